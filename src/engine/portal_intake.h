// SPDX-License-Identifier: Apache-2.0
// A matter that a resident sends in herself, signed in as nobody: registered like any other
// (信访工作条例 2022 arts. 19 and 22), with a receipt to ask after it.
#pragma once
#include <string>
#include <vector>

#include "engine/codes.h"

namespace jinguo {

// Where such matters go.
struct PortalDesk {
  std::int64_t district = 0;
  Uuid unit;
};

// What the pages ask, in their own words; "" where nothing was said.
struct PortalIntake {
  std::string danger;  // yes, no, unsure
  std::string whom;    // self, child, other, unsure
  std::string matter;  // violence, harassment, marriage, children, elder, property, work, money …
  std::string facts;   // 1–2000 characters
  std::string area, asker_name, phone, code_word, language;
  bool may_call = false, may_message = false;
  std::vector<std::string> safe_times;  // weekday_morning, weekday_afternoon, weekday_evening, …
};

// Registers it with the desk's unit.  How she may be reached safely is kept sealed.  The same key
// and words again answer the same receipt, without its code, which was told once.  Not on an I/O
// thread.
Result<PrintedCode> take_in(
    const Engine& engine, const PortalDesk& desk, const PortalIntake& said, const Once& once);

}  // namespace jinguo
