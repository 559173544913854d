// SPDX-License-Identifier: Apache-2.0
// figures, evidence: what is counted, and what it was counted from.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <cstdio>

#include "app/command.h"
#include "app/house.h"
#include "app/progress.h"
#include "io/json.h"

namespace jinguo {
namespace {

struct Asked {
  std::string name, year, period, area, by;
  int page = 1, size = 100;
  bool all = true;
};

struct Opened {
  std::unique_ptr<House> house;
  std::shared_ptr<const FigureBook> book;
  Question question;
};

Result<Period> period_of(const Asked& asked, Date today) {
  return Period::parse(asked.period.empty() ? asked.year : asked.period, today);
}

Result<Opened> open_for(const Asked& asked, const CommonOptions& common) {
  auto house = House::open(common, House::Access::read);
  if (!house.ok()) return house.problem();
  auto book = open_book(common.data);
  if (!book.ok()) return book.problem();
  const auto period = period_of(asked, house.value()->engine().today());
  if (!period.ok()) return period.problem();
  Opened opened{std::move(house).value(), std::move(book).value(), {}};
  opened.question.period = period.value();
  opened.question.by = asked.by;
  if (asked.area.empty()) return opened;
  const auto area = find_unit(*opened.house, asked.area);
  if (!area.ok()) return area.problem();
  opened.question.area = area.value();
  return opened;
}

void print_answer(const FigureAnswer& a) {
  std::printf("%s  %s %s  （%s，%s，证据%lld条）\n    %s\n", a.label.c_str(), a.printed.c_str(),
      a.unit.c_str(), a.name.c_str(), a.period.c_str(), static_cast<long long>(a.evidence_count),
      a.gap ? a.gap_reason.c_str() : a.rule.c_str());
  for (const FigurePart& p : a.parts)
    std::printf("      %s  %s\n", p.label.c_str(), p.printed.c_str());
}

Exit list_figures(const Asked& asked, const CommonOptions& common) {
  auto opened = open_for(asked, common);
  if (!opened.ok()) return tell(opened.problem(), common);
  auto& [house, book, question] = opened.value();
  std::vector<const Figure*> figures = book->all();
  if (!asked.name.empty()) {
    const Figure* one = book->find(asked.name);
    if (!one) return tell(unknown_figure(asked.name, *book), common);
    figures = {one};
  }
  const Counting counting{house->store(), catalogue(), *book};
  std::string json = "[";
  Progress bar{"计算指标"};
  std::int64_t done = 0;
  for (const Figure* f : figures) {
    question.figure = f;
    const auto answer = counting.ask(house->chair(), question);
    if (!answer.ok()) return tell(answer.problem(), common);
    bar.at(++done, static_cast<std::int64_t>(figures.size()));
    if (!common.json()) {
      print_answer(answer.value());
      continue;
    }
    if (json.size() > 1) json += ",\n";
    append_answer(json, answer.value());
  }
  if (common.json()) std::printf("%s]\n", json.c_str());
  return Exit::ok;
}

std::string json_of(const EvidencePage::Line& l) {
  return boost::json::serialize(
      boost::json::object{{"record", l.record}, {"id", l.id.text()}, {"title", l.title},
          {"date", l.date}, {"unit", l.unit_name}, {"state", l.state}, {"counted", l.counted}});
}

std::string text_of(const EvidencePage::Line& l) {
  return fmt::format(
      "{}  {}  {}  {}  {}  {}", l.record, l.date, l.unit_name, l.title, l.counted, l.id.text());
}

Exit list_evidence(const Asked& asked, const CommonOptions& common) {
  auto opened = open_for(asked, common);
  if (!opened.ok()) return tell(opened.problem(), common);
  auto& [house, book, question] = opened.value();
  question.figure = book->find(asked.name);
  if (!question.figure) return tell(unknown_figure(asked.name, *book), common);
  const Counting counting{house->store(), catalogue(), *book};
  bool first = true;
  const auto say = [&](const EvidencePage::Line& l) {
    if (common.json())
      std::printf("%s%s", first ? "[" : ",\n", json_of(l).c_str());
    else
      std::printf("%s\n", text_of(l).c_str());
    first = false;
  };
  const auto refused =
      counting.every_line(house->chair(), question, std::numeric_limits<std::int64_t>::max(), say);
  if (common.json()) std::printf(first ? "[]\n" : "]\n");
  return refused ? tell(*refused, common) : Exit::ok;
}

std::shared_ptr<Asked> ask_options(CLI::App& app, bool one) {
  auto asked = std::make_shared<Asked>();
  auto* name = app.add_option("NAME", asked->name, "指标名（如 households_visited）");
  if (one) name->required();
  auto* year = app.add_option("--year", asked->year, "年度，如 2021");
  auto* period = app.add_option("--period", asked->period,
      "期间：2021-Q3、2021-07、2021-01-01..2021-06-30、since:2020-01-01、on:2021-12-31");
  year->excludes(period);
  app.add_option("--area", asked->area, "单位的代码或名称；不填为本区县");
  return asked;
}

Exit with_period(const Asked& asked, const CommonOptions& common,
    Exit (*run)(const Asked&, const CommonOptions&)) {
  if (!asked.year.empty() || !asked.period.empty()) return run(asked, common);
  Problem p;
  p.field = "--year";
  p.text = "没有说明期间";
  p.remedy = "请加 --year 2021 或 --period 2021-Q3";
  tell(p, common);
  return Exit::usage;
}

}  // namespace

std::function<Exit()> declare_figures(CLI::App& app, const CommonOptions& common) {
  auto asked = ask_options(app, false);
  app.add_option("--by", asked->by, "分组：unit:street、month、字段名或路径");
  return [asked, &common] { return with_period(*asked, common, list_figures); };
}

std::function<Exit()> declare_evidence(CLI::App& app, const CommonOptions& common) {
  auto asked = ask_options(app, true);
  return [asked, &common] { return with_period(*asked, common, list_evidence); };
}

}  // namespace jinguo
