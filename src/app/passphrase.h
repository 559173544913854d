// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace jinguo {

// Four groups of five letters and digits that are not mistaken for each other: 99 bits from the
// system's random source.
std::string new_passphrase();

}  // namespace jinguo
