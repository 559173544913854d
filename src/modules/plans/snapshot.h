// SPDX-License-Identifier: Apache-2.0
// A number read off elsewhere on a day: followers of an account, women on a list, an area's women.
// It is a stock as of that day and is never added up over days.  A value with decimals is kept as
// an integer: 27.92 is 2792 with 2 decimals.
#pragma once
#include <string>

#include "model/record.h"
#include "modules/plans/names.h"

namespace jinguo::plans {

struct Snapshot {
  std::string what;
  std::string label;
  Date taken_on;
  std::int64_t value = 0;
  std::int64_t decimals = 0;
  std::string unit_of_measure;
  std::string source;
};

consteval auto describe(Of<Snapshot>) {
  return record<Snapshot>("snapshot", "存量快照",
      field<&Snapshot::what>("what", "事项")
          .longest(80)
          .required()
          .listed()
          .searched()
          .hint("英文代号"),
      field<&Snapshot::label>("label", "说明").longest(100).listed(),
      field<&Snapshot::taken_on>("taken_on", "日期").required().past().listed(),
      field<&Snapshot::value>("value", "数值").required().listed(),
      field<&Snapshot::decimals>("decimals", "小数位").between(0, 4),
      field<&Snapshot::unit_of_measure>("unit_of_measure", "计量单位").longest(20).listed(),
      field<&Snapshot::source>("source", "来源").longest(200))
      .dated("taken_on")
      .indexed("what", "taken_on");
}

consteval auto access(Of<Snapshot>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

}  // namespace jinguo::plans
