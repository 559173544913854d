// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the registry's records.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::registry {
struct Household;
struct Person;
consteval std::string_view record_name(Of<Household>) { return "household"; }
consteval std::string_view record_name(Of<Person>) { return "person"; }
}  // namespace jinguo::registry
