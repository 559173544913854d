// SPDX-License-Identifier: Apache-2.0
// Sealed fields through the engine, on both stores.
#include "engine/sealing.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/id_number.h"
#include "engine/check.h"
#include "engine/journal.h"
#include "engine/test_district.h"
#include "modules/cases/case.h"
#include "modules/cases/instrument.h"
#include "modules/registry/person.h"

namespace jinguo {
namespace {

using cases::Case;
using cases::Instrument;
using registry::Person;
using visits::Visit;

class SealingTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    here = std::make_unique<TestDistrict>(GetParam());
    cadre = {here->account("li", Role::community, here->east), here->east, Role::community,
        TestDistrict::number, "李", false};
  }
  const RecordType& type(std::string_view name) { return *here->catalogue.find(name); }
  const FieldInfo& field(std::string_view record, std::string_view name) {
    return *type(record).field(name);
  }

  template <class T>
  Result<Written> make(const T& record) {
    return here->engine.write(cadre, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record, here->east);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
  }
  template <class T>
  Uuid made(const T& record) {
    const auto answer = make(record);
    if (!answer.ok()) throw std::runtime_error(answer.problem().field + answer.problem().text);
    return answer.value().id;
  }
  Uuid visit(std::string findings) {
    registry::Household home;
    home.head_name = "赵测试";
    home.address = "示范路1号";
    const Uuid at = made(home);
    Visit v;
    v.household = {at};
    v.visited_on = *parse_date("2021-05-31");
    v.findings = std::move(findings);
    return made(v);
  }
  Uuid open_case(std::string facts) {
    Case c;
    c.opened_on = *parse_date("2021-05-31");
    c.recusal_checked = true;
    c.report_check = cases::ReportCheck::not_owed;
    c.facts = std::move(facts);
    return made(c);
  }
  Result<Written> add_person(std::string number) {
    Person p;
    p.name = "钱测试";
    p.id_number = std::move(number);
    return make(p);
  }

  Result<Shown> reveal(std::string_view record, const Uuid& id, std::string_view name) {
    const FieldInfo* fields[] = {&field(record, name)};
    return here->engine.reveal(cadre, type(record), id, fields, "核对情况");
  }
  std::string revealed(std::string_view record, const Uuid& id, std::string_view name) {
    const auto shown = reveal(record, id, name);
    if (!shown.ok()) return "refused: " + shown.problem().field + " " + shown.problem().text;
    const auto* text =
        std::get_if<std::string>(&shown.value().row[std::size_t(type(record).at(name))]);
    return text ? *text : "null";
  }
  Result<Written> change(
      std::string_view record, const Uuid& id, std::string_view name, Value seen, Value wanted) {
    const FieldChange changes[] = {{&field(record, name), std::move(seen), std::move(wanted)}};
    return here->engine.write(
        cadre, {}, [&](Writing& w) { return w.change(type(record), id, changes); });
  }

  // As it rests.
  std::string stored(std::string_view record, const Uuid& id, std::string_view column) {
    std::string found;
    const Value which[] = {id.text()};
    here->store->read()->connection().each(
        fmt::format("SELECT \"{}\" FROM \"{}\" WHERE \"id\" = ?", column, record), which,
        [&](const RowView& r) { found = r.is_null(0) ? "null" : r.text(0); });
    return found;
  }
  std::string journal() {
    std::string all;
    here->store->read()->connection().each("SELECT \"body\" FROM \"journal\" ORDER BY \"seq\"", {},
        [&](const RowView& r) { all += std::string{r.text(0)} + "\n"; });
    return all;
  }
  Verdict verify(const Sealing* sealing = nullptr) {
    const auto file = testing::TempDir() + "sealing-test.key";
    const auto key = CheckpointKey::open(file);
    return verify_journal(*here->store, here->catalogue, *key, {}, sealing);
  }
  std::string faults(const Sealing* sealing = nullptr) {
    const Verdict v = verify(sealing);
    return v.sound() ? "" : v.faults.front();
  }

  std::unique_ptr<TestDistrict> here;
  Actor cadre;
};

