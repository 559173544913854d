// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/text.h"
#include "io/document_layout.h"
#include "io/workbook.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

constexpr int most_characters = 32'000;  // Excel takes 32,767 UTF-16 units in a cell
constexpr lxw_row_t most_rows = 1'048'000;
constexpr std::string_view choices_sheet = "选项";

const char* number_format(CellForm form) {
  switch (form) {
    case CellForm::text: return "@";
    case CellForm::integer: return "0";
    case CellForm::lines: return "@";
    case CellForm::figure: return "General";
    case CellForm::percent: return "0.0";
    case CellForm::yuan: return "#,##0.00";
    case CellForm::day: return "yyyy-mm-dd";
    case CellForm::moment: return "yyyy-mm-dd hh:mm";
  }
  std::abort();  // a new form stops the build above, not here
}

lxw_datetime datetime_of(Date day) {
  lxw_datetime out{};
  out.year = static_cast<int>(day.year());
  out.month = static_cast<int>(static_cast<unsigned>(day.month()));
  out.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return out;
}

lxw_datetime datetime_of(Instant moment, std::chrono::minutes offset) {
  const auto local = moment + offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  lxw_datetime out = datetime_of(Date{day});
  const std::chrono::hh_mm_ss clock{local - day};
  out.hour = static_cast<int>(clock.hours().count());
  out.min = static_cast<int>(clock.minutes().count());
  out.sec = static_cast<double>(clock.seconds().count());
  return out;
}

// 31 characters at most, none of []:*?/\, not empty, no quote at an end.
std::string sheet_name(std::string_view wanted) {
  std::string out;
  for (char c : layout::clean(wanted))
    if (std::string_view{"[]:*?/\\'\t\n\r"}.find(c) == std::string_view::npos) out += c;
  if (length(out) > 28) out = shortened(out, 27);
  return out.empty() ? "表" : out;
}

}  // namespace

struct WorkbookWriter::Open {
  std::string path;
  std::chrono::minutes offset;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::vector<SheetColumn> columns;
  lxw_row_t next_row = 0;
  std::map<CellForm, lxw_format*> formats;
  lxw_format* heading = nullptr;
  lxw_format* note = nullptr;
  std::set<std::string> names;
  std::vector<std::vector<std::string>> choices;  // columns of the hidden sheet
  lxw_error fault = LXW_NO_ERROR;

  lxw_col_t wide() const { return static_cast<lxw_col_t>(columns.size()); }
  void keep(lxw_error e) {
    if (e != LXW_NO_ERROR && fault == LXW_NO_ERROR) fault = e;
  }
  void text(lxw_row_t r, lxw_col_t c, std::string_view words, lxw_format* format) {
    const std::string clean = shortened(layout::clean(words), most_characters);
    keep(worksheet_write_string(sheet, r, c, clean.c_str(), format));
  }
  lxw_format* format_of(CellForm form) {
    lxw_format*& f = formats[form];
    if (f) return f;
    f = workbook_add_format(book);
    format_set_num_format(f, number_format(form));
    format_set_align(f, LXW_ALIGN_VERTICAL_TOP);
    if (form == CellForm::lines) format_set_text_wrap(f);
    return f;
  }
  std::string unused(std::string_view wanted) {
    const std::string base = sheet_name(wanted);
    std::string name = base;
    for (int i = 2; !names.insert(name).second; ++i) name = fmt::format("{}{}", base, i);
    return name;
  }
  void cell(lxw_col_t c, const OutCell& value) {
    lxw_format* format = format_of(columns[c].form);
    if (const auto* s = std::get_if<std::string>(&value))
      text(next_row, c, *s, format);
    else if (const auto* d = std::get_if<double>(&value))
      keep(worksheet_write_number(sheet, next_row, c, *d, format));
    else if (const auto* day = std::get_if<Date>(&value)) {
      lxw_datetime at = datetime_of(*day);
      keep(worksheet_write_datetime(sheet, next_row, c, &at, format));
    } else if (const auto* moment = std::get_if<Instant>(&value)) {
      lxw_datetime at = datetime_of(*moment, offset);
      keep(worksheet_write_datetime(sheet, next_row, c, &at, format));
    }
  }
  // A drop-down may hold 255 characters; a range on a sheet of its own may hold any number.
  void drop_down(lxw_col_t c, const SheetColumn& column, lxw_row_t first, lxw_row_t last) {
    lxw_data_validation v{};
    v.validate = LXW_VALIDATION_TYPE_ANY;
    // The library copies these but takes them as char*.
    std::string title = shortened(column.heading, 30), help = shortened(column.help, 240);
    std::string wrong = "请从列表中选择", remedy = "这一列只能填列表中的选项", range;
    if (!column.choices.empty()) {
      choices.push_back(column.choices);
      char top[16], bottom[16];
      const auto place = static_cast<lxw_col_t>(choices.size() - 1);
      lxw_rowcol_to_cell_abs(top, 0, place, 1, 1);
      lxw_rowcol_to_cell_abs(
          bottom, static_cast<lxw_row_t>(column.choices.size() - 1), place, 1, 1);
      range = fmt::format("='{}'!{}:{}", choices_sheet, top, bottom);
      v.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      v.value_formula = range.data();
      v.error_title = wrong.data();
      v.error_message = remedy.data();
    }
    if (!help.empty()) v.input_title = title.data(), v.input_message = help.data();
    if (column.choices.empty() && help.empty()) return;
    keep(worksheet_data_validation_range(sheet, first, c, last, c, &v));
  }
  void write_choices() {
    if (choices.empty()) return;
    sheet = workbook_add_worksheet(book, std::string{choices_sheet}.c_str());
    std::size_t longest = 0;
    for (const auto& column : choices) longest = std::max(longest, column.size());
    for (std::size_t r = 0; r < longest; ++r)
      for (std::size_t c = 0; c < choices.size(); ++c)
        if (r < choices[c].size())
          text(static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), choices[c][r], nullptr);
    worksheet_hide(sheet);
  }
};

