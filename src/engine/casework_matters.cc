// SPDX-License-Identifier: Apache-2.0
// What the steps of a case bring about in the matter it was made of, and what is learned of it
// elsewhere and belongs into the case itself.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "engine/casework.h"

namespace jinguo {
namespace {

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

// The matter goes where its case goes: one is not in handling while the other is over, nor without
// a term while the other is worked on.
std::optional<Problem> Casework::intake_follows(const Event& e, const Uuid& intake) {
  std::string state, received;
  const Value params[] = {writing_.actor().district, intake.text()};
  writing_.connection().each(
      "SELECT \"state\", \"received_on\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) { state = r.text(0), received = r.text(1); });
  const bool open = state == "registered" || state == "accepted" || state == "handling";
  const auto become = [&](std::string_view to, Value closed_on, Value outcome) {
    const Change changes[] = {{"state", std::string{to}}, {"closed_on", std::move(closed_on)},
        {"outcome", std::move(outcome)}};
    return writing_.amend(type_of("intake"), intake, changes);
  };
  const bool taken = e.text("state") == "accepted" || e.text("state") == "handling";
  if (taken && state == "registered") {
    const std::string day = std::max(received, e.text("opened_on"));
    // Whoever took up the case looked at both; the matter is hers because the case is.
    const Change accepted[] = {{"state", std::string{"accepted"}}, {"accepted_on", day},
        {"remit", std::string{"own"}}, {"recusal_checked", e.at("recusal_checked")}};
    return writing_.amend(type_of("intake"), intake, accepted);
  }
  // A case that was ended says how, or leaves its matter to be answered by itself.
  const bool over = e.step == "close" || (e.step == "end" && !e.text("closure").empty());
  if (over && open) {
    const Value today{to_text(writing_.actor().today)};
    return become("closed", is_null(e.at("closed_on")) ? today : e.at("closed_on"),
        std::string{outcome_of(e.text("closure"))});
  }
  if (e.step == "refuse" && open) return become("not_ours", Value{}, Value{});
  const bool again = e.step.starts_with("reopen");
  if (again && (state == "closed" || state == "archived"))
    return become("handling", Value{}, Value{});
  return {};
}

std::optional<Problem> Casework::refuse_disclosing(const Event& e) {
  if (!e.before || !e.type.held || !e.type.held(*e.before) || e.type.held(e.row)) return {};
  if (e.step != "reclassify")
    return refused(Problem::Code::forbidden, "改动以后本单位以外的人也能看到内容，不能直接改",
        "没有保存任何内容；确属登记有误的，请由登记人以外的人按“改类”办理并写明理由",
        e.changed("matter") ? "matter" : "minors_involved");
  const Value params[] = {writing_.actor().district, e.id.text()};
  std::optional<Uuid> unit;
  writing_.connection().each(
      fmt::format("SELECT \"unit\" FROM \"{}\" WHERE \"district\" = ? AND \"id\" = ?", e.type.name),
      params, [&](const RowView& r) { unit = Uuid::parse(r.text(0)); });
  return tell_desk("u:" + unit.value_or(Uuid{}).text(), unit, e.type.name, e.id,
      fmt::format(
          "一件由本单位登记的{}已改类，上级单位从现在起能看到内容；理由见该件", e.type.label));
}

// The desk that took it in makes it a case, and may name whom it likes to answer for it; the chair
// may, as she may join any team, and the desk hears of it.
std::optional<Problem> Casework::refuse_taking(const Uuid& intake) {
  const Actor& actor = writing_.actor();
  std::optional<Uuid> unit;
  bool hers = true;
  const Value params[] = {actor.district, intake.text(), closed_to_desk};
  writing_.connection().each(
      "SELECT \"unit\", \"created_by\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ? AND "
      "\"closed\" = ?",
      params, [&](const RowView& r) {
        unit = Uuid::parse(r.text(0));
        hers = (cadres.has(actor.role) && unit == actor.unit) || r.text(1) == actor.account.text();
      });
  if (auto p = refuse_accused(intake)) return p;
  if (hers || actor.role == Role::installer) return {};
  if (actor.role != Role::chair)
    return refused(Problem::Code::forbidden, "这件信访只限登记单位知悉，须由登记单位立案",
        "没有保存任何内容；需要由您办理的，请登记单位立案时把您设为本案负责人", "intake");
  return tell_desk("u:" + unit.value_or(Uuid{}).text(), unit, "intake", intake,
      "一件由本单位登记的信访已由主席立为个案；需要参与的，请联系主席加入个案成员");
}

// 信访工作条例 art. 30: whom it accuses does not take it in hand.
std::optional<Problem> Casework::refuse_accused(const Uuid& intake) {
  const Value params[] = {writing_.actor().district, intake.text(), writing_.actor().unit.text()};
  const std::int64_t accuses_them = writing_.connection().integer(
      "SELECT count(*) FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ? AND "
      "\"petition_kind\" = 'accusation' AND \"accused_unit\" = ?",
      params);
  if (accuses_them == 0) return {};
  return refused(Problem::Code::forbidden, "这件检举控告针对的就是您所在的单位，不能由您立案",
      "没有保存任何内容；请转送有权处理的上级机关或纪检监察机关（信访工作条例第三十条）", "intake");
}

// Whom the matter concerned the case concerns: what it says of minors and of those who cannot
// protect themselves is not lost on the way, and what was its desk's alone is its team's.
void Casework::protect_as_before(Row& row, const RecordType& type) {
  const auto* intake = std::get_if<std::string>(&row[std::size_t(type.at("intake"))]);
  if (!intake) return;
  const Value params[] = {writing_.actor().district, *intake};
  writing_.connection().each(
      "SELECT \"minors_involved\", \"no_capacity\", \"report_check\", \"closed\" FROM \"intake\" "
      "WHERE \"district\" = ? AND \"id\" = ?",
      params, [&](const RowView& r) {
        Value& check = row[std::size_t(type.at("report_check"))];
        if (is_null(check) || check == Value{std::string{"unchecked"}})
          if (!r.is_null(2)) check = std::string{r.text(2)};
        if (r.integer(0) == 1) row[std::size_t(type.at("minors_involved"))] = std::int64_t{1};
        if (r.integer(1) == 1) row[std::size_t(type.at("no_capacity"))] = std::int64_t{1};
        if (r.integer(3) == closed_to_desk)
          row[std::size_t(type.at("restricted"))] = std::int64_t{1};
      });
}

// A child was harmed, or lives there: the duty to report does not wait for a box to be ticked.
std::optional<Problem> Casework::involves_minors(const Uuid& of) {
  const Change changes[] = {{"minors_involved", std::int64_t{1}}};
  return writing_.amend(type_of("case"), of, changes);
}

// A term was extended: its subject tells until when and why, where it has fields for that.
std::optional<Problem> Casework::term_extended(const Event& e) {
  if (!e.before || e.text("extended_from").empty() || !e.changed("extended_from")) return {};
  const RecordType* type = writing_.engine().catalogue().find(e.text("record"));
  const auto id = Uuid::parse(e.text("subject"));
  if (!type || !id || !type->field("extended_until")) return {};
  const Change changes[] = {
      {"extended_until", e.at("due_on")}, {"extension_reason", e.at("extend_reason")}};
  return writing_.amend(*type, *id, changes);
}

}  // namespace jinguo
