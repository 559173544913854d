// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of giving.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::giving {
struct Partner;
struct Donation;
struct Issue;
struct Pairing;
consteval std::string_view record_name(Of<Partner>) { return "partner"; }
consteval std::string_view record_name(Of<Donation>) { return "donation"; }
consteval std::string_view record_name(Of<Issue>) { return "issue"; }
consteval std::string_view record_name(Of<Pairing>) { return "pairing"; }
}  // namespace jinguo::giving
