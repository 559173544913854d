// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "engine/body.h"
#include "engine/casework.h"
#include "engine/engine.h"
#include "engine/may.h"
#include "engine/numbering.h"
#include "engine/writing_parts.h"

namespace jinguo {
namespace {

std::string printed(const FieldInfo& f, const Value& v) {
  if (const auto* s = std::get_if<std::string>(&v)) return *s;
  if (const auto* i = std::get_if<std::int64_t>(&v))
    return f.kind == Kind::money ? to_text(Money{*i}) : std::to_string(*i);
  return {};
}

std::string state_of(const RecordType& type, const Row& row) {
  const int at = type.at("state");
  if (at < 0) return {};
  const auto* s = std::get_if<std::string>(&row[std::size_t(at)]);
  return s ? *s : std::string{};
}

}  // namespace

Writing Writing::as_program() const {
  return as({{}, actor_.unit, Role::installer, actor_.district, "系统", true});
}
Writing::Writing(const Engine& engine, Connection& connection, const Actor& actor)
    : engine_(engine), connection_(connection), actor_(engine.present(actor)) {}

const RecordType& Writing::stored_type(std::string_view name) const {
  const RecordType* type = engine_.catalogue().find(name);
  assert(type && "a record written by its C++ type is in the catalogue");
  return *type;
}

namespace {

// What the struct says before anybody fills it in, for the fields nobody has to fill in.
Row starting_row(const RecordType& type) {
  Row row = type.defaults();
  for (std::size_t i = 0; i < row.size(); ++i)
    if (type.fields[i].required) row[i] = Value{};
  const int state = type.at("state");
  if (state >= 0 && type.starts.size() > 0)
    row[std::size_t(state)] = std::string{*type.starts.begin()};
  return row;
}

// Fields in which the program writes down, by her name, who entered a record or took a step.
struct Signature {
  std::string_view record, step, field;  // step "": entered
};
constexpr Signature signatures[] = {
    {"report_comment", "", "author"}, {"report_comment", "settle", "settled_by"}};

void sign(const RecordType& type, std::string_view step, const Actor& actor, Row& row) {
  for (const Signature& s : signatures)
    if (s.record == type.name && s.step == step) row[std::size_t(type.at(s.field))] = actor.name;
}

void apply(const RecordType& type, const Draft& draft, Row& row) {
  for (const Draft::Item& item : draft.items)
    row[std::size_t(item.field - type.fields.data())] = item.value;
}

Problem set_by_program(const FieldInfo& f) {
  return refused(Problem::Code::invalid, fmt::format("{}由系统填写，不能自行填写", f.label),
      "没有保存任何内容；请去掉这一项", std::string{f.name});
}

// What a struct says before anybody fills it in is nobody's own value.
std::optional<Problem> check_brought(const RecordType& type, const Draft& draft, Role role) {
  if (draft.by_program || role == Role::installer) return {};
  const bool any = std::any_of(draft.items.begin(), draft.items.end(),
      [](const Draft::Item& i) { return i.field->by_program && !is_null(i.value); });
  if (!any) return {};
  const Row fresh = type.defaults();
  for (const Draft::Item& item : draft.items)
    if (item.field->by_program && !is_null(item.value) &&
        item.value != fresh[std::size_t(item.field - type.fields.data())])
      return set_by_program(*item.field);
  return {};
}

std::optional<Problem> check_start(const RecordType& type, const Row& row) {
  const std::string state = state_of(type, row);
  if (type.steps.empty()) return {};
  for (std::string_view s : type.starts)
    if (s == state) return {};
  return refused(Problem::Code::invalid, fmt::format("新的{}不能直接处于这一状态", type.label),
      "请先登记，再按步骤办理", "state");
}

}  // namespace

Result<Written> Writing::create(const RecordType& type, const Draft& draft) {
  WritingParts parts{engine_, connection_, actor_};
  const Uuid id = draft.id ? *draft.id : new_id(engine_.clock(), engine_.random());
  Row row = starting_row(type);
  apply(type, draft, row);
  // What is kept with a case belongs to its unit.
  const auto of_case = parts.closeness().unit_above(type, row);
  const Uuid unit =
      type.owner == Owner::self ? id : of_case.value_or(draft.unit.value_or(actor_.unit));
  // A node of the tree is reached through its parent; the first one has none.
  Uuid reached = unit;
  if (type.owner == Owner::self) {
    const auto* parent = std::get_if<std::string>(&row[std::size_t(type.at(type.tree))]);
    reached = parent ? Uuid::parse(*parent).value_or(Uuid{}) : Uuid{};
  }
  const bool founding = type.owner == Owner::self && reached.empty();
  const auto above = parts.closeness().above(type, row);
  const bool granted = founding ? actor_.role == Role::installer
                       : above  ? parts.may_add(type, *above)
                                : parts.reaches(type, Action::create, reached);
  if (!granted) return not_granted(type, "新建");
  if (auto p = check_start(type, row)) return *p;
  if (auto p = check_brought(type, draft, actor_.role)) return *p;
  if (draft.id && parts.was_withdrawn(id)) return taken(type, {});
  sign(type, {}, actor_, row);
  Casework casework{*this};
  const bool told = draft.by_program || actor_.role == Role::installer;
  if (auto p = casework.before_create(type, id, row, told)) return *p;
  if (auto p = parts.check(type, row, nullptr, id)) return *p;
  give_number(connection_, actor_.district, type, row);
  JournalBody body;
  body.say("unit", {}, unit.text());
  const Row stored = parts.rows().sealed(type, id, unit, row);
  body.say_changes(type, Row(row.size()), stored);
  const std::string chain = parts.journal(type, id, 1, "", "create", std::move(body).take());
  try {
    parts.rows().insert(type, id, unit, row, stored, chain);
  } catch (const StoreError& e) {
    if (e.kind != StoreError::Kind::unique) throw;
    return taken(type, e.what());
  }
  if (auto p = casework.after(type, id, nullptr, row, {})) return *p;
  if (auto p = parts.follow(*this, {type, id, unit, actor_.account, nullptr, row, {}})) return *p;
  return Written{id, 1, state_of(type, row), false};
}

std::optional<Problem> Writing::amend(const RecordType& type, const Uuid& id,
    std::span<const std::pair<std::string_view, Value>> changes) {
  WritingParts parts{engine_, connection_, actor_};
  const auto standing =
      parts.rows().stand_within(type, id, {"t.\"district\" = ?", {Value{actor_.district}}});
  if (!standing) return not_found(type);
  const Shown& now = standing->shown;
  Row row = now.row;
  for (const auto& [field, value] : changes) row[std::size_t(type.at(field))] = value;
  if (row == now.row) return {};
  const Row stored = parts.rows().sealed(type, id, now.unit, row, &*standing);
  JournalBody body;
  body.say_changes(type, standing->stored, stored);
  const std::string chain =
      parts.journal(type, id, now.version + 1, standing->chain, "follow", std::move(body).take());
  if (auto p = parts.rows().update(type, id, *standing, row, stored, now.version + 1, chain))
    return p;
  return parts.follow(*this, {type, id, now.unit, now.created_by, &now.row, row, {}});
}

namespace {

// How a value is told that is masked when read.
constexpr std::string_view covered = "***";

// Who was told only that a value is covered, and writes over it all the same, has seen that mark.
bool was_seen(const FieldChange& c, const Value& now) {
  if (c.seen == now) return true;
  const auto* told = std::get_if<std::string>(&c.seen);
  return c.field->privacy >= Privacy::sensitive && told && *told == covered;
}

std::vector<Problem::Stale> stale_fields(
    const RecordType& type, const Row& stored, std::span<const FieldChange> changes) {
  std::vector<Problem::Stale> stale;
  for (const FieldChange& c : changes) {
    const Value& now = stored[std::size_t(c.field - type.fields.data())];
    // What is masked when read is not told by way of a mistake either.
    const bool masked = c.field->privacy >= Privacy::sensitive;
    if (!was_seen(c, now) && now != c.wanted)
      stale.push_back({std::string{c.field->name}, printed(*c.field, c.wanted),
          masked ? std::string{covered} : printed(*c.field, now)});
  }
  return stale;
}

}  // namespace

Result<Written> Writing::change(
    const RecordType& type, const Uuid& id, std::span<const FieldChange> changes) {
  WritingParts parts{engine_, connection_, actor_};
  auto standing = parts.stand(type, id, Action::change);
  if (!standing.ok()) return standing.problem();
  const Shown& now = standing.value().shown;
  for (const FieldChange& c : changes) {
    if (!type.steps.empty() && c.field->name == "state")
      return refused(Problem::Code::invalid, "状态不能直接修改", "请用办理步骤改变状态", "state");
    if (c.field->by_program && actor_.role != Role::installer && c.wanted != c.seen)
      return set_by_program(*c.field);
    if (clearance_of(type, actor_, c.field->privacy, "t").sql == "0")
      return refused(Problem::Code::forbidden, fmt::format("您的岗位不能修改{}", c.field->label),
          "没有保存任何内容", std::string{c.field->name});
  }
  if (auto stale = stale_fields(type, now.row, changes); !stale.empty()) {
    Problem p = refused(Problem::Code::stale, "您打开之后，别人已改过同一项内容",
        "您的修改还没有保存；请对照两个值，选定后再提交", stale.front().field);
    p.stale = std::move(stale);
    return p;
  }
  Row row = now.row;
  for (const FieldChange& c : changes) row[std::size_t(c.field - type.fields.data())] = c.wanted;
  if (row == now.row) return Written{id, now.version, state_of(type, row), false};
  if (auto p = parts.check(type, row, &now.row, id)) return *p;
  const int number = type.at("number");
  if (number >= 0 && row[std::size_t(number)] != now.row[std::size_t(number)])
    count_behind(connection_, actor_.district, type, row);
  const Row stored = parts.rows().sealed(type, id, now.unit, row, &standing.value());
  JournalBody body;
  body.say_changes(type, standing.value().stored, stored);
  const std::string chain = parts.journal(
      type, id, now.version + 1, standing.value().chain, "change", std::move(body).take());
  if (auto p = parts.rows().update(type, id, standing.value(), row, stored, now.version + 1, chain))
    return *p;
  if (auto p = Casework{*this}.after(type, id, &now.row, row, {})) return *p;
  if (auto p = parts.follow(*this, {type, id, now.unit, now.created_by, &now.row, row, {}}))
    return *p;
  return Written{id, now.version + 1, state_of(type, row), false};
}

namespace {

Result<const Step*> find_step(
    const RecordType& type, std::string_view name, const std::string& state) {
  bool known = false;
  for (const Step& s : type.steps) {
    if (s.name != name) continue;
    known = true;
    if (s.from == state) return &s;
  }
  if (!known)
    return refused(Problem::Code::not_found, fmt::format("{}没有这个办理步骤", type.label),
        "请从页面上的步骤按钮办理");
  return refused(Problem::Code::conflict, "当前状态不能办理这一步，可能别人已先办理",
      "没有保存任何内容；请刷新后再看", "state");
}

std::vector<Problem> missing_after(const RecordType& type, const Step& step, const Row& row) {
  std::vector<Problem> found;
  for (std::string_view name : step.filled) {
    const int at = type.at(name);
    if (is_null(row[std::size_t(at)]))
      found.push_back(refused(Problem::Code::invalid,
          fmt::format("办理“{}”前须填写{}", step.label, type.fields[std::size_t(at)].label),
          "请补填后再办理", std::string{name}));
  }
  return found;
}

}  // namespace

Result<Written> Writing::take_step(
    const RecordType& type, const Uuid& id, std::string_view name, const Draft& brought) {
  WritingParts parts{engine_, connection_, actor_};
  auto standing = parts.stand(type, id, Action::take_step);
  if (!standing.ok()) return standing.problem();
  const Shown& now = standing.value().shown;
  const auto found = find_step(type, name, state_of(type, now.row));
  if (!found.ok()) return found.problem();
  const Step& step = *found.value();
  if (auto p = step_refused(type, step, actor_, now.created_by)) return *p;
  if (auto p = refused_to_manager(type, step, actor_, now.row)) return *p;
  Row row = now.row;
  for (const Draft::Item& item : brought.items)
    if (item.field->name == "state")
      return refused(Problem::Code::invalid, "状态由步骤决定，不能另外填写", "请去掉该项", "state");
  for (const Draft::Item& item : brought.items)
    // The program itself brings what follows from a step.
    if (actor_.role != Role::installer && !step.may_bring(item.field->name))
      return refused(Problem::Code::invalid,
          fmt::format("“{}”这一步不能填写{}", step.label, item.field->label),
          "没有保存任何内容；请去掉该项，另行修改", std::string{item.field->name});
  apply(type, brought, row);
  row[std::size_t(type.at("state"))] = std::string{step.to};
  sign(type, step.name, actor_, row);
  if (!step.dated.empty()) {
    Value& day = row[std::size_t(type.at(step.dated))];
    if (is_null(day)) day = to_text(engine_.today());
  }
  if (auto missing = missing_after(type, step, row); !missing.empty())
    return all_of(std::move(missing));
  if (auto p = parts.check(type, row, &now.row, id)) return *p;
  const Row stored = parts.rows().sealed(type, id, now.unit, row, &standing.value());
  JournalBody body;
  body.say_changes(type, standing.value().stored, stored);
  const std::string chain = parts.journal(type, id, now.version + 1, standing.value().chain,
      "step:" + std::string{name}, std::move(body).take());
  if (auto p = parts.rows().update(type, id, standing.value(), row, stored, now.version + 1, chain))
    return *p;
  if (auto p = Casework{*this}.after(type, id, &now.row, row, name)) return *p;
  if (auto p = parts.follow(*this, {type, id, now.unit, now.created_by, &now.row, row, step.name}))
    return *p;
  return Written{id, now.version + 1, std::string{step.to}, false};
}

}  // namespace jinguo
