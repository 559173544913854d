// SPDX-License-Identifier: Apache-2.0
// Terms on both stores: begun and met by writes, raised by time.
#include "clocks/clocks.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <set>
#include <thread>

#include "clocks/extensions.h"
#include "clocks/test_terms.h"
#include "modules/cases/closing.h"
#include "modules/cases/consent.h"
#include "modules/cases/dispute.h"
#include "modules/cases/emergency.h"
#include "modules/cases/instrument.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/risk.h"
#include "modules/cases/sharing.h"
#include "modules/visits/visit.h"

namespace jinguo {
namespace {

class ClocksTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    home.emplace(GetParam());
  }
  TermDistrict& d() { return *home; }
  Uuid household() {
    registry::Household h;
    h.code = fmt::format("H{}", ++homes);
    h.head_name = "陈试验";
    h.address = "示范路1号";
    return d().enter(d().easterner, h);
  }
  cases::Case red_case(const Uuid& at) {
    cases::Case c;
    c.kind = cases::CaseKind::rights;
    c.colour = cases::Colour::red;
    c.household = Id<registry::Household>{at};
    c.opened_on = d().keeping.today();
    c.recusal_checked = true;
    c.report_check = cases::ReportCheck::not_owed;
    c.state = cases::CaseState::handling;
    return c;
  }
  cases::ReturnVisit return_visit(const Uuid& of) {
    cases::ReturnVisit v;
    v.case_ = {of};
    v.visited_on = d().keeping.today();
    return v;
  }
  visits::Visit visit(const Uuid& at) {
    visits::Visit v;
    v.household = Id<registry::Household>{at};
    v.visited_on = d().keeping.today();
    return v;
  }
  Id<cases::Intake> letter() { return {d().enter(d().easterner, d().letter("2021-06-01"))}; }

  std::optional<TermDistrict> home;
  int homes = 0;
};

TEST_P(ClocksTest, LetterIsAnsweredAndHandledInTime) {
  const auto id = letter();
  EXPECT_EQ("XF-NOTICE running 2021-06-16 none\n", d().terms_of(id.value));
  d().at("2021-06-03");
  ASSERT_TRUE(d().step(d().easterner, id, "accept", d().accepting()).ok());
  const auto told = d().keeping.write(d().easterner, {}, [&](Writing& w) {
    const RecordType& t = *d().catalogue.find("intake");
    const FieldChange change[] = {{t.field("told_on"), {}, std::string{"2021-06-03"}}};
    return w.change(t, id.value, change);
  });
  ASSERT_TRUE(told.ok()) << told.problem().text;
  EXPECT_EQ(
      "XF-HANDLE running 2021-08-02 none\nXF-NOTICE met 2021-06-16 none\n", d().terms_of(id.value));
  ASSERT_TRUE(d().step(d().easterner, id, "settle",
                     {d().item("intake", "outcome", std::string{"explained"})})
                  .ok());
  EXPECT_EQ(
      "XF-HANDLE met 2021-08-02 none\nXF-NOTICE met 2021-06-16 none\n", d().terms_of(id.value));
  EXPECT_EQ(0, d().count("\"deadline\" WHERE \"desk\" IS NOT NULL OR \"wake\" IS NOT NULL"));
}

TEST_P(ClocksTest, ReopenedMatterHasItsTermAgainFromThatDay) {
  const auto id = letter();
  ASSERT_TRUE(d().step(d().easterner, id, "accept", d().accepting()).ok());
  ASSERT_TRUE(d().step(d().easterner, id, "settle",
                     {d().item("intake", "outcome", std::string{"explained"})})
                  .ok());
  d().at("2021-07-05");
  ASSERT_TRUE(d().step(d().streeter, id, "reopen").ok());
  EXPECT_EQ(
      "XF-HANDLE met 2021-08-02 none\nXF-HANDLE running 2021-09-03 none\n"
      "XF-NOTICE met 2021-06-16 none\n",
      d().terms_of(id.value));
}

