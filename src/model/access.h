// SPDX-License-Identifier: Apache-2.0
// Who may do what.  A grant is data beside its record; anything not granted is refused.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/types.h"

namespace jinguo {

struct Choice {
  int value;
  std::string_view name;   // wire and column text; never renamed, never reused
  std::string_view label;  // shown to people
  // The rest only of a list that is data.
  std::string_view label_en{};
  // Of the field it follows (FieldInfo::follows), the choices it goes with; empty: with each.
  std::span<const std::string_view> of{};
  bool retired = false;  // shown where it is stored, offered by no form
};

// What a person does here.  Stored with accounts: add at the end only.  Nobody holds two.
enum class Role : std::uint8_t {
  installer,  // the program itself while it founds a district; never an account
  chair,
  desk,  // an officer of one of the district Federation's desks
  street,
  community,
  social_worker,
  counsellor,
  volunteer,
  member_body,  // police, court, justice … one of the N
  provider,
  lender,
  system_admin,
  security_admin,
  audit_admin,
};
consteval auto choices_of(Of<Role>) {
  return std::to_array<Choice>({
      {0, "installer", "安装程序"},
      {1, "chair", "妇联主席"},
      {2, "desk", "区妇联干部"},
      {3, "street", "街道妇联"},
      {4, "community", "社区妇联"},
      {5, "social_worker", "专业社工"},
      {6, "counsellor", "心理咨询师"},
      {7, "volunteer", "巾帼志愿者"},
      {8, "member_body", "联动单位"},
      {9, "provider", "服务机构"},
      {10, "lender", "经办银行"},
      {11, "system_admin", "系统管理员"},
      {12, "security_admin", "安全管理员"},
      {13, "audit_admin", "审计管理员"},
  });
}

class RoleSet {
 public:
  constexpr RoleSet() = default;
  constexpr RoleSet(Role role) : bits_(1u << static_cast<unsigned>(role)) {}
  constexpr bool has(Role role) const { return (bits_ & RoleSet{role}.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  friend constexpr RoleSet operator|(RoleSet a, RoleSet b) {
    RoleSet both;
    both.bits_ = a.bits_ | b.bits_;
    return both;
  }

 private:
  std::uint32_t bits_ = 0;
};
constexpr RoleSet operator|(Role a, Role b) { return RoleSet{a} | RoleSet{b}; }

// Cadres of the three tiers; almost every record is theirs.
inline constexpr RoleSet cadres = Role::chair | Role::desk | Role::street | Role::community;
inline constexpr RoleSet district_officers = Role::chair | Role::desk;

enum class Action : std::uint8_t { read, create, change, take_step, export_list };

// How far from her own unit a person's grant carries.  Ordered from `own` on: later is wider.
//   team      records of the cases whose team she is on, wherever they belong (need to know)
//   addressed what has been sent to her unit, while it is open to it (a packet of a joint case)
//   own       what she entered herself
//   unit      what belongs to her unit
//   subtree   her unit and all below it
//   district  everything of the district, wherever her unit stands
enum class Reach : std::uint8_t { team, addressed, own, unit, subtree, district };

// The privacy class of a field (and the strictest class a grant lets its holder see).
// Ordered: later is stricter.  `sensitive` and above come masked and are shown one record at a
// time, on request, with a reason, after a journal line about the showing is stored.
enum class Privacy : std::uint8_t { open, internal, personal, sensitive, sealed };

struct Grant {
  RoleSet roles;
  Action action;
  Reach reach;
  Privacy sees = Privacy::internal;
  // Of records under need to know: the grant also covers closed ones (violence, minors, sexual
  // harm), but of those only that they exist and stand where they stand: fields above `internal`
  // stay with the team.
  bool supervises = false;
};

// The person acting.  Always an argument, never a global.
struct Actor {
  Uuid account;  // all zero for the installer
  Uuid unit;
  Role role = Role::community;
  std::int64_t district = 0;
  std::string name;   // for the journal's reader
  bool root = false;  // her unit has no parent: her subtree is the whole district
  // When she asks (Engine::present fills both in): memberships, packets and emergency access begin
  // and end by them.  Unfilled they lie after every end, so that forgetting them shows less.
  Instant now = Instant::max();
  Date today{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};
  // Cases opened by emergency access count as her own: single records only, never lists of many,
  // figures or exports.  Each such reading is journalled before it is answered.
  bool emergency = false;
};

}  // namespace jinguo
