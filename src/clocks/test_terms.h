// SPDX-License-Identifier: Apache-2.0
// A small district that keeps terms.  For tests.
#pragma once
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "clocks/clocks.h"
#include "clocks/work.h"
#include "engine/test_district.h"
#include "modules/cases/case.h"
#include "modules/cases/intake.h"
#include "modules/deadlines/deadline.h"
#include "modules/deadlines/holiday.h"
#include "modules/deadlines/notice.h"
#include "modules/registry/household.h"

namespace jinguo {

inline std::string source_text(const std::string& file) {
  std::ifstream in{JINGUO_SOURCE_DIR "/" + file, std::ios::binary};
  std::ostringstream all;
  all << in.rdbuf();
  return std::move(all).str();
}

inline std::shared_ptr<const TermBook> shipped_terms(const Catalogue& catalogue) {
  auto read = TermBook::read({"data/clocks.yaml", source_text("data/clocks.yaml")}, catalogue);
  EXPECT_TRUE(read.ok()) << read.problem().field << " " << read.problem().text;
  return read.ok() ? read.value() : nullptr;
}

// Starts on 1 June 2021, 10:00 in the district.
class TermDistrict : public TestDistrict {
 public:
  explicit TermDistrict(Dialect dialect, std::shared_ptr<const TermBook> book = {})
      : TestDistrict(dialect),
        clocks(book ? book : shipped_terms(catalogue)),
        keeping(Engine::Parts{
            *store, catalogue, clock, system_random(), std::chrono::hours{8}, &sealing, &clocks}) {
    const auto days = enter_holidays(keeping, installer(), source_text("data/holidays.csv"));
    EXPECT_TRUE(days.ok()) << days.problem().text;
    chair = actor("chair", Role::chair, root);
    officer = actor("officer", Role::desk, root);
    streeter = actor("streeter", Role::street, street);
    easterner = actor("easterner", Role::community, east);
    westerner = actor("westerner", Role::community, west);
  }

  Actor actor(std::string login, Role role, const Uuid& at) {
    const Uuid id = account(std::move(login), role, at);
    return {id, at, role, number, "王芳", at == root};
  }
  void at(std::string_view day, int hour = 10) {
    clock.set(start_of(*parse_date(day), std::chrono::hours{8}) + std::chrono::hours{hour});
  }
  template <class T>
  Uuid enter(const Actor& by, const T& record) {
    const auto made = keeping.write(by, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record);
      if (!id.ok()) return id.problem();
      return written(id.value().value);
    });
    EXPECT_TRUE(made.ok()) << made.problem().field << made.problem().text;
    return made.ok() ? made.value().id : Uuid{};
  }
  template <class T>
  Result<Written> step(
      const Actor& by, Id<T> id, std::string_view name, std::vector<Draft::Item> brought = {}) {
    return keeping.write(by, {}, [&](Writing& w) {
      Draft draft;
      draft.items = brought;
      return w.take_step(id, name, draft);
    });
  }
  Draft::Item item(std::string_view record, std::string_view field, Value value) const {
    return {catalogue.find(record)->field(field), std::move(value)};
  }
  // What the acceptance of a letter needs.
  std::vector<Draft::Item> accepting() const {
    return {item("intake", "remit", std::string{"own"}),
        item("intake", "recusal_checked", std::int64_t{1})};
  }
  Clocks::Attended attend() {
    auto did = clocks.attend(keeping, number, clock.now());
    EXPECT_TRUE(did.ok()) << did.problem().field << did.problem().text;
    return did.ok() ? did.value() : Clocks::Attended{};
  }
  std::int64_t count(std::string_view where) {
    const auto reader = store->read();
    return reader->connection().integer(fmt::format("SELECT count(*) FROM {}", where), {});
  }
  // "CODE state last-day risen" of each term of a record, in order of code and round.
  std::string terms_of(const Uuid& subject) {
    std::string out;
    const Value params[] = {subject.text()};
    const auto reader = store->read();
    reader->connection().each(
        "SELECT \"code\", \"state\", \"due_on\", \"risen_to\" FROM \"deadline\" WHERE \"subject\" "
        "= ? ORDER BY \"code\", \"round\"",
        params, [&](const RowView& r) {
          out += fmt::format("{} {} {} {}\n", r.text(0), r.text(1), r.text(2), r.text(3));
        });
    return out;
  }
  Uuid deadline_of(const Uuid& subject, std::string_view code) {
    const Value params[] = {subject.text(), std::string{code}};
    const auto reader = store->read();
    const auto id = reader->connection().value(
        "SELECT \"id\" FROM \"deadline\" WHERE \"subject\" = ? AND \"code\" = ? ORDER BY "
        "\"round\" DESC LIMIT 1",
        params, Kind::ref);
    return id ? *Uuid::parse(std::get<std::string>(*id)) : Uuid{};
  }
  std::int64_t total(const Actor& who, WorkList list) {
    const auto page = work_list(keeping, who, list, 1, 20);
    EXPECT_TRUE(page.ok()) << page.problem().text;
    return page.ok() ? page.value().total : -1;
  }

  cases::Intake letter(std::string_view received) const {
    cases::Intake i;
    i.channel = cases::Channel::letter;
    i.received_on = *parse_date(received);
    i.asker_name = "陈试验";
    i.number = "XF-1";
    return i;
  }

  Clocks clocks;
  Engine keeping;
  Actor chair, officer, streeter, easterner, westerner;
};

}  // namespace jinguo
