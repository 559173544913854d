// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to terms and notices.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::deadlines {
struct Holiday;
struct Deadline;
struct ExtensionRequest;
struct Notice;
consteval std::string_view record_name(Of<Holiday>) { return "holiday"; }
consteval std::string_view record_name(Of<Deadline>) { return "deadline"; }
consteval std::string_view record_name(Of<ExtensionRequest>) { return "extension_request"; }
consteval std::string_view record_name(Of<Notice>) { return "notice"; }
}  // namespace jinguo::deadlines
