// SPDX-License-Identifier: Apache-2.0
// What was told to whom, when, and on what ground; kept at least three years (个人信息保护法 art.
// 56, 网络数据安全管理条例 art. 12).  Never changed afterwards.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/consent.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"
#include "modules/papers/names.h"

namespace jinguo::cases {

struct Sharing {
  Id<Case> case_;
  std::optional<Id<Consent>> ground;
  std::optional<Id<JointTask>> joint_task;
  std::string receiver;
  Date shared_on;
  std::string what;
  std::optional<TaskKind> task_kind;
  std::string task;
  std::optional<Id<papers::Paper>> paper;
};

consteval auto describe(Of<Sharing>) {
  return record<Sharing>("sharing", "共享记录", field<&Sharing::case_>("case", "个案").required(),
      field<&Sharing::ground>("ground", "共享依据").listed(),
      field<&Sharing::joint_task>("joint_task", "联动任务"),
      field<&Sharing::receiver>("receiver", "接收方").required().longest(100).listed(),
      field<&Sharing::shared_on>("shared_on", "日期").required().past().listed(),
      field<&Sharing::what>("what", "内容").longest(2000).seen_by(Privacy::sensitive),
      field<&Sharing::task_kind>("task_kind", "任务"),
      field<&Sharing::task>("task", "任务说明").longest(600).seen_by(Privacy::sensitive),
      field<&Sharing::paper>("paper", "送出的文书").declared_later())
      .dated("shared_on")
      .kept_with("case");
}

consteval auto access(Of<Sharing>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{heads, Action::create, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team});
}

inline void rules(const Sharing& s, Check& check) {
  check.require(s.ground.has_value(), "ground", "请填写共享依据", "共享前须有同意或法定依据");
  if (s.ground) require_ground(check, s.case_, *s.ground);
}

}  // namespace jinguo::cases
