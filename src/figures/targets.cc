// SPDX-License-Identifier: Apache-2.0
// What is wanted: records of type `target` name a figure, a year, an area and a number.
#include <fmt/format.h>

#include "figures/exact.h"
#include "figures/tally.h"

namespace jinguo {
namespace {

std::string_view target_column(const Figure& figure) { return figure.money ? "amount" : "wanted"; }

}  // namespace

// The target of the area itself; where it has none, those set for places below it, each place
// only where nothing above it (up to the area) was set: targets of streets and of their
// communities are not added twice.
std::optional<Condition> target_records(
    const Figure& figure, const Asked& asked, const std::optional<Uuid>& area) {
  const RecordType* type = asked.catalogue.find("target");
  const auto scope = type && !figure.name.empty() ? scope_of(*type, asked.actor, Action::read, "t")
                                                  : std::optional<Condition>{};
  if (!scope) return {};
  const std::string_view column = target_column(figure);
  const Value district = asked.actor.district;
  const Value name = figure.name, year = std::int64_t{int(asked.period.until.year())};
  Condition q{fmt::format("FROM \"target\" t WHERE t.\"figure\" = ? AND t.\"year\" = ? AND "
                          "t.\"{}\" IS NOT NULL AND ",
                  column),
      {name, year}};
  q = joined(q, "", *scope);
  const Condition inside{
      "IN (SELECT \"unit\" FROM \"unit_under\" WHERE \"district\" = ? AND "
      "\"ancestor\" = ?)",
      {district, area ? Value{area->text()} : Value{}}};
  if (area) q = joined(q, " AND t.\"area\" ", inside);
  q = joined(q, " AND ",
      {fmt::format("NOT EXISTS (SELECT 1 FROM \"target\" o WHERE o.\"district\" = ? AND "
                   "o.\"figure\" = ? AND o.\"year\" = ? AND o.\"{}\" IS NOT NULL AND "
                   "o.\"id\" <> t.\"id\" AND (",
           column),
          {district, name, year}});
  if (!area) q.sql += "(o.\"area\" IS NULL AND t.\"area\" IS NOT NULL) OR ";
  q.sql +=
      "EXISTS (SELECT 1 FROM \"unit_under\" u WHERE u.\"district\" = o.\"district\" AND "
      "u.\"ancestor\" = o.\"area\" AND u.\"unit\" = t.\"area\" AND u.\"ancestor\" <> t.\"area\"";
  if (area) q = joined(q, " AND u.\"ancestor\" ", inside);
  q.sql += ")))";
  return q;
}

std::optional<Counted> Tallying::target(const Figure& figure, const std::optional<Uuid>& area) {
  const auto records = target_records(figure, asked_, area);
  if (!records) return {};
  const Condition q = joined(
      {fmt::format("SELECT CAST(sum(t.\"{}\") AS BIGINT), count(*) ", target_column(figure)), {}},
      "", *records);
  std::optional<Counted> out;
  connection_.each(q.sql, q.params, [&](const RowView& row) {
    if (row.integer(1) == 0) return;
    out = Counted{{row.integer(0), 1}, row.integer(1), {}};
  });
  // `wanted` is in the figure's own unit.
  if (out && !figure.money) out->raw = scaled(out->raw, figure.over, figure.times);
  return out;
}

Result<Tally> Tallying::completion(const Figure& figure) {
  if (figure.operands.size() > 1) return derived(figure);
  const Figure& wanted = *figure.operands.front();
  auto done = of(wanted);
  if (!done.ok()) return done;
  const auto against = [&](const Counted& value, const std::optional<Counted>& target) {
    if (target) return combined(figure, value, *target);
    Counted out = value;
    out.gap = fmt::format("没有登记{}年的目标", int(asked_.period.until.year()));
    return out;
  };
  Tally out = std::move(done.value());
  out.whole = against(out.whole, target(wanted, asked_.area));
  for (auto& [key, part] : out.parts) {
    const auto unit = by_.path == "unit" ? Uuid::parse(key) : std::nullopt;
    part = against(part, unit ? target(wanted, unit) : std::nullopt);
  }
  return out;
}

}  // namespace jinguo
