// SPDX-License-Identifier: Apache-2.0
// The people of a case: who works on it, and whom it is about.  The first decide who reaches it;
// of the second, kin among the staff are shut out (信访工作条例 art. 28).
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"
#include "modules/org/names.h"
#include "modules/registry/names.h"

namespace jinguo::cases {

struct CaseMember;
struct Party;
struct SafetyBox;
consteval std::string_view record_name(Of<CaseMember>) { return "case_member"; }
consteval std::string_view record_name(Of<Party>) { return "party"; }
consteval std::string_view record_name(Of<SafetyBox>) { return "safety_box"; }

// "4+N": leader, cadres, social workers, volunteers, and the linked bodies.
enum class Duty { leader, cadre, social_worker, volunteer, counsellor, linked_body, other };
consteval auto choices_of(Of<Duty>) {
  return std::to_array<Choice>({
      {0, "leader", "组长"},
      {1, "cadre", "妇联干部"},
      {2, "social_worker", "专业社工"},
      {3, "volunteer", "巾帼志愿者"},
      {4, "counsellor", "心理咨询师"},
      {5, "linked_body", "联动单位"},
      {6, "other", "其他"},
  });
}

enum class Circle { core, support };
consteval auto choices_of(Of<Circle>) {
  return std::to_array<Choice>({
      {0, "core", "核心工作圈"},
      {1, "support", "联动支持圈"},
  });
}

enum class Tier { district, street, community };
consteval auto choices_of(Of<Tier>) {
  return std::to_array<Choice>({
      {0, "district", "区"},
      {1, "street", "街道"},
      {2, "community", "社区"},
  });
}

enum class MemberState { active, ended };
consteval auto choices_of(Of<MemberState>) {
  return std::to_array<Choice>({
      {0, "active", "在组"},
      {1, "ended", "已退出"},
  });
}

struct CaseMember {
  Id<Case> case_;
  std::optional<Id<org::Account>> account;
  std::optional<Id<org::Unit>> body;
  std::string name;
  Duty duty = Duty::cadre;
  Tier tier = Tier::community;
  Circle circle = Circle::core;
  Date since;
  std::optional<Date> until;
  MemberState state = MemberState::active;
};

consteval auto describe(Of<CaseMember>) {
  return record<CaseMember>("case_member", "个案成员",
      field<&CaseMember::case_>("case", "个案").required(),
      field<&CaseMember::account>("account", "账号").listed().hint("有账号的成员可查看本案"),
      field<&CaseMember::body>("body", "单位").listed(),
      field<&CaseMember::name>("name", "姓名").longest(60).listed(),
      field<&CaseMember::duty>("duty", "角色").required().listed(),
      field<&CaseMember::tier>("tier", "层级").required(),
      field<&CaseMember::circle>("circle", "工作圈").required().listed(),
      field<&CaseMember::since>("since", "自").required().listed(),
      field<&CaseMember::until>("until", "至").listed(),
      field<&CaseMember::state>("state", "状态").listed())
      .dated("since")
      .starts("active")
      .kept_with("case");
}

consteval auto access(Of<CaseMember>) { return member_grants(); }

consteval auto steps(Of<CaseMember>) {
  return workflow(
      step<MemberState::active, MemberState::ended>("end", "退出", caseworkers).stamps("until"));
}

inline void rules(const CaseMember& m, Check& check) {
  check.require(m.account || m.body || !m.name.empty(), "account", "请填写账号、单位或姓名",
      "三项至少填写一项");
  check.require(!m.until || m.since <= *m.until, "until", "结束日期早于开始日期", "请核对日期");
}

enum class PartyRole { victim, respondent, child, relative, informant, other };
consteval auto choices_of(Of<PartyRole>) {
  return std::to_array<Choice>({
      {0, "victim", "求助人或受害人"},
      {1, "respondent", "对方当事人"},
      {2, "child", "未成年子女"},
      {3, "relative", "亲属"},
      {4, "informant", "知情人"},
      {5, "other", "其他"},
  });
}

struct Party {
  Id<Case> case_;
  PartyRole role = PartyRole::victim;
  std::optional<Id<registry::Person>> person;
  std::string name;
  std::optional<Date> born_on;
  std::string phone;
  std::string address;
  std::optional<Id<org::Account>> staff;
  std::string relation;
};

consteval auto describe(Of<Party>) {
  return record<Party>("party", "当事人", field<&Party::case_>("case", "个案").required(),
      field<&Party::role>("role", "身份").required().listed(),
      field<&Party::person>("person", "人员档案").seen_by(Privacy::personal),
      field<&Party::name>("name", "姓名").longest(60).listed().seen_by(Privacy::personal),
      field<&Party::born_on>("born_on", "出生日期").past().seen_by(Privacy::personal),
      field<&Party::phone>("phone", "联系电话").formed(Format::phone).seen_by(Privacy::sensitive),
      field<&Party::address>("address", "现住址").longest(200).seen_by(Privacy::sealed),
      field<&Party::staff>("staff", "有亲属关系的同事")
          .seen_by(Privacy::personal)
          .hint("填写后该同事不能查看本案"),
      field<&Party::relation>("relation", "关系").longest(60).seen_by(Privacy::personal))
      .indexed("person")
      .kept_with("case");
}

consteval auto access(Of<Party>) { return team_grants(Privacy::sealed); }

inline void rules(const Party& p, Check& check) {
  const Value opened = check.stored().value("case", p.case_.value, "opened_on");
  const auto* from = std::get_if<std::string>(&opened);
  check.require(!p.born_on || !from || to_text(*p.born_on) <= *from, "born_on",
      "出生日期晚于个案受理日期", "请核对出生日期和受理日期");
  if (!p.person || !p.born_on) return;
  const Value stored = check.stored().value("person", p.person->value, "born_on");
  const auto* day = std::get_if<std::string>(&stored);
  check.require(!day || *day == to_text(*p.born_on), "born_on", "出生日期与人员档案不一致",
      "请核对档案，或先更正档案");
}

struct SafetyBox {
  Id<Case> case_;
  std::string safe_times;
  bool do_not_call = false;
  std::string safe_phone;
  std::string code_word;
  bool children = false;
  bool weapon = false;
  std::string new_address;
  std::string plan;
};

consteval auto describe(Of<SafetyBox>) {
  return record<SafetyBox>("safety_box", "安全盒",
      field<&SafetyBox::case_>("case", "个案").required(),
      field<&SafetyBox::safe_times>("safe_times", "可联系时间")
          .longest(200)
          .seen_by(Privacy::sensitive),
      field<&SafetyBox::do_not_call>("do_not_call", "不要打电话").listed(),
      field<&SafetyBox::safe_phone>("safe_phone", "安全电话")
          .formed(Format::phone)
          .seen_by(Privacy::sensitive),
      field<&SafetyBox::code_word>("code_word", "暗语").longest(60).seen_by(Privacy::sealed),
      field<&SafetyBox::children>("children", "有子女在场").listed(),
      field<&SafetyBox::weapon>("weapon", "有凶器").listed(),
      field<&SafetyBox::new_address>("new_address", "新住址").longest(200).seen_by(Privacy::sealed),
      field<&SafetyBox::plan>("plan", "安全计划").longest(2000).seen_by(Privacy::sensitive))
      .unique("case")
      .kept_with("case");
}

consteval auto access(Of<SafetyBox>) { return team_grants(Privacy::sealed); }

}  // namespace jinguo::cases
