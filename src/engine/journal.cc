// SPDX-License-Identifier: Apache-2.0
#include "engine/journal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sodium.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "engine/digest.h"

namespace jinguo {
namespace {

void add_part(Digest& d, std::string_view part) {
  d.add(fmt::format("{}:", part.size()));
  d.add(part);
}

}  // namespace

std::string chain_hash(std::string_view previous, const JournalEntry& e) {
  thread_local Digest d;
  add_part(d, previous);
  add_part(d, std::to_string(e.district));
  add_part(d, e.record);
  add_part(d, e.record_id.text());
  add_part(d, std::to_string(e.version));
  add_part(d, std::to_string(e.at.time_since_epoch().count()));
  add_part(d, e.account.text());
  add_part(d, e.action);
  add_part(d, e.body);
  return d.take_hex();
}

std::string append(Connection& connection, std::string_view previous, const JournalEntry& e) {
  std::string hash = chain_hash(previous, e);
  const Value params[] = {e.district, std::string{e.record}, e.record_id.text(), e.version,
      std::int64_t{e.at.time_since_epoch().count()}, e.account.text(), std::string{e.action},
      std::string{e.body}, std::string{previous}, hash};
  connection.run(
      "INSERT INTO \"journal\" (\"district\", \"record\", \"record_id\", \"version\", \"at\", "
      "\"account\", \"action\", \"body\", \"previous\", \"hash\") "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      params);
  return hash;
}

namespace {

class FileKey : public CheckpointKey {
 public:
  explicit FileKey(const std::array<unsigned char, crypto_sign_SEEDBYTES>& seed) {
    crypto_sign_seed_keypair(public_.data(), secret_.data(), seed.data());
  }
  ~FileKey() override { sodium_memzero(secret_.data(), secret_.size()); }

  std::string sign(std::string_view text) const override {
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr,
        reinterpret_cast<const unsigned char*>(text.data()), text.size(), secret_.data());
    return hex_of(signature);
  }
  std::string public_key() const override { return hex_of(public_); }
  bool verify(std::string_view text, std::string_view hex) const override {
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    std::size_t length = 0;
    if (sodium_hex2bin(signature.data(), signature.size(), hex.data(), hex.size(), nullptr, &length,
            nullptr) != 0 ||
        length != signature.size())
      return false;
    return crypto_sign_verify_detached(signature.data(),
               reinterpret_cast<const unsigned char*>(text.data()), text.size(),
               public_.data()) == 0;
  }

 private:
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_{};
};

using Seed = std::array<unsigned char, crypto_sign_SEEDBYTES>;

bool put(const std::string& path, const Seed& seed) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return false;
  const bool whole =
      ::write(file, seed.data(), seed.size()) == ssize_t(seed.size()) && ::fsync(file) == 0;
  const int error = errno;
  ::close(file);
  errno = error;
  return whole;
}

// It gets its name only when it is on the disk: a power cut must not leave an empty key.
void store_seed(const std::string& path, const Seed& seed) {
  const std::string fresh = path + ".new";
  if (!put(fresh, seed) || std::rename(fresh.c_str(), path.c_str()) != 0) {
    const auto kind = errno == ENOSPC ? StoreError::Kind::full : StoreError::Kind::io;
    throw StoreError{
        kind, fmt::format("不能写入签名密钥 {}：{}", path, std::generic_category().message(errno))};
  }
  const std::string folder = std::filesystem::path{path}.parent_path().string();
  const int held = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (held < 0) return;
  // Should it be lost all the same, the next start makes another: nothing is signed yet.
  (void)!::fsync(held);
  ::close(held);
}

}  // namespace

std::unique_ptr<CheckpointKey> CheckpointKey::open(const std::string& file) {
  Seed seed{};
  if (!std::filesystem::exists(file)) {
    randombytes_buf(seed.data(), seed.size());
    store_seed(file, seed);
  }
  std::ifstream in{file, std::ios::binary};
  in.read(reinterpret_cast<char*>(seed.data()), std::streamsize(seed.size()));
  if (in.gcount() != std::streamsize(seed.size()))
    throw StoreError{
        StoreError::Kind::corrupt, fmt::format("签名密钥 {} 已损坏；请从备份取回这个文件", file)};
  auto key = std::make_unique<FileKey>(seed);
  sodium_memzero(seed.data(), seed.size());
  return key;
}

std::string checkpoint_text(std::int64_t number, std::int64_t at, std::int64_t last_seq,
    std::int64_t lines, std::string_view root, std::string_view previous) {
  return fmt::format("{}|{}|{}|{}|{}|{}", number, at, last_seq, lines, root, previous);
}

std::string_view district_of_lines(const Connection& c) {
  return c.dialect() == Dialect::sqlite ? "+\"district\"" : "\"district\"";
}

namespace {

// Signs the next lines, at most `most`; `signed_lines` says how many there were.
std::optional<Problem> sign_lines(Connection& c, std::int64_t district, Instant now,
    const CheckpointKey& key, std::int64_t most, std::int64_t& signed_lines) {
  c.hold_checkpoint_lock();
  std::int64_t number = 0, after = 0;
  std::string previous;
  const Value here[] = {district};
  c.each(
      "SELECT \"number\", \"last_seq\", \"root\" FROM \"checkpoint\" WHERE \"district\" = ? "
      "ORDER BY \"number\" DESC LIMIT 1",
      here, [&](const RowView& r) {
        number = r.integer(0);
        after = r.integer(1);
        previous = r.text(2);
      });
  MerkleRoot tree;
  std::int64_t last = after;
  const Value since[] = {district, after, most};
  c.each(fmt::format("SELECT \"seq\", \"hash\" FROM \"journal\" WHERE {} = ? AND \"seq\" > ? "
                     "ORDER BY \"seq\" LIMIT ?",
             district_of_lines(c)),
      since, [&](const RowView& r) {
        last = r.integer(0);
        tree.add(r.text(1));
      });
  signed_lines = tree.leaves();
  if (signed_lines == 0) return {};
  const std::int64_t at = now.time_since_epoch().count();
  const std::string root = tree.root_hex();
  const Value params[] = {district, number + 1, at, last, signed_lines, root, previous,
      key.sign(checkpoint_text(number + 1, at, last, signed_lines, root, previous))};
  c.run(
      "INSERT INTO \"checkpoint\" (\"district\", \"number\", \"at\", \"last_seq\", "
      "\"lines\", \"root\", \"previous\", \"signature\") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      params);
  return {};
}

}  // namespace

std::optional<Problem> write_checkpoints(Store& store, std::int64_t district, Instant now,
    const CheckpointKey& key, std::int64_t most_lines) {
  for (std::int64_t lines = most_lines; lines == most_lines;) {
    auto refused = store.write(
        [&](Connection& c) { return sign_lines(c, district, now, key, most_lines, lines); });
    if (refused) return refused;
  }
  return {};
}

}  // namespace jinguo
