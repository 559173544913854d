// SPDX-License-Identifier: Apache-2.0
// One matter brought to the Federation by letter, visit, call or online.  Every matter received is
// registered (信访工作条例 2022 arts. 21–22).  One row is one 件; `contacts` holds its 件次 and
// `people` its 人次, which reports keep apart.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/record.h"
#include "modules/cases/fixed.h"
#include "modules/cases/names.h"
#include "modules/cases/petition.h"
#include "modules/cases/team.h"
#include "modules/org/names.h"
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
      {5, "walk_in", "妇女之家接待"},
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

// The sub-code of a class: data/matters.yaml says which there are (code_list.h).  Named here are
// those that rules and the demonstration name; they are shipped, and what is shipped stays.
struct Matter {
  std::string_view name;

  static std::span<const Choice> codes();
  friend constexpr bool operator==(const Matter&, const Matter&) = default;

  static const Matter unstated, domestic_violence, divorce, affair, custody_support,
      matrimonial_property, elder_support, interference, family_quarrel, marriage_other,
      sexual_harm, harassment, trafficking, injury, reputation, rural_land, inheritance, house,
      debt, labour_rights, social_security, sex_discrimination;
};
inline constexpr Matter Matter::unstated{"unstated"};
inline constexpr Matter Matter::domestic_violence{"domestic_violence"};
inline constexpr Matter Matter::divorce{"divorce"};
inline constexpr Matter Matter::affair{"affair"};
inline constexpr Matter Matter::custody_support{"custody_support"};
inline constexpr Matter Matter::matrimonial_property{"matrimonial_property"};
inline constexpr Matter Matter::elder_support{"elder_support"};
inline constexpr Matter Matter::interference{"interference"};
inline constexpr Matter Matter::family_quarrel{"family_quarrel"};
inline constexpr Matter Matter::marriage_other{"marriage_other"};
inline constexpr Matter Matter::sexual_harm{"sexual_harm"};
inline constexpr Matter Matter::harassment{"harassment"};
inline constexpr Matter Matter::trafficking{"trafficking"};
inline constexpr Matter Matter::injury{"injury"};
inline constexpr Matter Matter::reputation{"reputation"};
inline constexpr Matter Matter::rural_land{"rural_land"};
inline constexpr Matter Matter::inheritance{"inheritance"};
inline constexpr Matter Matter::house{"house"};
inline constexpr Matter Matter::debt{"debt"};
inline constexpr Matter Matter::labour_rights{"labour_rights"};
inline constexpr Matter Matter::social_security{"social_security"};
inline constexpr Matter Matter::sex_discrimination{"sex_discrimination"};

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
enum class Remit { unstated, own, lower, other, joint };
consteval auto choices_of(Of<Remit>) {
  return std::to_array<Choice>({
      {0, "unstated", "未判定"},
      {1, "own", "本单位受理范围"},
      {2, "lower", "下级单位受理范围"},
      {3, "other", "其他机关受理范围"},
      {4, "joint", "与其他机关共同受理"},
  });
}

// What kind of matter it is to the regulations, which each go their own way (信访工作条例 arts.
// 28–31).
enum class PetitionKind { unstated, suggestion, accusation, claim, litigation };
consteval auto choices_of(Of<PetitionKind>) {
  return std::to_array<Choice>({
      {0, "unstated", "未判定"},
      {1, "suggestion", "建议意见"},
      {2, "accusation", "检举控告"},
      {3, "claim", "申诉求决"},
      {4, "litigation", "涉法涉诉"},
  });
}

// How the person was told, so that it can be shown (art. 23 asks for a written notice).
enum class NoticeWay { unstated, handed, posted, online, left, read_out };
consteval auto choices_of(Of<NoticeWay>) {
  return std::to_array<Choice>({
      {0, "unstated", "未填写"},
      {1, "handed", "当面送达签收"},
      {2, "posted", "邮寄送达"},
      {3, "online", "网上送达"},
      {4, "left", "留置或委托送达"},
      {5, "read_out", "当面宣读并记录"},
  });
}

// Whether somebody who cannot protect herself was harmed, and the police know (反家庭暴力法 art.
// 14, 未成年人保护法 art. 11).
enum class ReportCheck { unchecked, not_owed, owed, reported };
consteval auto choices_of(Of<ReportCheck>) {
  return std::to_array<Choice>({
      {0, "unchecked", "未核对"},
      {1, "not_owed", "不属应报告情形"},
      {2, "owed", "应当报告"},
      {3, "reported", "已报告"},
  });
}

