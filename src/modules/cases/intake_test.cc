// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/intake.h"

#include <gtest/gtest.h>

namespace jinguo::cases {
namespace {

std::string objections(const Intake& intake) {
  Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, nullptr};
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

}  // namespace
}  // namespace jinguo::cases
