// SPDX-License-Identifier: Apache-2.0
// Small value types that stop a household id being passed where a person id is due, a day being
// passed where an instant is due, and yuan being passed where fen are due.
#pragma once
#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

// Tag for overload sets that answer a question about T: describe(Of<Visit>).
template <class T>
struct Of {};

// 128 bits, printed as 8-4-4-4-12 lower-case hex digits.  New ones are version 7 (RFC 9562): they
// sort by the millisecond they were made in.  A client may bring its own.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  friend constexpr auto operator<=>(const Uuid&, const Uuid&) = default;

  std::string text() const;
  bool empty() const { return *this == Uuid{}; }
  // Accepts exactly the printed form, either case; anything else is nothing.
  static std::optional<Uuid> parse(std::string_view text);
};

// Identifies one stored T.  Ids of different records do not mix.
template <class T>
struct Id {
  Uuid value;
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

// A calendar day in the district's own time zone.
using Date = std::chrono::year_month_day;
// A moment, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// Days print and are stored as YYYY-MM-DD.  parse refuses days that do not exist and years
// outside 1800–2199.
std::string to_text(Date day);
std::optional<Date> parse_date(std::string_view text);
Date plus_days(Date day, int days);
// The day on which `moment` falls in a zone `offset` east of UTC (China: +8 h, no summer time).
Date day_of(Instant moment, std::chrono::minutes offset);
// YYYY-MM-DDThh:mm:ss.mmmZ
std::string to_text(Instant moment);

// Renminbi in fen.  There is no floating-point money in this program.
struct Money {
  std::int64_t fen = 0;
  friend constexpr auto operator<=>(const Money&, const Money&) = default;
};
// "1234.5" or "1234.50" yuan → fen; more than two decimals, signs other than '-', or over
// ±90 trillion yuan is nothing.
std::optional<Money> parse_yuan(std::string_view text);
// Yuan with as many decimals as needed (0 or 2): 1234.50, 1234.
std::string to_text(Money money);

}  // namespace jinguo
