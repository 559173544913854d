// SPDX-License-Identifier: Apache-2.0
// report, export: papers and workbooks out.
#include <fmt/format.h>

#include <cstdio>

#include "app/command.h"
#include "app/house.h"
#include "app/papers.h"

namespace jinguo {
namespace {

struct ReportCommand {
  int year = 0;
  std::string out, since, area;
  bool freeze = false;
};

// What every use of the report needs.
struct ReportDesk {
  std::unique_ptr<House> house;
  std::shared_ptr<const FigureBook> book;
  std::unique_ptr<ReportTemplate> form;
};
Result<ReportDesk> open_desk(const CommonOptions& common, House::Access access) {
  auto house = House::open(common, access);
  if (!house.ok()) return house.problem();
  auto book = open_book(common.data);
  if (!book.ok()) return book.problem();
  auto form = open_template(common.data, book.value());
  if (!form.ok()) return form.problem();
  return ReportDesk{std::move(house).value(), std::move(book).value(),
      std::make_unique<ReportTemplate>(std::move(form).value())};
}

std::string folder_of(const ReportCommand& asked, const CommonOptions& common) {
  return asked.out.empty() ? fmt::format("{}/report-{}", common.data, asked.year) : asked.out;
}

Result<ReportAsk> ask_of(const ReportCommand& asked, const House& house) {
  ReportAsk ask = report_ask(house, asked.year);
  if (asked.area.empty()) return ask;
  const auto area = find_unit(house, asked.area);
  if (!area.ok()) return area.problem();
  ask.area = area.value();
  ask.area_name = asked.area;
  return ask;
}

Exit write_papers(const ReportCommand& asked, const CommonOptions& common) {
  const auto desk = open_desk(common, House::Access::read);
  if (!desk.ok()) return tell(desk.problem(), common);
  const auto& [house, book, form] = desk.value();
  const auto ask = ask_of(asked, *house);
  if (!ask.ok()) return tell(ask.problem(), common);
  const Counting counting{house->store(), catalogue(), *book};
  const auto report = build_report(*form, counting, house->chair(), ask.value());
  if (!report.ok()) return tell(report.problem(), common);
  const auto files = write_report(*house, report.value(), counting, folder_of(asked, common));
  if (!files.ok()) return tell(files.problem(), common);
  if (common.json()) {
    std::printf("%s\n", report_json(report.value(), house->chair()).c_str());
    return Exit::ok;
  }
  std::size_t gaps = 0;
  for (const ReportPlace& p : report.value().places) gaps += p.gap ? 1 : 0;
  std::printf(
      "%d年报告：%zu处数字，其中%zu处无记录可计\n", asked.year, report.value().places.size(), gaps);
  for (const WrittenFile& f : files.value())
    std::printf("  %s（%lld字节）\n", f.path.c_str(), static_cast<long long>(f.bytes));
  return Exit::ok;
}

Exit freeze(const ReportCommand& asked, const CommonOptions& common) {
  const auto desk = open_desk(common, House::Access::write);
  if (!desk.ok()) return tell(desk.problem(), common);
  const auto& [house, book, form] = desk.value();
  const auto ask = ask_of(asked, *house);
  if (!ask.ok()) return tell(ask.problem(), common);
  const Counting counting{house->store(), catalogue(), *book};
  const auto frozen = freeze_report(house->engine(), counting, house->chair(), *form, ask.value());
  if (!frozen.ok()) return tell(frozen.problem(), common);
  const Frozen& f = frozen.value();
  if (common.json())
    std::printf("{\"id\":\"%s\",\"hash\":\"%s\"}\n", f.id.text().c_str(), f.hash.c_str());
  else
    std::printf("已冻结%d年报告\n  编号 %s\n  证据摘要（SM3） %s\n", f.year, f.id.text().c_str(),
        f.hash.c_str());
  return Exit::ok;
}

// The frozen report meant: by id, or the newest of the year.
Result<Uuid> find_frozen(const ReportCommand& asked, const House& house) {
  if (const auto id = Uuid::parse(asked.since)) return *id;
  const auto all = frozen_reports(house.engine(), house.chair());
  if (!all.ok()) return all.problem();
  for (const Frozen& f : all.value())
    if (f.year == asked.year) return f.id;
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("{}年还没有冻结的报告", asked.year);
  p.remedy = "签发时用 jinguo report --year … --freeze 冻结";
  return p;
}

void print_since(const SinceFreeze& since) {
  std::printf("自%s冻结以来，%d个指标中有%zu个变化\n", to_text(since.frozen.at).c_str(),
      since.figures, since.changes.size());
  for (const SinceFreeze::Change& c : since.changes) {
    std::printf("  %s（%s）：%s → %s %s，新增%zu条，减少%zu条，改动%zu条\n", c.label.c_str(),
        c.period.c_str(), c.printed_then.c_str(), c.printed_now.c_str(), c.unit.c_str(),
        c.added.size(), c.dropped.size(), c.changed.size());
    for (const auto* list : {&c.added, &c.dropped, &c.changed})
      for (const SinceFreeze::Moved& m : *list)
        std::printf("      %s %s %s\n", m.record.c_str(), m.id.text().c_str(), m.title.c_str());
  }
}

Exit list_since(const ReportCommand& asked, const CommonOptions& common) {
  const auto desk = open_desk(common, House::Access::read);
  if (!desk.ok()) return tell(desk.problem(), common);
  const auto& [house, book, form] = desk.value();
  const auto id = find_frozen(asked, *house);
  if (!id.ok()) return tell(id.problem(), common);
  const Counting counting{house->store(), catalogue(), *book};
  const auto since = since_freeze(house->engine(), counting, *book, house->chair(), id.value());
  if (!since.ok()) return tell(since.problem(), common);
  if (common.json())
    std::printf("%s\n", since_freeze_json(since.value()).c_str());
  else
    print_since(since.value());
  return Exit::ok;
}

struct ListCommand {
  std::string record, out;
};

Exit export_records(const ListCommand& asked, const CommonOptions& common) {
  const RecordType* type = catalogue().find(asked.record);
  if (!type) return tell(no_such_record(asked.record), common);
  const auto house = House::open(common, House::Access::read);
  if (!house.ok()) return tell(house.problem(), common);
  const std::string out = asked.out.empty() ? asked.record + ".xlsx" : asked.out;
  const auto rows = export_list(house.value()->engine(), house.value()->chair(), *type, {}, out);
  if (!rows.ok()) return tell(rows.problem(), common);
  if (common.json())
    std::printf("{\"rows\":%lld}\n", static_cast<long long>(rows.value()));
  else
    std::printf("已导出%lld条到 %s\n", static_cast<long long>(rows.value()), out.c_str());
  return Exit::ok;
}

}  // namespace

Problem no_such_record(const std::string& name) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.field = "RECORD";
  p.text = fmt::format("没有名为“{}”的记录", name);
  for (const RecordType* t : catalogue().records())
    p.remedy += fmt::format("{}{}（{}）", p.remedy.empty() ? "可用：" : "、", t->name, t->label);
  return p;
}

std::function<Exit()> declare_report(CLI::App& app, const CommonOptions& common) {
  auto asked = std::make_shared<ReportCommand>();
  app.add_option("--year", asked->year, "年度")->required();
  app.add_option("--out", asked->out, "写到此目录；不填为 数据目录/report-年度");
  app.add_option("--area", asked->area, "单位的代码或名称；不填为本区县");
  auto* freeze_flag = app.add_flag("--freeze", asked->freeze, "签发：冻结数字和全部证据");
  auto* since = app.add_flag("--since-freeze{newest}", asked->since,
      "列出冻结之后哪些指标变了（可给冻结编号：--since-freeze=编号）");
  freeze_flag->excludes(since);
  return [asked, &common] {
    if (!asked->since.empty()) return list_since(*asked, common);
    return asked->freeze ? freeze(*asked, common) : write_papers(*asked, common);
  };
}

std::function<Exit()> declare_export(CLI::App& app, const CommonOptions& common) {
  auto asked = std::make_shared<ListCommand>();
  app.add_option("RECORD", asked->record, "记录名，如 household、person、visit")->required();
  app.add_option("--out", asked->out, "文件名；不填为 记录名.xlsx");
  return [asked, &common] { return export_records(*asked, common); };
}

}  // namespace jinguo
