// SPDX-License-Identifier: Apache-2.0
// What can be asked of stored records, and the shape of the answer.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/module.h"
#include "store/store.h"

namespace jinguo {

// One condition of a list.  All conditions of a query must hold.
struct Filter {
  enum class Op : std::uint8_t { equal, one_of, from, until, empty, present };
  // from: at or after; until: at or before (a day counts whole).
  const FieldInfo* field = nullptr;
  Op op = Op::equal;
  std::vector<Value> values;  // one; any number for one_of; none for empty and present
};

struct ListQuery {
  std::vector<Filter> filters;
  std::optional<Uuid> unit;         // records of exactly this unit
  std::optional<Uuid> under;        // records of this unit and all below it
  std::string words;                // found in searched fields: characters, full pinyin or initials
  const FieldInfo* sort = nullptr;  // the type's date, newest first, when absent
  bool descending = true;
  int page = 1;   // from 1
  int size = 20;  // 1–100
};

// One record as one reader may see it.
struct Shown {
  Uuid id, unit, created_by;
  std::int64_t version = 0;
  Instant created_at{}, changed_at{};
  Row row;                   // parallel to the type's fields; null where hidden
  std::vector<bool> hidden;  // true: a class she may not see, or one shown only on request
};
// Totals of lists are exact below this and stop at it: nobody pages further, and counting all of a
// district's cases would cost more than showing them.
inline constexpr std::int64_t most_counted = 10'000;
struct Page {
  std::vector<Shown> rows;
  std::int64_t total = 0;  // at most most_counted
  bool more = false;       // counting stopped at `total`: there are so many at least
};

struct JournalLine {
  std::int64_t seq = 0, version = 0;
  Instant at{};
  Uuid account;
  std::string action;  // create, change, step:<name>, reveal
  std::string body;    // JSON: field → [before, after]; a step also says from and to
  std::string hash;
};

// Conditions as SQL, joined to a WHERE.  Parameters are in the order of their question marks.
struct Condition {
  std::string sql;  // "" means no condition
  std::vector<Value> params;
};

// Which rows of `type` the actor may touch with `action`, as SQL over the table alias `alias`;
// nothing when no grant of hers covers the action at all.  Always names the district.
std::optional<Condition> scope_of(
    const RecordType& type, const Actor& actor, Action action, std::string_view alias);
// Which rows of `to` she may add a record of `added` to, that is kept with them; as scope_of.
std::optional<Condition> adding_scope_of(
    const RecordType& added, const RecordType& to, const Actor& actor, std::string_view alias);
// The same rows as disjoint parts, each of which an index answers (one OR over them would not):
// a list is the first rows of each, merged; a total their sum.  Empty as scope_of is nothing.
struct ReachPart {
  Condition rows;
  // Of `rows` only those of this unit and all below it.  Kept apart, as the rows of one unit come
  // in order out of an index and those of many do not.
  std::optional<Uuid> under;
  // So few that they are fetched and sorted: SQLite must be kept from walking the dates of all rows
  // until it meets them.
  bool few = false;
  // SELECT of the ids, as "id", that lead to these rows, and what of a row is one of them: where an
  // index answers neither reach nor order, but there are few ids.  Joined to `rows`.
  Condition led_by = {};
  std::string led_to = {};
  bool led_alone = false;  // the ids are the rows, one by one: `rows` asks nothing more
  // All of `rows` belong to this unit, if it is named.
  std::optional<Uuid> unit = {};
  // `rows` asks for nothing but the district, and the unit where one is named: together with
  // `under` it is every row of these units.
  bool whole = false;
};
std::vector<ReachPart> alternatives_of(
    const RecordType& type, const Actor& actor, Action action, std::string_view alias);
// Which of those rows show her fields of class `wanted`: "1" all, "0" none, else SQL.
Condition clearance_of(
    const RecordType& type, const Actor& actor, Privacy wanted, std::string_view alias);

}  // namespace jinguo
