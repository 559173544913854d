// SPDX-License-Identifier: Apache-2.0
// Lists and single records: one SELECT writer for every type.
#include "engine/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/engine.h"
#include "engine/select.h"
#include "engine/words.h"
#include "store/schema.h"

namespace jinguo {
namespace {

Problem forbidden(const RecordType& type, std::string_view what) {
  Problem p;
  p.code = Problem::Code::forbidden;
  p.text = fmt::format("您的岗位不能{}{}", what, type.label);
  p.remedy = "如工作需要，请联系系统管理员调整岗位";
  return p;
}

// What a query asks beside the reach of who asks it.
class Where {
 public:
  void add(std::string_view sql, std::vector<Value> params) {
    made_.sql += " AND ";
    made_.sql += sql;
    made_.params.insert(made_.params.end(), std::make_move_iterator(params.begin()),
        std::make_move_iterator(params.end()));
  }
  void add(const Condition& c) {
    if (c.sql != "1") add(c.sql == "0" ? "1 = 0" : c.sql, c.params);
  }
  bool empty() const { return made_.sql.empty(); }
  Condition within(Condition rows) const {
    rows.sql += made_.sql;
    rows.params.insert(rows.params.end(), made_.params.begin(), made_.params.end());
    return rows;
  }

 private:
  Condition made_;
};

// `sign` stands before the column.
void add_filter(Where& where, const Filter& f, std::string_view sign) {
  const std::string column = fmt::format("{}t.{}", sign, quoted(f.field->name));
  switch (f.op) {
    case Filter::Op::equal: return where.add(column + " = ?", f.values);
    case Filter::Op::from: return where.add(column + " >= ?", f.values);
    case Filter::Op::until: return where.add(column + " <= ?", f.values);
    case Filter::Op::empty: return where.add(column + " IS NULL", {});
    case Filter::Op::present: return where.add(column + " IS NOT NULL", {});
    case Filter::Op::one_of: {
      std::string marks;
      for (std::size_t i = 0; i < f.values.size(); ++i) marks += i == 0 ? "?" : ", ?";
      if (marks.empty()) return where.add("1 = 0", {});
      return where.add(fmt::format("{} IN ({})", column, marks), f.values);
    }
  }
}

// Asking for records by a field tells what the field holds, so it takes the right to see it.
std::optional<Problem> may_ask(
    Where& where, const RecordType& type, const Actor& actor, const FieldInfo& field) {
  const Condition clear = clearance_of(type, actor, field.privacy, "t");
  if (field.privacy >= Privacy::sensitive || clear.sql == "0") {
    Problem p;
    p.code = Problem::Code::forbidden;
    p.field = field.name;
    p.text = fmt::format("不能按“{}”筛选或排序", field.label);
    p.remedy = "请改用其他条件";
    return p;
  }
  where.add(clear);
  return {};
}

std::optional<Problem> add_conditions(Where& where, const RecordType& type, const Actor& actor,
    const ListQuery& query, std::string_view sign = "") {
  for (const Filter& f : query.filters) {
    if (auto refused = may_ask(where, type, actor, *f.field)) return refused;
    add_filter(where, f, sign);
  }
  if (query.sort && query.sort->privacy > Privacy::open)
    if (auto refused = may_ask(where, type, actor, *query.sort)) return refused;
  if (query.unit) where.add("t.\"unit\" = ?", {query.unit->text()});
  if (query.under)
    where.add(
        "t.\"unit\" IN (SELECT \"unit\" FROM \"unit_under\" WHERE \"district\" = ? AND "
        "\"ancestor\" = ?)",
        {actor.district, query.under->text()});
  if (query.words.empty()) return {};
  if (!has_search(type)) return where.add("1 = 0", {}), std::nullopt;
  for (const FieldInfo& f : type.fields)
    if (f.searched) where.add(clearance_of(type, actor, f.privacy, "t"));
  return {};
}

bool asks_for_words(const RecordType& type, const ListQuery& query) {
  return !query.words.empty() && has_search(type);
}

const FieldInfo* sorted_by(const RecordType& type, const ListQuery& query) {
  return query.sort ? query.sort : type.field(type.dated);
}

// Empty values come last when newest or largest come first, in both stores; PostgreSQL has to be
// told.
std::string order_of(const RecordType& type, const ListQuery& query, Dialect dialect,
    std::string_view key, std::string_view id) {
  const FieldInfo* by = sorted_by(type, query);
  const std::string_view way = query.descending ? "DESC" : "ASC";
  if (!by) return fmt::format(" ORDER BY {} {}", id, way);
  const bool tell = dialect == Dialect::postgres && !by->required;
  const std::string_view nulls = !tell ? "" : query.descending ? " NULLS LAST" : " NULLS FIRST";
  return fmt::format(" ORDER BY {} {}{}, {} {}", key, way, nulls, id, way);
}

std::string order_of(const RecordType& type, const ListQuery& query, Dialect dialect) {
  const FieldInfo* by = sorted_by(type, query);
  return order_of(type, query, dialect, by ? "t." + quoted(by->name) : std::string{}, "t.\"id\"");
}

Problem page_out_of_range() {
  Problem p;
  p.field = "size";
  p.text = "每页须为1至100条，页码从1起";
  p.remedy = "请调整 page 与 size";
  return p;
}

std::vector<Value> joined(std::vector<Value> a, const std::vector<Value>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

// One alternative of reach with what is asked for put in.
struct Part : ReachPart {
  Condition source = {};                // where `t` is looked for, when not in the whole table
  Condition counted = {};               // the same rows, told by a shorter way
  std::int64_t most = most_counted;     // nobody counts further
  bool more = false;                    // there are more than `counted` holds
  std::vector<std::string> first = {};  // ids of the first rows, once these are all that is asked
};

// Of words that most_counted rows have nobody is told more than that there are so many: counting
// them takes longer than showing some.
constexpr std::int64_t most_found = 1'000;
constexpr std::int64_t most_merged = 40;  // units whose rows are merged rather than sorted

// `sign` stands before the column.
Condition in_units_under(
    const Condition& rows, const Actor& actor, const Uuid& under, std::string_view sign = "") {
  Condition out{rows.sql + fmt::format(" AND {}t.\"unit\"", sign) +
                    " IN (SELECT \"unit\" FROM \"unit_under\" WHERE "
                    "\"district\" = ? AND \"ancestor\" = ?)",
      rows.params};
  out.params.emplace_back(actor.district);
  out.params.emplace_back(under.text());
  return out;
}

Part asked_of(const RecordType& type, const ReachPart& reach, const Where& where) {
  Part part{reach};
  part.rows = where.within(reach.rows);
  if (reach.led_to.empty()) return part;
  part.source = {fmt::format("({}) l CROSS JOIN {} t", reach.led_by.sql, quoted(type.name)),
      reach.led_by.params};
  part.rows.sql += fmt::format(" AND {} = l.\"id\"", reach.led_to);
  if (reach.led_alone && where.empty())
    part.counted = {fmt::format("({}) l", reach.led_by.sql), reach.led_by.params};
  return part;
}

// What follows FROM.
Condition rows_of(const RecordType& type, const Part& part) {
  const std::string source = part.source.sql.empty() ? quoted(type.name) + " t" : part.source.sql;
  return {source + " WHERE " + part.rows.sql, joined(part.source.params, part.rows.params)};
}

// SQLite must not walk the dates of all rows until it meets these few.
std::string order_of_few(const RecordType& type, const ListQuery& query, Dialect dialect) {
  const FieldInfo* by = sorted_by(type, query);
  if (!by || dialect != Dialect::sqlite) return order_of(type, query, dialect);
  return order_of(type, query, dialect, "+t." + quoted(by->name), "t.\"id\"");
}

// Looks through few rows once, for their number and for the first of them.
std::int64_t look_through_few(
    Connection& c, const RecordType& type, const Actor& actor, const ListQuery& query, Part& part) {
  const std::size_t wanted = std::size_t(query.page) * std::size_t(query.size);
  if (part.under) part.rows = in_units_under(part.rows, actor, *part.under);
  part.under.reset();
  Condition rows = rows_of(type, part);
  rows.params.emplace_back(part.most);
  const std::int64_t its = c.each(fmt::format("SELECT t.\"id\" FROM {}{} LIMIT ?", rows.sql,
                                      order_of_few(type, query, c.dialect())),
      rows.params, [&](const RowView& r) {
        if (part.first.size() < wanted) part.first.emplace_back(r.text(0));
      });
  return its;
}

std::int64_t count_of(Connection& c, const RecordType& type, const Actor& actor, const Part& part,
    std::int64_t most) {
  Part whole = part;
  if (part.under) whole.rows = in_units_under(part.rows, actor, *part.under);
  Condition rows = part.counted.sql.empty() ? rows_of(type, whole) : part.counted;
  rows.params.emplace_back(most);
  return c.integer(
      fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} LIMIT ?) n", rows.sql), rows.params);
}

// Counts the parts until it is enough, and drops those that have no row.
void count(Connection& c, const RecordType& type, const Actor& actor, const ListQuery& query,
    std::vector<Part>& parts, Page& page) {
  const bool near = std::int64_t{query.page} * query.size <= most_counted;
  std::erase_if(parts, [&](Part& part) {
    if (page.more) return false;
    const std::int64_t most = std::min(part.most, most_counted - page.total);
    const std::int64_t its = part.few && near ? look_through_few(c, type, actor, query, part)
                                              : count_of(c, type, actor, part, most);
    page.total += std::min(its, most);
    page.more = part.more || its >= most;
    return its == 0;
  });
}

// How the rows of one part are found by words.  Those of few rows are looked through.  Words that
// few rows have lead to them; what stands in the words alone is not asked of the rows.  Words that
// most_counted rows have are met soon by walking the rows in order.
void seek_words(
    Connection& c, const RecordType& type, const Actor& actor, const ListQuery& query, Part& part) {
  const Sought sought{type, actor.district, query.words};
  const Condition among = sought.among_rows();
  const auto look_through = [&] {
    part.rows.sql += " AND " + among.sql;
    part.rows.params = joined(std::move(part.rows.params), among.params);
    if (part.few) part.counted = {};
  };
  if (part.few) return look_through();  // its source stays what leads to it
  const auto unit = query.unit ? query.unit : part.unit;
  const auto under = query.under ? query.under : part.under;
  const bool filtered = !query.filters.empty();
  const bool common = sought.count(c, unit, under, most_counted + 1) > most_counted;
  if (common && filtered) return look_through();
  const Condition ids = sought.ids(unit, under);
  const bool told = part.whole && !filtered && !query.unit && !query.under;
  const Condition of_words{"(" + ids.sql + ") t", ids.params};
  if (common) part.most = most_found;
  const Condition led{
      fmt::format("({}) w CROSS JOIN {} t", ids.sql, quoted(type.name)), ids.params};
  if (common && told) {
    const Condition some = sought.ids_of_first(unit, under, most_counted);
    part.counted = {"(" + some.sql + ") t", some.params};
    part.more = true;
    return look_through();
  }
  if (common) {
    Part counted = part;
    counted.source = led;
    counted.rows.sql += " AND t.\"id\" = w.\"id\"";
    if (part.under) counted.rows = in_units_under(counted.rows, actor, *part.under);
    part.counted = rows_of(type, counted);
    return look_through();
  }
  part.few = true;
  if (told) part.counted = of_words;
  if (told && !sorted_by(type, query)) {
    part.source = of_words;
    part.rows = {"1 = 1", {}};
    part.under.reset();
    return;
  }
  part.source = led;
  part.rows.sql += " AND t.\"id\" = w.\"id\"";
  if (part.under && !told) part.rows = in_units_under(part.rows, actor, *part.under);
  part.under.reset();
}

// A line of units, each of whose rows an index holds in order: one part for each while they are
// few.
std::vector<Part> unfolded(
    Connection& c, const Actor& actor, const std::vector<Part>& parts, bool by_date) {
  std::vector<Part> all;
  for (const Part& part : parts) {
    if (!part.under) {
      all.push_back(part);
      continue;
    }
    if (by_date) {
      const std::string_view sign = c.dialect() == Dialect::sqlite ? "+" : "";
      all.push_back({{in_units_under(part.rows, actor, *part.under, sign), {}}});
      continue;
    }
    std::vector<std::string> units;
    c.each(
        "SELECT \"unit\" FROM \"unit_under\" WHERE \"district\" = ? AND \"ancestor\" = ? LIMIT ?",
        std::vector<Value>{actor.district, part.under->text(), most_merged + 1},
        [&](const RowView& r) { units.emplace_back(r.text(0)); });
    if (units.empty() || std::int64_t(units.size()) > most_merged) {
      all.push_back({{in_units_under(part.rows, actor, *part.under), {}, part.few}});
      continue;
    }
    for (std::string& unit : units) {
      Condition one = part.rows;
      one.sql += " AND t.\"unit\" = ?";
      one.params.emplace_back(std::move(unit));
      all.push_back({{std::move(one), {}, false}});
    }
  }
  return all;
}

// Which of the rows in order make the page.
struct Span {
  std::int64_t skipped, size;
};

// Parts that were looked through are their first rows; where these are all there is, the page's.
Span settle(const Actor& actor, const ListQuery& query, std::vector<Part>& parts) {
  Span span{std::int64_t{query.page - 1} * query.size, query.size};
  if (parts.size() == 1 && !parts.front().first.empty()) {
    std::vector<std::string>& ids = parts.front().first;
    if (std::int64_t(ids.size()) <= span.skipped) return {0, 0};
    ids.erase(ids.begin(), ids.begin() + span.skipped);
    span.skipped = 0;
  }
  for (Part& part : parts) {
    if (part.first.empty()) continue;
    part.source = {};
    part.rows = {"t.\"district\" = ? AND ", {actor.district}};
    add_one_of(part.rows, "t.\"id\"", part.first);
  }
  return span;
}

// One page out of disjoint parts: the ids of the first rows of each, then the first of those, then
// these read whole.  Beyond an index's own columns nothing is read for rows that are not shown.
Condition page_of(const RecordType& type, const Actor& actor, const ListQuery& query,
    const Selection& shown, const std::vector<Part>& parts, const Span& span, Dialect dialect) {
  const FieldInfo* by = sorted_by(type, query);
  const std::string key = by ? "t." + quoted(by->name) : std::string{"t.\"id\""};
  Condition out{fmt::format("SELECT {} FROM (SELECT * FROM (", shown.columns), shown.params};
  for (const Part& part : parts) {
    const Condition rows = rows_of(type, part);
    out.sql += fmt::format(
        "{}SELECT * FROM (SELECT {} AS \"page_key\", t.\"id\" AS \"page_id\" FROM {}{} LIMIT ?) p",
        &part == parts.data() ? "" : " UNION ALL ", key, rows.sql,
        part.few ? order_of_few(type, query, dialect) : order_of(type, query, dialect));
    out.params = joined(std::move(out.params), rows.params);
    out.params.emplace_back(span.skipped + span.size);
  }
  out.sql += fmt::format(
      ") u{} LIMIT ? OFFSET ?) f JOIN {} t ON t.\"district\" = ? AND t.\"id\" = f.\"page_id\"{}",
      order_of(type, query, dialect, "\"page_key\"", "\"page_id\""), quoted(type.name),
      order_of(type, query, dialect, "f.\"page_key\"", "f.\"page_id\""));
  out.params.emplace_back(span.size);
  out.params.emplace_back(span.skipped);
  out.params.emplace_back(actor.district);
  return out;
}

// The one case whose records are asked for, if the query names one.
std::optional<Uuid> case_asked_for(const RecordType& type, const ListQuery& query) {
  for (const Filter& f : query.filters)
    if (!type.kept_with.empty() && f.field->name == type.kept_with && f.op == Filter::Op::equal)
      return Uuid::parse(std::get<std::string>(f.values.at(0)));
  return {};
}

}  // namespace

Actor Engine::present(const Actor& actor) const {
  Actor asking = actor;
  asking.now = parts_.clock.now();
  asking.today = day_of(asking.now, parts_.offset);
  return asking;
}

Result<Page> Engine::list(
    const Actor& asking, const RecordType& type, const ListQuery& query) const {
  if (query.page < 1 || query.size < 1 || query.size > 100) return page_out_of_range();
  Actor actor = present(asking);
  if (const auto one = case_asked_for(type, query)) {
    const auto opened = opened_by_emergency(actor, type, {}, *one);
    if (!opened.ok()) return opened.problem();
    actor.emergency = opened.value();
  }
  const auto alternatives = alternatives_of(type, actor, Action::read, "t");
  if (alternatives.empty()) return forbidden(type, "查看");
  Where where;
  if (auto refused = add_conditions(where, type, actor, query)) return *refused;
  // Of few rows nothing is looked up by the filters' indexes, which hold many.
  Where of_few;
  const std::string_view sign = parts_.store.dialect() == Dialect::sqlite ? "+" : "";
  if (auto refused = add_conditions(of_few, type, actor, query, sign)) return *refused;
  std::vector<Part> parts;
  parts.reserve(alternatives.size());
  for (const ReachPart& a : alternatives)
    parts.push_back(asked_of(type, a, a.few ? of_few : where));
  const Selection shown = select_for(type, actor);
  try {
    const auto reader = parts_.store.read();
    Connection& c = reader->connection();
    if (asks_for_words(type, query))
      for (Part& part : parts) seek_words(c, type, actor, query, part);
    Page page;
    count(c, type, actor, query, parts, page);
    if (parts.empty()) return page;
    // Deep in a long list the units' rows merged are more than those passed over by date.
    const bool by_date = page.total >= most_counted && query.page * query.size > 200 &&
                         type.guarded() && query.filters.empty() && !query.sort;
    const Span span = settle(actor, query, parts);
    if (span.size == 0) return page;
    const Condition asked =
        page_of(type, actor, query, shown, unfolded(c, actor, parts, by_date), span, c.dialect());
    c.each(asked.sql, asked.params,
        [&](const RowView& r) { page.rows.push_back(read_shown(type, shown, r)); });
    return page;
  } catch (const StoreError& e) {
    return problem_of(e);
  }
}

Result<std::int64_t> Engine::each_exported(const Actor& asking, const RecordType& type,
    const ListQuery& query, std::int64_t most,
    const std::function<void(const Shown&)>& record) const {
  const Actor actor = present(asking);
  auto scope = scope_of(type, actor, Action::read, "t");
  const auto granted = scope_of(type, actor, Action::export_list, "t");
  if (!scope || !granted) return forbidden(type, "导出");
  Where where;
  where.add(*granted);
  if (auto refused = add_conditions(where, type, actor, query)) return *refused;
  if (asks_for_words(type, query))
    where.add(Sought{type, actor.district, query.words}.among_rows());
  const Condition rows = where.within(std::move(*scope));
  const Selection shown = select_for(type, actor);
  auto params = joined(shown.params, rows.params);
  params.emplace_back(most);
  try {
    const auto reader = parts_.store.read();
    Connection& c = reader->connection();
    return c.each(fmt::format("SELECT {} FROM {} t WHERE {}{} LIMIT ?", shown.columns,
                      quoted(type.name), rows.sql, order_of(type, query, c.dialect())),
        params, [&](const RowView& r) { record(read_shown(type, shown, r)); });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
}

}  // namespace jinguo
