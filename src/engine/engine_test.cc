// SPDX-License-Identifier: Apache-2.0
// The write path and the read path, on the three modules a newcomer reads first.
#include "engine/engine.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "engine/journal.h"
#include "modules/modules.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"
#include "modules/registry/household.h"
#include "modules/registry/membership.h"
#include "modules/registry/person.h"
#include "modules/visits/visit.h"

namespace jinguo {
namespace {

using namespace std::chrono;
using registry::Household;
using visits::Visit;

constexpr std::int64_t district = 1;

class EngineTest : public testing::Test {
 protected:
  EngineTest() {
    folder_ = std::filesystem::temp_directory_path() /
              ("jinguo-engine-" + new_id(system_clock(), system_random()).text());
    StoreOptions options;
    options.data = folder_;
    store = open_store(options);
    engine = std::make_unique<Engine>(
        Engine::Parts{*store, catalogue, clock, *random, std::chrono::hours{8}, &sealing});
    found();
  }
  ~EngineTest() override {
    store.reset();
    std::filesystem::remove_all(folder_);
  }

  Actor actor(Role role, const Uuid& unit, std::uint8_t who) {
    Uuid account;
    account.bytes[15] = who;
    return {account, unit, role, district, "测试", unit == root};
  }

  Uuid make_unit(std::string name, org::Level level, std::optional<Uuid> parent) {
    org::Unit unit{std::move(name), level, {}, {}, {}, {}, {}};
    if (parent) unit.parent = Id<org::Unit>{*parent};
    return made(actor(Role::installer, {}, 0), unit).value().id;
  }

  void found() {
    root = make_unit("示范区", org::Level::district, {});
    street = make_unit("东街道", org::Level::street, root);
    east = make_unit("东一社区", org::Level::community, street);
    west = make_unit("西一社区", org::Level::community, root);
    cadre = actor(Role::community, east, 1);
    other = actor(Role::community, west, 2);
    officer = actor(Role::street, street, 3);
    chair = actor(Role::chair, root, 4);
  }

  template <class T>
  Result<Written> made(
      const Actor& by, const T& record, std::string key = {}, std::optional<Uuid> id = {}) {
    Draft draft = draft_of(record);
    draft.id = id;
    return engine->write(by, {key, key + "digest"},
        [&](Writing& w) { return w.create(*catalogue.find(detail::declared<T>.name), draft); });
  }

