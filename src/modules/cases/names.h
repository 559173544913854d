// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of rights work.
#pragma once
#include <string_view>

#include "base/types.h"

namespace jinguo::cases {
struct Intake;
struct Case;
struct Dispute;
struct Instrument;
consteval std::string_view record_name(Of<Intake>) { return "intake"; }
consteval std::string_view record_name(Of<Case>) { return "case"; }
consteval std::string_view record_name(Of<Dispute>) { return "dispute"; }
consteval std::string_view record_name(Of<Instrument>) { return "instrument"; }
}  // namespace jinguo::cases
