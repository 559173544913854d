// SPDX-License-Identifier: Apache-2.0
// Resident identity numbers by GB 11643-1999: 17 digits and a check character.
#pragma once
#include <optional>
#include <string_view>

#include "base/types.h"

namespace jinguo {

// The check character of the first 17 characters; '?' when they are not 17 digits.
char id_check_character(std::string_view first17);
// 18 characters, an existing birthday, the right check character (X in either case).
bool valid_id_number(std::string_view number);
// Nothing when the number is not valid.  Sex and birthday of a record may differ from these: they
// are compared and reported, never forced.
std::optional<Date> birthday_in(std::string_view number);

}  // namespace jinguo
