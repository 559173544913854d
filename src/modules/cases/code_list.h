// SPDX-License-Identifier: Apache-2.0
// Lists of codes that are data: the sub-codes of matters (data/matters.yaml), the tasks of member
// bodies (data/tasks.yaml).  Stored are their keys, so that every shipped key is a promise.
#pragma once
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/record.h"

namespace jinguo::cases {

// What one such file is held to.
struct CodeShape {
  std::string_view file;     // the shipped file, named in remedies
  std::string_view belongs;  // the key that says which answers of the other field a code goes with
  Choices answers;           // what those answers can be
  std::string_view any;      // the answer every code goes with; "" = there is none
  bool lettered;             // one answer each, and a code that begins with its letter (B1)
};

// A list as it was read.  Owns every text its choices point into; moving it keeps them valid.
class CodeList {
 public:
  // In the order of the file, the district's own after the shipped ones.
  std::span<const Choice> choices() const { return choices_; }
  const Choice* find(std::string_view name) const;

 private:
  friend class CodeReader;
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  std::deque<std::string> texts_;
  std::deque<std::vector<std::string_view>> answers_;
  std::vector<Choice> choices_;
};

// Refuses the whole file, naming it and the line (Problem::field), at the first thing it does not
// know: a key, an answer that cannot be given, a code of another class, a key or code twice, more
// than 60 codes of the district's own.  With `shipped`, every code of that must be there and go
// with what it went with; it may be worded otherwise and be retired.
Result<CodeList> read_codes(const CodeShape& shape, const std::string& name,
    const std::string& text, const CodeList* shipped);

// Whether `code` of `codes` goes with `answer`; a code that is not on the list goes with none.
bool goes_with(std::span<const Choice> codes, std::string_view code, std::string_view answer);

// The lists in force: the shipped ones until others are put there, before a catalogue is made and
// anything is written or read.  `file` is matters.yaml or tasks.yaml, `name` what to call it in a
// refusal, which leaves the list as it was.
std::optional<Problem> put_codes_in_force(
    std::string_view file, const std::string& name, const std::string& text);

}  // namespace jinguo::cases
