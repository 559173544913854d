// SPDX-License-Identifier: Apache-2.0
// The first day: units, accounts, households and people.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"
#include "modules/registry/category.h"
#include "modules/registry/household.h"
#include "modules/registry/membership.h"
#include "modules/registry/person.h"

namespace jinguo::demo {
namespace {

using org::Account;
using org::Unit;

org::Level level_of(Area::Level level) {
  switch (level) {
    case Area::Level::district: return org::Level::district;
    case Area::Level::street: return org::Level::street;
    case Area::Level::community: return org::Level::community;
  }
  std::abort();
}

Actor open_account(
    Town& town, const Place& at, Role role, const std::string& login, const std::string& name) {
  Account account;
  account.login = login;
  account.name = name;
  account.role = role;
  const auto id = town.enter(town.founding(), town.installer, at.unit, account);
  town.summary.accounts.push_back({id.value, login, name, at.name, role});
  const bool root = at.unit == town.district.unit;
  return {id.value, at.unit, role, town.installer.district, name, root};
}

void open_desks(Town& town) {
  const auto open = [&](Role role, const char* login, const char* title) {
    const std::string name = woman_name(town.dice) + "（" + title + "）";
    return open_account(town, town.district, role, login, name);
  };
  town.desks.chair = open(Role::chair, "chair", "区妇联主席");
  town.desks.office = open(Role::desk, "desk1", "办公室");
  town.desks.organisation = open(Role::desk, "desk2", "组织部");
  town.desks.publicity = open(Role::desk, "desk3", "宣传部");
  town.desks.rights = open(Role::desk, "desk4", "权益部");
  town.desks.development = open(Role::desk, "desk5", "发展部");
  town.desks.family = open(Role::desk, "desk6", "家庭儿童部");
  town.worker = open(Role::social_worker, "worker1", "专业社工");
  town.lender = open(Role::lender, "lender1", "经办银行");
  open(Role::system_admin, "sysadmin", "系统管理员");
  open(Role::security_admin, "secadmin", "安全管理员");
  open(Role::audit_admin, "auditadmin", "审计管理员");
}

// A body of the district that joint tasks are sent to.
void open_station(Town& town) {
  Unit unit;
  unit.name = "辖区派出所";
  unit.level = org::Level::department;
  unit.parent = Id<Unit>{town.district.unit};
  Place station;
  station.name = unit.name;
  station.unit = town.enter(town.founding(), town.installer, unit).value;
  town.police = open_account(town, station, Role::member_body, "body1", "联动民警");
}

// 社区居委会 is the body; its unit is spoken of as the community.
std::string short_name(std::string name) {
  constexpr std::string_view tail = "居委会";
  if (name.ends_with(tail)) name.resize(name.size() - tail.size());
  return name;
}

struct Adult {
  std::string name;
  bool woman;
  int born;
};

class Registrar {
 public:
  explicit Registrar(Town& town) : town_(town) {}

  void household(int community) {
    const Place& place = town_.communities[std::size_t(community)];
    const bool by_woman = town_.dice.chance(350);
    registry::Household h;
    h.code = fmt::format("{:06}", town_.homes.size() + 1);
    h.head_name = by_woman ? woman_name(town_.dice) : man_name(town_.dice);
    const int number = town_.dice.between(1, 180), floor = town_.dice.between(1, 28);
    const int door = town_.dice.between(1, 8);
    h.address = fmt::format("{}{}号{}{:02}室", short_name(place.name), number, floor, door);
    h.phone = phone(town_.dice);
    if (town_.dice.chance(180)) h.residence = registry::Residence::floating;
    if (town_.dice.chance(4)) h.residence = registry::Residence::foreign;
    const std::string head = h.head_name;
    const auto id = town_.enter(town_.founding(), place.cadre, h);
    const int home = static_cast<int>(town_.homes.size());
    town_.homes.push_back({id, community});
    town_.homes_of[std::size_t(community)].push_back(home);
    if (by_woman) woman(home, head, registry::Relation::self);
    // The first home of each community has a woman on record, so that there is one to draw.
    const bool first = town_.women_of[std::size_t(community)].empty();
    if (!by_woman && (first || town_.dice.chance(500)))
      woman(home, woman_name(town_.dice), registry::Relation::spouse);
  }

