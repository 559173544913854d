// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/homes/site.h"

namespace jinguo {

Module homes_module() {
  using namespace homes;
  static constexpr RecordType records[] = {type_of<Site>()};
  return {"homes", "妇女之家", records};
}

}  // namespace jinguo
