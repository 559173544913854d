// SPDX-License-Identifier: Apache-2.0
// SM3 (GB/T 32905-2016) and trees of it.
#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct evp_md_ctx_st;

namespace jinguo {

std::string hex_of(std::span<const std::uint8_t> bytes);

// One digest at a time; take_* gives it and begins the next.
class Digest {
 public:
  using Bytes = std::array<std::uint8_t, 32>;
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  void add(std::string_view bytes);
  Bytes take();
  std::string take_hex();

 private:
  evp_md_ctx_st* context_;
};
std::string digest_hex(std::string_view bytes);

// Root of the tree over leaves in order, as in RFC 9162 §2.1: leaf = H(0x00 ‖ text),
// node = H(0x01 ‖ left ‖ right); the left subtree is the largest full one.
class MerkleRoot {
 public:
  void add(std::string_view leaf);
  std::int64_t leaves() const { return leaves_; }
  std::string root_hex();  // of an empty tree: H of nothing

 private:
  struct Node {
    Digest::Bytes hash;
    int height;
  };
  Digest::Bytes joined(const Digest::Bytes& left, const Digest::Bytes& right);
  Digest digest_;
  std::vector<Node> full_;  // full subtrees, left to right, heights falling
  std::int64_t leaves_ = 0;
};

// For each leaf asked for, the hashes (hex) that lead from it to the root, lowest first: the
// inclusion proofs of RFC 9162 §2.1.3 over the same tree.  The keys of `wanted` are positions.
void merkle_paths(
    std::span<const std::string> leaves, std::map<std::size_t, std::vector<std::string>>& wanted);

}  // namespace jinguo
