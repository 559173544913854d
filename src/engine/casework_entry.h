// SPDX-License-Identifier: Apache-2.0
// What the beginning of a matter owes, where it is entered as already begun.
#pragma once
#include <optional>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

// Why a person may not enter this row in the state it says: a matter accepted without its remit and
// recusal looked at, a case taken up without recusal and report check, a dispute mediated without
// both sides' consent (信访工作条例 arts. 23, 28; 反家庭暴力法 art. 14; 人民调解法 art. 3).
std::optional<Problem> refused_entry(const RecordType& type, const Row& row);
// Why nobody may say why a case stays closed: no visit asked it, or it was said.
std::optional<Problem> refused_unasked(const RecordType& type, const Step& step, const Row& row);

}  // namespace jinguo
