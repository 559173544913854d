// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/volunteers/member.h"
#include "modules/volunteers/service.h"
#include "modules/volunteers/team.h"

namespace jinguo {

Module volunteers_module() {
  using namespace volunteers;
  static constexpr RecordType records[] = {type_of<Team>(), type_of<Member>(), type_of<Service>()};
  return {"volunteers", "巾帼志愿", records};
}

}  // namespace jinguo
