// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/case.h"

#include <gtest/gtest.h>

#include <map>

namespace jinguo::cases {
namespace {

// Nothing is stored but what the test says of the case itself.
struct Stored : Lookup {
  std::map<std::string, Value, std::less<>> fields;
  std::map<std::string, std::int64_t, std::less<>> kept;  // by record
  std::int64_t count(std::string_view record, std::span<const Match>) const override {
    const auto it = kept.find(record);
    return it == kept.end() ? 0 : it->second;
  }
  Value value(std::string_view, const Uuid&, std::string_view field) const override {
    const auto it = fields.find(field);
    return it == fields.end() ? Value{} : it->second;
  }
};

std::string objections_to(const Case& c, const Stored& stored) {
  Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, &stored};
  rules(c, check);
  std::string fields;
  for (const Problem& p : std::move(check).take()) fields += p.field + " ";
  return fields;
}

Case at_its_end() {
  Case c;
  c.kind = CaseKind::rights;
  c.opened_on = std::chrono::year{2021} / 3 / 1;
  c.closed_on = std::chrono::year{2021} / 4 / 1;
  c.closure = Closure::solved;
  c.state = CaseState::closed;
  return c;
}

TEST(Case, ClosesWithASignedChecklistAndNothingOutstanding) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  stored.fields["level"] = std::string{"linked"};
  Case first = at_its_end();
  first.level = CaseLevel::linked;
  first.closure = Closure::court_or_police;
  EXPECT_EQ("state ", objections_to(first, stored));
  stored.fields["level"] = std::string{"prevention"};
  EXPECT_EQ("state ", objections_to(at_its_end(), stored));
  stored.kept["closing_checklist"] = 1;
  EXPECT_EQ("", objections_to(at_its_end(), stored));
  Case third = at_its_end();
  third.level = CaseLevel::linked;
  stored.fields["level"] = std::string{"linked"};
  EXPECT_EQ("state ", objections_to(third, stored));
  stored.kept["reassessment"] = 1;
  EXPECT_EQ("", objections_to(third, stored));
}

TEST(Case, EnteredClosedSaysThatItWasClosedBefore) {
  EXPECT_EQ("entered_afterwards ", objections_to(at_its_end(), {}));
  Case old = at_its_end();
  old.entered_afterwards = true;
  EXPECT_EQ("", objections_to(old, {}));
  old.state = CaseState::handling;
  EXPECT_EQ("entered_afterwards ", objections_to(old, {}));
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  EXPECT_EQ("entered_afterwards ", objections_to(old, stored));
}

TEST(Case, LevelRisesWithAReasonAndFallsByReassessmentOnly) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  stored.fields["level"] = std::string{"first_resolution"};
  stored.fields["level_reason"] = std::string{"登记人研判"};
  Case c = at_its_end();
  c.state = CaseState::handling;
  c.level = CaseLevel::prevention;
  c.level_reason = "登记人研判";
  EXPECT_EQ("level ", objections_to(c, stored));
  c.level = CaseLevel::linked;
  EXPECT_EQ("level_reason ", objections_to(c, stored));
  c.level_reason = "再次受到威胁";
  EXPECT_EQ("", objections_to(c, stored));
}

TEST(Case, ViolenceIsOfTheThirdLevelByRule) {
  Case c;
  c.kind = CaseKind::domestic_violence;
  derive(c);
  EXPECT_EQ(CaseLevel::linked, c.level);
  EXPECT_FALSE(c.level_by_rule.empty());
  EXPECT_TRUE(is_closed(c));
  Case open;
  derive(open);
  EXPECT_EQ("登记人研判", open.level_reason);
  EXPECT_FALSE(is_closed(open));
}

TEST(Case, ViolenceIsNotClosedByAnAgreementAlone) {
  Case c;
  c.kind = CaseKind::domestic_violence;
  c.opened_on = std::chrono::year{2021} / 3 / 1;
  c.closed_on = std::chrono::year{2021} / 4 / 1;
  c.closure = Closure::agreement;
  c.state = CaseState::closed;
  c.entered_afterwards = true;
  EXPECT_EQ("closure ", objections_to(c, {}));
  c.closure = Closure::court_or_police;
  EXPECT_EQ("", objections_to(c, {}));
  c.kind = CaseKind::assistance;
  c.closure = Closure::agreement;
  EXPECT_EQ("", objections_to(c, {}));
}

TEST(Case, IsClosedByAnotherThanWhoEnteredIt) {
  for (const Step& s : steps(Of<Case>{})) EXPECT_TRUE(s.to != "closed" || s.another) << s.name;
}

}  // namespace
}  // namespace jinguo::cases
