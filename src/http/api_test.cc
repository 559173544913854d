// SPDX-License-Identifier: Apache-2.0
// The API from outside: who may ask, what is answered to bad input, and that a write happens once.
#include <gtest/gtest.h>

#include "http/api_description.h"
#include "http/test_server.h"
#include "http/test_shape.h"
#include "io/json_value.h"

namespace jinguo::http {
namespace {

constexpr std::string_view household =
    R"({"code":"H1","head_name":"曾小红","address":"示范路1号","residence":"local"})";

class Api : public testing::Test {
 protected:
  Api() {
    server.district.account("wang", Role::community, server.district.east);
    server.district.account("zhang", Role::community, server.district.west);
    wang = server.signed_in("wang");
    zhang = server.signed_in("zhang");
  }
  Answered create(std::string_view who, std::string_view key, std::string_view body = household,
      std::string_view record = "household") {
    return server.ask(
        "POST", fmt::format("/api/records/{}", record), std::string{who} + server.once(key), body);
  }
  Answered get(std::string_view who, std::string_view target) {
    return server.ask("GET", target, who);
  }
  static std::string text(const Answered& a, std::string_view name) {
    const auto json = parse_json(a.body);
    const Json* found = json.ok() ? json.value().find(name) : nullptr;
    return found ? found->text : "";
  }
  std::string household_made() {
    const Answered made = create(wang, "key-of-the-home");
    EXPECT_EQ(201, made.status) << made.body;
    return text(made, "id");
  }
  std::string at(std::string_view id) { return fmt::format("/api/records/household/{}", id); }

