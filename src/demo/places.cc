// SPDX-License-Identifier: Apache-2.0
// Bodies with their committees, and the homes where women meet.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/homes/site.h"
#include "modules/org/body.h"
#include "modules/org/impact_assessment.h"
#include "modules/org/post.h"

namespace jinguo::demo {
namespace {

using namespace org;
using homes::Site;
using homes::SiteKind;

class Bodies {
 public:
  explicit Bodies(Town& town) : town_(town) {}

  void federation(const Place& place, BodyLevel level, int members) {
    const Date founded = town_.day(town_.last_year() - 3, 7, 1);
    Body b;
    b.name = place.name + "妇女联合会";
    b.level = level;
    b.founded_on = founded;
    const auto id = town_.enter(town_.founding(), by_, place.unit, b);
    post(id, place, PostTitle::chair, founded);
    const int vice = level == BodyLevel::community ? 1 : 3;
    for (int i = 0; i < vice; ++i) post(id, place, PostTitle::vice_chair, founded);
    for (int i = 0; i < members; ++i) post(id, place, PostTitle::member, founded);
    if (level != BodyLevel::district) return;
    for (int i = 0; i < 9; ++i) post(id, place, PostTitle::standing_member, founded);
    // In the full year leaders of private firms join the committee.
    for (int i = 0; i < 6; ++i) join(id, town_.working(town_.day(town_.options.year, 7, 12), 0));
  }

  void other(const char* name, BodyKind kind) {
    Body b;
    b.name = name;
    b.kind = kind;
    b.founded_on = town_.day(town_.last_year() - 4, 3, 8);
    town_.enter(town_.founding(), by_, b);
  }

 private:
  Post holder(Id<Body> body, PostTitle title, Date from) {
    constexpr Share<Sector> sectors[] = {{22, Sector::organ}, {12, Sector::education},
        {10, Sector::health}, {6, Sector::law}, {20, Sector::enterprise},
        {14, Sector::social_organisation}, {8, Sector::new_business}, {8, Sector::retired}};
    constexpr Share<HolderEducation> schooling[] = {{6, HolderEducation::master},
        {52, HolderEducation::bachelor}, {30, HolderEducation::college},
        {12, HolderEducation::senior}};
    Post p;
    p.body = body;
    p.title = title;
    p.holder_name = woman_name(town_.dice);
    p.born_on = town_.draw_birthday(town_.last_year() - town_.dice.between(26, 58));
    p.education = town_.dice.pick(schooling);
    p.party = town_.dice.chance(520) ? HolderParty::member : HolderParty::masses;
    p.sector = town_.dice.pick(sectors);
    p.from = from;
    if (title == PostTitle::vice_chair)
      p.terms = town_.dice.chance(500) ? PostTerms::part_time : PostTerms::full_time;
    return p;
  }

  void post(Id<Body> body, const Place& place, PostTitle title, Date from) {
    town_.enter(town_.founding(), by_, place.unit, holder(body, title, from));
  }

  void join(Id<Body> body, Date on) {
    Post p = holder(body, PostTitle::member, on);
    p.sector = Sector::enterprise;
    p.non_public = true;
    p.newly = true;
    p.co_opted = true;
    town_.enter(town_.at(on), by_, p);
  }

  Town& town_;
  const Actor& by_ = town_.desks.organisation;
};

Id<Site> open_site(
    Town& town, Instant at, const Actor& by, SiteKind kind, std::string name, Date opened) {
  Site s;
  s.name = std::move(name);
  s.kind = kind;
  s.opened_on = opened;
  s.hours = "周一至周六 9:00-21:00";
  s.keeper = woman_name(town.dice);
  const bool newer = kind != SiteKind::community_home && kind != SiteKind::micro_home;
  if (newer) s.field = homes::NewField::new_field;
  return town.enter(at, by, s);
}

// The homes that were the first of their kind in the city.
void open_first(Town& town, SiteKind kind, const char* name, Date on) {
  Site s;
  s.name = name;
  s.kind = kind;
  s.field = homes::NewField::new_field;
  s.opened_on = on;
  s.first_in_city = true;
  s.first_evidence = "市妇联阵地建设通报（演示）";
  s.keeper = woman_name(town.dice);
  const int community = town.draw_community();
  town.enter(town.at(on), town.communities[std::size_t(community)].cadre, s);
}

void open_in_year(Town& town, int year) {
  constexpr Share<SiteKind> kinds[] = {{4, SiteKind::compound_home}, {3, SiteKind::park_home},
      {3, SiteKind::building_home}, {8, SiteKind::micro_home}, {2, SiteKind::nursing_room}};
  constexpr Months months = {2, 2, 12, 8, 10, 10, 6, 5, 8, 8, 8, 4};
  for (int i = town.times(18, year, 300); i > 0; --i) {
    const Place& place = town.communities[std::size_t(town.draw_community())];
    SiteKind kind = town.dice.pick(kinds);
    // The first building home of the city comes in the full year, so none is there before it.
    if (year < town.options.year && kind == SiteKind::building_home) kind = SiteKind::micro_home;
    Date on = town.draw_day(year, months);
    const Date first = town.day(year, 4, 20);
    if (kind == SiteKind::building_home && on < first) on = town.working(first, 30);
    open_site(town, town.at(on), place.cadre, kind, place.name + "新建阵地", on);
  }
}

// What was weighed before the first photograph of a home was kept.
void plan_assessment(Town& town) {
  const Date on = town.working(town.day(town.options.year, 1, 11), 0);
  org::ImpactAssessment a;
  a.subject = "入户走访照片的收集和保存";
  a.occasion = org::Occasion::sensitive;
  a.assessed_on = on;
  a.lawful = "仅为核实走访情况，经本人同意，不拍证件和儿童面部";
  a.impact = "照片可能暴露住址和家庭情况";
  a.measures = "去除位置信息、加密保存、按岗位查看并留痕";
  const Instant at = town.at(on);
  const auto id = town.enter(at, town.desks.rights, a);
  town.step(at + std::chrono::hours{2}, town.desks.chair, id, "approve");
}

}  // namespace

void plan_bodies(Town& town) {
  Bodies bodies{town};
  bodies.federation(town.district, BodyLevel::district, 30);
  for (const Place& s : town.streets) bodies.federation(s, BodyLevel::street, 8);
  for (const Place& c : town.communities) bodies.federation(c, BodyLevel::community, 3);
  bodies.other("区人民法院（演示）", BodyKind::agency);
  bodies.other("区公安分局（演示）", BodyKind::agency);
  bodies.other("区司法局（演示）", BodyKind::agency);
  bodies.other("示范农商银行", BodyKind::lender);
  bodies.other("心海心理服务中心（演示）", BodyKind::provider);
  plan_assessment(town);
}

void plan_sites(Town& town) {
  for (const Place& place : town.communities) {
    const Date opened = town.day(town.last_year() - town.dice.between(1, 7), 3, 8);
    town.sites_of.push_back(open_site(town, town.founding(), place.cadre, SiteKind::community_home,
        place.name + "妇女之家", opened));
  }
  for (const int year : town.years()) open_in_year(town, year);
  const int year = town.options.year;
  open_first(
      town, SiteKind::building_home, "示范广场楼宇妇女之家", town.working(town.day(year, 3, 5), 0));
  open_first(town, SiteKind::mixed_home, "示范花园商住一体小区妇女之家",
      town.working(town.day(year, 5, 14), 0));
}

}  // namespace jinguo::demo
