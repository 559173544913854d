// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "io/workbook.h"
#include "report/print_words.h"
#include "report/report.h"

namespace jinguo {
namespace {

// A figure asked twice alike has one line and one sheet.
std::vector<const ReportPlace*> distinct_places(const Report& report) {
  std::vector<const ReportPlace*> out;
  for (const ReportPlace& p : report.places) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const ReportPlace* q) {
      return q->answer.name == p.answer.name && q->period == p.period &&
             q->question.by == p.question.by && q->printed == p.printed;
    });
    if (!known) out.push_back(&p);
  }
  return out;
}

OutCell number(const std::optional<Exact>& value) {
  if (!value) return {};
  return decimal_of(*value);
}

void write_list(
    WorkbookWriter& out, const Report& report, const std::vector<const ReportPlace*>& places) {
  using enum CellForm;
  out.sheet("数据一览",
      {{"序号", 6, integer}, {"名称", 16, lines}, {"数据", 18, lines}, {"数值", 10, figure},
          {"单位", 6}, {"正文写作", 14, lines}, {"统计口径", 40, lines}, {"统计期", 14, lines},
          {"范围", 10, lines}, {"依据记录数", 8, integer}, {"上年同期", 10, figure},
          {"增减", 10, figure}, {"增减（%）", 8, percent}, {"打印规则", 18, lines},
          {"说明", 16, lines}},
      {.notes = {
           report.document.title, "每个数据都由平台记录统计得出；同名工作表列出其依据的全部记录"}});
  double i = 0;
  for (const ReportPlace* p : places) {
    const FigureAnswer& a = p->answer;
    std::string remark =
        p->gap ? (a.gap_reason.empty() ? "统计期内没有可以计数的记录" : a.gap_reason) : "";
    if (a.partial) remark += "（只含您可以查看的记录）";
    out.row({++i, a.name, a.label, a.gap ? OutCell{} : OutCell{decimal_of(a.value)}, a.unit,
        p->printed, a.rule, a.period, a.area, static_cast<double>(a.evidence_count),
        number(a.last_year), number(a.change), number(a.change_percent), p->print_rule, remark});
  }
}

// What is published: no values but those of the text, no counts of records, no records.
void write_public_list(
    WorkbookWriter& out, const Report& report, const std::vector<const ReportPlace*>& places) {
  using enum CellForm;
  out.sheet("数据一览（公开版）",
      {{"序号", 6, integer}, {"数据", 24, lines}, {"正文写作", 18, lines}, {"单位", 6},
          {"统计口径", 50, lines}, {"统计期", 14, lines}, {"范围", 12, lines}},
      {.notes = {report.document.title}});
  double i = 0;
  for (const ReportPlace* p : places) {
    const FigureAnswer& a = p->answer;
    out.row({++i, a.label, p->printed, a.unit, a.rule, a.period, a.area});
  }
}

std::optional<Problem> write_evidence(WorkbookWriter& out, const ReportPlace& p,
    const Counting& counting, const Actor& actor, const Catalogue& catalogue, std::int64_t most) {
  using enum CellForm;
  const FigureAnswer& a = p.answer;
  std::string count = fmt::format("共 {} 条记录", a.evidence_count);
  if (a.evidence_count > most) count += fmt::format("，本表只列前 {} 条", most);
  out.sheet(a.label,
      {{"序号", 8, integer}, {"记录", 14}, {"标题", 24}, {"日期", 12}, {"单位", 18}, {"状态", 12},
          {"计入", 20}, {"版本", 6, integer}, {"编号", 38}},
      {.notes = {fmt::format(
                     "{}：{}{}　{}　{}", a.label, p.printed, p.gap ? "" : a.unit, a.period, a.area),
           a.rule, count}});
  double i = 0;
  return counting.every_line(actor, p.question, most, [&](const EvidencePage::Line& line) {
    const RecordType* type = catalogue.find(line.record);
    out.row(
        {++i, std::string{type ? type->label : line.record}, line.title, line.date, line.unit_name,
            line.state, line.counted, static_cast<double>(line.version), line.id.text()});
  });
}

}  // namespace

std::optional<Problem> write_annex(const Report& report, const Counting& counting,
    const Catalogue& catalogue, const Actor& actor, const std::string& path, std::int64_t most) {
  const auto places = distinct_places(report);
  WorkbookWriter out{path};
  if (report.is_public) {
    write_public_list(out, report, places);
    return out.finish();
  }
  write_list(out, report, places);
  std::vector<std::string> written;
  for (const ReportPlace* p : places) {
    // Parts and other prints of a figure rest on the same records as the figure.
    const std::string key = p->answer.name + "|" + p->period;
    if (std::find(written.begin(), written.end(), key) != written.end()) continue;
    written.push_back(key);
    if (auto problem = write_evidence(out, *p, counting, actor, catalogue, most)) return problem;
  }
  return out.finish();
}

}  // namespace jinguo
