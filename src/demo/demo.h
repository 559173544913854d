// SPDX-License-Identifier: Apache-2.0
// A demonstration district: real divisions handed in as data, made-up people, and a working year
// in which every record goes through the engine as the cadre would enter it.
#pragma once
#include <functional>
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
  std::uint64_t seed = 2021;  // the same seed, scale and areas give the same records, ids included
  int visits = 0;             // of the full year, instead of what `scale` says
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

// Founds `district` and fills it.  `areas` is CSV with the columns code,name,level,parent: one
// district, its streets, their communities, parents first; lines with # are comments.  Refuses a
// district that has units, and areas that do not fit together.  Time and chance are its own: the
// store and the catalogue are taken from `house`, its clock and random numbers are not used.
// On a refusal half-way what was made until then stays: throw the data folder away.
// Not from inside a job of the same store.
Result<DemoSummary> make_demo(const Engine& house, std::int64_t district, std::string_view areas,
    const DemoOptions& options, const DemoProgress& progress = {});

}  // namespace jinguo
