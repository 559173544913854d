// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <functional>
#include <random>
#include <set>

#include "report/test_report.h"

namespace jinguo {
namespace {

constexpr const char* year = "2021";

ReportPlace place(const char* figure, std::int64_t value, std::int64_t evidence,
    const std::vector<std::int64_t>& parts = {}, const std::string& by = "") {
  ReportPlace p;
  p.question.figure = report_book()->find(figure);
  p.question.by = by;
  p.period = year;
  p.answer.name = figure;
  p.answer.unit = std::string{unit_of(*p.question.figure)};
  p.answer.value = {value, 1};
  p.answer.evidence_count = evidence;
  p.printed = std::to_string(value);
  for (std::size_t i = 0; i < parts.size(); ++i)
    p.answer.parts.push_back(
        {std::to_string(i), "街" + std::to_string(i), {parts[i], 1}, "", parts[i]});
  return p;
}
Words number(const std::string& text, const char* figure, std::optional<std::string> part = {},
    const std::string& by = "") {
  return {text, FigureAnchor{figure, year, "", by, std::move(part)}};
}
void add(Report& report, const char* figure, std::int64_t value, Text& to) {
  report.places.push_back(place(figure, value, value));
  to.push_back(number(std::to_string(value), figure));
}
// One column by street, with its total.
Report column(const std::vector<std::int64_t>& cells, const char* figure = "students") {
  Report report;
  std::int64_t sum = 0;
  Table table;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    sum += cells[i];
    Words cell{std::to_string(cells[i])};
    if (cells[i] > 0) cell = number(cell.text, figure, std::to_string(i), "unit:street");
    table.rows.push_back({{{"街"}}, {cell}});
  }
  report.places.push_back(place(figure, sum, sum, cells, "unit:street"));
  table.rows.push_back({{{"合计"}}, {number(std::to_string(sum), figure)}});
  report.document.body.emplace_back(std::move(table));
  return report;
}
std::vector<std::string> column_of(const Report& report) {
  std::vector<std::string> out;
  for (const auto& row : std::get<Table>(report.document.body.front()).rows)
    out.push_back(row[1].front().text);
  return out;
}
std::string told(const std::vector<std::int64_t>& cells, const char* figure = "students") {
  std::string out;
  for (const std::string& cell : column_of(public_version(column(cells, figure))))
    out += cell + " ";
  return out;
}

TEST(PublicReport, ASmallCellAndWhatWouldTellIt) {
  EXPECT_EQ("10 20 30 60 ", told({10, 20, 30}));
  EXPECT_EQ("＜5 （不公布） 30 42 ", told({2, 10, 30}));
  EXPECT_EQ("＜5 ＜5 30 0 35 ", told({2, 3, 30, 0})) << "two of them may be 1+4, 2+3 …";
  EXPECT_EQ("＜5 ＜5 （不公布） 40 72 ", told({1, 1, 30, 40})) << "two that make 2 are one each";
  EXPECT_EQ("＜5 （不公布） （不公布） 12 ", told({1, 5, 6})) << "1 and 5 make 6 in one way only";
  EXPECT_EQ("＜5 0 ＜5 ", told({3, 0}));
  EXPECT_EQ("2 10 30 42 ", told({2, 10, 30}, "needs")) << "needs name nobody";
}

TEST(PublicReport, NoColumnCanBeSolved) {
  std::mt19937 random{20211126};
  for (int round = 0; round < 3000; ++round) {
    std::vector<std::int64_t> cells(2 + random() % 4);
    for (auto& cell : cells) cell = random() % 3 == 0 ? random() % 40 : random() % 9;
    const auto shown = column_of(public_version(column(cells)));
    const bool total_known = shown.back().find_first_not_of("0123456789") == std::string::npos;
    std::vector<std::set<std::int64_t>> may(cells.size());
    // What somebody who knows the rules holds possible.
    const std::int64_t total = total_known ? std::atoll(shown.back().c_str()) : -1;
    std::vector<std::int64_t> guess(cells.size());
    const std::function<void(std::size_t, std::int64_t)> go = [&](std::size_t n, std::int64_t sum) {
      if (total_known && sum > total) return;
      if (n == cells.size()) {
        if (total_known && sum != total) return;
        for (std::size_t i = 0; i < n; ++i) may[i].insert(guess[i]);
        return;
      }
      std::int64_t least = std::atoll(shown[n].c_str()), most = least;
      if (shown[n] == "＜5") least = 1, most = 4;
      if (shown[n] == "（不公布）") least = 5, most = 60;
      for (guess[n] = least; guess[n] <= most; ++guess[n]) go(n + 1, sum + guess[n]);
    };
    go(0, 0);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const bool small = cells[i] >= 1 && cells[i] <= 4;
      EXPECT_EQ(small, shown[i] == "＜5") << round;
      if (small) {
        EXPECT_GE(may[i].size(), 2u) << fmt::format("{}", fmt::join(shown, " "));
      }
    }
    if (HasFailure()) return;
  }
}

TEST(PublicReport, PartsNamedBesideTheirWholeInASentence) {
  Report report;
  Text text;
  add(report, "students", 10, text);
  text.push_back({"名，其中"});
  add(report, "homes", 3, text);
  report.document.body.emplace_back(Paragraph{Paragraph::Style::body, text});
  const Report out = public_version(report);
  EXPECT_EQ("10名，其中＜5", [&] {
    std::string all;
    for (const Words& w : std::get<Paragraph>(out.document.body.front()).text) all += w.text;
    return all;
  }());
  for (const Words& w : std::get<Paragraph>(out.document.body.front()).text)
    EXPECT_FALSE(w.figure) << "nothing leads to records";
}

TEST(PublicReport, UnitsSumsAndComparisons) {
  Report report;
  report.places = {place("students", 3, 3), place("money", 4600, 3), place("visits", 20, 20)};
  report.places[2].answer.last_year = Exact{4, 1};
  report.document.body.emplace_back(
      Paragraph{Paragraph::Style::body, {number("3名", "students"), number("0.46万", "money"),
                                            number("20", "visits"), number("增长400%", "visits")}});
  report.document.annexes.push_back({"数据依据明细表（电子表格）", {}});
  const Report out = public_version(report);
  std::vector<std::string> all;
  for (const Words& w : std::get<Paragraph>(out.document.body.front()).text) all.push_back(w.text);
  EXPECT_EQ((std::vector<std::string>{"＜5名", "（不公布）", "20", "（不公布）"}), all);
  EXPECT_TRUE(out.document.annexes.empty());
  const std::string html = report_html(out);
  EXPECT_EQ(std::string::npos, html.find("依据记录")) << html;
  EXPECT_EQ(std::string::npos, html.find("0.46万"));
  EXPECT_NE(std::string::npos, html.find("公开版"));
}

}  // namespace
}  // namespace jinguo
