// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <libpq-fe.h>
#include <sqlite3.h>

#include <cstdlib>

#include "casework_district.h"

namespace jinguo {
namespace {

constexpr std::size_t at_once = 1 << 20;  // bytes

[[noreturn]] void stop(std::string_view what) {
  fmt::print(stderr, "casework: {}\n", what);
  std::exit(70);
}

class Server {
 public:
  explicit Server(const std::string& url) : line_(PQconnectdb(url.c_str())) {
    if (PQstatus(line_) != CONNECTION_OK) stop(PQerrorMessage(line_));
  }
  ~Server() { PQfinish(line_); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string ask(const std::string& sql, ExecStatusType wanted = PGRES_TUPLES_OK) {
    PGresult* got = PQexec(line_, sql.c_str());
    if (PQresultStatus(got) != wanted) stop(PQerrorMessage(line_) + sql);
    std::string first = PQntuples(got) > 0 ? PQgetvalue(got, 0, 0) : "";
    PQclear(got);
    return first;
  }
  void run(const std::string& sql) { ask(sql, PGRES_COMMAND_OK); }
  void begin_copy(const std::string& sql) { ask(sql, PGRES_COPY_IN); }
  void put(const std::string& text) {
    if (PQputCopyData(line_, text.data(), int(text.size())) != 1) stop(PQerrorMessage(line_));
  }
  void end_copy() {
    if (PQputCopyEnd(line_, nullptr) != 1) stop(PQerrorMessage(line_));
    while (PGresult* got = PQgetResult(line_)) {
      if (PQresultStatus(got) != PGRES_COMMAND_OK) stop(PQerrorMessage(line_));
      PQclear(got);
    }
  }

 private:
  PGconn* line_;
};

// A value as COPY reads it.
void append_value(std::string& out, sqlite3_stmt* row, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
  if (!text) {
    out += "\\N";
    return;
  }
  for (const char* c = text; *c; ++c) {
    switch (*c) {
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: out += *c;
    }
  }
}

void copy_table(sqlite3* from, Server& to, const std::string& table) {
  sqlite3_stmt* rows = nullptr;
  sqlite3_prepare_v2(from, fmt::format("SELECT * FROM \"{}\"", table).c_str(), -1, &rows, nullptr);
  std::string columns, text;
  for (int i = 0; i < sqlite3_column_count(rows); ++i)
    columns += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", sqlite3_column_name(rows, i));
  to.begin_copy(fmt::format("COPY \"{}\" ({}) FROM STDIN", table, columns));
  while (sqlite3_step(rows) == SQLITE_ROW) {
    for (int i = 0; i < sqlite3_column_count(rows); ++i) {
      if (i > 0) text += '\t';
      append_value(text, rows, i);
    }
    text += '\n';
    if (text.size() < at_once) continue;
    to.put(text);
    text.clear();
  }
  to.put(text);
  to.end_copy();
  sqlite3_finalize(rows);
}

}  // namespace

void copy_district(const std::string& folder, const std::string& url) {
  open_store({folder + "/data", url}).reset();  // its tables
  Server to{url};
  to.run("SET session_replication_role = replica");  // the references hold already
  sqlite3* from = nullptr;
  sqlite3_open_v2((folder + "/data/jinguo.db").c_str(), &from, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_stmt* tables = nullptr;
  sqlite3_prepare_v2(from,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'", -1,
      &tables, nullptr);
  while (sqlite3_step(tables) == SQLITE_ROW) {
    const std::string table = reinterpret_cast<const char*>(sqlite3_column_text(tables, 0));
    // What the migrations have written stands on both sides.
    if (to.ask(fmt::format("SELECT EXISTS (SELECT 1 FROM \"{}\")", table)) == "t") continue;
    copy_table(from, to, table);
  }
  sqlite3_finalize(tables);
  sqlite3_close(from);
  to.ask(
      "SELECT setval(pg_get_serial_sequence('\"journal\"', 'seq'), max(\"seq\")) FROM \"journal\"");
  to.run("ANALYZE");
}

}  // namespace jinguo