 private:
  void woman(int home, std::string name, registry::Relation relation) {
    const Home& at = town_.homes[std::size_t(home)];
    const Actor& cadre = town_.communities[std::size_t(at.community)].cadre;
    const int born = town_.last_year() - town_.dice.between(22, 86);
    const auto id = town_.enter(town_.founding(), cadre, person(name, born));
    registry::Membership member;
    member.person = id;
    member.household = at.id;
    member.relation = relation;
    town_.enter(town_.founding(), cadre, member);
    const bool needy = town_.dice.chance(110);
    if (needy) category(id, cadre);
    town_.women_of[std::size_t(at.community)].push_back(static_cast<int>(town_.women.size()));
    town_.women.push_back({id, at.community, home, born, std::move(name), needy});
  }

  registry::Person person(const std::string& name, int born) {
    using registry::Education;
    constexpr Share<Education> schooling[] = {{14, Education::primary}, {26, Education::junior},
        {20, Education::senior}, {8, Education::vocational}, {14, Education::college},
        {15, Education::bachelor}, {3, Education::graduate}};
    registry::Person p;
    p.name = name;
    p.born_on = town_.draw_birthday(born);
    p.id_number = numbers_.next(*p.born_on, true);
    p.phone = phone(town_.dice);
    p.education = town_.dice.pick(schooling);
    p.marriage =
        town_.dice.chance(160) ? registry::Marriage::divorced : registry::Marriage::married;
    p.school_level = registry::SchoolLevel::none;
    p.party = town_.dice.chance(90) ? registry::Party::member : registry::Party::masses;
    p.local_hukou = town_.dice.chance(720);
    return p;
  }

  void category(Id<registry::Person> id, const Actor& cadre) {
    using registry::Need;
    constexpr Share<Need> needs[] = {{26, Need::dibao}, {20, Need::low_income_edge},
        {20, Need::disabled}, {18, Need::ill}, {9, Need::single_mother}, {5, Need::elderly_alone},
        {2, Need::lost_only_child}};
    registry::Category c;
    c.person = id;
    c.need = town_.dice.pick(needs);
    c.from = town_.draw_birthday(town_.last_year() - town_.dice.between(1, 6));
    c.evidence = "社区核对并经街道认定";
    town_.enter(town_.founding(), cadre, c);
  }

  Town& town_;
  IdNumbers numbers_;
};

}  // namespace

void found(Town& town, const std::vector<Area>& areas) {
  std::vector<Uuid> units;
  for (const Area& area : areas) {
    Unit unit;
    unit.name = area.name;
    unit.level = level_of(area.level);
    unit.code = area.code;
    if (area.parent >= 0) unit.parent = Id<Unit>{units[std::size_t(area.parent)]};
    units.push_back(town.enter(town.founding(), town.installer, unit).value);
  }
  // All places first: accounts and deeds point into these lists.
  std::vector<int> position(areas.size());
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const Area& area = areas[i];
    Place place;
    place.unit = units[i];
    place.name = area.name;
    if (area.level == Area::Level::district) {
      town.district = place;
      continue;
    }
    const bool street = area.level == Area::Level::street;
    if (!street) {
      place.parent = position[std::size_t(area.parent)];
      place.weight = town.dice.between(40, 160) + (town.dice.chance(150) ? 140 : 0);
    }
    auto& list = street ? town.streets : town.communities;
    position[i] = static_cast<int>(list.size());
    list.push_back(place);
  }
  open_desks(town);
  int n = 0;
  for (Place& s : town.streets)
    s.cadre = open_account(town, s, Role::street, fmt::format("street{:02}", ++n),
        woman_name(town.dice) + "（" + s.name + "）");
  n = 0;
  for (Place& c : town.communities)
    c.cadre = open_account(town, c, Role::community, fmt::format("community{:03}", ++n),
        woman_name(town.dice) + "（" + short_name(c.name) + "）");
  open_station(town);
  town.summary.district_unit = town.district.unit;
}

void settle(Town& town) {
  const int visits =
      town.options.visits > 0 ? town.options.visits : town.times(30'000, town.options.year);
  const int households = std::max(visits * 2 / 3, static_cast<int>(town.communities.size()));
  town.homes_of.resize(town.communities.size());
  town.women_of.resize(town.communities.size());
  town.homes.reserve(std::size_t(households));
  Registrar registrar{town};
  for (std::size_t c = 0; c < town.communities.size(); ++c)
    registrar.household(static_cast<int>(c));
  while (static_cast<int>(town.homes.size()) < households)
    registrar.household(town.draw_community());
}

}  // namespace jinguo::demo
