// SPDX-License-Identifier: Apache-2.0
// A paper that was issued: its number, and the words exactly as they went out.  A wrong one is
// withdrawn and its number is never used again.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/papers/names.h"

namespace jinguo::papers {

enum class PaperState { issued, withdrawn };
consteval auto choices_of(Of<PaperState>) {
  return std::to_array<Choice>({
      {0, "issued", "已出具"},
      {1, "withdrawn", "已作废"},
  });
}

struct Paper {
  std::string kind;
  std::string title;
  std::string number;
  std::string series;
  std::int64_t year = 0;
  std::int64_t running = 0;
  std::optional<Id<cases::Case>> case_;
  std::optional<Id<cases::Intake>> intake;
  Date issued_on;
  std::string addressee;
  std::int64_t template_edition = 0;
  std::string content;
  std::string withdrawn_reason;
  PaperState state = PaperState::issued;
  std::optional<Id<cases::Dispute>> dispute;
  std::optional<cases::Ground> ground;
  std::string ground_said;
};

consteval auto describe(Of<Paper>) {
  return record<Paper>("paper", "文书",
      field<&Paper::kind>("kind", "文书种类").required().longest(40).listed(),
      field<&Paper::title>("title", "标题").required().longest(200).listed(),
      field<&Paper::number>("number", "文号").longest(80).listed().searched(),
      field<&Paper::series>("series", "编号序列").longest(120),
      field<&Paper::year>("year", "编号年度").between(0, 2199),
      field<&Paper::running>("running", "顺序号").between(0, 1000000),
      field<&Paper::case_>("case", "个案").listed(), field<&Paper::intake>("intake", "信访登记"),
      field<&Paper::issued_on>("issued_on", "出具日期").required().past().listed(),
      field<&Paper::addressee>("addressee", "主送").longest(200).seen_by(Privacy::sensitive),
      field<&Paper::template_edition>("template_edition", "模板版本")
          .between(0, 9999)
          .hint("0 为自带的模板"),
      field<&Paper::content>("content", "文书内容")
          .required()
          .longest(100000)
          .seen_by(Privacy::sensitive),
      field<&Paper::withdrawn_reason>("withdrawn_reason", "作废原因")
          .longest(500)
          .seen_by(Privacy::personal),
      field<&Paper::state>("state", "状态").listed(), field<&Paper::dispute>("dispute", "矛盾纠纷"),
      field<&Paper::ground>("ground", "送出依据")
          .hint("没有立案的事项送到外单位的；立了案的见共享记录"),
      field<&Paper::ground_said>("ground_said", "同意内容或法律条款")
          .longest(500)
          .seen_by(Privacy::sensitive))
      .titled("title")
      .dated("issued_on")
      .unique("series", "year", "running")
      .indexed("intake")
      .indexed("dispute")
      .starts("issued")
      .kept_with("case")
      .held_with("intake", "dispute")
      .counted("kind")
      .kept_by_program();
}

consteval auto access(Of<Paper>) {
  constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
  constexpr RoleSet close_by = Role::community | Role::social_worker;
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{heads | close_by, Action::read, Reach::team, Privacy::sensitive},
      Grant{heads | close_by, Action::create, Reach::subtree},
      Grant{heads | close_by, Action::create, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree},
      Grant{heads | close_by, Action::take_step, Reach::team});
}

consteval auto steps(Of<Paper>) {
  return workflow(step<PaperState::issued, PaperState::withdrawn>(
      "withdraw", "作废", cadres | Role::social_worker)
                      .needs("withdrawn_reason"));
}

inline void rules(const Paper& p, Check& check) {
  check.require(p.case_ || p.intake || p.dispute, "case", "文书须属于一件个案、信访或纠纷",
      "请从个案、信访或纠纷页面出具");
  check.require(!p.ground || !p.ground_said.empty(), "ground_said",
      "须写明同意把什么告诉谁，或者依据哪条法律", "请填写（个人信息保护法第十三、二十三条）");
}

}  // namespace jinguo::papers
