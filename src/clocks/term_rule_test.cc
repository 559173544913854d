// SPDX-License-Identifier: Apache-2.0
// The file of terms: what ships is read, and what is wrong is refused at its line.
#include "clocks/term_rule.h"

#include <gtest/gtest.h>

#include "clocks/test_terms.h"

namespace jinguo {
namespace {

const Catalogue& records() {
  static const Catalogue all = std::move(Catalogue::make(all_modules())).value();
  return all;
}

std::string refusal(const std::string& text) {
  const auto read = TermBook::read({"clocks.yaml", text}, records());
  return read.ok() ? "" : read.problem().field + " " + read.problem().text;
}

std::string one(std::string_view rest) {
  return fmt::format("terms:\n  A:\n    label: 甲\n    source: D\n    term: 5 d\n{}", rest);
}

TEST(TermBook, ShippedFileIsReadWholeWithASourceEach) {
  const auto book = shipped_terms(records());
  ASSERT_NE(nullptr, book);
  for (const auto& rule : book->rules()) EXPECT_FALSE(rule->source.empty()) << rule->code;
  // Every row of the catalogue of legal terms, bound or said to wait for its record.
  for (const char* code : {"XF-NOTICE", "XF-OBJECT", "XF-HANDLE", "XF-FUCHA-ASK", "XF-FUCHA-ANS",
           "XF-FUHE-ASK", "XF-FUHE-ANS", "DV-PO-72", "DV-PO-24", "DV-PO-VALID", "DV-PO-REVIEW",
           "DV-REPORT", "DV-SHELTER", "MED-TERM", "MED-CONFIRM", "MED-COURT-ACCEPT",
           "MED-COURT-DECIDE", "LA-DECIDE", "LA-ASSIGN", "LA-REVIEW", "DIV-COOL", "DIV-CLAIM",
           "PIA-KEEP", "SHARE-LOG", "LOG-KEEP"})
    EXPECT_NE(nullptr, book->find(code)) << code;
  EXPECT_EQ((Term{Term::Unit::days, 30}), *book->find("XF-HANDLE")->extend);
}

TEST(TermBook, RefusesWhatItDoesNotKnowAtItsLine) {
  const std::string met = "    met: { state: closed }\n";
  EXPECT_EQ("", refusal(one("    on: intake\n" + met)));
  const std::pair<std::string, std::string> bad[] = {
      {one("    on: intakes\n" + met), "clocks.yaml:6 没有 intakes"},
      {one("    on: intake\n    when: { colour: red }\n" + met), "clocks.yaml:7 "},
      {one("    on: intake\n    met: { state: shut }\n"), "clocks.yaml:7 “状态”没有 shut"},
      {one("    on: intake\n    from: channel\n" + met), "clocks.yaml:7 "},
      {one("    on: intake\n    when: { facts: filled }\n" + met),
          "clocks.yaml:7 “反映事项”是敏感"},
      {one("    on: intake\n    kind: keeps\n" + met), "clocks.yaml:7 没有 keeps"},
      {one("    on: intake\n    owner: superiors\n" + met), "clocks.yaml:7 "},
      {one("    on: intake\n    tell: person\n" + met), "clocks.yaml:7 tell 不认识 person"},
      {one("    on: intake\n    color: red\n" + met), "clocks.yaml:7 不认识的键 color"},
      {one("    on: intake\n"), "clocks.yaml:2 A 没有写怎样算完成"},
      {one(""), "clocks.yaml:2 A 没有写 on"},
      {one("    on: intake\n    extend: 30\n" + met), "clocks.yaml:7 “30”不是期限"},
      {one("    on: case\n    met_by: { record: visit, points: household }\n"), "clocks.yaml:7 "},
      {one("    awaits: 缺\n") + "  A:\n    label: 乙\n", "clocks.yaml:7 时限 A 已在"},
      {"term: 5 d\n", "clocks.yaml:1 不认识的键"},
      {"terms:\n  A: [\n", "clocks.yaml:"},
  };
  for (const auto& [text, says] : bad)
    EXPECT_TRUE(refusal(text).starts_with(says)) << refusal(text) << "\n" << text;
}

}  // namespace
}  // namespace jinguo
