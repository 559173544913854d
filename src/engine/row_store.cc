// SPDX-License-Identifier: Apache-2.0
#include "engine/row_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "engine/tree.h"
#include "engine/words.h"
#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {
namespace {

// One statement a type and kind of write, made once: the text is the key of the statement cache.
std::string insert_sql(const RecordType& type) {
  std::string columns, marks;
  for (std::string_view c : head_columns) columns += (columns.empty() ? "" : ", ") + quoted(c);
  marks = "?, ?, ?, ?, ?, ?, ?, ?";
  if (has_search(type)) columns += ", \"search\"", marks += ", ?";
  if (type.guarded()) columns += ", \"closed\"", marks += ", ?";
  for (const FieldInfo& f : type.fields) columns += ", " + quoted(f.name), marks += ", ?";
  for (const MatchColumn& m : match_columns(type)) columns += ", " + quoted(m.name), marks += ", ?";
  return fmt::format("INSERT INTO {} ({}) VALUES ({})", quoted(type.name), columns, marks);
}

// Whether the digest may be another than before.
bool changed(const MatchColumn& m, const Row& before, const Row& row) {
  return before[m.field] != row[m.field] || (m.with && before[*m.with] != row[*m.with]);
}

// Names only the fields that differ: an index is rewritten for every column that is named, whether
// its value changed or not.
std::string update_sql(const RecordType& type, const Row& before, const Row& row) {
  std::string sets = "\"version\" = ?, \"chain\" = ?, \"changed_at\" = ?";
  if (has_search(type)) sets += ", \"search\" = ?";
  if (type.guarded()) sets += ", \"closed\" = ?";
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (before[i] == row[i]) continue;
    sets += fmt::format(", {} = ?", quoted(type.fields[i].name));
  }
  for (const MatchColumn& m : match_columns(type))
    if (changed(m, before, row)) sets += fmt::format(", {} = ?", quoted(m.name));
  return fmt::format(
      "UPDATE {} SET {} WHERE \"district\" = ? AND \"id\" = ?", quoted(type.name), sets);
}

}  // namespace

Problem taken(const RecordType& type, std::string_view complaint) {
  for (const FieldNames& set : type.unique) {
    const bool named = set.size() > 0 && std::all_of(set.begin(), set.end(), [&](auto n) {
      return complaint.find(n) != complaint.npos;
    });
    if (!named) continue;
    const FieldInfo* f = nullptr;
    for (std::string_view n : set)
      if (const FieldInfo* known = type.field(n)) f = known;
    return refused(Problem::Code::conflict,
        fmt::format("已有一条{}使用相同的{}", type.label, f ? f->label : "内容"),
        "没有保存任何内容；请先查找已有记录，不要重复登记", f ? std::string{f->name} : "");
  }
  return refused(Problem::Code::conflict, fmt::format("这个编号的{}已经存在", type.label),
      "没有保存任何内容；重复提交请使用同一提交编号", "id");
}

std::optional<Standing> RowStore::stand_within(
    const RecordType& type, const Uuid& id, const Condition& rows) {
  const Selection all = select_all(type);
  std::optional<Standing> found;
  auto params = rows.params;
  params.emplace_back(id.text());
  const int chain = first_field_column + int(type.fields.size());
  const std::string_view lock = c_.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
  c_.each(fmt::format("SELECT {}, t.\"chain\" FROM {} t WHERE {} AND t.\"id\" = ?{}", all.columns,
              quoted(type.name), rows.sql, lock),
      params, [&](const RowView& r) {
        found = Standing{read_shown(type, all, r), std::string{r.text(chain)}, {}};
      });
  if (!found) return found;
  found->stored = found->shown.row;
  if (has_sealed(type))
    found->shown.row = engine_.sealing().open({actor_.district, type, id}, found->stored);
  return found;
}

Row RowStore::sealed(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row,
    const Standing* before) {
  if (!has_sealed(type)) return row;
  const SealedPlace place{actor_.district, type, id};
  if (!before) return engine_.sealing().seal(c_, place, unit, row);
  const Sealing::Before old{before->shown.row, before->stored};
  return engine_.sealing().seal(c_, place, unit, row, &old);
}

void RowStore::add_derived(std::vector<Value>& params, const RecordType& type, const Row& row) {
  if (has_search(type)) params.emplace_back(search_text(words_of(type, row)));
  if (type.guarded()) params.push_back(closeness_.closed(type, row));
}

void RowStore::add_stored(
    std::vector<Value>& params, const RecordType& type, const Row& row, const Row& stored) {
  add_derived(params, type, row);
  params.insert(params.end(), stored.begin(), stored.end());
  if (!has_sealed(type)) return;
  auto digests = engine_.sealing().digests(actor_.district, type, row);
  params.insert(params.end(), std::make_move_iterator(digests.begin()),
      std::make_move_iterator(digests.end()));
}

void RowStore::add_changed(std::vector<Value>& params, const RecordType& type,
    const Standing& before, const Row& row, const Row& stored) {
  add_derived(params, type, row);
  for (std::size_t i = 0; i < row.size(); ++i)
    if (before.stored[i] != stored[i]) params.push_back(stored[i]);
  if (!has_sealed(type)) return;
  auto digests = engine_.sealing().digests(actor_.district, type, row);
  std::size_t next = 0;
  for (const MatchColumn& m : match_columns(type)) {
    Value& digest = digests[next++];
    if (changed(m, before.stored, stored)) params.push_back(std::move(digest));
  }
}

void RowStore::insert(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row,
    const Row& stored, const std::string& chain) {
  const std::int64_t now = engine_.clock().now().time_since_epoch().count();
  std::vector<Value> params{actor_.district, id.text(), unit.text(), std::int64_t{1}, chain,
      actor_.account.text(), now, now};
  add_stored(params, type, row, stored);
  c_.run(insert_sql(type), params);
  if (has_search(type)) change_words(c_, {type, actor_.district, unit, id}, nullptr, &row);
  if (!type.tree.empty()) tree_add(c_, type, actor_.district, id, row);
}

std::optional<Problem> RowStore::update(const RecordType& type, const Uuid& id,
    const Standing& before, const Row& row, const Row& stored, std::int64_t version,
    const std::string& chain) {
  std::vector<Value> params{
      version, chain, std::int64_t{engine_.clock().now().time_since_epoch().count()}};
  add_changed(params, type, before, row, stored);
  const std::int64_t was = closeness_.closed_of({&type, id, false});
  params.emplace_back(actor_.district);
  params.emplace_back(id.text());
  try {
    c_.run(update_sql(type, before.stored, stored), params);
  } catch (const StoreError& e) {
    if (e.kind != StoreError::Kind::unique) throw;
    return taken(type, e.what());
  }
  if (type.guarded() && closeness_.closed_of({&type, id, false}) != was)
    closeness_.close_kept(type, id);
  if (has_search(type))
    change_words(c_, {type, actor_.district, before.shown.unit, id}, &before.shown.row, &row);
  if (type.tree.empty() || tree_move(c_, type, actor_.district, id, before.shown.row, row))
    return {};
  return refused(
      Problem::Code::invalid, "上级不能是自己的下级", "请另选上级", std::string{type.tree});
}

}  // namespace jinguo
