// SPDX-License-Identifier: Apache-2.0
// Figures: a statistic is a row of data, not code.  Definitions are read from YAML (docs/figures.md
// gives the language), checked against the declared records, turned into SQL by one writer, and
// answered with rule, period, area, unit and the records behind the value.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/query.h"
#include "model/module.h"
#include "store/store.h"

namespace jinguo {

// An exact quotient: counts have denominator 1, yuan 100, shares the size of their whole.
// denominator > 0 always.
struct Exact {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

// Days from..until, both included.  A stock is asked on `until`.
struct Period {
  Date from, until;
  // How it was asked for; it changes nothing but text().
  enum class Form : std::uint8_t { days, since, up_to } form = Form::days;
  static Period year(int y);
  // From the first day a record can bear.
  static Period up_to(Date until);
  // 2021, 2021-H1, 2021-Q3, 2021-07, 2021-07-01, 2021-01-01..2021-06-30, since:2020-01-01 (up to
  // `today`; since:2020-01-01..2021-12-31 up to that day), on:2021-12-31, ..2021-12-31.
  static Result<Period> parse(std::string_view text, Date today);
  // The same days a year before; 29 February becomes 28 February, a month's end stays one.
  Period last_year() const;
  // The period of the same kind that ends the day before: a month before a month, a year before a
  // year, else as many days.
  Period previous() const;
  std::string text() const;  // for people: 2021年, 2021年上半年, 2020年1月1日以来 …
  friend bool operator==(const Period&, const Period&) = default;
};

struct Figure;  // one checked definition; owned by its book, lives as long

struct FigureFile {
  std::string name;  // printed in messages: figures/seed.yaml
  std::string text;
};

// All figures of an installation.  Immutable; share between threads freely.
class FigureBook {
 public:
  // Refuses the first bad definition of each file: Problem::field is "file:line", text what is
  // wrong, remedy what would be right (with the names that exist, nearest first).
  static Result<std::shared_ptr<const FigureBook>> read(
      std::span<const FigureFile> files, const Catalogue& catalogue);
  virtual ~FigureBook() = default;
  virtual const Figure* find(std::string_view name) const = 0;
  virtual std::vector<const Figure*> all() const = 0;  // in file order
  // A single definition written where it is asked (rehearsals): YAML of one figure's body.
  virtual Result<std::shared_ptr<const Figure>> define(
      std::string_view name, std::string_view yaml_body, std::string_view where) const = 0;
};
std::string_view name_of(const Figure& figure);
std::string_view label_of(const Figure& figure);
std::string_view unit_of(const Figure& figure);
// The definition in words for people: 走访记录中状态为已走访、走访日期在期内的，按家庭去重计数.
std::string rule_of(const Figure& figure);

struct Question {
  const Figure* figure = nullptr;
  Period period;
  std::optional<Uuid> area;  // a unit and all below it; the whole district when absent
  // "", unit:street, unit (the owning unit), month, quarter, year, or a path: channel, batch,
  // person.school_level, person.age:18,35,60 (bands).  field:month means a field of that name.
  std::string by;
  // Evidence: of the part with this key alone, "" for the rest; nothing for the whole.  Needs `by`.
  std::optional<std::string> part;
  bool compare_last_year = false;     // absolute and per cent against the same days a year before
  std::optional<Date> running_since;  // adds the running total since that day
};

struct FigurePart {
  std::string key;    // wire name or unit id; "" is the unclassified rest
  std::string label;  // 未分类 for the rest
  Exact value;        // meaningless when printed is "—" (a share of nothing)
  std::string printed;
  std::int64_t evidence_count = 0;
};

// A way to break a figure down, as Question::by reads it.
struct FigureGrouping {
  std::string by, label;
};

struct FigureAnswer {
  std::string name, label, unit, rule, period, area;
  bool partial = false;    // the reader may see less than the area asked; `area` says so too
  bool gap = false;        // no records to count from (a mean of nothing, a share of nothing)
  std::string gap_reason;  // for people; "" without a gap
  Exact value;             // in `unit`; meaningless when gap
  std::string printed;     // by the figure's own print rule, unit not included; "—" when gap
  std::int64_t evidence_count = 0;
  std::vector<std::string> names;  // for `names` figures, at most 1000
  // When asked `by`, at most 1000.  They add up to the value for records and sums, with a rest
  // 未分类; of other figures they may overlap (one person in two streets): parts_note says so.
  std::vector<FigurePart> parts;
  std::string parts_note;
  // When asked whole: how whoever asks may break it down, by place and time first.
  std::vector<FigureGrouping> groups;
  std::optional<Exact> last_year, change, change_percent, running, target, completion_percent;
  std::string change_printed, completion_printed;
};

struct EvidencePage {
  struct Line {
    std::string record;  // type name
    Uuid id;
    std::int64_t version = 0;  // of the record when it was listed; a frozen report keeps it
    std::string title;         // as the reader may see it
    std::string date, unit_name, state;
    std::string counted;  // what it gave: the sum's amount, the distinct key, …
  };
  std::vector<Line> lines;
  std::int64_t total = 0;
};

// Why a figure is not hers to ask: a record type it counts from is not hers to read at all.
std::optional<Problem> not_hers(const Figure& figure, const Actor& actor);

// Answers questions for one actor: only records she may read are counted, and the answer says
// when that is less than the area asked.  Thread-safe.
class Counting {
 public:
  Counting(Store& store, const Catalogue& catalogue, const FigureBook& book)
      : store_(store), catalogue_(catalogue), book_(book) {}
  Result<FigureAnswer> ask(const Actor& actor, const Question& question) const;
  // page from 1, size 1–1000.  Lists exactly the records the value was counted from, or the value
  // of the question's part.  A breakdown she may not ask for is refused here too.
  Result<EvidencePage> evidence(
      const Actor& actor, const Question& question, int page, int size) const;
  // The whole list in order, without pages (workbook annex); stops after `most` lines.
  std::optional<Problem> every_line(const Actor& actor, const Question& question, std::int64_t most,
      const std::function<void(const EvidencePage::Line&)>& line) const;
  // SM3 over the complete evidence list (record, id, version, what it counts as, in order), 64 hex
  // digits: frozen with a report.
  Result<std::string> evidence_hash(const Actor& actor, const Question& question) const;

