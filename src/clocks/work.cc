// SPDX-License-Identifier: Apache-2.0
#include "clocks/work.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "clocks/extensions.h"
#include "clocks/term_rule.h"
#include "clocks/timetable.h"
#include "engine/select.h"
#include "engine/titles.h"
#include "modules/deadlines/notice.h"
#include "store/schema.h"

namespace jinguo {
namespace {

using deadlines::Deadline;
using deadlines::DeadlineState;

constexpr int days_soon = 7;
constexpr std::int64_t deepest = most_counted;  // rows a page may lie deep

template <class E>
std::string_view name_in(E value) {
  for (const Choice& c : Codec<E>::choices)
    if (c.value == static_cast<int>(value)) return c.name;
  return {};
}
template <class E>
std::string_view label_in(E value) {
  for (const Choice& c : Codec<E>::choices)
    if (c.value == static_cast<int>(value)) return c.label;
  return {};
}

Value ms(Instant moment) { return std::int64_t{moment.time_since_epoch().count()}; }

std::vector<std::string> desks_of(const Actor& actor) {
  std::vector<std::string> desks{desk_of_account(actor.account)};
  constexpr RoleSet apart = Role::system_admin | Role::security_admin | Role::audit_admin;
  if (!apart.has(actor.role) && actor.role != Role::volunteer && actor.role != Role::installer)
    desks.push_back(desk_of_unit(actor.unit));
  if (actor.role == Role::chair) desks.push_back(desk_of_chair(actor.unit));
  return desks;
}

// `column` IN (her desks), as SQL over alias t.
Condition at_desks(const Actor& actor, std::string_view column, bool other = false) {
  Condition c;
  for (std::string& desk : desks_of(actor)) {
    c.sql += c.sql.empty() ? "?" : ", ?";
    c.params.emplace_back(std::move(desk));
  }
  c.sql = fmt::format("t.\"{}\" {}IN ({})", column, other ? "NOT " : "", c.sql);
  return c;
}

void also(Condition& c, std::string_view sql, std::vector<Value> params = {}) {
  c.sql += fmt::format(" AND {}", sql);
  c.params.insert(c.params.end(), params.begin(), params.end());
}

// Alternatives that share no row; each is one range of one index.
struct Ranges {
  std::vector<Condition> all;
  std::string_view column;  // that orders them
  bool descending = false;
  // Whether the range's own index holds the order; where it does not, SQLite must be told not to
  // take another index for its order's sake.
  bool in_order = true;
};

// One range for each of her desks, so that each comes out of its index in order; `also` joins its
// further conditions to each.
std::vector<Condition> each_desk(const Actor& actor, std::string_view column,
    std::string_view further = {}, const std::vector<Value>& params = {}) {
  std::vector<Condition> all;
  for (std::string& desk : desks_of(actor)) {
    Condition c{fmt::format("t.\"{}\" = ?", column), {std::move(desk)}};
    if (!further.empty()) also(c, further, params);
    all.push_back(std::move(c));
  }
  return all;
}

// A row both hers and risen to her counts with hers.
void add_risen(const Actor& actor, std::vector<Condition>& ranges) {
  const Condition hers = at_desks(actor, "desk", true);
  const auto risen =
      each_desk(actor, "risen", fmt::format("(t.\"desk\" IS NULL OR {})", hers.sql), hers.params);
  ranges.insert(ranges.end(), risen.begin(), risen.end());
}

Condition of_team(const Actor& actor) {
  if (actor.root) return {"t.\"state\" = 'overdue'", {}};
  return {
      "t.\"state\" = 'overdue' AND t.\"unit\" IN (SELECT \"unit\" FROM \"unit_under\" WHERE "
      "\"district\" = ? AND \"ancestor\" = ?)",
      {actor.district, actor.unit.text()}};
}

// What she may extend, as the step itself judges it (follow.cc).
Condition extendable_by(const Engine& engine, const Actor& actor, const TermBook* rules) {
  const RecordType& type = *engine.catalogue().find("deadline");
  const auto reach = scope_of(type, actor, Action::take_step, "t");
  const Step* extend = nullptr;
  for (const Step& s : type.steps)
    if (s.name == "extend") extend = &s;
  Condition c{"1 = 0", {}};
  if (!rules || !reach || !extend || step_refused(type, *extend, actor, {})) return c;
  std::string codes;
  std::set<const RecordType*> subjects;
  std::vector<Value> known;
  std::vector<const TermRule*> asking;  // of the record, before anybody may
  for (const auto& rule : rules->rules()) {
    if (!may_extend(*rule, actor) || !rule->on) continue;
    if (!rule->extend_when.empty()) asking.push_back(rule.get());
    codes += codes.empty() ? "?" : ", ?";
    known.emplace_back(rule->code);
    subjects.insert(rule->on);
  }
  if (codes.empty()) return c;
  c = {"t.\"state\" = 'running' AND t.\"due\" > ?", {ms(engine.clock().now())}};
  also(c, reach->sql, reach->params);
  also(c, fmt::format("t.\"code\" IN ({})", codes), known);
  also(c, "(t.\"owner\" IS NULL OR t.\"owner\" <> ?)", {actor.account.text()});
  const std::string_view id = engine.store().dialect() == Dialect::postgres
                                  ? "CAST(t.\"subject\" AS uuid)"
                                  : "t.\"subject\"";
  for (const RecordType* subject : subjects)
    also(c,
        fmt::format("NOT (t.\"record\" = '{}' AND EXISTS (SELECT 1 FROM {} s WHERE "
                    "s.\"district\" = ? AND s.\"id\" = {} AND s.\"created_by\" = ?))",
            subject->name, quoted(subject->name), id),
        {actor.district, actor.account.text()});
  for (const TermRule* rule : asking) {
    const Condition says = said_by(*rule->on, rule->extend_when, "s");
    std::vector<Value> params{rule->code, actor.district};
    params.insert(params.end(), says.params.begin(), says.params.end());
    also(c,
        fmt::format("(t.\"code\" <> ? OR EXISTS (SELECT 1 FROM {} s WHERE s.\"district\" = ? AND "
                    "s.\"id\" = {} AND {}))",
            quoted(rule->on->name), id, says.sql),
        params);
  }
  also(c,
      "NOT EXISTS (SELECT 1 FROM \"extension_request\" q WHERE q.\"district\" = ? AND "
      "q.\"open_for\" = t.\"id\" AND q.\"created_by\" = ?)",
      {actor.district, actor.account.text()});
  return c;
}

Ranges ranges_of(
    const Engine& engine, const Actor& actor, WorkList list, const TermBook* rules = nullptr) {
  const Instant tomorrow = start_of(plus_days(engine.today(), 1), engine.offset());
  std::vector<Condition> hers;
  switch (list) {
    case WorkList::today:
      hers = each_desk(actor, "desk", "t.\"due\" <= ?", {ms(tomorrow)});
      add_risen(actor, hers);
      return {std::move(hers), "due"};
    case WorkList::soon:
      return {each_desk(actor, "desk", "t.\"due\" > ? AND t.\"due\" <= ?",
                  {ms(tomorrow), ms(tomorrow + std::chrono::days{days_soon})}),
          "due"};
    case WorkList::overdue:
      hers = each_desk(actor, "desk", "t.\"due\" <= ?", {ms(engine.clock().now())});
      add_risen(actor, hers);
      return {std::move(hers), "due"};
    case WorkList::waiting: return {each_desk(actor, "asker"), "due"};
    case WorkList::fresh: return {each_desk(actor, "fresh"), "begun", true};
    case WorkList::team: return {{of_team(actor)}, "due", false, actor.root};
    case WorkList::extendable:
      return {{extendable_by(engine, actor, rules)}, "due", false, actor.root};
  }
  std::abort();
}

// Of a case whose party is her kin she hears nothing, wherever its terms lie.  Hardly anybody has
// such a case, and only then is it asked for.
void leave_out_kin(Connection& c, const Actor& actor, Ranges& ranges) {
  std::string marks;
  std::vector<Value> cases;
  const Value params[] = {actor.district, actor.account.text()};
  c.each(
      "SELECT \"case\" FROM \"case_reach\" WHERE \"district\" = ? AND \"account\" = ? AND \"way\" "
      "= "
      "'kin'",
      params, [&](const RowView& r) {
        marks += marks.empty() ? "?" : ", ?";
        cases.emplace_back(std::string{r.text(0)});
      });
  if (cases.empty()) return;
  for (Condition& range : ranges.all)
    also(range, fmt::format("(t.\"case\" IS NULL OR t.\"case\" NOT IN ({}))", marks), cases);
}

// Nobody works through more: counting stops there.
std::int64_t count_of(Connection& c, std::int64_t district, const Ranges& ranges) {
  std::int64_t n = 0;
  for (const Condition& r : ranges.all) {
    if (n >= most_counted) break;
    std::vector<Value> params{district};
    params.insert(params.end(), r.params.begin(), r.params.end());
    params.emplace_back(most_counted - n);
    n += c.integer(fmt::format("SELECT count(*) FROM (SELECT 1 FROM \"deadline\" t WHERE "
                               "t.\"district\" = ? AND {} LIMIT ?) n",
                       r.sql),
        params);
  }
  return n;
}

// The rows of one page: the first of each range, merged, then read whole.  The ranges read no
// column but what their index holds: SQLite would otherwise take the whole district for the shorter
// way.
std::vector<StoredDeadline> page_of(Connection& c, const RecordType& type, std::int64_t district,
    const Ranges& ranges, std::int64_t offset, int size) {
  const std::string_view way = ranges.descending ? " DESC" : "";
  const std::string order =
      fmt::format("{}\"{}\"{}, \"id\"{}", ranges.in_order ? "" : "+", ranges.column, way, way);
  std::vector<Value> params;
  std::string ids;
  for (const Condition& r : ranges.all) {
    ids += fmt::format(
        "{}SELECT * FROM (SELECT t.\"id\", t.\"{}\" FROM \"deadline\" t WHERE "
        "t.\"district\" = ? AND {} ORDER BY {} LIMIT ?) p{}",
        ids.empty() ? "" : " UNION ALL ", ranges.column, r.sql, order, params.size());
    params.emplace_back(district);
    params.insert(params.end(), r.params.begin(), r.params.end());
    params.emplace_back(offset + size);
  }
  const Selection all = select_all(type);
  params.emplace_back(std::int64_t{size});
  params.emplace_back(offset);
  params.emplace_back(district);
  std::vector<StoredDeadline> found;
  c.each(fmt::format("SELECT {} FROM (SELECT * FROM ({}) u ORDER BY \"{}\"{}, \"id\"{} LIMIT ? "
                     "OFFSET ?) f JOIN \"deadline\" t ON t.\"district\" = ? AND t.\"id\" = "
                     "f.\"id\" ORDER BY t.\"{}\"{}, t.\"id\"{}",
             all.columns, ids, ranges.column, way, way, ranges.column, way, way),
      params, [&](const RowView& r) {
        const Shown shown = read_shown(type, all, r);
        found.push_back({shown.id, shown.unit, from_row<Deadline>(shown.row)});
      });
  return found;
}

std::string unit_name(Connection& c, std::int64_t district, const Uuid& unit) {
  const Value params[] = {district, unit.text()};
  const auto name = c.value(
      "SELECT \"name\" FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?", params, Kind::text);
  const auto* text = name ? std::get_if<std::string>(&*name) : nullptr;
  return text ? *text : std::string{};
}

WorkItem item_of(const StoredDeadline& d) {
  WorkItem i;
  i.id = d.id;
  i.code = d.row.code;
  i.label = d.row.label;
  i.record = d.row.record;
  i.subject = Uuid::parse(d.row.subject).value_or(Uuid{});
  i.unit = d.unit;
  i.begun = d.row.begun;
  i.due = d.row.due;
  i.due_on = d.row.due_on;
  i.state = name_in(d.row.state);
  i.state_label = label_in(d.row.state);
  i.risen_to = name_in(d.row.risen_to);
  i.waits_for = d.row.waits_for;
  i.note = d.row.note;
  i.seen = d.row.seen.has_value();
  return i;
}

// Asked of the engine as the person herself would ask, so that whatever closes a record to her
// closes it here too; once for each type of record.  An emergency access names nothing in a list.
std::optional<Problem> entitle(
    const Engine& engine, const Actor& actor, std::vector<WorkItem>& items) {
  std::map<std::string_view, std::vector<Uuid>> wanted;
  for (const WorkItem& item : items) wanted[item.record].push_back(item.subject);
  for (const auto& [record, ids] : wanted) {
    const RecordType* type = engine.catalogue().find(record);
    if (!type) continue;
    const auto titles = titles_of(engine, actor, *type, ids);
    if (!titles.ok()) return titles.problem();
    for (WorkItem& item : items) {
      if (item.record != record) continue;
      item.record_label = type->label;
      const auto title = titles.value().find(item.subject);
      item.readable = title != titles.value().end();
      if (item.readable) item.title = title->second;
    }
  }
  return {};
}

// The same for notices, whose matters are many of a few kinds.
std::optional<Problem> entitle(
    const Engine& engine, const Actor& actor, std::vector<NoticeItem>& items) {
  std::map<std::string_view, std::vector<Uuid>> wanted;
  for (const NoticeItem& item : items)
    if (item.subject) wanted[item.record].push_back(*item.subject);
  for (const auto& [record, ids] : wanted) {
    const RecordType* type = engine.catalogue().find(record);
    if (!type) continue;
    const auto titles = titles_of(engine, actor, *type, ids);
    if (!titles.ok()) return titles.problem();
    for (NoticeItem& item : items) {
      if (item.record != record || !item.subject) continue;
      const auto title = titles.value().find(*item.subject);
      if (title != titles.value().end()) item.title = title->second;
    }
  }
  return {};
}

// Of those of a page whose rule knows an extension: what is asked for, and whether she may ask.
void add_requests(const Engine& engine, Connection& c, const Actor& actor, const TermBook* rules,
    std::vector<WorkItem>& items) {
  if (!rules) return;
  const RecordType& type = *engine.catalogue().find("extension_request");
  const auto readable = scope_of(type, actor, Action::read, "t");
  const auto hers = scope_of(type, actor, Action::create, "t");
  const Instant now = engine.clock().now();
  const auto asked_in = [&](const Condition& reach, const Uuid& id, std::string_view sql) {
    std::vector<Value> params = reach.params;
    params.emplace_back(id.text());
    return std::pair{fmt::format(fmt::runtime(sql), reach.sql), std::move(params)};
  };
  for (WorkItem& item : items) {
    const TermRule* rule = rules->find(item.code);
    if (!rule || !rule->extend || item.state != "running" || item.due <= now) continue;
    const bool open = open_request(c, actor.district, item.id).has_value();
    if (open && readable) {
      const auto [sql, params] = asked_in(*readable, item.id,
          "SELECT t.\"id\", t.\"days\", t.\"ground\", t.\"created_at\" FROM "
          "\"extension_request\" t WHERE {} AND t.\"open_for\" = ?");
      c.each(sql, params, [&](const RowView& r) {
        AskedExtension asked{Uuid::parse(r.text(0)).value_or(Uuid{}), r.integer(1),
            std::string{r.text(2)}, {},
            day_of(Instant{std::chrono::milliseconds{r.integer(3)}}, engine.offset())};
        for (const Choice& choice : type.field("ground")->choices)
          if (choice.name == asked.ground) asked.ground_label = choice.label;
        item.asked = std::move(asked);
      });
    }
    if (open || !hers) continue;
    const auto [sql, params] =
        asked_in(*hers, item.id, "SELECT count(*) FROM \"deadline\" t WHERE {} AND t.\"id\" = ?");
    item.may_ask = c.integer(sql, params) > 0;
  }
}

Problem too_deep() {
  Problem p;
  p.field = "page";
  p.text = fmt::format("每页须为1至100条，页码从1起，最多翻到第{}条", deepest);
  p.remedy = "请先办理前面的，或按单位分开查看";
  return p;
}

Problem not_hers(std::string_view what) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("没有找到这条{}", what);
  p.remedy = "请核对编号；如确有此记录，可能不在您的查看范围内";
  return p;
}

}  // namespace

