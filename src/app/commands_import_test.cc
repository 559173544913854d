// SPDX-License-Identifier: Apache-2.0
// The import command as it is typed, over a folder of its own.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "app/command.h"
#include "app/house.h"
#include "io/workbook.h"
#include "modules/org/unit.h"

namespace jinguo {

// main.cc, which has it, is no part of the library.
Exit tell(const Problem& problem, const CommonOptions&) {
  std::fprintf(stdout, "拒绝：%s\n", problem.text.c_str());
  return Exit::refused;
}

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

class ImportCommandTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string made = (fs::temp_directory_path() / "jinguo-import-XXXXXX").string();
    ASSERT_NE(nullptr, mkdtemp(made.data()));
    folder = made;
    common.data = (folder / "data").string();
    common.keys = (folder / "keys").string();
    const auto house = House::open_any(common, House::Access::write);
    ASSERT_TRUE(house.ok()) << house.problem().text;
    Actor program = house.value()->program();
    program.district = 1;
    const org::Unit unit{"试验区", org::Level::district, {}, "990101", {}, {}, {}};
    ASSERT_TRUE(
        house.value()
            ->engine()
            .write(program, {},
                [&](Writing& w) { return w.create(*catalogue().find("unit"), draft_of(unit)); })
            .ok());
  }
  void TearDown() override { fs::remove_all(folder); }

  // Homes `from` … `until` with the telephone number given; the one of `bad` without its head.
  std::string homes(int from, int until, const std::string& phone = "", int bad = 0) {
    const std::string path = (folder / fmt::format("{}.csv", ++files)).string();
    std::ofstream out{path};
    out << "户编号,户主姓名,住址,居住类型,联系电话\n";
    for (int i = from; i <= until; ++i)
      out << fmt::format(
          "L-{0},{1},示范路{0}号,户籍家庭,{2}\n", i, i == bad ? "" : "试验户", phone);
    return path;
  }
  // What the command prints; `code` is what it ends with.
  std::string typed(Words words) {
    CLI::App app{"import", "import"};
    const auto run = declare_import(app, common);
    std::reverse(words.begin(), words.end());
    testing::internal::CaptureStdout();
    try {
      app.parse(words);
      code = run();
    } catch (const CLI::ParseError&) {
      code = Exit::usage;
    }
    return testing::internal::GetCapturedStdout();
  }
  std::int64_t count(const std::string& sql) {
    const auto house = House::open(common, House::Access::read);
    return house.value()->store().read()->connection().integer(sql, {});
  }
  std::int64_t stored() { return count("SELECT count(*) FROM \"household\""); }
  std::int64_t with_phone(const std::string& phone) {
    return count(fmt::format("SELECT count(*) FROM \"household\" WHERE \"phone\" = '{}'", phone));
  }
  static bool says(const std::string& out, std::string_view what) {
    return out.find(what) != std::string::npos;
  }
  static std::string batch_of(const std::string& out) {
    const std::string mark = "批次编号 ";
    const auto at = out.find(mark);
    return at == std::string::npos ? "" : out.substr(at + mark.size(), 36);
  }

  fs::path folder;
  CommonOptions common;
  Exit code = Exit::ok;
  int files = 0;
};

TEST_F(ImportCommandTest, ACheckTellsWhatIsNewChangedTheSameAndWrong) {
  typed({"household", homes(1, 2, "0592-1111111")});
  EXPECT_EQ(2, stored());
  std::string out = typed({"household", homes(1, 3, "0592-2222222"), "--check"});
  EXPECT_EQ(Exit::ok, code);
  EXPECT_TRUE(says(out, "新的1行，已存在且内容不同的2行，已存在且相同的0行")) << out;
  EXPECT_TRUE(says(out, "第2行 试验户：联系电话")) << out;
  EXPECT_TRUE(says(out, "跳过（--existing skip）")) << out;
  EXPECT_EQ(2, stored());
  out = typed({"household", homes(1, 3, "", 3), "--check"});
  EXPECT_EQ(Exit::differs, code);
  EXPECT_TRUE(says(out, "有误的1处") && says(out, "第4行 户主姓名：")) << out;
}

TEST_F(ImportCommandTest, WhatIsThereIsPassedOverUpdatedOrMadeAnewAsAsked) {
  typed({"household", homes(1, 2, "0592-1111111")});
  std::string out = typed({"household", homes(1, 3, "0592-2222222")});
  EXPECT_TRUE(says(out, "已存入：新建1条，更新0条，跳过2行")) << out;
  EXPECT_EQ(2, with_phone("0592-1111111"));
  out = typed({"household", homes(1, 3, "0592-3333333"), "--existing", "update"});
  EXPECT_TRUE(says(out, "已存入：新建0条，更新3条，跳过0行")) << out;
  EXPECT_EQ(3, with_phone("0592-3333333"));
  out = typed({"household", homes(1, 1, "0592-3333333"), "--existing", "create"});
  EXPECT_TRUE(says(out, "已存入：新建1条，更新0条，跳过0行")) << out;
  EXPECT_EQ(4, stored());
  out = typed({"household", homes(2, 2, "0592-3333333")});
  EXPECT_TRUE(says(out, "没有要新建或更新的内容")) << out;
  EXPECT_EQ(Exit::ok, code);
}

