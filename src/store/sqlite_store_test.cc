// SPDX-License-Identifier: Apache-2.0
// What only the SQLite store promises: one process, shared commits, and what becomes of them when
// the disk is full or fails.
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <thread>

#include "store/file_faults.h"
#include "store/test_store.h"

namespace jinguo {
namespace {

using Params = std::vector<Value>;

constexpr std::string_view add =
    "INSERT INTO \"setting\" (\"district\", \"name\", \"value\") VALUES (1, ?, ?)";

Store::Work adding(std::string name) {
  return [name = std::move(name)](Connection& c) -> std::optional<Problem> {
    c.run(add, Params{name, std::string(300, 'v')});
    return {};
  };
}
std::string say(const std::optional<Problem>& p) { return p ? p->text : "stored"; }

class SqliteStoreTest : public testing::Test {
 protected:
  void TearDown() override { faults_.calm(); }  // the store still checkpoints when it closes
  // Makes the writer wait, so that all works queued meanwhile share one commit.
  class Hold {
   public:
    explicit Hold(Store& store) {
      store.write(
          [this](Connection&) -> std::optional<Problem> {
            began_.set_value();
            released_.get_future().wait();
            return Problem{};
          },
          [this](std::optional<Problem>) { over_.set_value(); });
      began_.get_future().wait();
    }
    void release() {
      released_.set_value();
      over_.get_future().wait();
    }

   private:
    std::promise<void> began_, released_, over_;
  };

  // Works in one commit; the answers in order.
  std::vector<std::optional<Problem>> together(std::vector<Store::Work> works) {
    std::vector<std::optional<Problem>> answers(works.size());
    std::vector<std::promise<void>> over(works.size());
    Hold hold{*store_};
    for (std::size_t i = 0; i < works.size(); ++i)
      store_->write(std::move(works[i]), [&, i](std::optional<Problem> p) {
        answers[i] = std::move(p);
        over[i].set_value();
      });
    hold.release();
    for (auto& o : over) o.get_future().wait();
    return answers;
  }
  // The names stored, with spaces between.
  std::string names() {
    std::string out;
    const auto reader = store_->read();
    reader->connection().each("SELECT \"name\" FROM \"setting\" ORDER BY \"name\"", {},
        [&](const RowView& row) { out += (out.empty() ? "" : " ") + std::string{row.text(0)}; });
    return out;
  }
  void attach() {
    store_->write([&](Connection& c) -> std::optional<Problem> {
      c.integer("SELECT count(*) FROM \"setting\"", {});  // opens the log, should it not be
      faults_.attach(c);
      return {};
    });
  }

