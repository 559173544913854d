// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the places where women meet.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::homes {
struct Site;
consteval std::string_view record_name(Of<Site>) { return "site"; }
}  // namespace jinguo::homes
