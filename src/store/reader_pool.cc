// SPDX-License-Identifier: Apache-2.0
#include "store/reader_pool.h"

#include <cassert>

namespace jinguo {
namespace {
constexpr std::chrono::seconds longest_wait{30};
}

class ReaderPool::Loan : public Reader {
 public:
  Loan(ReaderPool& pool, std::unique_ptr<Session> session)
      : pool_(pool), session_(std::move(session)) {}
  ~Loan() override {
    session_->end_reading();
    pool_.give_back(std::move(session_));
  }
  Connection& connection() override { return *session_; }

 private:
  ReaderPool& pool_;
  std::unique_ptr<Session> session_;
};

ReaderPool::~ReaderPool() { assert(out_ == 0 && "a Reader outlives its Store"); }

std::unique_ptr<Session> ReaderPool::take() {
  std::unique_lock lock{mutex_};
  const auto free = [&] { return out_ < most_ && !paused_; };
  if (!returned_.wait_for(lock, longest_wait, free))
    throw StoreError(StoreError::Kind::busy, "查询过多，30 秒内没有空闲的数据库会话；请稍后重试");
  ++out_;
  if (idle_.empty()) return nullptr;
  auto session = std::move(idle_.back());
  idle_.pop_back();
  return session;
}

void ReaderPool::give_back(std::unique_ptr<Session> session) {
  {
    std::lock_guard lock{mutex_};
    --out_;
    if (session && session->usable()) idle_.push_back(std::move(session));
  }
  returned_.notify_all();
}

std::unique_ptr<Reader> ReaderPool::lend() {
  auto session = take();
  try {
    // A kept session may have died while idle (server restarted): one fresh try.
    if (session) {
      try {
        session->begin_reading();
        return std::make_unique<Loan>(*this, std::move(session));
      } catch (const StoreError& e) {
        if (e.kind != StoreError::Kind::lost) throw;
      }
    }
    session = open_();
    session->begin_reading();
    return std::make_unique<Loan>(*this, std::move(session));
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void ReaderPool::in_a_pause(
    std::chrono::milliseconds longest, const std::function<void()>& action) {
  std::unique_lock lock{mutex_};
  paused_ = true;
  const bool quiet = returned_.wait_for(lock, longest, [&] { return out_ == 0; });
  if (quiet) {
    lock.unlock();
    action();
    lock.lock();
  }
  paused_ = false;
  lock.unlock();
  returned_.notify_all();
}

}  // namespace jinguo
