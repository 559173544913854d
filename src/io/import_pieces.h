// SPDX-License-Identifier: Apache-2.0
// Inside the importer: one piece of a large sheet, and the batch it moves on.
#pragma once
#include "io/import_rows.h"

namespace jinguo {

const RecordType& import_batch_type(const Engine& engine);

// What a batch says, locked until the transaction ends.
struct BatchNow {
  Uuid account;
  std::string state, record, sm3, existing, undone_reason;
  std::int64_t records = 0, updated = 0, skipped = 0, checked = 0, reached = 0;
  bool found = false;
};
BatchNow batch_now(Connection& c, std::int64_t district, const Uuid& batch);

// Checks or stores the next piece of the sheet, of `most` rows, and moves its batch on, in one
// transaction; the last one finishes the batch and tells the importer.  `over`: there is no next
// piece, or the batch is not being stored any more.  Errors of rows are in `out` and the answer is
// an empty Problem, as is every refusal: nothing of the piece is stored.  Refused when the
// importer's account was disabled or moved meanwhile.
Result<Written> store_piece(Writing& writing, const Uuid& batch, const ReadySheet& sheet,
    ImportOutcome& out, bool& over, std::size_t most = import_piece);

// A notice to the account that imports, about the batch.
std::optional<Problem> tell_importer(Writing& w, const Uuid& batch, const std::string& text);

}  // namespace jinguo
