// SPDX-License-Identifier: Apache-2.0
// Who reaches which rows.  For most records that is a matter of units.  Records under need to know
// (a case and what is kept with it) add the team: a closed row is its team's alone, an officer of
// the line learns that it is there, and a party's kin learn nothing.
#include <fmt/format.h>

#include "engine/query.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::string_view everything = "1 = 1";

void add(Condition& to, std::string_view between, const Condition& more) {
  if (!to.sql.empty()) to.sql += between;
  to.sql += more.sql;
  to.params.insert(to.params.end(), more.params.begin(), more.params.end());
}

Condition both(const Condition& a, const Condition& b) {
  if (a.sql == everything) return b;
  if (b.sql == everything) return a;
  Condition out = a;
  add(out, " AND ", b);
  return out;
}

Condition but_not(const Condition& wanted, const Condition& other) {
  Condition out = wanted;
  add(out, " AND NOT (", other);
  out.sql += ")";
  return out;
}

// The rows of one reach, without the district.
Condition rows_of(Reach reach, const Actor& actor, std::string_view alias) {
  switch (reach) {
    case Reach::own: return {fmt::format("{}.\"created_by\" = ?", alias), {actor.account.text()}};
    case Reach::unit: return {fmt::format("{}.\"unit\" = ?", alias), {actor.unit.text()}};
    case Reach::subtree:
      if (actor.root) return {std::string{everything}, {}};
      return {fmt::format("{}.\"unit\" IN (SELECT \"unit\" FROM \"unit_under\" WHERE "
                          "\"district\" = ? AND \"ancestor\" = ?)",
                  alias),
          {actor.district, actor.unit.text()}};
    case Reach::district: return {std::string{everything}, {}};
    case Reach::team:
    case Reach::addressed: break;
  }
  std::abort();  // these two depend on the record; see Need
}

// What the grants of one actor that fit come to.  Of units the widest; the rest stand beside.
struct Widest {
  bool own = false, team = false, addressed = false;
  std::optional<Reach> rest;        // of what is open
  std::optional<Reach> supervised;  // of what is closed, too

  bool nothing() const { return !own && !team && !addressed && !rest; }
  bool operator==(const Widest&) const = default;
};

template <class Wanted>
Widest widest(const RecordType& type, const Actor& actor, Wanted wanted) {
  Widest w;
  for (const Grant& g : type.grants) {
    if (!g.roles.has(actor.role) || !wanted(g)) continue;
    switch (g.reach) {
      case Reach::own: w.own = true; continue;
      case Reach::team: w.team = true; continue;
      case Reach::addressed: w.addressed = true; continue;
      case Reach::unit:
      case Reach::subtree:
      case Reach::district: break;
    }
    if (!w.rest || *w.rest < g.reach) w.rest = g.reach;
    if (g.supervises && (!w.supervised || *w.supervised < g.reach)) w.supervised = g.reach;
  }
  return w;
}

// The conditions that need to know is made of, over one alias.
class Need {
 public:
  // How the cases somebody reaches are asked about: gathered, to be led by them; or each row on its
  // own, where something else leads to the rows.
  enum class Way : std::uint8_t { gathered, each };

  Need(const RecordType& type, const Actor& actor, std::string_view alias, Way way = Way::gathered)
      : type_(type), actor_(actor), alias_(alias), way_(way) {
    key_ = fmt::format(
        "{}.{}", alias, quoted(type.kept_with.empty() ? std::string_view{"id"} : type.kept_with));
  }

