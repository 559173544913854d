// SPDX-License-Identifier: Apache-2.0
#include "demo/town.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace jinguo::demo {

using namespace std::chrono;

Town::Town(const DemoOptions& o, std::int64_t number, minutes offset)
    : options(o), dice(o.seed), offset_(offset), random_(seeded_random(o.seed)) {
  installer = {{}, {}, Role::installer, number, "演示数据", true};
}

int Town::times(int n, int year, int share) const {
  const double whole = n * options.scale;
  const double part = year == options.year ? whole : whole * share / 1000;
  return std::max(1, static_cast<int>(std::lround(part)));
}

Date Town::day(int y, int month, int of_month) const { return year{y} / month / of_month; }

Date Town::draw_day(int y, const Months& months, bool saturdays) {
  for (;;) {
    const int month = dice.weighted(months) + 1;
    const auto last = unsigned((year{y} / month / std::chrono::last).day());
    const sys_days drawn = sys_days{day(y, month, dice.between(1, static_cast<int>(last)))};
    const weekday w{drawn};
    if (drawn == sys_days{day(y, 1, 1)}) continue;
    if (w != Sunday && (w != Saturday || saturdays)) return Date{drawn};
  }
}

Date Town::draw_birthday(int y) {
  const int month = dice.between(1, 12);
  return day(y, month, dice.between(1, 28));
}

Date Town::working(Date from, int days) const {
  sys_days d = sys_days{from} + std::chrono::days{days};
  while (weekday{d} == Saturday || weekday{d} == Sunday) d += std::chrono::days{1};
  return Date{d};
}

Instant Town::at(Date on) {
  const auto clock_time = minutes{8 * 60 + 30 + dice.below(8 * 60)};
  return sys_days{on} + clock_time - offset_ + milliseconds{dice.below(60'000)};
}

Instant Town::morning(Date on) const { return sys_days{on} + hours{8} - offset_; }

Instant Town::founding() {
  return sys_days{day(last_year(), 1, 1)} - offset_ + milliseconds{++founded_ * 10};
}

int Town::draw_community() {
  int sum = 0;
  for (const Place& c : communities) sum += c.weight;
  int left = dice.below(sum);
  for (std::size_t i = 0; i < communities.size(); ++i)
    if ((left -= communities[i].weight) < 0) return static_cast<int>(i);
  return 0;
}

const Woman& Town::draw_woman(int community) {
  const auto& all = women_of[std::size_t(community)];
  return women[std::size_t(all[std::size_t(dice.below(static_cast<int>(all.size())))])];
}

std::vector<const Woman*> Town::draw_needy(int n) {
  std::vector<const Woman*> needy, rest;
  for (const Woman& w : women) (w.needy ? needy : rest).push_back(&w);
  const auto shuffle = [&](std::vector<const Woman*>& all) {
    for (std::size_t i = all.size(); i > 1; --i)
      std::swap(all[i - 1], all[std::size_t(dice.below(static_cast<int>(i)))]);
  };
  shuffle(needy);
  shuffle(rest);
  needy.insert(needy.end(), rest.begin(), rest.end());
  needy.resize(std::min(needy.size(), std::size_t(n)));
  return needy;
}

const Place& Town::street_of(int community) const {
  return streets[std::size_t(communities[std::size_t(community)].parent)];
}

Uuid Town::draw_id(Instant moment) {
  drawing_.set(moment);
  return new_id(drawing_, *random_);
}

const RecordType& Town::stored(const Writing& writing, std::string_view name) {
  return *writing.engine().catalogue().find(name);
}

namespace {

// A refusal here is a mistake of the demo: say which record, for whom and when.
Problem told(Problem problem, const Writing& writing, const RecordType& type) {
  std::string why = problem.text;
  for (const Problem& p : problem.more) why += fmt::format(" [{}] {}", p.field, p.text);
  problem.text = fmt::format("演示数据：{}（{}，{}）未能写入：{}", type.label, writing.actor().name,
      to_text(writing.engine().today()), why);
  problem.remedy = "请删除本次的数据夹后重试，并报告种子和规模";
  return problem;
}

}  // namespace

std::optional<Problem> Town::refusal(Writing writing, const RecordType& type, const Draft& draft) {
  const auto made = writing.create(type, draft);
  if (made.ok()) return {};
  return told(made.problem(), writing, type);
}

std::optional<Problem> Town::refusal(Writing writing, const RecordType& type, const Uuid& id,
    std::string_view step, const Draft& brought) {
  const auto taken = writing.take_step(type, id, step, brought);
  if (taken.ok()) return {};
  return told(taken.problem(), writing, type);
}

}  // namespace jinguo::demo
