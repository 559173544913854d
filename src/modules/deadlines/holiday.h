// SPDX-License-Identifier: Apache-2.0
// A day that is not what its weekday says: a statutory day of rest, or a weekend day worked in
// exchange, as the State Council announces for each year.  A day entered by mistake is set back to
// `ordinary`: nothing is deleted.
#pragma once
#include <string>

#include "model/record.h"
#include "modules/deadlines/names.h"

namespace jinguo::deadlines {

enum class DayKind { holiday, workday, ordinary };
consteval auto choices_of(Of<DayKind>) {
  return std::to_array<Choice>({
      {0, "holiday", "休息"},
      {1, "workday", "上班"},
      {2, "ordinary", "按星期"},
  });
}

struct Holiday {
  Date day;
  DayKind kind = DayKind::holiday;
  std::string name;
};

consteval auto describe(Of<Holiday>) {
  return record<Holiday>("holiday", "节假日安排",
      field<&Holiday::day>("day", "日期").required().listed(),
      field<&Holiday::kind>("kind", "安排").required().listed(),
      field<&Holiday::name>("name", "名称").longest(40).listed().hint("如春节、国庆节"))
      .titled("name")
      .dated("day")
      .unique("day");
}

consteval auto access(Of<Holiday>) {
  return grants(
      Grant{cadres | Role::installer | Role::social_worker, Action::read, Reach::district},
      Grant{district_officers | Role::installer, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district},
      Grant{district_officers, Action::export_list, Reach::district});
}

}  // namespace jinguo::deadlines
