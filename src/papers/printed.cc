// SPDX-License-Identifier: Apache-2.0
#include "papers/printed.h"

#include <fmt/format.h>

#include "report/print_words.h"

namespace jinguo {
namespace {

std::string choice_label(const FieldInfo& field, const std::string& name) {
  for (const Choice& c : field.choices)
    if (c.name == name) return std::string{c.label};
  return name;
}

std::string printed_number(const FieldInfo& field, std::int64_t n, std::chrono::minutes offset) {
  if (field.kind == Kind::flag) return n != 0 ? "是" : "否";
  if (field.kind == Kind::money) return to_text(Money{n}) + "元";
  if (field.kind == Kind::instant)
    return printed_instant(Instant{std::chrono::milliseconds{n}}, offset);
  return std::to_string(n);
}

}  // namespace

std::string printed_instant(Instant at, std::chrono::minutes offset) {
  const auto local = at + offset;
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const auto into = std::chrono::floor<std::chrono::minutes>(local - day).count();
  return fmt::format(
      "{}{:02}:{:02}", chinese_date(Date{std::chrono::sys_days{day}}), into / 60, into % 60);
}

std::string printed_value(const FieldInfo& field, const Value& value, std::chrono::minutes offset) {
  if (const auto* n = std::get_if<std::int64_t>(&value)) return printed_number(field, *n, offset);
  const auto* text = std::get_if<std::string>(&value);
  if (!text) return {};
  if (field.kind == Kind::choice) return choice_label(field, *text);
  if (field.kind != Kind::date) return *text;
  const auto day = parse_date(*text);
  return day ? chinese_date(*day) : *text;
}

bool is_nothing(const FieldInfo& field, const Value& value) {
  if (is_null(value)) return true;
  if (const auto* text = std::get_if<std::string>(&value)) return text->empty();
  return field.kind == Kind::flag && std::get<std::int64_t>(value) == 0;
}

}  // namespace jinguo
