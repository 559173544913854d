// SPDX-License-Identifier: Apache-2.0
// What handlers read out of a path: a record type, one record, a year.
#pragma once
#include <optional>

#include "http/exchange.h"

namespace jinguo::http {

// The record type named by the first argument, or nullptr.
const RecordType* record_argument(const Exchange& x);

struct One {
  const RecordType* type;
  Uuid id;
};
// The record named by the first two arguments; not_found in the same words whether the type, the
// form of the id or (later) the record is at fault.
Result<One> one_argument(const Exchange& x);

// A year from 1949 to 2199.
Result<int> year_argument(const Exchange& x);

Problem no_such_record_type();
Problem no_such_thing();  // for doors that lead nowhere in this installation

// {"name":…,"short_name":…}, the short one the whole where the district gave none.
void append_district(std::string& out, const DistrictName& district);

// A Problem when a body is not declared as JSON.  Pages of other sites cannot declare it without
// asking the browser's permission first.
std::optional<Problem> json_expected(const Request& request);

}  // namespace jinguo::http
