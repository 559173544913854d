// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "engine/query.h"

namespace jinguo {
namespace {

// The rows of one reach, without the district.
Condition rows_of(Reach reach, const Actor& actor, std::string_view alias) {
  switch (reach) {
    case Reach::own: return {fmt::format("{}.\"created_by\" = ?", alias), {actor.account.text()}};
    case Reach::unit: return {fmt::format("{}.\"unit\" = ?", alias), {actor.unit.text()}};
    case Reach::subtree:
      if (actor.root) return {"1 = 1", {}};
      return {fmt::format("{}.\"unit\" IN (SELECT \"unit\" FROM \"unit_under\" WHERE "
                          "\"district\" = ? AND \"ancestor\" = ?)",
                  alias),
          {actor.district, actor.unit.text()}};
    case Reach::district: return {"1 = 1", {}};
  }
  std::abort();
}

// Reaches nest except `own`, which may lie outside a person's unit (a matter handed elsewhere).
struct Widest {
  bool own = false;
  std::optional<Reach> rest;
};

template <class Wanted>
Widest widest(const RecordType& type, const Actor& actor, Wanted wanted) {
  Widest w;
  for (const Grant& g : type.grants) {
    if (!g.roles.has(actor.role) || !wanted(g)) continue;
    if (g.reach == Reach::own)
      w.own = true;
    else if (!w.rest || *w.rest < g.reach)
      w.rest = g.reach;
  }
  return w;
}

std::optional<Condition> rows_of(const Widest& w, const Actor& actor, std::string_view alias) {
  if (!w.rest && !w.own) return {};
  if (!w.own) return rows_of(*w.rest, actor, alias);
  Condition own = rows_of(Reach::own, actor, alias);
  if (!w.rest) return own;
  Condition rest = rows_of(*w.rest, actor, alias);
  if (rest.params.empty()) return rest;
  own.sql = fmt::format("({} OR {})", own.sql, rest.sql);
  own.params.insert(own.params.end(), rest.params.begin(), rest.params.end());
  return own;
}

}  // namespace

std::optional<Condition> scope_of(
    const RecordType& type, const Actor& actor, Action action, std::string_view alias) {
  auto rows = rows_of(
      widest(type, actor, [&](const Grant& g) { return g.action == action; }), actor, alias);
  if (!rows) return {};
  Condition scope{fmt::format("{}.\"district\" = ?", alias), {actor.district}};
  if (rows->sql != "1 = 1") {
    scope.sql += " AND " + rows->sql;
    scope.params.insert(scope.params.end(), rows->params.begin(), rows->params.end());
  }
  return scope;
}

Condition clearance_of(
    const RecordType& type, const Actor& actor, Privacy wanted, std::string_view alias) {
  if (wanted <= Privacy::open) return {"1", {}};
  const auto clear = widest(
      type, actor, [&](const Grant& g) { return g.action == Action::read && g.sees >= wanted; });
  const auto rows = rows_of(clear, actor, alias);
  if (!rows) return {"0", {}};
  if (rows->sql == "1 = 1") return {"1", {}};
  // Where the same grant opens the row and the field there is nothing left to ask.
  const auto readable =
      widest(type, actor, [&](const Grant& g) { return g.action == Action::read; });
  if (clear.rest == readable.rest && clear.own == readable.own) return {"1", {}};
  return *rows;
}

}  // namespace jinguo
