// SPDX-License-Identifier: Apache-2.0
// Opening what aid is given under.
#pragma once
#include <string>

#include "demo/town.h"
#include "modules/aid/programme.h"

namespace jinguo::demo {

// On the first day, by the family desk.  A cap of 0 is no cap.
Id<aid::Programme> open_programme(Town& town, const char* code, const char* name,
    aid::ProgrammeKind kind, const char* funder, Money cap, Money cap_dibao, bool once);
Id<aid::Batch> open_batch(
    Town& town, Id<aid::Programme> programme, std::string name, int number, Date from, Date held);

}  // namespace jinguo::demo
