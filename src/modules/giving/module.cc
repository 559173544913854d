// SPDX-License-Identifier: Apache-2.0
#include "modules/giving/donation.h"
#include "modules/giving/issue.h"
#include "modules/giving/pairing.h"
#include "modules/giving/partner.h"
#include "modules/modules.h"

namespace jinguo {

Module giving_module() {
  using namespace giving;
  static constexpr RecordType records[] = {
      type_of<Partner>(), type_of<Donation>(), type_of<Issue>(), type_of<Pairing>()};
  return {"giving", "捐助与结对", records};
}

}  // namespace jinguo
