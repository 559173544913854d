// SPDX-License-Identifier: Apache-2.0
#include "modules/modules.h"
#include "modules/views/saved_view.h"

namespace jinguo {

Module views_module() {
  using namespace views;
  static constexpr RecordType records[] = {type_of<SavedView>()};
  return {"views", "保存的视图", records};
}

}  // namespace jinguo
