// SPDX-License-Identifier: Apache-2.0
// Emergency access (break-glass): one case opened for an hour to somebody outside its team, because
// a person is in danger now.  It ends by itself, everything read by it is journalled before it is
// shown, the team and the line see it at once, and somebody else reviews it.
#pragma once
#include <optional>
#include <string>

#include "base/text.h"
#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct EmergencyAccess;
consteval std::string_view record_name(Of<EmergencyAccess>) { return "emergency_access"; }

enum class EmergencyState { opened, justified, unjustified };
consteval auto choices_of(Of<EmergencyState>) {
  return std::to_array<Choice>({
      {0, "opened", "待复核"},
      {1, "justified", "复核认为必要"},
      {2, "unjustified", "复核认为不当"},
  });
}

struct EmergencyAccess {
  Id<Case> case_;
  std::string reason;
  std::optional<Instant> ends_at;
  std::string review;
  std::optional<Date> reviewed_on;
  EmergencyState state = EmergencyState::opened;
  std::optional<Date> opened_on;
};

consteval auto describe(Of<EmergencyAccess>) {
  return record<EmergencyAccess>("emergency_access", "紧急查看",
      field<&EmergencyAccess::case_>("case", "个案").required().from_outside(),
      field<&EmergencyAccess::reason>("reason", "理由")
          .required()
          .longest(200)
          .listed()
          .hint("至少十个字；会通知本案负责人并由他人复核，不写案情"),
      field<&EmergencyAccess::ends_at>("ends_at", "自动结束时间").set_by_program().listed(),
      field<&EmergencyAccess::review>("review", "复核意见").longest(500),
      field<&EmergencyAccess::reviewed_on>("reviewed_on", "复核日期")
          .set_by_program()
          .past()
          .listed(),
      field<&EmergencyAccess::state>("state", "状态").listed(),
      field<&EmergencyAccess::opened_on>("opened_on", "开启日期").set_by_program().past().listed())
      .dated("opened_on")
      .starts("opened")
      .kept_with("case")
      // Opened by its own route, which asks the password again.
      .kept_by_program();
}

consteval auto access(Of<EmergencyAccess>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::read, Reach::unit}, Grant{caseworkers, Action::read, Reach::team},
      Grant{caseworkers, Action::create, Reach::district},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises});
}

consteval auto steps(Of<EmergencyAccess>) {
  return workflow(
      step<EmergencyState::opened, EmergencyState::justified>("accept", "复核认可", heads)
          .needs("review")
          .stamps("reviewed_on")
          .by_another(),
      step<EmergencyState::opened, EmergencyState::unjustified>("reject", "复核不认可", heads)
          .needs("review")
          .stamps("reviewed_on")
          .by_another());
}

inline void rules(const EmergencyAccess& e, Check& check) {
  check.require(length(trimmed(e.reason)) >= 10, "reason", "紧急查看的理由至少十个字",
      "没有打开个案；请写明谁正面临什么危险");
}

}  // namespace jinguo::cases
