// SPDX-License-Identifier: Apache-2.0
// Money set aside and spent, by project and year.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/plans/names.h"

namespace jinguo::plans {

enum class BudgetKind { project, guarantee_fund, revolving_fund, site, office, staff, other };
consteval auto choices_of(Of<BudgetKind>) {
  return std::to_array<Choice>({
      {0, "project", "项目"},
      {1, "guarantee_fund", "担保基金"},
      {2, "revolving_fund", "循环金"},
      {3, "site", "阵地建设"},
      {4, "office", "公用"},
      {5, "staff", "人员"},
      {6, "other", "其他"},
  });
}

struct BudgetLine {
  std::string project;
  BudgetKind kind = BudgetKind::project;
  std::int64_t year = 0;
  Date on;
  std::optional<Money> planned;
  std::optional<Money> spent;
  std::string source;
};

consteval auto describe(Of<BudgetLine>) {
  return record<BudgetLine>("budget_line", "经费",
      field<&BudgetLine::project>("project", "项目").longest(100).required().listed().searched(),
      field<&BudgetLine::kind>("kind", "类别").required().listed(),
      field<&BudgetLine::year>("year", "年度").required().listed().between(1950, 2199),
      field<&BudgetLine::on>("on", "日期").required().listed(),
      field<&BudgetLine::planned>("planned", "预算").listed(),
      field<&BudgetLine::spent>("spent", "支出").listed(),
      field<&BudgetLine::source>("source", "资金来源").longest(60).listed())
      .titled("project")
      .dated("on");
}

consteval auto access(Of<BudgetLine>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::internal},
      Grant{district_officers, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district});
}

}  // namespace jinguo::plans
