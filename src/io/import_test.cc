// SPDX-License-Identifier: Apache-2.0
#include "io/import.h"

#include <gtest/gtest.h>
#include <zip.h>

#include "base/id_number.h"
#include "embedded/code_data.h"
#include "io/import_cells.h"
#include "io/import_columns.h"
#include "modules/cases/code_list.h"
#include "modules/modules.h"
#include "modules/org/unit.h"
#include "modules/registry/person.h"
#include "store/test_store.h"

namespace jinguo {
namespace {

const Catalogue& catalogue() {
  static const Catalogue made = std::move(Catalogue::make(all_modules())).value();
  return made;
}
const RecordType& type(std::string_view name) { return *catalogue().find(name); }

TextSheet sheet_of(const std::vector<std::vector<std::string>>& rows) {
  TextSheet out;
  int number = 0;
  for (const auto& cells : rows) out.rows.push_back({++number, cells});
  return out;
}

class ImportTest : public BothStores {
 protected:
  void SetUp() override {
    BothStores::SetUp();
    if (IsSkipped()) return;
    store_ = std::make_unique<TestStore>(GetParam());
    engine = std::make_unique<Engine>(
        Engine::Parts{**store_, catalogue(), clock_, *random_, std::chrono::hours{8}, &sealing});
    district = unit("示范区", org::Level::district, {});
    east = unit("东一社区", org::Level::community, district);
    west = unit("西一社区", org::Level::community, district);
    worker = {Uuid{{1}}, east, Role::community, 1, "社区", false};
    chair = {Uuid{{2}}, district, Role::chair, 1, "主席", true};
  }
  Uuid unit(const std::string& name, org::Level level, std::optional<Uuid> parent) {
    org::Unit u{name, level, {}, {}, {}, {}, {}};
    if (parent) u.parent = Id<org::Unit>{*parent};
    const auto made = engine->write(Actor{{}, {}, Role::installer, 1, "安装", false}, {},
        [&](Writing& w) { return w.create(type("unit"), draft_of(u)); });
    return made.value().id;
  }
  std::string import(std::string_view record, const TextSheet& sheet,
      ImportMode mode = ImportMode::store, const Once& once = {}) {
    return said(import_rows(*engine, worker, type(record), sheet, mode, once));
  }
  static std::string said(const Result<ImportOutcome>& r) {
    if (!r.ok()) return "拒绝：" + r.problem().text;
    const ImportOutcome& o = r.value();
    std::string out = std::to_string(o.rows) + "行" + std::to_string(o.counts.records) + "条" +
                      (o.stored ? o.repeated ? "重复" : "已存" : "未存");
    for (const RowError& e : o.errors)
      out += "\n" + std::to_string(e.row) + " " + e.column + " " + e.reason;
    return out;
  }
  std::int64_t count(std::string_view record) {
    return engine->list(chair, type(record), {}).value().total;
  }

  std::unique_ptr<Keys> keys = memory_keys();
  Sealing sealing{*keys};
  std::unique_ptr<Engine> engine;
  Uuid district, east, west;
  Actor worker, chair;

