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
struct Consent;
struct JointTask;
struct Sharing;
consteval std::string_view record_name(Of<Intake>) { return "intake"; }
consteval std::string_view record_name(Of<Case>) { return "case"; }
consteval std::string_view record_name(Of<Dispute>) { return "dispute"; }
consteval std::string_view record_name(Of<Instrument>) { return "instrument"; }
consteval std::string_view record_name(Of<Consent>) { return "consent"; }
consteval std::string_view record_name(Of<JointTask>) { return "joint_task"; }
consteval std::string_view record_name(Of<Sharing>) { return "sharing"; }
}  // namespace jinguo::cases
