// SPDX-License-Identifier: Apache-2.0
#include "report/template.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
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

// How many single-byte edits turn one name into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row.back();
}

std::vector<std::string_view> split(std::string_view text, char by) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = text.find(by);
    out.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::string_view word : split(text, ' '))
    if (!word.empty()) out.push_back(word);
  return out;
}

// Thrown inside the reader only, to leave it from any depth; read() turns it into a Problem.
struct Mistake {
  int line;
  std::string text, remedy;
};

}  // namespace

class TemplateReader {
 public:
  TemplateReader(ReportTemplate& out, std::string_view text) : out_(out), rest_(text) {}

  void read() {
    while (next_line()) {
      if (line_.empty() || is_comment())
        end_paragraph();
      else if (line_ == "---" && out_.blocks_.empty() && out_.heads_.empty())
        read_heads();
      else if (line_.starts_with('#'))
        heading();
      else if (line_.starts_with("> "))
        whole(Paragraph::Style::remark, line_.substr(2));
      else if (line_.starts_with("{{table "))
        table();
      else if (line_ == "{{page}}")
        end_paragraph(), out_.blocks_.emplace_back(PageBreak{});
      else
        continue_paragraph();
    }
    end_paragraph();
    if (out_.head("标题").empty())
      fail(1, "报告模板没有标题", "在文件开头的两行 --- 之间写“标题: …”");
  }

 private:
  [[noreturn]] static void fail(int line, std::string text, std::string remedy) {
    throw Mistake{line, std::move(text), std::move(remedy)};
  }

