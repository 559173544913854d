// SPDX-License-Identifier: Apache-2.0
#include "app/binding.h"

#include <fmt/format.h>

#include <filesystem>

namespace jinguo {
namespace {

namespace fs = std::filesystem;

Problem wrong_keys(std::string text, std::string remedy) {
  return refused(Problem::Code::conflict, std::move(text), std::move(remedy), "--keys");
}

bool lies_in(const fs::path& inner, const fs::path& outer) {
  const auto a = fs::weakly_canonical(fs::absolute(inner)).lexically_normal();
  const auto b = fs::weakly_canonical(fs::absolute(outer)).lexically_normal();
  return std::mismatch(b.begin(), b.end(), a.begin(), a.end()).first == b.end();
}

std::string binding_of(Connection& c) {
  std::string found;
  c.each("SELECT \"value\" FROM \"setting\" WHERE \"district\" = 0 AND \"name\" = 'keyring'", {},
      [&](const RowView& r) { found = r.text(0); });
  return found;
}

// Its id, and a digest that only its index key makes.
std::string binding_of(const Keys& keys) {
  const std::string id = keys.id().text();
  return id + " " + keys.keyed_digest("binding", id);
}

}  // namespace

Result<std::unique_ptr<KeyFolder>> bound_keys(
    Store& store, const std::string& data, const std::string& folder) {
  if (lies_in(folder, data))
    return wrong_keys(fmt::format("密钥目录 {} 在数据目录 {} 之内", folder, data),
        "没有作任何改动；密钥不能随数据一起备份，请另选数据目录以外的位置");
  const std::string bound = binding_of(store.read()->connection());
  if (!bound.empty() && !KeyFolder::exists(folder))
    return wrong_keys(fmt::format("这里的数据已加密，但密钥目录 {} 里没有密钥库", folder),
        "没有作任何改动，也没有另造密钥；请用 --keys 指明原密钥目录，或从密钥的备份取回整个目录");
  auto keys = KeyFolder::exists(folder) ? KeyFolder::open(folder) : KeyFolder::make(folder);
  const std::string own = binding_of(*keys);
  std::string now = bound;
  if (bound.empty()) {
    const auto failed = store.write([&](Connection& c) -> std::optional<Problem> {
      const Value params[] = {own};
      // Another node may have been quicker.
      c.run(
          "INSERT INTO \"setting\" (\"district\", \"name\", \"value\") VALUES (0, 'keyring', ?) "
          "ON CONFLICT (\"district\", \"name\") DO NOTHING",
          params);
      now = binding_of(c);
      return {};
    });
    if (failed) return *failed;
  }
  if (now == own) return keys;
  return wrong_keys(fmt::format("密钥目录 {} 里的密钥库不是这里的数据所用的那一套", folder),
      "没有作任何改动；请用 --keys 指明原密钥目录，或从密钥的备份取回整个目录");
}

}  // namespace jinguo
