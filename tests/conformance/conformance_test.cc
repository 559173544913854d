// SPDX-License-Identifier: Apache-2.0
// What every record type owes, whoever wrote it, on both stores.  A new record is tested by being
// listed in a module.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <map>
#include <regex>

#include "engine/journal.h"
#include "io/json.h"
#include "modules/modules.h"
#include "rehearsal/maker.h"
#include "store/schema.h"
#include "store/test_store.h"
#include "wanted.h"

namespace jinguo {
namespace {

const Catalogue& records() {
  static const Catalogue all = std::move(Catalogue::make(all_modules())).value();
  return all;
}

// One of each record, in every state it can be brought to, made as people would make them.
class World {
 public:
  explicit World(Dialect dialect)
      : store_(dialect),
        engine_({*store_, records(), clock_, *random_, std::chrono::hours{8}, &sealing_}),
        script_(rehearsal::read_script("conformance", script_text(), records())),
        maker_(engine_, clock_, script_, district) {
    maker_.found();
    for (const auto& given : script_.given) maker_.make(given);
    clock_.set(Instant{std::chrono::sys_days{
                           Date{std::chrono::year{2021}, std::chrono::July, std::chrono::day{1}}} +
                       std::chrono::hours{4}});
  }

  // Closed before the program ends: OpenSSL frees what it keeps for a thread when the thread ends,
  // and must itself be there still.
  static std::map<Dialect, std::unique_ptr<World>>& all() {
    static std::map<Dialect, std::unique_ptr<World>> worlds;
    return worlds;
  }
  static World& of(Dialect dialect) {
    auto& world = all()[dialect];
    try {
      if (!world) world = std::make_unique<World>(dialect);
    } catch (const rehearsal::Refused& r) {
      throw std::runtime_error(r.problem.field + " " + r.problem.text + " " + r.problem.remedy);
    }
    return *world;
  }

  const Engine& engine() const { return engine_; }
  Store& store() { return *store_; }
  const Uuid& unit(int position) const { return maker_.unit(position); }
  const rehearsal::Cast& cast() const { return maker_.cast(); }

  static constexpr std::int64_t district = 7;

 private:
  // The district (0), two streets (1, 2), each with two communities.
  static std::string script_text() {
    std::string yaml =
        "report: conformance\nyear: 2021\ndistrict: { streets: 2, communities: 2 }\ngiven:\n";
    for (const RecordType* t : records().records()) {
      if (t->name == "unit") continue;
      const auto states = rehearsal::states_within_reach(*t);
      // What has to be of one case: a task and the ground it is sent on.
      if (t->name == "case") yaml += "  - { record: case, as: the_case }\n";
      if (t->name == "consent")
        yaml +=
            "  - { record: consent, as: the_ground, set: { case: the_case, scope: 受害情况 } }\n";
      if (states.empty()) yaml += entry_of(t->name, "");
      for (const std::string& s : states)
        if (is_scripted(t->name, s)) yaml += entry_of(t->name, s);
    }
    return yaml + "ask: {}\n";
  }

  TestStore store_;
  SetClock clock_{Instant{}};
  std::unique_ptr<Random> random_ = seeded_random(3);
  std::unique_ptr<Keys> keys_ = memory_keys();
  Sealing sealing_{*keys_};
  Engine engine_;
  rehearsal::Script script_;
  rehearsal::Maker maker_;
};

class Closing : public testing::Environment {
  void TearDown() override { World::all().clear(); }
};
const auto* const closing = testing::AddGlobalTestEnvironment(new Closing);

struct Case {
  Dialect dialect;
  const RecordType* type;
};
std::vector<Case> every_record() {
  std::vector<Case> all;
  for (Dialect d : {Dialect::sqlite, Dialect::postgres})
    for (const RecordType* t : records().records()) all.push_back({d, t});
  return all;
}
std::string name_of_case(const testing::TestParamInfo<Case>& info) {
  return fmt::format("{}_{}", info.param.type->name,
      info.param.dialect == Dialect::sqlite ? "sqlite" : "postgres");
}

class EveryRecord : public testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    if (GetParam().dialect == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
  }
  const RecordType& type() const { return *GetParam().type; }
  World& world() { return World::of(GetParam().dialect); }

