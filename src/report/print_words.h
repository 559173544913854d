// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "figures/figures.h"

namespace jinguo {

// The rule for a reader: 以万为单位保留1位小数，其余舍去并加“余”.
std::string words_for(const PrintRule& rule);
// 2022年1月18日
std::string chinese_date(Date day);
// The value as a spreadsheet holds it.
double decimal_of(const Exact& value);

}  // namespace jinguo
