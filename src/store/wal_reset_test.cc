// SPDX-License-Identifier: Apache-2.0
// SQLite 3.7.0 to 3.51.2 (but 3.44.6 and 3.50.7) lose acknowledged commits when a checkpoint has
// read how long the log is, and before it goes on a writer begins the log anew.  Our rule is that
// whoever writes also checkpoints, on one thread, and nobody else does.  First the fault is shown
// on a store whose rule is broken from outside; then nothing is lost while the rule stands.
#include <future>
#include <thread>

#include "store/file_faults.h"
#include "store/test_store.h"

namespace jinguo {
namespace {

using Params = std::vector<Value>;

bool has_wal_reset_bug(int version) {
  if (version >= 3051003) return false;
  const bool mended_3_44 = version >= 3044006 && version < 3045000;
  const bool mended_3_50 = version >= 3050007 && version < 3051000;
  return !mended_3_44 && !mended_3_50;
}

class WalResetTest : public testing::Test {
 protected:
  void TearDown() override { faults_.calm(); }
  void put(int count) {
    for (int i = 0; i < count; ++i)
      if (!store_->write(adding(acknowledged_ + 1))) ++acknowledged_;
  }
  static Store::Work adding(int number) {
    return [number](Connection& c) -> std::optional<Problem> {
      c.run("INSERT INTO \"setting\" VALUES (1, ?, hex(randomblob(2500)))",
          Params{std::to_string(number)});
      return {};
    };
  }
  // Acknowledged rows that a new session does not find; all of them when it finds a broken file.
  int lost() {
    try {
      SqliteConnection fresh{file(), SqliteConnection::Use::read};
      const auto sound = fresh.value("PRAGMA integrity_check", {}, Kind::text);
      if (sound != Value{std::string{"ok"}}) return acknowledged_;
      return acknowledged_ -
             static_cast<int>(fresh.integer("SELECT count(*) FROM \"setting\"", {}));
    } catch (const StoreError&) {
      return acknowledged_;  // "database disk image is malformed"
    }
  }
  std::string file() const { return store_.options.data + "/jinguo.db"; }
  static int checkpoint(sqlite3* session) {
    return sqlite3_wal_checkpoint_v2(session, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
  }

  FileFaults faults_;
  TestStore store_{Dialect::sqlite};
  int acknowledged_ = 0;
};

TEST_F(WalResetTest, CheckpointFromOutsideLosesCommits) {
  if (!has_wal_reset_bug(sqlite3_libversion_number()))
    GTEST_SKIP() << "SQLite " << sqlite3_libversion() << " is mended: there is no fault to show";
  put(1);
  SqliteConnection a{file(), SqliteConnection::Use::write};
  SqliteConnection b{file(), SqliteConnection::Use::write};
  for (SqliteConnection* c : {&a, &b}) c->integer("SELECT count(*) FROM \"setting\"", {});
  put(60);
  ASSERT_EQ(SQLITE_OK, checkpoint(b.handle()));
  faults_.attach(a.handle());
  bool ran = false;
  faults_.on_checkpoint = [&] {
    if (std::exchange(ran, true)) return;
    put(2);  // here the log is begun anew
  };
  checkpoint(a.handle());
  faults_.calm();
  EXPECT_TRUE(ran);
  put(10);
  EXPECT_GT(lost(), 0) << "the instrument does not see the fault it is here for";
}

TEST_F(WalResetTest, ReadersCannotCheckpointEvenWhenAsked) {
  put(60);
  const auto size = std::filesystem::file_size(file() + "-wal");
  {
    const auto reader = store_->read();
    Connection& c = reader->connection();
    c.integer("SELECT count(*) FROM \"setting\"", {});
    EXPECT_NE(SQLITE_OK, checkpoint(static_cast<SqliteConnection&>(c).handle()));
  }
  {
    StoreOptions beside = store_.options;
    beside.read_only = true;
    const auto other = open_store(beside);
    EXPECT_EQ(60, other->read()->connection().integer("SELECT count(*) FROM \"setting\"", {}));
  }
  EXPECT_EQ(size, std::filesystem::file_size(file() + "-wal"));
  EXPECT_EQ(0, lost());
}

// The same race is tried at every checkpoint the store makes, with readers of this and of other
// stores coming and going: works are queued in the middle of the checkpoint and given time.
TEST_F(WalResetTest, StoreLosesNothing) {
  put(1);
  int pages = 0, tries = 0, done_inside = 0;
  std::atomic<int> queued{0}, stored{0};
  Store& store = *store_;
  store_->write([&](Connection& c) -> std::optional<Problem> {
    c.integer("SELECT count(*) FROM \"setting\"", {});
    faults_.attach(c);
    return {};
  });
  faults_.on_checkpoint = [&] {
    if (++pages % 50 != 1) return;
    ++tries;
    const int before = stored;
    for (int i = 0; i < 2; ++i)
      store.write(adding(1'000'000 + ++queued), [&](std::optional<Problem> p) { stored += !p; });
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    done_inside += stored - before;
  };
  std::atomic<bool> stop{false};
  std::thread readers{[&] {
    StoreOptions beside = store_.options;
    beside.read_only = true;
    while (!stop) {
      const auto other = open_store(beside);
      other->read()->connection().integer("SELECT count(*) FROM \"setting\"", {});
      store_->read()->connection().integer("SELECT count(*) FROM \"setting\"", {});
    }
  }};
  put(500);
  stop = true;
  readers.join();
  put(1);
  EXPECT_EQ(queued, stored);
  store_.close();  // and the checkpoint at the end
  faults_.calm();
  EXPECT_GE(tries, 10);
  EXPECT_EQ(0, done_inside);
  acknowledged_ += stored;
  EXPECT_EQ(0, lost());
}

}  // namespace
}  // namespace jinguo
