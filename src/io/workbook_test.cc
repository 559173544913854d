// SPDX-License-Identifier: Apache-2.0
#include "io/workbook.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "io/package.h"
#include "io/workbook_csv.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

std::string run(const std::string& command) {
  std::string out;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> chunk{};
  while (const std::size_t n = fread(chunk.data(), 1, chunk.size(), pipe))
    out.append(chunk.data(), n);
  pclose(pipe);
  return out;
}

struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "workbook-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

constexpr std::string_view frame_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>)";
constexpr std::string_view frame_book =
    R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="隐" sheetId="2" state="hidden" r:id="rId9"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr std::string_view frame_rels =
    R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>)";

std::string xlsx_with(std::string sheet, std::string strings = {}, std::string styles = {}) {
  std::vector<Part> parts{{"[Content_Types].xml", std::string{frame_types}},
      {"xl/workbook.xml", std::string{frame_book}},
      {"xl/_rels/workbook.xml.rels", std::string{frame_rels}},
      {"xl/worksheets/sheet1.xml", std::move(sheet)}};
  if (!strings.empty()) parts.push_back({"xl/sharedStrings.xml", std::move(strings)});
  if (!styles.empty()) parts.push_back({"xl/styles.xml", std::move(styles)});
  return pack(parts, Instant{});
}

std::string flat(const Result<TextSheet>& sheet) {
  if (!sheet.ok()) return "! " + sheet.problem().text;
  std::string out;
  for (const auto& row : sheet.value().rows) {
    out += std::to_string(row.number) + ":";
    for (const std::string& c : row.cells) out += c + "|";
    out += "\n";
  }
  return out;
}

const std::vector<std::string> hostile{"=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1",
    "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "|cmd", "%x", "\xEF\xBB\xBF=1", "{=1}", "'=1",
    " =1", "=cmd|' /C calc'!A0"};

TEST(Workbook, TextIsNeverAFormula) {
  Folder folder;
  const auto bytes = workbook_bytes([](WorkbookWriter& w) {
    w.sheet("表", {{"内容"}});
    for (const std::string& s : hostile) w.row({s});
  });
  ASSERT_TRUE(bytes.ok()) << bytes.problem().text;
  auto package = Package::open(bytes.value());
  ASSERT_TRUE(package.ok());
  const std::string xml = package.value().read("xl/worksheets/sheet1.xml").value();
  EXPECT_EQ(std::string::npos, xml.find("<f"));
  // What LibreOffice makes of it, cell by cell.
  std::ofstream{folder.path / "a.xlsx", std::ios::binary} << bytes.value();
  run("soffice -env:UserInstallation=file://" + (folder.path / "p").string() +
      " --headless --convert-to fods --outdir " + folder.path.string() + " " +
      (folder.path / "a.xlsx").string());
  std::ifstream in{folder.path / "a.fods"};
  const std::string fods{std::istreambuf_iterator<char>{in}, {}};
  ASSERT_NE(std::string::npos, fods.find("=HYPERLINK(")) << "the file was not opened";
  EXPECT_EQ(std::string::npos, fods.find("table:formula"));
}

TEST(Workbook, WhatIsWrittenIsReadBack) {
  const auto bytes = workbook_bytes([](WorkbookWriter& w) {
    w.sheet("往返", {{"文字"}, {"整数", 8, CellForm::integer}, {"金额", 12, CellForm::yuan},
                        {"日期", 12, CellForm::day}, {"时刻", 18, CellForm::moment}});
    w.row({std::string{"＝甲 & <乙>\n丙"}, 12345.0, 1234.5, Date{std::chrono::year{2021} / 3 / 5},
        Instant{std::chrono::milliseconds{1609459200000}}});
    w.row({std::string{"0013800000000"}, {}, {}, Date{std::chrono::year{1900} / 1 / 1}});
  });
  ASSERT_TRUE(bytes.ok()) << bytes.problem().text;
  EXPECT_EQ(
      "1:文字|整数|金额|日期|时刻|\n"
      "2:＝甲 & <乙>\n丙|12345|1234.5|2021-03-05|2021-01-01 08:00|\n"
      "3:0013800000000|||1900-01-01|\n",
      flat(read_workbook(bytes.value())));
}

