// SPDX-License-Identifier: Apache-2.0
// A case the Federation takes on itself: three levels of intervention (三级干预), a risk colour,
// and an end that another person approves.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/intake.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"
#include "modules/org/names.h"
#include "modules/registry/names.h"

namespace jinguo::cases {

enum class CaseKind {
  assistance,
  domestic_violence,
  agency,
  minor_protection,
  rights,
  other,
  sexual_harm
};
consteval auto choices_of(Of<CaseKind>) {
  return std::to_array<Choice>({
      {0, "assistance", "救助件"},
      {1, "domestic_violence", "家庭暴力"},
      {2, "agency", "信访代理"},
      {3, "minor_protection", "未成年人保护"},
      {4, "rights", "权益维护"},
      {5, "other", "其他"},
      {6, "sexual_harm", "性侵害与性骚扰"},
  });
}

enum class CaseLevel { prevention, first_resolution, linked };
consteval auto choices_of(Of<CaseLevel>) {
  return std::to_array<Choice>({
      {0, "prevention", "一级 预防宣传"},
      {1, "first_resolution", "二级 初步化解"},
      {2, "linked", "三级 联动介入"},
  });
}

enum class Colour { none, blue, yellow, orange, red };
consteval auto choices_of(Of<Colour>) {
  return std::to_array<Choice>({
      {0, "none", "无"},
      {1, "blue", "蓝"},
      {2, "yellow", "黄"},
      {3, "orange", "橙"},
      {4, "red", "红"},
  });
}

enum class Closure {
  solved,
  agreement,
  supported,
  explained,
  not_supported,
  referred,
  withdrawn,
  lost,
  court_or_police
};
consteval auto choices_of(Of<Closure>) {
  return std::to_array<Choice>({
      {0, "solved", "已解决"},
      {1, "agreement", "达成协议"},
      {2, "supported", "已帮扶"},
      {3, "explained", "解释说明"},
      {4, "not_supported", "不予支持"},
      {5, "referred", "转介办结"},
      {6, "withdrawn", "撤回"},
      {7, "lost", "失去联系"},
      {8, "court_or_police", "法院或公安接办"},
  });
}

enum class CaseState {
  accepted,
  registered,
  triaged,
  handling,
  closed,
  returned,
  archived,
  suspended,
  ended,
  not_ours,
  review,
  rereview
};
consteval auto choices_of(Of<CaseState>) {
  return std::to_array<Choice>({
      {0, "accepted", "已受理"},
      {1, "registered", "已登记"},
      {2, "triaged", "已研判"},
      {3, "handling", "办理中"},
      {4, "closed", "已结案"},
      {5, "returned", "已回访"},
      {6, "archived", "已归档"},
      {7, "suspended", "中止"},
      {8, "ended", "终止"},
      {9, "not_ours", "不属受理"},
      {10, "review", "复查中"},
      {11, "rereview", "复核中"},
  });
}

struct Case {
  std::string number;
  CaseKind kind = CaseKind::assistance;
  std::optional<Id<Intake>> intake;
  std::optional<Id<registry::Person>> person;
  std::optional<Id<registry::Household>> household;
  CaseLevel level = CaseLevel::prevention;
  Colour colour = Colour::none;
  Date opened_on;
  bool minors_involved = false;
  std::int64_t people = 1;
  std::string facts;
  std::string plan;
  std::optional<Date> closed_on;
  std::optional<Closure> closure;
  std::string opinion;
  CaseState state = CaseState::accepted;
  std::optional<Id<org::Account>> manager;
  bool restricted = false;
  bool entered_afterwards = false;
  std::string level_reason;
  std::string level_by_rule;
  std::optional<Date> extended_until;
  std::string extension_reason;
  std::optional<Date> reopened_on;
  std::optional<Date> review_asked_on;
  std::optional<Date> review_answered_on;
  std::string review_opinion;
  std::optional<Date> rereview_asked_on;
  std::optional<Date> rereview_answered_on;
  std::string rereview_opinion;
  std::optional<Date> answer_served_on;
  bool no_capacity = false;
  std::string reclass_reason;
  bool recusal_checked = false;
  ReportCheck report_check = ReportCheck::unchecked;
  std::optional<Date> unsafe_on;
  std::string unsafe_answer;
  std::optional<Date> unsafe_answered_on;
};

// The kinds that are their team's alone: violence, minors, sexual harm (反家庭暴力法 art. 5,
// 未成年人保护法 art. 103), and whatever a district chooses to hold as close.
inline bool is_closed(const Case& c) {
  return c.kind == CaseKind::domestic_violence || c.kind == CaseKind::minor_protection ||
         c.kind == CaseKind::sexual_harm || c.restricted;
}

// Who enters a case says why it is of its level, or the program says by which rule; that its kind
// is of the third level, what a scored assessment finds and what a measure tells are followed up
// where they are written (engine/casework.h).
inline void derive(Case& c) {
  if (c.entered_afterwards) return;
  if (c.level_reason.empty() && c.level_by_rule.empty()) c.level_reason = "登记人研判";
}

consteval auto describe(Of<Case>) {
  return record<Case>("case", "个案",
      field<&Case::number>("number", "案号")
          .longest(40)
          .listed()
          .searched()
          .hint("不填时由系统按年编号"),
      field<&Case::kind>("kind", "类型").required().listed(),
      field<&Case::intake>("intake", "来源信访").seen_by(Privacy::personal),
      field<&Case::person>("person", "当事人").seen_by(Privacy::personal),
      field<&Case::household>("household", "涉及家庭").seen_by(Privacy::personal),
      field<&Case::level>("level", "干预层级").required().listed(),
      field<&Case::colour>("colour", "风险颜色").required().listed(),
      field<&Case::opened_on>("opened_on", "受理日期").required().past().listed(),
      field<&Case::minors_involved>("minors_involved", "涉及未成年人"),
      field<&Case::people>("people", "涉及人数").between(1, 1000),
      field<&Case::facts>("facts", "案情").longest(4000).seen_by(Privacy::sensitive),
      field<&Case::plan>("plan", "帮扶方案").longest(2000).seen_by(Privacy::sensitive),
      field<&Case::closed_on>("closed_on", "结案日期").past().listed(),
      field<&Case::closure>("closure", "结案方式").listed(),
      field<&Case::opinion>("opinion", "结案意见").longest(2000).seen_by(Privacy::sensitive),
      field<&Case::state>("state", "状态").listed(),
      field<&Case::manager>("manager", "本案负责人").listed().hint("不填即登记人"),
      field<&Case::restricted>("restricted", "限制知悉").hint("仅个案成员可见内容"),
      field<&Case::entered_afterwards>("entered_afterwards", "补录")
          .listed()
          .hint("办结后才登记的旧案，仅用于直接登记已结案的个案"),
      field<&Case::level_reason>("level_reason", "定级理由")
          .longest(200)
          .seen_by(Privacy::personal),
      field<&Case::level_by_rule>("level_by_rule", "定级规则").set_by_program().longest(200),
      field<&Case::extended_until>("extended_until", "延期至").set_by_program(),
      field<&Case::extension_reason>("extension_reason", "延期理由")
          .set_by_program()
          .longest(500)
          .seen_by(Privacy::personal),
      field<&Case::reopened_on>("reopened_on", "重开日期").set_by_program().past(),
      field<&Case::review_asked_on>("review_asked_on", "申请复查日期").past(),
      field<&Case::review_answered_on>("review_answered_on", "复查答复日期").past(),
      field<&Case::review_opinion>("review_opinion", "复查意见")
          .longest(2000)
          .seen_by(Privacy::sensitive),
      field<&Case::rereview_asked_on>("rereview_asked_on", "申请复核日期").past(),
      field<&Case::rereview_answered_on>("rereview_answered_on", "复核答复日期").past(),
      field<&Case::rereview_opinion>("rereview_opinion", "复核意见")
          .longest(2000)
          .seen_by(Privacy::sensitive),
      field<&Case::answer_served_on>("answer_served_on", "书面答复送达日期")
          .past()
          .hint("申请复查的三十日从这一天起算"),
      field<&Case::no_capacity>("no_capacity", "涉及无或限制行为能力的成年人"),
      field<&Case::reclass_reason>("reclass_reason", "改类理由")
          .longest(500)
          .seen_by(Privacy::sensitive)
          .hint("改类或解除限制知悉时填写"),
      field<&Case::recusal_checked>("recusal_checked", "已核对回避")
          .hint("负责人与案情、当事人没有直接利害关系"),
      field<&Case::report_check>("report_check", "强制报告核对")
          .hint("未成年人或不能自保的人受到或疑似受到侵害的，立即报案"),
      field<&Case::unsafe_on>("unsafe_on", "回访发现不安全日期").set_by_program().past(),
      field<&Case::unsafe_answer>("unsafe_answer", "不重开的理由")
          .longest(500)
          .seen_by(Privacy::sensitive)
          .hint("回访发现不安全、又不重开的，由上级写明"),
      field<&Case::unsafe_answered_on>("unsafe_answered_on", "写明理由日期")
          .set_by_program()
          .past())
      .titled("number")
      .dated("opened_on")
      .starts("accepted", "registered", "handling", "closed")
      .indexed("closed_on")
      .indexed("person")
      .indexed("state")
      .indexed("level")
      .indexed("colour")
      .indexed("kind");
}

consteval auto access(Of<Case>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{cadres | Role::social_worker, Action::create, Reach::subtree},
      Grant{heads, Action::change, Reach::subtree}, Grant{close_by, Action::change, Reach::unit},
      Grant{caseworkers, Action::change, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

consteval auto steps(Of<Case>) {
  constexpr RoleSet workers = cadres | Role::social_worker;
  return workflow(step<CaseState::registered, CaseState::triaged>("triage", "研判", cadres)
                      .needs("level", "colour", "recusal_checked", "report_check")
                      .brings("level_reason"),
      step<CaseState::triaged, CaseState::accepted>("accept", "受理告知", cadres),
      step<CaseState::triaged, CaseState::not_ours>("refuse", "不属受理并告知", cadres)
          .needs("opinion"),
      step<CaseState::accepted, CaseState::handling>("start", "开始办理", workers),
      step<CaseState::handling, CaseState::suspended>("suspend", "中止", heads).needs("opinion"),
      step<CaseState::suspended, CaseState::handling>("resume", "恢复办理", heads),
      step<CaseState::handling, CaseState::ended>("end", "终止", heads)
          .needs("closure", "opinion")
          .by_another(),
      step<CaseState::handling, CaseState::closed>("close", "结案", heads)
          .needs("closure", "opinion")
          .brings("answer_served_on")
          .stamps("closed_on")
          .by_another(),
      // To the eyes of many again: by another, with the reason, and the team hears of it.
      step<CaseState::handling, CaseState::handling>("reclassify", "改类或解除限制", heads)
          .needs("kind", "reclass_reason")
          .brings("restricted")
          .by_another(),
      step<CaseState::closed, CaseState::returned>("return_visit", "回访", workers),
      step<CaseState::returned, CaseState::archived>("archive", "归档", cadres),
      step<CaseState::closed, CaseState::handling>("reopen", "重开", heads).stamps("reopened_on"),
      step<CaseState::returned, CaseState::handling>("reopen_after_visit", "重开", heads)
          .stamps("reopened_on"),
      step<CaseState::archived, CaseState::handling>("reopen_archived", "重开", heads)
          .stamps("reopened_on"),
      // After a visit that found her unsafe: opened again within a day, or said why not.
      step<CaseState::closed, CaseState::closed>("keep_closed", "说明不重开的理由", heads)
          .needs("unsafe_answer")
          .stamps("unsafe_answered_on")
          .by_another(),
      step<CaseState::returned, CaseState::returned>(
          "keep_closed_after_visit", "说明不重开的理由", heads)
          .needs("unsafe_answer")
          .stamps("unsafe_answered_on")
          .by_another(),
      step<CaseState::archived, CaseState::archived>("keep_archived", "说明不重开的理由", heads)
          .needs("unsafe_answer")
          .stamps("unsafe_answered_on")
          .by_another(),
      // arts. 35–36: each within thirty days of the written answer before it.
      step<CaseState::closed, CaseState::review>("ask_review", "申请复查", workers)
          .stamps("review_asked_on"),
      step<CaseState::returned, CaseState::review>("ask_review_after_visit", "申请复查", workers)
          .stamps("review_asked_on"),
      step<CaseState::archived, CaseState::review>("ask_review_archived", "申请复查", workers)
          .stamps("review_asked_on"),
      step<CaseState::review, CaseState::closed>("answer_review", "答复复查", heads)
          .needs("review_opinion")
          .stamps("review_answered_on")
          .by_another(),
      step<CaseState::closed, CaseState::rereview>("ask_rereview", "申请复核", workers)
          .stamps("rereview_asked_on"),
      step<CaseState::returned, CaseState::rereview>(
          "ask_rereview_after_visit", "申请复核", workers)
          .stamps("rereview_asked_on"),
      step<CaseState::archived, CaseState::rereview>("ask_rereview_archived", "申请复核", workers)
          .stamps("rereview_asked_on"),
      step<CaseState::rereview, CaseState::closed>("answer_rereview", "答复复核", heads)
          .needs("rereview_opinion")
          .stamps("rereview_answered_on")
          .by_another());
}

bool after_closing(CaseState state);
// By its kind, or by what its intake told.
bool of_violence(const Case& c, const Check& check);
// Whether a minor or somebody who cannot protect herself may be harmed, so that the duty to report
// is to be looked at.
bool is_protected(const Case& c);
// What a case owes before it may move on, asked of what is kept with it; see case.cc.
void rules_of_levels(const Case& c, Check& check);
void rules_of_closing(const Case& c, Check& check);
void rules_of_triage(const Case& c, Check& check);

inline void rules(const Case& c, Check& check) {
  check.require(!c.closed_on || c.opened_on <= *c.closed_on, "closed_on", "结案日期早于受理日期");
  const bool closed = after_closing(c.state);
  const bool over = closed || c.state == CaseState::ended;
  check.require(!closed || (c.closed_on && c.closure), "closure", "已结案的须有结案日期和方式");
  // A case of violence is not over because the two sides signed something.
  check.require(!over || !of_violence(c, check) || c.closure != Closure::agreement, "closure",
      "家庭暴力案件不能仅以达成协议结案", "请按实际处置选择结案方式，或继续办理");
  const auto within = [](std::optional<Date> asked, std::optional<Date> answered) {
    return !asked || !answered || *asked <= plus_days(*answered, 30);
  };
  const auto answered = c.answer_served_on ? c.answer_served_on : c.closed_on;
  check.require(within(c.review_asked_on, answered), "review_asked_on", "已过申请复查的三十日",
      "请告知当事人其他途径（信访工作条例第三十五条）");
  check.require(within(c.rereview_asked_on, c.review_answered_on), "rereview_asked_on",
      "已过申请复核的三十日", "请告知当事人其他途径（信访工作条例第三十六条）");
  rules_of_triage(c, check);
  rules_of_levels(c, check);
  rules_of_closing(c, check);
}

}  // namespace jinguo::cases
