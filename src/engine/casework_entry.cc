// SPDX-License-Identifier: Apache-2.0
// What the beginning of a matter owes, and who hears of what happens in it from outside: an answer
// of a body, a line of the person, a visit that found her unsafe.
#include "engine/casework_entry.h"

#include <fmt/format.h>

#include <algorithm>

#include "engine/casework.h"

namespace jinguo {
namespace {

std::string text_at(const RecordType& type, const Row& row, std::string_view field) {
  const auto* s = std::get_if<std::string>(&row[std::size_t(type.at(field))]);
  return s ? *s : std::string{};
}
bool ticked(const RecordType& type, const Row& row, std::string_view field) {
  return row[std::size_t(type.at(field))] == Value{std::int64_t{1}};
}
Problem owed(std::string_view field, std::string text, std::string_view remedy) {
  return refused(Problem::Code::invalid, std::move(text),
      fmt::format("没有保存任何内容；{}", remedy), std::string{field});
}

std::optional<Problem> refused_intake(const RecordType& type, const Row& row) {
  const std::string remit = text_at(type, row, "remit");
  if (remit != "own" && remit != "joint")
    return owed("remit", "直接登记为已受理的，须先判定属于本单位受理范围",
        "请判定受理范围；不属于本单位的，登记后转送或告知（信访工作条例第二十三条）");
  if (!ticked(type, row, "recusal_checked"))
    return owed("recusal_checked", "直接登记为已受理的，须先核对回避",
        "请确认承办人与事项、当事人没有直接利害关系（信访工作条例第二十八条）");
  return {};
}

std::optional<Problem> refused_case(const RecordType& type, const Row& row) {
  if (!ticked(type, row, "recusal_checked"))
    return owed("recusal_checked", "直接登记为已受理的个案，须先核对回避",
        "请确认负责人与案情、当事人没有直接利害关系（信访工作条例第二十八条），或先登记、再研判");
  const std::string kind = text_at(type, row, "kind"), check = text_at(type, row, "report_check");
  const bool guarded = kind == "domestic_violence" || kind == "minor_protection" ||
                       kind == "sexual_harm" || ticked(type, row, "minors_involved") ||
                       ticked(type, row, "no_capacity");
  if (guarded && (check.empty() || check == "unchecked"))
    return owed("report_check", "这类个案立案时须核对强制报告情形",
        "请选择核对结果；应当报告的立即报案，报案后登记强制报告（反家庭暴力法第十四条、"
        "未成年人保护法第十一条）");
  return {};
}

std::optional<Problem> refused_dispute(const RecordType& type, const Row& row) {
  for (std::string_view side : {"asker_consents", "other_consents"})
    if (!ticked(type, row, side))
      return owed(side, "直接登记为调解中的，须双方同意调解",
          "请征得同意后勾选；一方明确拒绝的不得调解（人民调解法第三、十七条）");
  if (!ticked(type, row, "violence_checked"))
    return owed("violence_checked", "直接登记为调解中的，须核对没有暴力",
        "请核对后勾选；发现暴力的立为家庭暴力个案");
  return {};
}

}  // namespace

std::optional<Problem> refused_entry(const RecordType& type, const Row& row) {
  using Refuse = std::optional<Problem> (*)(const RecordType&, const Row&);
  struct Owed {
    std::string_view record, state;
    Refuse refuse;
  };
  constexpr Owed all[] = {{"intake", "accepted", refused_intake},
      {"intake", "handling", refused_intake}, {"case", "accepted", refused_case},
      {"case", "handling", refused_case}, {"dispute", "mediating", refused_dispute}};
  for (const Owed& o : all)
    if (o.record == type.name && o.state == text_at(type, row, "state")) return o.refuse(type, row);
  return {};
}

std::optional<Problem> refused_unasked(const RecordType& type, const Step& step, const Row& row) {
  if (!step.may_bring("unsafe_answer")) return {};
  const auto empty = [&](std::string_view field) {
    return is_null(row[std::size_t(type.at(field))]);
  };
  if (!empty("unsafe_on") && empty("unsafe_answered_on")) return {};
  return refused(Problem::Code::conflict, "没有等待答复的不安全回访，不需要说明不重开的理由",
      "没有保存任何内容；需要重开的请办理“重开”");
}

// A clue graded higher than the case stands raises it; calming that was given up is a matter of the
// third level.
std::optional<Problem> Casework::form_ticked(const Event& e) {
  if (e.step != "tick") return {};
  const Uuid of = *e.ref("case");
  if (e.text("step") == "s1_find_risk" && e.text("grade") != "none")
    return raise(of, e.text("grade"), false, {});
  if (e.text("step") == "s2_resolve" && e.text("ending") == "moved_up")
    return raise(of, "none", true, "化解冲突转三级联动介入");
  // Of a visit after the end the visit's own record told it.
  if (e.text("step") == "s4_follow_up" && !e.ref("visit"))
    return found_unsafe(of, e.at("safe") == Value{std::int64_t{0}},
        e.text("agreement_kept") == "broken", e.text("on"));
  return {};
}

// Mediation that failed ends the second level of its case (人民调解法 art. 26: other ways are
// told).
std::optional<Problem> Casework::dispute_written(const Event& e) {
  const auto of = e.ref("case");
  if (of && e.before && e.changed("case")) {
    if (auto p = attachments_tied("dispute", e.id, *of)) return p;
    if (auto p = tied_with_it("dispute", e.id, *of)) return p;
  }
  const std::string outcome = e.text("outcome");
  const bool failed = e.text("state") == "failed" && (outcome == "failed" || outcome == "refused");
  if (!of || !failed || !(e.changed("state") || e.changed("case"))) return {};
  return raise(*of, "none", true, "二级调解不成，须三级联动介入");
}

// The duty to report is met by the report itself, not by a choice in a form.
std::optional<Problem> Casework::reported_of(const Uuid& of) {
  if (text_of_case(of, "report_check") == "reported") return {};
  const Change reported[] = {{"report_check", std::string{"reported"}}};
  return writing_.amend(type_of("case"), of, reported);
}

std::optional<Problem> Casework::asked_to_reopen(const Uuid& of, const std::string& visited_on) {
  const std::string state = text_of_case(of, "state");
  constexpr std::string_view over[] = {"closed", "returned", "archived", "review", "rereview"};
  if (std::find(std::begin(over), std::end(over), state) == std::end(over)) return {};
  const Change changes[] = {
      {"unsafe_on", visited_on}, {"unsafe_answer", Value{}}, {"unsafe_answered_on", Value{}}};
  return writing_.amend(type_of("case"), of, changes);
}

// What a body answered, by its account or its slip, is told to those who wait for it.
std::optional<Problem> Casework::task_answered(const Event& e) {
  if (!e.changed("state")) return {};
  constexpr std::pair<std::string_view, std::string_view> words[] = {
      {"returned_with_reason", "退回了"}, {"done", "答复了"}};
  for (const auto& [state, did] : words)
    if (e.text("state") == state) {
      std::set<Uuid> told = team_of(*e.ref("case"));
      told.erase(writing_.actor().account);
      return tell(told, *e.ref("case"),
          fmt::format("{}{}一个您负责或参与的个案的联动任务；请查看{}", e.text("body_name"), did,
              state == "done" ? "办复情况" : "退回理由，另作安排"));
    }
  return {};
}

// What is said of a matter that is a case is said to its team.
void Casework::said_of_case(Row& row, const RecordType& type) {
  const auto* intake = std::get_if<std::string>(&row[std::size_t(type.at("intake"))]);
  if (!intake) return;
  const Value params[] = {writing_.actor().district, *intake};
  writing_.connection().each(
      "SELECT \"case\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ?", params,
      [&](const RowView& r) {
        if (!r.is_null(0)) row[std::size_t(type.at("case"))] = std::string{r.text(0)};
      });
}

// A line of the person herself waits for an answer: the team of her case hears of it, else the unit
// that has her matter.  What she said is not told here.
std::optional<Problem> Casework::message_said(const Event& e) {
  if (e.before || e.text("speaker") != "person") return {};
  const Uuid intake = *e.ref("intake");
  std::string unit, of;
  const Value params[] = {writing_.actor().district, intake.text()};
  writing_.connection().each(
      "SELECT \"unit\", \"case\" FROM \"intake\" WHERE \"district\" = ? AND \"id\" = ?", params,
      [&](const RowView& r) {
        unit = r.text(0);
        if (!r.is_null(1)) of = r.text(1);
      });
  const auto its_case = Uuid::parse(of);
  std::set<std::string> desks;
  if (its_case)
    for (const Uuid& account : team_of(*its_case))
      if (!is_kin(account, *its_case)) desks.insert("a:" + account.text());
  if (desks.empty() && !unit.empty()) desks.insert("u:" + unit);
  for (const std::string& desk : desks)
    if (auto p = tell_desk(desk, Uuid::parse(unit), "intake", intake,
            "反映人在查询回执下留了话，请查看信访往来并答复；先看怎样联系才安全"))
      return p;
  return {};
}

}  // namespace jinguo
