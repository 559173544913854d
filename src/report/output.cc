// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <boost/json.hpp>
#include <set>

#include "report/print_words.h"
#include "report/report.h"

namespace jinguo {
namespace {

namespace json = boost::json;

// Every figure once, with what it means: where a link of the text leads to without script.
std::string basis_section(const Report& report) {
  std::string out = "<section class=\"basis\">\n<h2>数据依据</h2>\n<dl>\n";
  std::set<std::string> seen;
  for (const ReportPlace& p : report.places) {
    const FigureAnswer& a = p.answer;
    if (!seen.insert(a.name).second) continue;
    out += fmt::format("<dt id=\"basis-{}\">{}（{}）</dt>\n", html_text(a.name), html_text(a.label),
        html_text(a.unit));
    if (report.is_public) {
      out += fmt::format(
          "<dd>{}　{}，{}</dd>\n", html_text(a.rule), html_text(a.period), html_text(a.area));
      continue;
    }
    out += fmt::format("<dd>{}　{}，{}：{}；依据记录{}条；{}</dd>\n", html_text(a.rule),
        html_text(a.period), html_text(a.area), html_text(a.gap ? p.printed : a.printed),
        a.evidence_count, html_text(p.print_rule));
  }
  return out + "</dl>\n</section>\n";
}

json::value number(const std::optional<Exact>& value) {
  if (!value) return nullptr;
  if (value->numerator % value->denominator == 0) return value->numerator / value->denominator;
  return decimal_of(*value);
}

json::object place_json(const ReportPlace& p) {
  const FigureAnswer& a = p.answer;
  return {{"number", p.number}, {"figure", a.name}, {"label", a.label}, {"unit", a.unit},
      {"period", p.period}, {"period_text", a.period}, {"area", a.area}, {"printed", p.printed},
      {"gap", p.gap}, {"gap_reason", a.gap_reason},
      {"value", a.gap ? json::value(nullptr) : number(a.value)}, {"rule", a.rule},
      {"print_rule", p.print_rule}, {"evidence_count", a.evidence_count}, {"partial", a.partial},
      {"last_year", number(a.last_year)}, {"change", number(a.change)},
      {"change_percent", number(a.change_percent)}, {"change_printed", a.change_printed}};
}

}  // namespace

std::string report_docx(const Report& report) { return docx_of(report.document); }
std::string report_pdf(const Report& report) { return pdf_of(report.document); }

std::string report_html(const Report& report, HtmlForm form) {
  std::string html = html_of(report.document, form);
  constexpr std::string_view end = "</article>";
  html.insert(html.rfind(end), basis_section(report));
  return html;
}

std::string report_json(const Report& report, const Actor& reader) {
  json::array places;
  std::int64_t gaps = 0;
  for (const ReportPlace& p : report.places) {
    places.push_back(place_json(p));
    gaps += p.gap ? 1 : 0;
  }
  const json::object out{{"report", report.file}, {"year", report.ask.year},
      {"area", report.ask.area ? json::value(report.ask.area->text()) : json::value(nullptr)},
      {"area_name", report.ask.area_name}, {"title", report.document.title}, {"gaps", gaps},
      {"may_freeze", may_freeze(reader)}, {"html", report_html(report, HtmlForm::fragment)},
      {"places", std::move(places)}};
  return json::serialize(out);
}

}  // namespace jinguo
