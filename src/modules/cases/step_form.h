// SPDX-License-Identifier: Apache-2.0
// The four steps of a visit to a home in trouble (四步走访): each a form that is ticked only when
// it says what was done, and in their order; the third may be repeated.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct StepForm;
consteval std::string_view record_name(Of<StepForm>) { return "step_form"; }

enum class FourStep { s1_find_risk, s2_resolve, s3_explain_law, s4_follow_up };
consteval auto choices_of(Of<FourStep>) {
  return std::to_array<Choice>({
      {0, "s1_find_risk", "S1 摸排隐患"},
      {1, "s2_resolve", "S2 化解冲突"},
      {2, "s3_explain_law", "S3 法律普及"},
      {3, "s4_follow_up", "S4 后续支持"},
  });
}

enum class FormState { draft, done };
consteval auto choices_of(Of<FormState>) {
  return std::to_array<Choice>({
      {0, "draft", "填写中"},
      {1, "done", "已完成"},
  });
}

struct StepForm {
  Id<Case> case_;
  FourStep step = FourStep::s1_find_risk;
  Date on;
  std::int64_t visitors = 1;
  std::string signs;
  bool report_checked = false;
  std::string method;
  bool violence_checked = false;
  std::string result;
  std::string topics;
  bool acknowledged = false;
  bool safe = false;
  std::optional<Date> next_on;
  FormState state = FormState::draft;
};

consteval auto describe(Of<StepForm>) {
  return record<StepForm>("step_form", "四步走访表",
      field<&StepForm::case_>("case", "个案").required(),
      field<&StepForm::step>("step", "步骤").required().listed(),
      field<&StepForm::on>("on", "日期").required().past().listed(),
      field<&StepForm::visitors>("visitors", "走访人数").between(1, 20).listed(),
      field<&StepForm::signs>("signs", "隐患迹象")
          .asked_while("step", "s1_find_risk")
          .longest(1000)
          .seen_by(Privacy::sensitive),
      field<&StepForm::report_checked>("report_checked", "已核对强制报告情形")
          .asked_while("step", "s1_find_risk"),
      field<&StepForm::method>("method", "化解方式").asked_while("step", "s2_resolve").longest(200),
      field<&StepForm::violence_checked>("violence_checked", "当面调解前已排查暴力")
          .asked_while("step", "s2_resolve"),
      field<&StepForm::result>("result", "结果")
          .asked_while("step", "s2_resolve", "s4_follow_up")
          .longest(1000)
          .seen_by(Privacy::sensitive),
      field<&StepForm::topics>("topics", "讲解内容")
          .asked_while("step", "s3_explain_law")
          .longest(200),
      field<&StepForm::acknowledged>("acknowledged", "双方已知晓")
          .asked_while("step", "s3_explain_law"),
      field<&StepForm::safe>("safe", "目前安全").asked_while("step", "s4_follow_up"),
      field<&StepForm::next_on>("next_on", "下次回访日期").asked_while("step", "s4_follow_up"),
      field<&StepForm::state>("state", "状态").listed())
      .dated("on")
      .starts("draft")
      .kept_with("case");
}

consteval auto access(Of<StepForm>) { return team_grants(); }

consteval auto steps(Of<StepForm>) {
  return workflow(step<FormState::draft, FormState::done>("tick", "完成", caseworkers));
}

// What each form must say before it is ticked.
inline void rules_of_form(const StepForm& f, Check& check) {
  const auto say = [&](bool holds, std::string_view field, std::string_view what) {
    check.require(
        holds, field, std::string{"完成这一步前须填写"} + std::string{what}, "请补填后再点完成");
  };
  switch (f.step) {
    case FourStep::s1_find_risk:
      say(f.visitors >= 2, "visitors", "两名以上走访人");
      say(!f.signs.empty(), "signs", "隐患迹象，没有的写“未见”");
      return say(f.report_checked, "report_checked", "强制报告情形核对");
    case FourStep::s2_resolve:
      say(!f.method.empty(), "method", "化解方式");
      say(!f.result.empty(), "result", "结果");
      return say(f.violence_checked, "violence_checked", "暴力排查");
    case FourStep::s3_explain_law:
      say(!f.topics.empty(), "topics", "讲解内容");
      return say(f.acknowledged, "acknowledged", "双方知晓");
    case FourStep::s4_follow_up:
      say(!f.result.empty(), "result", "回访结果");
      return say(f.next_on.has_value() || f.safe, "next_on", "下次回访日期或目前安全");
  }
}

inline void rules(const StepForm& f, Check& check) {
  check.require(!f.next_on || f.on <= *f.next_on, "next_on", "下次回访早于本次日期", "请核对日期");
  if (f.state != FormState::done) return;
  rules_of_form(f, check);
  const auto done = [&](FourStep s) {
    const Match all[] = {{"case", Match::Op::equal, f.case_.value.text()},
        {"step", Match::Op::equal, std::string{choices_of(Of<FourStep>{})[std::size_t(s)].name}},
        {"state", Match::Op::equal, std::string{"done"}}};
    return check.stored().count("step_form", all) > 0;
  };
  check.require(f.step == FourStep::s1_find_risk || done(FourStep::s1_find_risk), "step",
      "还没有完成第一步摸排隐患", "请先完成 S1，再办理后面的步骤");
  check.require(f.step != FourStep::s4_follow_up || done(FourStep::s2_resolve) ||
                    done(FourStep::s3_explain_law),
      "step", "后续支持须在化解冲突或法律普及之后", "请先完成 S2 或 S3");
}

}  // namespace jinguo::cases
