// SPDX-License-Identifier: Apache-2.0
#include <filesystem>

#include "engine/journal.h"
#include "io/workbook.h"
#include "modules/reports/report_comment.h"
#include "report/frozen_text.h"
#include "report/test_report.h"

namespace jinguo {
namespace {

class FreezeTest : public BothStores {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    world = std::make_unique<World>(GetParam());
    world->add("h1", "household", "东一社区", "head_name=曾小红 address=示范路1号 residence=local");
    world->add("v1", "visit", "东一社区", "household=h1 visited_on=2021-03-08");
    world->add("v2", "visit", "东一社区", "household=h1 visited_on=2021-05-08 state=planned");
    world->add("v3", "visit", "东一社区", "household=h1 visited_on=2021-06-08");
    engine = std::make_unique<Engine>(Engine::Parts{
        world->store(), test_catalogue(), clock, *random, std::chrono::hours{8}, &sealing});
    counting = std::make_unique<Counting>(world->store(), test_catalogue(), *report_book());
  }
  Result<Frozen> freeze(
      const Actor& actor, const Once& once = {}, OpenComments open = OpenComments::refuse) {
    const auto form =
        read_template("---\n标题: 报告\n---\n走访{{visits}}次{{homes}}户，需求{{needs}}");
    return freeze_report(*engine, *counting, actor, form.value(), ask_2021(), once, open);
  }
  SinceFreeze since(const Uuid& id) {
    auto out = since_freeze(*engine, *counting, *report_book(), world->chair(), id);
    if (out.ok()) return out.value();
    ADD_FAILURE() << out.problem().text;
    return {};
  }