  // What her line may read: of what a desk holds, her own desk's alone.
  Condition open() const {
    if (!type_.may_be_held()) return {fmt::format("{}.\"closed\" = 0", alias_), {}};
    Condition out = desk();
    out.sql = fmt::format("CASE {}.\"closed\" WHEN 0 THEN 1 WHEN {} THEN {} ELSE 0 END = 1", alias_,
        closed_to_desk, out.sql);
    return out;
  }
  Condition member() const { return within("member"); }
  Condition emergency() const { return within("emergency"); }
  // Of the rows of her own units those that are open or her team's: they come in order out of the
  // units' index, and only for closed ones the team is asked.
  Condition open_or_member() const {
    const Condition team = reached("member");
    Condition out;
    if (type_.may_be_held()) out = desk();
    const std::string held =
        out.sql.empty() ? "" : fmt::format(" WHEN {} THEN {}", closed_to_desk, out.sql);
    out.sql = fmt::format(
        "CASE {0}.\"closed\" WHEN 0 THEN 1{1} ELSE CASE WHEN EXISTS ({2} AND r.\"case\" = {3}) "
        "THEN 1 ELSE 0 END END = 1",
        alias_, held, team.sql, key_);
    out.params.insert(out.params.end(), team.params.begin(), team.params.end());
    return out;
  }
  // The rows of a way, led to by its cases, but for those of `others`.
  ReachPart led(std::string_view way, const std::optional<Condition>& others) const {
    ReachPart part{{std::string{everything}, {}}, {}, true};
    if (others) part.rows = but_not(part.rows, *others);
    part.led_by = ids_reached(way);
    Condition kin = reached("kin");
    kin.sql = " AND r.\"case\" NOT IN (" + kin.sql + ")";
    add(part.led_by, "", kin);
    part.led_to = key_;
    part.led_alone = !others && type_.kept_with.empty();
    return part;
  }
  // Rows of her team in none of the units `own` asks for.
  ReachPart member_elsewhere(const Condition& own) const {
    ReachPart part = led("member", own);
    // The cases of her units' rows are told by their index; opening each of the team's would take
    // longer, but must be where a case may have another row elsewhere.
    if (type_.kept_with.empty() || type_.one_a_case()) add(part.led_by, "", but_of_units(own));
    return part;
  }
  // Kin of a party never get further than anybody outside.
  Condition no_kin() const {
    Condition kin = reached("kin");
    const FieldInfo* f = type_.field(type_.kept_with);
    kin.sql = f && !f->required ? fmt::format("({0} IS NULL OR {0} NOT IN ({1}))", key_, kin.sql)
                                : fmt::format("{} NOT IN ({})", key_, kin.sql);
    return kin;
  }
  // Open rows as far as `open_to`, closed ones as far as `closed_to`.
  std::optional<Condition> line(
      std::optional<Reach> open_to, std::optional<Reach> closed_to) const {
    if (!open_to) return {};
    if (closed_to && *closed_to >= *open_to) return rows_of(*closed_to, actor_, alias_);
    Condition rows = both(rows_of(*open_to, actor_, alias_), open());
    if (!closed_to) return rows;
    add(rows, " OR ", rows_of(*closed_to, actor_, alias_));
    return Condition{"(" + rows.sql + ")", rows.params};
  }
  Condition addressed() const {
    const auto at = type_.addressed.begin();
    return {fmt::format("{0}.{1} = ? AND {0}.{2} >= ? AND {0}.\"state\" <> 'revoked'", alias_,
                quoted(at[0]), quoted(at[1])),
        {actor_.unit.text(), to_text(actor_.today)}};
  }

 private:
  // 1 where what a desk holds is hers.
  Condition desk() const {
    Condition out{fmt::format("{}.\"created_by\" = ?", alias_), {actor_.account.text()}};
    if (cadres.has(actor_.role)) {
      out.sql = fmt::format("{}.\"unit\" = ? OR {}", alias_, out.sql);
      out.params.insert(out.params.begin(), Value{actor_.unit.text()});
    }
    out.sql = fmt::format("CASE WHEN {} THEN 1 ELSE 0 END", out.sql);
    return out;
  }
  Condition reached(std::string_view way) const {
    const std::int64_t now = actor_.now.time_since_epoch().count();
    // Of an actor without a moment nothing has begun but what always was.
    const std::int64_t begun = actor_.now == Instant::max() ? 0 : now;
    return {fmt::format("SELECT r.\"case\" FROM \"case_reach\" r WHERE r.\"district\" = ? AND "
                        "r.\"account\" = ? AND r.\"way\" = '{}' AND r.\"starts_at\" <= ? AND "
                        "r.\"ends_at\" >= ?",
                way),
        {actor_.district, actor_.account.text(), begun, now}};
  }
  Condition ids_reached(std::string_view way) const {
    Condition out = reached(way);
    out.sql.replace(0, std::string_view{"SELECT"}.size(), "SELECT DISTINCT");
    out.sql.replace(out.sql.find(" FROM "), 0, " AS \"id\"");
    return out;
  }
  Condition but_of_units(const Condition& own) const {
    const std::string one = type_.kept_with.empty() ? "" : fmt::format(" AND {} IS NOT NULL", key_);
    return {fmt::format(" AND r.\"case\" NOT IN (SELECT {3} FROM {1} {0} WHERE "
                        "{0}.\"district\" = ? AND {2}{4})",
                alias_, quoted(type_.name), own.sql, key_, one),
        joined_to_district(own.params)};
  }
  std::vector<Value> joined_to_district(const std::vector<Value>& params) const {
    std::vector<Value> out{actor_.district};
    out.insert(out.end(), params.begin(), params.end());
    return out;
  }
  Condition within(std::string_view way) const {
    Condition out = reached(way);
    out.sql = way_ == Way::each ? fmt::format("EXISTS ({} AND r.\"case\" = {})", out.sql, key_)
                                : fmt::format("{} IN ({})", key_, out.sql);
    return out;
  }

