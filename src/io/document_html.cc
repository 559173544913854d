// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "io/document.h"
#include "io/document_layout.h"

namespace jinguo {

std::string html_text(std::string_view raw) {
  std::string out;
  for (char c : layout::clean(raw)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '\n': out += "<br>"; break;
      default: out += c;
    }
  }
  return out;
}

namespace {

// Without the breaks a heading may have: for <title> and attributes.
std::string flat(std::string_view raw) {
  std::string text{raw};
  std::erase(text, '\n');
  return html_text(text);
}

class Page {
 public:
  explicit Page(const Document& document) : paper_(document) {}

  std::string finish() {
    out_ = "<article class=\"official\" lang=\"zh-CN\">\n";
    if (paper_.letterhead) {
      line("p", "mark", paper_.letterhead->organ);
      if (!paper_.letterhead->number.empty()) line("p", "number", paper_.letterhead->number);
    }
    line("h1", "", paper_.title);
    if (!paper_.number.empty()) line("p", "number", paper_.number);
    if (!paper_.addressee.empty()) line("p", "addressee", paper_.addressee + "：");
    for (const Block& b : paper_.body) block(b);
    closing();
    for (std::size_t i = 0; i < paper_.annexes.size(); ++i) annex(i);
    return out_ + "</article>\n";
  }

 private:
  void line(std::string_view tag, std::string_view kind, std::string_view words) {
    const std::string attribute = kind.empty() ? "" : fmt::format(" class=\"{}\"", kind);
    out_ += fmt::format("<{0}{1}>{2}</{0}>\n", tag, attribute, html_text(words));
  }
  void runs(const Text& parts) {
    for (const Words& r : parts) {
      if (!r.figure) {
        out_ += html_text(r.text);
        continue;
      }
      const FigureAnchor& f = *r.figure;
      const std::string group =
          f.part ? fmt::format("data-by=\"{}\" data-part=\"{}\" ", flat(f.by), flat(*f.part)) : "";
      out_ += fmt::format(
          "<a class=\"figure\" data-figure=\"{0}\" data-period=\"{1}\" data-area=\"{2}\" {4}"
          "href=\"#basis-{0}\">{3}</a>",
          flat(f.figure), flat(f.period), flat(f.area), html_text(r.text), group);
    }
  }
  void block(const Block& b) {
    if (const auto* p = std::get_if<Paragraph>(&b)) return words(*p);
    if (const auto* t = std::get_if<Table>(&b)) return table(*t);
    out_ += "<hr class=\"page-break\">\n";
  }
  static std::string_view tag_of(Paragraph::Style s) {
    switch (s) {
      case Paragraph::Style::level1: return "h2";
      case Paragraph::Style::level2: return "h3";
      case Paragraph::Style::level3: return "h4";
      case Paragraph::Style::body:
      case Paragraph::Style::remark: return "p";
    }
    std::abort();  // a new style stops the build above, not here
  }
  void words(const Paragraph& p) {
    const bool remark = p.style == Paragraph::Style::remark;
    out_ += fmt::format("<{}{}>", tag_of(p.style), remark ? " class=\"remark\"" : "");
    out_ += remark ? "（" : numbers_.next(p.style);
    runs(p.text);
    out_ += fmt::format("{}</{}>\n", remark ? "）" : "", tag_of(p.style));
  }
  void table(const Table& t) {
    out_ += "<table>\n";
    if (!t.caption.empty()) line("caption", "", t.caption);
    out_ += "<thead><tr>";
    for (const Table::Column& c : t.columns)
      out_ += fmt::format("<th scope=\"col\">{}</th>", html_text(c.heading));
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : t.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < t.columns.size(); ++i)
        cell(t.columns[i], i < row.size() ? row[i] : Text{});
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table>\n";
  }
  void cell(const Table::Column& column, const Text& content) {
    constexpr std::string_view kinds[] = {"", " class=\"centre\"", " class=\"number\""};
    out_ += fmt::format("<td{}>", kinds[static_cast<std::size_t>(column.align)]);
    runs(content);
    out_ += "</td>";
  }
  void annex(std::size_t i) {
    const Annex& a = paper_.annexes[i];
    if (a.blocks.empty()) return;
    out_ += "<section class=\"annex\">\n";
    line("p", "annex-mark", layout::annex_mark(paper_.annexes, i));
    line("h2", "annex-title", a.title);
    numbers_ = {};
    for (const Block& b : a.blocks) block(b);
    out_ += "</section>\n";
  }
  void closing() {
    for (const std::string& note : layout::attachment_lines(paper_.annexes))
      line("p", "attachment", note);
    if (paper_.signature.empty() && paper_.date.empty()) return;
    out_ += "<footer>\n";
    if (!paper_.signature.empty()) line("p", "signature", paper_.signature);
    if (!paper_.date.empty()) line("p", "date", paper_.date);
    out_ += "</footer>\n";
  }

  const Document& paper_;
  HeadingNumbers numbers_;
  std::string out_;
};

}  // namespace

std::string html_of(const Document& document, HtmlForm form) {
  std::string article = Page{document}.finish();
  if (form == HtmlForm::fragment) return article;
  return fmt::format(
      "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n</head>\n<body>\n<main>\n{}</main>\n</body>\n</html>\n",
      flat(document.title), article);
}

}  // namespace jinguo