  Household home(std::string name = "曾小红") {
    return {"H1", std::move(name), "示范路1号", "0592-0000000", registry::Residence::local, {}, {}};
  }
  Visit visit(const Uuid& household) {
    Visit v;
    v.household.value = household;
    v.visited_on = 2021y / March / 8;
    v.findings = "家中平安";
    return v;
  }
  const RecordType& type(std::string_view name) { return *catalogue.find(name); }
  Draft draft(std::string_view record, std::vector<std::pair<std::string, Value>> values) {
    Draft d;
    for (auto& [name, value] : values) d.items.push_back({type(record).field(name), value});
    return d;
  }
  std::string says(const Result<Written>& r) {
    if (r.ok()) return "ok";
    const Problem& p = r.problem();
    return fmt::format("{} {}", static_cast<int>(p.code), p.field);
  }

  Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  SetClock clock{Instant{sys_days{2021y / June / 1} + hours{2}}};
  std::unique_ptr<Random> random = seeded_random(7);
  std::unique_ptr<Store> store;
  std::unique_ptr<Keys> keys = memory_keys();
  Sealing sealing{*keys};
  std::unique_ptr<Engine> engine;
  Uuid root, street, east, west;
  Actor cadre, other, officer, chair;
  std::filesystem::path folder_;
};

constexpr auto invalid = Problem::Code::invalid;
constexpr auto conflict = Problem::Code::conflict;
constexpr auto not_found = Problem::Code::not_found;

TEST_F(EngineTest, ShowsARecordToThoseItsUnitIsUnder) {
  const Uuid id = made(cadre, home()).value().id;
  for (const Actor& reader : {cadre, officer, chair})
    EXPECT_EQ(
        "曾小红", std::get<std::string>(engine->get(reader, type("household"), id).value().row[1]));
  EXPECT_EQ(not_found, engine->get(other, type("household"), id).problem().code);
  EXPECT_EQ(engine->get(other, type("household"), root).problem().text,
      engine->get(other, type("household"), id).problem().text);
  EXPECT_EQ(0, engine->list(other, type("household"), {}).value().total);
  EXPECT_EQ(1, engine->list(officer, type("household"), {}).value().total);
}

TEST_F(EngineTest, RefusesWhatIsNotGranted) {
  const Actor volunteer = actor(Role::volunteer, east, 9);
  EXPECT_EQ(Problem::Code::forbidden, made(volunteer, home()).problem().code);
  EXPECT_EQ(
      Problem::Code::forbidden, engine->list(volunteer, type("household"), {}).problem().code);
}

TEST_F(EngineTest, TreatsAReferenceOutOfReachAsOneToNothing) {
  const Uuid id = made(cadre, home()).value().id;
  const auto far = made(other, visit(id));
  const auto nowhere = made(other, visit(root));
  EXPECT_EQ("0 household", says(far));
  EXPECT_EQ(nowhere.problem().text, far.problem().text);
}

TEST_F(EngineTest, SaysAllThatIsWrongAtOnce) {
  const auto refused = engine->write(cadre, {}, [&](Writing& w) {
    return w.create(type("household"),
        draft("household",
            {{"residence", "castle"}, {"moved_in_on", "2021-02-30"}, {"phone", "abc"}}));
  });
  std::string fields = refused.problem().field + " ";
  for (const Problem& p : refused.problem().more) fields += p.field + " ";
  EXPECT_EQ("head_name address phone residence moved_in_on ", fields);
}

TEST_F(EngineTest, ChecksTheIdNumberOfResidentsOnly) {
  registry::Person p;
  p.name = "王某";
  p.id_number = "110105194912310021";
  EXPECT_EQ("0 id_number", says(made(cadre, p)));
  p.id_kind = registry::IdKind::passport;
  EXPECT_EQ("ok", says(made(cadre, p)));
}

TEST_F(EngineTest, RefusesASecondRecordOfAUniqueSet) {
  registry::Person p;
  p.name = "王某";
  p.id_number = "11010519491231002X";
  EXPECT_EQ("ok", says(made(cadre, p)));
  EXPECT_EQ(fmt::format("{} id_number", static_cast<int>(conflict)), says(made(cadre, p)));
}

TEST_F(EngineTest, CountsCharactersNotBytes) {
  Household h = home();
  h.head_name.clear();
  for (int i = 0; i < 60; ++i) h.head_name += "红";
  EXPECT_EQ("ok", says(made(cadre, h)));
  h.head_name += "红";
  EXPECT_EQ("0 head_name", says(made(cadre, h)));
}

TEST_F(EngineTest, AnswersARepeatedKeyAsTheFirstTime) {
  const auto first = made(cadre, home(), "key-000001");
  const auto again = made(cadre, home(), "key-000001");
  EXPECT_EQ(first.value().id, again.value().id);
  EXPECT_TRUE(again.value().repeated);
  EXPECT_EQ(1, engine->list(cadre, type("household"), {}).value().total);
  const auto other_request = engine->write(cadre, {"key-000001", "something else"},
      [&](Writing& w) { return w.create(type("household"), draft_of(home())); });
  EXPECT_EQ("Idempotency-Key", other_request.problem().field);
  // The key is the account's own.
  EXPECT_FALSE(made(chair, home(), "key-000001").value().repeated);
}

TEST_F(EngineTest, MergesUntouchedFieldsAndShowsStaleOnes) {
  const Uuid id = made(cadre, home()).value().id;
  const auto change = [&](std::string_view field, Value seen, Value wanted) {
    const FieldChange c[] = {{type("household").field(field), seen, wanted}};
    return engine->write(cadre, {}, [&](Writing& w) { return w.change(type("household"), id, c); });
  };
  EXPECT_EQ(2, change("phone", "0592-0000000", "0592-1111111").value().version);
  EXPECT_EQ(3, change("address", "示范路1号", "示范路2号").value().version);
  const auto stale = change("phone", "0592-0000000", "0592-2222222");
  EXPECT_EQ(Problem::Code::stale, stale.problem().code);
  EXPECT_EQ("phone 0592-2222222 0592-1111111", stale.problem().stale[0].field + " " +
                                                   stale.problem().stale[0].yours + " " +
                                                   stale.problem().stale[0].stored);
  EXPECT_EQ(3, change("phone", "0592-1111111", "0592-1111111").value().version);
}

TEST_F(EngineTest, MovesByDeclaredStepsOnly) {
  const Uuid household = made(cadre, home()).value().id;
  Visit v = visit(household);
  v.state = visits::State::planned;
  v.visited_on = 2021y / July / 1;
  const Uuid id = made(cadre, v).value().id;
  const auto step = [&](const Actor& by, std::string_view name, const Draft& d = {}) {
    return engine->write(
        by, {}, [&](Writing& w) { return w.take_step(type("visit"), id, name, d); });
  };
  EXPECT_EQ("0 visited_on", says(step(cadre, "record"))) << "the day lies ahead";
  EXPECT_EQ(Problem::Code::forbidden, step(officer, "record").problem().code) << "not her unit";
  EXPECT_EQ(not_found, step(other, "record").problem().code);
  EXPECT_EQ(
      "done", step(cadre, "record", draft("visit", {{"visited_on", "2021-06-01"}})).value().state);
  EXPECT_EQ(conflict, step(cadre, "record").problem().code);
  const FieldChange c[] = {{type("visit").field("state"), "done", "planned"}};
  EXPECT_EQ(
      invalid, engine->write(cadre, {}, [&](Writing& w) { return w.change(type("visit"), id, c); })
                   .problem()
                   .code);
}

TEST_F(EngineTest, RefusesANewRecordInAStateThatStepsLeadTo) {
  Visit v = visit(made(cadre, home()).value().id);
  v.state = visits::State::missed;
  EXPECT_EQ("0 state", says(made(cadre, v)));
}

TEST_F(EngineTest, MasksSensitiveFieldsUntilRevealedWithAReason) {
  const Uuid id = made(cadre, visit(made(cadre, home()).value().id)).value().id;
  const auto at = static_cast<std::size_t>(type("visit").at("findings"));
  const auto shown = engine->get(cadre, type("visit"), id).value();
  EXPECT_TRUE(is_null(shown.row[at]) && shown.hidden[at]);
  const FieldInfo* fields[] = {type("visit").field("findings")};
  EXPECT_EQ("reason", engine->reveal(cadre, type("visit"), id, fields, " ").problem().field);
  const auto open = engine->reveal(cadre, type("visit"), id, fields, "准备回访").value();
  EXPECT_EQ("家中平安", std::get<std::string>(open.row[at]));
  const auto lines = engine->history(cadre, type("visit"), id).value();
  ASSERT_EQ(2u, lines.size());
  EXPECT_EQ("reveal", lines[0].action);
  EXPECT_NE(std::string::npos, lines[0].body.find("准备回访"));
  EXPECT_EQ(std::string::npos, lines[1].body.find("家中平安"));
}

TEST_F(EngineTest, FiltersSortsPagesAndFindsBySound) {
  for (const char* name : {"曾小红", "王小明", "曾大海"}) made(cadre, home(name)).value();
  ListQuery q;
  const auto names = [&] {
    std::string out;
    const auto page = engine->list(cadre, type("household"), q);
    for (const Shown& s : page.value().rows) out += std::get<std::string>(s.row[1]) + " ";
    return out;
  };
  q.sort = type("household").field("head_name");
  q.descending = false;
  EXPECT_EQ("曾大海 曾小红 王小明 ", names());
  q.words = "zxh";
  EXPECT_EQ("曾小红 ", names());
  q.words = "zengda";
  EXPECT_EQ("曾大海 ", names());
  q.words = "100%";
  EXPECT_EQ("", names());
  q.words = "";
  q.size = 2;
  q.page = 2;
  EXPECT_EQ("王小明 ", names());
  q.size = 101;
  EXPECT_EQ("size", engine->list(cadre, type("household"), q).problem().field);
  q = {};
  q.filters.push_back({type("visit").field("findings"), Filter::Op::present, {}});
  EXPECT_EQ(Problem::Code::forbidden, engine->list(cadre, type("visit"), q).problem().code);
}

TEST_F(EngineTest, MovesAUnitWithAllBelowIt) {
  const Uuid id = made(cadre, home()).value().id;
  const Uuid uptown = make_unit("北街道", org::Level::street, root);
  const Actor admin = actor(Role::system_admin, root, 8);
  const auto move = [&](const Uuid& unit, const Uuid& from, const Uuid& to) {
    const FieldChange c[] = {{type("unit").field("parent"), from.text(), to.text()}};
    return engine->write(admin, {}, [&](Writing& w) { return w.change(type("unit"), unit, c); });
  };
  EXPECT_EQ("ok", says(move(east, street, uptown)));
  EXPECT_EQ(not_found, engine->get(officer, type("household"), id).problem().code);
  EXPECT_TRUE(engine->get(actor(Role::street, uptown, 5), type("household"), id).ok());
  EXPECT_EQ("0 parent", says(move(uptown, root, east))) << "not below itself";
}

TEST_F(EngineTest, ProvesItsJournal) {
  const auto key = CheckpointKey::open(folder_ / "checkpoint.key");
  const Uuid id = made(cadre, home()).value().id;
  ASSERT_FALSE(write_checkpoints(*store, district, clock.now(), *key));
  EXPECT_TRUE(verify_journal(*store, catalogue, *key).sound());
  const auto tamper = [&](std::string sql) {
    ASSERT_FALSE(store->write([&](Connection& c) -> std::optional<Problem> {
      c.script(sql);
      return {};
    }));
  };
  const auto faults = [&] { return verify_journal(*store, catalogue, *key).faults.size(); };
  tamper("UPDATE household SET address = 'x'");
  EXPECT_EQ(1u, faults()) << "a row changed behind the engine's back";
  tamper("UPDATE household SET address = '示范路1号'");
  EXPECT_EQ(0u, faults());
  tamper(
      "UPDATE journal SET account = '" + root.text() + "' WHERE record_id = '" + id.text() + "'");
  EXPECT_EQ(1u, faults()) << "a line changed";
  tamper("DELETE FROM journal WHERE record_id = '" + id.text() + "'; DELETE FROM household");
  EXPECT_EQ(1u, faults()) << "a chain that vanished whole shows in the checkpoint";
}

TEST_F(EngineTest, SignsAGreatManyLinesInSeveralCheckpoints) {
  const auto key = CheckpointKey::open(folder_ / "checkpoint.key");
  ASSERT_FALSE(write_checkpoints(*store, district, clock.now(), *key));
  const std::int64_t before = verify_journal(*store, catalogue, *key).checkpoints;
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(made(cadre, home()).ok());
  ASSERT_FALSE(write_checkpoints(*store, district, clock.now(), *key, 2));
  const Verdict after = verify_journal(*store, catalogue, *key);
  EXPECT_TRUE(after.sound());
  EXPECT_EQ(before + 3, after.checkpoints);
  EXPECT_EQ(0, after.unsigned_lines);
}

}  // namespace
}  // namespace jinguo
