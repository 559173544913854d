// SPDX-License-Identifier: Apache-2.0
// Work lists and notices from outside.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "clocks/clocks.h"
#include "http/test_server.h"
#include "io/json_value.h"
#include "modules/cases/intake.h"

namespace jinguo::http {
namespace {

// The engine of the test server keeps no terms: letters are entered by one that does, beside it.
class Work : public testing::Test {
 protected:
  Work() {
    server.district.account("wang", Role::community, server.district.east);
    server.district.account("zhang", Role::community, server.district.west);
    server.district.account("liu", Role::street, server.district.street);
    wang = server.signed_in("wang");
    zhang = server.signed_in("zhang");
    liu = server.signed_in("liu");
  }
  static std::shared_ptr<const TermBook> terms(const Catalogue& catalogue) {
    std::ifstream in{JINGUO_SOURCE_DIR "/data/clocks.yaml", std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    auto read = TermBook::read({"data/clocks.yaml", std::move(text).str()}, catalogue);
    EXPECT_TRUE(read.ok()) << read.problem().field;
    return read.value();
  }
  // Received on 1 June 2021, which is today.
  void letter() {
    cases::Intake i;
    i.channel = cases::Channel::letter;
    i.received_on = keeping.today();
    i.asker_name = "陈试验";
    i.number = "XF-7";
    i.state = cases::IntakeState::registered;
    i.accepted_on = keeping.today();
    const auto made = keeping.write(server.district.installer(), {}, [&](Writing& w) {
      const Actor east{{}, server.district.east, Role::community, TestDistrict::number, "", false};
      Draft draft = draft_of(i);
      return w.as(east).create(*server.district.catalogue.find("intake"), draft);
    });
    ASSERT_TRUE(made.ok()) << made.problem().text;
  }
  Answered get(std::string_view who, std::string_view target) {
    return server.ask("GET", target, who);
  }
  Answered post(std::string_view who, std::string_view target, std::string_view body = {}) {
    return server.ask(
        "POST", target, std::string{who} + server.once(fmt::format("key-{:08}", ++keys)), body);
  }
  static std::string text(const Answered& a, std::string_view name) {
    const auto json = parse_json(a.body);
    const Json* found = json.ok() ? json.value().find(name) : nullptr;
    return found ? found->text : "";
  }
  static std::string first(const Answered& a, std::string_view code, std::string_view name) {
    const auto json = parse_json(a.body);
    if (!json.ok()) return {};
    for (const Json& item : json.value().find("items")->items)
      if (code.empty() || item.find("code")->text == code) return item.find(name)->text;
    return {};
  }

  TestServer server;
  Clocks clocks{terms(server.district.catalogue)};
  Engine keeping{
      Engine::Parts{*server.district.store, server.district.catalogue, server.district.clock,
          system_random(), std::chrono::hours{8}, &server.district.sealing, &clocks}};
  std::string wang, zhang, liu;
  int keys = 0;
};

TEST_F(Work, IsForThoseSignedIn) {
  for (const char* target : {"/api/work", "/api/work/today", "/api/notices"})
    EXPECT_EQ(401, get("", target).status) << target;
}

TEST_F(Work, ListsAreCountedAndPaged) {
  letter();
  EXPECT_EQ(R"({"today":0,"soon":0,"overdue":0,"waiting":0,"new":2,"team":0,"unread":0})",
      get(wang, "/api/work").body);
  const auto fresh = get(wang, "/api/work/new?size=1");
  EXPECT_EQ(200, fresh.status) << fresh.body;
  EXPECT_EQ("2", text(fresh, "total"));
  EXPECT_EQ("0", text(get(zhang, "/api/work/new"), "total"));
  EXPECT_EQ("XF-7", first(get(wang, "/api/work/new"), "XF-NOTICE", "title"));
  EXPECT_EQ(404, get(wang, "/api/work/all").status);
  EXPECT_EQ(422, get(wang, "/api/work/new?size=101").status);
  EXPECT_EQ(422, get(wang, "/api/work/new?page=101&size=100").status);
  EXPECT_EQ(422, get(wang, "/api/work/new?colour=red").status);
}

TEST_F(Work, IsAcknowledgedByThoseItLiesWith) {
  letter();
  const auto id = first(get(wang, "/api/work/new"), "XF-NOTICE", "id");
  const std::string target = fmt::format("/api/work/{}/acknowledge", id);
  const auto far = post(zhang, target);
  EXPECT_EQ(404, far.status);
  EXPECT_EQ(
      far.body, post(zhang, "/api/work/01890a5d-ac96-774b-bcce-b302099a8057/acknowledge").body);
  EXPECT_EQ(200, post(wang, target).status);
  EXPECT_EQ("1", text(get(wang, "/api/work/new"), "total"));
}

TEST_F(Work, IsExtendedThroughItsRoute) {
  letter();
  const auto id = first(get(wang, "/api/work/new"), "XF-NOTICE", "id");
  const std::string target = fmt::format("/api/work/{}/extend", id);
  const auto mute = post(liu, target, R"({"extended_days":5})");
  EXPECT_EQ(422, mute.status) << mute.body;
  EXPECT_EQ(403, post(wang, target, R"({"extended_days":5,"extend_reason":"情况复杂"})").status);
}

TEST_F(Work, NoticesAreListedAndMarkedRead) {
  letter();
  server.district.clock.set(server.district.clock.now() + std::chrono::days{20});
  ASSERT_TRUE(clocks.attend(keeping, TestDistrict::number, server.district.clock.now()).ok());
  liu = server.signed_in("liu");
  const auto listed = get(liu, "/api/notices?unread=1");
  EXPECT_EQ("1", text(listed, "unread")) << listed.body;
  const std::string target = fmt::format("/api/notices/{}/read", first(listed, "", "id"));
  zhang = server.signed_in("zhang");
  EXPECT_EQ(404, post(zhang, target).status);
  EXPECT_EQ(200, post(liu, target).status);
  EXPECT_EQ("0", text(get(liu, "/api/notices?unread=1"), "total"));
  EXPECT_EQ("1", text(get(liu, "/api/notices"), "total"));
  EXPECT_EQ("1", text(get(liu, "/api/work/team"), "total"));
}

}  // namespace
}  // namespace jinguo::http