WorkbookWriter::WorkbookWriter(std::string path, std::chrono::minutes offset)
    : open_(std::make_unique<Open>()) {
  open_->path = std::move(path);
  open_->offset = offset;
  const std::string folder = fs::temp_directory_path().string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = const_cast<char*>(folder.c_str());
  open_->book = workbook_new_opt(open_->path.c_str(), &options);
  open_->names.insert(std::string{choices_sheet});
  open_->heading = workbook_add_format(open_->book);
  format_set_bold(open_->heading);
  format_set_text_wrap(open_->heading);
  format_set_align(open_->heading, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bg_color(open_->heading, 0xF2F2F2);
  format_set_bottom(open_->heading, LXW_BORDER_THIN);
  open_->note = workbook_add_format(open_->book);
  format_set_font_color(open_->note, 0x595959);
}

WorkbookWriter::~WorkbookWriter() {
  // Closing is the only way the library lets go of its memory and temporary files.
  if (!open_->book) return;
  workbook_close(open_->book);
  std::error_code ignored;
  fs::remove(open_->path, ignored);
}

void WorkbookWriter::sheet(
    std::string_view name, std::vector<SheetColumn> columns, const SheetForm& form) {
  Open& o = *open_;
  o.sheet = workbook_add_worksheet(o.book, o.unused(name).c_str());
  o.columns = std::move(columns);
  o.next_row = 0;
  for (lxw_col_t c = 0; c < o.wide(); ++c)
    worksheet_set_column(
        o.sheet, c, c, std::clamp(o.columns[c].width, 4, 80), o.format_of(o.columns[c].form));
  // On paper: A4 across, all columns on it, the headings on every sheet.
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(o.sheet, a4);
  worksheet_set_landscape(o.sheet);
  worksheet_fit_to_pages(o.sheet, 1, 0);
  const auto head = static_cast<lxw_row_t>(form.notes.size());
  worksheet_repeat_rows(o.sheet, head, head);
  for (const std::string& line : form.notes) o.text(o.next_row++, 0, line, o.note);
  worksheet_set_row(o.sheet, o.next_row, 24, nullptr);
  for (lxw_col_t c = 0; c < o.wide(); ++c) o.text(o.next_row, c, o.columns[c].heading, o.heading);
  ++o.next_row;
  if (form.keys) {
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_row_opt(o.sheet, o.next_row, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    for (lxw_col_t c = 0; c < o.wide(); ++c) o.text(o.next_row, c, o.columns[c].key, o.note);
    ++o.next_row;
  }
  worksheet_freeze_panes(o.sheet, o.next_row, 0);
  if (form.drop_down_rows == 0) return;
  const auto last = o.next_row + static_cast<lxw_row_t>(form.drop_down_rows) - 1;
  for (lxw_col_t c = 0; c < o.wide(); ++c) o.drop_down(c, o.columns[c], o.next_row, last);
}

void WorkbookWriter::row(const std::vector<OutCell>& cells) {
  Open& o = *open_;
  if (o.next_row >= most_rows) return o.keep(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
  const auto wide = std::min<std::size_t>(cells.size(), o.columns.size());
  for (std::size_t c = 0; c < wide; ++c) o.cell(static_cast<lxw_col_t>(c), cells[c]);
  ++o.next_row;
}

std::optional<Problem> WorkbookWriter::finish() {
  Open& o = *open_;
  o.write_choices();
  const lxw_error closed = workbook_close(o.book);
  o.book = nullptr;
  const lxw_error fault = o.fault != LXW_NO_ERROR ? o.fault : closed;
  if (fault == LXW_NO_ERROR) return {};
  std::error_code ignored;
  fs::remove(o.path, ignored);
  Problem p;
  p.code = Problem::Code::unavailable;
  p.field = "file";
  p.text = fmt::format("表格文件没有写成（{}），没有留下残缺的文件", lxw_strerror(fault));
  p.remedy = "请检查磁盘空间和文件夹权限后再试";
  return p;
}

namespace detail {

std::string scratch_file() {
  std::string name = (fs::temp_directory_path() / "jinguo-XXXXXX").string();
  const int file = mkstemp(name.data());
  if (file >= 0) close(file);
  return name;
}

Result<std::string> take_file(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  const bool whole = in.good() || in.eof();
  std::error_code ignored;
  fs::remove(path, ignored);
  if (whole && !bytes.empty()) return bytes;
  Problem p;
  p.code = Problem::Code::unavailable;
  p.field = "file";
  p.text = "临时文件读不出来，表格没有生成";
  p.remedy = "请检查磁盘空间后再试";
  return p;
}

}  // namespace detail
}  // namespace jinguo
