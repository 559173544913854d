// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to saved views.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::views {
struct SavedView;
consteval std::string_view record_name(Of<SavedView>) { return "saved_view"; }
}  // namespace jinguo::views
