// SPDX-License-Identifier: Apache-2.0
// A book of a few figures and a report over the small district's year.  For tests only.
#pragma once
#include "figures/test_year.h"
#include "report/report.h"

namespace jinguo {

inline std::shared_ptr<const FigureBook> report_book() {
  static const auto book = book_of(R"(
homes: { label: 入户走访家庭, unit: 户, of: visit, where: { state: done }, count: distinct household }
visits: { label: 走访, unit: 次, of: visit, where: { state: done }, count: records }
money: { label: 助学金, unit: 元, of: grant, where: { programme: spring_bud }, count: sum amount }
students: { label: 受助学生, unit: 名, of: grant, where: { programme: spring_bud }, count: distinct person }
letters: { label: 来访来信, unit: 件, of: intake, count: records }
needs: { label: 需求, unit: 个, of: need, count: records }
sites: { label: 妇女之家, unit: 个, of: site, on: opened_on, count: names name }
)");
  return book;
}

inline Result<ReportTemplate> read_template(const std::string& text) {
  return ReportTemplate::read("test.md", text, report_book());
}

inline ReportAsk ask_2021() {
  ReportAsk ask;
  ask.year = 2021;
  ask.area_name = "示范区";
  ask.today = *parse_date("2022-01-18");
  return ask;
}

inline std::string words_of(const Document& d) {
  std::string out;
  HeadingNumbers numbers;
  for (const Block& b : d.body) {
    if (const auto* p = std::get_if<Paragraph>(&b)) {
      out += numbers.next(p->style);
      for (const Words& w : p->text) out += w.figure ? "[" + w.text + "]" : w.text;
    } else if (const auto* t = std::get_if<Table>(&b)) {
      for (const auto& c : t->columns) out += c.heading + "|";
      for (const auto& row : t->rows) {
        out += "/";
        for (const Text& cell : row)
          for (const Words& w : cell) out += (w.figure ? "[" + w.text + "]" : w.text) + "|";
      }
    } else {
      out += "=";
    }
    out += "\n";
  }
  return out;
}

}  // namespace jinguo
