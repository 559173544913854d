// SPDX-License-Identifier: Apache-2.0
#include "http/connection.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <typeinfo>

#include "http/access.h"
#include "http/framing.h"

namespace jinguo::http {
namespace {

namespace beast = boost::beast;
using boost::system::error_code;
using std::chrono::milliseconds;

constexpr std::size_t read_at_once = 4096;
constexpr std::size_t most_buffered = 64 * 1024;
constexpr std::size_t copied_body = 16 * 1024;  // a smaller body travels with its head
constexpr milliseconds linger_time{2'000};
constexpr std::size_t most_lingered = 1 << 20;

auto into(error_code& ec) { return net::redirect_error(net::use_awaitable, ec); }

std::string_view text_of(const beast::flat_buffer& buffer) {
  return {static_cast<const char*>(buffer.cdata().data()), buffer.size()};
}

std::string_view text_of(beast::string_view s) { return {s.data(), s.size()}; }

milliseconds time_for(milliseconds least, std::uint64_t bytes, std::size_t rate) {
  return least + milliseconds{bytes * 1000 / rate};
}

Reply refusal(Problem::Code code, std::string text, std::string remedy, unsigned status) {
  Problem p;
  p.code = code;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  Reply reply = problem_reply(p, status);
  reply.close = true;
  return reply;
}

Reply bad_frame(std::string_view fault) {
  return refusal(Problem::Code::invalid, fmt::format("请求的格式不合规定：{}", fault),
      "请检查客户端或中间的代理；没有写入任何内容", 400);
}

Reply too_large_head() {
  return refusal(Problem::Code::too_large, "请求头太大", "请清除本站的 Cookie 或缩短地址", 431);
}

Reply too_large_body(std::size_t most) {
  constexpr std::size_t mega = 1024 * 1024;
  const std::string limit =
      most >= mega ? fmt::format("{} MB", most / mega) : fmt::format("{} KB", most / 1024);
  return refusal(Problem::Code::too_large,
      fmt::format("提交的内容太大，这里至多 {}；没有写入任何内容", limit), "请减少内容后重新提交",
      413);
}

Reply no_such_route(bool other_method) {
  Problem p;
  p.code = other_method ? Problem::Code::invalid : Problem::Code::not_found;
  p.text = other_method ? "这个地址不支持这种请求方法" : "没有这个地址";
  p.remedy = "请对照 /api/openapi.json";
  return problem_reply(p, other_method ? 405 : 404);
}

// Stands for the answer to a client that left before it had said all.
constexpr unsigned no_status = 0;
Reply nobody_there() {
  Reply none;
  none.status = no_status;
  return none;
}

}  // namespace

Connection::Connection(net::ip::tcp::socket socket, std::string address, Lane& lane, Shared& shared)
    : stream_(std::move(socket)),
      address_(std::move(address)),
      lane_(lane),
      shared_(shared),
      buffer_(most_buffered) {
  lane_.connections.insert(this);
}

Connection::~Connection() { lane_.connections.erase(this); }

void Connection::stop_when_idle() {
  if (idle_) stream_.cancel();
}

Awaited<void> Connection::run() {
  bool goes_on = true;
  while (goes_on && !lane_.stopping) goes_on = co_await serve_one();
  if (!said_close_) co_return;
  co_await linger();
}

Awaited<bool> Connection::serve_one() {
  const Head got = co_await read_head();
  if (got == Head::gone) co_return false;
  if (got == Head::too_large) {
    co_await send(too_large_head(), false);
    co_return false;
  }
  const std::string_view head = text_of(buffer_).substr(0, head_);
  if (const auto fault = fault_of_head(head); !fault.empty()) {
    shared_.metrics.refused_framing();
    spdlog::debug("refused: {}", fault);
    co_await send(bad_frame(fault), false);
    co_return false;
  }
  const auto begun = std::chrono::steady_clock::now();
  Exchange exchange{shared_, {}};
  exchange.request.address = address_;
  const Reply reply = co_await answer(exchange);
  const auto took = std::chrono::steady_clock::now() - begun;
  shared_.metrics.answered(exchange.number, reply.status, took);
  if (spdlog::should_log(spdlog::level::debug))
    spdlog::debug("{} {} {} {} µs", exchange.request.method,
        exchange.route ? exchange.route->pattern : "-", reply.status,
        std::chrono::duration_cast<std::chrono::microseconds>(took).count());
  if (reply.status == no_status) co_return false;
  const bool keep =
      !reply.close && parser_ && parser_->is_done() && parser_->keep_alive() && !lane_.stopping;
  const bool sent = co_await send(reply, keep);
  co_return sent&& keep;
}

Awaited<Connection::Head> Connection::read_head() {
  const auto& options = shared_.options;
  stream_.expires_after(first_ || buffer_.size() > 0 ? options.header_time : options.idle_time);
  first_ = false;
  parser_.reset();
  std::size_t looked = 0;
  for (;;) {
    const std::string_view bytes = text_of(buffer_);
    head_ = head_size(bytes, looked);
    if (head_ > options.most_header || (head_ == 0 && bytes.size() > options.most_header))
      co_return Head::too_large;
    if (head_ > 0) co_return Head::read;
    // The end may be split between what is here and what comes.
    looked = bytes.size() < 3 ? 0 : bytes.size() - 3;
    idle_ = bytes.empty();
    error_code ec;
    const std::size_t n = co_await stream_.async_read_some(buffer_.prepare(read_at_once), into(ec));
    const bool begins = idle_;
    idle_ = false;
    if (ec == beast::error::timeout) shared_.metrics.timed_out();
    if (ec) co_return Head::gone;
    buffer_.commit(n);
    if (begins) stream_.expires_after(options.header_time);
  }
}

bool Connection::parse_head(Exchange& x) {
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(2 * shared_.options.most_header));
  parser_->body_limit(boost::none);  // known when the route is
  error_code ec;
  const auto used = parser_->put(net::buffer(buffer_.cdata().data(), head_), ec);
  buffer_.consume(used);
  if (ec || !parser_->is_header_done()) return false;
  const auto& m = parser_->get();
  Request& r = x.request;
  r.method = text_of(m.method_string());
  r.target = text_of(m.target());
  const auto mark = r.target.find('?');
  r.path = r.target.substr(0, mark);
  if (mark != r.target.npos) r.query = r.target.substr(mark + 1);
  r.authorization = text_of(m[beast::http::field::authorization]);
  r.cookie = text_of(m[beast::http::field::cookie]);
  r.csrf = text_of(m["X-CSRF-Token"]);
  r.poll = text_of(m["Jinguo-Poll"]);
  r.key = text_of(m["Idempotency-Key"]);
  r.content_type = text_of(m[beast::http::field::content_type]);
  const auto found = shared_.router.find(r.method, r.path);
  x.route = found.route;
  x.other_method = found.other_method;
  x.args = found.args;
  if (found.route) x.number = found.number;
  return true;
}

Awaited<Reply> Connection::answer(Exchange& x) {
  if (!parse_head(x)) co_return bad_frame("the parser refuses the head");
  std::optional<Reply> refused = refusal_of(x);
  if (!refused && x.route->who == Who::signed_in) {
    refused = co_await identify(x);
  }
  if (refused) {
    // What was not read would be taken for the next request.
    refused->close = refused->close || !parser_->is_done();
    co_return std::move(*refused);
  }
  Reply reply = co_await answer_body(x);
  co_return reply;
}

std::size_t Connection::most_body(const Route& route) const {
  return route.most_body == attachment_body ? shared_.options.most_attachment : route.most_body;
}

// What can be refused before it is known who asks.
std::optional<Reply> Connection::refusal_of(const Exchange& x) const {
  if (!x.route) return no_such_route(x.other_method);
  if (parser_->content_length().value_or(0) > most_body(*x.route))
    return too_large_body(most_body(*x.route));
  return {};
}

Awaited<Reply> Connection::answer_body(Exchange& x) {
  if (!parser_->is_done()) {
    const std::size_t most = most_body(*x.route);
    parser_->body_limit(most);
    const Body got = co_await read_body(most);
    switch (got) {
      case Body::read: break;
      case Body::malformed: co_return bad_frame("the body");
      case Body::too_large: co_return too_large_body(most);
      case Body::gone: co_return nobody_there();
    }
  }
  x.request.body = parser_->get().body();
  stream_.expires_never();
  Reply reply = co_await handle(x);
  co_return reply;
}

Awaited<Connection::Body> Connection::read_body(std::size_t most) {
  const auto bytes = parser_->content_length().value_or(most);
  stream_.expires_after(time_for(shared_.options.body_time, bytes, shared_.options.least_rate));
  error_code ec;
  if (beast::iequals(parser_->get()[beast::http::field::expect], "100-continue")) {
    constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    co_await net::async_write(stream_, net::buffer(go_on), into(ec));
    if (ec) co_return Body::gone;
  }
  co_await beast::http::async_read(stream_, buffer_, *parser_, into(ec));
  if (!ec) co_return Body::read;
  if (ec == beast::error::timeout) shared_.metrics.timed_out();
  if (ec == beast::http::error::body_limit) co_return Body::too_large;
  const bool left =
      ec == beast::http::error::partial_message || ec == beast::http::error::end_of_stream ||
      ec.category() != beast::http::make_error_code(beast::http::error::bad_chunk).category();
  co_return left ? Body::gone : Body::malformed;
}

// A handler's mistake or a failing store ends the request, never the server.
Awaited<Reply> Connection::handle(Exchange& x) {
  try {
    Reply reply = co_await x.route->handler(x);
    co_return reply;
  } catch (const StoreError& error) {
    // Its text may hold values, which belong in no log.
    spdlog::error("{} {}: the store failed ({})", x.request.method, x.route->pattern,
        static_cast<int>(error.kind));
    co_return problem_reply(problem_of(error));
  } catch (const std::exception& error) {
    spdlog::error("{} {}: {}", x.request.method, x.route->pattern, typeid(error).name());
    co_return fault_reply();
  }
}

Awaited<bool> Connection::send(const Reply& reply, bool keep_alive) {
  said_close_ = !keep_alive;
  const bool only_head = parser_ && parser_->get().method() == beast::http::verb::head;
  const std::string_view body = only_head ? std::string_view{} : reply.bytes();
  out_.clear();
  append_head(out_, reply, keep_alive);
  error_code ec;
  const auto& options = shared_.options;
  stream_.expires_after(time_for(options.write_time, body.size(), options.least_rate));
  if (body.size() <= copied_body) {
    out_.append(body);
    co_await net::async_write(stream_, net::buffer(out_), into(ec));
  } else {
    const std::array<net::const_buffer, 2> both{net::buffer(out_), net::buffer(body)};
    co_await net::async_write(stream_, both, into(ec));
  }
  if (ec == beast::error::timeout) shared_.metrics.timed_out();
  co_return !ec;
}

// Closing while the client still sends would reset the connection, and the answer would be lost.
Awaited<void> Connection::linger() {
  error_code ec;
  if (!stream_.socket().is_open()) co_return;
  stream_.socket().shutdown(net::ip::tcp::socket::shutdown_send, ec);
  stream_.expires_after(linger_time);
  buffer_.clear();
  for (std::size_t all = 0; !ec && all < most_lingered;) {
    const std::size_t n = co_await stream_.async_read_some(buffer_.prepare(read_at_once), into(ec));
    all += n;
  }
  stream_.close();
}

}  // namespace jinguo::http
