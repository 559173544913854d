// SPDX-License-Identifier: Apache-2.0
// A member of a team.  志愿服务条例 art. 19: true record of personal data, service, training.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/registry/names.h"
#include "modules/volunteers/names.h"

namespace jinguo::volunteers {

enum class MemberPart { member, leader, expert, mediator, hotline_operator, teacher, trainee };
consteval auto choices_of(Of<MemberPart>) {
  return std::to_array<Choice>({
      {0, "member", "队员"},
      {1, "leader", "队长"},
      {2, "expert", "专家"},
      {3, "mediator", "调解员"},
      {4, "hotline_operator", "热线接线员"},
      {5, "teacher", "教师"},
      {6, "trainee", "实习"},
  });
}

struct Member {
  Id<Team> team;
  std::string name;
  std::optional<Id<registry::Person>> person;
  MemberPart part = MemberPart::member;
  std::string skill;
  Date joined_on;
  std::optional<Date> left_on;
};

consteval auto describe(Of<Member>) {
  return record<Member>("member", "队员",
      field<&Member::team>("team", "志愿队").required().listed(),
      field<&Member::name>("name", "姓名")
          .longest(60)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::personal),
      field<&Member::person>("person", "人员档案"),
      field<&Member::part>("part", "分工").required().listed(),
      field<&Member::skill>("skill", "特长").longest(100).seen_by(Privacy::personal),
      field<&Member::joined_on>("joined_on", "加入日期").required().past().listed(),
      field<&Member::left_on>("left_on", "退出日期"))
      .titled("name")
      .dated("joined_on")
      .indexed("team");
}

consteval auto access(Of<Member>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Member& m, Check& check) {
  check.require(!m.left_on || m.joined_on <= *m.left_on, "left_on", "退出日期早于加入日期");
}

}  // namespace jinguo::volunteers
