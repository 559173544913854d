// SPDX-License-Identifier: Apache-2.0
#include "io/import_known.h"

#include "engine/test_district.h"
#include "io/import.h"
#include "io/import_undo.h"

namespace jinguo {
namespace {

TextSheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  TextSheet out;
  int number = 0;
  for (const auto& cells : rows) out.rows.push_back({++number, cells});
  return out;
}
const std::vector<std::string> home_heads{"户编号", "户主姓名", "住址", "居住类型", "联系电话"};

class ImportKnownTest : public BothStores {
 protected:
  void SetUp() override {
    BothStores::SetUp();
    if (IsSkipped()) return;
    district = std::make_unique<TestDistrict>(GetParam());
    maker = person("maker", Role::community, district->east);
    street = person("street", Role::street, district->street);
    elsewhere = person("elsewhere", Role::community, district->west);
  }
  Actor person(const std::string& login, Role role, const Uuid& unit) {
    return {district->account(login, role, unit), unit, role, TestDistrict::number, login, false};
  }
  const RecordType& type(std::string_view name) const { return *district->catalogue.find(name); }
  ImportOutcome import(const Actor& by, std::string_view record, const TextSheet& sheet,
      ImportMode mode, const ImportWish& wish = {}) {
    const auto done =
        import_rows(district->engine, by, type(record), sheet, mode, {}, {"名单.xlsx", ""}, wish);
    EXPECT_TRUE(done.ok()) << (done.ok() ? "" : done.problem().text);
    return done.ok() ? done.value() : ImportOutcome{};
  }
  // "新1改1同1错0", then each known row: 第2行曾小红(联系电话).
  std::string seen(const Actor& by, std::string_view record, const TextSheet& sheet,
      ImportExisting existing = ImportExisting::skip) {
    const auto o = import(by, record, sheet, ImportMode::check, {existing, {}});
    std::string out = "新" + std::to_string(o.counts.fresh) + "改" +
                      std::to_string(o.counts.changed) + "同" + std::to_string(o.counts.same) +
                      "错" + std::to_string(o.errors.size());
    for (const KnownRow& row : o.known) {
      out += " 第" + std::to_string(row.row) + "行" + row.title + (row.several ? "等" : "");
      for (const std::string& label : row.changed) out += "(" + label + ")";
    }
    return out;
  }
  std::string stored(
      const Actor& by, std::string_view record, const TextSheet& sheet, const ImportWish& wish) {
    const auto o = import(by, record, sheet, ImportMode::store, wish);
    last = o.batch;
    std::string out = o.stored ? "建" + std::to_string(o.counts.records) + "更" +
                                     std::to_string(o.counts.updated) + "跳" +
                                     std::to_string(o.counts.skipped)
                               : "未存";
    for (const RowError& e : o.errors) out += " " + std::to_string(e.row) + e.reason;
    return out;
  }
  std::int64_t count(std::string_view record) {
    return district->engine.list(street, type(record), {}).value().total;
  }
  Shown home(const std::string& code) {
    ListQuery q;
    q.filters.push_back({type("household").field("code"), Filter::Op::equal, {Value{code}}});
    const auto page = district->engine.list(maker, type("household"), q);
    EXPECT_EQ(1u, page.value().rows.size()) << code;
    return page.value().rows.at(0);
  }
  std::string phone(const std::string& code) {
    const Shown shown = home(code);
    const auto* text =
        std::get_if<std::string>(&shown.row[std::size_t(type("household").at("phone"))]);
    return text ? *text : "";
  }
  void dial(const std::string& code, const std::string& from, const std::string& to) {
    const FieldChange change[] = {{type("household").field("phone"), from, to}};
    const Uuid id = home(code).id;
    EXPECT_TRUE(
        district->engine
            .write(maker, {}, [&](Writing& w) { return w.change(type("household"), id, change); })
            .ok());
  }
  std::string undone(const Actor& by) {
    const auto done = undo_import(district->engine, by, last, "导错了表", {});
    if (!done.ok()) return "拒绝：" + done.problem().text;
    std::string out = std::to_string(done.value().removed) + "撤" +
                      std::to_string(done.value().restored) + "放回" +
                      std::to_string(done.value().stayed) + "留";
    for (const StayedRecord& s : done.value().items)
      out += " 第" + std::to_string(s.line) + "行：" + s.reason;
    return out;
  }
  void keep_homes() {
    EXPECT_EQ("建3更0跳0",
        stored(maker, "household",
            sheet_of({home_heads, {"A-1", "曾小红", "示范路1号", "户籍家庭", "0592-1111111"},
                {"A-2", "李大梅", "示范路2号", "户籍家庭", ""},
                {"", "陈四妹", "示范路3号", "户籍家庭", ""}}),
            {}));
  }

