// SPDX-License-Identifier: Apache-2.0
// One rehearsal file: the district it plays in, the records behind a real report, and the figures
// asked of them.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rehearsal/given.h"

namespace jinguo::rehearsal {

// What of an answer is compared.
enum class Take : std::uint8_t {
  value,
  last_year,
  change,
  change_percent,
  running,
  target,
  completion,
  names,
};

struct Ask {
  int line = 0;
  std::string id;
  std::string figure;  // a name of the book, or "" when defined in this file
  std::string define;  // the body of that definition, as YAML
  int define_line = 0;
  std::string period;  // as written
  int area = 0;        // position in the units; 0 is the whole district
  std::string by;
  std::optional<std::string> part;  // key or label; "" is the unclassified rest
  Take take = Take::value;
  std::optional<Date> running_since;
  std::string expect;  // a number, or "gap"; "" when only `printed` or `parts` are expected
  std::optional<std::string> printed;
  std::optional<std::int64_t> evidence;
  std::vector<std::pair<std::string, std::string>> parts;
};

struct Script {
  std::string report;
  std::string file;
  int year = 0;
  std::optional<Date> today;
  std::vector<UnitPlan> units;  // parents before children
  std::vector<Given> given;
  std::vector<Ask> asks;
};

// Throws Refused.  `file` is only a name for messages.
Script read_script(const std::string& file, const std::string& yaml, const Catalogue& catalogue);

}  // namespace jinguo::rehearsal
