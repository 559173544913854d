// SPDX-License-Identifier: Apache-2.0
// Inside the undoing of an import: old values back where the import changed a record.
#pragma once
#include "engine/engine.h"

namespace jinguo {

// Gives the fields that the change to `version` of a record changed the values they had before, as
// its journal line says, through the write path and in the name of `writing`'s actor.  `stale` when
// one of them was changed since; otherwise as Writing::change refuses.  After a refusal the
// transaction may hold a part of it: undo to a savepoint.
std::optional<Problem> restore_change(
    Writing& writing, const RecordType& type, const Uuid& id, std::int64_t version);

}  // namespace jinguo
