// SPDX-License-Identifier: Apache-2.0
#include "engine/casework.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"

namespace jinguo {
namespace {

// An emergency access lasts this long, and nobody takes more than so many in thirty days.
constexpr std::chrono::minutes emergency_lasts{60};
constexpr std::int64_t emergencies_a_month = 3;

int rank(const RecordType& type, std::string_view field, const Value& value) {
  const auto* name = std::get_if<std::string>(&value);
  const auto& choices = type.field(field)->choices;
  for (std::size_t i = 0; name && i < choices.size(); ++i)
    if (choices[i].name == *name) return int(i);
  return -1;
}

std::string text_at(const RecordType& type, const Row& row, std::string_view field) {
  const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(field))]);
  return s ? *s : std::string{};
}

// "15:04" of the district's day.
std::string clock_time(Instant moment, std::chrono::minutes offset) {
  const auto local = moment + offset;
  const std::chrono::hh_mm_ss time{local - std::chrono::floor<std::chrono::days>(local)};
  return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

// How the matter ends that a case was made of (信访工作条例 art. 32 knows the first, the third and
// the fifth).
std::string_view outcome_of(std::string_view closure) {
  constexpr std::pair<std::string_view, std::string_view> table[] = {{"solved", "supported"},
      {"agreement", "agreement"}, {"supported", "assisted"}, {"explained", "explained"},
      {"not_supported", "not_supported"}, {"referred", "referred"}, {"withdrawn", "withdrawn"},
      {"lost", "lost"}, {"court_or_police", "referred"}};
  for (const auto& [from, to] : table)
    if (from == closure) return to;
  return "explained";
}

}  // namespace

const Value& Casework::Event::at(std::string_view field) const {
  return row[std::size_t(type.at(field))];
}
std::string Casework::Event::text(std::string_view field) const {
  return text_at(type, row, field);
}
std::optional<Uuid> Casework::Event::ref(std::string_view field) const {
  return Uuid::parse(text(field));
}
bool Casework::Event::changed(std::string_view field) const {
  return !before || (*before)[std::size_t(type.at(field))] != at(field);
}

std::optional<Problem> Casework::before_create(const RecordType& type, const Uuid&, Row& row) {
  if (type.name == "emergency_access") return refuse_emergency(row, type);
  if (type.name == "case_member") return refuse_member(row, type);
  return {};
}

std::optional<Problem> Casework::after(const RecordType& type, const Uuid& id, const Row* before,
    const Row& row, std::string_view step) {
  if (!type.guarded()) return {};
  using Follow = std::optional<Problem> (Casework::*)(const Event&);
  constexpr std::pair<std::string_view, Follow> table[] = {{"case", &Casework::case_written},
      {"case_member", &Casework::member_written}, {"party", &Casework::party_written},
      {"emergency_access", &Casework::emergency_opened},
      {"risk_assessment", &Casework::risk_assessed}, {"reassessment", &Casework::level_reassessed},
      {"joint_task", &Casework::task_sent}, {"instrument", &Casework::instrument_written},
      {"attachment", &Casework::attachment_written}};
  for (const auto& [name, follow] : table)
    if (name == type.name) return (this->*follow)({type, id, before, row, step});
  return {};
}

// --- the case ----------------------------------------------------------------------------------

// A case is reached by its manager, who is the person that opens it unless another is named.
std::optional<Problem> Casework::case_written(const Event& e) {
  if (e.changed("manager")) {
    unreach(e.id);
    const Uuid manager = e.ref("manager").value_or(writing_.actor().account);
    if (is_account(manager)) reach("member", manager, e.id, e.id, Instant{}, Instant::max());
  }
  return intake_told(e);
}

// Opening a case from an intake ties the two; closing the case closes the intake.
std::optional<Problem> Casework::intake_told(const Event& e) {
  const auto intake = e.ref("intake");
  if (!intake) return {};
  const RecordType& type = type_of("intake");
  if (e.changed("intake")) {
    const Change tie[] = {{"case", e.id.text()}};
    if (auto p = writing_.amend(type, *intake, tie)) return p;
    if (auto p = attachments_tied("intake", *intake, e.id)) return p;
    if (auto p = tied_with_it(*intake, e.id)) return p;
  }
  if (e.step != "close") return {};
  const Value params[] = {writing_.actor().district, intake->text()};
  const auto state = writing_.connection().value(
      "SELECT \"state\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ?", params,
      Kind::choice);
  const auto* now = state ? std::get_if<std::string>(&*state) : nullptr;
  if (!now || (*now != "registered" && *now != "accepted" && *now != "handling")) return {};
  const Change end[] = {{"state", std::string{"closed"}}, {"closed_on", e.at("closed_on")},
      {"outcome", std::string{outcome_of(e.text("closure"))}}};
  return writing_.amend(type, *intake, end);
}

