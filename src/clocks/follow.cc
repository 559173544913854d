// SPDX-License-Identifier: Apache-2.0
// What a write does to terms.
#include <fmt/format.h>

#include "clocks/clocks.h"
#include "clocks/timetable.h"
#include "store/schema.h"

namespace jinguo {
namespace {

using deadlines::Deadline;
using deadlines::DeadlineState;

std::optional<Date> date_in(const Row& row, std::optional<std::size_t> field) {
  if (!field) return {};
  const auto* text = std::get_if<std::string>(&row[*field]);
  return text ? parse_date(*text) : std::nullopt;
}

// The moment a term begins: what the record says, else now.
struct Begin {
  Instant at;
  std::optional<Date> on;
};
Begin begin_of(const Engine& engine, const TermRule& rule, const Row& row) {
  const Instant now = engine.clock().now();
  if (!rule.from) return {now, {}};
  if (const auto* ms = std::get_if<std::int64_t>(&row[*rule.from]))
    return {Instant{std::chrono::milliseconds{*ms}}, {}};
  const auto day = date_in(row, rule.from);
  if (!day) return {now, {}};
  // Hours from a day whose hour nobody wrote down: today they run from now, else from its end.
  if (*day == engine.today()) return {now, day};
  if (rule.term.unit == Term::Unit::hours)
    return {start_of(plus_days(*day, 1), engine.offset()), day};
  return {start_of(*day, engine.offset()), day};
}

class Following {
 public:
  Following(Writing& writing, const TermBook& book) : writing_(writing), book_(book) {}

  // When something was done, as a record tells it: a day, a moment, or nothing (then: now).
  struct Done {
    std::optional<Date> on;
    std::optional<Instant> at;
  };
  Done done_in(const Row& row, std::optional<std::size_t> field) const {
    if (!field) return {};
    if (const auto* ms = std::get_if<std::int64_t>(&row[*field])) {
      const Instant at{std::chrono::milliseconds{*ms}};
      return {day_of(at, writing_.engine().offset()), at};
    }
    return {date_in(row, field), {}};
  }

  std::optional<Problem> meet(const StoredDeadline& d, const Done& done) {
    const bool in_time = done.on && !done.at
                             ? *done.on <= d.row.due_on
                             : done.at.value_or(writing_.engine().clock().now()) < d.row.due;
    const bool missed = d.row.state == DeadlineState::overdue;
    if (!missed && in_time) return finish(d, "meet");
    // Nobody looked since it passed: it was missed all the same.
    if (!missed)
      if (auto p = ProgramChange{writing_, d}.store("miss")) return p;
    return finish(d, in_time ? "correct" : "meet_late");
  }
  std::optional<Problem> finish(const StoredDeadline& d, std::string_view step) {
    ProgramChange change{writing_, d};
    change.set(
        "finished", std::int64_t{writing_.engine().clock().now().time_since_epoch().count()});
    for (const char* gone : {"desk", "asker", "fresh", "risen", "matched", "wake"})
      change.set(gone, Value{});
    return change.store(step);
  }
  // Those of this rule that still run on a record.
  std::vector<StoredDeadline> running(const TermRule& rule, const Uuid& subject) {
    const Value params[] = {subject.text(), rule.code};
    return stored_deadlines(writing_,
        "t.\"subject\" = ? AND t.\"code\" = ? AND t.\"state\" IN ('running', 'extended', "
        "'overdue')",
        params);
  }

  // The terms of the record itself.
  std::optional<Problem> own(const TermRule& rule, const Happened& h) {
    const bool was = h.before && any_holds(rule.when, *h.before);
    const bool is = any_holds(rule.when, h.after);
    const bool done = any_holds(rule.met, h.after);
    const bool over = any_holds(rule.stopped, h.after);
    if (is && !was) {
      if (done || over) return {};
      return begin(rule, h);
    }
    if (!was) return {};
    const bool ended = any_holds(rule.met, *h.before) || any_holds(rule.stopped, *h.before);
    if (is && rule.again && ended && !done && !over)
      return begin_deadline(
          writing_, book_, rule, h, writing_.engine().clock().now(), {}, next_round(rule, h.id));
    const bool done_now = done && !any_holds(rule.met, *h.before);
    const bool over_now = over && !any_holds(rule.stopped, *h.before);
    if (is && !done_now && !over_now) return corrected(rule, h);
    for (const StoredDeadline& d : running(rule, h.id)) {
      auto p = done_now ? meet(d, done_in(h.after, rule.met_on)) : finish(d, "stop");
      if (p) return p;
    }
    return {};
  }

