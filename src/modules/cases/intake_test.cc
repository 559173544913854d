// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/intake.h"

#include <gtest/gtest.h>

namespace jinguo::cases {
namespace {

struct Stored : Lookup {
  Row row;  // of the intake itself; empty while it is being entered
  std::int64_t count(std::string_view, std::span<const Match>) const override { return 0; }
  Value value(std::string_view, const Uuid&, std::string_view field) const override {
    static constexpr RecordType type = type_of<Intake>();
    return row.empty() ? Value{} : row[std::size_t(type.at(field))];
  }
};

std::string objections(const Intake& intake, const Stored& stored = {}) {
  Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, &stored};
  rules(intake, check);
  std::string fields;
  for (const Problem& p : std::move(check).take()) fields += p.field + " ";
  return fields;
}

Intake about(Category category, Matter matter) {
  Intake i;
  i.received_on = std::chrono::year{2021} / 6 / 1;
  i.category = category;
  i.matter = matter;
  return i;
}

TEST(Intake, MatterBelongsToItsClassByCode) {
  EXPECT_EQ("", objections(about(Category::marriage_family, Matter::domestic_violence)));
  EXPECT_EQ("", objections(about(Category::marriage_family, Matter::marriage_other)));
  EXPECT_EQ("", objections(about(Category::personal, Matter::reputation)));
  EXPECT_EQ("", objections(about(Category::property, Matter::rural_land)));
  EXPECT_EQ("", objections(about(Category::labour, Matter::sex_discrimination)));
  EXPECT_EQ("", objections(about(Category::other, Matter::unstated)));
  EXPECT_EQ("matter ", objections(about(Category::property, Matter::marriage_other)));
  EXPECT_EQ("matter ", objections(about(Category::marriage_family, Matter::sexual_harm)));
}

TEST(Intake, ClosedMatterHasAnEndAndAResult) {
  Intake i = about(Category::other, Matter::unstated);
  i.state = IntakeState::closed;
  EXPECT_EQ("outcome ", objections(i));
  i.outcome = Outcome::explained;
  i.closed_on = std::chrono::year{2021} / 5 / 31;
  EXPECT_EQ("closed_on ", objections(i));
  i.closed_on = std::chrono::year{2021} / 6 / 2;
  EXPECT_EQ("", objections(i));
}

// 信访工作条例 art. 30.
TEST(Intake, AccusationsGoToTheBodyThatHasThePower) {
  Intake i = about(Category::other, Matter::unstated);
  i.petition_kind = PetitionKind::accusation;
  EXPECT_EQ("", objections(i));
  i.state = IntakeState::accepted;
  EXPECT_EQ("petition_kind ", objections(i));
  i.state = IntakeState::transferred;
  i.passed_to = "区纪律检查委员会";
  EXPECT_EQ("accused ", objections(i)) << "nobody can see that it does not go to whom it accuses";
  i.accused = "某街道办事处";
  EXPECT_EQ("", objections(i));
  for (const char* to : {"某街道办事处", "某街道办事处综合科", "街道办事处"}) {
    i.passed_to = to;
    EXPECT_EQ("passed_to ", objections(i)) << to;
  }
}

// 信访工作条例 arts. 19, 24 and 36.
TEST(Intake, OfAnEarlierFilingOrASharedRemitIsAcceptedWhenThatIsSettled) {
  Intake i = about(Category::other, Matter::unstated);
  Stored stored;
  stored.row = to_row(i);
  i.state = IntakeState::accepted;
  i.recusal_checked = true;
  i.remit = Remit::joint;
  EXPECT_EQ("joint_with remit_settled ", objections(i, stored));
  i.joint_with = "区教育局";
  i.remit_settled = RemitSettled::agreed;
  EXPECT_EQ("", objections(i, stored));
  i.repeat_of = Id<Intake>{*Uuid::parse("01900000-0000-7000-8000-000000000001")};
  for (RepeatFinding found :
      {RepeatFinding::unchecked, RepeatFinding::in_hand, RepeatFinding::concluded}) {
    i.repeat_finding = found;
    EXPECT_EQ("repeat_finding ", objections(i, stored));
  }
  i.repeat_finding = RepeatFinding::new_facts;
  EXPECT_EQ("", objections(i, stored));
}

// Art. 37.
TEST(Intake, HelpInHardshipSaysWhereItWasAskedFor) {
  Intake i = about(Category::other, Matter::unstated);
  i.hardship = Hardship::told;
  EXPECT_EQ("", objections(i));
  i.hardship = Hardship::helped;
  EXPECT_EQ("hardship_aid ", objections(i));
  i.hardship_aid = "向街道申请临时救助";
  EXPECT_EQ("", objections(i));
}

TEST(Intake, NoticeAndReportSayHowAndToWhom) {
  Intake i = about(Category::other, Matter::unstated);
  i.told_how = NoticeWay::posted;
  EXPECT_EQ("told_on ", objections(i));
  i.told_on = std::chrono::year{2021} / 6 / 3;
  EXPECT_EQ("", objections(i));
  i.report_check = ReportCheck::reported;
  EXPECT_EQ("reported_to ", objections(i));
  i.reported_to = "示范派出所";
  i.reported_at = std::chrono::sys_days{i.received_on};
  EXPECT_EQ("", objections(i));
  i.objected_on = i.told_on;
  EXPECT_EQ("objected_on ", objections(i)) << "nobody sent it here";
  i.channel = Channel::transferred;
  EXPECT_EQ("", objections(i));
}

TEST(Intake, ReviewFollowsTheWrittenAnswerWithinThirtyDays) {
  Intake i = about(Category::other, Matter::unstated);
  i.state = IntakeState::closed;
  i.outcome = Outcome::not_supported;
  i.closed_on = std::chrono::year{2021} / 6 / 2;
  i.review_asked_on = std::chrono::year{2021} / 6 / 10;
  EXPECT_EQ("review_asked_on ", objections(i)) << "of what nobody was given";
  i.answer_served_on = std::chrono::year{2021} / 6 / 3;
  EXPECT_EQ("", objections(i));
  i.review_asked_on = std::chrono::year{2021} / 7 / 4;
  EXPECT_EQ("review_asked_on ", objections(i)) << "a day too late";
}

TEST(Intake, IsAcceptedWithinItsRemitAndWithoutRecusal) {
  Intake i = about(Category::other, Matter::unstated);
  Stored stored;
  stored.row = to_row(i);
  i.state = IntakeState::accepted;
  EXPECT_EQ("remit recusal_checked ", objections(i, stored));
  i.recusal_checked = true;
  i.remit = Remit::lower;
  EXPECT_EQ("remit ", objections(i, stored));
  i.remit = Remit::own;
  EXPECT_EQ("", objections(i, stored));
  i.state = IntakeState::not_ours;
  EXPECT_EQ("remit ", objections(i, stored));
}

TEST(Intake, OfViolenceDoesNotEndInAnAgreement) {
  Intake i = about(Category::marriage_family, Matter::domestic_violence);
  i.state = IntakeState::closed;
  i.closed_on = i.received_on;
  i.outcome = Outcome::agreement;
  EXPECT_EQ("outcome ", objections(i));
  i.outcome = Outcome::referred;
  EXPECT_EQ("", objections(i));
}

TEST(Intake, AnsweredStaysAsItWasAnswered) {
  Intake i = about(Category::other, Matter::unstated);
  i.state = IntakeState::closed;
  i.closed_on = i.received_on;
  i.outcome = Outcome::explained;
  Stored stored;
  stored.row = to_row(i);
  i.outcome = Outcome::supported;
  EXPECT_EQ("outcome ", objections(i, stored));
  i.state = IntakeState::handling;
  EXPECT_EQ("", objections(i, stored));
}

}  // namespace
}  // namespace jinguo::cases
