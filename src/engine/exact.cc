// SPDX-License-Identifier: Apache-2.0
#include "engine/exact.h"

#include <fmt/format.h>

#include "model/sealed.h"
#include "store/schema.h"

namespace jinguo {

Condition exactly(const Engine& engine, std::int64_t district, const RecordType& type,
    std::string_view field, const std::string& value, std::string_view alias) {
  const FieldInfo& f = *type.field(field);
  if (is_sealed(f)) return engine.sealing().matches(district, type, f, value, alias);
  return {fmt::format("{}.{} = ?", alias, quoted(field)), {value}};
}

Condition exactly_ending(const Engine& engine, std::int64_t district, const RecordType& type,
    std::string_view field, const std::string& end, std::string_view with, const std::string& value,
    std::string_view alias) {
  return engine.sealing().matches_end(
      district, type, *type.field(field), *type.field(with), {end, value}, alias);
}

}  // namespace jinguo
