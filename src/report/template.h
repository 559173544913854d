// SPDX-License-Identifier: Apache-2.0
// A report template: text with places for figures.  docs/report.md gives the language.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "figures/figures.h"
#include "io/document.h"

namespace jinguo {

// {{name | period=last_year | 万 余}}: one figure asked and printed in one place.
struct PlaceForm {
  enum class Show : std::uint8_t {
    value,          // as the print rule says
    names,          // the names it counted, joined by 、
    change,         // 增长12.5% / 下降3.2% / 持平, against the same days a year before
    change_amount,  // 增加120 / 减少8 / 持平
    last_year,      // the value of the same days a year before
    parts,          // 来信12、来访30: of `by`
    count,          // how many records lie behind it
  };
  int line = 0;  // in the template
  const Figure* figure = nullptr;
  std::string period = "year";  // year, last_year, since, H1, Q3, 07, or what Period::parse reads
  std::string by;               // as Question::by; "" for none
  std::string only;             // the key of the one part wanted; "" for all
  Show show = Show::value;
  PrintRule print;
  bool zero = false;  // nothing counted is an answer here: print 0, do not call it a gap
  bool unit = false;  // print the unit behind the value
  std::string gap = "（无记录）";  // what stands in the text when there is nothing to count from
};

struct Variable {
  enum class Name : std::uint8_t { year, last_year, next_year, area, organ, today } name;
};
struct Alternative;
using Piece = std::variant<std::string, Variable, PlaceForm, std::shared_ptr<const Alternative>>;
using Pieces = std::vector<Piece>;
// {{if name}} … {{else}} … {{end}}: the first when the figure has something to count from.  With
// an {{else}}, even an empty one, the author has decided what a gap says here; without, it is
// listed.
struct Alternative {
  PlaceForm test;
  Pieces then, otherwise;
  bool decided = false;
};

struct TemplateLine {
  Paragraph::Style style = Paragraph::Style::body;
  Pieces pieces;
};
// {{table name, name | by=unit:street | caption=…}}: a row for each part, a column for each figure.
struct TemplateTable {
  std::vector<PlaceForm> columns;
  std::string caption;
  bool last_year = false;  // a column more for each: the same days a year before
};
using TemplateBlock = std::variant<TemplateLine, TemplateTable, PageBreak>;

// One checked template.  Immutable; it refers to the figures of `book`, which it keeps alive.
class ReportTemplate {
 public:
  // Refuses the first mistake: Problem::field is "file:line", text what is wrong, remedy what would
  // be right.  Names of figures are checked against the book, print rules and periods are read.
  static Result<ReportTemplate> read(
      const std::string& file, const std::string& text, std::shared_ptr<const FigureBook> book);

  const std::string& file() const { return file_; }
  // Heads of the paper: 标题, 主送, 署名, 日期, 红头, 文号.  Empty when not given.
  const Pieces& head(std::string_view name) const;
  const std::vector<TemplateBlock>& blocks() const { return blocks_; }
  const FigureBook& book() const { return *book_; }

 private:
  friend class TemplateReader;
  std::string file_;
  std::vector<std::pair<std::string, Pieces>> heads_;
  std::vector<TemplateBlock> blocks_;
  std::shared_ptr<const FigureBook> book_;
};

}  // namespace jinguo
