// SPDX-License-Identifier: Apache-2.0
// A dispute found and, if both sides wish, mediated (人民调解法 arts. 3, 17: free and voluntary; no
// term is set by that law).
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
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
          .hint("改类后本单位以外的人也能看到内容的，写明理由"))
      .dated("found_on")
      .starts("found", "mediating", "settled", "failed")
      .indexed("found_on")
      .indexed("settled_on");
}

consteval auto access(Of<Dispute>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{Role::community, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::sensitive},
      Grant{Role::social_worker, Action::create, Reach::unit},
      Grant{Role::social_worker, Action::change, Reach::unit},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{Role::community, Action::take_step, Reach::subtree},
      Grant{Role::social_worker, Action::take_step, Reach::unit});
}

consteval auto steps(Of<Dispute>) {
  constexpr RoleSet workers = cadres | Role::social_worker;
  return workflow(
      step<DisputeState::found, DisputeState::mediating>("mediate", "开始调解", workers),
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
      step<DisputeState::settled, DisputeState::mediating>("reopen", "反复后重新调解", workers));
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

inline void rules(const Dispute& d, Check& check) {
  rules_of_violence(d, check);
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
