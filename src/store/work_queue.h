// SPDX-License-Identifier: Apache-2.0
// Works waiting for a writer.
#pragma once
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <vector>

#include "store/store.h"

namespace jinguo {

struct Job {
  Store::Work work;
  Store::Finished finished;
};

// Thread-safe.
class WorkQueue {
 public:
  void put(Job job);
  // Waits for jobs and takes up to `most` of them, in order.  Nothing once closed and empty, or
  // when none came until `latest`.
  std::vector<Job> take(std::size_t most, std::chrono::steady_clock::time_point latest = never);
  // Jobs already queued are still handed out; later ones are answered unavailable at once.
  void close();
  bool finished() const;

  static constexpr std::chrono::steady_clock::time_point never =
      std::chrono::steady_clock::time_point::max();

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> jobs_;
  bool closed_ = false;
};

// What a Work's own doing comes to: its Problem, or what it threw turned into one.  StoreErrors
// that end the whole transaction pass through.
std::optional<Problem> attempt(const Store::Work& work, Connection& connection);
// True for errors that are the Work's own and leave its neighbours whole.
bool is_own_fault(StoreError::Kind kind);
// True on a thread that is inside attempt().
bool is_inside_work();

}  // namespace jinguo
