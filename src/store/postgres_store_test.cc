// SPDX-License-Identifier: Apache-2.0
// What only the PostgreSQL store promises: any number of writers, and what becomes of them when
// the server or the line to it fails.
#include <future>
#include <regex>
#include <thread>

#include "store/breaking_proxy.h"
#include "store/postgres_connection.h"
#include "store/test_store.h"

namespace jinguo {
namespace {

using Params = std::vector<Value>;

Store::Work adding(std::string name) {
  return [name = std::move(name)](Connection& c) -> std::optional<Problem> {
    c.run("INSERT INTO \"setting\" (\"district\", \"name\", \"value\") VALUES (1, ?, '')",
        Params{name});
    return {};
  };
}
std::string say(const std::optional<Problem>& p) { return p ? p->text : "stored"; }

TEST(Numbered, LeavesQuotesAndCommentsAlone) {
  EXPECT_EQ("a = $1 AND b IN ($2,$3)", numbered("a = ? AND b IN (?,?)"));
  EXPECT_EQ("'?' \"?\" 'it''s ?' $1 -- ?\n$2", numbered("'?' \"?\" 'it''s ?' ? -- ?\n?"));
  EXPECT_EQ("'open ?", numbered("'open ?"));
  EXPECT_EQ("-- ?", numbered("-- ?"));
}

class PostgresStoreTest : public testing::Test {
 protected:
  void SetUp() override {
    if (postgres_is_waived()) GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    store_.emplace(Dialect::postgres);
    store_->options.writers = 2;
  }
  TestStore& store() { return *store_; }
  std::string names() {
    std::string out;
    const auto reader = store()->read();
    reader->connection().each("SELECT \"name\" FROM \"setting\" ORDER BY \"name\"", {},
        [&](const RowView& row) { out += (out.empty() ? "" : " ") + std::string{row.text(0)}; });
    return out;
  }
  // The same database through the proxy.
  StoreOptions through(const BreakingProxy& proxy) const {
    StoreOptions options = store_->options;
    options.url =
        std::regex_replace(options.url, std::regex{":[0-9]+/"}, fmt::format(":{}/", proxy.port));
    options.writers = 1;
    return options;
  }
  std::uint16_t server_port() const {
    std::smatch port;
    const std::string& url = store_->options.url;
    return std::regex_search(url, port, std::regex{":([0-9]+)/"})
               ? static_cast<std::uint16_t>(std::stoi(port[1]))
               : 0;
  }

