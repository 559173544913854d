// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>

#include "figures/figures.h"

namespace jinguo {
namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::years;

constexpr Date beginning{year{1800}, month{1}, day{1}};

std::optional<int> number(std::string_view s) {
  int n = 0;
  const auto [end, bad] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (bad != std::errc{} || end != s.data() + s.size() || s.empty() || s.front() == '-') return {};
  return n;
}

Date last_day(year y, month m) { return Date{y / m / last}; }
bool is_month_end(Date d) { return d == last_day(d.year(), d.month()); }

// From the first of one month to the end of another of the same year.
Period within(int y, unsigned first, unsigned final) {
  return {Date{year{y}, month{first}, day{1}}, last_day(year{y}, month{final})};
}

std::optional<Period> of_year(std::string_view text) {
  if (text.size() < 4) return {};
  const auto y = number(text.substr(0, 4));
  if (!y || *y < 1800 || *y > 2199) return {};
  if (text.size() == 4) return within(*y, 1, 12);
  if (text[4] != '-' || text.size() != 7) return {};
  const auto n = number(text.substr(text[5] == 'H' || text[5] == 'Q' ? 6 : 5));
  if (!n || *n < 1) return {};
  const auto k = unsigned(*n);
  if (text[5] == 'H') return k > 2 ? std::nullopt : std::optional{within(*y, 6 * k - 5, 6 * k)};
  if (text[5] == 'Q') return k > 4 ? std::nullopt : std::optional{within(*y, 3 * k - 2, 3 * k)};
  return k > 12 ? std::nullopt : std::optional{within(*y, k, k)};
}

std::optional<Period> of_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return {};
  const auto until = parse_date(text.substr(dots + 2));
  if (!until) return {};
  if (dots == 0) return Period::up_to(*until);
  const auto from = parse_date(text.substr(0, dots));
  if (!from || *until < *from) return {};
  return Period{*from, *until};
}

std::optional<Period> of_start(std::string_view text, Date today) {
  if (text.find("..") != std::string_view::npos) {
    auto range = of_range(text);
    if (range) range->form = Period::Form::since;
    return range;
  }
  const auto from = parse_date(text);
  if (!from || today < *from) return {};
  return Period{*from, today, Period::Form::since};
}

std::optional<Period> of_day(std::string_view text) {
  const auto on = parse_date(text);
  if (!on) return {};
  return Period{*on, *on};
}

std::optional<Period> read(std::string_view text, Date today) {
  if (text.starts_with("since:")) return of_start(text.substr(6), today);
  if (text.starts_with("on:")) return of_day(text.substr(3));
  if (text.size() == 10) return of_day(text);
  if (auto range = of_range(text)) return range;
  return of_year(text);
}

// Whole months from the first of `from`'s month to the end of `until`'s; 0 when days stick out.
int whole_months(const Period& p) {
  if (p.from.day() != day{1} || !is_month_end(p.until)) return 0;
  return (int(p.until.year()) - int(p.from.year())) * 12 + int(unsigned(p.until.month())) -
         int(unsigned(p.from.month())) + 1;
}

Date shifted(Date d, months by) {
  const auto moved = d.year() / d.month() + by;
  const Date end = last_day(moved.year(), moved.month());
  return is_month_end(d) || end.day() < d.day() ? end : Date{moved.year(), moved.month(), d.day()};
}

std::string words(Date d) {
  return fmt::format("{}年{}月{}日", int(d.year()), unsigned(d.month()), unsigned(d.day()));
}

}  // namespace

Period Period::year(int y) { return within(y, 1, 12); }

Period Period::up_to(Date until) { return {beginning, until, Form::up_to}; }

Result<Period> Period::parse(std::string_view text, Date today) {
  if (const auto period = read(text, today)) return *period;
  Problem p;
  p.field = "period";
  p.text = fmt::format("看不懂期间“{}”", text);
  p.remedy =
      "可写 2021、2021-H1、2021-Q3、2021-07、2021-01-01..2021-06-30、"
      "since:2020-01-01（不晚于今天）、on:2021-12-31、..2021-12-31";
  return p;
}

Period Period::last_year() const {
  // The beginning of all records has no year before it.
  const Date first =
      from == beginning ? from : Date{from.year() - years{1}, from.month(), from.day()};
  const Date start = first.ok() ? first : last_day(first.year(), first.month());
  return {start, shifted(until, months{-12}), form};
}

Period Period::previous() const {
  const Date end = plus_days(from, -1);
  if (const int n = whole_months(*this); n > 0) {
    const auto start = from.year() / from.month() - months{n};
    return {Date{start.year(), start.month(), day{1}}, end};
  }
  const auto length = sys_days{until} - sys_days{from};
  return {Date{sys_days{end} - length}, end};
}

std::string Period::text() const {
  if (form == Form::up_to || from == beginning) return "截至" + words(until);
  if (form == Form::since) return fmt::format("{}以来（至{}）", words(from), words(until));
  if (from == until) return words(from);
  const int n = whole_months(*this);
  const int y = int(from.year());
  const unsigned m = unsigned(from.month());
  if (n == 12 && m == 1) return fmt::format("{}年", y);
  if (n == 6 && m % 6 == 1) return fmt::format("{}年{}半年", y, m == 1 ? "上" : "下");
  if (n == 3 && m % 3 == 1) {
    static constexpr std::string_view quarters[] = {"一", "二", "三", "四"};
    return fmt::format("{}年第{}季度", y, quarters[m / 3]);
  }
  if (n == 1) return fmt::format("{}年{}月", y, m);
  if (n > 12 && n % 12 == 0 && m == 1) return fmt::format("{}—{}年", y, int(until.year()));
  return fmt::format("{}至{}", words(from), words(until));
}

}  // namespace jinguo
