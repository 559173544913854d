// SPDX-License-Identifier: Apache-2.0
// A measure taken for a person's safety or right, mostly by another authority: a warning letter, a
// protection order, legal aid, judicial relief, a police call-out … Only what counts and tracks it
// stands here.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

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
  other,
  divorce_cooling_off
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
      {15, "divorce_cooling_off", "离婚冷静期"},
  });
}

enum class InstrumentResult {
  done,
  sought,
  granted,
  refused,
  breached,
  lapsed,
  renewed,
  reviewed,
  replied,
  acted,
  escalated
};
consteval auto choices_of(Of<InstrumentResult>) {
  return std::to_array<Choice>({
      {0, "done", "已办"},
      {1, "sought", "已申请"},
      {2, "granted", "已批准"},
      {3, "refused", "未批准"},
      {4, "breached", "被违反"},
      {5, "lapsed", "已失效"},
      {6, "renewed", "已延长"},
      {7, "reviewed", "已复议"},
      {8, "replied", "已回复"},
      {9, "acted", "已落实"},
      {10, "escalated", "已提请督查"},
  });
}

// The nine situations that must be reported at once (the nine ministries' opinion of 2020 on
// reporting harm to minors; 反家庭暴力法 art. 14, 未成年人保护法 art. 11).
enum class Sign {
  none,
  private_parts,
  girl_under_14,
  girl_from_14,
  injuries,
  abnormal_harm,
  abandoned,
  unknown_origin,
  begging,
  other_danger
};
consteval auto choices_of(Of<Sign>) {
  return std::to_array<Choice>({
      {0, "none", "不适用"},
      {1, "private_parts", "隐私部位受侵害"},
      {2, "girl_under_14", "不满十四周岁女性遭受或疑似遭受性侵害、怀孕、流产"},
      {3, "girl_from_14", "十四周岁以上女性未成年人疑似因性侵害怀孕、流产"},
      {4, "injuries", "身体多处损伤、严重营养不良、意识不清"},
      {5, "abnormal_harm", "自杀、自残、中毒等非正常伤害或死亡"},
      {6, "abandoned", "被遗弃或长期无人照料"},
      {7, "unknown_origin", "来源不明、失踪或被拐卖"},
      {8, "begging", "被组织乞讨"},
      {9, "other_danger", "其他严重侵害或危险"},
  });
}

