// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to honours.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::honours {
struct Award;
consteval std::string_view record_name(Of<Award>) { return "award"; }
}  // namespace jinguo::honours
