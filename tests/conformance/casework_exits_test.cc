// SPDX-License-Identifier: Apache-2.0
// Ways round: of a case that only its team knows, into the open; of a case in hand, to an end
// nobody else looked at.  Each is tried as somebody would who has the right to all but that.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <set>

#include "engine/may.h"
#include "engine/test_district.h"
#include "modules/cases/case.h"
#include "modules/cases/closing.h"
#include "modules/cases/consent.h"
#include "modules/cases/contact.h"
#include "modules/cases/dispute.h"
#include "modules/cases/emergency.h"
#include "modules/cases/instrument.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/people.h"
#include "modules/cases/risk.h"
#include "modules/cases/slip.h"
#include "modules/cases/step_form.h"

namespace jinguo {
namespace {

using namespace cases;

Date day(int month, int d) { return std::chrono::year{2021} / month / d; }
std::string answer(const Result<Written>& r) { return r.ok() ? "" : r.problem().text; }

class Exits : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    d = std::make_unique<TestDistrict>(GetParam());
    chair = person("chair", Role::chair, d->root);
    desk = person("desk", Role::desk, d->root);
    street = person("street", Role::street, d->street);
    manager = person("manager", Role::community, d->east);
    colleague = person("colleague", Role::community, d->east);
    station = d->unit("派出所", org::Level::department, d->root);
    police = person("police", Role::member_body, station);
  }
  Actor person(const std::string& name, Role role, const Uuid& unit) {
    const Uuid account = d->create(org::Account{name, name, role, true, {}}, unit);
    return {account, unit, role, TestDistrict::number, name, unit == d->root};
  }
  const RecordType& type(std::string_view name) const { return *d->catalogue.find(name); }

  template <class T>
  Result<Written> tried(const Actor& by, const T& record) {
    return d->engine.write(by, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record);
      if (!id.ok()) return id.problem();
      return TestDistrict::written(id.value().value);
    });
  }
  template <class T>
  Uuid made(const Actor& by, const T& record) {
    const auto answered = tried(by, record);
    EXPECT_TRUE(answered.ok()) << answer(answered) << " "
                               << (answered.ok() ? "" : answered.problem().field);
    return answered.ok() ? answered.value().id : Uuid{};
  }
  Result<Written> changed(const Actor& by, std::string_view record, const Uuid& id,
      std::string_view field, Value wanted) {
    const RecordType& t = type(record);
    return d->engine.write(by, {}, [&](Writing& w) {
      const FieldChange change{t.field(field), stored(w.connection(), t, id, field), wanted};
      return w.change(t, id, {&change, 1});
    });
  }
  // What the writer has before her eyes; of a covered field, that it is covered.
  Value stored(Connection& c, const RecordType& t, const Uuid& id, std::string_view field) {
    if (t.field(field)->privacy >= Privacy::sensitive) return std::string{"***"};
    const Value params[] = {id.text()};
    return c
        .value(fmt::format("SELECT \"{}\" FROM \"{}\" WHERE \"id\" = ?", field, t.name), params,
            t.field(field)->kind)
        .value_or(Value{});
  }
  using Brought = std::initializer_list<std::pair<std::string_view, Value>>;
  Result<Written> step(const Actor& by, std::string_view record, const Uuid& id,
      std::string_view name, Brought brought = {}) {
    const RecordType& t = type(record);
    Draft draft;
    for (const auto& [field, value] : brought) draft.items.push_back({t.field(field), value});
    return d->engine.write(by, {}, [&](Writing& w) { return w.take_step(t, id, name, draft); });
  }
  std::string text(std::string_view record, const Uuid& id, std::string_view field) {
    std::string found;
    const auto reader = d->store->read();
    const Value params[] = {id.text()};
    reader->connection().each(
        fmt::format("SELECT \"{}\" FROM \"{}\" WHERE \"id\" = ?", field, record), params,
        [&](const RowView& r) { found = r.is_null(0) ? "" : std::string{r.text(0)}; });
    return found;
  }
  Uuid shared_line(const Uuid& task) {
    std::optional<Uuid> found;
    const Value params[] = {task.text()};
    d->store->read()->connection().each("SELECT \"id\" FROM \"sharing\" WHERE \"joint_task\" = ?",
        params, [&](const RowView& r) { found = Uuid::parse(r.text(0)); });
    return found.value_or(Uuid{});
  }
  std::int64_t told(const Actor& who, std::string_view words) {
    const auto reader = d->store->read();
    const Value params[] = {"a:" + who.account.text(), fmt::format("%{}%", words)};
    return reader->connection().integer(
        "SELECT count(*) FROM \"notice\" WHERE \"desk\" = ? AND \"text\" LIKE ?", params);
  }

  Uuid an_intake() {
    Intake i;
    i.received_on = day(5, 1);
    i.facts = "来电反映";
    return made(manager, i);
  }
  Case a_case(CaseKind kind) {
    Case c;
    c.kind = kind;
    c.opened_on = day(5, 2);
    c.recusal_checked = true;
    c.report_check = ReportCheck::not_owed;
    c.state = CaseState::handling;
    c.plan = "分步帮扶";
    return c;
  }
  Uuid closed_case() { return made(manager, a_case(CaseKind::domestic_violence)); }
  Uuid open_case() { return made(manager, a_case(CaseKind::rights)); }
  CaseMember member(const Uuid& of, const Actor& who) {
    CaseMember m;
    m.case_ = Id<Case>{of};
    m.account = Id<org::Account>{who.account};
    m.since = day(5, 2);
    return m;
  }
  Uuid checklist(const Uuid& of) {
    ClosingChecklist c;
    c.case_ = Id<Case>{of};
    c.checked_on = day(5, 10);
    c.person_told = c.measure_in_force = c.plan_set = c.wishes_heard = true;
    c.remarks = "不需要其他措施";
    return made(manager, c);
  }
  Uuid ground(const Uuid& of) {
    Consent c;
    c.case_ = Id<Case>{of};
    c.given_on = day(5, 3);
    c.scope = "告诉派出所";
    return made(manager, c);
  }
  JointTask a_task(const Uuid& of, const Uuid& under) {
    JointTask t;
    t.case_ = Id<Case>{of};
    t.to_unit = Id<org::Unit>{station};
    t.body_name = "派出所";
    t.ground = Id<Consent>{under};
    t.task = "核实";
    t.packet = "材料";
    t.sent_on = day(5, 20);
    t.due_on = day(6, 2);
    t.open_until = day(6, 20);
    return t;
  }

  std::unique_ptr<TestDistrict> d;
  Actor chair, desk, street, manager, colleague, police;
  Uuid station;
};

