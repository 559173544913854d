// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "figures/figures.h"

namespace jinguo {
namespace {

const Date today = *parse_date("2022-03-05");

std::string said(std::string_view text) {
  const auto p = Period::parse(text, today);
  if (!p.ok()) return "refused";
  return to_text(p.value().from) + ".." + to_text(p.value().until) + " " + p.value().text();
}

TEST(Period, IsReadAndSaid) {
  EXPECT_EQ("2021-01-01..2021-12-31 2021年", said("2021"));
  EXPECT_EQ("2021-01-01..2021-06-30 2021年上半年", said("2021-H1"));
  EXPECT_EQ("2021-07-01..2021-12-31 2021年下半年", said("2021-H2"));
  EXPECT_EQ("2021-07-01..2021-09-30 2021年第三季度", said("2021-Q3"));
  EXPECT_EQ("2020-02-01..2020-02-29 2020年2月", said("2020-02"));
  EXPECT_EQ("2021-12-31..2021-12-31 2021年12月31日", said("on:2021-12-31"));
  EXPECT_EQ("2021-03-08..2021-03-08 2021年3月8日", said("2021-03-08"));
  EXPECT_EQ("2021-01-05..2021-06-30 2021年1月5日至2021年6月30日", said("2021-01-05..2021-06-30"));
  EXPECT_EQ("2020-01-01..2022-12-31 2020—2022年", said("2020-01-01..2022-12-31"));
  EXPECT_EQ("2020-01-01..2022-03-05 2020年1月1日以来（至2022年3月5日）", said("since:2020-01-01"));
  EXPECT_EQ("1800-01-01..2021-12-31 截至2021年12月31日", said("..2021-12-31"));
}

TEST(Period, RefusesWhatIsNone) {
  for (const char* text : {"", "21", "2021-H3", "2021-Q0", "2021-13", "2021-02-30", "last year",
           "2021-06-30..2021-01-01", "since:2022-03-06", "on:", "..", "2021-1", "12021"})
    EXPECT_EQ("refused", said(text)) << text;
}

TEST(Period, KnowsTheYearBefore) {
  const auto before = [](std::string_view text) {
    const Period p = Period::parse(text, today).value().last_year();
    return to_text(p.from) + ".." + to_text(p.until);
  };
  EXPECT_EQ("2020-01-01..2020-12-31", before("2021"));
  EXPECT_EQ("2020-02-01..2020-02-29", before("2021-02"));
  EXPECT_EQ("2019-02-01..2019-02-28", before("2020-02"));
  EXPECT_EQ("2019-02-28..2019-03-10", before("2020-02-29..2020-03-10"));
}

TEST(Period, KnowsThePeriodBefore) {
  const auto before = [](std::string_view text) {
    const Period p = Period::parse(text, today).value().previous();
    return to_text(p.from) + ".." + to_text(p.until);
  };
  EXPECT_EQ("2020-01-01..2020-12-31", before("2021"));
  EXPECT_EQ("2020-07-01..2020-12-31", before("2021-H1"));
  EXPECT_EQ("2021-02-01..2021-02-28", before("2021-03"));
  EXPECT_EQ("2021-02-22..2021-02-28", before("2021-03-01..2021-03-07"));
}

}  // namespace
}  // namespace jinguo
