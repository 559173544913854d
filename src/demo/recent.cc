// SPDX-License-Identifier: Apache-2.0
// The weeks before the day the district is looked at: matters in hand, some due in a few days, some
// late, some done in time and some late, at each desk.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/cases/case.h"
#include "modules/cases/conference.h"
#include "modules/cases/consent.h"
#include "modules/cases/contact.h"
#include "modules/cases/instrument.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"

namespace jinguo::demo {
namespace {

using namespace cases;

// Days before today on which each step was taken; -1: not yet.  The terms are those of the letters
// and visits regulations: fifteen days to tell the person, sixty to settle (data/clocks.yaml).
struct Letter {
  int received, accepted, closed;
  Category category;
  Matter matter;
};
constexpr Letter new_today = {1, -1, -1, Category::marriage_family, Matter::divorce};
constexpr Letter told_soon = {12, -1, -1, Category::marriage_family, Matter::family_quarrel};
constexpr Letter told_today = {15, -1, -1, Category::labour, Matter::labour_rights};
constexpr Letter told_late = {19, -1, -1, Category::property, Matter::inheritance};
constexpr Letter in_hand = {34, 30, -1, Category::marriage_family, Matter::custody_support};
constexpr Letter ends_soon = {61, 57, -1, Category::marriage_family, Matter::elder_support};
constexpr Letter ended_late = {68, 64, -1, Category::property, Matter::house};
constexpr Letter settled = {50, 46, 21, Category::marriage_family, Matter::family_quarrel};
constexpr Letter late_word = {48, 24, 9, Category::personal, Matter::reputation};

class Weeks {
 public:
  Weeks(Town& town, Date today) : town_(town), today_(today) {}

  void letters_of(const Actor& by, std::initializer_list<Letter> all) {
    for (const Letter& letter : all) enter(by, letter);
  }

  // One case a street: violence looked after every two weeks, with what others were asked.
  void violence(const Place& street, int community) {
    const Actor& by = street.cadre;
    const Case c = a_case(CaseKind::domestic_violence, CaseLevel::linked, Colour::orange, 12,
        town_.draw_woman(community));
    Instant moment = at(12);
    const auto id = town_.enter(moment, by, c);
    moment = next(moment, 12);
    town_.step(moment, by, id, "start");
    moment = next(moment, 10);
    met(by, id, moment);
    Consent ground;
    ground.case_ = id;
    ground.given_on = day(10);
    ground.scope = "向公安机关和法院说明受害情况";
    moment = next(moment, 10);
    const auto given = town_.enter(moment, by, ground);
    moment = next(moment, 8);
    task(by, id, given, moment, 8, 4);  // late
    moment = next(moment, 3);
    task(by, id, given, moment, 3, -2);  // due the day after tomorrow
    Instrument order;
    order.kind = InstrumentKind::protection_order_request;
    order.case_ = id;
    order.on = day(1);
    order.agency = "区人民法院";
    order.result = InstrumentResult::sought;
    order.accepted_at = next(moment, 1);
    town_.enter(next(moment, 1), by, order);
  }

  // Help for a family, looked in on within a week of being taken on.
  void assistance(const Actor& by, int community, int opened) {
    const Case c = a_case(CaseKind::assistance, CaseLevel::first_resolution, Colour::yellow, opened,
        town_.draw_woman(community));
    const Instant moment = at(opened);
    town_.step(next(moment, opened), by, town_.enter(moment, by, c), "start");
  }

  // Opinions on four bodies, each a step further: drafted, put to the chair, approved, sent.
  void opinions() {
    constexpr std::string_view bodies[] = {
        "某镇街综合服务中心", "某物业服务企业", "某用人单位", "某村民委员会"};
    constexpr std::string_view steps[] = {"submit", "approve", "send"};
    const Desks& desks = town_.desks;
    const Case c =
        a_case(CaseKind::rights, CaseLevel::first_resolution, Colour::blue, 20, town_.draw_woman());
    Instant moment = at(20);
    const auto of = town_.enter(moment, desks.rights, c);
    moment = next(moment, 20);
    town_.step(moment, desks.rights, of, "start");
    for (std::size_t i = 0; i < std::size(bodies); ++i) {
      Instrument opinion;
      opinion.kind = InstrumentKind::supervision_opinion;
      opinion.case_ = of;
      opinion.on = day(14);
      opinion.agency = bodies[i];
      opinion.note = "对妇女反映的权益问题未依法受理，现要求核实处理并书面回复";
      moment = next(moment, 14);
      const auto id = town_.enter(moment, desks.rights, opinion);
      Instant taken = moment;
      for (std::size_t step = 0; step < i; ++step) {
        taken = next(taken, 12 - 2 * int(step));
        town_.step(taken, step == 1 ? desks.chair : desks.rights, id, steps[step]);
      }
    }
  }

