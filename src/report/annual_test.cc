// SPDX-License-Identifier: Apache-2.0
// The template and the figures that are shipped, over the small district's year.
#include <stdlib.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "report/test_report.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string run(const std::string& command) {
  std::string out;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> chunk{};
  while (const std::size_t n = fread(chunk.data(), 1, chunk.size(), pipe))
    out.append(chunk.data(), n);
  pclose(pipe);
  return out;
}

std::string words_of_pdf(const fs::path& pdf) {
  std::string text = run("pdftotext -enc UTF-8 " + pdf.string() + " -");
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\f'; });
  return text;
}

class AnnualTest : public YearTest {
 protected:
  Result<Report> shipped(int year) {
    const fs::path root{JINGUO_SOURCE_DIR};
    std::vector<FigureFile> files;
    for (const char* name : {"seed.yaml", "families.yaml"})
      files.push_back({name, content(root / "figures" / name)});
    auto book = FigureBook::read(files, test_catalogue());
    if (!book.ok()) return book.problem();
    const auto form = ReportTemplate::read(
        "reports/annual.md", content(root / "reports" / "annual.md"), book.value());
    if (!form.ok()) return form.problem();
    const Counting counting{world->store(), test_catalogue(), *book.value()};
    ReportAsk ask = ask_2021();
    ask.year = year;
    return build_report(form.value(), counting, world->chair(), ask);
  }
};

constexpr std::string_view expected[] = {"关于2021年妇女工作情况的报告", "市妇女联合会：",
    "一、“三实”：做实思想引领、岗位职责、关爱帮扶", "（二）岗位职责落到户", "4户家庭",
    "“春蕾计划”新增名额（无记录）个，全年资助学生3名，其中大学生1名，中小学生2名",
    "二、“三新”：创新工作机制、阵地建设、服务方式", "热线每天有24小时专人接听", "办起4点钟学堂",
    "三、2022年工作打算", "（四）在提升家庭文明内涵上再添一笔", "特此报告。", "示范区妇女联合会",
    "2022年1月18日", "未能填列的数据"};

TEST_P(AnnualTest, ShippedReportReadsWellOnPaper) {
  const auto report = shipped(2021);
  ASSERT_TRUE(report.ok()) << report.problem().field << " " << report.problem().text;
  std::string name = (fs::temp_directory_path() / "annual-XXXXXX").string();
  const fs::path folder = mkdtemp(name.data());
  std::ofstream{folder / "own.pdf", std::ios::binary} << report_pdf(report.value());
  std::ofstream{folder / "word.docx", std::ios::binary} << report_docx(report.value());
  run("soffice -env:UserInstallation=file://" + (folder / "p").string() +
      " --headless --convert-to pdf --outdir " + folder.string() + " " +
      (folder / "word.docx").string());
  for (const char* pdf : {"own.pdf", "word.pdf"}) {
    const std::string words = words_of_pdf(folder / pdf);
    for (std::string_view e : expected)
      EXPECT_NE(std::string::npos, words.find(e)) << pdf << ": " << e << "\n" << words;
  }
  fs::remove_all(folder);
}

TEST_P(AnnualTest, EveryBlankIsALiveFigure) {
  const auto report = shipped(2021);
  ASSERT_TRUE(report.ok()) << report.problem().text;
  for (const char* name : {"households_visited", "letters_and_visits", "assistance_cases",
           "cases_closed", "family_quarrels_settled", "rights_activities", "festival_women",
           "festival_money", "cancer_applicants", "cancer_applied_money", "spring_bud_new_places",
           "spring_bud_students", "spring_bud_university", "spring_bud_schools", "loan_batches",
           "loan_applicants", "loan_lent", "counterpart_goods", "hotline_hours",
           "after_school_starts"}) {
    const auto& places = report.value().places;
    EXPECT_TRUE(std::any_of(places.begin(), places.end(), [&](const ReportPlace& p) {
      return p.answer.name == name;
    })) << name;
  }
}

TEST_P(AnnualTest, AYearWithoutRecordsIsAllGaps) {
  const auto report = shipped(1999);
  ASSERT_TRUE(report.ok()) << report.problem().text;
  for (const ReportPlace& p : report.value().places) {
    const bool later = p.period.starts_with("since:");
    EXPECT_TRUE(p.gap || later) << p.answer.name << " " << p.printed;
  }
  EXPECT_EQ(2u, report.value().document.annexes.size());
}

INSTANTIATE_TEST_SUITE_P(Both, AnnualTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
