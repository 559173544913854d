// SPDX-License-Identifier: Apache-2.0
// Undoing an import: the records it made are taken back (Writing::withdraw), those that somebody
// changed or referred to since stay and are named.  docs/adr/0013.
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
  std::int64_t removed = 0, stayed = 0;
  std::vector<StayedRecord> items;  // at most 200 of those that stayed, by line
  bool repeated = false;            // the same key undid it before; `items` is not known any more
};

// In one transaction, for whoever imported or a superior of hers (the chair; an officer of a unit
// above).  Refused with nothing changed: out of reach (as if it did not exist), later than
// import_undo_time, undone before, no reason (2–200 characters), or when every record would stay.
Result<ImportUndone> undo_import(const Engine& engine, const Actor& actor, const Uuid& batch,
    const std::string& reason, const Once& once);

}  // namespace jinguo
