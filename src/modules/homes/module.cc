// SPDX-License-Identifier: Apache-2.0
#include "modules/homes/site.h"
#include "modules/modules.h"

namespace jinguo {

Module homes_module() {
  using namespace homes;
  static constexpr RecordType records[] = {type_of<Site>()};
  return {"homes", "妇女之家", records};
}

}  // namespace jinguo
