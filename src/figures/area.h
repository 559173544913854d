// SPDX-License-Identifier: Apache-2.0
// Where a question is asked of, and how much of that the actor may see.  Private to this layer.
#pragma once
#include <optional>
#include <string>

#include "figures/source_sql.h"

namespace jinguo {

struct Area {
  std::string name;              // as printed
  std::optional<Uuid> narrowed;  // none when every unit lies inside
  bool partial = false;          // she may read less than what lies inside
  bool out_of_reach = false;     // she may read nothing of it
};
// not_found when there is no such unit.
Result<Area> read_area(Connection& connection, const Actor& actor, const std::optional<Uuid>& unit,
    const Figure& figure);

}  // namespace jinguo
