// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to volunteers.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::volunteers {
struct Team;
struct Member;
struct Service;
consteval std::string_view record_name(Of<Team>) { return "team"; }
consteval std::string_view record_name(Of<Member>) { return "member"; }
consteval std::string_view record_name(Of<Service>) { return "service"; }
}  // namespace jinguo::volunteers
