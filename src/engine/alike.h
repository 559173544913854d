// SPDX-License-Identifier: Apache-2.0
// "Is there one already?", asked while a person or a household is being entered: records within the
// reach of who asks that agree with what is typed.  Of what lies beyond it nothing is told.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

// What is typed, by the names of the record's fields: of a person name, id_number, phone and
// born_on, of a household head_name, address and phone.
using Typed = std::map<std::string, std::string, std::less<>>;

struct Alike {
  Uuid id;
  std::string title, unit;           // as the record is called; its unit's name
  std::vector<std::string_view> by;  // fields that agree, in the order above
};
struct AllAlike {
  std::vector<Alike> rows;  // at most 20, those that agree in most first
  bool too_common = false;  // of more than a hundred of that name some were not looked at
};

// Whole agreement: a name of two characters or more, an address of four, a telephone of seven
// digits, a whole number of a paper, or its last four characters with the name or the day of birth;
// what is shorter, and the day alone, asks nothing.  When something is asked, a line by asked.h is
// stored first.  Refuses a record type other than the two, a field that is not among them, and
// whoever may not enter such a record.
Result<AllAlike> alike(
    const Engine& engine, const Actor& actor, std::string_view record, const Typed& typed);

}  // namespace jinguo
