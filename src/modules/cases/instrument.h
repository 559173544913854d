// SPDX-License-Identifier: Apache-2.0
// A measure taken for a person's safety or right, mostly by another authority: a warning letter, a
// protection order, legal aid, judicial relief, a police call-out … Only what counts and tracks it
// stands here.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"

namespace jinguo::cases {

enum class InstrumentKind {
  call_out,
  warning_letter,
  admonition,
  protection_order_request,
  protection_order,
  mandatory_report,
  shelter,
  legal_aid,
  judicial_relief,
  court_case,
  mediation,
  supervision_opinion,
  lead_followed,
  violence_stopped,
  other
};
consteval auto choices_of(Of<InstrumentKind>) {
  return std::to_array<Choice>({
      {0, "call_out", "公安出警"},
      {1, "warning_letter", "告诫书"},
      {2, "admonition", "批评警告"},
      {3, "protection_order_request", "申请人身安全保护令"},
      {4, "protection_order", "人身安全保护令"},
      {5, "mandatory_report", "强制报告"},
      {6, "shelter", "庇护"},
      {7, "legal_aid", "法律援助"},
      {8, "judicial_relief", "司法救助"},
      {9, "court_case", "维权案件审理"},
      {10, "mediation", "调解"},
      {11, "supervision_opinion", "督促处理意见书"},
      {12, "lead_followed", "线索督办"},
      {13, "violence_stopped", "制止家暴"},
      {14, "other", "其他"},
  });
}

enum class InstrumentResult { done, sought, granted, refused, breached, lapsed };
consteval auto choices_of(Of<InstrumentResult>) {
  return std::to_array<Choice>({
      {0, "done", "已办"},
      {1, "sought", "已申请"},
      {2, "granted", "已批准"},
      {3, "refused", "未批准"},
      {4, "breached", "被违反"},
      {5, "lapsed", "已失效"},
  });
}

struct Instrument {
  InstrumentKind kind = InstrumentKind::call_out;
  std::optional<Id<Case>> case_;
  Date on;
  std::string agency;
  std::string number;
  std::int64_t people = 1;
  std::optional<Money> amount;
  InstrumentResult result = InstrumentResult::done;
  std::optional<Date> valid_until;
  std::string note;
};

consteval auto describe(Of<Instrument>) {
  return record<Instrument>("instrument", "处置措施",
      field<&Instrument::kind>("kind", "措施").required().listed(),
      field<&Instrument::case_>("case", "个案"),
      field<&Instrument::on>("on", "日期").required().past().listed(),
      field<&Instrument::agency>("agency", "办理机关").longest(100).listed(),
      field<&Instrument::number>("number", "文书编号").longest(60).seen_by(Privacy::personal),
      field<&Instrument::people>("people", "人数").between(1, 100000),
      field<&Instrument::amount>("amount", "金额").listed(),
      field<&Instrument::result>("result", "结果").required().listed(),
      field<&Instrument::valid_until>("valid_until", "有效期至"),
      field<&Instrument::note>("note", "说明").longest(2000).seen_by(Privacy::sensitive))
      .dated("on")
      .indexed("on");
}

consteval auto access(Of<Instrument>) {
  return grants(
      Grant{district_officers | Role::street, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{Role::community | Role::social_worker, Action::read, Reach::unit, Privacy::sensitive},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::unit});
}

inline void rules(const Instrument& i, Check& check) {
  check.require(!i.valid_until || i.on <= *i.valid_until, "valid_until", "有效期早于日期");
}

}  // namespace jinguo::cases
