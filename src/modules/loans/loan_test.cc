// SPDX-License-Identifier: Apache-2.0
#include "modules/loans/loan.h"

#include <gtest/gtest.h>

#include <map>

namespace jinguo::loans {
namespace {

struct Stored : Lookup {
  std::map<std::string, std::int64_t, std::less<>> batch;
  std::int64_t others = 0;

  std::int64_t count(std::string_view, std::span<const Match>) const override { return others; }
  Value value(std::string_view, const Uuid&, std::string_view field) const override {
    const auto it = batch.find(field);
    return it == batch.end() ? Value{} : Value{it->second};
  }
};

std::string objections(const Loan& l, const Stored& stored) {
  Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, &stored};
  rules(l, check);
  std::string fields;
  for (const Problem& p : std::move(check).take()) fields += p.field + " ";
  return fields;
}

Loan of(std::int64_t yuan) {
  Loan l;
  l.loan_batch = Id<LoanBatch>{};
  l.amount_applied.fen = yuan * 100;
  return l;
}

TEST(Loan, LimitsAreThoseOfItsBatch) {
  Stored stored;
  EXPECT_EQ("", objections(of(900'000), stored)) << "a batch without a cap caps nothing";
  stored.batch = {{"cap", 20'000'000}, {"longest_months", 24}};
  EXPECT_EQ("", objections(of(200'000), stored));
  EXPECT_EQ("amount_applied ", objections(of(200'001), stored));
  Loan l = of(200'000);
  l.months = 25;
  EXPECT_EQ("months ", objections(l, stored));
}

TEST(Loan, ThirdSubsidisedLoanIsRefusedWhereTwoAreTheMost) {
  Stored stored;
  stored.batch = {{"most_loans", 2}};
  stored.others = 1;
  EXPECT_EQ("", objections(of(1000), stored));
  stored.others = 2;
  EXPECT_EQ("person ", objections(of(1000), stored));
  Loan plain = of(1000);
  plain.subsidised = false;
  EXPECT_EQ("", objections(plain, stored));
  Loan withdrawn = of(1000);
  withdrawn.state = LoanState::withdrawn;
  EXPECT_EQ("", objections(withdrawn, stored)) << "she may still take it back";
}

}  // namespace
}  // namespace jinguo::loans
