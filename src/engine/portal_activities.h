// SPDX-License-Identifier: Apache-2.0
// The activities a district announces to its residents.
#pragma once
#include <string>
#include <vector>

#include "engine/portal_intake.h"

namespace jinguo {

struct Announced {
  std::string title, held_on, until, place, organiser;  // "" where nothing was entered
};

// Planned, announced and not yet over, of the desk's unit and all below it: the next hundred,
// soonest first.  Not on an I/O thread.
Result<std::vector<Announced>> announced(const Engine& engine, const PortalDesk& desk);

}  // namespace jinguo
