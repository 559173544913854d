// SPDX-License-Identifier: Apache-2.0
// One line of a list of needs (需求清单), open to be claimed by whoever can meet it.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/homes/names.h"
#include "modules/services/names.h"

namespace jinguo::services {

enum class NeedKind {
  counselling,
  law,
  parenting,
  health,
  skills,
  child_care,
  culture,
  matchmaking,
  neighbourhood,
  other
};
consteval auto choices_of(Of<NeedKind>) {
  return std::to_array<Choice>({
      {0, "counselling", "心理咨询"},
      {1, "law", "法律咨询"},
      {2, "parenting", "家庭教育"},
      {3, "health", "健康"},
      {4, "skills", "技能培训"},
      {5, "child_care", "托管照护"},
      {6, "culture", "文体活动"},
      {7, "matchmaking", "婚恋交友"},
      {8, "neighbourhood", "邻里调解"},
      {9, "other", "其他"},
  });
}

enum class NeedState { listed, claimed, done, dropped };
consteval auto choices_of(Of<NeedState>) {
  return std::to_array<Choice>({
      {0, "listed", "待认领"},
      {1, "claimed", "已认领"},
      {2, "done", "已完成"},
      {3, "dropped", "已撤销"},
  });
}

struct Need {
  std::string title;
  NeedKind kind = NeedKind::counselling;
  std::optional<Id<Survey>> survey;
  std::optional<Id<homes::Site>> site;
  Date published_on;
  std::int64_t people = 0;
  std::optional<Date> done_on;
  NeedState state = NeedState::listed;
};

consteval auto describe(Of<Need>) {
  return record<Need>("need", "需求",
      field<&Need::title>("title", "需求").longest(100).required().listed().searched(),
      field<&Need::kind>("kind", "类别").required().listed(),
      field<&Need::survey>("survey", "来源调查"), field<&Need::site>("site", "阵地").listed(),
      field<&Need::published_on>("published_on", "发布日期").required().past().listed(),
      field<&Need::people>("people", "需要人数").listed(),
      field<&Need::done_on>("done_on", "完成日期").set_by_program().past().listed(),
      field<&Need::state>("state", "状态").listed())
      .titled("title")
      .dated("published_on")
      .starts("listed");
}

consteval auto access(Of<Need>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree});
}

consteval auto steps(Of<Need>) {
  using enum NeedState;
  return workflow(step<listed, claimed>("claim", "认领", cadres),
      step<claimed, done>("finish", "完成", cadres).stamps("done_on"),
      step<claimed, listed>("release", "重新发布", cadres),
      step<listed, dropped>("drop", "撤销", cadres));
}

}  // namespace jinguo::services
