// SPDX-License-Identifier: Apache-2.0
#include "seal/primitives.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>

namespace jinguo {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::runtime_error(std::string{"OpenSSL refuses "} + what);
}
void must(int done, const char* what) {
  if (done != 1) fail(what);
}

// Fetched once: looking an algorithm up by name costs more than a short message.
const EVP_MD* digest_of(Hash hash) {
  static const EVP_MD* const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
  static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  const EVP_MD* found = hash == Hash::sm3 ? sm3 : sha256;
  if (!found) fail("SM3 or SHA-256");
  return found;
}
const EVP_CIPHER* sm4() {
  static const EVP_CIPHER* const found = EVP_CIPHER_fetch(nullptr, "SM4-CTR", nullptr);
  if (!found) fail("SM4-CTR");
  return found;
}
const EVP_CIPHER* aes() {
  static const EVP_CIPHER* const found = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
  if (!found) fail("AES-256-GCM");
  return found;
}

struct FreeDigest {
  void operator()(EVP_MD_CTX* c) const { EVP_MD_CTX_free(c); }
};
struct FreeCipher {
  void operator()(EVP_CIPHER_CTX* c) const { EVP_CIPHER_CTX_free(c); }
};
// Freed after each use, as they hold key schedules: OpenSSL cleanses what it frees.
std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> cipher_context() {
  return std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>{EVP_CIPHER_CTX_new()};
}
EVP_MD_CTX* digest_context() {
  thread_local const std::unique_ptr<EVP_MD_CTX, FreeDigest> kept{EVP_MD_CTX_new()};
  return kept.get();
}

void add(EVP_MD_CTX* c, Bytes part) { must(EVP_DigestUpdate(c, part.data(), part.size()), "data"); }
Hashed finish(EVP_MD_CTX* c) {
  Hashed out{};
  must(EVP_DigestFinal_ex(c, out.data(), nullptr), "a digest");
  return out;
}
int length(Bytes b) { return static_cast<int>(b.size()); }

}  // namespace

Hashed hash_of(Hash hash, std::initializer_list<Bytes> parts) {
  EVP_MD_CTX* c = digest_context();
  must(EVP_DigestInit_ex2(c, digest_of(hash), nullptr), "a digest");
  for (Bytes part : parts) add(c, part);
  return finish(c);
}

Hashed hmac(Hash hash, Bytes key, std::initializer_list<Bytes> parts) {
  constexpr std::size_t block = 64;  // of both hashes
  std::array<std::uint8_t, block> inner{}, outer{};
  if (key.size() > block) {
    const Hashed shorter = hash_of(hash, {key});
    std::copy(shorter.begin(), shorter.end(), inner.begin());
  } else {
    std::copy(key.begin(), key.end(), inner.begin());
  }
  outer = inner;
  for (auto& b : inner) b ^= 0x36;
  for (auto& b : outer) b ^= 0x5C;
  EVP_MD_CTX* c = digest_context();
  must(EVP_DigestInit_ex2(c, digest_of(hash), nullptr), "a digest");
  add(c, inner);
  for (Bytes part : parts) add(c, part);
  const Hashed first = finish(c);
  const Hashed out = hash_of(hash, {outer, first});
  OPENSSL_cleanse(inner.data(), block);
  OPENSSL_cleanse(outer.data(), block);
  return out;
}

Hashed hkdf_extract(Hash hash, Bytes salt, Bytes input) { return hmac(hash, salt, {input}); }

void hkdf_expand(Hash hash, Bytes key, Bytes info, std::span<std::uint8_t> out) {
  if (out.size() > 255 * sizeof(Hashed)) fail("so long a key");
  Hashed block{};
  std::size_t done = 0;
  for (std::uint8_t n = 1; done < out.size(); ++n) {
    const Bytes before = n == 1 ? Bytes{} : Bytes{block};
    block = hmac(hash, key, {before, info, Bytes{&n, 1}});
    const std::size_t taken = std::min(block.size(), out.size() - done);
    std::memcpy(out.data() + done, block.data(), taken);
    done += taken;
  }
  OPENSSL_cleanse(block.data(), block.size());
}

void sm4_ctr(Bytes key, Bytes counter, Bytes in, std::uint8_t* out) {
  if (key.size() != 16 || counter.size() != 16) fail("a key of this length");
  const auto c = cipher_context();
  int size = 0;
  must(EVP_EncryptInit_ex2(c.get(), sm4(), key.data(), counter.data(), nullptr), "SM4-CTR");
  must(EVP_EncryptUpdate(c.get(), out, &size, in.data(), length(in)), "SM4-CTR");
}

void aes_gcm_seal(
    Bytes key, Bytes nonce, Bytes context, Bytes in, std::uint8_t* out, std::uint8_t* tag) {
  if (key.size() != 32 || nonce.size() != 12) fail("a key of this length");
  const auto c = cipher_context();
  int size = 0;
  must(EVP_EncryptInit_ex2(c.get(), aes(), key.data(), nonce.data(), nullptr), "AES-GCM");
  must(EVP_EncryptUpdate(c.get(), nullptr, &size, context.data(), length(context)), "AES-GCM");
  must(EVP_EncryptUpdate(c.get(), out, &size, in.data(), length(in)), "AES-GCM");
  must(EVP_EncryptFinal_ex(c.get(), out + size, &size), "AES-GCM");
  must(EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_AEAD_GET_TAG, 16, tag), "AES-GCM");
}

bool aes_gcm_open(Bytes key, Bytes nonce, Bytes context, Bytes in, Bytes tag, std::uint8_t* out) {
  if (key.size() != 32 || nonce.size() != 12 || tag.size() != 16) fail("a key of this length");
  const auto c = cipher_context();
  std::array<std::uint8_t, 16> wanted{};
  std::copy(tag.begin(), tag.end(), wanted.begin());
  int size = 0;
  must(EVP_DecryptInit_ex2(c.get(), aes(), key.data(), nonce.data(), nullptr), "AES-GCM");
  must(EVP_DecryptUpdate(c.get(), nullptr, &size, context.data(), length(context)), "AES-GCM");
  must(EVP_DecryptUpdate(c.get(), out, &size, in.data(), length(in)), "AES-GCM");
  must(EVP_CIPHER_CTX_ctrl(c.get(), EVP_CTRL_AEAD_SET_TAG, 16, wanted.data()), "AES-GCM");
  return EVP_DecryptFinal_ex(c.get(), out + size, &size) == 1;
}

void fill_secretly(std::span<std::uint8_t> out) {
  must(RAND_bytes(out.data(), static_cast<int>(out.size())), "random numbers");
}

}  // namespace jinguo
