// SPDX-License-Identifier: Apache-2.0
#include "io/document.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "io/document_layout.h"
#include "io/package.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

// A folder that goes away with the test.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "documents-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

std::string run(const std::string& command) {
  std::string out;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> chunk{};
  while (const std::size_t n = fread(chunk.data(), 1, chunk.size(), pipe))
    out.append(chunk.data(), n);
  pclose(pipe);
  return out;
}

void save(const fs::path& file, const std::string& bytes) {
  std::ofstream{file, std::ios::binary} << bytes;
}

// The words of a PDF, blanks and line ends left out: how lines break is another question.
std::string words_of(const fs::path& pdf) {
  std::string text = run("pdftotext -enc UTF-8 " + pdf.string() + " -");
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

int pages_of(const fs::path& pdf) {
  const std::string info = run("pdfinfo " + pdf.string());
  const auto at = info.find("Pages:");
  return at == std::string::npos
             ? 0
             : static_cast<int>(std::strtol(info.c_str() + at + 6, nullptr, 10));
}

fs::path through_libreoffice(const Folder& folder, const fs::path& file) {
  run("soffice -env:UserInstallation=file://" + (folder.path / "profile").string() +
      " --headless --convert-to pdf --outdir " + folder.path.string() + " " + file.string());
  return (folder.path / file.stem()).string() + ".pdf";
}

Document sample() {
  Document d;
  d.title = "关于2021年妇女工作情况的报告";
  d.addressee = "市妇女联合会";
  d.body = {
      Paragraph{Paragraph::Style::level1, {Words{"做实岗位职责"}}},
      Paragraph{Paragraph::Style::level2, {Words{"入户走访"}}},
      Paragraph{Paragraph::Style::body,
          {Words{"全年走访家庭"}, Words{"1.2万余", FigureAnchor{"households_visited", "2021", ""}},
              Words{"户，<处理>来访来信&来电“若干”件。"}}},
      Table{"各街道走访情况", {{"街道", 2}, {"户数", 1, Table::Align::right}},
          {{{Words{"示例街道"}}, {Words{"120"}}}, {{Words{"样本街道"}}, {Words{"86"}}}}},
      Paragraph{Paragraph::Style::remark, {Words{"此件公开发布"}}},
  };
  d.annexes = {Annex{"数据来源表", {Paragraph{Paragraph::Style::body, {Words{"附件正文"}}}}},
      Annex{"数据依据明细", {}}};
  d.signature = "某区妇女联合会";
  d.date = "2022年1月18日";
  d.written_at = Instant{std::chrono::milliseconds{1642464000000}};
  return d;
}

constexpr std::string_view expected[] = {"关于2021年妇女工作情况的报告", "市妇女联合会：",
    "一、做实岗位职责", "（一）入户走访", "全年走访家庭1.2万余户，<处理>来访来信&来电“若干”件。",
    "示例街道", "（此件公开发布）", "附件：1.数据来源表", "2.数据依据明细", "附件1",
    "某区妇女联合会", "2022年1月18日", "附件正文", "—1—", "—2—"};

TEST(Document, DocxOpensInLibreOffice) {
  const Folder folder;
  save(folder.path / "a.docx", docx_of(sample()));
  const fs::path pdf = through_libreoffice(folder, folder.path / "a.docx");
  EXPECT_EQ(2, pages_of(pdf));
  const std::string words = words_of(pdf);
  for (std::string_view e : expected)
    EXPECT_NE(std::string::npos, words.find(e)) << e << "\n" << words;
}

TEST(Document, PdfHoldsItsWordsAndFonts) {
  const Folder folder;
  save(folder.path / "a.pdf", pdf_of(sample()));
  EXPECT_EQ(2, pages_of(folder.path / "a.pdf"));
  const std::string words = words_of(folder.path / "a.pdf");
  for (std::string_view e : expected)
    EXPECT_NE(std::string::npos, words.find(e)) << e << "\n" << words;
  const std::string fonts = run("pdffonts " + (folder.path / "a.pdf").string());
  EXPECT_NE(std::string::npos, fonts.find(" yes yes ")) << fonts;
  EXPECT_EQ(std::string::npos, fonts.find(" no  ")) << fonts;
}

TEST(Document, PageIsA4WithTwentyTwoLinesOfTwentyEight) {
  const Folder folder;
  Document d;
  d.title = "行数";
  std::string twenty_eight;
  for (int i = 0; i < 28; ++i) twenty_eight += "妇";
  // Each paragraph fills one line exactly: two of indent, twenty-six of text.
  for (int i = 0; i < 40; ++i)
    d.body.push_back(
        Paragraph{Paragraph::Style::body, {Words{twenty_eight.substr(0, std::size_t{26} * 3)}}});
  save(folder.path / "a.pdf", pdf_of(d));
  EXPECT_EQ(2, pages_of(folder.path / "a.pdf"));  // 1 title + 1 blank + 40 = 42 lines, 44 fit
  EXPECT_NE(std::string::npos, run("pdfinfo " + (folder.path / "a.pdf").string()).find("(A4)"));
  d.body.resize(20);
  save(folder.path / "b.pdf", pdf_of(d));
  EXPECT_EQ(1, pages_of(folder.path / "b.pdf"));
  d.body.push_back(Paragraph{Paragraph::Style::body, {Words{"一"}}});
  save(folder.path / "b.pdf", pdf_of(d));
  EXPECT_EQ(2, pages_of(folder.path / "b.pdf"));
}

TEST(Document, NoLineBeginsWithAFullStop) {
  const Folder folder;
  Document d;
  d.title = "避头";
  std::string text;
  for (int i = 0; i < 26; ++i) text += "字";
  d.body = {Paragraph{Paragraph::Style::body, {Words{text + "。"}}}};
  save(folder.path / "a.pdf", pdf_of(d));
  const std::string out =
      run("pdftotext -layout -enc UTF-8 " + (folder.path / "a.pdf").string() + " -");
  EXPECT_NE(std::string::npos, out.find("字。")) << out;
}

TEST(Document, SameInputSameBytes) {
  EXPECT_EQ(docx_of(sample()), docx_of(sample()));
  EXPECT_EQ(pdf_of(sample()), pdf_of(sample()));
}

TEST(Document, HtmlEscapesAndAnchorsFigures) {
  Document d = sample();
  d.title = "<script>alert(1)</script>";
  d.body.push_back(Paragraph{Paragraph::Style::body,
      {Words{"\"><b>", FigureAnchor{"x\" onmouseover=\"y", "2021", "a&b"}}}});
  const std::string html = html_of(d, HtmlForm::page);
  EXPECT_EQ(std::string::npos, html.find("<script"));
  EXPECT_EQ(std::string::npos, html.find("<b>"));
  EXPECT_EQ(std::string::npos, html.find("\" onmouseover"));
  EXPECT_EQ(std::string::npos, html.find(" style="));
  EXPECT_NE(std::string::npos,
      html.find("<a class=\"figure\" data-figure=\"households_visited\" data-period=\"2021\" "
                "data-area=\"\" href=\"#basis-households_visited\">1.2万余</a>"))
      << html;
  EXPECT_NE(std::string::npos, html.find("<h2>一、做实岗位职责</h2>"));
}

TEST(Document, ControlCharactersNeverReachTheFiles) {
  Document d = sample();
  d.body = {Paragraph{Paragraph::Style::body, {Words{std::string{"甲\x01\x0B乙\0丙\xFF", 13}}}}};
  auto package = Package::open(docx_of(d));
  ASSERT_TRUE(package.ok()) << package.problem().text;
  const std::string xml = package.value().read("word/document.xml").value();
  EXPECT_NE(std::string::npos, xml.find("甲乙丙\xEF\xBF\xBD")) << xml;
}

TEST(Document, HeadingsAreNumberedAsTheStandardSays) {
  HeadingNumbers n;
  using S = Paragraph::Style;
  std::string all;
  for (S s : {S::level1, S::level2, S::level2, S::level3, S::body, S::level1, S::level2})
    all += n.next(s) + "|";
  EXPECT_EQ("一、|（一）|（二）|1. ||二、|（一）|", all);
  EXPECT_EQ("十", chinese_number(10));
  EXPECT_EQ("十二", chinese_number(12));
  EXPECT_EQ("二十", chinese_number(20));
}

TEST(Document, DateBeginsTwoCharactersAfterTheSignature) {
  // 12 characters of signature, 6.5 of date (digits are half as wide): 12 + 2 = date end + 2 + …
  const auto wide = layout::closing_of("某某市某某区妇女联合会委", "2022年1月18日");
  EXPECT_DOUBLE_EQ(2, wide.signature_right);
  EXPECT_DOUBLE_EQ(12 - 6.5, wide.date_right);
  const auto narrow = layout::closing_of("妇联", "2022年1月18日");
  EXPECT_DOUBLE_EQ(2, narrow.date_right);
  EXPECT_DOUBLE_EQ(6.5 - 2 + 4, narrow.signature_right);
}

}  // namespace
}  // namespace jinguo
