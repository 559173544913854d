// SPDX-License-Identifier: Apache-2.0
#include "engine/titles.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/schema.h"

namespace jinguo {
namespace {

const FieldInfo* title_of(const RecordType& type) {
  const FieldInfo* f = type.titled.empty() ? nullptr : type.field(type.titled);
  return f && f->privacy <= Privacy::internal ? f : nullptr;
}

// The title as far as she may see it.
Condition shown_title(const RecordType& type, const Actor& actor) {
  const FieldInfo* f = title_of(type);
  if (!f) return {"NULL", {}};
  const Condition clear = clearance_of(type, actor, f->privacy, "t");
  if (clear.sql == "0") return {"NULL", {}};
  if (clear.sql == "1") return {"t." + quoted(f->name), {}};
  return {fmt::format("CASE WHEN {} THEN t.{} END", clear.sql, quoted(f->name)), clear.params};
}

bool has_emergency(Connection& c, const Actor& actor) {
  const std::int64_t now = actor.now.time_since_epoch().count();
  const Value params[] = {actor.district, actor.account.text(), now, now};
  return c.integer(
             "SELECT 1 FROM \"case_reach\" WHERE \"district\" = ? AND \"account\" = ? AND "
             "\"way\" = 'emergency' AND \"starts_at\" <= ? AND \"ends_at\" >= ? LIMIT 1",
             params) == 1;
}

void append(std::vector<Value>& to, const std::vector<Value>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

Result<std::map<Uuid, std::string>> titles_of(
    const Engine& engine, const Actor& asking, const RecordType& type, std::span<const Uuid> ids) {
  std::map<Uuid, std::string> titles;
  const Actor actor = engine.present(asking);
  const auto scope = scope_of(type, actor, Action::read, "t");
  if (!scope || ids.empty()) return titles;
  const Condition title = shown_title(type, actor);
  // Few different texts: the statement is kept prepared.  What is too many asks for the last again.
  const std::size_t marks = ids.size() <= 20 ? 20 : 100;
  std::vector<Value> params = title.params;
  append(params, scope->params);
  std::string in;
  bool emergency = false;
  for (std::size_t i = 0; i < marks; ++i) {
    in += i == 0 ? "?" : ", ?";
    params.emplace_back(ids[std::min(i, ids.size() - 1)].text());
  }
  try {
    const auto reader = engine.store().read();
    emergency = type.guarded() && has_emergency(reader->connection(), actor);
    reader->connection().each(
        fmt::format("SELECT t.\"id\", {} FROM {} t WHERE {} AND t.\"id\" IN ({})", title.sql,
            quoted(type.name), scope->sql, in),
        params, [&](const RowView& r) {
          titles.emplace(Uuid::parse(r.text(0)).value_or(Uuid{}), std::string{r.text(1)});
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  if (!emergency) return titles;
  for (const Uuid& id : ids) {
    if (titles.contains(id)) continue;
    const auto one = engine.get(asking, type, id);
    if (!one.ok()) continue;
    const FieldInfo* f = title_of(type);
    const auto at = f ? std::size_t(f - type.fields.data()) : 0;
    const auto* text =
        f && !one.value().hidden[at] ? std::get_if<std::string>(&one.value().row[at]) : nullptr;
    titles.emplace(id, text ? *text : std::string{});
  }
  return titles;
}

}  // namespace jinguo
