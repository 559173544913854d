// SPDX-License-Identifier: Apache-2.0
#include "figures/source_sql.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>

#include "store/schema.h"

namespace jinguo {
namespace {

std::string marks(std::size_t n) {
  std::string out;
  for (std::size_t i = 0; i < n; ++i) out += i == 0 ? "?" : ", ?";
  return out;
}

bool is_beginning(Date d) { return d == Period::up_to(d).from; }

// Only what every record has can be counted without looking.
bool may_be_empty(const Path& path) {
  if (!path.hops.empty()) return true;
  switch (path.leaf) {
    case Path::Leaf::field:
    case Path::Leaf::part: return !path.field->required;
    case Path::Leaf::unit:
    case Path::Leaf::itself: return false;
    case Path::Leaf::ancestor:
    case Path::Leaf::age: return true;
  }
  std::abort();  // a new Leaf stops the build above, not here
}

Problem bad_by(std::string_view text) {
  Problem p;
  p.field = "by";
  p.text = fmt::format("看不懂分组“{}”", text);
  p.remedy =
      "可写 unit:street、unit、month、quarter、year、字段路径（如 channel、person.sex），"
      "或给数分段：person.age:18,35,60";
  return p;
}

// 2021, 2021-Q3, 2021-07.
std::string part_of_date(const std::string& date, std::string_view part) {
  if (date.empty()) return "NULL";
  if (part == "year") return fmt::format("substr({}, 1, 4)", date);
  if (part == "month") return fmt::format("substr({}, 1, 7)", date);
  return fmt::format(
      "substr({0}, 1, 4) || '-Q' || "
      "CAST((CAST(substr({0}, 6, 2) AS INTEGER) + 2) / 3 AS TEXT)",
      date);
}

bool read_bands(std::string_view text, std::vector<std::int64_t>& bands) {
  while (!text.empty()) {
    const std::string_view one = text.substr(0, text.find(','));
    std::int64_t n = 0;
    const auto [end, bad] = std::from_chars(one.data(), one.data() + one.size(), n);
    if (bad != std::errc{} || end != one.data() + one.size()) return false;
    if (!bands.empty() && n <= bands.back()) return false;
    bands.push_back(n);
    text.remove_prefix(std::min(one.size() + 1, text.size()));
  }
  return !bands.empty();
}

}  // namespace

Condition joined(const Condition& a, std::string_view between, const Condition& b) {
  Condition out{a.sql + std::string{between} + b.sql, a.params};
  out.params.insert(out.params.end(), b.params.begin(), b.params.end());
  return out;
}

Result<By> read_by(std::string_view text) {
  By by;
  if (text.empty()) return by;
  by.kind = text == "month"     ? By::Kind::month
            : text == "quarter" ? By::Kind::quarter
            : text == "year"    ? By::Kind::year
                                : By::Kind::path;
  if (by.kind != By::Kind::path) return by;
  if (text.starts_with("field:")) text.remove_prefix(6);
  by.path = text;
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return by;
  const std::string_view before = text.substr(0, colon);
  by.path = before;
  if (before == "unit" || before.ends_with(".unit")) {
    by.level = text.substr(colon + 1);
    return by;
  }
  const std::string_view after = text.substr(colon + 1);
  if (after == "year" || after == "quarter" || after == "month")
    by.path = text;
  else if (!read_bands(after, by.bands))
    return bad_by(text);
  return by;
}

SourceSql::SourceSql(const Figure& figure, const Source& source, const Asked& asked, bool exact)
    : figure_(figure), source_(source), asked_(asked) {
  const auto scope = scope_of(*source.type, asked.actor, Action::read, "t");
  readable_ = scope.has_value();
  if (!readable_) return;
  where_ = *scope;
  if (asked.area)
    add("t.\"unit\" IN (SELECT \"unit\" FROM \"unit_under\" WHERE \"district\" = ? AND "
        "\"ancestor\" = ?)",
        {asked.actor.district, asked.area->text()});
  else if (asked.by_unit)
    add("t.\"unit\" IN (SELECT \"id\" FROM \"unit\" WHERE \"district\" = ?)",
        {asked.actor.district});
  date_tests();
  const Condition conditions = sql_of(source.where);
  if (!conditions.sql.empty()) add(conditions.sql, conditions.params);
  if (source.counted) {
    if (may_be_empty(*source.counted)) add(column(*source.counted) + " IS NOT NULL");
  }
  if (exact && figure.at_least > 1) keys_often_enough();
  if (!exact || !source.newest_of) return;
  newest_of_each(column(*source.newest_of));
  const Condition then = sql_of(source.then);
  if (!then.sql.empty()) add(then.sql, then.params);
}

void SourceSql::add(std::string sql, std::vector<Value> params) {
  where_ = joined(where_, where_.sql.empty() ? "" : " AND ", {std::move(sql), std::move(params)});
}

std::string SourceSql::quoted_column(std::string_view alias, std::string_view name) const {
  return fmt::format("{}.{}", alias, quoted(name));
}

// --- dates -------------------------------------------------------------------------------------

void SourceSql::date_tests() {
  const std::string from = to_text(asked_.period.from), until = to_text(asked_.period.until);
  if (figure_.stock) {
    if (source_.from) {
      const std::string c = column(*source_.from);
      if (source_.from_may_be_empty)
        add(fmt::format("({0} IS NULL OR {0} <= ?)", c), {until});
      else
        add(c + " <= ?", {until});
    }
    if (!source_.until) return;
    const std::string c = column(*source_.until);
    add(fmt::format("({0} IS NULL OR {0} {1} ?)", c, source_.through ? ">=" : ">"), {until});
    return;
  }
  const std::string c = column(*source_.on);
  if (figure_.span == Figure::Span::since) add(c + " >= ?", {to_text(figure_.since)});
  if (figure_.span == Figure::Span::asked && !is_beginning(asked_.period.from))
    add(c + " >= ?", {from});
  add(c + " <= ?", {until});
}

std::string SourceSql::period_date() {
  if (source_.on) return column(*source_.on);
  if (source_.from) return column(*source_.from);
  if (source_.type->dated.empty()) return "";
  return quoted_column("t", source_.type->dated);
}

// --- conditions --------------------------------------------------------------------------------

Condition SourceSql::sql_of(const Where& where) {
  Condition out;
  const auto also = [&](const Condition& c) {
    out = joined(out, out.sql.empty() ? "" : " AND ", c);
  };
  for (const Test& t : where.all) also(sql_of(t));
  for (const auto& group : where.either) {
    Condition any;
    for (const Where& w : group) {
      Condition one = sql_of(w);
      if (one.sql.empty()) one.sql = "1 = 1";
      any = joined(any, any.sql.empty() ? "(" : " OR ", one);
    }
    any.sql += ")";
    also(any);
  }
  return out;
}

Condition SourceSql::sql_of(const Test& test) {
  if (test.op == Test::Op::against) return sql_of_against(test);
  const std::string c = column(test.path);
  switch (test.op) {
    case Test::Op::one_of:
      if (test.values.size() == 1) return {c + " = ?", test.values};
      return {fmt::format("{} IN ({})", c, marks(test.values.size())), test.values};
    case Test::Op::none_of:
      return {fmt::format("({0} IS NULL OR {0} NOT IN ({1}))", c, marks(test.values.size())),
          test.values};
    case Test::Op::range: return bounds(c, test.least, test.most);
    case Test::Op::empty: return {c + " IS NULL", {}};
    case Test::Op::present: return {c + " IS NOT NULL", {}};
    case Test::Op::within:
    case Test::Op::before:
    case Test::Op::after: return period_test(test);
    case Test::Op::against: break;
  }
  std::abort();  // a new Op stops the build above, not here
}

Condition SourceSql::bounds(const std::string& c, const Value& least, const Value& most) {
  Condition out;
  if (!is_null(least)) out = {c + " >= ?", {least}};
  if (!is_null(most)) out = joined(out, out.sql.empty() ? "" : " AND ", {c + " <= ?", {most}});
  return out;
}

Condition SourceSql::period_test(const Test& test) {
  const std::string c = column(test.path);
  const std::string from = to_text(asked_.period.from), until = to_text(asked_.period.until);
  if (test.op == Test::Op::within) return bounds(c, Value{from}, Value{until});
  if (test.op == Test::Op::before) return {c + " < ?", {from}};
  return {c + " > ?", {until}};
}

Condition SourceSql::sql_of_against(const Test& test) {
  std::string a = column(test.path), b = column(*test.other);
  if (test.path.kind() == Kind::date) {
    const bool lite = asked_.dialect == Dialect::sqlite;
    const auto day = [&](const std::string& c) {
      return lite ? fmt::format("julianday({})", c) : fmt::format("CAST({} AS DATE)", c);
    };
    a = day(a);
    b = day(b);
  }
  // The driver must not take the bound for a date.
  const auto whole = [](const Value& v) { return fmt::format("{}", std::get<std::int64_t>(v)); };
  std::string sql;
  if (!is_null(test.least)) sql = fmt::format("({} - {}) >= {}", a, b, whole(test.least));
  if (!is_null(test.most))
    sql += fmt::format("{}({} - {}) <= {}", sql.empty() ? "" : " AND ", a, b, whole(test.most));
  return {sql, {}};
}

void SourceSql::keys_often_enough() {
  SourceSql all{figure_, source_, asked_, false};
  const std::string key = all.column(*source_.counted);
  Condition inner = all.select({key, {}});
  inner.sql += " GROUP BY 1 HAVING count(*) >= ?";
  inner.params.emplace_back(figure_.at_least);
  add(fmt::format("{} IN ({})", column(*source_.counted), inner.sql), inner.params);
}

void SourceSql::newest_of_each(const std::string& key) {
  SourceSql all{figure_, source_, asked_, false};
  const std::string same = all.column(*source_.newest_of);
  const std::string date = all.period_date();
  const Condition inner =
      all.select({fmt::format("t.\"id\" AS \"id\", row_number() OVER "
                              "(PARTITION BY {} ORDER BY {} DESC, t.\"id\" DESC) AS n",
                      same, date),
          {}});
  add(key + " IS NOT NULL");
  add(fmt::format("t.\"id\" IN (SELECT \"id\" FROM ({}) newest WHERE n = 1)", inner.sql),
      inner.params);
}

// --- columns -----------------------------------------------------------------------------------

std::string SourceSql::joined_alias(
    std::string_view from_alias, std::string_view column, std::string_view table) {
  std::string& alias = aliases_[fmt::format("{}.{}", from_alias, column)];
  if (!alias.empty()) return alias;
  alias = fmt::format("j{}", aliases_.size());
  joins_ +=
      fmt::format(" LEFT JOIN {0} {1} ON {1}.\"district\" = {2}.\"district\" AND {1}.\"id\" = {3}",
          quoted(table), alias, from_alias, quoted_column(from_alias, column));
  return alias;
}

// The nearest unit of that level at or above the owning one.
std::string SourceSql::level_alias(std::string_view of_alias, std::string_view level) {
  std::string& alias = aliases_[fmt::format("{}:{}", of_alias, level)];
  if (!alias.empty()) return alias;
  alias = fmt::format("j{}", aliases_.size());
  joins_ += fmt::format(
      " LEFT JOIN (SELECT u.\"district\", u.\"unit\", u.\"ancestor\" FROM \"unit_under\" u"
      " JOIN \"unit\" a ON a.\"district\" = u.\"district\" AND a.\"id\" = u.\"ancestor\""
      " WHERE a.\"level\" = '{0}' AND NOT EXISTS (SELECT 1 FROM \"unit_under\" m"
      " JOIN \"unit\" b ON b.\"district\" = m.\"district\" AND b.\"id\" = m.\"ancestor\""
      " JOIN \"unit_under\" k ON k.\"district\" = m.\"district\" AND k.\"ancestor\" = a.\"id\""
      " AND k.\"unit\" = b.\"id\" WHERE m.\"district\" = u.\"district\" AND m.\"unit\" = u.\"unit\""
      " AND b.\"level\" = '{0}' AND b.\"id\" <> a.\"id\")) {1}"
      " ON {1}.\"district\" = {2}.\"district\" AND {1}.\"unit\" = {2}.\"unit\"",
      level, alias, of_alias);
  return alias;
}

std::string SourceSql::alias_of(const Path& path) {
  std::string alias = "t";
  for (const Hop& h : path.hops) alias = joined_alias(alias, h.column, h.target->name);
  return alias;
}

std::string SourceSql::record_alias(const Path& path) {
  std::string alias = alias_of(path);
  switch (path.leaf) {
    case Path::Leaf::field: return joined_alias(alias, path.field->name, path.field->target);
    case Path::Leaf::unit: return joined_alias(alias, "unit", "unit");
    case Path::Leaf::ancestor:
      return joined_alias(level_alias(alias, path.level), "ancestor", "unit");
    case Path::Leaf::itself: return alias;
    case Path::Leaf::age:
    case Path::Leaf::part: break;
  }
  std::abort();  // numbers and days point at nothing
}

std::string SourceSql::column(const Path& path) {
  const std::string alias = alias_of(path);
  switch (path.leaf) {
    case Path::Leaf::field: return quoted_column(alias, path.field->name);
    case Path::Leaf::unit: return quoted_column(alias, "unit");
    case Path::Leaf::ancestor: return quoted_column(level_alias(alias, path.level), "ancestor");
    case Path::Leaf::age: return age(quoted_column(alias, path.field->name));
    case Path::Leaf::part: return part_of_date(quoted_column(alias, path.field->name), path.level);
    case Path::Leaf::itself: return quoted_column(alias, "id");
  }
  std::abort();  // a new Leaf stops the build above, not here
}

// Full years between two days written YYYY-MM-DD.  A stock's day is our own text, safe to write
// out.
std::string SourceSql::age(const std::string& born) {
  const std::string day = figure_.stock || !source_.on
                              ? fmt::format("'{}'", to_text(asked_.period.until))
                              : column(*source_.on);
  return fmt::format(
      "(CAST(substr({0}, 1, 4) AS INTEGER) - CAST(substr({1}, 1, 4) AS INTEGER) - "
      "CASE WHEN substr({0}, 6) < substr({1}, 6) THEN 1 ELSE 0 END)",
      day, born);
}

std::string SourceSql::unit_name() {
  return quoted_column(joined_alias("t", "unit", "unit"), "name");
}

std::string SourceSql::group_key(const By& by) {
  switch (by.kind) {
    case By::Kind::nothing: return "''";
    case By::Kind::year: return part_of_date(period_date(), "year");
    case By::Kind::month: return part_of_date(period_date(), "month");
    case By::Kind::quarter: return part_of_date(period_date(), "quarter");
    case By::Kind::path: break;
  }
  const auto path = read_path(asked_.catalogue, *source_.type, by.path);
  if (!path.ok()) return "NULL";
  const std::string c = column(path.value());
  // Keys of several record types meet in one column.
  if (by.bands.empty()) return figure_.sources.size() > 1 ? fmt::format("CAST({} AS TEXT)", c) : c;
  std::string cases = fmt::format("CASE WHEN {} IS NULL THEN NULL", c);
  for (std::size_t i = by.bands.size(); i-- > 0;)
    cases += fmt::format(" WHEN {} >= {} THEN '{}'", c, by.bands[i], i + 1);
  return cases + " ELSE '0' END";
}

void SourceSql::only(const By& by, const std::string& part) {
  By each = by;
  if (!by.level.empty()) {
    each.path += ":" + by.level;
    each.level.clear();
  }
  // Numbers and flags are told as text.
  const std::string key = fmt::format("CAST({} AS TEXT)", group_key(each));
  if (part.empty())
    add(fmt::format("({0} IS NULL OR {0} = '')", key));
  else
    add(key + " = ?", {part});
}

Condition SourceSql::select(const Condition& columns) const {
  const Condition head{
      fmt::format("SELECT {} FROM {} t{} WHERE ", columns.sql, quoted(source_.type->name), joins_),
      columns.params};
  return joined(head, "", where_);
}

// CROSS JOIN keeps SQLite from looking through the whole table for the chosen few.
Condition SourceSql::select_chosen(const Condition& columns, const Condition& chosen) const {
  Condition out{fmt::format("SELECT {} FROM (", columns.sql), columns.params};
  out = joined(out, "", chosen);
  out.sql += fmt::format(
      ") chosen CROSS JOIN {} t{} WHERE t.\"district\" = ? AND "
      "t.\"id\" = chosen.\"id\"",
      quoted(source_.type->name), joins_);
  out.params.emplace_back(asked_.actor.district);
  return out;
}

}  // namespace jinguo
