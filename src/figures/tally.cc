// SPDX-License-Identifier: Apache-2.0
#include "figures/tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <set>

#include "figures/exact.h"

namespace jinguo {
namespace {

using Form = Figure::Form;

std::string_view aggregate_of(Form form) {
  switch (form) {
    case Form::records: return "0";
    case Form::sum:
    case Form::mean:
    case Form::latest: return "CAST(sum(x) AS BIGINT)";
    case Form::least: return "min(x)";
    case Form::most: return "max(x)";
    case Form::distinct:
    case Form::names: return "count(DISTINCT x)";
    case Form::hours:
    case Form::share:
    case Form::per_head:
    case Form::change:
    case Form::total:
    case Form::completion: break;
  }
  std::abort();  // hours are put together row by row, derived figures from others
}

bool is_distinct(Form form) { return form == Form::distinct || form == Form::names; }

// Two parts of one whole that turn out to be one part.
Counted merged(Form form, const Counted& a, const Counted& b) {
  Counted out{a.raw, a.records + b.records, {}};
  if (form == Form::least || form == Form::most) {
    if (is_less(b.raw, a.raw) == (form == Form::least)) out.raw = b.raw;
  } else if (form == Form::mean) {
    out.raw = {a.raw.numerator + b.raw.numerator, a.raw.denominator + b.raw.denominator};
  } else {
    out.raw = added(a.raw, b.raw);
  }
  return out;
}

Exact raw_of(Form form, std::int64_t records, std::int64_t value) {
  if (form == Form::records) return {records, 1};
  if (form == Form::mean && records > 0) return {value, records};
  return {value, 1};
}

// "" where nothing of the level stands above.
const std::string& above(const std::map<std::string, std::string>& units, const std::string& unit) {
  static const std::string none;
  const auto it = units.find(unit);
  return it == units.end() ? none : it->second;
}

// Whether the parts of a counted figure make the whole without asking again.
bool folds(Form form) { return form == Form::records || form == Form::sum || form == Form::latest; }

// Nothing counted is a zero of these, and no value at all of the others.
bool zero_counts(Form form) {
  return form == Form::records || form == Form::sum || form == Form::distinct ||
         form == Form::names;
}

std::uint32_t clock_hours(std::int64_t from, std::int64_t to) {
  std::uint32_t hours = 0;
  if (to <= from) to += 24;  // across midnight
  for (std::int64_t h = std::max<std::int64_t>(from, 0); h < std::min<std::int64_t>(to, 48); ++h)
    hours |= 1u << (h % 24);
  return hours;
}

// The least covered day; "" is a day of its own when no weekday is looked at.
std::int64_t least_covered(const std::map<std::string, std::uint32_t>& by_day) {
  std::int64_t least = 24;
  for (const auto& [day, hours] : by_day)
    least = std::min<std::int64_t>(least, std::popcount(hours));
  return least;
}

std::string gap_without(const Figure& figure) {
  const Source& s = figure.sources.front();
  return fmt::format("有{}，但都没有填写{}", s.type->label, s.counted->label());
}

}  // namespace

Period compared_with(const Figure& change, const Period& period) {
  switch (change.against) {
    case Figure::Against::last_year: return period.last_year();
    case Figure::Against::previous: return period.previous();
    case Figure::Against::stated: return change.base;
  }
  std::abort();  // a new Against stops the build above, not here
}

Exact in_unit(const Figure& figure, const Exact& raw) {
  return scaled(raw, figure.times, figure.over);
}

std::string counted_column(const Source& source, SourceSql& sql) {
  std::string value = sql.column(*source.counted);
  if (!source.decimals) return value;
  return fmt::format(
      "({} * CASE {} WHEN 1 THEN 1000 WHEN 2 THEN 100 WHEN 3 THEN 10 WHEN 4 THEN 1 "
      "ELSE 10000 END)",
      value, sql.column(*source.decimals));
}

std::optional<Problem> unreadable(const Figure& figure, const Actor& actor) {
  for (const auto& o : figure.operands)
    if (auto p = unreadable(*o, actor)) return p;
  for (const Source& s : figure.sources) {
    if (scope_of(*s.type, actor, Action::read, "t")) continue;
    Problem p;
    p.code = Problem::Code::forbidden;
    p.text = fmt::format("您的岗位不能查看{}，因此不能统计“{}”", s.type->label, figure.label);
    p.remedy = "需要时请本单位负责人查询";
    return p;
  }
  return {};
}

std::optional<Problem> not_hers(const Figure& figure, const Actor& actor) {
  return unreadable(figure, actor);
}

Result<Tally> Tallying::of(const Figure& figure) {
  if (auto p = unreadable(figure, asked_.actor)) return *p;
  if (figure.form == Form::completion) return completion(figure);
  return is_derived(figure.form) ? derived(figure) : counted(figure);
}

Result<Tally> Tallying::of(const Figure& figure, const Period& period) {
  Asked then = asked_;
  then.period = period;
  return Tallying{connection_, then, by_}.of(figure);
}

// --- counted from records ----------------------------------------------------------------------

// A line a record: its group k and what is counted of it, x.
Condition Tallying::lines(const Figure& figure, const By& by) const {
  Condition all;
  Asked asked = asked_;
  asked.by_unit = by.path == "unit";
  for (const Source& s : figure.sources) {
    SourceSql sql{figure, s, asked};
    const std::string key = sql.group_key(by);
    const std::string value = s.counted ? counted_column(s, sql) : "0";
    const Condition one = sql.select({fmt::format("{} AS k, {} AS x", key, value), {}});
    all = joined(all, all.sql.empty() ? "" : " UNION ALL ", one);
  }
  return all;
}

// k, records, value.
Condition Tallying::query(const Figure& figure, const By& by) const {
  Condition q = lines(figure, by);
  const bool grouped = by.kind != By::Kind::nothing;
  const std::string_view key = grouped ? "k" : "''";
  const std::string_view end = grouped ? " GROUP BY k" : "";
  // PostgreSQL sorts for count(DISTINCT …); grouping first it hashes, several times faster.
  if (is_distinct(figure.form) && asked_.dialect == Dialect::postgres)
    q.sql = fmt::format(
        "SELECT {0}, CAST(sum(n) AS BIGINT), count(*) FROM (SELECT {1}x, count(*) AS n "
        "FROM ({2}) u GROUP BY {1}x) g{3}",
        key, grouped ? "k, " : "", q.sql, end);
  else
    q.sql = fmt::format(
        "SELECT {}, count(*), {} FROM ({}) u{}", key, aggregate_of(figure.form), q.sql, end);
  return q;
}

std::map<std::string, Counted> Tallying::rows(const Figure& figure, const By& by) {
  if (!by.level.empty()) return put_together(figure, by);
  if (figure.form == Form::hours) return hours(figure, by);
  std::map<std::string, Counted> out;
  const Condition q = query(figure, by);
  connection_.each(q.sql, q.params, [&](const RowView& row) {
    const std::int64_t records = row.integer(1);
    if (records == 0) return;
    out.emplace(row.text(0), Counted{raw_of(figure.form, records, row.integer(2)), records, {}});
  });
  return out;
}

std::map<std::string, Counted> Tallying::hours(const Figure& figure, const By& by) {
  const Source& s = figure.sources.front();
  SourceSql sql{figure, s, asked_};
  const std::string key = sql.group_key(by);
  const std::string day =
      s.each ? fmt::format("CAST({} AS TEXT)", sql.column(*s.each)) : std::string{"''"};
  const Condition q = sql.select(
      {fmt::format("{}, {}, {}, {}", key, day, sql.column(*s.counted), sql.column(*s.to)), {}});
  const auto units =
      by.level.empty() ? std::map<std::string, std::string>{} : units_of_level(by.level);
  std::map<std::string, std::map<std::string, std::uint32_t>> covered;
  std::map<std::string, Counted> out;
  connection_.each(q.sql, q.params, [&](const RowView& row) {
    std::string k{row.text(0)};
    if (!by.level.empty()) k = above(units, k);
    covered[k][std::string{row.text(1)}] |= clock_hours(row.integer(2), row.integer(3));
    ++out[k].records;
  });
  for (auto& [k, c] : out) c.raw = {least_covered(covered[k]), 1};
  return out;
}

// For each unit the nearest one of that level at or above it.
std::map<std::string, std::string> Tallying::units_of_level(const std::string& level) {
  std::multimap<std::string, std::string> all;
  const Value params[] = {asked_.actor.district, Value{level}};
  connection_.each(
      "SELECT u.\"unit\", u.\"ancestor\" FROM \"unit\" a JOIN \"unit_under\" u ON "
      "u.\"district\" = a.\"district\" AND u.\"ancestor\" = a.\"id\" "
      "WHERE a.\"district\" = ? AND a.\"level\" = ?",
      params, [&](const RowView& row) { all.emplace(row.text(0), row.text(1)); });
  std::map<std::string, std::string> nearest;
  for (const auto& [unit, ancestor] : all) {
    std::string& kept = nearest[unit];
    // The deeper of two lies under more units of the level.
    if (kept.empty() || all.count(kept) < all.count(ancestor)) kept = ancestor;
  }
  return nearest;
}

std::map<std::string, Counted> Tallying::put_together(const Figure& figure, const By& by) {
  if (figure.form == Form::hours) return hours(figure, by);
  if (is_distinct(figure.form)) return distinct_by_level(figure, by);
  By by_unit = by;
  by_unit.level.clear();
  const auto units = units_of_level(by.level);
  std::map<std::string, Counted> out;
  for (const auto& [unit, part] : rows(figure, by_unit)) {
    const auto [place, fresh] = out.emplace(above(units, unit), part);
    if (!fresh) place->second = merged(figure.form, place->second, part);
  }
  return out;
}

// One thing met in two communities of a street counts once in the street.  The lines come sorted by
// the thing, so that the streets of one thing are known before the next begins.
std::map<std::string, Counted> Tallying::distinct_by_level(const Figure& figure, const By& by) {
  Condition q = lines(figure, by);
  q.sql = fmt::format("SELECT x, k, count(*) FROM ({}) u GROUP BY x, k ORDER BY 1", q.sql);
  const auto units = units_of_level(by.level);
  std::map<std::string, Counted> out;
  std::string thing;
  std::set<std::string> met;
  connection_.each(q.sql, q.params, [&](const RowView& row) {
    if (row.text(0) != thing) {
      thing = row.text(0);
      met.clear();
    }
    const std::string& place = above(units, std::string{row.text(1)});
    Counted& part = out[place];
    part.records += row.integer(2);
    if (met.insert(place).second) ++part.raw.numerator;
  });
  return out;
}

Counted Tallying::whole_of(const Figure& figure, const std::map<std::string, Counted>& parts) {
  Counted whole;
  for (const auto& [key, part] : parts) {
    whole.raw = added(whole.raw, part.raw);
    whole.records += part.records;
  }
  if (whole.records == 0) whole.gap = gap_of(figure);
  return whole;
}

Result<Tally> Tallying::counted(const Figure& figure) {
  Tally tally;
  const bool grouped = by_.kind != By::Kind::nothing;
  if (grouped) tally.parts = rows(figure, by_);
  // Without groups there is one row, and it is the whole.
  const bool folded = grouped && folds(figure.form);
  tally.whole = whole_of(figure, folded ? tally.parts : rows(figure, By{}));
  if (grouped && zero_counts(figure.form) && tally.whole.gap.empty())
    add_empty_units(figure, tally.parts);
  return tally;
}

// Units of the level asked that have nothing to count stand in the list with a zero.
void Tallying::add_empty_units(const Figure& figure, std::map<std::string, Counted>& parts) {
  if (by_.level.empty() || by_.path != "unit") return;
  const Source& s = figure.sources.front();
  // A unit's row is owned by itself, so the rights on the records counted say which units a reader
  // may know to be empty; what need to know adds to them is said of records, not of units.
  RecordType by_units = *s.type;
  by_units.closed = nullptr;
  by_units.kept_with = {};
  by_units.held = nullptr;
  by_units.held_with = {};
  const auto scope = scope_of(by_units, asked_.actor, Action::read, "t");
  Condition q{
      "SELECT t.\"id\" FROM \"unit\" t WHERE t.\"level\" = ? AND "
      "(t.\"valid_to\" IS NULL OR t.\"valid_to\" >= ?) AND ",
      {Value{by_.level}, Value{to_text(asked_.period.from)}}};
  q = joined(q, "", *scope);
  if (asked_.area)
    q = joined(q, " AND ",
        {"t.\"id\" IN (SELECT \"unit\" FROM \"unit_under\" WHERE \"district\" = ? AND \"ancestor\" "
         "= ?)",
            {asked_.actor.district, asked_.area->text()}});
  connection_.each(q.sql, q.params, [&](const RowView& row) { parts[std::string{row.text(0)}]; });
}

bool Tallying::any(const Condition& query) {
  bool found = false;
  connection_.each(query.sql + " LIMIT 1", query.params, [&](const RowView&) { found = true; });
  return found;
}

// Called when nothing was counted: is that a true zero?
std::string Tallying::gap_of(const Figure& figure) {
  bool recorded = false;
  for (const Source& s : figure.sources) {
    const Condition all = *scope_of(*s.type, asked_.actor, Action::read, "t");
    const Condition head{fmt::format("SELECT 1 FROM \"{}\" t WHERE ", s.type->name), {}};
    recorded = recorded || any(joined(head, "", all));
  }
  if (!recorded) return fmt::format("无记录：还没有登记过{}", figure.sources.front().type->label);
  for (const Source& s : figure.sources) {
    if (!s.counted) continue;
    Source with_empty = s;
    with_empty.counted.reset();
    const Figure plain = [&] {
      Figure f = figure;
      f.at_least = 0;
      f.form = Form::records;
      return f;
    }();
    if (any(SourceSql{plain, with_empty, asked_}.select({"1", {}}))) return gap_without(figure);
  }
  return zero_counts(figure.form) ? "" : "期内没有可供计算的记录";
}

// --- made of other figures ---------------------------------------------------------------------

Counted Tallying::combined(const Figure& figure, const Counted& a, const Counted& b) const {
  Counted out;
  out.records = a.records + b.records;
  if (figure.form == Form::total) {
    if (!a.gap.empty() && !b.gap.empty()) out.gap = a.gap;
    out.raw = added(a.raw, b.raw);
    return out;
  }
  out.gap = !a.gap.empty() ? a.gap : b.gap;
  if (!out.gap.empty()) return out;
  if (figure.form == Form::change && !figure.percent) {
    out.raw = taken_off(a.raw, b.raw);
    return out;
  }
  if (is_zero(b.raw)) {
    out.gap = figure.form == Form::change ? "相比的一期为0，算不出百分比" : "分母为0";
    return out;
  }
  if (figure.form == Form::change) {
    // The base may be below zero (a fall of a fall): the change is measured by its size.
    const Exact base = b.raw.numerator < 0 ? scaled(b.raw, -1, 1) : b.raw;
    out.raw = divided(taken_off(a.raw, b.raw), base);
    return out;
  }
  out.raw = divided(a.raw, b.raw);
  if (figure.cap) {
    const Exact cap{*figure.cap, figure.times};
    if (is_less(cap, out.raw)) out.raw = cap;
  }
  return out;
}

Result<Tally> Tallying::derived(const Figure& figure) {
  std::vector<Tally> operands;
  if (figure.form == Form::change) {
    const Figure& of = *figure.operands.front();
    const Period then = compared_with(figure, asked_.period);
    auto now = this->of(of), before = this->of(of, then);
    if (!now.ok()) return now;
    if (!before.ok()) return before;
    operands = {std::move(now.value()), std::move(before.value())};
  } else {
    for (const auto& o : figure.operands) {
      auto one = of(*o);
      if (!one.ok()) return one;
      operands.push_back(std::move(one.value()));
    }
  }
  Tally out = operands.front();
  for (std::size_t i = 1; i < operands.size(); ++i) {
    out.whole = combined(figure, out.whole, operands[i].whole);
    for (const auto& [key, part] : operands[i].parts) out.parts[key];
    for (auto& [key, part] : out.parts) {
      const auto other = operands[i].parts.find(key);
      part = combined(figure, part, other == operands[i].parts.end() ? Counted{} : other->second);
    }
  }
  return out;
}

}  // namespace jinguo
