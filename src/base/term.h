// SPDX-License-Identifier: Apache-2.0
// Terms of law as the Civil Code counts them (民法典 arts. 200–203): by the calendar, in hours,
// days, working days or months; the first day does not count; a last day that is a day of rest
// moves to the day after the rest; a day lasts until 24:00; hours run from the stated moment and
// never move.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/types.h"

namespace jinguo {

struct Term {
  enum class Unit : std::uint8_t { hours, days, working_days, months };
  Unit unit = Unit::days;
  int count = 0;  // 0–9999
  friend constexpr auto operator<=>(const Term&, const Term&) = default;
};
// "72 h", "15 d", "5 wd", "6 m"; anything else is nothing.
std::optional<Term> parse_term(std::string_view text);
// 72小时, 15日, 5个工作日, 6个月
std::string to_text(Term term);

// The days that are not what their weekday says, as the State Council shifts them each year.
// A year without a single entry has no table: its weekends rest and all its other days work.
class Holidays {
 public:
  void set(Date day, bool works) { days_[std::chrono::sys_days{day}] = works; }
  bool works(Date day) const;
  bool covers(std::chrono::year year) const;

 private:
  std::map<std::chrono::sys_days, bool> days_;
};

struct Due {
  Date last_day;  // the last day, or the day on which the last hour ends
  Instant at;  // the first moment that is too late: 24:00 of the last day, or the last hour's end
  // Years whose table was needed and missing, so that the answer is the weekends' only.
  std::vector<int> without_table;
};
// A term that begins on a day (days, working days, months).  Hours begin at 00:00 of that day.
Due due_after(Term term, Date begun, const Holidays& holidays, std::chrono::minutes offset);
// A term that begins at a moment; all but hours begin on its day in the zone `offset` east of UTC.
Due due_after(Term term, Instant begun, const Holidays& holidays, std::chrono::minutes offset);

// 00:00 of a day in the zone `offset` east of UTC.
Instant start_of(Date day, std::chrono::minutes offset);

}  // namespace jinguo
