// SPDX-License-Identifier: Apache-2.0
// Periods as a template names them, relative to the report's year.
#pragma once
#include <string>
#include <string_view>

#include "figures/figures.h"

namespace jinguo {

// year, last_year, since (1 January of the year until today), H1–H2, Q1–Q4, 01–12 (of the year),
// or anything Period::parse reads.
Result<Period> resolve_period(std::string_view spec, int year, Date today);
// The same period as text that Period::parse reads, whatever day it is read on.
std::string key_of(const Period& period);

}  // namespace jinguo
