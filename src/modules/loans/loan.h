// SPDX-License-Identifier: Apache-2.0
// A woman's start-up loan from application to repayment.  What was applied for, approved and lent
// are three amounts and stay apart.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/loans/names.h"
#include "modules/registry/names.h"

namespace jinguo::loans {

enum class Product { startup_guaranteed, poverty_credit, exempt_support, revolving_fund, other };
consteval auto choices_of(Of<Product>) {
  return std::to_array<Choice>({
      {0, "startup_guaranteed", "妇女创业小额担保贷款"},
      {1, "poverty_credit", "扶贫小额信贷"},
      {2, "exempt_support", "贷免扶补"},
      {3, "revolving_fund", "循环金"},
      {4, "other", "其他小额贷款"},
  });
}

enum class Guarantee { guarantee_fund, credit, joint, mortgage, person, none };
consteval auto choices_of(Of<Guarantee>) {
  return std::to_array<Choice>({
      {0, "guarantee_fund", "担保基金"},
      {1, "credit", "信用"},
      {2, "joint", "联保"},
      {3, "mortgage", "抵押"},
      {4, "person", "保证人"},
      {5, "none", "无"},
  });
}

enum class LoanState {
  applied,
  community_checked,
  street_checked,
  district_checked,
  approved,
  notified,
  lent,
  repaid,
  overdue,
  refused,
  withdrawn,
  lapsed
};
consteval auto choices_of(Of<LoanState>) {
  return std::to_array<Choice>({
      {0, "applied", "已申请"},
      {1, "community_checked", "社区已初审"},
      {2, "street_checked", "街道已复核"},
      {3, "district_checked", "区已审核"},
      {4, "approved", "已批准"},
      {5, "notified", "已通知"},
      {6, "lent", "已放款"},
      {7, "repaid", "已还清"},
      {8, "overdue", "逾期"},
      {9, "refused", "不批准"},
      {10, "withdrawn", "已撤回"},
      {11, "lapsed", "过期未办"},
  });
}

struct Loan {
  std::optional<Id<LoanBatch>> loan_batch;
  Id<registry::Person> person;
  Date applied_on;
  Product product = Product::startup_guaranteed;
  Guarantee guarantee = Guarantee::guarantee_fund;
  std::string business;
  Money amount_applied;
  std::optional<Money> amount_approved;
  std::optional<Date> approved_on;
  std::optional<Date> notified_on;
  std::string lender;
  std::optional<Money> amount_lent;
  std::optional<Date> lent_on;
  std::optional<std::int64_t> months;
  bool subsidised = true;
  std::int64_t jobs = 0;
  std::optional<Date> repaid_on;
  std::string reason;
  LoanState state = LoanState::applied;
};

consteval auto describe(Of<Loan>) {
  return record<Loan>("loan", "创业贷款",
      field<&Loan::loan_batch>("loan_batch", "贷款批次").listed(),
      field<&Loan::person>("person", "申请人").required().listed(),
      field<&Loan::applied_on>("applied_on", "申请日期").required().past().listed(),
      field<&Loan::product>("product", "贷款品种").required().listed(),
      field<&Loan::guarantee>("guarantee", "担保方式").required().listed(),
      field<&Loan::business>("business", "经营项目").longest(200).listed(),
      field<&Loan::amount_applied>("amount_applied", "申请金额")
          .required()
          .listed()
          .between(1, 1000000000000),
      field<&Loan::amount_approved>("amount_approved", "批准金额").listed(),
      field<&Loan::approved_on>("approved_on", "批准日期").past(),
      field<&Loan::notified_on>("notified_on", "通知书日期").past(),
      field<&Loan::lender>("lender", "经办银行").longest(100).listed(),
      field<&Loan::amount_lent>("amount_lent", "发放金额").listed(),
      field<&Loan::lent_on>("lent_on", "发放日期").past().listed(),
      field<&Loan::months>("months", "期限（月）").between(1, 600),
      field<&Loan::subsidised>("subsidised", "贴息").listed(),
      field<&Loan::jobs>("jobs", "带动就业人数"),
      field<&Loan::repaid_on>("repaid_on", "还清日期").past(),
      field<&Loan::reason>("reason", "理由").longest(500),
      field<&Loan::state>("state", "状态").listed())
      .dated("applied_on")
      .starts("applied", "approved", "lent", "repaid")
      .indexed("loan_batch")
      .indexed("person")
      .indexed("lent_on");
}

consteval auto access(Of<Loan>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree},
      Grant{Role::lender, Action::read, Reach::district, Privacy::personal},
      Grant{Role::lender, Action::take_step, Reach::district},
      Grant{district_officers, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Loan>) {
  using enum LoanState;
  constexpr RoleSet bank = district_officers | Role::lender;
  return workflow(
      step<applied, community_checked>("check", "社区初审", Role::community | Role::street),
      step<applied, withdrawn>("withdraw", "撤回", cadres),
      step<community_checked, street_checked>("review", "街道复核", Role::street | Role::desk)
          .by_another(),
      step<community_checked, refused>("refuse_at_street", "街道不同意", Role::street | Role::desk)
          .needs("reason"),
      step<street_checked, district_checked>("examine", "区级审核", district_officers).by_another(),
      step<district_checked, approved>("approve", "批准", district_officers)
          .needs("amount_approved")
          .stamps("approved_on")
          .by_another(),
      step<district_checked, refused>("refuse", "不批准", district_officers).needs("reason"),
      step<approved, notified>("notify", "发放通知书", district_officers).stamps("notified_on"),
      step<notified, lent>("lend", "放款", bank)
          .needs("amount_lent", "months", "lender")
          .stamps("lent_on"),
      step<notified, lapsed>("lapse", "过期未办", bank),
      step<lent, repaid>("repay", "还清", bank).stamps("repaid_on"),
      step<lent, overdue>("fall_due", "逾期", bank),
      step<overdue, repaid>("repay_late", "还清", bank).stamps("repaid_on"));
}

// A number of the batch, or nothing where the batch sets none.
inline std::optional<std::int64_t> limit_of(
    const Loan& l, std::string_view field, const Check& check) {
  if (!l.loan_batch) return {};
  const Value v = check.stored().value("loan_batch", l.loan_batch->value, field);
  const auto* n = std::get_if<std::int64_t>(&v);
  return n ? std::optional{*n} : std::nullopt;
}

// Her other subsidised loans that stand or stood; refused, withdrawn and lapsed ones do not count.
inline std::int64_t other_loans(const Loan& l, const Check& check) {
  const Match all[] = {{"person", Match::Op::equal, l.person.value.text()},
      {"id", Match::Op::unequal, check.self().text()},
      {"subsidised", Match::Op::equal, std::int64_t{1}},
      {"state", Match::Op::unequal, std::string{"refused"}},
      {"state", Match::Op::unequal, std::string{"withdrawn"}},
      {"state", Match::Op::unequal, std::string{"lapsed"}}};
  return check.stored().count("loan", all);
}

inline void rules(const Loan& l, Check& check) {
  if (const auto cap = limit_of(l, "cap", check)) {
    const std::string text = "超过本批次每笔上限 " + to_text(Money{*cap}) + " 元";
    check.require(l.amount_applied.fen <= *cap, "amount_applied", "申请金额" + text);
    check.require(
        !l.amount_approved || l.amount_approved->fen <= *cap, "amount_approved", "批准金额" + text);
    check.require(!l.amount_lent || l.amount_lent->fen <= *cap, "amount_lent", "发放金额" + text);
  }
  const auto longest = limit_of(l, "longest_months", check);
  check.require(!longest || !l.months || *l.months <= *longest, "months", "期限超过本批次规定");
  const bool stands = l.state != LoanState::refused && l.state != LoanState::withdrawn &&
                      l.state != LoanState::lapsed;
  if (const auto most = limit_of(l, "most_loans", check); most && l.subsidised && stands)
    check.require(other_loans(l, check) < *most, "person",
        "此人的贴息贷款已达 " + std::to_string(*most) + " 次", "可按不贴息办理，或不再受理");
  const bool lent = l.state == LoanState::lent || l.state == LoanState::repaid;
  check.require(!lent || (l.amount_lent && l.lent_on), "amount_lent", "已放款的须有金额和日期");
}

}  // namespace jinguo::loans
