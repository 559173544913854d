// SPDX-License-Identifier: Apache-2.0
// The terms of casework as they ship, on both stores: what begins each, what alone meets it, and
// that no right is given twice.
#include "clocks/extensions.h"
#include "clocks/test_terms.h"
#include "modules/cases/closing.h"
#include "modules/cases/conference.h"
#include "modules/cases/consent.h"
#include "modules/cases/contact.h"
#include "modules/cases/dispute.h"
#include "modules/cases/instrument.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/people.h"
#include "modules/cases/risk.h"
#include "modules/visits/visit.h"

namespace jinguo {
namespace {

using namespace cases;

class CaseTerms : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    home.emplace(GetParam());
  }
  TermDistrict& d() { return *home; }
  Date today() { return d().keeping.today(); }
  Case of_kind(CaseKind kind) {
    Case c;
    c.kind = kind;
    c.opened_on = today();
    c.recusal_checked = true;
    c.report_check = ReportCheck::not_owed;
    c.state = CaseState::handling;
    return c;
  }
  Uuid enter(const Case& c) { return d().enter(d().easterner, c); }
  Instrument measure(InstrumentKind kind, const Uuid& of, InstrumentResult result) {
    Instrument i;
    i.kind = kind;
    if (!of.empty()) i.case_ = Id<Case>{of};
    i.on = today();
    i.result = result;
    return i;
  }
  Result<Written> try_enter(const Instrument& i) {
    return d().keeping.write(d().easterner, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(i);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
  }
  void change(
      std::string_view record, const Uuid& id, std::string_view field, Value was, Value now) {
    const auto done = d().keeping.write(d().easterner, {}, [&](Writing& w) {
      const RecordType& t = *d().catalogue.find(record);
      const FieldChange all[] = {{t.field(field), was, now}};
      return w.change(t, id, all);
    });
    EXPECT_TRUE(done.ok()) << done.problem().field << done.problem().text;
  }
  // "state last-day" of the newest round of one term; "" when it never began.
  std::string term(const Uuid& subject, std::string_view code) {
    std::string out;
    const Value params[] = {subject.text(), std::string{code}};
    const auto reader = d().store->read();
    reader->connection().each(
        "SELECT \"state\", \"due_on\" FROM \"deadline\" WHERE \"subject\" = ? AND \"code\" = ? "
        "ORDER BY \"round\"",
        params, [&](const RowView& r) { out = fmt::format("{} {}", r.text(0), r.text(1)); });
    return out;
  }
  std::int64_t rounds(const Uuid& subject, std::string_view code) {
    return d().count(fmt::format(
        "\"deadline\" WHERE \"subject\" = '{}' AND \"code\" = '{}'", subject.text(), code));
  }

  std::optional<TermDistrict> home;
};

// 未成年人保护法 art. 11: the first three of the nine situations are sexual.
TEST_P(CaseTerms, SexualHarmOfAMinorIsReportedWithinTheHour) {
  Case c = of_kind(CaseKind::sexual_harm);
  c.minors_involved = true;
  const Uuid id = enter(c);
  EXPECT_EQ("running 2021-06-01", term(id, "DV-REPORT"));
  const auto empty =
      try_enter(measure(InstrumentKind::mandatory_report, id, InstrumentResult::done));
  ASSERT_FALSE(empty.ok()) << "told nobody";
  const Uuid call =
      d().enter(d().easterner, measure(InstrumentKind::call_out, id, InstrumentResult::done));
  EXPECT_EQ("running 2021-06-01", term(id, "DV-REPORT")) << "nothing says who took it down";
  Instrument report = measure(InstrumentKind::mandatory_report, id, InstrumentResult::done);
  report.sign = Sign::girl_under_14;
  report.told_to = "示范派出所";
  report.officer = "值班民警";
  report.told_at = d().clock.now() + std::chrono::minutes{20};
  d().at("2021-06-01", 15);  // written down in the afternoon
  d().enter(d().easterner, report);
  EXPECT_EQ("met 2021-06-01", term(id, "DV-REPORT")) << "told in time, whenever it is entered";
  EXPECT_FALSE(call.empty());
}

TEST_P(CaseTerms, AChildLearnedOfBeginsTheReport) {
  const Uuid harmed = enter(of_kind(CaseKind::domestic_violence));
  EXPECT_EQ("", term(harmed, "DV-REPORT"));
  RiskAssessment risk;
  risk.case_ = {harmed};
  risk.assessed_on = today();
  risk.child_harmed = true;
  d().enter(d().easterner, risk);
  EXPECT_EQ("running 2021-06-01", term(harmed, "DV-REPORT"));
  const Uuid living = enter(of_kind(CaseKind::domestic_violence));
  Party child;
  child.case_ = {living};
  child.role = PartyRole::child;
  child.name = "试验童";
  d().enter(d().easterner, child);
  EXPECT_EQ("running 2021-06-01", term(living, "DV-REPORT"));
  Case weak = of_kind(CaseKind::domestic_violence);
  weak.no_capacity = true;
  EXPECT_EQ("running 2021-06-01", term(enter(weak), "DV-REPORT"));
}

TEST_P(CaseTerms, AMatterOfAChildIsCheckedBeforeAnyCaseIsMade) {
  Intake i = d().letter("2021-06-01");
  i.category = Category::personal;
  i.matter = Matter::sexual_harm;
  i.minors_involved = true;
  const Uuid id = d().enter(d().easterner, i);
  EXPECT_EQ("running 2021-06-01", term(id, "DV-REPORT-INTAKE"));
  Case c = of_kind(CaseKind::sexual_harm);
  c.intake = Id<Intake>{id};
  const Uuid made = enter(c);
  EXPECT_EQ("stopped 2021-06-01", term(id, "DV-REPORT-INTAKE"));
  EXPECT_EQ("running 2021-06-01", term(made, "DV-REPORT"));
  i.number = "XF-2";
  const Uuid other = d().enter(d().easterner, i);
  change("intake", other, "report_check", std::string{"unchecked"}, std::string{"not_owed"});
  EXPECT_EQ("met 2021-06-01", term(other, "DV-REPORT-INTAKE"));
}

// 反家庭暴力法 art. 28: from the hour the court took it on, not from the day of asking.
TEST_P(CaseTerms, TheCourtsHoursRunFromItsAcceptance) {
  const Uuid of = enter(of_kind(CaseKind::rights));
  const auto plain =
      measure(InstrumentKind::protection_order_request, of, InstrumentResult::sought);
  const Uuid id = d().enter(d().easterner, plain);
  EXPECT_EQ("", d().terms_of(id));
  d().at("2021-06-02", 16);
  change("instrument", id, "accepted_at", Value{},
      std::int64_t{d().clock.now().time_since_epoch().count()});
  EXPECT_EQ("DV-PO-72 running 2021-06-05 none\n", d().terms_of(id));
  Instrument order = measure(InstrumentKind::protection_order, of, InstrumentResult::granted);
  order.follows = Id<Instrument>{id};
  EXPECT_FALSE(try_enter(order).ok()) << "without the day it was made";
  order.decided_on = today();
  const Uuid made = d().enter(d().easterner, order);
  EXPECT_EQ("DV-PO-72 met 2021-06-05 none\n", d().terms_of(id));
  EXPECT_EQ("running 2021-06-07", term(made, "DV-PO-REVIEW"));
  EXPECT_EQ("running 2021-12-02", term(made, "DV-PO-VALID"));
  EXPECT_FALSE(
      try_enter(measure(InstrumentKind::protection_order_request, of, InstrumentResult::done))
          .ok());
}

TEST_P(CaseTerms, ABreachGivesNoSecondSixMonthsAndARenewalEndsTheFirst) {
  const Uuid of = enter(of_kind(CaseKind::rights));
  Instrument order = measure(InstrumentKind::protection_order, of, InstrumentResult::granted);
  order.decided_on = today();
  order.valid_until = *parse_date("2021-12-01");
  const Uuid first = d().enter(d().easterner, order);
  Instrument breach = measure(InstrumentKind::protection_order, of, InstrumentResult::breached);
  breach.breached_on = today();
  breach.follows = Id<Instrument>{first};
  const Uuid broken = d().enter(d().easterner, breach);
  EXPECT_EQ("", term(broken, "DV-PO-VALID"));
  EXPECT_EQ("running 2021-12-01", term(first, "DV-PO-VALID"));
  order.valid_until = *parse_date("2021-12-02");
  EXPECT_FALSE(try_enter(order).ok()) << "a day over six months";
  order.valid_until = *parse_date("2021-12-01");
  order.follows = Id<Instrument>{first};
  d().enter(d().easterner, order);
  EXPECT_EQ("met 2021-12-01", term(first, "DV-PO-VALID"));
  d().at("2021-12-05");
  Instrument late = measure(InstrumentKind::protection_order_request, of, InstrumentResult::sought);
  late.follows = Id<Instrument>{first};
  EXPECT_FALSE(try_enter(late).ok()) << "asked for after it lapsed";
}

TEST_P(CaseTerms, ARightRunsFromTheDecisionNotFromTheTyping) {
  d().at("2021-06-09");
  Instrument refused =
      measure(InstrumentKind::protection_order_request, {}, InstrumentResult::refused);
  refused.on = *parse_date("2021-06-01");
  refused.decided_on = *parse_date("2021-06-02");
  const Uuid id = d().enter(d().easterner, refused);
  d().attend();
  EXPECT_EQ("lapsed 2021-06-07", term(id, "DV-PO-REVIEW"));
}

TEST_P(CaseTerms, ShelterIsOverWhenSheHasLeft) {
  const Uuid of = enter(of_kind(CaseKind::domestic_violence));
  const Uuid id =
      d().enter(d().easterner, measure(InstrumentKind::shelter, of, InstrumentResult::granted));
  EXPECT_EQ("running 2021-06-11", term(id, "DV-SHELTER"));
  d().at("2021-06-05");
  change("instrument", id, "ended_on", Value{}, std::string{"2021-06-05"});
  EXPECT_EQ("met 2021-06-11", term(id, "DV-SHELTER"));
  EXPECT_EQ("running 2021-06-15", term(id, "D-SHELTER-VISIT"))
      << "the holiday on Monday the 14th moves it";
  ReturnVisit seen;
  seen.case_ = {of};
  seen.visited_on = today();
  d().enter(d().easterner, seen);
  EXPECT_EQ("running 2021-06-15", term(id, "D-SHELTER-VISIT")) << "not about the shelter";
  seen.instrument = Id<Instrument>{id};
  d().enter(d().easterner, seen);
  EXPECT_EQ("met 2021-06-15", term(id, "D-SHELTER-VISIT"));
}

// 信访工作条例 arts. 35–36: each right once.
TEST_P(CaseTerms, ALetterWithoutACaseHasItsReviewOnce) {
  const Id<Intake> id{d().enter(d().easterner, d().letter("2021-06-01"))};
  ASSERT_TRUE(d().step(d().easterner, id, "accept", d().accepting()).ok());
  const auto day = [&](std::string_view field, std::string_view on) {
    return d().item("intake", field, std::string{on});
  };
  ASSERT_TRUE(d().step(d().easterner, id, "settle",
                     {d().item("intake", "outcome", std::string{"not_supported"})})
                  .ok());
  EXPECT_EQ("running 2021-06-08", term(id.value, "XF-SERVE"));
  change("intake", id.value, "answer_served_on", Value{}, std::string{"2021-06-01"});
  EXPECT_EQ("met 2021-06-08", term(id.value, "XF-SERVE"));
  EXPECT_EQ("running 2021-07-01", term(id.value, "XF-FUCHA-ASK-LETTER"));
  d().at("2021-06-20");
  ASSERT_TRUE(
      d().step(d().easterner, id, "ask_review", {day("review_asked_on", "2021-06-20")}).ok());
  EXPECT_EQ("met 2021-07-01", term(id.value, "XF-FUCHA-ASK-LETTER"));
  EXPECT_EQ("running 2021-07-20", term(id.value, "XF-FUCHA-ANS-LETTER"));
  d().at("2021-07-10");
  ASSERT_TRUE(d().step(d().streeter, id, "answer_review",
                     {day("review_answered_on", "2021-07-10"), day("review_opinion", "维持")})
                  .ok());
  EXPECT_EQ("met 2021-07-20", term(id.value, "XF-FUCHA-ANS-LETTER"));
  EXPECT_EQ("running 2021-08-09", term(id.value, "XF-FUHE-ASK-LETTER"));
  EXPECT_EQ(1, rounds(id.value, "XF-FUCHA-ASK-LETTER"));
  d().at("2021-08-20");
  const auto late =
      d().step(d().easterner, id, "ask_rereview", {day("rereview_asked_on", "2021-08-20")});
  ASSERT_FALSE(late.ok());
  EXPECT_NE(std::string::npos, late.problem().text.find("三十日")) << late.problem().text;
}

TEST_P(CaseTerms, AnAnsweredReviewGivesNoRightAnewAndNoSecondSeriesOfVisits) {
  Case c = of_kind(CaseKind::rights);
  c.colour = Colour::red;
  c.state = CaseState::closed;
  c.closed_on = today();
  c.closure = Closure::explained;
  c.answer_served_on = today();
  c.entered_afterwards = true;
  const Id<Case> id{enter(c)};
  EXPECT_EQ("running 2021-07-01", term(id.value, "XF-FUCHA-ASK"));
  EXPECT_EQ("running 2021-07-01", term(id.value, "D-RETURN-RED"));
  d().at("2021-06-10");
  ASSERT_TRUE(d().step(d().easterner, id, "ask_review").ok());
  d().at("2021-06-20");
  const auto answered = d().step(d().streeter, id, "answer_review",
      {d().item("case", "review_opinion", std::string{"维持原答复"})});
  ASSERT_TRUE(answered.ok()) << answered.problem().text;
  EXPECT_EQ("met 2021-07-01", term(id.value, "XF-FUCHA-ASK"));
  EXPECT_EQ(1, rounds(id.value, "XF-FUCHA-ASK"));
  EXPECT_EQ("running 2021-07-20", term(id.value, "XF-FUHE-ASK"));
  EXPECT_EQ("running 2021-07-01", term(id.value, "D-RETURN-RED"));
  EXPECT_EQ(1, rounds(id.value, "D-RETURN-RED"));
  EXPECT_EQ(1, rounds(id.value, "D-QUIET-RED"));
}

// What is its team's alone is not looked in on by the log the whole line reads.
TEST_P(CaseTerms, ViolenceIsLookedInOnByWhatIsKeptWithTheCase) {
  registry::Household h;
  h.code = "H1";
  h.head_name = "陈试验";
  h.address = "示范路1号";
  const Uuid at = d().enter(d().easterner, h);
  Case c = of_kind(CaseKind::domestic_violence);
  c.colour = Colour::red;
  const Uuid hotline = enter(c);
  c.household = Id<registry::Household>{at};
  const Uuid known = enter(c);
  for (const Uuid& id : {hotline, known}) {
    EXPECT_EQ("running 2021-06-01", term(id, "D-CALL-RED"));
    EXPECT_EQ("running 2021-06-02", term(id, "D-CONTACT-RED-KEPT"));
    EXPECT_EQ("running 2021-06-08", term(id, "D-CYCLE-RED-KEPT"));
    EXPECT_EQ("", term(id, "D-CONTACT-RED"));
  }
  visits::Visit open;
  open.household = Id<registry::Household>{at};
  open.visited_on = today();
  d().enter(d().easterner, open);
  CaseContact talk;
  talk.case_ = {known};
  talk.on = today();
  d().enter(d().easterner, talk);
  EXPECT_EQ("running 2021-06-01", term(known, "D-CALL-RED")) << "nobody answered";
  talk.reached = true;
  d().enter(d().easterner, talk);
  EXPECT_EQ("met 2021-06-01", term(known, "D-CALL-RED"));
  EXPECT_EQ("running 2021-06-02", term(known, "D-CONTACT-RED-KEPT")) << "spoken to, not seen";
  talk.way = ContactWay::visit;
  d().enter(d().easterner, talk);
  EXPECT_EQ("met 2021-06-02", term(known, "D-CONTACT-RED-KEPT"));
  EXPECT_EQ(2, rounds(known, "D-CYCLE-RED-KEPT"));
  EXPECT_EQ("running 2021-06-01", term(hotline, "D-CALL-RED"));
}

TEST_P(CaseTerms, DangerIsToldToTheDeskAndTheChairAtOnce) {
  Intake i = d().letter("2021-06-01");
  i.asker_name.clear();
  i.anonymous = true;
  i.danger = true;
  const Id<Intake> id{d().enter(d().easterner, i)};
  EXPECT_EQ("D-DANGER running 2021-06-01 none\n", d().terms_of(id.value));
  for (const Actor& who : {d().easterner, d().chair}) {
    const auto told = notices(d().keeping, who, true, 1, 20);
    ASSERT_TRUE(told.ok());
    ASSERT_EQ(1, told.value().unread) << who.name;
    EXPECT_EQ("told", told.value().items[0].kind);
  }
  EXPECT_EQ(0, notices(d().keeping, d().westerner, true, 1, 20).value().unread);
  ASSERT_TRUE(d().step(d().easterner, id, "accept", d().accepting()).ok());
  EXPECT_EQ("met 2021-06-01", term(id.value, "D-DANGER"));
}

TEST_P(CaseTerms, ABodyHearsOfTheTaskItIsSent) {
  const Actor police = d().actor("police", Role::member_body, d().west);
  const Uuid of = enter(of_kind(CaseKind::rights));
  Consent ground;
  ground.case_ = {of};
  ground.given_on = today();
  ground.scope = "说明情况";
  JointTask task;
  task.case_ = {of};
  task.to_unit = Id<org::Unit>{d().west};
  task.body_name = "示范派出所";
  task.ground = Id<Consent>{d().enter(d().easterner, ground)};
  task.task = "核实";
  task.sent_on = today();
  task.due_on = task.open_until = plus_days(today(), 5);
  d().enter(d().easterner, task);
  const auto told = notices(d().keeping, police, true, 1, 20);
  ASSERT_TRUE(told.ok());
  EXPECT_EQ(1, told.value().unread);
}

TEST_P(CaseTerms, ACorrectedDayMovesWhatRuns) {
  const Uuid id = d().enter(d().easterner, d().letter("2021-06-01"));
  EXPECT_EQ("running 2021-06-16", term(id, "XF-NOTICE"));
  change("intake", id, "received_on", std::string{"2021-06-01"}, std::string{"2021-05-28"});
  EXPECT_EQ("running 2021-06-15", term(id, "XF-NOTICE")) << "12 June rests, and so do 13 and 14";
  EXPECT_EQ(1, d().count("\"deadline\" WHERE \"note\" LIKE '2021-06-01更正起止日期%'"));
  d().at("2021-06-16", 1);
  EXPECT_EQ(1, d().attend().missed);
}

TEST_P(CaseTerms, ACaseLiesWithItsManagerAndGoesWithTheCase) {
  const Actor colleague = d().actor("colleague", Role::community, d().east);
  Case c = of_kind(CaseKind::rights);
  c.manager = Id<org::Account>{colleague.account};
  const Uuid id = enter(c);
  EXPECT_EQ("running 2021-08-02", term(id, "XF-HANDLE-CASE")) << "31 July is a Saturday";
  const auto lies_with = [&](const Actor& who) {
    return d().count(fmt::format("\"deadline\" WHERE \"desk\" = 'a:{}'", who.account.text()));
  };
  EXPECT_EQ(1, lies_with(colleague));
  EXPECT_EQ(1, d().total(colleague, WorkList::fresh));
  change("case", id, "manager", colleague.account.text(), d().easterner.account.text());
  EXPECT_EQ(0, lies_with(colleague));
  EXPECT_EQ(1, lies_with(d().easterner));
}

TEST_P(CaseTerms, AnExtensionIsToldToTheCase) {
  const Uuid id = enter(of_kind(CaseKind::rights));
  const Uuid running = d().deadline_of(id, "XF-HANDLE-CASE");
  const auto done = d().keeping.write(d().streeter, {}, [&](Writing& w) {
    Draft brought;
    brought.items = {d().item("deadline", "extend_reason", std::string{"情况复杂"}),
        d().item("deadline", "extended_days", std::int64_t{20})};
    return extend_deadline(w, running, brought);
  });
  ASSERT_TRUE(done.ok()) << done.problem().text;
  EXPECT_EQ(1, d().count("\"case\" WHERE \"extended_until\" = '2021-08-23'"));
}

TEST_P(CaseTerms, TheMatterGoesWhereItsCaseGoes) {
  const auto matter = [&](std::string number, std::string_view state) {
    Intake i = d().letter("2021-06-01");
    i.number = number;
    const Uuid id = d().enter(d().easterner, i);
    Case c = of_kind(CaseKind::rights);
    c.state = state == "registered" ? CaseState::registered : CaseState::handling;
    c.intake = Id<Intake>{id};
    return std::pair{id, Id<Case>{enter(c)}};
  };
  const auto [letter, taken] = matter("XF-1", "handling");
  EXPECT_EQ("running 2021-08-02", term(letter, "XF-HANDLE")) << "its case is worked on";
  const auto [other, refused] = matter("XF-2", "registered");
  EXPECT_EQ("", term(other, "XF-HANDLE"));
  ASSERT_TRUE(d().step(d().streeter, refused, "triage",
                     {d().item("case", "level", std::string{"prevention"}),
                         d().item("case", "colour", std::string{"blue"})})
                  .ok());
  const auto out = d().step(
      d().easterner, refused, "refuse", {d().item("case", "opinion", std::string{"属法院管辖"})});
  ASSERT_TRUE(out.ok()) << out.problem().text;
  EXPECT_EQ(1, d().count(fmt::format(
                   "\"intake\" WHERE \"state\" = 'not_ours' AND \"id\" = '{}'", other.text())));
}

TEST_P(CaseTerms, WhatBeginsOnADayToComeIsNobodysNewWorkYet) {
  Instrument i = measure(InstrumentKind::divorce_cooling_off, {}, InstrumentResult::sought);
  const Uuid id = d().enter(d().easterner, i);
  EXPECT_EQ("running 2021-08-02", term(id, "DIV-CLAIM"));
  EXPECT_EQ(1, d().total(d().easterner, WorkList::fresh)) << "the days to take it back, alone";
}

// Somebody above opens the case again within a day, or says why not; each unsafe visit asks anew.
TEST_P(CaseTerms, AnUnsafeVisitIsAnsweredWithinADay) {
  Case c = of_kind(CaseKind::rights);
  c.state = CaseState::closed;
  c.closed_on = today();
  c.closure = Closure::solved;
  c.entered_afterwards = true;
  const Id<Case> id{enter(c)};
  ReturnVisit visit;
  visit.case_ = id;
  visit.visited_on = today();
  d().enter(d().easterner, visit);
  EXPECT_EQ("", term(id.value, "D-REOPEN"));
  visit.safe = false;
  d().enter(d().easterner, visit);
  EXPECT_EQ("running 2021-06-02", term(id.value, "D-REOPEN"));
  EXPECT_EQ(1, d().total(d().chair, WorkList::fresh));
  ASSERT_TRUE(d().step(d().easterner, id, "return_visit").ok());
  const auto away = d().step(d().easterner, id, "archive");
  ASSERT_FALSE(away.ok());
  EXPECT_NE(std::string::npos, away.problem().text.find("还没有重开")) << away.problem().text;
  EXPECT_FALSE(d().step(d().streeter, id, "keep_closed_after_visit").ok()) << "without a word";
  const auto why = d().item("case", "unsafe_answer", std::string{"已由派出所处置，当事人不愿重开"});
  EXPECT_FALSE(d().step(d().easterner, id, "keep_closed_after_visit", {why}).ok());
  ASSERT_TRUE(d().step(d().streeter, id, "keep_closed_after_visit", {why}).ok());
  EXPECT_EQ("met 2021-06-02", term(id.value, "D-REOPEN"));
  EXPECT_FALSE(d().step(d().streeter, id, "keep_closed_after_visit", {why}).ok()) << "said already";
  visit.safe = true;
  visit.agreement_kept = false;
  d().enter(d().easterner, visit);
  EXPECT_EQ("running 2021-06-02", term(id.value, "D-REOPEN"));
  EXPECT_EQ(2, rounds(id.value, "D-REOPEN"));
  ASSERT_TRUE(d().step(d().streeter, id, "reopen_after_visit").ok());
  EXPECT_EQ("met 2021-06-02", term(id.value, "D-REOPEN"));
  EXPECT_EQ(1, d().count("\"case\" WHERE \"unsafe_on\" IS NULL"));
}

TEST_P(CaseTerms, TheChairConvenesTheThirdLevel) {
  Case c = of_kind(CaseKind::domestic_violence);
  c.state = CaseState::accepted;
  const Uuid id = enter(c);
  EXPECT_EQ("running 2021-06-03", term(id, "D-CONVENE"));
  EXPECT_EQ(1, d().total(d().chair, WorkList::fresh));
  Conference talk;
  talk.case_ = {id};
  talk.held_on = today();
  talk.chaired_by = "区妇联主席";
  talk.bodies = 2;
  talk.decisions = "分头核实";
  d().enter(d().easterner, talk);
  EXPECT_EQ("met 2021-06-03", term(id, "D-CONVENE"));
}

INSTANTIATE_TEST_SUITE_P(Both, CaseTerms, both_stores, store_name);

}  // namespace
}  // namespace jinguo
