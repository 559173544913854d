// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/visits/visit.h"

namespace jinguo {

Module visits_module() {
  static constexpr RecordType records[] = {type_of<visits::Visit>()};
  return {"visits", "走访", records};
}

}  // namespace jinguo