  FileFaults faults_;
  TestStore store_{Dialect::sqlite};
};

TEST_F(SqliteStoreTest, SecondProcessIsRefusedByName) {
  ASSERT_EQ("", store_->ailment());
  int pipe_ends[2];
  ASSERT_EQ(0, ::pipe(pipe_ends));
  const pid_t child = ::fork();
  if (child == 0) {
    std::string said = "opened";
    try {
      open_store(store_.options);
    } catch (const StoreError& e) {
      said = e.kind == StoreError::Kind::busy ? e.what() : "another error";
    }
    const bool sent = ::write(pipe_ends[1], said.data(), said.size()) > 0;
    ::_exit(sent ? 0 : 1);
  }
  ::close(pipe_ends[1]);
  std::string said(2000, '\0');
  said.resize(static_cast<std::size_t>(
      std::max<ssize_t>(0, ::read(pipe_ends[0], said.data(), said.size()))));
  ::close(pipe_ends[0]);
  ::waitpid(child, nullptr, 0);
  EXPECT_NE(std::string::npos, said.find("进程 " + std::to_string(::getpid()))) << said;
}

TEST_F(SqliteStoreTest, FolderIsFreeOnceClosed) {
  ASSERT_EQ("", store_->ailment());
  EXPECT_THROW(open_store(store_.options), StoreError);
  store_.close();
  EXPECT_EQ("", store_->ailment());
}

TEST_F(SqliteStoreTest, FilesAreForTheirOwnerOnly) {
  store_->write(adding("a"));
  namespace fs = std::filesystem;
  for (const auto& entry : fs::recursive_directory_iterator{store_.options.data})
    EXPECT_EQ(fs::perms::none,
        entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all))
        << entry.path();
}

TEST_F(SqliteStoreTest, NotADatabaseIsCorrupt) {
  std::ofstream{store_.options.data + "/jinguo.db"} << std::string(5000, 'x');
  try {
    open_store(store_.options);
    ADD_FAILURE() << "opened a file of x";
  } catch (const StoreError& e) {
    EXPECT_EQ(StoreError::Kind::corrupt, e.kind) << e.what();
  }
}

TEST_F(SqliteStoreTest, AnotherProgramsDatabaseIsLeftAlone) {
  sqlite3* theirs = nullptr;
  sqlite3_open((store_.options.data + "/jinguo.db").c_str(), &theirs);
  sqlite3_exec(theirs, "CREATE TABLE bookmarks (url)", nullptr, nullptr, nullptr);
  sqlite3_close(theirs);
  try {
    open_store(store_.options);
    ADD_FAILURE() << "opened another program's database";
  } catch (const StoreError& e) {
    EXPECT_EQ(StoreError::Kind::corrupt, e.kind) << e.what();
  }
}

TEST_F(SqliteStoreTest, QueuedWorksShareOneCommitInOrder) {
  std::string log;
  std::promise<void> over;
  {
    Hold hold{*store_};
    for (const char* n : {"1", "2", "3"})
      store_->write(
          [&log, n](Connection& c) {
            log += std::string{"work"} + n + " ";
            return adding(n)(c);
          },
          [&, n](std::optional<Problem>) {
            log += std::string{"answer"} + n + " ";
            if (*n == '3') over.set_value();
          });
    hold.release();
  }
  over.get_future().wait();
  EXPECT_EQ("work1 work2 work3 answer1 answer2 answer3 ", log);
  EXPECT_EQ("1 2 3", names());
}

TEST_F(SqliteStoreTest, FailingNeighbourHurtsNobody) {
  const auto answers = together({adding("a"),
      [](Connection& c) -> std::optional<Problem> {
        c.run(add, Params{std::string{"objected"}, std::string{}});
        Problem p;
        p.text = "no";
        return p;
      },
      adding("b"),
      [](Connection& c) -> std::optional<Problem> {
        c.run(add, Params{std::string{"thrown"}, std::string{}});
        c.run(add, Params{std::string{"a"}, std::string{}});
        return {};
      },
      [](Connection& c) -> std::optional<Problem> {
        c.run("INSERT INTO nowhere VALUES (1)", {});
        return {};
      },
      adding("c")});
  EXPECT_EQ("stored", say(answers[0]));
  EXPECT_EQ("no", say(answers[1]));
  EXPECT_EQ("stored", say(answers[2]));
  EXPECT_EQ(Problem::Code::conflict, answers[3].value().code);
  EXPECT_EQ(Problem::Code::unavailable, answers[4].value().code);
  EXPECT_EQ("stored", say(answers[5]));
  EXPECT_EQ("a b c", names());
}

TEST_F(SqliteStoreTest, EachCommitIsSynced) {
  attach();
  int syncs = 0;
  faults_.on_sync = [&] { return ++syncs, SQLITE_OK; };
  store_->write(adding("a"));
  EXPECT_GE(syncs, 1);
  syncs = 0;
  together({adding("b"), adding("c"), adding("d")});
  EXPECT_EQ(1, syncs);
}

TEST_F(SqliteStoreTest, FullDiskStoresNothingAndGoesOnWithSpace) {
  attach();
  faults_.on_write = [] { return SQLITE_FULL; };
  const auto answers = together({adding("a"), adding("a"), adding("b")});
  for (const auto& a : answers) EXPECT_EQ(Problem::Code::unavailable, a.value().code);
  EXPECT_NE("", store_->ailment());
  EXPECT_EQ("", names());
  EXPECT_EQ(Problem::Code::unavailable, store_->write(adding("c")).value().code);
  faults_.calm();
  EXPECT_EQ("stored", say(store_->write(adding("d"))));
  EXPECT_EQ("", store_->ailment());
  EXPECT_EQ("d", names());
}

TEST_F(SqliteStoreTest, FailedSyncIsUnknownAndEndsWriting) {
  store_->write(adding("before"));
  attach();
  faults_.on_sync = [] { return SQLITE_IOERR_FSYNC; };
  const auto answers = together({adding("a"), adding("before"), adding("b")});
  EXPECT_EQ(Problem::Code::unknown, answers[0].value().code);
  EXPECT_EQ(Problem::Code::unavailable, answers[1].value().code);  // was refused before the commit
  EXPECT_EQ(Problem::Code::unknown, answers[2].value().code);
  faults_.calm();
  EXPECT_EQ(Problem::Code::unavailable, store_->write(adding("later")).value().code);
  EXPECT_NE("", store_->ailment());
  EXPECT_EQ("before", names());
  // What "unknown" means: here the commit had reached the log, and opening again finds it.
  store_.close();
  EXPECT_EQ("a b before", names());
  EXPECT_EQ("stored", say(store_->write(adding("later"))));
}

TEST_F(SqliteStoreTest, FailedWriteIsNeverCalledStored) {
  for (int at = 1;; ++at) {
    TestStore fresh{Dialect::sqlite};
    fresh->write([&](Connection& c) -> std::optional<Problem> {
      c.integer("SELECT count(*) FROM \"setting\"", {});
      faults_.attach(c);
      return {};
    });
    int calls = 0;
    faults_.on_write = [&] { return ++calls == at ? SQLITE_IOERR_WRITE : SQLITE_OK; };
    const auto first = fresh->write(adding("first"));
    const auto second = fresh->write(adding("second"));
    faults_.calm();
    fresh.close();
    const auto stored = [&](std::string name) {
      return fresh->read()->connection().integer(
                 "SELECT count(*) FROM \"setting\" WHERE \"name\" = ?", Params{std::move(name)}) >
             0;
    };
    EXPECT_TRUE(first || stored("first")) << "write " << at;
    EXPECT_TRUE(second || stored("second")) << "write " << at;
    if (calls < at) break;
    EXPECT_TRUE(first || second) << "write " << at << " failed and nobody was told";
  }
}

TEST_F(SqliteStoreTest, SwallowedFullDiskDoesNotLookStored) {
  attach();
  store_->write([&](Connection& c) -> std::optional<Problem> {
    c.script("PRAGMA cache_size=10");  // so that a work itself meets the disk
    return {};
  });
  faults_.on_write = [] { return SQLITE_FULL; };
  const auto answer = store_->write([](Connection& c) -> std::optional<Problem> {
    try {
      for (int i = 0; i < 500; ++i) c.run(add, Params{std::to_string(i), std::string(3000, 'x')});
      ADD_FAILURE() << "the disk was not met";
    } catch (const StoreError& e) {
      EXPECT_EQ(StoreError::Kind::full, e.kind);
      return std::nullopt;
    }
    return {};
  });
  EXPECT_EQ(Problem::Code::unavailable, answer.value().code);
  faults_.calm();
  EXPECT_EQ("", names());
  EXPECT_EQ("stored", say(store_->write(adding("a"))));
}

TEST_F(SqliteStoreTest, LogDoesNotGrowWithoutEnd) {
  for (int i = 0; i < 40; ++i)
    store_->write([&](Connection& c) -> std::optional<Problem> {
      for (int k = 0; k < 100; ++k)
        c.run(add, Params{fmt::format("{}-{}", i, k), std::string(4000, 'x')});
      return {};
    });
  EXPECT_LT(std::filesystem::file_size(store_.options.data + "/jinguo.db-wal"), 12u << 20);
  EXPECT_GT(std::filesystem::file_size(store_.options.data + "/jinguo.db"), 12u << 20);
  store_.close();
  EXPECT_EQ(0u, std::filesystem::file_size(store_.options.data + "/jinguo.db-wal"));
}

TEST_F(SqliteStoreTest, CopyUnderLoadIsWholeAndOneState) {
  ASSERT_EQ("", store_->ailment());
  std::atomic<bool> stop{false};
  std::thread load{[&] {
    for (int i = 0; !stop; ++i)
      store_->write([&](Connection& c) -> std::optional<Problem> {
        c.run(add, Params{fmt::format("a{}", i), std::string(500, 'x')});
        c.run(add, Params{fmt::format("b{}", i), std::string(500, 'x')});
        return {};
      });
  }};
  const std::string copy = testing::TempDir() + fmt::format("copy-{}.db", ::getpid());
  for (int round = 0; round < 5; ++round) {
    std::filesystem::remove(copy);
    EXPECT_EQ("stored", say(store_->copy_to(copy)));
    EXPECT_FALSE(std::filesystem::exists(copy + ".part"));
    SqliteConnection c{copy, SqliteConnection::Use::read};
    EXPECT_EQ(Value{std::string{"ok"}}, c.value("PRAGMA integrity_check", {}, Kind::text));
    EXPECT_EQ(0, c.integer("SELECT count(*) % 2 FROM \"setting\"", {}));
  }
  stop = true;
  load.join();
  EXPECT_EQ(Problem::Code::conflict, store_->copy_to(copy).value().code);
  std::filesystem::remove(copy);
  EXPECT_EQ(Problem::Code::unavailable, store_->copy_to("/nowhere/copy.db").value().code);
}

}  // namespace
}  // namespace jinguo