  TestServer server;
  Shapes shapes{server.district.catalogue};
  std::string wang, zhang;
};

TEST_F(Api, AnswersNobodyWithoutASession) {
  for (const char* target : {"/api/records/household", "/api/session", "/api/schema",
           "/api/figures", "/api/report/2021", "/api/records/household.xlsx", "/api/tokens"})
    EXPECT_EQ(401, get("", target).status) << target;
  EXPECT_EQ(401, create("", "some-key-1").status);
  EXPECT_EQ(401, get("Cookie: __Host-jinguo=guess\r\n", "/api/session").status);
  EXPECT_EQ(401, get("Authorization: Bearer guess\r\n", "/api/session").status);
}

TEST_F(Api, HandsOutAHostCookie) {
  const auto a = server.ask("POST", "/api/session", {},
      fmt::format(R"({{"login":"wang","password":"{}"}})", TestDistrict::password));
  const std::string cookie = a.field("Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-jinguo="));
  for (const char* part : {"; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict"})
    EXPECT_NE(cookie.npos, cookie.find(part)) << part;
  EXPECT_EQ("社区妇联", text(a, "role_label"));
  EXPECT_EQ(
      401, server.ask("POST", "/api/session", {}, R"({"login":"wang","password":"a wrong one"})")
               .status);
  EXPECT_EQ(422, server.ask("POST", "/api/session", {}, R"({"login":"wang"})").status);
}

TEST_F(Api, RefusesAChangeWithoutTheCsrfToken) {
  const std::string cookie = wang.substr(0, wang.find("\r\n") + 2);
  EXPECT_EQ(200, get(cookie, "/api/session").status);
  EXPECT_EQ(403, create(cookie, "some-key-1").status);
  EXPECT_EQ(403, create(cookie + "X-CSRF-Token: guess\r\n", "some-key-1").status);
  // Another session's token does not fit this cookie.
  EXPECT_EQ(403, create(cookie + zhang.substr(zhang.find("X-CSRF")), "some-key-1").status);
  EXPECT_EQ(403, server.ask("DELETE", "/api/session", cookie).status);
  EXPECT_EQ(201, create(wang, "some-key-1").status);
}

TEST_F(Api, EndsASession) {
  const auto out = server.ask("DELETE", "/api/session", wang);
  EXPECT_EQ(200, out.status);
  EXPECT_NE(std::string::npos, out.field("Set-Cookie").find("Max-Age=0"));
  EXPECT_EQ(401, get(wang, "/api/session").status);
}

TEST_F(Api, GivesProgramsTokensThatNeedNoCsrf) {
  const auto issued = server.ask("POST", "/api/tokens", wang, R"({"label":"报表程序"})");
  ASSERT_EQ(201, issued.status) << issued.body;
  const std::string bearer = fmt::format("Authorization: Bearer {}\r\n", text(issued, "token"));
  EXPECT_EQ(201, create(bearer, "some-key-1").status);
  EXPECT_EQ(403, server.ask("POST", "/api/tokens", bearer, R"({"label":"x"})").status);
  const std::string as_cookie = fmt::format("Cookie: __Host-jinguo={}\r\n", text(issued, "token"));
  EXPECT_EQ(401, get(as_cookie, "/api/session").status);
  const auto listed = get(wang, "/api/tokens");
  const std::string id = parse_json(listed.body).value().find("items")->items[0].find("id")->text;
  EXPECT_EQ(404, server.ask("DELETE", "/api/tokens/" + id, zhang).status);
  EXPECT_EQ(200, server.ask("DELETE", "/api/tokens/" + id, wang).status);
  EXPECT_EQ(401, get(bearer, "/api/session").status);
}

TEST_F(Api, CreatesReadsChangesAndRemembers) {
  const std::string id = household_made();
  ASSERT_EQ(36u, id.size());
  const auto shown = get(wang, at(id));
  EXPECT_EQ(200, shown.status);
  EXPECT_TRUE(shown.says("曾小红")) << shown.body;
  const auto changed = server.ask("PATCH", at(id), wang + server.once("key-change-1"),
      R"({"changes":{"address":{"old":"示范路1号","new":"示范路2号"}}})");
  EXPECT_EQ(200, changed.status) << changed.body;
  EXPECT_EQ("2", text(changed, "version"));
  const auto history = get(wang, at(id) + "/history");
  EXPECT_EQ(2u, parse_json(history.body).value().find("items")->items.size()) << history.body;
}

TEST_F(Api, SaysWhatSheMayDoWithARecord) {
  const std::string id = household_made();
  server.district.account("liu", Role::street, server.district.street);
  const auto may = [&](std::string_view who, std::string_view target) {
    const auto a = get(who, target);
    const auto json = parse_json(a.body);
    EXPECT_EQ("", shapes.fault("household", a.body)) << a.body;
    return json.value().find("may")->find("change")->text;
  };
  EXPECT_EQ("true", may(wang, at(id)));
  EXPECT_EQ("true", may(server.signed_in("liu"), at(id)));
  // Lists do not say it.
  EXPECT_FALSE(get(wang, "/api/records/household").says("\"may\""));
}

TEST_F(Api, NamesColleaguesToAllStaffAndSaysNoMoreOfThem) {
  server.district.account("worker", Role::social_worker, server.district.west);
  server.district.account("police", Role::member_body, server.district.west);
  const std::string worker = server.signed_in("worker");
  const auto listed = get(worker, "/api/records/account?q=wangfang");
  ASSERT_EQ(200, listed.status) << listed.body;
  EXPECT_EQ("4", text(listed, "total")) << listed.body;
  EXPECT_TRUE(listed.says("\"name\":\"王芳\"")) << listed.body;
  for (const char* hidden : {"\"login\":", "\"role\":", "\"ends_on\":"})
    EXPECT_FALSE(listed.says(hidden)) << listed.body;
  const auto items = parse_json(listed.body);
  for (const Json& item : items.value().find("items")->items) {
    const auto history = get(worker, "/api/records/account/" + item.find("id")->text + "/history");
    EXPECT_EQ(200, history.status);
    EXPECT_FALSE(history.says("\"police\"") || history.says("\"wang\"")) << history.body;
  }
  EXPECT_EQ(403, get(worker, "/api/records/account?sort=login").status);
  EXPECT_EQ("0", text(get(worker, "/api/records/account?q=police"), "total"));
  EXPECT_EQ(403, get(server.signed_in("police"), "/api/records/account").status);
}

TEST_F(Api, AnswersAStaleChangeWithBothValues) {
  const std::string id = household_made();
  const auto stale = server.ask("PATCH", at(id), wang + server.once("key-change-1"),
      R"({"changes":{"address":{"old":"别处","new":"示范路2号"}}})");
  EXPECT_EQ(409, stale.status);
  const auto json = parse_json(stale.body);
  const Json& s = json.value().find("stale")->items.at(0);
  EXPECT_EQ("address", s.find("field")->text);
  EXPECT_EQ("示范路2号", s.find("yours")->text);
  EXPECT_EQ("示范路1号", s.find("stored")->text);
}

TEST_F(Api, AnswersOutOfReachAndAbsentAlike) {
  const std::string id = household_made();
  const std::string nothing = "01890a5d-ac96-774b-bcce-b302099a8057";
  const auto same = [&](std::string_view method, std::string_view end, std::string_view body) {
    const std::string fields = zhang + server.once(fmt::format("key-{}-{}", method, end));
    const auto far = server.ask(method, at(id) + std::string{end}, fields, body);
    const auto absent = server.ask(method, at(nothing) + std::string{end}, fields + "", body);
    EXPECT_EQ(404, far.status) << method << end << far.body;
    EXPECT_EQ(absent.status, far.status) << method << end;
    EXPECT_EQ(absent.body, far.body) << method << end;
  };
  same("GET", "", "");
  same("GET", "/history", "");
  same("PATCH", "", R"({"changes":{"address":{"old":null,"new":"x"}}})");
  same("POST", "/reveal", R"({"fields":["phone"],"reason":"核对"})");
  EXPECT_EQ(get(zhang, at(nothing)).body, get(zhang, at("not-an-id")).body);
}

TEST_F(Api, DoesAWriteOnce) {
  const auto first = create(wang, "the-same-key");
  const auto again = create(wang, "the-same-key");
  EXPECT_EQ(201, again.status);
  EXPECT_EQ(text(first, "id"), text(again, "id"));
  EXPECT_EQ("true", text(again, "repeated"));
  EXPECT_EQ("1", text(get(wang, "/api/records/household"), "total"));
  const auto other = create(
      wang, "the-same-key", R"({"code":"H2","head_name":"林","address":"x","residence":"local"})");
  EXPECT_EQ(409, other.status);
  // The same key of another person is another key.
  EXPECT_EQ(201, create(zhang, "the-same-key",
                     R"({"code":"H3","head_name":"林","address":"x","residence":"local"})")
                     .status);
}

TEST_F(Api, AsksForAKeyWithEachWrite) {
  const auto none = server.ask("POST", "/api/records/household", wang, household);
  EXPECT_EQ(400, none.status);
  EXPECT_TRUE(none.says("Idempotency-Key"));
  EXPECT_EQ(400, create(wang, "short").status);
  EXPECT_EQ("0", text(get(wang, "/api/records/household"), "total"));
}

TEST_F(Api, NamesEveryFaultyField) {
  const auto bad = create(wang, "some-key-1", R"({"code":7,"headd":"x","address":"y"})");
  EXPECT_EQ(422, bad.status);
  const auto json = parse_json(bad.body);
  const Json& errors = *json.value().find("errors");
  ASSERT_EQ(2u, errors.items.size()) << bad.body;
  EXPECT_EQ("code", errors.items[0].find("field")->text);
  EXPECT_EQ("headd", errors.items[1].find("field")->text);
  EXPECT_NE("", errors.items[1].find("remedy")->text);
  EXPECT_EQ("application/problem+json", bad.field("Content-Type"));
}

TEST_F(Api, RefusesWhatItCannotRead) {
  EXPECT_EQ(400, create(wang, "some-key-1", "{\"code\":\"\xff\"}").status);
  EXPECT_EQ(400, create(wang, "some-key-1", "{").status);
  EXPECT_EQ(422, create(wang, "some-key-1", R"({"code":"1","code":"2"})").status);
  EXPECT_EQ(413, create(wang, "some-key-1", std::string(300'000, ' ')).status);
  const auto form = server.ask("POST", "/api/records/household",
      wang + server.once("some-key-1") + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}");
  EXPECT_EQ(400, form.status);
  EXPECT_EQ("0", text(get(wang, "/api/records/household"), "total"));
}

TEST_F(Api, ListsWithFiltersAndPages) {
  for (int i = 1; i <= 25; ++i)
    ASSERT_EQ(
        201, create(wang, fmt::format("some-key-{}", i),
                 fmt::format(
                     R"({{"code":"H{:02}","head_name":"林{}","address":"路","residence":"local"}})",
                     i, i % 2))
                 .status);
  const auto page = get(wang, "/api/records/household?size=10&page=3&sort=code");
  EXPECT_EQ("25", text(page, "total"));
  const auto json = parse_json(page.body);
  EXPECT_EQ(5u, json.value().find("items")->items.size());
  EXPECT_EQ("H21", json.value().find("items")->items[0].find("fields")->find("code")->text);
  const auto total = [&](std::string_view query) {
    return text(get(wang, fmt::format("/api/records/household?{}", query)), "total");
  };
  EXPECT_EQ("1", total("f.code=H07"));
  EXPECT_EQ("2", total("f.code.in=H07,H09"));
  EXPECT_EQ("13", total("q=%E6%9E%971"));
  EXPECT_EQ("25", total("f.phone.empty=1"));
  EXPECT_EQ("0", total("f.phone.empty=0"));
  EXPECT_EQ("25", total(fmt::format("under={}", server.district.root.text())));
  EXPECT_EQ("0", total(fmt::format("unit={}", server.district.west.text())));
}

TEST_F(Api, RefusesQueriesItDoesNotUnderstand) {
  for (const char* query : {"f.codee=1", "size=101", "size=0", "page=x", "sort=-nothing", "unit=7",
           "colour=red", "page=1&page=2", "q=%ff", "q=%4", "f.code.empty=2"})
    EXPECT_EQ(422, get(wang, fmt::format("/api/records/household?{}", query)).status) << query;
  EXPECT_EQ(404, get(wang, "/api/records/nothing").status);
  EXPECT_EQ(404, get(wang, "/api/nothing").status);
  EXPECT_EQ(405, server.ask("PUT", "/api/session", wang).status);
}

TEST_F(Api, TakesDeclaredStepsOnly) {
  const std::string home = household_made();
  const auto made = create(wang, "key-of-a-visit",
      fmt::format(
          R"({{"household":"{}","visited_on":"2021-05-30","step":"find_risk","purpose":"routine",
          "risk":"none","state":"planned"}})",
          home),
      "visit");
  ASSERT_EQ(201, made.status) << made.body;
  const std::string visit = fmt::format("/api/records/visit/{}/steps/", text(made, "id"));
  const auto step = [&](std::string_view name, std::string_view key) {
    return server.ask("POST", visit + std::string{name}, wang + server.once(key));
  };
  const auto done = step("record", "key-step-1");
  EXPECT_EQ(200, done.status) << done.body;
  EXPECT_EQ("done", text(done, "state"));
  EXPECT_EQ("true", text(step("record", "key-step-1"), "repeated"));
  EXPECT_EQ(409, step("record", "key-step-2").status);
  EXPECT_GE(step("fly", "key-step-3").status, 400);
}

TEST_F(Api, LeavesNothingOfAHalfSentBody) {
  Wire wire{server.port};
  const std::string whole = server.request(
      "POST", "/api/records/household", wang + server.once("half-sent-key"), household);
  wire.send(whole.substr(0, whole.size() - 5));
  wire.finish_sending();
  EXPECT_EQ(0, wire.read().status);
  EXPECT_EQ("0", text(get(wang, "/api/records/household"), "total"));
  EXPECT_EQ("false", text(create(wang, "half-sent-key"), "repeated"));
}

TEST_F(Api, SendsSecurityHeadersWithEverything) {
  for (const char* target : {"/", "/api/session", "/nowhere", "/health"}) {
    const auto a = get(wang, target);
    EXPECT_EQ("nosniff", a.field("X-Content-Type-Options")) << target;
    EXPECT_TRUE(a.field("Content-Security-Policy")
                    .starts_with("default-src 'none'; script-src 'self'; style-src 'self'; "))
        << target;
    EXPECT_EQ(std::string::npos, a.field("Content-Security-Policy").find("unsafe")) << target;
    EXPECT_EQ("no-referrer", a.field("Referrer-Policy")) << target;
    EXPECT_EQ("no-store", a.field("Cache-Control")) << target;
    EXPECT_EQ("", a.field("Server")) << target;
  }
  EXPECT_NE(std::string::npos, get("", "/assets/a1b2.js").field("Cache-Control").find("immutable"));
}

TEST_F(Api, TellsItsHealthAndItsCounts) {
  const auto health = get("", "/health");
  EXPECT_EQ(200, health.status);
  EXPECT_EQ("true", text(health, "ready"));
  get(wang, "/api/records/household");
  const auto metrics = get("", "/metrics");
  EXPECT_TRUE(
      metrics.says("jinguo_requests_total{method=\"GET\",route=\"/api/records/{record}\","
                   "status=\"2xx\"} 1"))
      << metrics.body;
}

TEST_F(Api, DescribesItself) {
  const auto a = get("", "/api/openapi.json");
  EXPECT_EQ(200, a.status);
  EXPECT_TRUE(a.body == api_description(server.district.catalogue));
  EXPECT_TRUE(a.says("\"/api/records/visit/{id}/steps/record\""));
}

}  // namespace
}  // namespace jinguo::http
