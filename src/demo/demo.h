// SPDX-License-Identifier: Apache-2.0
// A demonstration district: real divisions handed in as data, made-up people, and a working year
// in which every record goes through the engine as the cadre would enter it.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

struct DemoOptions {
  int year = 2021;  // the full year; the one before is made thinly, for year-on-year figures
  // 1 means about 30,000 visits to 20,000 households and 600 intakes in the full year.
  double scale = 1;
  // The same seed, scale, areas and day give the same records, ids included.
  std::uint64_t seed = 2021;
  // The day the district is looked at, after the full year: the weeks before it are made too, with
  // what is in hand, due, late and done, so that its terms are alive.  Nothing happens after the
  // year without it.
  std::optional<Date> today;
  int visits = 0;  // of the full year, instead of what `scale` says
  int intakes = 0;
};

struct DemoAccount {
  Uuid id;
  std::string login, name, unit;
  Role role;
};

struct DemoSummary {
  Uuid district_unit;
  std::vector<DemoAccount> accounts;  // without passwords: the caller sets them
  std::vector<std::pair<std::string, std::int64_t>> made;  // records by type, in catalogue order
  std::int64_t records = 0;
  std::int64_t steps = 0;
};

// Deeds done and deeds in all, after each transaction, from the calling thread.
using DemoProgress = std::function<void(std::int64_t, std::int64_t)>;

// What the layers beside this one do for a district, each in transactions of its own.
struct DemoBeside {
  // Days of rest, when the district stands and before the first term is counted; as this actor.
  std::function<std::optional<Problem>(const Engine&, const Actor&)> enter_holidays;
  // What becomes of terms that have passed, when all is written.
  std::function<std::optional<Problem>(const Engine&, Instant now)> attend;
};

// Founds `district` and fills it.  `areas` is CSV with the columns code,name,level,parent: one
// district, its streets, their communities, parents first; lines with # are comments.  Refuses a
// district that has units, and areas that do not fit together.  Time and chance are its own: the
// store, the catalogue and what follows from writes (terms) are taken from `house`, its clock and
// random numbers are not used.  Terms follow from the letters, disputes and joint tasks of the year
// and from all that is in hand on `today`: a visit's next visit years ago is nobody's duty now.
// On a refusal half-way what was made until then stays: throw the data folder away.
// Not from inside a job of the same store.
Result<DemoSummary> make_demo(const Engine& house, std::int64_t district, std::string_view areas,
    const DemoOptions& options, const DemoProgress& progress = {}, const DemoBeside& beside = {});

}  // namespace jinguo
