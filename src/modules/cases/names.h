// SPDX-License-Identifier: Apache-2.0
// What other modules need in order to refer to the records of rights work, and the codes they share
// with it.
#pragma once
#include <array>
#include <string_view>

#include "base/types.h"
#include "model/record.h"

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

// On what ground a person's matter is told to another body (consent.h).
enum class Ground { consent, guardian_consent, statutory_duty, emergency };
consteval auto choices_of(Of<Ground>) {
  return std::to_array<Choice>({
      {0, "consent", "本人同意"},
      {1, "guardian_consent", "监护人同意"},
      {2, "statutory_duty", "法定职责"},
      {3, "emergency", "紧急情况保护生命健康"},
  });
}
}  // namespace jinguo::cases
