// SPDX-License-Identifier: Apache-2.0
#include "io/import_undo.h"

#include <filesystem>

#include "engine/journal.h"
#include "engine/test_district.h"
#include "io/import.h"

namespace jinguo {
namespace {

TextSheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  TextSheet out;
  int number = 0;
  for (const auto& cells : rows) out.rows.push_back({++number, cells});
  return out;
}
const TextSheet homes = sheet_of({{"户编号", "户主姓名", "住址", "居住类型"},
    {"A-1", "曾小红", "示范路1号", "户籍家庭"}, {"A-2", "李大梅", "示范路2号", "流动人口家庭"},
    {"A-3", "陈四妹", "示范路3号", "户籍家庭"}});

class ImportUndoTest : public BothStores {
 protected:
  void SetUp() override {
    BothStores::SetUp();
    if (IsSkipped()) return;
    district = std::make_unique<TestDistrict>(GetParam());
    maker = person("maker", Role::community, district->east);
    colleague = person("colleague", Role::community, district->east);
    street = person("street", Role::street, district->street);
    elsewhere = person("elsewhere", Role::community, district->west);
  }
  Actor person(const std::string& login, Role role, const Uuid& unit) {
    return {district->account(login, role, unit), unit, role, TestDistrict::number, login, false};
  }
  const RecordType& type(std::string_view name) const { return *district->catalogue.find(name); }
  Uuid import(std::string_view record, const TextSheet& sheet, const Actor& by) {
    const auto done = import_rows(
        district->engine, by, type(record), sheet, ImportMode::store, {}, {"名单.xlsx", ""});
    EXPECT_TRUE(done.ok() && done.value().stored)
        << (done.ok() ? done.value().errors.at(0).reason : done.problem().text);
    return done.ok() ? done.value().batch : Uuid{};
  }
  Uuid import(std::string_view record, const TextSheet& sheet) {
    return import(record, sheet, maker);
  }
  // "3撤0留", then what stayed.
  std::string undone(const Actor& by, const Uuid& batch, const Once& once = {}) {
    const auto done = undo_import(district->engine, by, batch, "导错了表", once);
    if (!done.ok()) return "拒绝：" + done.problem().text;
    std::string out =
        std::to_string(done.value().removed) + "撤" + std::to_string(done.value().stayed) + "留";
    for (const StayedRecord& s : done.value().items)
      out += " 第" + std::to_string(s.line) + "行：" + s.reason;
    return out;
  }
  std::int64_t count(std::string_view record) {
    return district->engine.list(street, type(record), {}).value().total;
  }
  Uuid home(const std::string& code) {
    ListQuery q;
    q.filters.push_back({type("household").field("code"), Filter::Op::equal, {Value{code}}});
    const auto page = district->engine.list(maker, type("household"), q);
    EXPECT_EQ(1u, page.value().rows.size()) << code;
    return page.value().rows.at(0).id;
  }
  void rename(const std::string& code, const std::string& from, const std::string& to) {
    const FieldChange change[] = {{type("household").field("head_name"), from, to}};
    const Uuid id = home(code);
    EXPECT_TRUE(
        district->engine
            .write(maker, {}, [&](Writing& w) { return w.change(type("household"), id, change); })
            .ok());
  }
  Verdict verdict() {
    const std::string file = testing::TempDir() + "import-undo.key";
    auto found = verify_journal(*district->store, district->catalogue, *CheckpointKey::open(file));
    std::filesystem::remove(file);
    return found;
  }
  void expect_sound() {
    const Verdict v = verdict();
    EXPECT_TRUE(v.sound()) << (v.faults.empty() ? "" : v.faults[0]);
  }

