// SPDX-License-Identifier: Apache-2.0
// On what ground a person's matter may be told to another body (个人信息保护法 arts. 13, 23, 29,
// 31: her consent, or a duty by law, or danger to life and health).  Withdrawn, nothing more is
// sent under it; what was sent stays listed.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

enum class Ground { consent, guardian_consent, statutory_duty, emergency };
consteval auto choices_of(Of<Ground>) {
  return std::to_array<Choice>({
      {0, "consent", "本人同意"},
      {1, "guardian_consent", "监护人同意"},
      {2, "statutory_duty", "法定职责"},
      {3, "emergency", "紧急情况保护生命健康"},
  });
}

enum class ConsentState { given, withdrawn };
consteval auto choices_of(Of<ConsentState>) {
  return std::to_array<Choice>({
      {0, "given", "有效"},
      {1, "withdrawn", "已撤回"},
  });
}

struct Consent {
  Id<Case> case_;
  Ground ground = Ground::consent;
  Date given_on;
  std::string scope;
  std::string law;
  std::optional<Date> withdrawn_on;
  ConsentState state = ConsentState::given;
};

consteval auto describe(Of<Consent>) {
  return record<Consent>("consent", "共享依据", field<&Consent::case_>("case", "个案").required(),
      field<&Consent::ground>("ground", "依据").required().listed(),
      field<&Consent::given_on>("given_on", "日期").required().past().listed(),
      field<&Consent::scope>("scope", "同意范围")
          .asked_while("ground", "consent", "guardian_consent")
          .longest(500)
          .seen_by(Privacy::sensitive),
      field<&Consent::law>("law", "法律条款")
          .asked_while("ground", "statutory_duty", "emergency")
          .longest(200),
      field<&Consent::withdrawn_on>("withdrawn_on", "撤回日期").set_by_program().past().listed(),
      field<&Consent::state>("state", "状态").listed())
      .dated("given_on")
      .starts("given")
      .kept_with("case");
}

consteval auto access(Of<Consent>) { return team_grants(); }

consteval auto steps(Of<Consent>) {
  return workflow(
      step<ConsentState::given, ConsentState::withdrawn>("withdraw", "撤回", caseworkers)
          .stamps("withdrawn_on"));
}

inline void rules(const Consent& c, Check& check) {
  check.require(c.ground != Ground::statutory_duty || !c.law.empty(), "law",
      "按法定职责共享的须写明法律条款", "请填写法律名称和条款");
  check.require(!c.withdrawn_on || c.given_on <= *c.withdrawn_on, "withdrawn_on",
      "撤回日期早于同意日期", "请核对日期");
}

// Whether something of `of` may be sent under `ground` now; objects in the words of `field`.
inline void require_ground(Check& check, const Id<Case>& of, const Id<Consent>& ground) {
  const auto text = [&](std::string_view field) {
    const Value v = check.stored().value("consent", ground.value, field);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : std::string{};
  };
  check.require(text("case") == of.value.text(), "ground", "共享依据不是本案的",
      "请选择本案登记的同意或法定依据");
  check.require(text("state") == "given", "ground", "共享依据已撤回，不能再共享",
      "没有发出任何内容；请重新征得同意，或选择其他法定依据");
}

}  // namespace jinguo::cases
