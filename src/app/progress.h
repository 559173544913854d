// SPDX-License-Identifier: Apache-2.0
// A bar on the terminal for what takes over a second; silent when stderr is no terminal.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>

namespace jinguo {

class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();  // wipes the bar
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void at(std::int64_t done, std::int64_t all);

 private:
  std::string what_;
  bool terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point begun_, last_{};
};

}  // namespace jinguo
