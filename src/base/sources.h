// SPDX-License-Identifier: Apache-2.0
// Time and chance come in through these two doors only, so that a year can be made from a seed
// and a fault can be repeated.
#pragma once
#include <cstdint>
#include <memory>
#include <span>

#include "base/types.h"

namespace jinguo {

// Readable from any thread.
struct Clock {
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

// Fills with bytes nobody can guess (system) or that repeat from a seed (tests, demo).
// Callable from any thread.
struct Random {
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

Clock& system_clock();
Random& system_random();

// A clock that stands still until it is set.  For the demo year, rehearsals and tests.
class SetClock : public Clock {
 public:
  explicit SetClock(Instant at) : at_(at) {}
  Instant now() const override { return at_; }
  void set(Instant at) { at_ = at; }

 private:
  Instant at_;
};

// The same bytes for the same seed, on every machine.  Not for secrets.  One thread at a time.
std::unique_ptr<Random> seeded_random(std::uint64_t seed);

// A version-7 id of this moment.
Uuid new_id(const Clock& clock, Random& random);

}  // namespace jinguo
