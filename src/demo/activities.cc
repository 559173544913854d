// SPDX-License-Identifier: Apache-2.0
// Events of every kind, most of them in the communities' homes.
#include "demo/town.h"
#include "modules/activities/activity.h"
#include "modules/activities/attendance.h"

namespace jinguo::demo {
namespace {

using namespace activities;

struct Sort {
  ActivityKind kind;
  Theme theme;
  const char* title;
  int least, most;  // people
  int leaflets;     // most handed out; 0 when none
};

constexpr Share<Sort> sorts[] = {
    {130, {ActivityKind::law_publicity, Theme::rights, "妇女权益保障法进社区", 20, 120, 200}},
    {60, {ActivityKind::consultation, Theme::rights, "三八维权周咨询", 30, 150, 300}},
    {60, {ActivityKind::lecture, Theme::anti_violence, "反家庭暴力法讲座", 20, 90, 120}},
    {90, {ActivityKind::lecture, Theme::ideology, "巾帼大宣讲", 30, 160, 0}},
    {40, {ActivityKind::study, Theme::party_history, "党史学习教育", 15, 60, 0}},
    {90, {ActivityKind::campaign, Theme::safe_family, "平安家庭广场宣传", 50, 300, 400}},
    {50, {ActivityKind::campaign, Theme::beautiful_family, "寻找最美家庭", 30, 160, 150}},
    {90, {ActivityKind::family_education, Theme::parenting, "家庭教育指导课", 20, 70, 60}},
    {90, {ActivityKind::parent_child, Theme::children, "亲子阅读会", 16, 50, 0}},
    {60, {ActivityKind::salon, Theme::culture, "妇女之家沙龙", 10, 36, 0}},
    {50, {ActivityKind::performance, Theme::culture, "民俗曲艺演出", 60, 320, 0}},
    {40, {ActivityKind::health, Theme::health, "女性健康义诊", 40, 180, 150}},
    {40, {ActivityKind::training, Theme::domestic_service, "家政育婴技能班", 20, 60, 0}},
    {30, {ActivityKind::training, Theme::startup, "创业政策和贷款辅导", 18, 60, 80}},
    {20, {ActivityKind::training, Theme::cadre, "妇联干部培训班", 30, 90, 0}},
    {12, {ActivityKind::market, Theme::international, "国际社区跳蚤市场", 60, 240, 0}},
    {20, {ActivityKind::visit_event, Theme::needy, "走访慰问困难妇女儿童", 10, 40, 0}},
    {16, {ActivityKind::volunteer_event, Theme::children, "儿童关爱志愿日", 15, 80, 0}},
    {12, {ActivityKind::job_fair, Theme::startup, "女性专场招聘会", 120, 600, 300}}};

constexpr Months months = {5, 4, 17, 8, 11, 11, 7, 6, 8, 8, 9, 7};

const Actor& organiser(Town& town, int community, const Sort& sort) {
  if (sort.theme == Theme::cadre) return town.desks.organisation;
  if (town.dice.chance(800)) return town.communities[std::size_t(community)].cadre;
  if (town.dice.chance(700)) return town.street_of(community).cadre;
  return sort.theme == Theme::rights ? town.desks.rights : town.desks.publicity;
}

void attend(Town& town, Instant at, const Actor& by, Id<Activity> activity, std::int64_t people) {
  Attendance a;
  a.activity = activity;
  a.people = people;
  a.part = Part::trainee;
  a.group = AttendeeGroup::women;
  town.enter(at + std::chrono::minutes{1}, by, a);
}

void plan_event(Town& town, int year) {
  const Sort& sort = town.dice.pick(sorts);
  const int community = town.draw_community();
  const Actor& by = organiser(town, community, sort);
  Activity a;
  a.title = sort.title;
  a.kind = sort.kind;
  a.theme = sort.theme;
  a.held_on = town.draw_day(year, months, true);
  if (by.role == Role::community) a.site = town.sites_of[std::size_t(community)];
  a.organiser = by.name;
  const std::int64_t heads = town.dice.between(sort.least, sort.most);
  const Date held = a.held_on;
  const Instant at = town.at(held);
  const bool estimated = heads > 150;
  if (sort.leaflets > 0) a.leaflets = town.dice.between(sort.leaflets / 4, sort.leaflets);
  const int fate = town.dice.below(1000);
  const bool announced = fate < 70 && held > town.day(town.last_year(), 1, 20);
  if (!announced) {
    a.head_count = estimated ? heads / 10 * 10 : heads;
    a.head_count_basis = estimated ? CountBasis::estimated : CountBasis::exact;
    const auto id = town.enter(at, by, a);
    if (sort.kind == ActivityKind::training) attend(town, at, by, id, heads);
    return;
  }
  // Announced beforehand; a few are called off.
  a.state = ActivityState::planned;
  a.leaflets = 0;
  const Instant before = at - std::chrono::days{town.dice.between(3, 10)};
  const auto id = town.enter(before, by, a);
  if (fate < 12) {
    town.step(at, by, id, "cancel");
  } else {
    town.step(at, by, id, "hold", {{"head_count", heads}});
  }
}

}  // namespace

void plan_activities(Town& town) {
  for (const int year : town.years())
    for (int i = town.times(1500, year, 400); i > 0; --i) plan_event(town, year);
}

}  // namespace jinguo::demo
