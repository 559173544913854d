// SPDX-License-Identifier: Apache-2.0
// One SQLite session.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>

#include "store/session.h"

struct sqlite3;
struct sqlite3_stmt;

namespace jinguo {

// Milliseconds a session waits for a lock held by another process.
inline constexpr int longest_lock_wait = 5000;

class SqliteConnection final : public Session {
 public:
  enum class Use { write, read };
  // Throws StoreError: corrupt when `file` is no database, busy, io.  Neither use ever checkpoints
  // by itself, not even at close: that is left to the writer's explicit calls, because SQLite
  // before 3.51.3 loses commits when two connections checkpoint (docs/adr/0002).
  SqliteConnection(const std::string& file, Use use);
  ~SqliteConnection() override;

  Dialect dialect() const override { return Dialect::sqlite; }
  std::int64_t each(std::string_view sql, std::span<const Value> params,
      const std::function<void(const RowView&)>& row) override;
  std::int64_t run(std::string_view sql, std::span<const Value> params) override;
  void script(std::string_view sql) override;
  void hold_checkpoint_lock() override {}

  void begin_reading() override;
  void end_reading() noexcept override;
  bool usable() const override { return usable_; }

  bool in_transaction() const;
  // The first error thrown since forget_failure(), even when the caller swallowed it.
  const std::optional<StoreError>& failure() const { return failure_; }
  void forget_failure() { failure_.reset(); }
  sqlite3* handle() const { return db_; }
  std::size_t statements_kept() const { return statements_.size(); }

 private:
  struct Statement {
    sqlite3_stmt* handle = nullptr;
    bool in_use = false;
  };
  class Lease;
  using Statements = std::unordered_map<std::string, Statement, SqlHash, std::equal_to<>>;

  void set_up(Use use);
  void close() noexcept;
  sqlite3_stmt* prepare(std::string_view sql, unsigned flags);
  void bind(sqlite3_stmt* statement, std::span<const Value> params);
  void make_room();
  [[noreturn]] void fail(int code, std::string_view sql);
  std::string damaged(const char* said, int code) const;

  sqlite3* db_ = nullptr;
  Statements statements_;
  std::optional<StoreError> failure_;
  bool usable_ = true;
};

}  // namespace jinguo
