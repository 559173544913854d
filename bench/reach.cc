// SPDX-License-Identifier: Apache-2.0
// How long a list of cases under need to know takes, page and total together, for each kind of
// reader.
//   reach FOLDER [CASES]   makes the cases in FOLDER (an empty one) and prints the times
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "engine/engine.h"
#include "modules/cases/case.h"
#include "modules/cases/people.h"
#include "modules/modules.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"

namespace jinguo {
namespace {

using namespace cases;

constexpr int streets = 10, communities = 10;  // of each street

[[noreturn]] void stop(const Problem& p) {
  fmt::print(stderr, "reach: {} {}\n", p.field, p.text);
  std::exit(70);
}
template <class T>
T wanted(Result<T> result) {
  if (!result.ok()) stop(result.problem());
  return std::move(result).value();
}

struct Place {
  Uuid unit;
  Actor worker;
};

class District {
 public:
  explicit District(const std::string& folder) : store(open_store({folder, "", false, 8})) {
    root = unit("示范区", org::Level::district, {});
    chair = account("chair", Role::chair, root);
    chair.root = true;
    for (int s = 0; s < streets; ++s) {
      const Uuid street = unit(fmt::format("街道{}", s), org::Level::street, root);
      street_of.push_back({street, account(fmt::format("s{}", s), Role::street, street)});
      for (int c = 0; c < communities; ++c) {
        const Uuid at = unit(fmt::format("社区{}-{}", s, c), org::Level::community, street);
        places.push_back({at, account(fmt::format("c{}.{}", s, c), Role::community, at)});
      }
    }
    member = account("member", Role::counsellor, street_of[0].unit);
  }

  template <class T>
  Uuid enter(const Actor& by, const T& record, std::optional<Uuid> owner = {}) {
    return wanted(engine.write(by, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record, owner);
      if (!id.ok()) return id.problem();
      Written made;
      made.id = id.value().value;
      return made;
    })).id;
  }
  Actor installer() const { return {{}, root, Role::installer, 1, "安装", true}; }
  Uuid unit(std::string name, org::Level level, std::optional<Uuid> parent) {
    org::Unit u;
    u.name = std::move(name);
    u.level = level;
    if (parent) u.parent = Id<org::Unit>{*parent};
    return enter(installer(), u);
  }
  Actor account(std::string login, Role role, const Uuid& at) {
    const Uuid id = enter(installer(), org::Account{login, login, role, true, {}}, at);
    return {id, at, role, 1, login, false};
  }

  // Every fourth is closed; every 300th has the counsellor on its team.
  void fill(int cases) {
    constexpr int at_once = 500;
    for (int from = 0; from < cases; from += at_once) {
      wanted(engine.write(chair, {}, [&](Writing& w) -> Result<Written> {
        for (int i = from; i < std::min(from + at_once, cases); ++i) {
          Case c;
          c.number = fmt::format("{:06}", i);
          c.kind = i % 4 == 0 ? CaseKind::domestic_violence : CaseKind::rights;
          c.opened_on = plus_days(std::chrono::year{2015} / 1 / 1, i * 7 % 3600);
          c.recusal_checked = true;
          c.report_check = ReportCheck::not_owed;
          auto id = w.as(places[std::size_t(i) % places.size()].worker).create(c);
          if (!id.ok()) return id.problem();
          if (i % 300 != 0) continue;
          CaseMember m;
          m.case_ = id.value();
          m.account = Id<org::Account>{member.account};
          m.since = c.opened_on;
          if (auto joined = w.create(m); !joined.ok()) return joined.problem();
        }
        return Written{};
      }));
    }
  }

  Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  std::unique_ptr<Store> store;
  Engine engine{Engine::Parts{*store, catalogue, system_clock(), system_random()}};
  Uuid root;
  Actor chair, member;
  std::vector<Place> street_of, places;
};

void time(const District& d, const char* who, const Actor& actor) {
  const RecordType& type = *d.catalogue.find("case");
  std::vector<double> took;
  std::int64_t total = 0;
  for (int i = 0; i < 60; ++i) {
    ListQuery q;
    q.page = 1 + i % 3;
    if (i % 2 == 1)
      q.filters = {{type.field("state"), Filter::Op::equal, {std::string{"accepted"}}}};
    const auto begun = std::chrono::steady_clock::now();
    total = wanted(d.engine.list(actor, type, q)).total;
    took.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
            .count());
  }
  std::sort(took.begin(), took.end());
  fmt::print("{:<10} total {:>7}   page and total: median {:6.1f} ms   p95 {:6.1f} ms\n", who,
      total, took[took.size() / 2], took[took.size() * 95 / 100]);
}

}  // namespace
}  // namespace jinguo

int main(int argc, char** argv) {
  using namespace jinguo;
  if (argc < 2) return fmt::print(stderr, "reach FOLDER [CASES]\n"), 64;
  District d{argv[1]};
  d.fill(argc > 2 ? std::atoi(argv[2]) : 100'000);
  time(d, "chair", d.chair);
  time(d, "street", d.street_of[3].worker);
  time(d, "community", d.places[42].worker);
  time(d, "member", d.member);
}
