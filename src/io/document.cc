// SPDX-License-Identifier: Apache-2.0
#include "io/document.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "io/document_layout.h"

namespace jinguo {
namespace {

constexpr std::string_view digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

bool is_xml(UChar32 c) {
  if (c == '\t' || c == '\n' || c == '\r') return true;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  return c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string chinese_number(int n) {
  const auto tens = static_cast<std::size_t>(n / 10), ones = static_cast<std::size_t>(n % 10);
  std::string out;
  if (tens > 1) out += digits[tens];
  if (tens > 0) out += "十";
  return out += digits[ones];
}

std::string HeadingNumbers::next(Paragraph::Style style) {
  switch (style) {
    case Paragraph::Style::level1: level2_ = level3_ = 0; return chinese_number(++level1_) + "、";
    case Paragraph::Style::level2:
      level3_ = 0;
      return fmt::format("（{}）", chinese_number(++level2_));
    case Paragraph::Style::level3: return fmt::format("{}. ", ++level3_);
    case Paragraph::Style::body:
    case Paragraph::Style::remark: return "";
  }
  std::abort();  // a new style stops the build above, not here
}

namespace layout {

double width_in_characters(std::string_view utf8) {
  double width = 0;
  for (char c : utf8)
    if ((c & 0xC0) != 0x80) width += (c & 0x80) != 0 ? 1.0 : 0.5;
  return width;
}

Closing closing_of(std::string_view signature, std::string_view date) {
  const double s = width_in_characters(signature), d = width_in_characters(date);
  if (d > s) return {d - s + 4, 2};
  return {2, s - d};
}

std::string clean(std::string_view text) {
  const auto* s = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto n = static_cast<std::int32_t>(text.size());
  std::string out;
  out.reserve(text.size());
  for (std::int32_t i = 0; i < n;) {
    const std::int32_t from = i;
    UChar32 c = 0;
    U8_NEXT(s, i, n, c);
    if (c < 0)
      out += "\xEF\xBF\xBD";
    else if (is_xml(c))
      out.append(text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(i - from)));
  }
  return out;
}

std::vector<std::string> attachment_lines(const std::vector<Annex>& annexes) {
  if (annexes.size() == 1) return {"附件：" + annexes.front().title};
  std::vector<std::string> out;
  for (std::size_t i = 0; i < annexes.size(); ++i)
    out.push_back(fmt::format("{}{}. {}", i == 0 ? "附件：" : "　　　", i + 1, annexes[i].title));
  return out;
}

std::string annex_mark(const std::vector<Annex>& annexes, std::size_t i) {
  return annexes.size() == 1 ? "附件" : fmt::format("附件{}", i + 1);
}

}  // namespace layout
}  // namespace jinguo
