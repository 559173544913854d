// SPDX-License-Identifier: Apache-2.0
// A person counts as needy, disabled, left behind … from a day until a day, with the paper that
// says so.  Programmes screen by these.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/registry/names.h"

namespace jinguo::registry {

// 社会救助暂行办法 arts. 9–14 (dibao, tekun); the rest are groups the Federation's own work names.
enum class Need {
  dibao,
  tekun,
  low_income_edge,
  hardship,
  poverty_watch,
  disabled,
  ill,
  single_mother,
  left_behind_woman,
  left_behind_child,
  orphan,
  child_in_need,
  lost_only_child,
  elderly_alone,
  other
};
consteval auto choices_of(Of<Need>) {
  return std::to_array<Choice>({
      {0, "dibao", "低保"},
      {1, "tekun", "特困"},
      {2, "low_income_edge", "低保边缘"},
      {3, "hardship", "刚性支出困难"},
      {4, "poverty_watch", "防止返贫监测对象"},
      {5, "disabled", "残疾"},
      {6, "ill", "重病"},
      {7, "single_mother", "单亲困难母亲"},
      {8, "left_behind_woman", "留守妇女"},
      {9, "left_behind_child", "留守儿童"},
      {10, "orphan", "孤儿或事实无人抚养儿童"},
      {11, "child_in_need", "困境儿童"},
      {12, "lost_only_child", "失独"},
      {13, "elderly_alone", "独居老年妇女"},
      {14, "other", "其他"},
  });
}

struct Category {
  Id<Person> person;
  Need need = Need::dibao;
  Date from;
  std::optional<Date> until;
  std::string evidence;
};

consteval auto describe(Of<Category>) {
  return record<Category>("category", "困难类别",
      field<&Category::person>("person", "人员").required().listed(),
      field<&Category::need>("need", "类别").required().listed().seen_by(Privacy::personal),
      field<&Category::from>("from", "认定日期").required().past().listed(),
      field<&Category::until>("until", "有效期至").listed(),
      field<&Category::evidence>("evidence", "认定依据").longest(500).seen_by(Privacy::personal))
      .dated("from")
      .indexed("person");
}

consteval auto access(Of<Category>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Category& c, Check& check) {
  check.require(!c.until || c.from <= *c.until, "until", "有效期早于认定日期");
}

}  // namespace jinguo::registry
