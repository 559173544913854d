// SPDX-License-Identifier: Apache-2.0
// The divisions of a district, read from CSV: code,name,level,parent.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace jinguo::demo {

struct Area {
  enum class Level { district, street, community } level;
  std::string code, name;
  int parent;  // position in the list; −1 for the district
};

// The district first, every area after its parent.  Refuses (field "areas:LINE") an unknown level,
// a missing column, a parent that is not there or stands on the wrong level, a code twice, and a
// list without a street or without a community.
Result<std::vector<Area>> read_areas(std::string_view csv);

}  // namespace jinguo::demo
