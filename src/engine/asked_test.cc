// SPDX-License-Identifier: Apache-2.0
#include "engine/asked.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdio>

#include "engine/alike.h"
#include "engine/journal.h"
#include "engine/known.h"
#include "engine/reveals.h"
#include "engine/test_district.h"
#include "modules/cases/intake.h"
#include "modules/registry/person.h"

namespace jinguo {
namespace {

// Invented; the check characters are right.
constexpr const char* number = "110101199003070011";
constexpr const char* other_number = "110101198503070013";

class LookUp : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    d = std::make_unique<TestDistrict>(GetParam());
    eastern = actor("cadre.east", Role::community, d->east);
    western = actor("cadre.west", Role::community, d->west);
    street = actor("street", Role::street, d->street);
    chair = actor("chair", Role::chair, d->root);
    audit = actor("audit", Role::audit_admin, d->root);
  }
  Actor actor(const std::string& login, Role role, const Uuid& unit) {
    const org::Account made{login, login, role, true, {}};
    return {d->create(made, unit), unit, role, TestDistrict::number, login, unit == d->root};
  }
  const RecordType& type(std::string_view name) const { return *d->catalogue.find(name); }
  template <class T>
  Uuid entered(const Actor& by, const T& record) {
    const auto made = d->engine.write(by, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
    EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.problem().text);
    return made.ok() ? made.value().id : Uuid{};
  }
  static registry::Person someone(const std::string& name, const std::string& id_number) {
    registry::Person p;
    p.name = name;
    p.id_number = id_number;
    p.phone = "13800001234";
    if (auto born = birthday(id_number)) p.born_on = born;
    return p;
  }
  static std::optional<Date> birthday(const std::string& n) {
    if (n.size() != 18) return {};
    return parse_date(n.substr(6, 4) + "-" + n.substr(10, 2) + "-" + n.substr(12, 2));
  }
  Uuid intake_of(const Actor& by, const Uuid& person) {
    cases::Intake i;
    i.received_on = std::chrono::year{2021} / 5 / 20;
    i.person = Id<registry::Person>{person};
    return entered(by, i);
  }
  std::vector<Uuid> found(const Actor& who, const KnownTerms& terms) {
    const auto known = known_matters(d->engine, who, terms);
    EXPECT_TRUE(known.ok()) << (known.ok() ? "" : known.problem().text);
    std::vector<Uuid> ids;
    if (known.ok())
      for (const KnownMatter& m : known.value().rows) ids.push_back(m.id);
    return ids;
  }
  std::string asked_for(const KnownTerms& whom, int days = 30) {
    const auto all = who_asked(d->engine, audit, whom, days);
    if (!all.ok()) return "refused: " + all.problem().text;
    std::string out;
    for (const Asking& one : all.value().rows) out += one.who + " " + one.keys + ";";
    return out;
  }
  std::string like(const Actor& who, std::string_view record, const Typed& typed) {
    const auto all = alike(d->engine, who, record, typed);
    if (!all.ok()) return "refused: " + all.problem().text;
    std::string out;
    for (const Alike& one : all.value().rows) {
      out += one.title + "@" + one.unit;
      for (std::string_view field : one.by) out += " " + std::string{field};
      out += ";";
    }
    return out;
  }
  std::int64_t count(const std::string& of) {
    return d->store->read()->connection().integer("SELECT count(*) FROM " + of, {});
  }
  std::int64_t look_ups() { return count("\"journal\" WHERE \"action\" = 'look_up'"); }
  void later(std::chrono::minutes by) { d->clock.set(d->clock.now() + by); }

  std::unique_ptr<TestDistrict> d;
  Actor eastern, western, street, chair, audit;
};
INSTANTIATE_TEST_SUITE_P(Both, LookUp, testing::Values(Dialect::sqlite, Dialect::postgres),
    [](const auto& of) { return of.param == Dialect::sqlite ? "sqlite" : "postgres"; });

TEST_P(LookUp, ByTheEndOfANumberFindsHerOwnAlone) {
  const Uuid person = entered(eastern, someone("林小燕", number));
  const Uuid intake = intake_of(eastern, person);
  const std::vector<Uuid> her{intake}, none;
  EXPECT_EQ(her, found(eastern, {"林小燕", "0011", ""}));
  EXPECT_EQ(her, found(eastern, {"", "0011", "", "1990"}));
  EXPECT_EQ(her, found(eastern, {"林小梅", "0011", "", "1990"})) << "either will do";
  EXPECT_EQ(none, found(eastern, {"林小燕", "0012", ""}));
  EXPECT_EQ(none, found(eastern, {"林小", "0011", ""})) << "only the whole name";
  EXPECT_EQ(none, found(eastern, {"", "0011", "", "1991"}));
  EXPECT_EQ(none, found(western, {"林小燕", "0011", "", "1990"})) << "not even that she is known";
  EXPECT_EQ(her, found(street, {"林小燕", "0011", ""}));
  EXPECT_EQ(1u, found(western, {"", number, ""}).size()) << "the whole number says whom to ask";
}

