// SPDX-License-Identifier: Apache-2.0
// How dangerous it is: scored questions, and the second look by somebody else that alone lets a
// level fall.
//
// Which answers count how much is data (risk_rules.h): a proposal of this program, not law.
#pragma once
#include <optional>
#include <span>
#include <string>

#include "model/record.h"
#include "modules/cases/case.h"
#include "modules/cases/fixed.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct RiskAssessment;
struct Reassessment;
consteval std::string_view record_name(Of<RiskAssessment>) { return "risk_assessment"; }
consteval std::string_view record_name(Of<Reassessment>) { return "reassessment"; }

struct RiskAssessment {
  Id<Case> case_;
  Date assessed_on;
  bool violence_now = false;
  bool weapon = false;
  bool injury = false;
  bool death_threat = false;
  bool strangling = false;
  bool repeated = false;
  bool child_harmed = false;
  bool special_protection = false;
  bool stalking = false;
  bool drinking = false;
  bool order_in_force = false;
  bool suicidal = false;
  bool asks_protection = false;
  std::string words;
  std::int64_t score = 0;
  Colour colour = Colour::none;
  bool linked = false;
  std::string explained;
  std::string edition;
  std::string own_answers;    // keys of the district's own questions that hold, by commas
  std::string own_explained;  // those questions in words, as they were asked that day
};

// Score, colour, third level and why, by the rules in force (risk_rules.h).
void derive(RiskAssessment& r);
// What the district's own questions are called (risk_rules.h).
std::span<const Offer> own_questions();

consteval auto describe(Of<RiskAssessment>) {
  return record<RiskAssessment>("risk_assessment", "风险评估",
      field<&RiskAssessment::case_>("case", "个案").required(),
      field<&RiskAssessment::assessed_on>("assessed_on", "评估日期").required().past().listed(),
      field<&RiskAssessment::violence_now>("violence_now", "正在或近期发生暴力"),
      field<&RiskAssessment::weapon>("weapon", "持有凶器"),
      field<&RiskAssessment::injury>("injury", "已造成伤害"),
      field<&RiskAssessment::death_threat>("death_threat", "死亡威胁"),
      field<&RiskAssessment::strangling>("strangling", "扼颈"),
      field<&RiskAssessment::repeated>("repeated", "反复发生"),
      field<&RiskAssessment::child_harmed>("child_harmed", "未成年人受害或在场"),
      field<&RiskAssessment::special_protection>("special_protection", "孕产、老年、残疾或重病"),
      field<&RiskAssessment::stalking>("stalking", "跟踪骚扰"),
      field<&RiskAssessment::drinking>("drinking", "酗酒或吸毒"),
      field<&RiskAssessment::order_in_force>("order_in_force", "已有告诫书或保护令"),
      field<&RiskAssessment::suicidal>("suicidal", "自杀倾向"),
      field<&RiskAssessment::asks_protection>("asks_protection", "本人要求保护"),
      field<&RiskAssessment::words>("words", "原话").longest(1000).seen_by(Privacy::sensitive),
      field<&RiskAssessment::score>("score", "得分").set_by_program().listed().hint("由系统计算"),
      field<&RiskAssessment::colour>("colour", "风险颜色")
          .set_by_program()
          .listed()
          .hint("由系统计算"),
      field<&RiskAssessment::linked>("linked", "触发三级联动")
          .set_by_program()
          .listed()
          .hint("由系统计算"),
      field<&RiskAssessment::explained>("explained", "依据")
          .set_by_program()
          .longest(300)
          .hint("由系统写明"),
      field<&RiskAssessment::edition>("edition", "评分规则版本")
          .set_by_program()
          .longest(40)
          .hint("由系统写明"),
      field<&RiskAssessment::own_answers>("own_answers", "区里自定的问题")
          .longest(1300)
          .seen_by(Privacy::sensitive)
          .offering(own_questions)
          .hint("勾选属实的各项；没有自定问题的区不用填"),
      field<&RiskAssessment::own_explained>("own_explained", "自定问题的依据")
          .set_by_program()
          .longest(2000)
          .seen_by(Privacy::sensitive)
          .hint("由系统写明"))
      .dated("assessed_on")
      .kept_with("case");
}

// What was answered stays: a later look is another assessment.
consteval auto access(Of<RiskAssessment>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{heads, Action::create, Reach::subtree}, Grant{close_by, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team});
}

// Every key must be one the district asks by today.
void rules(const RiskAssessment& r, Check& check);

enum class ReassessmentState { drafted, signed_, refused };
consteval auto choices_of(Of<ReassessmentState>) {
  return std::to_array<Choice>({
      {0, "drafted", "待签字"},
      {1, "signed", "已签字"},
      {2, "refused", "不同意"},
  });
}

struct Reassessment {
  Id<Case> case_;
  Date assessed_on;
  CaseLevel to_level = CaseLevel::first_resolution;
  Colour to_colour = Colour::yellow;
  std::string reason;
  std::optional<Date> signed_on;
  ReassessmentState state = ReassessmentState::drafted;
};

consteval auto describe(Of<Reassessment>) {
  return record<Reassessment>("reassessment", "复评",
      field<&Reassessment::case_>("case", "个案").required(),
      field<&Reassessment::assessed_on>("assessed_on", "复评日期").required().past().listed(),
      field<&Reassessment::to_level>("to_level", "调整到的层级").required().listed(),
      field<&Reassessment::to_colour>("to_colour", "调整到的颜色").required().listed(),
      field<&Reassessment::reason>("reason", "理由")
          .required()
          .longest(500)
          .seen_by(Privacy::sensitive),
      field<&Reassessment::signed_on>("signed_on", "签字日期").set_by_program().past().listed(),
      field<&Reassessment::state>("state", "状态").listed())
      .dated("assessed_on")
      .starts("drafted")
      .kept_with("case");
}

consteval auto access(Of<Reassessment>) { return signed_grants(); }

consteval auto steps(Of<Reassessment>) {
  return workflow(
      step<ReassessmentState::drafted, ReassessmentState::signed_>("sign", "签字同意", heads)
          .stamps("signed_on")
          .by_another(),
      step<ReassessmentState::drafted, ReassessmentState::refused>("refuse", "不同意", heads)
          .stamps("signed_on")
          .by_another());
}

// Signed, it stays as it was signed; and what happened after the look it tells of is not in it.
inline void rules(const Reassessment& r, Check& check) {
  const std::string was = stored_text(check, "reassessment", "state");
  if (!was.empty() && was != "drafted")
    return require_as_stored(check, r,
        {"case", "assessed_on", "to_level", "to_colour", "reason", "signed_on"},
        "签字以后不能再改这一项", "没有保存任何内容；情况有变的，请另填一份复评并由另一人签字");
  if (r.state != ReassessmentState::signed_) return;
  const Match later[] = {{"case", Match::Op::equal, r.case_.value.text()},
      {"result", Match::Op::equal, std::string{"breached"}},
      {"breached_on", Match::Op::from, to_text(plus_days(r.assessed_on, 1))}};
  check.require(check.stored().count("instrument", later) == 0, "assessed_on",
      "复评以后保护令或告诫书又被违反，不能按这份复评调低", "请按现在的情况另填一份复评");
}

}  // namespace jinguo::cases
