// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "report/frozen_text.h"
#include "report/report.h"

namespace jinguo {

struct FrozenReport {
  Frozen frozen;
  std::vector<FrozenFigure> figures;
};
// For the chair and district officers only.  Does not check the hash: verify_frozen does.
Result<FrozenReport> load_frozen(const Engine& engine, const Actor& actor, const Uuid& id);

}  // namespace jinguo
