// SPDX-License-Identifier: Apache-2.0
// What was asked of the serving program, and what it said: the yardstick held against what it has
// afterwards.
#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <random>
#include <string>
#include <vector>

#include "api.h"

namespace jinguo::faults {

enum class Outcome {
  never,    // not asked
  unknown,  // no answer, or one that says nobody knows
  stored,   // acknowledged
  refused,  // answered that nothing was stored
};

// A record and the change made to it.  A household is created and then moves; a visit is planned
// and then done.
struct Entry {
  bool visit = false;
  std::string mark;       // found in the record itself: the household's code
  std::string id;         // ours, or what the program answered; empty until known
  std::string household;  // of a visit; each household has one visit at most
  unsigned number = 0;    // of this ledger
  Outcome created = Outcome::never, changed = Outcome::never;
  std::string key() const { return mark + "-create"; }
  std::string change_key() const { return mark + "-change"; }
  // When the visit was made or the household moved in: entries are spread over days.
  std::string day() const;
};

struct Counts {
  int stored = 0, unknown = 0, refused = 0, odd = 0;
  std::string said;  // the first answer that was not a success
};

struct Findings {
  int checked = 0;
  int missing = 0;    // acknowledged, not there
  int twice = 0;      // more than one record for one key
  int lies = 0;       // refused as not stored, yet there
  int wrong = 0;      // neither the old nor the new value, or another id, or no answer
  std::string first;  // an example
};

struct LoadWish {
  int threads = 8;
  int writes = 0;  // most of them; 0: no bound
  double seconds = 60;
  bool until_refused = false;
};

class Ledger {
 public:
  Ledger() : run_(std::random_device{}()) {}
  void at(std::uint16_t port) { port_ = port; }
  bool sign_in(const std::string& login, const std::string& password);
  // Writes until the wish is met or the program is gone; calls `begun` at the first stored write.
  Counts load(const LoadWish& wish, const std::function<void()>& begun);
  // Asks again, with the same keys, whatever has no outcome yet.
  Counts settle();
  // Compares what is stored with what was said: of entries not compared yet, or of all.
  Findings compare(bool all);

 private:
  struct Load;
  void write_some(Load& load, int thread);
  Outcome ask(Api& api, Load& load, const std::string& method, const std::string& target,
      const std::string& body, const std::string& key, std::string& id);
  Outcome create(Api& api, Load& load, Entry& e);
  Outcome change(Api& api, Load& load, Entry& e);
  void compare_one(Api& api, const Entry& e, Findings& found) const;
  void compare_totals(Findings& found) const;
  std::int64_t count(Api& api, const std::string& list) const;

  std::uint16_t port_ = 0;
  SignedInAs who_;
  unsigned run_;
  std::atomic<unsigned> next_{1};
  std::vector<Entry> entries_;
  std::size_t compared_ = 0;
};

}  // namespace jinguo::faults
