// SPDX-License-Identifier: Apache-2.0
// One record as one person may see it, and what she may do with it.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "engine/casework.h"
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

void add_column(
    std::string& columns, std::vector<Value>& params, const std::optional<Condition>& rows) {
  if (!rows || rows->sql == "0" || rows->sql == "1") {
    columns += rows ? ", " + rows->sql : ", 0";  // no condition: PostgreSQL takes no number for one
    return;
  }
  columns += fmt::format(", CASE WHEN {} THEN 1 ELSE 0 END", rows->sql);
  params.insert(params.end(), rows->params.begin(), rows->params.end());
}

std::optional<Condition> both(
    const std::optional<Condition>& a, const std::optional<Condition>& b) {
  if (!a || !b) return {};
  Condition all{fmt::format("({}) AND ({})", a->sql, b->sql), a->params};
  all.params.insert(all.params.end(), b->params.begin(), b->params.end());
  return all;
}

// What add_acting asks of one row.
struct Acting {
  bool change = false, steps = false, refer = false;  // refer: name it in what she writes
  bool sensitive = false, sealed = false;             // has fields of this class shown
  std::vector<std::string_view> adds = {};
};
constexpr int acting_columns = 5;
// Emergency access opens nothing for writing, as it opens nothing to the write itself.
void add_acting(
    std::string& columns, std::vector<Value>& params, const RecordType& type, const Actor& asking) {
  Actor actor = asking;
  actor.emergency = false;
  const auto read = scope_of(type, actor, Action::read, "t");
  add_column(columns, params, both(read, scope_of(type, actor, Action::change, "t")));
  add_column(columns, params, both(read, scope_of(type, actor, Action::take_step, "t")));
  add_column(columns, params, read);
  for (const Privacy privacy : {Privacy::sensitive, Privacy::sealed}) {
    actor.emergency = privacy < Privacy::sealed;
    const bool has = std::any_of(type.fields.begin(), type.fields.end(),
        [&](const FieldInfo& f) { return f.privacy == privacy; });
    add_column(columns, params,
        has ? std::optional{clearance_of(type, actor, privacy, "t")} : std::nullopt);
  }
}
Acting read_acting(const RowView& r, int at) {
  return {r.integer(at) == 1, r.integer(at + 1) == 1, r.integer(at + 2) == 1,
      r.integer(at + 3) == 1, r.integer(at + 4) == 1};
}

std::string state_of(const RecordType& type, const Row& row) {
  const int at = type.at("state");
  const auto* s = at < 0 ? nullptr : std::get_if<std::string>(&row[std::size_t(at)]);
  return s ? *s : std::string{};
}

// Kinds of what is kept with a record of one type, and the records she may add them to; many kinds
// have the same grants, and are asked once.
struct Adding {
  Condition rows;
  std::vector<const RecordType*> kinds;
};
std::vector<Adding> adding_of(
    const Catalogue& catalogue, const RecordType& type, const Actor& actor) {
  std::vector<Adding> all;
  for (const RecordType* t : catalogue.records()) {
    const FieldInfo* to = t->kept_with.empty() ? nullptr : t->field(t->kept_with);
    if (!to || to->target != type.name) continue;
    auto rows = adding_scope_of(*t, type, actor, "t");
    if (!rows) continue;
    if (to->outside) rows = Condition{"1", {}};
    const auto same = std::find_if(all.begin(), all.end(),
        [&](const Adding& a) { return a.rows.sql == rows->sql && a.rows.params == rows->params; });
    if (same == all.end())
      all.push_back({std::move(*rows), {t}});
    else
      same->kinds.push_back(t);
  }
  return all;
}

