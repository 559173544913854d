// SPDX-License-Identifier: Apache-2.0
// Values that a rehearsal fills in by itself because a record must have them.
#pragma once
#include <cstdint>

#include "model/module.h"
#include "rehearsal/given.h"

namespace jinguo::rehearsal {

// The smallest truth a required field accepts: its label and `number` as text, the first choice,
// `day` as date, the least number or amount, so that nothing filled in weighs in a sum.
// References are not filled here.
Value filler_for(const RecordType& type, const FieldInfo& field, Date day, std::int64_t number);
// What record `i` of `n` gets of a total: equal parts, the first ones one unit larger.  Money is
// shared out in whole yuan when the total is whole yuan and there is one for each.
Value share_of(const Setting& setting, std::int64_t i, std::int64_t n);

}  // namespace jinguo::rehearsal