TEST_P(ClocksTest, WriteThatIsRefusedBeginsNothing) {
  auto bad = d().letter("2021-06-01");
  bad.state = cases::IntakeState::closed;
  const auto refused = d().keeping.write(d().easterner, {}, [&](Writing& w) -> Result<Written> {
    auto first = w.create(d().letter("2021-06-01"));
    if (!first.ok()) return first.problem();
    auto second = w.create(bad);
    if (!second.ok()) return second.problem();
    return Written{};
  });
  EXPECT_FALSE(refused.ok());
  EXPECT_EQ(0, d().count("\"deadline\""));
}

TEST_P(ClocksTest, MissedTermRisesToStreetDistrictAndChair) {
  const auto id = letter();
  d().at("2021-06-13", 9);
  EXPECT_EQ(1, d().attend().notices);  // three days before
  d().at("2021-06-16", 23);
  d().attend();
  EXPECT_EQ("XF-NOTICE running 2021-06-16 none\n", d().terms_of(id.value));
  EXPECT_EQ(1, d().total(d().easterner, WorkList::today));
  EXPECT_EQ(0, d().total(d().streeter, WorkList::overdue));
  d().at("2021-06-17", 0);
  const auto did = d().attend();
  EXPECT_EQ(1, did.missed);
  EXPECT_EQ(1, did.risen);
  EXPECT_EQ("XF-NOTICE overdue 2021-06-16 street\n", d().terms_of(id.value));
  EXPECT_EQ(1, d().total(d().easterner, WorkList::overdue));  // it stays hers
  EXPECT_EQ(1, d().total(d().streeter, WorkList::overdue));
  EXPECT_EQ(0, d().total(d().officer, WorkList::overdue));
  EXPECT_EQ(0, d().attend().looked_at);
  d().at("2021-06-18", 0);
  d().attend();
  EXPECT_EQ("XF-NOTICE overdue 2021-06-16 district\n", d().terms_of(id.value));
  d().at("2021-06-20", 0);
  d().attend();
  EXPECT_EQ("XF-NOTICE overdue 2021-06-16 chair\n", d().terms_of(id.value));
  EXPECT_EQ(1, d().total(d().chair, WorkList::overdue));
  EXPECT_EQ(1, d().total(d().chair, WorkList::team));
  EXPECT_EQ(0, d().total(d().westerner, WorkList::team));
  // Nobody above the chair.
  d().at("2021-12-31");
  EXPECT_EQ(0, d().attend().looked_at);
  ASSERT_TRUE(d().step(d().easterner, id, "accept", d().accepting()).ok());
  ASSERT_TRUE(d().step(d().easterner, id, "settle",
                     {d().item("intake", "outcome", std::string{"explained"})})
                  .ok());
  EXPECT_EQ("XF-HANDLE met 2022-03-01 none\nXF-NOTICE late_met 2021-06-16 chair\n",
      d().terms_of(id.value));
  EXPECT_EQ(0, d().total(d().chair, WorkList::overdue));
}

TEST_P(ClocksTest, SleepingServerRaisesThroughAllLevelsAtOnce) {
  const auto id = letter();
  d().at("2021-07-30");
  const auto did = d().attend();
  EXPECT_EQ(1, did.looked_at);
  EXPECT_EQ(3, did.risen);
  EXPECT_EQ(4, did.notices);  // the breach and three levels; no reminder of what has passed
  EXPECT_EQ("XF-NOTICE overdue 2021-06-16 chair\n", d().terms_of(id.value));
}

TEST_P(ClocksTest, LateEntryOfWhatWasDoneInTimeIsCorrected) {
  const auto id = letter();
  d().at("2021-06-18");
  d().attend();
  const auto told = d().keeping.write(d().easterner, {}, [&](Writing& w) {
    const RecordType& t = *d().catalogue.find("intake");
    const FieldChange change[] = {{t.field("told_on"), {}, std::string{"2021-06-15"}}};
    return w.change(t, id.value, change);
  });
  ASSERT_TRUE(told.ok());
  EXPECT_EQ("XF-NOTICE met 2021-06-16 district\n", d().terms_of(id.value));
}

