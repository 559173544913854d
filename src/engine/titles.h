// SPDX-License-Identifier: Apache-2.0
// What a list of references calls the records it leads to.
#pragma once
#include <map>
#include <span>
#include <string>

#include "engine/engine.h"

namespace jinguo {

// Of `ids` (at most 100) those the actor may read, each with the field it is titled by: "" when
// there is none, when it is above `internal`, or when she may not see it.  Asked as
// Engine::glance would ask, but once: what only emergency access opens is not named.
Result<std::map<Uuid, std::string>> titles_of(
    const Engine& engine, const Actor& actor, const RecordType& type, std::span<const Uuid> ids);

}  // namespace jinguo
