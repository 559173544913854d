// SPDX-License-Identifier: Apache-2.0
// The schemas of an API description: what records look like going in and coming out.
#pragma once
#include <string>
#include <string_view>

#include "model/module.h"

namespace jinguo {

// {"$ref": …} to the schema `type` + `suffix`: "" shown, ".page", ".new", ".changes",
// ".fields" (also what a step brings).
std::string schema_ref(const RecordType& type, std::string_view suffix);
// Of a field's value in an address.
std::string query_schema(const FieldInfo& field);
// The `components` object.
void append_components(std::string& out, const Catalogue& catalogue);

}  // namespace jinguo
