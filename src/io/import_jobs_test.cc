// SPDX-License-Identifier: Apache-2.0
#include "io/import_jobs.h"

#include "engine/test_district.h"

namespace jinguo {
namespace {

// Homes L-1 … L-`rows`; the one of `bad` without its head.
TextSheet many(int rows, int bad = 0) {
  TextSheet out;
  out.rows.push_back({1, {"户编号", "户主姓名", "住址", "居住类型"}});
  for (int i = 1; i <= rows; ++i)
    out.rows.push_back({i + 1, {"L-" + std::to_string(i), i == bad ? "" : "试验户",
                                   "示范路" + std::to_string(i) + "号", "户籍家庭"}});
  return out;
}

class ImportJobsTest : public BothStores {
 protected:
  static constexpr ImportJobs::Pieces pieces{20, 40};
  static constexpr int rows = 55;

  void SetUp() override {
    BothStores::SetUp();
    if (IsSkipped()) return;
    district = std::make_unique<TestDistrict>(GetParam());
    maker = {district->account("maker", Role::community, district->east), district->east,
        Role::community, TestDistrict::number, "maker", false};
    jobs = std::make_unique<ImportJobs>(district->engine, TestDistrict::number, pieces);
  }
  void TearDown() override { jobs.reset(); }
  const RecordType& type(std::string_view name) const { return *district->catalogue.find(name); }
  ImportOutcome store(TextSheet sheet, const Once& once = {}, const ImportWish& wish = {}) {
    const auto begun = jobs->store(
        maker, type("household"), std::move(sheet), once, {"名单.xlsx", "sm3-of-it"}, wish);
    EXPECT_TRUE(begun.ok()) << (begun.ok() ? "" : begun.problem().text);
    return begun.ok() ? begun.value() : ImportOutcome{};
  }
  std::string text(const Uuid& batch, std::string_view field) {
    const auto shown = district->engine.get(maker, type("import_batch"), batch);
    const Value& v = shown.value().row[std::size_t(type("import_batch").at(field))];
    if (const auto* n = std::get_if<std::int64_t>(&v)) return std::to_string(*n);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : "";
  }
  std::int64_t count(const std::string& sql) {
    return district->store->read()->connection().integer(sql, {});
  }
  std::int64_t homes() { return count("SELECT count(*) FROM \"household\""); }
  std::int64_t told() {
    return count("SELECT count(*) FROM \"notice\" WHERE \"record\" = 'import_batch'");
  }