TEST_P(ClocksTest, UnmarkedBreachIsLateAllTheSame) {
  const auto id = letter();
  d().at("2021-06-18");  // and nobody attended
  ASSERT_TRUE(d().step(d().easterner, id, "refuse",
                     {d().item("intake", "opinion", std::string{"不属"}),
                         d().item("intake", "told_on", std::string{"2021-06-18"})})
                  .ok());
  EXPECT_EQ("XF-NOTICE late_met 2021-06-16 none\n", d().terms_of(id.value));
}

TEST_P(ClocksTest, OldRecordEnteredForTheFileBeginsNothing) {
  const Uuid old = d().enter(d().easterner, d().letter("2021-01-04"));
  EXPECT_EQ("", d().terms_of(old));
  const Uuid recent = d().enter(d().easterner, d().letter("2021-04-01"));
  EXPECT_EQ("XF-NOTICE running 2021-04-16 none\n", d().terms_of(recent));
}

class Extension : public ClocksTest {
 protected:
  Uuid begun() {
    const auto id = letter();
    EXPECT_TRUE(d().step(d().easterner, id, "accept", d().accepting()).ok());
    return d().deadline_of(id.value, "XF-HANDLE");
  }
  Result<Written> extend(const Actor& by, const Uuid& deadline, std::int64_t days) {
    return d().keeping.write(by, {}, [&](Writing& w) {
      Draft brought;
      brought.items = {d().item("deadline", "extend_reason", std::string{"情况复杂"}),
          d().item("deadline", "extended_days", days)};
      return extend_deadline(w, deadline, brought);
    });
  }
};

TEST_P(Extension, IsApprovedUpToTheCapOnce) {
  const Uuid id = begun();
  const auto over = extend(d().streeter, id, 31);
  ASSERT_FALSE(over.ok());
  EXPECT_EQ("extended_days", over.problem().field);
  EXPECT_NE(std::string::npos, over.problem().text.find("30日")) << over.problem().text;
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"code\" = 'XF-HANDLE' AND \"state\" = 'running'"));
  ASSERT_TRUE(extend(d().streeter, id, 30).ok());
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"due_on\" = '2021-09-01' AND \"state\" = 'extended' "
                         "AND \"extended_from\" = '2021-08-02' AND \"extended_by\" IS NOT NULL"));
  EXPECT_FALSE(extend(d().streeter, id, 1).ok());
}

TEST_P(Extension, IsNotForTheOneWhoEnteredTheMatterNorForACommunity) {
  const Uuid id = begun();
  EXPECT_FALSE(extend(d().easterner, id, 10).ok());
  const Uuid own = d().enter(d().streeter, d().letter("2021-06-01"));
  ASSERT_TRUE(d().step(d().streeter, Id<cases::Intake>{own}, "accept", d().accepting()).ok());
  const Uuid theirs = d().deadline_of(own, "XF-HANDLE");
  const auto hers = extend(d().streeter, theirs, 10);
  ASSERT_FALSE(hers.ok());
  EXPECT_NE(std::string::npos, hers.problem().text.find("以外的人")) << hers.problem().text;
  // 信访工作条例 art. 34: the head of the body, not an officer of its desks.
  const auto desk = extend(d().officer, theirs, 10);
  ASSERT_FALSE(desk.ok());
  EXPECT_NE(std::string::npos, desk.problem().text.find("单位负责人")) << desk.problem().text;
  EXPECT_TRUE(extend(d().chair, theirs, 10).ok());
}

