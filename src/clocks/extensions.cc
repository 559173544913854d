// SPDX-License-Identifier: Apache-2.0
#include "clocks/extensions.h"

#include <fmt/format.h>

#include "clocks/timetable.h"
#include "modules/deadlines/extension_request.h"
#include "modules/deadlines/notice.h"
#include "store/schema.h"

namespace jinguo {
namespace {

using deadlines::Deadline;
using deadlines::DeadlineState;
using deadlines::ExtensionRequest;
using deadlines::RequestState;

Problem stands_against(std::string text, std::string remedy, std::string field = {}) {
  return refused(Problem::Code::conflict, std::move(text), std::move(remedy), std::move(field));
}

Problem no_such_term() {
  return refused(Problem::Code::not_found, "没有找到这条办理时限",
      "请核对编号；如确有此记录，可能不在您的查看范围内");
}

Problem is_over() {
  return stands_against("这一时限已经逾期，不能再延期",
      "没有保存任何内容；请尽快办结并向上级说明，系统会记为逾期完成", "state");
}

// The deadline within a reach, locked.
std::optional<StoredDeadline> deadline_within(
    Writing& writing, const std::optional<Condition>& reach, const Uuid& id) {
  if (!reach) return {};
  std::vector<Value> params = reach->params;
  params.emplace_back(id.text());
  auto found = stored_deadlines(writing, reach->sql + " AND t.\"id\" = ?", params, Locked::wait);
  if (found.empty()) return {};
  return std::move(found.front());
}

// Who may give more of a term, beside what the step and her reach ask.
bool is_granter(const TermRule& rule, const Actor& actor) {
  switch (rule.extend_by) {
    case TermRule::Granter::superior: return true;
    case TermRule::Granter::head: return actor.role == Role::chair || actor.role == Role::street;
    case TermRule::Granter::chair: return actor.role == Role::chair;
  }
  std::abort();
}

// Whether its subject says what the rule asks before any extension.
bool is_extendable(
    Connection& c, std::int64_t district, const TermRule& rule, const std::string& subject) {
  if (rule.extend_when.empty() || !rule.on) return true;
  const Condition says = said_by(*rule.on, rule.extend_when, "s");
  std::vector<Value> params{district, subject};
  params.insert(params.end(), says.params.begin(), says.params.end());
  return c.integer(fmt::format("SELECT count(*) FROM {} s WHERE s.\"district\" = ? AND s.\"id\" = "
                               "? AND {}",
                       quoted(rule.on->name), says.sql),
             params) > 0;
}

// What is missing, in the words of the record's own fields.
Problem not_extendable(const TermRule& rule, const Deadline& d) {
  std::string fields;
  for (const FieldTest& test : rule.extend_when.front())
    fields += fmt::format("{}“{}”", fields.empty() ? "" : "、", rule.on->fields[test.field].label);
  return stands_against(
      fmt::format("“{}”延期前，须先在{}里填写{}", d.label, rule.on->label, fields),
      fmt::format("没有保存任何内容；请核实后填写，再办理延期（依据：{}）", rule.source));
}

std::optional<Problem> refuse_asking(
    Writing& writing, const TermRule* rule, const StoredDeadline& d) {
  if (!rule || !rule->extend)
    return stands_against(
        fmt::format("“{}”不能延期", d.row.label), "没有保存任何内容；请按原期限办理");
  if (!is_extendable(writing.connection(), writing.actor().district, *rule, d.row.subject))
    return not_extendable(*rule, d.row);
  if (d.row.state == DeadlineState::extended)
    return stands_against(fmt::format("“{}”已经延期过一次，不能再延", d.row.label),
        "没有保存任何内容；请按现在的期限办理", "state");
  const bool runs = d.row.state == DeadlineState::running;
  if (!runs && d.row.state != DeadlineState::overdue)
    return stands_against(
        fmt::format("“{}”已经结束，不需要延期", d.row.label), "没有保存任何内容", "state");
  if (!runs || d.row.due <= writing.engine().clock().now()) return is_over();
  if (open_request(writing.connection(), writing.actor().district, d.id))
    return stands_against("这一时限已有一份延期申请等待答复",
        "没有保存任何内容；请等待答复，或撤回那一份后重新申请", "deadline");
  return {};
}

// What the record says of the term it is about.
ExtensionRequest request_for(const StoredDeadline& d) {
  ExtensionRequest r;
  r.deadline = r.open_for.emplace(Id<Deadline>{d.id});
  r.label = d.row.label;
  r.record = d.row.record;
  r.subject = d.row.subject;
  r.case_ = d.row.case_;
  r.due_on = d.row.due_on;
  return r;
}

std::string day_text(Date day) {
  return fmt::format("{}年{}月{}日", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

// What becomes of a request that has been answered, taken back or overtaken.
class Answering {
 public:
  Answering(Writing& writing, const Happened& happened)
      : writing_(writing), now_(happened), request_(from_row<ExtensionRequest>(happened.after)) {}

  std::optional<Problem> follow() {
    if (auto p = note()) return p;
    if (request_.state == RequestState::granted)
      if (auto p = extend()) return p;
    return tell();
  }

 private:
  // It is open no longer, and says who answered.
  std::optional<Problem> note() {
    const RecordType& type = now_.type;
    std::vector<FieldChange> changes{
        {type.field("open_for"), Codec<decltype(request_.open_for)>::out(request_.open_for), {}}};
    const bool answered =
        request_.state == RequestState::granted || request_.state == RequestState::refused;
    if (answered && !writing_.actor().account.empty())
      changes.push_back({type.field("answered_by"), {}, writing_.actor().account.text()});
    const auto done = writing_.as_program().change(type, now_.id, changes);
    if (!done.ok()) return done.problem();
    return {};
  }

  std::optional<StoredDeadline> term() {
    const Value params[] = {request_.deadline.value.text()};
    auto found = stored_deadlines(writing_, "t.\"id\" = ?", params, Locked::wait);
    if (found.empty()) return {};
    return std::move(found.front());
  }

  // In the name of whoever granted it, so that all that is asked of an extension is asked of hers;
  // unless she has extended the term itself, and the request follows.
  std::optional<Problem> extend() {
    const auto d = term();
    if (!d || d->row.state == DeadlineState::extended) return {};
    const std::int64_t days = request_.granted_days.value_or(0);
    if (days > request_.days)
      return stands_against(fmt::format("批准的天数不能多于申请的{}天", request_.days),
          "没有保存任何内容；请减少天数，或由承办人撤回后重新申请", "granted_days");
    const RecordType& type = *writing_.engine().catalogue().find("deadline");
    Draft brought;
    brought.items = {{type.field("extended_days"), days},
        // The words of the request and of the answer stay where they are guarded.
        {type.field("extend_reason"), fmt::format("经申请批准（{}）", label_of(request_.ground))}};
    auto done = extend_deadline(writing_, d->id, brought);
    if (done.ok()) return {};
    Problem p = done.problem();
    if (p.field == "extended_days") p.field = "granted_days";
    return p;
  }

  template <class E>
  static std::string_view label_of(E value) {
    for (const Choice& c : Codec<E>::choices)
      if (c.value == static_cast<int>(value)) return c.label;
    return {};
  }

  // The one who asked hears of it, but for what she did herself.
  std::optional<Problem> tell() {
    const Uuid& asker = now_.created_by;
    if (asker.empty() || asker == writing_.actor().account) return {};
    const auto d = term();
    const std::string until = day_text(d ? d->row.due_on : request_.due_on);
    deadlines::Notice n;
    n.kind = deadlines::NoticeKind::told;
    n.text = text(until);
    n.desk = n.unread = desk_of_account(asker);
    n.record = now_.type.name;
    n.subject = now_.id.text();
    n.deadline = request_.deadline;
    n.at = writing_.engine().clock().now();
    const auto made = writing_.as_program().create(n, now_.unit);
    if (!made.ok()) return made.problem();
    return {};
  }
  std::string text(const std::string& until) const {
    switch (request_.state) {
      case RequestState::granted:
        return fmt::format("“{}”的延期申请已批准：延长{}天，至{}止", request_.label,
            request_.granted_days.value_or(0), until);
      case RequestState::refused:
        return fmt::format("“{}”的延期申请未获批准，仍至{}止", request_.label, until);
      case RequestState::withdrawn: return fmt::format("“{}”的延期申请已被撤回", request_.label);
      case RequestState::lapsed:
        return fmt::format("“{}”已结束计时，延期申请不再答复", request_.label);
      case RequestState::asked: break;
    }
    return {};
  }

  Writing& writing_;
  const Happened& now_;
  const ExtensionRequest request_;
};

}  // namespace

Condition said_by(
    const RecordType& type, const std::vector<FieldTests>& any, std::string_view alias) {
  Condition c;
  for (const FieldTests& all : any) {
    c.sql += c.sql.empty() ? "(" : " OR ";
    std::string one;
    for (const FieldTest& test : all) {
      const std::string column = fmt::format("{}.{}", alias, quoted(type.fields[test.field].name));
      one += one.empty() ? "" : " AND ";
      switch (test.op) {
        case FieldTest::Op::filled: one += column + " IS NOT NULL"; break;
        case FieldTest::Op::empty: one += column + " IS NULL"; break;
        case FieldTest::Op::one_of:
          one += column + " IN (";
          for (std::size_t i = 0; i < test.values.size(); ++i) one += i == 0 ? "?" : ", ?";
          one += ")";
          c.params.insert(c.params.end(), test.values.begin(), test.values.end());
          break;
      }
    }
    c.sql += "(" + (one.empty() ? std::string{"1 = 1"} : one) + ")";
  }
  c.sql = c.sql.empty() ? "1 = 1" : c.sql + ")";
  return c;
}

bool may_extend(const TermRule& rule, const Actor& actor) {
  return rule.extend.has_value() && is_granter(rule, actor);
}

std::optional<OpenRequest> open_request(
    Connection& c, std::int64_t district, const Uuid& deadline) {
  std::optional<OpenRequest> found;
  const Value params[] = {district, deadline.text()};
  c.each(
      "SELECT \"id\", \"created_by\" FROM \"extension_request\" WHERE \"district\" = ? AND "
      "\"open_for\" = ?",
      params, [&](const RowView& r) {
        found = OpenRequest{
            Uuid::parse(r.text(0)).value_or(Uuid{}), Uuid::parse(r.text(1)).value_or(Uuid{})};
      });
  return found;
}

bool is_hers(const Engine& engine, Connection& c, const Actor& actor, const Deadline& d) {
  const Uuid& me = actor.account;
  if (me.empty()) return false;
  if (d.owner && d.owner->value == me) return true;
  const RecordType* type = engine.catalogue().find(d.record);
  if (!type) return false;
  const Value params[] = {actor.district, d.subject, me.text()};
  return c.integer(fmt::format("SELECT 1 FROM {} WHERE \"district\" = ? AND \"id\" = ? AND "
                               "\"created_by\" = ?",
                       quoted(type->name)),
             params) == 1;
}

Result<Due> extended_end(Writing& writing, const TermRule& rule, const Deadline& d,
    std::int64_t days, std::string_view field) {
  const Engine& engine = writing.engine();
  const Term by{Term::Unit::days, static_cast<int>(days)};
  const Holidays holidays =
      holidays_around(writing.connection(), writing.actor().district, d.due_on, by);
  Due due = due_after(by, d.due_on, holidays, engine.offset());
  const Due cap = due_after(*rule.extend, d.due_on, holidays, engine.offset());
  const bool over = rule.extend->unit == Term::Unit::days ? by.count > rule.extend->count
                                                          : due.last_day > cap.last_day;
  if (over)
    return stands_against(fmt::format("“{}”最多延长{}", d.label, to_text(*rule.extend)),
        fmt::format(
            "没有保存任何内容；请改为不晚于{}（依据：{}）", to_text(cap.last_day), rule.source),
        std::string{field});
  return due;
}

std::optional<Problem> refuse_extending(
    Writing& writing, const TermRule* rule, const Uuid& id, const Deadline& before) {
  if (!rule || !rule->extend)
    return stands_against(
        fmt::format("“{}”不能延期", before.label), "没有保存任何内容；请按原期限办理");
  if (before.due <= writing.engine().clock().now()) return is_over();
  Connection& c = writing.connection();
  const Actor& actor = writing.actor();
  if (!is_granter(*rule, actor))
    return refused(Problem::Code::forbidden,
        fmt::format("“{}”延期须由{}批准", before.label,
            rule->extend_by == TermRule::Granter::chair ? "主席" : "单位负责人"),
        fmt::format("没有保存任何内容；请报{}批准（依据：{}）",
            rule->extend_by == TermRule::Granter::chair ? "主席" : "主席或街道妇联负责人",
            rule->source));
  if (!is_extendable(c, actor.district, *rule, before.subject))
    return not_extendable(*rule, before);
  const auto asked = open_request(c, actor.district, id);
  const bool her_wish = asked && asked->asked_by == actor.account && !actor.account.empty();
  if (her_wish || is_hers(writing.engine(), c, actor, before))
    return stands_against(
        "延期须由承办人、登记人和申请人以外的人批准", "没有保存任何内容；请交由负责人办理");
  return {};
}

bool extending_is_barred(const Engine& engine, Connection& c, const Actor& actor,
    const TermBook& book, const Uuid& id, const Deadline& d) {
  const TermRule* rule = book.find(d.code);
  if (!rule || !rule->extend || d.due <= engine.clock().now()) return true;
  if (!is_granter(*rule, actor) || !is_extendable(c, actor.district, *rule, d.subject)) return true;
  if (is_hers(engine, c, actor, d)) return true;
  const auto asked = open_request(c, actor.district, id);
  return asked && asked->asked_by == actor.account;
}

bool granting_is_barred(
    const Engine& engine, Connection& c, const Actor& actor, const TermBook& book, const Row& row) {
  const auto request = from_row<ExtensionRequest>(row);
  Deadline d;
  const Value params[] = {actor.district, request.deadline.value.text()};
  c.each(
      "SELECT \"owner\", \"record\", \"subject\", \"due\", \"code\" FROM \"deadline\" WHERE "
      "\"district\" = ? "
      "AND \"id\" = ?",
      params, [&](const RowView& r) {
        if (!r.is_null(0))
          if (const auto owner = Uuid::parse(r.text(0))) d.owner = Id<org::Account>{*owner};
        d.record = r.text(1);
        d.subject = r.text(2);
        d.due = Instant{std::chrono::milliseconds{r.integer(3)}};
        d.code = r.text(4);
      });
  const TermRule* rule = book.find(d.code);
  if (!rule || !is_granter(*rule, actor)) return true;
  if (!is_extendable(c, actor.district, *rule, d.subject)) return true;
  return d.due <= engine.clock().now() || is_hers(engine, c, actor, d);
}

std::optional<Problem> grant_open_request(
    Writing& writing, const Uuid& deadline, std::int64_t days) {
  const auto asked = open_request(writing.connection(), writing.actor().district, deadline);
  if (!asked) return {};
  const RecordType& type = *writing.engine().catalogue().find("extension_request");
  Draft brought;
  brought.items = {{type.field("granted_days"), days}};
  const auto done = writing.take_step(type, asked->id, "grant", brought);
  if (!done.ok()) return done.problem();
  return {};
}

std::optional<Problem> lapse_open_request(Writing& writing, const Uuid& deadline) {
  const auto asked = open_request(writing.connection(), writing.actor().district, deadline);
  if (!asked) return {};
  const RecordType& type = *writing.engine().catalogue().find("extension_request");
  const auto done = writing.as_program().take_step(type, asked->id, "lapse");
  if (!done.ok()) return done.problem();
  return {};
}

std::optional<Problem> follow_request(Writing& writing, const Happened& happened) {
  if (happened.step.empty()) return {};
  return Answering{writing, happened}.follow();
}

Result<Written> ask_extension(
    Writing& writing, const TermBook* book, const Uuid& id, const Draft& brought) {
  const Catalogue& catalogue = writing.engine().catalogue();
  const RecordType& type = *catalogue.find("extension_request");
  const auto found = deadline_within(
      writing, scope_of(*catalogue.find("deadline"), writing.actor(), Action::read, "t"), id);
  if (!found) return no_such_term();
  // A request lies where its term lies, so what she may enter says for which terms she answers.
  if (!deadline_within(writing, scope_of(type, writing.actor(), Action::create, "t"), id))
    return refused(Problem::Code::forbidden, "延期由办理这件事的单位或个案成员申请",
        "没有保存任何内容；请交由承办人申请");
  const TermRule* rule = book ? book->find(found->row.code) : nullptr;
  if (auto p = refuse_asking(writing, rule, *found)) return *p;
  Draft draft = draft_of(request_for(*found));
  draft.unit = found->unit;
  draft.by_program = true;
  std::erase_if(draft.items, [](const Draft::Item& i) {
    return i.field->name == "days" || i.field->name == "ground" || i.field->name == "reason";
  });
  for (const Draft::Item& item : brought.items) {
    const std::string_view name = item.field->name;
    if (name != "days" && name != "ground" && name != "reason")
      return refused(Problem::Code::invalid,
          fmt::format("{}由系统填写，不能自行填写", item.field->label),
          "没有保存任何内容；请去掉这一项", std::string{name});
    if (const auto* days = std::get_if<std::int64_t>(&item.value); days && name == "days")
      if (*days >= 1 && *days <= type.field("days")->most) {
        const auto end = extended_end(writing, *rule, found->row, *days, name);
        if (!end.ok()) return end.problem();
      }
    draft.items.push_back(item);
  }
  return writing.create(type, draft);
}

Result<Written> extend_deadline(Writing& writing, const Uuid& id, const Draft& brought) {
  const RecordType& type = *writing.engine().catalogue().find("deadline");
  const auto scope = scope_of(type, writing.actor(), Action::read, "t");
  if (scope) {
    std::vector<Value> reach = scope->params;
    reach.emplace_back(id.text());
    const auto state = writing.connection().value(
        fmt::format("SELECT t.\"state\" FROM \"deadline\" t WHERE {} AND t.\"id\" = ?", scope->sql),
        reach, Kind::choice);
    if (state && *state == Value{std::string{"overdue"}}) return is_over();
  }
  return writing.take_step(type, id, "extend", brought);
}

}  // namespace jinguo
