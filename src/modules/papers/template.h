// SPDX-License-Identifier: Apache-2.0
// A district's own wording of a paper, in editions.  The edition in use with the highest number is
// the one papers are made from; those made before keep theirs.
#pragma once
#include <string>

#include "model/record.h"
#include "modules/papers/names.h"

namespace jinguo::papers {

enum class TemplateState { draft, in_use, retired };
consteval auto choices_of(Of<TemplateState>) {
  return std::to_array<Choice>({
      {0, "draft", "草稿"},
      {1, "in_use", "使用中"},
      {2, "retired", "已停用"},
  });
}

struct Template {
  std::string kind;
  std::int64_t edition = 1;
  std::string title;
  std::string text;
  std::string note;
  TemplateState state = TemplateState::draft;
};

consteval auto describe(Of<Template>) {
  return record<Template>("paper_template", "文书模板",
      field<&Template::kind>("kind", "文书种类")
          .required()
          .longest(40)
          .listed()
          .hint("与自带的种类同名即取代自带的，如 acceptance_notice"),
      field<&Template::edition>("edition", "版本").required().between(1, 9999).listed(),
      field<&Template::title>("title", "名称").required().longest(60).listed().searched(),
      field<&Template::text>("text", "模板内容").required().longest(20000),
      field<&Template::note>("note", "修改说明").longest(500),
      field<&Template::state>("state", "状态").listed())
      .titled("title")
      .unique("kind", "edition")
      .starts("draft");
}

consteval auto access(Of<Template>) {
  return grants(Grant{cadres | Role::social_worker, Action::read, Reach::district},
      Grant{district_officers, Action::create, Reach::subtree},
      Grant{district_officers, Action::change, Reach::subtree},
      Grant{district_officers, Action::take_step, Reach::subtree});
}

consteval auto steps(Of<Template>) {
  return workflow(
      step<TemplateState::draft, TemplateState::in_use>("use", "启用", district_officers)
          .by_another(),
      step<TemplateState::in_use, TemplateState::retired>("retire", "停用", district_officers));
}

}  // namespace jinguo::papers
