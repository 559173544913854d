// SPDX-License-Identifier: Apache-2.0
// Whom the Federation gives to, receives from or is paired with: a city far away, a firm, an
// association, a charity.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/giving/names.h"

namespace jinguo::giving {

enum class PartnerKind {
  city,
  county,
  village,
  enterprise,
  association,
  charity,
  foundation,
  government,
  school,
  person,
  other
};
consteval auto choices_of(Of<PartnerKind>) {
  return std::to_array<Choice>({
      {0, "city", "对口城市"},
      {1, "county", "对口县区"},
      {2, "village", "对口乡村"},
      {3, "enterprise", "企业"},
      {4, "association", "女性社团商会"},
      {5, "charity", "公益组织"},
      {6, "foundation", "基金会"},
      {7, "government", "机关单位"},
      {8, "school", "学校"},
      {9, "person", "爱心人士"},
      {10, "other", "其他"},
  });
}

struct Partner {
  std::string name;
  PartnerKind kind = PartnerKind::city;
  std::string place;
  bool counterpart = false;
  std::string contact;
  std::string phone;
  std::optional<Date> since;
  std::optional<Date> until;
};

consteval auto describe(Of<Partner>) {
  return record<Partner>("partner", "合作方",
      field<&Partner::name>("name", "名称")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Partner::kind>("kind", "类型").required().listed(),
      field<&Partner::place>("place", "所在地").longest(100).listed(),
      field<&Partner::counterpart>("counterpart", "对口协作地区").listed(),
      field<&Partner::contact>("contact", "联系人").longest(60).seen_by(Privacy::personal),
      field<&Partner::phone>("phone", "联系电话").formed(Format::phone).seen_by(Privacy::personal),
      field<&Partner::since>("since", "合作起始").listed(),
      field<&Partner::until>("until", "合作终止"))
      .titled("name")
      .indexed("name");
}

consteval auto access(Of<Partner>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Partner& p, Check& check) {
  check.require(!p.since || !p.until || *p.since <= *p.until, "until", "合作终止早于起始");
}

}  // namespace jinguo::giving
