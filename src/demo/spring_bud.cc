// SPDX-License-Identifier: Apache-2.0
// Spring Bud: places, pupils old and new, and what they are paid at the start of the school year.
#include <fmt/format.h>

#include "demo/programmes.h"
#include "modules/aid/grant.h"
#include "modules/aid/quota.h"
#include "modules/registry/membership.h"
#include "modules/registry/person.h"

namespace jinguo::demo {
namespace {

using namespace aid;

struct Pupil {
  Id<registry::Person> id;
  int community;
  FundedLevel level;
};

class SpringBud {
 public:
  SpringBud(Town& town, Id<Programme> programme) : town_(town), programme_(programme) {}

  void plan(int year) {
    constexpr Share<FundedLevel> levels[] = {{34, FundedLevel::primary}, {28, FundedLevel::junior},
        {22, FundedLevel::senior}, {16, FundedLevel::university}};
    const auto batch = open_batch(town_, programme_, fmt::format("{}年春蕾助学", year), 1,
        town_.day(year, 8, 20), town_.working(town_.day(year, 9, 10), 0));
    const int fresh = town_.times(66, year, 800), kept = town_.times(180, year, 850);
    while (static_cast<int>(pupils_.size()) < kept) pupils_.push_back(enrol(levels, year));
    for (int i = 0; i < kept; ++i) pay(pupils_[std::size_t(i)], batch, year, GrantKind::continued);
    int taken[7] = {};
    for (int i = 0; i < fresh; ++i) {
      const Pupil pupil = enrol(levels, year);
      ++taken[static_cast<int>(pupil.level)];
      // A few new places are not filled in their first year.
      if (i % 12 != 11) pay(pupil, batch, year, GrantKind::new_);
      pupils_.push_back(pupil);
    }
    for (const auto& level : levels) quota(year, level.value, taken[static_cast<int>(level.value)]);
  }

 private:
  template <std::size_t N>
  Pupil enrol(const Share<FundedLevel> (&levels)[N], int year) {
    using registry::SchoolLevel;
    constexpr std::pair<SchoolLevel, int> schools[] = {{SchoolLevel::primary, 9},
        {SchoolLevel::junior, 14}, {SchoolLevel::senior, 17}, {SchoolLevel::vocational, 17},
        {SchoolLevel::university, 20}};
    const int community = town_.draw_community();
    const Woman& mother = town_.draw_woman(community);
    const Actor& cadre = town_.communities[std::size_t(community)].cadre;
    const FundedLevel level = town_.dice.pick(levels);
    const auto& [school, age] = schools[static_cast<int>(level)];
    registry::Person p;
    p.name = woman_name(town_.dice);
    p.born_on = town_.draw_birthday(year - age);
    p.school_level = school;
    const Instant at = town_.at(town_.working(town_.day(year, 6, 1), town_.dice.between(0, 25)));
    const auto id = town_.enter(at, cadre, p);
    registry::Membership m;
    m.person = id;
    m.household = town_.homes[std::size_t(mother.home)].id;
    m.relation = registry::Relation::daughter;
    town_.enter(at + std::chrono::minutes{1}, cadre, m);
    return {id, community, level};
  }

  void pay(const Pupil& pupil, Id<Batch> batch, int year, GrantKind kind) {
    const bool university = pupil.level == FundedLevel::university;
    GrantLine g;
    g.programme = programme_;
    g.batch = batch;
    g.person = pupil.id;
    g.amount = yuan(university ? 2000 : pupil.level == FundedLevel::primary ? 800 : 1000);
    g.source = Source::foundation;
    g.funder = town_.dice.chance(600) ? "市妇女儿童发展基金会（演示）" : "爱心企业联盟（演示）";
    g.school_level = pupil.level;
    g.new_or_continued = kind;
    const Actor& street = town_.street_of(pupil.community).cadre;
    const Date on = town_.working(town_.day(year, 8, 25), town_.dice.below(5));
    const Instant at = town_.at(on);
    const auto id =
        town_.enter(at, street, town_.communities[std::size_t(pupil.community)].unit, g);
    Course course{town_, at, on, id};
    course.after(2, town_.desks.family, "approve")
        .after(town_.dice.between(5, 20), town_.desks.family, "pay",
            {{"paid_by", said(university ? PaidBy::bank : PaidBy::gathering)}});
    if (town_.dice.chance(900)) course.after(town_.dice.between(2, 12), street, "confirm");
  }

  void quota(int year, FundedLevel level, int places) {
    if (places == 0) return;
    Quota q;
    q.programme = programme_;
    q.opened_on = town_.working(town_.day(year, 5, 20), 0);
    q.year = year;
    q.school_level = level;
    q.places = places;
    q.new_or_continued = QuotaKind::new_;
    q.funder = "市妇女儿童发展基金会（演示）";
    town_.enter(town_.at(q.opened_on), town_.desks.family, q);
  }

  Town& town_;
  Id<Programme> programme_;
  std::vector<Pupil> pupils_;
};

}  // namespace

void plan_spring_bud(Town& town) {
  const auto programme = open_programme(
      town, "spring_bud", "春蕾计划", ProgrammeKind::spring_bud, "市妇儿基金会", {}, {}, false);
  SpringBud spring_bud{town, programme};
  for (const int year : town.years()) spring_bud.plan(year);
}

}  // namespace jinguo::demo
