// SPDX-License-Identifier: Apache-2.0
// A mistake in a rehearsal file is told with its line, what it is and what would be right.
#include "rehearsal/script.h"

#include <gtest/gtest.h>

#include "rehearsal/test_book.h"

namespace jinguo::rehearsal {
namespace {

Problem refusal_of(const std::string& yaml) {
  try {
    read_script("x.yaml", yaml, catalogue());
  } catch (const Refused& refused) {
    return refused.problem;
  }
  return {};
}

struct Mistake {
  const char* name;
  const char* given;  // stands on line 5
  const char* text;
  const char* remedy;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreToldWithTheirLine) {
  const std::string yaml =
      std::string{
          "report: x\nyear: 2022\ndistrict: { name: 区, streets: 2 }\n"
          "given:\n"} +
      GetParam().given + "\nask:\n  a: { figure: visits_made, expect: 1 }\n";
  const Problem p = refusal_of(yaml);
  EXPECT_EQ("x.yaml:5", p.field);
  EXPECT_NE(std::string::npos, p.text.find(GetParam().text)) << p.text;
  EXPECT_NE(std::string::npos, p.remedy.find(GetParam().remedy)) << p.remedy;
}

INSTANTIATE_TEST_SUITE_P(Given, Mistakes,
    testing::Values(Mistake{"record", "  - { record: visits }", "没有 visits 这种记录", "visit（"},
        Mistake{"no_record", "  - { times: 3 }", "缺 record", "record: grant"},
        Mistake{"key", "  - { record: visit, time: 3 }", "没有 time 这个键", "times"},
        Mistake{"twice", "  - { record: visit, times: 3, times: 4 }", "写了两次", ""},
        Mistake{"times", "  - { record: visit, times: many }", "不小于 1 的整数", ""},
        Mistake{"nought", "  - { record: visit, times: 0 }", "不小于 1 的整数", ""},
        Mistake{"too_many", "  - { record: visit, times: 9000000 }", "至多造 2000000", "数量字段"},
        Mistake{"distinct", "  - { record: visit, times: 2, distinct: { household: 3 } }",
            "要 3 个不同的", ""},
        Mistake{"day", "  - { record: visit, on: 2022-13 }", "日期看不懂", "2022-Q3"},
        Mistake{"leap", "  - { record: visit, on: 2022-02-29 }", "日期看不懂", ""},
        Mistake{"backwards", "  - { record: visit, on: 2022-05..2022-03 }", "日期看不懂", ""},
        Mistake{"field", "  - { record: visit, set: { home: x } }", "没有 home 这个字段",
            "household（走访家庭）"},
        Mistake{"choice", "  - { record: visit, set: { purpose: fun } }", "不能是 fun", "festival"},
        Mistake{"number", "  - { record: activity, set: { head_count: 十 } }", "不能是 十", "整数"},
        Mistake{
            "money", "  - { record: donation, set: { value: 1万 } }", "不能是 1万", "以元为单位"},
        Mistake{
            "flag", "  - { record: visit, set: { discreet: 是 } }", "不能是 是", "true 或 false"},
        Mistake{"alias", "  - { record: visit, set: { household: homes } }", "没有用 as 起名 homes",
            "record: household, as: homes"},
        Mistake{"path", "  - { record: visit, set: { purpose.name: x } }", "不指向别的记录", ""},
        Mistake{"far_field", "  - { record: visit, set: { household.nom: x } }",
            "household 没有 nom", "head_name"},
        Mistake{"both", "  - { record: visit, set: { risk: red }, vary: { risk: [red] } }",
            "给了两次值", "只能有一处"},
        Mistake{"sum", "  - { record: visit, times: 3, vary: { risk: { red: 1, blue: 1 } } }",
            "合计 2，应是 3", ""},
        Mistake{"split", "  - { record: visit, split: { risk: 3 } }", "不能用 split 分", ""},
        Mistake{"unit", "  - { record: visit, at: 街道3 }", "没有 街道3 这个单位", "街道1"},
        Mistake{"level", "  - { record: visit, at: communities }", "没有 community 一级", ""},
        Mistake{"places", "  - { record: visit, times: 3, at: { 街道1: 1, 街道2: 1 } }",
            "合计 2，times 是 3", ""},
        Mistake{"slice", "  - { record: visit, set: { household: \"homes[3]\" } }", "看不懂",
            "名字[1..20]"},
        Mistake{"list", "  - { record: visit, set: { risk: [] } }", "列表是空的", ""},
        Mistake{"not_yaml", "  - { record: visit }}", "不是合格的 YAML", "缩进"}),
    [](const auto& one) { return std::string{one.param.name}; });

TEST(Script, RefusesAWrongFrame) {
  const std::pair<const char*, const char*> frames[] = {{"[1, 2]", "应是“键: 值”"},
      {"year: 2022\nask: {}", "缺 report"}, {"report: x\nask: {}", "缺 year"},
      {"report: x\nyear: 2022", "缺 ask"}, {"report: x\nyear: 22\nask: {}", "不小于 1900"},
      {"report: x\nyear: 2022\nasks: {}", "没有 asks 这个键"},
      {"report: x\nyear: 2022\nask: { a: { expect: 1 } }", "figure 和 define"},
      {"report: x\nyear: 2022\nask: { a: { figure: f } }", "没有写期望的值"},
      {"report: x\nyear: 2022\nask: { a: { figure: f, expect: 1, part: p } }", "要和 by 一起写"},
      {"report: x\nyear: 2022\nask: { a: { figure: f, expect: 1, take: all } }", "take 不能是 all"},
      {"report: x\nyear: 2022\nask: { a: { figure: f, expect: 1, area: 街道1 } }", "没有 街道1"},
      {"report: x\nyear: 2022\ndistrict: { units: [甲, 甲] }\nask: {}", "有两个单位叫 甲"},
      {"report: x\nyear: 2022\ndistrict: { level: county }\nask: {}", "没有 county 这一级"}};
  for (const auto& [yaml, text] : frames) {
    const Problem p = refusal_of(yaml);
    EXPECT_NE(std::string::npos, p.text.find(text)) << yaml << "\n" << p.text;
    EXPECT_TRUE(p.field.starts_with("x.yaml:")) << p.field;
  }
}

TEST(Script, NamesTheLineOfALaterMistake) {
  const Problem p = refusal_of(
      "report: x\nyear: 2022\ngiven:\n  - record: visit\n    set:\n      risk: red\n"
      "      purpose: fun\nask:\n  a: { figure: f, expect: 1 }\n");
  EXPECT_EQ("x.yaml:7", p.field);
}

TEST(Days, SpreadEvenlyFromTheFirst) {
  const auto year = parse_days("2022");
  ASSERT_TRUE(year);
  EXPECT_EQ("2022-01-01", to_text(nth_day(*year, 0, 12)));
  EXPECT_EQ("2022-12-01", to_text(nth_day(*year, 11, 12)));
  EXPECT_EQ("2022-12-31", to_text(nth_day(*year, 364, 365)));
  const auto span = parse_days("2013..2017-06");
  ASSERT_TRUE(span);
  EXPECT_EQ("2013-01-01", to_text(span->from));
  EXPECT_EQ("2017-06-30", to_text(span->until));
  EXPECT_EQ("2022-02-28", to_text(parse_days("2022-02")->until));
  EXPECT_EQ("2022-07-01", to_text(parse_days("2022-H2")->from));
  for (const char* wrong :
      {"", "22", "2022-H3", "2022-Q0", "2022-00", "2022..", "..2022", "2022-1"})
    EXPECT_FALSE(parse_days(wrong)) << wrong;
}

}  // namespace
}  // namespace jinguo::rehearsal
