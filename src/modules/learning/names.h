// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to courses.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::learning {
struct Course;
consteval std::string_view record_name(Of<Course>) { return "course"; }
}  // namespace jinguo::learning
