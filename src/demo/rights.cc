// SPDX-License-Identifier: Apache-2.0
// Letters, visits and calls; the cases and disputes that follow from some of them.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/cases/case.h"
#include "modules/cases/closing.h"
#include "modules/cases/conference.h"
#include "modules/cases/consent.h"
#include "modules/cases/contact.h"
#include "modules/cases/dispute.h"
#include "modules/cases/emergency.h"
#include "modules/cases/instrument.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"
#include "modules/cases/mediation_file.h"
#include "modules/cases/people.h"
#include "modules/cases/risk.h"
#include "modules/cases/slip.h"
#include "modules/cases/step_form.h"

namespace jinguo::demo {
namespace {

using namespace cases;

constexpr Months months = {6, 5, 12, 9, 9, 8, 8, 8, 9, 7, 11, 8};

constexpr Share<Channel> channels[] = {{37, Channel::visit}, {8, Channel::letter},
    {38, Channel::call}, {10, Channel::online}, {4, Channel::transferred}, {3, Channel::walk_in}};

struct Kind {
  Category category;
  Matter matter;
};
constexpr Share<Kind> kinds[] = {{225, {Category::marriage_family, Matter::domestic_violence}},
    {170, {Category::marriage_family, Matter::divorce}},
    {135, {Category::marriage_family, Matter::family_quarrel}},
    {60, {Category::marriage_family, Matter::custody_support}},
    {48, {Category::marriage_family, Matter::matrimonial_property}},
    {34, {Category::marriage_family, Matter::elder_support}},
    {22, {Category::marriage_family, Matter::affair}},
    {6, {Category::marriage_family, Matter::interference}},
    {50, {Category::labour, Matter::labour_rights}},
    {14, {Category::labour, Matter::social_security}},
    {6, {Category::labour, Matter::sex_discrimination}}, {34, {Category::property, Matter::house}},
    {22, {Category::property, Matter::inheritance}}, {20, {Category::property, Matter::debt}},
    {6, {Category::property, Matter::rural_land}}, {30, {Category::personal, Matter::injury}},
    {14, {Category::personal, Matter::harassment}}, {12, {Category::personal, Matter::reputation}},
    {46, {Category::minors, Matter::unstated}}, {10, {Category::education, Matter::unstated}},
    {3, {Category::political, Matter::unstated}}, {33, {Category::other, Matter::unstated}}};

constexpr Share<Outcome> outcomes[] = {{46, Outcome::explained}, {20, Outcome::agreement},
    {14, Outcome::supported}, {13, Outcome::referred}, {3, Outcome::not_supported},
    {3, Outcome::withdrawn}, {1, Outcome::lost}};

bool violent(const Kind& kind) { return kind.matter == Matter::domestic_violence; }
// Where a minor among those concerned asks the question whether the police must know.
bool protected_matter(const Kind& kind) {
  return violent(kind) || kind.matter == Matter::injury || kind.matter == Matter::harassment;
}

// One matter from the day it comes in.
class Matters {
 public:
  Matters(Town& town, int year) : town_(town), year_(year) {}

  void take_in() {
    const int community = town_.draw_community();
    const Actor& by = receiver(community);
    const Woman& woman = town_.draw_woman(community);
    const Kind kind = town_.dice.pick(kinds);
    const Date on = town_.draw_day(year_, months);
    const Instant at = town_.at(on);
    Intake i = intake(kind, on);
    i.agent = by.name;
    if (i.minors_involved && protected_matter(kind)) {
      i.report_check = violent(kind) ? ReportCheck::reported : ReportCheck::not_owed;
      if (violent(kind)) {
        i.reported_to = "辖区派出所";
        i.reported_at = at;
      }
    }
    if (town_.dice.chance(700)) {
      i.person = woman.id;
      i.asker_name = woman.name;
    } else if (town_.dice.chance(800)) {
      i.asker_name = woman_name(town_.dice);
    }
    const bool assisted = i.assistance;
    const auto id = town_.enter(at, by, i);
    if (i.channel == Channel::online && numbers_ % 2 == 0) {
      IntakeMessage answer;
      answer.intake = id;
      answer.said_on = on;
      answer.words = "已收到，将在十五日内告知";
      town_.enter(at, by, answer);
    }
    Course course{town_, at, on, id};
    course.finishing();
    if (town_.dice.chance(25)) {
      course.wait(town_.dice.between(1, 9));
      course.after(0, by, "transfer",
          {{"passed_to", "区人力资源和社会保障局"}, {"told_on", said(course.day())},
              {"told_how", said(NoticeWay::posted)}, {"remit", said(Remit::other)}});
    } else if (town_.dice.chance(10)) {
      course.wait(town_.dice.between(1, 9));
      course.after(0, by, "refuse",
          {{"opinion", "属人民法院管辖，已告知起诉途径"}, {"told_on", said(course.day())},
              {"told_how", said(NoticeWay::handed)}, {"remit", said(Remit::other)}});
    } else {
      handle(course, by, woman, kind, assisted);
    }
  }