 private:
  std::unique_ptr<TestStore> store_;
  SetClock clock_{Instant{std::chrono::sys_days{std::chrono::year{2022} / 3 / 1}}};
  std::unique_ptr<Random> random_ = seeded_random(3);
};

const TextSheet homes = sheet_of({{"户编号", "户主姓名", "住址", "居住类型", "联系电话"},
    {"A-1", "曾小红", "示范路1号", "户籍家庭", ""},
    {"A-2", "李大梅", "示范路2号", "floating", "0592-1234567"},
    {"", "李大梅", "示范路3号", "户籍家庭", ""}});

TEST_P(ImportTest, HouseholdsPersonsAndVisits) {
  EXPECT_EQ("3行3条已存", import("household", homes));
  EXPECT_EQ(3, count("household"));
  // A person brings the household she lives in and how she stands to its head.
  EXPECT_EQ("2行3条已存",
      import("person", sheet_of({{"姓名", "性别", "证件类型", "出生日期", "户编号", "与户主关系"},
                           {"曾小红", "女", "居民身份证", "1980年3月8日", "A-1", "本人或户主"},
                           {"李小芽", "女", "居民身份证", "", "", ""}})));
  EXPECT_EQ(1, count("membership"));
  EXPECT_EQ("3行3条已存",
      import("visit",
          sheet_of({{"户编号", "走访日期", "走访步骤", "走访事由", "风险等级", "状态", "对方不便"},
              {"A-1", "2021/3/8", "摸排隐患", "节日慰问", "无", "已走访", "是"},
              {"曾小红", "20210501", "后续支持", "回访", "蓝", "", ""},
              {"A-2", "2022-05-01", "摸排隐患", "日常走访", "无", "待走访", "否"}})));
  EXPECT_EQ(3, count("visit"));
}

TEST_P(ImportTest, ACheckStoresNothing) {
  EXPECT_EQ("3行3条未存", import("household", homes, ImportMode::check));
  EXPECT_EQ(0, count("household"));
}

TEST_P(ImportTest, OneBadRowStoresNothingAndEveryBadRowIsTold) {
  import("household", homes);
  const std::string out =
      import("visit", sheet_of({{"走访家庭", "走访日期", "走访步骤", "走访事由", "风险等级"},
                          {"A-1", "2021-03-08", "摸排隐患", "日常走访", "无"},
                          {"A-9", "2021-02-30", "摸排", "日常走访", "无"},
                          {"李大梅", "2021-03-08", "摸排隐患", "日常走访", "无"},
                          {"A-2", "2023-03-08", "摸排隐患", "日常走访", "无"},
                          {"A-2", "", "摸排隐患", "日常走访", "无"}}));
  EXPECT_EQ(0u, out.find("5行1条未存")) << out;
  EXPECT_NE(std::string::npos, out.find("\n3 走访家庭 您的范围内没有家庭“A-9”")) << out;
  EXPECT_NE(std::string::npos, out.find("\n3 走访日期 “2021-02-30”不能作为走访日期")) << out;
  EXPECT_NE(
      std::string::npos, out.find("\n3 走访步骤 “摸排”不能作为走访步骤；请填其中一项：摸排隐患、"))
      << out;
  EXPECT_NE(std::string::npos,
      out.find("\n4 走访家庭 户主姓名“李大梅”不止一个；请在“走访家庭”列改填户编号"))
      << out;
  EXPECT_NE(std::string::npos, out.find("\n5 走访日期 走访日期不能晚于今天")) << out;
  EXPECT_NE(std::string::npos, out.find("\n6 走访日期 ")) << out;
  EXPECT_EQ(0, count("visit"));
}

TEST_P(ImportTest, AUniqueSetTakenTwiceInOneFileIsTold) {
  const std::string number = "11010519491231002X";  // the sample of GB 11643 itself
  const std::string out = import("person",
      sheet_of({{"姓名", "性别", "证件类型", "证件号码"}, {"甲", "女", "居民身份证", number},
          {"乙", "女", "居民身份证", number}, {"丙", "女", "居民身份证", "110105194912310021"},
          {"丁", "女", "居民身份证", "3.50203199001011E+17"}, {"戊", "女", "护照", "E123"}}));
  EXPECT_NE(std::string::npos, out.find("\n3 证件号码 已有一条人员使用相同的证件号码")) << out;
  EXPECT_NE(std::string::npos, out.find("\n4 证件号码 ")) << out;
  EXPECT_NE(std::string::npos, out.find("\n5 证件号码 ")) << out;
  EXPECT_EQ(0, count("person"));
}

TEST_P(ImportTest, WhatIsOutOfReachDoesNotExist) {
  const TextSheet theirs = sheet_of({{"户编号", "户主姓名", "住址", "居住类型", "所属单位"},
      {"W-1", "陈四妹", "西路1号", "户籍家庭", "西一社区"}});
  EXPECT_EQ(0u, import("household", theirs).find("1行0条未存\n2 "));
  EXPECT_EQ("1行1条已存",
      said(import_rows(*engine, chair, type("household"), theirs, ImportMode::store)));
  const std::string out =
      import("visit", sheet_of({{"走访家庭", "走访日期", "走访步骤", "走访事由", "风险等级"},
                          {"W-1", "2021-03-08", "摸排隐患", "日常走访", "无"}}));
  EXPECT_NE(std::string::npos, out.find("您的范围内没有家庭“W-1”")) << out;
}

TEST_P(ImportTest, HeadingsMustBeTheRecords) {
  EXPECT_EQ("拒绝：第 1 行有不认识的列“门牌”，没有写入任何数据",
      import("household", sheet_of({{"户主姓名", "门牌"}, {"a", "b"}})));
  EXPECT_EQ("拒绝：缺少必填的列：住址、居住类型，没有写入任何数据",
      import("household", sheet_of({{"户编号", "户主姓名"}, {"a", "b"}})));
  EXPECT_EQ("拒绝：列“住址”出现了两次，没有写入任何数据",
      import("household", sheet_of({{"住址", "住址"}, {"a", "b"}})));
  EXPECT_EQ("拒绝：表格里找不到家庭的列名，没有写入任何数据",
      import("household", sheet_of({{"x"}, {"y"}})));
  EXPECT_EQ("拒绝：表格里只有列名，没有要导入的行",
      import("household", sheet_of({{"户主姓名", "住址", "居住类型"}})));
}

TEST_P(ImportTest, TheTemplateCanBeFilledInAndSentBack) {
  const auto bytes = import_template(catalogue(), type("household"));
  ASSERT_TRUE(bytes.ok()) << bytes.problem().text;
  auto sheet = read_workbook(bytes.value());
  ASSERT_TRUE(sheet.ok()) << sheet.problem().text;
  ASSERT_EQ(3u, sheet.value().rows.size());  // headings, keys, example
  EXPECT_EQ("拒绝：表格里只有列名，没有要导入的行", import("household", sheet.value()));
  sheet.value().rows.push_back({4, {"A-1", "曾小红", "示范路1号", "", "户籍家庭", "2020-01-01"}});
  EXPECT_EQ("1行1条已存", import("household", sheet.value()));
}

// By name or number, in any order, and joined to what is there already.
TEST_P(ImportTest, RowsThatNameEachOtherAreStoredInTheOrderTheyNeed) {
  const Actor installer{{}, district, Role::installer, 1, "安装", true};
  const auto store = [&](const TextSheet& sheet, ImportMode mode) {
    return said(import_rows(*engine, installer, type("unit"), sheet, mode));
  };
  const std::vector<std::string> heads{"名称", "层级", "上级", "区划代码"};
  const TextSheet good =
      sheet_of({heads, {"一网格", "网格", "北一社区", ""}, {"北一社区", "社区村", "990101007", ""},
          {"北二社区", "社区村", "北街道", ""}, {"北街道", "街道乡镇", "示范区", "990101007"}});
  EXPECT_EQ("4行4条未存", store(good, ImportMode::check));
  EXPECT_EQ(3, count("unit"));
  EXPECT_EQ("4行4条已存", store(good, ImportMode::store));
  EXPECT_EQ(7, count("unit"));
  const TextSheet bad =
      sheet_of({heads, {"甲社区", "社区村", "乙街道", ""}, {"乙街道", "街道乡镇", "丙街道", ""},
          {"丙街道", "街道乡镇", "乙街道", ""}, {"丁街道", "街道乡镇", "丁街道", ""},
          {"戊社区", "社区村", "无街道", ""}, {"己社区", "社区村", "庚街道", ""},
          {"庚街道", "外星", "示范区", ""}, {"辛社区", "社区村", "东一社区", ""}});
  const std::string told =
      "8行1条未存\n2 上级 第3行有误，没有存入；请先改正第3行"
      "\n3 上级 第3、4行绕成了一圈；请改正其中一行的上级"
      "\n4 上级 第3、4行绕成了一圈；请改正其中一行的上级"
      "\n5 上级 不能是这一行自己；请改正其中一行的上级"
      "\n6 上级 您的范围内没有单位区划“无街道”；请先登记，或核对区划代码或名称"
      "\n7 上级 第8行有误，没有存入；请先改正第8行"
      "\n8 层级 “外星”不能作为层级；请填其中一项：市、区县、街道乡镇、社区村、网格、部门";
  EXPECT_EQ(told, store(bad, ImportMode::check));
  EXPECT_EQ(told, store(bad, ImportMode::store));
  EXPECT_EQ(7, count("unit"));
}

// All that is written in a workbook.
std::string parts_of(const std::string& bytes) {
  std::string out;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* book = zip_open_from_source(source, ZIP_RDONLY, &error);
  EXPECT_NE(nullptr, book);
  for (zip_int64_t i = 0; i < zip_get_num_entries(book, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(book, zip_uint64_t(i), 0, &stat);
    std::string part(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(book, zip_uint64_t(i), 0);
    zip_fread(file, part.data(), part.size());
    zip_fclose(file);
    out += part;
  }
  zip_discard(book);
  return out;
}

TEST_P(ImportTest, TheTemplateOffersNoRetiredCode) {
  const std::string shipped{find_file(code_data_files(), "matters.yaml")->bytes};
  std::string own = shipped;
  const std::string debt = "label: 债务, label_en: Debt";
  own.insert(own.find(debt) + debt.size(), ", retired: true");
  const auto offers = [&](const std::string& list, std::string_view label) {
    EXPECT_FALSE(cases::put_codes_in_force("matters.yaml", "matters.yaml", list));
    const auto book = import_template(catalogue(), type("intake"));
    return parts_of(book.value()).find(label) != std::string::npos;
  };
  EXPECT_TRUE(offers(own, "D3 房屋"));
  EXPECT_FALSE(offers(own, "D4 债务"));
  EXPECT_TRUE(offers(shipped, "D4 债务"));
}

TEST(ImportCells, WhatIsOfferedNoMoreNamesItsLike) {
  const std::string shipped{find_file(code_data_files(), "matters.yaml")->bytes};
  std::string own = shipped;
  const std::string debt = "label: 债务, label_en: Debt";
  own.insert(own.find(debt) + debt.size(), ", retired: true");
  ASSERT_FALSE(cases::put_codes_in_force("matters.yaml", "matters.yaml", own));
  const FieldInfo& matter = *type("intake").field("matter");
  EXPECT_FALSE(offered_no_more(matter, Value{std::string{"house"}}));
  const auto refused = offered_no_more(matter, Value{std::string{"debt"}});
  ASSERT_TRUE(refused);
  EXPECT_EQ("请改用：未细分、D1 农村土地权益、D2 继承、D3 房屋", refused->remedy);
  EXPECT_FALSE(cases::put_codes_in_force("matters.yaml", "matters.yaml", shipped));
}

TEST_P(ImportTest, WhatTheProgramFillsInIsNoColumn) {
  std::string columns;
  for (const ImportColumn& c : import_columns(catalogue(), type("risk_assessment")))
    columns += c.key + " ";
  EXPECT_NE(std::string::npos, columns.find("weapon ")) << columns;
  for (const char* set : {"score ", "colour ", "linked ", "explained ", "edition "})
    EXPECT_EQ(std::string::npos, columns.find(set)) << columns;
  for (const ImportColumn& c : import_columns(catalogue(), type("intake")))
    EXPECT_FALSE(c.field && c.field->by_program) << c.key;
}

TEST_P(ImportTest, TheErrorWorkbookIsMendedAndSentBack) {
  TextSheet bad = homes;
  bad.rows[2].cells[3] = "外星";
  auto outcome = import_rows(*engine, worker, type("household"), bad, ImportMode::store);
  ASSERT_TRUE(outcome.ok());
  const auto book = error_workbook(bad, outcome.value());
  ASSERT_TRUE(book.ok()) << book.problem().text;
  auto back = read_workbook(book.value());
  ASSERT_TRUE(back.ok());
  EXPECT_EQ("原因", back.value().rows[0].cells[5]);
  EXPECT_EQ(0u, back.value().rows[2].cells[5].find("第3行　居住类型：“外星”不能作为居住类型"));
  back.value().rows[2].cells[3] = "户籍家庭";
  EXPECT_EQ("3行3条已存", import("household", back.value()));
}

TEST_P(ImportTest, TheSameKeyStoresOnce) {
  const Once once{"import-household-1", "digest"};
  EXPECT_EQ("3行3条已存", import("household", homes, ImportMode::store, once));
  EXPECT_EQ("3行3条重复", import("household", homes, ImportMode::store, once));
  EXPECT_EQ(3, count("household"));
}

TEST_P(ImportTest, AListIsExportedAndImportedElsewhere) {
  import("household", homes);
  const std::string path = detail::scratch_file();
  const auto written = export_list(*engine, worker, type("household"), {}, path);
  ASSERT_TRUE(written.ok()) << written.problem().text;
  EXPECT_EQ(3, written.value());
  const auto sheet = read_workbook(detail::take_file(path).value());
  ASSERT_EQ(4u, sheet.value().rows.size());
  EXPECT_EQ("户编号", sheet.value().rows[0].cells[0]);
  EXPECT_EQ("东一社区", sheet.value().rows[1].cells[7]);
  const std::string chosen[] = {"unit", "code"};
  ASSERT_TRUE(export_list(*engine, worker, type("household"), {}, path, chosen).ok());
  const auto narrow = read_workbook(detail::take_file(path).value());
  EXPECT_EQ((std::vector<std::string>{"所属单位", "户编号"}), narrow.value().rows[0].cells);
  EXPECT_EQ("东一社区", narrow.value().rows[1].cells[0]);
  for (const std::string bad : {"unit", "codes", ""}) {
    const std::string wrong[] = {"unit", bad};
    EXPECT_EQ("columns",
        export_list(*engine, worker, type("household"), {}, path, wrong).problem().field);
  }
  const Actor volunteer{Uuid{{9}}, east, Role::volunteer, 1, "志愿者", false};
  EXPECT_EQ(Problem::Code::forbidden,
      export_list(*engine, volunteer, type("household"), {}, path).problem().code);
}

TEST(ImportCells, ReadWhatPeopleWrite) {
  const auto cell = [](std::string_view record, std::string_view field, std::string_view text) {
    const auto v = read_cell(*type(record).field(field), text, std::chrono::hours{8});
    if (!v.ok()) return "拒绝：" + v.problem().text;
    if (const auto* s = std::get_if<std::string>(&v.value())) return *s;
    if (const auto* n = std::get_if<std::int64_t>(&v.value())) return std::to_string(*n);
    return std::string{"空"};
  };
  for (const char* day : {"2021-03-08", "2021-3-8", "2021/3/8", "2021.3.8", "20210308",
           "2021年3月8日", "２０２１－３－８", " 2021-03-08　"})
    EXPECT_EQ("2021-03-08", cell("visit", "visited_on", day)) << day;
  for (const char* bad : {"2021-02-29", "44260", "3月8日", "2021-13-01", "去年"})
    EXPECT_EQ(0u, cell("visit", "visited_on", bad).find("拒绝")) << bad;
  EXPECT_EQ("1", cell("visit", "discreet", "√"));
  EXPECT_EQ("0", cell("visit", "discreet", "否"));
  EXPECT_EQ("空", cell("visit", "discreet", " "));
  EXPECT_EQ("123450", cell("grant", "amount", "1,234.5元"));
  EXPECT_EQ(0u, cell("grant", "amount", "1.234").find("拒绝"));
  EXPECT_EQ("female", cell("person", "sex", "女"));
}

INSTANTIATE_TEST_SUITE_P(Both, ImportTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
