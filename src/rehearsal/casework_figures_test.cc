// SPDX-License-Identifier: Apache-2.0
// Rates of casework that the worst failure must be able to lower: never told, never accepted,
// ended, broken afterwards.
#include <gtest/gtest.h>

#include "rehearsal/rehearsal.h"
#include "rehearsal/test_book.h"

namespace jinguo::rehearsal {
namespace {

constexpr const char* a_year = R"(
report: own
year: 2021
given:
  - { record: intake, times: 4, on: 2021-03-01, set: { asker_name: 试验人, state: accepted, accepted_on: 2021-03-05, told_on: 2021-03-10 } }
  - { record: intake, times: 2, on: 2021-03-01, set: { asker_name: 试验人, state: accepted, accepted_on: 2021-03-05 } }
  - { record: intake, times: 3, on: 2021-03-01, set: { asker_name: 试验人, state: registered } }
  - { record: intake, on: 2021-03-01, set: { anonymous: true, state: registered } }
  - { record: intake, on: 2021-03-01, set: { asker_name: 试验人, address_unclear: true, state: registered } }
  - { record: intake, times: 2, on: 2021-03-01, set: { consultation: true, accepted_on: 2021-03-05, closed_on: 2021-05-04, state: closed, outcome: explained } }
  - { record: intake, on: 2021-03-01, set: { consultation: true, accepted_on: 2021-03-05, extended_until: 2021-06-03, closed_on: 2021-05-20, state: closed, outcome: explained } }
  - { record: intake, on: 2021-03-01, set: { consultation: true, accepted_on: 2021-03-05, closed_on: 2021-05-20, state: closed, outcome: explained } }
  - { record: instrument, times: 2, on: 2021-04-01, set: { kind: protection_order, result: granted, decided_on: 2021-04-02 } }
  - { record: instrument, on: 2021-04-01, set: { kind: protection_order, result: breached, decided_on: 2021-04-02, breached_on: 2021-05-02 } }
  - { record: instrument, on: 2021-05-02, set: { kind: protection_order, result: breached, breached_on: 2021-05-02 } }
  - { record: instrument, on: 2021-04-01, set: { kind: protection_order, result: refused, decided_on: 2021-04-02 } }
  - { record: case, on: 2021-02-01, set: { kind: assistance, state: closed, closed_on: 2021-03-01, closure: solved, entered_afterwards: true } }
  - { record: case, on: 2021-03-01, set: { kind: assistance, state: review, closed_on: 2021-03-01, closure: solved, entered_afterwards: true } }
  - { record: case, as: a_case, on: 2021-02-01, set: { kind: assistance, state: handling } }
  - { record: paper, times: 2, on: 2021-03-01, set: { kind: intake_sheet, title: 登记表, content: 一, case: a_case, state: issued } }
  - { record: paper, on: 2021-03-01, set: { kind: closing_form, title: 结案报告, content: 一, case: a_case, state: issued } }
  - { record: paper, on: 2021-03-01, set: { kind: intake_sheet, title: 登记表, content: 一, case: a_case, state: withdrawn } }
ask:
  own-01: { figure: intakes_to_tell, expect: 9 }
  own-02: { figure: intakes_told_in_time, expect: 4 }
  own-03: { figure: intakes_closed_in_period, expect: 4 }
  own-04: { figure: intakes_closed_in_time, expect: 3 }
  own-05: { figure: protection_orders_granted, expect: 3 }
  own-06: { figure: orders_granted, expect: 3 }
  own-07: { figure: cases_closed, expect: 2 }
  own-08: { figure: assistance_cases_closed, expect: 2 }
  own-10: { figure: papers_issued, by: kind, part: intake_sheet, expect: 2 }
  own-09: { figure: assistance_cases_pending, period: "on:2021-12-31", expect: 1 }
)";

TEST(CaseworkFigures, FallWithTheWorstFailure) {
  const auto result = rehearse("own.yaml", a_year, catalogue(), book(), {});
  ASSERT_TRUE(result.ok()) << result.problem().field << result.problem().text;
  EXPECT_TRUE(result.value().met()) << as_text(result.value());
}

}  // namespace
}  // namespace jinguo::rehearsal