std::optional<WorkList> work_list_named(std::string_view name) {
  constexpr std::pair<std::string_view, WorkList> names[] = {{"today", WorkList::today},
      {"soon", WorkList::soon}, {"overdue", WorkList::overdue}, {"waiting", WorkList::waiting},
      {"new", WorkList::fresh}, {"team", WorkList::team}, {"extendable", WorkList::extendable}};
  for (const auto& [known, list] : names)
    if (known == name) return list;
  return {};
}

Result<WorkPage> work_list(const Engine& engine, const Actor& asking, WorkList list, int page,
    int size, const TermBook* rules) {
  const Actor actor = engine.present(asking);
  const std::int64_t offset = std::int64_t{page - 1} * size;
  if (page < 1 || size < 1 || size > 100 || offset + size > deepest) return too_deep();
  Ranges ranges = ranges_of(engine, actor, list, rules);
  WorkPage out;
  try {
    const RecordType& type = *engine.catalogue().find("deadline");
    const auto reader = engine.store().read();
    Connection& c = reader->connection();
    leave_out_kin(c, actor, ranges);
    out.total = count_of(c, actor.district, ranges);
    for (const StoredDeadline& d : page_of(c, type, actor.district, ranges, offset, size)) {
      out.items.push_back(item_of(d));
      out.items.back().unit_name = unit_name(c, actor.district, d.unit);
    }
    add_requests(engine, c, actor, rules, out.items);
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  if (auto p = entitle(engine, actor, out.items)) return *p;
  return out;
}

Result<WorkCounts> work_counts(const Engine& engine, const Actor& actor) {
  WorkCounts counts;
  try {
    const auto reader = engine.store().read();
    Connection& c = reader->connection();
    for (int i = 0; i < 6; ++i) {
      Ranges ranges = ranges_of(engine, actor, static_cast<WorkList>(i));
      leave_out_kin(c, actor, ranges);
      counts.lists[i] = count_of(c, actor.district, ranges);
    }
    const Condition unread = at_desks(actor, "unread");
    std::vector<Value> params{actor.district};
    params.insert(params.end(), unread.params.begin(), unread.params.end());
    counts.unread =
        c.integer(fmt::format("SELECT count(*) FROM \"notice\" t WHERE t.\"district\" = ? AND {}",
                      unread.sql),
            params);
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return counts;
}

Result<Written> acknowledge(Writing& writing, const Uuid& deadline) {
  Ranges range{{at_desks(writing.actor(), "desk")}, "due"};
  leave_out_kin(writing.connection(), writing.actor(), range);
  const Condition& hers = range.all.front();
  std::vector<Value> params{deadline.text()};
  params.insert(params.end(), hers.params.begin(), hers.params.end());
  const auto found = stored_deadlines(writing, "t.\"id\" = ? AND " + hers.sql, params);
  if (found.empty()) return not_hers("办理时限");
  const StoredDeadline& d = found.front();
  if (!d.row.fresh.empty()) {
    ProgramChange change{writing, d};
    change.set("fresh", Value{});
    change.set("seen", ms(writing.engine().clock().now()));
    if (!writing.actor().account.empty()) change.set("seen_by", writing.actor().account.text());
    if (auto p = change.store("")) return *p;
  }
  return Written{deadline, 1, std::string{name_in(d.row.state)}, false};
}

Result<NoticePage> notices(
    const Engine& engine, const Actor& actor, bool only_unread, int page, int size) {
  const std::int64_t offset = std::int64_t{page - 1} * size;
  if (page < 1 || size < 1 || size > 100 || offset + size > deepest) return too_deep();
  NoticePage out;
  const auto bound = [&](const Condition& c, std::vector<Value> more = {}) {
    std::vector<Value> params{actor.district};
    params.insert(params.end(), c.params.begin(), c.params.end());
    params.insert(params.end(), more.begin(), more.end());
    return params;
  };
  try {
    const auto reader = engine.store().read();
    Connection& c = reader->connection();
    const RecordType& type = *engine.catalogue().find("notice");
    const Condition unread = at_desks(actor, "unread"), hers = at_desks(actor, "desk");
    const auto count = [&](const Condition& which) {
      return c.integer(
          fmt::format(
              "SELECT count(*) FROM \"notice\" t WHERE t.\"district\" = ? AND {}", which.sql),
          bound(which));
    };
    out.unread = count(unread);
    const Condition& listed = only_unread ? unread : hers;
    out.total = only_unread ? out.unread : count(hers);
    const Selection all = select_all(type);
    c.each(fmt::format("SELECT {} FROM \"notice\" t WHERE t.\"district\" = ? AND {} ORDER BY "
                       "t.\"at\" DESC, t.\"id\" DESC LIMIT ? OFFSET ?",
               all.columns, listed.sql),
        bound(listed, {std::int64_t{size}, offset}), [&](const RowView& r) {
          const Shown shown = read_shown(type, all, r);
          const auto n = from_row<deadlines::Notice>(shown.row);
          NoticeItem item{shown.id, std::string{name_in(n.kind)}, std::string{label_in(n.kind)},
              n.text, n.record, {}, Uuid::parse(n.subject), {}, n.at, n.unread.empty()};
          if (n.deadline) item.deadline = n.deadline->value;
          out.items.push_back(std::move(item));
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  for (NoticeItem& item : out.items) {
    const RecordType* type = engine.catalogue().find(item.record);
    if (item.subject && !(type && engine.glance(actor, *type, *item.subject).ok()))
      item.subject.reset();
  }
  if (auto p = entitle(engine, actor, out.items)) return *p;
  return out;
}

Result<Written> mark_read(Writing& writing, const Uuid& notice) {
  const RecordType& type = *writing.engine().catalogue().find("notice");
  const Condition hers = at_desks(writing.actor(), "desk");
  std::vector<Value> params{writing.actor().district, notice.text()};
  params.insert(params.end(), hers.params.begin(), hers.params.end());
  std::optional<Value> unread;
  writing.connection().each(
      fmt::format("SELECT t.\"unread\" FROM \"notice\" t WHERE t.\"district\" = ? AND "
                  "t.\"id\" = ? AND {}",
          hers.sql),
      params, [&](const RowView& r) { unread = read_value(r, 0, Kind::text); });
  if (!unread) return not_hers("通知");
  if (is_null(*unread)) return Written{notice, 1, {}, false};
  std::vector<FieldChange> changes{{type.field("unread"), *unread, Value{}},
      {type.field("read"), Value{}, ms(writing.engine().clock().now())}};
  if (!writing.actor().account.empty())
    changes.push_back({type.field("read_by"), Value{}, writing.actor().account.text()});
  return writing.as_program().change(type, notice, changes);
}

}  // namespace jinguo