  SetClock clock{Instant{std::chrono::sys_days{std::chrono::year{2022} / 3 / 1}}};
  std::unique_ptr<Random> random = seeded_random(5);
  std::unique_ptr<World> world;
  std::unique_ptr<Keys> keys = memory_keys();
  Sealing sealing{*keys};
  std::unique_ptr<Engine> engine;
  std::unique_ptr<Counting> counting;
};

TEST_P(FreezeTest, NothingMovedNothingListed) {
  const auto frozen = freeze(world->chair());
  ASSERT_TRUE(frozen.ok()) << frozen.problem().text;
  EXPECT_EQ(64u, frozen.value().hash.size());
  const SinceFreeze s = since(frozen.value().id);
  EXPECT_EQ(3, s.figures);
  EXPECT_TRUE(s.changes.empty());
  EXPECT_EQ(frozen.value().hash, s.frozen.hash);
  EXPECT_TRUE(verify_frozen(world->store(), 1).empty());
  EXPECT_EQ(1u, frozen_reports(*engine, world->chair()).value().size());
}

TEST_P(FreezeTest, AddedDroppedAndChangedRecordsAreNamed) {
  const auto frozen = freeze(world->chair());
  world->add("v4", "visit", "东一社区", "household=h1 visited_on=2021-12-31");
  const RecordType& visit = *test_catalogue().find("visit");
  const auto change = [&](const std::string& nick, std::string_view field, Value seen,
                          Value wanted) {
    const FieldChange changes[] = {{visit.field(field), std::move(seen), std::move(wanted)}};
    const auto done = engine->write(world->actor(Role::community, "东一社区"), {},
        [&](Writing& w) { return w.change(visit, world->id(nick), changes); });
    ASSERT_TRUE(done.ok()) << done.problem().text;
  };
  change("v1", "visited_on", std::string{"2021-03-08"}, std::string{"2020-03-08"});
  change("v3", "visitors", Value{}, std::string{"李大梅"});
  const SinceFreeze s = since(frozen.value().id);
  ASSERT_EQ(2u, s.changes.size());
  const auto& visits = s.changes[0];
  EXPECT_EQ("visits", visits.figure);
  EXPECT_FALSE(visits.value_changed);  // one came, one went
  ASSERT_EQ(1u, visits.added.size());
  EXPECT_EQ(world->id("v4"), visits.added[0].id);
  ASSERT_EQ(1u, visits.dropped.size());
  EXPECT_EQ(world->id("v1"), visits.dropped[0].id);
  ASSERT_EQ(1u, visits.changed.size());
  EXPECT_EQ(world->id("v3"), visits.changed[0].id);
  EXPECT_EQ(1, visits.changed[0].version_then);
  EXPECT_EQ(2, visits.changed[0].version_now);
  EXPECT_NE(std::string::npos, since_freeze_json(s).find("\"added\":[{\"record\":\"visit\""));
}

TEST_P(FreezeTest, ATouchedFreezeIsFound) {
  const auto frozen = freeze(world->chair());
  ASSERT_TRUE(frozen.ok());
  const auto touched = world->store().write([&](Connection& c) -> std::optional<Problem> {
    const Value params[] = {std::string{"2021"}};
    c.run("UPDATE \"frozen_report\" SET \"evidence\" = replace(\"evidence\", ?, '2020')", params);
    return {};
  });
  ASSERT_FALSE(touched);
  const auto faults = verify_frozen(world->store(), 1);
  ASSERT_EQ(1u, faults.size());
  EXPECT_NE(std::string::npos, faults[0].find(frozen.value().id.text()));
}

TEST_P(FreezeTest, TheJournalKnowsTheHash) {
  const auto frozen = freeze(world->chair());
  ASSERT_TRUE(frozen.ok());
  const std::string file = detail::scratch_file();
  std::filesystem::remove(file);
  const auto key = CheckpointKey::open(file);
  const auto faults = [&] { return verify_journal(world->store(), test_catalogue(), *key).faults; };
  EXPECT_EQ(std::vector<std::string>{}, faults());
  const auto done = [&](const std::string& sql) {
    const auto refused = world->store().write([&](Connection& c) -> std::optional<Problem> {
      c.run(sql, {});
      return {};
    });
    EXPECT_FALSE(refused);
  };
  // Whoever changes the evidence and reckons the hash anew is told by the journal.
  done("UPDATE \"frozen_report\" SET \"hash\" = 'reckoned anew'");
  EXPECT_EQ(1u, faults().size());
  done("DELETE FROM \"frozen_report\"");
  EXPECT_EQ(1u, faults().size());
  std::filesystem::remove(file);
}

TEST_P(FreezeTest, OnlyOfficersOfTheDistrictFreeze) {
  const auto refused = freeze(world->actor(Role::street, "东街道"));
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(Problem::Code::forbidden, refused.problem().code);
  EXPECT_FALSE(frozen_reports(*engine, world->actor(Role::community, "东一社区")).ok());
  EXPECT_TRUE(freeze(world->actor(Role::desk, "示范区")).ok());
}

TEST_P(FreezeTest, AsksAboutOpenComments) {
  Actor street = world->actor(Role::street, "东街道");
  street.account.bytes[15] = 7;
  street.name = "王芳";
  const RecordType& type = *test_catalogue().find("report_comment");
  const auto comment = [&](std::int64_t year) {
    reports::ReportComment c;
    c.year = year;
    c.place = "一、主要工作";
    c.text = "请再核对走访户数";
    return engine->write(street, {}, [&](Writing& w) -> Result<Written> {
      const auto made = w.create(c);
      if (!made.ok()) return made.problem();
      return Written{made.value().value, 1, "", false};
    });
  };
  ASSERT_TRUE(comment(2020).ok());
  const Once once{"freeze-2021", "digest"};
  ASSERT_TRUE(freeze(world->chair(), once).ok()) << "of another year";
  const auto made = comment(2021);
  ASSERT_TRUE(made.ok()) << made.problem().text;
  const auto refused = freeze(world->chair());
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(Problem::Code::conflict, refused.problem().code);
  EXPECT_EQ("settled_later", refused.problem().field);
  EXPECT_TRUE(freeze(world->chair(), once).ok()) << "what was signed off before is answered again";
  EXPECT_TRUE(freeze(world->chair(), {}, OpenComments::settled_later).ok());
  const auto settle = [&](const Actor& who) {
    return engine->write(
        who, {}, [&](Writing& w) { return w.take_step(type, made.value().id, "settle", {}); });
  };
  Actor desk = world->actor(Role::desk, "示范区");
  desk.account.bytes[15] = 8;
  EXPECT_EQ(Problem::Code::forbidden, settle(desk).problem().code) << "neither author nor chair";
  Actor chair = world->chair();
  chair.name = "李娜";
  ASSERT_TRUE(settle(chair).ok());
  EXPECT_TRUE(freeze(world->chair()).ok());
  const auto shown = engine->get(street, type, made.value().id);
  ASSERT_TRUE(shown.ok());
  const auto said = [&](std::string_view field) {
    return std::get<std::string>(shown.value().row[std::size_t(type.at(field))]);
  };
  EXPECT_EQ("王芳", said("author"));
  EXPECT_EQ("李娜", said("settled_by"));
  EXPECT_EQ("2022-03-01", said("settled_on"));
}

TEST_P(FreezeTest, TheSameKeyFreezesOnce) {
  const Once once{"freeze-2021", "digest"};
  const auto first = freeze(world->chair(), once), second = freeze(world->chair(), once);
  ASSERT_TRUE(second.ok()) << second.problem().text;
  EXPECT_EQ(first.value().id, second.value().id);
  EXPECT_EQ(1u, frozen_reports(*engine, world->chair()).value().size());
}

TEST(FrozenText, ReadsWhatItWrites) {
  FrozenFigure f{"a", "名\"称", "户", "2021-01-01..2021-12-31", "1.2万余", false, {-5, 3}, {}};
  f.lines.push_back({"visit", Uuid{}, 7, "分子：曾 小红"});
  const auto back = read_frozen_text(frozen_text({f, FrozenFigure{}}));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(frozen_text({f, FrozenFigure{}}), frozen_text(back.value()));
  EXPECT_FALSE(read_frozen_text("{\"figures\":[{}]}").ok());
  EXPECT_FALSE(read_frozen_text("").ok());
}

INSTANTIATE_TEST_SUITE_P(Both, FreezeTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
