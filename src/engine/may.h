// SPDX-License-Identifier: Apache-2.0
// What one person may do with one record as it stands, told before she tries.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

class Engine;
struct Shown;

// Role, reach, state, who entered it and need to know are judged as the write will judge them; what
// she then brings may still be refused.
struct May {
  bool change = false;
  bool attach = false;                  // a file; also where no step is hers just now
  std::vector<std::string_view> steps;  // names, in the order of the declaration
  std::vector<std::string_view> adds;   // kinds of records she may add that are kept with this one
  std::vector<std::string_view> reveals;  // covered fields she may have shown, giving a reason
};

// What she may do with each of these records, read before for her, in their order; by one query
// for all of them and what consequences ask.  Judged as they stand now: of one that is gone
// meanwhile nothing may be done.  Thread-safe.
Result<std::vector<May>> may_of(
    const Engine& engine, const Actor& actor, const RecordType& type, std::span<const Shown> rows);

// Why this step is not hers to take, of a record `created_by` somebody that is within her reach and
// in the step's state.  The write asks this, and so does whoever tells her beforehand.
std::optional<Problem> step_refused(
    const RecordType& type, const Step& step, const Actor& actor, const Uuid& created_by);

}  // namespace jinguo
