// SPDX-License-Identifier: Apache-2.0
// The text under the hash of a frozen report: JSON, one entry a figure, one string a record
// ("visit 0190… 3 12.50": type, id, version, what it counted as).  docs/report.md describes it for
// a reader in ten years: names are never changed, only added.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/types.h"
#include "figures/figures.h"

namespace jinguo {

struct FrozenFigure {
  std::string figure, label, unit;
  std::string period;  // as Period::parse reads it
  std::string printed;
  bool gap = false;
  Exact value;
  struct Line {
    std::string record;
    Uuid id;
    std::int64_t version = 0;
    std::string counted;
  };
  std::vector<Line> lines;
};

std::string frozen_text(const std::vector<FrozenFigure>& figures);
// Refused when the text is not what frozen_text writes.
Result<std::vector<FrozenFigure>> read_frozen_text(std::string_view text);

}  // namespace jinguo