TEST_F(ImportCommandTest, WhatAnUpdateLeavesAsItIsIsSaid) {
  const std::string path = (folder / "people.csv").string();
  std::ofstream{path}
      << "姓名,性别,证件类型,证件号码,联系电话\n甲试验,女,护照,E1234567,0592-1234567\n";
  std::string out = typed({"person", path});
  EXPECT_FALSE(says(out, "不由导入改动")) << out;
  out = typed({"person", path, "--existing", "update", "--check"});
  EXPECT_TRUE(says(out, "“证件号码”不由导入改动：已存在的不比较，也不更新")) << out;
}

TEST_F(ImportCommandTest, AFaultySheetIsNotStoredAndItsErrorsAreWritten) {
  const std::string errors = (folder / "errors.xlsx").string();
  const std::string out = typed({"household", homes(1, 300, "", 299), "--errors", errors});
  EXPECT_EQ(Exit::differs, code);
  EXPECT_EQ(0, stored());
  EXPECT_EQ(0, count("SELECT count(*) FROM \"import_batch\"")) << out;
  std::ifstream in{errors, std::ios::binary};
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const auto book = read_workbook(bytes.str());
  ASSERT_TRUE(book.ok());
  EXPECT_TRUE(says(book.value().rows.at(299).cells.back(), "第300行"));
}

TEST_F(ImportCommandTest, ALargeSheetGoesInPiecesAndIsUndone) {
  std::string out = typed({"household", homes(1, 450)});
  EXPECT_EQ(Exit::ok, code) << out;
  EXPECT_EQ(450, stored());
  EXPECT_EQ(450, count("SELECT \"reached\" FROM \"import_batch\"")) << "by the job, in pieces";
  const std::string batch = batch_of(out);
  ASSERT_EQ(36u, batch.size()) << out;
  EXPECT_TRUE(says(out, "jinguo import --undo " + batch)) << out;
  out = typed({"--undo", batch, "--reason", "导错了表"});
  EXPECT_EQ(Exit::ok, code) << out;
  EXPECT_TRUE(says(out, "已撤回450条，放回旧值0条，保留0条")) << out;
  EXPECT_EQ(0, stored());
  typed({"--undo", batch, "--reason", "导错了表"});
  EXPECT_EQ(Exit::refused, code);
}

TEST_F(ImportCommandTest, UnitsAreFoundedFromASheet) {
  const std::string path = (folder / "units.csv").string();
  std::ofstream{path} << "名称,层级,上级\n东街道,街道乡镇,990101\n";
  const std::string out = typed({"unit", path});
  EXPECT_EQ(Exit::ok, code) << out;
  EXPECT_EQ(2, count("SELECT count(*) FROM \"unit\"")) << out;
}

TEST_F(ImportCommandTest, TheTemplateIsMadeFromTheDistrictsOwnCodes) {
  const std::string path = (folder / "blank.xlsx").string();
  typed({"intake", path, "--template"});
  EXPECT_EQ(Exit::ok, code);
  std::ofstream{common.data + "/matters.yaml"} << "edition: none\n";
  typed({"intake", path, "--template"});
  EXPECT_EQ(Exit::refused, code);
}

TEST_F(ImportCommandTest, WrongUseIsToldApartFromWrongSheets) {
  const std::string sheet = homes(1, 1);
  for (const Words& words : std::vector<Words>{{}, {"household"}, {"nothing", sheet},
           {"household", (folder / "none.csv").string()},
           {"household", sheet, "--existing", "sometimes"}, {"--undo", "1", "--reason", "导错了"},
           {"household", sheet, "--go-on", "1"}, {"household", sheet, "--reason", "导错了"},
           {"--undo", "018f0000-0000-7000-8000-000000000000"},
           {"household", sheet, "--template", "--check"}}) {
    const std::string out = typed(words);
    EXPECT_EQ(Exit::usage, code) << fmt::format("{}", fmt::join(words, " ")) << "\n" << out;
  }
  EXPECT_EQ(0, stored());
  typed({"--undo", "018f0000-0000-7000-8000-000000000000", "--reason", "导错了"});
  EXPECT_EQ(Exit::refused, code);
}

}  // namespace
}  // namespace jinguo
