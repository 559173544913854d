// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/case.h"
#include "modules/cases/dispute.h"
#include "modules/cases/instrument.h"
#include "modules/cases/intake.h"
#include "modules/modules.h"

namespace jinguo {

Module cases_module() {
  using namespace cases;
  static constexpr RecordType records[] = {
      type_of<Intake>(), type_of<Case>(), type_of<Dispute>(), type_of<Instrument>()};
  return {"cases", "维权案件", records};
}

}  // namespace jinguo
