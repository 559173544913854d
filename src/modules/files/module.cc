// SPDX-License-Identifier: Apache-2.0
#include "modules/files/attachment.h"
#include "modules/files/import_batch.h"
#include "modules/modules.h"

namespace jinguo {

Module files_module() {
  using namespace files;
  static constexpr RecordType records[] = {type_of<Attachment>(), type_of<ImportBatch>()};
  return {"files", "附件与导入", records};
}

}  // namespace jinguo
