// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/learning/course.h"

namespace jinguo {

Module learning_module() {
  using namespace learning;
  static constexpr RecordType records[] = {type_of<Course>()};
  return {"learning", "学堂课程", records};
}

}  // namespace jinguo
