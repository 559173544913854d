// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

// What people write in a cell as the value of a field that is no reference: choices by label or
// wire name, days as 2021-3-8, 2021/3/8, 2021.3.8, 20210308 or 2021年3月8日, truth as 是 / 否,
// money in yuan, thousands separated or not.  Empty is null.  Refused with the reason in Chinese.
Result<Value> read_cell(const FieldInfo& field, std::string_view cell, std::chrono::minutes offset);

// Refuses a choice that a district has retired, naming those of the same class that are offered.
std::optional<Problem> offered_no_more(const FieldInfo& field, const Value& value);

}  // namespace jinguo
