// SPDX-License-Identifier: Apache-2.0
// The four steps of a visit to a home in trouble (四步走访): each a form that is ticked only when
// it says what was done, and in their order; the third may be repeated.  A tick within it asks for
// the record behind it: the report to the police, the risk assessment, the visit.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/case.h"
#include "modules/cases/closing.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"
#include "modules/registry/names.h"

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

// How the trouble came to notice.
enum class FoundBy { unstated, household_list, hotline, police, school, clinic, other };
consteval auto choices_of(Of<FoundBy>) {
  return std::to_array<Choice>({
      {0, "unstated", "未填写"},
      {1, "household_list", "网格或家庭名册摸排"},
      {2, "hotline", "热线、信访"},
      {3, "police", "公安推送"},
      {4, "school", "学校"},
      {5, "clinic", "医疗机构"},
      {6, "other", "其他"},
  });
}

enum class Photos { none_taken, agreed, declined };
consteval auto choices_of(Of<Photos>) {
  return std::to_array<Choice>({
      {0, "none_taken", "没有拍照"},
      {1, "agreed", "本人同意拍照"},
      {2, "declined", "本人不同意，没有拍照"},
  });
}

// How the calming ended.
enum class Ending { unstated, accord, stopped, moved_up };
consteval auto choices_of(Of<Ending>) {
  return std::to_array<Choice>({
      {0, "unstated", "未填写"},
      {1, "accord", "达成一致"},
      {2, "stopped", "没有达成，已停止"},
      {3, "moved_up", "转三级联动介入"},
  });
}

enum class Keeping { unasked, nothing_to_keep, kept, broken };
consteval auto choices_of(Of<Keeping>) {
  return std::to_array<Choice>({
      {0, "unasked", "未核对"},
      {1, "nothing_to_keep", "没有协议或保护令"},
      {2, "kept", "得到遵守"},
      {3, "broken", "没有遵守"},
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
  std::optional<Id<registry::Household>> household;
  std::optional<Instant> at;
  FoundBy found_by = FoundBy::unstated;
  std::string persons;
  Colour grade = Colour::none;
  bool none_of_nine = false;
  Photos photos = Photos::none_taken;
  std::string mediator;
  std::int64_t sessions = 0;
  std::string offers;
  std::string agreement_number;
  Ending ending = Ending::unstated;
  std::string material;
  std::string language;
  std::string told_whom;
  std::optional<Date> due_on;
  std::optional<Id<ReturnVisit>> visit;
  Keeping agreement_kept = Keeping::unasked;
  std::string needs;
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
          .asked_while("step", "s1_find_risk")
          .hint("有应报情形的，先在本案登记强制报告；没有的，勾选下一项写明"),
      field<&StepForm::method>("method", "化解方式").asked_while("step", "s2_resolve").longest(200),
      field<&StepForm::violence_checked>("violence_checked", "当面调解前已排查暴力")
          .asked_while("step", "s2_resolve")
          .hint("须有本案的风险评估"),
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
      field<&StepForm::state>("state", "状态").listed(),
      field<&StepForm::household>("household", "走访家庭")
          .asked_while("step", "s1_find_risk")
          .seen_by(Privacy::personal),
      field<&StepForm::at>("at", "走访时刻").asked_while("step", "s1_find_risk"),
      field<&StepForm::found_by>("found_by", "线索来源").asked_while("step", "s1_find_risk"),
      field<&StepForm::persons>("persons", "在场人员")
          .asked_while("step", "s1_find_risk")
          .longest(200)
          .seen_by(Privacy::sensitive),
      field<&StepForm::grade>("grade", "研判颜色")
          .asked_while("step", "s1_find_risk")
          .hint("高于个案现有颜色的，完成时个案随之调高"),
      field<&StepForm::none_of_nine>("none_of_nine", "九种强制报告情形均没有")
          .asked_while("step", "s1_find_risk"),
      field<&StepForm::photos>("photos", "拍照").asked_while("step", "s1_find_risk"),
      field<&StepForm::mediator>("mediator", "化解人员")
          .asked_while("step", "s2_resolve")
          .longest(100),
      field<&StepForm::sessions>("sessions", "化解次数")
          .asked_while("step", "s2_resolve")
          .between(0, 100),
      field<&StepForm::offers>("offers", "双方提出的办法")
          .asked_while("step", "s2_resolve")
          .longest(1000)
          .seen_by(Privacy::sensitive),
      field<&StepForm::agreement_number>("agreement_number", "协议编号")
          .asked_while("step", "s2_resolve")
          .longest(60)
          .hint("口头协议填登记表编号"),
      field<&StepForm::ending>("ending", "怎样结束").asked_while("step", "s2_resolve"),
      field<&StepForm::material>("material", "发放材料")
          .asked_while("step", "s3_explain_law")
          .longest(200),
      field<&StepForm::language>("language", "使用的语言")
          .asked_while("step", "s3_explain_law")
          .longest(60)
          .hint("普通话、方言、外语或手语"),
      field<&StepForm::told_whom>("told_whom", "向谁讲解")
          .asked_while("step", "s3_explain_law")
          .longest(200)
          .seen_by(Privacy::personal),
      field<&StepForm::due_on>("due_on", "应回访日期").asked_while("step", "s4_follow_up"),
      field<&StepForm::visit>("visit", "所据的回访记录")
          .asked_while("step", "s4_follow_up")
          .hint("结案以后的回访；结案以前以当日的联系记录为据"),
      field<&StepForm::agreement_kept>("agreement_kept", "协议或保护令")
          .asked_while("step", "s4_follow_up"),
      field<&StepForm::needs>("needs", "新的需要")
          .asked_while("step", "s4_follow_up")
          .longest(500)
          .seen_by(Privacy::sensitive))
      .dated("on")
      .starts("draft")
      .kept_with("case");
}

consteval auto access(Of<StepForm>) { return team_grants(); }

consteval auto steps(Of<StepForm>) {
  return workflow(step<FormState::draft, FormState::done>("tick", "完成", caseworkers));
}

// What each form must say before it is ticked, and what must stand behind its ticks (step_form.cc).
void rules_of_form(const StepForm& f, Check& check);

inline void rules(const StepForm& f, Check& check) {
  check.require(!f.next_on || f.on <= *f.next_on, "next_on", "下次回访早于本次日期", "请核对日期");
  if (f.state != FormState::done) return;
  // Ticked, it was asked all that; only the order is looked at again.
  if (stored_text(check, "step_form", "state") != "done") rules_of_form(f, check);
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
