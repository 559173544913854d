// SPDX-License-Identifier: Apache-2.0
#include "seal/keys.h"

namespace jinguo {
namespace {

std::string hex(Bytes bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (std::uint8_t b : bytes) (out += digits[b >> 4]) += digits[b & 15];
  return out;
}

Uuid random_id() {
  Uuid id;
  fill_secretly(id.bytes);
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x40);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

class MemoryKeys final : public Keys {
 public:
  MemoryKeys() : id_(random_id()) { fill_secretly(index_.bytes); }
  Uuid id() const override { return id_; }
  Suite suite() const override {
    const std::lock_guard lock{mutex_};
    return suite_;
  }
  void set_suite(Suite suite) override {
    const std::lock_guard lock{mutex_};
    suite_ = suite;
  }
  Uuid take(std::string_view) override {
    auto made = std::make_shared<Secret>();
    fill_secretly(made->bytes);
    const Uuid id = random_id();
    const std::lock_guard lock{mutex_};
    keys_[id.text()] = std::move(made);
    return id;
  }
  std::shared_ptr<const Secret> find(const Uuid& key) override {
    const std::lock_guard lock{mutex_};
    const auto it = keys_.find(key.text());
    return it == keys_.end() ? nullptr : it->second;
  }
  void destroy(std::span<const Uuid> keys) override {
    const std::lock_guard lock{mutex_};
    for (const Uuid& key : keys) keys_.erase(key.text());
  }

 protected:
  const Secret& index_key() const override { return index_; }

 private:
  mutable std::mutex mutex_;
  Uuid id_;
  Secret index_;
  Suite suite_ = Suite::gm1;
  std::unordered_map<std::string, std::shared_ptr<const Secret>> keys_;
};

}  // namespace

// SM3 whatever the suite: what was indexed once must be found after the suite has changed.
std::string Keys::keyed_digest(std::string_view purpose, std::string_view text) const {
  Secret own;
  hkdf_expand(Hash::sm3, index_key().bytes, bytes_of(purpose), own.bytes);
  return hex(hmac(Hash::sm3, own.bytes, {bytes_of(text)}));
}

std::unique_ptr<Keys> memory_keys() { return std::make_unique<MemoryKeys>(); }

}  // namespace jinguo
