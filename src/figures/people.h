// SPDX-License-Identifier: Apache-2.0
// Whether a number could point at somebody.
#pragma once
#include "figures/figures.h"

namespace jinguo {

// True when a record that the figure counts from is a person, a household or a matter under need to
// know, or refers to one of these; of a figure made of others, when one of them does.
bool counts_people(const Figure& figure);

// Whether the value tells that one to `few` records stand behind it, or (a share) behind it or
// behind what it leaves out.
bool tells_of_few(
    const Figure& figure, const Exact& value, std::int64_t evidence_count, std::int64_t few = 4);

}  // namespace jinguo
