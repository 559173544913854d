// SPDX-License-Identifier: Apache-2.0
#include "clocks/timetable.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/select.h"
#include "modules/deadlines/notice.h"
#include "store/schema.h"

namespace jinguo {
namespace {

using deadlines::Deadline;
using deadlines::DeadlineState;
using What = TermEvent::What;

constexpr std::chrono::hours opening{8};  // reminders of day terms come when work begins

Instant before_end(Term ahead, const Deadline& d, std::chrono::minutes offset) {
  if (ahead.unit == Term::Unit::hours) return d.due - std::chrono::hours{ahead.count};
  const int days = ahead.unit == Term::Unit::months ? 30 * ahead.count : ahead.count;
  return start_of(plus_days(d.due_on, -days), offset) + opening;
}

}  // namespace

std::vector<TermEvent> events_of(
    const TermRule& rule, const Deadline& d, std::chrono::minutes offset) {
  std::vector<TermEvent> all;
  if (d.state != DeadlineState::overdue) {
    for (Term ahead : rule.remind)
      if (const Instant at = before_end(ahead, d, offset); at > d.begun && at < d.due)
        all.push_back({What::remind, at});
    all.push_back({rule.kind == TermRule::Kind::duty ? What::miss : What::lapse, d.due});
  }
  if (rule.kind == TermRule::Kind::duty)
    for (Term after : rule.climb)
      all.push_back({What::climb, due_after(after, d.due, Holidays{}, offset).at});
  std::stable_sort(
      all.begin(), all.end(), [](const TermEvent& a, const TermEvent& b) { return a.at < b.at; });
  return all;
}

std::optional<Instant> next_event(
    const std::vector<TermEvent>& events, std::optional<Instant> after) {
  for (const TermEvent& e : events)
    if (!after || e.at > *after) return e.at;
  return {};
}

Holidays holidays_around(Connection& c, std::int64_t district, Date begun, Term term) {
  const int years = term.unit == Term::Unit::months ? term.count / 12 + 1 : term.count / 200 + 1;
  const Date from{begun.year() / 1 / 1},
      until{(begun.year() + std::chrono::years{years}) / 12 / 31};
  Holidays holidays;
  const Value params[] = {district, to_text(from), to_text(until)};
  c.each(
      "SELECT \"day\", \"kind\" FROM \"holiday\" WHERE \"district\" = ? AND \"day\" >= ? AND "
      "\"day\" <= ? AND \"kind\" <> 'ordinary'",
      params, [&](const RowView& r) {
        if (const auto day = parse_date(r.text(0))) holidays.set(*day, r.text(1) == "workday");
      });
  return holidays;
}

std::string desk_of_account(const Uuid& account) { return "a:" + account.text(); }
std::string desk_of_unit(const Uuid& unit) { return "u:" + unit.text(); }
std::string desk_of_chair(const Uuid& unit) { return "c:" + unit.text(); }

bool is_open(DeadlineState state) {
  return state == DeadlineState::running || state == DeadlineState::extended ||
         state == DeadlineState::overdue;
}

std::vector<StoredDeadline> stored_deadlines(
    Writing& writing, std::string_view where, std::span<const Value> params, Locked by_others) {
  Connection& c = writing.connection();
  const RecordType& type = *writing.engine().catalogue().find("deadline");
  const Selection all = select_all(type);
  std::string_view lock;
  if (c.dialect() == Dialect::postgres)
    lock = by_others == Locked::wait ? " FOR UPDATE" : " FOR UPDATE SKIP LOCKED";
  std::vector<StoredDeadline> found;
  std::vector<Value> all_params{writing.actor().district};
  all_params.insert(all_params.end(), params.begin(), params.end());
  c.each(fmt::format("SELECT {} FROM \"deadline\" t WHERE t.\"district\" = ? AND {}{}", all.columns,
             where, lock),
      all_params, [&](const RowView& r) {
        const Shown shown = read_shown(type, all, r);
        found.push_back({shown.id, shown.unit, from_row<Deadline>(shown.row)});
      });
  return found;
}

void ProgramChange::set(std::string_view field, Value value) {
  values_.emplace_back(field, std::move(value));
}

std::optional<Problem> ProgramChange::store(std::string_view step) {
  const RecordType& type = *writing_.engine().catalogue().find("deadline");
  Writing program = writing_.as_program();
  if (!step.empty()) {
    Draft brought;
    for (auto& [field, value] : values_) brought.items.push_back({type.field(field), value});
    const auto done = program.take_step(type, of_.id, step, brought);
    if (!done.ok()) return done.problem();
    return {};
  }
  const Row before = to_row(of_.row);
  std::vector<FieldChange> changes;
  for (auto& [field, value] : values_)
    changes.push_back({type.field(field), before[std::size_t(type.at(field))], value});
  const auto done = program.change(type, of_.id, changes);
  if (!done.ok()) return done.problem();
  return {};
}

namespace {

// The case a record belongs to: itself, or the one it refers to.
std::optional<Uuid> case_of(const Happened& h) {
  if (h.type.name == "case") return h.id;
  for (std::size_t i = 0; i < h.type.fields.size(); ++i)
    if (h.type.fields[i].kind == Kind::ref && h.type.fields[i].target == "case")
      if (const auto* id = std::get_if<std::string>(&h.after[i])) return Uuid::parse(*id);
  return {};
}

std::string note_of(const Due& due) {
  std::string years;
  for (int y : due.without_table) years += fmt::format("{}{}", years.empty() ? "" : "、", y);
  return years.empty() ? "" : fmt::format("{}年没有节假日安排表，只按周末推算", years);
}

Due end_of(Writing& w, const TermRule& rule, const Happened& on, Instant begun,
    std::optional<Date> begun_on) {
  const Engine& engine = w.engine();
  if (rule.until)
    if (const auto* day = std::get_if<std::string>(&on.after[*rule.until]))
      if (const auto last = parse_date(*day))
        return {*last, start_of(plus_days(*last, 1), engine.offset()), {}};
  if (rule.term.unit == Term::Unit::hours) return due_after(rule.term, begun, {}, engine.offset());
  const Date from = begun_on ? *begun_on : day_of(begun, engine.offset());
  return due_after(rule.term, from,
      holidays_around(w.connection(), w.actor().district, from, rule.term), engine.offset());
}

// The unit whose chair leads the district.
Uuid root_of(Writing& w, const Uuid& unit) {
  Uuid root = unit;
  const Value params[] = {w.actor().district};
  w.connection().each(
      "SELECT \"id\" FROM \"unit\" WHERE \"district\" = ? AND \"parent\" IS NULL ORDER BY \"id\" "
      "DESC",
      params, [&](const RowView& r) { root = Uuid::parse(r.text(0)).value_or(root); });
  return root;
}

// The unit above; above the first one its chair.
std::string desk_above(Writing& w, const Uuid& unit) {
  std::string desk = desk_of_chair(unit);
  const Value params[] = {w.actor().district, unit.text()};
  w.connection().each("SELECT \"parent\" FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) {
        if (!r.is_null(0)) desk = desk_of_unit(Uuid::parse(r.text(0)).value_or(Uuid{}));
      });
  return desk;
}

void place(Writing& w, const TermRule& rule, const Happened& on, Deadline& d) {
  // How long a record is kept is nobody's work.
  if (rule.kind == TermRule::Kind::keep) return;
  if (rule.superior) {
    d.desk = d.fresh = desk_above(w, on.unit);
    if (!on.created_by.empty()) d.asker = desk_of_account(on.created_by);
    return;
  }
  const std::string unit = rule.chair ? desk_of_chair(root_of(w, on.unit)) : desk_of_unit(on.unit);
  if (!rule.waits_for.empty()) {
    d.asker = unit;
    return;
  }
  d.desk = unit;
  if (rule.owner)
    if (const auto* id = std::get_if<std::string>(&on.after[*rule.owner]))
      if (const auto account = Uuid::parse(*id)) {
        d.owner = Id<org::Account>{*account};
        d.desk = desk_of_account(*account);
      }
  // What begins on a day to come is nobody's new work yet.
  if (d.begun <= w.engine().clock().now()) d.fresh = d.desk;
}

// Told at once, and nothing of the matter with it.
std::optional<Problem> tell(
    Writing& w, const std::string& desk, const Happened& on, const Deadline& d, const Uuid& unit) {
  deadlines::Notice n;
  n.kind = deadlines::NoticeKind::told;
  n.text = fmt::format("“{}”已开始计时，请马上查看", d.label);
  n.desk = desk;
  n.unread = desk;
  n.record = on.type.name;
  n.subject = on.id.text();
  n.at = w.engine().clock().now();
  const auto made = w.as_program().create(n, unit);
  if (!made.ok()) return made.problem();
  return {};
}

}  // namespace

