// SPDX-License-Identifier: Apache-2.0
// Appending JSON objects and arrays without counting commas.
#pragma once
#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "io/json_value.h"

namespace jinguo {

// The members of one object, written at the end of `out` while this lives; end() closes it.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }
  // Writes the name; the caller appends the value to what it returns.
  std::string& begin(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    append_json(out_, name);
    out_ += ':';
    return out_;
  }
  void text(std::string_view name, std::string_view value) { append_json(begin(name), value); }
  void text_if(std::string_view name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  void flag(std::string_view name, bool value) { begin(name) += value ? "true" : "false"; }
  void number(std::string_view name, std::int64_t value) {
    begin(name) += fmt::format("{}", value);
  }
  void json(std::string_view name, std::string_view value) { begin(name) += value; }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
};

// Appends what `each` appends for every item, between brackets.
template <class Items, class Each>
void append_list(std::string& out, const Items& items, Each each) {
  out += '[';
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    each(item);
  }
  out += ']';
}

}  // namespace jinguo
