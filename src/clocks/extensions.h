// SPDX-License-Identifier: Apache-2.0
// More time for a running term: asked for by whoever answers for the matter, given or refused by
// somebody above her, never by herself.  What a term allows stands in its rule (`extend`).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "clocks/term_rule.h"
#include "engine/engine.h"
#include "engine/query.h"

namespace jinguo {

// Takes the step `extend` of a running deadline, bringing reason and days, but says of an overdue
// one what to do instead.  A request that was open for it is granted thereby.
Result<Written> extend_deadline(Writing& writing, const Uuid& deadline, const Draft& brought);

// Enters a request for a running deadline, as `extension_request`; brought are `days`, `ground` and
// `reason`, all else follows from the term.  A deadline out of her reach is answered as one that
// does not exist; one she reads but does not answer for (not of her unit, and she not on the case's
// team), as forbidden.  Refused: a term that knows no extension, has had one, or is over; more days
// than the rule allows; a second request while one is open.  Without a book none is extended.
Result<Written> ask_extension(
    Writing& writing, const TermBook* book, const Uuid& deadline, const Draft& brought);

// Whether the rule knows an extension and lets this person's role grant it; nothing of the term at
// hand is asked.
bool may_extend(const TermRule& rule, const Actor& actor);
// That a stored row of `alias` passes any of these tests; their fields are never sensitive.
Condition said_by(
    const RecordType& type, const std::vector<FieldTests>& any, std::string_view alias);

// A request nobody has answered yet.
struct OpenRequest {
  Uuid id, asked_by;
};
std::optional<OpenRequest> open_request(
    Connection& connection, std::int64_t district, const Uuid& deadline);

}  // namespace jinguo
