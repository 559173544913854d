// SPDX-License-Identifier: Apache-2.0
#include "modules/honours/award.h"
#include "modules/modules.h"

namespace jinguo {

Module honours_module() {
  using namespace honours;
  static constexpr RecordType records[] = {type_of<Award>()};
  return {"honours", "评选表彰", records};
}

}  // namespace jinguo
