// SPDX-License-Identifier: Apache-2.0
// One client's connection: reads a request, has it answered, writes the answer, again and again.
#pragma once
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>
#include <string>
#include <unordered_set>

#include "http/exchange.h"

namespace jinguo::http {

class Connection;

// One I/O thread and the connections that live on it.  Touched by that thread only.
struct Lane {
  std::unordered_set<Connection*> connections;
  bool stopping = false;
};

// Belongs to its lane's thread.  Everything the client can delay has a deadline.
class Connection {
 public:
  Connection(net::ip::tcp::socket socket, std::string address, Lane& lane, Shared& shared);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Awaited<void> run();
  // Closes it unless a request is in hand; that one is answered first.
  void stop_when_idle();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
  enum class Head : std::uint8_t { read, gone, too_large };
  enum class Body : std::uint8_t { read, gone, malformed, too_large };

  Awaited<bool> serve_one();  // false: the connection ends
  Awaited<Head> read_head();
  Awaited<Body> read_body(std::size_t most);
  Awaited<Reply> answer(Exchange& exchange);
  Awaited<Reply> answer_body(Exchange& exchange);
  Awaited<Reply> handle(Exchange& exchange);
  Awaited<bool> send(const Reply& reply, bool keep_alive);
  Awaited<void> linger();
  std::size_t most_body(const Route& route) const;
  std::optional<Reply> refusal_of(const Exchange& exchange) const;
  // Hands the checked head to the parser and finds the route; false when the parser objects.
  bool parse_head(Exchange& exchange);

  boost::beast::tcp_stream stream_;
  const std::string address_;
  Lane& lane_;
  Shared& shared_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  std::size_t head_ = 0;  // bytes of the head in the buffer
  std::string out_;
  bool idle_ = true;
  bool first_ = true;
  bool said_close_ = false;
};

}  // namespace jinguo::http
