// SPDX-License-Identifier: Apache-2.0
// Somebody stands by a child, a family, a village for a time: from a day, until a day.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"
#include "modules/giving/names.h"
#include "modules/registry/names.h"

namespace jinguo::giving {

enum class PairingKind { child, household, woman, village, enterprise, school, other };
consteval auto choices_of(Of<PairingKind>) {
  return std::to_array<Choice>({
      {0, "child", "儿童"},
      {1, "household", "家庭"},
      {2, "woman", "妇女"},
      {3, "village", "村"},
      {4, "enterprise", "企业"},
      {5, "school", "学校"},
      {6, "other", "其他"},
  });
}

struct Pairing {
  PairingKind kind = PairingKind::child;
  std::optional<Id<Partner>> partner;
  std::string giver_name;
  std::optional<Id<registry::Person>> person;
  std::optional<Id<registry::Household>> household;
  std::string receiver_name;
  std::optional<Id<aid::Programme>> programme;
  Date from;
  std::optional<Date> until;
  std::int64_t people = 0;
  std::optional<Money> amount;
};

consteval auto describe(Of<Pairing>) {
  return record<Pairing>("pairing", "结对",
      field<&Pairing::kind>("kind", "结对对象").required().listed(),
      field<&Pairing::partner>("partner", "结对方").listed(),
      field<&Pairing::giver_name>("giver_name", "结对人")
          .longest(100)
          .listed()
          .seen_by(Privacy::personal),
      field<&Pairing::person>("person", "受助人"),
      field<&Pairing::household>("household", "受助家庭"),
      field<&Pairing::receiver_name>("receiver_name", "受助方")
          .longest(100)
          .listed()
          .seen_by(Privacy::personal),
      field<&Pairing::programme>("programme", "所属项目"),
      field<&Pairing::from>("from", "起始日期").required().listed(),
      field<&Pairing::until>("until", "终止日期").listed(),
      field<&Pairing::people>("people", "受助人数").listed(),
      field<&Pairing::amount>("amount", "资助金额").listed())
      .dated("from")
      .indexed("partner");
}

consteval auto access(Of<Pairing>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Pairing& p, Check& check) {
  check.require(!p.until || p.from <= *p.until, "until", "终止日期早于起始日期");
}

}  // namespace jinguo::giving
