// SPDX-License-Identifier: Apache-2.0
// Values as they stand in an official paper.
#pragma once
#include <chrono>
#include <string>

#include "model/record.h"

namespace jinguo {

// A date in Chinese, a choice by its label, money in yuan, a flag as 是 or 否, an instant to the
// minute in the district's zone.  "" for null; references are the caller's.
std::string printed_value(const FieldInfo& field, const Value& value, std::chrono::minutes offset);
// 2022年1月18日09:30, in the district's zone.
std::string printed_instant(Instant at, std::chrono::minutes offset);
// Null, "" or a flag that is not set: what {{if}} takes for no.
bool is_nothing(const FieldInfo& field, const Value& value);

}  // namespace jinguo