  // The day it is counted from, or until, was put right, or somebody else has the matter: what runs
  // is counted and laid anew.  One extended by hand keeps the end that was approved, one that was
  // missed is what it is until it is done.
  std::optional<Problem> corrected(const TermRule& rule, const Happened& h) {
    const auto differs = [&](std::optional<std::size_t> field) {
      return field && h.after[*field] != (*h.before)[*field];
    };
    const bool counted = differs(rule.from) || differs(rule.until);
    if (!counted && !differs(rule.owner)) return {};
    for (const StoredDeadline& d : running(rule, h.id)) {
      if (counted && d.row.state == DeadlineState::running && d.row.round == 1)
        if (auto p =
                recount(writing_, book_, rule, h, begin_of(writing_.engine(), rule, h.after).at,
                    begin_of(writing_.engine(), rule, h.after).on, d))
          return p;
      if (differs(rule.owner))
        if (auto p = hand_over(writing_, rule, h, d)) return p;
    }
    return {};
  }

  std::optional<Problem> begin(const TermRule& rule, const Happened& h) {
    const Begin begun = begin_of(writing_.engine(), rule, h.after);
    return begin_deadline(writing_, book_, rule, h, begun.at, begun.on, next_round(rule, h.id));
  }
  std::int64_t next_round(const TermRule& rule, const Uuid& subject) {
    const Value params[] = {writing_.actor().district, subject.text(), rule.code};
    return 1 + writing_.connection().integer(
                   "SELECT coalesce(max(\"round\"), 0) FROM \"deadline\" WHERE \"district\" = ? "
                   "AND \"subject\" = ? AND \"code\" = ?",
                   params);
  }

  // The terms of other records that this one meets.
  std::optional<Problem> others(const TermRule& rule, const Meeting& by, const Happened& h) {
    const auto* target = std::get_if<std::string>(&h.after[by.points]);
    if (!target || !holds(by.where, h.after)) return {};
    if (h.before && holds(by.where, *h.before) && (*h.before)[by.points] == h.after[by.points])
      return {};
    const Done done = done_in(h.after, by.dated);
    const Value params[] = {*target, rule.code};
    const auto open = stored_deadlines(writing_, "t.\"matched\" = ? AND t.\"code\" = ?", params);
    for (const StoredDeadline& d : open) {
      // What was done before the term began does not meet it.
      if (!by.earlier && done.on && *done.on < day_of(d.row.begun, writing_.engine().offset()))
        continue;
      if (d.row.subject == h.id.text()) continue;
      if (auto p = meet(d, done)) return p;
      if (rule.repeats)
        if (auto p = again(rule, d, done.on)) return p;
    }
    return {};
  }

  // The next of a series, from the day the last one was done.
  std::optional<Problem> again(
      const TermRule& rule, const StoredDeadline& last, std::optional<Date> done_on) {
    const Engine& engine = writing_.engine();
    const auto subject = subject_of(rule, last);
    if (!subject || !any_holds(rule.when, subject->row)) return {};
    const Date from = done_on.value_or(engine.today());
    if (rule.series) {
      const auto first = date_in(subject->row, rule.series_from);
      if (first && from >= due_after(*rule.series, *first, {}, engine.offset()).last_day) return {};
    }
    const Happened on{*rule.on, subject->id, last.unit, {}, nullptr, subject->row, {}};
    return begin_deadline(
        writing_, book_, rule, on, start_of(from, engine.offset()), from, last.row.round + 1);
  }

