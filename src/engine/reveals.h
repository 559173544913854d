// SPDX-License-Identifier: Apache-2.0
// How much one person has been shown of what is masked, and who hears of it.
#pragma once
#include <chrono>

#include "engine/engine.h"

namespace jinguo {

// So many a person may be shown within an hour without anybody hearing of it.
inline constexpr int quiet_reveals = 20;
inline constexpr std::chrono::hours reveals_within{1};

// Inside the write that stores the line of a reveal made by hand, after it: with the first beyond
// quiet_reveals those who lead her unit (the next above her, engine/leaders.h) are told who looks
// that often, once an hour and nothing of what she saw.  What papers and case files are filled with
// does not count (Looking::for_paper).  A Problem undoes the reveal.
std::optional<Problem> count_reveal(Writing& writing);

}  // namespace jinguo