// Whether the matter goes with its class; one without a class goes with every one.
bool belongs(Matter matter, std::optional<Category> category);

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
  bool danger = false;
  bool no_capacity = false;
  ReportCheck report_check = ReportCheck::unchecked;
  std::string reported_to;
  std::optional<Instant> reported_at;
  NoticeWay told_how = NoticeWay::unstated;
  std::optional<Date> extended_until;
  std::string extension_reason;
  std::optional<Date> answer_served_on;
  std::optional<Date> review_asked_on;
  std::optional<Date> review_answered_on;
  std::string review_opinion;
  std::optional<Date> rereview_asked_on;
  std::optional<Date> rereview_answered_on;
  std::string rereview_opinion;
  PetitionKind petition_kind = PetitionKind::unstated;
  std::string address;
  bool address_unclear = false;
  std::string other_party;
  std::string relation;
  std::string evidence;
  std::string wishes;
  std::optional<Date> objected_on;
  std::string reclass_reason;
  std::string accused;
  std::optional<Id<org::Unit>> accused_unit;
  RepeatFinding repeat_finding = RepeatFinding::unchecked;
  std::string joint_with;
  RemitSettled remit_settled = RemitSettled::unstated;
  Hardship hardship = Hardship::unasked;
  std::string hardship_aid;
};

// Violence, sexual harm and minors are their desk's alone from the first word, and then the team's
// (反家庭暴力法 art. 5, 未成年人保护法 art. 103).
inline bool is_held(const Intake& i) {
  return i.category == Category::minors || i.minors_involved ||
         i.matter == Matter::domestic_violence || i.matter == Matter::sexual_harm ||
         i.matter == Matter::harassment || i.matter == Matter::trafficking;
}

