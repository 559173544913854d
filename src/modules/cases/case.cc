// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/case.h"

#include "modules/cases/fixed.h"

namespace jinguo::cases {
namespace {

// How the case stands in the store while its new row is checked; empty while it is being entered.
struct Before {
  Before(const Check& check)
      : state(text(check, "state")),
        level(text(check, "level")),
        colour(text(check, "colour")),
        reason(text(check, "level_reason")),
        report_check(text(check, "report_check")) {
    const Value flag = check.stored().value("case", check.self(), "entered_afterwards");
    if (const auto* n = std::get_if<std::int64_t>(&flag)) afterwards = *n == 1;
  }
  static std::string text(const Check& check, std::string_view field) {
    const Value v = check.stored().value("case", check.self(), field);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : std::string{};
  }
  bool is_new() const { return state.empty(); }

  std::string state, level, colour, reason, report_check;
  bool afterwards = false;
};

template <class Choices>
int rank(const Choices& choices, std::string_view name) {
  for (const Choice& c : choices)
    if (c.name == name) return c.value;
  return 0;
}

std::int64_t kept(
    const Check& check, std::string_view record, std::initializer_list<Match> more = {}) {
  std::vector<Match> all{{"case", Match::Op::equal, check.self().text()}};
  all.insert(all.end(), more.begin(), more.end());
  return check.stored().count(record, all);
}
Match is(std::string_view field, std::string_view value) {
  return {field, Match::Op::equal, std::string{value}};
}

// Whether the court or the police have it in hand: a measure of theirs, or a task they were given.
bool handed_over(const Check& check) {
  for (std::string_view kind : {"call_out", "warning_letter", "protection_order_request",
           "protection_order", "mandatory_report", "court_case"})
    if (kept(check, "instrument", {is("kind", kind)}) > 0) return true;
  for (std::string_view partner : {"police", "court", "procuratorate"})
    if (kept(check, "joint_task",
            {is("partner", partner), {"state", Match::Op::unequal, std::string{"revoked"}}}) > 0)
      return true;
  return false;
}

// Violence always, anything else from the second level on: there somebody went to find the risk,
// and calmed it or told the law.  Who withdrew, is lost or went to another house cannot be walked
// to.
bool owes_steps(const Case& c, const Check& check) {
  if (of_violence(c, check)) return true;
  if (c.level == CaseLevel::prevention || !c.closure) return false;
  switch (*c.closure) {
    case Closure::withdrawn:
    case Closure::lost:
    case Closure::referred:
    case Closure::court_or_police: return false;
    case Closure::solved:
    case Closure::agreement:
    case Closure::supported:
    case Closure::explained:
    case Closure::not_supported: return true;
  }
  std::abort();  // a new way to close stops the build above, not here
}

// Closing and ending owe the same.  The third level is left when a measure is in force, the risk is
// reassessed lower and a plan is set; a crime goes to the police and is only followed from then on.
void rules_of_end(const Case& c, Check& check) {
  const std::int64_t leader = kept(check, "closing_checklist", {is("state", "waived")});
  const std::int64_t signed_ones =
      kept(check, "closing_checklist", {is("state", "signed")}) + leader;
  check.require(signed_ones > 0, "state", "还没有签字的结案核对表，不能结案",
      "个案仍在办理中；请先填写结案核对表并由另一人签字");
  const auto walked = [&](std::string_view step) {
    return kept(check, "step_form", {is("step", step), is("state", "done")}) > 0;
  };
  check.require(!owes_steps(c, check) || leader > 0 ||
                    (walked("s1_find_risk") && (walked("s2_resolve") || walked("s3_explain_law"))),
      "state", "这件个案还没有走完四步走访，不能结案",
      "个案仍在办理中；请先完成 S1 和 S2 或 S3；确实不能走访的，由主席在结案核对表写明理由签字");
  const std::int64_t waiting = kept(check, "joint_task", {is("state", "sent")}) +
                               kept(check, "joint_task", {is("state", "accepted")});
  check.require(waiting == 0 || leader > 0, "state", "还有联动任务没有回复，不能结案",
      "请催办或撤回任务；确需结案的，由主席在结案核对表写明理由签字");
  const bool handed = c.closure == Closure::court_or_police;
  check.require(!handed || handed_over(check), "closure",
      "没有法院或公安接办的记录，不能以“法院或公安接办”结案",
      "个案仍在办理中；请先登记出警、告诫书、保护令、强制报告、诉讼，或发给公安、法院、检察的联动任"
      "务");
  check.require(handed || c.level != CaseLevel::linked, "state",
      "三级个案结案前须由另一人签字复评降级",
      "个案仍在办理中；请登记复评，签字后层级自动下调；有记录的法院、公安接办除外");
}

// What another signed for is not rewritten by the one who carries the case.
void rules_of_closed(const Case& c, Check& check) {
  require_as_stored(check, c, {"closure", "opinion", "closed_on", "facts", "opened_on"},
      "已结案的个案不能再改这一项", "没有保存任何内容；确需更正的，由上级重开，改好后重新结案");
}

// One review and one review of it; then the same facts are no longer taken up (信访工作条例 art.
// 36).
void rules_of_review(const Case& c, std::string_view was, Check& check) {
  const auto answered = [&](std::string_view field) {
    return !is_null(check.stored().value("case", check.self(), field));
  };
  check.require(c.state != CaseState::review || was == "review" || !answered("review_answered_on"),
      "state", "这件个案已经复查过，不能再次申请复查",
      "没有保存任何内容；不服复查的可以申请复核（信访工作条例第三十六条）");
  check.require(c.state != CaseState::rereview || c.review_answered_on, "state",
      "复核须在复查答复之后", "请先办理复查（信访工作条例第三十五、三十六条）");
  check.require(
      c.state != CaseState::rereview || was == "rereview" || !answered("rereview_answered_on"),
      "state", "这件个案已经复核过，同一事实和理由不再受理",
      "没有保存任何内容；请向当事人说明（信访工作条例第三十六条）");
}

// The quiet time after the end, as the district's terms have it (data/clocks.yaml, D-QUIET-…).
bool is_quiet_time(const Check& check) {
  const Match lasts{"due_on", Match::Op::from, to_text(check.today())};
  for (std::string_view code : {"D-QUIET-RED", "D-QUIET-ORANGE", "D-QUIET-YELLOW"})
    for (std::string_view state : {"running", "extended"}) {
      const Match all[] = {
          is("subject", check.self().text()), is("code", code), is("state", state), lasts};
      if (check.stored().count("deadline", all) > 0) return true;
    }
  return false;
}

}  // namespace

bool of_violence(const Case& c, const Check& check) {
  if (c.kind == CaseKind::domestic_violence) return true;
  return c.intake && check.stored().value("intake", c.intake->value, "matter") ==
                         Value{std::string{"domestic_violence"}};
}

bool is_protected(const Case& c) {
  return c.minors_involved || c.no_capacity || c.kind == CaseKind::domestic_violence ||
         c.kind == CaseKind::minor_protection || c.kind == CaseKind::sexual_harm;
}

bool after_closing(CaseState state) {
  switch (state) {
    case CaseState::closed:
    case CaseState::returned:
    case CaseState::archived:
    case CaseState::review:
    case CaseState::rereview: return true;
    case CaseState::accepted:
    case CaseState::registered:
    case CaseState::triaged:
    case CaseState::handling:
    case CaseState::suspended:
    case CaseState::ended:
    case CaseState::not_ours: return false;
  }
  std::abort();  // a new state stops the build above, not here
}

// Nobody handles what touches her (信访工作条例 art. 28), and whether the police must know is asked
// before anything else (反家庭暴力法 art. 14, 未成年人保护法 art. 11).  What is entered as accepted
// is asked the same where it is entered (engine/casework.cc).
void rules_of_triage(const Case& c, Check& check) {
  const Before before{check};
  if (before.is_new()) return;
  const bool triaged = before.state == "registered" && c.state != CaseState::registered;
  check.require(!triaged || c.recusal_checked, "recusal_checked", "研判须核对回避",
      "没有保存任何内容；请确认负责人与案情、当事人没有直接利害关系（信访工作条例第二十八条）");
  const bool asked = is_protected(c);
  check.require(!triaged || !asked || c.report_check != ReportCheck::unchecked, "report_check",
      "研判须核对强制报告情形", "没有保存任何内容；请选择核对结果，应当报告的立即报案");
  const bool says_reported =
      c.report_check == ReportCheck::reported && before.report_check != "reported";
  if (!says_reported) return;
  const bool intake_reported = c.intake && check.stored().value("intake", c.intake->value,
                                               "report_check") == Value{std::string{"reported"}};
  check.require(intake_reported || kept(check, "instrument", {is("kind", "mandatory_report")}) > 0,
      "report_check", "本案没有强制报告记录，不能选“已报告”",
      "没有保存任何内容；请先登记处置措施“强制报告”，登记后系统自动改为已报告");
}

void rules_of_levels(const Case& c, Check& check) {
  const Before before{check};
  if (before.is_new()) return;
  const int was = rank(choices_of(Of<CaseLevel>{}), before.level), is = static_cast<int>(c.level);
  check.require(is >= was, "level", "干预层级不能直接调低", "请登记复评，由另一人签字后自动调整");
  check.require(is <= was || c.level_reason != before.reason || before.state == "registered",
      "level_reason", "调高层级须写明理由", "请同时填写定级理由");
  // The colour drives the visits as the level drives the help.
  check.require(static_cast<int>(c.colour) >= rank(choices_of(Of<Colour>{}), before.colour),
      "colour", "风险颜色不能直接调低", "请登记复评，由另一人签字后自动调整");
}

void rules_of_closing(const Case& c, Check& check) {
  const Before before{check};
  const bool closed = after_closing(c.state);
  if (before.is_new()) {
    check.require(!c.entered_afterwards || closed, "entered_afterwards", "补录只用于已结案的旧案",
        "还在办理的个案请按正常步骤登记");
    // Nothing can be kept yet with a case that does not exist: what is closed on the day it is
    // entered says that it was closed elsewhere before.
    check.require(!closed || c.entered_afterwards, "entered_afterwards",
        "直接登记已结案的个案须注明补录", "请勾选补录；新案请先登记，再按步骤办理和结案");
    return;
  }
  check.require(before.afterwards == c.entered_afterwards, "entered_afterwards",
      "补录标记登记后不能更改", "没有保存任何内容");
  if (c.state == CaseState::archived && before.state != "archived")
    check.require(!c.unsafe_on || c.unsafe_answered_on, "state",
        "回访发现不安全，还没有重开，也没有说明理由，不能归档",
        "没有保存任何内容；请重开，或由上级写明不重开的理由");
  if (c.entered_afterwards) return;
  const bool was_over = before.state == "closed" || before.state == "returned" ||
                        before.state == "archived" || before.state == "review" ||
                        before.state == "rereview" || before.state == "ended";
  if (was_over && (closed || c.state == CaseState::ended)) rules_of_closed(c, check);
  if (before.state == "handling" && (closed || c.state == CaseState::ended)) rules_of_end(c, check);
  if (before.state == "closed" && c.state == CaseState::returned && c.closed_on)
    check.require(
        kept(check, "return_visit", {{"visited_on", Match::Op::from, to_text(*c.closed_on)}}) > 0,
        "state", "还没有结案以后的回访记录", "请先登记回访，再办理这一步");
  if (before.state == "returned" && c.state == CaseState::archived)
    check.require(!is_quiet_time(check), "state", "安静期还没有满，不能归档",
        "个案仍在回访中；期满没有新的事件再归档，到期日见“正在计时”");
  rules_of_review(c, before.state, check);
}

}  // namespace jinguo::cases
