// SPDX-License-Identifier: Apache-2.0
// The body of a journal line: a JSON object, field → [before, after], in declaration order, with
// values as they are stored (fen, YYYY-MM-DD, choice names).
#pragma once
#include <string>
#include <string_view>

#include "model/record.h"

namespace jinguo {

// "text" with quotes, escaped as JSON wants; non-ASCII stays as it is.
void append_json_text(std::string& out, std::string_view text);

class JournalBody {
 public:
  void say(std::string_view name, const Value& before, const Value& after);
  // The fields of two rows that differ.
  void say_changes(const RecordType& type, const Row& before, const Row& after);
  std::string take() &&;

 private:
  std::string text_ = "{";
};

// The body with the values of fields above `most` replaced by "***"; without `narrative` also the
// words in which somebody said why she looked (a reveal, the end of a key).
std::string masked_body(
    const RecordType& type, std::string_view body, Privacy most, bool narrative);

}  // namespace jinguo
