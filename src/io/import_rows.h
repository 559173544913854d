// SPDX-License-Identifier: Apache-2.0
// Inside the importer: the rows of a sheet, written piece by piece, and the record of an import.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "io/import.h"
#include "io/import_columns.h"
#include "io/import_known.h"
#include "io/import_order.h"

namespace jinguo {

// A sheet made ready: its columns found, its repeated rows known.  Read only after; `sheet` must
// outlive it.
struct ReadySheet {
  const RecordType& type;
  std::vector<ImportColumn> columns;
  Headed headed;      // its rows in the order of `own`
  OwnReferences own;  // that rows of it make to rows of it
  RepeatedRows repeated;
  Companion companion;
  ImportWish wish;
};
// As import_rows refuses.
Result<std::unique_ptr<const ReadySheet>> ready_sheet(
    const Engine& engine, const RecordType& type, const TextSheet& sheet, const ImportWish& wish);

// How many rows are checked together, `most` if possible: what they name in the sheet is written
// again before each piece, so a sheet whose rows form long chains is checked in one.
std::size_t checked_together(const ReadySheet& sheet, std::size_t most);

// A record that an import made, or changed to this version.
struct Imported {
  std::int64_t line;
  const RecordType* type;
  Uuid id;
  std::int64_t version = 0;  // 0: made
};
// What becomes of the rows before them: they are stored, or a check has given them up.
enum class Earlier : std::uint8_t { stored, given_up };
// Rows [from, until) of the sheet, one by one; a row that fails is undone and leaves its reasons in
// `out`, whose counts go on.  In one transaction, `look`: whether to find what is there already
// though it does not matter for what is written.  With Earlier::given_up, the rows that these name
// are written first, and told nothing of.
std::vector<Imported> write_rows(const Engine& engine, Writing& writing, const ReadySheet& sheet,
    std::size_t from, std::size_t until, bool look, Earlier earlier, ImportOutcome& out);

// The same transaction for the program, in her name: what the record of an import is written with.
Writing program_for(const Writing& writing);
// The record of an import, in the state named (kept, running), for the actor of `writing`.
Result<Written> make_batch(Writing& writing, const ReadySheet& sheet, const ImportCounts& counts,
    const ImportSource& source, std::string_view state);
// What it made, after what it made before.
void keep_items(Writing& writing, const Uuid& batch, const std::vector<Imported>& made);

}  // namespace jinguo