TEST_P(Exits, AnIntakeHasOneCase) {
  const Uuid intake = an_intake();
  Case first = a_case(CaseKind::domestic_violence);
  first.intake = Id<Intake>{intake};
  const Uuid of = made(manager, first);
  Case second = a_case(CaseKind::rights);
  second.intake = Id<Intake>{intake};
  EXPECT_EQ("这件信访已经立为个案，不能再立一件", answer(tried(desk, second)));
  second.intake.reset();
  const Uuid other = made(desk, second);
  EXPECT_EQ("这件信访已经立为个案，不能再立一件",
      answer(changed(desk, "case", other, "intake", intake.text())));
  EXPECT_EQ(of.text(), text("intake", intake, "case"));
  EXPECT_EQ("个案的来源信访登记后不能更换",
      answer(changed(manager, "case", of, "intake", an_intake().text())));
  EXPECT_FALSE(changed(manager, "intake", intake, "case", Value{}).ok());
}

TEST_P(Exits, TheTeamIsChosenByThoseWhoSeeTheCase) {
  const Uuid of = closed_case();
  EXPECT_EQ("您的岗位或管辖范围不能新建这条个案成员", answer(tried(desk, member(of, colleague))));
  EXPECT_EQ("", answer(tried(manager, member(of, colleague))));
  EXPECT_EQ(1, told(manager, "colleague已被加入"));
  EXPECT_EQ("", answer(tried(chair, member(of, chair))));
  EXPECT_EQ(1, told(manager, "chair已被加入"));
  EXPECT_EQ("", answer(tried(desk, member(open_case(), colleague))));
}

