// SPDX-License-Identifier: Apache-2.0
// Read sessions on loan.  Opened when first needed, kept for the next reader.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

#include "store/session.h"

namespace jinguo {

// Thread-safe.  All readers must be back before it is destroyed.
class ReaderPool {
 public:
  using Open = std::function<std::unique_ptr<Session>()>;
  ReaderPool(int most, Open open) : most_(most), open_(std::move(open)) {}
  ~ReaderPool();

  // Waits while `most` are out.  Throws StoreError busy when none comes back in 30 s, and
  // whatever opening a session throws.
  std::unique_ptr<Reader> lend();
  // Runs `action` while nobody reads, should that moment come within `longest`; new readers wait
  // until it is over.
  void in_a_pause(std::chrono::milliseconds longest, const std::function<void()>& action);

 private:
  class Loan;
  std::unique_ptr<Session> take();
  void give_back(std::unique_ptr<Session> session);

  const int most_;
  const Open open_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Session>> idle_;
  int out_ = 0;
  bool paused_ = false;
};

}  // namespace jinguo
