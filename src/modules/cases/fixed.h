// SPDX-License-Identifier: Apache-2.0
// What a signature, or sending, fixed: it stays as it stood that day.
#pragma once
#include <string>
#include <string_view>

#include "model/record.h"

namespace jinguo::cases {

// How a field of the record being checked stands in the store; "" while it is being entered.
inline std::string stored_text(
    const Check& check, std::string_view record, std::string_view field) {
  const Value v = check.stored().value(record, check.self(), field);
  const auto* s = std::get_if<std::string>(&v);
  return s ? *s : std::string{};
}

// Objects to each field of `names` whose value differs from the stored one.
template <class T>
void require_as_stored(Check& check, const T& record, std::initializer_list<std::string_view> names,
    const std::string& text, const std::string& remedy) {
  static constexpr RecordType type = type_of<T>();
  const Row now = to_row(record);
  for (std::string_view name : names)
    check.require(check.stored().value(type.name, check.self(), name) ==
                      now[static_cast<std::size_t>(type.at(name))],
        name, text, remedy);
}

}  // namespace jinguo::cases