// Who sees that a case is there adds what its supervision asks, not what its team signs; and is
// told so beforehand.
TEST_P(Exits, WhatIsAddedToAClosedCaseIsAddedByThoseItIsFor) {
  const Uuid of = closed_case();
  const auto adds = [&](const Actor& who) {
    May may;
    EXPECT_TRUE(d->engine.get(who, type("case"), of, &may).ok()) << who.name;
    return std::set<std::string_view>{may.adds.begin(), may.adds.end()};
  };
  Reassessment r;
  r.case_ = Id<Case>{of};
  r.assessed_on = day(5, 10);
  r.reason = "已平稳";
  ClosingChecklist c;
  c.case_ = Id<Case>{of};
  c.checked_on = day(5, 10);
  const auto hers = adds(street);
  for (const char* signed_ : {"reassessment", "closing_checklist", "case_member"})
    EXPECT_FALSE(hers.contains(signed_)) << signed_;
  EXPECT_TRUE(hers.contains("conference"));
  EXPECT_EQ("您的岗位或管辖范围不能新建这条复评", answer(tried(street, r)));
  EXPECT_FALSE(tried(street, c).ok());
  Instrument order;
  order.kind = InstrumentKind::protection_order_request;
  order.case_ = Id<Case>{of};
  order.on = day(5, 10);
  EXPECT_FALSE(tried(street, order).ok());
  EXPECT_FALSE(hers.contains("instrument"));
  EXPECT_TRUE(adds(chair).contains("case_member"));
  for (const char* signed_ : {"reassessment", "closing_checklist", "case_member"})
    EXPECT_TRUE(adds(manager).contains(signed_)) << signed_;
  made(manager, member(of, street));
  EXPECT_TRUE(adds(street).contains("reassessment"));
  EXPECT_EQ("", answer(tried(street, r)));
}

TEST_P(Exits, NobodySignsWhatSheCannotSee) {
  const Uuid of = closed_case(), list = checklist(of);
  EXPECT_EQ("您的岗位或管辖范围不能办理这条结案核对表",
      answer(step(desk, "closing_checklist", list, "sign")));
  made(manager, member(of, desk));
  EXPECT_EQ("", answer(step(desk, "closing_checklist", list, "sign")));
  EXPECT_EQ("签字以后不能再改这一项",
      answer(changed(manager, "closing_checklist", list, "remarks", std::string{"另一种说法"})));
}

TEST_P(Exits, AClosedCaseIsOpenedByAnotherWithTheReason) {
  const Uuid of = closed_case();
  made(manager, member(of, desk));
  EXPECT_EQ("这件个案只限办案小组知悉，不能直接改为公开办理",
      answer(changed(manager, "case", of, "kind", std::string{"other"})));
  const Brought as_other = {
      {"kind", std::string{"other"}}, {"reclass_reason", std::string{"核实后不是家庭暴力"}}};
  EXPECT_FALSE(step(manager, "case", of, "reclassify", as_other).ok());
  EXPECT_EQ("", answer(step(desk, "case", of, "reclassify", as_other)));
  EXPECT_EQ(1, told(manager, "已改类或解除限制知悉"));
}

TEST_P(Exits, WhatIsKeptWithAClosedCaseStaysThere) {
  const Uuid of = closed_case(), other = open_case();
  Party p;
  p.case_ = Id<Case>{of};
  p.name = "试验人甲";
  const Uuid party = made(manager, p);
  EXPECT_EQ("这条记录属于只限办案小组知悉的个案，不能移出",
      answer(changed(manager, "party", party, "case", other.text())));
}

TEST_P(Exits, WhatWasSentIsWhatWasShared) {
  const Uuid of = open_case(), under = ground(of);
  const Uuid task = made(manager, a_task(of, under));
  EXPECT_EQ("call_out", text("sharing", shared_line(task), "task_kind"));
  EXPECT_EQ("", answer(step(manager, "consent", under, "withdraw")));
  EXPECT_EQ(1, told(manager, "还有1份已发出的材料对方仍能看到"));
  const std::string fixed = "发出以后不能再改这一项";
  EXPECT_EQ(fixed, answer(changed(manager, "joint_task", task, "packet", std::string{"新材料"})));
  EXPECT_EQ(fixed, answer(changed(manager, "joint_task", task, "to_unit", d->street.text())));
  EXPECT_EQ(fixed, answer(changed(manager, "joint_task", task, "body_name", std::string{"别处"})));
  EXPECT_EQ("材料可见期发出以后只能缩短",
      answer(changed(manager, "joint_task", task, "open_until", std::string{"2021-07-01"})));
  EXPECT_EQ(
      "", answer(changed(manager, "joint_task", task, "open_until", std::string{"2021-06-01"})));
}

