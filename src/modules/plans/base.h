// SPDX-License-Identifier: Apache-2.0
// A base for work and training: opened on a day, until a day, with the level of its title.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/plans/names.h"

namespace jinguo::plans {

enum class WorkBaseKind {
  model_base,
  tech_base,
  relief_base,
  workshop,
  domestic_station,
  startup_base,
  training_base,
  cooperative,
  other
};
consteval auto choices_of(Of<WorkBaseKind>) {
  return std::to_array<Choice>({
      {0, "model_base", "巾帼示范基地"},
      {1, "tech_base", "科技示范基地"},
      {2, "relief_base", "扶贫示范基地"},
      {3, "workshop", "扶贫车间"},
      {4, "domestic_station", "家政服务站"},
      {5, "startup_base", "创业基地"},
      {6, "training_base", "培训基地"},
      {7, "cooperative", "妇女合作社"},
      {8, "other", "其他"},
  });
}

enum class WorkBaseLevel { none, national, province, city, district, street };
consteval auto choices_of(Of<WorkBaseLevel>) {
  return std::to_array<Choice>({
      {0, "none", "未定级"},
      {1, "national", "国家级"},
      {2, "province", "省级"},
      {3, "city", "市级"},
      {4, "district", "区县级"},
      {5, "street", "街道乡镇级"},
  });
}

struct Base {
  std::string name;
  WorkBaseKind kind = WorkBaseKind::model_base;
  WorkBaseLevel level = WorkBaseLevel::none;
  std::string trade;
  std::string leader;
  Date opened_on;
  std::optional<Date> closed_on;
  std::optional<Money> support;
};

consteval auto describe(Of<Base>) {
  return record<Base>("base", "基地",
      field<&Base::name>("name", "名称")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Base::kind>("kind", "类型").required().listed(),
      field<&Base::level>("level", "级别").required().listed(),
      field<&Base::trade>("trade", "行业").longest(60).listed(),
      field<&Base::leader>("leader", "带头人").longest(60).seen_by(Privacy::personal),
      field<&Base::opened_on>("opened_on", "认定日期").required().past().listed(),
      field<&Base::closed_on>("closed_on", "终止日期"),
      field<&Base::support>("support", "扶持资金").listed())
      .titled("name")
      .dated("opened_on");
}

consteval auto access(Of<Base>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Base& b, Check& check) {
  check.require(!b.closed_on || b.opened_on <= *b.closed_on, "closed_on", "终止日期早于认定日期");
}

}  // namespace jinguo::plans
