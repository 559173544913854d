// SPDX-License-Identifier: Apache-2.0
#include "modules/deadlines/deadline.h"
#include "modules/deadlines/extension_request.h"
#include "modules/deadlines/holiday.h"
#include "modules/deadlines/notice.h"
#include "modules/modules.h"

namespace jinguo {

Module deadlines_module() {
  using namespace deadlines;
  static constexpr RecordType records[] = {
      type_of<Holiday>(), type_of<Deadline>(), type_of<ExtensionRequest>(), type_of<Notice>()};
  return {"deadlines", "时限与通知", records};
}

}  // namespace jinguo
