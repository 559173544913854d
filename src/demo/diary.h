// SPDX-License-Identifier: Apache-2.0
// What is done in the district, in order of time.  Deeds are noted while the year is drawn and
// done afterwards, in large transactions, with the clock set to each one's moment.
#pragma once
#include <functional>
#include <optional>
#include <vector>

#include "demo/demo.h"

namespace jinguo::demo {

class Diary {
 public:
  // Does one thing (mostly one create or one step) and answers a Problem when it was refused.  It
  // may be done again after a lost race: it writes what it learns into a place kept for it and
  // appends to nothing.
  using Deed = std::function<std::optional<Problem>(Writing&)>;

  // Deeds of one moment are done in the order in which they were noted.
  void note(Instant at, Deed deed) { deeds_.push_back({at, std::move(deed)}); }
  std::size_t size() const { return deeds_.size(); }

  // Does those before `until` and forgets them.  Stops at the first refusal.  Progress is told
  // against `all`.
  std::optional<Problem> live(const Engine& engine, SetClock& clock, const Actor& actor,
      Instant until, std::int64_t all, const DemoProgress& progress);

 private:
  struct Entry {
    Instant at;
    Deed deed;
  };
  std::vector<Entry> deeds_;
};

}  // namespace jinguo::demo
