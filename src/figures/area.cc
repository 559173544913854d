// SPDX-License-Identifier: Apache-2.0
#include "figures/area.h"

#include "figures/parts.h"

namespace jinguo {
namespace {

bool lies_under(Connection& db, const Actor& actor, const Uuid& ancestor, const Uuid& unit) {
  const Value params[] = {actor.district, ancestor.text(), unit.text()};
  return db.integer(
             "SELECT count(*) FROM \"unit_under\" WHERE \"district\" = ? AND "
             "\"ancestor\" = ? AND \"unit\" = ?",
             params) > 0;
}

// Every unit of the district lies under it: no condition is needed, and the index by date alone
// serves the query.
bool is_whole(Connection& db, const Actor& actor, const Uuid& unit) {
  const Value district[] = {actor.district};
  const Value params[] = {actor.district, unit.text()};
  const std::int64_t all =
      db.integer("SELECT count(*) FROM \"unit\" WHERE \"district\" = ?", district);
  const std::int64_t inside = db.integer(
      "SELECT count(*) FROM \"unit_under\" WHERE \"district\" = ? AND \"ancestor\" = ?", params);
  return all == inside;
}

std::optional<std::string> name_of_unit(Connection& db, const Actor& actor, const Uuid& unit) {
  const Value params[] = {actor.district, unit.text()};
  std::optional<std::string> name;
  db.each("SELECT \"name\" FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?", params,
      [&](const RowView& row) { name = std::string{row.text(0)}; });
  return name;
}

// The one unit without a parent; a district with several roots has no name of its own.
std::string name_of_district(Connection& db, const Actor& actor) {
  const Value params[] = {actor.district};
  std::string name;
  int roots = 0;
  db.each("SELECT \"name\" FROM \"unit\" WHERE \"district\" = ? AND \"parent\" IS NULL LIMIT 2",
      params, [&](const RowView& row) {
        name = std::string{row.text(0)};
        ++roots;
      });
  return roots == 1 ? name : "全区";
}

// The widest reach with which she reads such records.
Reach reach_of(const RecordType& type, const Actor& actor) {
  Reach widest = Reach::own;
  for (const Grant& g : type.grants)
    if (g.roles.has(actor.role) && g.action == Action::read && widest < g.reach) widest = g.reach;
  return widest;
}

Reach narrowest_reach(const Figure& figure, const Actor& actor) {
  Reach narrowest = Reach::district;
  each_source(figure, [&](const Source& s) {
    const Reach r = reach_of(*s.type, actor);
    if (r < narrowest) narrowest = r;
  });
  return narrowest;
}

}  // namespace

Result<Area> read_area(
    Connection& db, const Actor& actor, const std::optional<Uuid>& unit, const Figure& figure) {
  Area area;
  if (unit) {
    const auto name = name_of_unit(db, actor, *unit);
    if (!name) {
      Problem p;
      p.code = Problem::Code::not_found;
      p.field = "area";
      p.text = "没有这个单位";
      p.remedy = "请从单位区划里选择";
      return p;
    }
    area.name = *name;
    if (!is_whole(db, actor, *unit)) area.narrowed = unit;
  } else {
    area.name = name_of_district(db, actor);
  }
  const Reach reach = narrowest_reach(figure, actor);
  if (reach == Reach::district || (reach == Reach::subtree && actor.root)) return area;
  const bool inside = unit && lies_under(db, actor, actor.unit, *unit);
  area.partial = !(reach == Reach::subtree && inside);
  area.out_of_reach =
      reach != Reach::own && unit && !inside && !lies_under(db, actor, *unit, actor.unit);
  if (area.partial) area.name += "（只统计您可见的记录）";
  return area;
}

}  // namespace jinguo
