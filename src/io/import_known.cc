// SPDX-License-Identifier: Apache-2.0
#include "io/import_known.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/exact.h"
#include "engine/select.h"
#include "io/import_cells.h"
#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {
namespace {

// Beside the unique sets, by wire names.
struct Key {
  std::string_view record;
  FieldNames fields;
};
constexpr Key keys[] = {{"household", {{"code"}}}, {"household", {{"head_name", "address"}}},
    {"person", {{"name", "phone"}}}};

// A field is compared in the open or by its digest, or not at all.
bool is_comparable(const RecordType& type, std::string_view name) {
  const FieldInfo* f = type.field(name);
  return f && !f->by_program && f->kind != Kind::instant &&
         (!is_sealed(*f) || is_matched(type, *f));
}
bool is_comparable(const RecordType& type, const FieldNames& set) {
  return set.size() > 0 && std::all_of(set.begin(), set.end(),
                               [&](std::string_view name) { return is_comparable(type, name); });
}

const Value* brought(const RecordType& type, const Draft& row, std::string_view name) {
  for (const Draft::Item& item : row.items)
    if (item.field == type.field(name)) return &item.value;
  return nullptr;
}
bool is_filled(const RecordType& type, const Draft& row, const FieldNames& key) {
  return std::all_of(key.begin(), key.end(), [&](std::string_view name) {
    const Value* value = brought(type, row, name);
    return value && !is_null(*value);
  });
}

void add(Condition& to, std::string_view between, const Condition& more) {
  to.sql += fmt::format("{}{}", between, more.sql);
  to.params.insert(to.params.end(), more.params.begin(), more.params.end());
}

}  // namespace

std::vector<FieldNames> known_by(const RecordType& type) {
  std::vector<FieldNames> out;
  for (const FieldNames& set : type.unique)
    if (is_comparable(type, set)) out.push_back(set);
  for (const Key& key : keys)
    if (key.record == type.name && is_comparable(type, key.fields)) out.push_back(key.fields);
  return out;
}

std::vector<std::string> told_keys(const RecordType& type) {
  std::vector<std::string> out;
  for (const FieldNames& key : known_by(type)) {
    std::string told;
    for (std::string_view name : key)
      told += fmt::format("{}{}", told.empty() ? "" : "和", type.field(name)->label);
    out.push_back(std::move(told));
  }
  return out;
}

KnownRecords::KnownRecords(Writing& writing, const RecordType& type)
    : w_(writing), type_(type), keys_(known_by(type)) {}

std::optional<KnownRecord> KnownRecords::find(const Draft& row) const {
  for (std::size_t key = 0; key < keys_.size(); ++key) {
    const auto ids = ids_of(key, row);
    if (ids.empty()) continue;
    const Selection seen = select_for(type_, w_.actor());
    auto params = seen.params;
    params.emplace_back(w_.actor().district);
    params.emplace_back(ids.front());
    KnownRecord out{{}, ids.size() > 1};
    w_.connection().each(
        fmt::format("SELECT {} FROM {} t WHERE t.\"district\" = ? AND t.\"id\" = ?", seen.columns,
            quoted(type_.name)),
        params, [&](const RowView& r) { out.shown = read_shown(type_, seen, r); });
    return out;
  }
  return {};
}

// The key leads (k); reach is asked of what it found (t).
std::vector<std::string> KnownRecords::ids_of(std::size_t key, const Draft& row) const {
  std::vector<std::string> ids;
  const auto scope = scope_of(type_, w_.actor(), Action::read, "t");
  if (!scope || !is_filled(type_, row, keys_[key])) return ids;
  const std::int64_t district = w_.actor().district;
  Condition q{"k.\"district\" = ?", {district}};
  Privacy most = Privacy::open;
  for (std::string_view name : keys_[key]) {
    const FieldInfo& f = *type_.field(name);
    const Value& value = *brought(type_, row, name);
    most = std::max(most, f.privacy);
    if (is_sealed(f))
      add(q, " AND ",
          exactly(w_.engine(), district, type_, name, std::get<std::string>(value), "k"));
    else
      add(q, " AND ", {fmt::format("k.{} = ?", quoted(name)), {value}});
  }
  const Condition clear = clearance_of(type_, w_.actor(), most, "t");
  if (clear.sql == "0") return ids;
  for (std::size_t surer = 0; surer < key; ++surer) {
    if (!is_filled(type_, row, keys_[surer])) continue;
    std::string lacks;
    for (std::string_view name : keys_[surer])
      lacks += fmt::format("{}k.{} IS NULL", lacks.empty() ? "" : " OR ", quoted(name));
    q.sql += fmt::format(" AND ({})", lacks);
  }
  add(q, " AND t.\"district\" = k.\"district\" AND t.\"id\" = k.\"id\" AND ", *scope);
  if (clear.sql != "1") add(q, " AND ", clear);
  w_.connection().each(
      fmt::format("SELECT t.\"id\" FROM {0} k CROSS JOIN {0} t WHERE {1} ORDER BY t.\"id\" LIMIT 2",
          quoted(type_.name), q.sql),
      q.params, [&](const RowView& r) { ids.emplace_back(r.text(0)); });
  return ids;
}

RepeatedRows::RepeatedRows(
    const RecordType& type, const Headed& headed, std::chrono::minutes offset) {
  std::vector<unsigned> filled(headed.rows.size());  // by which of the keys so far
  unsigned bit = 1;
  for (const FieldNames& key : known_by(type)) {
    const bool unique =
        std::any_of(type.unique.begin(), type.unique.end(), [&](const FieldNames& set) {
          return std::equal(set.begin(), set.end(), key.begin(), key.end());
        });
    std::vector<std::pair<std::size_t, const FieldInfo*>> cells;
    for (std::size_t i = 0; i < headed.columns.size(); ++i) {
      const ImportColumn* c = headed.columns[i];
      const bool named = c && c->type == &type && c->field && c->field->kind != Kind::ref &&
                         std::find(key.begin(), key.end(), c->field->name) != key.end();
      if (named) cells.emplace_back(i, c->field);
    }
    if (cells.size() != key.size()) continue;
    std::unordered_map<std::string, std::size_t> first;
    for (std::size_t n = 0; n < headed.rows.size(); ++n) {
      std::string said;
      for (const auto& [i, field] : cells) {
        const auto& texts = headed.rows[n]->cells;
        const auto value = read_cell(*field, i < texts.size() ? texts[i] : "", offset);
        if (!value.ok() || is_null(value.value())) break;
        const auto* text = std::get_if<std::string>(&value.value());
        said += text ? *text : std::to_string(std::get<std::int64_t>(value.value()));
        said += '\0';
      }
      if (std::count(said.begin(), said.end(), '\0') != std::ptrdiff_t(cells.size())) continue;
      const auto [before, fresh] = first.emplace(std::move(said), n);
      const bool told_apart = (filled[n] & filled[before->second] & (bit - 1)) != 0;
      if (!fresh && !told_apart) repeats_.try_emplace(n, Repeat{before->second, unique});
      filled[n] |= bit;
    }
    bit <<= 1;
  }
}

std::optional<RepeatedRows::Repeat> RepeatedRows::of(std::size_t index) const {
  const auto found = repeats_.find(index);
  if (found == repeats_.end()) return {};
  return found->second;
}

}  // namespace jinguo
