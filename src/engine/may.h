// SPDX-License-Identifier: Apache-2.0
// What one person may do with one record as it stands, told before she tries.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

// Role, reach, state, who entered it and need to know are judged as the write will judge them; what
// she then brings may still be refused.
struct May {
  bool change = false;
  std::vector<std::string_view> steps;  // names, in the order of the declaration
};

// Why this step is not hers to take, of a record `created_by` somebody that is within her reach and
// in the step's state.  The write asks this, and so does whoever tells her beforehand.
std::optional<Problem> step_refused(
    const RecordType& type, const Step& step, const Actor& actor, const Uuid& created_by);

}  // namespace jinguo
