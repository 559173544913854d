// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <random>

#include "figures/exact.h"
#include "figures/figures.h"

namespace jinguo {
namespace {

std::string printed(std::int64_t n, std::int64_t d, std::string_view words) {
  return print({n, d}, read_print_rule(words, {}).value());
}

TEST(Print, RoundsByItsRule) {
  EXPECT_EQ("99.86", printed(368200, 3687, "digits 2"));  // 3682 of 3687, r30
  EXPECT_EQ("99.8", printed(368200, 3687, "digits 1 cut"));
  EXPECT_EQ("95.77", printed(11031900, 115191, "digits 2"));
  EXPECT_EQ("-18.2", printed(-7500, 411, "digits 1"));
  EXPECT_EQ("-18.3", printed(-1825, 100, "digits 1"));
  EXPECT_EQ("-18.2", printed(-1825, 100, "digits 1 cut"));
  EXPECT_EQ("0", printed(-4, 10, ""));
  EXPECT_EQ("-1", printed(-5, 10, ""));
  EXPECT_EQ("1", printed(1, 10, "up"));
  EXPECT_EQ("100.00", printed(100, 1, "digits 2"));
  EXPECT_EQ("100", printed(100, 1, "digits 2 trim"));
  EXPECT_EQ("44.54", printed(44540000, 1000000, "digits 2 trim"));
  EXPECT_EQ("0.05", printed(5, 100, "digits 2"));
  EXPECT_EQ("9223372036854775807", printed(INT64_MAX, 1, ""));
  EXPECT_EQ("-9223372036854775808", printed(INT64_MIN, 1, ""));
}

TEST(Print, SaysMoreThanAndNearly) {
  EXPECT_EQ("2万余", printed(23456, 1, "万 cut 余"));
  EXPECT_EQ("2.3万余", printed(23456, 1, "digits 1 万 cut 余"));
  EXPECT_EQ("2万", printed(20000, 1, "万 cut 余"));
  EXPECT_EQ("1184", printed(1184, 1, "digits 1 万 cut 余")) << "not 0.1万余";
  EXPECT_EQ("-9999.5", printed(-19999, 2, "万 cut"));
  EXPECT_EQ("1万", printed(10000, 1, "万"));
  EXPECT_EQ("0.46万", printed(9201, 2, "万 digits 2"));
  EXPECT_EQ("近1万", printed(9700, 1, "万 近"));
  EXPECT_EQ("60余", printed(64, 1, "digits -1 cut 余"));
  EXPECT_EQ("60多", printed(64, 1, "digits=-1, cut, 多"));
  EXPECT_EQ("近300", printed(287, 1, "digits -2 up 近"));
  EXPECT_EQ("300", printed(300, 1, "digits -2 up 近"));
  EXPECT_EQ("15.6", printed(1560001, 100000, "digits 1"));
  EXPECT_EQ("15.6余", printed(1560001, 100000, "digits 1 余"));
  EXPECT_EQ("23456", printed(23456, 1, "万 余 plain"));
  EXPECT_EQ("4", printed(16, 1, "clock12"));
  EXPECT_EQ("12", printed(12, 1, "clock12"));
  EXPECT_EQ("9", printed(9, 1, "clock12"));
}

TEST(Print, RefusesWordsItDoesNotKnow) {
  for (const char* words : {"digits", "digits x", "digits 12", "round", "千"})
    EXPECT_FALSE(read_print_rule(words, {}).ok()) << words;
}

// The oracle: scales, divides and compares in another order than print() does.
__extension__ typedef __int128 Wide;

std::string oracle(std::int64_t n, std::int64_t d, int digits, PrintRule::Rounding rounding) {
  Wide up = 1, down = 1;
  for (int i = 0; i < digits; ++i) up *= 10;
  for (int i = 0; i > digits; --i) down *= 10;
  const Wide top = (n < 0 ? -Wide{n} : Wide{n}) * up, bottom = Wide{d} * down;
  Wide steps = 0;
  if (rounding == PrintRule::Rounding::half_up) steps = (2 * top + bottom) / (2 * bottom);
  if (rounding == PrintRule::Rounding::cut) steps = top / bottom;
  if (rounding == PrintRule::Rounding::up) steps = (top + bottom - 1) / bottom;
  const bool negative = n < 0 && steps > 0;
  std::string text;
  for (Wide s = steps * down; s > 0 || static_cast<int>(text.size()) <= std::max(digits, 0);
       s /= 10)
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(s % 10)));
  if (digits > 0) text.insert(text.size() - static_cast<std::size_t>(digits), ".");
  return (negative ? "-" : "") + text;
}

TEST(Print, AgreesWithTheOracle) {
  std::mt19937_64 random{20211231};
  const auto number = [&](int bits) { return static_cast<std::int64_t>(random() >> (64 - bits)); };
  for (int i = 0; i < 200'000; ++i) {
    std::int64_t n = number(1 + int(random() % 62));
    if (random() % 3 == 0) n = -n;
    const std::int64_t d = 1 + number(1 + int(random() % 40));
    PrintRule rule;
    rule.digits = int(random() % 15) - 5;
    if (rule.digits > 9) rule.digits = 9;
    rule.rounding = static_cast<PrintRule::Rounding>(random() % 3);
    ASSERT_EQ(oracle(n, d, rule.digits, rule.rounding), print({n, d}, rule))
        << fmt::format("{}/{} to {} digits", n, d, rule.digits);
  }
}

TEST(ExactNumbers, KeepTheirDenominators) {
  const auto text = [](const Exact& e) { return fmt::format("{}/{}", e.numerator, e.denominator); };
  EXPECT_EQ("30000/100", text(scaled({30000, 1}, 1, 100)));
  EXPECT_EQ("368200/3687", text(scaled(divided({3682, 1}, {3687, 1}), 100, 1)));
  EXPECT_EQ("9/18", text(added({1, 3}, {1, 6})));
  EXPECT_EQ("-75/1", text(taken_off({336, 1}, {411, 1})));
  EXPECT_EQ("-1/2", text(divided({1, 1}, {-2, 1})));
  // Only what would not fit is reduced.
  EXPECT_EQ("9223372036854775806/1", text(added({INT64_MAX - 1, 2}, {INT64_MAX - 1, 2})));
}

}  // namespace
}  // namespace jinguo
