// SPDX-License-Identifier: Apache-2.0
#include "app/passphrase.h"

#include <sodium.h>

#include <string_view>

namespace jinguo {

std::string new_passphrase() {
  static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
  std::string out;
  for (int i = 0; i < 20; ++i) {
    if (i > 0 && i % 5 == 0) out += '-';
    out += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return out;
}

}  // namespace jinguo