// The papers and the terms of the intake are from now on as closed to others as the case.
std::optional<Problem> Casework::tied_with_it(const Uuid& intake, const Uuid& of) {
  constexpr std::pair<std::string_view, std::string_view> kept[] = {
      {"paper", "\"intake\" = ?"}, {"deadline", "\"record\" = 'intake' AND \"subject\" = ?"}};
  const Change tie[] = {{"case", of.text()}};
  for (const auto& [name, its] : kept) {
    const RecordType* type = writing_.engine().catalogue().find(name);
    if (!type) continue;
    std::vector<Uuid> found;
    const Value params[] = {writing_.actor().district, intake.text()};
    writing_.connection().each(
        fmt::format("SELECT \"id\" FROM \"{}\" WHERE \"district\" = ? AND {} AND \"case\" IS NULL",
            name, its),
        params,
        [&](const RowView& r) { found.push_back(Uuid::parse(r.text(0)).value_or(Uuid{})); });
    for (const Uuid& id : found) {
      if (auto p = writing_.amend(*type, id, tie)) return p;
      if (auto p = attachments_tied(name, id, of)) return p;
    }
  }
  return {};
}

// A level rises at any time, and says by which rule; it falls by a reassessment only.
std::optional<Problem> Casework::raise(
    const Uuid& of, std::string_view colour, bool linked, const std::string& rule) {
  const RecordType& type = type_of("case");
  Row now(type.fields.size());
  const Value params[] = {writing_.actor().district, of.text()};
  bool open = false;
  writing_.connection().each(
      "SELECT \"level\", \"colour\", \"state\" FROM \"case\" WHERE \"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) {
        now[std::size_t(type.at("level"))] = std::string{r.text(0)};
        now[std::size_t(type.at("colour"))] = std::string{r.text(1)};
        open = r.text(2) != "archived";
      });
  if (!open) return {};
  std::vector<Change> changes;
  const Value to{std::string{colour}};
  if (rank(type, "colour", now[std::size_t(type.at("colour"))]) < rank(type, "colour", to))
    changes.emplace_back("colour", to);
  const Value third{std::string{"linked"}};
  if (linked &&
      rank(type, "level", now[std::size_t(type.at("level"))]) < rank(type, "level", third))
    changes.insert(changes.end(), {{"level", third}, {"level_by_rule", rule}});
  if (changes.empty()) return {};
  return writing_.amend(type, of, changes);
}

std::optional<Problem> Casework::risk_assessed(const Event& e) {
  if (e.before) return {};
  const auto* trigger = std::get_if<std::int64_t>(&e.at("linked"));
  return raise(*e.ref("case"), e.text("colour"), trigger && *trigger == 1,
      "风险评估触发三级联动：" + e.text("explained"));
}

std::optional<Problem> Casework::level_reassessed(const Event& e) {
  if (e.step != "sign") return {};
  const Change changes[] = {{"level", e.at("to_level")}, {"colour", e.at("to_colour")},
      // The reason itself is told in the reassessment, to those who may read it there.
      {"level_reason", fmt::format("复评（另一人签字，{}）", to_text(writing_.actor().today))},
      {"level_by_rule", Value{}}};
  return writing_.amend(type_of("case"), *e.ref("case"), changes);
}

// A broken order or a police call-out is violence now, whatever was known before.
std::optional<Problem> Casework::instrument_written(const Event& e) {
  const auto of = e.ref("case");
  if (!of || e.text("result") != "breached" || !e.changed("result")) return {};
  return raise(*of, "red", true, "保护令或告诫书被违反，须三级联动介入");
}

// --- who reaches it ----------------------------------------------------------------------------

std::optional<Problem> Casework::refuse_member(const Row& row, const RecordType& type) {
  const auto account = Uuid::parse(text_at(type, row, "account"));
  const auto of = Uuid::parse(text_at(type, row, "case"));
  if (!account || !of) return {};
  if (is_kin(*account, *of))
    return refused(Problem::Code::conflict, "这位同事与当事人有亲属关系，不能参与本案",
        "没有保存任何内容；请另选人员（信访工作条例第二十八条）", "account");
  if (*account == writing_.actor().account && writing_.actor().role != Role::chair)
    return refused(Problem::Code::forbidden, "不能把自己加入个案成员",
        "没有保存任何内容；请由本案负责人或主席添加", "account");
  return {};
}

std::optional<Problem> Casework::member_written(const Event& e) {
  unreach(e.id);
  const auto account = e.ref("account");
  if (!account || e.text("state") == "ended") return {};
  const std::string until = e.text("until");
  reach("member", *account, *e.ref("case"), e.id, start_of(e.text("since"), 0),
      until.empty() ? Instant::max() : start_of(until, 1));
  return {};
}

