// SPDX-License-Identifier: Apache-2.0
// "Who looked for her?": what look-ups leave in the journal, and the question that finds it again.
//
// A look-up leaves by which keys it asked, and of what it asked for a digest under the keyring's
// index key.  Nobody reads a name out of that; but who knows the name, the number or the telephone
// finds who asked for them.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "engine/known.h"

namespace jinguo {

// A key (name, id_number, phone, id_end_name, id_end_year) and what was asked for by it.
using AskedTerms = std::vector<std::pair<std::string_view, std::string>>;

// What a look-up asks for; of an end of a number only together with what was said beside it.
AskedTerms asked_terms(const KnownTerms& terms);

// Stores the line of a look-up with the unit of the person asking and waits until it is durable;
// what is wrong when it could not be, as then nothing may be answered.
std::optional<Problem> note_asking(
    const Engine& engine, const Actor& actor, std::string_view action, const AskedTerms& terms);

struct Asking {
  Instant at{};
  std::string who, unit;  // names, as they are now
  std::string keys;       // by which keys of hers it was asked, with commas
};
struct Askings {
  std::vector<Asking> rows;
  bool more = false;  // older ones are not among them
};
inline constexpr int longest_asked_back = 366;  // days
inline constexpr std::size_t most_askings = 200;

// The look-ups of the last `days` (1 … longest_asked_back) that would have found a person of this
// whole name (also by a part of two characters on, its pinyin or initials), number or telephone;
// newest first.  For the audit administrator alone; the question is itself noted, likewise.
Result<Askings> who_asked(
    const Engine& engine, const Actor& actor, const KnownTerms& whom, int days);

}  // namespace jinguo
