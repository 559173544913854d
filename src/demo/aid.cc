// SPDX-License-Identifier: Apache-2.0
// Festival money, the aid for women with cancer, and the screening before it.
#include <fmt/format.h>

#include "demo/programmes.h"
#include "modules/aid/application.h"
#include "modules/aid/batch.h"
#include "modules/aid/grant.h"
#include "modules/aid/programme.h"
#include "modules/aid/public_notice.h"
#include "modules/aid/screening.h"

namespace jinguo::demo {

using namespace aid;

Id<Programme> open_programme(Town& town, const char* code, const char* name, ProgrammeKind kind,
    const char* funder, Money cap, Money cap_dibao, bool once) {
  Programme p;
  p.code = code;
  p.name = name;
  p.kind = kind;
  p.basis = "演示用的项目规定";
  p.funder = funder;
  if (cap.fen > 0) p.cap = cap;
  if (cap_dibao.fen > 0) p.cap_dibao = cap_dibao;
  p.once = once;
  p.from = town.day(town.last_year() - 5, 1, 1);
  return town.enter(town.founding(), town.desks.family, p);
}

Id<Batch> open_batch(
    Town& town, Id<Programme> programme, std::string name, int number, Date from, Date held) {
  Batch b;
  b.programme = programme;
  b.name = std::move(name);
  b.number = number;
  b.opened_on = from;
  b.held_on = held;
  const auto at = std::chrono::sys_days{from} - std::chrono::hours{1};
  return town.enter(at, town.desks.family, b);
}

namespace {

// 两节: New Year's Day and the Spring Festival, one batch each.
void plan_festival(Town& town, Id<Programme> programme, int year) {
  constexpr Share<Group> groups[] = {{30, Group::dibao}, {18, Group::low_income_edge},
      {16, Group::disabled}, {14, Group::ill}, {10, Group::single_mother}, {7, Group::elderly},
      {3, Group::lost_only_child}, {2, Group::model}};
  const struct {
    const char* name;
    int share, money;
    Date held;
  } rounds[] = {{"元旦慰问", 240, 500, town.day(year, 1, 4)},
      {"春节慰问", 620, 800, town.working(town.day(year, 2, 1), 3)}};
  int number = 0;
  for (const auto& round : rounds) {
    const auto batch = open_batch(town, programme, fmt::format("{}年{}", year, round.name),
        ++number, town.day(year, 1, 2), round.held);
    for (const Woman* woman : town.draw_needy(town.times(round.share, year, 850))) {
      const Actor& street = town.street_of(woman->community).cadre;
      GrantLine g;
      g.programme = programme;
      g.batch = batch;
      g.person = woman->id;
      g.group = town.dice.pick(groups);
      g.amount = yuan(round.money);
      g.source = town.dice.chance(700) ? Source::district : Source::enterprise;
      const Instant at = town.at(town.day(year, 1, 3));
      const auto id =
          town.enter(at, street, town.communities[std::size_t(woman->community)].unit, g);
      town.step(at + std::chrono::hours{1}, town.desks.family, id, "approve");
      const PaidBy way = town.dice.chance(750) ? PaidBy::bank : PaidBy::at_home;
      const Date held = town.working(round.held, town.dice.below(5));
      Course course{town, town.at(held), held, id};
      course.after(0, street, "pay", {{"paid_by", said(way)}});
      if (town.dice.chance(850)) course.after(town.dice.between(2, 9), street, "confirm");
    }
  }
}

class CancerAid {
 public:
  CancerAid(Town& town, Id<Programme> programme, int year)
      : town_(town), programme_(programme), year_(year) {}

  // Women who have not asked before: the programme grants once in a life.
  void plan(std::vector<const Woman*>& waiting, int n) {
    constexpr int rounds = 4;
    std::vector<Id<Batch>> batches;
    batches.reserve(rounds);
    for (int i = 0; i < rounds; ++i)
      batches.push_back(open_batch(town_, programme_, fmt::format("{}年第{}批", year_, i + 1),
          i + 1, town_.day(year_, 1 + 3 * i, 2), town_.day(year_, 3 + 3 * i, 20)));
    for (int i = 0; i < n && !waiting.empty(); ++i) {
      const Woman& woman = *waiting.back();
      waiting.pop_back();
      apply(woman, batches[std::size_t(i % rounds)], i % rounds);
    }
    for (int i = 0; i < rounds; ++i) publish(batches[std::size_t(i)], i);
  }