std::optional<Problem> Casework::party_written(const Event& e) {
  unreach(e.id);
  if (const auto kin = e.ref("staff"))
    reach("kin", *kin, *e.ref("case"), e.id, Instant{}, Instant::max());
  return {};
}

std::optional<Problem> Casework::refuse_emergency(Row& row, const RecordType& type) {
  const Actor& actor = writing_.actor();
  const auto of = Uuid::parse(text_at(type, row, "case"));
  if (!of) return {};
  // In the words used of a case that is not there.
  if (is_kin(actor.account, *of))
    return refused(Problem::Code::invalid,
        fmt::format(
            "{}指向的{}不存在或不在您的范围内", type.field("case")->label, type_of("case").label),
        "请从列表中重新选择", "case");
  const std::int64_t month_ago = (actor.now - std::chrono::days{30}).time_since_epoch().count();
  const Value params[] = {actor.district, actor.account.text(), month_ago};
  const auto taken = writing_.connection().integer(
      "SELECT count(*) FROM \"emergency_access\" WHERE \"district\" = ? AND \"created_by\" = ? AND "
      "\"created_at\" > ?",
      params);
  if (taken >= emergencies_a_month)
    return refused(Problem::Code::too_many, "三十天内紧急查看已满三次",
        "没有打开个案；请联系本案负责人或主席加入个案成员", "case");
  const Instant end = actor.now + emergency_lasts;
  row[std::size_t(type.at("ends_at"))] = std::int64_t{end.time_since_epoch().count()};
  return {};
}

std::optional<Problem> Casework::emergency_opened(const Event& e) {
  const Actor& actor = writing_.actor();
  if (e.before) return {};
  const Instant until = actor.now + emergency_lasts;
  reach("emergency", actor.account, *e.ref("case"), e.id, actor.now, until);
  return tell_of_emergency(*e.ref("case"), until);
}

// The team and whoever leads the line hear of it at once, each by herself: a desk that many share
// may hold a party's kin.  What the case is about is not said.
std::optional<Problem> Casework::tell_of_emergency(const Uuid& of, Instant until) {
  const RecordType* type = writing_.engine().catalogue().find("notice");
  if (!type) return {};  // a catalogue without terms and notices
  const Actor& actor = writing_.actor();
  Connection& c = writing_.connection();
  const std::int64_t now = actor.now.time_since_epoch().count();
  std::set<Uuid> told;
  const Value team[] = {actor.district, of.text(), now, now};
  c.each(
      "SELECT r.\"account\" FROM \"case_reach\" r WHERE r.\"district\" = ? AND r.\"way\" = "
      "'member' "
      "AND r.\"case\" = ? AND r.\"starts_at\" <= ? AND r.\"ends_at\" >= ?",
      team, [&](const RowView& r) { told.insert(Uuid::parse(r.text(0)).value_or(Uuid{})); });
  Uuid unit;
  const Value which[] = {actor.district, of.text()};
  c.each("SELECT \"unit\" FROM \"case\" WHERE \"district\" = ? AND \"id\" = ?", which,
      [&](const RowView& r) { unit = Uuid::parse(r.text(0)).value_or(Uuid{}); });
  for (const Uuid& leader : leaders_above(unit, of)) told.insert(leader);
  told.erase(actor.account);
  const std::string text = fmt::format(
      "{}开启了对您负责或参与的一个个案的紧急查看，至{}"
      "自动结束；理由和看过的内容见该个案的“谁看过”",
      actor.name.empty() ? std::string{"有同事"} : actor.name,
      clock_time(until, writing_.engine().offset()));
  for (const Uuid& account : told) {
    if (account.empty() || is_kin(account, of)) continue;
    const std::string desk = "a:" + account.text();
    Draft draft;
    draft.unit = unit;
    const std::pair<std::string_view, Value> says[] = {{"kind", std::string{"told"}},
        {"text", text}, {"desk", desk}, {"unread", desk}, {"record", std::string{"case"}},
        {"subject", of.text()}, {"at", now}};
    for (const auto& [field, value] : says) draft.items.push_back({type->field(field), value});
    const auto made = writing_.as_program().create(*type, draft);
    if (!made.ok()) return made.problem();
  }
  return {};
}