  const RecordType& type_;
  const Actor& actor_;
  std::string_view alias_;
  Way way_;
  std::string key_;
};

bool by_units_below(std::optional<Reach> reach, const Actor& actor) {
  return reach == Reach::subtree && !actor.root;
}

// What the alternatives are for: a list walks them, a single row is tested against them.
enum class For : std::uint8_t { list, row };

// Disjoint, none empty.
std::vector<ReachPart> guarded_rows(
    const RecordType& type, const Widest& w, const Actor& actor, std::string_view alias, For use) {
  const bool line_leads = use == For::row && w.rest;
  const Need need{type, actor, alias, line_leads ? Need::Way::each : Need::Way::gathered};
  std::vector<ReachPart> all;
  std::optional<Condition> before;       // what the alternatives so far hold
  std::optional<Condition> before_last;  // the same, without the last
  const auto also = [&](const Condition& rows, bool kin_too, bool few) {
    before_last = before;
    Condition one = before ? but_not(rows, *before) : rows;
    if (!kin_too) one = both(one, need.no_kin());
    all.push_back({std::move(one), {}, few});
    if (!before) {
      before = rows;
      return;
    }
    Condition so_far{"(" + before->sql, before->params};
    add(so_far, ") OR (", rows);
    so_far.sql += ")";
    before = std::move(so_far);
  };
  if (const auto line = need.line(w.rest, w.supervised)) {
    also(*line, false, false);
    if (line->sql == everything) return all;
    if (by_units_below(w.rest, actor) && w.supervised == w.rest)
      all.front() = {need.no_kin(), actor.unit, false};
    else if (by_units_below(w.rest, actor) && !w.supervised)
      all.front() = {both(need.open(), need.no_kin()), actor.unit, false};
    else if (w.rest == Reach::unit && (!w.supervised || w.supervised == Reach::unit))
      all.front().unit = actor.unit;
  }
  const bool listed = use == For::list;
  const bool of_units = w.rest == Reach::unit || by_units_below(w.rest, actor);
  const auto lead = [&](std::string_view way, const Condition& rows) {
    also(rows, false, true);
    if (!listed) return;
    // The same without the condition that leads.
    all.back() = need.led(way, before_last);
  };
  if (w.team) lead("member", need.member());
  if (w.team && listed && of_units && !w.supervised) {
    const Condition own = rows_of(*w.rest, actor, alias);
    ReachPart near{both(need.open_or_member(), need.no_kin()), {}};
    if (w.rest == Reach::subtree)
      near.under = actor.unit;
    else
      near.rows = both(own, near.rows), near.unit = actor.unit;
    all = {std::move(near), need.member_elsewhere(own)};
  }
  if (w.team && actor.emergency) lead("emergency", need.emergency());
  if (w.addressed) also(need.addressed(), true, true);
  return all;
}

// Every row of `under`, of `unit`, or of the district.
ReachPart part_of_units(Condition rows, std::optional<Uuid> under, std::optional<Uuid> unit) {
  ReachPart part{std::move(rows), under};
  part.unit = unit;
  part.whole = true;
  return part;
}