  std::unique_ptr<TestDistrict> district;
  Actor maker, street, elsewhere;
  Uuid last;
};

const TextSheet again = sheet_of(
    {home_heads, {"A-1", "曾小红", "示范路1号", "户籍家庭", "0592-2222222"},  // by its number
        {"A-2", "李大梅", "示范路2号", "户籍家庭", ""},                       // as it is
        {"", "陈四妹", "示范路3号", "流动人口家庭", ""},                      // by name and address
        {"A-9", "李大梅", "示范路2号", "户籍家庭", ""},  // another number: another home
        {"", "陈四妹", "示范路4号", "户籍家庭", ""}});

TEST_P(ImportKnownTest, TellsWhatIsNewChangedAndThere) {
  keep_homes();
  EXPECT_EQ("新2改2同1错0 第2行曾小红(联系电话) 第3行李大梅 第4行陈四妹(居住类型)",
      seen(maker, "household", again));
  EXPECT_EQ(3, count("household")) << "a check stores nothing";
  // Out of reach is not there.
  EXPECT_EQ("新5改0同0错0", seen(elsewhere, "household", again));
}

TEST_P(ImportKnownTest, WhatIsThereIsPassedOverUpdatedOrMadeAnew) {
  keep_homes();
  EXPECT_EQ("建2更0跳3", stored(maker, "household", again, {ImportExisting::skip, {}}));
  EXPECT_EQ("0592-1111111", phone("A-1"));
  EXPECT_EQ("2撤0放回0留", undone(maker));
  EXPECT_EQ("建2更2跳0", stored(maker, "household", again, {ImportExisting::update, {}}));
  EXPECT_EQ("0592-2222222", phone("A-1"));
  EXPECT_EQ(2, home("A-1").version);
  EXPECT_EQ(1, home("A-2").version) << "nothing differed, nothing is written";
  EXPECT_EQ(5, count("household"));
  EXPECT_EQ("建5更0跳0", stored(maker, "household", again, {ImportExisting::create, {}}));
  EXPECT_EQ(10, count("household"));
}

TEST_P(ImportKnownTest, UndoingPutsOldValuesBackUnlessSomebodyChangedThemSince) {
  keep_homes();
  EXPECT_EQ("建2更2跳0", stored(maker, "household", again, {ImportExisting::update, {}}));
  EXPECT_EQ("2撤2放回0留", undone(street));
  EXPECT_EQ("0592-1111111", phone("A-1"));
  EXPECT_EQ(3, home("A-1").version) << "journalled as any change";
  EXPECT_EQ(3, count("household"));

  EXPECT_EQ("建2更2跳0", stored(maker, "household", again, {ImportExisting::update, {}}));
  dial("A-1", "0592-2222222", "0592-3333333");
  EXPECT_EQ("2撤1放回1留 第2行：导入更新之后又被改过，旧值没有放回", undone(maker));
  EXPECT_EQ("0592-3333333", phone("A-1"));
}

TEST_P(ImportKnownTest, ARecordChangedAfterTheCheckIsNotWrittenOver) {
  keep_homes();
  const Instant looked_at = district->clock.now();
  district->clock.set(looked_at + std::chrono::minutes{1});
  dial("A-1", "0592-1111111", "0592-3333333");
  EXPECT_EQ("未存 2检查之后，这条家庭被改过；请重新选择文件检查一遍再存",
      stored(maker, "household", again, {ImportExisting::update, looked_at}));
  EXPECT_EQ("0592-3333333", phone("A-1"));
  EXPECT_EQ(3, count("household"));
}

TEST_P(ImportKnownTest, RowsOfOneSheetThatAreOneRecord) {
  const TextSheet twice = sheet_of({home_heads, {"B-1", "王五", "路1号", "户籍家庭", ""},
      {"B-1", "王五", "路1号", "户籍家庭", "0592-1234567"}});
  EXPECT_EQ("新1改0同1错0", seen(maker, "household", twice));
  EXPECT_EQ("未存 3与第2行是同一条家庭；请合并成一行后重新上传",
      stored(maker, "household", twice, {ImportExisting::update, {}}));
  EXPECT_EQ("建1更0跳1", stored(maker, "household", twice, {ImportExisting::skip, {}}));
  EXPECT_EQ("建2更0跳0", stored(maker, "household", twice, {ImportExisting::create, {}}));
  EXPECT_EQ("未存 2有不止一条相同的家庭，不知道更新哪一条；请在表里补上户编号，或到列表中逐条修改",
      stored(maker, "household", sheet_of({home_heads, {"B-1", "王五", "路1号", "户籍家庭", ""}}),
          {ImportExisting::update, {}}));
}

TEST_P(ImportKnownTest, AProtectedNumberIsMatchedByItsDigestAndNeverWrittenOver) {
  const std::string number = "11010519491231002X";  // the sample of GB 11643 itself
  const std::vector<std::string> heads{"姓名", "性别", "证件类型", "证件号码", "联系电话"};
  EXPECT_EQ("建2更0跳0", stored(maker, "person",
                             sheet_of({heads, {"甲试验", "女", "居民身份证", number, ""},
                                 {"乙试验", "女", "居民身份证", "", "0592-1234567"}}),
                             {}));
  const TextSheet sheet = sheet_of({heads, {"甲更名", "女", "居民身份证", number, ""},
      {"乙试验", "女", "居民身份证", "", "0592-1234567"},
      {"乙试验", "女", "居民身份证", "", "0592-7654321"},
      {"甲试验", "女", "护照", "E1234567", ""}});
  EXPECT_EQ("新2改1同1错0 第2行甲试验(姓名) 第3行乙试验", seen(maker, "person", sheet));
  EXPECT_EQ("建2更1跳0", stored(maker, "person", sheet, {ImportExisting::update, {}}));
  // A colleague without reach learns nothing of it from the check.
  EXPECT_EQ(0u, seen(elsewhere, "person", sheet_of({heads, {"丙", "女", "护照", "E1234567", ""}}))
                    .find("新0改0同0错1"))
      << "only that the number is taken, as from any form";
}

TEST_P(ImportKnownTest, WhatAnUpdateLeavesAsItIsIsSaidAndProtectedFieldsAreNotCompared) {
  const auto left = [&](const Actor& by, std::string_view record, const TextSheet& sheet,
                        ImportExisting existing, ImportMode mode = ImportMode::check) {
    std::string out;
    for (const LeftColumn& c : import(by, record, sheet, mode, {existing, {}}).left)
      out += c.heading + (c.rows ? std::to_string(*c.rows) : "未比较") + " ";
    return out;
  };
  keep_homes();
  const TextSheet moved = sheet_of({{"户编号", "户主姓名", "住址", "居住类型", "所属单位"},
      {"A-1", "曾小红", "示范路1号", "户籍家庭", "西一社区"},
      {"A-2", "李大梅", "示范路2号", "户籍家庭", "东一社区"},
      {"A-9", "新来的", "示范路9号", "户籍家庭", "西一社区"}});
  EXPECT_EQ("所属单位1 ", left(street, "household", moved, ImportExisting::update));
  EXPECT_EQ("", left(street, "household", moved, ImportExisting::skip));
  EXPECT_EQ(
      "所属单位1 ", left(street, "household", moved, ImportExisting::update, ImportMode::store));
  EXPECT_EQ(district->east, home("A-1").unit);

  const std::string number = "11010519491231002X";  // the sample of GB 11643 itself
  const std::vector<std::string> heads{
      "姓名", "性别", "证件类型", "证件号码", "联系电话", "户编号", "与户主关系"};
  const auto people = [&](const std::string& first, const std::string& second) {
    return sheet_of(
        {heads, {"甲试验", "女", "居民身份证", first, "0592-1234567", "A-1", "本人或户主"},
            {"乙试验", "女", "护照", second, "0592-7654321", "", ""}});
  };
  EXPECT_EQ("建3更0跳0", stored(maker, "person", people(number, ""), {}));
  // The same sentence whether the number is the stored one, another or none is stored: whoever may
  // not read it finds out nothing by trying.
  EXPECT_EQ("证件号码未比较 与户主关系未比较 ",
      left(maker, "person", people(number, ""), ImportExisting::update));
  EXPECT_EQ("证件号码未比较 与户主关系未比较 ",
      left(maker, "person", people(number, "E1234567"), ImportExisting::update));
  EXPECT_EQ("与户主关系未比较 ", left(maker, "person", people("", ""), ImportExisting::update));
}

TEST_P(ImportKnownTest, AMemberOfAHomeIsNotJoinedTwice) {
  keep_homes();
  const TextSheet sheet =
      sheet_of({{"姓名", "性别", "证件类型", "联系电话", "户编号", "与户主关系"},
          {"曾小红", "女", "居民身份证", "0592-1111111", "A-1", "本人或户主"}});
  EXPECT_EQ("建2更0跳0", stored(maker, "person", sheet, {}));
  EXPECT_EQ("建0更0跳0", stored(maker, "person", sheet, {ImportExisting::update, {}}));
  EXPECT_EQ(1, count("membership"));
}

// Homes as a district would have them that retired 流动人口家庭.
struct Retired {
  explicit Retired(const RecordType& household) : type(household) {
    const auto at = std::size_t(household.at("residence"));
    const auto all = household.fields[at].choices.all();
    choices.assign(all.begin(), all.end());
    choices[1].retired = true;
    fields.assign(household.fields.begin(), household.fields.end());
    fields[at].choices = Choices{std::span<const Choice>{choices}};
    type.fields = fields;
  }
  std::vector<Choice> choices;
  std::vector<FieldInfo> fields;
  RecordType type;
};

TEST_P(ImportKnownTest, WhatIsOfferedNoMoreStaysWhereItIsStoredAndNowhereElse) {
  EXPECT_EQ(
      "建2更0跳0", stored(maker, "household",
                       sheet_of({home_heads, {"A-1", "曾小红", "示范路1号", "流动人口家庭", ""},
                           {"A-2", "李大梅", "示范路2号", "户籍家庭", ""}}),
                       {}));
  const Retired now{type("household")};
  const auto store = [&](const std::vector<std::string>& row, ImportExisting existing) {
    const auto done = import_rows(district->engine, maker, now.type, sheet_of({home_heads, row}),
        ImportMode::store, {}, {"名单.xlsx", ""}, {existing, {}});
    EXPECT_TRUE(done.ok());
    const ImportOutcome& o = done.value();
    return o.errors.empty() ? "更" + std::to_string(o.counts.updated)
                            : o.errors.front().column + o.errors.front().reason;
  };
  const std::string refused = "居住类型“流动人口家庭”已停用；请改用：户籍家庭、境外人士家庭";
  const std::vector<std::string> there{
      "A-1", "曾小红", "示范路1号", "流动人口家庭", "0592-1234567"};
  EXPECT_EQ("更1", store(there, ImportExisting::update));
  EXPECT_EQ("0592-1234567", phone("A-1"));
  EXPECT_EQ(refused, store(there, ImportExisting::create));
  for (const auto existing : {ImportExisting::update, ImportExisting::skip}) {
    EXPECT_EQ(refused, store({"A-2", "李大梅", "示范路2号", "floating", ""}, existing));
    EXPECT_EQ(refused, store({"A-3", "陈四妹", "示范路3号", "流动人口家庭", ""}, existing));
  }
  // A key that is in no list any more, as an export of what is stored gives it.
  district->force("household", "residence", home("A-1").id, std::string{"own_kind"});
  const std::vector<std::string> taken_out{"A-1", "曾小红", "示范路1号", "own_kind", ""};
  EXPECT_EQ("更0", store(taken_out, ImportExisting::update));
  EXPECT_EQ("更0", store(taken_out, ImportExisting::skip));
  EXPECT_EQ(0u, store({"A-2", "李大梅", "示范路2号", "own_kind", ""}, ImportExisting::update)
                    .find("居住类型“own_kind”不能作为居住类型；请填其中一项：户籍家庭、境外"));
}

TEST_P(ImportKnownTest, KeysNameFieldsThatCanBeCompared) {
  EXPECT_EQ((std::vector<std::string>{"户编号", "户主姓名和住址"}), told_keys(type("household")));
  EXPECT_EQ((std::vector<std::string>{"证件类型和证件号码", "姓名和联系电话"}),
      told_keys(type("person")));
  EXPECT_EQ(std::vector<std::string>{}, told_keys(type("intake"))) << "no sheet brings a receipt";
}

INSTANTIATE_TEST_SUITE_P(Both, ImportKnownTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
