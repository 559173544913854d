// SPDX-License-Identifier: Apache-2.0
#include "http/allowance.h"

namespace jinguo::http {

bool Allowance::take(const std::string& address, Time now) {
  const std::lock_guard lock{mutex_};
  forget(now - limits_.span);
  const auto one = by_address_.find(address);
  if (taken_.size() >= limits_.from_all) return false;
  if (one != by_address_.end() && one->second >= limits_.from_one) return false;
  taken_.emplace_back(now, address);
  ++by_address_[address];
  return true;
}

void Allowance::forget(Time before) {
  while (!taken_.empty() && taken_.front().first <= before) {
    const auto one = by_address_.find(taken_.front().second);
    if (--one->second == 0) by_address_.erase(one);
    taken_.pop_front();
  }
}

}  // namespace jinguo::http
