// SPDX-License-Identifier: Apache-2.0
// Records and answers as JSON.  docs/format.md and /api/openapi.json describe the same for people
// and programs.
//
// In:  text, date (YYYY-MM-DD), instant (YYYY-MM-DDThh:mm:ss[.mmm]Z), ref (uuid) and choice (its
//      name) are strings; integer is a number; flag is true or false; money is yuan as a string
//      or a number of at most two decimals; null clears a field.
// Out: the same, money always as a string.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"
#include "figures/figures.h"
#include "io/json_value.h"

namespace jinguo {

// Readers answer all findings of a body at once: the first, and the others in Problem::more.

// {"id"?: uuid, "unit"?: uuid, field: value, …}
Result<Draft> read_draft(const RecordType& type, std::string_view body);
// What a step brings: {field: value, …}; an empty body brings nothing.
Result<Draft> read_step(const RecordType& type, std::string_view body);
// {"changes": {field: {"old": value, "new": value}, …}}
Result<std::vector<FieldChange>> read_changes(const RecordType& type, std::string_view body);

struct RevealRequest {
  std::vector<const FieldInfo*> fields;
  std::string reason;
};
// {"fields": [name, …], "reason": text}
Result<RevealRequest> read_reveal(const RecordType& type, std::string_view body);

// An object of texts: exactly the names asked for, none of them empty; the last `optional` of them
// may be left out, and are "" then.
Result<std::vector<std::string>> read_texts(
    std::string_view body, const std::vector<std::string_view>& names, std::size_t optional = 0);

// One value as it stands in an address: the characters of the JSON string, or of the number.
Result<Value> value_of_text(const FieldInfo& field, std::string_view text);

// Writers append; what they append is one complete JSON value.
void append_value(std::string& out, const FieldInfo& field, const Value& value);
// {"id", "unit", "version", "created_by", "created_at", "changed_at", "fields": {…},
//  "hidden": [name, …]}; hidden fields are absent from `fields`.  With `may` also
// "may": {"change": bool, "attach": bool, "steps": [name, …], "adds": [record, …],
//  "reveals": [name, …]}.
void append_shown(
    std::string& out, const RecordType& type, const Shown& shown, const May* may = nullptr);
// {"total", "page", "size", "items": [shown, …]}; `may` is empty or parallel to the rows.
void append_page(std::string& out, const RecordType& type, const Page& page, const ListQuery& query,
    std::span<const May> may = {});
void append_written(std::string& out, const Written& written);
void append_history(std::string& out, const std::vector<JournalLine>& lines);
// A number: exact when the quotient has at most 12 decimals, else rounded to 12.
void append_exact(std::string& out, const Exact& value);
void append_answer(std::string& out, const FigureAnswer& answer);
void append_evidence(std::string& out, const EvidencePage& evidence, int page, int size);

// RFC 9457 with our own members: remedy, field, errors [{field, detail, remedy}] and stale
// [{field, yours, stored}].  `status` is HTTP's.
void append_problem(std::string& out, const Problem& problem, unsigned status);
// invalid, not_found …; the last part of the problem's type.
std::string_view name_of(Problem::Code code);

}  // namespace jinguo
