// SPDX-License-Identifier: Apache-2.0
// SpreadsheetML is read here rather than through liborcus: 0.17 in Debian drops inline strings
// without a word, and those are what streaming writers (ours among them) produce.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <pugixml.hpp>

#include "base/text.h"
#include "io/bad_file.h"
#include "io/package.h"
#include "io/workbook.h"
#include "io/workbook_csv.h"

namespace jinguo {
namespace {

using pugi::xml_node;

Problem damaged(std::string_view part) {
  return bad_file(fmt::format("工作簿内容已损坏，无法读取（{}），没有写入任何数据", part),
      "请用表格软件打开后另存为 .xlsx，再重新上传");
}

// The element's name without its namespace prefix: some writers put one.
std::string_view local(const xml_node& n) {
  const std::string_view name = n.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
bool is(const xml_node& n, std::string_view name) { return local(n) == name; }
xml_node child(const xml_node& parent, std::string_view name) {
  for (const xml_node n : parent.children())
    if (is(n, name)) return n;
  return {};
}
std::string attribute(const xml_node& n, std::string_view name) {
  for (const auto& a : n.attributes()) {
    const std::string_view full = a.name();
    const auto colon = full.find(':');
    if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) return a.value();
  }
  return {};
}

// _x000A_ stands for a character XML could not hold.
std::string unescaped(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    unsigned code = 0;
    const bool escape = s.substr(i).starts_with("_x") && i + 7 <= s.size() && s[i + 6] == '_' &&
                        std::from_chars(&s[i + 2], &s[i + 6], code, 16).ptr == &s[i + 6];
    if (!escape) {
      out += s[i];
      continue;
    }
    if (code == '\n' || code == '\t') out += static_cast<char>(code);
    i += 6;
  }
  return out;
}

// The text of <si> or <is>: plain, or in runs; readings (rPh) are not part of it.
std::string text_of(const xml_node& si) {
  std::string out;
  for (const xml_node n : si.children()) {
    if (is(n, "t")) out += n.text().get();
    if (is(n, "r")) out += child(n, "t").text().get();
  }
  return unescaped(out);
}

// Number formats that show a day or a time (ECMA-376 18.8.30, and those of Chinese Excel).
bool is_date_format(int id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58);
}
bool is_date_code(std::string_view code) {
  bool quoted = false, bracket = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\')
      ++i;
    else if (c == '"')
      quoted = !quoted;
    else if (c == '[')
      bracket = true;
    else if (c == ']')
      bracket = false;
    else if (!quoted && !bracket && std::strchr("yYdDhHsS", c))
      return true;
  }
  return false;
}

// As a person would have typed it: no exponent, no digits the cell does not have.
std::string plain_number(std::string_view raw) {
  double value = 0;
  const auto [end, bad] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
  if (bad != std::errc{} || end != raw.data() + raw.size()) return std::string{raw};
  // Past 15 digits a spreadsheet has already lost some (identity numbers!): show that it did.
  if (std::fabs(value) >= 1e15) return fmt::format("{:.14E}", value);
  if (value == std::floor(value)) return fmt::format("{:.0f}", value);
  return fmt::format("{:.15g}", value);
}

