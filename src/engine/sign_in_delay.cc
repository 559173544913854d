// SPDX-License-Identifier: Apache-2.0
#include "engine/sign_in_delay.h"

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::size_t most_remembered = 10'000;

// A login holds no space, so the kinds of key never meet.
std::string of_login(const std::string& login) { return "login " + login; }
std::string of_address(const std::string& address) { return "from " + address; }

}  // namespace

SignInDelay::Span SignInDelay::wait_after(int failures) const {
  if (failures < options_.free) return Span{0};
  const int doubled = std::min(failures - options_.free, 16);
  return std::min(options_.first * (1 << doubled), options_.most);
}

void SignInDelay::forget(Time now) {
  std::erase_if(gates_, [&](const auto& g) { return now - g.second.last > options_.memory; });
  // Still full: a flood.  Whoever failed least loses least by being forgotten.
  for (int failures = 1; gates_.size() >= most_remembered; ++failures)
    std::erase_if(gates_, [&](const auto& g) { return g.second.failures <= failures; });
}

SignInDelay::Gate& SignInDelay::gate(const std::string& key, Time now) {
  const auto known = gates_.find(key);
  if (known != gates_.end()) {
    if (now - known->second.last > options_.memory) known->second = {};
    return known->second;
  }
  if (gates_.size() >= most_remembered) forget(now);
  Gate& made = gates_[key];
  made.last = now;
  return made;
}

std::optional<SignInDelay::Time> SignInDelay::reserve(
    const std::string& login, const std::string& address, Time now) {
  const std::lock_guard lock{mutex_};
  Gate& from = gate(of_address(address), now);
  const Time due_from = std::max(now, from.next);
  if (due_from - now > options_.longest_queue) return {};
  if (trusted_.contains(login + " " + address)) {
    from.next = due_from + wait_after(from.failures);
    return due_from;
  }
  // The reference to `from` does not outlive a second call of gate().
  const int failures = from.failures;
  Gate& to = gate(of_login(login), now);
  const Time due = std::max(due_from, to.next);
  if (due - now > options_.longest_queue) return {};
  to.next = due + wait_after(to.failures);
  gate(of_address(address), now).next = due_from + wait_after(failures);
  return due;
}

void SignInDelay::failed(const std::string& login, const std::string& address, Time now) {
  const std::lock_guard lock{mutex_};
  for (const std::string& key : {of_login(login), of_address(address)}) {
    Gate& g = gate(key, now);
    ++g.failures;
    g.last = now;
    g.next = std::max(g.next, now + wait_after(g.failures));
  }
}

void SignInDelay::succeeded(const std::string& login, const std::string& address) {
  const std::lock_guard lock{mutex_};
  gates_.erase(of_login(login));
  // An office shares an address: one success does not clear what others there got wrong.
  const auto from = gates_.find(of_address(address));
  if (from != gates_.end()) from->second.failures /= 2;
  if (trusted_.size() >= most_remembered) trusted_.clear();
  trusted_.insert(login + " " + address);
}

}  // namespace jinguo
