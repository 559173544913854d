// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to activities.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::activities {
struct Activity;
struct Attendance;
consteval std::string_view record_name(Of<Activity>) { return "activity"; }
consteval std::string_view record_name(Of<Attendance>) { return "attendance"; }
}  // namespace jinguo::activities
