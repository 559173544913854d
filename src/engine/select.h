// SPDX-License-Identifier: Apache-2.0
// The columns of a record as one reader may see them, chosen inside the SQL.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "engine/query.h"

namespace jinguo {

// What stands before the fields of a selection: id, unit, created_by, version and two moments.
inline constexpr int first_field_column = 6;

struct Selection {
  std::string columns;        // over table alias t
  std::vector<Value> params;  // of the question marks in `columns`
  std::vector<bool> masked;   // parallel to fields: never shown without a reveal
  int clearances = 0;         // trailing 0/1 columns, one per class that only some rows show
  std::vector<int> judged;    // parallel to fields: which of them decides, or -1
};
Selection select_for(const RecordType& type, const Actor& actor);
// All fields as they are stored, sealed ones as ciphertext: for the engine itself.
Selection select_all(const RecordType& type);
Shown read_shown(const RecordType& type, const Selection& selection, const RowView& row);

// Adds "`column` IN (…)" to a condition, with marks for a few more than there are ids: else each
// number of them would be a statement of its own.  `ids` is not empty.
void add_one_of(Condition& to, std::string_view column, std::span<const std::string> ids);

// A column of a field's kind as a Value.
Value read_value(const RowView& row, int column, Kind kind);
// The same of a field as it is stored: a sealed one is text.
Value read_stored(const RowView& row, int column, const FieldInfo& field);

}  // namespace jinguo
