// SPDX-License-Identifier: Apache-2.0
// Bad definitions: where, what is wrong, what would be right.
#include "figures/test_world.h"

namespace jinguo {
namespace {

std::string said(const Problem& p) { return p.field + " " + p.text + " → " + p.remedy; }

std::string refused(const std::string& yaml) {
  const FigureFile file{"f.yaml", yaml};
  const auto book = FigureBook::read({&file, 1}, test_catalogue());
  return book.ok() ? "accepted" : said(book.problem());
}

// The body of one figure whose label and unit are in order.
std::string body(const std::string& rest) {
  return refused("a:\n  label: 甲\n  unit: 件\n" + rest);
}

TEST(Definition, NamesFileLineFaultAndRemedy) {
  EXPECT_TRUE(body("  of: visits\n  count: records\n")
                  .starts_with("f.yaml:4 没有名为 visits 的记录 → 可用的有 visit、site、unit、"));
}

struct Bad {
  const char* yaml;
  const char* expected;  // the beginning of what is said
};

class BadDefinition : public testing::TestWithParam<Bad> {};

TEST_P(BadDefinition, IsRefused) {
  const std::string got = body(GetParam().yaml);
  EXPECT_TRUE(got.starts_with(GetParam().expected)) << got << "\nexpected " << GetParam().expected;
}

const Bad bad_definitions[] = {
    {"  count: records\n", "f.yaml:2 没有写从哪种记录统计 → 写 of: 记录名"},
    {"  of: visit\n", "f.yaml:2 没有写怎样计数 → 写 count: records"},
    {"  of: visit\n  count: recrods\n", "f.yaml:5 不认识的计数方式 recrods → 可用的有 records、"},
    {"  of: visit\n  count: distinct\n", "f.yaml:5 count: distinct 后面应当有 1 个字段"},
    {"  of: visit\n  count: distinct housold\n",
        "f.yaml:5 “visit”（走访记录）没有字段 housold → 可用的有 household、"},
    {"  of: visit\n  count: distinct household.adress\n",
        "f.yaml:5 “household”（家庭）没有字段 adress（写的是 household.adress） → 可用的有 "
        "address、"},
    {"  of: visit\n  count: distinct state.name\n",
        "f.yaml:5 路径 state.name 走到“visit”的 state 就到头了"},
    {"  of: visit\n  count: sum household\n", "f.yaml:5 household（走访家庭）不是数"},
    {"  of: attendance\n  on: activity.held_on\n  count: sum activity.head_count\n",
        "f.yaml:6 activity.head_count 是所引用记录的字段，逐条相加会重复"},
    {"  of: grant\n  count: sum amount\n", "f.yaml:3 金额的单位写的是件 → 金额的单位是元、"},
    {"  of: household\n  count: records\n",
        "f.yaml:4 “household”（家庭）自己没有日期，不知道算在哪一期 → 写 on: 日期字段（可用 "},
    {"  of: visit\n  on: state\n  count: records\n",
        "f.yaml:5 state（状态）不是日期 → 可用的日期有 visited_on"},
    {"  of: visit\n  count: records\n  where: { state: finished }\n",
        "f.yaml:6 state（状态）没有选项 finished → 可用的有 "},
    {"  of: visit\n  count: records\n  where:\n    state: done\n    state: missed\n",
        "f.yaml:8 条件 state 写了两次 → 同一字段的多个取值写成列表"},
    {"  of: visit\n  count: records\n  where: { state: { least: 3 } }\n",
        "f.yaml:6 state（状态）不能用 least 判断 → 日期用 from、until"},
    {"  of: visit\n  count: records\n  where: { visited_on: { least: 3 } }\n",
        "f.yaml:6 visited_on（走访日期）不能用 least 判断"},
    {"  of: visit\n  count: records\n  where: { visited_on: 2021-02-30 }\n",
        "f.yaml:6 visited_on（走访日期）不能与“2021-02-30”相比 → 应当写日期"},
    {"  of: visit\n  count: records\n  where: { state: { nott: done } }\n",
        "f.yaml:6 不认识的键 nott → 可用的有 not、"},
    {"  of: visit\n  count: records\n  where: { state: { within: period } }\n",
        "f.yaml:6 within 只能写 within: period，且用于日期字段"},
    {"  of: grant\n  count: records\n  where: { amount: 1.234 }\n",
        "f.yaml:6 amount（金额）不能与“1.234”相比 → 应当写金额"},
    {"  of: intake\n  count: records\n  where: { closed_on: { days_since: state, most: 3 } }\n",
        "f.yaml:6 closed_on 与 state 不能相减"},
    {"  of: intake\n  count: records\n  where: { person.age: { least: 60, most: 50 } }\n",
        "f.yaml:6 person.age 的上限小于下限"},
    {"  of: intake\n  count: records\n  where: { unit.level: distrct }\n",
        "f.yaml:6 unit.level（所属单位的层级）没有选项 distrct → 可用的有 district、"},
    {"  of: intake\n  count: distinct unit:stret\n",
        "f.yaml:5 没有“stret”这一单位层级 → 可用的有 street、"},
    {"  of: visit\n  where: done\n  count: records\n", "f.yaml:5 条件应当写成“字段: 值”"},
    {"  of: visit\n  count: records\n  shw: {}\n", "f.yaml:6 不认识的键 shw → 可用的有 show、"},
    {"  of: visit\n  count: records\n  show: { digits: many }\n",
        "f.yaml:6 看不懂打印规则“digits many”"},
    {"  of: visit\n  count: records\n  show: { round: down }\n", "f.yaml:6 看不懂打印规则“down”"},
    {"  of: visit\n  count: records\n  cap: 100\n", "f.yaml:6 cap 只用于 share 和 completion"},
    {"  of: visit\n  count: records\n  share: { part: a, whole: b }\n",
        "f.yaml:6 share 不能与 of 或另一种算法同写"},
    {"  share: { part: b, whole: a }\n", "f.yaml:4 没有名为 b 的指标"},
    {"  share: { part: a }\n", "f.yaml:1 指标 a 绕回到自己"},
    {"  share: { whole: a }\n", "f.yaml:4 缺少 part"},
    {"  total: [a]\n", "f.yaml:4 total 应当列出两个或更多指标"},
    {"  change: { of: { of: visit, count: records }, as: ratio }\n",
        "f.yaml:4 as 写的是 ratio → 可写 percent"},
    {"  change: { of: { of: visit, count: records }, against: before }\n",
        "f.yaml:4 against 写的是 before → 可写 last_year"},
    {"  of: visit\n  count: distinct visited_on:week\n",
        "f.yaml:5 看不懂 visited_on:week → 日期可取 :year"},
    {"  of: visit\n  newest_of: household\n  stock: always\n  count: records\n",
        "f.yaml:5 newest_of 只用于一种有日期的记录"},
    {"  of: visit\n  then: { state: done }\n  count: records\n",
        "f.yaml:5 then 只跟在 newest_of 后面"},
    {"  share:\n    part: { of: grant, count: sum amount }\n    whole: { of: visit, count: records "
     "}\n",
        "f.yaml:5 “a的组成部分”与“a的组成部分”一个是金额、一个不是"},
    {"  of: [visit, household]\n  stock: always\n  count: { distinct: { visit: household, hous: id "
     "} }\n",
        "f.yaml:6 count 里的 hous 不是本指标统计的记录"},
    {"  of: [visit, grant]\n  count: { distinct: { visit: household, grant: person } }\n",
        "f.yaml:5 visit 的 household 与 grant 的 person 不是同一种东西"},
    {"  of: site\n  stock: { from: opened_on }\n  cumulative: true\n  count: records\n",
        "f.yaml:5 存量说的是某一日，不能再累计"},
    {"  of: site\n  stock: {}\n  count: records\n", "f.yaml:5 stock 没有写起止日期"},
    {"  of: visit\n  count: records\n  at_least: 2\n",
        "f.yaml:6 at_least 只用于一种记录的 distinct"},
};
INSTANTIATE_TEST_SUITE_P(Table, BadDefinition, testing::ValuesIn(bad_definitions));

TEST(Definition, NeedsLabelAndUnitInAFile) {
  EXPECT_EQ("f.yaml:2 没有写名称 → 写 label: 给人看的名称",
      refused("a:\n  of: visit\n  count: records\n"));
  EXPECT_TRUE(refused("a:\n  label: 甲\n  of: visit\n  count: records\n")
                  .starts_with("f.yaml:2 没有写单位 → 写 unit: 户、"));
  EXPECT_TRUE(refused("A: {}").starts_with("f.yaml:1 指标名称 A 不合规 → 用小写字母开头"));
}

TEST(Definition, RefusesWhatIsNoYaml) {
  EXPECT_TRUE(refused("a: {\n b").starts_with("f.yaml:1 第 2 行不是合规的 YAML："));
  EXPECT_EQ("f.yaml:1 指标文件应当是“名称: 定义”的列表 → ", refused("- a\n- b\n"));
  EXPECT_EQ("accepted", refused(""));
}

TEST(Definition, KnowsANameInTwoFiles) {
  const std::string a = "a: { label: 甲, unit: 次, of: visit, count: records }\n";
  const FigureFile files[] = {{"one.yaml", a}, {"two.yaml", "\n" + a}};
  EXPECT_EQ("two.yaml:2 指标 a 已在 one.yaml:1 定义 → 换一个名称，或去掉其中一处",
      said(FigureBook::read(files, test_catalogue()).problem()));
}

TEST(Definition, RefusesTheFirstOfEachFile) {
  const std::string bad =
      "a1: { label: 甲, unit: 次, of: visi, count: records }\n"
      "a2: { label: 甲, unit: 次, of: vist, count: records }\n";
  const FigureFile files[] = {
      {"one.yaml", bad}, {"two.yaml", "b1: { label: 乙, unit: 次, of: x, count: records }"}};
  const Problem p = FigureBook::read(files, test_catalogue()).problem();
  EXPECT_EQ("one.yaml:1", p.field);
  ASSERT_EQ(1u, p.more.size());
  EXPECT_EQ("two.yaml:1", p.more[0].field);
}

TEST(Definition, InlineOnesCountLinesFromTheirPlace) {
  const auto book = book_of("");
  const auto figure = book->define("x", "of: visit\ncount: recods\n", "r35.yaml:40");
  EXPECT_EQ("r35.yaml:41", figure.problem().field);
  EXPECT_EQ(
      "r35.yaml:1", book->define("x", "of: vis\ncount: records\n", "r35.yaml").problem().field);
  EXPECT_TRUE(book->define("r35-02", "of: grant\ncount: sum amount", "r35.yaml:3").ok());
}

TEST(Definition, MayStandBeforeWhatItIsMadeOf) {
  const auto book = book_of(R"(
rate: { label: 率, unit: "%", share: { part: some, whole: all_of_them } }
some: { label: 甲, unit: 次, of: visit, where: { state: done }, count: records }
all_of_them: { label: 乙, unit: 次, of: visit, count: records }
)");
  ASSERT_TRUE(book);
  EXPECT_EQ(3u, book->all().size());
  EXPECT_EQ("rate", name_of(*book->all().front()));
}

}  // namespace
}  // namespace jinguo
