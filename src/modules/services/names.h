// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of needs and services.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::services {
struct Survey;
struct Need;
struct Order;
struct DutyRoster;
consteval std::string_view record_name(Of<Survey>) { return "survey"; }
consteval std::string_view record_name(Of<Need>) { return "need"; }
consteval std::string_view record_name(Of<Order>) { return "order"; }
consteval std::string_view record_name(Of<DutyRoster>) { return "duty_roster"; }
}  // namespace jinguo::services
