// SPDX-License-Identifier: Apache-2.0
// A JSON text as it was written: numbers keep their spelling, so that money never passes through
// floating point, and a name given twice is refused instead of silently decided.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace jinguo {

struct Json {
  enum class Kind { null, boolean, number, string, array, object };
  Kind kind = Kind::null;
  std::string text;  // string: its characters; number: as written; boolean: "true" or "false"
  std::vector<Json> items;
  std::vector<std::pair<std::string, Json>> members;  // in their order

  const Json* find(std::string_view name) const;
};

// Strict RFC 8259 in UTF-8, at most 16 levels deep.  Refuses anything else, saying at which
// character; the size was limited by whoever read the body.
Result<Json> parse_json(std::string_view text);

// Appends `text` as a JSON string, quotes included.  `text` must be UTF-8.
void append_json(std::string& out, std::string_view text);

// The member of `known` that `name` was probably meant to be; "" when none is near.
std::string_view nearest(std::string_view name, const std::vector<std::string_view>& known);

}  // namespace jinguo