consteval auto describe(Of<Intake>) {
  return record<Intake>("intake", "信访登记",
      field<&Intake::number>("number", "编号")
          .longest(40)
          .listed()
          .searched()
          .hint("不填时由系统按年编号"),
      field<&Intake::channel>("channel", "渠道").required().listed(),
      field<&Intake::received_on>("received_on", "收到日期").required().past().listed(),
      field<&Intake::person>("person", "反映人档案"),
      field<&Intake::asker_name>("asker_name", "反映人姓名")
          .longest(60)
          .listed()
          .searched()
          .seen_by(Privacy::personal)
          .hint("匿名可空"),
      field<&Intake::asker_sex>("asker_sex", "反映人性别").required(),
      field<&Intake::phone>("phone", "联系电话").formed(Format::phone).seen_by(Privacy::personal),
      field<&Intake::category>("category", "类别").listed(),
      field<&Intake::matter>("matter", "细类")
          .required()
          .listed()
          .following("category")
          .hint("须属于所选类别"),
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
      field<&Intake::case_>("case", "立案个案").set_by_program().declared_later(),
      field<&Intake::danger>("danger", "称有人身危险")
          .listed()
          .hint("须立即联系；先看怎样联系才安全"),
      field<&Intake::no_capacity>("no_capacity", "涉及无或限制行为能力的成年人"),
      field<&Intake::report_check>("report_check", "强制报告核对")
          .hint("未成年人或不能自保的人受到或疑似受到侵害的，立即报案"),
      field<&Intake::reported_to>("reported_to", "已向谁报告")
          .asked_while("report_check", "reported")
          .longest(100),
      field<&Intake::reported_at>("reported_at", "报告时刻")
          .asked_while("report_check", "reported"),
      field<&Intake::told_how>("told_how", "告知方式").hint("可证明已经告知的方式"),
      field<&Intake::extended_until>("extended_until", "延期至").set_by_program(),
      field<&Intake::extension_reason>("extension_reason", "延期理由")
          .set_by_program()
          .longest(500)
          .seen_by(Privacy::personal),
      field<&Intake::answer_served_on>("answer_served_on", "书面答复送达日期")
          .past()
          .hint("申请复查的三十日从这一天起算"),
      field<&Intake::review_asked_on>("review_asked_on", "申请复查日期").past(),
      field<&Intake::review_answered_on>("review_answered_on", "复查答复日期").past(),
      field<&Intake::review_opinion>("review_opinion", "复查意见")
          .longest(2000)
          .seen_by(Privacy::sensitive),
      field<&Intake::rereview_asked_on>("rereview_asked_on", "申请复核日期").past(),
      field<&Intake::rereview_answered_on>("rereview_answered_on", "复核答复日期").past(),
      field<&Intake::rereview_opinion>("rereview_opinion", "复核意见")
          .longest(2000)
          .seen_by(Privacy::sensitive),
      field<&Intake::petition_kind>("petition_kind", "事项性质")
          .hint("检举控告只转有权机关，不得告知被检举控告的人"),
      field<&Intake::address>("address", "联系地址").longest(200).seen_by(Privacy::personal),
      field<&Intake::address_unclear>("address_unclear", "姓名或地址不清，无法告知"),
      field<&Intake::other_party>("other_party", "对方当事人")
          .longest(200)
          .seen_by(Privacy::sensitive),
      field<&Intake::relation>("relation", "与对方的关系").longest(60).seen_by(Privacy::personal),
      field<&Intake::evidence>("evidence", "证据材料").longest(1000).seen_by(Privacy::sensitive),
      field<&Intake::wishes>("wishes", "本人意愿").longest(500).seen_by(Privacy::sensitive),
      field<&Intake::objected_on>("objected_on", "提出异议日期")
          .asked_while("channel", "transferred")
          .past(),
      field<&Intake::reclass_reason>("reclass_reason", "改类理由")
          .longest(500)
          .seen_by(Privacy::sensitive)
          .hint("改类后本单位以外的人也能看到内容的，写明理由"),
      field<&Intake::accused>("accused", "被检举控告的人或单位")
          .asked_while("petition_kind", "accusation")
          .longest(100)
          .seen_by(Privacy::sensitive)
          .hint("系统据此核对材料没有转给对方"),
      field<&Intake::accused_unit>("accused_unit", "被检举控告的单位")
          .asked_while("petition_kind", "accusation")
          .seen_by(Privacy::personal)
          .hint("在本系统有账号的单位，选它"),
      field<&Intake::repeat_finding>("repeat_finding", "重复件核对")
          .hint("重复件受理前须核对原件办到哪一步"),
      field<&Intake::joint_with>("joint_with", "共同受理的单位")
          .asked_while("remit", "joint")
          .longest(200),
      field<&Intake::remit_settled>("remit_settled", "怎样确定受理").asked_while("remit", "joint"),
      field<&Intake::hardship>("hardship", "生活困难"),
      field<&Intake::hardship_aid>("hardship_aid", "向哪里申请什么救助")
          .asked_while("hardship", "told", "helped")
          .longest(200)
          .seen_by(Privacy::personal))
      .titled("number")
      .dated("received_on")
      .unique("receipt")
      .unique("case")
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

template <IntakeState State>
consteval Step reclassified() {
  return step<State, State>("reclassify", "改类", heads)
      .needs("matter", "reclass_reason")
      .brings("category", "minors_involved")
      .by_another();
}

consteval auto steps(Of<Intake>) {
  return workflow(step<IntakeState::registered, IntakeState::accepted>("accept", "受理", cadres)
                      .needs("remit", "recusal_checked")
                      .brings("told_on", "told_how", "repeat_finding", "remit_settled")
                      .stamps("accepted_on"),
      step<IntakeState::registered, IntakeState::transferred>("transfer", "转送", cadres)
          .needs("passed_to")
          .brings("remit", "told_on", "told_how", "accused"),
      step<IntakeState::registered, IntakeState::not_ours>("refuse", "不属受理并告知", cadres)
          .needs("opinion")
          .brings("remit", "passed_to", "told_on", "told_how"),
      // art. 23: within five working days; the papers go back once the sender agrees.
      step<IntakeState::registered, IntakeState::not_ours>("object", "提出异议退回", cadres)
          .needs("opinion")
          .stamps("objected_on"),
      step<IntakeState::accepted, IntakeState::handling>("start", "开始办理", cadres),
      step<IntakeState::accepted, IntakeState::closed>("settle", "当场办结", cadres)
          .needs("outcome")
          .brings("opinion", "answer_served_on")
          .stamps("closed_on"),
      step<IntakeState::handling, IntakeState::closed>("close", "办结", cadres)
          .needs("outcome")
          .brings("opinion", "answer_served_on")
          .stamps("closed_on"),
      step<IntakeState::closed, IntakeState::archived>("archive", "归档", cadres),
      // arts. 35–36: asked of the body above, which answers; here it is written down.
      step<IntakeState::closed, IntakeState::closed>("ask_review", "登记申请复查", cadres)
          .needs("review_asked_on"),
      step<IntakeState::closed, IntakeState::closed>("answer_review", "登记复查答复", heads)
          .needs("review_answered_on", "review_opinion"),
      step<IntakeState::closed, IntakeState::closed>("ask_rereview", "登记申请复核", cadres)
          .needs("rereview_asked_on"),
      step<IntakeState::closed, IntakeState::closed>("answer_rereview", "登记复核答复", heads)
          .needs("rereview_answered_on", "rereview_opinion"),
      step<IntakeState::closed, IntakeState::handling>("reopen", "重新办理", heads),
      // To the eyes of many: by another, with the reason, and the desk hears of it.
      reclassified<IntakeState::registered>(), reclassified<IntakeState::accepted>(),
      reclassified<IntakeState::handling>());
}

inline void rules_of_notice(const Intake& i, Check& check) {
  check.require(i.told_how == NoticeWay::unstated || i.told_on, "told_on",
      "填写了告知方式，还没有告知日期", "请填写告知日期，或把告知方式改为未填写");
  check.require(
      i.report_check != ReportCheck::reported || (!i.reported_to.empty() && i.reported_at),
      "reported_to", "已报告的须写明向谁报告和报告时刻", "请补填；还没有报告的请选“应当报告”");
  check.require(!i.objected_on || i.channel == Channel::transferred, "objected_on",
      "只有上级或部门转来的事项可以提出异议", "请用“不属受理并告知”或“转送”");
  // 信访工作条例 art. 30: only the body that has the power deals with it.
  const bool taken = i.state == IntakeState::accepted || i.state == IntakeState::handling;
  check.require(i.petition_kind != PetitionKind::accusation || !taken, "petition_kind",
      "检举控告不由本会受理",
      "请转送有权机关，不得把材料转给被检举控告的人（信访工作条例第三十条）");
}

// 信访工作条例 arts. 35–36: each within thirty days of the written answer before it, each once.
inline void rules_of_review(const Intake& i, Check& check) {
  const auto follows = [&](std::optional<Date> day, std::optional<Date> after,
                           std::string_view field, std::string_view text) {
    check.require(!day || (after && *after <= *day), field, std::string{text},
        "请先填写前一步的日期，并核对先后");
  };
  follows(i.answer_served_on, i.closed_on, "answer_served_on", "书面答复送达须在办结之后");
  follows(i.review_asked_on, i.answer_served_on, "review_asked_on", "申请复查须在书面答复送达之后");
  follows(
      i.review_answered_on, i.review_asked_on, "review_answered_on", "复查答复须在申请复查之后");
  follows(
      i.rereview_asked_on, i.review_answered_on, "rereview_asked_on", "申请复核须在复查答复之后");
  follows(i.rereview_answered_on, i.rereview_asked_on, "rereview_answered_on",
      "复核答复须在申请复核之后");
  const auto within = [&](std::optional<Date> asked, std::optional<Date> from,
                          std::string_view field) {
    check.require(!asked || !from || *asked <= plus_days(*from, 30), field, "已过三十日的申请期限",
        "请告知当事人其他途径（信访工作条例第三十五、三十六条）");
  };
  within(i.review_asked_on, i.answer_served_on, "review_asked_on");
  within(i.rereview_asked_on, i.review_answered_on, "rereview_asked_on");
}

// Whose matter it is decides what is done with it (信访工作条例 art. 23), and nobody handles her
// own (art. 28).
inline void rules_of_remit(const Intake& i, Check& check) {
  if (stored_text(check, "intake", "state") != "registered") return;
  if (i.state == IntakeState::accepted) {
    check.require(i.remit == Remit::own || i.remit == Remit::joint, "remit",
        "只有属于本单位受理范围的才能受理",
        "没有保存任何内容；请判定受理范围，不属于本单位的请转送或告知（信访工作条例第二十三条）");
    check.require(i.recusal_checked, "recusal_checked", "受理前须核对回避",
        "没有保存任何内容；请确认承办人与事项、当事人没有直接利害关系"
        "（信访工作条例第二十八条）");
  }
  const bool away = i.state == IntakeState::transferred || i.state == IntakeState::not_ours;
  check.require(!away || i.remit != Remit::own, "remit",
      "已判定属于本单位受理范围，不能转送或不予受理", "没有保存任何内容；请改判受理范围，或受理");
}

// What was answered stays as it was answered; it changes by being opened again.
inline void rules_of_answered(const Intake& i, Check& check) {
  const std::string was = stored_text(check, "intake", "state");
  const bool closed = i.state == IntakeState::closed || i.state == IntakeState::archived;
  if (!closed || (was != "closed" && was != "archived")) return;
  require_as_stored(check, i, {"outcome", "opinion", "closed_on"}, "已办结的事项不能再改这一项",
      "没有保存任何内容；办理结果有误的，请由上级重新办理");
}

inline void rules(const Intake& i, Check& check) {
  rules_of_petition(i, check);
  rules_of_remit(i, check);
  rules_of_answered(i, check);
  check.require(i.matter != Matter::domestic_violence || i.outcome != Outcome::agreement, "outcome",
      "家庭暴力不能以达成协议办结", "没有保存任何内容；请按实际处置选择结果，或立为个案继续办理");
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
  rules_of_notice(i, check);
  rules_of_review(i, check);
  check.require(!i.repeat_of || i.repeat_of->value != check.self(), "repeat_of",
      "重复件的原件不能是它自己", "请另选原件");
}

}  // namespace jinguo::cases
