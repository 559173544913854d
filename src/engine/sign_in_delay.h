// SPDX-License-Identifier: Apache-2.0
// How long the next sign-in from an address, or to an account, has to wait after failures.
//
// Guessing gets slow, nobody is locked out: the wait grows to a bound and is forgotten after a
// quarter of an hour, and a person whose address has signed in to the account before does not wait
// for what strangers do to it.
#pragma once
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace jinguo {

// Thread-safe.  Remembers at most some ten thousand addresses and accounts.
class SignInDelay {
 public:
  using Time = std::chrono::steady_clock::time_point;
  using Span = std::chrono::milliseconds;
  struct Options {
    int free = 3;     // failures that cost nothing
    Span first{500};  // then the wait, doubled by each further failure
    Span most{8'000};
    Span longest_queue{30'000};  // an attempt that would have to wait longer is refused
    std::chrono::minutes memory{15};
  };
  explicit SignInDelay(Options options) : options_(options) {}

  // When an attempt made `now` may be looked at; nothing when too many are waiting already.
  std::optional<Time> reserve(const std::string& login, const std::string& address, Time now);
  void failed(const std::string& login, const std::string& address, Time now);
  void succeeded(const std::string& login, const std::string& address);

 private:
  struct Gate {
    int failures = 0;
    Time next{}, last{};
  };
  Span wait_after(int failures) const;
  Gate& gate(const std::string& key, Time now);
  void forget(Time now);

  Options options_;
  std::mutex mutex_;
  std::unordered_map<std::string, Gate> gates_;
  std::unordered_set<std::string> trusted_;  // "login address" pairs that have signed in
};

}  // namespace jinguo