TEST_P(Exits, TheBodyAnswersItself) {
  const Uuid of = open_case(), task = made(manager, a_task(of, ground(of)));
  for (const Actor& who : {manager, desk, chair})
    EXPECT_FALSE(step(who, "joint_task", task, "accept").ok()) << who.name;
  EXPECT_FALSE(step(manager, "joint_task", task, "revoke").ok());
  EXPECT_EQ("", answer(step(police, "joint_task", task, "accept")));
  const Brought why = {{"return_reason", std::string{"已不需要"}}};
  EXPECT_FALSE(step(manager, "joint_task", task, "recall", why).ok());
  EXPECT_EQ("", answer(step(desk, "joint_task", task, "recall", why)));
}

TEST_P(Exits, KinNeitherAnswerForACaseNorGoUnnoticed) {
  const Uuid of = open_case();
  Party p;
  p.case_ = Id<Case>{of};
  p.name = "试验人乙";
  p.staff = Id<org::Account>{colleague.account};
  made(manager, p);
  EXPECT_EQ("这位同事与当事人有亲属关系，不能负责本案",
      answer(changed(manager, "case", of, "manager", colleague.account.text())));
  made(manager, member(of, street));
  p.staff = Id<org::Account>{manager.account};
  made(desk, p);
  EXPECT_EQ(1, told(street, "manager已登记为当事人的亲属"));
}

TEST_P(Exits, TheThirdLevelIsReachedByKindMeasureAndAge) {
  EXPECT_EQ("linked", text("case", closed_case(), "level"));
  const Uuid later = open_case();
  EXPECT_EQ("", answer(changed(manager, "case", later, "kind", std::string{"sexual_harm"})));
  EXPECT_EQ("linked", text("case", later, "level"));
  for (InstrumentKind kind : {InstrumentKind::warning_letter, InstrumentKind::call_out}) {
    const Uuid of = open_case();
    Instrument i;
    i.kind = kind;
    i.case_ = Id<Case>{of};
    i.on = day(5, 5);
    made(manager, i);
    EXPECT_EQ("linked", text("case", of, "level"));
    EXPECT_NE("", text("case", of, "level_by_rule"));
  }
  const Uuid of = open_case();
  Party p;
  p.case_ = Id<Case>{of};
  p.name = "试验人丙";
  p.born_on = std::chrono::year{2003} / 5 / 2;
  made(manager, p);
  EXPECT_EQ("prevention", text("case", of, "level"));
  p.born_on = std::chrono::year{2003} / 5 / 3;
  made(manager, p);
  EXPECT_EQ("linked", text("case", of, "level"));
}

TEST_P(Exits, AReassessmentLooksBackOnTheLastBreach) {
  const Uuid of = closed_case();
  made(manager, member(of, desk));
  Reassessment r;
  r.case_ = Id<Case>{of};
  r.assessed_on = day(5, 10);
  r.reason = "已平稳";
  const Uuid look = made(manager, r);
  Instrument i;
  i.kind = InstrumentKind::protection_order;
  i.case_ = Id<Case>{of};
  i.on = day(5, 5);
  i.result = InstrumentResult::breached;
  i.breached_on = day(5, 20);
  made(manager, i);
  EXPECT_EQ("复评以后保护令或告诫书又被违反，不能按这份复评调低",
      answer(step(desk, "reassessment", look, "sign")));
  r.assessed_on = day(5, 21);
  const Uuid again = made(manager, r);
  EXPECT_EQ("", answer(step(desk, "reassessment", again, "sign")));
  EXPECT_EQ("first_resolution", text("case", of, "level"));
  // It stays down: a later change of something else is no new reason.
  EXPECT_EQ("", answer(changed(manager, "case", of, "people", std::int64_t{2})));
  EXPECT_EQ("first_resolution", text("case", of, "level"));
}

TEST_P(Exits, AnEndIsSignedByAnotherThanTheManager) {
  Case c = a_case(CaseKind::rights);
  c.manager = Id<org::Account>{street.account};
  const Uuid of = made(manager, c), list = checklist(of);
  EXPECT_EQ(
      "您是本案负责人，须由另一人签字", answer(step(street, "closing_checklist", list, "sign")));
  EXPECT_EQ("", answer(step(desk, "closing_checklist", list, "sign")));
  const Brought solved = {{"closure", std::string{"solved"}}, {"opinion", std::string{"已解决"}}};
  EXPECT_EQ(
      "您是本案负责人，“结案”须由另一人办理", answer(step(street, "case", of, "close", solved)));
  EXPECT_EQ(
      "您是本案负责人，“终止”须由另一人办理", answer(step(street, "case", of, "end", solved)));
  EXPECT_EQ("", answer(step(desk, "case", of, "close", solved)));
  EXPECT_EQ("已结案的个案不能再改这一项",
      answer(changed(manager, "case", of, "facts", std::string{"另一种说法"})));
}

