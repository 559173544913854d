// SPDX-License-Identifier: Apache-2.0
#include "io/document_docx.h"

#include <fmt/format.h>

#include <algorithm>

namespace jinguo::docx {
namespace {

class Body {
 public:
  explicit Body(const Document& document) : paper_(document) {
    xml_node root = root_of(doc_, "w:document");
    body_ = with(root, "w:body");
  }

  std::string finish() {
    if (paper_.letterhead) letterhead(*paper_.letterhead);
    title();
    if (!paper_.addressee.empty()) text(paragraph("Addressee"), paper_.addressee + "：");
    for (std::size_t i = 0; i < paper_.body.size(); ++i) {
      // A signature never stands on a page without a line of text.
      last_ = i + 1 == paper_.body.size();
      block(paper_.body[i]);
    }
    last_ = false;
    closing();
    for (std::size_t i = 0; i < paper_.annexes.size(); ++i) annex(i);
    section();
    return printed(doc_);
  }

 private:
  // The schema fixes the order of a paragraph's properties, and Word insists on it.
  xml_node paragraph(const char* style, bool keep_with_next = false) {
    xml_node p = with(body_, "w:p");
    xml_node properties = with(p, "w:pPr");
    with(properties, "w:pStyle", {{"w:val", style}});
    if (keep_with_next) with(properties, "w:keepNext");
    if (page_break_) with(properties, "w:pageBreakBefore");
    page_break_ = false;
    return p;
  }
  static void indent_right(xml_node p, double characters) {
    with(p.child("w:pPr"), "w:ind",
        {{"w:rightChars", std::to_string(std::lround(characters * 100))},
            {"w:right", std::to_string(twips(characters * lay::character_pitch))},
            {"w:firstLineChars", "0"}, {"w:firstLine", "0"}});
  }
  // A line break inside the text becomes one on paper.
  static void text(xml_node p, std::string_view raw, double tracking = lay::tracking) {
    const std::string all = lay::clean(raw);
    std::string_view rest = all;
    for (;;) {
      const auto end = rest.find('\n');
      xml_node run = with(p, "w:r");
      if (tracking != 0)
        with(with(run, "w:rPr"), "w:spacing",
            {{"w:val", std::to_string(static_cast<int>(std::floor(tracking * 20)))}});
      with(run, "w:t", {{"xml:space", "preserve"}})
          .text()
          .set(std::string{rest.substr(0, end)}.c_str());
      if (end == std::string_view::npos) return;
      with(with(p, "w:r"), "w:br");
      rest.remove_prefix(end + 1);
    }
  }
  // A figure is bookmarked by its name, so that it can be found and cited from another paper.
  void runs(xml_node p, const Text& parts, double tracking = lay::tracking) {
    for (const Words& r : parts) {
      if (!r.figure) {
        text(p, r.text, tracking);
        continue;
      }
      const std::string id = std::to_string(++bookmarks_);
      // Word allows 40 characters in a bookmark's name.
      const std::string name = fmt::format("f{}_{}", id, r.figure->figure).substr(0, 40);
      with(p, "w:bookmarkStart", {{"w:id", id}, {"w:name", lay::clean(name)}});
      text(p, r.text, tracking);
      with(p, "w:bookmarkEnd", {{"w:id", id}});
    }
  }

  void letterhead(const Letterhead& head) {
    xml_node mark = paragraph("Mark");
    with(mark.child("w:pPr"), "w:spacing",
        {{"w:before", std::to_string(twips(lay::mark_drop))},
            {"w:after", std::to_string(twips(2 * lay::line_pitch))}});
    text(mark, head.organ, 0);
    // A long name is set smaller rather than broken.
    const double fits = lay::text_width / std::max(1.0, lay::width_in_characters(head.organ) + 0.5);
    const std::string size = std::to_string(std::lround(2 * std::min(lay::mark_size, fits)));
    for (xml_node run : mark.children("w:r"))
      with(run.prepend_child("w:rPr"), "w:sz", {{"w:val", size}});
    xml_node number = paragraph("Number");
    xml_node borders = with(number.child("w:pPr"), "w:pBdr");
    // The rule stands 4 mm under the number; border distance is counted in whole points.
    with(borders, "w:bottom",
        {{"w:val", "single"}, {"w:sz", "12"},
            {"w:space", std::to_string(std::lround(lay::rule_gap))},
            {"w:color", fmt::format("{:06X}", lay::red)}});
    text(number, head.number);
    paragraph("Normal");
    paragraph("Normal");
  }
  void annex(std::size_t i) {
    const Annex& a = paper_.annexes[i];
    if (a.blocks.empty()) return;
    page_break_ = true;
    text(paragraph("AnnexMark"), lay::annex_mark(paper_.annexes, i));
    paragraph("Normal");
    text(paragraph("Title"), a.title, 0);
    paragraph("Normal");
    numbers_ = {};
    for (const Block& b : a.blocks) block(b);
  }
  void title() {
    text(paragraph("Title"), paper_.title, 0);
    if (!paper_.number.empty()) text(paragraph("Number"), paper_.number);
    paragraph("Normal");
  }
  void block(const Block& b) {
    if (const auto* p = std::get_if<Paragraph>(&b)) return words(*p);
    if (const auto* t = std::get_if<Table>(&b)) return table(*t);
    page_break_ = true;
  }
  static const char* style_of(Paragraph::Style s) {
    switch (s) {
      case Paragraph::Style::level1: return "Heading1";
      case Paragraph::Style::level2: return "Heading2";
      case Paragraph::Style::level3: return "Heading3";
      case Paragraph::Style::body:
      case Paragraph::Style::remark: return "Normal";
    }
    std::abort();  // a new style stops the build above, not here
  }
  void words(const Paragraph& words) {
    xml_node p = paragraph(style_of(words.style), last_);
    const bool remark = words.style == Paragraph::Style::remark;
    const std::string number = remark ? "（" : numbers_.next(words.style);
    if (!number.empty()) text(p, number);
    runs(p, words.text);
    if (remark) text(p, "）");
  }

