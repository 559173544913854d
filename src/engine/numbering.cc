// SPDX-License-Identifier: Apache-2.0
#include "engine/numbering.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "store/store.h"

namespace jinguo {
namespace {

constexpr std::string_view number_field = "number";
constexpr std::string_view year_mark = "{{year}}", number_mark = "{{number";
constexpr int longest_number = 40, most_digits = 9;

using Patterns = std::map<std::string, NumberPattern, std::less<>>;

Patterns& in_force() {
  static Patterns patterns{
      {"intake", {"信访〔", "〕", "号", 6}}, {"case", {"个案〔", "〕", "号", 6}}};
  return patterns;
}

Problem bad_pattern(std::string_view text, std::string why) {
  return refused(Problem::Code::invalid, fmt::format("编号写法“{}”{}", text, why),
      "请写成如 信访〔{{year}}〕{{number:6}}号：先年份，后顺序号，全长不超过四十字");
}

// The number at the front of a text, which is shortened by it.
std::optional<std::int64_t> take_digits(std::string_view& text) {
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  const auto length = end - text.data();
  if (error != std::errc{} || length == 0 || length > most_digits || text[0] == '-') return {};
  text.remove_prefix(std::size_t(length));
  return n;
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

const std::string* text_at(const RecordType& type, const Row& row, std::string_view field) {
  const int at = type.at(field);
  return at < 0 ? nullptr : std::get_if<std::string>(&row[std::size_t(at)]);
}

std::int64_t next(Connection& c, std::int64_t district, const RecordType& type, std::int64_t year) {
  const Value params[] = {district, std::string{type.name}, year};
  return c.integer(
      "INSERT INTO \"running_number\" (\"district\", \"record\", \"year\", \"last\") VALUES "
      "(?, ?, ?, 1) ON CONFLICT (\"district\", \"record\", \"year\") DO UPDATE SET \"last\" = "
      "\"running_number\".\"last\" + 1 RETURNING \"last\"",
      params);
}

}  // namespace

std::string NumberPattern::spelled(std::int64_t year, std::int64_t running) const {
  return fmt::format("{}{:04}{}{:0{}}{}", before, year, between, running, digits, after);
}

std::optional<NumberPattern::Read> NumberPattern::read(std::string_view number) const {
  if (!take(number, before) || number.size() < 4) return {};
  std::string_view of_year = number.substr(0, 4);
  number.remove_prefix(4);
  const auto year = take_digits(of_year);
  if (!year || !of_year.empty() || !take(number, between)) return {};
  const auto running = take_digits(number);
  if (!running || number != after) return {};
  return Read{*year, *running};
}

Result<NumberPattern> read_number_pattern(std::string_view text) {
  const auto year = text.find(year_mark), number = text.find(number_mark);
  if (year == text.npos || number == text.npos || number < year)
    return bad_pattern(text, "须先有 {{year}}，后有 {{number}}");
  NumberPattern p;
  p.before = text.substr(0, year);
  p.between = text.substr(year + year_mark.size(), number - year - year_mark.size());
  text.remove_prefix(number + number_mark.size());
  if (take(text, ":")) {
    const auto digits = take_digits(text);
    if (!digits || *digits < 1 || *digits > most_digits)
      return bad_pattern(text, "中顺序号的位数须为 1 到 9");
    p.digits = int(*digits);
  }
  if (!take(text, "}}")) return bad_pattern(text, "中 {{number}} 没有写完");
  p.after = text;
  for (const std::string* part : {&p.before, &p.between, &p.after})
    if (part->find("{{") != part->npos) return bad_pattern(*part, "中的 {{ 只能各写一次");
  if (length(p.spelled(2000, 1'000'000'000)) > longest_number) return bad_pattern(p.before, "太长");
  return p;
}

const NumberPattern* number_pattern_of(std::string_view record) {
  const auto found = in_force().find(record);
  return found == in_force().end() ? nullptr : &found->second;
}

std::optional<Problem> put_numbers_in_force(const std::map<std::string, NumberPattern>& own) {
  for (const auto& [record, pattern] : own) {
    const auto known = in_force().find(record);
    if (known == in_force().end())
      return refused(Problem::Code::invalid, fmt::format("“{}”不由系统编号", record),
          "可以设置的有 intake（信访登记）和 case（个案）", record);
    known->second = pattern;
  }
  return {};
}

void give_number(Connection& c, std::int64_t district, const RecordType& type, Row& row) {
  const NumberPattern* pattern = number_pattern_of(type.name);
  if (!pattern) return;
  if (text_at(type, row, number_field)) return count_behind(c, district, type, row);
  const std::string* day = text_at(type, row, type.dated);
  const auto dated = day ? parse_date(*day) : std::nullopt;
  if (!dated) return;
  const std::int64_t year{int(dated->year())};
  row[std::size_t(type.at(number_field))] = pattern->spelled(year, next(c, district, type, year));
}

void count_behind(Connection& c, std::int64_t district, const RecordType& type, const Row& row) {
  const NumberPattern* pattern = number_pattern_of(type.name);
  const std::string* number = pattern ? text_at(type, row, number_field) : nullptr;
  const auto read = number ? pattern->read(*number) : std::nullopt;
  if (!read) return;
  const Value params[] = {
      district, std::string{type.name}, read->year, read->running, read->running, read->running};
  c.run(
      "INSERT INTO \"running_number\" (\"district\", \"record\", \"year\", \"last\") VALUES "
      "(?, ?, ?, ?) ON CONFLICT (\"district\", \"record\", \"year\") DO UPDATE SET \"last\" = CASE "
      "WHEN \"running_number\".\"last\" < ? THEN ? ELSE \"running_number\".\"last\" END",
      params);
}

}  // namespace jinguo