TEST_P(LookUp, ByTheEndOfANumberFollowsWhatChanges) {
  const Uuid person = entered(eastern, someone("林小燕", number));
  const Uuid intake = intake_of(eastern, person);
  const std::vector<Uuid> her{intake}, none;
  const RecordType& t = type("person");
  const auto change = [&](std::string_view field, Value seen, Value wanted) {
    const auto done = d->engine.write(eastern, {}, [&](Writing& w) {
      const FieldChange one{t.field(field), std::move(seen), std::move(wanted)};
      return w.change(t, person, {&one, 1});
    });
    EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.problem().text);
  };
  change("name", std::string{"林小燕"}, std::string{"林晓燕"});
  EXPECT_EQ(none, found(eastern, {"林小燕", "0011", ""}));
  EXPECT_EQ(her, found(eastern, {"林晓燕", "0011", ""}));
  change("id_number", std::string{number}, std::string{other_number});
  EXPECT_EQ(none, found(eastern, {"林晓燕", "0011", ""}));
  EXPECT_EQ(her, found(eastern, {"林晓燕", "0013", ""}));
  change("born_on", std::string{"1990-03-07"}, {});
  EXPECT_EQ(none, found(eastern, {"", "0013", "", "1990"}));
}

TEST_P(LookUp, AnEndAloneIsRefused) {
  const auto refused = known_matters(d->engine, eastern, {"", "0011", ""});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ("只有证件号码后四位，分不清是谁", refused.problem().text);
  EXPECT_FALSE(known_matters(d->engine, eastern, {"", "0011", "", "90"}).ok());
  EXPECT_FALSE(known_matters(d->engine, eastern, {"", "", "", "1990"}).ok());
  EXPECT_EQ(0, look_ups());
}

TEST_P(LookUp, TellsTheAuditorWhoAskedForHer) {
  found(eastern, {"林小", "", ""});
  found(western, {"lxy", "", ""});
  found(street, {"", "0011", "", "1990"});
  found(chair, {"", number, "138-0000 1234"});
  found(western, {"陈红", "", "13900000000"});
  EXPECT_EQ("cadre.west name;cadre.east name;", asked_for({"林小燕", "", ""}));
  EXPECT_EQ("chair id_number;street id_end_year;", asked_for({"", number, "", "1990"}));
  EXPECT_EQ("chair phone;", asked_for({"", "", "13800001234"}));
  EXPECT_EQ("chair id_number,phone;cadre.west name;cadre.east name;",
      asked_for({"林小燕", number, "13800001234"}));
  EXPECT_EQ("", asked_for({"王小燕", "", ""}));
  later(std::chrono::hours{48});
  EXPECT_EQ("", asked_for({"林小燕", "", ""}, 1));
  // Nothing of what was asked for stands in the journal.
  std::string bodies;
  d->store->read()->connection().each(
      "SELECT \"body\" FROM \"journal\" WHERE \"action\" IN ('look_up', 'ask_look_ups')", {},
      [&](const RowView& r) { bodies += r.text(0); });
  for (const char* said : {"林", "lxy", "0011", "13800001234", "1990"})
    EXPECT_EQ(std::string::npos, bodies.find(fmt::format("\"{}", said))) << said;
  EXPECT_EQ(6, count("\"journal\" WHERE \"action\" = 'ask_look_ups'"));
  const std::string file = testing::TempDir() + "look-ups.key";
  const Verdict verdict = verify_journal(*d->store, d->catalogue, *CheckpointKey::open(file));
  EXPECT_TRUE(verdict.sound()) << (verdict.faults.empty() ? "" : verdict.faults[0]);
  std::remove(file.c_str());
}

TEST_P(LookUp, NobodyElseIsToldWhoAsked) {
  for (const Actor& who : {chair, street, eastern}) {
    const auto refused = who_asked(d->engine, who, {"林小燕", "", ""}, 30);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(Problem::Code::forbidden, refused.problem().code);
  }
  EXPECT_EQ("refused: 请说明要查的是谁", asked_for({"", "", "", "1990"}));
  EXPECT_EQ("refused: 天数应为 1 到 366", asked_for({"林小燕", "", ""}, 0));
  EXPECT_EQ(0, count("\"journal\" WHERE \"action\" = 'ask_look_ups'"));
}

