// SPDX-License-Identifier: Apache-2.0
// Routes are rows of a table: a row without a rule about who may ask stops the server's start.
#pragma once
#include <array>
#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "http/reply.h"

namespace jinguo::http {

struct Exchange;
using Handler = boost::asio::awaitable<Reply> (*)(Exchange&);

// Stands for ServerOptions::most_attachment in Route::most_body.
inline constexpr std::size_t attachment_body = ~std::size_t{0};

enum class Who : std::uint8_t { unsaid, everybody, signed_in };

struct Route {
  std::string_view method;  // GET also answers HEAD
  // "/api/records/{record}/{id}"; a part may end in more: "{record}.xlsx", "{year}.{format}"; and
  // the last one may swallow the rest of the path: "{rest...}".
  std::string_view pattern;
  Who who = Who::unsaid;
  std::size_t most_body = 0;  // bytes, or attachment_body
  Handler handler = nullptr;
  std::string_view says{};  // one line, for the API's description
  bool once = false;        // a write: asks for an Idempotency-Key
  bool polled = false;      // a page asks it by itself, marked Jinguo-Poll: 1
};

// The route table, taken apart once.  Immutable; share it between threads.
class Router {
 public:
  // Most parts in braces of one pattern.
  static constexpr std::size_t most_args = 3;
  using Args = std::array<std::string_view, most_args>;

  // Refuses rows without rule, handler or saying, a pattern of the wrong form, a pair given twice.
  static Result<Router> make(std::span<const Route> routes);

  struct Found {
    const Route* route = nullptr;
    std::size_t number = 0;     // of the route in the table
    bool other_method = false;  // the path exists, but not with this method
    Args args{};                // values of the braces, in order
  };
  Found find(std::string_view method, std::string_view path) const;
  std::span<const Route> routes() const { return routes_; }

 private:
  struct Part {
    enum class Kind : std::uint8_t { literal, value, value_and_ending, two_values, rest } kind;
    std::string_view text{};  // literal, or the ending with its dot
  };
  struct Row {
    std::vector<Part> parts;
  };
  static std::optional<Row> taken_apart(std::string_view pattern);
  static bool fits(const Row& row, std::string_view path, Args& args);

  std::span<const Route> routes_;
  std::vector<Row> rows_;
};

}  // namespace jinguo::http
