// SPDX-License-Identifier: Apache-2.0
// What the regulations on letters and visits ask of a matter beside its course: whether it was
// filed before, who else has a part in it, who is accused, whether the person is in hardship.
#pragma once
#include "model/record.h"

namespace jinguo::cases {

// What a look at an earlier filing found (信访工作条例 arts. 19 and 36).
enum class RepeatFinding { unchecked, in_hand, concluded, new_facts };
consteval auto choices_of(Of<RepeatFinding>) {
  return std::to_array<Choice>({
      {0, "unchecked", "未核对"},
      {1, "in_hand", "原件正在期限内办理，不另受理"},
      {2, "concluded", "已经复核终结，不再受理"},
      {3, "new_facts", "有新的事实或理由，另行受理"},
  });
}

// How bodies that share a matter settled who takes it (art. 24).
enum class RemitSettled { unstated, agreed, superior, joint_meeting };
consteval auto choices_of(Of<RemitSettled>) {
  return std::to_array<Choice>({
      {0, "unstated", "未填写"},
      {1, "agreed", "协商一致"},
      {2, "superior", "共同上级指定"},
      {3, "joint_meeting", "联席会议机制协调"},
  });
}

// Whether a person in hardship was told of, or helped to, social or judicial relief (art. 37).
enum class Hardship { unasked, none, told, helped };
consteval auto choices_of(Of<Hardship>) {
  return std::to_array<Choice>({
      {0, "unasked", "未了解"},
      {1, "none", "没有生活困难"},
      {2, "told", "已告知救助途径"},
      {3, "helped", "已协助申请救助"},
  });
}

struct Intake;
// Objects where a matter is accepted against what these say, or goes to whom it accuses.
void rules_of_petition(const Intake& intake, Check& check);
// Whether a body of this name, or this unit, is the one accused; neither needs to be known.
bool is_accused(std::string_view accused, std::string_view body);

}  // namespace jinguo::cases
