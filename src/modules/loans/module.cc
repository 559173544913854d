// SPDX-License-Identifier: Apache-2.0
#include "modules/loans/loan.h"
#include "modules/loans/loan_batch.h"
#include "modules/loans/subsidy.h"
#include "modules/modules.h"

namespace jinguo {

Module loans_module() {
  using namespace loans;
  static constexpr RecordType records[] = {
      type_of<LoanBatch>(), type_of<Loan>(), type_of<Subsidy>()};
  return {"loans", "创业贷款", records};
}

}  // namespace jinguo