std::vector<ReachPart> plain_rows(
    const RecordType& type, const Widest& w, const Actor& actor, std::string_view alias) {
  Condition rows;
  if (w.rest) rows = rows_of(*w.rest, actor, alias);
  if (rows.sql == everything) return {part_of_units(rows, {}, {})};
  const bool of_units_alone = !w.own && !w.addressed;
  if (by_units_below(w.rest, actor) && of_units_alone)
    return {part_of_units({std::string{everything}, {}}, actor.unit, {})};
  if (w.rest == Reach::unit && of_units_alone) return {part_of_units(rows, {}, actor.unit)};
  if (w.own) add(rows, " OR ", rows_of(Reach::own, actor, alias));
  if (w.addressed) add(rows, " OR ", Need{type, actor, alias}.addressed());
  if (rows.sql.empty()) return {{{"1 = 0", {}}, {}, false}};
  if (w.own + w.addressed + w.rest.has_value() > 1) rows.sql = "(" + rows.sql + ")";
  return {{rows, {}, false}};
}

std::vector<ReachPart> rows_of(const RecordType& type, const Widest& w, const Actor& actor,
    std::string_view alias, For use = For::row) {
  if (w.nothing()) return {};
  return type.guarded() ? guarded_rows(type, w, actor, alias, use)
                        : plain_rows(type, w, actor, alias);
}

Condition whole(const ReachPart& one, const Actor& actor, std::string_view alias) {
  return one.under ? both(rows_of(Reach::subtree, actor, alias), one.rows) : one.rows;
}

Condition any_of(const std::vector<ReachPart>& all, const Actor& actor, std::string_view alias) {
  if (all.size() == 1) return whole(all.front(), actor, alias);
  Condition out;
  for (const ReachPart& one : all) add(out, ") OR (", whole(one, actor, alias));
  out.sql = "((" + out.sql + "))";
  return out;
}

Condition of_district(const Actor& actor, std::string_view alias, const Condition& rows) {
  Condition scope{fmt::format("{}.\"district\" = ?", alias), {actor.district}};
  if (rows.sql != everything) add(scope, " AND ", rows);
  return scope;
}

std::vector<ReachPart> granted_rows(
    const RecordType& type, const Actor& actor, Action action, std::string_view alias, For use) {
  const auto granted = widest(type, actor, [&](const Grant& g) { return g.action == action; });
  return rows_of(type, granted, actor, alias, use);
}

// A closed row shows what is above `internal` to its team, whoever else may know that it is there.
Condition guarded_clearance(
    const RecordType& type, const Widest& clear, const Actor& actor, std::string_view alias) {
  const Need need{type, actor, alias, Need::Way::each};
  Condition out;
  if (const auto line = need.line(clear.rest, {})) add(out, ") OR (", *line);
  if (clear.team) add(out, ") OR (", need.member());
  if (clear.team && actor.emergency) add(out, ") OR (", need.emergency());
  if (clear.addressed) add(out, ") OR (", need.addressed());
  out.sql = "((" + out.sql + "))";
  return out;
}

}  // namespace

std::vector<ReachPart> alternatives_of(
    const RecordType& type, const Actor& actor, Action action, std::string_view alias) {
  auto all = granted_rows(type, actor, action, alias, For::list);
  for (ReachPart& one : all) one.rows = of_district(actor, alias, one.rows);
  return all;
}

std::optional<Condition> adding_scope_of(
    const RecordType& added, const RecordType& to, const Actor& actor, std::string_view alias) {
  RecordType with_its_grants = to;
  with_its_grants.grants = added.grants;
  return scope_of(with_its_grants, actor, Action::create, alias);
}

std::optional<Condition> scope_of(
    const RecordType& type, const Actor& actor, Action action, std::string_view alias) {
  const auto all = granted_rows(type, actor, action, alias, For::row);
  if (all.empty()) return {};
  return of_district(actor, alias, any_of(all, actor, alias));
}

Condition clearance_of(
    const RecordType& type, const Actor& actor, Privacy wanted, std::string_view alias) {
  if (wanted <= Privacy::open) return {"1", {}};
  const auto clear = widest(
      type, actor, [&](const Grant& g) { return g.action == Action::read && g.sees >= wanted; });
  if (clear.nothing()) return {"0", {}};
  const auto readable =
      widest(type, actor, [&](const Grant& g) { return g.action == Action::read; });
  if (type.guarded() && wanted > Privacy::internal)
    return guarded_clearance(type, clear, actor, alias);
  // Where the same grant opens the row and the field there is nothing left to ask.
  if (clear == readable) return {"1", {}};
  const Condition rows = any_of(rows_of(type, clear, actor, alias), actor, alias);
  return rows.sql == everything ? Condition{"1", {}} : rows;
}

}  // namespace jinguo
