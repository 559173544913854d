// SPDX-License-Identifier: Apache-2.0
#include "engine/digest.h"

#include <openssl/evp.h>

#include <bit>
#include <stdexcept>

namespace jinguo {
namespace {

// Fetched once: looking an algorithm up by name costs more than hashing a journal line.
const EVP_MD* sm3() {
  static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SM3", nullptr);
  if (!found) throw std::runtime_error("OpenSSL offers no SM3");
  return found;
}

std::string_view view(const Digest::Bytes& b) {
  return {reinterpret_cast<const char*>(b.data()), b.size()};
}

}  // namespace

std::string hex_of(std::span<const std::uint8_t> bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (std::uint8_t b : bytes) (out += digits[b >> 4]) += digits[b & 15];
  return out;
}

Digest::Digest() : context_(EVP_MD_CTX_new()) { EVP_DigestInit_ex2(context_, sm3(), nullptr); }
Digest::~Digest() { EVP_MD_CTX_free(context_); }

void Digest::add(std::string_view bytes) { EVP_DigestUpdate(context_, bytes.data(), bytes.size()); }

Digest::Bytes Digest::take() {
  Bytes out{};
  EVP_DigestFinal_ex(context_, out.data(), nullptr);
  EVP_DigestInit_ex2(context_, sm3(), nullptr);
  return out;
}

std::string Digest::take_hex() { return hex_of(take()); }

std::string digest_hex(std::string_view bytes) {
  Digest d;
  d.add(bytes);
  return d.take_hex();
}

Digest::Bytes MerkleRoot::joined(const Digest::Bytes& left, const Digest::Bytes& right) {
  digest_.add("\x01");
  digest_.add(view(left));
  digest_.add(view(right));
  return digest_.take();
}

void MerkleRoot::add(std::string_view leaf) {
  digest_.add(std::string_view{"\0", 1});
  digest_.add(leaf);
  Node node{digest_.take(), 0};
  while (!full_.empty() && full_.back().height == node.height) {
    node = {joined(full_.back().hash, node.hash), node.height + 1};
    full_.pop_back();
  }
  full_.push_back(node);
  ++leaves_;
}

namespace {

Digest::Bytes walk(Digest& digest, std::span<const std::string> leaves, std::size_t first,
    std::map<std::size_t, std::vector<std::string>>& wanted) {
  if (leaves.size() == 1) {
    digest.add(std::string_view{"\0", 1});
    digest.add(leaves.front());
    return digest.take();
  }
  const std::size_t half = std::bit_floor(leaves.size() - 1);
  const Digest::Bytes left = walk(digest, leaves.first(half), first, wanted);
  const Digest::Bytes right = walk(digest, leaves.subspan(half), first + half, wanted);
  for (auto it = wanted.lower_bound(first); it != wanted.end(); ++it) {
    if (it->first >= first + leaves.size()) break;
    it->second.push_back(hex_of(it->first < first + half ? right : left));
  }
  digest.add("\x01");
  digest.add(view(left));
  digest.add(view(right));
  return digest.take();
}

}  // namespace

void merkle_paths(
    std::span<const std::string> leaves, std::map<std::size_t, std::vector<std::string>>& wanted) {
  if (leaves.empty() || wanted.empty()) return;
  Digest digest;
  (void)walk(digest, leaves, 0, wanted);
}

std::string MerkleRoot::root_hex() {
  if (full_.empty()) return digest_hex("");
  Digest::Bytes root = full_.back().hash;
  for (std::size_t i = full_.size() - 1; i-- > 0;) root = joined(full_[i].hash, root);
  return hex_of(root);
}

}  // namespace jinguo
