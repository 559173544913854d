// SPDX-License-Identifier: Apache-2.0
// Every real report of tests/rehearsals must come out, on both stores.
#include "rehearsal/rehearsal.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <map>
#include <set>

#include "rehearsal/test_book.h"

namespace jinguo::rehearsal {
namespace {

using Verdict = RehearsalRow::Verdict;

RehearsalResult of(
    const std::string& name, const std::string& yaml, const RehearsalOptions& options = {}) {
  auto result = rehearse(name, yaml, catalogue(), book(), options);
  if (result.ok()) return std::move(result).value();
  ADD_FAILURE() << result.problem().field << ": " << result.problem().text;
  return {};
}

TEST(RealReports, EveryFileComesOut) {
  std::size_t met = 0;
  std::set<std::string> reports, ids;
  for (const auto& file : yaml_files(project() / "tests" / "rehearsals")) {
    const RehearsalResult result = of(file.filename().string(), content(file));
    EXPECT_TRUE(result.met()) << as_text(result);
    EXPECT_EQ(file.stem(), result.report);
    reports.insert(result.report);
    for (const RehearsalRow& row : result.rows) {
      EXPECT_TRUE(row.id.starts_with(result.report + "-")) << row.id;
      EXPECT_TRUE(ids.insert(row.id).second) << row.id << " is asked twice";
      EXPECT_GT(row.evidence_count, 0) << row.id << " rests on no record";
      met += row.verdict == Verdict::met ? 1 : 0;
    }
  }
  EXPECT_GE(reports.size(), 46u);
  EXPECT_GE(met, 450u);
}

// A constant would come out whatever the records say: with one more record, figures must move.
TEST(RealReports, OneMoreRecordMovesTheFigures) {
  std::string yaml = content(project() / "tests" / "rehearsals" / "r35.yaml");
  const std::string line =
      "  - { record: grant, on: 2022-09, set: { programme: bud, state: paid, school_level: senior, "
      "amount: 100, person.name: 又一名女童 } }\n\nask:";
  yaml.replace(yaml.find("\nask:"), 5, line);
  const RehearsalResult result = of("r35.yaml", yaml);
  std::map<std::string, Verdict> verdicts;
  for (const RehearsalRow& row : result.rows) verdicts[row.id] = row.verdict;
  EXPECT_EQ(Verdict::differs, verdicts["r35-01"]);
  EXPECT_EQ(Verdict::differs, verdicts["r35-02"]);
  EXPECT_EQ(Verdict::met, verdicts["r35-03"]);
  EXPECT_EQ(Verdict::differs, verdicts["r35-05"]);
  EXPECT_EQ(Verdict::differs, verdicts["r35-07"]);
}

TEST(RealReports, ComeOutOnPostgresToo) {
  const char* url = std::getenv("JINGUO_TEST_POSTGRES");
  if (!url) GTEST_SKIP() << "JINGUO_TEST_POSTGRES is not set";
  RehearsalOptions options;
  options.store = url;
  // Records of other runs may lie in the same database, under other numbers.
  options.district = 1'000'000 + std::int64_t{getpid()} * 100;
  for (const char* name : {"r35", "r39", "r48", "r76", "r11", "r44"}) {
    ++options.district;
    const auto file = project() / "tests" / "rehearsals" / (std::string{name} + ".yaml");
    const RehearsalResult result = of(name, content(file), options);
    EXPECT_TRUE(result.met()) << as_text(result);
  }
}

constexpr const char* two_visits = R"(
report: small
year: 2021
given:
  - { record: visit, times: 3, on: 2021-05, distinct: { household: 2 } }
ask:
  right: { figure: households_called_on, expect: 2, evidence: 3 }
  wrong: { figure: households_called_on, expect: 3 }
  unevidenced: { figure: households_called_on, expect: 2, evidence: 2 }
  misprinted: { figure: visits_made, expect: 3, printed: 3余 }
  unknown: { figure: households_caled_on, expect: 2 }
  badly_defined: { define: { of: visit, count: distinct houshold }, expect: 2 }
  elsewhen: { figure: visits_made, period: 2020, expect: 0 }
  nothing: { define: { of: post, on: from, count: mean age }, expect: 39 }
  nothing_expected: { define: { of: post, on: from, count: mean age }, expect: gap }
)";

const RehearsalRow& row_of(const RehearsalResult& result, std::string_view id) {
  for (const RehearsalRow& row : result.rows)
    if (row.id == id) return row;
  static const RehearsalRow none;
  ADD_FAILURE() << "no row " << id;
  return none;
}

TEST(Verdicts, SayWhatCameOut) {
  const RehearsalResult result = of("small.yaml", two_visits);
  const std::map<std::string, Verdict> wanted = {{"right", Verdict::met},
      {"wrong", Verdict::differs}, {"unevidenced", Verdict::differs},
      {"misprinted", Verdict::differs}, {"unknown", Verdict::refused},
      {"badly_defined", Verdict::refused}, {"elsewhen", Verdict::met},
      {"nothing", Verdict::refused}, {"nothing_expected", Verdict::met}};
  for (const auto& [id, verdict] : wanted) EXPECT_EQ(verdict, row_of(result, id).verdict) << id;
  EXPECT_FALSE(result.met());
  EXPECT_EQ("2", row_of(result, "wrong").got);
  EXPECT_EQ(3, row_of(result, "wrong").evidence_count);
  EXPECT_NE(std::string::npos, row_of(result, "badly_defined").note.find("small.yaml:12"))
      << row_of(result, "badly_defined").note;
}

TEST(Verdicts, AreNumbersInJson) {
  const RehearsalResult result = of("small.yaml", two_visits);
  const std::string json = as_json({result});
  EXPECT_NE(std::string::npos,
      json.find(R"({"id":"wrong","expected":3,"got":2,"evidence_count":3,"verdict":"differs")"))
      << json;
  EXPECT_NE(std::string::npos, json.find(R"("got":null,"evidence_count":0,"verdict":"refused")"));
}

// What made records must hold, asked as figures.
TEST(Given, MakesWhatItSays) {
  const RehearsalResult result = of("made.yaml", R"(
report: made
year: 2022
district: { name: 区妇联, streets: 2, communities: 3 }
given:
  - { record: programme, as: bud, set: { code: bud, name: 春蕾, kind: spring_bud } }
  - { record: person, as: girls, times: 10, set: { name: "女童{n}" } }
  - { record: grant, times: 10, on: 2022-Q1, at: communities, set: { programme: bud, state: received, school_level: primary, person: girls }, split: { amount: 1003 } }
  - { record: grant, times: 4, on: 2022-07, at: { 街道1: 3, 街道2: 1 }, set: { programme: bud, state: paid, school_level: junior, person: "girls[7..10]" }, split: { amount: 0.05 } }
  - { record: dispute, on: 2022-03, set: { outcome: oral_agreement }, vary: { state: { archived: 2, failed: 1, found: 4 } } }
  - { record: loan, times: 2, on: 2022-10, set: { state: repaid, amount_applied: 50000, amount_lent: 40000, lent_on: 2022-11-05, repaid_on: 2022-12-01 } }
  - { record: post, times: 6, on: 2020..2022, vary: { title: [chair, member, member] }, distinct: { body: 2 }, set: { body.kind: committee, body.name: "执委会{n}" } }
ask:
  total: { figure: spring_bud_money, expect: 1003.05, evidence: 14 }
  girls: { figure: spring_bud_girls, expect: 10, evidence: 14 }
  quarter: { figure: spring_bud_money, period: 2022-Q1, expect: 1003 }
  largest: { define: { of: grant, on: paid_on, unit: 元, count: max amount }, expect: 101 }
  least: { define: { of: grant, on: paid_on, unit: 元, count: min amount }, expect: 0.01 }
  street: { figure: spring_bud_money, area: 街道2, expect: 400.01, evidence: 5 }
  places: { define: { of: grant, on: paid_on, count: distinct unit }, expect: 8 }
  confirmed: { define: { of: grant, on: paid_on, where: { state: received }, count: records }, expect: 10 }
  settled: { figure: family_disputes_settled, expect: 2 }
  found: { figure: family_disputes_found, expect: 7 }
  lent: { figure: money_lent, period: 2022-11, expect: 8 }
  repaid: { define: { of: loan, on: repaid_on, count: records }, period: 2022-12, expect: 2 }
  members: { define: { of: post, on: from, count: records, where: { title: member, body.kind: committee } }, period: 2020-01-01..2022-12-31, expect: 4 }
  bodies: { define: { of: body, stock: always, count: records, where: { name: 执委会2 } }, expect: 1 }
)");
  EXPECT_TRUE(result.met()) << as_text(result);
}

TEST(Given, RefusedRecordRefusesEveryQuestion) {
  const RehearsalResult result = of("refused.yaml", R"(
report: refused
year: 2022
given:
  - { record: visit, times: 2, on: 2022-03 }
  - { record: membership, on: 2022, set: { from: 2022-05, until: 2022-03 } }
ask:
  one: { figure: visits_made, expect: 2 }
)");
  ASSERT_EQ(1u, result.rows.size());
  EXPECT_EQ(Verdict::refused, result.rows[0].verdict);
  EXPECT_NE(std::string::npos, result.rows[0].note.find("refused.yaml:6")) << result.rows[0].note;
  EXPECT_NE(std::string::npos, result.rows[0].note.find("until")) << result.rows[0].note;
}

TEST(Document, ListsTheRecordsAsTheyAreDeclared) {
  const auto file = project() / "docs" / "rehearsals.md";
  const std::string begin = "<!-- records: begin -->\n", end = "<!-- records: end -->";
  std::string text = content(file);
  const std::size_t from = text.find(begin), until = text.find(end);
  ASSERT_NE(std::string::npos, from);
  ASSERT_NE(std::string::npos, until);
  const std::string wanted = as_record_list(catalogue());
  if (std::getenv("JINGUO_REGEN")) {
    text.replace(from + begin.size(), until - from - begin.size(), wanted);
    std::ofstream{file, std::ios::binary} << text;
    return;
  }
  EXPECT_EQ(wanted, text.substr(from + begin.size(), until - from - begin.size()))
      << "run JINGUO_REGEN=1 rehearsal_test --gtest_filter=Document.*";
}

// The worked examples: every fenced YAML that is a whole file.
TEST(Document, ExamplesComeOut) {
  const std::string text = content(project() / "docs" / "rehearsals.md");
  const std::string open = "```yaml\nreport:", close = "\n```";
  int examples = 0;
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const std::size_t from = at + 8;
    const RehearsalResult result = of("example", text.substr(from, text.find(close, from) - from));
    EXPECT_TRUE(result.met()) << as_text(result);
    ++examples;
  }
  EXPECT_EQ(5, examples);
}

// A name the document offers must exist.
TEST(Document, OffersFiguresThatExist) {
  const std::string text = content(project() / "docs" / "rehearsals.md");
  const std::size_t from = text.find("| family |"), until = text.find("## 8.");
  std::istringstream rows{text.substr(from, until - from)};
  int names = 0;
  for (std::string row; std::getline(rows, row);) {
    const std::size_t last = row.rfind(" | ");
    if (!row.starts_with("|") || row.starts_with("|---") || row.starts_with("| family")) continue;
    std::istringstream cell{row.substr(last + 3)};
    for (std::string name; cell >> name;) {
      if (name == "|") continue;
      if (name.ends_with(',')) name.pop_back();
      EXPECT_TRUE(book().find(name)) << name;
      ++names;
    }
  }
  EXPECT_GT(names, 60);
}

}  // namespace
}  // namespace jinguo::rehearsal
