// SPDX-License-Identifier: Apache-2.0
#include "io/paper_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace jinguo {
namespace {

[[noreturn]] void fail(int line, std::string text, std::string remedy) {
  throw TextMistake{line, std::move(text), std::move(remedy)};
}

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

class LineReader {
 public:
  LineReader(PaperText& out, std::string_view text, std::span<const std::string_view> head_names)
      : out_(out), rest_(text), head_names_(head_names) {}

  void read() {
    while (next_line()) {
      if (line_.empty() || is_comment())
        end_paragraph();
      else if (line_ == "---" && out_.blocks.empty() && out_.heads.empty())
        read_heads();
      else if (line_.starts_with('#'))
        heading();
      else if (line_.starts_with("> "))
        whole(Paragraph::Style::remark, line_.substr(2));
      else if (line_.starts_with("{{table "))
        table();
      else if (line_ == "{{page}}")
        end_paragraph(), out_.blocks.emplace_back(PageBreak{});
      else
        continue_paragraph();
    }
    end_paragraph();
  }

 private:
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
      const std::string_view name = trimmed(line_.substr(0, colon));
      if (colon == std::string_view::npos ||
          std::find(head_names_.begin(), head_names_.end(), name) == head_names_.end())
        fail(number_, fmt::format("看不懂文件头“{}”", line_), "文件头只有：" + known_heads());
      out_.heads.push_back(
          {std::string{name}, std::string{trimmed(line_.substr(colon + width))}, number_});
    }
    if (line_ != "---") fail(opened, "文件头没有结束", "在文件头之后另起一行写 ---");
  }
  std::string known_heads() const {
    std::string out;
    for (std::string_view name : head_names_)
      out += fmt::format("{}{}", out.empty() ? "" : "、", name);
    return out;
  }

  void heading() {
    const auto level = std::min(line_.find_first_not_of('#'), line_.size());
    if (level > 3) fail(number_, "标题最多三级", "用 #、##、### 表示 一、（一）、1.");
    constexpr Paragraph::Style styles[] = {
        Paragraph::Style::level1, Paragraph::Style::level2, Paragraph::Style::level3};
    whole(styles[level - 1], trimmed(line_.substr(level)));
  }
  void whole(Paragraph::Style style, std::string_view text) {
    end_paragraph();
    out_.blocks.emplace_back(PaperText::Line{style, std::string{text}, number_});
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
    out_.blocks.emplace_back(
        PaperText::Line{Paragraph::Style::body, std::exchange(paragraph_, {}), paragraph_line_});
  }

  void table() {
    end_paragraph();
    if (!line_.ends_with("}}") || line_.find("}}") != line_.size() - 2)
      fail(number_, "表格要独占一行", "写成 {{table … }}，后面不接别的字");
    out_.blocks.emplace_back(
        PaperText::TableLine{std::string{trimmed(line_.substr(8, line_.size() - 10))}, number_});
  }

  PaperText& out_;
  std::string_view rest_, line_;
  std::span<const std::string_view> head_names_;
  int number_ = 0;  // of line_
  int paragraph_line_ = 0;
  std::string paragraph_;
};

class PieceReader {
 public:
  PieceReader(std::string_view text, int line) : rest_(text), line_(line) {}

  // Up to the end or, inside an {{if}}, to the word that ends this branch.
  std::vector<PaperPiece> read(std::string* ended_by) {
    std::vector<PaperPiece> out;
    const int opened = line_;
    for (;;) {
      const auto open = rest_.find("{{");
      add_words(out, rest_.substr(0, open));
      if (open == std::string_view::npos) break;
      const std::string inside = place(open);
      if (inside == "else" || inside == "end") {
        if (!ended_by)
          fail(line_, fmt::format("{{{{{}}}}} 前面没有 {{{{if 名称}}}}", inside),
              "补上 {{if 名称}}，或删去它");
        *ended_by = inside;
        return out;
      }
      if (inside == "if" || inside.starts_with("if "))
        out.push_back(choice(inside));
      else
        out.push_back({PaperPiece::Kind::place, inside, line_});
    }
    rest_ = {};
    if (ended_by) fail(opened, "{{if}} 没有在同一段内用 {{end}} 结束", "在这一段里补上 {{end}}");
    return out;
  }

 private:
  std::string place(std::size_t open) {
    rest_.remove_prefix(open + 2);
    const auto close = rest_.find("}}");
    if (close == std::string_view::npos ||
        rest_.substr(0, close).find('\n') != std::string_view::npos)
      fail(line_, "{{ 没有在同一行内用 }} 结束", "写成 {{名称}}");
    std::string inside{trimmed(rest_.substr(0, close))};
    rest_.remove_prefix(close + 2);
    return inside;
  }
  PaperPiece choice(const std::string& inside) {
    PaperPiece out{PaperPiece::Kind::choice, std::string{trimmed(inside.substr(2))}, line_};
    std::string ended_by;
    out.then = read(&ended_by);
    out.decided = ended_by == "else";
    if (out.decided) out.otherwise = read(&ended_by);
    if (ended_by == "else") fail(line_, "一个 {{if}} 里有两个 {{else}}", "只留一个");
    return out;
  }
  void add_words(std::vector<PaperPiece>& out, std::string_view raw) {
    std::string words;
    const int begun = line_;
    for (char c : raw)
      if (c == '\n')
        ++line_;
      else
        words += c;
    if (!words.empty()) out.push_back({PaperPiece::Kind::words, std::move(words), begun});
  }

  std::string_view rest_;
  int line_;
};

}  // namespace

Problem problem_of(const TextMistake& mistake, const std::string& file) {
  Problem p;
  p.field = fmt::format("{}:{}", file, mistake.line);
  p.text = mistake.text;
  p.remedy = mistake.remedy;
  return p;
}

PaperText PaperText::read(std::string_view text, std::span<const std::string_view> head_names) {
  if (!is_clean_text(text)) fail(1, "模板不是 UTF-8 文字", "请另存为 UTF-8 编码");
  PaperText out;
  LineReader{out, text, head_names}.read();
  const bool titled = std::any_of(out.heads.begin(), out.heads.end(),
      [](const Head& h) { return h.name == "标题" && !h.text.empty(); });
  if (!titled) fail(1, "模板没有标题", "在文件开头的两行 --- 之间写“标题: …”");
  return out;
}

std::vector<PaperPiece> pieces_of(std::string_view text, int line) {
  return PieceReader{text, line}.read(nullptr);
}

std::vector<std::string_view> split_text(std::string_view text, char by) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = text.find(by);
    out.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::string nearest_names(std::string_view wanted, std::span<const std::string_view> known) {
  std::vector<std::pair<std::size_t, std::string_view>> all;
  for (std::string_view name : known) all.emplace_back(distance(wanted, name), name);
  std::sort(all.begin(), all.end());
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, all.size()); ++i)
    out += fmt::format("{}{}", i == 0 ? "" : "、", all[i].second);
  return out;
}

}  // namespace jinguo
