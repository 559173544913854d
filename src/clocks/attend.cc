// SPDX-License-Identifier: Apache-2.0
// What time does to terms.
#include <fmt/format.h>

#include <map>

#include "clocks/clocks.h"
#include "clocks/timetable.h"
#include "modules/deadlines/notice.h"

namespace jinguo {
namespace {

using deadlines::Deadline;
using deadlines::DeadlineState;
using deadlines::Notice;
using deadlines::NoticeKind;
using deadlines::RisenTo;
using What = TermEvent::What;

struct Above {
  std::string desk;
  RisenTo to;
};

class Attending {
 public:
  Attending(Writing& writing, const TermBook& book, Instant now)
      : writing_(writing), book_(book), now_(now) {}

  std::optional<Problem> look_at(const StoredDeadline& d) {
    ++did.looked_at;
    const TermRule* rule = book_.find(d.row.code);
    if (!rule) return rest(d);  // the district works to it no longer
    if (ended_meanwhile(d)) return {};
    const auto events = events_of(*rule, d.row, writing_.engine().offset());
    ProgramChange change{writing_, d};
    std::string_view step;
    std::optional<Above> above;
    for (const TermEvent& e : events) {
      if (e.at < *d.row.wake || e.at > now_) continue;
      switch (e.what) {
        case What::remind:
          // Several days asleep are one reminder, the last.
          if (const auto next = next_event(events, e.at); next && *next <= now_) break;
          tell(d, desk_of(d), NoticeKind::reminder);
          break;
        case What::miss:
          step = "miss";
          ++did.missed;
          tell(d, desk_of(d), NoticeKind::breach);
          break;
        case What::lapse:
          ++did.lapsed;
          tell(d, desk_of(d), NoticeKind::lapsed);
          return lapse(d);
        case What::climb: {
          const auto next = above_of(d, above);
          if (!next) break;
          above = next;
          ++did.risen;
          tell(d, above->desk, NoticeKind::climb);
          break;
        }
      }
    }
    const auto wake = next_event(events, now_);
    change.set("wake", wake ? Value{std::int64_t{wake->time_since_epoch().count()}} : Value{});
    if (above) {
      change.set("risen", above->desk);
      change.set("risen_to", Codec<RisenTo>::out(above->to));
    }
    return change.store(step);
  }

  // Writes the notices of what was looked at; last.
  std::optional<Problem> send_notices() {
    for (const auto& [to, about] : told_) {
      const auto& [desk, kind] = to;
      if (about.size() > most_single) {
        Notice n = notice(desk, kind);
        n.text = text_of(about.size(), kind);
        if (auto p = send(n, about.front()->unit)) return p;
        continue;
      }
      for (const StoredDeadline* d : about) {
        Notice n = notice(desk, kind);
        n.text = text_of(*d, kind);
        n.record = d->row.record;
        n.subject = d->row.subject;
        n.deadline = Id<Deadline>{d->id};
        if (auto p = send(n, d->unit)) return p;
      }
    }
    return {};
  }

  Clocks::Attended did;

 private:
  static constexpr std::size_t most_single = 5;

  static std::string desk_of(const StoredDeadline& d) {
    return d.row.desk.empty() ? d.row.asker : d.row.desk;
  }
  std::optional<Problem> rest(const StoredDeadline& d) {
    ProgramChange change{writing_, d};
    change.set("wake", Value{});
    return change.store("");
  }
  std::optional<Problem> lapse(const StoredDeadline& d) {
    ProgramChange change{writing_, d};
    change.set("finished", std::int64_t{now_.time_since_epoch().count()});
    for (const char* gone : {"desk", "asker", "fresh", "risen", "matched", "wake"})
      change.set(gone, Value{});
    return change.store("lapse");
  }

  // A missed term ends the request that it be extended, and with it the term for the answer, which
  // may stand in the same batch.
  bool ended_meanwhile(const StoredDeadline& d) {
    if (d.row.record != "extension_request") return false;
    const Value params[] = {writing_.actor().district, d.id.text()};
    return writing_.connection().integer(
               "SELECT count(*) FROM \"deadline\" WHERE \"district\" = ? AND \"id\" = ? AND "
               "\"wake\" IS NULL",
               params) > 0;
  }

