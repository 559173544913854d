// SPDX-License-Identifier: Apache-2.0
// The end of a case: the checklist another person signs, and the visits after it.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/fixed.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct ClosingChecklist;
struct ReturnVisit;
consteval std::string_view record_name(Of<ClosingChecklist>) { return "closing_checklist"; }
consteval std::string_view record_name(Of<ReturnVisit>) { return "return_visit"; }

// Waived: signed by the leader although a return of a linked body is missing, with the reason.
// Lapsed: signed for an end that is past (the case was opened again), or a waiver from before
// another task was sent; written by the program.
enum class ChecklistState { drafted, signed_, waived, lapsed };
consteval auto choices_of(Of<ChecklistState>) {
  return std::to_array<Choice>({
      {0, "drafted", "待签字"},
      {1, "signed", "已签字"},
      {2, "waived", "缺回复，组长签字"},
      {3, "lapsed", "已失效，须重新核对"},
  });
}

struct ClosingChecklist {
  Id<Case> case_;
  Date checked_on;
  bool person_told = false;
  bool measure_in_force = false;
  bool plan_set = false;
  bool wishes_heard = false;
  std::string remarks;
  std::string missing_reason;
  std::optional<Date> signed_on;
  ChecklistState state = ChecklistState::drafted;
};

consteval auto describe(Of<ClosingChecklist>) {
  return record<ClosingChecklist>("closing_checklist", "结案核对表",
      field<&ClosingChecklist::case_>("case", "个案").required(),
      field<&ClosingChecklist::checked_on>("checked_on", "核对日期").required().past().listed(),
      field<&ClosingChecklist::person_told>("person_told", "已告知当事人结果和救济途径"),
      field<&ClosingChecklist::measure_in_force>("measure_in_force", "保护或帮扶措施已落实或不需要")
          .hint("二级、三级须有措施或任务记录，或在说明里写明不需要"),
      field<&ClosingChecklist::plan_set>("plan_set", "回访计划已定")
          .hint("二级、三级须有个案的帮扶方案"),
      field<&ClosingChecklist::wishes_heard>("wishes_heard", "已听取当事人意愿"),
      field<&ClosingChecklist::remarks>("remarks", "说明")
          .longest(1000)
          .seen_by(Privacy::sensitive),
      field<&ClosingChecklist::missing_reason>("missing_reason", "缺少回复的理由")
          .longest(500)
          .seen_by(Privacy::personal),
      field<&ClosingChecklist::signed_on>("signed_on", "签字日期").set_by_program().past().listed(),
      field<&ClosingChecklist::state>("state", "状态").listed())
      .dated("checked_on")
      .starts("drafted")
      .kept_with("case");
}

consteval auto access(Of<ClosingChecklist>) { return signed_grants(); }

consteval auto steps(Of<ClosingChecklist>) {
  return workflow(step<ChecklistState::drafted, ChecklistState::signed_>("sign", "签字", heads)
                      .stamps("signed_on")
                      .by_another(),
      step<ChecklistState::drafted, ChecklistState::waived>("waive", "说明理由后签字", Role::chair)
          .needs("missing_reason")
          .stamps("signed_on")
          .by_another());
}

// A tick asks for what stands behind it: above the first level a plan, and a measure taken or a
// task given, or the words why none is needed.
inline void rules_of_ticks(const ClosingChecklist& c, Check& check) {
  const auto of_case = [&](std::string_view field) {
    return check.stored().value("case", c.case_.value, field);
  };
  const Value level = of_case("level");
  if (is_null(level) || level == Value{std::string{"prevention"}}) return;
  check.require(!is_null(of_case("plan")), "plan_set", "勾选了计划已定，个案里还没有帮扶方案",
      "请先在个案里填写帮扶方案，再签字");
  const Match its[] = {{"case", Match::Op::equal, c.case_.value.text()}};
  const bool there = check.stored().count("instrument", its) > 0 ||
                     check.stored().count("joint_task", its) > 0 || !c.remarks.empty();
  check.require(there, "measure_in_force", "勾选了措施已落实或不需要，没有据以勾选的记录",
      "请登记处置措施或联动任务；不需要措施的，在说明里写明理由");
}

inline void rules(const ClosingChecklist& c, Check& check) {
  if (c.state == ChecklistState::drafted) return;
  const std::string was = stored_text(check, "closing_checklist", "state");
  if (!was.empty() && was != "drafted")
    return require_as_stored(check, c,
        {"case", "checked_on", "person_told", "measure_in_force", "plan_set", "wishes_heard",
            "remarks", "missing_reason", "signed_on"},
        "签字以后不能再改这一项", "没有保存任何内容；情况有变的，请另填一份核对表并由另一人签字");
  const auto ticked = [&](bool value, std::string_view field) {
    check.require(value, field, "签字前须逐项核对，这一项还没有勾选", "请补办后勾选，再签字");
  };
  ticked(c.person_told, "person_told");
  ticked(c.measure_in_force, "measure_in_force");
  ticked(c.plan_set, "plan_set");
  ticked(c.wishes_heard, "wishes_heard");
  rules_of_ticks(c, check);
}

struct ReturnVisit {
  Id<Case> case_;
  Date visited_on;
  bool safe = true;
  bool agreement_kept = true;
  std::int64_t satisfaction = 0;
  std::string needs;
  std::string findings;
  std::optional<Date> next_on;
  std::optional<Id<Instrument>> instrument;
};

consteval auto describe(Of<ReturnVisit>) {
  return record<ReturnVisit>("return_visit", "回访记录",
      field<&ReturnVisit::case_>("case", "个案").required(),
      field<&ReturnVisit::visited_on>("visited_on", "回访日期").required().past().listed(),
      field<&ReturnVisit::safe>("safe", "目前安全").listed(),
      field<&ReturnVisit::agreement_kept>("agreement_kept", "协议或保护令得到遵守").listed(),
      field<&ReturnVisit::satisfaction>("satisfaction", "满意度")
          .between(0, 5)
          .hint("1至5，0为未问"),
      field<&ReturnVisit::needs>("needs", "新的需要").longest(500).seen_by(Privacy::sensitive),
      field<&ReturnVisit::findings>("findings", "回访情况")
          .longest(2000)
          .seen_by(Privacy::sensitive),
      field<&ReturnVisit::next_on>("next_on", "下次回访日期").listed(),
      field<&ReturnVisit::instrument>("instrument", "回访的措施")
          .hint("回访保护令、庇护等某一措施的，选它"))
      .dated("visited_on")
      .kept_with("case");
}

consteval auto access(Of<ReturnVisit>) { return team_grants(); }

inline void rules(const ReturnVisit& v, Check& check) {
  const Value stored = check.stored().value("case", v.case_.value, "opened_on");
  const auto* opened = std::get_if<std::string>(&stored);
  check.require(!opened || *opened <= to_text(v.visited_on), "visited_on",
      "回访日期早于个案受理日期", "请核对日期");
  if (v.instrument)
    check.require(check.stored().value("instrument", v.instrument->value, "case") ==
                      Value{v.case_.value.text()},
        "instrument", "这项措施不属于本案", "请选择本案的措施");
  check.require(
      !v.next_on || v.visited_on <= *v.next_on, "next_on", "下次回访早于本次日期", "请核对日期");
}

}  // namespace jinguo::cases
