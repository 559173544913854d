// SPDX-License-Identifier: Apache-2.0
#include "store/work_queue.h"

#include <spdlog/spdlog.h>

namespace jinguo {
namespace {

thread_local bool inside_work = false;

struct Inside {
  Inside() { inside_work = true; }
  ~Inside() { inside_work = false; }
};

}  // namespace

void WorkQueue::put(Job job) {
  std::unique_lock lock{mutex_};
  if (!closed_) {
    jobs_.push_back(std::move(job));
    lock.unlock();
    changed_.notify_one();
    return;
  }
  lock.unlock();
  Problem p;
  p.code = Problem::Code::unavailable;
  p.text = "系统正在停止，本次未保存";
  p.remedy = "请稍后重试";
  job.finished(std::move(p));
}

std::vector<Job> WorkQueue::take(std::size_t most, std::chrono::steady_clock::time_point latest) {
  std::unique_lock lock{mutex_};
  const auto ready = [&] { return closed_ || !jobs_.empty(); };
  if (latest == never)
    changed_.wait(lock, ready);
  else
    changed_.wait_until(lock, latest, ready);
  std::vector<Job> taken;
  taken.reserve(std::min(most, jobs_.size()));
  while (!jobs_.empty() && taken.size() < most) {
    taken.push_back(std::move(jobs_.front()));
    jobs_.pop_front();
  }
  return taken;
}

void WorkQueue::close() {
  {
    std::lock_guard lock{mutex_};
    closed_ = true;
  }
  changed_.notify_all();
}

bool WorkQueue::finished() const {
  std::lock_guard lock{mutex_};
  return closed_ && jobs_.empty();
}

bool is_own_fault(StoreError::Kind kind) {
  return kind == StoreError::Kind::unique || kind == StoreError::Kind::missing ||
         kind == StoreError::Kind::bug;
}

bool is_inside_work() { return inside_work; }

std::optional<Problem> attempt(const Store::Work& work, Connection& connection) {
  const Inside inside;
  try {
    return work(connection);
  } catch (const StoreError& e) {
    if (e.kind == StoreError::Kind::bug) spdlog::error("写入时出错，已撤销：{}", e.what());
    if (is_own_fault(e.kind)) return problem_of(e);
    throw;
  } catch (const std::exception& e) {
    spdlog::error("写入时出错，已撤销：{}", e.what());
    return problem_of(StoreError(StoreError::Kind::bug, e.what()));
  }
}

}  // namespace jinguo