  struct Subject {
    Uuid id;
    Row row;
  };
  // As it stands; the fields that rules may ask about are never sensitive.
  std::optional<Subject> subject_of(const TermRule& rule, const StoredDeadline& d) {
    const RecordType& type = *rule.on;
    std::string columns;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < type.fields.size(); ++i)
      if (type.fields[i].privacy < Privacy::sensitive) {
        columns += fmt::format("{}{}", columns.empty() ? "" : ", ", quoted(type.fields[i].name));
        asked.push_back(i);
      }
    std::optional<Subject> found;
    const Value params[] = {writing_.actor().district, d.row.subject};
    writing_.connection().each(
        fmt::format(
            "SELECT {} FROM {} WHERE \"district\" = ? AND \"id\" = ?", columns, quoted(type.name)),
        params, [&](const RowView& r) {
          found = Subject{Uuid::parse(d.row.subject).value_or(Uuid{}), Row(type.fields.size())};
          for (std::size_t i = 0; i < asked.size(); ++i)
            if (!r.is_null(int(i)))
              found->row[asked[i]] = value_at(r, int(i), type.fields[asked[i]]);
        });
    return found;
  }
  static Value value_at(const RowView& r, int column, const FieldInfo& f) {
    switch (f.kind) {
      case Kind::integer:
      case Kind::money:
      case Kind::instant:
      case Kind::flag: return r.integer(column);
      case Kind::text:
      case Kind::date:
      case Kind::choice:
      case Kind::ref: return std::string{r.text(column)};
    }
    std::abort();
  }

  // A person took the step: the new end is counted, or the whole is refused.
  std::optional<Problem> extended(const Happened& h) {
    const auto now = from_row<Deadline>(h.after);
    const TermRule* rule = book_.find(now.code);
    if (auto p = refuse_extending(writing_, rule, h.id, now)) return p;
    const std::int64_t days = now.extended_days.value_or(0);
    const auto end = extended_end(writing_, *rule, now, days, "extended_days");
    if (!end.ok()) return end.problem();
    const Engine& engine = writing_.engine();
    Deadline later = now;
    later.due = end.value().at;
    later.due_on = end.value().last_day;
    const StoredDeadline stored{h.id, h.unit, now};
    ProgramChange change{writing_, stored};
    change.set("due", std::int64_t{later.due.time_since_epoch().count()});
    change.set("due_on", to_text(later.due_on));
    change.set("extended_from", to_text(now.due_on));
    if (!writing_.actor().account.empty())
      change.set("extended_by", writing_.actor().account.text());
    const auto wake = next_event(events_of(*rule, later, engine.offset()), engine.clock().now());
    change.set("wake", wake ? Value{std::int64_t{wake->time_since_epoch().count()}} : Value{});
    if (auto p = change.store("")) return p;
    return grant_open_request(writing_, h.id, days);
  }

  // A term took a step.  One that ended, or was missed, is extended no more.
  std::optional<Problem> term_moved(const Happened& h) {
    if (h.step.empty()) return {};
    if (h.step == "extend")
      return writing_.actor().role == Role::installer ? std::nullopt : extended(h);
    const TermRule* rule = book_.find(from_row<Deadline>(h.after).code);
    if (!rule || !rule->extend) return {};
    return lapse_open_request(writing_, h.id);
  }

 private:
  Writing& writing_;
  const TermBook& book_;
};

}  // namespace

std::optional<Problem> Clocks::follow(Writing& writing, const Happened& h) const {
  if (h.type.name == "notice") return {};
  Following following{writing, *book_};
  if (h.type.name == "deadline") return following.term_moved(h);
  for (const TermRule* rule : book_->met_by(h.type))
    for (const Meeting& by : rule->met_by)
      if (by.record == &h.type)
        if (auto p = following.others(*rule, by, h)) return p;
  for (const TermRule* rule : book_->on(h.type))
    if (auto p = following.own(*rule, h)) return p;
  return h.type.name == "extension_request" ? follow_request(writing, h) : std::nullopt;
}

std::optional<Problem> Clocks::withdrawn(
    Writing& writing, const RecordType& type, const Uuid& id) const {
  if (book_->on(type).empty()) return {};
  Following following{writing, *book_};
  for (const TermRule* rule : book_->on(type))
    for (const StoredDeadline& d : following.running(*rule, id))
      if (auto p = following.finish(d, "stop")) return p;
  return {};
}

bool Clocks::bars(
    const Engine& engine, Connection& connection, const Actor& actor, const Happened& now) const {
  if (actor.role == Role::installer) return false;
  if (now.type.name == "deadline" && now.step == "extend")
    return extending_is_barred(
        engine, connection, actor, *book_, now.id, from_row<Deadline>(now.after));
  if (now.type.name == "extension_request" && now.step == "grant")
    return granting_is_barred(engine, connection, actor, *book_, now.after);
  return false;
}

}  // namespace jinguo
