// SPDX-License-Identifier: Apache-2.0
// What both stores promise alike.
#include "store/store.h"

#include <condition_variable>
#include <future>
#include <limits>
#include <thread>

#include "store/test_store.h"

namespace jinguo {
namespace {

using Params = std::vector<Value>;

constexpr std::string_view things =
    "CREATE TABLE \"thing\" (\"id\" BIGINT NOT NULL PRIMARY KEY, \"name\" TEXT UNIQUE,"
    " \"number\" BIGINT, \"parent\" BIGINT REFERENCES \"thing\" (\"id\"))";
constexpr std::string_view add = "INSERT INTO \"thing\" (\"id\", \"name\") VALUES (?, ?)";

class StoreTest : public BothStores {
 protected:
  void SetUp() override {
    BothStores::SetUp();
    if (IsSkipped()) return;
    EXPECT_EQ("stored", say(run(things)));
  }
  static std::string say(const std::optional<Problem>& p) { return p ? p->text : "stored"; }
  std::optional<Problem> run(std::string_view sql, Params params = {}) {
    return store()->write([=](Connection& c) -> std::optional<Problem> {
      c.run(sql, params);
      return {};
    });
  }
  // All rows, as text: a|b for columns, a line a row, ~ for NULL.
  static std::string rows(Connection& c, std::string_view sql, Params params = {}) {
    std::string out;
    c.each(sql, params, [&](const RowView& row) {
      for (int i = 0; i < row.columns(); ++i)
        out += (i ? "|" : "") + (row.is_null(i) ? "~" : std::string{row.text(i)});
      out += "\n";
    });
    return out;
  }
  std::string rows(std::string_view sql, Params params = {}) {
    const auto reader = store()->read();
    return rows(reader->connection(), sql, std::move(params));
  }
};

Problem objection() {
  Problem p;
  p.text = "objected";
  return p;
}

TEST_P(StoreTest, KeepsTextAsItWas) {
  const std::string odd = "曾小红 '单' \"双\" \\ % _ ? $1 -- ; 🙂\n\t末";
  run(add, {std::int64_t{1}, odd});
  EXPECT_EQ(odd + "\n", rows("SELECT \"name\" FROM \"thing\""));
  EXPECT_EQ("1\n", rows("SELECT \"id\" FROM \"thing\" WHERE \"name\" = ?", {odd}));
}

TEST_P(StoreTest, KeepsNullApartFromEmpty) {
  run(add, {std::int64_t{1}, Value{}});
  run(add, {std::int64_t{2}, std::string{}});
  EXPECT_EQ("1|~\n2|\n", rows("SELECT \"id\", \"name\" FROM \"thing\" ORDER BY 1"));
  const auto reader = store()->read();
  reader->connection().each(
      "SELECT \"name\" FROM \"thing\" WHERE \"id\" = 1", {}, [](const RowView& row) {
        EXPECT_TRUE(row.is_null(0));
        EXPECT_EQ("", row.text(0));
        EXPECT_EQ(0, row.integer(0));
        EXPECT_EQ(0.0, row.real(0));
      });
}

TEST_P(StoreTest, KeepsWholeNumbersToTheLastBit) {
  using Limits = std::numeric_limits<std::int64_t>;
  run("INSERT INTO \"thing\" (\"id\", \"number\") VALUES (?, ?), (?, ?)",
      {Limits::min(), Limits::max(), Limits::max(), Limits::min()});
  const auto reader = store()->read();
  std::vector<std::int64_t> seen;
  reader->connection().each(
      "SELECT \"id\", \"number\" FROM \"thing\" ORDER BY \"id\"", {}, [&](const RowView& row) {
        seen.push_back(row.integer(0));
        seen.push_back(row.integer(1));
      });
  EXPECT_EQ((std::vector{Limits::min(), Limits::max(), Limits::max(), Limits::min()}), seen);
}

TEST_P(StoreTest, TellsTruthAndFractionsAlike) {
  EXPECT_EQ("1|0\n", rows("SELECT 2 > 1, 1 > 2"));
  const auto reader = store()->read();
  reader->connection().each(
      "SELECT sum(x) / 4.0, sum(x), 2 > 1 FROM (SELECT 10 AS x) AS t", {}, [](const RowView& row) {
        EXPECT_EQ(2.5, row.real(0));
        EXPECT_EQ(2, row.integer(0));
        EXPECT_EQ(10, row.integer(1));
        EXPECT_EQ(1, row.integer(2));
      });
}

TEST_P(StoreTest, QuestionMarksInQuotesAreText) {
  EXPECT_EQ("?|x|a'?\n",
      rows("SELECT '?', CAST(? AS TEXT) AS \"?\", 'a''?' -- and ? here\n", {std::string{"x"}}));
}

TEST_P(StoreTest, ValueTellsNoRowFromNull) {
  run(add, {std::int64_t{7}, Value{}});
  const auto reader = store()->read();
  Connection& c = reader->connection();
  const std::string_view name = "SELECT \"name\" FROM \"thing\" WHERE \"id\" = ?";
  EXPECT_FALSE(c.value(name, Params{std::int64_t{8}}, Kind::text));
  EXPECT_EQ(Value{}, c.value(name, Params{std::int64_t{7}}, Kind::text));
  EXPECT_EQ(Value{std::int64_t{7}}, c.value("SELECT \"id\" FROM \"thing\"", {}, Kind::integer));
  EXPECT_EQ(Value{std::string{"7"}}, c.value("SELECT \"id\" FROM \"thing\"", {}, Kind::text));
  EXPECT_EQ(0, c.integer("SELECT \"id\" FROM \"thing\" WHERE \"id\" = 8", {}));
}

TEST_P(StoreTest, CountsRows) {
  store()->write([](Connection& c) -> std::optional<Problem> {
    EXPECT_EQ(3, c.run("INSERT INTO \"thing\" (\"id\") VALUES (1), (2), (3)", {}));
    EXPECT_EQ(2, c.run("UPDATE \"thing\" SET \"number\" = 1 WHERE \"id\" > 1", {}));
    EXPECT_EQ(0, c.run("UPDATE \"thing\" SET \"number\" = 1 WHERE \"id\" > 9", {}));
    EXPECT_EQ(0, c.run("CREATE TABLE \"other\" (\"id\" BIGINT)", {}));
    EXPECT_EQ(3, c.each("SELECT * FROM \"thing\"", {}, [](const RowView&) {}));
    return {};
  });
}

TEST_P(StoreTest, AsksInsideItsOwnRows) {
  run("INSERT INTO \"thing\" (\"id\") VALUES (1), (2)");
  const auto reader = store()->read();
  Connection& c = reader->connection();
  const std::string_view all = "SELECT \"id\" FROM \"thing\" ORDER BY 1";
  std::string seen;
  c.each(all, {}, [&](const RowView& row) {
    seen += std::string{row.text(0)} + ":";
    c.each(all, {}, [&](const RowView& inner) { seen += std::string{inner.text(0)} + " "; });
  });
  EXPECT_EQ("1:1 2 2:1 2 ", seen);
}

TEST_P(StoreTest, ManyDifferentStatementsDoNotPileUp) {
  const auto reader = store()->read();
  Connection& c = reader->connection();
  for (int i = 0; i < 1500; ++i) EXPECT_EQ(i, c.integer(fmt::format("SELECT {}", i), {}));
  EXPECT_EQ(3, c.integer("SELECT 3", {}));
}

TEST_P(StoreTest, ProblemUndoesTheWholeWork) {
  const auto answer = store()->write([](Connection& c) -> std::optional<Problem> {
    c.run(add, Params{std::int64_t{1}, std::string{"a"}});
    return objection();
  });
  EXPECT_EQ("objected", say(answer));
  EXPECT_EQ("", rows("SELECT * FROM \"thing\""));
}

TEST_P(StoreTest, ErrorOfItsOwnIsAnswered) {
  run(add, {std::int64_t{1}, std::string{"a"}});
  const auto again = run(add, {std::int64_t{2}, std::string{"a"}});
  EXPECT_EQ(Problem::Code::conflict, again.value().code);
  const auto orphan = run("INSERT INTO \"thing\" (\"id\", \"parent\") VALUES (?, ?)",
      {std::int64_t{3}, std::int64_t{99}});
  EXPECT_EQ(Problem::Code::invalid, orphan.value().code);
  const auto nonsense = run("INSERT INTO \"nowhere\" VALUES (1)");
  EXPECT_EQ(Problem::Code::unavailable, nonsense.value().code);
  const auto thrown = store()->write([](Connection& c) -> std::optional<Problem> {
    c.run(add, Params{std::int64_t{5}, std::string{"e"}});
    throw std::logic_error("a mistake");
  });
  EXPECT_EQ(Problem::Code::unavailable, thrown.value().code);
  EXPECT_EQ("1|a\n", rows("SELECT \"id\", \"name\" FROM \"thing\""));
}

TEST_P(StoreTest, ErrorNamesTheUniqueSet) {
  run(add, {std::int64_t{1}, std::string{"a"}});
  store()->write([](Connection& c) -> std::optional<Problem> {
    try {
      c.run(add, Params{std::int64_t{2}, std::string{"a"}});
      ADD_FAILURE() << "the name was taken";
    } catch (const StoreError& e) {
      EXPECT_EQ(StoreError::Kind::unique, e.kind);
      EXPECT_NE(std::string::npos, std::string{e.what()}.find("name")) << e.what();
    }
    return objection();
  });
}

TEST_P(StoreTest, WorkThatSwallowsAnErrorIsNotStored) {
  run(add, {std::int64_t{1}, std::string{"a"}});
  const auto answer = store()->write([](Connection& c) -> std::optional<Problem> {
    c.run(add, Params{std::int64_t{2}, std::string{"b"}});
    try {
      c.run(add, Params{std::int64_t{3}, std::string{"a"}});
    } catch (const StoreError&) {
      // Swallowed on purpose: this is what the test is about.
      return std::nullopt;
    }
    return {};
  });
  EXPECT_EQ(Problem::Code::conflict, answer.value().code);
  EXPECT_EQ("1|a\n", rows("SELECT \"id\", \"name\" FROM \"thing\""));
}

TEST_P(StoreTest, WrongNumberOfParametersIsRefused) {
  EXPECT_EQ(Problem::Code::unavailable, run(add, {std::int64_t{1}}).value().code);
  EXPECT_EQ(Problem::Code::unavailable,
      run(add, {std::int64_t{1}, std::string{"a"}, std::string{"b"}}).value().code);
}

TEST_P(StoreTest, ReaderSeesOneStateUntilItGoes) {
  run(add, {std::int64_t{1}, std::string{"a"}});
  auto reader = store()->read();
  const std::string_view count = "SELECT count(*) FROM \"thing\"";
  EXPECT_EQ("1\n", rows(reader->connection(), count));
  run(add, {std::int64_t{2}, std::string{"b"}});
  EXPECT_EQ("1\n", rows(reader->connection(), count));
  reader.reset();
  EXPECT_EQ("2\n", rows(count));
}

TEST_P(StoreTest, ReaderCannotWrite) {
  const auto reader = store()->read();
  EXPECT_THROW(
      reader->connection().run(add, Params{std::int64_t{1}, std::string{"a"}}), StoreError);
}

TEST_P(StoreTest, ReaderIsLentAgainAfterAnError) {
  store().close();
  store().options.readers = 1;
  for (int i = 0; i < 3; ++i) {
    const auto reader = store()->read();
    EXPECT_THROW(reader->connection().run("SELECT nothing FROM nowhere", {}), StoreError);
  }
  EXPECT_EQ("1\n", rows("SELECT 1"));
}

TEST_P(StoreTest, ReadersWaitForAFreeSession) {
  store().close();
  store().options.readers = 1;
  auto first = store()->read();
  auto second = std::async(std::launch::async, [&] { return rows("SELECT 2"); });
  EXPECT_EQ(std::future_status::timeout, second.wait_for(std::chrono::milliseconds{50}));
  first.reset();
  EXPECT_EQ("2\n", second.get());
}

TEST_P(StoreTest, RacingChangesAreNeitherLostNorRefused) {
  run("INSERT INTO \"thing\" (\"id\", \"number\") VALUES (1, 0)");
  const auto change = [&] {
    for (int i = 0; i < 25; ++i) {
      const auto refused = store()->write([](Connection& c) -> std::optional<Problem> {
        const std::int64_t n = c.integer("SELECT \"number\" FROM \"thing\" WHERE \"id\" = 1", {});
        c.run("UPDATE \"thing\" SET \"number\" = ? WHERE \"id\" = 1", Params{n + 1});
        return {};
      });
      EXPECT_EQ("stored", say(refused));
    }
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) threads.emplace_back(change);
  for (auto& t : threads) t.join();
  EXPECT_EQ("200\n", rows("SELECT \"number\" FROM \"thing\""));
}

// At most one of these may exist: a rule no index knows.  Two at once must not both see none.
TEST_P(StoreTest, RacingRulesSeeEachOther) {
  for (int round = 0; round < 20; ++round) {
    std::atomic<std::int64_t> id{round * 100};
    const auto add_only_one = [&] {
      store()->write([&](Connection& c) -> std::optional<Problem> {
        const Params mine{std::int64_t{round}};
        if (c.integer("SELECT count(*) FROM \"thing\" WHERE \"number\" = ?", mine))
          return objection();
        c.run("INSERT INTO \"thing\" (\"id\", \"number\") VALUES (?, ?)",
            Params{++id, std::int64_t{round}});
        return {};
      });
    };
    std::thread a{add_only_one}, b{add_only_one};
    a.join();
    b.join();
  }
  EXPECT_EQ("20|20\n", rows("SELECT count(*), count(DISTINCT \"number\") FROM \"thing\""));
}

TEST_P(StoreTest, WaitingInsideAWorkIsRefused) {
  const auto answer = store()->write([&](Connection&) -> std::optional<Problem> {
    return run(add, {std::int64_t{1}, std::string{"a"}});
  });
  EXPECT_EQ(Problem::Code::unavailable, answer.value().code);
}

TEST_P(StoreTest, QueuedWorksAreDoneBeforeClosing) {
  std::atomic<int> answered{0};
  for (int i = 0; i < 100; ++i)
    store()->write(
        [i](Connection& c) -> std::optional<Problem> {
          c.run(add, Params{std::int64_t{i}, Value{}});
          return {};
        },
        [&](std::optional<Problem> p) { answered += !p; });
  store().close();
  EXPECT_EQ(100, answered);
  EXPECT_EQ("100\n", rows("SELECT count(*) FROM \"thing\""));
}

TEST_P(StoreTest, DataOutliveTheStore) {
  run(add, {std::int64_t{1}, std::string{"a"}});
  store().close();
  EXPECT_EQ("1|a\n", rows("SELECT \"id\", \"name\" FROM \"thing\""));
}

TEST_P(StoreTest, ReadOnlyReadsBesideTheWriter) {
  run(add, {std::int64_t{1}, std::string{"a"}});
  StoreOptions beside = store().options;
  beside.read_only = true;
  const auto other = open_store(beside);
  run(add, {std::int64_t{2}, std::string{"b"}});
  EXPECT_EQ(2, other->read()->connection().integer("SELECT count(*) FROM \"thing\"", {}));
  EXPECT_NE("", other->ailment());
  const auto refused = other->write([](Connection&) { return std::optional<Problem>{}; });
  EXPECT_EQ(Problem::Code::unavailable, refused.value().code);
}

TEST_P(StoreTest, UnknownAddressIsRefused) {
  StoreOptions options;
  options.url = "mysql://localhost/x";
  EXPECT_THROW(open_store(options), StoreError);
}

INSTANTIATE_TEST_SUITE_P(Both, StoreTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
