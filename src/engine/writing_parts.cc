// SPDX-License-Identifier: Apache-2.0
#include "engine/writing_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/check.h"
#include "engine/journal.h"
#include "engine/tree.h"
#include "store/schema.h"

namespace jinguo {

Problem not_granted(const RecordType& type, std::string_view what) {
  return refused(Problem::Code::forbidden,
      fmt::format("您的岗位或管辖范围不能{}这条{}", what, type.label),
      "没有保存任何内容；如工作需要，请联系系统管理员");
}

Problem not_found(const RecordType& type) {
  return refused(Problem::Code::not_found, fmt::format("没有找到这条{}", type.label),
      "请核对编号；如确有此记录，可能不在您的查看范围内");
}

Problem all_of(std::vector<Problem> found) {
  Problem first = found.front();
  first.more.assign(
      std::make_move_iterator(found.begin() + 1), std::make_move_iterator(found.end()));
  return first;
}

bool WritingParts::reaches(const RecordType& type, Action action, const Uuid& unit) {
  bool exists_suffices = false, subtree = false;
  for (const Grant& g : type.grants) {
    if (g.action != action || !g.roles.has(actor_.role) || g.reach < Reach::own) continue;
    if (unit == actor_.unit && g.reach != Reach::district) return true;
    if (g.reach == Reach::district || (g.reach == Reach::subtree && actor_.root))
      exists_suffices = true;
    if (g.reach == Reach::subtree) subtree = true;
  }
  if (exists_suffices) return is_unit(unit);
  return subtree && tree_holds(c_, "unit", actor_.district, actor_.unit, unit);
}

bool WritingParts::is_unit(const Uuid& unit) {
  const Value p[] = {actor_.district, unit.text()};
  return c_.integer("SELECT 1 FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?", p) == 1;
}

void WritingParts::check_references(const RecordType& type, const Row& row, const Row* before,
    const Uuid& self, std::vector<Problem>& found) {
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const FieldInfo& f = type.fields[i];
    const auto* id = std::get_if<std::string>(&row[i]);
    if (f.kind != Kind::ref || !id || *id == self.text()) continue;
    if (before && (*before)[i] == row[i]) continue;
    const RecordType* target = engine_.catalogue().find(f.target);
    const auto scope =
        f.outside ? Condition{"t.\"district\" = ?", {actor_.district}} : reach_of(*target);
    if (scope && exists(*target, *scope, *id)) continue;
    found.push_back(refused(Problem::Code::invalid,
        fmt::format("{}指向的{}不存在或不在您的范围内", f.label, target->label),
        "请从列表中重新选择", std::string{f.name}));
  }
}

std::optional<Condition> WritingParts::reach_of(const RecordType& target) const {
  if (actor_.role == Role::installer) return Condition{"t.\"district\" = ?", {actor_.district}};
  return scope_of(target, actor_, Action::read, "t");
}

bool WritingParts::exists(const RecordType& type, const Condition& scope, const std::string& id) {
  auto params = scope.params;
  params.emplace_back(id);
  return c_.integer(fmt::format("SELECT 1 FROM {} t WHERE {} AND t.\"id\" = ?", quoted(type.name),
                        scope.sql),
             params) == 1;
}

std::optional<Problem> WritingParts::check(
    const RecordType& type, Row& row, const Row* before, const Uuid& self) {
  const StoredLookup stored{
      c_, engine_.catalogue(), actor_.district, engine_.has_keys() ? &engine_.sealing() : nullptr};
  auto found = check_fields(type, row, self, engine_.today(), stored);
  if (found.empty() && type.derive) type.derive(row);
  if (found.empty()) found = check_rules(type, row, self, engine_.today(), stored);
  if (found.empty()) check_references(type, row, before, self, found);
  if (found.empty()) return {};
  return all_of(std::move(found));
}

bool WritingParts::may_add(const RecordType& type, const Above& to) {
  if (!may_create(type)) return false;
  if (to.outside) return true;
  const auto adds = adding_scope_of(type, *to.type, actor_, "t");
  if (adds && exists(*to.type, *adds, to.id.text())) return true;
  const auto readable = reach_of(*to.type);
  return !readable || !exists(*to.type, *readable, to.id.text());
}

bool WritingParts::was_withdrawn(const Uuid& id) {
  const Value p[] = {actor_.district, id.text()};
  return c_.integer(
             "SELECT 1 FROM \"journal\" WHERE \"district\" = ? AND \"record_id\" = ? AND "
             "\"action\" = 'undo'",
             p) == 1;
}

bool WritingParts::may_create(const RecordType& type) {
  return std::any_of(type.grants.begin(), type.grants.end(),
      [&](const Grant& g) { return g.action == Action::create && g.roles.has(actor_.role); });
}

Result<Standing> WritingParts::stand(const RecordType& type, const Uuid& id, Action action) {
  const auto readable = scope_of(type, actor_, Action::read, "t");
  if (!readable) return not_found(type);
  auto found = rows_.stand_within(type, id, *readable);
  if (!found) return not_found(type);
  const auto writable = scope_of(type, actor_, action, "t");
  if (!writable || !exists(type, *writable, id.text()))
    return not_granted(type, action == Action::change ? "修改" : "办理");
  return std::move(*found);
}

std::string WritingParts::journal(const RecordType& type, const Uuid& id, std::int64_t version,
    std::string_view previous, std::string_view action, const std::string& body) {
  return append(c_, previous,
      {actor_.district, type.name, id, version, engine_.clock().now(), actor_.account, action,
          body});
}

std::optional<Problem> WritingParts::follow(Writing& writing, const Happened& happened) const {
  if (!engine_.consequences()) return {};
  return engine_.consequences()->follow(writing, happened);
}

}  // namespace jinguo
