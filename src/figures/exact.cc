// SPDX-License-Identifier: Apache-2.0
#include "figures/exact.h"

#include <limits>

namespace jinguo {
namespace {

// Products of two 64-bit numbers; sums of two such products would need one bit more only beyond
// 2^126, where no count or amount of fen goes.
__extension__ typedef __int128 Wide;

Wide common_divisor(Wide a, Wide b) {
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

bool fits(Wide n) {
  return n >= std::numeric_limits<std::int64_t>::min() &&
         n <= std::numeric_limits<std::int64_t>::max();
}

// Halves both sides when even reduction does not help: the quotient keeps 62 significant bits.
Exact narrowed(Wide numerator, Wide denominator) {
  if (denominator < 0) numerator = -numerator, denominator = -denominator;
  if (!fits(numerator) || !fits(denominator)) {
    const Wide d = common_divisor(numerator, denominator);
    numerator /= d;
    denominator /= d;
  }
  while (!fits(numerator) || !fits(denominator)) {
    numerator /= 2;
    denominator = denominator > 1 ? denominator / 2 : 1;
  }
  return {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
}

Exact summed(const Exact& a, const Exact& b, int sign) {
  const Wide bn = Wide{b.numerator} * sign;
  if (a.denominator == b.denominator) return narrowed(Wide{a.numerator} + bn, a.denominator);
  return narrowed(
      Wide{a.numerator} * b.denominator + bn * a.denominator, Wide{a.denominator} * b.denominator);
}

}  // namespace

Exact scaled(const Exact& a, std::int64_t times, std::int64_t over) {
  return narrowed(Wide{a.numerator} * times, Wide{a.denominator} * over);
}

Exact added(const Exact& a, const Exact& b) { return summed(a, b, 1); }
Exact taken_off(const Exact& a, const Exact& b) { return summed(a, b, -1); }

Exact divided(const Exact& a, const Exact& b) {
  if (a.denominator == b.denominator) return narrowed(a.numerator, b.numerator);
  return narrowed(Wide{a.numerator} * b.denominator, Wide{a.denominator} * b.numerator);
}

bool is_less(const Exact& a, const Exact& b) {
  return Wide{a.numerator} * b.denominator < Wide{b.numerator} * a.denominator;
}

}  // namespace jinguo
