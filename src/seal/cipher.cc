// SPDX-License-Identifier: Apache-2.0
#include "seal/cipher.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

#include "seal/primitives.h"

namespace jinguo {
namespace {

constexpr std::size_t header = 1 + 16;
struct Sizes {
  std::size_t nonce, tag;
};
constexpr Sizes sizes_of(Suite suite) {
  return suite == Suite::gm1 ? Sizes{16, 32} : Sizes{12, 16};
}

// GM1: 16 bytes encrypt, 32 authenticate.  INT1: 32 bytes for both.
using Keys = SecretOf<48>;
Keys keys_of(Suite suite, const Secret& key, std::string_view context) {
  Keys made;
  const bool gm = suite == Suite::gm1;
  hkdf_expand(gm ? Hash::sm3 : Hash::sha256, key.bytes, bytes_of(context),
      std::span{made.bytes}.first(gm ? 48 : 32));
  return made;
}

// The context is preceded by its length, so that nothing can move between it and what follows.
Hashed tag_of(const Keys& keys, std::string_view context, Bytes head_to_text) {
  std::array<std::uint8_t, 4> size{};
  for (std::size_t i = 0; i < 4; ++i)
    size[i] = static_cast<std::uint8_t>(context.size() >> (8 * (3 - i)));
  return hmac(
      Hash::sm3, Bytes{keys.bytes}.subspan(16, 32), {size, bytes_of(context), head_to_text});
}

std::uint8_t* writable(std::string& s, std::size_t at) {
  return reinterpret_cast<std::uint8_t*>(s.data()) + at;
}

std::optional<Suite> suite_of(std::string_view sealed) {
  if (sealed.empty()) return {};
  const auto suite = static_cast<Suite>(sealed[0]);
  if (suite != Suite::gm1 && suite != Suite::int1) return {};
  const Sizes s = sizes_of(suite);
  if (sealed.size() < header + s.nonce + s.tag) return {};
  return suite;
}

std::string whole_context(std::string_view context, std::string_view head) {
  return std::string{head} + std::string{context};
}

}  // namespace

std::string_view name_of(Suite suite) { return suite == Suite::gm1 ? "GM1" : "INT1"; }
std::optional<Suite> suite_named(std::string_view name) {
  for (Suite s : {Suite::gm1, Suite::int1})
    if (name_of(s) == name) return s;
  return {};
}

std::string seal_bytes(Suite suite, const Uuid& key_id, const Secret& key, std::string_view context,
    std::string_view plain) {
  const auto [nonce_size, tag_size] = sizes_of(suite);
  std::string out(header + nonce_size + plain.size() + tag_size, '\0');
  out[0] = static_cast<char>(suite);
  std::copy(key_id.bytes.begin(), key_id.bytes.end(), out.begin() + 1);
  const std::span nonce{writable(out, header), nonce_size};
  fill_secretly(nonce);
  const std::size_t text = header + nonce_size, end = text + plain.size();
  const Keys keys = keys_of(suite, key, context);
  const Bytes all{keys.bytes};
  if (suite == Suite::gm1) {
    sm4_ctr(all.first(16), nonce, bytes_of(plain), writable(out, text));
    const Hashed tag = tag_of(keys, context, bytes_of(out).first(end));
    std::copy(tag.begin(), tag.end(), writable(out, end));
  } else {
    aes_gcm_seal(all.first(32), nonce,
        bytes_of(whole_context(context, std::string_view{out}.substr(0, header))), bytes_of(plain),
        writable(out, text), writable(out, end));
  }
  return out;
}

std::optional<Uuid> key_of(std::string_view sealed) {
  if (!suite_of(sealed)) return {};
  Uuid id;
  std::copy_n(sealed.begin() + 1, 16, reinterpret_cast<char*>(id.bytes.data()));
  return id;
}

std::optional<std::string> open_bytes(
    const Secret& key, std::string_view context, std::string_view sealed) {
  const auto suite = suite_of(sealed);
  if (!suite) return {};
  const auto [nonce_size, tag_size] = sizes_of(*suite);
  const Bytes all = bytes_of(sealed);
  const std::size_t text = header + nonce_size, end = sealed.size() - tag_size;
  const Keys keys = keys_of(*suite, key, context);
  const Bytes used{keys.bytes}, nonce = all.subspan(header, nonce_size), tag = all.subspan(end);
  std::string plain(end - text, '\0');
  if (*suite == Suite::gm1) {
    const Hashed wanted = tag_of(keys, context, all.first(end));
    if (CRYPTO_memcmp(wanted.data(), tag.data(), tag_size) != 0) return {};
    sm4_ctr(used.first(16), nonce, all.subspan(text, end - text), writable(plain, 0));
    return plain;
  }
  const std::string bound = whole_context(context, sealed.substr(0, header));
  if (aes_gcm_open(used.first(32), nonce, bytes_of(bound), all.subspan(text, end - text), tag,
          writable(plain, 0)))
    return plain;
  OPENSSL_cleanse(plain.data(), plain.size());
  return {};
}

namespace {
constexpr std::uint8_t no_letter = 255;
constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string out;
  out.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t held = 0;
  int bits = 0;
  for (char c : bytes) {
    held = held << 8 | static_cast<std::uint8_t>(c);
    for (bits += 8; bits >= 6; bits -= 6) out += alphabet[held >> (bits - 6) & 63];
  }
  if (bits > 0) out += alphabet[held << (6 - bits) & 63];
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  static constexpr auto values = [] {
    std::array<std::uint8_t, 256> made{};
    made.fill(no_letter);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
      made[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return made;
  }();
  std::string out;
  out.reserve(text.size() * 3 / 4);
  std::uint32_t held = 0;
  int bits = 0;
  for (char c : text) {
    const std::uint8_t value = values[static_cast<std::uint8_t>(c)];
    if (value == no_letter) return {};
    held = held << 6 | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>(held >> bits & 255);
  }
  // Bits left over must be none: one value has one spelling.
  if (bits == 6 || (held & ((1u << bits) - 1)) != 0) return {};
  return out;
}

}  // namespace jinguo
