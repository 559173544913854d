// SPDX-License-Identifier: Apache-2.0
// A figure after it was read and checked: every name resolved to a declared field.  Private to
// this layer; what others may know of a figure stands in figures.h.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "figures/figures.h"
#include "model/module.h"

namespace jinguo {

// One reference followed on the way to an attribute; `unit` is the record's owning unit.
struct Hop {
  std::string_view column;
  const RecordType* target;
  std::string_view label;
};

// Where a value stands, seen from the counted record: household.residence, unit.level, person.age.
struct Path {
  enum class Leaf : std::uint8_t {
    field,     // a declared field of `holder`
    unit,      // the owning unit of `holder`
    ancestor,  // the unit of level `level` above the owning unit of `holder` (itself included)
    age,       // full years from the holder's born_on to the record's date
    itself,    // the record (or the one referred to): its id
    part,      // `level` of a date: year, quarter or month
  };
  std::string text;  // as written
  std::vector<Hop> hops;
  const RecordType* holder = nullptr;
  Leaf leaf = Leaf::field;
  const FieldInfo* field = nullptr;  // field: the leaf; age: born_on
  std::string_view level, level_label;

  Kind kind() const;
  // The record type a reference leaf points at; "" for other leaves.
  std::string_view target() const;
  Privacy privacy() const;
  std::string label() const;  // 走访家庭的居住类型
};

// One condition on a value.
struct Test {
  enum class Op : std::uint8_t {
    one_of,
    none_of,  // values; none_of keeps records without a value
    range,    // least and most, both included, either may be missing
    empty,
    present,
    within,
    before,
    after,    // a date against the period asked
    against,  // least ≤ value − other ≤ most; days for dates
  };
  Path path;
  Op op = Op::one_of;
  std::vector<Value> values;
  Value least, most;
  std::optional<Path> other;
};

// All tests hold, and of each group of `either` at least one alternative.
struct Where {
  std::vector<Test> all;
  std::vector<std::vector<Where>> either;
};

// What is counted of one record type.
struct Source {
  const RecordType* type = nullptr;
  std::optional<Path> on;          // the date that puts a record into a period; none: undated stock
  std::optional<Path> from;        // stock: the day it began
  std::optional<Path> until;       // stock: the day it ended
  bool through = false;            // stock: still counted on the day of `until`
  bool from_may_be_empty = false;  // stock: without a beginning it was always there
  Where where;
  // Of each value of this only the newest record is kept, and of those the ones `then` wants.
  std::optional<Path> newest_of;
  Where then;
  std::optional<Path> counted;   // what distinct, sum, mean, names, min, max and hours look at
  std::optional<Path> to;        // hours: the end of the span
  std::optional<Path> each;      // hours: the day of the week
  std::optional<Path> decimals;  // how many decimals the counted integer has, 0–4
};

struct Figure {
  enum class Form : std::uint8_t {
    records,
    distinct,
    names,
    sum,
    mean,
    least,
    most,    // counted from records
    latest,  // the newest record of each unit, added
    hours,   // clock hours of a day that spans cover
    share,
    per_head,
    change,
    total,
    completion,  // counted from other figures
  };
  enum class Span : std::uint8_t { asked, cumulative, since };
  enum class Against : std::uint8_t { last_year, previous, stated };

  std::string name, label, unit, note;
  std::string rule;   // in words
  std::string place;  // file:line
  Form form = Form::records;
  std::vector<Source> sources;
  bool stock = false;
  Span span = Span::asked;
  Date since;                 // Span::since
  std::int64_t at_least = 0;  // distinct: only keys with that many records
  std::vector<std::shared_ptr<const Figure>> operands;
  Against against = Against::last_year;
  Period base;                      // change against a stated period
  bool percent = true;              // change: per cent, else the difference
  std::optional<std::int64_t> cap;  // completion: never prints more per cent than this
  bool money = false;               // counted in fen
  // value in `unit` = counted × times ÷ over
  std::int64_t times = 1, over = 1;
  PrintRule show;
};

inline bool is_derived(Figure::Form form) { return form >= Figure::Form::share; }
inline bool adds_up(Figure::Form form) {
  return form == Figure::Form::records || form == Figure::Form::sum;
}

// The rule in words; `figure` is complete but for `rule` itself.
std::string rule_in_words(const Figure& figure);
std::string label_of_choice(const FieldInfo& field, std::string_view name);

// Resolves a dotted path from `type`; the problem names what exists instead.
Result<Path> read_path(const Catalogue& catalogue, const RecordType& type, std::string_view text);
// The names nearest to `wanted` first, at most `most` of them, joined by 、.
std::string nearest(std::string_view wanted, std::vector<std::string> names, std::size_t most = 6);

}  // namespace jinguo
