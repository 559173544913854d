// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL server, shared by any number of processes.  Each work is a transaction of its own;
// the server shares its disk writes among those that commit at once.
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <random>
#include <thread>

#include "store/drivers.h"
#include "store/migrate.h"
#include "store/postgres_connection.h"
#include "store/reader_pool.h"
#include "store/work_queue.h"

namespace jinguo {
namespace {

using ErrorKind = StoreError::Kind;
using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// Of a work that loses races; the last of them run alone.  Even alone one may lose: the server lets
// go of a table before it takes a committed transaction out of those that may yet conflict.
constexpr int tries_beside_others = 3;
constexpr int most_tries = 8;
constexpr milliseconds first_back_off{100};
constexpr milliseconds longest_back_off{5000};

// postgresql://name:word@host/db → postgresql://name@host/db; all that follows the host is left
// out when a password may hide there.
std::string without_password(std::string url) {
  const std::size_t user = url.find("://") + 3;
  const std::size_t at = url.find('@', user);
  const std::size_t colon = url.find(':', user);
  if (at != url.npos && colon < at) url.erase(colon, at - colon);
  const std::size_t options = url.find('?');
  if (options != url.npos && url.find("password", options) != url.npos) url.erase(options);
  return url;
}

class PostgresStore final : public Store {
 public:
  explicit PostgresStore(const StoreOptions& options);
  ~PostgresStore() override;

  Dialect dialect() const override { return Dialect::postgres; }
  using Store::write;
  void write(Work work, Finished finished) override {
    queue_.put({std::move(work), std::move(finished)});
  }
  std::unique_ptr<Reader> read() override { return readers_.lend(); }
  std::optional<Problem> copy_to(const std::string& path) override;
  std::string ailment() const override {
    std::lock_guard lock{ailment_mutex_};
    return ailment_;
  }

 private:
  // A writing session that comes back by itself.
  struct Line {
    std::unique_ptr<PostgresConnection> session;
    milliseconds back_off{0};
    SteadyClock::time_point next_try{};
    std::minstd_rand dice{std::random_device{}()};  // only spreads repetitions in time
  };

  void write_loop();
  void connect(Line& line);
  bool begin(Line& line, PostgresConnection::Company company);
  std::optional<Problem> answer(Line& line, const Work& work);
  std::optional<Problem> try_once(PostgresConnection& session, const Work& work);
  void set_ailment(std::string text);

  const std::string url_;
  ReaderPool readers_;
  WorkQueue queue_;
  mutable std::mutex ailment_mutex_;
  std::string ailment_;
  std::vector<std::thread> threads_;
};

PostgresStore::PostgresStore(const StoreOptions& options)
    : url_(options.url), readers_(options.readers, [url = options.url] {
        return std::make_unique<PostgresConnection>(url);
      }) {
  const auto all = migrations_of(Dialect::postgres);
  if (options.read_only) {
    require_current(readers_.lend()->connection(), all);
    ailment_ = "以只读方式打开";
    queue_.close();
    return;
  }
  PostgresConnection session{url_};
  migrate(session, all);
  for (int i = 0; i < options.writers; ++i) threads_.emplace_back([this] { write_loop(); });
}

PostgresStore::~PostgresStore() {
  queue_.close();
  for (auto& thread : threads_) thread.join();
}

void PostgresStore::write_loop() {
  Line line;
  while (!queue_.finished()) {
    if (!line.session) connect(line);
    const auto latest = line.session ? WorkQueue::never : line.next_try;
    for (Job& job : queue_.take(1, latest)) job.finished(answer(line, job.work));
  }
}

void PostgresStore::connect(Line& line) {
  if (SteadyClock::now() < line.next_try) return;
  try {
    line.session = std::make_unique<PostgresConnection>(url_);
    line.back_off = milliseconds{0};
    set_ailment({});
  } catch (const StoreError& e) {
    line.back_off = std::clamp(line.back_off * 2, first_back_off, longest_back_off);
    line.next_try = SteadyClock::now() + line.back_off;
    spdlog::error("{}", e.what());
    set_ailment(fmt::format("与数据库服务器的连接中断，正在重连：{}", e.what()));
  }
}

// True with an open transaction.  A session that died while idle is replaced at once.
bool PostgresStore::begin(Line& line, PostgresConnection::Company company) {
  for (int tries = 1; tries <= 2; ++tries) {
    if (!line.session) connect(line);
    if (!line.session) return false;
    try {
      line.session->begin_writing(company);
      return true;
    } catch (const StoreError& e) {
      spdlog::error("{}", e.what());
      line.session.reset();
    }
  }
  return false;
}

std::optional<Problem> PostgresStore::answer(Line& line, const Work& work) {
  using Company = PostgresConnection::Company;
  for (int tries = 1;; ++tries) {
    if (!begin(line, tries <= tries_beside_others ? Company::beside_others : Company::alone))
      return problem_of(StoreError(ErrorKind::lost, ailment()));
    auto answer = try_once(*line.session, work);
    const bool raced = line.session->lost_a_race();
    if (!line.session->usable()) line.session.reset();
    if (!raced || tries == most_tries) return answer;
    // Apart, so that the same two do not meet again.
    std::this_thread::sleep_for(milliseconds{line.dice() % (1u << std::min(tries + 2, 5))});
  }
}

std::optional<Problem> PostgresStore::try_once(PostgresConnection& session, const Work& work) {
  try {
    auto refused = attempt(work, session);
    // A work that swallowed a failure must not look stored.
    if (const auto& failure = session.failure(); failure && !refused) throw StoreError(*failure);
    if (!refused) session.commit();
    session.roll_back();
    if (!refused) set_ailment({});
    return refused;
  } catch (const StoreError& e) {
    session.roll_back();
    if (!session.lost_a_race()) spdlog::error("写入失败：{}", e.what());
    if (e.kind == ErrorKind::full) set_ailment("数据库服务器的磁盘空间已满；腾出空间后自动恢复");
    return problem_of(e);
  }
}

std::optional<Problem> PostgresStore::copy_to(const std::string& path) {
  Problem p;
  p.code = Problem::Code::conflict;
  p.text = "PostgreSQL 数据库不由本程序备份；数据未作任何改动";
  p.remedy =
      fmt::format("请运行：pg_dump --format=custom --file='{}' '{}'", path, without_password(url_));
  return p;
}

void PostgresStore::set_ailment(std::string text) {
  std::lock_guard lock{ailment_mutex_};
  ailment_ = std::move(text);
}

}  // namespace

std::unique_ptr<Store> open_postgres(const StoreOptions& options) {
  return std::make_unique<PostgresStore>(options);
}

}  // namespace jinguo
