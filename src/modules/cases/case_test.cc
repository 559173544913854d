// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/case.h"

#include <gtest/gtest.h>

namespace jinguo::cases {
namespace {

TEST(Case, ViolenceIsNotClosedByAnAgreementAlone) {
  Case c;
  c.kind = CaseKind::domestic_violence;
  c.opened_on = std::chrono::year{2021} / 3 / 1;
  c.closed_on = std::chrono::year{2021} / 4 / 1;
  c.closure = Closure::agreement;
  c.state = CaseState::closed;
  const auto objections = [&] {
    Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, nullptr};
    rules(c, check);
    return std::move(check).take().size();
  };
  EXPECT_EQ(1u, objections());
  c.closure = Closure::court_or_police;
  EXPECT_EQ(0u, objections());
  c.kind = CaseKind::assistance;
  c.closure = Closure::agreement;
  EXPECT_EQ(0u, objections());
}

TEST(Case, IsClosedByAnotherThanWhoEnteredIt) {
  for (const Step& s : steps(Of<Case>{})) EXPECT_TRUE(s.to != "closed" || s.another) << s.name;
}

}  // namespace
}  // namespace jinguo::cases
