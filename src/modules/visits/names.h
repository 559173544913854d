// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the visits' records.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::visits {
struct Visit;
consteval std::string_view record_name(Of<Visit>) { return "visit"; }
}  // namespace jinguo::visits
