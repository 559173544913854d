// SPDX-License-Identifier: Apache-2.0
// Reading a rehearsal file strictly: every key is known, every value is where it belongs, and
// whatever is not is refused with the line it stands on.
#pragma once
#include <yaml-cpp/yaml.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace jinguo::rehearsal {

// Thrown inside this folder only and turned into a Result at its border: a file is read to its
// first mistake.
struct Refused {
  Problem problem;
};
// `where` is "file:line".
[[noreturn]] void refuse(const std::string& where, std::string text, std::string remedy = {});

// The file being read; knows how to say where something stands.
class Source {
 public:
  explicit Source(std::string file) : file_(std::move(file)) {}
  const std::string& file() const { return file_; }
  std::string where(int line) const;
  std::string where(const YAML::Node& node) const { return where(line_of(node)); }
  static int line_of(const YAML::Node& node) { return node.Mark().line + 1; }
  [[noreturn]] void refuse(const YAML::Node& at, std::string text, std::string remedy = {}) const;

  // Refuses anything but a map whose keys are all in `known`, each once.
  void expect_keys(const YAML::Node& map, std::initializer_list<std::string_view> known,
      std::string_view what) const;
  void expect_map(const YAML::Node& node, std::string_view what) const;
  std::string text(const YAML::Node& node, std::string_view what) const;
  std::int64_t count(const YAML::Node& node, std::string_view what, std::int64_t least) const;

 private:
  std::string file_;
};

std::string joined(const std::vector<std::string>& names);

}  // namespace jinguo::rehearsal
