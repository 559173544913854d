// SPDX-License-Identifier: Apache-2.0
#include "io/import_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "base/types.h"

namespace jinguo {
namespace {

Problem unreadable(const FieldInfo& f, std::string_view cell, std::string_view remedy) {
  Problem p;
  p.field = f.name;
  p.text = fmt::format("“{}”不能作为{}", shortened(cell, 20), f.label);
  p.remedy = remedy;
  return p;
}

// Full-width digits and signs as a Chinese keyboard gives them.
std::string half_width(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool full = s.substr(i).starts_with("\xEF\xBC") && i + 2 < s.size() &&
                      static_cast<unsigned char>(s[i + 2]) <= 0xBF;
    if (!full) {
      out += s[i];
      continue;
    }
    out += static_cast<char>(static_cast<unsigned char>(s[i + 2]) - 0x80 + 0x20);
    i += 2;
  }
  return out;
}

std::string without(std::string s, std::string_view signs) {
  std::erase_if(s, [&](char c) { return signs.find(c) != std::string_view::npos; });
  return s;
}

// The numbers of a date, whatever stands between them; 0 of them when there are letters.
std::string digits_of_date(std::string_view cell) {
  std::string out, s = half_width(cell);
  for (std::string_view sign : {"年", "月", "/", "."})
    for (auto at = s.find(sign); at != std::string::npos; at = s.find(sign))
      s.replace(at, sign.size(), "-");
  if (s.ends_with("日")) s.resize(s.size() - std::string_view{"日"}.size());
  if (s.size() == 8 && s.find('-') == std::string::npos) s.insert(6, "-"), s.insert(4, "-");
  int part = 0;
  for (std::size_t i = 0; i < s.size(); ++part) {
    const auto end = std::min(s.find('-', i), s.size());
    std::string number = s.substr(i, end - i);
    if (part > 0 && number.size() == 1) number.insert(0, "0");
    out += (part > 0 ? "-" : "") + number;
    i = end + 1;
  }
  return out;
}

Result<Value> read_integer(const FieldInfo& f, std::string_view cell) {
  const std::string s = without(half_width(cell), ", ");
  std::int64_t n = 0;
  const auto [end, bad] = std::from_chars(s.data(), s.data() + s.size(), n);
  if (bad == std::errc{} && end == s.data() + s.size()) return Value{n};
  return unreadable(f, cell, "请填整数");
}

Result<Value> read_money(const FieldInfo& f, std::string_view cell) {
  std::string s = without(half_width(cell), ", ");
  for (std::string_view sign : {"¥", "￥"})
    if (s.starts_with(sign)) s.erase(0, sign.size());
  if (s.ends_with("元")) s.resize(s.size() - std::string_view{"元"}.size());
  const auto money = parse_yuan(s);
  if (money) return Value{money->fen};
  return unreadable(f, cell, "请填以元为单位的金额，最多两位小数");
}

Result<Value> read_flag(const FieldInfo& f, std::string_view cell) {
  for (std::string_view yes : {"是", "有", "√", "1", "true", "TRUE", "Y", "y"})
    if (cell == yes) return Value{std::int64_t{1}};
  for (std::string_view no : {"否", "无", "×", "0", "false", "FALSE", "N", "n"})
    if (cell == no) return Value{std::int64_t{0}};
  return unreadable(f, cell, "请填“是”或“否”");
}

// Whether the two go with the same answer of the field they follow.
bool go_together(const Choice& a, const Choice& b) {
  return a.of.empty() || b.of.empty() ||
         std::find_first_of(a.of.begin(), a.of.end(), b.of.begin(), b.of.end()) != a.of.end();
}

// What a form offers; instead of a choice that is offered no more, what goes where that went.
std::string offered(const FieldInfo& f, const Choice* instead_of = nullptr) {
  std::string labels;
  for (const Choice& c : f.choices)
    if (!c.retired && (!instead_of || go_together(c, *instead_of)))
      labels += fmt::format("{}{}", labels.empty() ? "" : "、", c.label);
  return labels;
}

// One that is offered goes before one of the same words that is offered no more.
Result<Value> read_choice(const FieldInfo& f, std::string_view cell) {
  const Choice* found = nullptr;
  for (const Choice& c : f.choices)
    if ((cell == c.label || cell == c.name) && (!found || found->retired)) found = &c;
  if (found) return Value{std::string{found->name}};
  return unreadable(f, cell, "请填其中一项：" + offered(f));
}

Result<Value> read_moment(const FieldInfo& f, std::string_view cell, std::chrono::minutes offset) {
  const std::string s = half_width(cell);
  const auto blank = s.find_first_of(" T");
  const auto day = parse_date(digits_of_date(std::string_view{s}.substr(0, blank)));
  int hour = 0, minute = 0;
  bool whole = day.has_value();
  if (whole && blank != std::string::npos) {
    const auto at = std::from_chars(s.data() + blank + 1, s.data() + s.size(), hour);
    whole = at.ec == std::errc{} && at.ptr != s.data() + s.size() && *at.ptr == ':' &&
            std::from_chars(at.ptr + 1, s.data() + s.size(), minute).ec == std::errc{};
  }
  if (!whole || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return unreadable(f, cell, "请按 2021-03-08 14:30 填写");
  const Instant at{std::chrono::sys_days{*day} + std::chrono::hours{hour} +
                   std::chrono::minutes{minute} - offset};
  return Value{std::int64_t{at.time_since_epoch().count()}};
}

}  // namespace

std::optional<Problem> offered_no_more(const FieldInfo& f, const Value& value) {
  const auto* name = std::get_if<std::string>(&value);
  for (const Choice& c : f.choices) {
    if (!name || c.name != *name || !c.retired) continue;
    return refused(Problem::Code::invalid, fmt::format("“{}”已停用", c.label),
        fmt::format("请改用：{}", offered(f, &c)), std::string{f.name});
  }
  return {};
}

Result<Value> read_cell(const FieldInfo& f, std::string_view raw, std::chrono::minutes offset) {
  const std::string_view cell = trimmed(raw);
  if (cell.empty()) return Value{};
  switch (f.kind) {
    case Kind::text:
    case Kind::ref: return Value{std::string{cell}};
    case Kind::integer: return read_integer(f, cell);
    case Kind::money: return read_money(f, cell);
    case Kind::flag: return read_flag(f, cell);
    case Kind::choice: return read_choice(f, cell);
    case Kind::instant: return read_moment(f, cell, offset);
    case Kind::date: {
      const auto day = parse_date(digits_of_date(cell));
      if (day) return Value{to_text(*day)};
      return unreadable(f, cell, "请按 2021-03-08 填写存在的日期");
    }
  }
  std::abort();  // a new kind stops the build above, not here
}

}  // namespace jinguo
