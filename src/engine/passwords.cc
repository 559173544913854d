// SPDX-License-Identifier: Apache-2.0
#include "engine/passwords.h"

#include <sodium.h>

#include <array>
#include <new>

#include "base/text.h"

namespace jinguo {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory = std::size_t{19} * 1024 * 1024;
constexpr int shortest = 10, longest = 128;

Problem bad_password(std::string text, std::string remedy) {
  Problem p;
  p.field = "password";
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

// What the password of nobody is compared with, so that unknown logins take as long as known ones.
const std::string& hash_of_nobody() {
  static const std::string made = hash_password("nobody signs in with this");
  return made;
}

}  // namespace

std::string hash_password(std::string_view password) {
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str(out.data(), password.data(), password.size(), passes, memory) != 0)
    throw std::bad_alloc{};
  return out.data();
}

bool password_fits(std::string_view password, const std::string& hash) {
  const std::string& against = hash.empty() ? hash_of_nobody() : hash;
  const int differs = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size());
  return differs == 0 && !hash.empty();
}

std::optional<Problem> fault_of_password(std::string_view password, std::string_view login) {
  if (!is_clean_text(password)) return bad_password("密码含有不能使用的字符", "请换一个密码");
  const int n = length(password);
  if (n < shortest) return bad_password("密码太短", "请使用至少 10 个字符的密码");
  if (n > longest) return bad_password("密码太长", "请使用至多 128 个字符的密码");
  if (password == login) return bad_password("密码不能与登录名相同", "请换一个密码");
  return {};
}

std::optional<Problem> set_password(
    Writing& writing, const Uuid& account, std::string_view password) {
  const Value params[] = {writing.actor().district, account.text()};
  const auto login = writing.connection().value(
      "SELECT \"login\" FROM \"account\" WHERE \"district\" = ? AND \"id\" = ?", params,
      Kind::text);
  if (!login) {
    Problem p;
    p.code = Problem::Code::not_found;
    p.text = "没有这个账号";
    return p;
  }
  if (auto fault = fault_of_password(password, std::get<std::string>(*login))) return fault;
  return set_password_hash(writing, account, hash_password(password));
}

std::optional<Problem> set_password_hash(
    Writing& writing, const Uuid& account, const std::string& hash) {
  const std::int64_t now = writing.engine().clock().now().time_since_epoch().count();
  const Value stored[] = {writing.actor().district, account.text(), hash, now};
  writing.connection().run(
      "INSERT INTO \"credential\" (\"district\", \"account\", \"hash\", \"changed_at\") "
      "VALUES (?, ?, ?, ?) ON CONFLICT (\"district\", \"account\") DO UPDATE SET "
      "\"hash\" = excluded.\"hash\", \"changed_at\" = excluded.\"changed_at\"",
      stored);
  const Value owner[] = {writing.actor().district, account.text()};
  writing.connection().run(
      "DELETE FROM \"session\" WHERE \"district\" = ? AND \"account\" = ?", owner);
  return {};
}

}  // namespace jinguo
