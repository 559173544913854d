// SPDX-License-Identifier: Apache-2.0
#include "seal/cipher.h"

#include <gtest/gtest.h>

#include <set>

#include "seal/keys.h"

namespace jinguo {
namespace {

class CipherTest : public testing::TestWithParam<Suite> {
 protected:
  CipherTest() {
    key.bytes.fill(7);
    id.bytes.fill(9);
  }
  std::string seal(std::string_view text) { return seal_bytes(GetParam(), id, key, "here", text); }
  Secret key;
  Uuid id;
};

TEST_P(CipherTest, OpensWhatItSealed) {
  for (const std::string& text : {std::string{}, std::string{"x"}, std::string(5000, 'z')}) {
    const std::string sealed = seal(text);
    EXPECT_EQ(id, key_of(sealed));
    EXPECT_EQ(text, open_bytes(key, "here", sealed));
    EXPECT_EQ(static_cast<char>(GetParam()), sealed[0]);
  }
}

TEST_P(CipherTest, OpensNowhereElseAndWithNoOtherKey) {
  const std::string sealed = seal("案情");
  EXPECT_FALSE(open_bytes(key, "there", sealed));
  EXPECT_FALSE(open_bytes(key, "her", sealed));
  Secret other = key;
  other.bytes[31] ^= 1;
  EXPECT_FALSE(open_bytes(other, "here", sealed));
}

TEST_P(CipherTest, RefusesEveryByteThatChangedAndEveryLengthThatDid) {
  const std::string sealed = seal("当事人自述");
  for (std::size_t i = 0; i < sealed.size(); ++i)
    for (int bit : {1, 16, 128}) {
      std::string changed = sealed;
      changed[i] = static_cast<char>(changed[i] ^ bit);
      EXPECT_FALSE(open_bytes(key, "here", changed)) << "byte " << i;
    }
  for (std::size_t size = 0; size < sealed.size(); ++size)
    EXPECT_FALSE(open_bytes(key, "here", sealed.substr(0, size))) << size;
  EXPECT_FALSE(open_bytes(key, "here", sealed + '\0'));
}

TEST_P(CipherTest, NeverRepeatsANonce) {
  std::set<std::string> nonces;
  constexpr std::size_t many = 100'000;
  for (std::size_t i = 0; i < many; ++i) nonces.insert(seal("").substr(17, 12));
  EXPECT_EQ(many, nonces.size());
}

INSTANTIATE_TEST_SUITE_P(Both, CipherTest, testing::Values(Suite::gm1, Suite::int1),
    [](const auto& suite) { return std::string{name_of(suite.param)}; });

TEST(Suites, AreNamed) {
  EXPECT_EQ(Suite::gm1, suite_named("GM1"));
  EXPECT_EQ(Suite::int1, suite_named("INT1"));
  EXPECT_FALSE(suite_named("gm1"));
}

TEST(Base64, GoesThereAndBackInOneSpelling) {
  EXPECT_EQ("Zg", to_base64("f"));
  EXPECT_EQ("Zm9vYmE", to_base64("fooba"));
  for (int size = 0; size < 70; ++size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(i * 37 + size);
    EXPECT_EQ(bytes, from_base64(to_base64(bytes)));
  }
  EXPECT_FALSE(from_base64("Zh")) << "bits left over";
  EXPECT_FALSE(from_base64("Zg=="));
  EXPECT_FALSE(from_base64("Z"));
}

TEST(MemoryKeys, EndWhenTheyAreDestroyed) {
  const auto keys = memory_keys();
  const Uuid id = keys->take("sensitive");
  EXPECT_TRUE(keys->find(id));
  EXPECT_NE(keys->keyed_digest("a", "1"), keys->keyed_digest("b", "1"));
  EXPECT_NE(keys->keyed_digest("a", "1"), memory_keys()->keyed_digest("a", "1"));
  keys->destroy(std::array{id});
  EXPECT_FALSE(keys->find(id));
}

}  // namespace
}  // namespace jinguo
