// SPDX-License-Identifier: Apache-2.0
// One matter brought to the Federation by letter, visit, call or online.  Every matter received is
// registered (信访工作条例 2022 arts. 21–22).  One row is one 件; `contacts` holds its 件次 and
// `people` its 人次, which reports keep apart.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"
#include "modules/registry/names.h"

namespace jinguo::cases {

enum class Channel { visit, letter, call, online, transferred, walk_in };
consteval auto choices_of(Of<Channel>) {
  return std::to_array<Choice>({
      {0, "visit", "来访"},
      {1, "letter", "来信"},
      {2, "call", "来电"},
      {3, "online", "网络"},
      {4, "transferred", "上级或部门转来"},
      {5, "walk_in", "窗口咨询"},
  });
}

enum class AskerSex { female = 2, male = 1, unstated = 9 };
consteval auto choices_of(Of<AskerSex>) {
  return std::to_array<Choice>({
      {2, "female", "女"},
      {1, "male", "男"},
      {9, "unstated", "未说明"},
  });
}

// The classes city federations report by; B1 … and so on are `Matter`.
enum class Category {
  political,
  marriage_family,
  personal,
  property,
  labour,
  education,
  minors,
  other
};
consteval auto choices_of(Of<Category>) {
  return std::to_array<Choice>({
      {0, "political", "A 政治权利"},
      {1, "marriage_family", "B 婚姻家庭"},
      {2, "personal", "C 人身权利"},
      {3, "property", "D 财产权益"},
      {4, "labour", "E 劳动与社会保障"},
      {5, "education", "F 文化教育"},
      {6, "minors", "G 未成年人权益"},
      {7, "other", "H 其他"},
  });
}

enum class Matter {
  unstated,
  domestic_violence,
  divorce,
  affair,
  custody_support,
  matrimonial_property,
  elder_support,
  interference,
  family_quarrel,
  marriage_other,
  sexual_harm,
  harassment,
  trafficking,
  injury,
  reputation,
  rural_land,
  inheritance,
  house,
  debt,
  labour_rights,
  social_security,
  insurance,
  sex_discrimination
};
consteval auto choices_of(Of<Matter>) {
  return std::to_array<Choice>({
      {0, "unstated", "未细分"},
      {1, "domestic_violence", "B1 家庭暴力"},
      {2, "divorce", "B2 离婚"},
      {3, "affair", "B3 婚外情与重婚"},
      {4, "custody_support", "B4 子女抚养探望"},
      {5, "matrimonial_property", "B5 夫妻财产"},
      {6, "elder_support", "B6 老人赡养"},
      {7, "interference", "B7 干涉婚姻"},
      {8, "family_quarrel", "B8 家庭纠纷"},
      {9, "marriage_other", "B9 婚姻家庭其他"},
      {10, "sexual_harm", "C1 性侵害"},
      {11, "harassment", "C2 性骚扰"},
      {12, "trafficking", "C3 拐卖"},
      {13, "injury", "C4 人身伤害"},
      {14, "reputation", "C5 名誉隐私"},
      {15, "rural_land", "D1 农村土地权益"},
      {16, "inheritance", "D2 继承"},
      {17, "house", "D3 房屋"},
      {18, "debt", "D4 债务"},
      {19, "labour_rights", "E1 劳动权益"},
      {20, "social_security", "E2 社会保障"},
      {21, "insurance", "E3 社会保险"},
      {22, "sex_discrimination", "E4 性别歧视"},
  });
}

// 信访工作条例 art. 32 knows support, explanation and refusal; the rest are how matters end here.
enum class Outcome {
  supported,
  agreement,
  explained,
  assisted,
  referred,
  not_supported,
  withdrawn,
  lost
};
consteval auto choices_of(Of<Outcome>) {
  return std::to_array<Choice>({
      {0, "supported", "支持诉求"},
      {1, "agreement", "达成协议"},
      {2, "explained", "解释说明"},
      {3, "assisted", "予以救助"},
      {4, "referred", "转介办结"},
      {5, "not_supported", "不予支持"},
      {6, "withdrawn", "撤回"},
      {7, "lost", "失去联系"},
  });
}

enum class IntakeState { registered, accepted, handling, closed, archived, transferred, not_ours };
consteval auto choices_of(Of<IntakeState>) {
  return std::to_array<Choice>({
      {0, "registered", "已登记"},
      {1, "accepted", "已受理"},
      {2, "handling", "办理中"},
      {3, "closed", "已办结"},
      {4, "archived", "已归档"},
      {5, "transferred", "已转送"},
      {6, "not_ours", "不属受理"},
  });
}

// Whose matter it is, and so what the person is told of it within 15 days (信访工作条例 art. 23).
enum class Remit { unstated, own, lower, other };
consteval auto choices_of(Of<Remit>) {
  return std::to_array<Choice>({
      {0, "unstated", "未判定"},
      {1, "own", "本单位受理范围"},
      {2, "lower", "下级单位受理范围"},
      {3, "other", "其他机关受理范围"},
  });
}

// A matter's class by its code; a matter without a code goes with every class.
constexpr bool belongs(Matter matter, std::optional<Category> category) {
  constexpr std::pair<Matter, Category> ends[] = {{Matter::unstated, Category::other},
      {Matter::marriage_other, Category::marriage_family}, {Matter::reputation, Category::personal},
      {Matter::debt, Category::property}, {Matter::sex_discrimination, Category::labour}};
  if (matter == Matter::unstated) return true;
  for (const auto& [last, its] : ends)
    if (matter <= last) return category == its;
  return false;
}

struct Intake {
  std::string number;
  Channel channel = Channel::visit;
  Date received_on;
  std::optional<Id<registry::Person>> person;
  std::string asker_name;
  AskerSex asker_sex = AskerSex::female;
  std::string phone;
  std::optional<Category> category;  // empty until triaged: a report shows it as 未分类
  Matter matter = Matter::unstated;
  bool assistance = false;
  bool consultation = false;
  bool court_related = false;
  bool minors_involved = false;
  std::int64_t contacts = 1;
  std::int64_t people = 1;
  std::string facts;
  std::string wanted;
  std::string agent;
  std::optional<Date> accepted_on;
  std::optional<Date> told_on;
  std::string passed_to;
  std::optional<Date> closed_on;
  std::optional<Outcome> outcome;
  std::string opinion;
  IntakeState state = IntakeState::registered;
  bool anonymous = false;
  std::string receipt;
  std::string receipt_hash;
  bool group = false;
  std::int64_t representatives = 0;
  bool recusal_checked = false;
  Remit remit = Remit::unstated;
  bool oral = false;
  std::optional<Id<Intake>> repeat_of;
  std::string safe_contact;
  std::optional<Id<Case>> case_;
};

consteval auto describe(Of<Intake>) {
  return record<Intake>("intake", "信访登记",
      field<&Intake::number>("number", "编号")
          .longest(40)
          .listed()
          .searched()
          .hint("不填时由系统按年编号"),
      field<&Intake::channel>("channel", "渠道").required().listed(),
      field<&Intake::received_on>("received_on", "收到日期").required().past().listed(),
      field<&Intake::person>("person", "来访人档案"),
      field<&Intake::asker_name>("asker_name", "来访人姓名")
          .longest(60)
          .listed()
          .searched()
          .seen_by(Privacy::personal)
          .hint("匿名可空"),
      field<&Intake::asker_sex>("asker_sex", "来访人性别").required(),
      field<&Intake::phone>("phone", "联系电话").formed(Format::phone).seen_by(Privacy::personal),
      field<&Intake::category>("category", "类别").listed(),
      field<&Intake::matter>("matter", "细类").required().listed().hint("须属于所选类别"),
      field<&Intake::assistance>("assistance", "救助件")
          .listed()
          .hint("求助于救助、需立案帮扶的事项"),
      field<&Intake::consultation>("consultation", "仅咨询"),
      field<&Intake::court_related>("court_related", "涉法涉诉"),
      field<&Intake::minors_involved>("minors_involved", "涉及未成年人"),
      field<&Intake::contacts>("contacts", "件次").between(1, 10000),
      field<&Intake::people>("people", "人次").between(1, 100000),
      field<&Intake::facts>("facts", "反映事项").longest(4000).seen_by(Privacy::sensitive),
      field<&Intake::wanted>("wanted", "诉求").longest(1000).seen_by(Privacy::sensitive),
      field<&Intake::agent>("agent", "承办人").longest(60),
      field<&Intake::accepted_on>("accepted_on", "受理日期").past().hint("收到后十五日内书面告知"),
      field<&Intake::told_on>("told_on", "告知日期").past(),
      field<&Intake::passed_to>("passed_to", "转往单位").longest(100),
      field<&Intake::closed_on>("closed_on", "办结日期").past().listed(),
      field<&Intake::outcome>("outcome", "办理结果").listed(),
      field<&Intake::opinion>("opinion", "处理意见").longest(2000).seen_by(Privacy::sensitive),
      field<&Intake::state>("state", "状态").listed(),
      field<&Intake::anonymous>("anonymous", "匿名"),
      field<&Intake::receipt>("receipt", "查询回执号")
          .longest(20)
          .set_by_program()
          .hint("由系统发给反映人"),
      field<&Intake::receipt_hash>("receipt_hash", "回执码摘要")
          .longest(64)
          .set_by_program()
          .seen_by(Privacy::sealed),
      field<&Intake::group>("group", "集体反映").hint("推选代表不超过五人"),
      field<&Intake::representatives>("representatives", "代表人数")
          .asked_while("group", "true")
          .between(0, 5),
      field<&Intake::recusal_checked>("recusal_checked", "已核对回避")
          .hint("承办人与事项或当事人无直接利害关系"),
      field<&Intake::remit>("remit", "受理范围"),
      field<&Intake::oral>("oral", "口头反映").hint("由接收人如实记录"),
      field<&Intake::repeat_of>("repeat_of", "重复件的原件"),
      field<&Intake::safe_contact>("safe_contact", "怎样联系才安全")
          .longest(500)
          .seen_by(Privacy::sensitive)
          .hint("何时可打、能否留言、暗语；联系前先看"),
      field<&Intake::case_>("case", "立案个案").declared_later())
      .titled("number")
      .dated("received_on")
      .unique("receipt")
      .indexed("phone")
      .indexed("state")
      .indexed("person")
      .kept_with("case")
      .starts("registered", "accepted", "handling", "closed")
      .counted("channel");
}

consteval auto access(Of<Intake>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{Role::community, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::personal},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{cadres | Role::social_worker, Action::create, Reach::subtree},
      Grant{cadres, Action::change, Reach::subtree}, Grant{cadres, Action::change, Reach::team},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{Role::community, Action::take_step, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::team},
      Grant{district_officers | Role::street, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Intake>) {
  return workflow(step<IntakeState::registered, IntakeState::accepted>("accept", "受理", cadres)
                      .brings("told_on", "remit", "recusal_checked")
                      .stamps("accepted_on"),
      step<IntakeState::registered, IntakeState::transferred>("transfer", "转送", cadres)
          .needs("passed_to")
          .brings("remit")
          .stamps("told_on"),
      step<IntakeState::registered, IntakeState::not_ours>("refuse", "不属受理并告知", cadres)
          .needs("opinion")
          .brings("remit", "passed_to")
          .stamps("told_on"),
      step<IntakeState::accepted, IntakeState::handling>("start", "开始办理", cadres),
      step<IntakeState::accepted, IntakeState::closed>("settle", "当场办结", cadres)
          .needs("outcome")
          .brings("opinion")
          .stamps("closed_on"),
      step<IntakeState::handling, IntakeState::closed>("close", "办结", cadres)
          .needs("outcome")
          .brings("opinion")
          .stamps("closed_on"),
      step<IntakeState::closed, IntakeState::archived>("archive", "归档", cadres),
      step<IntakeState::closed, IntakeState::handling>("reopen", "重新办理", heads));
}

inline void rules(const Intake& i, Check& check) {
  check.require(belongs(i.matter, i.category), "matter", "细类不属于所选类别", "请改选类别或细类");
  check.require(
      !i.accepted_on || i.received_on <= *i.accepted_on, "accepted_on", "受理日期早于收到日期");
  check.require(!i.closed_on || i.received_on <= *i.closed_on, "closed_on", "办结日期早于收到日期");
  const bool closed = i.state == IntakeState::closed || i.state == IntakeState::archived;
  check.require(!closed || (i.closed_on && i.outcome), "outcome", "已办结的事项须有办结日期和结果");
  check.require(
      !i.told_on || i.received_on <= *i.told_on, "told_on", "告知日期早于收到日期", "请核对日期");
  check.require(!i.anonymous || (i.asker_name.empty() && !i.person && i.phone.empty()), "anonymous",
      "匿名反映不能填写姓名、电话或档案", "请清空这些内容，或取消匿名");
  // 信访工作条例 art. 20.
  check.require(!i.group || i.representatives >= 1, "representatives", "集体反映须推选代表",
      "请填写代表人数，不超过五人");
  check.require(!i.repeat_of || i.repeat_of->value != check.self(), "repeat_of",
      "重复件的原件不能是它自己", "请另选原件");
}

}  // namespace jinguo::cases
