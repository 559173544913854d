// SPDX-License-Identifier: Apache-2.0
// Undoing an import: the records it made are taken back (Writing::withdraw), those it changed get
// their old values again; what somebody changed or referred to since stays and is named.
// docs/adr/0013.
#pragma once
#include <string>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

// So long after it was stored an import can be undone.
inline constexpr std::chrono::hours import_undo_time{24};

struct StayedRecord {
  std::int64_t line;  // of the imported sheet
  std::string record;
  Uuid id;
  std::string reason;  // Chinese
};
struct ImportUndone {
  std::int64_t removed = 0, restored = 0, stayed = 0;
  std::vector<StayedRecord> items;  // at most 200 of those that stayed, by line
  bool repeated = false;            // the same key undid it before; `items` is not known any more
  bool running = false;             // it is being undone (io/import_jobs.h)
};

// In one transaction, for whoever imported or a superior of hers (the chair; an officer of a unit
// above).  What the import made is taken back; what it changed gets its old values again in the
// name of who undoes it, if she may change it and nobody changed these fields since.  Refused with
// nothing changed: out of reach (as if it did not exist), later than import_undo_time, undone
// before, being stored or undone, no reason (2–200 characters), or when every record would stay.
Result<ImportUndone> undo_import(const Engine& engine, const Actor& actor, const Uuid& batch,
    const std::string& reason, const Once& once);

// The same in pieces of `undo_piece` records, for one too large for one transaction.  `begin`
// refuses as above, marks the batch as being undone and answers its reason; of one that is so
// already (the program ended meanwhile) it answers the reason it has.
inline constexpr std::size_t undo_piece = 2000;
Result<Written> begin_undo(Writing& writing, const Uuid& batch, const std::string& reason);
// The next piece; `out` counts on.  False in `more`: that was the last, and the batch is undone.
// Refused when the batch is not being undone.
Result<Written> undo_next(Writing& writing, const Uuid& batch, ImportUndone& out, bool& more,
    std::size_t most = undo_piece);

// What became of an import that was undone, whole or in pieces.
ImportUndone undone_of(Connection& c, std::int64_t district, const Uuid& batch);
// What of an import stayed, by line, the first 200, and why.
std::vector<StayedRecord> stayed_of(Connection& c, std::int64_t district, const Uuid& batch);

}  // namespace jinguo
