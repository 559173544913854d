// SPDX-License-Identifier: Apache-2.0
// Who reaches a case, and who is told of it: the table of reach and what follows from its rows.
#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "engine/casework.h"
#include "engine/leaders.h"

namespace jinguo {
namespace {

// An emergency access lasts this long, and nobody takes more than so many in thirty days.
constexpr std::chrono::minutes emergency_lasts{60};
constexpr std::int64_t emergencies_a_month = 3;

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

}  // namespace

std::optional<Problem> Casework::refuse_member(const Event& e) {
  const Actor& actor = writing_.actor();
  const auto account = e.ref("account");
  const Uuid of = *e.ref("case");
  if (!account || !e.changed("account") || actor.role == Role::installer) return {};
  if (is_kin(*account, of))
    return refused(Problem::Code::conflict, "这位同事与当事人有亲属关系，不能参与本案",
        "没有保存任何内容；请另选人员（信访工作条例第二十八条）", "account");
  if (actor.role == Role::chair) return {};
  if (*account == actor.account)
    return refused(Problem::Code::forbidden, "不能把自己加入个案成员",
        "没有保存任何内容；请由本案负责人或主席添加", "account");
  return {};
}

std::optional<Problem> Casework::member_written(const Event& e) {
  if (auto p = refuse_member(e)) return p;
  unreach(e.id);
  const auto account = e.ref("account");
  if (!account || e.text("state") == "ended") return {};
  const Uuid of = *e.ref("case");
  const std::string until = e.text("until");
  const bool joins = e.changed("account");
  const std::set<Uuid> team = joins ? team_of(of) : std::set<Uuid>{};
  reach("member", *account, of, e.id, start_of(e.text("since"), 0),
      until.empty() ? Instant::max() : start_of(until, 1));
  if (!joins) return {};
  return tell(team, of,
      fmt::format(
          "{}已被加入一个您负责或参与的个案，从{}起能看到内容；不应加入的，请马上退出该成员",
          name_of(*account), e.text("since")));
}

std::optional<Problem> Casework::party_written(const Event& e) {
  const Uuid of = *e.ref("case");
  const auto kin = e.ref("staff");
  const bool shuts_out = kin && e.changed("staff") && is_member(*kin, of);
  if (e.changed("role") || e.changed("born_on"))
    if (auto p = minor_found(e)) return p;
  if (e.text("role") == "child" && e.changed("role"))
    if (auto p = involves_minors(of)) return p;
  unreach(e.id);
  if (kin) reach("kin", *kin, of, e.id, Instant{}, Instant::max());
  if (!shuts_out) return {};
  return tell(team_and_leaders(of), of,
      fmt::format("{}已登记为当事人的亲属，从现在起不能查看一个您负责或参与的个案；"
                  "请另定人员接办，登记有误的请更正当事人记录",
          name_of(*kin)));
}

// A victim under eighteen is a matter of the third level (未成年人保护法 art. 2).
std::optional<Problem> Casework::minor_found(const Event& e) {
  const auto born = parse_date(e.text("born_on"));
  const auto day = parse_date(text_of_case(*e.ref("case"), "opened_on"));
  if (!born || !day || e.text("role") != "victim") return {};
  const Date grown{born->year() + std::chrono::years{18}, born->month(), born->day()};
  if (*day >= grown) return {};
  return raise(*e.ref("case"), "none", true, "受害人未满十八周岁，须三级联动介入");
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
  row[std::size_t(type.at("opened_on"))] = to_text(actor.today);
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
  const Actor& actor = writing_.actor();
  std::set<Uuid> told = team_and_leaders(of);
  told.erase(actor.account);
  return tell(told, of,
      fmt::format("{}开启了对您负责或参与的一个个案的紧急查看，至{}"
                  "自动结束；理由和看过的内容见该个案的“谁看过”",
          actor.name.empty() ? std::string{"有同事"} : actor.name,
          clock_time(until, writing_.engine().offset())));
}

std::set<Uuid> Casework::team_of(const Uuid& of) {
  const Actor& actor = writing_.actor();
  const std::int64_t now = actor.now.time_since_epoch().count();
  std::set<Uuid> team;
  const Value params[] = {actor.district, of.text(), now, now};
  writing_.connection().each(
      "SELECT r.\"account\" FROM \"case_reach\" r WHERE r.\"district\" = ? AND r.\"way\" = "
      "'member' AND r.\"case\" = ? AND r.\"starts_at\" <= ? AND r.\"ends_at\" >= ?",
      params, [&](const RowView& r) { team.insert(Uuid::parse(r.text(0)).value_or(Uuid{})); });
  return team;
}

std::set<Uuid> Casework::team_and_leaders(const Uuid& of) {
  std::set<Uuid> whom = team_of(of);
  for (const Uuid& leader : leaders_above(uuid_of_case(of, "unit").value_or(Uuid{}), of))
    whom.insert(leader);
  return whom;
}

std::optional<Problem> Casework::tell(
    const std::set<Uuid>& whom, const Uuid& of, const std::string& text) {
  const auto unit = uuid_of_case(of, "unit");
  for (const Uuid& account : whom) {
    if (account.empty() || is_kin(account, of)) continue;
    if (auto p = tell_desk("a:" + account.text(), unit, "case", of, text)) return p;
  }
  return {};
}

std::optional<Problem> Casework::tell_desk(const std::string& desk, std::optional<Uuid> unit,
    std::string_view record, const Uuid& id, const std::string& text) {
  const RecordType* type = writing_.engine().catalogue().find("notice");
  if (!type) return {};  // a catalogue without terms and notices
  Draft draft;
  draft.unit = unit;
  const std::pair<std::string_view, Value> says[] = {{"kind", std::string{"told"}}, {"text", text},
      {"desk", desk}, {"unread", desk}, {"record", std::string{record}}, {"subject", id.text()},
      {"at", std::int64_t{writing_.actor().now.time_since_epoch().count()}}};
  for (const auto& [field, value] : says) draft.items.push_back({type->field(field), value});
  const auto made = writing_.as_program().create(*type, draft);
  return made.ok() ? std::nullopt : std::optional{made.problem()};
}

// Not the one who looks, and no kin.
std::vector<Uuid> Casework::leaders_above(const Uuid& unit, const Uuid& of) {
  return leaders_from(writing_, unit, [&](const Uuid& a) { return is_kin(a, of); });
}

// --- the table of reach ------------------------------------------------------------------------

bool Casework::is_kin(const Uuid& account, const Uuid& of) {
  const Value params[] = {writing_.actor().district, account.text(), of.text()};
  return writing_.connection().integer(
             "SELECT count(*) FROM \"case_reach\" WHERE \"district\" = ? AND \"account\" = ? AND "
             "\"way\" = 'kin' AND \"case\" = ?",
             params) > 0;
}

bool Casework::is_member(const Uuid& account, const Uuid& of) {
  return team_of(of).contains(account);
}

bool Casework::is_closed_case(const Uuid& of) {
  const Value params[] = {writing_.actor().district, of.text()};
  return writing_.connection().integer(
             "SELECT \"closed\" FROM \"case\" WHERE \"district\" = ? AND \"id\" = ?", params) == 1;
}

std::string Casework::text_of_case(const Uuid& of, std::string_view column) {
  std::string found;
  const Value params[] = {writing_.actor().district, of.text()};
  writing_.connection().each(
      fmt::format("SELECT \"{}\" FROM \"case\" WHERE \"district\" = ? AND \"id\" = ?", column),
      params, [&](const RowView& r) {
        if (!r.is_null(0)) found = r.text(0);
      });
  return found;
}
std::optional<Uuid> Casework::uuid_of_case(const Uuid& of, std::string_view column) {
  return Uuid::parse(text_of_case(of, column));
}

std::string Casework::name_of(const Uuid& account) {
  std::string name;
  const Value params[] = {writing_.actor().district, account.text()};
  writing_.connection().each(
      "SELECT \"name\" FROM \"account\" WHERE \"district\" = ? AND \"id\" = ?", params,
      [&](const RowView& r) { name = r.text(0); });
  return name.empty() ? std::string{"一位同事"} : name;
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

}  // namespace jinguo
