// SPDX-License-Identifier: Apache-2.0
#include "base/types.h"

#include <fmt/format.h>

#include <charconv>

namespace jinguo {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<int> digits(std::string_view s) {
  int n = 0;
  for (char c : s) {
    if (c < '0' || c > '9') return {};
    n = n * 10 + (c - '0');
  }
  return n;
}

bool dash_at(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

}  // namespace

std::string Uuid::text() const {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out(36, '-');
  std::size_t at = 0;
  for (std::uint8_t b : bytes) {
    if (dash_at(at)) ++at;
    out[at++] = hex[b >> 4];
    out[at++] = hex[b & 15];
  }
  return out;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != 36) return {};
  Uuid id;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < 36; ++i) {
    if (dash_at(i)) {
      if (text[i] != '-') return {};
      continue;
    }
    const int d = hex_digit(text[i]);
    if (d < 0) return {};
    auto& byte = id.bytes[nibble / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | d);
    ++nibble;
  }
  return id;
}

std::string to_text(Date day) {
  return fmt::format(
      "{:04}-{:02}-{:02}", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)),
             d = digits(text.substr(8, 2));
  if (!y || !m || !d || *y < 1800 || *y > 2199) return {};
  const Date day{
      std::chrono::year{*y}, std::chrono::month{unsigned(*m)}, std::chrono::day{unsigned(*d)}};
  if (!day.ok()) return {};
  return day;
}

Date plus_days(Date day, int days) {
  return Date{std::chrono::sys_days{day} + std::chrono::days{days}};
}

Date day_of(Instant moment, std::chrono::minutes offset) {
  return Date{std::chrono::floor<std::chrono::days>(moment + offset)};
}

std::string to_text(Instant moment) {
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::hh_mm_ss time{moment - day};
  return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(Date{day}), time.hours().count(),
      time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::optional<Money> parse_yuan(std::string_view text) {
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  const auto dot = text.find('.');
  const std::string_view whole = text.substr(0, dot);
  const std::string_view rest = dot == text.npos ? "" : text.substr(dot + 1);
  if (whole.empty() || whole.size() > 14 || rest.size() > 2) return {};
  if (dot != text.npos && rest.empty()) return {};
  std::int64_t fen = 0;
  for (char c : whole) {
    if (c < '0' || c > '9') return {};
    fen = fen * 10 + (c - '0');
  }
  for (std::size_t i = 0; i < 2; ++i) {
    const char c = i < rest.size() ? rest[i] : '0';
    if (c < '0' || c > '9') return {};
    fen = fen * 10 + (c - '0');
  }
  return Money{minus ? -fen : fen};
}

std::string to_text(Money money) {
  const auto fen = money.fen < 0 ? -money.fen : money.fen;
  const char* sign = money.fen < 0 ? "-" : "";
  if (fen % 100 == 0) return fmt::format("{}{}", sign, fen / 100);
  return fmt::format("{}{}.{:02}", sign, fen / 100, fen % 100);
}

}  // namespace jinguo
