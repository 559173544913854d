// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>

#include "io/workbook.h"
#include "report/test_report.h"

namespace jinguo {
namespace {

class ReportTest : public YearTest {
 protected:
  Result<Report> build(const std::string& body, const ReportAsk& ask = ask_2021()) {
    const auto form =
        read_template("---\n标题: {{area}}{{year}}年工作报告\n主送: 市妇联：\n---\n" + body);
    if (!form.ok()) return form.problem();
    return build_report(form.value(), counting(), world->chair(), ask);
  }
  std::string words(const std::string& body) {
    const auto report = build(body);
    if (!report.ok()) return report.problem().field + " " + report.problem().text;
    return words_of(report.value().document);
  }
  Counting counting() { return {world->store(), test_catalogue(), *report_book()}; }
};

TEST_P(ReportTest, FiguresStandInTheText) {
  EXPECT_EQ("一、走访\n全年走访[4]户，共[7]次；发放助学金[0.46万]元。\n",
      words(
          "# 走访\n全年走访{{homes}}户，共{{visits}}次；\n发放助学金{{money | 万 digits=2}}元。"));
  EXPECT_EQ("走访[4户]，上年[1]户，增长\n",
      words("走访{{homes|unit}}，上年{{homes|last_year}}户，{{if needs}}有{{else}}增长{{end}}"));
  EXPECT_EQ("[增长300%]，[增加3]户，[7]条\n",
      words("{{homes|change}}，{{homes|change_amount}}户，{{homes|count}}条"));
  EXPECT_EQ("2020年2021年2022年示范区妇女联合会2022年1月18日\n",
      words("{{last_year}}年{{year}}年{{next_year}}年{{organ}}{{today}}"));
  EXPECT_EQ("[二号之家]\n", words("{{sites | names}}"));
}

TEST_P(ReportTest, PartsAreNamedOrChosen) {
  EXPECT_EQ("[来信3件]\n", words("{{letters | by=channel}}"));
  EXPECT_EQ("来信[3]件、来访[0]件\n",
      words(
          "来信{{letters | by=channel only=letter}}件、来访{{letters | by=channel only=visit}}件"));
  const std::string table = words("{{table homes, visits | by=unit:street | caption=各街道}}");
  EXPECT_NE(std::string::npos, table.find("街道|入户走访家庭（户）|走访（次）|")) << table;
  EXPECT_NE(std::string::npos, table.find("/东街道|[3]|[5]|")) << table;
  EXPECT_NE(std::string::npos, table.find("/合计|[4]|[7]|")) << table;
}

TEST_P(ReportTest, TheNumberOfOneGroupOpensThatGroupAlone) {
  const auto report = build(
      "{{letters | by=channel}}，{{letters | by=channel only=letter}}，{{letters}}\n\n"
      "{{table homes | by=unit:street | last_year | caption=各街道}}");
  ASSERT_TRUE(report.ok()) << report.problem().text;
  std::vector<FigureAnchor> found;
  const auto keep = [&](const Text& text) {
    for (const Words& w : text)
      if (w.figure) found.push_back(*w.figure);
  };
  const auto& body = report.value().document.body;
  for (const Block& block : body)
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) keep(paragraph->text);
  ASSERT_EQ(3u, found.size());
  EXPECT_EQ("letter", found[0].part.value_or("?"));
  EXPECT_EQ("letter", found[1].part.value_or("?"));
  EXPECT_FALSE(found[2].part);
  found.clear();
  for (const Block& block : body)
    if (const auto* table = std::get_if<Table>(&block))
      for (const auto& row : table->rows)
        for (const Text& cell : row) keep(cell);
  // Whatever a cell opens are as many as it was counted from.
  int groups = 0;
  for (const FigureAnchor& f : found) {
    if (!f.part) continue;
    Question q;
    q.figure = report_book()->find(f.figure);
    q.period = Period::parse(f.period, ask_2021().today).value();
    q.by = f.by;
    const auto answer = counting().ask(world->chair(), q);
    q.part = f.part;
    const auto lines = counting().evidence(world->chair(), q, 1, 100);
    ASSERT_TRUE(lines.ok()) << lines.problem().text;
    for (const FigurePart& part : answer.value().parts)
      if (part.key == *f.part) {
        EXPECT_EQ(part.evidence_count, lines.value().total);
      }
    ++groups;
  }
  EXPECT_GE(groups, 3);
  const std::string html = report_html(report.value(), HtmlForm::fragment);
  EXPECT_NE(std::string::npos, html.find("data-by=\"channel\" data-part=\"letter\" href="));
}

TEST_P(ReportTest, AGapIsStatedAndListedNeverFilled) {
  const auto report =
      build("收集需求{{needs}}个，走访{{homes | period=2019}}户，再说{{needs | gap=若干}}。");
  ASSERT_TRUE(report.ok()) << report.problem().text;
  const Document& d = report.value().document;
  EXPECT_EQ("收集需求[（无记录）]个，走访[（无记录）]户，再说[若干]。\n", words_of(d));
  ASSERT_EQ(2u, d.annexes.size());
  EXPECT_EQ("未能填列的数据", d.annexes[0].title);
  const auto& table = std::get<Table>(d.annexes[0].blocks.back());
  ASSERT_EQ(2u, table.rows.size());
  EXPECT_EQ("需求", table.rows[0][1][0].text);
  EXPECT_EQ("2019年", table.rows[1][2][0].text);
  EXPECT_NE("", table.rows[1][3][0].text);
}

TEST_P(ReportTest, ZeroIsAnAnswerWhereTheTemplateSaysSo) {
  const auto report = build("{{homes | period=2019 zero}}户");
  ASSERT_TRUE(report.ok());
  EXPECT_EQ("[0]户\n", words_of(report.value().document));
  EXPECT_EQ(1u, report.value().document.annexes.size());
}

TEST_P(ReportTest, AnAlternativeWithoutWordingLeavesItsGapInTheList) {
  auto report = build("{{if needs}}有{{needs}}个{{else}}没有收集{{end}}");
  EXPECT_EQ(1u, report.value().document.annexes.size());
  report = build("{{if needs}}有{{needs}}个{{end}}正文");
  EXPECT_EQ("正文\n", words_of(report.value().document));
  EXPECT_EQ(2u, report.value().document.annexes.size());
}

TEST_P(ReportTest, AnAreaIsCountedAlone) {
  ReportAsk ask = ask_2021();
  ask.area = world->id("西街道");
  ask.area_name = "西街道";
  const auto report = build("{{homes}}", ask);
  ASSERT_TRUE(report.ok()) << report.problem().text;
  EXPECT_EQ("[1]\n", words_of(report.value().document));
  EXPECT_EQ("西街道2021年工作报告", report.value().document.title);
  EXPECT_EQ("西街道妇女联合会", report.value().document.signature);
  EXPECT_EQ("市妇联", report.value().document.addressee);
}

TEST_P(ReportTest, ThePageKnowsEveryPlace) {
  const Actor reader = world->chair();
  const auto report = build("走访{{homes}}户<b>，{{needs}}个");
  const auto json = boost::json::parse(report_json(report.value(), reader)).as_object();
  EXPECT_EQ(1, json.at("gaps").as_int64());
  EXPECT_TRUE(json.at("may_freeze").as_bool());
  const auto& first = json.at("places").as_array()[0].as_object();
  EXPECT_EQ("homes", first.at("figure").as_string());
  EXPECT_EQ(7, first.at("evidence_count").as_int64());
  EXPECT_EQ(4, first.at("value").as_int64());
  EXPECT_EQ(1, first.at("last_year").as_int64());
  EXPECT_EQ("2021-01-01..2021-12-31", first.at("period").as_string());
  EXPECT_TRUE(json.at("places").as_array()[1].as_object().at("value").is_null())
      << report_json(report.value(), reader);
  const std::string html{json.at("html").as_string()};
  EXPECT_NE(
      std::string::npos, html.find("data-figure=\"homes\" data-period=\"2021-01-01..2021-12-31\""));
  EXPECT_NE(std::string::npos, html.find("<dt id=\"basis-homes\">"));
  EXPECT_EQ(std::string::npos, html.find("<b>"));
}

TEST_P(ReportTest, AnnexListsEveryFigureAndItsRecords) {
  const auto report = build("{{homes}}{{visits}}{{money}}{{homes}}{{needs}}");
  const std::string path = detail::scratch_file();
  ASSERT_FALSE(write_annex(report.value(), counting(), test_catalogue(), world->chair(), path, 5));
  const auto pdf = std::filesystem::temp_directory_path() / "jinguo-annex";
  std::filesystem::remove_all(pdf);
  std::filesystem::create_directories(pdf);
  std::filesystem::copy_file(path, pdf / "annex.xlsx");
  std::system(("soffice -env:UserInstallation=file://" + (pdf / "p").string() +
               " --headless --convert-to ods --outdir " + pdf.string() + " " +
               (pdf / "annex.xlsx").string() + " >/dev/null 2>&1")
                  .c_str());
  EXPECT_TRUE(std::filesystem::exists(pdf / "annex.ods")) << "LibreOffice opens it";
  std::filesystem::remove_all(pdf);
  const auto sheet = read_workbook(detail::take_file(path).value());
  ASSERT_TRUE(sheet.ok()) << sheet.problem().text;
  const auto& rows = sheet.value().rows;
  ASSERT_EQ(7u, rows.size());  // two notes, headings, four figures
  EXPECT_EQ("homes", rows[3].cells[1]);
  EXPECT_EQ("4", rows[3].cells[3]);
  EXPECT_EQ("7", rows[3].cells[9]);
  EXPECT_EQ("1", rows[3].cells[10]);
  EXPECT_EQ("4600.5", rows[5].cells[3]);
  EXPECT_EQ("", rows[6].cells[3]);
}

INSTANTIATE_TEST_SUITE_P(Both, ReportTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
