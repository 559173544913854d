// SPDX-License-Identifier: Apache-2.0
// What a client can delay has a deadline, and what it can take has a limit.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>

#include "http/exchange.h"
#include "http/test_server.h"

namespace jinguo::http {
namespace {

using namespace std::chrono_literals;

Awaited<Reply> much(Exchange&) { co_return json_reply(std::string(64 << 20, 'x')); }
Awaited<Reply> little(Exchange& x) { co_return json_reply(std::string{x.request.body}); }
Awaited<Reply> slow(Exchange& x) {
  co_await on_pool(x.shared, [] {
    std::this_thread::sleep_for(300ms);
    return 0;
  });
  co_return json_reply("slow");
}
Awaited<Reply> broken(Exchange&) { throw std::runtime_error("a handler's mistake"); }

constexpr Route routes[] = {
    {"GET", "/much", Who::everybody, 0, much, "a large answer"},
    {"POST", "/little", Who::everybody, 1 << 20, little, "what it heard"},
    {"GET", "/slow", Who::everybody, 0, slow, "takes its time"},
    {"GET", "/broken", Who::everybody, 0, broken, "fails"},
};

ServerOptions hasty() {
  ServerOptions options;
  options.header_time = 200ms;
  options.idle_time = 400ms;
  options.body_time = 200ms;
  options.write_time = 200ms;
  options.least_rate = 1 << 30;
  options.most_from_one_address = 20;
  return options;
}

auto since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::steady_clock::now() - begun;
}

class Deadlines : public testing::Test {
 protected:
  TestServer server{hasty(), routes};
  std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
};

TEST_F(Deadlines, ClosesWhoNeverFinishesItsHead) {
  Wire wire{server.port};
  wire.send("GET / HTTP/1.1\r\n");
  // A byte now and then does not buy more time.
  for (int i = 0; i < 10; ++i) {
    std::this_thread::sleep_for(40ms);
    wire.send("X");
  }
  EXPECT_TRUE(wire.closed());
  EXPECT_LT(since(begun), 3s);
}

TEST_F(Deadlines, ClosesWhoNeverSaysAnything) {
  Wire wire{server.port};
  EXPECT_TRUE(wire.closed());
  EXPECT_LT(since(begun), 3s);
}

TEST_F(Deadlines, ClosesWhoNeverFinishesItsBody) {
  Wire wire{server.port};
  wire.send("POST /little HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf");
  EXPECT_EQ(0, wire.read().status);
  EXPECT_TRUE(wire.closed());
  EXPECT_LT(since(begun), 3s);
}

TEST_F(Deadlines, ClosesWhoStaysIdle) {
  Wire wire{server.port};
  wire.send(server.request("POST", "/little", "", "x"));
  EXPECT_EQ("x", wire.read().body);
  EXPECT_TRUE(wire.closed());
  EXPECT_GE(since(begun), 400ms);
}

TEST_F(Deadlines, ClosesWhoNeverTakesItsAnswer) {
  Wire wire{server.port};
  wire.send(server.request("GET", "/much"));
  std::this_thread::sleep_for(1s);
  const Answered a = wire.read();
  EXPECT_EQ(200, a.status);
  EXPECT_LT(a.body.size(), std::size_t{64 << 20}) << "the server waited";
  EXPECT_TRUE(wire.closed());
}

TEST_F(Deadlines, GivesAHandlerTheTimeItNeeds) {
  EXPECT_EQ("slow", server.ask("GET", "/slow").body);
}

TEST_F(Deadlines, SurvivesAHandlersMistake) {
  const Answered a = server.ask("GET", "/broken");
  EXPECT_EQ(500, a.status);
  EXPECT_FALSE(a.says("mistake")) << "tells strangers about our inside";
  EXPECT_EQ("x", server.ask("POST", "/little", "", "x").body);
}

TEST_F(Deadlines, LimitsTheConnectionsOfOneAddress) {
  std::vector<std::unique_ptr<Wire>> wires;
  for (int i = 0; i < 25; ++i) wires.push_back(std::make_unique<Wire>(server.port));
  int answered = 0;
  for (auto& w : wires) {
    w->send(server.request("POST", "/little", "", "x"));
    answered += w->read().status == 200;
  }
  EXPECT_EQ(20, answered);
  wires.clear();
  // Their places are free again as soon as the server has seen them go.
  for (int i = 0; i < 100 && server.ask("POST", "/little", "", "x").status != 200; ++i)
    std::this_thread::sleep_for(10ms);
  EXPECT_EQ("x", server.ask("POST", "/little", "", "x").body);
}

// No descriptor is left for whom the server would welcome; it waits for one instead of dying.
TEST_F(Deadlines, WaitsForADescriptorWhenThereIsNone) {
  const auto open = std::distance(
      std::filesystem::directory_iterator{"/proc/self/fd"}, std::filesystem::directory_iterator{});
  rlimit before{};
  ASSERT_EQ(0, ::getrlimit(RLIMIT_NOFILE, &before));
  Wire early{server.port};  // stays, so that nobody's leaving makes room
  early.send(server.request("POST", "/little", "", "x"));
  ASSERT_EQ("x", early.read().body);
  const rlimit tight{static_cast<rlim_t>(open) + 64, before.rlim_max};  // few are to be taken
  std::vector<int> taken;
  ::setrlimit(RLIMIT_NOFILE, &tight);
  Wire late{server.port, [&] {
              for (int fd = ::dup(0); fd >= 0; fd = ::dup(0)) taken.push_back(fd);
            }};
  late.send(server.request("POST", "/little", "", "late"));
  std::this_thread::sleep_for(250ms);
  const bool waited = !late.ready();
  for (const int fd : taken) ::close(fd);
  EXPECT_EQ("late", late.read().body);
  ::setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_TRUE(waited) << "there was a descriptor left, and nothing was tried";
}

TEST_F(Deadlines, StopsAtOnceWithIdleClientsAndAnswersThoseInHand) {
  Wire idle{server.port}, busy{server.port};
  idle.send(server.request("POST", "/little", "", "x"));
  idle.read();
  busy.send(server.request("GET", "/slow"));
  std::this_thread::sleep_for(50ms);
  server.stop.stop();
  EXPECT_EQ("slow", busy.read().body);
  EXPECT_TRUE(idle.closed());
}

TEST(Start, RefusesRoutesWithoutARule) {
  const auto fault = [](Route route) {
    const Route table[] = {route};
    const auto made = Router::make(table);
    return made.ok() ? std::string{} : made.problem().text;
  };
  const Route good{"GET", "/a/{b}", Who::everybody, 0, little, "something"};
  EXPECT_EQ("", fault(good));
  const auto with = [&](auto change) {
    Route r = good;
    change(r);
    return fault(r);
  };
  EXPECT_NE("", with([](Route& r) { r.who = Who::unsaid; }));
  EXPECT_NE("", with([](Route& r) { r.handler = nullptr; }));
  EXPECT_NE("", with([](Route& r) { r.says = ""; }));
  EXPECT_NE("", with([](Route& r) { r.once = true; }));
  for (const char* pattern : {"a", "/{a", "/a}", "/{a...}/b"})
    EXPECT_NE("", with([&](Route& r) { r.pattern = pattern; })) << pattern;
  EXPECT_TRUE(Router::make(all_routes()).ok());
}

TEST(Start, RefusesAnAddressInUse) {
  TestServer server;
  ServerOptions options;
  options.port = server.port;
  StopSwitch stop;
  const auto refused = run_server(options, server.parts, stop);
  ASSERT_TRUE(refused);
  EXPECT_NE(std::string::npos, refused->text.find(std::to_string(server.port)));
}

TEST(Routing, FindsByMethodAndParts) {
  const auto router = Router::make(all_routes());
  const auto find = [&](std::string_view method, std::string_view path) {
    const auto found = router.value().find(method, path);
    return found.route ? std::string{found.route->pattern} : found.other_method ? "405" : "404";
  };
  EXPECT_EQ("/api/records/{record}", find("GET", "/api/records/visit"));
  EXPECT_EQ("/api/records/{record}.xlsx", find("GET", "/api/records/visit.xlsx"));
  EXPECT_EQ("/api/records/{record}/{id}/steps/{step}", find("POST", "/api/records/v/1/steps/do"));
  EXPECT_EQ("/api/report/{year}.{format}", find("GET", "/api/report/2021.pdf"));
  EXPECT_EQ("/{path...}", find("GET", "/assets/a.b.js"));
  EXPECT_EQ("/{path...}", find("HEAD", "/"));
  EXPECT_EQ("405", find("DELETE", "/api/records/visit"));
  EXPECT_EQ("405", find("POST", "/api/records//"));
}

}  // namespace
}  // namespace jinguo::http
