// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/days.h"

#include <charconv>

namespace jinguo::rehearsal {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;

std::optional<int> number(std::string_view digits) {
  int n = 0;
  const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (bad != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return n;
}

Days months(int y, unsigned first, unsigned last_month) {
  return {Date{year{y}, month{first}, day{1}}, Date{year{y} / month{last_month} / last}};
}

// H1, Q3, 07 after "2022-".
std::optional<Days> part_of_year(int y, std::string_view part) {
  if (part.size() != 2) return std::nullopt;
  const char kind = part[0];
  const auto n = number(kind == 'H' || kind == 'Q' ? part.substr(1) : part);
  if (!n || *n < 1) return std::nullopt;
  const auto k = static_cast<unsigned>(*n);
  if (kind == 'H') return k > 2 ? std::nullopt : std::optional{months(y, 6 * k - 5, 6 * k)};
  if (kind == 'Q') return k > 4 ? std::nullopt : std::optional{months(y, 3 * k - 2, 3 * k)};
  return k > 12 ? std::nullopt : std::optional{months(y, k, k)};
}

std::optional<Days> parse_end(std::string_view text) {
  if (const auto one = parse_date(text)) return Days{*one, *one};
  const auto y = number(text.substr(0, 4));
  if (text.size() < 4 || !y || *y < 1800 || *y > 2199) return std::nullopt;
  if (text.size() == 4) return months(*y, 1, 12);
  if (text[4] != '-') return std::nullopt;
  return part_of_year(*y, text.substr(5));
}

}  // namespace

std::optional<Days> parse_days(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return parse_end(text);
  const auto first = parse_end(text.substr(0, dots));
  const auto second = parse_end(text.substr(dots + 2));
  if (!first || !second || first->from > second->until) return std::nullopt;
  return Days{first->from, second->until};
}

Date nth_day(const Days& days, std::int64_t i, std::int64_t n) {
  const std::int64_t width = (sys_days{days.until} - sys_days{days.from}).count() + 1;
  return plus_days(days.from, static_cast<int>(i * width / n));
}

}  // namespace jinguo::rehearsal
