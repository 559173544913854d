// SPDX-License-Identifier: Apache-2.0
#include "engine/closeness.h"

#include <fmt/format.h>

#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {

std::optional<Above> Closeness::above(const RecordType& type, const Row& row) const {
  const auto by = [&](std::string_view name) -> std::optional<Above> {
    const FieldInfo* f = type.field(name);
    if (!f || f->kind != Kind::ref) return {};
    const auto* text = std::get_if<std::string>(&row[std::size_t(type.at(name))]);
    const auto id = text ? Uuid::parse(*text) : std::nullopt;
    if (!id) return {};
    return Above{engine_.catalogue().find(f->target), *id, f->outside};
  };
  if (!type.kept_with.empty())
    if (auto found = by(type.kept_with)) return found;
  return holder(type, row);
}

std::optional<Above> Closeness::holder(const RecordType& type, const Row& row) const {
  if (type.held_with.size() == 0) return {};
  const auto text = [&](std::string_view name) {
    const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(name))]);
    return s ? *s : std::string{};
  };
  const auto& names = type.held_with.names;
  if (type.field(names[0])->kind == Kind::text) {
    const RecordType* its = engine_.catalogue().find(text(names[0]));
    const auto id = Uuid::parse(text(names[1]));
    if (!its || !its->may_be_held() || !id) return {};
    return Above{its, *id, false};
  }
  for (std::string_view name : type.held_with)
    if (const auto id = Uuid::parse(text(name)))
      return Above{engine_.catalogue().find(type.field(name)->target), *id, false};
  return {};
}

std::int64_t Closeness::closed_of(const Above& a) {
  if (!a.type->guarded()) return 0;
  const Value p[] = {district_, a.id.text()};
  return c_.integer(fmt::format("SELECT \"closed\" FROM {} WHERE \"district\" = ? AND \"id\" = ?",
                        quoted(a.type->name)),
      p);
}

std::int64_t Closeness::closed(const RecordType& type, const Row& row) {
  if (type.closed && type.closed(row)) return closed_to_team;
  std::optional<Above> of;
  if (!type.kept_with.empty() && !is_null(row[std::size_t(type.at(type.kept_with))]))
    of = above(type, row);
  const std::int64_t by_case = of ? closed_of(*of) : 0;
  if (by_case != 0) return by_case;
  const auto its = holder(type, row);
  const std::int64_t by_holder = its ? closed_of(*its) : 0;
  const bool held = type.held && type.held(row);
  if (!held && by_holder == 0) return 0;
  // Of a matter that is a team's by now nothing is left at the desk.
  return of || by_holder == closed_to_team ? closed_to_team : closed_to_desk;
}

std::optional<Uuid> Closeness::unit_above(const RecordType& type, const Row& row) {
  const auto of = above(type, row);
  if (!of) return {};
  std::optional<Uuid> unit;
  const Value p[] = {district_, of->id.text()};
  c_.each(fmt::format("SELECT \"unit\" FROM {} WHERE \"district\" = ? AND \"id\" = ?",
              quoted(of->type->name)),
      p, [&](const RowView& r) { unit = Uuid::parse(r.text(0)); });
  return unit;
}

void Closeness::close_kept(const RecordType& type, const Uuid& id) {
  const std::int64_t now = closed_of({&type, id, false});
  const Value p[] = {now, district_, id.text()};
  for (const RecordType* t : engine_.catalogue().records()) {
    const bool kept = !t->kept_with.empty() && t->field(t->kept_with)->target == type.name;
    if (kept && !t->may_be_held()) {
      c_.run(fmt::format("UPDATE {} SET \"closed\" = ? WHERE \"district\" = ? AND {} = ?",
                 quoted(t->name), quoted(t->kept_with)),
          p);
      continue;
    }
    if (kept) close_each(*t, fmt::format("t.{} = ?", quoted(t->kept_with)), {id.text()});
    if (kept || !type.may_be_held() || t->held_with.size() == 0) continue;
    const auto& names = t->held_with.names;
    if (t->field(names[0])->kind == Kind::text) {
      close_each(*t, fmt::format("t.{} = ? AND t.{} = ?", quoted(names[1]), quoted(names[0])),
          {id.text(), std::string{type.name}});
      continue;
    }
    for (std::string_view name : t->held_with)
      if (t->field(name)->target == type.name)
        close_each(*t, fmt::format("t.{} = ?", quoted(name)), {id.text()});
  }
}

void Closeness::close_each(
    const RecordType& type, const std::string& which, std::vector<Value> params) {
  const Selection all = select_all(type);
  const Value district = district_;
  params.insert(params.begin(), district);
  std::vector<Shown> rows;
  c_.each(fmt::format("SELECT {} FROM {} t WHERE t.\"district\" = ? AND {}", all.columns,
              quoted(type.name), which),
      params, [&](const RowView& r) { rows.push_back(read_shown(type, all, r)); });
  for (const Shown& one : rows) {
    const std::int64_t to = closed(type, one.row);
    if (to == closed_of({&type, one.id, false})) continue;
    const Value p[] = {to, district_, one.id.text()};
    c_.run(fmt::format("UPDATE {} SET \"closed\" = ? WHERE \"district\" = ? AND \"id\" = ?",
               quoted(type.name)),
        p);
    close_kept(type, one.id);
  }
}

}  // namespace jinguo
