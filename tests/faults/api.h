// SPDX-License-Identifier: Apache-2.0
// One keep-alive connection to the serving program, with plain blocking calls.
#pragma once
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo::faults {

struct SignedInAs {
  std::string cookie, csrf;
};

struct Said {
  unsigned status = 0;  // 0: no whole answer came, so the request was done or not
  std::string body;
  std::string cookie;  // set by the answer
  bool ok() const { return status >= 200 && status < 300; }
  // Null when it is not JSON.
  boost::json::value json() const;
};

class Api {
 public:
  explicit Api(std::uint16_t port) : port_(port) {}
  // An empty key sends none.  Connects when it has to; never throws for a lost connection.
  Said ask(std::string_view method, std::string_view target, std::string_view body = {},
      std::string_view key = {}, const SignedInAs* who = nullptr);

 private:
  void connect();
  Said exchange(std::string_view method, std::string_view target, std::string_view body,
      std::string_view key, const SignedInAs* who);

  std::uint16_t port_;
  boost::asio::io_context context_;
  boost::beast::flat_buffer buffer_;
  std::optional<boost::asio::ip::tcp::socket> socket_;
};

}  // namespace jinguo::faults