  // Somebody at the root who may read it all.
  Actor reader() {
    for (const Grant& g : type().grants)
      for (const Choice& c : choices_of(Of<Role>{}))
        if (g.action == Action::read && g.roles.has(static_cast<Role>(c.value)) &&
            g.reach >= Reach::subtree)
          return at(static_cast<Role>(c.value), world().unit(0));
    ADD_FAILURE() << type().name << " is read by nobody beyond her own unit";
    return at(Role::chair, world().unit(0));
  }
  Actor at(Role role, const Uuid& unit) {
    Actor a = world().cast().of(role, unit);
    a.root = unit == world().unit(0);
    return a;
  }
  std::vector<Shown> all() {
    ListQuery q;
    q.size = 100;
    const auto page = world().engine().list(reader(), type(), q);
    EXPECT_TRUE(page.ok()) << page.problem().text;
    return page.ok() ? page.value().rows : std::vector<Shown>{};
  }
};

TEST_P(EveryRecord, IsNamedForTheWire) {
  const std::regex snake{"[a-z][a-z0-9_]*"};
  EXPECT_TRUE(std::regex_match(std::string{type().name}, snake));
  for (const FieldInfo& f : type().fields) {
    EXPECT_TRUE(std::regex_match(std::string{f.name}, snake)) << f.name;
    EXPECT_FALSE(f.label.empty()) << f.name;
    for (std::string_view head : head_columns) EXPECT_NE(head, f.name);
    for (const Choice& c : f.choices)
      EXPECT_TRUE(std::regex_match(std::string{c.name}, snake)) << c.name;
  }
}

TEST_P(EveryRecord, HasAStateExactlyWhenItMoves) {
  EXPECT_EQ(type().steps.empty(), type().field("state") == nullptr);
}

TEST_P(EveryRecord, IsMadeInEveryStateAndListed) {
  const auto states = rehearsal::states_within_reach(type());
  const auto scripted = std::count_if(states.begin(), states.end(),
      [&](const std::string& s) { return is_scripted(type().name, s); });
  EXPECT_GE(std::ssize(all()), std::max<std::ptrdiff_t>(scripted, 1));
}

TEST_P(EveryRecord, ReadsBackAsItIsListed) {
  for (const Shown& listed : all()) {
    const auto got = world().engine().get(reader(), type(), listed.id);
    ASSERT_TRUE(got.ok());
    EXPECT_EQ(listed.row, got.value().row);
    std::string json;
    append_shown(json, type(), got.value());
    const auto parsed = boost::json::parse(json).as_object();
    for (std::size_t i = 0; i < type().fields.size(); ++i)
      EXPECT_EQ(
          !got.value().hidden[i], parsed.at("fields").as_object().contains(type().fields[i].name))
          << type().fields[i].name;
  }
}

TEST_P(EveryRecord, DoesNotExistForThoseOutOfReach) {
  // Someone of every role in the last community, where nothing was entered.
  const Uuid& elsewhere = world().unit(6);
  const auto rows = all();
  ASSERT_FALSE(rows.empty());
  for (const Choice& c : choices_of(Of<Role>{})) {
    const Actor stranger = at(static_cast<Role>(c.value), elsewhere);
    const auto wide = [&](const Grant& g) {
      return g.action == Action::read && g.roles.has(stranger.role) && g.reach == Reach::district;
    };
    if (std::any_of(type().grants.begin(), type().grants.end(), wide)) continue;
    // One of the cast is one person wherever she sits: what she entered is hers where that counts.
    const bool own = std::any_of(type().grants.begin(), type().grants.end(), [&](const Grant& g) {
      return g.action == Action::read && g.roles.has(stranger.role) && g.reach == Reach::own;
    });
    const auto hers = [&](const Shown& row) { return own && row.created_by == stranger.account; };
    for (const Shown& row : rows) {
      if (row.unit == elsewhere || hers(row)) continue;
      const auto got = world().engine().get(stranger, type(), row.id);
      ASSERT_FALSE(got.ok()) << c.name;
      EXPECT_EQ(Problem::Code::not_found, got.problem().code);
      EXPECT_FALSE(world().engine().history(stranger, type(), row.id).ok());
    }
    const auto page = world().engine().list(stranger, type(), {});
    if (page.ok()) {
      for (const Shown& row : page.value().rows) {
        EXPECT_TRUE(row.unit == elsewhere || hers(row)) << c.name;
      }
      EXPECT_EQ(static_cast<std::int64_t>(page.value().rows.size()), page.value().total);
    }
  }
}

TEST_P(EveryRecord, KeepsAStaleWriterOut) {
  const auto rows = all();
  ASSERT_FALSE(rows.empty());
  for (const FieldInfo& f : type().fields) {
    if (f.kind != Kind::text || f.privacy >= Privacy::sensitive || f.format != Format::any)
      continue;
    const auto at_field = static_cast<std::size_t>(type().at(f.name));
    const FieldChange stale[] = {{&f, std::string{"从未有过的值"}, std::string{"新值"}}};
    for (const Choice& c : choices_of(Of<Role>{})) {
      const auto may = [&](const Grant& g) {
        return g.action == Action::change && g.roles.has(static_cast<Role>(c.value));
      };
      if (!std::any_of(type().grants.begin(), type().grants.end(), may)) continue;
      const Actor writer = at(static_cast<Role>(c.value), rows[0].unit);
      const auto answer = world().engine().write(
          writer, {}, [&](Writing& w) { return w.change(type(), rows[0].id, stale); });
      ASSERT_FALSE(answer.ok());
      ASSERT_EQ(Problem::Code::stale, answer.problem().code) << c.name << answer.problem().text;
      EXPECT_EQ(f.name, answer.problem().stale.at(0).field);
      const auto stored = world().engine().get(reader(), type(), rows[0].id).value();
      EXPECT_EQ(rows[0].row[at_field], stored.row[at_field]);
      return;
    }
  }
}

TEST_P(EveryRecord, AnswersARepeatedCreateOnce) {
  const auto rows = all();
  ASSERT_FALSE(rows.empty());
  // The id is taken and the body is empty: refused twice alike, and nothing is added.
  Draft draft;
  draft.id = rows[0].id;
  std::string said[2];
  for (std::string& s : said) {
    const auto answer = world().engine().write(reader(), {"conformance-key", "request"},
        [&](Writing& w) { return w.create(type(), draft); });
    ASSERT_FALSE(answer.ok());
    s = answer.problem().text + answer.problem().field;
  }
  EXPECT_EQ(said[0], said[1]);
  EXPECT_EQ(rows.size(), all().size());
}

INSTANTIATE_TEST_SUITE_P(All, EveryRecord, testing::ValuesIn(every_record()), name_of_case);

class EveryStore : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
  }
};

TEST_P(EveryStore, ProvesTheJournalOfAllRecords) {
  World& world = World::of(GetParam());
  const auto file = std::filesystem::path{testing::TempDir()} /
                    fmt::format("conformance-{}.key", static_cast<int>(GetParam()));
  const auto key = CheckpointKey::open(file);
  ASSERT_FALSE(write_checkpoints(world.store(), World::district, system_clock().now(), *key));
  const Verdict verdict = verify_journal(world.store(), records(), *key);
  EXPECT_TRUE(verdict.sound()) << (verdict.faults.empty() ? "" : verdict.faults[0]);
  EXPECT_GT(verdict.records, 60);
  EXPECT_EQ(0, verdict.unsigned_lines);
  std::filesystem::remove(file);
}

INSTANTIATE_TEST_SUITE_P(Both, EveryStore, both_stores, store_name);

}  // namespace
}  // namespace jinguo
