// SPDX-License-Identifier: Apache-2.0
// A case the Federation takes on itself: three levels of intervention (三级干预), a risk colour,
// and an end that another person approves.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/registry/names.h"

namespace jinguo::cases {

enum class CaseKind { assistance, domestic_violence, agency, minor_protection, rights, other };
consteval auto choices_of(Of<CaseKind>) {
  return std::to_array<Choice>({
      {0, "assistance", "救助件"},
      {1, "domestic_violence", "家庭暴力"},
      {2, "agency", "信访代理"},
      {3, "minor_protection", "未成年人保护"},
      {4, "rights", "权益维护"},
      {5, "other", "其他"},
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
  not_ours
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
};

consteval auto describe(Of<Case>) {
  return record<Case>("case", "个案",
      field<&Case::number>("number", "案号")
          .longest(40)
          .listed()
          .searched()
          .hint("本单位自编，可空"),
      field<&Case::kind>("kind", "类型").required().listed(),
      field<&Case::intake>("intake", "来源信访"), field<&Case::person>("person", "当事人"),
      field<&Case::household>("household", "涉及家庭"),
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
      field<&Case::state>("state", "状态").listed())
      .titled("number")
      .dated("opened_on")
      .starts("accepted", "registered", "handling", "closed")
      .indexed("opened_on")
      .indexed("closed_on");
}

consteval auto access(Of<Case>) {
  return grants(
      Grant{district_officers | Role::street, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{Role::community | Role::social_worker, Action::read, Reach::unit, Privacy::sensitive},
      Grant{cadres | Role::social_worker, Action::create, Reach::subtree},
      Grant{district_officers | Role::street, Action::change, Reach::subtree},
      Grant{Role::community | Role::social_worker, Action::change, Reach::unit},
      Grant{district_officers | Role::street, Action::take_step, Reach::subtree},
      Grant{Role::community | Role::social_worker, Action::take_step, Reach::unit});
}

consteval auto steps(Of<Case>) {
  constexpr RoleSet workers = cadres | Role::social_worker;
  constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
  return workflow(step<CaseState::registered, CaseState::triaged>("triage", "研判", cadres)
                      .needs("level", "colour"),
      step<CaseState::triaged, CaseState::accepted>("accept", "受理告知", cadres),
      step<CaseState::triaged, CaseState::not_ours>("refuse", "不属受理并告知", cadres)
          .needs("opinion"),
      step<CaseState::accepted, CaseState::handling>("start", "开始办理", workers),
      step<CaseState::handling, CaseState::suspended>("suspend", "中止", heads).needs("opinion"),
      step<CaseState::suspended, CaseState::handling>("resume", "恢复办理", heads),
      step<CaseState::handling, CaseState::ended>("end", "终止", heads).needs("opinion"),
      step<CaseState::handling, CaseState::closed>("close", "结案", heads)
          .needs("closure", "opinion")
          .stamps("closed_on")
          .by_another(),
      step<CaseState::closed, CaseState::returned>("return_visit", "回访", workers),
      step<CaseState::returned, CaseState::archived>("archive", "归档", cadres),
      step<CaseState::closed, CaseState::handling>("reopen", "重开", heads),
      step<CaseState::returned, CaseState::handling>("reopen_after_visit", "重开", heads));
}

inline void rules(const Case& c, Check& check) {
  check.require(!c.closed_on || c.opened_on <= *c.closed_on, "closed_on", "结案日期早于受理日期");
  const bool closed = c.state == CaseState::closed || c.state == CaseState::returned ||
                      c.state == CaseState::archived;
  check.require(!closed || (c.closed_on && c.closure), "closure", "已结案的须有结案日期和方式");
  // A case of violence is not over because the two sides signed something.
  check.require(!closed || c.kind != CaseKind::domestic_violence || c.closure != Closure::agreement,
      "closure", "家庭暴力案件不能仅以达成协议结案", "请按实际处置选择结案方式，或继续办理");
}

}  // namespace jinguo::cases
