// SPDX-License-Identifier: Apache-2.0
// A woman (or a number of them) placed in work, coached, or better off; or posts offered at a fair.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/activities/names.h"
#include "modules/plans/names.h"
#include "modules/registry/names.h"

namespace jinguo::plans {

enum class PlacementKind {
  base_job,
  after_training,
  labour_export,
  domestic_service,
  fair,
  startup,
  coaching,
  income_rise,
  other
};
consteval auto choices_of(Of<PlacementKind>) {
  return std::to_array<Choice>({
      {0, "base_job", "基地就业"},
      {1, "after_training", "培训后就业"},
      {2, "labour_export", "劳务输出"},
      {3, "domestic_service", "家政从业"},
      {4, "fair", "招聘会"},
      {5, "startup", "创业"},
      {6, "coaching", "创业就业指导"},
      {7, "income_rise", "带动增收"},
      {8, "other", "其他"},
  });
}

enum class PlacementGroup {
  women,
  registered_poor,
  low_income,
  rural_women,
  graduates,
  laid_off,
  disabled,
  other
};
consteval auto choices_of(Of<PlacementGroup>) {
  return std::to_array<Choice>({
      {0, "women", "妇女"},
      {1, "registered_poor", "建档立卡或监测对象"},
      {2, "low_income", "低收入"},
      {3, "rural_women", "农村妇女"},
      {4, "graduates", "女大学生"},
      {5, "laid_off", "下岗失业"},
      {6, "disabled", "残疾"},
      {7, "other", "其他"},
  });
}

struct Placement {
  PlacementKind kind = PlacementKind::base_job;
  Date placed_on;
  std::optional<Id<Base>> base;
  std::optional<Id<activities::Activity>> activity;
  std::optional<Id<registry::Person>> person;
  std::int64_t people = 1;
  std::int64_t posts = 0;
  std::optional<PlacementGroup> group;
  std::string place;
  std::optional<Money> income;
  std::optional<Date> until;
};

consteval auto describe(Of<Placement>) {
  return record<Placement>("placement", "就业帮扶",
      field<&Placement::kind>("kind", "类型").required().listed(),
      field<&Placement::placed_on>("placed_on", "日期").required().past().listed(),
      field<&Placement::base>("base", "基地").listed(),
      field<&Placement::activity>("activity", "活动"),
      field<&Placement::person>("person", "人员").listed(),
      field<&Placement::people>("people", "人数").listed().between(0, 10000000),
      field<&Placement::posts>("posts", "提供岗位数").listed(),
      field<&Placement::group>("group", "人群").listed(),
      field<&Placement::place>("place", "去向").longest(100).listed(),
      field<&Placement::income>("income", "增收或收入"),
      field<&Placement::until>("until", "离岗日期"))
      .dated("placed_on")
      .indexed("placed_on");
}

consteval auto access(Of<Placement>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

}  // namespace jinguo::plans
