// SPDX-License-Identifier: Apache-2.0
#include "io/json.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "io/schema_json.h"
#include "modules/modules.h"

namespace jinguo {
namespace {

class JsonTest : public testing::Test {
 protected:
  const RecordType& type(std::string_view name) { return *catalogue.find(name); }
  // field: what is stored, one a line; or the findings.
  std::string read(std::string_view record, std::string_view body) {
    const auto draft = read_draft(type(record), body);
    if (!draft.ok()) return findings(draft.problem());
    std::string out;
    for (const Draft::Item& i : draft.value().items) {
      out += std::string{i.field->name} + "=" + stored(i.value) + ";";
    }
    return out;
  }
  static std::string stored(const Value& v) {
    if (const auto* n = std::get_if<std::int64_t>(&v)) return std::to_string(*n);
    if (const auto* s = std::get_if<std::string>(&v)) return *s;
    return "null";
  }
  static std::string findings(const Problem& p) {
    std::string out = "!" + p.field;
    for (const Problem& m : p.more) out += ",!" + m.field;
    return out;
  }
  static std::string remedy(const Result<Draft>& draft) { return draft.problem().remedy; }

  Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
};

constexpr const char* some_id = "01890a5d-ac96-774b-bcce-b302099a8057";

TEST_F(JsonTest, ReadsEveryKind) {
  EXPECT_EQ("name=王芳;sex=female;born_on=1990-02-28;local_hukou=0;phone=null;",
      read("person", R"({"name":"王芳","sex":"female","born_on":"1990-02-28",
        "local_hukou":false,"phone":null})"));
  EXPECT_EQ(fmt::format("household={};", some_id),
      read("visit", R"({"household":"01890A5D-AC96-774B-BCCE-B302099A8057"})"));
}

TEST_F(JsonTest, ReadsIdAndUnitOfADraft) {
  const auto draft =
      read_draft(type("person"), fmt::format(R"({{"id":"{}","unit":null}})", some_id));
  EXPECT_EQ(some_id, draft.value().id->text());
  EXPECT_FALSE(draft.value().unit);
  EXPECT_EQ("!id", read("person", R"({"id":"17"})"));
}

TEST_F(JsonTest, KeepsMoneyExact) {
  const FieldInfo* amount = nullptr;
  std::string record;
  for (const RecordType* t : catalogue.records())
    for (const FieldInfo& f : t->fields)
      if (f.kind == Kind::money && !amount) amount = &f, record = t->name;
  ASSERT_NE(nullptr, amount);
  const auto fen = [&](std::string_view written) {
    return read(record, fmt::format(R"({{"{}":{}}})", amount->name, written));
  };
  const auto is = [&](std::string_view n) { return fmt::format("{}={};", amount->name, n); };
  EXPECT_EQ(is("123450"), fen("1234.5"));
  EXPECT_EQ(is("123450"), fen("\"1234.50\""));
  EXPECT_EQ(is("29"), fen("0.29"));
  // 2^53 + 1 fen: a double cannot hold it.
  EXPECT_EQ(is("9007199254740993"), fen("90071992547409.93"));
  for (const char* bad : {"0.005", "\"1,234\"", "1e3", "true", "\"\"", "[1]", "\"1234.567\""})
    EXPECT_EQ(fmt::format("!{}", amount->name), fen(bad)) << bad;
}

TEST_F(JsonTest, NamesEverythingThatIsWrongAtOnce) {
  EXPECT_EQ("!name,!sex,!born_on,!local_hukou,!phon",
      read("person", R"({"name":5,"sex":"woman","born_on":"2021-02-30","local_hukou":1,
        "phon":"1"})"));
}

TEST_F(JsonTest, SaysWhatWouldBeRight) {
  EXPECT_NE(
      std::string::npos, remedy(read_draft(type("person"), R"({"phon":"1"})")).find("“phone”"));
  EXPECT_NE(std::string::npos,
      remedy(read_draft(type("person"), R"({"sex":"woman"})")).find("female（女）"));
  EXPECT_NE(
      std::string::npos, remedy(read_draft(type("person"), R"({"xyzzy":1})")).find("/api/schema"));
}

TEST_F(JsonTest, RefusesWhatIsNotJson) {
  for (const char* bad : {"", " ", "[]", "1", "{", "{\"name\":\"a\"", "{\"name\":\"a\"}x",
           "{'name':1}", "{\"name\":\"a\",}", "{\"name\":NaN}", "\xEF\xBB\xBF{}", "{\"name\":01}"})
    EXPECT_EQ("!", read("person", bad)) << bad;
  EXPECT_EQ("!name", read("person", R"({"name":"a","phone":"1","name":"b"})"));
  const std::string deep = std::string(40, '[') + std::string(40, ']');
  EXPECT_EQ("!", read("person", "{\"name\":" + deep + "}"));
}

TEST_F(JsonTest, RefusesBrokenText) {
  EXPECT_EQ("!", read("person", "{\"name\":\"\xff\"}"));
  EXPECT_EQ("!", read("person", "{\"name\":\"\xed\xa0\x80\"}"));  // a lone surrogate
  EXPECT_EQ("!name", read("person", R"({"name":"a\u0000b"})"));
  EXPECT_EQ("name=a\nb;", read("person", R"({"name":"a\nb"})"));
  EXPECT_EQ("name=曾;", read("person", "{\"name\":\"\\u66fe\"}"));
}

TEST_F(JsonTest, ReadsChanges) {
  const auto changes =
      read_changes(type("person"), R"({"changes":{"phone":{"old":null,"new":"13800000000"}}})");
  ASSERT_EQ(1u, changes.value().size());
  EXPECT_TRUE(is_null(changes.value()[0].seen));
  EXPECT_EQ("13800000000", stored(changes.value()[0].wanted));
  const auto wrong = [&](std::string_view body) {
    return findings(read_changes(type("person"), body).problem());
  };
  EXPECT_EQ("!changes", wrong("{}"));
  EXPECT_EQ("!changes", wrong(R"({"changes":{}})"));
  EXPECT_EQ("!phone", wrong(R"({"changes":{"phone":{"new":"1"}}})"));
  EXPECT_EQ("!phone", wrong(R"({"changes":{"phone":{"old":"1","new":"2","why":"3"}}})"));
  EXPECT_EQ("!sex,!x", wrong(R"({"changes":{"sex":{"old":"female","new":1},"x":{}}})"));
  EXPECT_EQ("!version,!changes", wrong(R"({"version":1})"));
}

TEST_F(JsonTest, ReadsWhatAStepBrings) {
  EXPECT_TRUE(read_step(type("visit"), "").value().items.empty());
  EXPECT_EQ(1u, read_step(type("visit"), R"({"findings":"好"})").value().items.size());
  EXPECT_EQ("!unit", findings(read_step(type("visit"), R"({"unit":"x"})").problem()));
}

TEST_F(JsonTest, ReadsAnInstant) {
  FieldInfo at{};
  at.name = "at";
  at.kind = Kind::instant;
  const auto ms = [&](std::string_view text) {
    const auto v = value_of_text(at, text);
    return v.ok() ? stored(v.value()) : "!";
  };
  EXPECT_EQ("0", ms("1970-01-01T00:00:00Z"));
  EXPECT_EQ("1622505600123", ms("2021-06-01T00:00:00.123Z"));
  for (const char* bad : {"2021-06-01", "2021-06-01T00:00:00", "2021-06-01T24:00:00Z",
           "2021-06-01T00:00:00.1Z", "2021-06-01 00:00:00Z", "2021-02-30T00:00:00Z"})
    EXPECT_EQ("!", ms(bad)) << bad;
}

TEST_F(JsonTest, WritesARecord) {
  Shown shown;
  shown.id = *Uuid::parse(some_id);
  shown.version = 3;
  shown.row.assign(type("person").fields.size(), Value{});
  shown.hidden.assign(shown.row.size(), false);
  const auto set = [&](std::string_view field, Value value) {
    shown.row[static_cast<std::size_t>(type("person").at(field))] = std::move(value);
  };
  set("name", std::string{"王\"芳\n"});
  set("local_hukou", std::int64_t{1});
  shown.hidden[static_cast<std::size_t>(type("person").at("id_number"))] = true;
  std::string out;
  append_shown(out, type("person"), shown);
  const auto json = parse_json(out);
  ASSERT_TRUE(json.ok()) << out;
  EXPECT_EQ(some_id, json.value().find("id")->text);
  EXPECT_EQ("3", json.value().find("version")->text);
  EXPECT_EQ("1970-01-01T00:00:00.000Z", json.value().find("created_at")->text);
  const Json& fields = *json.value().find("fields");
  EXPECT_EQ("王\"芳\n", fields.find("name")->text);
  EXPECT_EQ("true", fields.find("local_hukou")->text);
  EXPECT_EQ(Json::Kind::null, fields.find("phone")->kind);
  EXPECT_EQ(nullptr, fields.find("id_number"));
  EXPECT_EQ("id_number", json.value().find("hidden")->items.at(0).text);
}

TEST_F(JsonTest, WritesWhatItReads) {
  FieldInfo f{};
  const auto written = [&](Kind kind, Value value) {
    f.kind = kind;
    std::string out;
    append_value(out, f, value);
    return out;
  };
  EXPECT_EQ("\"1234.50\"", written(Kind::money, std::int64_t{123450}));
  EXPECT_EQ("\"-0.05\"", written(Kind::money, std::int64_t{-5}));
  EXPECT_EQ("false", written(Kind::flag, std::int64_t{0}));
  EXPECT_EQ("-7", written(Kind::integer, std::int64_t{-7}));
  EXPECT_EQ("\"2021-06-01T00:00:00.123Z\"", written(Kind::instant, std::int64_t{1622505600123}));
  EXPECT_EQ("null", written(Kind::text, Value{}));
  EXPECT_EQ("\"\\u0001\\\\\"", written(Kind::text, std::string{"\x01\\"}));
}

TEST_F(JsonTest, WritesExactNumbers) {
  const auto number = [](std::int64_t n, std::int64_t d) {
    std::string out;
    append_exact(out, {n, d});
    return out;
  };
  EXPECT_EQ("492", number(492, 1));
  EXPECT_EQ("445400", number(44540000, 100));
  EXPECT_EQ("-0.5", number(-1, 2));
  EXPECT_EQ("0", number(0, 7));
  EXPECT_EQ("0.333333333333", number(1, 3));
  EXPECT_EQ("0.666666666667", number(2, 3));
  EXPECT_EQ("9223372036854775807", number(INT64_MAX, 1));
  EXPECT_EQ("92233720368547758.07", number(INT64_MAX, 100));
}

TEST_F(JsonTest, WritesAProblem) {
  Problem p;
  p.field = "phone";
  p.text = "电话不对";
  p.more.push_back({Problem::Code::invalid, "name", "没有姓名", "请填写", {}, {}});
  p.stale.push_back({"risk", "red", "blue"});
  std::string out;
  append_problem(out, p, 422);
  const auto json = parse_json(out);
  ASSERT_TRUE(json.ok()) << out;
  EXPECT_EQ("urn:jinguo:problem:invalid", json.value().find("type")->text);
  EXPECT_EQ("422", json.value().find("status")->text);
  EXPECT_EQ(2u, json.value().find("errors")->items.size());
  EXPECT_EQ("name", json.value().find("errors")->items[1].find("field")->text);
  EXPECT_EQ("blue", json.value().find("stale")->items[0].find("stored")->text);
}

TEST_F(JsonTest, WritesTheDeclarationsForARole) {
  const auto schema = parse_json(schema_json(catalogue, Role::volunteer, 50));
  ASSERT_TRUE(schema.ok());
  const auto record = [&](std::string_view name) -> const Json* {
    for (const Json& m : schema.value().find("modules")->items)
      for (const Json& r : m.find("records")->items)
        if (r.find("name")->text == name) return &r;
    return nullptr;
  };
  const Json* visit = record("visit");
  ASSERT_NE(nullptr, visit);
  EXPECT_EQ("true", visit->find("may")->find("read")->text);
  EXPECT_EQ("false", visit->find("may")->find("create")->text);
  EXPECT_EQ("visited_on", visit->find("dated")->text);
  EXPECT_EQ("false", record("household")->find("may")->find("read")->text);
  for (const RecordType* t : catalogue.records()) {
    const Json* r = record(t->name);
    ASSERT_NE(nullptr, r) << t->name;
    EXPECT_EQ(t->fields.size(), r->find("fields")->items.size()) << t->name;
    EXPECT_EQ(t->steps.size(), r->find("steps")->items.size()) << t->name;
    for (std::size_t i = 0; i < t->fields.size(); ++i) {
      const Json* mark = r->find("fields")->items[i].find("set_by_program");
      EXPECT_EQ(t->fields[i].by_program, mark && mark->text == "true")
          << t->name << "." << t->fields[i].name;
    }
  }
}

TEST(NearestName, IsNearOrNothing) {
  const std::vector<std::string_view> known{"visited_on", "findings", "state"};
  EXPECT_EQ("visited_on", nearest("visit_on", known));
  EXPECT_EQ("state", nearest("stat", known));
  EXPECT_EQ("", nearest("amount_paid", known));
}

}  // namespace
}  // namespace jinguo
