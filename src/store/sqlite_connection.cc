// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_connection.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <cassert>
#include <new>

#include "store/migrate.h"

namespace jinguo {
namespace {

StoreError::Kind kind_of(int extended) {
  using ErrorKind = StoreError::Kind;
  switch (extended) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return ErrorKind::unique;
    case SQLITE_CONSTRAINT_FOREIGNKEY: return ErrorKind::missing;
    default: break;  // SQLite's codes are integers of its own making, more with each release
  }
  switch (extended & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorKind::busy;
    case SQLITE_FULL: return ErrorKind::full;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return ErrorKind::io;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::corrupt;
    default: return ErrorKind::bug;
  }
}

class SqliteRow final : public RowView {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  int columns() const override { return sqlite3_column_count(statement_); }
  bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view text(int column) const override {
    const unsigned char* bytes = sqlite3_column_text(statement_, column);
    if (!bytes) return {};
    return {reinterpret_cast<const char*>(bytes),
        static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

// A prepared statement while it runs.  The same text asked again from inside its own rows gets a
// statement of its own, dropped afterwards.
class SqliteConnection::Lease {
 public:
  Lease(SqliteConnection& connection, std::string_view sql) {
    auto it = connection.statements_.find(sql);
    if (it != connection.statements_.end() && it->second.in_use) {
      handle_ = connection.prepare(sql, 0);
      return;
    }
    if (it == connection.statements_.end()) {
      connection.make_room();
      sqlite3_stmt* made = connection.prepare(sql, SQLITE_PREPARE_PERSISTENT);
      it = connection.statements_.emplace(sql, Statement{made}).first;
    }
    kept_ = &it->second;
    kept_->in_use = true;
    handle_ = kept_->handle;
  }
  ~Lease() {
    if (!kept_) {
      sqlite3_finalize(handle_);
      return;
    }
    sqlite3_reset(handle_);
    kept_->in_use = false;
  }
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  sqlite3_stmt* get() const { return handle_; }

 private:
  Statement* kept_ = nullptr;  // stable: unordered_map does not move its elements
  sqlite3_stmt* handle_ = nullptr;
};

SqliteConnection::SqliteConnection(const std::string& file, Use use) {
  const int access =
      use == Use::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  const int code = sqlite3_open_v2(file.c_str(), &db_, access | SQLITE_OPEN_NOMUTEX, nullptr);
  try {
    if (code != SQLITE_OK) fail(code, file);
    set_up(use);
  } catch (...) {
    close();
    throw;
  }
}

SqliteConnection::~SqliteConnection() { close(); }

void SqliteConnection::close() noexcept {
  for (auto& [sql, statement] : statements_) sqlite3_finalize(statement.handle);
  statements_.clear();
  if (sqlite3_close(db_) != SQLITE_OK)
    spdlog::error("SQLite 会话未能关闭：{}", sqlite3_errmsg(db_));
  db_ = nullptr;
}

void SqliteConnection::set_up(Use use) {
  sqlite3_extended_result_codes(db_, 1);
  sqlite3_busy_timeout(db_, longest_lock_wait);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_wal_autocheckpoint(db_, 0);
  script(
      "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;"
      "PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;");
  if (use == Use::read) {
    script("PRAGMA query_only=ON; PRAGMA cache_size=-8000;");
    return;
  }
  // Before the log is turned on, which would already change another program's file.
  refuse_foreign(*this);
  // The log keeps at most 64 MB of file once a checkpoint has emptied it.
  script(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
      "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-32000;");
}

// No statement is to blame for it, so none is named.
std::string SqliteConnection::damaged(const char* said, int code) const {
  const char* file = db_ ? sqlite3_db_filename(db_, "main") : nullptr;
  return fmt::format("数据文件 {} 不是数据库，或者已损坏（{}，{}）", file ? file : "", said, code);
}

void SqliteConnection::fail(int code, std::string_view sql) {
  if ((code & 0xff) == SQLITE_NOMEM) throw std::bad_alloc();
  const StoreError::Kind kind = kind_of(code);
  const char* said = db_ ? sqlite3_errmsg(db_) : sqlite3_errstr(code);
  const bool plain = kind == StoreError::Kind::unique || kind == StoreError::Kind::missing;
  std::string text = plain ? said : fmt::format("{} ({}): {}", said, code, sql);
  if (kind == StoreError::Kind::corrupt) text = damaged(said, code);
  StoreError error{kind, text};
  if (!failure_) failure_ = error;
  if (kind == StoreError::Kind::io || kind == StoreError::Kind::corrupt) usable_ = false;
  throw error;
}

sqlite3_stmt* SqliteConnection::prepare(std::string_view sql, unsigned flags) {
  sqlite3_stmt* made = nullptr;
  const char* rest = nullptr;
  const int code =
      sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), flags, &made, &rest);
  if (code != SQLITE_OK) fail(code, sql);
  if (!made) fail(SQLITE_MISUSE, sql);
  return made;
}

void SqliteConnection::make_room() {
  if (statements_.size() < most_statements) return;
  std::erase_if(statements_, [](const auto& entry) {
    if (entry.second.in_use) return false;
    sqlite3_finalize(entry.second.handle);
    return true;
  });
}

void SqliteConnection::bind(sqlite3_stmt* statement, std::span<const Value> params) {
  // A wrong number of parameters would silently bind NULL to the rest.
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != params.size())
    fail(SQLITE_RANGE, sqlite3_sql(statement));
  for (std::size_t i = 0; i < params.size(); ++i) {
    const int at = static_cast<int>(i) + 1;
    int code = SQLITE_OK;
    if (const auto* text = std::get_if<std::string>(&params[i]))
      code = sqlite3_bind_text(
          statement, at, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    else if (const auto* number = std::get_if<std::int64_t>(&params[i]))
      code = sqlite3_bind_int64(statement, at, *number);
    else
      code = sqlite3_bind_null(statement, at);
    if (code != SQLITE_OK) fail(code, sqlite3_sql(statement));
  }
}

std::int64_t SqliteConnection::each(std::string_view sql, std::span<const Value> params,
    const std::function<void(const RowView&)>& row) {
  const Lease statement{*this, sql};
  bind(statement.get(), params);
  const SqliteRow view{statement.get()};
  std::int64_t rows = 0;
  int code = 0;
  while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) {
    ++rows;
    row(view);
  }
  if (code != SQLITE_DONE) fail(code, sql);
  return rows;
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<const Value> params) {
  const Lease statement{*this, sql};
  bind(statement.get(), params);
  const auto before = sqlite3_total_changes64(db_);
  int code = 0;
  while ((code = sqlite3_step(statement.get())) == SQLITE_ROW) continue;
  if (code != SQLITE_DONE) fail(code, sql);
  // sqlite3_changes would repeat the count of an earlier statement for one that changes nothing.
  return sqlite3_total_changes64(db_) == before ? 0 : sqlite3_changes64(db_);
}

void SqliteConnection::script(std::string_view sql) {
  const std::string text{sql};
  const int code = sqlite3_exec(db_, text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, sql);
}

void SqliteConnection::begin_reading() { run("BEGIN", {}); }

void SqliteConnection::end_reading() noexcept {
  if (sqlite3_get_autocommit(db_)) return;
  if (sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK) usable_ = false;
}

bool SqliteConnection::in_transaction() const { return !sqlite3_get_autocommit(db_); }

}  // namespace jinguo