 private:
  Intake intake(const Kind& kind, Date on) {
    Intake i;
    i.number = fmt::format("{}-{:04}", year_, ++numbers_);
    i.channel = town_.dice.pick(channels);
    i.received_on = on;
    i.asker_sex = town_.dice.chance(930) ? AskerSex::female : AskerSex::male;
    i.phone = phone(town_.dice);
    i.category = kind.category;
    i.matter = kind.matter;
    i.assistance = town_.dice.chance(violent(kind) ? 160 : 70);
    i.consultation = !i.assistance && town_.dice.chance(420);
    i.court_related = kind.matter == Matter::divorce && town_.dice.chance(120);
    i.minors_involved = town_.dice.chance(violent(kind) ? 350 : 120);
    i.contacts = town_.dice.chance(150) ? town_.dice.between(2, 4) : 1;
    i.people = town_.dice.chance(200) ? town_.dice.between(2, 5) : 1;
    i.facts = "来访人陈述情况，已记录并核对";
    i.wanted = "希望得到调解或法律帮助";
    return i;
  }

  const Actor& receiver(int community) {
    const int draw = town_.dice.below(100);
    if (draw < 42) return town_.communities[std::size_t(community)].cadre;
    return draw < 70 ? town_.street_of(community).cadre : town_.desks.rights;
  }

  void handle(Course<Intake>& course, const Actor& by, const Woman& woman, const Kind& kind,
      bool assisted) {
    // Now and then somebody is told too late, as it happens.
    const bool late = town_.dice.chance(120);
    const int days = late ? town_.dice.between(13, 18) : town_.dice.between(0, 12);
    if (days > 0) course.wait(days);
    course.after(0, by, "accept",
        {{"told_on", said(course.day())}, {"told_how", said(NoticeWay::handed)},
            {"remit", said(Remit::own)}, {"recusal_checked", std::int64_t{1}}});
    const Instant accepted = course.at();
    const Date accepted_on = course.day();
    if (!course.going()) return;
    if (course.open() && (assisted || (violent(kind) && town_.dice.chance(350))))
      take_case(by, woman, accepted, accepted_on, assisted, violent(kind));
    if (!assisted && !violent(kind) && town_.dice.chance(300)) {
      course.after(0, by, "settle", {{"outcome", said(Outcome::explained)}});
    } else {
      Outcome outcome = assisted ? Outcome::assisted : town_.dice.pick(outcomes);
      if (violent(kind) && outcome == Outcome::agreement) outcome = Outcome::referred;
      course.after(town_.dice.between(1, 5), by, "start").wait(town_.dice.between(3, 55));
      course.after(0, by, "close",
          {{"outcome", said(outcome)}, {"opinion", "已告知处理结果和救济途径"},
              {"answer_served_on", said(course.day())}});
    }
    if (town_.dice.chance(800)) course.after(town_.dice.between(5, 40), by, "archive");
  }

