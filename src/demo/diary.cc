// SPDX-License-Identifier: Apache-2.0
#include "demo/diary.h"

#include <algorithm>

namespace jinguo::demo {
namespace {

// Large enough that the commit costs nothing beside its deeds, small enough to show progress.
constexpr std::size_t deeds_a_transaction = 2000;

}  // namespace

std::optional<Problem> Diary::live(const Engine& engine, SetClock& clock, const Actor& actor,
    Instant until_then, std::int64_t all, const DemoProgress& progress) {
  std::stable_sort(
      deeds_.begin(), deeds_.end(), [](const Entry& a, const Entry& b) { return a.at < b.at; });
  const auto end = std::lower_bound(deeds_.begin(), deeds_.end(), until_then,
      [](const Entry& deed, Instant at) { return deed.at < at; });
  const auto due = static_cast<std::size_t>(end - deeds_.begin());
  const std::int64_t before = all - std::int64_t(deeds_.size());
  for (std::size_t from = 0; from < due; from += deeds_a_transaction) {
    const std::size_t until = std::min(due, from + deeds_a_transaction);
    const auto answer = engine.write(actor, Once{}, [&](Writing& writing) -> Result<Written> {
      for (std::size_t i = from; i < until; ++i) {
        clock.set(deeds_[i].at);
        if (auto problem = deeds_[i].deed(writing)) return *problem;
      }
      return Written{};
    });
    if (!answer.ok()) return answer.problem();
    if (progress) progress(before + std::int64_t(until), all);
  }
  deeds_.erase(deeds_.begin(), end);
  return {};
}

}  // namespace jinguo::demo
