// SPDX-License-Identifier: Apache-2.0
// What the machine itself can do: the floors our own numbers are measured against.
//   floors commit FOLDER SECONDS    rows committed a second by one thread with the C API: a visit,
//   a
//                                   journal line, same pragmas as the store; prints the rate
//   floors list DB UNIT SECONDS     first pages of 20 visits of one community with their total
//   floors sql DB FILE              milliseconds for all statements of a file, each run to its end
//   floors hello PORT               a Beast server that answers every request alike, until killed
#include <fmt/format.h>
#include <sqlite3.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
using Clock = std::chrono::steady_clock;

[[noreturn]] void stop(const std::string& why) {
  std::fprintf(stderr, "floors: %s\n", why.c_str());
  std::exit(70);
}

double seconds_since(Clock::time_point begun) {
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

class Database {
 public:
  explicit Database(const std::string& file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) stop("cannot open " + file);
    run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
  }
  ~Database() { sqlite3_close(db_); }
  void run(const std::string& sql) {
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      stop(sqlite3_errmsg(db_));
  }
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
      stop(sqlite3_errmsg(db_));
    return statement;
  }

 private:
  sqlite3* db_ = nullptr;
};

void bind(sqlite3_stmt* s, int at, const std::string& text) {
  sqlite3_bind_text(s, at, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}
// Steps to the end; answers how many rows there were.
int finish(sqlite3_stmt* s) {
  int rows = 0, got = 0;
  while ((got = sqlite3_step(s)) == SQLITE_ROW) ++rows;
  if (got != SQLITE_DONE) stop("a statement failed");
  sqlite3_reset(s);
  return rows;
}

// The same two rows a create writes, as long; the index a visit's list needs; nothing else.
int commit(const std::string& folder, double seconds) {
  Database db{folder + "/floor.db"};
  db.run(
      "CREATE TABLE IF NOT EXISTS row (district INTEGER, id TEXT, body TEXT, on_day TEXT, "
      "PRIMARY KEY (district, id)) WITHOUT ROWID;"
      "CREATE INDEX IF NOT EXISTS row_by_day ON row (district, on_day);"
      "CREATE TABLE IF NOT EXISTS journal (seq INTEGER PRIMARY KEY AUTOINCREMENT, "
      "record_id TEXT, body TEXT, hash TEXT);");
  sqlite3_stmt* row = db.prepare("INSERT INTO row VALUES (1, ?, ?, ?)");
  sqlite3_stmt* line = db.prepare("INSERT INTO journal (record_id, body, hash) VALUES (?, ?, ?)");
  const std::string body(220, 'b'), hash(64, 'h');
  const auto run =
      static_cast<long long>(std::chrono::system_clock::now().time_since_epoch().count());
  const auto begun = Clock::now();
  int done = 0;
  for (; seconds_since(begun) < seconds; ++done) {
    const std::string id = fmt::format("{:020}-{:015}", run, done);
    db.run("BEGIN IMMEDIATE");
    bind(row, 1, id), bind(row, 2, body), bind(row, 3, "2021-03-08");
    finish(row);
    bind(line, 1, id), bind(line, 2, body), bind(line, 3, hash);
    finish(line);
    db.run("COMMIT");
  }
  std::printf("%.0f\n", done / seconds_since(begun));
  sqlite3_finalize(row);
  sqlite3_finalize(line);
  return 0;
}

int list(const std::string& file, const std::string& unit, double seconds) {
  Database db{file};
  sqlite3_stmt* total = db.prepare("SELECT count(*) FROM visit WHERE district = 1 AND unit = ?");
  sqlite3_stmt* page = db.prepare(
      "SELECT id, unit, created_by, version, created_at, changed_at, household, visited_on, step, "
      "purpose, risk, discreet, visitors, materials, state FROM visit WHERE district = 1 AND "
      "unit = ? ORDER BY visited_on DESC, id DESC LIMIT 20");
  bind(total, 1, unit), bind(page, 1, unit);
  const auto begun = Clock::now();
  int done = 0;
  for (; seconds_since(begun) < seconds; ++done) {
    finish(total);
    if (finish(page) == 0) stop("the community has no visits");
  }
  std::printf("%.0f\n", done / seconds_since(begun));
  sqlite3_finalize(total);
  sqlite3_finalize(page);
  return 0;
}

int sql(const std::string& file, const std::string& statements) {
  Database db{file};
  std::ifstream in{statements};
  std::vector<sqlite3_stmt*> all;
  for (std::string line; std::getline(in, line);)
    if (!line.empty() && !line.starts_with("--")) all.push_back(db.prepare(line));
  for (int round = 0; round < 2; ++round) {  // the first warms the page cache
    const auto begun = Clock::now();
    for (sqlite3_stmt* s : all) finish(s);
    if (round == 1) std::printf("%.2f\n", seconds_since(begun) * 1000);
  }
  for (sqlite3_stmt* s : all) sqlite3_finalize(s);
  return 0;
}

net::awaitable<void> answer_all(net::ip::tcp::socket socket) {
  beast::tcp_stream stream{std::move(socket)};
  beast::flat_buffer buffer;
  boost::system::error_code error;
  for (;;) {
    beast::http::request<beast::http::string_body> request;
    co_await beast::http::async_read(
        stream, buffer, request, net::redirect_error(net::use_awaitable, error));
    if (error) co_return;
    beast::http::response<beast::http::string_body> response{beast::http::status::ok, 11};
    response.set(beast::http::field::content_type, "application/json");
    response.body() = "{\"hello\":\"world\"}";
    response.prepare_payload();
    co_await beast::http::async_write(
        stream, response, net::redirect_error(net::use_awaitable, error));
    if (error) co_return;
  }
}

net::awaitable<void> accept_all(unsigned short port) {
  auto executor = co_await net::this_coro::executor;
  net::ip::tcp::acceptor acceptor{executor, {net::ip::make_address("127.0.0.1"), port}};
  for (;;)
    net::co_spawn(
        executor, answer_all(co_await acceptor.async_accept(net::use_awaitable)), net::detached);
}

// As many threads as cores, as ours.
int hello(unsigned short port) {
  net::io_context context;
  net::co_spawn(context, accept_all(port), net::detached);
  std::vector<std::jthread> threads;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i)
    threads.emplace_back([&context] { context.run(); });
  context.run();
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args{argv + 1, argv + argc};
  if (args.size() == 3 && args[0] == "commit") return commit(args[1], std::stod(args[2]));
  if (args.size() == 4 && args[0] == "list") return list(args[1], args[2], std::stod(args[3]));
  if (args.size() == 3 && args[0] == "sql") return sql(args[1], args[2]);
  if (args.size() == 2 && args[0] == "hello")
    return hello(static_cast<unsigned short>(std::stoi(args[1])));
  stop("usage: floors commit|list|sql|hello … (see the head of bench/floors.cc)");
}
