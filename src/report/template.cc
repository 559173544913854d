// SPDX-License-Identifier: Apache-2.0
#include "report/template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "io/paper_text.h"
#include "report/period_spec.h"

namespace jinguo {
namespace {

constexpr std::string_view head_names[] = {"标题", "主送", "署名", "日期", "红头", "文号"};

struct NamedVariable {
  std::string_view name;
  Variable::Name value;
};
constexpr NamedVariable variables[] = {{"year", Variable::Name::year},
    {"last_year", Variable::Name::last_year}, {"next_year", Variable::Name::next_year},
    {"area", Variable::Name::area}, {"organ", Variable::Name::organ},
    {"today", Variable::Name::today}};

struct NamedShow {
  std::string_view name;
  PlaceForm::Show value;
};
constexpr NamedShow shows[] = {{"names", PlaceForm::Show::names},
    {"change", PlaceForm::Show::change}, {"change_amount", PlaceForm::Show::change_amount},
    {"last_year", PlaceForm::Show::last_year}, {"count", PlaceForm::Show::count}};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::string_view word : split_text(text, ' '))
    if (!word.empty()) out.push_back(word);
  return out;
}

}  // namespace

class TemplateReader {
 public:
  explicit TemplateReader(ReportTemplate& out) : out_(out) {}

  void read(const PaperText& text) {
    for (const PaperText::Head& h : text.heads)
      out_.heads_.emplace_back(h.name, pieces(pieces_of(h.text, h.line)));
    for (const PaperText::Block& b : text.blocks) {
      if (const auto* line = std::get_if<PaperText::Line>(&b))
        out_.blocks_.emplace_back(
            TemplateLine{line->style, pieces(pieces_of(line->text, line->line))});
      else if (const auto* t = std::get_if<PaperText::TableLine>(&b))
        out_.blocks_.emplace_back(table(*t));
      else
        out_.blocks_.emplace_back(PageBreak{});
    }
  }

 private:
  [[noreturn]] static void fail(int line, std::string text, std::string remedy) {
    throw TextMistake{line, std::move(text), std::move(remedy)};
  }

  TemplateTable table(const PaperText::TableLine& line) {
    line_ = line.line;
    const std::string_view inside = line.inside;
    const auto bar = inside.find('|');
    TemplateTable t;
    for (std::string_view name : split_text(inside.substr(0, bar), ',')) {
      PlaceForm p = place_of(name);
      if (bar != std::string_view::npos) options(p, inside.substr(bar + 1), &t);
      if (p.by.empty())
        fail(line_, "表格没有写按什么分行", "加上 by=unit:street（按街道）或 by=字段名");
      t.columns.push_back(std::move(p));
    }
    return t;
  }

  PlaceForm place_of(std::string_view name) const {
    PlaceForm p;
    p.line = line_;
    if (name.empty())
      fail(p.line, "两个花括号之间没有名称", "写成 {{数据名称}}，名称见 figures 下的文件");
    p.figure = out_.book_->find(name);
    if (!p.figure) fail(p.line, fmt::format("没有名为“{}”的数据", name), nearest(name));
    p.print = print_rule_of(*p.figure);
    return p;
  }
  std::string nearest(std::string_view name) const {
    std::vector<std::string_view> known;
    for (const Figure* f : out_.book_->all()) known.push_back(name_of(*f));
    return known.empty() ? "figures 下还没有任何数据定义"
                         : "相近的名称有：" + nearest_names(name, known);
  }

