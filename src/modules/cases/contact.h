// SPDX-License-Identifier: Apache-2.0
// A talk with the person a case is about, kept with the case: for violence and what else is its
// team's alone a look-in is written here, never into the log of visits that the whole line reads.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct CaseContact;
consteval std::string_view record_name(Of<CaseContact>) { return "case_contact"; }

enum class ContactWay { phone, message, met, visit, by_other };
consteval auto choices_of(Of<ContactWay>) {
  return std::to_array<Choice>({
      {0, "phone", "电话"},
      {1, "message", "文字消息"},
      {2, "met", "来访面谈"},
      {3, "visit", "走访"},
      {4, "by_other", "由他人转达"},
  });
}

struct CaseContact {
  Id<Case> case_;
  ContactWay way = ContactWay::phone;
  Date on;
  bool reached = false;
  bool safe = false;
  std::string said;
  std::optional<Date> next_on;
};

consteval auto describe(Of<CaseContact>) {
  return record<CaseContact>("case_contact", "联系记录",
      field<&CaseContact::case_>("case", "个案").required(),
      field<&CaseContact::way>("way", "方式").required().listed(),
      field<&CaseContact::on>("on", "日期").required().past().listed(),
      field<&CaseContact::reached>("reached", "已联系到本人")
          .listed()
          .hint("没有联系到的不算已联系"),
      field<&CaseContact::safe>("safe", "目前安全").listed(),
      field<&CaseContact::said>("said", "情况").longest(2000).seen_by(Privacy::sensitive),
      field<&CaseContact::next_on>("next_on", "下次联系日期"))
      .dated("on")
      .kept_with("case");
}

consteval auto access(Of<CaseContact>) { return team_grants(); }

inline void rules(const CaseContact& c, Check& check) {
  check.require(!c.safe || c.reached, "safe", "没有联系到本人，不能记为目前安全",
      "请改选，并尽快用安全盒里约定的方式再联系");
  check.require(!c.next_on || c.on <= *c.next_on, "next_on", "下次联系早于本次日期", "请核对日期");
}

}  // namespace jinguo::cases
