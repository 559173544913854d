// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to attachments and imports.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::files {
struct Attachment;
struct ImportBatch;
consteval std::string_view record_name(Of<Attachment>) { return "attachment"; }
consteval std::string_view record_name(Of<ImportBatch>) { return "import_batch"; }
}  // namespace jinguo::files