TEST_P(Extension, OfAnOverdueOneIsRefusedWithWhatToDo) {
  const Uuid id = begun();
  d().at("2021-08-10");
  d().attend();
  const auto late = extend(d().streeter, id, 5);
  ASSERT_FALSE(late.ok());
  EXPECT_NE(std::string::npos, late.problem().text.find("已经逾期")) << late.problem().text;
  EXPECT_NE(std::string::npos, late.problem().remedy.find("办结")) << late.problem().remedy;
}

TEST_P(Extension, OfATermWithoutOneIsRefused) {
  const auto id = letter();
  EXPECT_FALSE(extend(d().streeter, d().deadline_of(id.value, "XF-NOTICE"), 5).ok());
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"state\" = 'running'"));
}

TEST_P(ClocksTest, RedCaseIsVisitedAtOnceAndThenEveryWeek) {
  const Uuid home_id = household();
  const Uuid id = d().enter(d().easterner, red_case(home_id));
  EXPECT_EQ(
      "D-CALL-RED running 2021-06-01 none\nD-CONTACT-RED running 2021-06-02 none\n"
      "D-CYCLE-RED running 2021-06-08 none\nXF-HANDLE-CASE running 2021-08-02 none\n",
      d().terms_of(id));
  d().at("2021-06-02", 9);
  d().enter(d().easterner, visit(home_id));
  EXPECT_EQ(
      "D-CALL-RED running 2021-06-01 none\nD-CONTACT-RED met 2021-06-02 none\n"
      "D-CYCLE-RED met 2021-06-08 none\nD-CYCLE-RED running 2021-06-09 none\n"
      "XF-HANDLE-CASE running 2021-08-02 none\n",
      d().terms_of(id));
  // Another home's visit is none of hers.
  d().at("2021-06-03");
  d().enter(d().easterner, visit(household()));
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"state\" = 'running' AND \"code\" = "
                         "'D-CYCLE-RED'"));
  // A colour that changes ends the one series and begins the other.
  cases::Reassessment look;
  look.case_ = {id};
  look.assessed_on = d().keeping.today();
  look.to_colour = cases::Colour::yellow;
  look.reason = "三十天无威胁";
  const Uuid looked = d().enter(d().easterner, look);
  const auto calmer = d().step(d().streeter, Id<cases::Reassessment>{looked}, "sign");
  ASSERT_TRUE(calmer.ok()) << calmer.problem().text;
  EXPECT_EQ(
      "D-CALL-RED stopped 2021-06-01 none\nD-CONTACT-RED met 2021-06-02 none\n"
      "D-CONTACT-YELLOW running 2021-06-10 none\nD-CYCLE-RED met 2021-06-08 none\n"
      "D-CYCLE-RED stopped 2021-06-09 none\nD-CYCLE-YELLOW running 2021-07-05 none\n"
      "XF-HANDLE-CASE running 2021-08-02 none\n",
      d().terms_of(id));
}

TEST_P(ClocksTest, ReturnVisitsEndWithTheQuietPeriod) {
  cases::Case c = red_case(household());
  c.state = cases::CaseState::closed;
  c.closed_on = d().keeping.today();
  c.closure = cases::Closure::solved;
  c.entered_afterwards = true;
  const Uuid id = d().enter(d().easterner, c);
  EXPECT_EQ("D-QUIET-RED running 2021-12-01 none\nD-RETURN-RED running 2021-07-01 none\n",
      d().terms_of(id));
  for (const char* day : {"2021-07-01", "2021-08-02", "2021-09-01", "2021-10-08", "2021-11-08"}) {
    d().at(day);
    d().attend();
    d().enter(d().easterner, return_visit(id));
  }
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"code\" = 'D-RETURN-RED' AND \"state\" = 'running' "
                         "AND \"due_on\" = '2021-12-08'"));
  d().at("2021-12-02", 1);
  EXPECT_EQ(1, d().attend().lapsed);
  d().at("2021-12-08");
  d().enter(d().easterner, return_visit(id));
  EXPECT_EQ(0, d().count("\"deadline\" WHERE \"desk\" IS NOT NULL"));
  EXPECT_EQ(6, d().count("\"deadline\" WHERE \"code\" = 'D-RETURN-RED' AND \"state\" = 'met'"));
}

