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

// Signed, not waived by the leader.
struct Signed : Stored {
  using Stored::Stored;
  explicit Signed(const Stored& s) : Stored(s) {}
  std::int64_t count(std::string_view record, std::span<const Match> all) const override {
    for (const Match& m : all)
      if (m.value == Value{std::string{"waived"}}) return 0;
    return Stored::count(record, all);
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
  EXPECT_EQ("state ", objections_to(at_its_end(), stored));
  stored.kept["closing_checklist"] = 1;
  EXPECT_EQ("", objections_to(at_its_end(), stored));
}

TEST(Case, OfTheThirdLevelClosesWhenItHasFallenOrIsHandedOver) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  stored.fields["level"] = std::string{"linked"};
  stored.kept["closing_checklist"] = 1;
  Case third = at_its_end();
  third.level = CaseLevel::linked;
  // A reassessment that left it there is no way out, nor is her silence.
  stored.kept["reassessment"] = 1;
  for (Closure how : {Closure::solved, Closure::withdrawn, Closure::lost}) {
    third.closure = how;
    EXPECT_EQ("state ", objections_to(third, stored));
  }
  third.closure = Closure::court_or_police;
  EXPECT_EQ("closure ", objections_to(third, stored));
  stored.kept["instrument"] = 1;
  EXPECT_EQ("", objections_to(third, stored));
}

TEST(Case, OfViolenceIsWalkedBeforeItsEnd) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  stored.kept["closing_checklist"] = 1;
  Case c = at_its_end();
  c.kind = CaseKind::domestic_violence;
  EXPECT_EQ("state ", objections_to(c, Signed{stored}));
  EXPECT_EQ("", objections_to(c, stored));
  stored.kept["step_form"] = 1;
  EXPECT_EQ("", objections_to(c, Signed{stored}));
}

TEST(Case, FromTheSecondLevelOnIsWalkedBeforeItsEnd) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  stored.kept["closing_checklist"] = 1;
  Case c = at_its_end();
  EXPECT_EQ("", objections_to(c, Signed{stored})) << "of the first level nobody is walked to";
  c.level = CaseLevel::first_resolution;
  c.level_reason = "矛盾双方同意调解";
  for (Closure how : {Closure::solved, Closure::agreement, Closure::explained}) {
    c.closure = how;
    EXPECT_EQ("state ", objections_to(c, Signed{stored}));
  }
  EXPECT_EQ("", objections_to(c, stored)) << "the leader signed why not";
  for (Closure how : {Closure::withdrawn, Closure::lost, Closure::referred}) {
    c.closure = how;
    EXPECT_EQ("", objections_to(c, Signed{stored}));
  }
  c.closure = Closure::solved;
  stored.kept["step_form"] = 1;
  EXPECT_EQ("", objections_to(c, Signed{stored}));
}

TEST(Case, IsEndedAsItIsClosed) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  Case c = at_its_end();
  c.state = CaseState::ended;
  EXPECT_EQ("state ", objections_to(c, stored));
  stored.kept["closing_checklist"] = 1;
  EXPECT_EQ("", objections_to(c, stored));
  c.kind = CaseKind::domestic_violence;
  c.closure = Closure::agreement;
  EXPECT_EQ("closure ", objections_to(c, stored));
  for (const Step& s : steps(Of<Case>{})) EXPECT_TRUE(s.name != "end" || s.another);
}

TEST(Case, StaysAsItWasClosed) {
  Case c = at_its_end();
  static constexpr RecordType type = type_of<Case>();
  Stored stored;
  const Row row = to_row(c);
  for (std::size_t f = 0; f < row.size(); ++f)
    stored.fields[std::string{type.fields[f].name}] = row[f];
  EXPECT_EQ("", objections_to(c, stored));
  c.opinion = "另一种说法";
  c.facts = "另一种说法";
  EXPECT_EQ("opinion facts ", objections_to(c, stored));
  c.state = CaseState::handling;
  EXPECT_EQ("", objections_to(c, stored));
}

TEST(Case, ColourFallsByReassessmentOnly) {
  Stored stored;
  stored.fields["state"] = std::string{"handling"};
  stored.fields["level"] = std::string{"prevention"};
  stored.fields["colour"] = std::string{"red"};
  Case c = at_its_end();
  c.state = CaseState::handling;
  c.colour = Colour::orange;
  EXPECT_EQ("colour ", objections_to(c, stored));
  c.colour = Colour::red;
  EXPECT_EQ("", objections_to(c, stored));
}

TEST(Case, IsReviewedOnceAndReviewedAgainOnce) {
  Case c = at_its_end();
  c.closed_on = std::chrono::year{2021} / 6 / 1;
  c.state = CaseState::review;
  c.review_asked_on = std::chrono::year{2021} / 6 / 10;
  Stored stored;
  static constexpr RecordType type = type_of<Case>();
  const auto store = [&](const Case& as, std::string state) {
    const Row row = to_row(as);
    for (std::size_t f = 0; f < row.size(); ++f)
      stored.fields[std::string{type.fields[f].name}] = row[f];
    stored.fields["state"] = std::move(state);
  };
  store(c, "archived");
  EXPECT_EQ("", objections_to(c, stored));
  c.review_answered_on = std::chrono::year{2021} / 6 / 20;
  store(c, "closed");
  EXPECT_EQ("state ", objections_to(c, stored));
  c.state = CaseState::rereview;
  EXPECT_EQ("", objections_to(c, stored));
  c.rereview_answered_on = std::chrono::year{2021} / 6 / 25;
  store(c, "closed");
  EXPECT_EQ("state ", objections_to(c, stored));
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

TEST(Case, SaysWhoSetItsLevel) {
  Case open;
  derive(open);
  EXPECT_EQ("登记人研判", open.level_reason);
  EXPECT_FALSE(is_closed(open));
  open.kind = CaseKind::domestic_violence;
  EXPECT_TRUE(is_closed(open));
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
