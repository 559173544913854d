// SPDX-License-Identifier: Apache-2.0
// The records of one case, opened for its file.
#pragma once
#include <vector>

#include "papers/case_file.h"

namespace jinguo {

struct CaseRecord {
  const RecordType* type;
  Shown shown;
};

// The case, the intake and the person it came from, and every record that refers to it, in the
// order of the catalogue; protected fields opened with a line each record, or left hidden.
Result<std::vector<CaseRecord>> records_of_case(
    const Engine& engine, const Actor& actor, const CaseFileWish& wish);

}  // namespace jinguo
