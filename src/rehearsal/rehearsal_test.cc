// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/rehearsal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "modules/modules.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

// The tests run from the build tree; the project's own folder is found by going up.
fs::path project() {
  fs::path at = fs::path{__FILE__}.parent_path();
  while (!fs::exists(at / "figures") || !fs::exists(at / "tests" / "rehearsals"))
    at = at.parent_path();
  return at;
}

std::string content(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

std::vector<fs::path> files(const fs::path& folder) {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator{folder})
    if (entry.path().extension() == ".yaml") all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

const Catalogue& catalogue() {
  static const auto made = Catalogue::make(all_modules());
  return made.value();
}

const FigureBook& book() {
  static const auto made = [] {
    std::vector<FigureFile> read;
    for (const fs::path& f : files(project() / "figures"))
      read.push_back({"figures/" + f.filename().string(), content(f)});
    auto answer = FigureBook::read(read, catalogue());
    if (!answer.ok()) {
      const Problem& p = answer.problem();
      std::cerr << p.field << ": " << p.text << " " << p.remedy << "\n";
      std::abort();
    }
    return answer.value();
  }();
  return *made;
}

TEST(Rehearsals, EveryFileComesOut) {
  std::size_t met = 0, reports = 0;
  const char* only = std::getenv("JINGUO_REHEARSAL");
  for (const fs::path& file : files(project() / "tests" / "rehearsals")) {
    if (only && file.stem() != only) continue;
    const auto result = rehearse(file.filename().string(), content(file), catalogue(), book());
    if (!result.ok()) {
      const Problem& p = result.problem();
      ADD_FAILURE() << p.field << ": " << p.text << " " << p.remedy;
      continue;
    }
    EXPECT_TRUE(result.value().met()) << as_text(result.value());
    std::cout << as_text(result.value()).substr(as_text(result.value()).rfind("\n  ") + 1);
    met += static_cast<std::size_t>(std::count_if(result.value().rows.begin(),
        result.value().rows.end(),
        [](const RehearsalRow& r) { return r.verdict == RehearsalRow::Verdict::met; }));
    ++reports;
  }
  if (only) return;
  EXPECT_GE(reports, 20u);
  EXPECT_GE(met, 200u);
}

}  // namespace
}  // namespace jinguo