TEST(Workbook, ManyRowsManySheetsStreamed) {
  const auto bytes = workbook_bytes([](WorkbookWriter& w) {
    for (int s = 0; s < 3; ++s) {
      w.sheet("走访[记录]/很长的名字很长的名字很长的名字很长的名字很长的名字",
          {{"序号", 8, CellForm::integer}, {"姓名"}});
      for (int i = 0; i < 20'000; ++i) w.row({double(i), std::string{"示例"}});
    }
  });
  ASSERT_TRUE(bytes.ok()) << bytes.problem().text;
  const auto back = read_workbook(bytes.value());
  ASSERT_TRUE(back.ok()) << back.problem().text;
  EXPECT_EQ(20'001u, back.value().rows.size());
  EXPECT_EQ("19999", back.value().rows.back().cells[0]);
}

TEST(Workbook, TemplateOpensInLibreOfficeWithItsSheets) {
  Folder folder;
  const auto bytes = workbook_bytes([](WorkbookWriter& w) {
    w.sheet("家庭",
        {{"居住类型", 14, CellForm::text, "residence", {"户籍家庭", "流动人口家庭"}, "请选择"}},
        {true, 1000, {}});
    w.row({std::string{"户籍家庭"}});
    w.sheet("说明", {{"列", 20}, {"怎样填", 60}});
    w.row({std::string{"居住类型"}, std::string{"必填"}});
  });
  ASSERT_TRUE(bytes.ok()) << bytes.problem().text;
  std::ofstream{folder.path / "t.xlsx", std::ios::binary} << bytes.value();
  run("soffice -env:UserInstallation=file://" + (folder.path / "p").string() +
      " --headless --convert-to pdf --outdir " + folder.path.string() + " " +
      (folder.path / "t.xlsx").string());
  const std::string text = run("pdftotext -layout " + (folder.path / "t.pdf").string() + " -");
  EXPECT_NE(std::string::npos, text.find("居住类型")) << text;
  EXPECT_NE(std::string::npos, text.find("怎样填")) << text;
  EXPECT_EQ(std::string::npos, text.find("流动人口家庭")) << "choices lie on a hidden sheet";
  auto package = Package::open(bytes.value());
  EXPECT_NE(std::string::npos,
      package.value().read("xl/worksheets/sheet1.xml").value().find("'选项'!$A$1:$A$2"));
  // The hidden row of keys is read like any other: the importer knows it by its words.
  EXPECT_EQ("1:居住类型|\n2:residence|\n3:户籍家庭|\n", flat(read_workbook(bytes.value())));
}

TEST(Workbook, ReadsSharedAndRichStringsDatesAndTruth) {
  const std::string sheet =
      R"(<x:worksheet xmlns:x="m"><x:sheetData><x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c>)"
      R"(<x:c r="B3" s="1"><x:v>44260</x:v></x:c><x:c r="C3" s="2"><x:v>44260.5</x:v></x:c>)"
      R"(<x:c r="D3" t="b"><x:v>1</x:v></x:c><x:c r="F3"><x:v>1.38E+10</x:v></x:c>)"
      R"(<x:c r="G3" t="str"><x:f>A1&amp;"x"</x:f><x:v>甲_x000A_乙</x:v></x:c>)"
      R"(<x:c r="H3"><x:v>350203199001011000</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
  const std::string strings =
      "<sst><si><r><t>林</t></r><rPh sb=\"0\" "
      "eb=\"1\"><t>lin</t></rPh><r><t>女士</t></r></si></sst>";
  const std::string styles =
      "<styleSheet><numFmts><numFmt numFmtId=\"176\" "
      "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/><xf "
      "numFmtId=\"22\"/></cellXfs></styleSheet>";
  EXPECT_EQ("3:林女士|2021-03-05|2021-03-05 12:00|是||13800000000|甲\n乙|3.50203199001011E+17|\n",
      flat(read_workbook(xlsx_with(sheet, strings, styles))));
}

TEST(Workbook, BrokenFilesAreRefusedByName) {
  const std::string good = xlsx_with("<worksheet><sheetData/></worksheet>");
  EXPECT_EQ("", flat(read_workbook(good)));
  EXPECT_NE(std::string::npos, flat(read_workbook(good.substr(0, good.size() / 2))).find("已损坏"));
  EXPECT_NE(std::string::npos,
      flat(read_workbook(xlsx_with("<worksheet><sheetData><row></sheetData>"))).find("sheet1.xml"));
  EXPECT_NE(
      std::string::npos, flat(read_workbook(std::string{"\xD0\xCF\x11\xE0zzz"})).find(".xls"));
  EXPECT_NE(std::string::npos, flat(read_workbook("")).find("空"));
  const Part other[] = {{"mimetype", "application/epub"}};
  EXPECT_NE(std::string::npos, flat(read_workbook(pack(other, Instant{}))).find("不是 Excel"));
  EXPECT_NE(std::string::npos,
      flat(read_workbook(xlsx_with("<worksheet><sheetData><row><c r=\"ZZZZZ9\"><v>1</v></c></row>"
                                   "</sheetData></worksheet>")))
          .find("列"));
}

TEST(Workbook, EveryCutAndFlippedByteIsSurvived) {
  const std::string good = xlsx_with(
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>甲</t></is></c></row>"
      "</sheetData></worksheet>");
  int refused = 0;
  for (std::size_t i = 0; i < good.size(); ++i) {
    refused += !read_workbook(good.substr(0, i)).ok();
    std::string flipped = good;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x5A);
    refused += !read_workbook(flipped).ok();
  }
  EXPECT_GT(refused, static_cast<int>(good.size()));
}

TEST(Workbook, BombsAreStopped) {
  const std::string bomb =
      xlsx_with("<worksheet><sheetData>" + std::string(80 << 20, ' ') + "</sheetData></worksheet>");
  ASSERT_LT(bomb.size(), 1u << 20);
  const auto result = read_workbook(bomb);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(Problem::Code::too_large, result.problem().code);
  std::vector<Part> many(1200, Part{"", "x"});
  for (std::size_t i = 0; i < many.size(); ++i) many[i].name = "p" + std::to_string(i);
  EXPECT_EQ(Problem::Code::too_large, read_workbook(pack(many, Instant{})).problem().code);
}

TEST(Workbook, ABombThatLiesAboutItsSizeIsStopped) {
  std::string bomb =
      xlsx_with("<worksheet><sheetData>" + std::string(8 << 20, ' ') + "</sheetData></worksheet>");
  // Every place where the size stands says 100 instead.
  const std::uint32_t real = (8 << 20) + 22 + 24;
  std::string wanted(4, '\0'), told{"\x64\0\0\0", 4};
  for (int i = 0; i < 4; ++i)
    wanted[static_cast<std::size_t>(i)] = static_cast<char>(real >> (8 * i));
  int changed = 0;
  for (auto at = bomb.find(wanted); at != std::string::npos;
       at = bomb.find(wanted, at + 4), ++changed)
    bomb.replace(at, 4, told);
  ASSERT_GE(changed, 1);
  const auto result = read_workbook(bomb, {.unpacked = 1 << 20});
  EXPECT_FALSE(result.ok());
}

TEST(Workbook, TooManyRowsOrColumnsAreRefused) {
  std::string csv;
  for (int i = 0; i < 11; ++i) csv += "a\n";
  EXPECT_EQ(Problem::Code::too_large, read_workbook(csv, {.rows = 10}).problem().code);
  EXPECT_EQ(Problem::Code::too_large, read_workbook("a,b,c", {.columns = 2}).problem().code);
  EXPECT_EQ(Problem::Code::too_large, read_workbook("abcdef", {.bytes = 3}).problem().code);
}

TEST(Csv, QuotesLinesAndSeparators) {
  EXPECT_EQ("1:户编号|住址|\n2:A-1|莲花\"一\"路,\n3号|\n4:B||\n",
      flat(read_workbook("户编号,住址\r\nA-1,\"莲花\"\"一\"\"路,\n3号\"\r\n\r\nB,\r\n")));
  EXPECT_EQ("1:a|b|\n", flat(read_workbook("a;b")));
  EXPECT_EQ("1:a|b|\n", flat(read_workbook("a\tb")));
  EXPECT_NE(std::string::npos, flat(read_workbook("a\nb\n\"c")).find("第 3 行"));
}

TEST(Csv, LettersOfEveryOrigin) {
  // 姓名,曾小红 as GB18030, as UTF-8 with a mark, as UTF-16 with one.
  EXPECT_EQ("1:姓名|曾小红|\n", flat(read_workbook("\xD0\xD5\xC3\xFB,\xD4\xF8\xD0\xA1\xBA\xEC")));
  EXPECT_EQ("1:姓名|曾小红|\n", flat(read_workbook("\xEF\xBB\xBF姓名,曾小红")));
  EXPECT_EQ("1:姓|\n", flat(read_workbook(std::string{"\xFF\xFE\xD3\x59", 4})));
  // 𠮷 is beyond the basic plane: four bytes in GB18030.
  EXPECT_EQ("1:\xF0\xA0\xAE\xB7|\n", flat(read_workbook("\x95\x34\xB2\x35")));
  EXPECT_NE(std::string::npos, flat(read_workbook("a\xFF\xFF\xFF,\x80\x20")).find("编码"));
  EXPECT_NE(std::string::npos, flat(read_workbook(std::string{"MZ\0\0\x01", 5})).find("不是"));
}

}  // namespace
}  // namespace jinguo
