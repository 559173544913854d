// SPDX-License-Identifier: Apache-2.0
// The query part of a list's address:
//   f.FIELD=value  f.FIELD.in=a,b  f.FIELD.from=…  f.FIELD.until=…  f.FIELD.empty=1 (or 0)
//   unit=ID  under=ID  q=words  sort=field or -field  page=1…  size=1…100
#pragma once
#include "engine/query.h"
#include "http/request.h"

namespace jinguo::http {

// Takes these parameters out of `query`.  Refuses unknown fields, values of the wrong kind and
// numbers out of range; all findings at once.
Result<ListQuery> read_list_query(const RecordType& type, Query& query);

// A whole number between least and most; `otherwise` when the parameter is absent.
Result<int> read_number(Query& query, std::string_view name, int least, int most, int otherwise);
// An id, if the parameter is there.
Result<std::optional<Uuid>> read_id(Query& query, std::string_view name);

}  // namespace jinguo::http
