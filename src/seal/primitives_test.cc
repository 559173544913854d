// SPDX-License-Identifier: Apache-2.0
// Known answers, each with its source.
#include "seal/primitives.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace jinguo {
namespace {

std::vector<std::uint8_t> from_hex(std::string_view hex) {
  std::vector<std::uint8_t> out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    out.push_back(static_cast<std::uint8_t>(std::stoi(std::string{hex.substr(i, 2)}, nullptr, 16)));
  return out;
}
std::string hex(Bytes bytes) {
  std::string out;
  for (std::uint8_t b : bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    (out += digits[b >> 4]) += digits[b & 15];
  }
  return out;
}

// GB/T 32905-2016 appendix A.1 and A.2.
TEST(Sm3, AnswersTheStandard) {
  EXPECT_EQ("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
      hex(hash_of(Hash::sm3, {bytes_of("abc")})));
  std::string sixteen;
  for (int i = 0; i < 16; ++i) sixteen += "abcd";
  EXPECT_EQ("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
      hex(hash_of(Hash::sm3, {bytes_of(sixteen)})));
}

// GB/T 32907-2016 appendix A.1: one block.  In counter mode zeros show the key stream, which is
// the cipher of the counter.
TEST(Sm4, AnswersTheStandard) {
  const auto key = from_hex("0123456789abcdeffedcba9876543210");
  const std::vector<std::uint8_t> zeros(16);
  std::vector<std::uint8_t> out(16);
  sm4_ctr(key, key, zeros, out.data());
  EXPECT_EQ("681edf34d206965e86b3e94f536e4246", hex(out));
  std::vector<std::uint8_t> back(16);
  sm4_ctr(key, key, out, back.data());
  EXPECT_EQ(zeros, back);
}

// RFC 8998 has no HMAC-SM3 answers; this one is OpenSSL's command line:
//   printf 'Hi There' | openssl dgst -sm3 -mac HMAC -macopt hexkey:0b…0b (20 bytes)
TEST(HmacSm3, AnswersAnotherProgram) {
  const std::vector<std::uint8_t> key(20, 0x0B);
  EXPECT_EQ("51b00d1fb49832bfb01c3ce27848e59f871d9ba938dc563b338ca964755cce70",
      hex(hmac(Hash::sm3, key, {bytes_of("Hi "), bytes_of("There")})));
}

// RFC 4231, test cases 1, 2 and 6 (a key longer than a block).
TEST(HmacSha256, AnswersTheRfc) {
  const std::vector<std::uint8_t> twenty(20, 0x0B), long_key(131, 0xAA);
  EXPECT_EQ("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
      hex(hmac(Hash::sha256, twenty, {bytes_of("Hi There")})));
  EXPECT_EQ("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
      hex(hmac(Hash::sha256, bytes_of("Jefe"), {bytes_of("what do ya want for nothing?")})));
  EXPECT_EQ("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
      hex(hmac(Hash::sha256, long_key,
          {bytes_of("Test Using Larger Than Block-Size Key - Hash Key First")})));
}

// RFC 5869 appendix A.1.
TEST(HkdfSha256, AnswersTheRfc) {
  const std::vector<std::uint8_t> input(22, 0x0B);
  const auto salt = from_hex("000102030405060708090a0b0c"), info = from_hex("f0f1f2f3f4f5f6f7f8f9");
  const Hashed key = hkdf_extract(Hash::sha256, salt, input);
  EXPECT_EQ("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5", hex(key));
  std::vector<std::uint8_t> out(42);
  hkdf_expand(Hash::sha256, key, info, out);
  EXPECT_EQ("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
      hex(out));
}

// OpenSSL's own, of the same shape:
//   openssl kdf -keylen 48 -kdfopt digest:SM3 -kdfopt mode:EXPAND_ONLY … HKDF
TEST(HkdfSm3, AnswersAnotherProgram) {
  const std::vector<std::uint8_t> key(32, 0x0B);
  std::vector<std::uint8_t> out(48);
  hkdf_expand(Hash::sm3, key, from_hex("f0f1f2f3f4f5f6f7f8f9"), out);
  EXPECT_EQ(
      "db835f26495aa8bcf4ed4247fd48533aedd8327ecdb6a73a18a04be043be5cc66891572b433cf6859313e3121682"
      "2fc9",
      hex(out));
}

// The Galois/Counter Mode of Operation (McGrew, Viega), test case 16.
TEST(AesGcm, AnswersThePaper) {
  const auto key = from_hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
  const auto nonce = from_hex("cafebabefacedbaddecaf888");
  const auto plain = from_hex(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
      "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
  const auto context = from_hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
  std::vector<std::uint8_t> out(plain.size()), tag(16), back(plain.size());
  aes_gcm_seal(key, nonce, context, plain, out.data(), tag.data());
  EXPECT_EQ(
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
      hex(out));
  EXPECT_EQ("76fc6ece0f4e1768cddf8853bb2d551b", hex(tag));
  EXPECT_TRUE(aes_gcm_open(key, nonce, context, out, tag, back.data()));
  EXPECT_EQ(plain, back);
  tag[3] ^= 1;
  EXPECT_FALSE(aes_gcm_open(key, nonce, context, out, tag, back.data()));
}

}  // namespace
}  // namespace jinguo
