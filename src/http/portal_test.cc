// SPDX-License-Identifier: Apache-2.0
// What residents may do without an account.
#include <gtest/gtest.h>

#include "http/allowance.h"
#include "http/test_server.h"
#include "io/json_value.h"

namespace jinguo::http {
namespace {

constexpr std::string_view matter = R"({"danger":"no","whom":"self","matter":"violence",
  "facts":"只有承办人该看到的话","asker_name":"曾小红","may_call":true,"phone":"13900000000",
  "safe_times":["weekday_morning","weekend"],"may_message":false,"code_word":"问地铁","language":"zh"})";

std::string text(const Answered& a, std::string_view name) {
  const auto json = parse_json(a.body);
  const Json* found = json.ok() ? json.value().find(name) : nullptr;
  return found ? found->text : "";
}

std::string key(std::string_view name) { return fmt::format("Idempotency-Key: {}\r\n", name); }

TEST(Portal, AMatterIsTakenInOnceAndAskedAfterByItsReceipt) {
  TestServer server;
  const Answered sent = server.ask("POST", "/api/portal/intake", key("key-of-matter"), matter);
  ASSERT_EQ(201, sent.status) << sent.body;
  const std::string receipt = text(sent, "receipt");
  EXPECT_EQ(8u, receipt.size());
  EXPECT_EQ("no-store", sent.field("Cache-Control"));
  EXPECT_EQ("", sent.field("Set-Cookie"));
  const Answered again = server.ask("POST", "/api/portal/intake", key("key-of-matter"), matter);
  EXPECT_EQ(receipt, text(again, "receipt"));
  EXPECT_EQ("", text(again, "code")) << "the code was told twice";
  const Answered seen = server.ask("GET", "/api/portal/progress?receipt=" + receipt);
  EXPECT_EQ(200, seen.status);
  EXPECT_EQ("{\"status\":\"已登记\",\"state\":\"registered\"}", seen.body);
  EXPECT_EQ(404, server.ask("GET", "/api/portal/progress?receipt=AAAAAAAA").status);
}

TEST(Portal, TheTalkSaysWhoSpokeAsACode) {
  TestServer server;
  const Answered sent = server.ask("POST", "/api/portal/intake", key("key-of-matter"), matter);
  const std::string opened =
      fmt::format(R"({{"number":"{}","code":"{}"}})", text(sent, "receipt"), text(sent, "code"));
  const std::string saying = fmt::format(R"({{"number":"{}","code":"{}","words":"还有一件事"}})",
      text(sent, "receipt"), text(sent, "code"));
  ASSERT_EQ(201, server.ask("POST", "/api/receipts/words", {}, saying).status);
  const Answered seen = server.ask("POST", "/api/receipts", {}, opened);
  EXPECT_EQ("registered", text(seen, "state")) << seen.body;
  EXPECT_TRUE(seen.says(R"("talk":[{"author":"person","words":"还有一件事"}])")) << seen.body;
  EXPECT_FALSE(seen.says("我：")) << "words for one language only: " << seen.body;
}

TEST(Portal, TheDistrictIsNamed) {
  TestServer server;
  EXPECT_EQ(R"({"district":{"name":"示范区","short_name":"示范"}})",
      server.ask("GET", "/api/portal/facts").body);
}

TEST(Portal, TheOfficeFindsItWithTheSafeWayToCall) {
  TestServer server;
  ASSERT_EQ(201, server.ask("POST", "/api/portal/intake", key("key-of-matter"), matter).status);
  server.district.account("chair", Role::chair, server.district.root);
  const std::string chair = server.signed_in("chair");
  const Answered list = server.ask("GET", "/api/records/intake", chair);
  EXPECT_TRUE(list.says("domestic_violence")) << list.body;
  EXPECT_FALSE(list.says("承办人该看到")) << "the facts are not covered";
  EXPECT_FALSE(list.says("问地铁")) << "the code word is not covered";
}

TEST(Portal, WhoGivesNoNameMayBeCalledAllTheSame) {
  TestServer server;
  const Answered sent = server.ask("POST", "/api/portal/intake", key("key-of-matter"),
      R"({"danger":"no","whom":"self","matter":"other","facts":"经过","may_call":true,
          "phone":"13900000000","safe_times":["weekend"]})");
  EXPECT_EQ(201, sent.status) << sent.body;
}

TEST(Portal, WhatIsMissingIsSaidWithTheWayOut) {
  TestServer server;
  const auto send = [&](std::string_view body) {
    return server.ask("POST", "/api/portal/intake", key("key-of-matter"), body);
  };
  const Answered empty = send(R"({"danger":"no","whom":"self","matter":"other","facts":" "})");
  EXPECT_EQ(422, empty.status);
  EXPECT_EQ("facts", text(empty, "field"));
  EXPECT_TRUE(empty.says("12338"));
  EXPECT_EQ("role", text(send(R"({"role":"chair"})"), "field"));
  EXPECT_EQ(
      "matter", text(send(R"({"danger":"no","whom":"self","matter":"x","facts":"y"})"), "field"));
  EXPECT_EQ("phone",
      text(send(R"({"danger":"no","whom":"self","matter":"other","facts":"y","may_call":true})"),
          "field"));
}

