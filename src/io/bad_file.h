// SPDX-License-Identifier: Apache-2.0
// What every reader of an uploaded file answers when the file will not do: the fault is the file's,
// whatever row or part of it was looked at.
#pragma once
#include <string>
#include <utility>

#include "base/result.h"

namespace jinguo {

inline Problem bad_file(
    std::string text, std::string remedy, Problem::Code code = Problem::Code::invalid) {
  return refused(code, std::move(text), std::move(remedy), "file");
}

}  // namespace jinguo
