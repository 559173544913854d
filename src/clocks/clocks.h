// SPDX-License-Identifier: Apache-2.0
// Keeps every term of the district: begins, meets and stops it in the transaction of the write
// that causes it, and raises it when it passes.
#pragma once
#include <memory>
#include <string>

#include "clocks/term_rule.h"
#include "engine/engine.h"

namespace jinguo {

// Thread-safe; outlives the engine it is given to (Engine::Parts::consequences).
class Clocks final : public Consequences {
 public:
  explicit Clocks(std::shared_ptr<const TermBook> book) : book_(std::move(book)) {}

  // Never refuses the write it follows, but for an extension that is not allowed: past its cap, of
  // a term that knows none or is over, or by the person who has the term, entered the matter or
  // asked for it.
  std::optional<Problem> follow(Writing& writing, const Happened& happened) const override;
  // Stops what still runs on it.  A term of another record that it met stays met.
  std::optional<Problem> withdrawn(
      Writing& writing, const RecordType& type, const Uuid& id) const override;
  // The extensions that `follow` refuses whatever they bring.
  bool bars(const Engine& engine, Connection& connection, const Actor& actor,
      const Happened& now) const override;

  struct Attended {
    std::int64_t looked_at = 0;  // deadlines that were due for a look
    std::int64_t missed = 0, risen = 0, lapsed = 0, notices = 0;
  };
  // Looks at every deadline of the district whose time has come at `now`: reminds, marks overdue,
  // raises, lets lapse; in transactions of at most `batch` deadlines, so that other writers get
  // between.  Costs what is due, not what exists.  Any number of nodes may do it at once: each
  // deadline's step is taken once.  A deadline that cannot be written is left as it was, and the
  // rest goes on; the first such Problem is answered after the rest is done.
  Result<Attended> attend(
      const Engine& engine, std::int64_t district, Instant now, int batch = 1000) const;

  const TermBook& book() const { return *book_; }

 private:
  std::shared_ptr<const TermBook> book_;
};

// Enters the days of a table (date,kind,name; `#` begins a comment) that the district does not
// have yet; answers how many.  Days entered by hand stay as they are.  Refuses a line it cannot
// read, naming it.
Result<std::int64_t> enter_holidays(
    const Engine& engine, const Actor& officer, std::string_view csv);

}  // namespace jinguo