std::optional<Problem> begin_deadline(Writing& w, const TermBook& book, const TermRule& rule,
    const Happened& on, Instant begun, std::optional<Date> begun_on, std::int64_t round) {
  const Engine& engine = w.engine();
  const Due due = end_of(w, rule, on, begun, begun_on);
  if (due.at + book.forget_after() < engine.clock().now()) return {};
  Deadline d;
  d.code = rule.code;
  d.label = rule.label;
  d.record = on.type.name;
  d.subject = on.id.text();
  if (const auto its = case_of(on)) d.case_ = Id<cases::Case>{*its};
  d.round = round;
  d.begun = begun;
  d.due = due.at;
  d.due_on = due.last_day;
  d.waits_for = rule.waits_for;
  d.note = note_of(due);
  place(w, rule, on, d);
  if (!rule.met_by.empty()) {
    d.matched = d.subject;
    if (rule.key) {
      const auto* id = std::get_if<std::string>(&on.after[*rule.key]);
      d.matched = id ? *id : "";
    }
  }
  d.wake = next_event(events_of(rule, d, engine.offset()), {});
  const auto made = w.as_program().create(d, on.unit);
  if (!made.ok()) return made.problem();
  if (rule.tell_unit)
    if (auto p = tell(w, desk_of_unit(on.unit), on, d, on.unit)) return p;
  if (rule.tell_body)
    if (const auto* body = std::get_if<std::string>(&on.after[*rule.tell_body]))
      if (const auto its = Uuid::parse(*body))
        if (auto p = tell(w, desk_of_unit(*its), on, d, *its)) return p;
  const Uuid root = rule.tell_chair ? root_of(w, on.unit) : Uuid{};
  return rule.tell_chair ? tell(w, desk_of_chair(root), on, d, root) : std::nullopt;
}

