// SPDX-License-Identifier: Apache-2.0
// The text an author writes a paper in, before anybody knows what its places mean: a head between
// two lines of ---, headings, paragraphs, remarks, tables and page breaks, with {{places}} inside.
// Report templates and the papers of a case are both written in it.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "io/document.h"

namespace jinguo {

// What is wrong with a text, and where.  Thrown inside a reader, so that it can be left from any
// depth; the reader's own read() turns it into a Problem and lets no exception out.
struct TextMistake {
  int line;
  std::string text, remedy;
};
Problem problem_of(const TextMistake& mistake, const std::string& file);

struct PaperText {
  struct Head {
    std::string name, text;
    int line = 0;
  };
  // One paragraph; '\n' stands where its author broke a line, which only counts lines.
  struct Line {
    Paragraph::Style style = Paragraph::Style::body;
    std::string text;
    int line = 0;
  };
  struct TableLine {  // {{table INSIDE}}
    std::string inside;
    int line = 0;
  };
  using Block = std::variant<Line, TableLine, PageBreak>;

  std::vector<Head> heads;
  std::vector<Block> blocks;

  // Throws TextMistake: text that is not UTF-8, an unknown head, no title, a head without end.
  static PaperText read(std::string_view text, std::span<const std::string_view> head_names);
};

// A paragraph cut at its {{places}}.  {{if TEST}} … {{else}} … {{end}} is one piece that holds its
// branches.  Line ends are gone from the words.
struct PaperPiece {
  enum class Kind : std::uint8_t { words, place, choice };
  Kind kind = Kind::words;
  std::string text;  // words, what stands between the braces, or TEST
  int line = 0;
  std::vector<PaperPiece> then{}, otherwise{};
  bool decided = false;  // the choice has an {{else}}, even an empty one
};
// Throws TextMistake: {{ not closed on its line, {{else}} or {{end}} without {{if}}, {{if}} without
// {{end}}.
std::vector<PaperPiece> pieces_of(std::string_view text, int line);

// Parts between `by`, without the spaces around them.
std::vector<std::string_view> split_text(std::string_view text, char by);
// The names nearest to a mistyped one: "a、b、c"; at most three.
std::string nearest_names(std::string_view wanted, std::span<const std::string_view> known);

}  // namespace jinguo
