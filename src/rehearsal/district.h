// SPDX-License-Identifier: Apache-2.0
// The district of a rehearsal: named units, or so many streets and communities.
#pragma once
#include <string>
#include <vector>

#include "rehearsal/given.h"

namespace jinguo::rehearsal {

// The whole first.  `node` may be absent: then there is the district alone.
std::vector<UnitPlan> read_district(
    const Source& source, const YAML::Node& node, const RecordType& unit);

}  // namespace jinguo::rehearsal