  void take_case(
      const Actor& by, const Woman& woman, Instant at, Date on, bool assisted, bool violence) {
    Case c;
    c.number = fmt::format("{}-案{:03}", year_, ++cases_);
    c.kind = assisted ? CaseKind::assistance : CaseKind::domestic_violence;
    c.person = woman.id;
    c.household = town_.homes[std::size_t(woman.home)].id;
    c.level = violence ? CaseLevel::linked : CaseLevel::first_resolution;
    c.colour = violence ? Colour::orange : Colour::yellow;
    c.opened_on = on;
    c.recusal_checked = true;
    c.report_check = ReportCheck::not_owed;
    c.minors_involved = town_.dice.chance(300);
    if (violence && c.minors_involved) c.report_check = ReportCheck::owed;
    c.plan = violence ? "分开居住，申请保护措施，定期联系" : "申请救助，定期走访";
    c.people = town_.dice.between(1, 3);
    c.facts = "当事人求助，经核实确需帮扶";
    const auto id = town_.enter(at, by, c);
    if (violence) look_in(by, id, at, on, c.minors_involved);
    Closure end = violence ? Closure::court_or_police : Closure::solved;
    if (!town_.dice.chance(600)) end = Closure::supported;
    Course course{town_, at, on, id};
    course.after(town_.dice.between(1, 5), by, "start");
    if (violence && course.open() && !measures(by, id, course.at(), course.day()) &&
        end == Closure::court_or_police)
      end = Closure::supported;
    const Actor& approver =
        by.account == town_.desks.rights.account ? town_.desks.chair : town_.desks.rights;
    // Every third case of violence is a joint one.
    if (violence && cases_ % 3 == 0 && course.open())
      join(by, id, course.at(), course.day(), c.minors_involved);
    if (!violence && cases_ % 4 == 0) settle_between(by, id, *c.household, course);
    course.wait(town_.dice.between(15, 80));
    if (course.open()) {
      const bool reassessed = violence && end != Closure::court_or_police;
      if (violence) join_team(approver, id, course.at(), course.day());
      walk(by, id, course.at(), course.day(), c);
      finish(by, approver, id, course.at(), course.day(), reassessed, violence);
    }
    course
        .after(0, approver, "close",
            {{"closure", said(end)}, {"opinion", "风险已降低，同意结案"},
                {"answer_served_on", said(course.day())}})
        .wait(town_.dice.between(10, 40));
    if (course.open()) {
      ReturnVisit v;
      v.case_ = id;
      v.visited_on = course.day();
      v.findings = "已回访，目前平稳";
      const auto visit = town_.enter(course.at(), by, v);
      if (violence) follow_up(by, id, visit, course.at(), course.day());
    }
    course.after(0, by, "return_visit");
    if (violence && !unsafe_shown_ && course.open())
      return unsafe_again(course.wait(12), by, approver, id);
    // Put away after the quiet time of its colour.
    course.after(town_.dice.between(95, 120), by, "archive");
  }

  // A look-in after the end that found her unsafe, and why it is not opened again.
  void unsafe_again(Course<Case>& course, const Actor& by, const Actor& approver, Id<Case> id) {
    if (!course.open()) return;
    unsafe_shown_ = true;
    ReturnVisit v;
    v.case_ = id;
    v.visited_on = course.day();
    v.safe = false;
    v.findings = "对方在楼下守候，当事人感到不安全";
    town_.enter(course.at(), by, v);
    course.after(0, approver, "keep_closed_after_visit",
        {{"unsafe_answer", "派出所已处警并告诫，当事人已搬至亲属家，由社区每日联系"}});
  }

  // What two sides quarrel about while one of them is helped is settled as part of her case.
  void settle_between(
      const Actor& by, Id<Case> id, Id<registry::Household> home, Course<Case> course) {
    if (!course.open()) return;
    Dispute d;
    d.case_ = id;
    d.found_on = course.day();
    d.household = home;
    d.mediator = "社区人民调解委员会";
    d.facts = "双方各执一词，愿意调解";
    RiskAssessment risk;
    risk.case_ = id;
    risk.assessed_on = course.day();
    town_.enter(course.at(), by, risk);
    const auto dispute = town_.enter(course.at(), by, d);
    Course its{town_, course.at(), course.day(), dispute};
    its.finishing()
        .after(1, by, "mediate",
            {{"asker_consents", std::int64_t{1}}, {"other_consents", std::int64_t{1}},
                {"violence_checked", std::int64_t{1}}})
        .after(6, by, "settle", {{"outcome", said(DisputeOutcome::reconciled)}});
  }

  // Nobody signs what she cannot see.
  void join_team(const Actor& approver, Id<Case> id, Instant at, Date on) {
    CaseMember approves;
    approves.case_ = id;
    approves.account = Id<org::Account>{approver.account};
    approves.tier = Tier::district;
    approves.since = on;
    town_.enter(at, town_.desks.chair, approves);
  }