std::optional<Problem> recount(Writing& w, const TermBook&, const TermRule& rule,
    const Happened& on, Instant begun, std::optional<Date> begun_on,
    const StoredDeadline& running) {
  const Due due = end_of(w, rule, on, begun, begun_on);
  if (due.at == running.row.due && begun == running.row.begun) return {};
  Deadline later = running.row;
  later.begun = begun;
  later.due = due.at;
  later.due_on = due.last_day;
  const Engine& engine = w.engine();
  const auto wake = next_event(events_of(rule, later, engine.offset()), {});
  ProgramChange change{w, running};
  change.set("begun", std::int64_t{begun.time_since_epoch().count()});
  change.set("due", std::int64_t{due.at.time_since_epoch().count()});
  change.set("due_on", to_text(due.last_day));
  change.set(
      "note", fmt::format("{}更正起止日期后重新计算；{}", to_text(engine.today()), note_of(due)));
  change.set("wake", wake ? Value{std::int64_t{wake->time_since_epoch().count()}} : Value{});
  return change.store("");
}

std::optional<Problem> hand_over(
    Writing& w, const TermRule& rule, const Happened& on, const StoredDeadline& running) {
  if (running.row.desk.empty()) return {};
  Deadline now = running.row;
  now.owner.reset();
  place(w, rule, on, now);
  ProgramChange change{w, running};
  change.set("owner", now.owner ? Value{now.owner->value.text()} : Value{});
  change.set("desk", now.desk);
  change.set("fresh", now.desk);
  return change.store("");
}

}  // namespace jinguo
