// SPDX-License-Identifier: Apache-2.0
// Running numbers of matters (信访〔2026〕000123号): every matter received is registered
// (信访工作条例 2022 arts. 21–22), and what is registered is told apart by its number.
//
// A record that comes without a number of its own is given the next one of its kind, district and
// year, in the transaction that stores it: none is given twice, also by several nodes at once, and
// none again after its record was taken back.  One typed by hand is kept as it is; when it has the
// form of the pattern, counting goes on behind it.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

class Connection;

// "信访〔{{year}}〕{{number:6}}号": {{year}} of four digits, then {{number}} of at least so many.
struct NumberPattern {
  std::string before, between, after;
  int digits = 1;  // 1–9

  std::string spelled(std::int64_t year, std::int64_t running) const;
  struct Read {
    std::int64_t year = 0, running = 0;
  };
  // Nothing when the text does not have this form, or counts beyond nine digits.
  std::optional<Read> read(std::string_view number) const;
};

// Refuses a pattern without year or number, or one that fits into no field of 40 characters.
Result<NumberPattern> read_number_pattern(std::string_view text);

// The pattern of a kind of record; null for a kind whose records are not numbered.
const NumberPattern* number_pattern_of(std::string_view record);
// The district's own instead of the program's, by kind of record (intake, case).  Called at most
// once, before anything is written.  Refuses a kind that is not numbered.
std::optional<Problem> put_numbers_in_force(const std::map<std::string, NumberPattern>& own);

// Fills in the number of a new record whose fields were found sound.  The year is that of the day
// the record is dated by, so that what is entered late stands with its own year.
void give_number(Connection& c, std::int64_t district, const RecordType& type, Row& row);
// A number somebody has written into a record.
void count_behind(Connection& c, std::int64_t district, const RecordType& type, const Row& row);

}  // namespace jinguo