TEST_P(ClocksTest, ABodyAnswersItsTaskInTheTimeTheTaskSays) {
  const Uuid id = d().enter(d().easterner, red_case(household()));
  cases::Consent ground;
  ground.case_ = {id};
  ground.given_on = d().keeping.today();
  ground.scope = "告知派出所";
  ground.scope = "向派出所说明情况";
  const Uuid consent = d().enter(d().easterner, ground);
  cases::JointTask task;
  task.case_ = {id};
  task.partner = cases::Partner::police;
  task.body_name = "示范派出所";
  task.ground = Id<cases::Consent>{consent};
  task.task_kind = cases::TaskKind::call_out;
  task.sent_on = d().keeping.today();
  task.due_on = plus_days(task.sent_on, 2);
  task.open_until = plus_days(task.sent_on, 30);
  const Uuid asked = d().enter(d().easterner, task);
  EXPECT_EQ("D-TASK-RETURN running 2021-06-03 none\n", d().terms_of(asked));
  EXPECT_EQ(1, d().total(d().easterner, WorkList::waiting));
  d().at("2021-06-04");
  d().attend();
  EXPECT_EQ("D-TASK-RETURN overdue 2021-06-03 street\n", d().terms_of(asked));
}

TEST_P(ClocksTest, AnEmergencyAccessIsReviewedWithinThreeWorkingDays) {
  const Uuid id = d().enter(d().easterner, red_case(household()));
  cases::EmergencyAccess access;
  access.case_ = {id};
  access.reason = "当事人来电称正在遭受威胁";
  // 1 June 2021 is a Tuesday.
  const auto opened = d().keeping.write(d().westerner, {}, [&](Writing& w) {
    Draft draft = draft_of(access);
    draft.by_program = true;  // as its route does
    return w.create(*d().keeping.catalogue().find("emergency_access"), draft);
  });
  ASSERT_TRUE(opened.ok()) << opened.problem().text;
  EXPECT_EQ("D-EMERGENCY-REVIEW running 2021-06-04 none\n", d().terms_of(opened.value().id));
}

// It stands with the record, and before nobody.
TEST_P(ClocksTest, HowLongARecordIsKeptIsNobodysWork) {
  const Uuid of = d().enter(d().easterner, red_case(household()));
  const auto fresh = d().total(d().easterner, WorkList::fresh);
  cases::Consent ground;
  ground.case_ = {of};
  ground.given_on = d().keeping.today();
  ground.scope = "告知派出所";
  cases::Sharing told;
  told.case_ = {of};
  told.ground = Id<cases::Consent>{d().enter(d().easterner, ground)};
  told.receiver = "示范派出所";
  told.shared_on = d().keeping.today();
  const Uuid id = d().enter(d().easterner, told);
  EXPECT_EQ("SHARE-LOG running 2024-06-03 none\n", d().terms_of(id));
  EXPECT_EQ(fresh, d().total(d().easterner, WorkList::fresh));
  d().at("2024-05-31");
  d().attend();
  for (const Actor& who : {d().easterner, d().streeter, d().chair})
    for (const WorkList list : {WorkList::today, WorkList::soon, WorkList::overdue,
             WorkList::waiting, WorkList::fresh, WorkList::team}) {
      const auto page = work_list(d().keeping, who, list, 1, 100);
      ASSERT_TRUE(page.ok()) << page.problem().text;
      for (const WorkItem& item : page.value().items) EXPECT_NE("SHARE-LOG", item.code) << who.name;
    }
  d().at("2024-06-05");
  EXPECT_EQ(1, d().attend().lapsed);
  EXPECT_EQ(0, d().count("\"notice\" WHERE \"record\" = 'sharing'"));
  EXPECT_EQ("SHARE-LOG lapsed 2024-06-03 none\n", d().terms_of(id));
}

