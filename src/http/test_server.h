// SPDX-License-Identifier: Apache-2.0
// A running server on a free port of this machine, and a client that says exactly what it is told
// to.  For tests.
#pragma once
#include <fmt/format.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include <thread>

#include "engine/sessions.h"
#include "engine/test_district.h"
#include "http/routes.h"
#include "http/server.h"

namespace jinguo::http {

struct Answered {
  int status = 0;  // 0: the connection ended without an answer
  std::string head, body;

  // The value of a header field, "" when it is absent.
  std::string field(std::string_view name) const {
    const auto at = head.find(fmt::format("\r\n{}: ", name));
    if (at == head.npos) return {};
    const auto begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
  bool says(std::string_view text) const { return body.find(text) != body.npos; }
};

// One connection.  Gives up reading after five seconds.
class Wire {
 public:
  // `meanwhile` is done when the client has its socket and has not called yet.
  explicit Wire(std::uint16_t port, const std::function<void()>& meanwhile = {})
      : socket_(context_, boost::asio::ip::tcp::v4()) {
    if (meanwhile) meanwhile();
    socket_.connect({boost::asio::ip::address_v4::loopback(), port});
    const timeval patience{5, 0};
    ::setsockopt(socket_.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  void send(std::string_view bytes) {
    boost::system::error_code ignored;  // the server may have closed already
    boost::asio::write(socket_, boost::asio::buffer(bytes), ignored);
  }
  // The next answer; `bodiless` for HEAD.
  Answered read(bool bodiless = false) {
    Answered a;
    std::size_t end = 0;
    while ((end = bytes_.find("\r\n\r\n")) == bytes_.npos)
      if (!more()) return a;
    a.head = bytes_.substr(0, end + 4);
    bytes_.erase(0, end + 4);
    a.status = std::stoi(a.head.substr(9, 3));
    const std::string length = a.field("Content-Length");
    const std::size_t size = bodiless || length.empty() ? 0 : std::stoul(length);
    while (bytes_.size() < size && more()) {
    }
    a.body = bytes_.substr(0, size);
    bytes_.erase(0, size);
    return a;
  }
  // Something can be read at once.
  bool ready() { return !bytes_.empty() || socket_.available() > 0; }
  // The server has closed the connection, and said nothing more before.
  bool closed() { return bytes_.empty() && !more() && ended_; }
  void close() { socket_.close(); }
  void finish_sending() { socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send); }

 private:
  bool more() {
    char chunk[4096];
    const auto n = ::recv(socket_.native_handle(), chunk, sizeof chunk, 0);
    ended_ = n == 0 || (n < 0 && errno == ECONNRESET);
    if (n > 0) bytes_.append(chunk, static_cast<std::size_t>(n));
    return n > 0;
  }

  boost::asio::io_context context_;
  boost::asio::ip::tcp::socket socket_;
  std::string bytes_;
  bool ended_ = false;
};

class TestServer {
 public:
  explicit TestServer(ServerOptions options = {}, std::span<const Route> routes = all_routes(),
      DocumentCalls documents = {}, Dialect dialect = Dialect::sqlite)
      : district(dialect),
        sessions(district.engine, session_options()),
        parts{district.engine, sessions, book.get(), &counting, std::move(documents), {}, {},
            PortalDesk{TestDistrict::number, district.root}, nullptr, asset, {}, {},
            {"示范区", "示范"}, {"https://www.example.cn/", "本地<新闻>", "local news"}} {
    std::promise<std::uint16_t> listening;
    parts.listening = [&](const std::string&, std::uint16_t p) { listening.set_value(p); };
    options.port = 0;
    options.io_threads = 2;
    thread_ = std::thread{[this, options, routes] {
      const auto refused = run_routes(options, parts, routes, stop);
      EXPECT_FALSE(refused) << refused->text;
    }};
    port = listening.get_future().get();
  }
  ~TestServer() {
    stop.stop();
    thread_.join();
  }
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  static std::string request(std::string_view method, std::string_view target,
      std::string_view fields = {}, std::string_view body = {}) {
    std::string out = fmt::format("{} {} HTTP/1.1\r\nHost: a\r\n{}", method, target, fields);
    if (!body.empty())
      out += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
    return out + "\r\n" + std::string{body};
  }
  // On a connection of its own.
  Answered ask(std::string_view method, std::string_view target, std::string_view fields = {},
      std::string_view body = {}) {
    Wire wire{port};
    wire.send(request(method, target, fields, body));
    return wire.read(method == "HEAD");
  }
  // Signs in and answers the header fields that make later requests hers.
  std::string signed_in(std::string_view login) {
    const auto a = ask("POST", "/api/session", {},
        fmt::format(R"({{"login":"{}","password":"{}"}})", login, TestDistrict::password));
    EXPECT_EQ(201, a.status) << a.body;
    const std::string cookie = a.field("Set-Cookie");
    const auto at = a.body.find("\"csrf\":\"") + 8;
    return fmt::format("Cookie: {}\r\nX-CSRF-Token: {}\r\n", cookie.substr(0, cookie.find(';')),
        a.body.substr(at, a.body.find('"', at) - at));
  }
  static std::string once(std::string_view key) {
    return fmt::format("Idempotency-Key: {}\r\n", key);
  }

  TestDistrict district;
  Sessions sessions;
  std::shared_ptr<const FigureBook> book = read_book(district.catalogue);
  Counting counting{*district.store, district.catalogue, *book};
  ServerParts parts;
  StopSwitch stop;
  std::uint16_t port = 0;

 private:
  static Sessions::Options session_options() {
    Sessions::Options options;
    options.district = TestDistrict::number;
    options.delay.first = std::chrono::milliseconds{2};
    options.delay.most = std::chrono::milliseconds{10};
    return options;
  }
  static std::shared_ptr<const FigureBook> read_book(const Catalogue& catalogue) {
    const FigureFile file{"figures/test.yaml",
        "homes_visited:\n  label: 入户走访家庭\n  unit: 户\n  of: visit\n"
        "  where: { state: done }\n  count: distinct household\n"
        "visits_made:\n  label: 入户走访\n  unit: 户次\n  of: visit\n"
        "  where: { state: done }\n  count: records\n"};
    auto read = FigureBook::read({&file, 1}, catalogue);
    EXPECT_TRUE(read.ok()) << read.problem().text;
    return read.value();
  }
  static std::optional<Asset> asset(std::string_view path) {
    if (path == "/") return Asset{"<!doctype html>", "text/html; charset=utf-8"};
    if (path == "/portal.zh.html" || path == "/portal.en.html")
      return Asset{
          "<a href=\"__EXIT__\" data-zh=\"__EXIT_ZH__\">__DISTRICT__</a>"
          "<!--place:home-->首页<!--/place--><!--place:activities--><ul class=\"events\" "
          "data-day=\"{year}年{month}月{day}日\" data-days=\"{from}至{until}\" "
          "data-organiser=\"主办：{name}\" data-empty=\"没有活动\" "
          "data-failed=\"没有读到\"></ul><!--/place--><!--place:safety-->先离开<!--/place-->"
          "<a href=\"__HERE__?lang=en\">English</a>",
          "text/html; charset=utf-8"};
    if (path == "/assets/a1b2.js") return Asset{"1", "text/javascript; charset=utf-8", true};
    return {};
  }

  std::thread thread_;
};

}  // namespace jinguo::http
