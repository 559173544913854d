// SPDX-License-Identifier: Apache-2.0
// A printed code by which a body without an account answers its task: a colleague enters it.  Only
// a slow hash of the code is stored; ten wrong codes lock the slip.  And what an anonymous person
// and the office say to each other under her receipt code.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct Slip;
struct IntakeMessage;
consteval std::string_view record_name(Of<Slip>) { return "slip"; }
consteval std::string_view record_name(Of<IntakeMessage>) { return "intake_message"; }

inline constexpr std::int64_t most_wrong_codes = 10;

enum class SlipState { printed, used, locked };
consteval auto choices_of(Of<SlipState>) {
  return std::to_array<Choice>({
      {0, "printed", "已打印"},
      {1, "used", "已使用"},
      {2, "locked", "已锁定"},
  });
}

struct Slip {
  Id<Case> case_;
  std::optional<Id<JointTask>> joint_task;
  std::string number;
  std::string code_hash;
  std::int64_t wrong = 0;
  Date valid_until;
  SlipState state = SlipState::printed;
};

consteval auto describe(Of<Slip>) {
  return record<Slip>("slip", "回执单", field<&Slip::case_>("case", "个案").required(),
      field<&Slip::joint_task>("joint_task", "联动任务"),
      field<&Slip::number>("number", "编号").required().longest(20).listed(),
      field<&Slip::code_hash>("code_hash", "验证码摘要").longest(200).seen_by(Privacy::sealed),
      field<&Slip::wrong>("wrong", "错误次数").between(0, most_wrong_codes).listed(),
      field<&Slip::valid_until>("valid_until", "有效期至").required().listed(),
      field<&Slip::state>("state", "状态").listed())
      .titled("number")
      .starts("printed")
      .unique("number")
      .kept_with("case")
      .kept_by_program();
}

consteval auto access(Of<Slip>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::read, Reach::unit}, Grant{caseworkers, Action::read, Reach::team},
      Grant{heads, Action::create, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::create, Reach::unit}, Grant{caseworkers, Action::create, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{caseworkers, Action::take_step, Reach::team});
}

consteval auto steps(Of<Slip>) {
  return workflow(step<SlipState::printed, SlipState::locked>("lock", "作废", caseworkers),
      step<SlipState::printed, SlipState::used>("use", "已答复", caseworkers));
}

enum class Speaker { office, person };
consteval auto choices_of(Of<Speaker>) {
  return std::to_array<Choice>({
      {0, "office", "妇联"},
      {1, "person", "反映人"},
  });
}

struct IntakeMessage {
  Id<Intake> intake;
  Speaker speaker = Speaker::office;
  Date said_on;
  std::string words;
  std::optional<Id<Case>> case_;
};

consteval auto describe(Of<IntakeMessage>) {
  return record<IntakeMessage>("intake_message", "信访往来",
      field<&IntakeMessage::intake>("intake", "信访件").required(),
      field<&IntakeMessage::speaker>("speaker", "发言方").required().listed(),
      field<&IntakeMessage::said_on>("said_on", "日期").required().past().listed(),
      field<&IntakeMessage::words>("words", "内容")
          .required()
          .longest(2000)
          .seen_by(Privacy::sensitive),
      field<&IntakeMessage::case_>("case", "立案个案").set_by_program())
      .dated("said_on")
      .indexed("intake")
      .kept_with("case")
      .held_with("intake");
}

consteval auto access(Of<IntakeMessage>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{heads, Action::create, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team});
}

}  // namespace jinguo::cases
