// SPDX-License-Identifier: Apache-2.0
#include "modules/learning/course.h"
#include "modules/modules.h"

namespace jinguo {

Module learning_module() {
  using namespace learning;
  static constexpr RecordType records[] = {type_of<Course>()};
  return {"learning", "学堂课程", records};
}

}  // namespace jinguo
