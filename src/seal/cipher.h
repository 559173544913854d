// SPDX-License-Identifier: Apache-2.0
// Sealing bytes under a key and a context.
//
//   byte 0      the suite
//   1 … 16      id of the key
//   then        nonce (GM1 16, INT1 12), ciphertext, tag (GM1 32, INT1 16)
//
// Each context has keys of its own: HKDF-Expand (RFC 5869 §2.3; the key is uniformly random, so
// §3.3 lets extraction fall away) of the key with the context as info.  The tag covers context,
// header, nonce and ciphertext: a value moved to another place does not open there.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/types.h"
#include "seal/secret.h"

namespace jinguo {

// Stored in every ciphertext: add at the end only.
enum class Suite : std::uint8_t {
  gm1 = 1,   // SM4-CTR, then HMAC-SM3 over it (GB/T 32907, GB/T 32905): the default
  int1 = 2,  // AES-256-GCM, keys by HKDF-SHA256
};
std::string_view name_of(Suite suite);  // GM1, INT1
std::optional<Suite> suite_named(std::string_view name);

std::string seal_bytes(Suite suite, const Uuid& key_id, const Secret& key, std::string_view context,
    std::string_view plain);
// The id of the key that opens it; nothing when these are not our bytes.
std::optional<Uuid> key_of(std::string_view sealed);
// Nothing when key, context or a single bit is another.
std::optional<std::string> open_bytes(
    const Secret& key, std::string_view context, std::string_view sealed);

// Base64 of RFC 4648 §5 without padding: what ciphertext looks like in a text column.
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace jinguo
