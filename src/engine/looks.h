// SPDX-License-Identifier: Apache-2.0
// Who has looked into a case: the readings the journal holds of it and of what is kept with it, for
// the people who answer for it.
#pragma once
#include <string>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

struct Look {
  Instant at{};
  std::string who, unit;  // names, as they are now
  std::string what;       // in plain words
};

// Newest first, at most 500.  For the team of the case and, by a grant of the line, its chair; all
// others hear what they would hear of a case that is not there.
Result<std::vector<Look>> looks_at(const Engine& engine, const Actor& actor, const Uuid& of);

}  // namespace jinguo
