// SPDX-License-Identifier: Apache-2.0
// Arithmetic on exact quotients.  Results keep the plain denominator where it fits (fen over 100,
// part over whole) and are reduced only when 64 bits would not hold them.
#pragma once
#include "figures/figures.h"

namespace jinguo {

// a × times ÷ over; over > 0.
Exact scaled(const Exact& a, std::int64_t times, std::int64_t over);
Exact added(const Exact& a, const Exact& b);
Exact taken_off(const Exact& a, const Exact& b);
// b must not be zero.
Exact divided(const Exact& a, const Exact& b);
bool is_less(const Exact& a, const Exact& b);
inline bool is_zero(const Exact& a) { return a.numerator == 0; }

}  // namespace jinguo
