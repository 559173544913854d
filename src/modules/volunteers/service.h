// SPDX-License-Identifier: Apache-2.0
// Service given: how many volunteers, for how long, to how many.  Time is that of actual service,
// ways to and from it not counted.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/activities/names.h"
#include "modules/volunteers/names.h"

namespace jinguo::volunteers {

enum class ServiceKind {
  other,
  rights,
  visit,
  parenting,
  mediation,
  culture,
  epidemic,
  environment,
  health,
  teaching,
  safety
};
consteval auto choices_of(Of<ServiceKind>) {
  return std::to_array<Choice>({
      {0, "other", "其他"},
      {1, "rights", "维权普法"},
      {2, "visit", "关爱走访"},
      {3, "parenting", "家庭教育"},
      {4, "mediation", "矛盾调解"},
      {5, "culture", "文化"},
      {6, "epidemic", "疫情防控"},
      {7, "environment", "环境整治"},
      {8, "health", "健康"},
      {9, "teaching", "授课辅导"},
      {10, "safety", "平安巡防"},
  });
}

struct Service {
  std::string title;
  std::optional<Id<Team>> team;
  std::optional<Id<Member>> member;
  std::optional<Id<activities::Activity>> activity;
  ServiceKind kind = ServiceKind::other;
  Date served_on;
  std::int64_t people = 1;
  std::int64_t minutes = 0;
  std::int64_t served = 0;
  std::int64_t leaflets = 0;
};

consteval auto describe(Of<Service>) {
  return record<Service>("service", "志愿服务",
      field<&Service::title>("title", "服务内容").longest(100).required().listed().searched(),
      field<&Service::team>("team", "志愿队").listed(), field<&Service::member>("member", "队员"),
      field<&Service::activity>("activity", "活动"),
      field<&Service::kind>("kind", "类型").required().listed(),
      field<&Service::served_on>("served_on", "日期").required().past().listed(),
      field<&Service::people>("people", "志愿者人次").listed().between(1, 1000000),
      field<&Service::minutes>("minutes", "总时长（分钟）").listed().hint("每人时长相加"),
      field<&Service::served>("served", "服务对象人次").listed(),
      field<&Service::leaflets>("leaflets", "发放资料份数"))
      .titled("title")
      .dated("served_on")
      .indexed("served_on");
}

consteval auto access(Of<Service>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{Role::volunteer, Action::read, Reach::own},
      Grant{Role::volunteer, Action::create, Reach::unit});
}

}  // namespace jinguo::volunteers