TEST_P(SealingTest, NothingSealedRestsInTheOpen) {
  const Uuid id = visit("独居老人，需要定期探望");
  ASSERT_TRUE(change("visit", id, "findings", "独居老人，需要定期探望", "已联系社区医生").ok());
  EXPECT_TRUE(stored("visit", id, "findings").starts_with("s1."));
  EXPECT_EQ(std::string::npos, journal().find("独居老人"));
  EXPECT_EQ(std::string::npos, journal().find("社区医生"));
  EXPECT_NE(std::string::npos, journal().find(stored("visit", id, "findings")))
      << "the journal holds the same ciphertext";
  EXPECT_EQ("已联系社区医生", revealed("visit", id, "findings"));
  EXPECT_EQ("", faults()) << "verified without a key";
}

TEST_P(SealingTest, AStaleWriterIsToldByWhatItSays) {
  const Uuid id = visit("甲");
  const auto stale = change("visit", id, "findings", "乙", "丙");
  ASSERT_EQ(Problem::Code::stale, stale.problem().code);
  EXPECT_EQ("***", stale.problem().stale.at(0).stored) << "a mistake tells what is covered";
  // The mark stands for what was told; it opens no field that is not covered.
  ASSERT_TRUE(change("visit", id, "findings", "***", "丙").ok());
  ASSERT_TRUE(change("visit", id, "findings", "丙", "甲").ok());
  EXPECT_EQ(Problem::Code::stale, change("visit", id, "materials", "***", "丁").problem().code);
  ASSERT_TRUE(change("visit", id, "findings", "甲", Value{}).ok());
  EXPECT_EQ("null", stored("visit", id, "findings"));
  const std::string before = stored("visit", id, "chain");
  ASSERT_TRUE(change("visit", id, "findings", Value{}, Value{}).ok());
  EXPECT_EQ(before, stored("visit", id, "chain")) << "nothing changed, nothing is journaled";
}

TEST_P(SealingTest, AnotherChangeLeavesTheCiphertextAlone) {
  const Uuid id = visit("甲");
  const std::string before = stored("visit", id, "findings");
  ASSERT_TRUE(change("visit", id, "visitors", Value{}, "王芳").ok());
  EXPECT_EQ(before, stored("visit", id, "findings"));
  EXPECT_EQ("", faults());
}

TEST_P(SealingTest, ShortWordsAreNotToldApartByLength) {
  const Uuid a = visit("是"), b = visit("否，另有安排");
  EXPECT_EQ(stored("visit", a, "findings").size(), stored("visit", b, "findings").size());
}

TEST_P(SealingTest, AMovedOrAlteredValueIsRefusedByName) {
  const Uuid a = visit("甲家情况"), b = visit("乙家情况");
  const std::string of_a = stored("visit", a, "findings"), of_b = stored("visit", b, "findings");
  here->force("visit", "findings", b, of_a);
  const std::string moved = "refused: findings 走访情况的密文已被改动或调换，不能解读";
  EXPECT_EQ(moved, revealed("visit", b, "findings"));
  std::string altered = of_b;
  altered[altered.size() / 2] = altered[altered.size() / 2] == 'A' ? 'B' : 'A';
  here->force("visit", "findings", b, altered);
  EXPECT_EQ(moved, revealed("visit", b, "findings"));
  here->force("visit", "findings", b, std::string{"乙家情况"});
  EXPECT_EQ(moved, revealed("visit", b, "findings")) << "plain text is not ours";
  EXPECT_FALSE(change("visit", b, "visitors", Value{}, "王芳").ok());
  EXPECT_NE("", faults());
  here->force("visit", "findings", b, of_b);
  EXPECT_EQ("乙家情况", revealed("visit", b, "findings"));
  EXPECT_EQ("", faults());
}

TEST_P(SealingTest, OneNumberIsOnePersonHoweverItIsSpelled) {
  constexpr const char* number = "00000019900101000X";
  ASSERT_TRUE(valid_id_number(number)) << "the test's own number";
  const auto first = add_person(number);
  ASSERT_TRUE(first.ok()) << first.problem().text;
  std::string lower = number;
  lower.back() = 'x';
  const auto second = add_person(lower);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(Problem::Code::conflict, second.problem().code);
  EXPECT_EQ("id_number", second.problem().field);
  EXPECT_EQ(std::string::npos, journal().find("00000019900101"));
}

