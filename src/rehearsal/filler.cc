// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/filler.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace jinguo::rehearsal {
namespace {

// Unique names are often bound to a narrow form (a login): wire name and digits fit them all.
std::string filler_text(const RecordType& type, const FieldInfo& field, std::int64_t number) {
  for (const FieldNames& set : type.unique)
    if (std::find(set.begin(), set.end(), field.name) != set.end())
      return fmt::format("{}{}", field.name, number);
  if (field.format == Format::phone) return fmt::format("1380000{:04}", number % 10000);
  return fmt::format("{}{}", field.label, number);
}

}  // namespace

Value filler_for(const RecordType& type, const FieldInfo& field, Date day, std::int64_t number) {
  switch (field.kind) {
    case Kind::text: return filler_text(type, field, number);
    case Kind::choice: return std::string{field.choices.front().name};
    case Kind::date: return to_text(day);
    case Kind::integer:
    case Kind::money: return std::max<std::int64_t>(field.least, 0);
    case Kind::flag: return std::int64_t{0};
    case Kind::instant: {
      const Instant noon = std::chrono::sys_days{day} + std::chrono::hours{4};
      return std::int64_t{noon.time_since_epoch().count()};
    }
    case Kind::ref: break;
  }
  return {};
}

Value share_of(const Setting& setting, std::int64_t i, std::int64_t n) {
  const bool whole_yuan =
      setting.field->kind == Kind::money && setting.total % 100 == 0 && setting.total / 100 >= n;
  const std::int64_t grain = whole_yuan ? 100 : 1;
  const std::int64_t grains = setting.total / grain;
  return (grains / n + (i < grains % n ? 1 : 0)) * grain;
}

}  // namespace jinguo::rehearsal
