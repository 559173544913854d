// SPDX-License-Identifier: Apache-2.0
// From a questionnaire to a list of needs to a service claimed and given; the hotline's shifts and
// the after-school timetable.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/learning/course.h"
#include "modules/services/duty_roster.h"
#include "modules/services/need.h"
#include "modules/services/order.h"
#include "modules/services/survey.h"

namespace jinguo::demo {
namespace {

using namespace services;

void plan_survey(Town& town, int year, int number) {
  constexpr Share<NeedKind> kinds[] = {{26, NeedKind::counselling}, {16, NeedKind::law},
      {18, NeedKind::parenting}, {14, NeedKind::health}, {12, NeedKind::culture},
      {8, NeedKind::skills}, {6, NeedKind::matchmaking}};
  const int community = town.draw_community();
  const Actor& by = town.communities[std::size_t(community)].cadre;
  const auto site = town.sites_of[std::size_t(community)];
  Survey s;
  s.title = fmt::format("楼宇和小区妇女需求调查（第{}期）", number);
  s.site = site;
  s.about = number % 2 == 0 ? SurveyGroup::residents : SurveyGroup::office_women;
  s.opened_on = town.working(town.day(year, 2 + 2 * number, 8), 0);
  s.closed_on = town.working(s.opened_on, 20);
  s.asked = town.dice.between(150, 400);
  s.answered = s.asked * town.dice.between(62, 91) / 100;
  s.chosen = town.dice.between(4, 9);
  const Date closed = *s.closed_on;
  const int needs = static_cast<int>(s.chosen);
  const auto survey = town.enter(town.at(closed), by, s);
  for (int i = 0; i < needs; ++i) {
    Need n;
    n.kind = town.dice.pick(kinds);
    n.title = n.kind == NeedKind::counselling ? "一对一心理咨询" : "专题讲座和沙龙";
    n.survey = survey;
    n.site = site;
    n.published_on = town.working(closed, 3);
    n.people = town.dice.between(8, 60);
    const Instant at = town.at(n.published_on);
    const Date on = n.published_on;
    const auto need = town.enter(at, by, n);
    if (town.dice.chance(120)) continue;
    Course course{town, at, on, need};
    course.after(town.dice.between(2, 14), by, "claim");
    if (!course.open()) continue;
    Order o;
    o.need = need;
    o.provider_name = "心海心理服务中心（演示）";
    o.claimed_on = course.day();
    const Instant claimed = course.at() + std::chrono::minutes{2};
    Course order{town, claimed, course.day(), town.enter(claimed, by, o)};
    const std::int64_t sessions = town.dice.between(1, 12), people = town.dice.between(8, 60);
    const std::int64_t rating = town.dice.between(3, 5);
    order
        .after(town.dice.between(10, 40), by, "serve", {{"sessions", sessions}, {"people", people}})
        .after(town.dice.between(1, 6), by, "confirm", {{"rating", rating}});
    course.after(60, by, "finish");
  }
}

// The line is answered round the clock; the part-time shifts of the year before end with it.
void plan_hotline(Town& town) {
  const auto shift = [&](int weekday, int from, int to, int year, Date until) {
    DutyRoster d;
    d.line = "12338";
    d.weekday = weekday;
    d.from_hour = from;
    d.to_hour = to;
    d.hours = to - from;
    d.duty_name = woman_name(town.dice);
    d.from = town.day(year, 1, 1);
    if (until != Date{}) d.until = until;
    const Date noted = year == town.options.year ? town.working(d.from, 3) : d.from;
    const Instant at = year == town.options.year ? town.at(noted) : town.founding();
    town.enter(at, town.desks.rights, d);
  };
  for (int weekday = 1; weekday <= 7; ++weekday) {
    if (weekday <= 5) shift(weekday, 8, 18, town.last_year(), town.day(town.last_year(), 12, 31));
    for (int from = 0; from < 24; from += 8) shift(weekday, from, from + 8, town.options.year, {});
  }
}

void plan_courses(Town& town) {
  const int classes = town.times(14, town.options.year);
  for (int i = 0; i < classes; ++i) {
    const std::size_t community = std::size_t(i) % town.communities.size();
    for (int weekday = 1; weekday <= 5; ++weekday) {
      learning::Course c;
      c.title = i == 0 ? "国际社区四点半学堂" : "四点半学堂";
      c.kind = learning::CourseKind::after_school;
      c.site = town.sites_of[community];
      c.term = fmt::format("{}年秋季", town.options.year);
      c.weekday = weekday;
      c.start_hour = 16;
      c.start_minute = 30;
      c.minutes = 90;
      c.from = town.working(town.day(town.options.year, 9, 6), 0);
      c.teacher = woman_name(town.dice);
      c.places = 25;
      town.enter(town.at(c.from), town.communities[community].cadre, c);
    }
  }
}

}  // namespace

void plan_services(Town& town) {
  for (int number = 1; number <= 4; ++number) plan_survey(town, town.options.year, number);
  plan_survey(town, town.last_year(), 2);
  plan_hotline(town);
  plan_courses(town);
}

}  // namespace jinguo::demo
