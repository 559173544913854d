// SPDX-License-Identifier: Apache-2.0
// SQLite in the data folder: one writer on one thread, sharing each commit among the works that
// wait; many readers.
#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "store/data_lock.h"
#include "store/drivers.h"
#include "store/migrate.h"
#include "store/reader_pool.h"
#include "store/sqlite_connection.h"
#include "store/sqlite_copy.h"
#include "store/work_queue.h"

namespace jinguo {
namespace {

using ErrorKind = StoreError::Kind;

constexpr std::size_t most_shared = 256;    // works in one commit
constexpr int checkpoint_frames = 1000;     // log pages (4 KB) after which to copy them home
constexpr int too_many_frames = 16 * 1000;  // … after which readers are asked to pause for it
constexpr std::chrono::milliseconds longest_pause{200};

// Whenever somebody has written, every session gives up the pages it kept and reads them anew at
// its next question.  Their memory need not go to the system and come back each time.
constexpr int kept_memory = 32 << 20;

std::string file_in(const std::string& folder) { return folder + "/jinguo.db"; }

void make_folder(const std::string& folder) {
  std::error_code bad;
  if (!std::filesystem::create_directories(folder, bad) && bad)
    throw StoreError(ErrorKind::io, fmt::format("不能建立数据目录 {}：{}", folder, bad.message()));
  // What lies in it is about people's homes: not for other users of the machine.
  ::chmod(folder.c_str(), 0700);
}

// SQLite gives its log the rights of the database file.  One that exists is not touched: closing
// it here would drop the locks SQLite holds on it elsewhere in this process.
void make_private_file(const std::string& file) {
  const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made >= 0) ::close(made);
  if (made < 0 && errno != EEXIST)
    throw StoreError(ErrorKind::io,
        fmt::format("不能建立数据文件 {}：{}", file, std::generic_category().message(errno)));
}

class SqliteStore final : public Store {
 public:
  explicit SqliteStore(const StoreOptions& options);
  ~SqliteStore() override;

  Dialect dialect() const override { return Dialect::sqlite; }
  using Store::write;
  void write(Work work, Finished finished) override {
    queue_.put({std::move(work), std::move(finished)});
  }
  std::unique_ptr<Reader> read() override { return readers_.lend(); }
  std::optional<Problem> copy_to(const std::string& path) override {
    const auto reader = readers_.lend();
    return copy_database(static_cast<SqliteConnection&>(reader->connection()), path);
  }
  std::string ailment() const override {
    std::lock_guard lock{ailment_mutex_};
    return ailment_;
  }

 private:
  using Answers = std::vector<std::optional<Problem>>;

  void write_loop();
  Answers answer(const std::vector<Job>& batch);
  void give_up(const StoreError& error, Answers& answers);
  void do_all(const std::vector<Job>& batch, Answers& answers);
  std::optional<Problem> do_one(const Work& work);
  void roll_back();
  void after_failure(const StoreError& error);
  void set_ailment(std::string text);
  void checkpoint_if_due();
  void close_log();

  const std::string file_;
  std::unique_ptr<DataLock> lock_;
  std::unique_ptr<SqliteConnection> writer_;
  ReaderPool readers_;
  WorkQueue queue_;
  int frames_ = 0;  // in the log, as of the last commit
  int checkpoint_at_ = checkpoint_frames;
  bool committing_ = false;
  bool broken_ = false;  // no write until restarted
  mutable std::mutex ailment_mutex_;
  std::string ailment_;
  std::thread thread_;
};

SqliteStore::SqliteStore(const StoreOptions& options)
    : file_(file_in(options.data)), readers_(options.readers, [file = file_] {
        return std::make_unique<SqliteConnection>(file, SqliteConnection::Use::read);
      }) {
  ::mallopt(M_TRIM_THRESHOLD, kept_memory);
  if (options.read_only) {
    if (!std::filesystem::exists(file_))
      throw StoreError(ErrorKind::older, fmt::format("数据目录 {} 里还没有数据库", options.data));
    require_current(readers_.lend()->connection(), migrations_of(Dialect::sqlite));
    ailment_ = "以只读方式打开";
    queue_.close();
    return;
  }
  make_folder(options.data);
  lock_ = std::make_unique<DataLock>(options.data);
  make_private_file(file_);
  writer_ = std::make_unique<SqliteConnection>(file_, SqliteConnection::Use::write);
  migrate(*writer_, migrations_of(Dialect::sqlite));
  const auto note_frames = [](void* self, sqlite3*, const char*, int frames) {
    static_cast<SqliteStore*>(self)->frames_ = frames;
    return SQLITE_OK;
  };
  sqlite3_wal_hook(writer_->handle(), note_frames, this);
  thread_ = std::thread{[this] { write_loop(); }};
}

SqliteStore::~SqliteStore() {
  queue_.close();
  if (!thread_.joinable()) return;
  thread_.join();
  close_log();
}

void SqliteStore::write_loop() {
  while (!queue_.finished()) {
    std::vector<Job> batch = queue_.take(most_shared);
    Answers answers = answer(batch);
    for (std::size_t i = 0; i < batch.size(); ++i) batch[i].finished(std::move(answers[i]));
    checkpoint_if_due();
  }
}

SqliteStore::Answers SqliteStore::answer(const std::vector<Job>& batch) {
  Answers answers(batch.size());
  if (batch.empty()) return answers;
  if (broken_) {
    answers.assign(batch.size(), problem_of(StoreError(ErrorKind::io, ailment())));
    return answers;
  }
  committing_ = false;
  try {
    do_all(batch, answers);
  } catch (const StoreError& e) {
    give_up(e, answers);
  } catch (const std::exception& e) {
    give_up(StoreError(ErrorKind::bug, e.what()), answers);
  }
  return answers;
}

// Ends a batch whose transaction failed as a whole.
void SqliteStore::give_up(const StoreError& error, Answers& answers) {
  // Nobody knows what a disk did that failed while a commit was being made durable.  A full disk
  // is known: the page that makes the commit valid was not written.
  const bool unknown =
      committing_ && error.kind != ErrorKind::full && error.kind != ErrorKind::busy;
  after_failure(error);
  // A refusal may have been due to a neighbour that is not stored either.
  const Problem none = problem_of(error);
  const Problem maybe = problem_of(StoreError(ErrorKind::unknown, error.what()));
  for (auto& a : answers) a = unknown && !a ? maybe : none;
}

void SqliteStore::do_all(const std::vector<Job>& batch, Answers& answers) {
  writer_->forget_failure();
  writer_->run("BEGIN IMMEDIATE", {});
  bool anything = false;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    // Alone it needs no savepoint: undoing everything undoes just it.
    const bool alone = batch.size() == 1;
    if (!alone) writer_->run("SAVEPOINT \"work\"", {});
    answers[i] = do_one(batch[i].work);
    if (!alone && answers[i]) writer_->run("ROLLBACK TO \"work\"", {});
    if (!alone) writer_->run("RELEASE \"work\"", {});
    anything = anything || !answers[i];
  }
  if (!anything) {
    writer_->run("ROLLBACK", {});
    return;
  }
  committing_ = true;
  writer_->run("COMMIT", {});
  committing_ = false;
  set_ailment({});
}

