// SPDX-License-Identifier: Apache-2.0
// What the API description says of routes whose shapes do not depend on the declarations.  Private
// to the description.
#pragma once
#include <span>
#include <string_view>

namespace jinguo {

struct FixedQuery {
  std::string_view name, schema, says;
};
// Of one route: the schema (by name) of what it answers and of what it is sent, "" when it has
// none; and what may stand in its address.
struct FixedShape {
  std::string_view method, pattern;
  std::string_view answer;
  std::string_view body{};
  bool created = false;  // 201
  std::span<const FixedQuery> queries{};
};
// Nothing for a route that is not in the table.
const FixedShape* fixed_shape(std::string_view method, std::string_view pattern);

// The schemas those names stand for: members of an object, a line each, without a last comma.
std::string_view shape_schemas();

}  // namespace jinguo
