// SPDX-License-Identifier: Apache-2.0
// One record as one person may see it, and what she may do with it.
#include <fmt/format.h>

#include "engine/engine.h"
#include "engine/may.h"
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

// A column that is 1 where she may act: what she reads and `action` covers.  Emergency access opens
// nothing for writing, as it opens nothing to the write itself.
void add_acting(std::string& columns, std::vector<Value>& params, const RecordType& type,
    const Actor& actor, Action action) {
  Actor writing = actor;
  writing.emergency = false;
  const auto within = scope_of(type, writing, action, "t");
  const auto read = scope_of(type, writing, Action::read, "t");
  if (!within || !read) {
    columns += ", 0";
    return;
  }
  columns += fmt::format(", CASE WHEN ({}) AND ({}) THEN 1 ELSE 0 END", read->sql, within->sql);
  params.insert(params.end(), read->params.begin(), read->params.end());
  params.insert(params.end(), within->params.begin(), within->params.end());
}

std::string state_of(const RecordType& type, const Row& row) {
  const int at = type.at("state");
  const auto* s = at < 0 ? nullptr : std::get_if<std::string>(&row[std::size_t(at)]);
  return s ? *s : std::string{};
}

}  // namespace

std::optional<Problem> step_refused(
    const RecordType& type, const Step& step, const Actor& actor, const Uuid& created_by) {
  Problem p;
  p.code = Problem::Code::forbidden;
  if (!step.by.has(actor.role)) {
    p.text = fmt::format("您的岗位或管辖范围不能{}这条{}", step.label, type.label);
    p.remedy = "没有保存任何内容；如工作需要，请联系系统管理员";
    return p;
  }
  if (step.another && created_by == actor.account) {
    p.text = fmt::format("“{}”须由登记人以外的人办理", step.label);
    p.remedy = "没有保存任何内容；请交由其他有权人员办理";
    return p;
  }
  return {};
}

Result<Shown> Engine::get(
    const Actor& asking, const RecordType& type, const Uuid& id, May* may) const {
  Actor actor = present(asking);
  const auto opened = opened_by_emergency(actor, type, id, {});
  if (!opened.ok()) return opened.problem();
  actor.emergency = opened.value();
  return one(actor, type, id, may);
}

Result<Shown> Engine::glance(const Actor& asking, const RecordType& type, const Uuid& id) const {
  Actor actor = present(asking);
  actor.emergency = false;
  return one(actor, type, id, nullptr);
}

Result<Shown> Engine::one(
    const Actor& actor, const RecordType& type, const Uuid& id, May* may) const {
  const auto scope = scope_of(type, actor, Action::read, "t");
  if (!scope) return not_found(type);
  const Selection shown = select_for(type, actor);
  std::string columns = shown.columns;
  std::vector<Value> params = shown.params;
  if (may) add_acting(columns, params, type, actor, Action::change);
  if (may && !type.steps.empty()) add_acting(columns, params, type, actor, Action::take_step);
  params.insert(params.end(), scope->params.begin(), scope->params.end());
  params.emplace_back(id.text());
  const int acting = first_field_column + int(type.fields.size()) + shown.clearances;
  std::optional<Shown> found;
  bool steps = false;
  try {
    const auto reader = parts_.store.read();
    Connection& c = reader->connection();
    c.each(fmt::format("SELECT {} FROM {} t WHERE {} AND t.\"id\" = ?", columns, quoted(type.name),
               scope->sql),
        params, [&](const RowView& r) {
          found = read_shown(type, shown, r);
          if (!may) return;
          may->change = r.integer(acting) == 1;
          steps = !type.steps.empty() && r.integer(acting + 1) == 1;
        });
    if (!found) return not_found(type);
    if (!steps) return std::move(*found);
    const std::string state = state_of(type, found->row);
    for (const Step& s : type.steps) {
      if (s.from != state || step_refused(type, s, actor, found->created_by)) continue;
      const Happened now{type, id, found->unit, found->created_by, nullptr, found->row, s.name};
      if (consequences() && consequences()->bars(*this, c, actor, now)) continue;
      may->steps.push_back(s.name);
    }
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return std::move(*found);
}

}  // namespace jinguo