std::optional<Problem> SqliteStore::do_one(const Work& work) {
  writer_->forget_failure();
  auto refused = attempt(work, *writer_);
  const auto& failure = writer_->failure();
  // A work that swallowed the failure of the whole transaction must not look stored.
  if (failure && !is_own_fault(failure->kind)) throw StoreError(*failure);
  if (!writer_->in_transaction())
    throw StoreError(ErrorKind::bug, "the transaction of a Work ended before the Work");
  if (failure && !refused) return problem_of(*failure);
  return refused;
}

void SqliteStore::roll_back() {
  // SQLite may have undone the transaction by itself.
  if (!writer_->in_transaction()) return;
  try {
    writer_->run("ROLLBACK", {});
  } catch (const StoreError& e) {
    broken_ = true;
    set_ailment(fmt::format("撤销未完成的写入时出错，已停止写入：{}", e.what()));
  }
}

void SqliteStore::after_failure(const StoreError& error) {
  spdlog::error("写入失败：{}", error.what());
  if (error.kind == ErrorKind::full) set_ailment("磁盘空间已满，写入失败；腾出空间后自动恢复");
  if (error.kind == ErrorKind::io || error.kind == ErrorKind::corrupt) {
    broken_ = true;
    set_ailment(fmt::format(
        "磁盘或数据文件出错，已停止写入，仍可查询；请检查磁盘并重新启动：{}", error.what()));
  }
  roll_back();
}

void SqliteStore::set_ailment(std::string text) {
  std::lock_guard lock{ailment_mutex_};
  ailment_ = std::move(text);
}

// Only here, on the thread and the session that also write: see docs/adr/0002.
void SqliteStore::checkpoint_if_due() {
  if (frames_ < checkpoint_at_ - checkpoint_frames) checkpoint_at_ = checkpoint_frames;
  if (broken_ || frames_ < checkpoint_at_) return;
  int result = SQLITE_OK;
  const auto checkpoint = [&](int mode) {
    // Somebody reads elsewhere: no reason for everybody here to wait.
    sqlite3_busy_timeout(writer_->handle(), 0);
    result = sqlite3_wal_checkpoint_v2(writer_->handle(), "main", mode, nullptr, nullptr);
    sqlite3_busy_timeout(writer_->handle(), longest_lock_wait);
  };
  if (frames_ < too_many_frames)
    checkpoint(SQLITE_CHECKPOINT_PASSIVE);
  else  // readers that overlap without end would let the log grow without end
    readers_.in_a_pause(longest_pause, [&] { checkpoint(SQLITE_CHECKPOINT_RESTART); });
  checkpoint_at_ = frames_ + checkpoint_frames;
  // The log still holds everything; a full disk is met again, and told, by the next commit.
  if ((result & 0xff) != SQLITE_IOERR && (result & 0xff) != SQLITE_CORRUPT) return;
  broken_ = true;
  set_ailment(fmt::format("磁盘出错，已停止写入，仍可查询；请检查磁盘并重新启动：{}",
      sqlite3_errmsg(writer_->handle())));
}

void SqliteStore::close_log() {
  // After a failed write the log is the only witness of what reached the disk.
  if (broken_) return;
  sqlite3_busy_timeout(writer_->handle(), 0);  // somebody reads elsewhere: leave the log as it is
  sqlite3_wal_checkpoint_v2(
      writer_->handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

}  // namespace

std::unique_ptr<Store> open_sqlite(const StoreOptions& options) {
  return std::make_unique<SqliteStore>(options);
}

}  // namespace jinguo
