// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the reports' records.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::reports {
struct ReportComment;
consteval std::string_view record_name(Of<ReportComment>) { return "report_comment"; }
}  // namespace jinguo::reports
