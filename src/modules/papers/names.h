// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to papers.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::papers {
struct Template;
struct Paper;
consteval std::string_view record_name(Of<Template>) { return "paper_template"; }
consteval std::string_view record_name(Of<Paper>) { return "paper"; }
}  // namespace jinguo::papers
