// SPDX-License-Identifier: Apache-2.0
// Draws that repeat from a seed on every machine (the distributions of <random> do not).
#pragma once
#include <cstdint>
#include <random>
#include <span>

namespace jinguo::demo {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  // 0 … n − 1; n > 0.
  int below(int n) { return static_cast<int>((engine_() >> 11) % static_cast<std::uint64_t>(n)); }
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(int per_mille) { return below(1000) < per_mille; }
  template <class T, std::size_t N>
  const T& pick(const T (&all)[N]) {
    return all[static_cast<std::size_t>(below(static_cast<int>(N)))];
  }
  // A position, drawn as often as its weight says; at least one weight is above 0.
  int weighted(std::span<const int> weights) {
    int sum = 0;
    for (int w : weights) sum += w;
    int left = below(sum);
    for (std::size_t i = 0; i < weights.size(); ++i)
      if ((left -= weights[i]) < 0) return static_cast<int>(i);
    return 0;
  }

  // A choice with its weight; a table of them says how a year is spread.
  template <class T>
  struct Share {
    int weight;
    T value;
  };
  template <class T, std::size_t N>
  const T& pick(const Share<T> (&all)[N]) {
    int weights[N];
    for (std::size_t i = 0; i < N; ++i) weights[i] = all[i].weight;
    return all[static_cast<std::size_t>(weighted(weights))].value;
  }

 private:
  std::mt19937_64 engine_;
};

template <class T>
using Share = Dice::Share<T>;

}  // namespace jinguo::demo
