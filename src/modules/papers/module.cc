// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/papers/paper.h"
#include "modules/papers/template.h"

namespace jinguo {

Module papers_module() {
  using namespace papers;
  static constexpr RecordType records[] = {type_of<Template>(), type_of<Paper>()};
  return {"papers", "文书", records};
}

}  // namespace jinguo
