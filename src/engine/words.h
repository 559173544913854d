// SPDX-License-Identifier: Apache-2.0
// How a record is found by words.  A *word* of a record is what stands in a searched field from
// one place on: each of its characters; in pinyin each of its syllables; by initials each of them
// (of a text longer than most_spoken characters the first alone).  Lower case, cut to `longest`
// characters.  Words looked for find the records that have a word beginning with them.
//
// The words stand in <type>_word, one range of its key for each unit, and joined in the record's
// `search`, for rows that are looked through one by one; both find the same.  Sealed fields are
// never searched (the catalogue refuses it).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/query.h"

namespace jinguo {

inline constexpr int longest_word = 24;  // characters; what is looked for beyond them is not told
inline constexpr int most_spoken = 12;

// Sorted; none is the beginning of another, which finds the same.
std::vector<std::string> words_of(const RecordType& type, const Row& row);
// The value of `search`.
std::string search_text(const std::vector<std::string>& words);

struct WordPlace {
  const RecordType& type;  // with has_search
  std::int64_t district;
  const Uuid &unit, &id;  // of the record
};
// Inside the transaction that stores the record: takes away the words only `before` has, adds
// those only `after` has.  Either may be null.
void change_words(Connection& c, const WordPlace& place, const Row* before, const Row* after);

// All of a record that leaves its table; `search` is what stands there.
void drop_words(Connection& c, const WordPlace& place, std::string_view search);

// Words looked for, for both ways of finding them.
class Sought {
 public:
  Sought(const RecordType& type, std::int64_t district, std::string_view words);

  // Of rows `t` found otherwise, those that have them.
  Condition among_rows(std::string_view alias = "t") const;
  // SELECT DISTINCT the ids, as "id", of the records of these units: of one, of one and all below
  // it, or (both empty) of the district.
  Condition ids(const std::optional<Uuid>& unit, const std::optional<Uuid>& under) const;
  // The same of the first `words` words found only: some, without a look at all (PostgreSQL gathers
  // every id before it answers the first).
  Condition ids_of_first(
      const std::optional<Uuid>& unit, const std::optional<Uuid>& under, std::int64_t words) const;
  // How many words of these units begin so, at most `most`: not less than there are records.
  std::int64_t count(Connection& c, const std::optional<Uuid>& unit,
      const std::optional<Uuid>& under, std::int64_t most) const;

 private:
  Condition range(const std::optional<Uuid>& unit, const std::optional<Uuid>& under) const;

  const RecordType& type_;
  std::int64_t district_;
  std::string words_;
};

}  // namespace jinguo
