// SPDX-License-Identifier: Apache-2.0
// How often strangers may do something that costs the office: so many in a span from one address,
// so many from all together.  Nothing about them is kept beyond the span.
#pragma once
#include <chrono>
#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>

namespace jinguo::http {

// Thread-safe.
class Allowance {
 public:
  using Time = std::chrono::steady_clock::time_point;
  struct Limits {
    std::size_t from_one = 5, from_all = 60;
    std::chrono::seconds span{3600};
  };
  explicit Allowance(Limits limits) : limits_(limits) {}

  // Counts it and says yes, or does not count it and says no.
  bool take(const std::string& address, Time now);

 private:
  void forget(Time before);

  Limits limits_;
  std::mutex mutex_;
  std::deque<std::pair<Time, std::string>> taken_;  // oldest first
  std::unordered_map<std::string, std::size_t> by_address_;
};

}  // namespace jinguo::http
