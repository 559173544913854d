// SPDX-License-Identifier: Apache-2.0
// A questionnaire or a count of people in need: who was asked, how many answered, how many were
// chosen for help.  Answers stay anonymous and outside.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/homes/names.h"
#include "modules/services/names.h"

namespace jinguo::services {

enum class SurveyGroup {
  women,
  urban_poor,
  rural_poor,
  office_women,
  residents,
  children,
  families,
  other
};
consteval auto choices_of(Of<SurveyGroup>) {
  return std::to_array<Choice>({
      {0, "women", "妇女"},
      {1, "urban_poor", "城镇困难妇女"},
      {2, "rural_poor", "农村困难妇女"},
      {3, "office_women", "楼宇妇女"},
      {4, "residents", "小区居民"},
      {5, "children", "儿童"},
      {6, "families", "家庭"},
      {7, "other", "其他"},
  });
}

struct Survey {
  std::string title;
  std::optional<Id<homes::Site>> site;
  SurveyGroup about = SurveyGroup::women;
  Date opened_on;
  std::optional<Date> closed_on;
  std::int64_t asked = 0;
  std::int64_t answered = 0;
  std::int64_t chosen = 0;
};

consteval auto describe(Of<Survey>) {
  return record<Survey>("survey", "调查",
      field<&Survey::title>("title", "标题").longest(100).required().listed().searched(),
      field<&Survey::site>("site", "阵地").listed(),
      field<&Survey::about>("about", "调查对象").required().listed(),
      field<&Survey::opened_on>("opened_on", "开始日期").required().listed(),
      field<&Survey::closed_on>("closed_on", "结束日期").listed(),
      field<&Survey::asked>("asked", "发放份数").listed(),
      field<&Survey::answered>("answered", "回收份数或摸排人数").listed(),
      field<&Survey::chosen>("chosen", "确定对象数").listed())
      .titled("title")
      .dated("opened_on");
}

consteval auto access(Of<Survey>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Survey& s, Check& check) {
  check.require(!s.closed_on || s.opened_on <= *s.closed_on, "closed_on", "结束日期早于开始日期");
}

}  // namespace jinguo::services
