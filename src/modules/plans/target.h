// SPDX-License-Identifier: Apache-2.0
// What is wanted of a figure in a year and a place.  `wanted` is in the figure's own unit; money is
// `amount`.  Completion may pass 100 per cent.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"
#include "modules/plans/names.h"

namespace jinguo::plans {

struct Target {
  std::string figure;
  std::string title;
  std::int64_t year = 0;
  std::optional<Id<org::Unit>> area;
  std::optional<Date> set_on;
  std::optional<std::int64_t> wanted;
  std::optional<Money> amount;
  std::string plan;
  bool met = false;
};

consteval auto describe(Of<Target>) {
  return record<Target>("target", "目标",
      field<&Target::figure>("figure", "指标").longest(80).required().listed().hint("指标的英文名"),
      field<&Target::title>("title", "说明").longest(100).listed(),
      field<&Target::year>("year", "年度").required().listed().between(1950, 2199),
      field<&Target::area>("area", "地区").listed(),
      field<&Target::set_on>("set_on", "下达日期").listed(),
      field<&Target::wanted>("wanted", "目标数").listed(),
      field<&Target::amount>("amount", "目标金额").listed(),
      field<&Target::plan>("plan", "所属规划").longest(100).listed(),
      field<&Target::met>("met", "已达标").listed())
      .dated("set_on")
      .indexed("figure", "year");
}

consteval auto access(Of<Target>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::internal},
      Grant{district_officers, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district});
}

inline void rules(const Target& t, Check& check) {
  check.require(t.wanted || t.amount, "wanted", "目标数和目标金额须填一项");
}

}  // namespace jinguo::plans
