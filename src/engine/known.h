// SPDX-License-Identifier: Apache-2.0
// "Is she known already?", asked while a call is being written down.
//
// Within her own reach a cadre finds a person's matters by the beginning of the name (characters,
// pinyin or initials), the number of a paper, its last four characters together with the whole name
// or the year of birth, or the telephone.  Beyond it only by a whole number of a paper or a
// telephone, and all she hears is which unit is dealing with it and whom to ask.
#pragma once
#include <string>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

struct KnownTerms {
  // At least one of the first three; the others "".  Of four characters, `id_number` is the end of
  // a number and asks for the name or the year with it, and finds by either; the name is then a
  // whole one.
  std::string name, id_number, phone, birth_year{};
};

struct KnownMatter {
  bool elsewhere = false;  // beyond her reach: then only `unit` and `contact` are filled
  std::string record;      // intake or case
  Uuid id;
  std::string title, day, state;
  std::string unit;     // its name
  std::string contact;  // of the case's manager, when there is one
};

// A name that more persons of the district have (or more who left it with an intake) tells nobody
// apart: of so many the matters are looked for, those of the asker's own units before all others.
inline constexpr std::size_t most_namesakes = 100;

struct KnownMatters {
  std::vector<KnownMatter> rows;
  // The name is that of more than most_namesakes: what is not among the rows may be there all the
  // same, and more of the name, or a number, has to be given.  Says nothing about whose it is.
  bool too_common = false;
};

// At most 20, newest first, with no word of how many there are.  Stores a journal line (with the
// unit of the person asking) that says by which keys she asked, and what for only as keyed digests
// (engine/asked.h), before it answers.
Result<KnownMatters> known_matters(
    const Engine& engine, const Actor& actor, const KnownTerms& terms);

}  // namespace jinguo
