// SPDX-License-Identifier: Apache-2.0
// Lines are broken by Pango (which knows what may not begin or end a Chinese line) and set on the
// 22-line grid of the standard by us.
#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>

#include "io/document.h"
#include "io/document_layout.h"

namespace jinguo {
namespace {

namespace lay = layout;

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* p) const {
    Free(p);
  }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;
using Description = std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>>;

cairo_status_t append(void* out, const unsigned char* data, unsigned size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

// How one paragraph is set.
struct Setting {
  const std::string& family;
  double size = lay::body_size;
  PangoAlignment align = PANGO_ALIGN_LEFT;
  bool justify = false;
  double first_indent = 0;  // characters
  double right_indent = 0;  // characters
  double tracking = lay::tracking;
  double width = lay::text_width;
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
};

class Paper {
 public:
  Paper(const Document& document, const Fonts& fonts) : paper_(document), fonts_(fonts) {
    surface_.reset(
        cairo_pdf_surface_create_for_stream(append, &bytes_, lay::page_width, lay::page_height));
    context_.reset(cairo_create(surface_.get()));
    describe();
  }

  std::string finish() {
    if (paper_.letterhead) letterhead(*paper_.letterhead);
    title(paper_.title, paper_.number);
    if (!paper_.addressee.empty()) flow(paper_.addressee + "：", {.family = fonts_.body});
    blocks(paper_.body);
    closing();
    for (std::size_t i = 0; i < paper_.annexes.size(); ++i) annex(i);
    end_page();
    context_.reset();
    cairo_surface_finish(surface_.get());
    return std::move(bytes_);
  }

 private:
  void describe() {
    std::string title = lay::clean(paper_.title);
    std::erase(title, '\n');
    const std::string at = to_text(paper_.written_at).substr(0, 19) + "Z";
    const auto set = [this](cairo_pdf_metadata_t what, const std::string& value) {
      cairo_pdf_surface_set_metadata(surface_.get(), what, value.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, title);
    set(CAIRO_PDF_METADATA_AUTHOR, lay::clean(paper_.signature));
    set(CAIRO_PDF_METADATA_CREATE_DATE, at);
    set(CAIRO_PDF_METADATA_MOD_DATE, at);
  }

  double rest() const { return lay::lines * lay::line_pitch - y_; }
  void room_for(double height) {
    // A hair of tolerance: 22 pitches added up one by one are not quite 22 pitches.
    if (y_ > 0 && height > rest() + 0.01) new_page();
  }
  void new_page() {
    end_page();
    y_ = 0;
  }
  void end_page() {
    ++page_;
    const std::string words = fmt::format("— {} —", page_);
    const Layout l = set(words, {.family = fonts_.number, .size = lay::number_size, .tracking = 0});
    int width = 0;
    pango_layout_get_size(l.get(), &width, nullptr);
    const double wide = static_cast<double>(width) / PANGO_SCALE;
    const double x = page_ % 2 == 1 ? lay::page_width - lay::right - lay::number_size - wide
                                    : lay::left + lay::number_size;
    // The dash, in the middle of the line, hangs 7 mm below the text.
    const double below = lay::page_height - lay::bottom + lay::number_drop;
    cairo_move_to(context_.get(), x, below + lay::number_size * 0.35);
    pango_cairo_show_layout_line(context_.get(), pango_layout_get_line_readonly(l.get(), 0));
    cairo_show_page(context_.get());
  }

  Layout set(const std::string& words, const Setting& s) {
    Layout l{pango_cairo_create_layout(context_.get())};
    const Description d{pango_font_description_new()};
    pango_font_description_set_family(d.get(), s.family.c_str());
    pango_font_description_set_absolute_size(d.get(), s.size * PANGO_SCALE);
    pango_font_description_set_weight(d.get(), s.weight);
    pango_layout_set_font_description(l.get(), d.get());
    pango_context_set_language(
        pango_layout_get_context(l.get()), pango_language_from_string("zh-cn"));
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes,
        pango_attr_letter_spacing_new(static_cast<int>(std::floor(s.tracking * PANGO_SCALE))));
    pango_layout_set_attributes(l.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_wrap(l.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(
        l.get(), static_cast<int>((s.width - s.right_indent * lay::character_pitch) * PANGO_SCALE));
    pango_layout_set_indent(
        l.get(), static_cast<int>(s.first_indent * lay::character_pitch * PANGO_SCALE));
    pango_layout_set_alignment(l.get(), s.align);
    pango_layout_set_justify(l.get(), s.justify);
    pango_layout_set_text(l.get(), words.data(), static_cast<int>(words.size()));
    return l;
  }

  // Draws every line of a layout from `top` down, `pitch` apart, without minding the page's end.
  void draw(const Layout& l, double x, double top, double pitch, double size) {
    PangoLayoutIter* it = pango_layout_get_iter(l.get());
    // Where the type sits in its line: centred, 0.88 of it above the base line (Song and Hei
    // alike).
    double base = top + (pitch - size) / 2 + size * 0.88;
    do {
      PangoRectangle extents;
      pango_layout_iter_get_line_extents(it, nullptr, &extents);
      cairo_move_to(context_.get(), x + static_cast<double>(extents.x) / PANGO_SCALE, base);
      pango_cairo_show_layout_line(context_.get(), pango_layout_iter_get_line_readonly(it));
      base += pitch;
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
  }

  // Sets text line by line on the grid, over as many pages as it takes.
  void flow(std::string_view raw, const Setting& s) {
    const Layout l = set(lay::clean(raw), s);
    PangoLayoutIter* it = pango_layout_get_iter(l.get());
    do {
      room_for(lay::line_pitch);
      PangoRectangle extents;
      pango_layout_iter_get_line_extents(it, nullptr, &extents);
      const double base = lay::top + y_ + (lay::line_pitch - s.size) / 2 + s.size * 0.88;
      cairo_move_to(context_.get(), lay::left + static_cast<double>(extents.x) / PANGO_SCALE, base);
      pango_cairo_show_layout_line(context_.get(), pango_layout_iter_get_line_readonly(it));
      y_ += lay::line_pitch;
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
  }
  void blank_line() {
    if (y_ > 0) y_ += lay::line_pitch;
  }

  void in_red() {
    cairo_set_source_rgb(context_.get(), (lay::red >> 16) / 255.0, (lay::red >> 8 & 0xFF) / 255.0,
        (lay::red & 0xFF) / 255.0);
  }
  void in_black() { cairo_set_source_rgb(context_.get(), 0, 0, 0); }
  void letterhead(const Letterhead& head) {
    y_ = lay::mark_drop;
    // A long name is set smaller rather than broken.
    const double size = std::min(
        lay::mark_size, lay::text_width / std::max(1.0, lay::width_in_characters(head.organ)));
    in_red();
    const Layout mark = set(lay::clean(head.organ), {.family = fonts_.title,
                                                        .size = size,
                                                        .align = PANGO_ALIGN_CENTER,
                                                        .tracking = 0,
                                                        .weight = PANGO_WEIGHT_BOLD});
    draw(mark, lay::left, lay::top + y_, size, size);
    in_black();
    y_ += size + 2 * lay::line_pitch;
    if (!head.number.empty())
      flow(head.number, {.family = fonts_.body, .align = PANGO_ALIGN_CENTER});
    y_ += lay::rule_gap;
    in_red();
    cairo_set_line_width(context_.get(), 1.5);
    cairo_move_to(context_.get(), lay::left, lay::top + y_);
    cairo_rel_line_to(context_.get(), lay::text_width, 0);
    cairo_stroke(context_.get());
    in_black();
    y_ += 2 * lay::line_pitch;
  }
  void annex(std::size_t i) {
    const Annex& a = paper_.annexes[i];
    if (a.blocks.empty()) return;
    new_page();
    flow(lay::annex_mark(paper_.annexes, i), {.family = fonts_.level1});
    blank_line();
    title(a.title);
    numbers_ = {};
    blocks(a.blocks);
  }
  void title(const std::string& words, const std::string& number = {}) {
    flow(words, {.family = fonts_.title,
                    .size = lay::title_size,
                    .align = PANGO_ALIGN_CENTER,
                    .tracking = 0,
                    .weight = PANGO_WEIGHT_BOLD});
    if (!number.empty()) flow(number, {.family = fonts_.body, .align = PANGO_ALIGN_CENTER});
    blank_line();
  }
  static bool is_heading(const Block& b) {
    const auto* p = std::get_if<Paragraph>(&b);
    return p && p->style != Paragraph::Style::body && p->style != Paragraph::Style::remark;
  }
  // Headings stay on the page of the first line that follows them.
  void blocks(const std::vector<Block>& all) {
    int headings = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_heading(all[i]) && headings++ == 0) {
        int lines = 2;
        while (i + static_cast<std::size_t>(lines) - 1 < all.size() &&
               is_heading(all[i + static_cast<std::size_t>(lines) - 1]))
          ++lines;
        room_for(lines * lay::line_pitch);
      }
      if (!is_heading(all[i])) headings = 0;
      if (&all == &paper_.body && i + 1 == all.size()) keep_with_closing(all[i]);
      block(all[i]);
    }
  }
  void block(const Block& b) {
    if (const auto* p = std::get_if<Paragraph>(&b)) return words(*p);
    if (const auto* t = std::get_if<Table>(&b)) return table(*t);
    if (y_ > 0) new_page();
  }
  const std::string& family_of(Paragraph::Style s) const {
    switch (s) {
      case Paragraph::Style::level1: return fonts_.level1;
      case Paragraph::Style::level2: return fonts_.level2;
      case Paragraph::Style::level3:
      case Paragraph::Style::body:
      case Paragraph::Style::remark: return fonts_.body;
    }
    std::abort();  // a new style stops the build above, not here
  }
  static std::string joined(const Text& parts) {
    std::string all;
    for (const Words& r : parts) all += r.text;
    return all;
  }
  // A signature never stands on a page without a line of text: a short last paragraph goes over
  // with it.
  void keep_with_closing(const Block& last) {
    const auto* p = std::get_if<Paragraph>(&last);
    if (!p) return;
    const double lines =
        std::ceil((lay::width_in_characters(joined(p->text)) + 2) / lay::characters);
    if (lines <= 4) room_for(lines * lay::line_pitch + closing_height());
  }
  double closing_height() const {
    double lines = 0;
    if (!paper_.annexes.empty()) lines += 1 + static_cast<double>(paper_.annexes.size());
    if (!paper_.signature.empty() || !paper_.date.empty()) lines += 4;
    return lines * lay::line_pitch;
  }
  void words(const Paragraph& p) {
    const bool remark = p.style == Paragraph::Style::remark;
    const std::string all =
        remark ? "（" + joined(p.text) + "）" : numbers_.next(p.style) + joined(p.text);
    flow(all, {.family = family_of(p.style), .justify = true, .first_indent = 2});
  }
  void closing() {
    if (!paper_.annexes.empty()) {
      blank_line();
      for (const std::string& line : lay::attachment_lines(paper_.annexes))
        flow(line, {.family = fonts_.body, .first_indent = 2});
    }
    if (paper_.signature.empty() && paper_.date.empty()) return;
    room_for(4 * lay::line_pitch);
    blank_line();
    blank_line();
    const lay::Closing at = lay::closing_of(paper_.signature, paper_.date);
    if (!paper_.signature.empty())
      flow(paper_.signature,
          {.family = fonts_.body, .align = PANGO_ALIGN_RIGHT, .right_indent = at.signature_right});
    if (!paper_.date.empty())
      flow(paper_.date,
          {.family = fonts_.body, .align = PANGO_ALIGN_RIGHT, .right_indent = at.date_right});
  }

  static constexpr double cell_pitch = lay::table_size * 1.5, cell_pad = 4;
  struct Cell {
    Layout layout;
    double height;
  };
  Cell cell_of(
      const std::string& words, const std::string& family, double width, Table::Align align) {
    constexpr PangoAlignment alignments[] = {
        PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
    Layout l = set(lay::clean(words), {.family = family,
                                          .size = lay::table_size,
                                          .align = alignments[static_cast<std::size_t>(align)],
                                          .tracking = 0,
                                          .width = width - 2 * cell_pad});
    const double height = pango_layout_get_line_count(l.get()) * cell_pitch + 2 * cell_pad;
    return {std::move(l), height};
  }
  void draw_row(const std::vector<Cell>& cells, const std::vector<double>& widths, double height) {
    cairo_set_line_width(context_.get(), 0.5);
    double x = lay::left;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const double spare = (height - cells[i].height) / 2;
      draw(cells[i].layout, x + cell_pad, lay::top + y_ + cell_pad + spare, cell_pitch,
          lay::table_size);
      cairo_rectangle(context_.get(), x, lay::top + y_, widths[i], height);
      cairo_stroke(context_.get());
      x += widths[i];
    }
    y_ += height;
  }
  static double tallest(const std::vector<Cell>& cells) {
    double height = 0;
    for (const Cell& c : cells) height = std::max(height, c.height);
    return height;
  }
  void table(const Table& t) {
    int shares = 0;
    for (const Table::Column& c : t.columns) shares += c.share;
    std::vector<double> widths;
    for (const Table::Column& c : t.columns)
      widths.push_back(lay::text_width * c.share / std::max(1, shares));
    std::vector<Cell> head;
    for (std::size_t i = 0; i < t.columns.size(); ++i)
      head.push_back(cell_of(t.columns[i].heading, fonts_.level1, widths[i], Table::Align::centre));
    const double head_height = tallest(head);

    room_for(2 * lay::line_pitch + head_height);
    if (!t.caption.empty())
      flow(t.caption, {.family = fonts_.level1,
                          .size = lay::number_size,
                          .align = PANGO_ALIGN_CENTER,
                          .tracking = 0});
    draw_row(head, widths, head_height);
    for (const auto& row : t.rows) {
      std::vector<Cell> cells;
      for (std::size_t i = 0; i < t.columns.size(); ++i)
        cells.push_back(cell_of(
            i < row.size() ? joined(row[i]) : "", fonts_.body, widths[i], t.columns[i].align));
      const double height = tallest(cells);
      if (height > rest() + 0.01 && y_ > head_height) {
        new_page();
        draw_row(head, widths, head_height);
      }
      draw_row(cells, widths, height);
    }
    // Back to the grid, with a free line below the table.
    y_ = (std::floor(y_ / lay::line_pitch) + 1) * lay::line_pitch;
  }

  const Document& paper_;
  const Fonts& fonts_;
  std::string bytes_;
  Surface surface_;
  Context context_;
  HeadingNumbers numbers_;
  double y_ = 0;  // below the top of the text, points
  int page_ = 0;
};

}  // namespace

std::string pdf_of(const Document& document, const Fonts& fonts) {
  return Paper{document, fonts}.finish();
}

}  // namespace jinguo
