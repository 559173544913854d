// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/district.h"

#include <fmt/format.h>

#include <array>

namespace jinguo::rehearsal {
namespace {

constexpr std::array<std::string_view, 5> ladder = {
    "city", "district", "street", "community", "grid"};

std::string_view below(std::string_view level) {
  for (std::size_t i = 0; i + 1 < ladder.size(); ++i)
    if (ladder[i] == level) return ladder[i + 1];
  return ladder.back();
}

class DistrictReader {
 public:
  DistrictReader(const Source& source, const RecordType& unit) : source_(source), unit_(unit) {}

  std::vector<UnitPlan> read(const YAML::Node& node) {
    if (!node) return {{"区妇联", "district", -1}};
    source_.expect_keys(node, {"name", "level", "streets", "communities", "units"}, "district");
    const std::string name = node["name"] ? source_.text(node["name"], "name") : "区妇联";
    add(node, name, level(node["level"], "district"), -1);
    if (node["units"]) read_units(node["units"], 0);
    if (node["streets"])
      number_streets(node);
    else if (node["communities"])
      source_.refuse(
          node["communities"], "communities 要和 streets 一起写", "communities 是每个街道的社区数");
    return std::move(units_);
  }

 private:
  std::string level(const YAML::Node& node, std::string_view otherwise) const {
    if (!node) return std::string{otherwise};
    std::string wanted = source_.text(node, "level");
    std::vector<std::string> known;
    for (const Choice& c : unit_.field("level")->choices) {
      if (c.name == wanted) return wanted;
      known.push_back(std::string{c.name});
    }
    source_.refuse(node, fmt::format("没有 {} 这一级", wanted), "可选：" + joined(known));
  }

  int add(const YAML::Node& at, std::string name, std::string level_name, int parent) {
    for (const UnitPlan& u : units_)
      if (u.name == name) source_.refuse(at, fmt::format("有两个单位叫 {}", name));
    units_.push_back({std::move(name), std::move(level_name), parent});
    return static_cast<int>(units_.size()) - 1;
  }

  void read_units(const YAML::Node& list, int parent) {
    if (!list.IsSequence()) source_.refuse(list, "units 应是一个列表");
    const std::string usual{below(units_[static_cast<std::size_t>(parent)].level)};
    for (const YAML::Node& one : list) {
      if (one.IsScalar()) {
        add(one, source_.text(one, "单位"), usual, parent);
        continue;
      }
      source_.expect_keys(one, {"name", "level", "units"}, "单位");
      if (!one["name"]) source_.refuse(one, "单位缺 name");
      const int self =
          add(one, source_.text(one["name"], "name"), level(one["level"], usual), parent);
      if (one["units"]) read_units(one["units"], self);
    }
  }

  void number_streets(const YAML::Node& node) {
    const auto streets = source_.count(node["streets"], "streets", 1);
    const auto communities =
        node["communities"] ? source_.count(node["communities"], "communities", 0) : 0;
    for (std::int64_t s = 1; s <= streets; ++s) {
      const int street = add(node, fmt::format("街道{}", s), "street", 0);
      for (std::int64_t c = 1; c <= communities; ++c)
        add(node, fmt::format("社区{}-{}", s, c), "community", street);
    }
  }

  const Source& source_;
  const RecordType& unit_;
  std::vector<UnitPlan> units_;
};

}  // namespace

std::vector<UnitPlan> read_district(
    const Source& source, const YAML::Node& node, const RecordType& unit) {
  return DistrictReader{source, unit}.read(node);
}

}  // namespace jinguo::rehearsal