  bool next_line() {
    if (rest_.empty()) return false;
    const auto end = rest_.find('\n');
    line_ = trimmed(rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return ++number_;
  }
  bool is_comment() const { return line_.starts_with("<!--") && line_.ends_with("-->"); }

  void read_heads() {
    const int opened = number_;
    while (next_line() && line_ != "---") {
      if (line_.empty() || is_comment()) continue;
      auto colon = line_.find(':');
      std::size_t width = 1;
      if (const auto full = line_.find("："); full < colon) colon = full, width = 3;
      const std::string name{trimmed(line_.substr(0, colon))};
      if (colon == std::string_view::npos ||
          std::find(std::begin(head_names), std::end(head_names), name) == std::end(head_names))
        fail(number_, fmt::format("看不懂文件头“{}”", line_),
            "文件头只有：标题、主送、署名、日期、红头、文号");
      pieces_line_ = number_;
      source_ = trimmed(line_.substr(colon + width));
      out_.heads_.emplace_back(name, pieces(nullptr));
    }
    if (line_ != "---") fail(opened, "文件头没有结束", "在文件头之后另起一行写 ---");
  }

  void heading() {
    end_paragraph();
    const auto level = std::min(line_.find_first_not_of('#'), line_.size());
    if (level > 3) fail(number_, "标题最多三级", "用 #、##、### 表示 一、（一）、1.");
    constexpr Paragraph::Style styles[] = {
        Paragraph::Style::level1, Paragraph::Style::level2, Paragraph::Style::level3};
    whole(styles[level - 1], trimmed(line_.substr(level)));
  }
  void whole(Paragraph::Style style, std::string_view text) {
    end_paragraph();
    pieces_line_ = number_;
    source_ = text;
    out_.blocks_.emplace_back(TemplateLine{style, pieces(nullptr)});
  }

  // Lines that follow each other are one paragraph; the line ends between them are only counted.
  void continue_paragraph() {
    if (paragraph_.empty())
      paragraph_line_ = number_;
    else
      paragraph_ += '\n';
    paragraph_ += line_;
  }
  void end_paragraph() {
    if (paragraph_.empty()) return;
    const std::string text = std::exchange(paragraph_, {});
    pieces_line_ = paragraph_line_;
    source_ = text;
    out_.blocks_.emplace_back(TemplateLine{Paragraph::Style::body, pieces(nullptr)});
  }

  void table() {
    end_paragraph();
    if (!line_.ends_with("}}") || line_.find("}}") != line_.size() - 2)
      fail(number_, "表格要独占一行", "写成 {{table 名称 | by=unit:street | caption=表题}}");
    const std::string_view inside = line_.substr(8, line_.size() - 10);
    const auto bar = inside.find('|');
    TemplateTable t;
    for (std::string_view name : split(inside.substr(0, bar), ',')) {
      PlaceForm p = place_of(name);
      if (bar != std::string_view::npos) options(p, inside.substr(bar + 1), &t);
      if (p.by.empty())
        fail(number_, "表格没有写按什么分行", "加上 by=unit:street（按街道）或 by=字段名");
      t.columns.push_back(std::move(p));
    }
    out_.blocks_.emplace_back(std::move(t));
  }

  PlaceForm place_of(std::string_view name) const {
    PlaceForm p;
    p.line = number_here();
    if (name.empty())
      fail(p.line, "两个花括号之间没有名称", "写成 {{数据名称}}，名称见 figures 下的文件");
    p.figure = out_.book_->find(name);
    if (!p.figure) fail(p.line, fmt::format("没有名为“{}”的数据", name), nearest(name));
    p.print = print_rule_of(*p.figure);
    return p;
  }
  std::string nearest(std::string_view name) const {
    std::vector<std::pair<std::size_t, std::string_view>> all;
    for (const Figure* f : out_.book_->all())
      all.emplace_back(distance(name, name_of(*f)), name_of(*f));
    std::sort(all.begin(), all.end());
    std::string out;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, all.size()); ++i)
      out += fmt::format("{}{}", i == 0 ? "" : "、", all[i].second);
    return all.empty() ? "figures 下还没有任何数据定义" : "相近的名称有：" + out;
  }
  int number_here() const { return pieces_line_ != 0 ? pieces_line_ : number_; }

  void options(PlaceForm& p, std::string_view text, TemplateTable* table) const {
    for (std::string_view segment : split(text, '|')) {
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

  // Pieces of `source_`, up to its end or, inside an {{if}}, to the word that ends this branch.
  Pieces pieces(std::string* ended_by) {
    Pieces out;
    const int opened = pieces_line_;
    for (;;) {
      const auto open = source_.find("{{");
      add_text(out, source_.substr(0, open));
      if (open == std::string_view::npos) break;
      source_.remove_prefix(open + 2);
      const auto close = source_.find("}}");
      if (close == std::string_view::npos ||
          source_.substr(0, close).find('\n') != std::string_view::npos)
        fail(pieces_line_, "{{ 没有在同一行内用 }} 结束", "写成 {{数据名称}}");
      const std::string inside{trimmed(source_.substr(0, close))};
      source_.remove_prefix(close + 2);
      if (inside == "else" || inside == "end") {
        if (!ended_by)
          fail(pieces_line_, fmt::format("{{{{{}}}}} 前面没有 {{{{if 名称}}}}", inside),
              "补上 {{if 名称}}，或删去它");
        *ended_by = inside;
        return out;
      }
      out.push_back(piece(inside));
    }
    source_ = {};
    if (ended_by) fail(opened, "{{if}} 没有在同一段内用 {{end}} 结束", "在这一段里补上 {{end}}");
    pieces_line_ = 0;
    return out;
  }
  void add_text(Pieces& out, std::string_view text) {
    std::string words;
    for (char c : text)
      if (c == '\n')
        ++pieces_line_;
      else
        words += c;
    if (!words.empty()) out.emplace_back(std::move(words));
  }
  Piece piece(const std::string& inside) {
    for (const NamedVariable& v : variables)
      if (v.name == inside) return Variable{v.value};
    if (inside == "if" || inside.starts_with("if "))
      return condition(std::string_view{inside}.substr(2));
    return place(inside);
  }
  PlaceForm place(std::string_view inside) const {
    const auto bar = inside.find('|');
    PlaceForm p = place_of(trimmed(inside.substr(0, bar)));
    if (bar != std::string_view::npos) options(p, inside.substr(bar + 1), nullptr);
    return p;
  }
  Piece condition(std::string_view test) {
    auto out = std::make_shared<Alternative>();
    out->test = place(trimmed(test));
    std::string ended_by;
    out->then = pieces(&ended_by);
    out->decided = ended_by == "else";
    if (out->decided) out->otherwise = pieces(&ended_by);
    if (ended_by == "else") fail(pieces_line_, "一个 {{if}} 里有两个 {{else}}", "只留一个");
    return std::shared_ptr<const Alternative>{std::move(out)};
  }

  ReportTemplate& out_;
  std::string_view rest_, line_, source_;
  int number_ = 0;       // of line_
  int pieces_line_ = 0;  // where in the file source_ stands; 0 outside pieces()
  int paragraph_line_ = 0;
  std::string paragraph_;
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
  Problem p;
  if (!is_clean_text(text)) {
    p.field = file + ":1";
    p.text = "报告模板不是 UTF-8 文字";
    p.remedy = "请另存为 UTF-8 编码";
    return p;
  }
  try {
    TemplateReader{out, text}.read();
    return out;
  } catch (const Mistake& m) {
    p.field = fmt::format("{}:{}", file, m.line);
    p.text = m.text;
    p.remedy = m.remedy;
    return p;
  }
}

}  // namespace jinguo
