// SPDX-License-Identifier: Apache-2.0
// What follows from a declaration for sealing: which fields rest encrypted, which are found by
// their exact value all the same, and whose key they are sealed with.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "model/record.h"

namespace jinguo {

// Encrypted wherever it rests.  A field counted in clear is the declared exception.
constexpr bool is_sealed(const FieldInfo& f) {
  return f.privacy >= Privacy::sensitive && f.counted_in_clear.empty();
}
constexpr bool has_sealed(const RecordType& type) {
  return std::any_of(type.fields.begin(), type.fields.end(), is_sealed);
}

// Sealed, yet looked up by its exact value through a keyed digest in a column of its own: numbers
// of papers and telephones, whatever a unique set names, and fields declared .matched().
constexpr bool is_matched(const RecordType& type, const FieldInfo& f) {
  if (!is_sealed(f)) return false;
  if (f.matched || f.format != Format::any) return true;
  return std::any_of(type.unique.begin(), type.unique.end(), [&](const FieldNames& set) {
    return std::find(set.begin(), set.end(), f.name) != set.end();
  });
}
// The column of that digest.
inline std::string match_column(std::string_view field) { return std::string{field} + "_match"; }

// How many characters the end of a number has.
inline constexpr std::size_t end_of_match = 4;

// A column of keyed digests: of a whole field, or of its end with another field.
struct MatchColumn {
  std::string name;
  std::size_t field;  // places in the type's fields
  std::optional<std::size_t> with{};
};
// In the order in which they stand in the table.  A column of an end is never unique.
std::vector<MatchColumn> match_columns(const RecordType& type);

// A record belongs to a case when it is one or refers to one; its sealed fields then share the
// case's fate.  All others are sealed with keys of their unit.
enum class KeyOwner : std::uint8_t { unit, itself, referred_case };
struct KeyOwnership {
  KeyOwner owner = KeyOwner::unit;
  int field = -1;  // referred_case: the reference's place; while it is empty the unit owns
};
constexpr KeyOwnership key_ownership(const RecordType& type) {
  if (type.name == "case") return {KeyOwner::itself, -1};
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const FieldInfo& f = type.fields[i];
    if (f.kind == Kind::ref && f.target == "case" && !is_sealed(f))
      return {KeyOwner::referred_case, static_cast<int>(i)};
  }
  return {};
}

// Why the declaration cannot be sealed; "" when it can.
std::string fault_of_sealing(const RecordType& type);

}  // namespace jinguo
