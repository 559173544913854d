// SPDX-License-Identifier: Apache-2.0
// What figures answer, on both stores: a definition, a question, a line.
#include "figures/test_year.h"

namespace jinguo {
namespace {

class CountTest : public YearTest {
 protected:
  Result<FigureAnswer> ask(const FigureBook& book, const Figure& figure, std::string_view period,
      const std::string& area = {}, std::string by = {}) {
    Question q;
    q.figure = &figure;
    q.period = Period::parse(period, *parse_date("2022-03-01")).value();
    if (!area.empty()) q.area = world->id(area);
    q.by = std::move(by);
    q.compare_last_year = compare;
    q.running_since = running;
    return Counting{world->store(), test_catalogue(), book}.ask(
        who.district ? who : world->chair(), q);
  }
  // Counts a definition written here.
  std::string count(const std::string& body, std::string_view period = "2021",
      const std::string& area = {}, const std::string& by = {}) {
    const auto figure = books->define("f", body, "test.yaml:1");
    if (!figure.ok()) return figure.problem().field + " " + figure.problem().text;
    return line_of(ask(*books, *figure.value(), period, area, by));
  }

  Actor who;
  bool compare = false;
  std::optional<Date> running;
  std::shared_ptr<const FigureBook> books = book_of(R"(
visits: { label: 走访, unit: 次, of: visit, where: { state: done }, count: records }
homes_visited: { label: 走访家庭, unit: 户, of: visit, where: { state: done }, count: distinct household }
money: { label: 助学金, unit: 元, of: grant, where: { programme: spring_bud }, count: sum amount }
students: { label: 学生, unit: 名, of: grant, where: { programme: spring_bud }, count: distinct person }
letters: { label: 信访, unit: 件, of: intake, count: records }
family_letters: { label: 家事信访, unit: 件, of: intake, where: { category: marriage_family }, count: records }
closed: { label: 办结, unit: 件, of: intake, where: { state: closed }, count: records }
needs: { label: 需求, unit: 个, of: need, count: records }
)");
};

TEST_P(CountTest, CountsRecordsAndDistinctThings) {
  EXPECT_EQ("7 / 7", count("{of: visit, where: {state: done}, count: records}"));
  EXPECT_EQ("4 / 7", count("{of: visit, where: {state: done}, count: distinct household}"));
  EXPECT_EQ("1 / 1", count("{of: visit, where: {state: done}, count: records}", "2020"));
  EXPECT_EQ("4 / 4", count("{of: visit, where: {state: done}, count: records}", "2021-H1"));
  EXPECT_EQ("3 / 6", count("{of: visit, count: distinct unit:community}"));
}

TEST_P(CountTest, ChoosesByConditions) {
  const auto visits = [&](const std::string& where) {
    return count("{of: visit, count: records, where: " + where + "}");
  };
  EXPECT_EQ("8 / 8", visits("{}"));
  EXPECT_EQ("1 / 1", visits("{state: planned}"));
  EXPECT_EQ("8 / 8", visits("{state: [planned, done]}"));
  EXPECT_EQ("7 / 7", visits("{state: {not: planned}}"));
  EXPECT_EQ("5 / 5", visits("{household.residence: local}"));
  EXPECT_EQ("3 / 3", visits("{household.residence: {not: local}}"));
  EXPECT_EQ("6 / 6", visits("{unit.level: community}"));
  EXPECT_EQ("2 / 2", visits("{either: [{risk: red}, {purpose: festival}]}"));
  EXPECT_EQ("2 / 2", visits("{visited_on: {from: 2021-11-11, until: 2021-12-01}}"));
  EXPECT_EQ("8 / 8", visits("{visitors: {empty: true}}"));
  EXPECT_EQ("0 / 0", visits("{visitors: {present: true}}"));
  EXPECT_EQ("0 / 0", visits("{discreet: true}"));
  EXPECT_EQ("1 / 1", visits("{household: 李大梅}"));
}

TEST_P(CountTest, ChoosesByAgeOnTheDay) {
  EXPECT_EQ("0 / 0", count("{of: grant, where: {person.age: {least: 60}}, count: records}"));
  EXPECT_EQ("1 / 1", count("{of: intake, where: {person.age: {least: 60}}, count: records}"));
  EXPECT_EQ(
      "1 / 1", count("{of: grant, where: {person.age: {least: 59, most: 59}}, count: records}"));
  EXPECT_EQ("40岁 / 2", count("{of: intake, count: mean person.age, unit: 岁}"));
}

TEST_P(CountTest, ChoosesByPeriodAndByDaysBetween) {
  EXPECT_EQ("1 / 1",
      count(
          "{of: intake, where: {closed_on: {days_since: received_on, most: 58}}, count: records}"));
  EXPECT_EQ("1 / 1", count("{of: intake, where: {closed_on: {days_since: received_on, least: 59}}, "
                           "count: records}"));
  EXPECT_EQ("1 / 1",
      count("{of: intake, where: {closed_on: {within: period}}, count: records}", "2021-Q1"));
  EXPECT_EQ("2 / 2", count("{of: intake, on: closed_on, count: records}"));
}

TEST_P(CountTest, AddsMoneyExactly) {
  EXPECT_EQ(
      "4600.5元 / 4", count("{of: grant, where: {programme: spring_bud}, count: sum amount}"));
  EXPECT_EQ("4600.50元 / 4",
      count("{of: grant, where: {programme: spring_bud}, count: sum amount, show: {digits: 2}}"));
  EXPECT_EQ("0.46万元 / 4",
      count("{of: grant, where: {programme: spring_bud}, count: sum amount, unit: 万元}"));
  EXPECT_EQ("0.4余万元 / 4", count("{of: grant, where: {programme: spring_bud}, count: sum amount, "
                                   "unit: 万元, show: {digits: 1, round: cut, more: 余}}"));
  EXPECT_EQ(
      "1150.13元 / 4", count("{of: grant, where: {programme: spring_bud}, count: mean amount}"));
  EXPECT_EQ("800元 / 4", count("{of: grant, where: {programme: spring_bud}, count: min amount}"));
  EXPECT_EQ("2 / 2", count("{of: grant, where: {amount: {least: 1000}}, count: records}"));
  EXPECT_EQ("1 / 1", count("{of: grant, where: {amount: 2000.50}, count: records}"));
}

TEST_P(CountTest, CountsOnePersonOnceOverSeveralRecords) {
  EXPECT_EQ("4 / 7", count("{of: [intake, grant], count: distinct person}"));
  EXPECT_EQ(
      "3 / 6", count("{of: [intake, grant], where: {person.sex: female}, count: distinct person}"));
  EXPECT_EQ("2 / 2", count("{of: [intake, grant], on: {intake: received_on, grant: approved_on}, "
                           "count: distinct person}"));
  EXPECT_EQ("2 / 3", count("{of: [intake, grant], where: {grant: {programme: festival}}, "
                           "count: distinct person}"));
  EXPECT_EQ("4 / 7；东街道 3 / 5；西街道 1 / 2",
      count("{of: [intake, grant], count: distinct person}", "2021", "", "unit:street"));
  EXPECT_EQ("1 / 2", count("{of: grant, count: distinct person, at_least: 2}"));
}

TEST_P(CountTest, BreaksDown) {
  const std::string visits = "{of: visit, where: {state: done}, count: records}";
  EXPECT_EQ(
      "7 / 7；东街道 5 / 5；西街道 1 / 1；未分类 1 / 1", count(visits, "2021", "", "unit:street"));
  EXPECT_EQ("5 / 5；东一社区 3 / 3；东二社区 1 / 1；未分类 1 / 1",
      count(visits, "2021", "东街道", "unit:community"));
  EXPECT_EQ("7 / 7；示范区 1 / 1；东街道 1 / 1；东一社区 3 / 3；东二社区 1 / 1；西一社区 1 / 1",
      count(visits, "2021", "", "unit"));
  EXPECT_EQ("4 / 4；2021年1月 1 / 1；2021年3月 1 / 1；2021年5月 1 / 1；2021年6月 1 / 1",
      count(visits, "2021-H1", "", "month"));
  EXPECT_EQ(
      "7 / 7；2021年第1季度 2 / 2；2021年第2季度 2 / 2；2021年第3季度 1 / 1；2021年第4季度 2 / 2",
      count(visits, "2021", "", "quarter"));
  EXPECT_EQ("7 / 7；日常走访 6 / 6；节日慰问 1 / 1", count(visits, "2021", "", "field:purpose"));
  EXPECT_EQ("7 / 7；户籍家庭 4 / 4；流动人口家庭 1 / 1；境外人士家庭 2 / 2",
      count(visits, "2021", "", "household.residence"));
  EXPECT_EQ("2 / 2；2021年3月 1 / 1；2021年12月 1 / 1",
      count("{of: intake, on: closed_on, count: records}", "2021", "", "closed_on:month"));
  EXPECT_EQ("4600.5元 / 4；第一批 800 / 1；第二批 2800.5 / 2；未分类 1000 / 1",
      count("{of: grant, where: {programme: spring_bud}, count: sum amount}", "2021", "", "batch"));
  EXPECT_EQ("3 / 4；小学 1 / 2；初中 1 / 1；大学 1 / 1",
      count("{of: grant, where: {programme: spring_bud}, count: distinct person}", "2021", "",
          "school_level"));
  EXPECT_EQ("6 / 6；18岁以下 2 / 2；18—34岁 1 / 1；35—59岁 2 / 2；未分类 1 / 1",
      count("{of: grant, count: records}", "2021", "", "person.age:18,35,60"));
}

TEST_P(CountTest, KeepsTheNewestRecordOfEach) {
  const auto second = [&](const std::string& then) {
    return count("{of: grant, where: {programme: spring_bud}, newest_of: person, then: " + then +
                 ", count: distinct person}");
  };
  EXPECT_EQ("0 / 0", second("{batch.name: 第一批}"));
  EXPECT_EQ("2 / 2", second("{batch.name: 第二批}"));
  EXPECT_EQ("3 / 3；第二批 2 / 2；未分类 1 / 1",
      count(
          "{of: grant, where: {programme: spring_bud}, newest_of: person, count: distinct person}",
          "2021", "", "batch"));
  EXPECT_EQ(
      "0.1 / 2", count("{of: duty_roster, where: {weekday: 1}, stock: always, count: sum hours, "
                       "divided_by: 240}"));
}

TEST_P(CountTest, AsksOfAnArea) {
  const std::string visits = "{of: visit, where: {state: done}, count: records}";
  EXPECT_EQ("5 / 5", count(visits, "2021", "东街道"));
  EXPECT_EQ("1 / 1", count(visits, "2021", "东二社区"));
  EXPECT_EQ("7 / 7", count(visits, "2021", "示范区"));
  EXPECT_EQ("0 / 0", count(visits, "2020", "东二社区"));
}

TEST_P(CountTest, TellsAStockFromAFlow) {
  const std::string homes =
      "{of: site, stock: {from: opened_on, until: closed_on}, count: records}";
  EXPECT_EQ("2 / 2", count(homes, "2020"));
  EXPECT_EQ("2 / 2", count(homes, "2021"));
  EXPECT_EQ("3 / 3", count(homes, "on:2021-12-30"));
  EXPECT_EQ(
      "3 / 3", count("{of: site, stock: {from: opened_on, through: closed_on}, count: records}"));
  EXPECT_EQ("1 / 1", count("{of: site, count: records}"));
  EXPECT_EQ("2 / 2；社区妇女之家 1 / 1；楼宇妇女之家 1 / 1", count(homes, "2021", "", "kind"));
  EXPECT_EQ("4 / 4", count("{of: household, stock: always, count: records}"));
}

TEST_P(CountTest, AddsUpOverTheYears) {
  EXPECT_EQ("7 / 7", count("{of: intake, cumulative: true, count: records}"));
  EXPECT_EQ("3 / 3", count("{of: intake, since: 2020-05-06, count: records}"));
  EXPECT_EQ("7 / 7", count("{of: intake, count: records}", "..2021-12-31"));
  EXPECT_EQ("7 / 7", count("{of: intake, count: records}", "since:2020-01-01"));
}

TEST_P(CountTest, CountsYearsAndMonths) {
  EXPECT_EQ("2 / 7", count("{of: intake, count: distinct received_on:year, cumulative: true}"));
  EXPECT_EQ("4 / 7", count("{of: intake, count: distinct received_on:month, cumulative: true}"));
}

TEST_P(CountTest, NamesThings) {
  const auto figure =
      books->define("f", "{of: visit, where: {risk: red}, count: names household}", "t:1");
  EXPECT_EQ(std::vector<std::string>{"李大梅"}, ask(*books, *figure.value(), "2021").value().names);
  const auto homes = books->define("g", "{of: site, stock: always, count: names name}", "t:1");
  EXPECT_EQ((std::vector<std::string>{"三号之家", "一号之家", "二号之家"}),
      ask(*books, *homes.value(), "2021").value().names);
}

TEST_P(CountTest, DividesSharesAndHeads) {
  EXPECT_EQ("66.67% / 5", count("{share: {part: closed, whole: letters}}"));
  EXPECT_EQ(
      "66.6% / 5", count("{share: {part: closed, whole: letters}, show: {digits: 1, round: cut}}"));
  EXPECT_EQ("66.67% / 5；东街道 50 / 3；西街道 100 / 2",
      count("{share: {part: closed, whole: letters}}", "2021", "", "unit:street"));
  EXPECT_EQ("1533.5元/人 / 8", count("{per_head: {amount: money, heads: students}, unit: 元/人}"));
  EXPECT_EQ(
      "0.15万元/人 / 8", count("{per_head: {amount: money, heads: students}, unit: 万元/人}"));
  const std::string whole = "whole: {of: visit, where: {unit.level: street}, count: records}";
  EXPECT_EQ("700% / 8", count("{share: {part: visits, " + whole + "}}"));
  EXPECT_EQ("100% / 8", count("{share: {part: visits, " + whole + "}, cap: 100}"));
  EXPECT_EQ("缺：分母为0", count("{share: {part: closed, whole: letters}}", "2019"));
  EXPECT_EQ("10次 / 10", count("{total: [visits, {of: intake, unit: 次, count: records}]}"));
}

TEST_P(CountTest, ComparesPeriods) {
  EXPECT_EQ("-25% / 7", count("{change: {of: letters, against: last_year}}"));
  EXPECT_EQ("-1件 / 7", count("{change: {of: letters, against: previous, as: absolute}}"));
  EXPECT_EQ("-25% / 7", count("{change: {of: letters, against: 2020}}"));
  EXPECT_EQ("缺：相比的一期为0，算不出百分比", count("{change: {of: closed}}"));
  compare = true;
  running = parse_date("2020-01-01");
  const FigureAnswer a = ask(*books, *books->find("letters"), "2021").value();
  EXPECT_EQ("比上年同期减少1件，下降25%", a.change_printed);
  EXPECT_EQ(4, a.last_year->numerator);
  EXPECT_EQ(7, a.running->numerator);
}

TEST_P(CountTest, MeasuresAgainstTargets) {
  // The street's own target stands for its communities'; the other street has one for a community.
  const FigureAnswer a = ask(*books, *books->find("visits"), "2021").value();
  EXPECT_EQ(6, a.target->numerator);
  EXPECT_EQ("116.67%", a.completion_printed);
  EXPECT_EQ(
      "125%", ask(*books, *books->find("visits"), "2021", "东街道").value().completion_printed);
  EXPECT_EQ(
      "100%", ask(*books, *books->find("visits"), "2021", "东一社区").value().completion_printed);
  EXPECT_FALSE(ask(*books, *books->find("visits"), "2021", "东二社区").value().target);
  EXPECT_EQ("92.01%", ask(*books, *books->find("money"), "2021").value().completion_printed);
  EXPECT_EQ("116.67% / 9", count("{completion: visits}"));
  EXPECT_EQ("100% / 9", count("{completion: visits, cap: 100}"));
  EXPECT_EQ("116.67% / 9；东街道 125 / 6；西街道 50 / 2；未分类 — / 1",
      count("{completion: visits}", "2021", "", "unit:street"));
  EXPECT_EQ("缺：没有登记2020年的目标", count("{completion: visits}", "2020"));
}

TEST_P(CountTest, ReadsStandardsAndSnapshots) {
  EXPECT_EQ("24小时 / 14",
      count("{of: duty_roster, stock: {from: from, through: until}, where: {service: "
            "hotline}, count: hours from_hour to_hour weekday, unit: 小时}"));
  EXPECT_EQ("12 / 7", count("{of: duty_roster, stock: always, where: {from_hour: 0}, count: hours "
                            "from_hour to_hour}"));
  EXPECT_EQ(
      "16 / 1", count("{of: course, stock: {from: from, through: until}, count: min start_hour}"));
  EXPECT_EQ("18500 / 1", count("{of: snapshot, where: {what: followers}, count: latest value}"));
  EXPECT_EQ("15000 / 1",
      count("{of: snapshot, where: {what: followers}, count: latest value}", "2021-H1"));
  EXPECT_EQ("27.92% / 1", count("{of: snapshot, where: {what: women_share}, count: latest value, "
                                "decimals: decimals, unit: \"%\"}"));
}

TEST_P(CountTest, StatesAGapInsteadOfAZero) {
  EXPECT_EQ("缺：无记录：还没有登记过需求", line_of(ask(*books, *books->find("needs"), "2021")));
  EXPECT_EQ("0件 / 0", line_of(ask(*books, *books->find("letters"), "2019")));
  EXPECT_EQ("缺：有发放，但都没有填写物资折价", count("{of: grant, count: sum goods_value}"));
  EXPECT_EQ("缺：期内没有可供计算的记录", count("{of: grant, count: mean amount}", "2019"));
}

TEST_P(CountTest, CountsOnlyWhatTheReaderMaySee) {
  const Figure& visits = *books->find("visits");
  who = world->actor(Role::community, "东一社区");
  EXPECT_EQ("3次 / 3", line_of(ask(*books, visits, "2021")));
  EXPECT_TRUE(ask(*books, visits, "2021").value().partial);
  EXPECT_EQ("示范区（只统计您可见的记录）", ask(*books, visits, "2021").value().area);
  EXPECT_EQ("东一社区", ask(*books, visits, "2021", "东一社区").value().area);
  EXPECT_EQ("缺：所问的地区不在您的可见范围内", line_of(ask(*books, visits, "2021", "西街道")));
  who = world->actor(Role::street, "东街道");
  EXPECT_EQ("5次 / 5；东街道 5 / 5", line_of(ask(*books, visits, "2021", "", "unit:street")));
  who = world->actor(Role::lender, "示范区");
  EXPECT_EQ(
      "拒绝：您的岗位不能查看走访记录，因此不能统计“走访”", line_of(ask(*books, visits, "2021")));
}

TEST_P(CountTest, BreaksDownByNothingTheReaderMayNotSee) {
  who = world->actor(Role::volunteer, "东一社区");
  EXPECT_EQ("拒绝：您的岗位不能查看走访家庭的户主姓名，因此不能按它分组",
      line_of(ask(*books, *books->find("visits"), "2021", "", "household.head_name")));
  const Figure& letters = *books->find("letters");
  who = world->chair();
  EXPECT_EQ("3件 / 3；未分类 3 / 3", line_of(ask(*books, letters, "2021", "", "person.education")));
  // What rests sealed cannot be counted by anybody.
  EXPECT_EQ("拒绝：person.marriage（婚姻状况）加密存放，不能用来筛选、分组或计算",
      line_of(ask(*books, letters, "2021", "", "person.marriage")));
  EXPECT_EQ("拒绝：person.id_number（证件号码）加密存放，不能用来筛选、分组或计算",
      line_of(ask(*books, letters, "2021", "", "person.id_number")));
  EXPECT_EQ("拒绝：“intake”（信访登记）没有字段 chanel",
      line_of(ask(*books, letters, "2021", "", "chanel")));
}

TEST_P(CountTest, SaysItsRule) {
  EXPECT_EQ("走访记录中状态为已走访、走访日期在期内的，按走访家庭去重计数",
      rule_of(*books->find("homes_visited")));
  const auto share = books->define("f", "{share: {part: closed, whole: letters}, cap: 100}", "t:1");
  EXPECT_EQ(
      "“办结”÷“信访”；办结：信访登记中状态为已办结、收到日期在期内的，按记录计数；"
      "信访：信访登记中收到日期在期内的，按记录计数；超过100的按100计",
      rule_of(*share.value()));
}

INSTANTIATE_TEST_SUITE_P(Both, CountTest, both_stores, store_name);

// A department may have departments: work belongs to the nearest, and is counted there only.
TEST(Places, OfOneLevelMayLieUnderEachOther) {
  World world{Dialect::sqlite};
  world.unit("权益部", org::Level::department, "示范区", "3");
  world.unit("信访室", org::Level::department, "权益部", "31");
  for (const char* unit : {"权益部", "信访室", "信访室", "东街道"})
    world.add("", "intake", unit, "received_on=2021-05-05 asker_name=甲 contacts=1 people=1");
  const auto book = book_of(
      "letters: { label: 信访, unit: 件, of: intake, count: records }\n"
      "names: { label: 来访人, unit: 人, of: intake, count: distinct asker_name }");
  Question q;
  q.period = Period::year(2021);
  q.by = "unit:department";
  q.figure = book->find("letters");
  const Counting counting{world.store(), test_catalogue(), *book};
  EXPECT_EQ(
      "4件 / 4；权益部 1 / 1；信访室 2 / 2；未分类 1 / 1", line_of(counting.ask(world.chair(), q)));
  q.figure = book->find("names");
  EXPECT_EQ(
      "1人 / 4；权益部 1 / 1；信访室 1 / 2；未分类 1 / 1", line_of(counting.ask(world.chair(), q)));
}

}  // namespace
}  // namespace jinguo
