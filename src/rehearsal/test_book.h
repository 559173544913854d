// SPDX-License-Identifier: Apache-2.0
// The shipped figures and the project's own files, for the tests of this folder.
#pragma once
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "figures/figures.h"
#include "modules/modules.h"

namespace jinguo::rehearsal {

inline std::filesystem::path project() { return JINGUO_SOURCE_DIR; }

inline std::string content(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

inline std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> all;
  for (const auto& entry : std::filesystem::directory_iterator{folder})
    if (entry.path().extension() == ".yaml") all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

inline const Catalogue& catalogue() {
  static const auto made = Catalogue::make(all_modules());
  return made.value();
}

inline const FigureBook& book() {
  static const auto made = [] {
    std::vector<FigureFile> files;
    for (const auto& f : yaml_files(project() / "figures"))
      files.push_back({"figures/" + f.filename().string(), content(f)});
    auto answer = FigureBook::read(files, catalogue());
    if (answer.ok()) return answer.value();
    std::cerr << answer.problem().field << ": " << answer.problem().text << "\n";
    std::exit(1);
  }();
  return *made;
}

}  // namespace jinguo::rehearsal
