// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/services/duty_roster.h"
#include "modules/services/need.h"
#include "modules/services/order.h"
#include "modules/services/survey.h"

namespace jinguo {

Module services_module() {
  using namespace services;
  static constexpr RecordType records[] = {
      type_of<Survey>(), type_of<Need>(), type_of<Order>(), type_of<DutyRoster>()};
  return {"services", "服务供需", records};
}

}  // namespace jinguo
