// SPDX-License-Identifier: Apache-2.0
// What handling personal information may do to people, weighed before it is begun: 个人信息保护法
// art. 55 says when, art. 56 what it holds and that it is kept for three years.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"

namespace jinguo::org {

struct ImpactAssessment;
consteval std::string_view record_name(Of<ImpactAssessment>) { return "impact_assessment"; }

// The five occasions of art. 55.
enum class Occasion { sensitive, automated, shared, abroad, other };
consteval auto choices_of(Of<Occasion>) {
  return std::to_array<Choice>({
      {0, "sensitive", "处理敏感个人信息"},
      {1, "automated", "自动化决策"},
      {2, "shared", "委托处理、向他人提供或公开"},
      {3, "abroad", "向境外提供"},
      {4, "other", "其他对个人权益有重大影响的处理"},
  });
}

enum class Conclusion { proceed, with_measures, not_proceed };
consteval auto choices_of(Of<Conclusion>) {
  return std::to_array<Choice>({
      {0, "proceed", "可以处理"},
      {1, "with_measures", "落实措施后可以处理"},
      {2, "not_proceed", "不得处理"},
  });
}

enum class AssessmentState { drafted, approved, refused };
consteval auto choices_of(Of<AssessmentState>) {
  return std::to_array<Choice>({
      {0, "drafted", "待审批"},
      {1, "approved", "已批准"},
      {2, "refused", "未批准"},
  });
}

struct ImpactAssessment {
  std::string subject;
  Occasion occasion = Occasion::sensitive;
  Date assessed_on;
  std::string lawful;
  std::string impact;
  std::string measures;
  Conclusion conclusion = Conclusion::with_measures;
  std::optional<Date> approved_on;
  AssessmentState state = AssessmentState::drafted;
};

consteval auto describe(Of<ImpactAssessment>) {
  return record<ImpactAssessment>("impact_assessment", "个人信息保护影响评估",
      field<&ImpactAssessment::subject>("subject", "评估的事项")
          .required()
          .longest(100)
          .listed()
          .searched(),
      field<&ImpactAssessment::occasion>("occasion", "应当评估的情形").required().listed(),
      field<&ImpactAssessment::assessed_on>("assessed_on", "评估日期").required().past().listed(),
      field<&ImpactAssessment::lawful>("lawful", "目的、方式是否合法、正当、必要")
          .required()
          .longest(2000),
      field<&ImpactAssessment::impact>("impact", "对个人权益的影响和安全风险")
          .required()
          .longest(2000),
      field<&ImpactAssessment::measures>("measures", "保护措施是否合法、有效、与风险相适应")
          .required()
          .longest(2000),
      field<&ImpactAssessment::conclusion>("conclusion", "结论").required().listed(),
      field<&ImpactAssessment::approved_on>("approved_on", "批准日期")
          .set_by_program()
          .past()
          .listed(),
      field<&ImpactAssessment::state>("state", "状态").listed())
      .titled("subject")
      .dated("assessed_on")
      .starts("drafted");
}

consteval auto access(Of<ImpactAssessment>) {
  return grants(Grant{district_officers | Role::security_admin | Role::audit_admin, Action::read,
                    Reach::subtree},
      Grant{district_officers, Action::create, Reach::subtree},
      Grant{district_officers, Action::change, Reach::subtree},
      Grant{district_officers, Action::take_step, Reach::subtree});
}

consteval auto steps(Of<ImpactAssessment>) {
  return workflow(
      step<AssessmentState::drafted, AssessmentState::approved>("approve", "批准", Role::chair)
          .stamps("approved_on")
          .by_another(),
      step<AssessmentState::drafted, AssessmentState::refused>("refuse", "不批准", Role::chair)
          .stamps("approved_on")
          .by_another());
}

}  // namespace jinguo::org