 private:
  // A working day so long ago, or the last one before it; the future for a negative number.
  Date day(int ago) const {
    std::chrono::sys_days d = std::chrono::sys_days{today_} - std::chrono::days{ago};
    while (std::chrono::weekday{d} == std::chrono::Saturday ||
           std::chrono::weekday{d} == std::chrono::Sunday)
      d -= std::chrono::days{1};
    return Date{d};
  }
  Instant at(int ago) { return town_.at(day(ago)); }
  // What follows something else on that day, or at once where that day is not later.
  Instant next(Instant previous, int ago) {
    return std::max(at(ago), previous + std::chrono::minutes{5});
  }

  void enter(const Actor& by, const Letter& letter) {
    Intake i;
    i.number = fmt::format("{}-近{:03}", int(today_.year()), ++numbers_);
    i.channel = numbers_ % 3 == 0 ? Channel::call : Channel::visit;
    i.received_on = day(letter.received);
    i.asker_name = woman_name(town_.dice);
    i.phone = phone(town_.dice);
    i.category = letter.category;
    i.matter = letter.matter;
    i.facts = "来访人陈述情况，已记录并核对";
    i.wanted = "希望得到调解或法律帮助";
    i.agent = by.name;
    const auto id = town_.enter(at(letter.received), by, i);
    if (letter.accepted < 0) return;
    const Instant accepted = at(letter.accepted);
    town_.step(accepted, by, id, "accept",
        {{"told_on", said(day(letter.accepted))}, {"remit", said(Remit::own)},
            {"recusal_checked", std::int64_t{1}}});
    town_.step(accepted + std::chrono::minutes{5}, by, id, "start");
    if (letter.closed < 0) return;
    town_.step(at(letter.closed), by, id, "close",
        {{"outcome", said(Outcome::explained)}, {"opinion", "已告知处理结果和救济途径"}});
  }

  Case a_case(CaseKind kind, CaseLevel level, Colour colour, int opened, const Woman& woman) {
    Case c;
    c.number = fmt::format("{}-近案{:02}", int(today_.year()), ++cases_);
    c.kind = kind;
    c.person = woman.id;
    c.household = town_.homes[std::size_t(woman.home)].id;
    c.level = level;
    c.colour = colour;
    c.opened_on = day(opened);
    c.recusal_checked = true;
    c.report_check = ReportCheck::not_owed;
    c.facts = "当事人求助，经核实确需帮扶";
    return c;
  }

  // Looked in on, and the bodies around one table.
  void met(const Actor& by, Id<Case> of, Instant moment) {
    CaseContact there;
    there.case_ = of;
    there.way = ContactWay::visit;
    there.on = day(10);
    there.reached = there.safe = true;
    there.said = "两人走访，目前平稳";
    town_.enter(moment, by, there);
    Conference talk;
    talk.case_ = of;
    talk.held_on = day(10);
    talk.chaired_by = "区妇联主席";
    talk.bodies = 2;
    talk.decisions = "由派出所核实，街道跟进";
    town_.enter(moment + std::chrono::minutes{5}, by, talk);
  }

  void task(const Actor& by, Id<Case> of, Id<Consent> ground, Instant moment, int sent, int due) {
    JointTask t;
    t.case_ = of;
    t.ground = ground;
    t.body_name = "辖区派出所";
    t.task_kind = TaskKind::warning_letter;
    t.task = "核实情况，必要时出具告诫书";
    t.packet = "当事人自述受到家庭暴力";
    t.sent_on = day(sent);
    t.due_on = std::max(t.sent_on, day(due));
    t.open_until = plus_days(t.due_on, 20);
    town_.enter(moment, by, t);
  }

  Town& town_;
  Date today_;
  int numbers_ = 0, cases_ = 0;
};

}  // namespace

void plan_recent(Town& town) {
  // Longer ago than the oldest letter here, so that no two years run into each other.
  const auto today = town.options.today;
  if (!today || *today < plus_days(town.last_step(), 80)) return;
  Weeks weeks{town, *today};
  weeks.letters_of(town.desks.rights, {new_today, told_soon, told_today, in_hand, ended_late});
  weeks.opinions();
  for (std::size_t i = 0; i < town.streets.size(); ++i) {
    const Place& street = town.streets[i];
    weeks.letters_of(street.cadre, {new_today, told_soon, in_hand, ends_soon, settled});
    if (i % 2 == 0) weeks.letters_of(street.cadre, {told_late, late_word});
    for (std::size_t c = 0; c < town.communities.size(); ++c)
      if (town.communities[c].parent == int(i)) {
        weeks.violence(street, int(c));
        break;
      }
  }
  for (std::size_t i = 0; i < town.communities.size(); ++i) {
    const Actor& by = town.communities[i].cadre;
    weeks.letters_of(by, {told_soon, in_hand, settled});
    if (i % 3 == 0) weeks.letters_of(by, {told_late, late_word});
    if (i % 3 == 1) weeks.letters_of(by, {told_today, ends_soon});
    if (i % 5 == 2) weeks.letters_of(by, {ended_late});
    // Seven days to look in: some are in time still, some no more.
    if (i % 2 == 0) weeks.assistance(by, int(i), i % 4 == 0 ? 5 : 9);
  }
}

}  // namespace jinguo::demo
