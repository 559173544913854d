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

void append(std::vector<Value>& to, const std::vector<Value>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

Result<std::map<Uuid, std::string>> titles_of(
    const Engine& engine, const Actor& asking, const RecordType& type, std::span<const Uuid> ids) {
  std::map<Uuid, std::string> titles;
  Actor actor = engine.present(asking);
  actor.emergency = false;
  const auto scope = scope_of(type, actor, Action::read, "t");
  if (!scope || ids.empty()) return titles;
  const Condition title = shown_title(type, actor);
  // Few different texts: the statement is kept prepared.  What is too many asks for the last again.
  const std::size_t marks = ids.size() <= 20 ? 20 : 100;
  std::vector<Value> params = title.params;
  append(params, scope->params);
  std::string in;
  for (std::size_t i = 0; i < marks; ++i) {
    in += i == 0 ? "?" : ", ?";
    params.emplace_back(ids[std::min(i, ids.size() - 1)].text());
  }
  try {
    const auto reader = engine.store().read();
    reader->connection().each(
        fmt::format("SELECT t.\"id\", {} FROM {} t WHERE {} AND t.\"id\" IN ({})", title.sql,
            quoted(type.name), scope->sql, in),
        params, [&](const RowView& r) {
          titles.emplace(Uuid::parse(r.text(0)).value_or(Uuid{}), std::string{r.text(1)});
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return titles;
}

}  // namespace jinguo