  // Notices are written when the batch is done: many of one kind for one desk become one.
  void tell(const StoredDeadline& d, const std::string& desk, NoticeKind kind) {
    if (!desk.empty()) told_[{desk, kind}].push_back(&d);
  }
  static std::string text_of(const StoredDeadline& d, NoticeKind kind) {
    const Date due = d.row.due_on;
    const std::string day =
        fmt::format("{}年{}月{}日", int(due.year()), unsigned(due.month()), unsigned(due.day()));
    switch (kind) {
      case NoticeKind::reminder: return fmt::format("“{}”将于{}到期", d.row.label, day);
      case NoticeKind::breach: return fmt::format("“{}”已于{}逾期", d.row.label, day);
      case NoticeKind::climb: return fmt::format("下级逾期上报：“{}”（{}到期）", d.row.label, day);
      case NoticeKind::lapsed: return fmt::format("“{}”已于{}期满", d.row.label, day);
      case NoticeKind::told: return d.row.label;
    }
    std::abort();
  }
  static std::string text_of(std::size_t count, NoticeKind kind) {
    switch (kind) {
      case NoticeKind::reminder: return fmt::format("有{}项时限将要到期，见“将到期”清单", count);
      case NoticeKind::breach: return fmt::format("有{}项时限已逾期，见“逾期”清单", count);
      case NoticeKind::climb: return fmt::format("下级有{}项逾期上报，见“逾期”清单", count);
      case NoticeKind::lapsed: return fmt::format("有{}项时限已期满", count);
      case NoticeKind::told: return fmt::format("有{}项时限", count);
    }
    std::abort();
  }
  Notice notice(const std::string& desk, NoticeKind kind) const {
    Notice n;
    n.kind = kind;
    n.desk = desk;
    n.at = now_;
    n.unread = desk;
    return n;
  }
  std::optional<Problem> send(const Notice& n, const Uuid& of) {
    const auto unit =
        n.desk[0] == 'a' ? std::optional{of} : Uuid::parse(std::string_view{n.desk}.substr(2));
    const auto made = writing_.as_program().create(n, unit);
    if (!made.ok()) return made.problem();
    ++did.notices;
    return {};
  }

  // One level up from where it lies: the parent unit, above the root its chair, above her nobody.
  std::optional<Above> above_of(const StoredDeadline& d, const std::optional<Above>& reached) {
    const std::string& at = reached               ? reached->desk
                            : d.row.risen.empty() ? d.row.desk
                                                  : d.row.risen;
    if (at.starts_with("c:")) return {};
    Uuid unit = d.unit;
    if (at.starts_with("u:")) unit = Uuid::parse(std::string_view{at}.substr(2)).value_or(unit);
    std::optional<Above> above;
    const Value params[] = {writing_.actor().district, unit.text()};
    writing_.connection().each(
        "SELECT p.\"id\", p.\"level\" FROM \"unit\" u LEFT JOIN \"unit\" p ON p.\"district\" = "
        "u.\"district\" AND p.\"id\" = u.\"parent\" WHERE u.\"district\" = ? AND u.\"id\" = ?",
        params, [&](const RowView& r) {
          if (r.is_null(0)) {
            above = Above{desk_of_chair(unit), RisenTo::chair};
            return;
          }
          const std::string_view level = r.text(1);
          const bool low = level == "street" || level == "community" || level == "grid";
          above = Above{desk_of_unit(Uuid::parse(r.text(0)).value_or(Uuid{})),
              low ? RisenTo::street : RisenTo::district};
        });
    return above;
  }

  Writing& writing_;
  const TermBook& book_;
  const Instant now_;
  std::map<std::pair<std::string, NoticeKind>, std::vector<const StoredDeadline*>> told_;
};

void add(Clocks::Attended& all, const Clocks::Attended& some) {
  all.looked_at += some.looked_at;
  all.missed += some.missed;
  all.risen += some.risen;
  all.lapsed += some.lapsed;
  all.notices += some.notices;
}

// The root of the district; the program acts there.
Uuid root_of(const Engine& engine, std::int64_t district) {
  const auto reader = engine.store().read();
  Uuid root;
  const Value params[] = {district};
  reader->connection().each(
      "SELECT \"id\" FROM \"unit\" WHERE \"district\" = ? AND \"parent\" IS NULL", params,
      [&](const RowView& r) { root = Uuid::parse(r.text(0)).value_or(Uuid{}); });
  return root;
}

// Nothing to do costs a read, not a write: a writer's commit is a sync of the disk.
bool anything_due(const Engine& engine, std::int64_t district, Instant now) {
  const auto reader = engine.store().read();
  const Value params[] = {district, std::int64_t{now.time_since_epoch().count()}};
  return reader->connection().integer(
             "SELECT 1 FROM \"deadline\" WHERE \"district\" = ? AND \"wake\" <= ? LIMIT 1",
             params) == 1;
}

}  // namespace

Result<Clocks::Attended> Clocks::attend(
    const Engine& engine, std::int64_t district, Instant now, int batch) const {
  Attended all;
  try {
    if (!anything_due(engine, district, now)) return all;
    const Actor program{{}, root_of(engine, district), Role::installer, district, "系统", true};
    std::optional<Problem> first;
    // After a refusal one at a time, past those that were refused before.
    int size = batch;
    std::int64_t passed_over = 0;
    while (true) {
      Attended did;
      const auto done = engine.write(program, {}, [&](Writing& w) -> Result<Written> {
        Attending attending{w, *book_, now};
        const Value params[] = {
            std::int64_t{now.time_since_epoch().count()}, std::int64_t{size}, passed_over};
        const auto due = stored_deadlines(
            w, "t.\"wake\" <= ? ORDER BY t.\"wake\", t.\"unit\" LIMIT ? OFFSET ?", params);
        for (const StoredDeadline& d : due)
          if (auto p = attending.look_at(d)) return *p;
        if (auto p = attending.send_notices()) return *p;
        did = attending.did;
        return Written{};
      });
      if (done.ok()) {
        add(all, did);
        if (did.looked_at < size && size == batch) break;
        if (did.looked_at == 0) break;
        continue;
      }
      if (size > 1) {
        size = 1;
        continue;
      }
      if (!first) first = done.problem();
      ++passed_over;
    }
    if (first) return *first;
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return all;
}

}  // namespace jinguo
