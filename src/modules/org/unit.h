// SPDX-License-Identifier: Apache-2.0
// A unit: the place in the tree district → street → community → grid that owns records and to
// which figures are counted.  Its id is our own; codes of the statistics office are optional,
// change from year to year and are never taken apart by a rule.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"

namespace jinguo::org {

enum class Level { city, district, street, community, grid, department };
consteval auto choices_of(Of<Level>) {
  return std::to_array<Choice>({
      {0, "city", "市"},
      {1, "district", "区县"},
      {2, "street", "街道乡镇"},
      {3, "community", "社区村"},
      {4, "grid", "网格"},
      {5, "department", "部门"},
  });
}

struct Unit {
  std::string name;
  Level level = Level::community;
  std::optional<Id<Unit>> parent;
  std::string code;
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::optional<Id<Unit>> predecessor;
};

consteval auto describe(Of<Unit>) {
  return record<Unit>("unit", "单位区划",
      field<&Unit::name>("name", "名称").required().longest(60).listed().searched(),
      field<&Unit::level>("level", "层级").required().listed(),
      field<&Unit::parent>("parent", "上级").listed(),
      field<&Unit::code>("code", "区划代码").longest(12).listed().hint("6、9或12位，可空"),
      field<&Unit::valid_from>("valid_from", "启用日期"),
      field<&Unit::valid_to>("valid_to", "停用日期"),
      field<&Unit::predecessor>("predecessor", "前身单位"))
      .titled("name")
      .tree("parent")
      .unique("code");
}

consteval auto access(Of<Unit>) {
  return grants(
      Grant{cadres | Role::installer | Role::system_admin | Role::security_admin |
                Role::audit_admin | Role::social_worker | Role::counsellor | Role::volunteer,
          Action::read, Reach::district},
      Grant{Role::installer | Role::system_admin, Action::create, Reach::district},
      Grant{Role::system_admin, Action::change, Reach::district});
}

inline void rules(const Unit& u, Check& check) {
  check.require(!u.valid_from || !u.valid_to || *u.valid_from <= *u.valid_to, "valid_to",
      "停用日期早于启用日期");
  check.require(!u.parent || u.parent->value != check.self(), "parent", "上级不能是自己");
}

}  // namespace jinguo::org