  // The first of the four steps of a visit; where a child is there the police know already.
  StepForm found(Id<Case> id, Instant at, Date on, std::string signs, bool minors) {
    StepForm f;
    f.case_ = id;
    f.on = on;
    f.at = at;
    f.visitors = 2;
    f.found_by = FoundBy::hotline;
    f.persons = minors ? "当事人和孩子" : "当事人";
    f.signs = std::move(signs);
    f.report_checked = true;
    f.none_of_nine = !minors;
    return f;
  }

  // The last of them rests on the visit after the end.
  void follow_up(const Actor& by, Id<Case> id, Id<ReturnVisit> visit, Instant at, Date on) {
    StepForm f;
    f.case_ = id;
    f.step = FourStep::s4_follow_up;
    f.on = on;
    f.due_on = on;
    f.visit = visit;
    f.result = "已回访，目前平稳";
    f.agreement_kept = Keeping::nothing_to_keep;
    f.safe = true;
    const Instant later = at + std::chrono::minutes{1};
    town_.step(later, by, town_.enter(later, by, f), "tick");
  }

  // The first and the third of the four steps of a visit.
  void walk(const Actor& by, Id<Case> id, Instant at, Date on, const Case& c) {
    const bool violence = c.level == CaseLevel::linked;
    const StepForm first = found(
        id, at, on, violence ? "情绪平稳，未见新的伤情" : "未见", violence && c.minors_involved);
    town_.step(at, by, town_.enter(at, by, first), "tick");
    StepForm law;
    law.case_ = id;
    law.step = FourStep::s3_explain_law;
    law.on = on;
    law.topics = violence ? "反家庭暴力法" : "妇女权益保障法、社会救助暂行办法";
    law.told_whom = violence ? "双方" : "当事人";
    law.language = "普通话";
    law.material = violence ? "反家庭暴力法手册" : "救助政策问答";
    law.acknowledged = true;
    town_.step(at, by, town_.enter(at, by, law), "tick");
  }

  // She is met at once, the chair convenes, and the police know where a child is there.
  void look_in(const Actor& by, Id<Case> id, Instant at, Date on, bool minors) {
    const Instant soon = at + std::chrono::minutes{5};
    CaseContact met;
    met.case_ = id;
    met.way = ContactWay::met;
    met.on = on;
    met.reached = met.safe = true;
    met.said = "当面了解情况，已约定联系方式";
    town_.enter(soon, by, met);
    Conference talk;
    talk.case_ = id;
    talk.held_on = on;
    talk.chaired_by = "区妇联主席";
    talk.bodies = 3;
    talk.decisions = "由派出所核实，社区跟进";
    town_.enter(soon, by, talk);
    if (!minors) return;
    Instrument report;
    report.kind = InstrumentKind::mandatory_report;
    report.case_ = id;
    report.on = on;
    report.agency = report.told_to = "辖区派出所";
    report.sign = Sign::other_danger;
    report.officer = "值班民警";
    report.told_at = soon;
    town_.enter(soon, by, report);
  }

  // What is owed before the end: the checklist, and of violence a second look, both signed by the
  // one who approves.
  void finish(const Actor& by, const Actor& approver, Id<Case> id, Instant at, Date on,
      bool reassessed, bool violence) {
    if (reassessed) {
      Reassessment r;
      r.case_ = id;
      r.assessed_on = on;
      r.reason = "措施已落实，近期无新的暴力";
      town_.step(at, approver, town_.enter(at, by, r), "sign");
    }
    ClosingChecklist c;
    c.case_ = id;
    c.checked_on = on;
    c.person_told = c.measure_in_force = c.plan_set = c.wishes_heard = true;
    if (!violence) c.remarks = "已给予救助，不需要保护措施";
    town_.step(at, approver, town_.enter(at, by, c), "sign");
  }

