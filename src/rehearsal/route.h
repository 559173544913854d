// SPDX-License-Identifier: Apache-2.0
// How a record is brought into a state, and by whom: only by declared steps and granted roles.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/module.h"

namespace jinguo::rehearsal {

struct Route {
  std::string_view start;          // the state it is entered in; "" when the record does not move
  std::vector<const Step*> steps;  // fewest possible
  bool names(std::string_view field) const;
};
// From a state in which a record may be entered to `wanted`; nothing when no steps lead there.
std::optional<Route> route_to(const RecordType& type, std::string_view wanted);
// The first declared step that leads to `state`; nullptr when none does.
const Step* arrival_at(const RecordType& type, std::string_view state);
std::vector<std::string> states_within_reach(const RecordType& type);
// Whether a record in `state` may still take a step that fills or dates `field`.
bool still_to_come(const RecordType& type, std::string_view state, std::string_view field);

// The people of a rehearsal: for each role one who enters and one who checks.
class Cast {
 public:
  Cast(std::int64_t district, Uuid root) : district_(district), root_(root) {}
  // The first role, chair before desk before street and so on, that is granted the action; she
  // stands at the root when her grant carries below it, else in the record's own unit.
  std::optional<Actor> creator(const RecordType& type, const Uuid& unit) const;
  std::optional<Actor> taker(
      const RecordType& type, const Step& step, const Uuid& unit, const Actor& creator) const;
  Actor of(Role role, const Uuid& unit, bool second = false) const;

 private:
  std::optional<Actor> granted(
      const RecordType& type, Action action, RoleSet among, const Uuid& unit) const;

  std::int64_t district_;
  Uuid root_;
};

}  // namespace jinguo::rehearsal
