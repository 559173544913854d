// SPDX-License-Identifier: Apache-2.0
#include "io/workbook_csv.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "io/bad_file.h"

namespace jinguo {
namespace {

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

// Nothing when some bytes are no character of that set.
std::optional<std::string> decoded(std::string_view bytes, const char* charset) {
  UErrorCode error = U_ZERO_ERROR;
  const Converter from{ucnv_open(charset, &error)}, to{ucnv_open("UTF-8", &error)};
  if (U_FAILURE(error)) return {};
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  std::string out(bytes.size() * 3 + 16, '\0');
  char* target = out.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source,
      bytes.data() + bytes.size(), nullptr, nullptr, nullptr, nullptr, true, true, &error);
  if (U_FAILURE(error)) return {};
  out.resize(static_cast<std::size_t>(target - out.data()));
  return out;
}

struct CloseDetector {
  void operator()(UCharsetDetector* d) const { ucsdet_close(d); }
};

// Whether ICU's statistics are sure that the bytes are some other East Asian set.  Short files
// give them little to go by, so only confidence well above chance counts.
bool surely_other(std::string_view bytes) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector{ucsdet_open(&error)};
  ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  const UCharsetMatch* best = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) || !best) return false;
  const std::string_view name = ucsdet_getName(best, &error);
  return ucsdet_getConfidence(best, &error) > 60 && (name == "Big5" || name == "Shift_JIS");
}

Problem unknown_letters() {
  return bad_file("CSV 文件的文字编码无法识别，没有写入任何数据",
      "请在表格软件中另存为“CSV UTF-8”或 .xlsx 后重新上传");
}

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  for (char c : {';', '\t'})
    if (std::count(first.begin(), first.end(), c) > std::count(first.begin(), first.end(), best))
      best = c;
  return best;
}

// Walks over the text once; a row ends at a line end outside quotes.
class Rows {
 public:
  Rows(std::string_view text, char separator) : rest_(text), separator_(separator) {}

  bool more() const { return !rest_.empty(); }
  // The row's cells, or nothing when a quote is never closed.
  std::optional<TextSheet::Row> next() {
    TextSheet::Row row{++number_, {}};
    for (;;) {
      auto cell = next_cell();
      if (!cell) return {};
      row.cells.push_back(std::move(*cell));
      if (rest_.empty()) return row;
      if (take(separator_)) {
        if (!rest_.empty()) continue;
        row.cells.emplace_back();
        return row;
      }
      take('\r');
      take('\n');
      ++line_;
      return row;
    }
  }
  int line() const { return line_; }

 private:
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::optional<std::string> next_cell() {
    std::string cell;
    if (!take('"')) {
      const char stops[] = {separator_, '\r', '\n'};
      const auto end = rest_.find_first_of(std::string_view{stops, 3});
      cell = rest_.substr(0, end);
      rest_.remove_prefix(cell.size());
      return cell;
    }
    for (;;) {
      const auto quote = rest_.find('"');
      if (quote == std::string_view::npos) return {};
      cell += rest_.substr(0, quote);
      rest_.remove_prefix(quote + 1);
      if (!take('"')) break;
      cell += '"';
    }
    // What stands between a closing quote and the next separator belongs to nobody; keep it.
    const char stops[] = {separator_, '\r', '\n'};
    const auto end = rest_.find_first_of(std::string_view{stops, 3});
    const std::string_view tail = rest_.substr(0, end);
    rest_.remove_prefix(tail.size());
    line_ += static_cast<int>(std::count(cell.begin(), cell.end(), '\n'));
    return cell += tail;
  }

  std::string_view rest_;
  char separator_;
  int line_ = 1, number_ = 0;
};

}  // namespace

Result<std::string> to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const char* marked = nullptr;
  if (bytes.starts_with("\xFF\xFE")) marked = "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) marked = "UTF-16BE";
  if (marked) {
    const auto text = decoded(bytes.substr(2), marked);
    return text ? Result<std::string>{*text} : unknown_letters();
  }
  if (bytes.find('\0') != std::string_view::npos)
    return bad_file("文件不是 .xlsx 或 .csv 表格，没有写入任何数据", "请上传 .xlsx 或 .csv 文件");
  if (const auto text = decoded(bytes, "UTF-8")) return *text;
  const auto text = decoded(bytes, "gb18030");
  if (!text || surely_other(bytes)) return unknown_letters();
  return *text;
}

Result<TextSheet> read_csv(std::string_view bytes, const ReadLimits& limits) {
  const auto text = to_utf8(bytes);
  if (!text.ok()) return text.problem();
  TextSheet out;
  out.name = "CSV";
  Rows rows{text.value(), separator_of(text.value())};
  while (rows.more()) {
    const int line = rows.line();
    auto row = rows.next();
    if (!row)
      return bad_file(fmt::format("CSV 文件从第 {} 行起引号没有成对，没有写入任何数据", line),
          "请检查这一行的双引号，或另存为 .xlsx 后重新上传");
    if (std::all_of(
            row->cells.begin(), row->cells.end(), [](const auto& c) { return trimmed(c).empty(); }))
      continue;
    if (static_cast<int>(row->cells.size()) > limits.columns ||
        static_cast<int>(out.rows.size()) >= limits.rows)
      return bad_file(
          fmt::format("表格超过 {} 行或 {} 列，没有写入任何数据", limits.rows, limits.columns),
          "请分成几个文件上传", Problem::Code::too_large);
    out.rows.push_back(std::move(*row));
  }
  return out;
}

}  // namespace jinguo
