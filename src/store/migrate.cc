// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "base/sources.h"
#include "embedded/migrations.h"

namespace jinguo {
namespace {

using ErrorKind = StoreError::Kind;

struct Applied {
  std::int64_t number;
  std::string digest;
};

std::string digest_of(std::string_view sql) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  if (!EVP_Digest(sql.data(), sql.size(), bytes.data(), &size, EVP_sha256(), nullptr))
    throw std::runtime_error("SHA-256 is not available");
  std::string hex;
  for (unsigned i = 0; i < size; ++i) hex += fmt::format("{:02x}", bytes[i]);
  return hex;
}

bool is_fresh(Connection& connection) {
  const std::string_view sql =
      connection.dialect() == Dialect::sqlite
          ? "SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"
          : "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
            " ON n.oid = c.relnamespace"
            " WHERE n.nspname = current_schema() AND c.relname = 'schema_version'";
  return connection.integer(sql, {}) == 0;
}

std::vector<Applied> applied_to(Connection& connection) {
  std::vector<Applied> applied;
  connection.each("SELECT \"number\", \"digest\" FROM \"schema_version\" ORDER BY \"number\"", {},
      [&](const RowView& row) {
        applied.push_back({row.integer(0), std::string{row.text(1)}});
      });
  return applied;
}

// Throws newer unless `applied` is a beginning of `all`.
void compare(std::span<const Applied> applied, std::span<const Migration> all) {
  if (applied.size() > all.size())
    throw StoreError(ErrorKind::newer,
        fmt::format("数据库的结构版本是 {}，本程序只认识到 {}：它由较新的程序写成。"
                    "数据未作任何改动；请换用较新的程序打开",
            applied.back().number, all.empty() ? 0 : all.back().number));
  for (std::size_t i = 0; i < applied.size(); ++i)
    if (applied[i].number != all[i].number || applied[i].digest != digest_of(all[i].sql))
      throw StoreError(ErrorKind::newer,
          fmt::format("数据库的结构版本 {} 与本程序的版本 {} 内容不同：它由另一个版本的程序写成。"
                      "数据未作任何改动；请用建立它的程序打开",
              applied[i].number, all[i].number));
}

void begin(Connection& connection) {
  if (connection.dialect() == Dialect::sqlite) {
    connection.script("BEGIN IMMEDIATE");
    return;
  }
  connection.script("BEGIN");
  // Any constant will do, as long as every node asks for the same one.
  connection.script("SELECT pg_advisory_xact_lock(5131046251)");
}

// Returns whether there may be more to do.
bool apply_next(Connection& connection, std::span<const Migration> all) {
  if (is_fresh(connection)) {
    refuse_foreign(connection);
    connection.script(
        "CREATE TABLE \"schema_version\" (\n  \"number\" BIGINT NOT NULL PRIMARY KEY,\n"
        "  \"digest\" TEXT NOT NULL,\n  \"at\" BIGINT NOT NULL\n)");
  }
  const auto applied = applied_to(connection);
  compare(applied, all);
  if (applied.size() == all.size()) return false;
  const Migration& next = all[applied.size()];
  connection.script(next.sql);
  const std::array<Value, 3> entry{next.number, digest_of(next.sql),
      std::int64_t{system_clock().now().time_since_epoch().count()}};
  connection.run(
      "INSERT INTO \"schema_version\" (\"number\", \"digest\", \"at\") VALUES (?, ?, ?)", entry);
  return true;
}

// Undoes on destruction unless it was kept.
class Attempt {
 public:
  explicit Attempt(Connection& connection) : connection_(connection) { begin(connection); }
  ~Attempt() {
    if (kept_) return;
    try {
      connection_.script("ROLLBACK");
    } catch (const StoreError&) {
      // The error that brought us here is already on its way up; the session is closed with it.
      kept_ = true;
    }
  }
  Attempt(const Attempt&) = delete;
  Attempt& operator=(const Attempt&) = delete;
  void keep() {
    connection_.script("COMMIT");
    kept_ = true;
  }

 private:
  Connection& connection_;
  bool kept_ = false;
};

}  // namespace

void refuse_foreign(Connection& connection) {
  if (connection.dialect() != Dialect::sqlite || !is_fresh(connection)) return;
  if (connection.integer("SELECT count(*) FROM sqlite_master", {}) > 0)
    throw StoreError(ErrorKind::corrupt, "数据文件不是本系统建立的数据库，未作任何改动");
}

std::vector<Migration> migrations_of(Dialect dialect) {
  const std::string_view folder = dialect == Dialect::sqlite ? "sqlite/" : "postgres/";
  std::vector<Migration> all;  // files come in the order of their names
  for (const EmbeddedFile& file : migrations_files())
    if (file.path.starts_with(folder))
      all.push_back({static_cast<std::int64_t>(all.size()) + 1, file.bytes});
  return all;
}

void migrate(Connection& connection, std::span<const Migration> all) {
  if (!is_fresh(connection)) {
    const auto applied = applied_to(connection);
    compare(applied, all);
    if (applied.size() == all.size()) return;
  }
  for (bool more = true; more;) {
    Attempt attempt{connection};
    more = apply_next(connection, all);
    attempt.keep();
  }
}

void require_current(Connection& connection, std::span<const Migration> all) {
  const auto applied = is_fresh(connection) ? std::vector<Applied>{} : applied_to(connection);
  compare(applied, all);
  if (applied.size() < all.size())
    throw StoreError(
        ErrorKind::older, fmt::format("数据库的结构版本是 {}，本程序需要 {}。只读方式不能升级；"
                                      "请先用 jinguo migrate 升级，数据不受影响",
                              applied.size(), all.size()));
}

}  // namespace jinguo
