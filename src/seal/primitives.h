// SPDX-License-Identifier: Apache-2.0
// The primitives under the two cipher suites, each a thin call of OpenSSL 3.0 with known answers in
// primitives_test.cc.  Nothing else in the program encrypts.
#pragma once
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace jinguo {

using Bytes = std::span<const std::uint8_t>;
inline Bytes bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// SM3: GB/T 32905-2016.  SHA-256: FIPS 180-4.
enum class Hash : std::uint8_t { sm3, sha256 };
using Hashed = std::array<std::uint8_t, 32>;

Hashed hash_of(Hash hash, std::initializer_list<Bytes> parts);
// RFC 2104 over the parts joined.
Hashed hmac(Hash hash, Bytes key, std::initializer_list<Bytes> parts);
// RFC 5869.  `out` takes at most 255 times 32 bytes.
Hashed hkdf_extract(Hash hash, Bytes salt, Bytes input);
void hkdf_expand(Hash hash, Bytes key, Bytes info, std::span<std::uint8_t> out);

// SM4 (GB/T 32907-2016) in counter mode; the same call opens.  Key and first counter: 16 bytes.
void sm4_ctr(Bytes key, Bytes counter, Bytes in, std::uint8_t* out);

// AES-256-GCM (NIST SP 800-38D): key 32, nonce 12, tag 16 bytes.  False when the tag does not fit,
// and then `out` holds nothing of use.
void aes_gcm_seal(
    Bytes key, Bytes nonce, Bytes context, Bytes in, std::uint8_t* out, std::uint8_t* tag);
[[nodiscard]] bool aes_gcm_open(
    Bytes key, Bytes nonce, Bytes context, Bytes in, Bytes tag, std::uint8_t* out);

// Fills from the operating system's source.  Never from a seed: nonces and keys are not to repeat
// where the rest of a run may.
void fill_secretly(std::span<std::uint8_t> out);

}  // namespace jinguo
