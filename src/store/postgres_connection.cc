// SPDX-License-Identifier: Apache-2.0
#include "store/postgres_connection.h"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <cstdlib>
#include <cstring>

namespace jinguo {
namespace {

using ErrorKind = StoreError::Kind;

constexpr Oid bool_oid = 16;  // pg_type.oid of boolean, fixed by the server's catalogue

struct State {
  std::string_view code;  // whole, or its class (the first two characters)
  ErrorKind kind;
};
// https://www.postgresql.org/docs/15/errcodes-appendix.html; the first line that fits counts.
constexpr State states[] = {
    {"23505", ErrorKind::unique}, {"23503", ErrorKind::missing},
    {"40001", ErrorKind::busy},  // lost races, should all repetitions lose
    {"40P01", ErrorKind::busy}, {"55P03", ErrorKind::busy},  // lock not available in time
    {"57014", ErrorKind::busy},  // statement cancelled, for example by its time limit
    {"53100", ErrorKind::full}, {"53", ErrorKind::busy},  // other resources, too many connections
    {"58030", ErrorKind::io}, {"XX001", ErrorKind::corrupt}, {"XX002", ErrorKind::corrupt},
    {"08", ErrorKind::lost}, {"57P", ErrorKind::lost},  // server going down or starting up
    {"25006", ErrorKind::lost},  // the server has become read-only: a standby now
};

ErrorKind kind_of(std::string_view sqlstate) {
  for (const State& s : states)
    if (sqlstate.starts_with(s.code)) return s.kind;
  return ErrorKind::bug;
}

std::string_view state_of(const pg_result* result) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  return state ? state : "";
}

class PostgresRow final : public RowView {
 public:
  explicit PostgresRow(const pg_result* rows) : rows_(rows) {}
  void stand_at(int row) { row_ = row; }
  int columns() const override { return PQnfields(rows_); }
  bool is_null(int column) const override { return PQgetisnull(rows_, row_, column) != 0; }
  std::int64_t integer(int column) const override {
    const std::string_view digits = text(column);
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
  }
  double real(int column) const override {
    return is_null(column) ? 0 : std::strtod(PQgetvalue(rows_, row_, column), nullptr);
  }
  std::string_view text(int column) const override {
    const std::string_view bytes{PQgetvalue(rows_, row_, column),
        static_cast<std::size_t>(PQgetlength(rows_, row_, column))};
    if (bytes.size() != 1 || PQftype(rows_, column) != bool_oid) return bytes;
    return bytes == "t" ? "1" : "0";  // as SQLite says it
  }

 private:
  const pg_result* rows_;
  int row_ = 0;
};

// Copies a quoted stretch or a comment that begins at `at`, or nothing; returns its end.
std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  if (sql[at] == '\'' || sql[at] == '"') {
    const std::size_t end = sql.find(sql[at], at + 1);
    return end == sql.npos ? sql.size() : end + 1;  // a doubled quote is two stretches
  }
  if (sql.substr(at).starts_with("--")) {
    const std::size_t end = sql.find('\n', at);
    return end == sql.npos ? sql.size() : end;
  }
  return at;
}

}  // namespace

std::string numbered(std::string_view sql) {
  std::string out;
  out.reserve(sql.size() + 16);
  int number = 0;
  for (std::size_t at = 0; at < sql.size();) {
    const std::size_t end = skip_quoted(sql, at);
    if (end > at) {
      out += sql.substr(at, end - at);
      at = end;
    } else if (sql[at] == '?') {
      out += fmt::format("${}", ++number);
      ++at;
    } else {
      out += sql[at++];
    }
  }
  return out;
}

void PostgresConnection::Freed::operator()(pg_result* result) const { PQclear(result); }

PostgresConnection::PostgresConnection(const std::string& url) {
  // What the URL says comes later in the list and so wins.
  constexpr std::array names{"application_name", "connect_timeout", "keepalives_idle",
      "keepalives_interval", "keepalives_count", "tcp_user_timeout", "target_session_attrs",
      "client_encoding", "dbname", static_cast<const char*>(nullptr)};
  const std::array values{"jinguo", "10", "30", "10", "3", "30000", "read-write", "UTF8",
      url.c_str(), static_cast<const char*>(nullptr)};
  session_ = PQconnectdbParams(names.data(), values.data(), 1);
  try {
    if (PQstatus(session_) != CONNECTION_OK)
      throw StoreError(ErrorKind::lost,
          fmt::format("不能连接数据库服务器：{}", session_ ? PQerrorMessage(session_) : ""));
    set_up();
  } catch (...) {
    PQfinish(session_);
    throw;
  }
}

PostgresConnection::~PostgresConnection() { PQfinish(session_); }

void PostgresConnection::set_up() {
  PQsetNoticeProcessor(
      session_, [](void*, const char* text) { spdlog::warn("PostgreSQL: {}", text); }, nullptr);
  if (const char* encoding = PQparameterStatus(session_, "server_encoding");
      !encoding || std::strcmp(encoding, "UTF8") != 0)
    throw StoreError(ErrorKind::bug,
        fmt::format("数据库的编码是 {}，必须是 UTF8；请用 ENCODING 'UTF8' 重建数据库",
            encoding ? encoding : "未知"));
  // An acknowledged write must survive the server; stricter settings stay as they are.
  script(
      "SET TimeZone TO 'UTC'; SET client_min_messages TO warning;"
      "SELECT set_config('synchronous_commit', 'on', false)"
      " WHERE current_setting('synchronous_commit') = 'off'");
}

