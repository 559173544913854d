// SPDX-License-Identifier: Apache-2.0
// The tables that follow from the declarations.  Migrations must reach exactly these
// (tests/golden compares); docs/format.md describes them for a reader in ten years.
#pragma once
#include <string>

#include "model/module.h"
#include "store/store.h"

namespace jinguo {

// The columns every record table begins with, before its declared fields:
//   district, id, unit (owner), version (1, 2, …), chain (hash of its last journal line),
//   created_by, created_at, changed_at; `search` when a field is searched; and `closed` (0 or 1)
//   when the record is under need to know.
inline constexpr std::string_view head_columns[] = {
    "district", "id", "unit", "version", "chain", "created_by", "created_at", "changed_at"};

bool has_search(const RecordType& type);
// The table of the words by which records of a type with has_search are found, quoted:
//   district, unit (owner of the record), word, id (of the record).
std::string word_table(const RecordType& type);
// "name", quoted: `case` and `order` are records here and words of SQL.
std::string quoted(std::string_view identifier);
// CREATE TABLE and CREATE INDEX statements of one record type, each ending in ";\n".
std::string create_table(const RecordType& type, Dialect dialect);
// Tables that are not records: journal, checkpoint, idempotency, session, token, credential,
// setting, frozen report …
std::string create_system_tables(Dialect dialect);
// All of them, in an order in which they can be made.
std::string declared_schema(const Catalogue& catalogue, Dialect dialect);

}  // namespace jinguo
