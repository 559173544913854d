// SPDX-License-Identifier: Apache-2.0
// What lies before a person: lists of terms and notices, each one range of one index.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

class TermBook;

//   today    hers, or risen to her, with the last day today or before
//   soon     hers, with the last day in the seven days after today
//   overdue  hers, or risen to her, missed; what has risen further lies with the level above
//   waiting  for which she waits for somebody else
//   fresh    given to her and not acknowledged
//   team     missed, in her unit and all below it
//   extendable  running on in her unit and all below it, and she may extend it: the rule knows an
//               extension, and it is neither hers, nor of a matter she entered, nor asked for by
//               her
// Hers is what lies with herself, with the people of her unit, or (a chair) with the chair.
enum class WorkList : std::uint8_t { today, soon, overdue, waiting, fresh, team, extendable };
std::optional<WorkList> work_list_named(std::string_view name);

// That a term be extended, as far as the line may see it: the words stay in the record.
struct AskedExtension {
  Uuid id;  // of the extension_request
  std::int64_t days = 0;
  std::string ground, ground_label;
  Date asked_on;
};

struct WorkItem {
  Uuid id;
  std::string code, label;
  std::string record, record_label;
  Uuid subject;
  // False: the subject is closed to her, and neither title nor anything else of it is told.
  bool readable = false;
  std::string title;
  Uuid unit;
  std::string unit_name;
  Instant begun{}, due{};
  Date due_on;
  std::string state, state_label, risen_to;
  std::string waits_for, note;
  bool seen = false;
  bool may_ask = false;                 // she may ask for an extension
  std::optional<AskedExtension> asked;  // one is asked for and not answered
};
struct WorkPage {
  std::vector<WorkItem> items;
  std::int64_t total = 0;  // exact below most_counted (engine/query.h), where it stops
};
// One page, the nearest end first (`fresh`: the newest first).  `size` 1–100, `page` from 1.
// `rules` tells which terms can be extended; without it `extendable` is empty, and nothing is said
// of requests.
Result<WorkPage> work_list(const Engine& engine, const Actor& actor, WorkList list, int page,
    int size, const TermBook* rules = nullptr);

struct WorkCounts {
  std::int64_t lists[6] = {};  // by WorkList, without `extendable`: nobody has to work it off
  std::int64_t unread = 0;     // notices
};
Result<WorkCounts> work_counts(const Engine& engine, const Actor& actor);

// Takes note of a term given to her.  Again is as good as once.  One that does not lie with her is
// answered as one that does not exist.
Result<Written> acknowledge(Writing& writing, const Uuid& deadline);

struct NoticeItem {
  Uuid id;
  std::string kind, kind_label, text, record;
  std::string title;                      // of the subject, "" where she may not see one
  std::optional<Uuid> subject, deadline;  // nothing: there is none, or it is closed to her
  Instant at{};
  bool read = false;
};
struct NoticePage {
  std::vector<NoticeItem> items;
  std::int64_t total = 0, unread = 0;
};
// Hers, newest first.
Result<NoticePage> notices(
    const Engine& engine, const Actor& actor, bool only_unread, int page, int size);
// Read by one of a unit is read for the unit.
Result<Written> mark_read(Writing& writing, const Uuid& notice);

}  // namespace jinguo