// Day 1 is 1900-01-01, and Excel believes in 1900-02-29.
std::string serial_date(std::string_view raw, bool since_1904) {
  double value = 0;
  std::from_chars(raw.data(), raw.data() + raw.size(), value);
  if (!(value >= 0 && value < 200'000)) return std::string{raw};
  const auto whole = static_cast<int>(value);
  const int shift = since_1904 ? 1462 : (whole < 60 ? 1 : 0);
  const Date day = plus_days(
      Date{std::chrono::year{1899}, std::chrono::month{12}, std::chrono::day{30}}, whole + shift);
  const auto seconds = static_cast<int>(std::lround((value - whole) * 86400));
  if (seconds == 0) return to_text(day);
  const std::string clock = fmt::format("{:02}:{:02}", seconds / 3600 % 24, seconds / 60 % 60);
  return whole == 0 ? clock : to_text(day) + " " + clock;
}

// "BC12" → column 54 (from 0); -1 when it is no cell.
int column_of(std::string_view reference) {
  int column = 0;
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
    column = column * 26 + (reference[i] - 'A' + 1);
  return i == 0 ? -1 : column - 1;
}

class Workbook {
 public:
  Workbook(Package& package, const ReadLimits& limits) : package_(package), limits_(limits) {}

  Result<TextSheet> read() {
    const auto path = find_sheet();
    if (!path.ok()) return path.problem();
    if (auto p = read_strings()) return *p;
    if (auto p = read_styles()) return *p;
    pugi::xml_document doc;
    if (auto p = load(path.value(), doc)) return *p;
    return read_rows(child(doc.document_element(), "sheetData"));
  }

 private:
  std::optional<Problem> load(const std::string& part, pugi::xml_document& doc) {
    auto bytes = package_.read(part);
    if (!bytes.ok()) return bytes.problem();
    const auto parsed = doc.load_buffer(bytes.value().data(), bytes.value().size(),
        pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!parsed) return damaged(part);
    return {};
  }

  static std::string part_path(const std::string& target) {
    return target.starts_with("/") ? target.substr(1) : "xl/" + target;
  }

  // The first sheet that is not hidden.
  Result<std::string> find_sheet() {
    pugi::xml_document book, relations;
    if (!package_.has("xl/workbook.xml"))
      return bad_file("文件不是 Excel 工作簿，没有写入任何数据", "请上传 .xlsx 或 .csv 文件");
    if (auto p = load("xl/workbook.xml", book)) return *p;
    if (auto p = load("xl/_rels/workbook.xml.rels", relations)) return *p;
    const std::string epoch = attribute(child(book.document_element(), "workbookPr"), "date1904");
    since_1904_ = epoch == "1" || epoch == "true";
    for (const xml_node sheet : child(book.document_element(), "sheets").children()) {
      const std::string state = attribute(sheet, "state");
      if (!is(sheet, "sheet") || state == "hidden" || state == "veryHidden") continue;
      name_ = sheet.attribute("name").value();
      const std::string id = attribute(sheet, "id");  // r:id
      for (const xml_node r : relations.document_element().children())
        if (id == r.attribute("Id").value()) return part_path(r.attribute("Target").value());
    }
    return damaged("找不到工作表");
  }

  std::optional<Problem> read_strings() {
    if (!package_.has("xl/sharedStrings.xml")) return {};
    pugi::xml_document doc;
    if (auto p = load("xl/sharedStrings.xml", doc)) return p;
    for (const xml_node si : doc.document_element().children())
      if (is(si, "si")) strings_.push_back(text_of(si));
    return {};
  }

  // Which cell styles show a date.
  std::optional<Problem> read_styles() {
    if (!package_.has("xl/styles.xml")) return {};
    pugi::xml_document doc;
    if (auto p = load("xl/styles.xml", doc)) return p;
    std::vector<int> dates;
    for (const xml_node f : child(doc.document_element(), "numFmts").children())
      if (is_date_code(f.attribute("formatCode").value()))
        dates.push_back(f.attribute("numFmtId").as_int());
    for (const xml_node xf : child(doc.document_element(), "cellXfs").children()) {
      const int id = xf.attribute("numFmtId").as_int();
      date_style_.push_back(
          is_date_format(id) || std::find(dates.begin(), dates.end(), id) != dates.end());
    }
    return {};
  }

  Result<TextSheet> read_rows(const xml_node& data) {
    TextSheet out;
    out.name = name_;
    int number = 0;
    for (const xml_node row : data.children()) {
      if (!is(row, "row")) continue;
      const int said = row.attribute("r").as_int();
      number = said > number ? said : number + 1;
      TextSheet::Row line{number, {}};
      if (auto p = read_cells(row, line)) return *p;
      if (std::all_of(line.cells.begin(), line.cells.end(),
              [](const auto& c) { return trimmed(c).empty(); }))
        continue;
      if (static_cast<int>(out.rows.size()) >= limits_.rows)
        return bad_file(fmt::format("工作表超过 {} 行，没有写入任何数据", limits_.rows),
            "请分成几个文件上传", Problem::Code::too_large);
      out.rows.push_back(std::move(line));
    }
    return out;
  }

  std::optional<Problem> read_cells(const xml_node& row, TextSheet::Row& line) {
    int column = -1;
    for (const xml_node c : row.children()) {
      if (!is(c, "c")) continue;
      const std::string_view reference = c.attribute("r").value();
      column = reference.empty() ? column + 1 : column_of(reference);
      if (column < 0) return damaged(fmt::format("第 {} 行", line.number));
      std::string value = value_of(c);
      if (value.empty()) continue;
      if (column >= limits_.columns)
        return bad_file(fmt::format("工作表超过 {} 列，没有写入任何数据", limits_.columns),
            "请删去多余的列后重新上传", Problem::Code::too_large);
      const auto at = static_cast<std::size_t>(column);
      if (line.cells.size() <= at) line.cells.resize(at + 1);
      line.cells[at] = std::move(value);
    }
    return {};
  }

  std::string value_of(const xml_node& c) const {
    const std::string_view type = c.attribute("t").value();
    if (type == "inlineStr") return text_of(child(c, "is"));
    const std::string raw = child(c, "v").text().get();
    if (raw.empty()) return {};
    if (type == "s") {
      std::size_t i = strings_.size();
      std::from_chars(raw.data(), raw.data() + raw.size(), i);
      return i < strings_.size() ? strings_[i] : "";
    }
    if (type == "b") return raw == "1" ? "是" : "否";
    if (type == "str" || type == "e") return unescaped(raw);
    if (type == "d") return raw.substr(0, 10);
    const auto style = static_cast<std::size_t>(c.attribute("s").as_uint());
    if (style < date_style_.size() && date_style_[style]) return serial_date(raw, since_1904_);
    return plain_number(raw);
  }

  Package& package_;
  const ReadLimits& limits_;
  std::string name_;
  std::vector<std::string> strings_;
  std::vector<bool> date_style_;
  bool since_1904_ = false;
};

}  // namespace

Result<TextSheet> read_workbook(std::string bytes, const ReadLimits& limits) {
  if (static_cast<std::int64_t>(bytes.size()) > limits.bytes)
    return bad_file(fmt::format("文件超过 {} MB，没有写入任何数据", limits.bytes >> 20),
        "请分成几个文件上传", Problem::Code::too_large);
  if (bytes.empty()) return bad_file("文件是空的，没有写入任何数据", "请选择填好的表格后重新上传");
  // The container of .xls, and of an .xlsx that was given a password.
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return bad_file(
        "文件是旧的 .xls 格式或加了密码，没有写入任何数据", "请去掉密码，另存为 .xlsx 后重新上传");
  if (!bytes.starts_with("PK")) return read_csv(bytes, limits);
  auto package = Package::open(std::move(bytes), {1000, limits.unpacked, 300});
  if (!package.ok()) return package.problem();
  return Workbook{package.value(), limits}.read();
}

}  // namespace jinguo
