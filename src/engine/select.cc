// SPDX-License-Identifier: Apache-2.0
#include "engine/select.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::string_view head =
    "t.\"id\", t.\"unit\", t.\"created_by\", t.\"version\", t.\"created_at\", t.\"changed_at\"";
constexpr int head_size = first_field_column;

Uuid id_at(const RowView& row, int column) {
  return Uuid::parse(row.text(column)).value_or(Uuid{});
}

Instant instant_at(const RowView& row, int column) {
  return Instant{std::chrono::milliseconds{row.integer(column)}};
}

}  // namespace

Selection select_all(const RecordType& type) {
  Selection s;
  s.columns = head;
  for (const FieldInfo& f : type.fields) s.columns += ", t." + quoted(f.name);
  s.masked.assign(type.fields.size(), false);
  s.judged.assign(type.fields.size(), -1);
  return s;
}

Selection select_for(const RecordType& type, const Actor& actor) {
  Selection s;
  s.columns = head;
  std::map<Privacy, Condition> clear;
  std::map<Privacy, int> judge;
  for (const FieldInfo& f : type.fields) {
    auto [at, fresh] = clear.try_emplace(f.privacy);
    if (fresh) at->second = clearance_of(type, actor, f.privacy, "t");
    const Condition& c = at->second;
    const bool masked = f.privacy >= Privacy::sensitive || c.sql == "0";
    s.masked.push_back(masked);
    s.judged.push_back(-1);
    if (masked) {
      s.columns += ", NULL";
    } else if (c.sql == "1") {
      s.columns += ", t." + quoted(f.name);
    } else {
      s.columns += fmt::format(", CASE WHEN {} THEN t.{} END", c.sql, quoted(f.name));
      s.params.insert(s.params.end(), c.params.begin(), c.params.end());
      s.judged.back() = judge.try_emplace(f.privacy, int(judge.size())).first->second;
    }
  }
  std::vector<Privacy> in_order(judge.size());
  for (const auto& [privacy, place] : judge) in_order[std::size_t(place)] = privacy;
  for (Privacy p : in_order) {
    const Condition& c = clear[p];
    s.columns += fmt::format(", CASE WHEN {} THEN 1 ELSE 0 END", c.sql);
    s.params.insert(s.params.end(), c.params.begin(), c.params.end());
  }
  s.clearances = int(judge.size());
  return s;
}

void add_one_of(Condition& to, std::string_view column, std::span<const std::string> ids) {
  std::size_t marks = 8;
  while (marks < ids.size()) marks *= 2;
  to.sql += fmt::format("{} IN (?", column);
  for (std::size_t i = 1; i < marks; ++i) to.sql += ", ?";
  to.sql += ')';
  to.params.reserve(to.params.size() + marks);
  for (std::size_t i = 0; i < marks; ++i) to.params.emplace_back(ids[std::min(i, ids.size() - 1)]);
}

Value read_value(const RowView& row, int column, Kind kind) {
  if (row.is_null(column)) return {};
  switch (kind) {
    case Kind::text:
    case Kind::date:
    case Kind::choice:
    case Kind::ref: return std::string{row.text(column)};
    case Kind::integer:
    case Kind::money:
    case Kind::instant:
    case Kind::flag: return row.integer(column);
  }
  std::abort();
}

Value read_stored(const RowView& row, int column, const FieldInfo& field) {
  return read_value(row, column, is_sealed(field) ? Kind::text : field.kind);
}

Shown read_shown(const RecordType& type, const Selection& s, const RowView& row) {
  Shown shown;
  shown.id = id_at(row, 0);
  shown.unit = id_at(row, 1);
  shown.created_by = id_at(row, 2);
  shown.version = row.integer(3);
  shown.created_at = instant_at(row, 4);
  shown.changed_at = instant_at(row, 5);
  const int fields = int(type.fields.size());
  shown.row.reserve(type.fields.size());
  shown.hidden = s.masked;
  for (int i = 0; i < fields; ++i) {
    const auto at = std::size_t(i);
    shown.row.push_back(read_stored(row, head_size + i, type.fields[at]));
    if (s.judged[at] >= 0) shown.hidden[at] = row.integer(head_size + fields + s.judged[at]) == 0;
  }
  return shown;
}

}  // namespace jinguo
