// SPDX-License-Identifier: Apache-2.0
#include "base/sources.h"

#include <sodium.h>

#include <random>

namespace jinguo {
namespace {

struct SystemClock : Clock {
  Instant now() const override {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  }
};

struct SystemRandom : Random {
  void fill(std::span<std::uint8_t> out) override { randombytes_buf(out.data(), out.size()); }
};

// mt19937_64 is fixed by the standard, so a seed means the same everywhere.
struct SeededRandom : Random {
  explicit SeededRandom(std::uint64_t seed) : engine(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    for (std::uint8_t& b : out) b = static_cast<std::uint8_t>(engine() >> 24);
  }
  std::mt19937_64 engine;
};

}  // namespace

Clock& system_clock() {
  static SystemClock clock;
  return clock;
}

Random& system_random() {
  static SystemRandom random;
  return random;
}

std::unique_ptr<Random> seeded_random(std::uint64_t seed) {
  return std::make_unique<SeededRandom>(seed);
}

Uuid new_id(const Clock& clock, Random& random) {
  Uuid id;
  random.fill(id.bytes);
  auto ms = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
  for (std::size_t i = 6; i-- > 0; ms >>= 8) id.bytes[i] = static_cast<std::uint8_t>(ms);
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x70);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

}  // namespace jinguo
