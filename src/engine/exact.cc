// SPDX-License-Identifier: Apache-2.0
#include "engine/exact.h"

#include <fmt/format.h>

#include "store/schema.h"

namespace jinguo {

Condition exactly(const RecordType& type, std::string_view field, const std::string& value,
    std::string_view alias) {
  Condition out{fmt::format("{}.{} = ?", alias, quoted(field)), {value}};
  // A number is unique for its kind of paper: the index begins with the kind, of which there are
  // few.
  const FieldInfo* kind = field == "id_number" ? type.field("id_kind") : nullptr;
  if (!kind) return out;
  std::string kinds;
  for (const Choice& c : kind->choices)
    kinds += fmt::format("{}'{}'", kinds.empty() ? "" : ", ", c.name);
  out.sql = fmt::format("{}.\"id_kind\" IN ({}) AND {}", alias, kinds, out.sql);
  return out;
}

}  // namespace jinguo
