// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/route.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace jinguo::rehearsal {
namespace {

bool touches(const Step& step, std::string_view field) {
  return step.dated == field ||
         std::find(step.filled.begin(), step.filled.end(), field) != step.filled.end();
}

// The step by which each state within reach is first arrived at; nullptr for those to start in.
using Arrivals = std::map<std::string_view, const Step*>;
Arrivals arrivals(const RecordType& type, const std::vector<std::string_view>& starts) {
  Arrivals by;
  std::deque<std::string_view> open;
  for (std::string_view s : starts)
    if (by.emplace(s, nullptr).second) open.push_back(s);
  while (!open.empty()) {
    const std::string_view at = open.front();
    open.pop_front();
    for (const Step& step : type.steps)
      if (step.from == at && by.emplace(step.to, &step).second) open.push_back(step.to);
  }
  return by;
}

std::vector<std::string_view> starts_of(const RecordType& type) {
  return {type.starts.begin(), type.starts.end()};
}

constexpr Role by_preference[] = {Role::chair, Role::desk, Role::street, Role::community,
    Role::social_worker, Role::counsellor, Role::volunteer, Role::member_body, Role::provider,
    Role::lender, Role::system_admin, Role::security_admin, Role::audit_admin, Role::installer};

}  // namespace

bool Route::names(std::string_view field) const {
  return std::any_of(steps.begin(), steps.end(), [&](const Step* s) { return touches(*s, field); });
}

std::optional<Route> route_to(const RecordType& type, std::string_view wanted) {
  const Arrivals by = arrivals(type, starts_of(type));
  auto at = by.find(wanted);
  if (at == by.end()) return std::nullopt;
  Route route{at->first, {}};  // the declaration's own spelling, which outlives `wanted`
  for (; at->second; at = by.find(at->second->from)) {
    route.steps.insert(route.steps.begin(), at->second);
    route.start = at->second->from;
  }
  return route;
}

const Step* arrival_at(const RecordType& type, std::string_view state) {
  for (const Step& step : type.steps)
    if (step.to == state && step.from != state) return &step;
  return nullptr;
}

std::vector<std::string> states_within_reach(const RecordType& type) {
  std::vector<std::string> names;
  for (const auto& [state, step] : arrivals(type, starts_of(type)))
    names.push_back(std::string{state});
  return names;
}

bool still_to_come(const RecordType& type, std::string_view state, std::string_view field) {
  const Arrivals by = arrivals(type, {state});
  return std::any_of(type.steps.begin(), type.steps.end(),
      [&](const Step& s) { return touches(s, field) && by.contains(s.from); });
}

Actor Cast::of(Role role, const Uuid& unit, bool second) const {
  Actor actor;
  actor.role = role;
  actor.unit = unit;
  actor.district = district_;
  actor.root = unit == root_;
  if (role == Role::installer) return actor;
  // A fixed id for each of the cast: version and variant bits as RFC 9562 asks.
  actor.account.bytes[6] = 0x70;
  actor.account.bytes[8] = 0x80;
  actor.account.bytes[14] = static_cast<std::uint8_t>(role);
  actor.account.bytes[15] = second ? 2 : 1;
  actor.name = second ? "演练复核人" : "演练经办人";
  return actor;
}

std::optional<Actor> Cast::granted(
    const RecordType& type, Action action, RoleSet among, const Uuid& unit) const {
  for (Role role : by_preference) {
    if (!among.has(role)) continue;
    std::optional<Reach> widest;
    for (const Grant& g : type.grants)
      if (g.action == action && g.roles.has(role)) widest = std::max(widest, {g.reach});
    if (widest) return of(role, *widest >= Reach::subtree ? root_ : unit);
  }
  return std::nullopt;
}

std::optional<Actor> Cast::creator(const RecordType& type, const Uuid& unit) const {
  RoleSet all;
  for (Role role : by_preference) all = all | role;
  return granted(type, Action::create, all, unit);
}

std::optional<Actor> Cast::taker(
    const RecordType& type, const Step& step, const Uuid& unit, const Actor& creator) const {
  auto actor = granted(type, Action::take_step, step.by, unit);
  if (!actor) return std::nullopt;
  return step.another ? of(actor->role, actor->unit, actor->role == creator.role) : actor;
}

}  // namespace jinguo::rehearsal
