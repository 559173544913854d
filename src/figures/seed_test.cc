// SPDX-License-Identifier: Apache-2.0
// The figures that come with the program fit the records it declares, and answer.
#include <filesystem>
#include <fstream>

#include "figures/test_year.h"

namespace jinguo {
namespace {

std::vector<FigureFile> figure_files() {
  const std::filesystem::path folder = JINGUO_SOURCE_DIR "/figures";
  std::vector<FigureFile> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in{entry.path()};
    files.push_back(
        {"figures/" + entry.path().filename().string(), {std::istreambuf_iterator<char>{in}, {}}});
  }
  return files;
}

class SeedTest : public YearTest {
 protected:
  void SetUp() override {
    YearTest::SetUp();
    if (IsSkipped()) return;
    const auto files = figure_files();
    auto read = FigureBook::read(files, test_catalogue());
    ASSERT_TRUE(read.ok()) << read.problem().field << " " << read.problem().text << " "
                           << read.problem().remedy;
    book = read.value();
  }
  std::string ask(std::string_view name, std::string_view period = "2021", std::string by = {}) {
    const Figure* figure = book->find(name);
    if (!figure) return "no such figure";
    Question q;
    q.figure = figure;
    q.period = Period::parse(period, *parse_date("2022-03-01")).value();
    q.by = std::move(by);
    return line_of(Counting{world->store(), test_catalogue(), *book}.ask(world->chair(), q));
  }
  std::shared_ptr<const FigureBook> book;
};

TEST_P(SeedTest, EveryFigureAnswersForAnyPeriod) {
  for (const Figure* f : book->all())
    for (const char* period : {"2021", "2021-Q2", "since:2020-01-01", "on:2021-06-30"})
      for (const char* by : {"", "unit:street"}) {
        const std::string line = ask(name_of(*f), period, by);
        EXPECT_FALSE(line.starts_with("拒绝")) << name_of(*f) << ": " << line;
      }
}

TEST_P(SeedTest, KeepsTheTwoReadingsApart) {
  EXPECT_EQ("4户 / 7", ask("households_visited"));
  EXPECT_EQ("7户次 / 7", ask("household_visits"));
  EXPECT_EQ("2件 / 2", ask("letters_and_visits"));
  EXPECT_EQ("3件 / 3", ask("letters_and_visits_received"));
  EXPECT_EQ("1名 / 1", ask("festival_women"));
  EXPECT_EQ("0.1万元 / 2", ask("festival_money"));
  EXPECT_EQ("0.05万元 / 1", ask("festival_money_to_women"));
  EXPECT_EQ("缺：无记录：还没有登记过个案", ask("cases_closed"));
}

TEST_P(SeedTest, CountsAStudentWhoWentUpOnce) {
  EXPECT_EQ("3名 / 4", ask("spring_bud_students"));
  EXPECT_EQ("1名 / 1", ask("spring_bud_university"));
  EXPECT_EQ("2名 / 2", ask("spring_bud_schools"));
  EXPECT_EQ("0.46万元 / 4", ask("spring_bud_paid"));
}

TEST_P(SeedTest, ReadsServiceStandards) {
  EXPECT_EQ("24小时 / 14", ask("hotline_hours"));
  EXPECT_EQ("4点 / 1", ask("after_school_starts"));
  EXPECT_EQ("2个 / 2", ask("women_homes"));
  EXPECT_EQ("1个 / 1", ask("women_homes_opened"));
}

TEST_P(SeedTest, CountsOnePersonOnceOverAllWork) {
  EXPECT_EQ("4人 / 7；东街道 3 / 5；西街道 1 / 2",
      ask("women_and_children_reached", "2021", "unit:street"));
}

INSTANTIATE_TEST_SUITE_P(Both, SeedTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
