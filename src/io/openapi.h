// SPDX-License-Identifier: Apache-2.0
// OpenAPI 3.1 of the API, from the declarations and the routes.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "model/module.h"

namespace jinguo {

struct ApiRoute {
  std::string_view method;   // GET, POST …
  std::string_view pattern;  // /api/records/{record}/{id}; {record} and {step} are written out
  std::string_view says;
  bool signed_in = true;
  bool once = false;  // asks for an Idempotency-Key
};

// One line for each path and each schema, in the order of routes and declarations, so that a
// change of a declaration is a change of few lines.
std::string openapi_json(const Catalogue& catalogue, std::span<const ApiRoute> routes);

}  // namespace jinguo