TEST_P(ClocksTest, CourtIsWaitedForInHours) {
  cases::Instrument order;
  order.kind = cases::InstrumentKind::protection_order_request;
  order.on = d().keeping.today();
  order.result = cases::InstrumentResult::sought;
  order.accepted_at = d().clock.now();
  const Uuid id = d().enter(d().easterner, order);
  EXPECT_EQ("DV-PO-72 running 2021-06-04 none\n", d().terms_of(id));
  EXPECT_EQ(1, d().total(d().easterner, WorkList::waiting));
  EXPECT_EQ(0, d().total(d().easterner, WorkList::fresh));
  d().at("2021-06-04", 10);  // to the hour
  EXPECT_EQ(1, d().attend().missed);
  EXPECT_EQ("DV-PO-72 overdue 2021-06-04 none\n", d().terms_of(id));  // a court is not raised
}

TEST_P(ClocksTest, WorkListsTellATitleOnlyToThoseWhoMayReadTheSubject) {
  letter();
  const auto mine = work_list(d().keeping, d().easterner, WorkList::fresh, 1, 20);
  ASSERT_TRUE(mine.ok()) << mine.problem().text;
  ASSERT_EQ(1u, mine.value().items.size());
  EXPECT_TRUE(mine.value().items[0].readable);
  EXPECT_EQ("XF-1", mine.value().items[0].title);
  EXPECT_EQ("东一社区", mine.value().items[0].unit_name);
  // A counsellor of the unit has the unit's terms before her, but may read no letters.
  const Actor counsellor = d().actor("counsellor", Role::counsellor, d().east);
  const auto hers = work_list(d().keeping, counsellor, WorkList::fresh, 1, 20);
  ASSERT_EQ(1, hers.value().total);
  EXPECT_FALSE(hers.value().items[0].readable);
  EXPECT_EQ("", hers.value().items[0].title);
  EXPECT_EQ(0, d().total(d().westerner, WorkList::fresh));
}

// The list, what the record itself says, and what the step then answers are one.
TEST_P(ClocksTest, ListsWhatASuperiorMayExtend) {
  cases::Intake letter = d().letter("2021-06-01");
  letter.state = cases::IntakeState::accepted;
  letter.accepted_on = d().keeping.today();
  letter.remit = cases::Remit::own;
  letter.recusal_checked = true;
  d().enter(d().easterner, letter);
  letter.number = "XF-2";
  d().enter(d().streeter, letter);
  const RecordType& type = *d().catalogue.find("deadline");
  ListQuery all;
  all.size = 100;
  const auto expect_agreed = [&](const Actor& who) {
    const auto listed =
        work_list(d().keeping, who, WorkList::extendable, 1, 100, &d().clocks.book());
    EXPECT_TRUE(listed.ok()) << listed.problem().text;
    std::set<Uuid> ids;
    for (const WorkItem& item : listed.value().items) ids.insert(item.id);
    EXPECT_EQ(listed.value().total, std::int64_t(ids.size()));
    const auto rows = d().keeping.list(who, type, all);
    EXPECT_TRUE(rows.ok());
    for (const Shown& row : rows.value().rows) {
      May may;
      EXPECT_TRUE(d().keeping.get(who, type, row.id, &may).ok());
      const bool told = std::find(may.steps.begin(), may.steps.end(), "extend") != may.steps.end();
      EXPECT_EQ(ids.contains(row.id), told) << who.name;
      Draft much;
      much.items = {d().item("deadline", "extended_days", std::int64_t{1}),
          d().item("deadline", "extend_reason", std::string{"情况复杂"})};
      const auto tried = d().keeping.write(who, {}, [&](Writing& w) -> Result<Written> {
        auto done = extend_deadline(w, row.id, much);
        Problem undo;
        undo.text = "试过了";
        return done.ok() ? undo : done.problem();
      });
      EXPECT_EQ(told, tried.problem().text == "试过了") << who.name << tried.problem().text;
    }
    return listed.value().total;
  };
  EXPECT_EQ(2, expect_agreed(d().chair));
  EXPECT_EQ(1, expect_agreed(d().streeter)) << "not of the letter she entered herself";
  EXPECT_EQ(0, expect_agreed(d().officer)) << "not the head of the body";
  EXPECT_EQ(0, expect_agreed(d().easterner));
  EXPECT_EQ(0, expect_agreed(d().westerner));
  EXPECT_EQ(0, d().total(d().chair, WorkList::extendable)) << "nobody said which can be";
  d().at("2021-12-01");
  EXPECT_EQ(0, work_list(d().keeping, d().chair, WorkList::extendable, 1, 20, &d().clocks.book())
                   .value()
                   .total)
      << "over, though nobody has looked yet";
  d().attend();
  EXPECT_EQ(0, expect_agreed(d().chair));
}

