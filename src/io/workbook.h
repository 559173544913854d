// SPDX-License-Identifier: Apache-2.0
// Workbooks out (.xlsx, streamed) and in (.xlsx and .csv, as rows of text).
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/types.h"

namespace jinguo {

// What a column holds.  A text cell is text whatever it begins with: no spreadsheet will ever take
// it for a formula.  `lines` is text that goes on below where the column is too narrow; `figure`
// has the decimals it has, `percent` one.
enum class CellForm : std::uint8_t { text, lines, integer, figure, percent, yuan, day, moment };

struct SheetColumn {
  std::string heading;
  int width = 14;  // in digits; a Chinese character takes two
  CellForm form = CellForm::text;
  std::string key{};                   // wire name, for the hidden second row of a template
  std::vector<std::string> choices{};  // offered as a drop-down
  std::string help{};                  // shown beside the cell while it is filled in
};

// Money goes in as yuan (fen / 100), moments as local time.
using OutCell = std::variant<std::monostate, std::string, double, Date, Instant>;

struct SheetForm {
  bool keys = false;                 // write the hidden row of column keys below the headings
  int drop_down_rows = 0;            // how many rows below the headings offer the choices
  std::vector<std::string> notes{};  // lines above the headings
};

// Writes one workbook, sheet after sheet, row after row; memory does not grow with the rows.
class WorkbookWriter {
 public:
  // `offset`: the district's zone, for moments.  The file appears at `path` with finish();
  // without it nothing is left behind.
  explicit WorkbookWriter(std::string path, std::chrono::minutes offset = std::chrono::hours{8});
  ~WorkbookWriter();
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  // Names are cut and cleaned to what Excel takes, and told apart by a number when equal.
  void sheet(std::string_view name, std::vector<SheetColumn> columns, const SheetForm& form = {});
  // Cells beyond the sheet's columns are left out.  At most 1,048,000 rows a sheet.
  void row(const std::vector<OutCell>& cells);
  // Refused when the disk does not take it; nothing is left at `path` then.
  std::optional<Problem> finish();

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};
// The bytes of a workbook made by `fill`.  For what a browser downloads at once.
template <class Fill>
Result<std::string> workbook_bytes(Fill fill);

// One sheet as its reader sees it: dates as YYYY-MM-DD, moments with the time behind, numbers
// without exponents, truth as 是 / 否, formulas by their last result.
struct TextSheet {
  struct Row {
    int number;  // as a spreadsheet counts: from 1
    std::vector<std::string> cells;
  };
  std::string name;
  std::vector<Row> rows;  // rows without a word are left out
};

struct ReadLimits {
  std::int64_t bytes = 20 << 20;     // of the file
  std::int64_t unpacked = 64 << 20;  // of an .xlsx
  int rows = 50'000;
  int columns = 300;
};
// The first visible sheet of an .xlsx, or a .csv in UTF-8 (with or without BOM), UTF-16 or GB18030.
// Told apart by their bytes, not by a name.  Refused, saying what is wrong: other files, damaged
// and encrypted ones, and whatever is over the limits.
Result<TextSheet> read_workbook(std::string bytes, const ReadLimits& limits = {});

namespace detail {
std::string scratch_file();  // a name nobody else has, in the system's temporary folder
Result<std::string> take_file(const std::string& path);  // its bytes; the file is removed
}  // namespace detail

template <class Fill>
Result<std::string> workbook_bytes(Fill fill) {
  const std::string path = detail::scratch_file();
  WorkbookWriter writer{path};
  fill(writer);
  if (auto problem = writer.finish()) return *problem;
  return detail::take_file(path);
}

}  // namespace jinguo
