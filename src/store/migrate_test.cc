// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.h"

#include <set>

#include "embedded/migrations.h"
#include "modules/modules.h"
#include "store/postgres_connection.h"
#include "store/schema.h"
#include "store/sqlite_connection.h"
#include "store/test_store.h"

namespace jinguo {
namespace {

class MigrateTest : public BothStores {
 protected:
  MigrateTest() : BothStores(TestStore::Start::bare) {}
  // A session on the clean database, past the Store.
  std::unique_ptr<Connection> session() {
    if (GetParam() == Dialect::postgres)
      return std::make_unique<PostgresConnection>(store().options.url);
    return std::make_unique<SqliteConnection>(
        store().options.data + "/jinguo.db", SqliteConnection::Use::write);
  }
  std::string version() {
    const auto c = session();
    std::string out;
    c->each("SELECT \"number\" FROM \"schema_version\" ORDER BY 1", {},
        [&](const RowView& row) { out += std::string{row.text(0)} + " "; });
    return out;
  }
  static StoreError::Kind kind_of(const std::function<void()>& act) {
    try {
      act();
    } catch (const StoreError& e) {
      return e.kind;
    }
    ADD_FAILURE() << "nothing was thrown";
    return StoreError::Kind::bug;
  }
};

const Migration one{1, "CREATE TABLE \"one\" (\"id\" BIGINT)"};
const Migration two{2, "CREATE TABLE \"two\" (\"id\" BIGINT); INSERT INTO \"two\" VALUES (1)"};
const Migration broken{
    2, "CREATE TABLE \"two\" (\"id\" BIGINT); INSERT INTO \"nowhere\" VALUES (1)"};

TEST_P(MigrateTest, AppliesEachOnceInOrder) {
  const auto c = session();
  migrate(*c, std::array{one});
  migrate(*c, std::array{one, two});
  migrate(*c, std::array{one, two});
  EXPECT_EQ("1 2 ", version());
  EXPECT_EQ(1, c->integer("SELECT count(*) FROM \"two\"", {}));
}

TEST_P(MigrateTest, FailingOneLeavesTheOnesBefore) {
  const auto c = session();
  EXPECT_EQ(StoreError::Kind::bug, kind_of([&] { migrate(*c, std::array{one, broken}); }));
  EXPECT_EQ("1 ", version());
  migrate(*session(), std::array{one, two});
  EXPECT_EQ("1 2 ", version());
}

TEST_P(MigrateTest, NewerDatabaseIsRefusedNamingBothVersions) {
  migrate(*session(), std::array{one, two});
  try {
    migrate(*session(), std::array{one});
    ADD_FAILURE() << "a newer database was accepted";
  } catch (const StoreError& e) {
    EXPECT_EQ(StoreError::Kind::newer, e.kind);
    EXPECT_NE(std::string::npos, std::string{e.what()}.find("版本是 2")) << e.what();
    EXPECT_NE(std::string::npos, std::string{e.what()}.find("认识到 1")) << e.what();
  }
  EXPECT_EQ("1 2 ", version());
}

TEST_P(MigrateTest, StoreRefusesANewerDatabase) {
  ASSERT_EQ("", store()->ailment());
  store().close();
  session()->run("INSERT INTO \"schema_version\" VALUES (1000, '', 0)", {});
  EXPECT_EQ(StoreError::Kind::newer, kind_of([&] { *store(); }));
}

TEST_P(MigrateTest, SameNumberWithAnotherTextIsRefused) {
  migrate(*session(), std::array{one});
  const Migration other{1, "CREATE TABLE \"uno\" (\"id\" BIGINT)"};
  EXPECT_EQ(StoreError::Kind::newer, kind_of([&] { migrate(*session(), std::array{other}); }));
}

TEST_P(MigrateTest, ReadOnlyDoesNotMigrate) {
  migrate(*session(), std::array{one});
  require_current(*session(), std::array{one});
  EXPECT_EQ(StoreError::Kind::older, kind_of([&] {
    require_current(*session(), std::array{one, two});
  }));
  EXPECT_EQ("1 ", version());
}

TEST_P(MigrateTest, ReadOnlyRefusesAnEmptyPlace) {
  store().options.read_only = true;
  EXPECT_EQ(StoreError::Kind::older, kind_of([&] { *store(); }));
}

// Everything the catalogue of the database says of our tables, a line each.
using Shape = std::set<std::string>;

Shape shape_of(Connection& c) {
  const std::string_view lite =
      // Spaces aside: ALTER TABLE writes its own.
      "SELECT type, name, tbl_name, replace(replace(coalesce(sql, ''), char(10), ''), ' ', '')"
      " FROM sqlite_master"
      " WHERE name <> 'schema_version' AND tbl_name <> 'schema_version' ORDER BY 1, 2";
  const std::string_view postgres =
      "SELECT 'column', table_name, column_name, data_type || ' ' || is_nullable || ' ' ||"
      " coalesce(collation_name, '') || ' ' || is_identity || ' ' || ordinal_position"
      " FROM information_schema.columns"
      " WHERE table_schema = 'public' AND table_name <> 'schema_version'"
      " UNION ALL SELECT 'index', tablename, indexname, indexdef FROM pg_indexes"
      " WHERE schemaname = 'public' AND tablename <> 'schema_version'"
      " UNION ALL SELECT 'constraint', conrelid::regclass::text, conname,"
      " pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
      " AND conrelid::regclass::text <> 'schema_version' ORDER BY 1, 2, 3";
  Shape shape;
  c.each(c.dialect() == Dialect::sqlite ? lite : postgres, {}, [&](const RowView& row) {
    std::string line;
    for (int i = 0; i < row.columns(); ++i) line += std::string{row.text(i)} + " ";
    shape.insert(line);
  });
  return shape;
}

// A few of the lines that only `a` has.
std::string only_in(const Shape& a, const Shape& b) {
  std::string out;
  int listed = 0;
  for (const std::string& line : a)
    if (!b.contains(line) && ++listed <= 10) out += line + "\n";
  return out;
}

TEST_P(MigrateTest, MigrationsReachTheDeclaredTables) {
  const auto catalogue = Catalogue::make(all_modules());
  ASSERT_TRUE(catalogue.ok()) << catalogue.problem().text;
  TestStore declared{GetParam(), TestStore::Start::bare};
  const Shape migrated = shape_of(store()->read()->connection());
  store().close();
  const auto other =
      GetParam() == Dialect::postgres
          ? std::unique_ptr<Connection>{std::make_unique<PostgresConnection>(declared.options.url)}
          : std::make_unique<SqliteConnection>(
                declared.options.data + "/jinguo.db", SqliteConnection::Use::write);
  other->script(declared_schema(catalogue.value(), GetParam()));
  const Shape wanted = shape_of(*other);
  EXPECT_GT(wanted.size(), 100u);
  EXPECT_EQ("", only_in(wanted, migrated)) << "declared, not migrated: run tools/regen_schema.sh";
  EXPECT_EQ("", only_in(migrated, wanted)) << "migrated, not declared: run tools/regen_schema.sh";
}

INSTANTIATE_TEST_SUITE_P(Both, MigrateTest, both_stores, store_name);

TEST(Embedded, FilesComeWholeInTheOrderOfTheirPaths) {
  const auto files = migrations_files();
  ASSERT_GE(files.size(), 2u);
  EXPECT_TRUE(std::is_sorted(files.begin(), files.end(),
      [](const EmbeddedFile& a, const EmbeddedFile& b) { return a.path < b.path; }));
  const EmbeddedFile* first = find_file(files, "sqlite/0001.sql");
  ASSERT_NE(nullptr, first);
  EXPECT_TRUE(first->bytes.starts_with("CREATE TABLE"));
  EXPECT_TRUE(first->bytes.ends_with(";\n"));
  EXPECT_EQ(nullptr, find_file(files, "0001.sql"));
}

TEST(Migrations, AreNumberedWithoutGaps) {
  for (const EmbeddedFile& file : migrations_files()) {
    const std::size_t slash = file.path.find('/');
    const auto of_dialect =
        migrations_of(file.path.starts_with("sqlite/") ? Dialect::sqlite : Dialect::postgres);
    const int number = std::stoi(std::string{file.path.substr(slash + 1, 4)});
    ASSERT_LE(number, static_cast<int>(of_dialect.size())) << file.path;
    EXPECT_EQ(file.bytes, of_dialect[static_cast<std::size_t>(number) - 1].sql) << file.path;
  }
}

}  // namespace
}  // namespace jinguo