 private:
  Store& store_;
  const Catalogue& catalogue_;
  const FigureBook& book_;
};

// Prints an exact value.  The one place where figures are rounded, in integers throughout.
// Rounding goes by magnitude: -18.25 to one digit is -18.3 half up, -18.2 cut, -18.3 up.
struct PrintRule {
  int digits = 0;  // decimals, 0–9; -1 to -9 round to tens, hundreds … before the point
  enum class Rounding : std::uint8_t { half_up, cut, up } rounding = Rounding::half_up;
  bool in_wan = false;           // value ÷ 10,000, 万 appended; never 0万 or 0.1万余
  bool more_than = false;        // 余 appended when the print is below the exact value
  std::string more_word = "余";  // or 多
  bool nearly = false;           // 近 put before when the print is above the exact value
  bool clock12 = false;          // an hour of the day as people say it: 16 is 4
  bool trim = false;             // no zeros at the end of the decimals
  friend bool operator==(const PrintRule&, const PrintRule&) = default;
};
std::string print(const Exact& value, const PrintRule& rule);
// How the figure prints when the asking text says nothing else.
PrintRule print_rule_of(const Figure& figure);
// Reads what a report writes behind a figure's name: words in any order, separated by spaces or
// commas: `digits 1`, half_up | cut | up, 万, 余 | 多, 近, trim, clock12, plain (drops 万 余 近).
// Words not given stay as in `base`.
Result<PrintRule> read_print_rule(std::string_view text, const PrintRule& base);

}  // namespace jinguo
