// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/case.h"

namespace jinguo::cases {
namespace {

// How the case stands in the store while its new row is checked; empty while it is being entered.
struct Before {
  Before(const Check& check)
      : state(text(check, "state")),
        level(text(check, "level")),
        reason(text(check, "level_reason")) {
    const Value flag = check.stored().value("case", check.self(), "entered_afterwards");
    if (const auto* n = std::get_if<std::int64_t>(&flag)) afterwards = *n == 1;
  }
  static std::string text(const Check& check, std::string_view field) {
    const Value v = check.stored().value("case", check.self(), field);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : std::string{};
  }
  bool is_new() const { return state.empty(); }

  std::string state, level, reason;
  bool afterwards = false;
};

int rank(std::string_view level) {
  for (const Choice& c : choices_of(Of<CaseLevel>{}))
    if (c.name == level) return c.value;
  return 0;
}

std::int64_t kept(const Check& check, std::string_view record, std::string_view field = {},
    std::string_view value = {}) {
  std::vector<Match> all{{"case", Match::Op::equal, check.self().text()}};
  if (!field.empty()) all.push_back({field, Match::Op::equal, std::string{value}});
  return check.stored().count(record, all);
}

// The third level is left when a measure is in force, the risk is reassessed and a plan is set; a
// crime goes to the police and is only followed from then on.
bool needs_reassessment(const Case& c) {
  return c.level == CaseLevel::linked && c.closure != Closure::court_or_police &&
         c.closure != Closure::withdrawn && c.closure != Closure::lost;
}

void rules_of_end(const Case& c, Check& check) {
  const std::int64_t leader = kept(check, "closing_checklist", "state", "waived");
  const std::int64_t signed_ones = kept(check, "closing_checklist", "state", "signed") + leader;
  check.require(signed_ones > 0, "state", "还没有签字的结案核对表，不能结案",
      "个案仍在办理中；请先填写结案核对表并由另一人签字");
  const std::int64_t waiting =
      kept(check, "joint_task", "state", "sent") + kept(check, "joint_task", "state", "accepted");
  check.require(waiting == 0 || leader > 0, "state", "还有联动任务没有回复，不能结案",
      "请催办或撤回任务；确需结案的，由主席在结案核对表写明理由签字");
  check.require(!needs_reassessment(c) || kept(check, "reassessment", "state", "signed") > 0,
      "state", "三级个案结案前须有另一人签字的复评", "请先登记复评；移交公安、法院的除外");
}

}  // namespace

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

void rules_of_levels(const Case& c, Check& check) {
  const Before before{check};
  if (before.is_new()) return;
  const int was = rank(before.level), is = static_cast<int>(c.level);
  check.require(is >= was, "level", "干预层级不能直接调低", "请登记复评，由另一人签字后自动调整");
  check.require(is <= was || c.level_reason != before.reason || before.state == "registered",
      "level_reason", "调高层级须写明理由", "请同时填写定级理由");
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
  if (c.entered_afterwards) return;
  if (before.state == "handling" && closed) rules_of_end(c, check);
  if (before.state == "closed" && c.state == CaseState::returned)
    check.require(
        kept(check, "return_visit") > 0, "state", "还没有回访记录", "请先登记回访，再办理这一步");
  check.require(c.state != CaseState::rereview || c.review_answered_on, "state",
      "复核须在复查答复之后", "请先办理复查（信访工作条例第三十五、三十六条）");
}

}  // namespace jinguo::cases
