// SPDX-License-Identifier: Apache-2.0
#include "http/made_reply.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>

namespace jinguo::http {
namespace {

struct Type {
  std::string_view ending, type;
};
constexpr Type types[] = {
    {".html", "text/html; charset=utf-8"},
    {".pdf", "application/pdf"},
    {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {".csv", "text/csv; charset=utf-8"},
    {".zip", "application/zip"},
};

std::string_view type_of_file(std::string_view name) {
  for (const Type& t : types)
    if (name.ends_with(t.ending)) return t.type;
  return "application/octet-stream";
}

std::string sha256_source(std::string_view text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size());
  std::array<char, 64> base64{};
  sodium_bin2base64(
      base64.data(), base64.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
  return fmt::format(" 'sha256-{}'", base64.data());
}

// A made page carries its style sheet along; naming its hash allows that one and no other.
std::string policy_for_page(std::string_view html) {
  std::string styles;
  for (auto at = html.find("<style>"); at != html.npos; at = html.find("<style>", at)) {
    at += 7;
    const auto end = html.find("</style>", at);
    if (end == html.npos) break;
    styles += sha256_source(html.substr(at, end - at));
  }
  return fmt::format(
      "default-src 'none'; img-src data:; style-src{}; base-uri 'none'; form-action 'none'; "
      "frame-ancestors 'none'",
      styles.empty() ? " 'none'" : styles);
}

}  // namespace

Reply made_reply(Result<MadeFile> made) {
  if (!made.ok()) return problem_reply(made.problem());
  MadeFile file = std::move(made).value();
  const std::string_view type = type_of_file(file.name);
  if (!file.name.ends_with(".html")) return file_reply(std::move(file.bytes), type, file.name);
  Reply reply;
  reply.type = type;
  reply.policy = policy_for_page(file.bytes);
  reply.body = std::move(file.bytes);
  return reply;
}

Reply text_reply(Result<std::string> json) {
  if (!json.ok()) return problem_reply(json.problem());
  return json_reply(std::move(json).value());
}

}  // namespace jinguo::http
