// SPDX-License-Identifier: Apache-2.0
// The journal of a case's records, with the proof that each line was signed.
#pragma once
#include <string>
#include <vector>

#include "papers/case_records.h"

namespace jinguo {

struct CaseLine {
  const RecordType* type;
  Instant at{};
  std::string action, account_name, hash;
};
struct CaseJournal {
  std::vector<CaseLine> lines;  // in the order they were written
  std::string text;             // journal.jsonl
  std::string checkpoints;      // checkpoints.json
  std::string proofs;           // proofs.json: hash → {checkpoint, index, path}
};

// `without_bodies`: for a reader who may know that something was written, not what.
Result<CaseJournal> journal_of_case(const Engine& engine, const Actor& actor,
    const std::vector<CaseRecord>& records, bool without_bodies);

// 新建, 修改, a step's label, 查看受保护内容 …
std::string plain_action(const RecordType& type, std::string_view action);

}  // namespace jinguo
