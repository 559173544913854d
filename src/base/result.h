// SPDX-License-Identifier: Apache-2.0
// A Result is either a value or a Problem; it is how every call that may be refused answers.
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace jinguo {

// What was refused, in the reader's terms.  `code` is stable: clients switch on it and HTTP maps
// it to a status.  `text` says what happened, `remedy` what to do now; both are for people
// (Chinese) and may change.
struct Problem {
  enum class Code {
    invalid,          // the request says something that cannot be (400 / 422)
    unauthenticated,  // nobody is signed in (401)
    forbidden,        // signed in, not granted (403)
    not_found,        // no such record, or out of reach: the two answer alike (404)
    conflict,         // a rule of state or uniqueness stands against it (409)
    stale,            // somebody else changed the same field first; see `stale` (409)
    too_large,        // body, text or page over the limit (413)
    too_many,         // slowed down on purpose; try later (429)
    unavailable,      // nothing was stored; may be tried again (503)
    unknown,          // may or may not be stored: repeat with the same idempotency key (503)
  };
  // One field whose stored value is not the one the writer had seen.
  struct Stale {
    std::string field, yours, stored;  // as printed in JSON
  };
  Code code = Code::invalid;
  std::string field;  // wire name, "" when the whole request is at fault
  std::string text;
  std::string remedy;
  std::vector<Stale> stale;
  std::vector<Problem> more;  // further findings of the same request, in field order
};

// What is refused, why, and what to do now; `field` names the one at fault, if one is.
inline Problem refused(
    Problem::Code code, std::string text, std::string remedy, std::string field = {}) {
  Problem p;
  p.code = code;
  p.field = std::move(field);
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}

  bool ok() const { return state_.index() == 0; }
  const T& value() const& { return std::get<0>(state_); }
  T& value() & { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const Problem& problem() const { return std::get<1>(state_); }

 private:
  std::variant<T, Problem> state_;
};

// For calls that answer nothing but whether they were refused.
struct Done {};

}  // namespace jinguo
