// SPDX-License-Identifier: Apache-2.0
#include "demo/areas.h"

#include <array>
#include <map>
#include <optional>

#include "base/text.h"

namespace jinguo::demo {
namespace {

Problem bad_line(int line, std::string text) {
  Problem p;
  p.field = "areas:" + std::to_string(line);
  p.text = std::move(text);
  p.remedy =
      "每行应为 code,name,level,parent；level 为 district、street 或 community，上级写在下级之前";
  return p;
}

std::array<std::string_view, 4> columns_of(std::string_view line, bool& whole) {
  std::array<std::string_view, 4> columns;
  std::size_t n = 0;
  for (;; ++n) {
    const auto comma = line.find(',');
    if (n < columns.size()) columns[n] = trimmed(line.substr(0, comma));
    if (comma == line.npos) break;
    line.remove_prefix(comma + 1);
  }
  whole = n + 1 == columns.size() && !columns[0].empty() && !columns[1].empty();
  return columns;
}

std::optional<Area::Level> level_of(std::string_view name) {
  if (name == "district") return Area::Level::district;
  if (name == "street") return Area::Level::street;
  if (name == "community") return Area::Level::community;
  return {};
}

class AreaReader {
 public:
  std::optional<Problem> take(std::string_view line, int number) {
    line = trimmed(line);
    if (line.empty() || line.front() == '#' || line.starts_with("code,")) return {};
    bool whole = false;
    const auto columns = columns_of(line, whole);
    if (!whole) return bad_line(number, "这一行不是四列");
    const auto level = level_of(columns[2]);
    if (!level) return bad_line(number, "未知的层级 " + std::string{columns[2]});
    if (places_.contains(std::string{columns[0]})) return bad_line(number, "代码重复");
    const auto parent = parent_of(*level, columns[3]);
    if (!parent) return bad_line(number, "上级不存在，或层级不对");
    places_[std::string{columns[0]}] = static_cast<int>(areas_.size());
    areas_.push_back({*level, std::string{columns[0]}, std::string{columns[1]}, *parent});
    return {};
  }

  Result<std::vector<Area>> all() && {
    bool seen[3] = {};
    for (const Area& a : areas_) seen[static_cast<int>(a.level)] = true;
    if (seen[0] && seen[1] && seen[2]) return std::move(areas_);
    return bad_line(0, "缺少区县、街道或社区");
  }

 private:
  // The position of the parent, -1 for the one district, nothing when it does not fit.
  std::optional<int> parent_of(Area::Level level, std::string_view code) const {
    if (level == Area::Level::district) return areas_.empty() ? std::optional{-1} : std::nullopt;
    const auto it = places_.find(code);
    if (it == places_.end()) return {};
    const auto above = areas_[static_cast<std::size_t>(it->second)].level;
    const bool fits = static_cast<int>(above) + 1 == static_cast<int>(level);
    return fits ? std::optional{it->second} : std::nullopt;
  }

  std::vector<Area> areas_;
  std::map<std::string, int, std::less<>> places_;
};

}  // namespace

Result<std::vector<Area>> read_areas(std::string_view csv) {
  AreaReader reader;
  for (int number = 1; !csv.empty(); ++number) {
    const auto end = csv.find('\n');
    if (auto problem = reader.take(csv.substr(0, end), number)) return *problem;
    csv.remove_prefix(end == csv.npos ? csv.size() : end + 1);
  }
  return std::move(reader).all();
}

}  // namespace jinguo::demo
