// SPDX-License-Identifier: Apache-2.0
// A dispute found and, if both sides wish, mediated (人民调解法 arts. 3, 17: free and voluntary; no
// term is set by that law).  Where it is the second level of a case, it names the case and is as
// closed as that.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/fixed.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"
#include "modules/registry/names.h"

namespace jinguo::cases {

enum class DisputeKind { marriage_family, neighbour, labour, property, other };
consteval auto choices_of(Of<DisputeKind>) {
  return std::to_array<Choice>({
      {0, "marriage_family", "婚姻家庭"},
      {1, "neighbour", "邻里"},
      {2, "labour", "劳动"},
      {3, "property", "财产债务"},
      {4, "other", "其他"},
  });
}

enum class DisputeMatter {
  quarrel,
  divorce,
  domestic_violence,
  custody,
  matrimonial_property,
  elder_support,
  inheritance,
  in_laws,
  other
};
consteval auto choices_of(Of<DisputeMatter>) {
  return std::to_array<Choice>({
      {0, "quarrel", "家庭琐事"},
      {1, "divorce", "离婚"},
      {2, "domestic_violence", "家庭暴力"},
      {3, "custody", "子女抚养"},
      {4, "matrimonial_property", "夫妻财产"},
      {5, "elder_support", "老人赡养"},
      {6, "inheritance", "继承"},
      {7, "in_laws", "婆媳关系"},
      {8, "other", "其他"},
  });
}

enum class DisputeSource { visit, intake, hotline, police, grid, court, other };
consteval auto choices_of(Of<DisputeSource>) {
  return std::to_array<Choice>({
      {0, "visit", "入户走访"},
      {1, "intake", "信访"},
      {2, "hotline", "热线"},
      {3, "police", "公安推送"},
      {4, "grid", "网格排查"},
      {5, "court", "法院委托"},
      {6, "other", "其他"},
  });
}

enum class DisputeColour { none, blue, yellow, orange, red };
consteval auto choices_of(Of<DisputeColour>) {
  return std::to_array<Choice>({
      {0, "none", "无"},
      {1, "blue", "蓝"},
      {2, "yellow", "黄"},
      {3, "orange", "橙"},
      {4, "red", "红"},
  });
}

enum class DisputeOutcome {
  written_agreement,
  oral_agreement,
  reconciled,
  failed,
  refused,
  court,
  referred
};
consteval auto choices_of(Of<DisputeOutcome>) {
  return std::to_array<Choice>({
      {0, "written_agreement", "书面协议"},
      {1, "oral_agreement", "口头协议"},
      {2, "reconciled", "和好"},
      {3, "failed", "调解不成"},
      {4, "refused", "一方拒绝"},
      {5, "court", "转诉讼"},
      {6, "referred", "转送部门"},
  });
}

enum class DisputeState { found, mediating, settled, failed, transferred, archived };
consteval auto choices_of(Of<DisputeState>) {
  return std::to_array<Choice>({
      {0, "found", "已发现"},
      {1, "mediating", "调解中"},
      {2, "settled", "已化解"},
      {3, "failed", "未化解"},
      {4, "transferred", "已转送"},
      {5, "archived", "已归档"},
  });
}

struct Dispute {
  DisputeKind kind = DisputeKind::marriage_family;
  DisputeMatter matter = DisputeMatter::quarrel;
  Date found_on;
  DisputeSource source = DisputeSource::visit;
  std::optional<Id<Intake>> intake;
  std::optional<Id<registry::Household>> household;
  std::string parties;
  std::int64_t people = 2;
  DisputeColour colour = DisputeColour::none;
  std::string mediator;
  std::string facts;
  std::optional<Date> settled_on;
  std::optional<DisputeOutcome> outcome;
  std::string passed_to;
  DisputeState state = DisputeState::found;
  std::optional<Date> agreed_on;
  std::optional<Date> court_asked_on;
  std::optional<Date> court_accepted_on;
  std::optional<Date> confirmed_on;
  std::string reclass_reason;
  std::optional<Id<Case>> case_;
  bool asker_consents = false;
  bool other_consents = false;
  bool violence_checked = false;
  std::optional<Date> longer_agreed_on;
};

// Violence is nobody's but the desk's that found it (反家庭暴力法 art. 5).
inline bool is_held(const Dispute& d) { return d.matter == DisputeMatter::domestic_violence; }

consteval auto describe(Of<Dispute>) {
  return record<Dispute>("dispute", "矛盾纠纷",
      field<&Dispute::kind>("kind", "类型").required().listed(),
      field<&Dispute::matter>("matter", "事由").required().listed(),
      field<&Dispute::found_on>("found_on", "发现日期").required().past().listed(),
      field<&Dispute::source>("source", "发现途径").required(),
      field<&Dispute::intake>("intake", "来源信访"),
      field<&Dispute::household>("household", "涉及家庭"),
      field<&Dispute::parties>("parties", "当事人").longest(200).seen_by(Privacy::personal),
      field<&Dispute::people>("people", "涉及人数").between(1, 1000),
      field<&Dispute::colour>("colour", "风险颜色").required().listed(),
      field<&Dispute::mediator>("mediator", "调解员或队伍").longest(100).listed(),
      field<&Dispute::facts>("facts", "纠纷情况").longest(4000).seen_by(Privacy::sensitive),
      field<&Dispute::settled_on>("settled_on", "调处日期").past().listed(),
      field<&Dispute::outcome>("outcome", "调处结果").listed(),
      field<&Dispute::passed_to>("passed_to", "转往单位").longest(100),
      field<&Dispute::state>("state", "状态").listed(),
      field<&Dispute::agreed_on>("agreed_on", "协议生效日期")
          .asked_while("outcome", "written_agreement", "oral_agreement")
          .past()
          .hint("与调处日期不同时填写；司法确认的三十日从生效起算"),
      field<&Dispute::court_asked_on>("court_asked_on", "申请司法确认日期")
          .asked_while("outcome", "written_agreement", "oral_agreement")
          .past(),
      field<&Dispute::court_accepted_on>("court_accepted_on", "法院受理司法确认日期")
          .asked_while("outcome", "written_agreement", "oral_agreement")
          .past(),
      field<&Dispute::confirmed_on>("confirmed_on", "司法确认日期")
          .asked_while("outcome", "written_agreement", "oral_agreement")
          .past(),
      field<&Dispute::reclass_reason>("reclass_reason", "改类理由")
          .longest(500)
          .seen_by(Privacy::sensitive)
          .hint("改类后本单位以外的人也能看到内容的，写明理由"),
      field<&Dispute::case_>("case", "所属个案").hint("个案的二级初步化解，选该个案"),
      field<&Dispute::asker_consents>("asker_consents", "申请一方同意调解"),
      field<&Dispute::other_consents>("other_consents", "对方同意调解")
          .hint("双方须为成年人并自愿；一方明确拒绝的不得调解"),
      field<&Dispute::violence_checked>("violence_checked", "已核对没有暴力")
          .hint("没有正在发生的暴力、强制报告情形和有效的告诫书、保护令"),
      field<&Dispute::longer_agreed_on>("longer_agreed_on", "双方同意延长调解日期")
          .past()
          .hint("调解期延长须双方同意；填写后才能批准延期"))
      .dated("found_on")
      .kept_with("case")
      .starts("found", "mediating", "settled", "failed")
      .indexed("found_on")
      .indexed("settled_on");
}

consteval auto access(Of<Dispute>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{Role::community, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{cadres, Action::create, Reach::subtree},
      Grant{Role::social_worker, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team},
      Grant{cadres, Action::change, Reach::subtree},
      Grant{Role::social_worker, Action::change, Reach::unit},
      Grant{caseworkers, Action::change, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{Role::community, Action::take_step, Reach::subtree},
      Grant{Role::social_worker, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

consteval auto steps(Of<Dispute>) {
  constexpr RoleSet workers = cadres | Role::social_worker;
  return workflow(step<DisputeState::found, DisputeState::mediating>("mediate", "开始调解", workers)
                      .needs("asker_consents", "other_consents", "violence_checked"),
      // To the eyes of many: by another, with the reason, and the desk hears of it.
      step<DisputeState::found, DisputeState::found>("reclassify", "改类", heads)
          .needs("matter", "reclass_reason")
          .brings("kind")
          .by_another(),
      step<DisputeState::found, DisputeState::transferred>("transfer", "转送", cadres)
          .needs("passed_to"),
      step<DisputeState::mediating, DisputeState::settled>("settle", "化解", workers)
          .needs("outcome")
          .brings("agreed_on")
          .stamps("settled_on"),
      step<DisputeState::mediating, DisputeState::failed>("fail", "调解不成", workers)
          .needs("outcome"),
      step<DisputeState::mediating, DisputeState::transferred>("pass_on", "转送", cadres)
          .needs("passed_to"),
      step<DisputeState::settled, DisputeState::archived>("archive", "归档", cadres),
      step<DisputeState::settled, DisputeState::mediating>("reopen", "反复后重新调解", workers)
          .needs("asker_consents", "other_consents", "violence_checked"));
}

// Violence is not a quarrel to be mediated (反家庭暴力法 arts. 2, 5; 人民调解法 art. 25): it
// becomes a case of the third level.
inline void rules_of_violence(const Dispute& d, Check& check) {
  if (d.matter != DisputeMatter::domestic_violence) return;
  check.require(d.state != DisputeState::mediating, "state", "家庭暴力不作为纠纷调解",
      "没有保存任何内容；请把这件事转送，并立为家庭暴力个案三级联动办理");
  const bool made_up = d.outcome == DisputeOutcome::written_agreement ||
                       d.outcome == DisputeOutcome::oral_agreement ||
                       d.outcome == DisputeOutcome::reconciled;
  check.require(!made_up, "outcome", "家庭暴力不能以协议或和好了结",
      "没有保存任何内容；请转送并立为家庭暴力个案，按实际处置办理");
}

// Both adults agree, there is no violence, and nothing of the case stands against it
// (人民调解法 arts. 3, 17).  Asked when it begins; what was entered as being mediated is asked
// where it is entered (engine/casework.cc).
inline void rules_of_mediating(const Dispute& d, Check& check) {
  const std::string was = stored_text(check, "dispute", "state");
  if (d.state != DisputeState::mediating || was.empty() || was == "mediating") return;
  const std::string kept = "没有保存任何内容；";
  const auto agrees = [&](bool holds, std::string_view field) {
    check.require(holds, field, "调解须双方自愿，还有一方没有同意",
        kept + "请征得同意后勾选；一方明确拒绝的，告知其他途径（人民调解法第三、十七条）");
  };
  agrees(d.asker_consents, "asker_consents");
  agrees(d.other_consents, "other_consents");
  check.require(d.violence_checked, "violence_checked", "调解前须核对没有暴力",
      kept + "请核对后勾选；发现暴力的立为家庭暴力个案，三级联动办理");
  const bool told_of_violence =
      d.intake && check.stored().value("intake", d.intake->value, "matter") ==
                      Value{std::string{"domestic_violence"}};
  check.require(!told_of_violence, "intake", "来源信访反映的是家庭暴力，不作为纠纷调解",
      kept + "请转送，并立为家庭暴力个案三级联动办理");
  if (!d.case_) return;
  const auto its = [&](std::string_view field) {
    return check.stored().value("case", d.case_->value, field);
  };
  const auto of_case = [&](std::string_view record, std::string_view field, std::string_view says) {
    const Match all[] = {{"case", Match::Op::equal, d.case_->value.text()},
        {field, Match::Op::equal, std::string{says}}};
    return check.stored().count(record, all) > 0;
  };
  check.require(its("kind") != Value{std::string{"domestic_violence"}} &&
                    its("level") != Value{std::string{"linked"}},
      "case", "三级个案和家庭暴力个案不作为纠纷调解",
      kept + "请在个案内联动办理；风险已降低的，先登记复评，由另一人签字");
  const Match order[] = {{"case", Match::Op::equal, d.case_->value.text()},
      {"kind", Match::Op::equal, std::string{"protection_order"}},
      {"valid_until", Match::Op::from, to_text(check.today())}};
  check.require(check.stored().count("instrument", order) == 0 &&
                    !of_case("instrument", "kind", "warning_letter"),
      "case", "本案有告诫书或有效的保护令，不能调解", kept + "请在个案内联动办理");
  const Match any[] = {{"case", Match::Op::equal, d.case_->value.text()}};
  check.require(check.stored().count("risk_assessment", any) > 0, "violence_checked",
      "核对暴力须有本案的风险评估", kept + "请先在个案里登记风险评估");
}

inline void rules(const Dispute& d, Check& check) {
  rules_of_violence(d, check);
  rules_of_mediating(d, check);
  check.require(!d.settled_on || d.found_on <= *d.settled_on, "settled_on", "调处日期早于发现日期");
  check.require(d.state != DisputeState::settled || (d.settled_on && d.outcome), "outcome",
      "已化解的须有调处日期和结果");
  if (d.state != DisputeState::archived || d.outcome != DisputeOutcome::written_agreement) return;
  // What was put away before it was entered owes no file here.
  const Value before = check.stored().value("dispute", check.self(), "state");
  if (before != Value{std::string{"settled"}}) return;
  const Match filed[] = {{"dispute", Match::Op::equal, check.self().text()},
      {"state", Match::Op::equal, std::string{"filed"}}};
  check.require(check.stored().count("mediation_file", filed) > 0, "state",
      "达成书面协议的，须先有已归档的调解卷宗", "请先登记调解卷宗，材料齐全后归档，再归档纠纷");
}

}  // namespace jinguo::cases
