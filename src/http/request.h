// SPDX-License-Identifier: Apache-2.0
// A request as routes see it: views into the connection's buffers, valid until the answer.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace jinguo::http {

struct Request {
  std::string_view method;
  std::string_view target;  // as sent
  std::string_view path;    // as sent, up to the question mark
  std::string_view query;   // as sent, after it
  std::string_view authorization, cookie, csrf, key, content_type, poll;
  std::string_view body;
  std::string address;  // of the peer, without port
};

// %XX and + decoded; nothing when an escape is broken or the text is not clean UTF-8.
std::optional<std::string> decoded(std::string_view text);

// The parameters of a query in their order.  Refuses broken escapes and a name given twice.
class Query {
 public:
  static Result<Query> parse(std::string_view query);
  // Marks the parameter as known; nothing when it is absent.
  std::optional<std::string_view> take(std::string_view name);
  std::string_view take_or(std::string_view name, std::string_view otherwise);
  // Parameters that begin with `prefix`, marked as known.
  std::vector<std::pair<std::string_view, std::string_view>> take_all(std::string_view prefix);
  // Refuses parameters nobody took, naming them.
  std::optional<Problem> rest() const;

 private:
  struct Item {
    std::string name, value;
    bool taken = false;
  };
  std::vector<Item> items_;
};

// The value of a cookie, "" when it is absent or given twice.
std::string_view cookie_named(std::string_view header, std::string_view name);

}  // namespace jinguo::http
