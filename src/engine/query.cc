// SPDX-License-Identifier: Apache-2.0
// Lists and single records: one SELECT writer for every type.
#include "engine/query.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/engine.h"
#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {
namespace {

Problem not_found(const RecordType& type) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("没有找到这条{}", type.label);
  p.remedy = "请核对编号；如确有此记录，可能不在您的查看范围内";
  return p;
}

Problem forbidden(const RecordType& type, std::string_view what) {
  Problem p;
  p.code = Problem::Code::forbidden;
  p.text = fmt::format("您的岗位不能{}{}", what, type.label);
  p.remedy = "如工作需要，请联系系统管理员调整岗位";
  return p;
}

// `%`, `_` and the escape sign itself are looked for as they are.
std::string like_pattern(std::string_view words) {
  std::string out = "%";
  for (char c : words) {
    if (c == '%' || c == '_' || c == '\\') out += '\\';
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out + "%";
}

class Where {
 public:
  explicit Where(Condition scope) : made_(std::move(scope)) {}
  void add(std::string_view sql, std::vector<Value> params) {
    made_.sql += " AND ";
    made_.sql += sql;
    made_.params.insert(made_.params.end(), std::make_move_iterator(params.begin()),
        std::make_move_iterator(params.end()));
  }
  void add(const Condition& c) {
    if (c.sql != "1") add(c.sql == "0" ? "1 = 0" : c.sql, c.params);
  }
  Condition take() && { return std::move(made_); }

 private:
  Condition made_;
};

void add_filter(Where& where, const Filter& f) {
  const std::string column = "t." + quoted(f.field->name);
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

std::optional<Problem> add_conditions(
    Where& where, const RecordType& type, const Actor& actor, const ListQuery& query) {
  for (const Filter& f : query.filters) {
    if (auto refused = may_ask(where, type, actor, *f.field)) return refused;
    add_filter(where, f);
  }
  if (query.sort && query.sort->privacy > Privacy::internal)
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
  where.add("t.\"search\" LIKE ? ESCAPE '\\'", {like_pattern(query.words)});
  return {};
}

// Empty values come last when newest or largest come first, in both stores; PostgreSQL has to be
// told.
std::string order_of(const RecordType& type, const ListQuery& query, Dialect dialect) {
  const FieldInfo* by = query.sort ? query.sort : type.field(type.dated);
  const std::string_view way = query.descending ? "DESC" : "ASC";
  if (!by) return fmt::format(" ORDER BY t.\"id\" {}", way);
  const bool tell = dialect == Dialect::postgres && !by->required;
  const std::string_view nulls = !tell ? "" : query.descending ? " NULLS LAST" : " NULLS FIRST";
  return fmt::format(" ORDER BY t.{} {}{}, t.\"id\" {}", quoted(by->name), way, nulls, way);
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

}  // namespace

Result<Page> Engine::list(
    const Actor& actor, const RecordType& type, const ListQuery& query) const {
  if (query.page < 1 || query.size < 1 || query.size > 100) return page_out_of_range();
  auto scope = scope_of(type, actor, Action::read, "t");
  if (!scope) return forbidden(type, "查看");
  Where where{std::move(*scope)};
  if (auto refused = add_conditions(where, type, actor, query)) return *refused;
  const Condition rows = std::move(where).take();
  const Selection shown = select_for(type, actor);
  try {
    const auto reader = parts_.store.read();
    Connection& c = reader->connection();
    Page page;
    page.total =
        c.integer(fmt::format("SELECT count(*) FROM {} t WHERE {}", quoted(type.name), rows.sql),
            rows.params);
    auto params = joined(shown.params, rows.params);
    params.push_back(std::int64_t{query.size});
    params.push_back(std::int64_t{query.page - 1} * query.size);
    c.each(fmt::format("SELECT {} FROM {} t WHERE {}{} LIMIT ? OFFSET ?", shown.columns,
               quoted(type.name), rows.sql, order_of(type, query, c.dialect())),
        params, [&](const RowView& r) { page.rows.push_back(read_shown(type, shown, r)); });
    return page;
  } catch (const StoreError& e) {
    return problem_of(e);
  }
}

Result<std::int64_t> Engine::each_exported(const Actor& actor, const RecordType& type,
    const ListQuery& query, std::int64_t most,
    const std::function<void(const Shown&)>& record) const {
  auto scope = scope_of(type, actor, Action::read, "t");
  const auto granted = scope_of(type, actor, Action::export_list, "t");
  if (!scope || !granted) return forbidden(type, "导出");
  Where where{std::move(*scope)};
  where.add(*granted);
  if (auto refused = add_conditions(where, type, actor, query)) return *refused;
  const Condition rows = std::move(where).take();
  const Selection shown = select_for(type, actor);
  auto params = joined(shown.params, rows.params);
  params.push_back(most);
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

Result<Shown> Engine::get(const Actor& actor, const RecordType& type, const Uuid& id) const {
  const auto scope = scope_of(type, actor, Action::read, "t");
  if (!scope) return not_found(type);
  const Selection shown = select_for(type, actor);
  auto params = joined(shown.params, scope->params);
  params.push_back(id.text());
  std::optional<Shown> found;
  try {
    const auto reader = parts_.store.read();
    reader->connection().each(fmt::format("SELECT {} FROM {} t WHERE {} AND t.\"id\" = ?",
                                  shown.columns, quoted(type.name), scope->sql),
        params, [&](const RowView& r) { found = read_shown(type, shown, r); });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  if (!found) return not_found(type);
  return std::move(*found);
}

}  // namespace jinguo
