// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/yaml.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace jinguo::rehearsal {

void refuse(const std::string& where, std::string text, std::string remedy) {
  Problem p;
  p.field = where;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  throw Refused{std::move(p)};
}

std::string joined(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, "、"));
}

std::string Source::where(int line) const { return fmt::format("{}:{}", file_, line); }

void Source::refuse(const YAML::Node& at, std::string text, std::string remedy) const {
  rehearsal::refuse(where(at), std::move(text), std::move(remedy));
}

void Source::expect_map(const YAML::Node& node, std::string_view what) const {
  if (!node.IsMap()) refuse(node, fmt::format("{}应是“键: 值”的一组", what));
  std::set<std::string> seen;
  for (const auto& entry : node) {
    if (!entry.first.IsScalar()) refuse(entry.first, fmt::format("{}的键应是文字", what));
    if (!seen.insert(entry.first.Scalar()).second)
      refuse(
          entry.first, fmt::format("{}里 {} 写了两次", what, entry.first.Scalar()), "请只留一个");
  }
}

void Source::expect_keys(const YAML::Node& map, std::initializer_list<std::string_view> known,
    std::string_view what) const {
  expect_map(map, what);
  for (const auto& entry : map) {
    const std::string& key = entry.first.Scalar();
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    refuse(entry.first, fmt::format("{}没有 {} 这个键", what, key),
        fmt::format("可用的键：{}", fmt::join(known, "、")));
  }
}

std::string Source::text(const YAML::Node& node, std::string_view what) const {
  if (!node.IsScalar() || node.Scalar().empty()) refuse(node, fmt::format("{}应是一个值", what));
  return node.Scalar();
}

std::int64_t Source::count(
    const YAML::Node& node, std::string_view what, std::int64_t least) const {
  const std::string digits = text(node, what);
  std::int64_t n = 0;
  const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (bad != std::errc{} || end != digits.data() + digits.size() || n < least)
    refuse(node, fmt::format("{}应是不小于 {} 的整数，不能是 {}", what, least, digits));
  return n;
}

}  // namespace jinguo::rehearsal
