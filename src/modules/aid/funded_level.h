// SPDX-License-Identifier: Apache-2.0
// The stage of school somebody is helped in.
#pragma once
#include "model/record.h"

namespace jinguo::aid {

enum class FundedLevel { primary, junior, senior, vocational, university, preschool };
consteval auto choices_of(Of<FundedLevel>) {
  return std::to_array<Choice>({
      {0, "primary", "小学"},
      {1, "junior", "初中"},
      {2, "senior", "高中"},
      {3, "vocational", "中职"},
      {4, "university", "大学"},
      {5, "preschool", "学前"},
  });
}

}  // namespace jinguo::aid
