// SPDX-License-Identifier: Apache-2.0
// Teams, their members, and the hours they give.
#include "demo/town.h"
#include "modules/volunteers/member.h"
#include "modules/volunteers/service.h"
#include "modules/volunteers/team.h"

namespace jinguo::demo {
namespace {

using namespace volunteers;

struct Squad {
  Id<Team> id;
  int community;
  Date founded;
};

constexpr Months months = {6, 5, 12, 8, 10, 9, 8, 7, 8, 9, 9, 9};

Squad open_team(
    Town& town, TeamKind kind, std::string name, int community, Date founded, Instant at) {
  const Actor& by = town.communities[std::size_t(community)].cadre;
  Team t;
  t.name = std::move(name);
  t.kind = kind;
  t.site = town.sites_of[std::size_t(community)];
  t.leader = woman_name(town.dice);
  t.founded_on = founded;
  t.foreign = kind == TeamKind::foreign_mothers;
  const Squad squad{town.enter(at, by, t), community, founded};
  for (int i = town.dice.between(6, 14); i > 0; --i) {
    Member m;
    m.team = squad.id;
    m.name = woman_name(town.dice);
    m.joined_on = founded;
    town.enter(at + std::chrono::milliseconds{1}, by, m);
  }
  return squad;
}

void plan_service(Town& town, const std::vector<Squad>& squads, int year) {
  constexpr Share<ServiceKind> kinds[] = {{26, ServiceKind::visit}, {16, ServiceKind::rights},
      {16, ServiceKind::parenting}, {12, ServiceKind::environment}, {10, ServiceKind::epidemic},
      {8, ServiceKind::mediation}, {6, ServiceKind::culture}, {6, ServiceKind::health}};
  const Squad& squad = squads[std::size_t(town.dice.below(static_cast<int>(squads.size())))];
  const Date on = town.draw_day(year, months, true);
  if (on < squad.founded) return;
  Service s;
  s.kind = town.dice.pick(kinds);
  s.title = "巾帼志愿服务";
  s.team = squad.id;
  s.served_on = on;
  s.people = town.dice.between(2, 14);
  s.minutes = s.people * town.dice.between(4, 16) * 15;
  s.served = town.dice.between(5, 80);
  town.enter(town.at(on), town.communities[std::size_t(squad.community)].cadre, s);
}

}  // namespace

void plan_volunteers(Town& town) {
  std::vector<Squad> squads;
  for (std::size_t c = 0; c < town.communities.size(); ++c)
    squads.push_back(open_team(town, TeamKind::service, town.communities[c].name + "巾帼志愿服务队",
        static_cast<int>(c), town.day(town.last_year() - 2, 3, 5), town.founding()));
  const auto found_in_year = [&](TeamKind kind, const char* name, int month) {
    const Date on = town.working(town.day(town.options.year, month, 16), 0);
    const int community = town.draw_community();
    squads.push_back(open_team(town, kind, name, community, on, town.at(on)));
  };
  found_in_year(TeamKind::foreign_mothers, "洋妈妈巾帼志愿服务队", 4);
  found_in_year(TeamKind::entrepreneurs, "女企业家巾帼团队", 5);
  found_in_year(TeamKind::housewives, "家庭主妇巾帼团队", 6);
  for (const int year : town.years())
    for (int i = town.times(900, year, 400); i > 0; --i) plan_service(town, squads, year);
}

}  // namespace jinguo::demo
