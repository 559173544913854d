// SPDX-License-Identifier: Apache-2.0
#include "base/term.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace jinguo {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Walks days, remembering the years it had no table for.
class Walk {
 public:
  explicit Walk(const Holidays& holidays) : holidays_(holidays) {}

  bool works(sys_days day) {
    const Date date{day};
    if (!holidays_.covers(date.year())) {
      const int year = static_cast<int>(date.year());
      if (std::find(missing_.begin(), missing_.end(), year) == missing_.end())
        missing_.push_back(year);
    }
    return holidays_.works(date);
  }
  sys_days rolled(sys_days last) {
    while (!works(last)) last += days{1};
    return last;
  }
  sys_days after_working_days(sys_days day, int count) {
    if (count == 0) return rolled(day);
    while (count > 0)
      if (works(day += days{1})) --count;
    return day;
  }
  std::vector<int> missing() && { return std::move(missing_); }

 private:
  const Holidays& holidays_;
  std::vector<int> missing_;
};

// The day of the same number, or the month's last when it has no such day (art. 202).
sys_days after_months(Date day, int count) {
  const auto month = std::chrono::year_month{day.year(), day.month()} + std::chrono::months{count};
  const Date same{month / day.day()};
  return same.ok() ? sys_days{same} : sys_days{month / std::chrono::last};
}

}  // namespace

std::optional<Term> parse_term(std::string_view text) {
  const auto space = text.find(' ');
  if (space == text.npos || space == 0 || space > 4) return {};
  Term term;
  const auto [end, bad] = std::from_chars(text.data(), text.data() + space, term.count);
  if (bad != std::errc{} || end != text.data() + space || term.count < 0) return {};
  const std::string_view unit = text.substr(space + 1);
  if (unit == "h")
    term.unit = Term::Unit::hours;
  else if (unit == "d")
    term.unit = Term::Unit::days;
  else if (unit == "wd")
    term.unit = Term::Unit::working_days;
  else if (unit == "m")
    term.unit = Term::Unit::months;
  else
    return {};
  return term;
}

std::string to_text(Term term) {
  switch (term.unit) {
    case Term::Unit::hours: return fmt::format("{}小时", term.count);
    case Term::Unit::days: return fmt::format("{}日", term.count);
    case Term::Unit::working_days: return fmt::format("{}个工作日", term.count);
    case Term::Unit::months: return fmt::format("{}个月", term.count);
  }
  std::abort();
}

bool Holidays::works(Date day) const {
  const auto said = days_.find(sys_days{day});
  if (said != days_.end()) return said->second;
  const std::chrono::weekday weekday{sys_days{day}};
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

bool Holidays::covers(std::chrono::year year) const {
  const auto first = days_.lower_bound(sys_days{year / 1 / 1});
  return first != days_.end() && first->first <= sys_days{year / 12 / 31};
}

Instant start_of(Date day, std::chrono::minutes offset) { return sys_days{day} - offset; }

Due due_after(Term term, Date begun, const Holidays& holidays, std::chrono::minutes offset) {
  if (term.unit == Term::Unit::hours)
    return due_after(term, start_of(begun, offset), holidays, offset);
  Walk walk{holidays};
  sys_days last{begun};
  if (term.unit == Term::Unit::working_days)
    last = walk.after_working_days(last, term.count);
  else if (term.unit == Term::Unit::months)
    last = walk.rolled(after_months(begun, term.count));
  else
    last = walk.rolled(last + days{term.count});
  return {Date{last}, start_of(Date{last + days{1}}, offset), std::move(walk).missing()};
}

Due due_after(Term term, Instant begun, const Holidays& holidays, std::chrono::minutes offset) {
  if (term.unit != Term::Unit::hours)
    return due_after(term, day_of(begun, offset), holidays, offset);
  const Instant end = begun + std::chrono::hours{term.count};
  return {day_of(end, offset), end, {}};
}

}  // namespace jinguo
