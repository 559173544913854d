// SPDX-License-Identifier: Apache-2.0
// A team of volunteers: founded on a day, until a day.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/homes/names.h"
#include "modules/volunteers/names.h"

namespace jinguo::volunteers {

enum class TeamKind {
  service,
  rights,
  health,
  kindness,
  mediation,
  safety,
  publicity,
  parenting,
  culture,
  startup,
  housewives,
  entrepreneurs,
  foreign_mothers,
  environment,
  other
};
consteval auto choices_of(Of<TeamKind>) {
  return std::to_array<Choice>({
      {0, "service", "综合服务"},
      {1, "rights", "维权"},
      {2, "health", "健康"},
      {3, "kindness", "爱心"},
      {4, "mediation", "调解"},
      {5, "safety", "平安巡防"},
      {6, "publicity", "宣讲"},
      {7, "parenting", "家庭教育"},
      {8, "culture", "文化"},
      {9, "startup", "创业指导"},
      {10, "housewives", "家庭主妇"},
      {11, "entrepreneurs", "女企业家"},
      {12, "foreign_mothers", "洋妈妈"},
      {13, "environment", "环保庭院"},
      {14, "other", "其他"},
  });
}

struct Team {
  std::string name;
  TeamKind kind = TeamKind::service;
  std::optional<Id<homes::Site>> site;
  std::string leader;
  Date founded_on;
  std::optional<Date> closed_on;
  bool foreign = false;
  std::int64_t members = 0;
};

consteval auto describe(Of<Team>) {
  return record<Team>("team", "志愿队",
      field<&Team::name>("name", "名称")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Team::kind>("kind", "类型").required().listed(), field<&Team::site>("site", "阵地"),
      field<&Team::leader>("leader", "负责人").longest(60).listed().seen_by(Privacy::personal),
      field<&Team::founded_on>("founded_on", "成立日期").required().past().listed(),
      field<&Team::closed_on>("closed_on", "解散日期"),
      field<&Team::foreign>("foreign", "境外人士为主"),
      field<&Team::members>("members", "登记人数").listed().hint("未逐人登记时填写"))
      .titled("name")
      .dated("founded_on");
}

consteval auto access(Of<Team>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Team& t, Check& check) {
  check.require(!t.closed_on || t.founded_on <= *t.closed_on, "closed_on", "解散日期早于成立日期");
}

}  // namespace jinguo::volunteers
