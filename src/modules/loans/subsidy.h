// SPDX-License-Identifier: Apache-2.0
// Interest the state pays for a loan; paid by the quarter or the year, so that the women subsidised
// in a year are not those lent to in it.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/loans/names.h"
#include "modules/registry/names.h"

namespace jinguo::loans {

struct Subsidy {
  std::optional<Id<Loan>> loan;
  Id<registry::Person> person;
  Money amount;
  Date paid_on;
  std::optional<Date> from;
  std::optional<Date> until;
  std::string source;
};

consteval auto describe(Of<Subsidy>) {
  return record<Subsidy>("subsidy", "贷款贴息", field<&Subsidy::loan>("loan", "贷款").listed(),
      field<&Subsidy::person>("person", "受益人").required().listed(),
      field<&Subsidy::amount>("amount", "贴息金额").required().listed(),
      field<&Subsidy::paid_on>("paid_on", "拨付日期").required().past().listed(),
      field<&Subsidy::from>("from", "计息起"), field<&Subsidy::until>("until", "计息止"),
      field<&Subsidy::source>("source", "资金来源").longest(60).listed())
      .dated("paid_on")
      .indexed("paid_on");
}

consteval auto access(Of<Subsidy>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{Role::lender, Action::read, Reach::district, Privacy::personal},
      Grant{district_officers, Action::create, Reach::subtree},
      Grant{district_officers, Action::change, Reach::subtree});
}

inline void rules(const Subsidy& s, Check& check) {
  check.require(!s.from || !s.until || *s.from <= *s.until, "until", "计息止日早于起日");
}

}  // namespace jinguo::loans
