// SPDX-License-Identifier: Apache-2.0
#include "modules/activities/activity.h"
#include "modules/activities/attendance.h"
#include "modules/modules.h"

namespace jinguo {

Module activities_module() {
  using namespace activities;
  static constexpr RecordType records[] = {type_of<Activity>(), type_of<Attendance>()};
  return {"activities", "活动", records};
}

}  // namespace jinguo