TEST_P(Exits, AnEndIsTheEndOfTheIntakeToo) {
  const Uuid intake = an_intake();
  Case c = a_case(CaseKind::rights);
  c.intake = Id<Intake>{intake};
  const Uuid of = made(manager, c);
  const Brought lost = {{"closure", std::string{"lost"}}, {"opinion", std::string{"失去联系"}}};
  EXPECT_EQ("还没有签字的结案核对表，不能结案", answer(step(desk, "case", of, "end", lost)));
  EXPECT_EQ("", answer(step(desk, "closing_checklist", checklist(of), "sign")));
  EXPECT_EQ("", answer(step(desk, "case", of, "end", lost)));
  EXPECT_EQ("ended", text("case", of, "state"));
  EXPECT_EQ("closed", text("intake", intake, "state"));
  EXPECT_EQ("lost", text("intake", intake, "outcome"));
}

TEST_P(Exits, WhatWasSignedForOneEndIsNotSignedForTheNext) {
  const Uuid intake = an_intake();
  Case c = a_case(CaseKind::rights);
  c.intake = Id<Intake>{intake};
  const Uuid of = made(manager, c), list = checklist(of);
  EXPECT_EQ("", answer(step(desk, "closing_checklist", list, "sign")));
  const Brought solved = {{"closure", std::string{"solved"}}, {"opinion", std::string{"已解决"}}};
  EXPECT_EQ("", answer(step(desk, "case", of, "close", solved)));
  EXPECT_EQ("closed", text("intake", intake, "state"));
  EXPECT_EQ("", answer(step(desk, "case", of, "reopen")));
  EXPECT_EQ("handling", text("intake", intake, "state"));
  EXPECT_EQ("lapsed", text("closing_checklist", list, "state"));
  EXPECT_EQ("还没有签字的结案核对表，不能结案", answer(step(desk, "case", of, "close", solved)));
  const Uuid waiver = checklist(of);
  EXPECT_EQ("", answer(step(chair, "closing_checklist", waiver, "waive",
                    {{"missing_reason", std::string{"学校放假"}}})));
  made(manager, a_task(of, ground(of)));
  EXPECT_EQ("lapsed", text("closing_checklist", waiver, "state"));
}

TEST_P(Exits, AnUnsafeVisitAfterTheEndIsHeard) {
  const Uuid of = open_case();
  ReturnVisit v;
  v.case_ = Id<Case>{of};
  v.visited_on = day(5, 30);
  made(manager, v);
  EXPECT_EQ("none", text("case", of, "colour"));
  v.safe = false;
  made(manager, v);
  EXPECT_EQ("red", text("case", of, "colour"));
  EXPECT_EQ("linked", text("case", of, "level"));
  EXPECT_EQ(1, told(manager, "回访发现不安全"));
  EXPECT_EQ(1, told(street, "回访发现不安全"));
}

// A follow-up form ticked without her being safe says the same as such a visit.
TEST_P(Exits, AnUnsafeFollowUpIsHeard) {
  const Uuid of = open_case();
  StepForm f;
  f.case_ = Id<Case>{of};
  f.on = day(5, 20);
  f.visitors = 2;
  f.found_by = FoundBy::hotline;
  f.persons = "当事人";
  f.signs = "未见";
  f.report_checked = f.none_of_nine = true;
  EXPECT_EQ("", answer(step(manager, "step_form", made(manager, f), "tick")));
  f.step = FourStep::s3_explain_law;
  f.topics = "人身安全保护令";
  f.told_whom = "双方";
  f.language = "普通话";
  f.acknowledged = true;
  EXPECT_EQ("", answer(step(manager, "step_form", made(manager, f), "tick")));
  CaseContact met;
  met.case_ = Id<Case>{of};
  met.on = f.on;
  met.reached = true;
  made(manager, met);
  f.step = FourStep::s4_follow_up;
  f.result = "仍受威胁";
  f.agreement_kept = Keeping::nothing_to_keep;
  f.next_on = day(5, 22);
  f.safe = true;
  EXPECT_EQ("", answer(step(manager, "step_form", made(manager, f), "tick")));
  EXPECT_EQ("none", text("case", of, "colour"));
  f.safe = false;
  EXPECT_EQ("", answer(step(manager, "step_form", made(manager, f), "tick")));
  EXPECT_EQ("red", text("case", of, "colour"));
  EXPECT_EQ("linked", text("case", of, "level"));
  EXPECT_EQ(1, told(street, "回访发现不安全"));
}

