// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/id_number.h"
#include "base/sources.h"
#include "base/text.h"
#include "base/types.h"

namespace jinguo {
namespace {

TEST(Uuid, PrintsWhatItParses) {
  const std::string text = "0190a6f2-7c1e-7b3a-9f00-0123456789ab";
  EXPECT_EQ(text, Uuid::parse(text)->text());
  EXPECT_EQ(text, Uuid::parse("0190A6F2-7C1E-7B3A-9F00-0123456789AB")->text());
  for (const char* bad : {"", "0190a6f2", "0190a6f2-7c1e-7b3a-9f00-0123456789ag",
           "0190a6f27c1e-7b3a-9f00-0123456789ab0", "0190a6f2-7c1e-7b3a-9f00-0123456789ab "})
    EXPECT_FALSE(Uuid::parse(bad)) << bad;
}

TEST(Uuid, OfVersionSevenSortsByItsMillisecond) {
  SetClock clock{Instant{std::chrono::milliseconds{1'600'000'000'000}}};
  const auto random = seeded_random(1);
  const Uuid first = new_id(clock, *random);
  clock.set(clock.now() + std::chrono::milliseconds{1});
  EXPECT_LT(first, new_id(clock, *random));
  EXPECT_EQ('7', first.text()[14]);
}

TEST(Date, RefusesDaysThatDoNotExist) {
  EXPECT_EQ("2024-02-29", to_text(*parse_date("2024-02-29")));
  for (const char* bad : {"2023-02-29", "2021-13-01", "2021-00-10", "2021-1-1", "20210101",
           "1799-01-01", "2200-01-01", "2021-04-31", "２０２１-01-01"})
    EXPECT_FALSE(parse_date(bad)) << bad;
}

TEST(Money, ReadsYuanExactly) {
  EXPECT_EQ(123450, parse_yuan("1234.5")->fen);
  EXPECT_EQ(-5, parse_yuan("-0.05")->fen);
  EXPECT_EQ("1234.50 / 1234 / -0.05",
      to_text(Money{123450}) + " / " + to_text(Money{123400}) + " / " + to_text(Money{-5}));
  for (const char* bad : {"", ".5", "1.", "1.234", "1e3", "+1", "1,000", "999999999999999"})
    EXPECT_FALSE(parse_yuan(bad)) << bad;
}

TEST(Text, KnowsWhatIsUtf8) {
  EXPECT_TRUE(is_clean_text("走访\n第二行"));
  for (std::string bad : {"\xC3\x28", "\xED\xA0\x80", "\xF8\x88\x80\x80", "\xE8\xB5", "a\x01"})
    EXPECT_FALSE(is_clean_text(bad));
  EXPECT_FALSE(is_clean_text(std::string{"a\0b", 3}));
  EXPECT_EQ(3, length("走访a"));
  EXPECT_EQ("走访", trimmed("\xE3\x80\x80 走访 \t"));
  EXPECT_EQ("走…", shortened("走访", 1));
}

TEST(Text, SpeaksSurnames) {
  EXPECT_EQ("zengxiaohong", spoken("曾小红").pinyin);
  EXPECT_EQ("zxh", spoken("曾小红").initials);
  EXPECT_EQ("shan", spoken("单").pinyin);
}

TEST(IdNumber, KnowsTheStandardsOwnSamples) {
  EXPECT_TRUE(valid_id_number("11010519491231002X"));
  EXPECT_TRUE(valid_id_number("440524188001010014"));
  for (const char* bad : {"110105194912310021", "11010519491331002X", "1101051949123100", ""})
    EXPECT_FALSE(valid_id_number(bad)) << bad;
}

}  // namespace
}  // namespace jinguo