 private:
  void apply(const Woman& woman, Id<Batch> batch, int round) {
    constexpr Share<Disease> diseases[] = {{58, Disease::breast}, {24, Disease::cervical},
        {10, Disease::uterine}, {8, Disease::ovarian}};
    const Actor& community = town_.communities[std::size_t(woman.community)].cadre;
    const Actor& street = town_.street_of(woman.community).cadre;
    const bool dibao = town_.dice.chance(450);
    const Money amount = yuan(dibao ? 20'000 : 10'000);
    const Date on = town_.working(town_.day(year_, 1 + 3 * round, 4), town_.dice.between(0, 20));
    const Instant at = town_.at(on);
    Application a;
    a.programme = programme_;
    a.batch = batch;
    a.person = woman.id;
    a.applied_on = on;
    a.way = town_.dice.chance(300) ? ApplicationWay::found : ApplicationWay::self;
    a.tier = dibao ? Tier::dibao : Tier::low_income_edge;
    a.disease = town_.dice.pick(diseases);
    a.diagnosed_on = town_.working(on, -town_.dice.between(30, 500));
    a.hospital = "市第一医院（演示）";
    a.amount_applied = amount;
    const Disease disease = a.disease;
    const auto id = town_.enter(at, community, a);
    Course course{town_, at, on, id};
    course.after(1, community, "check_papers");
    if (town_.dice.chance(60)) {
      course.after(3, street, "refuse_at_street", {{"reason", "不在规定的确诊期限内"}});
      return;
    }
    course.after(2, street, "review");
    send_up(course);
    course.after(town_.dice.between(10, 16), town_.desks.chair, "approve",
        {{"amount_approved", amount.fen}});
    if (!course.open()) return;
    course.after(town_.dice.between(2, 6), town_.desks.family, "pay");
    if (course.open()) pay(woman, batch, id, amount, disease, course.at(), course.day());
    course.after(3, community, "confirm").after(20, community, "visit");
    if (town_.dice.chance(600)) course.after(15, town_.desks.family, "archive");
  }

  void send_up(Course<Application>& course) {
    course.after(2, town_.desks.family, "examine").after(2, town_.desks.chair, "decide");
    const Date from = town_.working(course.day(), 1);
    course
        .after(1, town_.desks.family, "publish",
            {{"notice_from", said(from)}, {"notice_until", said(town_.working(from, 7))}})
        .after(9, town_.desks.family, "send_up");
  }

  void pay(const Woman& woman, Id<Batch> batch, Id<Application> application, Money amount,
      Disease disease, Instant at, Date on) {
    GrantLine g;
    g.programme = programme_;
    g.batch = batch;
    g.application = application;
    g.person = woman.id;
    g.amount = amount;
    g.paid_on = on;
    g.paid_by = PaidBy::bank;
    g.source = Source::lottery;
    g.disease = static_cast<GrantDisease>(static_cast<int>(disease) - 1);
    g.state = GrantState::paid;
    town_.enter(at + std::chrono::minutes{1}, town_.desks.family,
        town_.communities[std::size_t(woman.community)].unit, g);
  }

  void publish(Id<Batch> batch, int round) {
    PublicNotice n;
    n.programme = programme_;
    n.batch = batch;
    n.place = "区妇联公示栏和社区公告栏";
    n.from = town_.day(year_, 2 + 3 * round, 3);
    n.until = town_.day(year_, 2 + 3 * round, 12);
    n.phone = "10-12338";
    town_.enter(town_.at(n.from), town_.desks.family, n);
  }

  Town& town_;
  Id<Programme> programme_;
  int year_;
};

void plan_screening(Town& town, int year) {
  for (const Place& street : town.streets) {
    for (const ScreeningDisease disease : {ScreeningDisease::cervical, ScreeningDisease::breast}) {
      Screening s;
      s.kind = ScreeningKind::health_check;
      s.year = year;
      s.screened_on = town.working(town.day(year, 10, 20), town.dice.below(20));
      s.disease = disease;
      s.due = town.dice.between(260, 620);
      s.done = s.due - town.dice.between(-6, 25);
      s.found = town.dice.below(4);
      town.enter(town.at(s.screened_on), street.cadre, s);
    }
  }
  Screening chosen;
  chosen.kind = ScreeningKind::eligibility;
  chosen.year = year;
  chosen.screened_on = town.working(town.day(year, 3, 22), 0);
  chosen.disease = ScreeningDisease::none;
  chosen.due = town.times(1800, year, 1000);
  chosen.done = chosen.due;
  chosen.found = town.times(420, year, 1000);
  chosen.sources = "民政低保名册、残联名册、社区走访";
  town.enter(town.at(chosen.screened_on), town.desks.family, chosen);
}

}  // namespace

void plan_aid(Town& town) {
  using enum ProgrammeKind;
  const auto festivals =
      open_programme(town, "festival", "两节慰问", festival, "区财政", {}, {}, false);
  const auto cancers = open_programme(town, "four_cancers", "低收入家庭妇女四癌救助", cancer,
      "福利彩票公益金", yuan(10'000), yuan(20'000), true);
  auto waiting = town.draw_needy(town.times(160, town.options.year));
  for (const int year : town.years()) {
    plan_festival(town, festivals, year);
    CancerAid{town, cancers, year}.plan(waiting, town.times(72, year, 800));
    plan_screening(town, year);
  }
}

}  // namespace jinguo::demo