TEST_P(Exits, AVisitBeforeTheEndIsNoReturnVisit) {
  const Uuid of = open_case();
  ReturnVisit v;
  v.case_ = Id<Case>{of};
  v.visited_on = day(5, 30);
  made(manager, v);
  EXPECT_EQ("", answer(step(desk, "closing_checklist", checklist(of), "sign")));
  EXPECT_EQ("", answer(step(desk, "case", of, "close",
                    {{"closure", std::string{"solved"}}, {"opinion", std::string{"已解决"}}})));
  EXPECT_EQ("还没有结案以后的回访记录", answer(step(manager, "case", of, "return_visit")));
  v.visited_on = day(6, 1);
  made(manager, v);
  EXPECT_EQ("", answer(step(manager, "case", of, "return_visit")));
}

TEST_P(Exits, AReviewIsAnsweredFromAbove) {
  const Uuid of = open_case();
  EXPECT_EQ("", answer(step(desk, "closing_checklist", checklist(of), "sign")));
  EXPECT_EQ("", answer(step(desk, "case", of, "close",
                    {{"closure", std::string{"solved"}}, {"opinion", std::string{"已解决"}}})));
  d->force("case", "unit", of, d->street.text());
  EXPECT_EQ("", answer(step(street, "case", of, "ask_review")));
  const Brought kept = {{"review_opinion", std::string{"维持"}}};
  EXPECT_EQ(
      "复查、复核须由上级单位或主席答复", answer(step(street, "case", of, "answer_review", kept)));
  EXPECT_EQ("", answer(step(desk, "case", of, "answer_review", kept)));
  EXPECT_EQ("这件个案已经复查过，不能再次申请复查", answer(step(street, "case", of, "ask_review")));
}

TEST_P(Exits, AnEmergencyOpensNothingSealed) {
  const Uuid of = closed_case();
  SafetyBox box;
  box.case_ = Id<Case>{of};
  box.safe_times = "上午";
  box.code_word = "暗语";
  const Uuid safety = made(manager, box);
  EmergencyAccess glass;
  glass.case_ = Id<Case>{of};
  glass.reason = "当事人来电称正在遭受威胁";
  const auto opened = d->engine.write(colleague, {}, [&](Writing& w) {
    Draft draft = draft_of(glass);
    draft.by_program = true;  // as its route does
    return w.create(type("emergency_access"), draft);
  });
  ASSERT_TRUE(opened.ok()) << answer(opened);
  const auto shown = [&](const Actor& who, std::string_view field) {
    const FieldInfo* fields[] = {type("safety_box").field(field)};
    return d->engine.reveal(who, type("safety_box"), safety, fields, "联系当事人").ok();
  };
  EXPECT_TRUE(shown(manager, "code_word"));
  EXPECT_TRUE(shown(colleague, "safe_times"));
  EXPECT_FALSE(shown(colleague, "code_word"));
  May may;
  EXPECT_TRUE(d->engine.get(colleague, type("safety_box"), safety, &may).ok());
  for (std::string_view field : may.reveals) EXPECT_NE("code_word", field);
}

TEST_P(Exits, AChildDoesNotConsentAlone) {
  const Uuid of = open_case();
  Consent c;
  c.case_ = Id<Case>{of};
  c.given_on = day(5, 3);
  EXPECT_EQ("须写明同意把什么告诉哪些单位", answer(tried(manager, c)));
  c.scope = "告诉派出所";
  Party p;
  p.case_ = Id<Case>{of};
  p.name = "试验人丁";
  p.born_on = std::chrono::year{2007} / 5 / 4;
  made(manager, p);
  EXPECT_EQ("受害人不满十四周岁，须由监护人同意", answer(tried(manager, c)));
  c.ground = Ground::guardian_consent;
  EXPECT_EQ("", answer(tried(manager, c)));
  c.ground = Ground::emergency;
  EXPECT_EQ("因紧急情况共享的须写明谁的生命健康受到什么威胁", answer(tried(manager, c)));
}