// Only a supervision opinion moves: it is written here, and goes out in the Federation's name when
// somebody who leads has approved it.  The others are told as they stand with another authority.
enum class InstrumentState { recorded, drafted, submitted, approved, sent };
consteval auto choices_of(Of<InstrumentState>) {
  return std::to_array<Choice>({
      {0, "recorded", "已登记"},
      {1, "drafted", "起草中"},
      {2, "submitted", "待批准"},
      {3, "approved", "已批准"},
      {4, "sent", "已发出"},
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
  std::string respondent;
  Sign sign = Sign::none;
  std::string reporter;
  std::string told_to;
  std::string receipt_number;
  bool urgent = false;
  bool by_proxy = false;
  std::optional<Date> decided_on;
  std::optional<Date> served_on;
  std::optional<Date> breached_on;
  std::optional<Date> ended_on;
  std::optional<Id<Instrument>> follows;
  bool means_test_waived = false;
  std::optional<Date> agreed_on;
  std::optional<Date> confirm_until;
  std::optional<Date> confirmed_on;
  std::optional<Date> reply_due_on;
  std::optional<Date> replied_on;
  std::optional<std::int64_t> nights;
  std::optional<Date> court_asked_on;
  std::optional<Date> court_accepted_on;
  std::optional<Date> objected_on;
  std::optional<Date> objection_answered_on;
  std::optional<Date> escalated_on;
  InstrumentState state = InstrumentState::recorded;
  std::optional<Date> approved_on;
  std::optional<Date> sent_on;
  std::optional<Instant> accepted_at;
  std::optional<Instant> told_at;
  std::string officer;
  std::string will;
  bool filed = false;
  std::optional<Date> longer_agreed_on;
};

inline bool is_opinion(const Instrument& i) {
  return i.kind == InstrumentKind::supervision_opinion;
}

// 人民调解法 art. 33: both parties ask the court within thirty days of the agreement.  民法典 arts.
// 1076–1077: thirty days to take the divorce back.  法律援助法 art. 32: no means test for violence.
// A supervision opinion begins as a draft, whatever was asked for.
inline void derive(Instrument& i) {
  if (i.kind == InstrumentKind::mediation && i.agreed_on && !i.confirm_until)
    i.confirm_until = plus_days(*i.agreed_on, 30);
  if (i.kind == InstrumentKind::divorce_cooling_off && !i.valid_until)
    i.valid_until = plus_days(i.on, 30);
  if (is_opinion(i) && i.state == InstrumentState::recorded) i.state = InstrumentState::drafted;
  if (!is_opinion(i) && i.state == InstrumentState::drafted) i.state = InstrumentState::recorded;
  // Nothing is answered before it was sent.
  if (is_opinion(i) && i.state != InstrumentState::sent) i.result = InstrumentResult::sought;
  if (i.kind == InstrumentKind::shelter && i.ended_on)
    i.nights = (std::chrono::sys_days{*i.ended_on} - std::chrono::sys_days{i.on}).count();
}

consteval auto describe(Of<Instrument>) {
  return record<Instrument>("instrument", "处置措施",
      field<&Instrument::kind>("kind", "措施").required().listed(),
      field<&Instrument::case_>("case", "个案").listed(),
      field<&Instrument::on>("on", "日期").required().past().listed(),
      field<&Instrument::agency>("agency", "办理机关").longest(100).listed(),
      field<&Instrument::number>("number", "文书编号").longest(60).seen_by(Privacy::personal),
      field<&Instrument::people>("people", "人数").between(1, 100000),
      field<&Instrument::amount>("amount", "金额")
          .asked_while("kind", "legal_aid", "judicial_relief", "court_case", "mediation", "other")
          .listed(),
      field<&Instrument::result>("result", "结果").required().listed(),
      field<&Instrument::valid_until>("valid_until", "有效期至")
          .asked_while("kind", "protection_order", "shelter", "divorce_cooling_off", "other"),
      field<&Instrument::note>("note", "说明").longest(2000).seen_by(Privacy::sensitive),
      field<&Instrument::respondent>("respondent", "被申请人或加害人")
          .asked_while("kind", "call_out", "warning_letter", "admonition",
              "protection_order_request", "protection_order", "violence_stopped")
          .longest(60)
          .seen_by(Privacy::sensitive),
      field<&Instrument::sign>("sign", "强制报告情形").asked_while("kind", "mandatory_report"),
      field<&Instrument::reporter>("reporter", "报告人")
          .asked_while("kind", "mandatory_report")
          .longest(100)
          .seen_by(Privacy::sealed)
          .hint("依法保密，仅本案组长说明理由后可见"),
      field<&Instrument::told_to>("told_to", "报告或送达对象")
          .asked_while("kind", "mandatory_report", "warning_letter", "protection_order",
              "supervision_opinion", "lead_followed")
          .longest(100),
      field<&Instrument::receipt_number>("receipt_number", "接报编号")
          .asked_while("kind", "mandatory_report", "call_out")
          .longest(60)
          .seen_by(Privacy::personal),
      field<&Instrument::urgent>("urgent", "情况紧急")
          .asked_while("kind", "protection_order_request", "protection_order")
          .hint("保护令须在二十四小时内作出"),
      field<&Instrument::by_proxy>("by_proxy", "代为申请")
          .asked_while("kind", "protection_order_request", "protection_order"),
      field<&Instrument::decided_on>("decided_on", "决定日期")
          .asked_while("kind", "warning_letter", "protection_order_request", "protection_order",
              "legal_aid", "judicial_relief", "court_case")
          .past()
          .listed(),
      field<&Instrument::served_on>("served_on", "送达日期")
          .asked_while("kind", "warning_letter", "protection_order", "supervision_opinion")
          .past(),
      field<&Instrument::breached_on>("breached_on", "违反日期")
          .asked_while("kind", "warning_letter", "protection_order", "other")
          .past()
          .listed(),
      field<&Instrument::ended_on>("ended_on", "结束日期")
          .asked_while("kind", "shelter", "protection_order", "court_case", "other")
          .past(),
      field<&Instrument::follows>("follows", "所据的申请或原保护令")
          .asked_while("kind", "protection_order_request", "protection_order"),
      field<&Instrument::means_test_waived>("means_test_waived", "免经济状况核查")
          .asked_while("kind", "legal_aid"),
      field<&Instrument::agreed_on>("agreed_on", "协议生效日期")
          .asked_while("kind", "mediation")
          .past(),
      field<&Instrument::confirm_until>("confirm_until", "司法确认申请截止")
          .asked_while("kind", "mediation"),
      field<&Instrument::confirmed_on>("confirmed_on", "司法确认日期")
          .asked_while("kind", "mediation")
          .past(),
      field<&Instrument::reply_due_on>("reply_due_on", "要求回复日期")
          .asked_while("kind", "supervision_opinion"),
      field<&Instrument::replied_on>("replied_on", "回复日期")
          .asked_while("kind", "supervision_opinion")
          .past(),
      field<&Instrument::nights>("nights", "庇护夜数")
          .set_by_program()
          .between(0, 1000)
          .hint("由系统计算"),
      field<&Instrument::court_asked_on>("court_asked_on", "申请司法确认日期")
          .asked_while("kind", "mediation")
          .past(),
      field<&Instrument::court_accepted_on>("court_accepted_on", "法院受理司法确认日期")
          .asked_while("kind", "mediation")
          .past(),
      field<&Instrument::objected_on>("objected_on", "对不予援助提出异议日期")
          .asked_while("kind", "legal_aid")
          .past(),
      field<&Instrument::objection_answered_on>("objection_answered_on", "异议答复日期")
          .asked_while("kind", "legal_aid")
          .past(),
      field<&Instrument::escalated_on>("escalated_on", "提请政府督查日期")
          .asked_while("kind", "supervision_opinion")
          .past(),
      field<&Instrument::state>("state", "状态").set_by_program().listed(),
      field<&Instrument::approved_on>("approved_on", "批准日期").set_by_program().past(),
      field<&Instrument::sent_on>("sent_on", "发出日期").set_by_program().past().listed(),
      field<&Instrument::accepted_at>("accepted_at", "法院受理时刻")
          .asked_while("kind", "protection_order_request")
          .hint("七十二小时（紧急的二十四小时）从这一刻起算"),
      field<&Instrument::told_at>("told_at", "报告时刻").asked_while("kind", "mandatory_report"),
      field<&Instrument::officer>("officer", "接报人")
          .asked_while("kind", "mandatory_report")
          .longest(60)
          .seen_by(Privacy::personal),
      field<&Instrument::will>("will", "代为申请的理由和本人意愿")
          .asked_while("by_proxy", "true")
          .longest(500)
          .seen_by(Privacy::sensitive),
      field<&Instrument::filed>("filed", "已报民政部门备案")
          .asked_while("kind", "shelter")
          .hint("超过十日的庇护须备案"),
      field<&Instrument::longer_agreed_on>("longer_agreed_on", "双方同意延长调解日期")
          .asked_while("kind", "mediation")
          .past()
          .hint("调解期延长须双方同意；填写后才能批准延期"))
      .dated("on")
      .starts("recorded", "drafted")
      .indexed("on")
      .kept_with("case");
}

consteval auto access(Of<Instrument>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      // The chair leads every joint case; as one of its team she may ask who reported, and why is
      // written down.
      Grant{Role::chair, Action::read, Reach::team, Privacy::sealed},
      Grant{cadres, Action::create, Reach::subtree},
      Grant{caseworkers, Action::create, Reach::team}, Grant{cadres, Action::change, Reach::unit},
      Grant{caseworkers, Action::change, Reach::team},
      // Of a closed case only who may read it: nobody approves what she cannot see.
      Grant{heads, Action::take_step, Reach::subtree},
      Grant{close_by, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

// 妇女权益保障法 art. 73.
consteval auto steps(Of<Instrument>) {
  return workflow(
      step<InstrumentState::drafted, InstrumentState::submitted>("submit", "送审", caseworkers)
          .needs("agency", "note"),
      step<InstrumentState::submitted, InstrumentState::drafted>("return", "退回修改", Role::chair),
      step<InstrumentState::submitted, InstrumentState::approved>("approve", "批准", Role::chair)
          .stamps("approved_on")
          .by_another(),
      step<InstrumentState::approved, InstrumentState::sent>("send", "发出", caseworkers)
          .brings("number", "served_on", "reply_due_on")
          .stamps("sent_on"));
}

// 人民调解法 art. 33: both ask the court together within thirty days of the agreement.
inline void rules_of_confirmation(const Instrument& i, Check& check) {
  check.require(!i.court_asked_on || !i.confirm_until || *i.court_asked_on <= *i.confirm_until,
      "court_asked_on", "已过申请司法确认的三十日",
      "请告知双方可以另行起诉（人民调解法第三十三条）");
  check.require(
      !i.court_accepted_on || (i.court_asked_on && *i.court_asked_on <= *i.court_accepted_on),
      "court_accepted_on", "法院受理须在申请司法确认之后", "请先填写申请日期");
  check.require(
      !i.objection_answered_on || (i.objected_on && *i.objected_on <= *i.objection_answered_on),
      "objection_answered_on", "答复须在提出异议之后", "请先填写提出异议的日期");
}

// What was put before the chair, and what she approved, is what goes out.
inline void rules_of_approval(const Instrument& i, Check& check) {
  const auto stored = [&](std::string_view field) {
    const Value v = check.stored().value("instrument", check.self(), field);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : std::string{};
  };
  const std::string was = stored("state");
  const bool fixed = was == "submitted" || was == "approved" || was == "sent";
  if (!fixed || i.state == InstrumentState::drafted) return;
  const auto same = [&](bool holds, std::string_view field) {
    check.require(holds, field, "送审以后不能再改这一项", "请由主席退回修改，改好后重新送审");
  };
  same(is_opinion(i), "kind");
  same(i.agency == stored("agency"), "agency");
  same(i.note == stored("note"), "note");
  same(to_text(i.on) == stored("on"), "on");
  same((i.case_ ? i.case_->value.text() : std::string{}) == stored("case"), "case");
}

// 妇女权益保障法 art. 73: sent, answered, acted on – or the government is asked to inspect.
inline void rules_of_supervision(const Instrument& i, Check& check) {
  const bool supervision = i.kind == InstrumentKind::supervision_opinion;
  const bool replied = i.result == InstrumentResult::replied;
  const bool acted = i.result == InstrumentResult::acted;
  const bool escalated = i.result == InstrumentResult::escalated;
  check.require(supervision || !(replied || acted || escalated), "result",
      "已回复、已落实、已提请督查只用于督促处理意见书", "请选择其他结果");
  check.require(!(replied || (acted && supervision)) || i.replied_on, "replied_on",
      "须写明被督促单位回复的日期", "请填写回复日期");
  check.require(
      !escalated || i.escalated_on, "escalated_on", "须写明提请政府督查的日期", "请填写提请日期");
  rules_of_approval(i, check);
}

// The day with the same number, else the last of its month.
inline Date six_months_after(Date day) {
  const auto month = day.year() / day.month() + std::chrono::months{6};
  const Date same = month / day.day();
  return same.ok() ? same : Date{month / std::chrono::last};
}

// 反家庭暴力法 arts. 23, 28–32: asked for, accepted by the court, made or refused, renewed before
// it lapses, at most six months from the day it is made.
inline void rules_of_order(const Instrument& i, Check& check) {
  const bool request = i.kind == InstrumentKind::protection_order_request;
  const bool order = i.kind == InstrumentKind::protection_order;
  if (!request && !order) return;
  check.require(!request || i.result != InstrumentResult::done, "result",
      "申请保护令的结果不能只写“已办”", "请选择已申请、已批准或未批准；法院受理的时刻另填");
  const bool decided =
      i.result == InstrumentResult::granted || i.result == InstrumentResult::refused;
  check.require(!decided || i.decided_on, "decided_on", "已批准或未批准的须写明裁定日期",
      "复议的五日和保护令的有效期都从这一天起算");
  check.require(!i.by_proxy || !i.will.empty(), "will", "代为申请须写明理由和本人意愿",
      "请填写本人为什么不能自己申请、她的意愿是什么");
  check.require(
      !order || !i.valid_until || *i.valid_until <= six_months_after(i.decided_on.value_or(i.on)),
      "valid_until", "人身安全保护令有效期不超过六个月",
      "期满前可申请延长（反家庭暴力法第三十条）");
  if (!i.follows) return;
  const auto its = [&](std::string_view field) {
    const Value v = check.stored().value("instrument", i.follows->value, field);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : std::string{};
  };
  check.require(its("kind").starts_with("protection_order"), "follows",
      "原件须是保护令或保护令申请", "请重新选择");
  check.require(its("case") == (i.case_ ? i.case_->value.text() : std::string{}), "follows",
      "原件不属于同一个案", "请选择本案的保护令或申请");
  const bool breach = i.result == InstrumentResult::breached;
  check.require(!breach || (!i.decided_on && !i.valid_until), "decided_on",
      "违反原保护令的，不再填写裁定日期和有效期", "请清空这两项；有效期以原保护令为准");
  // A request that follows an order asks that it be renewed.
  check.require(!request || its("valid_until").empty() || to_text(i.on) <= its("valid_until"), "on",
      "原保护令已经失效，不能再申请延长", "请作为新的申请登记，不选原件（反家庭暴力法第三十条）");
}

// What whoever reports has to be able to show: whom she told, when, and who took it down.
inline void rules_of_report(const Instrument& i, Check& check) {
  if (i.kind != InstrumentKind::mandatory_report) return;
  check.require(i.sign != Sign::none, "sign", "强制报告须选择九种情形之一", "请选择情形");
  check.require(!i.told_to.empty(), "told_to", "须写明向谁报告", "请填写公安机关等接报单位");
  check.require(i.told_at.has_value(), "told_at", "须写明报告时刻", "请填写日期和钟点");
  check.require(!i.receipt_number.empty() || !i.officer.empty(), "officer",
      "须写明接报人或接报编号", "两项至少填写一项，以后可以核对");
}

inline void rules(const Instrument& i, Check& check) {
  check.require(!i.valid_until || i.on <= *i.valid_until, "valid_until", "有效期早于日期");
  const auto not_before = [&](std::optional<Date> day, std::string_view field) {
    check.require(!day || i.on <= *day, field, "日期早于措施开始的日期", "请核对日期");
  };
  not_before(i.decided_on, "decided_on");
  not_before(i.served_on, "served_on");
  not_before(i.breached_on, "breached_on");
  not_before(i.ended_on, "ended_on");
  not_before(i.court_asked_on, "court_asked_on");
  not_before(i.objected_on, "objected_on");
  check.require(i.result != InstrumentResult::breached || i.breached_on || !i.case_, "breached_on",
      "被违反的须写明违反日期", "请填写违反日期");
  rules_of_order(i, check);
  // 法律援助法 art. 43: the three days to name a lawyer run from the decision.
  const bool aid_decided =
      i.kind == InstrumentKind::legal_aid &&
      (i.result == InstrumentResult::granted || i.result == InstrumentResult::refused);
  check.require(!aid_decided || i.decided_on, "decided_on",
      "已批准或未批准的法律援助须写明决定日期", "指派的三日从这一天起算（法律援助法第四十三条）");
  // Ten days of shelter; longer is filed with civil affairs and entered as its own measure.
  check.require(
      i.kind != InstrumentKind::shelter || !i.valid_until || *i.valid_until <= plus_days(i.on, 10),
      "valid_until", "庇护一般不超过十天", "需要延长的，报民政部门备案后另行登记");
  rules_of_confirmation(i, check);
  rules_of_supervision(i, check);
  rules_of_report(i, check);
}

}  // namespace jinguo::cases
