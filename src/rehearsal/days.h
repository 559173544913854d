// SPDX-License-Identifier: Apache-2.0
// The days over which made records are spread.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/types.h"

namespace jinguo::rehearsal {

// Both included; from is not after until.
struct Days {
  Date from, until;
};
// 2022, 2022-H1, 2022-Q3, 2022-07, 2022-07-15, or two of these joined by "..": from the first day
// of the one to the last day of the other.
std::optional<Days> parse_days(std::string_view text);
// The day of record `i` (from 0) of `n`, evenly spread: the first falls on the first day.
Date nth_day(const Days& days, std::int64_t i, std::int64_t n);

}  // namespace jinguo::rehearsal
