// SPDX-License-Identifier: Apache-2.0
// One round of subsidised loans.  Cap, term and how often a woman may borrow are those of the
// document the round runs by (`basis`); the program itself knows no amount.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/loans/names.h"

namespace jinguo::loans {

struct LoanBatch {
  std::string name;
  std::int64_t number = 1;
  Date opened_on;
  std::optional<Date> closed_on;
  std::string basis;
  std::optional<Money> cap;
  std::optional<std::int64_t> most_loans;
  std::optional<std::int64_t> longest_months;
  std::optional<std::int64_t> places;
  std::optional<Money> amount;
};

consteval auto describe(Of<LoanBatch>) {
  return record<LoanBatch>("loan_batch", "贷款批次",
      field<&LoanBatch::name>("name", "名称").longest(100).required().listed().searched(),
      field<&LoanBatch::number>("number", "批号").listed().between(1, 1000),
      field<&LoanBatch::opened_on>("opened_on", "开始日期").required().listed(),
      field<&LoanBatch::closed_on>("closed_on", "截止日期").listed(),
      field<&LoanBatch::basis>("basis", "依据文件").longest(200),
      field<&LoanBatch::cap>("cap", "每笔上限").listed().hint("无上限可空"),
      field<&LoanBatch::most_loans>("most_loans", "每人贴息贷款次数上限").between(1, 99),
      field<&LoanBatch::longest_months>("longest_months", "最长期限（月）").between(1, 600),
      field<&LoanBatch::places>("places", "计划户数"),
      field<&LoanBatch::amount>("amount", "计划金额"))
      .titled("name")
      .dated("opened_on");
}

consteval auto access(Of<LoanBatch>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::internal},
      Grant{district_officers, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district},
      Grant{Role::lender, Action::read, Reach::district});
}

inline void rules(const LoanBatch& b, Check& check) {
  check.require(!b.closed_on || b.opened_on <= *b.closed_on, "closed_on", "截止日期早于开始日期");
}

}  // namespace jinguo::loans
