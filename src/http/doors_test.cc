// SPDX-License-Identifier: Apache-2.0
// Figures, reports and workbooks over HTTP; and the API on either store.
#include <gtest/gtest.h>

#include "http/test_server.h"
#include "io/json_value.h"

namespace jinguo::http {
namespace {

constexpr std::string_view household =
    R"({"code":"H1","head_name":"曾小红","address":"示范路1号","residence":"local"})";

std::string text(const Answered& a, std::string_view name) {
  const auto json = parse_json(a.body);
  const Json* found = json.ok() ? json.value().find(name) : nullptr;
  return found ? found->text : "";
}

// A report of one year, and an import that counts the bytes it was given.
DocumentCalls fakes() {
  DocumentCalls calls;
  calls.report = [](const Actor&, const ReportWish& wish,
                     std::string_view format) -> Result<MadeFile> {
    return MadeFile{"<style>p{}</style><p>年度报告", fmt::format("{}年报告.{}", wish.year, format)};
  };
  calls.report_places = [](const Actor& actor, const ReportWish& wish) -> Result<std::string> {
    return fmt::format(
        "{{\"reader\":\"{}\",\"area\":\"{}\"}}", actor.name, wish.area ? wish.area->text() : "");
  };
  calls.since_freeze = [](const Actor&, const Uuid& frozen) -> Result<std::string> {
    return fmt::format("{{\"id\":\"{}\"}}", frozen.text());
  };
  calls.export_list = [](const Actor&, const RecordType& type, const ListQuery& query,
                          std::span<const std::string> columns) {
    std::string said = fmt::format("{}", query.filters.size());
    for (const std::string& column : columns) said += " " + column;
    return Result<MadeFile>{MadeFile{said, fmt::format("{}.xlsx", type.label)}};
  };
  calls.import = [](const Actor&, const RecordType&, const Upload& upload, const Once& once) {
    UploadAnswer answer;
    answer.json = fmt::format("{{\"bytes\":{},\"check\":{},\"csv\":{},\"key\":\"{}\"}}",
        upload.bytes.size(), upload.check_only, upload.csv, once.key);
    return Result<UploadAnswer>{std::move(answer)};
  };
  return calls;
}

class Doors : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    server = std::make_unique<TestServer>(ServerOptions{}, all_routes(), fakes(), GetParam());
    wang_id = server->district.account("wang", Role::community, server->district.east);
    wang = server->signed_in("wang");
  }
  Answered create(std::string_view key, std::string_view body, std::string_view record) {
    return server->ask(
        "POST", fmt::format("/api/records/{}", record), wang + server->once(key), body);
  }
  Answered get(std::string_view target) { return server->ask("GET", target, wang); }

  std::unique_ptr<TestServer> server;
  Uuid wang_id;
  std::string wang;
};

TEST_P(Doors, WriteReadListAndRemember) {
  const Answered made = create("key-of-home", household, "household");
  ASSERT_EQ(201, made.status) << made.body;
  const std::string at = "/api/records/household/" + text(made, "id");
  EXPECT_TRUE(get(at).says("曾小红"));
  EXPECT_EQ("true", text(create("key-of-home", household, "household"), "repeated"));
  EXPECT_EQ(409, create("key-of-home", R"({"code":"2"})", "household").status);
  EXPECT_EQ("1", text(get("/api/records/household?q=zxh"), "total"));
  EXPECT_TRUE(get(at + "/history").says("\"action\":\"create\""));
  EXPECT_EQ(404, get("/api/records/household/01890a5d-ac96-774b-bcce-b302099a8057").status);
}

TEST_P(Doors, CountAndOpenTheRecordsBehind) {
  const std::string home = text(create("key-of-home", household, "household"), "id");
  for (int i = 0; i < 3; ++i)
    ASSERT_EQ(201, create(fmt::format("key-visit-{}", i),
                       fmt::format(R"({{"household":"{}","visited_on":"2021-05-1{}",
          "step":"find_risk","purpose":"routine","risk":"none"}})",
                           home, i),
                       "visit")
                       .status);
  const Answered all = get("/api/figures?period=2021-05");
  EXPECT_EQ(200, all.status) << all.body;
  const auto json = parse_json(all.body);
  ASSERT_EQ(2u, json.value().find("items")->items.size()) << all.body;
  EXPECT_EQ("1", json.value().find("items")->items[0].find("value")->text);
  const Answered one = get("/api/figures/visits_made?period=2021-05&compare=1");
  EXPECT_EQ("3", text(one, "value")) << one.body;
  const Answered evidence = get("/api/figures/visits_made/evidence?period=2021-05&page=2&size=2");
  EXPECT_EQ("3", text(evidence, "total"));
  EXPECT_EQ(1u, parse_json(evidence.body).value().find("items")->items.size());
  EXPECT_EQ("0", text(get("/api/figures/visits_made?period=2020"), "value"));
}

TEST_P(Doors, EndForADisabledAccountWithinASecond) {
  EXPECT_EQ(200, get("/api/session").status);
  server->district.force("account", "active", wang_id, std::int64_t{0});
  server->district.clock.set(server->district.clock.now() + std::chrono::seconds{1});
  EXPECT_EQ(401, get("/api/session").status);
}

