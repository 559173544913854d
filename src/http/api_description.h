// SPDX-License-Identifier: Apache-2.0
// The API as OpenAPI 3.1, from the route table and the declarations.
#pragma once
#include <string>

#include "model/module.h"

namespace jinguo::http {

// The same bytes for the same program.
std::string api_description(const Catalogue& catalogue);

}  // namespace jinguo::http
