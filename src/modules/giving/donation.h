// SPDX-License-Identifier: Apache-2.0
// Money or goods received.  The donor is named on a receipt and may ask what became of it
// (公益事业捐赠法 arts. 16, 21); donations in and help out need not balance and are separate
// figures.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"
#include "modules/giving/names.h"

namespace jinguo::giving {

enum class DonationKind { cash, goods };
consteval auto choices_of(Of<DonationKind>) {
  return std::to_array<Choice>({
      {0, "cash", "款"},
      {1, "goods", "物"},
  });
}

struct Donation {
  std::optional<Id<Partner>> partner;
  std::string donor_name;
  Date received_on;
  std::optional<Id<aid::Programme>> programme;
  DonationKind kind = DonationKind::cash;
  std::string item;
  std::int64_t quantity = 0;
  std::string unit_of_measure;
  std::optional<Money> value;
  std::string purpose;
  std::string receipt;
  std::int64_t people = 1;
};

consteval auto describe(Of<Donation>) {
  return record<Donation>("donation", "捐赠收入",
      field<&Donation::partner>("partner", "捐赠单位").listed(),
      field<&Donation::donor_name>("donor_name", "捐赠人")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::personal),
      field<&Donation::received_on>("received_on", "收到日期").required().past().listed(),
      field<&Donation::programme>("programme", "用于项目").listed(),
      field<&Donation::kind>("kind", "款物").required().listed(),
      field<&Donation::item>("item", "物品")
          .asked_while("kind", "goods")
          .longest(100)
          .listed()
          .searched()
          .hint("捐款可空"),
      field<&Donation::quantity>("quantity", "数量").asked_while("kind", "goods").listed(),
      field<&Donation::unit_of_measure>("unit_of_measure", "计量单位")
          .asked_while("kind", "goods")
          .longest(20)
          .listed(),
      field<&Donation::value>("value", "金额或折价").listed().hint("没有折价的物资可空"),
      field<&Donation::purpose>("purpose", "捐赠意向").longest(200),
      field<&Donation::receipt>("receipt", "票据号").longest(60),
      field<&Donation::people>("people", "捐赠人次").between(1, 10000000))
      .titled("donor_name")
      .dated("received_on")
      .indexed("received_on");
}

consteval auto access(Of<Donation>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

}  // namespace jinguo::giving
