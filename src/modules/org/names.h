// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the organisation's records.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::org {
struct Unit;
struct Body;
struct Post;
struct Account;
consteval std::string_view record_name(Of<Unit>) { return "unit"; }
consteval std::string_view record_name(Of<Body>) { return "body"; }
consteval std::string_view record_name(Of<Post>) { return "post"; }
consteval std::string_view record_name(Of<Account>) { return "account"; }
}  // namespace jinguo::org
