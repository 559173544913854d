// SPDX-License-Identifier: Apache-2.0
#include "app/district_settings.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>

#include "base/text.h"

namespace jinguo {
namespace {

using std::chrono::minutes;

constexpr int longest_short_name = 20, longest_exit_name = 40;
constexpr std::size_t longest_address = 200;
constexpr std::int64_t least_idle = 5, least_lock = 1, most_minutes = 480;

// A site that tells nobody where its reader came from, and to which nothing is handed on: https, a
// host with a dot, a path; no account, port, query or fragment.
bool is_plain_site(std::string_view address) {
  constexpr std::string_view scheme = "https://";
  if (!address.starts_with(scheme) || address.size() > longest_address) return false;
  address.remove_prefix(scheme.size());
  const std::string_view host = address.substr(0, address.find('/'));
  const auto fits = [](char c, std::string_view more) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           more.find(c) != more.npos;
  };
  return host.find('.') != host.npos && !host.starts_with('.') && !host.ends_with('.') &&
         std::all_of(host.begin(), host.end(), [&](char c) { return fits(c, ".-"); }) &&
         std::all_of(address.begin(), address.end(), [&](char c) { return fits(c, ".-_~/%"); });
}

class SettingsReader {
 public:
  SettingsReader(const std::string& name, DistrictSettings proposed)
      : name_(name), settings_(std::move(proposed)) {}

  Result<DistrictSettings> read(const std::string& text) {
    try {
      const YAML::Node root = YAML::Load(text);
      if (!root.IsNull()) read_all(root);
      return std::move(settings_);
    } catch (const Refused& e) {
      return e.problem;
    } catch (const YAML::Exception& e) {
      return problem(e.mark.line, "写法不对：" + e.msg, "请照 data/district.yaml 的写法");
    }
  }

 private:
  struct Refused {
    Problem problem;
  };
  Problem problem(int line, std::string said, std::string remedy) const {
    return refused(Problem::Code::invalid, std::move(said), std::move(remedy),
        fmt::format("{}:{}", name_, line + 1));
  }
  [[noreturn]] void refuse(const YAML::Node& at, std::string said, std::string remedy) const {
    throw Refused{problem(at.Mark().line, std::move(said), std::move(remedy))};
  }
  YAML::Node map(const YAML::Node& node) const {
    if (!node.IsMap()) refuse(node, "这里应当是“名称: 值”", "可照 data/district.yaml");
    return node;
  }
  std::string text(const YAML::Node& node) const {
    if (!node.IsScalar()) refuse(node, "这里应当是一个值", "可照 data/district.yaml");
    return node.Scalar();
  }

  void read_all(const YAML::Node& root) {
    for (const auto& item : map(root)) {
      const std::string key = text(item.first);
      if (key == "short_name")
        read_short_name(item.second);
      else if (key == "numbers")
        for (const auto& one : map(item.second)) read_number(one.first, one.second);
      else if (key == "session")
        for (const auto& one : map(item.second)) read_limit(one.first, one.second);
      else if (key == "portal")
        for (const auto& one : map(item.second)) read_portal(one.first, one.second);
      else
        refuse(item.first, fmt::format("不认识的键 {}", key),
            "可用的有 short_name、numbers、session、portal");
    }
    for (const SessionLimits* l : {&settings_.people, &settings_.bodies})
      if (l->lock > l->idle)
        refuse(root, "自动锁屏的分钟数大于登录自动结束的分钟数", "请改小 lock，或改大 idle");
  }

  void read_short_name(const YAML::Node& node) {
    settings_.short_name = text(node);
    if (length(settings_.short_name) > longest_short_name || !is_clean_text(settings_.short_name))
      refuse(node, fmt::format("简称最多 {} 个字", longest_short_name), "请缩短");
  }

  void read_number(const YAML::Node& record, const YAML::Node& node) {
    const std::string kind = text(record);
    if (!number_pattern_of(kind))
      refuse(record, fmt::format("“{}”不由系统编号", kind),
          "可以设置的有 intake（信访登记）和 case（个案）");
    auto pattern = read_number_pattern(text(node));
    if (!pattern.ok()) refuse(node, pattern.problem().text, pattern.problem().remedy);
    settings_.numbers[kind] = std::move(pattern).value();
  }

  void read_limit(const YAML::Node& name, const YAML::Node& node) {
    const std::string which = text(name);
    if (which != "idle" && which != "lock")
      refuse(name, fmt::format("不认识的键 {}", which), "session 下可用的有 idle、lock");
    for (const auto& item : map(node)) {
      const std::string whose = text(item.first);
      if (whose != "people" && whose != "bodies")
        refuse(item.first, fmt::format("不认识的键 {}", whose), "可用的有 people、bodies");
      SessionLimits& limits = whose == "people" ? settings_.people : settings_.bodies;
      const std::int64_t least = which == "idle" ? least_idle : least_lock;
      std::int64_t n = 0;
      if (!YAML::convert<std::int64_t>::decode(item.second, n) || n < least || n > most_minutes)
        refuse(item.second, fmt::format("应当是 {} 到 {} 的整数（分钟）", least, most_minutes),
            "请改正这个数");
      (which == "idle" ? limits.idle : limits.lock) = minutes{n};
    }
  }

  void read_portal(const YAML::Node& name, const YAML::Node& node) {
    if (text(name) != "exit")
      refuse(name, fmt::format("不认识的键 {}", text(name)), "portal 下可用的有 exit");
    for (const auto& item : map(node)) {
      const std::string key = text(item.first), said = text(item.second);
      if (key == "address") {
        if (!is_plain_site(said))
          refuse(item.second, "离开后打开的网址须以 https:// 开头，只写网站和路径",
              "如 https://www.example.cn/；不要带账号、查询词和空格");
        settings_.exit.address = said;
      } else if (key == "name" || key == "name_en") {
        if (trimmed(said).empty() || length(said) > longest_exit_name || !is_clean_text(said))
          refuse(
              item.second, fmt::format("网站的叫法须有 1 至 {} 个字", longest_exit_name), "请改正");
        (key == "name" ? settings_.exit.name : settings_.exit.name_en) = said;
      } else {
        refuse(item.first, fmt::format("不认识的键 {}", key), "可用的有 address、name、name_en");
      }
    }
  }

  const std::string& name_;
  DistrictSettings settings_;
};

}  // namespace

Result<DistrictSettings> read_district_settings(
    const std::string& name, const std::string& text, DistrictSettings proposed) {
  return SettingsReader{name, std::move(proposed)}.read(text);
}

}  // namespace jinguo
