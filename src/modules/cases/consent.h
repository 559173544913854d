// SPDX-License-Identifier: Apache-2.0
// On what ground a person's matter may be told to another body (个人信息保护法 arts. 13, 23, 29,
// 31: her consent, or a duty by law, or danger to life and health).  Withdrawn, nothing more is
// sent under it; what was sent stays listed.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/fixed.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

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
          .longest(200)
          .hint("紧急情况写明谁受到什么威胁"),
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

// A child under fourteen does not consent herself (个人信息保护法 art. 31).
inline bool victim_under_14(const Consent& c, Check& check) {
  const Date youngest{
      c.given_on.year() - std::chrono::years{14}, c.given_on.month(), c.given_on.day()};
  const Match all[] = {{"case", Match::Op::equal, c.case_.value.text()},
      {"role", Match::Op::equal, std::string{"victim"}},
      {"born_on", Match::Op::from, to_text(plus_days(youngest, 1))}};
  return check.stored().count("party", all) > 0;
}

inline void rules(const Consent& c, Check& check) {
  check.require(c.ground != Ground::statutory_duty || !c.law.empty(), "law",
      "按法定职责共享的须写明法律条款", "请填写法律名称和条款");
  check.require(c.ground != Ground::emergency || !c.law.empty(), "law",
      "因紧急情况共享的须写明谁的生命健康受到什么威胁", "请填写（个人信息保护法第十三条第四项）");
  const bool consented = c.ground == Ground::consent || c.ground == Ground::guardian_consent;
  check.require(!consented || !c.scope.empty(), "scope", "须写明同意把什么告诉哪些单位",
      "请填写同意的内容和接收单位（个人信息保护法第二十三条、第二十九条）");
  const bool is_new = stored_text(check, "consent", "state").empty();
  check.require(c.ground != Ground::consent || !is_new || !victim_under_14(c, check), "ground",
      "受害人不满十四周岁，须由监护人同意",
      "请选“监护人同意”或其他法定依据（个人信息保护法第三十一条）");
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