TEST_P(SealingTest, FindsANumberByItsDigestOnly) {
  const auto first = add_person("000000199001010069");
  ASSERT_TRUE(first.ok()) << first.problem().text;
  const auto found = [&](Value number) {
    const Condition is = here->sealing.matches(
        TestDistrict::number, type("person"), field("person", "id_number"), number, "t");
    return here->store->read()->connection().integer(
        "SELECT count(*) FROM \"person\" t WHERE " + is.sql, is.params);
  };
  EXPECT_EQ(1, found("000000199001010069"));
  EXPECT_EQ(0, found("000000199001010077"));
  EXPECT_NE(stored("person", first.value().id, "id_number_match"),
      memory_keys()->keyed_digest("match|1|person|id_number", "000000199001010069"));
  const FieldInfo& marriage = field("person", "marriage");
  EXPECT_THROW(
      (void)here->sealing.matches(1, type("person"), marriage, "married", "t"), std::logic_error);
}

TEST_P(SealingTest, RulesCompareTheDigest) {
  ASSERT_TRUE(add_person("000000199001010069").ok());
  ASSERT_FALSE(here->store->write([&](Connection& c) -> std::optional<Problem> {
    const StoredLookup lookup{c, here->catalogue, TestDistrict::number, &here->sealing};
    const Match same[] = {{"id_number", Match::Op::equal, "000000199001010069"}};
    EXPECT_EQ(1, lookup.count("person", same));
    const Match after[] = {{"id_number", Match::Op::from, "0"}};
    EXPECT_THROW((void)lookup.count("person", after), std::logic_error);
    return {};
  }));
}

TEST_P(SealingTest, ACaseEndsWithItsKeysAndNoOtherDoes) {
  const Uuid gone = open_case("甲案"), kept = open_case("乙案");
  Instrument i;
  i.case_ = Id<Case>{gone};
  i.on = *parse_date("2021-06-01");
  i.note = "告诫书内容";
  const Uuid note = made(i);
  std::vector<Uuid> ids;
  ASSERT_FALSE(here->store->write([&](Connection& c) -> std::optional<Problem> {
    ids = Sealing::give_up(c, TestDistrict::number, gone, here->clock.now());
    return {};
  }));
  ASSERT_EQ(1u, ids.size()) << "one key for the case and all that belongs to it";
  here->keys->destroy(ids);
  const std::string said = "的密钥已销毁或不在密钥库中，内容不能解读";
  EXPECT_EQ("refused: facts 案情" + said, revealed("case", gone, "facts"));
  EXPECT_EQ("refused: note 说明" + said, revealed("instrument", note, "note"));
  EXPECT_EQ("乙案", revealed("case", kept, "facts"));
  EXPECT_TRUE(here->engine.get(cadre, type("case"), gone).ok()) << "its outline is still there";
  i.note = "又一份";
  const auto more = make(i);
  ASSERT_FALSE(more.ok());
  EXPECT_EQ(Problem::Code::conflict, more.problem().code);
  EXPECT_EQ("", faults());
}

TEST_P(SealingTest, AUnitHasOneKeyAndACaseItsOwn) {
  visit("甲");
  visit("乙");
  open_case("丙");
  EXPECT_EQ(2, here->store->read()->connection().integer("SELECT count(*) FROM \"data_key\"", {}));
}

TEST_P(SealingTest, BothSuitesAreReadAtOnce) {
  const Uuid first = visit("国密");
  here->keys->set_suite(Suite::int1);
  const Uuid second = visit("国际");
  EXPECT_EQ("国密", revealed("visit", first, "findings"));
  EXPECT_EQ("国际", revealed("visit", second, "findings"));
  const auto suite = [&](const Uuid& id) {
    return from_base64(stored("visit", id, "findings").substr(3)).value().at(0);
  };
  EXPECT_EQ(1, suite(first));
  EXPECT_EQ(2, suite(second));
}

TEST_P(SealingTest, WithoutKeysNothingSealedIsWrittenOrShown) {
  const Uuid id = visit("甲");
  const Engine blind{{*here->store, here->catalogue, here->clock, system_random()}};
  const FieldInfo* fields[] = {&field("visit", "findings")};
  EXPECT_EQ("--keys", blind.reveal(cadre, type("visit"), id, fields, "核对情况").problem().field);
  EXPECT_TRUE(blind.get(cadre, type("visit"), id).ok());
  Visit v;
  v.household = {Uuid{}};
  EXPECT_FALSE(
      blind.write(cadre, {}, [&](Writing& w) { return w.create(type("visit"), draft_of(v)); })
          .ok());
}