TEST_P(LookUp, WhatIsTypedIsComparedWithinReach) {
  entered(eastern, someone("林小燕", number));
  EXPECT_EQ("林小燕@东一社区 name;", like(eastern, "person", {{"name", "林小燕"}}));
  EXPECT_EQ("林小燕@东一社区 born_on name phone;",
      like(street, "person",
          {{"name", "林小燕"}, {"phone", "13800001234"}, {"born_on", "1990-03-07"}}));
  EXPECT_EQ("林小燕@东一社区 id_number;", like(eastern, "person", {{"id_number", number}}));
  EXPECT_EQ("林小燕@东一社区 name id_number;",
      like(eastern, "person", {{"name", "林小燕"}, {"id_number", "0011"}}));
  EXPECT_EQ("", like(eastern, "person", {{"name", "林小"}})) << "whole agreement";
  for (const Typed& all :
      {Typed{{"name", "林小燕"}}, Typed{{"id_number", number}}, Typed{{"phone", "13800001234"}}})
    EXPECT_EQ("", like(western, "person", all)) << "beyond her reach";
  registry::Household h;
  h.head_name = "林大同";
  h.address = "和平路1号2栋301室";
  h.phone = "0592-5800001";
  entered(eastern, h);
  EXPECT_EQ("林大同@东一社区 head_name address;",
      like(eastern, "household",
          {{"head_name", " 林大同"}, {"address", "和平路1号2栋301室"}, {"phone", "0592"}}));
  EXPECT_EQ("", like(western, "household", {{"address", "和平路1号2栋301室"}}));
}

TEST_P(LookUp, WhatIsTooShortAsksNothing) {
  EXPECT_EQ("", like(eastern, "person",
                    {{"name", "林"}, {"phone", "138"}, {"id_number", "110"}, {"born_on", "1990"}}));
  EXPECT_EQ("", like(eastern, "person", {{"id_number", "0011"}})) << "an end alone";
  EXPECT_EQ(0, look_ups());
  like(eastern, "person", {{"name", "林小燕"}});
  EXPECT_EQ(1, look_ups());
  EXPECT_EQ("cadre.east name;", asked_for({"林小燕", "", ""}));
  EXPECT_EQ("refused: 不能按“marriage”查重", like(eastern, "person", {{"marriage", "已婚"}}));
  EXPECT_EQ("refused: 只有人员和家庭可以这样查重", like(eastern, "case", {{"number", "1"}}));
  EXPECT_EQ("refused: 您的岗位不能登记人员和家庭，也就不能查重",
      like(audit, "person", {{"name", "林小燕"}}));
}

TEST_P(LookUp, SaysThatTooManyAreCalledSo) {
  for (int i = 0; i <= 100; ++i) entered(eastern, someone("陈静", ""));
  const auto all = alike(d->engine, eastern, "person", {{"name", "陈静"}});
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(20u, all.value().rows.size());
  EXPECT_TRUE(all.value().too_common);
}

// security.md's bound: twenty an hour, then whoever leads hears of it, once.
TEST_P(LookUp, ManyRevealsAreTold) {
  const Uuid person = entered(eastern, someone("林小燕", number));
  const FieldInfo* fields[] = {type("person").field("id_number")};
  const auto shown = [&](Engine::Looking looking) {
    EXPECT_TRUE(
        d->engine.reveal(eastern, type("person"), person, fields, "核对证件", looking).ok());
  };
  const auto told = [&](const Actor& whom) {
    const Value desk[] = {"a:" + whom.account.text()};
    return d->store->read()->connection().integer(
        "SELECT count(*) FROM \"notice\" WHERE \"desk\" = ?", desk);
  };
  for (int i = 0; i < quiet_reveals; ++i) shown(Engine::Looking::by_hand);
  for (int i = 0; i < 5; ++i) shown(Engine::Looking::for_paper);
  EXPECT_EQ(0, told(street));
  shown(Engine::Looking::by_hand);
  EXPECT_EQ(1, told(street));
  shown(Engine::Looking::by_hand);
  EXPECT_EQ(1, told(street)) << "once an hour";
  EXPECT_EQ(0, told(chair)) << "the next above her alone";
  later(std::chrono::minutes{61});
  shown(Engine::Looking::by_hand);
  EXPECT_EQ(1, told(street)) << "another hour";
  std::string text;
  d->store->read()->connection().each(
      "SELECT \"text\" FROM \"notice\"", {}, [&](const RowView& r) { text = r.text(0); });
  EXPECT_EQ("cadre.east一小时内按“显示”查看受保护的内容已超过20次，请了解是否为工作需要", text);
}

}  // namespace
}  // namespace jinguo
