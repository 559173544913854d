// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cassert>
#include <charconv>

#include "base/text.h"
#include "figures/figures.h"

namespace jinguo {
namespace {

// Numerators reach 9·10^18 and are multiplied by at most 10^9 (digits); denominators by 10^13
// (万 and nine digits before the point): both stay far below 2^127.
__extension__ typedef unsigned __int128 Wide;

Wide power_of_ten(int n) {
  Wide p = 1;
  while (n-- > 0) p *= 10;
  return p;
}

std::string decimal(Wide n) {
  std::string out;
  do out.insert(out.begin(), static_cast<char>('0' + static_cast<int>(n % 10)));
  while ((n /= 10) != 0);
  return out;
}

// The magnitude, counted in steps of the last digit shown.
struct Steps {
  Wide count;
  int against_exact;  // -1: the print is below the exact value, 1: above
};

Steps rounded(Wide numerator, Wide denominator, PrintRule::Rounding rounding) {
  const Wide whole = numerator / denominator, rest = numerator % denominator;
  if (rest == 0) return {whole, 0};
  bool up = rounding == PrintRule::Rounding::up;
  if (rounding == PrintRule::Rounding::half_up) up = rest >= denominator - rest;
  return up ? Steps{whole + 1, 1} : Steps{whole, -1};
}

std::string with_point(Wide steps, const PrintRule& rule) {
  if (rule.digits <= 0) return decimal(steps * power_of_ten(-rule.digits));
  std::string digits = decimal(steps);
  const auto places = static_cast<std::size_t>(rule.digits);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  if (!rule.trim) return digits;
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

Problem unknown_word(std::string_view word) {
  Problem p;
  p.text = fmt::format("看不懂打印规则“{}”", word);
  p.remedy = "可写 digits N（-9至9）、half_up、cut、up、万、余、多、近、trim、clock12、plain";
  return p;
}

std::string_view next_word(std::string_view& text) {
  const std::size_t start = text.find_first_not_of(" ,\t:=");
  text.remove_prefix(start == std::string_view::npos ? text.size() : start);
  const std::size_t end = text.find_first_of(" ,\t:=");
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(word.size());
  return word;
}

bool take_digits(std::string_view word, int& digits) {
  int n = 0;
  const auto [end, bad] = std::from_chars(word.data(), word.data() + word.size(), n);
  if (bad != std::errc{} || end != word.data() + word.size() || n < -9 || n > 9) return false;
  digits = n;
  return true;
}

bool take_word(std::string_view word, PrintRule& rule) {
  using Rounding = PrintRule::Rounding;
  if (word == "half_up") return rule.rounding = Rounding::half_up, true;
  if (word == "cut") return rule.rounding = Rounding::cut, true;
  if (word == "up") return rule.rounding = Rounding::up, true;
  if (word == "万") return rule.in_wan = true;
  if (word == "余" || word == "多") return rule.more_word = word, rule.more_than = true;
  if (word == "近") return rule.nearly = true;
  if (word == "trim") return rule.trim = true;
  if (word == "clock12") return rule.clock12 = true;
  if (word == "plain") return rule.in_wan = rule.more_than = rule.nearly = false, true;
  return false;
}

// 0万, and 0.1万余 of 1184: fractions of 万 are worth their print only when they are all there is.
bool says_nothing(const Steps& steps, const PrintRule& rule) {
  const bool below_one = rule.digits >= 0 && steps.count < power_of_ten(rule.digits);
  return steps.against_exact != 0 && (steps.count == 0 || (rule.more_than && below_one));
}
PrintRule in_full() {
  PrintRule rule;
  rule.digits = 2;
  rule.trim = true;
  return rule;
}

}  // namespace

std::string print(const Exact& value, const PrintRule& rule) {
  if (rule.clock12 && value.numerator > 12 * value.denominator) {
    PrintRule plain = rule;
    plain.clock12 = false;
    return print({value.numerator - 12 * value.denominator, value.denominator}, plain);
  }
  assert(value.denominator > 0);
  assert(rule.digits >= -9 && rule.digits <= 9);
  const bool negative = value.numerator < 0;
  Wide numerator =
      negative ? Wide{0} - static_cast<Wide>(value.numerator) : static_cast<Wide>(value.numerator);
  Wide denominator = static_cast<Wide>(value.denominator);
  if (rule.in_wan) denominator *= 10'000;
  if (rule.digits > 0) numerator *= power_of_ten(rule.digits);
  if (rule.digits < 0) denominator *= power_of_ten(-rule.digits);
  const Steps steps = rounded(numerator, denominator, rule.rounding);
  if (rule.in_wan && says_nothing(steps, rule)) return print(value, in_full());
  std::string out = rule.nearly && steps.against_exact > 0 ? "近" : "";
  if (negative && steps.count != 0) out += '-';
  out += with_point(steps.count, rule);
  if (rule.in_wan) out += "万";
  if (rule.more_than && steps.against_exact < 0) out += rule.more_word;
  return out;
}

Result<PrintRule> read_print_rule(std::string_view text, const PrintRule& base) {
  PrintRule rule = base;
  text = trimmed(text);
  for (std::string_view word = next_word(text); !word.empty(); word = next_word(text)) {
    if (word == "digits") {
      const std::string_view count = next_word(text);
      if (!take_digits(count, rule.digits)) return unknown_word("digits " + std::string{count});
    } else if (!take_word(word, rule)) {
      return unknown_word(word);
    }
  }
  return rule;
}

}  // namespace jinguo
