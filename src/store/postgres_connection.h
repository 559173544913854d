// SPDX-License-Identifier: Apache-2.0
// One session of a PostgreSQL server.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "store/session.h"

struct pg_conn;
struct pg_result;

namespace jinguo {

// `?` outside quotes and comments become $1, $2 …
std::string numbered(std::string_view sql);

class PostgresConnection final : public Session {
 public:
  // Throws StoreError: lost when the server does not answer, bug when it answers but will not do
  // (not UTF-8).
  explicit PostgresConnection(const std::string& url);
  ~PostgresConnection() override;

  Dialect dialect() const override { return Dialect::postgres; }
  std::int64_t each(std::string_view sql, std::span<const Value> params,
      const std::function<void(const RowView&)>& row) override;
  std::int64_t run(std::string_view sql, std::span<const Value> params) override;
  void script(std::string_view sql) override;
  void hold_checkpoint_lock() override;

  void begin_reading() override;
  void end_reading() noexcept override;
  bool usable() const override;

  // Beside others a transaction may lose a race to one of them and must then be repeated; alone
  // (waiting for the others to end, keeping new ones waiting) it can lose one only to a transaction
  // that had just committed.
  enum class Company { beside_others, alone };
  void begin_writing(Company company);
  // Throws StoreError unknown when the answer did not come back.
  void commit();
  // Whatever happens, nothing of the transaction remains.
  void roll_back() noexcept;
  // The first error thrown since begin_writing(), even when the caller swallowed it.
  const std::optional<StoreError>& failure() const { return failure_; }
  // Whether the transaction failed only because of another one running beside it.
  bool lost_a_race() const { return lost_a_race_; }
  std::size_t statements_kept() const { return names_.size(); }

 private:
  struct Freed {
    void operator()(pg_result* result) const;
  };
  using Answer = std::unique_ptr<pg_result, Freed>;

  void set_up();
  Answer execute(std::string_view sql, std::span<const Value> params);
  const std::string& prepared(std::string_view sql);
  Answer checked(pg_result* result, std::string_view sql);
  [[noreturn]] void fail(const pg_result* result, std::string_view sql);

  pg_conn* session_ = nullptr;
  std::unordered_map<std::string, std::string, SqlHash, std::equal_to<>> names_;
  std::int64_t next_name_ = 1;
  std::vector<const char*> values_;            // scratch of execute()
  std::vector<std::array<char, 24>> numbers_;  // scratch of execute()
  std::optional<StoreError> failure_;
  bool lost_a_race_ = false;
  bool fresh_ = false;  // begin_writing() was the last call
};

}  // namespace jinguo