// Those who lead the nearest unit that has somebody to lead it, the case's own first: its chair, or
// the officers of a street.  Not the one who looks, and no kin.
std::vector<Uuid> Casework::leaders_above(const Uuid& unit, const Uuid& of) {
  const Actor& actor = writing_.actor();
  Connection& c = writing_.connection();
  for (std::optional<Uuid> at = unit; at;) {
    std::vector<Uuid> found;
    bool chairs = false;
    const Value here[] = {actor.district, at->text(), to_text(actor.today)};
    c.each(
        "SELECT \"id\", \"role\" FROM \"account\" WHERE \"district\" = ? AND \"unit\" = ? AND "
        "\"active\" = 1 AND (\"ends_on\" IS NULL OR \"ends_on\" >= ?) AND \"role\" IN ('chair', "
        "'street') ORDER BY \"role\"",
        here, [&](const RowView& r) {
          const bool chair = r.text(1) == "chair";
          if (!chair && chairs) return;
          chairs = chairs || chair;
          found.push_back(Uuid::parse(r.text(0)).value_or(Uuid{}));
        });
    std::erase_if(found, [&](const Uuid& a) { return a == actor.account || is_kin(a, of); });
    if (!found.empty()) return found;
    const Value up[] = {actor.district, at->text()};
    at.reset();
    c.each("SELECT \"parent\" FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?", up,
        [&](const RowView& r) {
          if (!r.is_null(0)) at = Uuid::parse(r.text(0));
        });
  }
  return {};
}

// What goes to another body is written down as shared, with the ground it went under.
std::optional<Problem> Casework::task_sent(const Event& e) {
  if (e.before) return {};
  const RecordType& type = type_of("sharing");
  Draft draft;
  const auto say = [&](std::string_view field, Value value) {
    draft.items.push_back({type.field(field), std::move(value)});
  };
  say("case", e.at("case"));
  say("ground", e.at("ground"));
  say("joint_task", e.id.text());
  say("receiver", e.at("body_name"));
  say("shared_on", e.at("sent_on"));
  say("what", e.at("packet"));
  const auto made = writing_.create(type, draft);
  if (!made.ok()) return made.problem();
  return tell_body(e);
}

// A body with accounts hears that something has come, and by when it is to be answered; not what.
std::optional<Problem> Casework::tell_body(const Event& e) {
  const RecordType* type = writing_.engine().catalogue().find("notice");
  const auto body = e.ref("to_unit");
  if (!type || !body) return {};
  const std::string desk = "u:" + body->text();
  Draft draft;
  draft.unit = *body;
  const std::pair<std::string_view, Value> says[] = {{"kind", std::string{"told"}},
      {"text", fmt::format("有一项联动任务发给贵单位，请在{}前办复", e.text("due_on"))},
      {"desk", desk}, {"unread", desk}, {"record", std::string{"joint_task"}},
      {"subject", e.id.text()},
      {"at", std::int64_t{writing_.actor().now.time_since_epoch().count()}}};
  for (const auto& [field, value] : says) draft.items.push_back({type->field(field), value});
  const auto told = writing_.as_program().create(*type, draft);
  if (!told.ok()) return told.problem();
  return {};
}

// --- the table of reach ------------------------------------------------------------------------

bool Casework::is_kin(const Uuid& account, const Uuid& of) {
  const Value params[] = {writing_.actor().district, account.text(), of.text()};
  return writing_.connection().integer(
             "SELECT count(*) FROM \"case_reach\" WHERE \"district\" = ? AND \"account\" = ? AND "
             "\"way\" = 'kin' AND \"case\" = ?",
             params) > 0;
}

bool Casework::is_account(const Uuid& account) {
  const Value params[] = {writing_.actor().district, account.text()};
  return writing_.connection().integer(
             "SELECT 1 FROM \"account\" WHERE \"district\" = ? AND \"id\" = ?", params) == 1;
}

void Casework::reach(std::string_view way, const Uuid& account, const Uuid& of, const Uuid& source,
    Instant from, Instant until) {
  const Value params[] = {writing_.actor().district, account.text(), std::string{way}, of.text(),
      source.text(), std::int64_t{from.time_since_epoch().count()},
      std::int64_t{until.time_since_epoch().count()}};
  writing_.connection().run(
      "INSERT INTO \"case_reach\" (\"district\", \"account\", \"way\", \"case\", \"source\", "
      "\"starts_at\", \"ends_at\") VALUES (?, ?, ?, ?, ?, ?, ?)",
      params);
}

void Casework::unreach(const Uuid& source) {
  const Value params[] = {writing_.actor().district, source.text()};
  writing_.connection().run(
      "DELETE FROM \"case_reach\" WHERE \"district\" = ? AND \"source\" = ?", params);
}

// Midnight in the district, `later` days after `day`.
Instant Casework::start_of(const std::string& day, int later) const {
  const auto date = parse_date(day);
  if (!date) return Instant::max();
  return std::chrono::sys_days{plus_days(*date, later)} - writing_.engine().offset();
}

const RecordType& Casework::type_of(std::string_view name) const {
  const RecordType* type = writing_.engine().catalogue().find(name);
  assert(type && "casework's records are in the catalogue");
  return *type;
}

}  // namespace jinguo