TEST_P(SealingTest, ARequestIsRememberedUnderAKey) {
  const auto done = here->engine.write(cadre, {"key-of-a-write", "digest-of-the-request"},
      [&](Writing&) -> Result<Written> { return TestDistrict::written(here->east); });
  ASSERT_TRUE(done.ok());
  std::string kept;
  here->store->read()->connection().each(
      "SELECT \"request\" FROM \"idempotency\"", {}, [&](const RowView& r) { kept = r.text(0); });
  EXPECT_EQ(64u, kept.size());
  const auto again = here->engine.write(cadre, {"key-of-a-write", "digest-of-the-request"},
      [&](Writing&) -> Result<Written> { return TestDistrict::written(here->east); });
  EXPECT_TRUE(again.value().repeated);
}

// What the version before this one stored: plain values in row and journal.
class OldDataTest : public SealingTest {
 protected:
  void make_plain(const Uuid& id, const std::string& words) {
    ASSERT_FALSE(here->store->write([&](Connection& c) -> std::optional<Problem> {
      std::string old_cipher, body, at, account;
      std::int64_t seq = 0;
      const Value which[] = {id.text()};
      c.each("SELECT \"findings\" FROM \"visit\" WHERE \"id\" = ?", which,
          [&](const RowView& r) { old_cipher = r.text(0); });
      c.each(
          "SELECT \"seq\", \"body\", \"at\", \"account\" FROM \"journal\" WHERE \"record_id\" = ?",
          which, [&](const RowView& r) {
            seq = r.integer(0);
            body = r.text(1);
            at = r.text(2);
            account = r.text(3);
          });
      body.replace(body.find(old_cipher), old_cipher.size(), words);
      const std::string hash = chain_hash("",
          {TestDistrict::number, "visit", id, 1, Instant{std::chrono::milliseconds{std::stoll(at)}},
              *Uuid::parse(account), "create", body});
      const Value line[] = {body, hash, seq};
      c.run("UPDATE \"journal\" SET \"body\" = ?, \"hash\" = ? WHERE \"seq\" = ?", line);
      const Value row[] = {words, hash, id.text()};
      c.run("UPDATE \"visit\" SET \"findings\" = ?, \"chain\" = ? WHERE \"id\" = ?", row);
      c.run("DELETE FROM \"data_key\"", {});
      return {};
    }));
  }
};

TEST_P(OldDataTest, IsSealedOnceAlsoWhenThatIsCutOff) {
  const Uuid a = visit("甲家旧记录"), b = visit("乙家旧记录");
  make_plain(a, "甲家旧记录");
  make_plain(b, "乙家旧记录");
  struct CutOff {};
  int steps = 0;
  for (bool more = true; more; ++steps) {
    try {
      int passed = 0;
      const auto sealed =
          seal_existing(*here->store, here->catalogue, here->sealing, [&](std::int64_t) {
            if (++passed == 3) throw CutOff{};
          });
      ASSERT_TRUE(sealed.ok()) << sealed.problem().text;
      more = false;
    } catch (const CutOff&) {
      ASSERT_LT(steps, 100);
    }
  }
  EXPECT_GT(steps, 2);
  EXPECT_EQ(0, seal_existing(*here->store, here->catalogue, here->sealing).value());
  EXPECT_TRUE(stored("visit", a, "findings").starts_with("s1."));
  EXPECT_EQ(std::string::npos, journal().find("旧记录"));
  EXPECT_EQ("甲家旧记录", revealed("visit", a, "findings"));
  EXPECT_EQ("乙家旧记录", revealed("visit", b, "findings"));
  EXPECT_EQ("", faults(&here->sealing)) << "its lines keep the hash they had";
  EXPECT_NE("", faults()) << "which only the keys can show";
  const auto lines = here->engine.history(cadre, type("visit"), a).value();
  EXPECT_EQ(std::string::npos, lines.back().body.find("旧记录"));
  EXPECT_NE(std::string::npos, lines.back().body.find("\"findings\":[null,\"***\"]"));
  ASSERT_TRUE(change("visit", a, "findings", "甲家旧记录", "甲家新记录").ok());
  EXPECT_EQ("", faults(&here->sealing));
}

INSTANTIATE_TEST_SUITE_P(Both, SealingTest, both_stores, store_name);
INSTANTIATE_TEST_SUITE_P(Both, OldDataTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
