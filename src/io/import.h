// SPDX-License-Identifier: Apache-2.0
// Workbooks in: rows of a sheet become records through the one write path, all of them or none.
// And lists out, with the same headings, so that what was exported can be imported elsewhere.
#pragma once
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/engine.h"
#include "io/workbook.h"

namespace jinguo {

// What stands in one column of a sheet of records.
struct ImportColumn {
  const RecordType* type;  // the record itself, or the one its rows bring along
  const FieldInfo* field;  // nullptr: the owning unit
  std::string heading;     // 户编号
  std::string key;         // code; membership.household; unit
};
// The columns of `type`, in the order of its declaration, and after them those of a record that its
// rows may bring along: a person comes with the household she lives in.
std::vector<ImportColumn> import_columns(const Catalogue& catalogue, const RecordType& type);

// An empty workbook to fill in: headings, a hidden row of wire names, drop-downs for choices, one
// example row that is passed over when read, and a sheet 说明 that explains every column.
Result<std::string> import_template(const Catalogue& catalogue, const RecordType& type);

struct RowError {
  int row;             // as the spreadsheet counts
  std::string column;  // heading; "" when the whole row is at fault
  std::string reason;  // Chinese, with what to do
};
// What becomes of a row whose record is there already, as far as its importer may see it.
enum class ImportExisting : std::uint8_t { create, skip, update };
// The wire names: create, skip, update.
std::optional<ImportExisting> read_existing(std::string_view name);

// A row that is there already.
struct KnownRow {
  std::int64_t row;
  Uuid id;
  std::string title;                 // "" where she may not see it
  std::vector<std::string> changed;  // labels of the fields in which they differ
  bool several = false;              // there are more like it
};
// A column that rows to be updated fill in, and that an update leaves as it is.
struct LeftColumn {
  std::string heading;
  // Rows that say another value than is stored.  None: not compared, as whoever may not read the
  // stored value could find it out by trying.
  std::optional<std::int64_t> rows;
};
struct ImportCounts {
  std::int64_t records = 0;               // that are made
  std::int64_t updated = 0, skipped = 0;  // records, rows
  // Of rows without an error: how many are new, there with other values, there as they are.
  std::int64_t fresh = 0, changed = 0, same = 0;
};
struct ImportOutcome {
  std::int64_t rows = 0;  // rows that hold something, the example left out
  ImportCounts counts;
  std::vector<KnownRow> known;  // the first most_known
  std::vector<LeftColumn> left;
  std::vector<RowError> errors;
  bool stored = false;
  bool repeated = false;  // the same file with the same key was stored before
  bool running = false;   // it is being stored (io/import_jobs.h)
  Uuid batch;             // the record of the import, when stored or running
};
inline constexpr std::size_t most_known = 20;

// Where the rows came from, for the record of the import.
struct ImportSource {
  std::string file_name;  // "" when the client did not tell
  std::string sm3;        // of the file, hex
};

enum class ImportMode : std::uint8_t { check, store };
struct ImportWish {
  ImportExisting existing = ImportExisting::create;
  // When the importer was told what is there: a record that somebody changed since is not updated.
  std::optional<Instant> looked_at;
};
// Rows go through all checks of a write; so a check says what storing would say.  It asks in pieces
// of import_piece rows, each given up, so that nobody waits for a large sheet.  Rows may name each
// other in any order (a unit its 上级 further down); a circle is an error of each of its rows, and
// a row that names one at fault is at fault.  A store is one transaction, kept only when no row is
// at fault: nothing is half stored.  A reference may be given as an id, or as the text that names
// its target (code or title) if exactly one within the actor's reach bears it.
//
// A row that is there already (io/import_known.h) is made anew, passed over or updated.  Updating
// writes the fields that the sheet fills in and that differ, never protected ones, the state, the
// unit or what a row brought along; `left` says which of these the sheet fills in.  A row that is
// like several records, or like an earlier row, is an error then.
//
// A choice that the district has retired, or taken out of its list, is an error unless the row
// is a record that says so already.
//
// Refused as a whole when the headings are not those of the record or the sheet is empty.  What was
// stored is an `import_batch`, which can be undone (io/import_undo.h).
inline constexpr std::size_t import_piece = 200;
Result<ImportOutcome> import_rows(const Engine& engine, const Actor& actor, const RecordType& type,
    const TextSheet& sheet, ImportMode mode, const Once& once = {}, const ImportSource& source = {},
    const ImportWish& wish = {});

// The sheet as it came, with the reasons in a last column 原因.
Result<std::string> error_workbook(const TextSheet& sheet, const ImportOutcome& outcome);

// The records of a list the actor may export, as an .xlsx at `path`: labels as headings, choices by
// label, references by the title of what they point at; fields she may not see, or only on request,
// as ***. Forbidden without a grant for it.  The columns named, in that order (fields, `unit`,
// `created_at`, `changed_at`, `id`; each once); none named: all of them.  Refuses a column it does
// not know.  At most `most` rows; answers how many were written.
Result<std::int64_t> export_list(const Engine& engine, const Actor& actor, const RecordType& type,
    const ListQuery& query, const std::string& path, std::span<const std::string> columns = {},
    std::int64_t most = 200'000);

}  // namespace jinguo