TEST_P(Exits, ACaseIsTakenUpWhenRecusalAndReportWereLookedAt) {
  Case c = a_case(CaseKind::domestic_violence);
  c.recusal_checked = false;
  c.report_check = ReportCheck::unchecked;
  for (CaseState state : {CaseState::accepted, CaseState::handling}) {
    c.state = state;
    EXPECT_EQ("直接登记为已受理的个案，须先核对回避", answer(tried(manager, c)));
  }
  c.recusal_checked = true;
  EXPECT_EQ("这类个案立案时须核对强制报告情形", answer(tried(manager, c)));
  c.state = CaseState::registered;
  const Uuid of = made(manager, c);
  const auto triaged = [&](std::int64_t recusal, std::string report) {
    return answer(step(manager, "case", of, "triage",
        {{"level", std::string{"linked"}}, {"colour", std::string{"red"}},
            {"recusal_checked", recusal}, {"report_check", std::move(report)}}));
  };
  EXPECT_EQ("研判须核对回避", triaged(0, "owed"));
  EXPECT_EQ("研判须核对强制报告情形", triaged(1, "unchecked"));
  EXPECT_EQ("本案没有强制报告记录，不能选“已报告”", triaged(1, "reported"));
  EXPECT_EQ("", triaged(1, "owed"));
  Instrument report;
  report.kind = InstrumentKind::mandatory_report;
  report.case_ = Id<Case>{of};
  report.on = day(5, 5);
  report.sign = Sign::injuries;
  report.told_to = "派出所";
  report.told_at = std::chrono::sys_days{day(5, 5)};
  report.officer = "值班民警";
  made(manager, report);
  EXPECT_EQ("reported", text("case", of, "report_check"));
}

TEST_P(Exits, AMatterIsEnteredAsAcceptedWithItsRemit) {
  Intake i;
  i.received_on = day(5, 1);
  i.state = IntakeState::accepted;
  i.accepted_on = day(5, 1);
  const std::string remit = "直接登记为已受理的，须先判定属于本单位受理范围";
  EXPECT_EQ(remit, answer(tried(manager, i)));
  i.remit = Remit::lower;
  EXPECT_EQ(remit, answer(tried(manager, i)));
  i.remit = Remit::own;
  EXPECT_EQ("直接登记为已受理的，须先核对回避", answer(tried(manager, i)));
  i.recusal_checked = true;
  EXPECT_EQ("", answer(tried(manager, i)));
  // What a case was made of was looked at with the case.
  const Uuid intake = an_intake();
  Case c = a_case(CaseKind::rights);
  c.intake = Id<Intake>{intake};
  made(manager, c);
  EXPECT_EQ("own", text("intake", intake, "remit"));
  EXPECT_EQ("1", text("intake", intake, "recusal_checked"));
}

TEST_P(Exits, MediationIsTheSecondLevelOfItsCase) {
  const Uuid of = open_case();
  Dispute q;
  q.found_on = day(5, 2);
  q.case_ = Id<Case>{of};
  const Uuid quarrel = made(manager, q);
  const auto begin = [&](const Uuid& which, std::int64_t other) {
    return answer(step(manager, "dispute", which, "mediate",
        {{"asker_consents", std::int64_t{1}}, {"other_consents", other},
            {"violence_checked", std::int64_t{1}}}));
  };
  EXPECT_EQ("核对暴力须有本案的风险评估", begin(quarrel, 1));
  RiskAssessment risk;
  risk.case_ = Id<Case>{of};
  risk.assessed_on = day(5, 2);
  made(manager, risk);
  EXPECT_EQ("调解须双方自愿，还有一方没有同意", begin(quarrel, 0));
  EXPECT_EQ("", begin(quarrel, 1));
  EXPECT_EQ("prevention", text("case", of, "level"));
  EXPECT_EQ(
      "", answer(step(manager, "dispute", quarrel, "fail", {{"outcome", std::string{"failed"}}})));
  EXPECT_EQ("linked", text("case", of, "level"));
  EXPECT_EQ("三级个案和家庭暴力个案不作为纠纷调解", begin(made(manager, q), 1));
  // As closed as its case.
  q.case_ = Id<Case>{closed_case()};
  const Uuid kept = made(manager, q);
  EXPECT_TRUE(d->engine.get(colleague, type("dispute"), quarrel).ok());
  EXPECT_FALSE(d->engine.get(colleague, type("dispute"), kept).ok());
  EXPECT_TRUE(d->engine.get(manager, type("dispute"), kept).ok());
  q.case_.reset();
  q.state = DisputeState::mediating;
  EXPECT_EQ("直接登记为调解中的，须双方同意调解", answer(tried(manager, q)));
}

