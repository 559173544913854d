// SPDX-License-Identifier: Apache-2.0
// A body of people: a federation, its committee, a women's organisation of an organ or a firm, a
// partner authority.  It is counted as a stock: founded on a day, until a day.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"

namespace jinguo::org {

enum class BodyKind {
  federation,
  committee,
  standing_committee,
  organ_federation,
  enterprise_federation,
  women_meeting,
  women_council,
  congress,
  children_committee,
  party_group,
  agency,
  association,
  provider,
  lender,
  mediation_committee,
  other
};
consteval auto choices_of(Of<BodyKind>) {
  return std::to_array<Choice>({
      {0, "federation", "妇联"},
      {1, "committee", "执行委员会"},
      {2, "standing_committee", "常务委员会"},
      {3, "organ_federation", "机关事业单位妇女组织"},
      {4, "enterprise_federation", "两新组织妇女组织"},
      {5, "women_meeting", "妇代会"},
      {6, "women_council", "妇女议事会"},
      {7, "congress", "人大政协等议政机构"},
      {8, "children_committee", "妇儿工委及办公室"},
      {9, "party_group", "党组"},
      {10, "agency", "联动单位"},
      {11, "association", "女性社团"},
      {12, "provider", "服务机构"},
      {13, "lender", "经办银行"},
      {14, "mediation_committee", "人民调解委员会"},
      {15, "other", "其他"},
  });
}

enum class BodyLevel {
  district,
  province,
  city,
  street,
  town,
  community,
  village,
  organ,
  enterprise,
  other
};
consteval auto choices_of(Of<BodyLevel>) {
  return std::to_array<Choice>({
      {0, "district", "区县"},
      {1, "province", "省"},
      {2, "city", "市"},
      {3, "street", "街道"},
      {4, "town", "乡镇"},
      {5, "community", "社区"},
      {6, "village", "村"},
      {7, "organ", "机关单位"},
      {8, "enterprise", "企业园区"},
      {9, "other", "其他"},
  });
}

struct Body {
  std::string name;
  BodyKind kind = BodyKind::federation;
  BodyLevel level = BodyLevel::district;
  std::string system;
  std::optional<Id<Body>> parent;
  std::optional<Date> founded_on;
  std::optional<Date> closed_on;
  std::optional<std::int64_t> term;
  std::string phone;
};

consteval auto describe(Of<Body>) {
  return record<Body>("body", "组织机构",
      field<&Body::name>("name", "名称").longest(100).required().listed().searched(),
      field<&Body::kind>("kind", "类型").required().listed(),
      field<&Body::level>("level", "层级").required().listed(),
      field<&Body::system>("system", "所属系统")
          .longest(60)
          .listed()
          .hint("如教育系统、卫健系统，可空"),
      field<&Body::parent>("parent", "上级组织"),
      field<&Body::founded_on>("founded_on", "成立日期").past().listed(),
      field<&Body::closed_on>("closed_on", "撤销日期"),
      field<&Body::term>("term", "届次").between(1, 99),
      field<&Body::phone>("phone", "联系电话").formed(Format::phone))
      .titled("name")
      .dated("founded_on")
      .indexed("kind");
}

consteval auto access(Of<Body>) {
  return grants(Grant{cadres | Role::social_worker, Action::read, Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Body& b, Check& check) {
  check.require(!b.founded_on || !b.closed_on || *b.founded_on <= *b.closed_on, "closed_on",
      "撤销日期早于成立日期");
}

}  // namespace jinguo::org
