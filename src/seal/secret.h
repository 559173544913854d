// SPDX-License-Identifier: Apache-2.0
// Bytes that must not outlive their use.
#pragma once
#include <openssl/crypto.h>

#include <array>
#include <cstddef>
#include <cstdint>

namespace jinguo {

// N secret bytes, overwritten when destroyed.  Copies are secrets of their own.
template <std::size_t N>
struct SecretOf {
  std::array<std::uint8_t, N> bytes{};

  SecretOf() = default;
  SecretOf(const SecretOf&) = default;
  SecretOf& operator=(const SecretOf&) = default;
  ~SecretOf() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
};
using Secret = SecretOf<32>;

}  // namespace jinguo