  std::unique_ptr<TestDistrict> district;
  Actor maker, colleague, street, elsewhere;
};

TEST_P(ImportUndoTest, TakesBackWhatNobodyTouchedAndKeepsTheJournal) {
  const Uuid batch = import("household", homes);
  const Uuid first = home("A-1");
  EXPECT_EQ("3撤0留", undone(maker, batch));
  EXPECT_EQ(0, count("household"));
  EXPECT_FALSE(district->engine.get(maker, type("household"), first).ok());
  const auto reader = district->store->read();
  EXPECT_EQ(3, reader->connection().integer(
                   "SELECT count(*) FROM \"journal\" WHERE \"action\" = 'undo'", {}));
  EXPECT_EQ(1, reader->connection().integer("SELECT count(*) FROM \"journal\" WHERE \"action\" = "
                                            "'create' AND \"body\" LIKE '%A-1%'",
                   {}));
  expect_sound();
  EXPECT_EQ("拒绝：这次导入已经撤回", undone(maker, batch));
  // The corrected sheet finds its numbers free; the old id stays used.
  import("household", homes);
  EXPECT_EQ(3, count("household"));
  registry::Household again;
  again.head_name = "曾小红";
  again.address = "示范路1号";
  Draft draft = draft_of(again);
  draft.id = first;
  EXPECT_FALSE(district->engine
                   .write(maker, {}, [&](Writing& w) { return w.create(type("household"), draft); })
                   .ok());
  expect_sound();
}

TEST_P(ImportUndoTest, NamesWhatStaysAndWhy) {
  const Uuid batch = import("household", homes);
  rename("A-2", "李大梅", "李小梅");
  import("visit", sheet_of({{"走访家庭", "走访日期", "走访步骤", "走访事由", "风险等级"},
                      { "A-3",
                        "2021-03-08",
                        "摸排隐患",
                        "日常走访",
                        "无" }}));
  EXPECT_EQ("1撤2留 第3行：导入后已被修改 第4行：已有走访记录用到它", undone(maker, batch));
  EXPECT_EQ(2, count("household"));
  EXPECT_EQ(1, count("visit"));
  const auto kept = district->engine.get(maker, type("import_batch"), batch).value();
  EXPECT_EQ(Value{std::int64_t{2}}, kept.row[std::size_t(type("import_batch").at("stayed"))]);
  expect_sound();
}

TEST_P(ImportUndoTest, ARecordGoesAfterThoseOfItsOwnImportThatReferToIt) {
  import("household", homes);
  const Uuid batch =
      import("person", sheet_of({{"姓名", "性别", "证件类型", "户编号", "与户主关系"},
                           {"曾小红", "女", "居民身份证", "A-1", "本人或户主"},
                           {"李小芽", "女", "居民身份证", "", ""}}));
  EXPECT_EQ(1, count("membership"));
  EXPECT_EQ("3撤0留", undone(maker, batch));
  EXPECT_EQ(0, count("person"));
  EXPECT_EQ(0, count("membership"));
  EXPECT_EQ(3, count("household"));
  expect_sound();
}

TEST_P(ImportUndoTest, ChangesNothingWhenAllWouldStay) {
  const Uuid batch = import("household", sheet_of({{"户编号", "户主姓名", "住址", "居住类型"},
                                             {"A-1", "曾小红", "路1号", "户籍家庭"}}));
  rename("A-1", "曾小红", "曾大红");
  EXPECT_EQ("拒绝：这次导入的记录都不能撤回", undone(maker, batch));
  EXPECT_EQ(1, count("household"));
}

TEST_P(ImportUndoTest, TakesManyBackAndLeavesTheSchemaAsItWas) {
  const auto indexes = [&] {
    const auto reader = district->store->read();
    return reader->connection().integer(GetParam() == Dialect::sqlite
                                            ? "SELECT count(*) FROM sqlite_schema"
                                            : "SELECT count(*) FROM pg_indexes",
        {});
  };
  const std::int64_t before = indexes();
  std::vector<std::vector<std::string>> rows{{"姓名", "性别", "证件类型"}};
  for (int i = 0; i < 60; ++i) rows.push_back({"张试验", "女", "居民身份证"});
  const Uuid batch = import("person", sheet_of(rows));
  EXPECT_EQ("60撤0留", undone(maker, batch));
  EXPECT_EQ(before, indexes());
  const Uuid second = import("person", sheet_of(rows));
  EXPECT_EQ("60撤0留", undone(maker, second));
  expect_sound();
}

TEST_P(ImportUndoTest, IsForItsMakerAndHerSuperiorsForADay) {
  const Uuid batch = import("household", homes);
  EXPECT_EQ("拒绝：没有找到这次导入", undone(elsewhere, batch));
  EXPECT_EQ("拒绝：没有找到这次导入", undone(colleague, batch));
  EXPECT_EQ("拒绝：没有找到这次导入", undone(maker, *Uuid::parse(maker.account.text())));
  const auto no_reason = undo_import(district->engine, maker, batch, " ", {});
  ASSERT_FALSE(no_reason.ok());
  EXPECT_EQ("reason", no_reason.problem().field);
  district->clock.set(district->clock.now() + std::chrono::hours{24} + std::chrono::seconds{1});
  EXPECT_EQ("拒绝：导入已超过24小时，不能成批撤回", undone(maker, batch));
  district->clock.set(district->clock.now() - std::chrono::seconds{1});
  const Once once{"undo-key-1", "digest"};
  EXPECT_EQ("3撤0留", undone(street, batch, once));
  EXPECT_EQ("3撤0留", undone(street, batch, once));
  // A colleague of her own unit is no superior.
  const Actor other = person("other", Role::street, district->street);
  const Uuid hers = import("household", homes, street);
  EXPECT_EQ("拒绝：只有导入人和上级可以撤回这次导入", undone(other, hers));
}

TEST_P(ImportUndoTest, TheJournalTellsARowThatVanishedFromOneTakenBack) {
  import("household", homes);
  const Uuid id = home("A-1");
  EXPECT_FALSE(district->store->write([&](Connection& c) -> std::optional<Problem> {
    const Value which[] = {id.text()};
    c.run("DELETE FROM \"household\" WHERE \"id\" = ?", which);
    return {};
  }));
  EXPECT_FALSE(verdict().sound());
}

INSTANTIATE_TEST_SUITE_P(Both, ImportUndoTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
