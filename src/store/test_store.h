// SPDX-License-Identifier: Apache-2.0
// A clean database for a test on either store, gone with it.  For tests only.
#pragma once
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <stdlib.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

#include "store/store.h"

namespace jinguo {

// PostgreSQL is found in JINGUO_TEST_POSTGRES (tools/with_postgres sets it).  To go without it has
// to be said aloud, so that a machine that lacks it does not pass half of the tests for all.
inline bool postgres_is_waived() { return std::getenv("JINGUO_TEST_NO_POSTGRES") != nullptr; }

// Databases are left behind on the server: it is a throw-away one, and dropping one takes longer
// than a test.
class TestStore {
 public:
  // `bare` has no tables yet.
  enum class Start { migrated, bare };
  explicit TestStore(Dialect dialect, Start start = Start::migrated) {
    options.writers = 3;  // enough to race; each session costs a new database much to open
    if (dialect == Dialect::sqlite)
      make_folder();
    else if (start == Start::bare)
      options.url = make_database("");
    else
      options.url = make_database(" TEMPLATE " + template_database());
  }
  ~TestStore() {
    store_.reset();
    if (!options.data.empty()) std::filesystem::remove_all(options.data);
  }
  TestStore(const TestStore&) = delete;
  TestStore& operator=(const TestStore&) = delete;

  // Opened when first asked for.
  Store& operator*() {
    if (!store_) store_ = open_store(options);
    return *store_;
  }
  Store* operator->() { return &**this; }
  void close() { store_.reset(); }

  StoreOptions options;

 private:
  void make_folder() {
    std::string folder = testing::TempDir() + "jinguo-store.XXXXXX";
    if (!::mkdtemp(folder.data())) throw std::runtime_error("no temporary folder");
    options.data = folder;
  }
  static std::string server() {
    const char* url = std::getenv("JINGUO_TEST_POSTGRES");
    if (!url) throw std::runtime_error("JINGUO_TEST_POSTGRES is not set: run tools/with_postgres");
    return url;
  }
  // Its address.
  static std::string make_database(const std::string& how) {
    static std::atomic<int> count{0};
    const std::string name = fmt::format("test_{}_{}", ::getpid(), ++count);
    PGconn* session = PQconnectdb(server().c_str());
    PGresult* result = PQexec(session, ("CREATE DATABASE " + name + how).c_str());
    const bool made = PQresultStatus(result) == PGRES_COMMAND_OK;
    const std::string said = PQerrorMessage(session);
    PQclear(result);
    PQfinish(session);
    if (!made) throw std::runtime_error(said);
    return server().substr(0, server().rfind('/') + 1) + name;
  }
  // Copying a migrated database is quicker than migrating each.
  static std::string template_database() {
    static const std::string name = [] {
      StoreOptions first;
      first.url = make_database("");
      open_store(first);
      return first.url.substr(first.url.rfind('/') + 1);
    }();
    return name;
  }

  std::unique_ptr<Store> store_;
};

// The fixture of tests that run on both stores:
//   INSTANTIATE_TEST_SUITE_P(Both, MyTest, both_stores, store_name);
class BothStores : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    store_.emplace(GetParam(), start_);
  }
  explicit BothStores(TestStore::Start start = TestStore::Start::migrated) : start_(start) {}
  TestStore& store() { return *store_; }

 private:
  const TestStore::Start start_;
  std::optional<TestStore> store_;
};
inline const auto both_stores = testing::Values(Dialect::sqlite, Dialect::postgres);
inline std::string store_name(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "sqlite" : "postgres";
}

}  // namespace jinguo
