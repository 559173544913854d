// SPDX-License-Identifier: Apache-2.0
// What a district sets for itself (data/district.yaml): its short name, how matters are numbered,
// how long a desk may stand alone, where the residents' way out leads.
#pragma once
#include <map>
#include <string>

#include "base/result.h"
#include "engine/numbering.h"
#include "engine/sessions.h"
#include "http/server.h"

namespace jinguo {

struct DistrictSettings {
  std::string short_name;  // "": that of the district's first unit
  std::map<std::string, NumberPattern> numbers;
  SessionLimits people{}, bodies{};
  http::PortalExit exit{};
};

// `proposed` with what the file says over it.  Refuses the whole file, naming it and the line
// (Problem::field), at the first thing it does not know.
Result<DistrictSettings> read_district_settings(
    const std::string& name, const std::string& text, DistrictSettings proposed);

}  // namespace jinguo