TEST(Portal, StrangersAreSlowedDown) {
  TestServer server;
  int taken = 0;
  for (int i = 0; i < 7; ++i) {
    const Answered a =
        server.ask("POST", "/api/portal/intake", key(fmt::format("key-number-{}", i)), matter);
    taken += a.status == 201 ? 1 : 0;
    if (a.status != 201) {
      EXPECT_EQ(429, a.status);
      EXPECT_TRUE(a.says("110"));
    }
  }
  EXPECT_EQ(5, taken);
}

TEST(Allowance, ComesBackWithTime) {
  Allowance allowance{{2, 3, std::chrono::seconds{10}}};
  const Allowance::Time t{};
  using std::chrono::seconds;
  EXPECT_TRUE(allowance.take("a", t));
  EXPECT_TRUE(allowance.take("a", t + seconds{1}));
  EXPECT_FALSE(allowance.take("a", t + seconds{2}));
  EXPECT_TRUE(allowance.take("b", t + seconds{2}));
  EXPECT_FALSE(allowance.take("c", t + seconds{3})) << "all together took three";
  EXPECT_TRUE(allowance.take("a", t + seconds{10}));
  EXPECT_FALSE(allowance.take("a", t + seconds{10}));
}

TEST(Portal, TellsWhatIsPlannedAndAnnounced) {
  TestServer server;
  server.district.account("wang", Role::community, server.district.east);
  const std::string wang = server.signed_in("wang");
  const auto enter = [&](std::string_view title, std::string_view day, bool announced) {
    const std::string body = fmt::format(R"({{"title":"{}","kind":"lecture","theme":"parenting",
        "held_on":"{}","place":"社区活动室","head_count_basis":"exact","state":"planned",
        "announced":{}}})",
        title, day, announced);
    const Answered made = server.ask(
        "POST", "/api/records/activity", wang + key(fmt::format("key-of-{}", day)), body);
    ASSERT_EQ(201, made.status) << made.body;
  };
  enter("稍后的讲座", "2099-02-01", true);
  enter("最近的讲座", "2099-01-01", true);
  enter("内部的讲座", "2099-01-02", false);
  enter("过去的讲座", "2001-01-02", true);
  const Answered seen = server.ask("GET", "/api/portal/activities");
  EXPECT_EQ(200, seen.status);
  EXPECT_EQ("no-store", seen.field("Cache-Control"));
  EXPECT_EQ(R"({"items":[{"title":"最近的讲座","held_on":"2099-01-01","place":"社区活动室"},)"
            R"({"title":"稍后的讲座","held_on":"2099-02-01","place":"社区活动室"}]})",
      seen.body);
  EXPECT_EQ(422, server.ask("GET", "/api/portal/activities?page=2").status);
}

TEST(Portal, ItsPagesStandWithoutAScriptAndWhatPeopleWroteStaysText) {
  TestServer server;
  server.district.account("wang", Role::community, server.district.east);
  const std::string wang = server.signed_in("wang");
  const Answered made = server.ask("POST", "/api/records/activity", wang + key("key-of-activity"),
      R"({"title":"<b>讲座</b> __EXIT__","kind":"lecture","theme":"parenting",
          "held_on":"2099-02-01","place":"二楼 & 三楼","head_count_basis":"exact","state":"planned",
          "announced":true})");
  ASSERT_EQ(201, made.status) << made.body;
  const Answered list = server.ask("GET", "/portal/activities");
  EXPECT_EQ(200, list.status);
  EXPECT_EQ("no-store", list.field("Cache-Control"));
  EXPECT_NE(std::string::npos, list.field("Content-Security-Policy").find("default-src 'none'"));
  EXPECT_EQ(
      "<a href=\"https://www.example.cn/\" data-zh=\"本地&lt;新闻&gt;\">示范区</a>"
      "<ul class=\"events\"><li><h2>&lt;b&gt;讲座&lt;/b&gt; __EXIT__</h2><p>2099年2月1日</p>"
      "<p>二楼 &amp; 三楼</p></li></ul><a href=\"/portal/activities?lang=en\">English</a>",
      list.body);
  const auto part = [&](const char* path) {
    const std::string body = server.ask("GET", path).body;
    const std::size_t from = body.find("</a>") + 4;
    return body.substr(from, body.find("<a href=\"/portal") - from);
  };
  EXPECT_EQ("首页", part("/portal"));
  EXPECT_EQ("先离开", part("/portal/safety"));
  EXPECT_EQ("先离开", part("/portal/safety?lang=en"));
  EXPECT_EQ(404, server.ask("GET", "/portal.zh.html").status) << "a template is no page";
}

}  // namespace
}  // namespace jinguo::http