void PostgresConnection::fail(const pg_result* result, std::string_view sql) {
  const std::string_view state = state_of(result);
  const bool broken = PQstatus(session_) != CONNECTION_OK;
  const ErrorKind kind = broken ? ErrorKind::lost : kind_of(state);
  const char* said = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  std::string text = fmt::format("{} ({}): {}", said ? said : PQerrorMessage(session_), state, sql);
  if (kind == ErrorKind::unique || kind == ErrorKind::missing)
    if (const char* name = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME)) text = name;
  lost_a_race_ = lost_a_race_ || state == "40001" || state == "40P01";
  const StoreError error{kind, text};
  if (!failure_) failure_ = error;
  throw error;
}

PostgresConnection::Answer PostgresConnection::checked(pg_result* result, std::string_view sql) {
  Answer answer{result};
  const ExecStatusType status = PQresultStatus(result);
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) fail(result, sql);
  return answer;
}

const std::string& PostgresConnection::prepared(std::string_view sql) {
  if (const auto it = names_.find(sql); it != names_.end()) return it->second;
  if (names_.size() >= most_statements) {
    checked(PQexec(session_, "DEALLOCATE ALL"), "DEALLOCATE ALL");
    names_.clear();
  }
  std::string name = fmt::format("s{}", next_name_++);
  checked(PQprepare(session_, name.c_str(), numbered(sql).c_str(), 0, nullptr), sql);
  return names_.emplace(sql, std::move(name)).first->second;
}

PostgresConnection::Answer PostgresConnection::execute(
    std::string_view sql, std::span<const Value> params) {
  fresh_ = false;
  const std::string& name = prepared(sql);
  values_.assign(params.size(), nullptr);
  numbers_.resize(params.size());
  for (std::size_t i = 0; i < params.size(); ++i) {
    if (const auto* text = std::get_if<std::string>(&params[i])) {
      // The server would take the part before it and say nothing.
      if (text->find('\0') != text->npos)
        throw StoreError(ErrorKind::bug, "a text parameter holds a NUL");
      values_[i] = text->c_str();
    } else if (const auto* number = std::get_if<std::int64_t>(&params[i])) {
      char* begin = numbers_[i].data();
      *std::to_chars(begin, begin + numbers_[i].size() - 1, *number).ptr = '\0';
      values_[i] = begin;
    }
  }
  return checked(PQexecPrepared(session_, name.c_str(), static_cast<int>(params.size()),
                     values_.data(), nullptr, nullptr, 0),
      sql);
}

std::int64_t PostgresConnection::each(std::string_view sql, std::span<const Value> params,
    const std::function<void(const RowView&)>& row) {
  const Answer answer = execute(sql, params);
  PostgresRow view{answer.get()};
  const int rows = PQntuples(answer.get());
  for (int i = 0; i < rows; ++i) {
    view.stand_at(i);
    row(view);
  }
  return rows;
}

std::int64_t PostgresConnection::run(std::string_view sql, std::span<const Value> params) {
  const Answer answer = execute(sql, params);
  const std::string_view changed = PQcmdTuples(answer.get());
  std::int64_t count = 0;
  std::from_chars(changed.data(), changed.data() + changed.size(), count);
  return count;
}

void PostgresConnection::script(std::string_view sql) {
  fresh_ = false;
  const std::string text{sql};
  checked(PQexec(session_, text.c_str()), sql);
}

void PostgresConnection::hold_checkpoint_lock() {
  // Every INSERT into the journal holds ROW EXCLUSIVE on it until its transaction ends, so this
  // waits for them without their doing anything for it.  The state a transaction sees is fixed by
  // its first query; LOCK is none, a lock function would be one.
  if (!fresh_) throw StoreError(ErrorKind::bug, "hold_checkpoint_lock must be the first call");
  script("LOCK TABLE \"journal\" IN SHARE ROW EXCLUSIVE MODE");
}

void PostgresConnection::begin_reading() {
  script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

void PostgresConnection::end_reading() noexcept { roll_back(); }

bool PostgresConnection::usable() const {
  return PQstatus(session_) == CONNECTION_OK && PQtransactionStatus(session_) == PQTRANS_IDLE;
}

void PostgresConnection::begin_writing(Company company) {
  failure_.reset();
  lost_a_race_ = false;
  // SERIALIZABLE, because rules count rows that no lock can hold: see docs/adr/0002.  The table
  // serves as the gate only because it always exists and nobody else locks it.
  script(
      company == Company::alone
          ? "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE \"schema_version\" IN EXCLUSIVE MODE"
          : "BEGIN ISOLATION LEVEL SERIALIZABLE; LOCK TABLE \"schema_version\" IN ROW SHARE MODE");
  fresh_ = true;
}

void PostgresConnection::commit() {
  const Answer answer{PQexec(session_, "COMMIT")};
  const std::string_view done = PQcmdStatus(answer.get());
  if (done == "COMMIT") return;
  const std::string_view state = state_of(answer.get());
  // A server that goes down answers with an error, or not at all, after it may have committed.
  if (PQstatus(session_) != CONNECTION_OK || state.starts_with("57P") || state.starts_with("08"))
    throw StoreError(ErrorKind::unknown,
        fmt::format("提交时与数据库服务器的连接中断：{}", PQerrorMessage(session_)));
  if (done == "ROLLBACK")
    throw StoreError(ErrorKind::bug, "a Work went on after one of its statements had failed");
  fail(answer.get(), "COMMIT");
}

void PostgresConnection::roll_back() noexcept {
  if (PQtransactionStatus(session_) == PQTRANS_IDLE) return;
  PQclear(PQexec(session_, "ROLLBACK"));  // if it fails, usable() says so
}

}  // namespace jinguo