  // The team, the ground to share on, and what the police station is asked.
  void join(const Actor& by, Id<Case> id, Instant at, Date on, bool minors) {
    CaseMember leader;
    leader.case_ = id;
    leader.account = Id<org::Account>{town_.desks.rights.account};
    leader.duty = Duty::leader;
    leader.tier = Tier::district;
    leader.since = on;
    if (by.account != town_.desks.rights.account) town_.enter(at, town_.desks.chair, leader);
    RiskAssessment risk;
    risk.case_ = id;
    risk.assessed_on = on;
    risk.repeated = true;
    risk.asks_protection = true;
    town_.enter(at, by, risk);
    Party victim;
    victim.case_ = id;
    victim.name = "求助人";
    town_.enter(at, by, victim);
    SafetyBox box;
    box.case_ = id;
    box.safe_times = "工作日上午";
    box.do_not_call = true;
    town_.enter(at, by, box);
    const StepForm found_risk = found(id, at, on, "有争执痕迹，未见凶器", minors);
    town_.step(at, by, town_.enter(at, by, found_risk), "tick");
    StepForm calmed;
    calmed.case_ = id;
    calmed.step = FourStep::s2_resolve;
    calmed.on = on;
    calmed.method = "分开居住，不当面调解";
    calmed.mediator = "街道妇联";
    calmed.sessions = 1;
    calmed.violence_checked = true;
    calmed.result = "当事人暂住亲属家";
    calmed.ending = Ending::moved_up;
    town_.step(at, by, town_.enter(at, by, calmed), "tick");
    Consent ground;
    ground.case_ = id;
    ground.given_on = on;
    ground.scope = "向公安机关说明受害情况";
    JointTask task;
    task.case_ = id;
    task.ground = town_.enter(at, by, ground);
    task.body_name = "辖区派出所";
    task.task_kind = TaskKind::warning_letter;
    task.to_unit = Id<org::Unit>{town_.police.unit};
    task.task = "核实情况，必要时出具告诫书";
    task.packet = "当事人自述受到家庭暴力";
    task.sent_on = on;
    task.due_on = plus_days(on, 7);
    task.open_until = plus_days(on, 30);
    const auto sent = town_.enter(at, by, task);
    Slip slip;
    slip.case_ = id;
    slip.joint_task = sent;
    slip.number = fmt::format("{}D{:05}", year_, cases_);
    slip.valid_until = task.open_until;
    town_.enter(at, by, slip);
    if (!glass_broken_) {
      glass_broken_ = true;
      const Actor& last = town_.communities.back().cadre;
      EmergencyAccess glass;
      glass.case_ = id;
      glass.reason = "当事人在本社区求助，需立即了解安全安排";
      town_.enter(at, by.account == last.account ? town_.communities.front().cadre : last, glass);
    }
    Course answered{town_, at, on, sent};
    answered.finishing()
        .after(1, town_.police, "accept")
        .after(cases_ % 2 == 0 ? 3 : 9, town_.police, "complete", {{"reply", "已核实并告诫"}});
  }

  // Whether the court or the police have it in hand by what was done.
  bool measures(const Actor& by, Id<Case> id, Instant at, Date on) {
    constexpr Share<InstrumentKind> all[] = {{30, InstrumentKind::call_out},
        {30, InstrumentKind::warning_letter}, {14, InstrumentKind::protection_order_request},
        {14, InstrumentKind::legal_aid}, {6, InstrumentKind::judicial_relief},
        {3, InstrumentKind::shelter}, {3, InstrumentKind::supervision_opinion}};
    Instrument m;
    m.kind = town_.dice.pick(all);
    m.case_ = id;
    m.on = on;
    m.agency = m.kind == InstrumentKind::legal_aid ? "区法律援助中心" : "辖区派出所";
    if (m.kind == InstrumentKind::protection_order_request) {
      m.agency = "区人民法院";
      m.result = InstrumentResult::granted;
      m.accepted_at = at;
      m.decided_on = on;
    }
    if (m.kind == InstrumentKind::judicial_relief)
      m.amount = yuan(1000 * std::int64_t{town_.dice.between(3, 12)});
    town_.enter(at + std::chrono::minutes{10}, by, m);
    return m.kind == InstrumentKind::call_out || m.kind == InstrumentKind::warning_letter ||
           m.kind == InstrumentKind::protection_order_request;
  }

