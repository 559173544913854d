// SPDX-License-Identifier: Apache-2.0
// A claim met under an insurance policy.
#pragma once
#include <optional>

#include "model/record.h"
#include "modules/plans/names.h"
#include "modules/registry/names.h"

namespace jinguo::plans {

struct Claim {
  std::optional<Id<Policy>> policy;
  std::optional<Id<registry::Person>> person;
  std::int64_t people = 1;
  Money amount;
  Date paid_on;
};

consteval auto describe(Of<Claim>) {
  return record<Claim>("claim", "理赔", field<&Claim::policy>("policy", "保险").listed(),
      field<&Claim::person>("person", "受益人"),
      field<&Claim::people>("people", "人次").listed().between(1, 1000000),
      field<&Claim::amount>("amount", "赔付金额").required().listed(),
      field<&Claim::paid_on>("paid_on", "赔付日期").required().past().listed())
      .dated("paid_on");
}

consteval auto access(Of<Claim>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

}  // namespace jinguo::plans