  void options(PlaceForm& p, std::string_view text, TemplateTable* table) const {
    for (std::string_view segment : split_text(text, '|')) {
      // Wording may hold spaces: it takes the whole segment.
      if (segment.starts_with("gap="))
        p.gap = segment.substr(4);
      else if (table && segment.starts_with("caption="))
        table->caption = segment.substr(8);
      else
        segment_words(p, segment, table);
    }
    if (p.only.empty() && !p.by.empty() && p.show == PlaceForm::Show::value && !table)
      p.show = PlaceForm::Show::parts;
    if (!p.only.empty() && p.by.empty())
      fail(p.line, "only= 要与 by= 同用", "例如 by=channel only=letter");
  }
  void segment_words(PlaceForm& p, std::string_view segment, TemplateTable* table) const {
    std::string print;
    for (std::string_view word : words_of(segment)) {
      const auto equals = word.find('=');
      const std::string_view key = word.substr(0, equals);
      const std::string_view value =
          equals == std::string_view::npos ? "" : word.substr(equals + 1);
      const auto* show = std::find_if(
          std::begin(shows), std::end(shows), [&](const NamedShow& s) { return s.name == word; });
      if (table && word == "last_year")
        table->last_year = true;
      else if (show != std::end(shows))
        p.show = show->value;
      else if (word == "zero")
        p.zero = true;
      else if (word == "unit")
        p.unit = true;
      else if (key == "period")
        period(p, value);
      else if (key == "by")
        p.by = value;
      else if (key == "only")
        p.only = value;
      else if (key == "digits" && !value.empty())
        print += fmt::format(" digits {}", value);
      else if (key == "scale" || key == "more" || key == "round")
        print += fmt::format(" {}", value);
      else if (equals != std::string_view::npos)
        fail(p.line, fmt::format("没有“{}”这个选项", key),
            "可用：period、by、only、gap、digits、scale、more、round、names、change、change_"
            "amount、last_year、count、zero、unit");
      else
        print += fmt::format(" {}", word);
    }
    const auto rule = read_print_rule(print, p.print);
    if (!rule.ok()) fail(p.line, rule.problem().text, rule.problem().remedy);
    p.print = rule.value();
  }
  static void period(PlaceForm& p, std::string_view spec) {
    p.period = spec;
    const Date day{std::chrono::year{2021}, std::chrono::month{12}, std::chrono::day{31}};
    if (resolve_period(spec, 2021, day).ok()) return;
    fail(p.line, fmt::format("看不懂统计期“{}”", spec),
        "可写 "
        "year、last_year、since（当年1月1日至今）、H1、Q3、07、since:2021-03-08、2021-01-01..2021-"
        "06-30");
  }

  Pieces pieces(const std::vector<PaperPiece>& all) {
    Pieces out;
    for (const PaperPiece& p : all) out.push_back(piece(p));
    return out;
  }
  Piece piece(const PaperPiece& p) {
    line_ = p.line;
    if (p.kind == PaperPiece::Kind::words) return p.text;
    if (p.kind == PaperPiece::Kind::choice) return condition(p);
    for (const NamedVariable& v : variables)
      if (v.name == p.text) return Variable{v.value};
    return place(p.text);
  }
  PlaceForm place(std::string_view inside) const {
    const auto bar = inside.find('|');
    PlaceForm p = place_of(trimmed(inside.substr(0, bar)));
    if (bar != std::string_view::npos) options(p, inside.substr(bar + 1), nullptr);
    return p;
  }
  Piece condition(const PaperPiece& p) {
    auto out = std::make_shared<Alternative>();
    out->test = place(p.text);
    out->then = pieces(p.then);
    out->decided = p.decided;
    out->otherwise = pieces(p.otherwise);
    return std::shared_ptr<const Alternative>{std::move(out)};
  }

  ReportTemplate& out_;
  int line_ = 0;  // of the file, where what is being read stands
};

const Pieces& ReportTemplate::head(std::string_view name) const {
  static const Pieces none;
  for (const auto& [key, value] : heads_)
    if (key == name) return value;
  return none;
}

Result<ReportTemplate> ReportTemplate::read(
    const std::string& file, const std::string& text, std::shared_ptr<const FigureBook> book) {
  ReportTemplate out;
  out.file_ = file;
  out.book_ = std::move(book);
  try {
    TemplateReader{out}.read(PaperText::read(text, head_names));
    return out;
  } catch (const TextMistake& m) {
    return problem_of(m, file);
  }
}

}  // namespace jinguo
