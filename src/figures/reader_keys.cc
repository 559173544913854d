// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "figures/reader.h"

namespace jinguo {
namespace {

template <class N>
bool whole_number(std::string_view text, N& out) {
  const auto [end, bad] = std::from_chars(text.data(), text.data() + text.size(), out);
  return bad == std::errc{} && end == text.data() + text.size();
}

}  // namespace

Place::Place(std::string_view where) : file_(where) {
  const std::size_t colon = where.rfind(':');
  int line = 0;
  if (colon == std::string_view::npos || !whole_number(where.substr(colon + 1), line)) return;
  file_ = where.substr(0, colon);
  first_line_ = line;
}

std::string Place::at(const YAML::Node& node) const {
  const int line = node.IsDefined() ? std::max(node.Mark().line, 0) : 0;
  return fmt::format("{}:{}", file_, first_line_ + line);
}

void Place::refuse(const YAML::Node& node, std::string text, std::string remedy) const {
  Problem p;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  refuse(node, std::move(p));
}

void Place::refuse(const YAML::Node& node, Problem problem) const {
  problem.field = at(node);
  throw Refused{std::move(problem)};
}

NamedKeys::NamedKeys(const Place& place, const YAML::Node& map, std::vector<std::string> known) {
  if (!map.IsMap()) place.refuse(map, "这里应当是“键: 值”", "可用的键有 " + nearest("", known, 20));
  for (const auto& item : map) {
    const std::string key = scalar(place, item.first, "键");
    if (std::find(known.begin(), known.end(), key) == known.end())
      place.refuse(
          item.first, fmt::format("不认识的键 {}", key), "可用的有 " + nearest(key, known));
    if (has(key)) place.refuse(item.first, fmt::format("键 {} 写了两次", key), "只留一处");
    items_.emplace_back(key, item.second);
  }
}

YAML::Node NamedKeys::operator[](std::string_view key) const {
  for (const auto& [name, node] : items_)
    if (name == key) return node;
  return YAML::Node{YAML::NodeType::Undefined};
}

std::string scalar(const Place& place, const YAML::Node& node, std::string_view what) {
  if (!node.IsScalar()) place.refuse(node, fmt::format("{} 应当是一个值", what));
  return node.Scalar();
}

bool flag(const Place& place, const YAML::Node& node, std::string_view what) {
  const std::string text = scalar(place, node, what);
  if (text != "true" && text != "false")
    place.refuse(node, fmt::format("{} 写的是 {}", what, text), "应当写 true 或 false");
  return text == "true";
}

std::int64_t number(const Place& place, const YAML::Node& node, std::string_view what) {
  const std::string text = scalar(place, node, what);
  std::int64_t n = 0;
  if (!whole_number(text, n))
    place.refuse(node, fmt::format("{} 写的是 {}", what, text), "应当写整数");
  return n;
}

Date date(const Place& place, const YAML::Node& node, std::string_view what) {
  const std::string text = scalar(place, node, what);
  const auto day = parse_date(text);
  if (!day)
    place.refuse(node, fmt::format("{} 写的是 {}", what, text), "日期应当写成 2021-12-31 的样子");
  return *day;
}

std::vector<YAML::Node> list(const YAML::Node& node) {
  if (!node.IsSequence()) return {node};
  std::vector<YAML::Node> out;
  for (const auto& item : node) out.push_back(item);
  return out;
}

}  // namespace jinguo
