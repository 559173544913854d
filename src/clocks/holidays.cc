// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <set>

#include "clocks/clocks.h"
#include "modules/deadlines/holiday.h"

namespace jinguo {
namespace {

using deadlines::DayKind;
using deadlines::Holiday;

Problem bad_line(int number, std::string_view line) {
  Problem p;
  p.field = fmt::format("holidays.csv:{}", number);
  p.text = fmt::format("读不懂这一行：{}", line);
  p.remedy = "每行写 日期,holiday 或 workday,名称，如 2026-10-01,holiday,国庆节；没有保存任何内容";
  return p;
}

std::optional<Holiday> read_line(std::string_view line) {
  const auto first = line.find(',');
  const auto second = first == line.npos ? first : line.find(',', first + 1);
  if (second == line.npos) return {};
  const auto day = parse_date(line.substr(0, first));
  Holiday h;
  if (!day ||
      !Codec<DayKind>::in(h.kind, Value{std::string{line.substr(first + 1, second - first - 1)}}))
    return {};
  h.day = *day;
  h.name = line.substr(second + 1);
  return h;
}

Result<std::vector<Holiday>> read_table(std::string_view csv) {
  std::vector<Holiday> table;
  int number = 0;
  while (!csv.empty()) {
    const auto end = csv.find('\n');
    std::string_view line = csv.substr(0, end);
    csv.remove_prefix(end == csv.npos ? csv.size() : end + 1);
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#') || line.starts_with("date,")) continue;
    const auto read = read_line(line);
    if (!read) return bad_line(number, line);
    table.push_back(*read);
  }
  return table;
}

}  // namespace

Result<std::int64_t> enter_holidays(
    const Engine& engine, const Actor& officer, std::string_view csv) {
  const auto table = read_table(csv);
  if (!table.ok()) return table.problem();
  std::int64_t entered = 0;
  const auto done = engine.write(officer, {}, [&](Writing& w) -> Result<Written> {
    entered = 0;
    std::set<std::string> known;
    const Value params[] = {officer.district};
    w.connection().each("SELECT \"day\" FROM \"holiday\" WHERE \"district\" = ?", params,
        [&](const RowView& r) { known.insert(std::string{r.text(0)}); });
    for (const Holiday& h : table.value()) {
      if (!known.insert(to_text(h.day)).second) continue;
      const auto made = w.create(h, officer.unit);
      if (!made.ok()) return made.problem();
      ++entered;
    }
    return Written{};
  });
  if (!done.ok()) return done.problem();
  return entered;
}

}  // namespace jinguo