TEST_P(ClocksTest, AcknowledgedIsNoLongerNew) {
  const Uuid id = d().deadline_of(letter().value, "XF-NOTICE");
  const auto take = [&](const Actor& by) {
    return d().keeping.write(by, {}, [&](Writing& w) { return acknowledge(w, id); });
  };
  EXPECT_EQ(Problem::Code::not_found, take(d().westerner).problem().code);
  EXPECT_EQ(1, d().total(d().easterner, WorkList::fresh));
  ASSERT_TRUE(take(d().easterner).ok());
  ASSERT_TRUE(take(d().easterner).ok());
  EXPECT_EQ(0, d().total(d().easterner, WorkList::fresh));
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"seen_by\" IS NOT NULL"));
}

TEST_P(ClocksTest, NoticesAreReadOnceForTheUnit) {
  letter();
  d().at("2021-06-17");
  d().attend();
  const auto page = notices(d().keeping, d().streeter, true, 1, 20);
  ASSERT_TRUE(page.ok()) << page.problem().text;
  ASSERT_EQ(1, page.value().unread);
  EXPECT_EQ("climb", page.value().items[0].kind);
  EXPECT_EQ(std::string::npos, page.value().items[0].text.find("陈试验"));
  // Which matter it is: by its number, never by whose it is.
  EXPECT_EQ("XF-1", page.value().items[0].title);
  const auto read = [&](const Actor& by) {
    return d().keeping.write(
        by, {}, [&](Writing& w) { return mark_read(w, page.value().items[0].id); });
  };
  EXPECT_EQ(Problem::Code::not_found, read(d().easterner).problem().code);
  ASSERT_TRUE(read(d().streeter).ok());
  ASSERT_TRUE(read(d().streeter).ok());
  EXPECT_EQ(0, notices(d().keeping, d().streeter, false, 1, 20).value().unread);
  EXPECT_EQ(1, notices(d().keeping, d().streeter, false, 1, 20).value().total);
}

TEST_P(ClocksTest, YearWithoutATableSaysSo) {
  d().at("2031-03-03");
  const auto late = [&] {
    auto i = d().letter("2031-03-03");
    return d().enter(d().easterner, i);
  }();
  EXPECT_EQ("XF-NOTICE running 2031-03-18 none\n", d().terms_of(late));
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"note\" LIKE '2031年没有节假日安排表%'"));
  // Once an officer enters the year's table, new terms are counted by it.
  deadlines::Holiday rest;
  rest.day = *parse_date("2031-03-18");
  rest.name = "试验节";
  d().enter(d().officer, rest);
  const Uuid next = d().enter(d().easterner, d().letter("2031-03-03"));
  EXPECT_EQ("XF-NOTICE running 2031-03-19 none\n", d().terms_of(next));
}

