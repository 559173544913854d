// SPDX-License-Identifier: Apache-2.0
// A remark on one paragraph of a year's report, made before it is signed off and settled by whoever
// wrote it or by the chair.  Its words are of the report's own class: what is said of a person does
// not belong here.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"
#include "modules/reports/names.h"

namespace jinguo::reports {

enum class CommentState { open, settled };
consteval auto choices_of(Of<CommentState>) {
  return std::to_array<Choice>({
      {0, "open", "待处理"},
      {1, "settled", "已处理"},
  });
}

struct ReportComment {
  std::int64_t year = 0;
  std::optional<Id<org::Unit>> area;  // none: the report of the whole district
  std::string place;                  // the heading it stands under, in its words
  std::string text;
  std::string author;
  CommentState state = CommentState::open;
  std::string answer;
  std::string settled_by;
  std::optional<Date> settled_on;
};

consteval auto describe(Of<ReportComment>) {
  return record<ReportComment>("report_comment", "报告批注",
      field<&ReportComment::year>("year", "年度").required().listed().between(1949, 2199),
      field<&ReportComment::area>("area", "地区").listed().hint("不填为本区县的报告"),
      field<&ReportComment::place>("place", "段落").required().longest(80).listed(),
      field<&ReportComment::text>("text", "批注")
          .required()
          .longest(1000)
          .listed()
          .hint("不写当事人的姓名和情况"),
      field<&ReportComment::author>("author", "批注人").longest(60).set_by_program().listed(),
      field<&ReportComment::state>("state", "状态").listed(),
      field<&ReportComment::answer>("answer", "处理说明").longest(500),
      field<&ReportComment::settled_by>("settled_by", "处理人").longest(60).set_by_program(),
      field<&ReportComment::settled_on>("settled_on", "处理日期").set_by_program())
      .titled("text")
      .starts("open")
      .indexed("year", "state");
}

consteval auto access(Of<ReportComment>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::own},
      Grant{cadres, Action::take_step, Reach::own},
      Grant{Role::chair, Action::take_step, Reach::subtree});
}

consteval auto steps(Of<ReportComment>) {
  return workflow(step<CommentState::open, CommentState::settled>("settle", "处理完毕", cadres)
                      .brings("answer")
                      .stamps("settled_on"));
}

}  // namespace jinguo::reports
