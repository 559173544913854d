// SPDX-License-Identifier: Apache-2.0
// Rehearsals prove the figures on real material: the records that would lie behind a real report
// are made through the engine in a throw-away store, and the report's figures are asked of them.
// docs/rehearsals.md gives the file format.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "figures/figures.h"
#include "model/module.h"

namespace jinguo {

struct RehearsalRow {
  enum class Verdict : std::uint8_t {
    met,      // every expectation of the question came out
    differs,  // it was answered, otherwise
    refused,  // it could not be asked: no such figure, a bad definition, a gap
  };
  std::string id;        // r35-01
  std::string expected;  // as written
  std::string got;       // the same of the answer: exact, or as printed when that was expected
  std::string exact;     // the value before any rounding, where `got` is not it
  std::int64_t evidence_count = 0;
  Verdict verdict = Verdict::refused;
  std::string note;  // for people: what differs, or why it was refused
};

struct RehearsalResult {
  std::string report;  // r35
  std::string file;    // as named by the caller
  std::int64_t records = 0;
  double seconds = 0;
  std::vector<RehearsalRow> rows;
  bool met() const;  // every row
};
std::string_view text_of(RehearsalRow::Verdict verdict);

struct RehearsalOptions {
  std::string store;  // "" is a throw-away SQLite folder; else a server the run may write to
  // Its records lie under this number: on a shared server each rehearsal needs its own.
  std::int64_t district = 1;
};

// Reads `yaml`, makes its records and asks its questions.  The Problem of a file that cannot be
// read has field "file:line"; when a record is not accepted, every row is refused and its note says
// which and why.  `file` is only a name for messages.
// The store is gone when this returns, whatever it returns; on a server its records stay.
// Callable from several threads at once.
Result<RehearsalResult> rehearse(const std::string& file, const std::string& yaml,
    const Catalogue& catalogue, const FigureBook& book, const RehearsalOptions& options = {});

// Every record type with its fields, choices and steps, in Markdown: what a rehearsal file can
// name.  The last part of docs/rehearsals.md is this text.
std::string as_record_list(const Catalogue& catalogue);

// A line a figure for people, with a last line that counts the verdicts.
std::string as_text(const RehearsalResult& result);
// A list of {id, expected, got, exact, evidence_count, verdict, note} over all results.  expected
// and got are numbers where a number is expected, else text; got is null when refused.
std::string as_json(const std::vector<RehearsalResult>& results);

}  // namespace jinguo