  void table(const Table& t) {
    if (!t.caption.empty()) {
      text(paragraph("Caption", true), t.caption, 0);
    }
    int shares = 0;
    for (const Table::Column& c : t.columns) shares += c.share;
    std::vector<std::string> widths;
    for (const Table::Column& c : t.columns)
      widths.push_back(std::to_string(twips(lay::text_width * c.share / std::max(1, shares))));

    xml_node table = with(body_, "w:tbl");
    xml_node properties = with(table, "w:tblPr");
    with(
        properties, "w:tblW", {{"w:w", std::to_string(twips(lay::text_width))}, {"w:type", "dxa"}});
    with(properties, "w:jc", {{"w:val", "center"}});
    xml_node borders = with(properties, "w:tblBorders");
    for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
      with(borders, side,
          {{"w:val", "single"}, {"w:sz", "4"}, {"w:space", "0"}, {"w:color", "auto"}});
    with(properties, "w:tblLayout", {{"w:type", "fixed"}});
    xml_node grid = with(table, "w:tblGrid");
    for (const std::string& w : widths) with(grid, "w:gridCol", {{"w:w", w}});

    xml_node head = row_of(table);
    with(head.child("w:trPr"), "w:tblHeader");
    for (std::size_t i = 0; i < t.columns.size(); ++i)
      cell(head, widths[i], "TableHead", Table::Align::centre, {Words{t.columns[i].heading}});
    for (const auto& row : t.rows) {
      xml_node line = row_of(table);
      for (std::size_t i = 0; i < t.columns.size(); ++i)
        cell(line, widths[i], "TableText", t.columns[i].align, i < row.size() ? row[i] : Text{});
    }
    // Two tables that touch would become one.
    paragraph("Normal");
  }
  static xml_node row_of(xml_node table) {
    xml_node row = with(table, "w:tr");
    with(with(row, "w:trPr"), "w:cantSplit");
    return row;
  }
  void cell(xml_node row, const std::string& width, const char* style, Table::Align align,
      const Text& content) {
    xml_node cell = with(row, "w:tc");
    xml_node properties = with(cell, "w:tcPr");
    with(properties, "w:tcW", {{"w:w", width}, {"w:type", "dxa"}});
    with(properties, "w:vAlign", {{"w:val", "center"}});
    xml_node p = with(cell, "w:p");
    xml_node pp = with(p, "w:pPr");
    with(pp, "w:pStyle", {{"w:val", style}});
    with(pp, "w:spacing", {{"w:before", "40"}, {"w:after", "40"}});
    const char* sides[] = {"left", "center", "right"};
    with(pp, "w:jc", {{"w:val", sides[static_cast<std::size_t>(align)]}});
    runs(p, content, 0);
  }

  void closing() {
    if (!paper_.annexes.empty()) {
      paragraph("Normal", true);
      for (const std::string& line : lay::attachment_lines(paper_.annexes))
        text(paragraph("Normal", true), line);
    }
    if (paper_.signature.empty() && paper_.date.empty()) return;
    paragraph("Normal", true);
    paragraph("Normal", true);
    const lay::Closing at = lay::closing_of(paper_.signature, paper_.date);
    if (!paper_.signature.empty()) {
      xml_node p = paragraph("Closing", true);
      indent_right(p, at.signature_right);
      text(p, paper_.signature);
    }
    if (paper_.date.empty()) return;
    xml_node p = paragraph("Closing");
    indent_right(p, at.date_right);
    text(p, paper_.date);
  }

  void section() {
    xml_node s = with(body_, "w:sectPr");
    with(s, "w:footerReference", {{"w:type", "default"}, {"r:id", "rIdOdd"}});
    with(s, "w:footerReference", {{"w:type", "even"}, {"r:id", "rIdEven"}});
    with(s, "w:pgSz",
        {{"w:w", std::to_string(twips(lay::page_width))},
            {"w:h", std::to_string(twips(lay::page_height))}});
    const double foot = lay::bottom - lay::number_drop - lay::number_size;
    with(s, "w:pgMar",
        {{"w:top", std::to_string(twips(lay::top))}, {"w:right", std::to_string(twips(lay::right))},
            {"w:bottom", std::to_string(twips(lay::bottom))},
            {"w:left", std::to_string(twips(lay::left))},
            {"w:header", std::to_string(twips(15 * lay::mm))},
            {"w:footer", std::to_string(twips(foot))}, {"w:gutter", "0"}});
    with(s, "w:docGrid",
        {{"w:type", "lines"}, {"w:linePitch", std::to_string(twips(lay::line_pitch))}});
  }

  const Document& paper_;
  pugi::xml_document doc_;
  xml_node body_;
  HeadingNumbers numbers_;
  int bookmarks_ = 0;
  bool page_break_ = false, last_ = false;
};

}  // namespace

std::string body_part(const Document& document) { return Body{document}.finish(); }

}  // namespace jinguo::docx