// A year, looked at every six hours: each breach has risen to the street by the next look, and
// every term ends in a state that fits its days.
TEST_P(ClocksTest, YearOfLettersEndsWithNothingForgotten) {
  std::vector<std::pair<Uuid, int>> letters;
  for (int day = 0; day < 365; ++day) {
    const Date today = plus_days(*parse_date("2021-06-01"), day);
    for (int hour : {0, 6, 12, 18}) {
      d().at(to_text(today), hour);
      d().attend();
      ASSERT_EQ(0, d().count(fmt::format("\"deadline\" WHERE \"due\" <= {} AND \"state\" IN "
                                         "('running', 'extended')",
                       d().clock.now().time_since_epoch().count())));
      ASSERT_EQ(0, d().count("\"deadline\" WHERE \"state\" = 'overdue' AND \"risen\" IS NULL"));
      if (hour != 12) continue;
      if (day % 7 == 0)
        letters.emplace_back(d().enter(d().easterner, d().letter(to_text(today))), day);
      // Every third letter is refused on its fifth day, every third on its thirtieth, the others
      // never.
      for (std::size_t i = 0; i < letters.size(); ++i) {
        const int age = day - letters[i].second;
        if (!((i % 3 == 0 && age == 5) || (i % 3 == 1 && age == 30))) continue;
        ASSERT_TRUE(d().step(d().easterner, Id<cases::Intake>{letters[i].first}, "refuse",
                           {d().item("intake", "opinion", std::string{"不属"}),
                               d().item("intake", "told_on", to_text(today))})
                        .ok());
      }
    }
  }
  EXPECT_EQ(53, d().count("\"deadline\""));
  EXPECT_EQ(18, d().count("\"deadline\" WHERE \"state\" = 'met'"));
  EXPECT_EQ(16, d().count("\"deadline\" WHERE \"state\" = 'late_met'"));
  EXPECT_EQ(0, d().count("\"deadline\" WHERE \"state\" = 'met' AND \"risen_to\" <> 'none'"));
  EXPECT_EQ(0, d().count("\"deadline\" WHERE \"state\" = 'late_met' AND \"risen_to\" <> 'chair'"));
}

// Two nodes at once: each deadline is missed once and told once.
TEST_P(ClocksTest, TwoNodesRaiseNothingTwice) {
  for (int i = 0; i < 60; ++i) {
    auto l = d().letter("2021-06-01");
    l.number = fmt::format("XF-{}", i);
    d().enter(d().easterner, l);
  }
  d().at("2021-06-17", 0);
  std::vector<std::thread> nodes;
  std::atomic<std::int64_t> missed{0}, told{0}, failed{0};
  for (int n = 0; n < 3; ++n)
    nodes.emplace_back([&] {
      const auto did = d().clocks.attend(d().keeping, TermDistrict::number, d().clock.now(), 7);
      if (!did.ok()) return void(++failed);
      missed += did.value().missed;
      told += did.value().notices;
    });
  for (std::thread& n : nodes) n.join();
  EXPECT_EQ(0, failed);
  d().attend();  // whatever a node gave up to another
  EXPECT_EQ(60, d().count("\"deadline\" WHERE \"state\" = 'overdue' AND \"risen_to\" = 'street'"));
  EXPECT_EQ(60, missed);
  // Many at once for one desk are one notice; together they speak of each term once.
  std::int64_t breaches = 0;
  const auto reader = d().store->read();
  reader->connection().each(
      "SELECT \"text\" FROM \"notice\" WHERE \"kind\" = 'breach'", {}, [&](const RowView& r) {
        int n = 1;
        std::sscanf(std::string{r.text(0)}.c_str(), "有%d项", &n);
        breaches += n;
      });
  EXPECT_EQ(60, breaches);
}

INSTANTIATE_TEST_SUITE_P(Both, ClocksTest, both_stores, store_name);
INSTANTIATE_TEST_SUITE_P(Both, Extension, both_stores, store_name);

}  // namespace
}  // namespace jinguo
