// SPDX-License-Identifier: Apache-2.0
#include "api.h"

#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json/parse.hpp>

namespace jinguo::faults {

namespace net = boost::asio;
namespace http = boost::beast::http;

boost::json::value Said::json() const {
  boost::system::error_code bad;
  auto read = boost::json::parse(body, bad);
  return bad ? boost::json::value{} : read;
}

void Api::connect() {
  buffer_.clear();
  socket_.emplace(context_);
  socket_->connect({net::ip::address_v4::loopback(), port_});
  socket_->set_option(net::ip::tcp::no_delay{true});
}

Said Api::exchange(std::string_view method, std::string_view target, std::string_view body,
    std::string_view key, const SignedInAs* who) {
  http::request<http::string_body> request;
  request.method_string({method.data(), method.size()});
  request.target({target.data(), target.size()});
  request.set(http::field::host, "127.0.0.1");
  if (!key.empty())
    request.set("Idempotency-Key", boost::beast::string_view{key.data(), key.size()});
  if (who) request.set(http::field::cookie, who->cookie);
  if (who) request.set("X-CSRF-Token", who->csrf);
  if (!body.empty()) request.set(http::field::content_type, "application/json");
  request.body() = body;
  if (method != "GET") request.prepare_payload();
  http::write(*socket_, request);
  http::response_parser<http::string_body> answer;
  answer.body_limit(64 * 1024 * 1024);
  http::read(*socket_, buffer_, answer);
  const auto& got = answer.get();
  Said said{got.result_int(), got.body(), std::string{got[http::field::set_cookie]}};
  said.cookie = said.cookie.substr(0, said.cookie.find(';'));
  if (!answer.keep_alive()) socket_.reset();
  return said;
}

Said Api::ask(std::string_view method, std::string_view target, std::string_view body,
    std::string_view key, const SignedInAs* who) {
  try {
    if (!socket_) connect();
    return exchange(method, target, body, key, who);
  } catch (const boost::system::system_error&) {
    socket_.reset();
    return {};
  }
}

}  // namespace jinguo::faults