  Town& town_;
  int year_;
  int numbers_ = 0;
  int cases_ = 0;
  bool glass_broken_ = false, unsafe_shown_ = false;  // once a year is enough to show it
};

// The file of what a dispute left behind; the step follows five minutes later.
void put_away(Town& town, const Actor& by, Id<Dispute> id, Instant at) {
  MediationFile f;
  f.dispute = id;
  f.application = f.rights_told = f.identities = f.record_of_mediation = f.agreement =
      f.cover_and_index = true;
  f.pages = 12;
  const auto file = town.enter(at, by, f);
  town.step(at + std::chrono::minutes{2}, by, file, "file",
      {{"number", fmt::format("调卷第{}号", town.made["mediation_file"])}});
}

void plan_dispute(Town& town, int year) {
  constexpr Share<DisputeKind> what[] = {{76, DisputeKind::marriage_family},
      {16, DisputeKind::neighbour}, {5, DisputeKind::property}, {3, DisputeKind::labour}};
  constexpr Share<DisputeMatter> matters[] = {{38, DisputeMatter::quarrel},
      {17, DisputeMatter::divorce}, {12, DisputeMatter::domestic_violence},
      {9, DisputeMatter::custody}, {8, DisputeMatter::in_laws}, {7, DisputeMatter::elder_support},
      {5, DisputeMatter::matrimonial_property}, {4, DisputeMatter::inheritance}};
  constexpr Share<DisputeColour> colours[] = {{52, DisputeColour::none}, {36, DisputeColour::blue},
      {8, DisputeColour::yellow}, {4, DisputeColour::red}};
  constexpr Share<DisputeSource> sources[] = {{44, DisputeSource::visit},
      {20, DisputeSource::intake}, {12, DisputeSource::police}, {18, DisputeSource::grid},
      {6, DisputeSource::hotline}};
  constexpr Share<DisputeOutcome> ends[] = {{40, DisputeOutcome::oral_agreement},
      {24, DisputeOutcome::written_agreement}, {36, DisputeOutcome::reconciled}};
  const int community = town.draw_community();
  const Actor& by = town.communities[std::size_t(community)].cadre;
  const auto& homes = town.homes_of[std::size_t(community)];
  Dispute d;
  d.kind = town.dice.pick(what);
  d.matter = DisputeMatter::other;
  if (d.kind == DisputeKind::marriage_family) d.matter = town.dice.pick(matters);
  d.found_on = town.draw_day(year, months, true);
  d.source = town.dice.pick(sources);
  d.household =
      town.homes[std::size_t(homes[std::size_t(town.dice.below(static_cast<int>(homes.size())))])]
          .id;
  d.people = town.dice.between(2, 4);
  d.colour = town.dice.pick(colours);
  d.mediator = town.dice.chance(500) ? "社区人民调解委员会" : "巾帼调解队";
  d.facts = "双方各执一词，愿意调解";
  const Date on = d.found_on;
  const Instant at = town.at(on);
  const auto id = town.enter(at, by, d);
  Course course{town, at, on, id};
  course.finishing();
  if (d.matter == DisputeMatter::domestic_violence) {
    course.after(town.dice.between(0, 2), by, "transfer", {{"passed_to", "区妇联权益部立案"}});
    return;
  }
  course.after(town.dice.between(0, 6), by, "mediate",
      {{"asker_consents", std::int64_t{1}}, {"other_consents", std::int64_t{1}},
          {"violence_checked", std::int64_t{1}}});
  if (town.dice.chance(950)) {
    const DisputeOutcome end = town.dice.pick(ends);
    course.after(town.dice.between(1, 28), by, "settle", {{"outcome", said(end)}});
    if (town.dice.chance(850)) {
      course.wait(town.dice.between(7, 30));
      if (end == DisputeOutcome::written_agreement && course.going())
        put_away(town, by, id, course.at());
      course.after(0, by, "archive");
    }
  } else if (town.dice.chance(600)) {
    course.after(town.dice.between(5, 30), by, "fail", {{"outcome", said(DisputeOutcome::failed)}});
  } else {
    course.after(
        town.dice.between(2, 15), by, "pass_on", {{"passed_to", "区人民法院诉前调解中心"}});
  }
}

}  // namespace

void plan_rights(Town& town) {
  for (const int year : town.years()) {
    const bool full = year == town.options.year;
    int n = full ? town.times(600, year) : town.times(680, year, 1000);
    if (town.options.intakes > 0) n = full ? town.options.intakes : town.options.intakes * 11 / 10;
    Matters matters{town, year};
    for (int i = 0; i < n; ++i) matters.take_in();
    const int disputes = town.times(320, year, 850);
    for (int i = 0; i < disputes; ++i) plan_dispute(town, year);
  }
}

}  // namespace jinguo::demo