void add_adding(
    std::string& columns, std::vector<Value>& params, const std::vector<Adding>& adding) {
  for (const Adding& a : adding) add_column(columns, params, a.rows);
}
// In the order of the catalogue.
std::vector<std::string_view> read_adding(
    const Catalogue& catalogue, const std::vector<Adding>& adding, const RowView& r, int at) {
  std::vector<const RecordType*> kinds;
  for (std::size_t i = 0; i < adding.size(); ++i)
    if (r.integer(at + int(i)) == 1)
      kinds.insert(kinds.end(), adding[i].kinds.begin(), adding[i].kinds.end());
  std::vector<std::string_view> names;
  if (kinds.empty()) return names;
  for (const RecordType* t : catalogue.records())
    if (std::find(kinds.begin(), kinds.end(), t) != kinds.end()) names.push_back(t->name);
  return names;
}

May may_with(const Engine& engine, Connection& c, const Actor& actor, const RecordType& type,
    const Shown& record, const Acting& acting) {
  May may;
  may.change = acting.change;
  may.attach = acting.change || acting.steps;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const Privacy privacy = type.fields[i].privacy;
    const bool clear = privacy == Privacy::sealed ? acting.sealed : acting.sensitive;
    if (record.hidden[i] && privacy >= Privacy::sensitive && clear)
      may.reveals.push_back(type.fields[i].name);
  }
  if (acting.refer) may.adds = acting.adds;
  if (!acting.steps) return may;
  const std::string state = state_of(type, record.row);
  for (const Step& s : type.steps) {
    if (s.from != state || step_refused(type, s, actor, record.created_by) ||
        refused_to_manager(type, s, actor, record.row))
      continue;
    const Happened now{
        type, record.id, record.unit, record.created_by, nullptr, record.row, s.name};
    if (engine.consequences() && engine.consequences()->bars(engine, c, actor, now)) continue;
    may.steps.push_back(s.name);
  }
  return may;
}

}  // namespace

Result<std::vector<May>> may_of(const Engine& engine, const Actor& asking, const RecordType& type,
    std::span<const Shown> rows) {
  std::vector<May> may(rows.size());
  if (rows.empty()) return may;
  Actor actor = engine.present(asking);
  actor.emergency = false;
  std::string columns = "t.\"id\"", marks;
  std::vector<Value> params;
  add_acting(columns, params, type, actor);
  const auto adding = adding_of(engine.catalogue(), type, actor);
  add_adding(columns, params, adding);
  params.emplace_back(actor.district);
  for (const Shown& row : rows) {
    marks += marks.empty() ? "?" : ", ?";
    params.emplace_back(row.id.text());
  }
  std::map<std::string, Acting> acting;
  try {
    const auto reader = engine.store().read();
    Connection& c = reader->connection();
    c.each(fmt::format("SELECT {} FROM {} t WHERE t.\"district\" = ? AND t.\"id\" IN ({})", columns,
               quoted(type.name), marks),
        params, [&](const RowView& r) {
          Acting& its = acting[std::string{r.text(0)}] = read_acting(r, 1);
          its.adds = read_adding(engine.catalogue(), adding, r, 1 + acting_columns);
        });
    for (std::size_t i = 0; i < rows.size(); ++i)
      may[i] = may_with(engine, c, actor, type, rows[i], acting[rows[i].id.text()]);
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return may;
}

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
  std::vector<Adding> adding;
  if (may) {
    add_acting(columns, params, type, actor);
    Actor writing = actor;
    writing.emergency = false;
    adding = adding_of(catalogue(), type, writing);
    add_adding(columns, params, adding);
  }
  params.insert(params.end(), scope->params.begin(), scope->params.end());
  params.emplace_back(id.text());
  const int acting = first_field_column + int(type.fields.size()) + shown.clearances;
  std::optional<Shown> found;
  Acting acts;
  try {
    const auto reader = parts_.store.read();
    Connection& c = reader->connection();
    c.each(fmt::format("SELECT {} FROM {} t WHERE {} AND t.\"id\" = ?", columns, quoted(type.name),
               scope->sql),
        params, [&](const RowView& r) {
          found = read_shown(type, shown, r);
          if (!may) return;
          acts = read_acting(r, acting);
          acts.adds = read_adding(catalogue(), adding, r, acting + acting_columns);
        });
    if (!found) return not_found(type);
    if (may) *may = may_with(*this, c, actor, type, *found, acts);
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return std::move(*found);
}

}  // namespace jinguo
