// SPDX-License-Identifier: Apache-2.0
// Calling on households: most by the communities, some by streets and the district.
#include "demo/town.h"
#include "modules/visits/visit.h"

namespace jinguo::demo {
namespace {

using visits::Purpose;
using visits::Risk;
using visits::Visit;

// The festivals at the turn of the year, the rights month of March, the autumn campaign.
constexpr Months months = {13, 7, 11, 8, 8, 9, 6, 6, 8, 7, 10, 7};

constexpr Share<Purpose> purposes[] = {{44, Purpose::routine}, {12, Purpose::festival},
    {11, Purpose::hardship}, {5, Purpose::mediation}, {16, Purpose::safe_family},
    {7, Purpose::survey}, {5, Purpose::return_visit}};

constexpr Share<visits::Step> steps[] = {{62, visits::Step::find_risk}, {6, visits::Step::resolve},
    {24, visits::Step::explain_law}, {8, visits::Step::follow_up}};

constexpr Share<Risk> risks[] = {
    {962, Risk::none}, {22, Risk::blue}, {10, Risk::yellow}, {5, Risk::orange}, {1, Risk::red}};

constexpr const char* findings[] = {"家庭和睦，无异常", "老人身体尚好，子女每周回家",
    "夫妻偶有争吵，已劝导", "孩子学习压力大，建议参加亲子课堂", "近期失业，已告知就业服务信息",
    "希望社区多办课后托管", "独居老人，已登记定期探访", "对最美家庭评选有兴趣，愿意参加",
    "反映楼道堆物，已转社区", "婆媳有矛盾，约定下周再谈", "重病后恢复期，已说明救助政策",
    "询问春蕾助学条件，已留表格"};

constexpr const char* materials[] = {"平安家庭倡议书", "反家庭暴力法折页、12338热线卡",
    "妇女权益保障法手册", "最美家庭评选通知", "两癌免费筛查告知单", ""};

class Rounds {
 public:
  Rounds(Town& town, int year) : town_(town), year_(year), next_(town.communities.size()) {}

  void visit() {
    const int community = town_.draw_community();
    const Home& home = town_.homes[std::size_t(door(community))];
    const Actor& by = visitor(community);
    const Date on = town_.draw_day(year_, months, true);
    Visit v;
    v.household = home.id;
    v.visited_on = on;
    v.purpose = town_.dice.pick(purposes);
    v.step = town_.dice.pick(steps);
    v.risk = town_.dice.pick(risks);
    v.discreet = v.risk >= Risk::orange && town_.dice.chance(400);
    v.visitors = by.name;
    v.materials = town_.dice.pick(materials);
    v.findings = town_.dice.pick(findings);
    const Instant at = town_.at(on);
    if (!town_.dice.chance(12)) {
      town_.enter(at, by, v);
      return;
    }
    v.state = visits::State::planned;
    v.findings.clear();
    const auto id = town_.enter(at, by, v);
    town_.step(at + std::chrono::minutes{30}, by, id, "miss");
  }

 private:
  // More than half of the calls are at the next door in turn, the others where she has been.
  int door(int community) {
    const auto& homes = town_.homes_of[std::size_t(community)];
    std::size_t& next = next_[std::size_t(community)];
    if (town_.dice.chance(560) && next < homes.size()) return homes[next++];
    return homes[std::size_t(town_.dice.below(static_cast<int>(homes.size())))];
  }

  const Actor& visitor(int community) {
    if (town_.dice.chance(865)) return town_.communities[std::size_t(community)].cadre;
    if (town_.dice.chance(750)) return town_.street_of(community).cadre;
    return town_.dice.chance(500) ? town_.desks.family : town_.desks.rights;
  }

  Town& town_;
  int year_;
  std::vector<std::size_t> next_;
};

}  // namespace

void plan_visits(Town& town) {
  for (const int year : town.years()) {
    int n = town.times(30'000, year);
    if (town.options.visits > 0)
      n = year == town.options.year ? town.options.visits : town.options.visits * 3 / 10;
    Rounds rounds{town, year};
    for (int i = 0; i < n; ++i) rounds.visit();
  }
}

}  // namespace jinguo::demo