TEST_P(Doors, TellStaffTheOutlinesOfStreetsAndWhatIsWrongWithTheFile) {
  std::optional<std::string> file;
  server->parts.outlines = [&file] { return file; };
  EXPECT_EQ(R"({"items":[]})", get("/api/outlines").body);
  file = R"({"type":"FeatureCollection","features":[{"properties":{"code":"1"},"geometry":)"
         R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})";
  const auto told = get("/api/outlines");
  EXPECT_TRUE(told.says(R"("code":"1","name":"","rings":[[[0.000000,)")) << told.body;
  EXPECT_EQ("no-store", told.field("Cache-Control"));
  EXPECT_TRUE(told.field("Content-Security-Policy").starts_with("default-src 'none';"));
  file = "{";
  const auto broken = get("/api/outlines");
  EXPECT_EQ(200, broken.status);
  EXPECT_TRUE(broken.says(R"("items":[],"trouble":"街道轮廓文件不是完整的 JSON)")) << broken.body;
  EXPECT_EQ(401, server->ask("GET", "/api/outlines").status);
  server->district.account("police", Role::member_body, server->district.east);
  EXPECT_EQ(403, server->ask("GET", "/api/outlines", server->signed_in("police")).status);
}

INSTANTIATE_TEST_SUITE_P(Both, Doors, both_stores, store_name);

class Papers : public Doors {};

TEST_P(Papers, RefuseQuestionsNobodyCanAnswer) {
  for (const char* target : {"/api/figures?period=21", "/api/figures?area=7",
           "/api/figures?compare=yes", "/api/figures/visits_made?since=May",
           "/api/figures/visits_made/evidence?size=1000", "/api/figures?colour=red"})
    EXPECT_EQ(422, get(target).status) << target;
  const Answered unknown = get("/api/figures/visit_made");
  EXPECT_EQ(404, unknown.status);
  EXPECT_TRUE(unknown.says("visits_made")) << "the nearest name is not told";
}

TEST_P(Papers, ComeAsFilesOrAsAPageOfTheirOwn) {
  const Answered pdf = get("/api/report/2021.pdf");
  EXPECT_EQ("application/pdf", pdf.field("Content-Type"));
  EXPECT_NE(std::string::npos, pdf.field("Content-Disposition").find("attachment"));
  EXPECT_NE(std::string::npos, pdf.field("Content-Disposition").find("UTF-8''2021%E5%B9%B4"));
  const Answered page = get("/api/report/2021.html");
  EXPECT_EQ("text/html; charset=utf-8", page.field("Content-Type"));
  // printf 'p{}' | openssl dgst -sha256 -binary | base64
  EXPECT_NE(std::string::npos,
      page.field("Content-Security-Policy")
          .find("style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"));
  EXPECT_EQ(std::string::npos, page.field("Content-Security-Policy").find("unsafe"));
  EXPECT_EQ("王芳", text(get("/api/report/2021"), "reader"));
  for (const char* target : {"/api/report/21", "/api/report/2021.exe", "/api/report/x.pdf"})
    EXPECT_EQ(404, get(target).status) << target;
}

TEST_P(Papers, AreAskedForAUnit) {
  const std::string unit = "01890a5d-ac96-774b-bcce-b302099a8057";
  EXPECT_EQ(unit, text(get("/api/report/2021?area=" + unit), "area"));
  EXPECT_EQ("", text(get("/api/report/2021"), "area"));
  const Answered wrong = get("/api/report/2021?area=7");
  EXPECT_EQ(422, wrong.status);
  EXPECT_EQ("area", text(wrong, "field"));
  EXPECT_EQ(422, get("/api/report/2021?aera=" + unit).status);
}

TEST_P(Papers, SayWhatChangedSinceTheFreeze) {
  const std::string id = "01890a5d-ac96-774b-bcce-b302099a8057";
  EXPECT_EQ(id, text(get("/api/frozen/" + id + "/changes"), "id"));
  EXPECT_EQ(404, get("/api/frozen/7/changes").status);
  EXPECT_EQ(404, get("/api/frozen").status) << "a door that is not there";
}

TEST_P(Papers, ExportWhatTheListShows) {
  const Answered a = get("/api/records/household.xlsx?f.code=H1");
  EXPECT_EQ("1", a.body);
  EXPECT_EQ("1 unit code", get("/api/records/household.xlsx?columns=unit,code&f.code=H1").body);
  EXPECT_EQ("0", get("/api/records/household.xlsx?columns=").body);
  EXPECT_EQ(422, get("/api/records/household.xlsx?f.cod=H1").status);
  EXPECT_EQ(404, get("/api/import/household/template.xlsx").status) << "a door that is not there";
}

TEST_P(Papers, ImportAfterACheckThatNeedsNoKey) {
  const auto upload = [&](std::string_view query, std::string_view fields) {
    return server->ask("POST", fmt::format("/api/import/household{}", query),
        wang + std::string{fields} + "Content-Type: text/csv\r\nContent-Length: 3\r\n\r\na,b");
  };
  const Answered checked = upload("?check=1", "");
  EXPECT_EQ("true", text(checked, "check")) << checked.body;
  EXPECT_EQ("3", text(checked, "bytes"));
  EXPECT_EQ("true", text(checked, "csv"));
  EXPECT_EQ(400, upload("", "").status);
  EXPECT_EQ("key-of-import", text(upload("", "Idempotency-Key: key-of-import\r\n"), "key"));
}

INSTANTIATE_TEST_SUITE_P(One, Papers, testing::Values(Dialect::sqlite), store_name);

}  // namespace
}  // namespace jinguo::http
