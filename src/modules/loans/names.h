// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of loans.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::loans {
struct LoanBatch;
struct Loan;
struct Subsidy;
consteval std::string_view record_name(Of<LoanBatch>) { return "loan_batch"; }
consteval std::string_view record_name(Of<Loan>) { return "loan"; }
consteval std::string_view record_name(Of<Subsidy>) { return "subsidy"; }
}  // namespace jinguo::loans
