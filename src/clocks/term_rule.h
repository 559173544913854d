// SPDX-License-Identifier: Apache-2.0
// The terms a district works to, as data (data/clocks.yaml): what begins them, how long they are,
// what meets them, whom they are told to.  docs/clocks.md describes the file.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/term.h"
#include "model/module.h"

namespace jinguo {

// One test of one field of a row.
struct FieldTest {
  enum class Op : std::uint8_t { one_of, filled, empty } op = Op::filled;
  std::size_t field = 0;
  std::vector<Value> values;
};
// All must hold; none holds always.
using FieldTests = std::vector<FieldTest>;
bool holds(const FieldTests& tests, const Row& row);
// Any of them holds.
bool any_holds(const std::vector<FieldTests>& any, const Row& row);

// A record of another type that meets a term: a visit to the household the case is about.
struct Meeting {
  const RecordType* record = nullptr;
  FieldTests where;
  std::size_t points = 0;            // its field that names the subject, or what the subject names
  std::optional<std::size_t> dated;  // its field that says on which day, or when, it was done
  bool earlier = false;              // what was done before the term began meets it as well
};

struct TermRule {
  // duty: overdue when not met in time, and rises.  window: a right or a validity that lapses.
  // hold: a time to wait out.  keep: how long a record is kept; nobody's work, so it lies at no
  // desk and stands in no list but the record's own.
  enum class Kind : std::uint8_t { duty, window, hold, keep };
  std::string code;  // a promise: stored with every deadline
  std::string label;
  std::string source;  // law and article; "D" for what a district may change
  std::string where;   // clocks.yaml:12
  Kind kind = Kind::duty;
  // Null while no record of the program can begin it; `awaits` says what is missing.
  const RecordType* on = nullptr;
  std::string awaits;
  // It begins when `when` begins to hold and stops when it no longer does.
  std::vector<FieldTests> when;     // any of them
  std::vector<FieldTests> met;      // any of them meets it
  std::vector<FieldTests> stopped;  // any of them stops it
  std::vector<Meeting> met_by;
  std::optional<std::size_t> key;     // the field `met_by` points at; the record itself if none
  std::optional<std::size_t> met_on;  // the day it was met, else the day of the write
  std::optional<std::size_t> from;    // date or instant it begins at, else the moment of the write
  std::optional<std::size_t> until;   // date that replaces the term's end where it is filled
  Term term{};
  std::string waits_for;                 // a body outside has to act; we wait and remind
  std::optional<std::size_t> owner;      // a reference to an account, else the record's unit
  bool chair = false;                    // the chair of the district has to act
  bool superior = false;                 // the unit above has to act; who entered the record waits
  bool tell_unit = false;                // told at once to the record's unit
  std::optional<std::size_t> tell_body;  // and to the unit this field refers to
  bool tell_chair = false;               // and to the chair of the district
  std::vector<Term> remind;              // before the end
  std::vector<Term> climb;               // after it: each raises it one level
  std::optional<Term> extend;            // at most, once
  // Who grants it beside what the step asks: somebody above; the head of the body (信访工作条例
  // art. 34), a chair or who leads a street's federation; the chair alone.
  enum class Granter : std::uint8_t { superior, head, chair } extend_by = Granter::superior;
  std::vector<FieldTests> extend_when;  // any of them; none: whenever it runs
  // Begins once more, at that moment, when what met or stopped it is undone (a matter reopened).
  bool again = false;
  // Comes again after it was met, until this long after `series_from` (or for ever).
  bool repeats = false;
  std::optional<Term> series;
  std::optional<std::size_t> series_from;
};

struct TermFile {
  std::string name;  // for messages
  std::string text;
};

// Every rule, checked.  Immutable; share it between threads.
class TermBook {
 public:
  // Refuses the whole file, naming it and the line (Problem::field), at the first thing it does not
  // know: a key, a record, a field, a choice, a form of term, a code given twice.
  static Result<std::shared_ptr<const TermBook>> read(
      const TermFile& file, const Catalogue& catalogue);

  std::span<const std::unique_ptr<const TermRule>> rules() const { return rules_; }
  const TermRule* find(std::string_view code) const;
  // Rules that begin on records of this type, and those records of this type can meet.
  std::span<const TermRule* const> on(const RecordType& type) const { return of(on_, type); }
  std::span<const TermRule* const> met_by(const RecordType& type) const { return of(by_, type); }
  // A term whose end lies further back than this when it would begin is not begun: the record was
  // entered for the file.
  std::chrono::days forget_after() const { return forget_after_; }

 private:
  friend class TermReader;
  using ByType = std::unordered_map<const RecordType*, std::vector<const TermRule*>>;
  static std::span<const TermRule* const> of(const ByType& map, const RecordType& type) {
    const auto found = map.find(&type);
    if (found == map.end()) return {};
    return found->second;
  }

  std::vector<std::unique_ptr<const TermRule>> rules_;
  ByType on_, by_;
  std::chrono::days forget_after_{90};
};

}  // namespace jinguo
