// SPDX-License-Identifier: Apache-2.0
// Insurance for women: policies taken out in one go by one payer.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/plans/names.h"

namespace jinguo::plans {

enum class Payer { self, government, federation, enterprise, charity, other };
consteval auto choices_of(Of<Payer>) {
  return std::to_array<Choice>({
      {0, "self", "个人"},
      {1, "government", "政府"},
      {2, "federation", "妇联"},
      {3, "enterprise", "企业"},
      {4, "charity", "公益捐助"},
      {5, "other", "其他"},
  });
}

struct Policy {
  std::string name;
  Payer payer = Payer::self;
  Date insured_on;
  std::int64_t policies = 1;
  std::int64_t people = 0;
  std::optional<Money> premium;
};

consteval auto describe(Of<Policy>) {
  return record<Policy>("policy", "保险",
      field<&Policy::name>("name", "险种").longest(100).required().listed().searched(),
      field<&Policy::payer>("payer", "缴费方").required().listed(),
      field<&Policy::insured_on>("insured_on", "投保日期").required().past().listed(),
      field<&Policy::policies>("policies", "份数").listed().between(1, 100000000),
      field<&Policy::people>("people", "参保人数").listed(),
      field<&Policy::premium>("premium", "保费").listed())
      .titled("name")
      .dated("insured_on");
}

consteval auto access(Of<Policy>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

}  // namespace jinguo::plans
