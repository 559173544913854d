// SPDX-License-Identifier: Apache-2.0
// A visit: a cadre, social worker or volunteer calls on a household and writes down, once, what
// she found.  Step and level are those of the district's 三级干预 / 四步走访 scheme.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/registry/names.h"

namespace jinguo::visits {

enum class State { planned, done, missed };
consteval auto choices_of(Of<State>) {
  return std::to_array<Choice>({
      {0, "planned", "待走访"},
      {1, "done", "已走访"},
      {2, "missed", "未见到"},
  });
}

enum class Step { find_risk, resolve, explain_law, follow_up };
consteval auto choices_of(Of<Step>) {
  return std::to_array<Choice>({
      {0, "find_risk", "摸排隐患"},
      {1, "resolve", "化解冲突"},
      {2, "explain_law", "法律普及"},
      {3, "follow_up", "后续支持"},
  });
}

enum class Purpose { routine, festival, hardship, mediation, safe_family, survey, return_visit };
consteval auto choices_of(Of<Purpose>) {
  return std::to_array<Choice>({
      {0, "routine", "日常走访"},
      {1, "festival", "节日慰问"},
      {2, "hardship", "困难帮扶"},
      {3, "mediation", "矛盾调解"},
      {4, "safe_family", "平安家庭宣传"},
      {5, "survey", "摸底调查"},
      {6, "return_visit", "回访"},
  });
}

// The default colours of a district's risk scheme; what each asks for is district data.
enum class Risk { none, blue, yellow, orange, red };
consteval auto choices_of(Of<Risk>) {
  return std::to_array<Choice>({
      {0, "none", "无"},
      {1, "blue", "蓝"},
      {2, "yellow", "黄"},
      {3, "orange", "橙"},
      {4, "red", "红"},
  });
}

struct Visit {
  Id<registry::Household> household;
  Date visited_on;
  Step step = Step::find_risk;
  Purpose purpose = Purpose::routine;
  Risk risk = Risk::none;
  bool discreet = false;
  std::string visitors;
  std::string materials;
  std::string findings;
  State state = State::done;
};

consteval auto describe(Of<Visit>) {
  return record<Visit>("visit", "走访记录",
      field<&Visit::household>("household", "走访家庭").required().listed(),
      field<&Visit::visited_on>("visited_on", "走访日期").required().listed(),
      field<&Visit::step>("step", "走访步骤").required().listed(),
      field<&Visit::purpose>("purpose", "走访事由").required().listed(),
      field<&Visit::risk>("risk", "风险等级").required().listed(),
      field<&Visit::discreet>("discreet", "对方不便").hint("有人在旁、不便多谈时勾选"),
      field<&Visit::visitors>("visitors", "走访人员").longest(120).listed(),
      field<&Visit::materials>("materials", "发放资料").longest(200),
      field<&Visit::findings>("findings", "走访情况").longest(2000).seen_by(Privacy::sensitive),
      field<&Visit::state>("state", "状态").listed())
      .dated("visited_on")
      .starts("done", "planned")
      .indexed("household", "visited_on")
      .counted("household");
}

consteval auto access(Of<Visit>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::sensitive},
      Grant{Role::volunteer, Action::read, Reach::own},
      Grant{cadres | Role::social_worker, Action::create, Reach::subtree},
      Grant{cadres | Role::social_worker, Action::change, Reach::unit},
      Grant{cadres | Role::social_worker, Action::take_step, Reach::unit},
      Grant{cadres, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Visit>) {
  constexpr RoleSet visitors = cadres | Role::social_worker;
  return workflow(step<State::planned, State::done>("record", "登记走访", visitors)
                      .brings("visited_on", "findings", "risk", "materials"),
      step<State::planned, State::missed>("miss", "登记未见到", visitors),
      step<State::missed, State::planned>("plan_again", "重新安排", visitors));
}

inline void rules(const Visit& v, Check& check) {
  check.require(v.state == State::planned || v.visited_on <= check.today(), "visited_on",
      "走访日期不能晚于今天", "还没有去的走访，请按“待走访”登记");
}

}  // namespace jinguo::visits
