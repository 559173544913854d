// SPDX-License-Identifier: Apache-2.0
// Who works on a case: the grants that what is kept with a case has in common.
//
// The team sees and writes what is kept with its case.  An officer of the line (who approves,
// convenes and closes) learns of a closed case that it is there and how it stands, not what it
// tells.  A community's or a social worker's own open cases are hers as all her work is.
#pragma once
#include "model/record.h"

namespace jinguo::cases {

inline constexpr RoleSet caseworkers = cadres | Role::social_worker | Role::counsellor;
inline constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
inline constexpr RoleSet close_by = Role::community | Role::social_worker;

// `most`: the strictest class the team may have shown.
consteval auto team_grants(Privacy most = Privacy::sensitive) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, most},
      Grant{heads, Action::create, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::create, Reach::unit}, Grant{caseworkers, Action::create, Reach::team},
      Grant{heads, Action::change, Reach::subtree}, Grant{close_by, Action::change, Reach::unit},
      Grant{caseworkers, Action::change, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

// Who is on a team is said by those who see the case, and by the chair.
consteval auto member_grants() {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{Role::chair, Action::create, Reach::subtree, Privacy::internal, supervises},
      Grant{heads, Action::create, Reach::subtree}, Grant{close_by, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team}, Grant{heads, Action::change, Reach::subtree},
      Grant{close_by, Action::change, Reach::unit}, Grant{caseworkers, Action::change, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

// The same for what is signed: nobody signs what she cannot see.
consteval auto signed_grants() {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{heads, Action::create, Reach::subtree}, Grant{close_by, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team}, Grant{heads, Action::change, Reach::subtree},
      Grant{close_by, Action::change, Reach::unit}, Grant{caseworkers, Action::change, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree},
      Grant{close_by, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

}  // namespace jinguo::cases