 private:
  std::optional<TestStore> store_;
};

TEST_F(PostgresStoreTest, SessionKilledBeforeCommitStoresNothing) {
  const auto answer = store()->write([&](Connection& c) -> std::optional<Problem> {
    adding("a")(c);
    c.run("SELECT pg_terminate_backend(pg_backend_pid())", {});
    return {};
  });
  EXPECT_EQ(Problem::Code::unavailable, answer.value().code);
  EXPECT_EQ("", names());
  EXPECT_EQ("stored", say(store()->write(adding("b"))));
}

TEST_F(PostgresStoreTest, SessionsKilledWhileIdleAreReplacedUnseen) {
  for (int i = 0; i < 4; ++i) store()->write(adding(fmt::format("before{}", i)));
  names();
  PostgresConnection admin{store().options.url};
  admin.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
      " WHERE datname = current_database() AND pid <> pg_backend_pid()",
      {});
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ("stored", say(store()->write(adding(fmt::format("after{}", i)))));
  EXPECT_EQ("after0 after1 after2 after3 before0 before1 before2 before3", names());
}

TEST_F(PostgresStoreTest, LostAnswerOfCommitIsUnknown) {
  BreakingProxy proxy{server_port()};
  const auto away = open_store(through(proxy));
  EXPECT_EQ("stored", say(away->write(adding("a"))));
  proxy.lose_commit_answers = true;
  EXPECT_EQ(Problem::Code::unknown, away->write(adding("b")).value().code);
  proxy.lose_commit_answers = false;
  EXPECT_EQ("a b", names());  // this time it was stored; the client could not know
  EXPECT_EQ(Problem::Code::conflict, away->write(adding("b")).value().code);
  EXPECT_EQ("stored", say(away->write(adding("c"))));
}

TEST_F(PostgresStoreTest, ComesBackByItselfWhenTheServerDoes) {
  ASSERT_EQ("", store()->ailment());
  BreakingProxy proxy{server_port()};
  const auto away = open_store(through(proxy));
  EXPECT_EQ("stored", say(away->write(adding("a"))));
  proxy.closed = true;
  EXPECT_EQ(Problem::Code::unavailable, away->write(adding("b")).value().code);
  EXPECT_EQ(Problem::Code::unavailable, away->write(adding("b")).value().code);
  EXPECT_NE("", away->ailment());
  EXPECT_THROW(away->read(), StoreError);
  proxy.closed = false;
  for (int i = 0; i < 100 && !away->ailment().empty(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  EXPECT_EQ("", away->ailment());
  EXPECT_EQ("stored", say(away->write(adding("c"))));
  EXPECT_EQ("a c", names());
}

TEST_F(PostgresStoreTest, NoServerIsLost) {
  StoreOptions nobody;
  nobody.url = "postgresql://jinguo:secret@127.0.0.1:1/none";
  try {
    open_store(nobody);
    ADD_FAILURE() << "connected to nobody";
  } catch (const StoreError& e) {
    EXPECT_EQ(StoreError::Kind::lost, e.kind);
    EXPECT_EQ(std::string::npos, std::string{e.what()}.find("secret")) << e.what();
  }
}

// Lines are numbered when they are inserted and seen when they are committed, not in that order.
TEST_F(PostgresStoreTest, CheckpointLockWaitsForLinesOnTheirWay) {
  const auto line = [](Connection& c, std::string id) {
    c.run(
        "INSERT INTO \"journal\" (\"district\", \"record\", \"record_id\", \"version\", \"at\","
        " \"account\", \"action\", \"body\", \"previous\", \"hash\")"
        " VALUES (1, 'x', CAST(? AS UUID), 1, 0, CAST(? AS UUID), 'create', '', '', '')",
        Params{id, id});
  };
  std::promise<void> inserted, go_on, slow_done;
  store()->write(
      [&](Connection& c) -> std::optional<Problem> {
        line(c, "00000000-0000-4000-8000-000000000001");
        inserted.set_value();
        go_on.get_future().wait();
        return {};
      },
      [&](std::optional<Problem> p) {
        EXPECT_EQ("stored", say(p));
        slow_done.set_value();
      });
  inserted.get_future().wait();
  EXPECT_EQ("stored", say(store()->write([&](Connection& c) -> std::optional<Problem> {
    return line(c, "00000000-0000-4000-8000-000000000002"), std::nullopt;
  })));
  // Without the lock a reader sees the second line and not the first: the gap.
  EXPECT_EQ(1, store()->read()->connection().integer("SELECT count(*) FROM \"journal\"", {}));
  std::promise<std::int64_t> counted;
  store()->write(
      [&](Connection& c) -> std::optional<Problem> {
        c.hold_checkpoint_lock();
        counted.set_value(c.integer("SELECT count(*) FROM \"journal\"", {}));
        return {};
      },
      [](std::optional<Problem>) {});
  auto count = counted.get_future();
  EXPECT_EQ(std::future_status::timeout, count.wait_for(std::chrono::milliseconds{200}));
  go_on.set_value();
  slow_done.get_future().wait();
  EXPECT_EQ(2, count.get());
}

TEST_F(PostgresStoreTest, CheckpointLockComesFirstOrNotAtAll) {
  const auto answer = store()->write([](Connection& c) -> std::optional<Problem> {
    c.integer("SELECT 1", {});
    c.hold_checkpoint_lock();
    return {};
  });
  EXPECT_EQ(Problem::Code::unavailable, answer.value().code);
}

TEST_F(PostgresStoreTest, ManyMayOpenAFreshDatabaseAtOnce) {
  TestStore bare{Dialect::postgres, TestStore::Start::bare};
  std::vector<std::future<std::string>> opened;
  for (int i = 0; i < 4; ++i)
    opened.push_back(std::async(std::launch::async,
        [&, i] { return say(open_store(bare.options)->write(adding(fmt::format("{}", i)))); }));
  for (auto& o : opened) EXPECT_EQ("stored", o.get());
  EXPECT_EQ(4, bare->read()->connection().integer("SELECT count(*) FROM \"setting\"", {}));
}

TEST_F(PostgresStoreTest, CopyIsRefusedWithTheCommandToUse) {
  const auto refused = store()->copy_to("/var/backup/x");
  EXPECT_NE(std::string::npos, refused.value().remedy.find("pg_dump")) << refused->remedy;
  EXPECT_NE(std::string::npos, refused->remedy.find("/var/backup/x")) << refused->remedy;
}

TEST_F(PostgresStoreTest, CommitIsDurableEvenWhereTheServerIsLax) {
  PostgresConnection admin{store().options.url};
  admin.script(
      "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off',"
      " current_database()); END $$");
  std::string setting;
  store()->write([&](Connection& c) -> std::optional<Problem> {
    setting = std::get<std::string>(c.value("SHOW synchronous_commit", {}, Kind::text).value());
    return {};
  });
  EXPECT_EQ("on", setting);
}

}  // namespace
}  // namespace jinguo
