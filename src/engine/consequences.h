// SPDX-License-Identifier: Apache-2.0
// What follows from a write, inside its transaction: terms that begin and end, for instance.  The
// engine knows that something may follow, not what.
#pragma once
#include <optional>
#include <string_view>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

class Writing;

// One stored write.  Rows are parallel to the type's fields and hold all of them, whatever the
// writer herself may see; nothing of them may be told to her.
struct Happened {
  const RecordType& type;
  Uuid id, unit, created_by;
  const Row* before;      // null: the record was created
  const Row& after;       // as stored now
  std::string_view step;  // "" unless a step was taken
};

class Consequences {
 public:
  virtual ~Consequences() = default;
  // Called after each write of any record, its own included, in the writer's transaction and as
  // its last act.  A Problem undoes the write and is what the writer is told.  Thread-safe.
  virtual std::optional<Problem> follow(Writing& writing, const Happened& happened) const = 0;
  // Called after a record was taken back (Writing::withdraw), likewise in its transaction.  What
  // began with the record ends here.
  virtual std::optional<Problem> withdrawn(
      Writing& writing, const RecordType& type, const Uuid& id) const = 0;
};

}  // namespace jinguo
