// SPDX-License-Identifier: Apache-2.0
// Families, persons and bodies proposed and named.
#include "demo/town.h"
#include "modules/honours/award.h"

namespace jinguo::demo {
namespace {

using namespace honours;

struct Title {
  AwardKind kind;
  const char* title;
  Receiver receiver;
  AwardLevel level;
};

constexpr Share<Title> titles[] = {
    {1, {AwardKind::beautiful_family, "全国最美家庭", Receiver::family, AwardLevel::national}},
    {4, {AwardKind::beautiful_family, "省最美家庭", Receiver::family, AwardLevel::province}},
    {14, {AwardKind::beautiful_family, "市最美家庭", Receiver::family, AwardLevel::city}},
    {70, {AwardKind::beautiful_family, "区最美家庭", Receiver::family, AwardLevel::district}},
    {110, {AwardKind::beautiful_family, "街道最美家庭", Receiver::family, AwardLevel::street}},
    {110, {AwardKind::safe_family, "区平安家庭", Receiver::family, AwardLevel::district}},
    {20, {AwardKind::reading_family, "区书香家庭", Receiver::family, AwardLevel::district}},
    {16, {AwardKind::green_family, "区绿色家庭", Receiver::family, AwardLevel::district}},
    {2, {AwardKind::banner_person, "省三八红旗手", Receiver::person, AwardLevel::province}},
    {6, {AwardKind::banner_person, "市三八红旗手", Receiver::person, AwardLevel::city}},
    {20, {AwardKind::banner_person, "区三八红旗手", Receiver::person, AwardLevel::district}},
    {10, {AwardKind::banner_group, "区三八红旗集体", Receiver::body, AwardLevel::district}},
    {2, {AwardKind::civil_post, "省巾帼文明岗", Receiver::body, AwardLevel::province}},
    {15, {AwardKind::civil_post, "区巾帼文明岗", Receiver::body, AwardLevel::district}}};

constexpr Months months = {1, 2, 26, 6, 24, 6, 3, 2, 4, 8, 10, 8};

bool of_community(AwardLevel level) {
  return level == AwardLevel::street || level == AwardLevel::community;
}

void plan_award(Town& town, int year) {
  const Title& title = town.dice.pick(titles);
  const int community = town.draw_community();
  const Woman& woman = town.draw_woman(community);
  const Actor& by = of_community(title.level) ? town.street_of(community).cadre : town.desks.family;
  Award a;
  a.kind = title.kind;
  a.title = title.title;
  a.receiver = title.receiver;
  a.level = title.level;
  a.year = year;
  a.receiver_name = woman.name;
  if (title.receiver == Receiver::family) {
    a.receiver_name = woman.name + "家庭";
    a.household = town.homes[std::size_t(woman.home)].id;
  } else if (title.receiver == Receiver::person) {
    a.person = woman.id;
  } else {
    a.receiver_name = town.communities[std::size_t(community)].name + "服务岗";
  }
  const Date on = town.draw_day(year, months);
  a.proposed_on = on;
  a.named_by = of_community(title.level) ? "街道妇联" : "妇联";
  a.state = AwardState::proposed;
  const Instant at = town.at(on);
  const auto& unit = town.communities[std::size_t(community)].unit;
  Course course{town, at, on, town.enter(at, by, unit, a)};
  if (town.dice.chance(120)) {
    course.after(town.dice.between(10, 30), by, "drop");
    return;
  }
  course.after(town.dice.between(3, 10), by, "publish").after(town.dice.between(5, 9), by, "name");
}

}  // namespace

void plan_honours(Town& town) {
  for (const int year : town.years())
    for (int i = town.times(400, year, 700); i > 0; --i) plan_award(town, year);
}

}  // namespace jinguo::demo
