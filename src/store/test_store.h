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

class TestStore {
 public:
  explicit TestStore(Dialect dialect) {
    if (dialect == Dialect::sqlite)
      make_folder();
    else
      make_database();
  }
  ~TestStore() {
    store_.reset();
    if (!options.data.empty()) std::filesystem::remove_all(options.data);
    if (!database_.empty()) admin("DROP DATABASE " + database_ + " WITH (FORCE)");
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
  void make_database() {
    const char* url = std::getenv("JINGUO_TEST_POSTGRES");
    if (!url) throw std::runtime_error("JINGUO_TEST_POSTGRES is not set: run tools/with_postgres");
    server_ = url;
    static std::atomic<int> count{0};
    database_ = fmt::format("test_{}_{}", ::getpid(), ++count);
    admin("CREATE DATABASE " + database_);
    options.url = server_.substr(0, server_.rfind('/') + 1) + database_;
  }
  void admin(const std::string& sql) {
    PGconn* session = PQconnectdb(server_.c_str());
    PGresult* result = PQexec(session, sql.c_str());
    const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    const std::string said = PQerrorMessage(session);
    PQclear(result);
    PQfinish(session);
    if (!done) ADD_FAILURE() << sql << ": " << said;
  }

  std::string server_, database_;
  std::unique_ptr<Store> store_;
};

// The fixture of tests that run on both stores:
//   INSTANTIATE_TEST_SUITE_P(Both, MyTest, both_stores, store_name);
class BothStores : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    store_.emplace(GetParam());
  }
  TestStore& store() { return *store_; }

 private:
  std::optional<TestStore> store_;
};
inline const auto both_stores = testing::Values(Dialect::sqlite, Dialect::postgres);
inline std::string store_name(const testing::TestParamInfo<Dialect>& info) {
  return info.param == Dialect::sqlite ? "sqlite" : "postgres";
}

}  // namespace jinguo
