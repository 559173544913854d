// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of plans and resources.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::plans {
struct Target;
struct Snapshot;
struct Base;
struct Placement;
struct Policy;
struct Claim;
struct BudgetLine;
struct PostLog;
consteval std::string_view record_name(Of<Target>) { return "target"; }
consteval std::string_view record_name(Of<Snapshot>) { return "snapshot"; }
consteval std::string_view record_name(Of<Base>) { return "base"; }
consteval std::string_view record_name(Of<Placement>) { return "placement"; }
consteval std::string_view record_name(Of<Policy>) { return "policy"; }
consteval std::string_view record_name(Of<Claim>) { return "claim"; }
consteval std::string_view record_name(Of<BudgetLine>) { return "budget_line"; }
consteval std::string_view record_name(Of<PostLog>) { return "post_log"; }
}  // namespace jinguo::plans