  std::unique_ptr<TestDistrict> district;
  Actor maker;
  std::unique_ptr<ImportJobs> jobs;
};

TEST_P(ImportJobsTest, AFewRowsAreStoredAtOnceAndManyInTheBackground) {
  EXPECT_TRUE(store(many(3)).stored);
  EXPECT_EQ(0, told());
  const Once once{"import-many-1", "digest"};
  const auto begun = store(many(rows), once, {ImportExisting::skip, {}});
  EXPECT_FALSE(begun.stored);
  jobs->wait();
  EXPECT_EQ("kept", text(begun.batch, "state"));
  EXPECT_EQ(std::to_string(rows - 3), text(begun.batch, "records"));
  EXPECT_EQ("3", text(begun.batch, "skipped"));
  EXPECT_EQ(std::to_string(rows), text(begun.batch, "reached"));
  EXPECT_EQ(rows, homes());
  EXPECT_EQ(1, told());
  const auto repeated = store(many(rows), once, {ImportExisting::skip, {}});
  EXPECT_TRUE(repeated.repeated && repeated.stored);
  EXPECT_EQ(begun.batch, repeated.batch);
  EXPECT_EQ(rows, homes());
}

TEST_P(ImportJobsTest, ABadRowIsFoundBeforeAnythingIsStored) {
  const auto begun = store(many(rows, rows - 1));
  jobs->wait();
  EXPECT_EQ("halted", text(begun.batch, "state"));
  EXPECT_EQ(std::to_string(rows), text(begun.batch, "halted_row"));
  EXPECT_EQ(0u, text(begun.batch, "halted_reason").find("户主姓名："));
  EXPECT_EQ("", text(begun.batch, "reached"));
  EXPECT_EQ(0, homes());
  EXPECT_EQ(1, told());
}

// Grids, their communities and then the streets of these, under 示范区; the first street as named.
TextSheet units(const std::string& first) {
  TextSheet out;
  out.rows.push_back({1, {"名称", "层级", "上级"}});
  const auto add = [&](std::string name, const char* level, std::string parent) {
    out.rows.push_back({int(out.rows.size()) + 1, {std::move(name), level, std::move(parent)}});
  };
  const auto named = [](const char* what, int n) { return what + std::to_string(n); };
  for (int i = 0; i < 60; ++i) add(named("网格", i), "网格", named("社区", i % 20));
  for (int i = 0; i < 20; ++i) add(named("社区", i), "社区村", named("街道", i % 4));
  add("街道0", "街道乡镇", first);
  for (int i = 1; i < 4; ++i) add(named("街道", i), "街道乡镇", "示范区");
  return out;
}

TEST_P(ImportJobsTest, RowsThatNameEachOtherAreCheckedAndStoredAcrossPieces) {
  const auto stored = [&](const std::string& first) {
    const auto begun = jobs->store(district->installer(), type("unit"), units(first), {},
        {"区划.xlsx", "sm3"}, {ImportExisting::create, {}});
    EXPECT_TRUE(begun.ok() && begun.value().running);
    jobs->wait();
    const auto shown =
        district->engine.get(district->installer(), type("import_batch"), begun.value().batch);
    std::string out;
    for (const char* field : {"state", "checked", "reached", "halted_row", "halted_reason"}) {
      const Value& v = shown.value().row[std::size_t(type("import_batch").at(field))];
      if (const auto* n = std::get_if<std::int64_t>(&v)) out += std::to_string(*n);
      if (const auto* s = std::get_if<std::string>(&v)) out += *s;
      out += "|";
    }
    return out;
  };
  const std::int64_t before = count("SELECT count(*) FROM \"unit\"");
  EXPECT_EQ("halted|||82|上级：您的范围内没有单位区划“无”；请先登记，或核对区划代码或名称|",
      stored("无"));
  EXPECT_EQ("halted|||2|上级：第2、62、82行绕成了一圈；请改正其中一行的上级|", stored("网格0"));
  EXPECT_EQ(before, count("SELECT count(*) FROM \"unit\"")) << "found before anything is stored";
  EXPECT_EQ("kept|84|84|||", stored("示范区"));
  EXPECT_EQ(before + 84, count("SELECT count(*) FROM \"unit\""));
  EXPECT_EQ(60, count("SELECT count(*) FROM \"unit\" g JOIN \"unit\" c ON c.\"id\" = g.\"parent\" "
                      "JOIN \"unit\" s ON s.\"id\" = c.\"parent\" WHERE g.\"level\" = 'grid' AND "
                      "c.\"level\" = 'community' AND s.\"level\" = 'street'"));
}

// A chain longer than any tree of units is checked in one piece.
TEST_P(ImportJobsTest, ALongChainIsStoredFromItsEnd) {
  TextSheet chain;
  chain.rows.push_back({1, {"名称", "层级", "上级"}});
  for (int i = 50; i > 0; --i)
    chain.rows.push_back({52 - i,
        {"级" + std::to_string(i), "网格", i == 1 ? "示范区" : "级" + std::to_string(i - 1)}});
  const auto begun = jobs->store(district->installer(), type("unit"), chain, {},
      {"区划.xlsx", "sm3"}, {ImportExisting::create, {}});
  ASSERT_TRUE(begun.ok());
  jobs->wait();
  EXPECT_EQ(50, count("SELECT \"records\" FROM \"import_batch\""));
  EXPECT_EQ(50, count("SELECT \"checked\" FROM \"import_batch\""));
}

TEST_P(ImportJobsTest, WhatAStopCutShortSaysHowFarItIsAndGoesOnWithTheSameFileOnly) {
  const auto begun = store(many(rows));
  jobs.reset();  // the program ends
  const std::string state = text(begun.batch, "state");
  ASSERT_EQ("halted", state);
  EXPECT_EQ(homes(), std::atoll(text(begun.batch, "reached").c_str()));
  EXPECT_LT(homes(), rows);
  jobs = std::make_unique<ImportJobs>(district->engine, TestDistrict::number, pieces);
  const auto go_on = [&](const Actor& who, const char* sm3) {
    const auto done =
        jobs->go_on(who, type("household"), many(rows), {}, {"名单.xlsx", sm3}, begun.batch);
    return done.ok() ? std::string{"去"} : done.problem().text;
  };
  EXPECT_EQ("不是同一个文件，不能接着存", go_on(maker, "another"));
  Actor other = maker;
  other.account = district->account("other", Role::community, district->east);
  EXPECT_EQ("没有找到这次导入", go_on(other, "sm3-of-it"));
  EXPECT_EQ("去", go_on(maker, "sm3-of-it"));
  jobs->wait();
  EXPECT_EQ("kept", text(begun.batch, "state"));
  EXPECT_EQ(rows, homes()) << "nothing twice, nothing left out";
  EXPECT_EQ(rows, count("SELECT count(*) FROM \"import_item\""));
  EXPECT_EQ("这次导入不能接着存", go_on(maker, "sm3-of-it"));
}

TEST_P(ImportJobsTest, WhatAKillLeftRunningIsHaltedByTheNextStart) {
  const auto begun = store(many(rows));
  jobs->wait();
  // As a kill leaves it: no one had time to say anything.
  district->store->write([&](Connection& c) -> std::optional<Problem> {
    c.script("UPDATE \"import_batch\" SET \"state\" = 'running'");
    return {};
  });
  jobs.reset();
  if (GetParam() == Dialect::postgres)  // other nodes may be at it
    district->clock.set(district->clock.now() + std::chrono::minutes{3});
  jobs = std::make_unique<ImportJobs>(district->engine, TestDistrict::number, pieces);
  EXPECT_EQ("halted", text(begun.batch, "state"));
  EXPECT_EQ("服务中断", text(begun.batch, "halted_reason"));
}

TEST_P(ImportJobsTest, AnAccountThatWasDisabledImportsNoFurther) {
  district->store->write([&](Connection& c) -> std::optional<Problem> {
    c.script("UPDATE \"account\" SET \"active\" = 0 WHERE \"login\" = 'maker'");
    return {};
  });
  const auto begun = store(many(rows));
  jobs->wait();
  EXPECT_EQ("halted", text(begun.batch, "state"));
  EXPECT_EQ("导入人的账号已停用或调整", text(begun.batch, "halted_reason"));
  EXPECT_EQ(0, homes());
}

TEST_P(ImportJobsTest, AnImportOfManyIsUndoneInPieces) {
  constexpr int large = 90;
  const auto begun = store(many(large));
  jobs->wait();
  ASSERT_EQ(large, homes());
  // Two that stay: one of the first piece, one of the last.
  const auto change = [&](const char* code) {
    ListQuery q;
    q.filters.push_back(
        {type("household").field("code"), Filter::Op::equal, {Value{std::string{code}}}});
    const Uuid id = district->engine.list(maker, type("household"), q).value().rows.at(0).id;
    const FieldChange to[] = {{type("household").field("head_name"), "试验户", "改过户"}};
    EXPECT_TRUE(
        district->engine
            .write(maker, {}, [&](Writing& w) { return w.change(type("household"), id, to); })
            .ok());
  };
  change("L-1");
  change("L-85");
  const auto undoing = jobs->undo(maker, begun.batch, "导错了表", {"undo-many-1", "digest"});
  ASSERT_TRUE(undoing.ok()) << undoing.problem().text;
  EXPECT_TRUE(undoing.value().running);
  jobs->wait();
  EXPECT_EQ("undone", text(begun.batch, "state"));
  EXPECT_EQ(std::to_string(large - 2), text(begun.batch, "removed"));
  EXPECT_EQ("2", text(begun.batch, "stayed"));
  EXPECT_EQ(2, homes());
  EXPECT_EQ(2, told());
  const auto stayed =
      stayed_of(district->store->read()->connection(), TestDistrict::number, begun.batch);
  ASSERT_EQ(2u, stayed.size());
  EXPECT_EQ(2, stayed[0].line);
  EXPECT_EQ("导入后已被修改", stayed[1].reason);
}

INSTANTIATE_TEST_SUITE_P(Both, ImportJobsTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
