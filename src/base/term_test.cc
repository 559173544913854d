// SPDX-License-Identifier: Apache-2.0
#include "base/term.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <random>

namespace jinguo {
namespace {

constexpr std::chrono::minutes china{8 * 60};

Date day(std::string_view text) { return *parse_date(text); }

// The State Council's table for the National Day of 2021, and the working Saturdays around it.
Holidays autumn_2021() {
  Holidays h;
  for (int d = 1; d <= 7; ++d) h.set(std::chrono::year{2021} / 10 / d, false);
  h.set(day("2021-09-26"), true);
  h.set(day("2021-10-09"), true);
  return h;
}

std::string last(std::string_view term, std::string_view begun) {
  return to_text(due_after(*parse_term(term), day(begun), autumn_2021(), china).last_day);
}

TEST(Term, IsReadAsItIsWritten) {
  EXPECT_EQ((Term{Term::Unit::hours, 72}), *parse_term("72 h"));
  EXPECT_EQ((Term{Term::Unit::working_days, 5}), *parse_term("5 wd"));
  EXPECT_EQ("6个月", to_text(*parse_term("6 m")));
  for (const char* bad : {"", "5", "d", "5d", "-1 d", "5 days", "5  d", "99999 d", "x d", " 5 d"})
    EXPECT_FALSE(parse_term(bad)) << bad;
}

TEST(Term, DoesNotCountItsFirstDay) {
  EXPECT_EQ("2021-09-16", last("15 d", "2021-09-01"));
  EXPECT_EQ("2021-09-03", last("2 wd", "2021-09-01"));
}

TEST(Term, MovesPastTheDaysOfRest) {
  EXPECT_EQ("2021-09-06", last("3 d", "2021-09-01"));   // Saturday
  EXPECT_EQ("2021-10-08", last("30 d", "2021-09-01"));  // 1 October
  EXPECT_EQ("2021-09-26", last("5 d", "2021-09-21"));   // a Sunday worked
}

TEST(Term, CountsShiftedWorkingDays) {
  EXPECT_EQ("2021-09-26", last("1 wd", "2021-09-24"));
  EXPECT_EQ("2021-10-09", last("2 wd", "2021-09-30"));
}

TEST(Term, EndsAMonthOnTheSameNumberOrTheLastDay) {
  EXPECT_EQ("2021-03-01", last("1 m", "2021-01-31"));  // 28 February is a Sunday
  EXPECT_EQ("2021-04-30", last("1 m", "2021-03-31"));
  EXPECT_EQ("2022-02-28", last("6 m", "2021-08-31"));
}

TEST(Term, RunsInHoursFromItsMoment) {
  const Instant begun = start_of(day("2021-10-01"), china) + std::chrono::hours{10};
  const Due due = due_after(*parse_term("72 h"), begun, autumn_2021(), china);
  EXPECT_EQ(begun + std::chrono::hours{72}, due.at);
  EXPECT_EQ("2021-10-04", to_text(due.last_day));  // a day of rest all the same
}

TEST(Term, LastsUntilMidnightOfTheDistrict) {
  const Due due = due_after(*parse_term("1 d"), day("2021-09-01"), autumn_2021(), china);
  EXPECT_EQ("2021-09-02T16:00:00.000Z", to_text(due.at));
  // 17:00 UTC is already the next day here.
  const Instant late = std::chrono::sys_days{day("2021-09-01")} + std::chrono::hours{17};
  EXPECT_EQ(
      "2021-09-03", to_text(due_after(*parse_term("1 d"), late, autumn_2021(), china).last_day));
}

TEST(Term, SaysWhichYearsHaveNoTable) {
  const auto missing = [](std::string_view term, std::string_view begun) {
    return due_after(*parse_term(term), day(begun), autumn_2021(), china).without_table;
  };
  EXPECT_EQ(std::vector<int>{}, missing("15 d", "2021-09-01"));
  EXPECT_EQ(std::vector<int>{2022}, missing("2 wd", "2021-12-31"));
  EXPECT_EQ(std::vector<int>{}, missing("72 h", "2030-01-01"));
}

// The same law told day by day, without chrono's calendar: an oracle that shares nothing but the
// table with what it judges.
class Oracle {
 public:
  explicit Oracle(std::map<std::array<int, 3>, bool> table) : table_(std::move(table)) {}

  static bool leap(int y) { return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0; }
  static int length(int y, int m) {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return m == 2 && leap(y) ? 29 : lengths[m - 1];
  }
  static void step(std::array<int, 3>& d) {
    if (++d[2] <= length(d[0], d[1])) return;
    d[2] = 1;
    if (++d[1] <= 12) return;
    d[1] = 1;
    ++d[0];
  }
  // Zeller: 0 is Saturday, 1 is Sunday.
  static bool weekend(const std::array<int, 3>& d) {
    const int m = d[1] < 3 ? d[1] + 12 : d[1], y = d[1] < 3 ? d[0] - 1 : d[0];
    return (d[2] + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7 < 2;
  }
  bool rests(const std::array<int, 3>& d) const {
    const auto said = table_.find(d);
    return said == table_.end() ? weekend(d) : !said->second;
  }
  std::array<int, 3> last(char unit, int count, std::array<int, 3> d) const {
    if (unit == 'w') {
      for (int worked = 0; worked < count;) {
        step(d);
        if (!rests(d)) ++worked;
      }
    } else if (unit == 'd') {
      for (int i = 0; i < count; ++i) step(d);
    } else {
      const int number = d[2];
      for (int i = 0; i < count; ++i) {
        if (++d[1] > 12) d[1] = 1, ++d[0];
      }
      d[2] = std::min(number, length(d[0], d[1]));
    }
    while (rests(d)) step(d);
    return d;
  }

 private:
  std::map<std::array<int, 3>, bool> table_;
};

TEST(Term, AgreesWithADayByDayOracle) {
  std::mt19937 chance{20211001};
  const auto upto = [&](int most) { return static_cast<int>(chance() % unsigned(most)); };
  std::map<std::array<int, 3>, bool> table;
  Holidays holidays;
  for (int i = 0; i < 900; ++i) {  // about 30 odd days in each of thirty years
    const std::array<int, 3> d{2000 + upto(30), 1 + upto(12), 1 + upto(28)};
    const bool works = upto(4) == 0;
    table[d] = works;
    holidays.set(std::chrono::year{d[0]} / unsigned(d[1]) / unsigned(d[2]), works);
  }
  const Oracle oracle{table};
  for (int i = 0; i < 200'000; ++i) {
    std::array<int, 3> begun{2000 + upto(30), 1 + upto(12), 1};
    begun[2] += upto(Oracle::length(begun[0], begun[1]));
    const char unit = "dwm"[upto(3)];
    const int count = upto(unit == 'm' ? 25 : 90);
    const Term term{unit == 'd'   ? Term::Unit::days
                    : unit == 'w' ? Term::Unit::working_days
                                  : Term::Unit::months,
        count};
    const Date from = std::chrono::year{begun[0]} / unsigned(begun[1]) / unsigned(begun[2]);
    const auto wanted = oracle.last(unit, count, begun);
    const Due due = due_after(term, from, holidays, china);
    ASSERT_EQ(Date(std::chrono::year{wanted[0]} / unsigned(wanted[1]) / unsigned(wanted[2])),
        due.last_day)
        << to_text(term) << " from " << to_text(from);
    ASSERT_EQ(start_of(plus_days(due.last_day, 1), china), due.at);
  }
}

}  // namespace
}  // namespace jinguo