TEST_P(Exits, WhatABodyAnswersIsTold) {
  const Uuid of = open_case(), under = ground(of);
  const Uuid done = made(manager, a_task(of, under)), back = made(manager, a_task(of, under));
  EXPECT_EQ("", answer(step(police, "joint_task", done, "accept")));
  EXPECT_EQ(0, told(manager, "派出所"));
  EXPECT_EQ(
      "", answer(step(police, "joint_task", done, "complete", {{"reply", std::string{"已核实"}}})));
  EXPECT_EQ(1, told(manager, "派出所答复了"));
  EXPECT_EQ("", answer(step(police, "joint_task", back, "return",
                    {{"return_reason", std::string{"不属本所"}}})));
  EXPECT_EQ(1, told(manager, "派出所退回了"));
}

TEST_P(Exits, HerLineUnderTheReceiptIsTold) {
  const auto at_the_desk = [&] {
    const auto reader = d->store->read();
    const Value params[] = {"u:" + d->east.text()};
    return reader->connection().integer(
        "SELECT count(*) FROM \"notice\" WHERE \"unread\" = ? AND \"text\" LIKE '%留了话%'",
        params);
  };
  IntakeMessage line;
  line.intake = Id<Intake>{an_intake()};
  line.said_on = day(5, 3);
  line.words = "已收到";
  made(manager, line);
  EXPECT_EQ(0, at_the_desk()) << "our own answer";
  line.speaker = Speaker::person;
  made(manager, line);
  EXPECT_EQ(1, at_the_desk());
  Case c = a_case(CaseKind::domestic_violence);
  c.intake = line.intake;
  made(manager, c);
  const Uuid later = made(manager, line);
  EXPECT_EQ(1, at_the_desk()) << "her case is its team's";
  EXPECT_EQ(1, told(manager, "留了话"));
  // The team reads what was said before and after, and answers; nobody else of the line does.
  const auto words = [&](const Actor& who, const Uuid& of) {
    const RecordType& said = type("intake_message");
    const FieldInfo* fields[] = {said.field("words")};
    return d->engine.reveal(who, said, of, fields, "答复反映人").ok();
  };
  EXPECT_TRUE(words(manager, later));
  EXPECT_FALSE(words(street, later));
  EXPECT_FALSE(words(colleague, later));
  line.speaker = Speaker::office;
  EXPECT_EQ("", answer(tried(manager, line)));
  EXPECT_NE("", answer(tried(colleague, line)));
}

// 信访工作条例 art. 30.
TEST_P(Exits, AnAccusationStaysOutOfTheHandsOfTheAccused) {
  Intake i;
  i.received_on = day(5, 1);
  i.petition_kind = PetitionKind::accusation;
  i.accused = "江滨派出所";
  i.accused_unit = Id<org::Unit>{station};
  const Uuid intake = made(manager, i);
  const auto sent = [&](std::string to) {
    return answer(step(manager, "intake", intake, "transfer", {{"passed_to", std::move(to)}}));
  };
  EXPECT_EQ("不能把检举控告转给被检举控告的人或单位", sent("江滨派出所值班室"));
  Case c = a_case(CaseKind::rights);
  c.intake = Id<Intake>{intake};
  const Intake of_hers = [&] {
    Intake hers = i;
    hers.accused = "东社区";
    hers.accused_unit = Id<org::Unit>{d->east};
    return hers;
  }();
  Case by_accused = c;
  by_accused.intake = Id<Intake>{made(manager, of_hers)};
  EXPECT_EQ("这件检举控告针对的就是您所在的单位，不能由您立案", answer(tried(manager, by_accused)));
  const Uuid of = made(manager, c);
  JointTask task = a_task(of, ground(of));
  const std::string refused = "不能把检举控告的材料发给被检举控告的人或单位";
  task.body_name = "公安";
  EXPECT_EQ(refused, answer(tried(manager, task))) << "by its unit";
  task.to_unit.reset();
  task.body_name = "江滨派出所";
  EXPECT_EQ(refused, answer(tried(manager, task))) << "by its name";
  task.body_name = "区公安分局";
  EXPECT_EQ("", answer(tried(manager, task)));
}

INSTANTIATE_TEST_SUITE_P(Both, Exits, both_stores, store_name);

}  // namespace
}  // namespace jinguo
