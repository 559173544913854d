// SPDX-License-Identifier: Apache-2.0
// Who answers for a unit.
#pragma once
#include <functional>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

// Those who lead the nearest unit that has somebody to lead it, `unit` itself first: its chair, or
// the officers of a street, without the one who acts and without whom `passed_over` names.  Inside
// a write.
std::vector<Uuid> leaders_from(
    Writing& writing, const Uuid& unit, const std::function<bool(const Uuid&)>& passed_over);

}  // namespace jinguo
