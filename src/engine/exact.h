// SPDX-License-Identifier: Apache-2.0
// The one place where a protected field is compared with a whole value: who keeps such fields
// under a cipher compares their blind index here instead.
#pragma once
#include <string>
#include <string_view>

#include "engine/query.h"

namespace jinguo {

// Rows of `type` over `alias` whose `field` is exactly `value`, answered by an index where the type
// declares one.  Says nothing about who may ask.
Condition exactly(const RecordType& type, std::string_view field, const std::string& value,
    std::string_view alias);

}  // namespace jinguo
