// SPDX-License-Identifier: Apache-2.0
// Inside the importer: which columns a sheet has, and which of them its headings name.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "io/import.h"

namespace jinguo {

// A record that the rows of another may bring along.
struct Companion {
  const RecordType* type = nullptr;   // none: the rows bring nothing
  const FieldInfo* points = nullptr;  // its reference to the row's own record
};
Companion companion_of(const Catalogue& catalogue, const RecordType& type);

// The text fields by which a reader may name a record of `type`, the surest first: a field that no
// two share or that has an index of its own (a code), then its title.
std::vector<const FieldInfo*> naming_fields(const RecordType& type);

// What `heading` may also be called: its wire name, and for a reference the labels of the fields
// that name its target (户编号 for a household).
std::vector<std::string> names_of(const Catalogue& catalogue, const ImportColumn& column);

// The sheet's columns and the rows below its headings.
struct Headed {
  std::vector<const ImportColumn*> columns;  // of each cell; nullptr: passed over
  std::vector<const TextSheet::Row*> rows;   // without keys, examples and empty rows
};
// Looks for the row of headings among the first ten.  Refuses unknown and repeated headings and
// missing required columns, naming them.
Result<Headed> find_headings(const Catalogue& catalogue, const RecordType& type,
    const std::vector<ImportColumn>& columns, const TextSheet& sheet);

inline constexpr std::string_view remark_heading = "备注", reason_heading = "原因",
                                  example_mark = "示例";

}  // namespace jinguo
