// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/given.h"

#include <fmt/format.h>

#include <algorithm>

#include "rehearsal/form.h"

namespace jinguo::rehearsal {
namespace {

// Units of these kinds can be named together.
constexpr std::pair<std::string_view, std::string_view> together[] = {
    {"streets", "street"}, {"communities", "community"}, {"districts", "district"}};

// More would not fit in memory; such numbers are sums, not records.
constexpr std::int64_t most_times = 2'000'000;

std::int64_t sum_of(const std::vector<Place>& places) {
  std::int64_t sum = 0;
  for (const Place& p : places) sum += p.count;
  return sum;
}

}  // namespace

const RecordType& GivenReader::type_named(const YAML::Node& node) const {
  const std::string name = source_.text(node, "record");
  if (const RecordType* type = catalogue_.find(name)) return *type;
  std::vector<std::string> known;
  for (const RecordType* t : catalogue_.records())
    known.push_back(fmt::format("{}（{}）", t->name, t->label));
  source_.refuse(node, fmt::format("没有 {} 这种记录", name), "可用的记录：" + joined(known));
}

// How many records the first counted list of `vary` speaks of; 0 when there is none.
std::int64_t GivenReader::counted(const YAML::Node& vary) const {
  std::int64_t sum = 0;
  if (!vary || !vary.IsMap()) return sum;
  for (const auto& field : vary) {
    if (!field.second.IsMap()) continue;
    for (const auto& one : field.second) sum += source_.count(one.second, "个数", 1);
    break;
  }
  return sum;
}

int GivenReader::unit_named(const YAML::Node& node) const {
  const std::string name = source_.text(node, "at");
  for (std::size_t i = 0; i < units_.size(); ++i)
    if (units_[i].name == name) return static_cast<int>(i);
  std::vector<std::string> known;
  for (const UnitPlan& u : units_) known.push_back(u.name);
  source_.refuse(
      node, fmt::format("district 里没有 {} 这个单位", name), "可用的单位：" + joined(known));
}

std::vector<Place> GivenReader::places_named(const YAML::Node& node) const {
  std::vector<Place> places;
  for (const auto& [word, level] : together) {
    if (!node.IsScalar() || node.Scalar() != word) continue;
    for (std::size_t i = 1; i < units_.size(); ++i)
      if (units_[i].level == level) places.push_back({static_cast<int>(i), 0});
    if (places.empty()) source_.refuse(node, fmt::format("district 里没有 {} 一级的单位", level));
    return places;
  }
  return {{unit_named(node), 0}};
}

std::vector<Place> GivenReader::places(const YAML::Node& node, std::int64_t times) const {
  if (!node) return {{0, 0}};
  if (node.IsScalar()) return places_named(node);
  std::vector<Place> places;
  if (node.IsSequence()) {
    for (const YAML::Node& one : node) places.push_back({unit_named(one), 0});
    if (places.empty()) source_.refuse(node, "at 是空的");
    return places;
  }
  source_.expect_map(node, "at");
  for (const auto& entry : node)
    places.push_back({unit_named(entry.first), source_.count(entry.second, "at 的个数", 1)});
  if (times != 0 && sum_of(places) != times)
    source_.refuse(node, fmt::format("at 的个数合计 {}，times 是 {}", sum_of(places), times),
        "请让两者相等，或省去 times");
  return places;
}

Given GivenReader::read(const YAML::Node& entry) {
  source_.expect_keys(entry,
      {"record", "as", "times", "on", "entered", "at", "set", "vary", "split", "distinct", "note"},
      "given 的一条");
  if (!entry["record"])
    source_.refuse(entry, "given 的一条缺 record", "例如 - { record: grant, times: 3 }");
  Given g;
  g.line = Source::line_of(entry);
  const RecordType& type = type_named(entry["record"]);
  g.times = entry["times"] ? source_.count(entry["times"], "times", 1) : 0;
  g.at = places(entry["at"], g.times);
  if (g.times == 0) g.times = sum_of(g.at);
  if (g.times == 0) g.times = std::max<std::int64_t>(1, counted(entry["vary"]));
  if (g.times > most_times)
    source_.refuse(entry, fmt::format("一条至多造 {} 条记录，要的是 {}", most_times, g.times),
        "大的人数、份数请记在记录的数量字段里，如 split: { head_count: … }");
  FormReader forms{*this};
  const auto first_day = parse_days(fmt::format("{:04}-01-01", year_));
  g.on = entry["on"] ? forms.days(entry["on"], "on") : *first_day;
  if (entry["entered"]) g.entered = forms.days(entry["entered"], "entered").from;
  g.form = forms.read(type, entry, g.times);
  if (entry["as"]) {
    g.as = source_.text(entry["as"], "as");
    if (!named_.emplace(g.as, Named{&type, g.times}).second)
      source_.refuse(entry["as"], fmt::format("名字 {} 前面已经用过", g.as));
  }
  return g;
}

}  // namespace jinguo::rehearsal
