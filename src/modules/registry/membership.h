// SPDX-License-Identifier: Apache-2.0
// A person lives in a household, from a day, until a day.
#pragma once
#include <optional>

#include "model/record.h"
#include "modules/registry/names.h"

namespace jinguo::registry {

// GB/T 4761, first digit.
enum class Relation {
  self,
  spouse,
  son,
  daughter,
  grandchild,
  parent,
  grandparent,
  sibling,
  other
};
consteval auto choices_of(Of<Relation>) {
  return std::to_array<Choice>({
      {0, "self", "本人或户主"},
      {1, "spouse", "配偶"},
      {2, "son", "子"},
      {3, "daughter", "女"},
      {4, "grandchild", "孙辈"},
      {5, "parent", "父母"},
      {6, "grandparent", "祖辈"},
      {7, "sibling", "兄弟姐妹"},
      {8, "other", "其他"},
  });
}

struct Membership {
  Id<Person> person;
  Id<Household> household;
  Relation relation = Relation::self;
  std::optional<Date> from;
  std::optional<Date> until;
};

consteval auto describe(Of<Membership>) {
  return record<Membership>("membership", "家庭成员",
      field<&Membership::person>("person", "人员").required().listed(),
      field<&Membership::household>("household", "家庭").required().listed(),
      field<&Membership::relation>("relation", "与户主关系").required().listed(),
      field<&Membership::from>("from", "起始日期").past(),
      field<&Membership::until>("until", "终止日期").past())
      .indexed("household")
      .indexed("person");
}

consteval auto access(Of<Membership>) {
  return grants(Grant{cadres, Action::read, Reach::subtree},
      Grant{Role::social_worker, Action::read, Reach::unit},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Membership& m, Check& check) {
  check.require(!m.from || !m.until || *m.from <= *m.until, "until", "终止日期早于起始日期");
}

}  // namespace jinguo::registry
