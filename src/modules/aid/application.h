// SPDX-License-Identifier: Apache-2.0
// A request for aid on its way from the community to the payment.  The order of the steps is one
// for every programme.  Caps come from the programme; nobody reviews what she entered, and one
// person has one live application in a programme (or one in her life, where the programme says so).
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/funded_level.h"
#include "modules/aid/names.h"
#include "modules/registry/names.h"

namespace jinguo::aid {

enum class ApplicationWay { self, proxy, found };
consteval auto choices_of(Of<ApplicationWay>) {
  return std::to_array<Choice>({
      {0, "self", "本人"},
      {1, "proxy", "代办"},
      {2, "found", "筛选发现"},
  });
}

enum class Tier { other, dibao, tekun, low_income_edge, hardship, none };
consteval auto choices_of(Of<Tier>) {
  return std::to_array<Choice>({
      {0, "other", "其他困难"},
      {1, "dibao", "低保"},
      {2, "tekun", "特困"},
      {3, "low_income_edge", "低保边缘"},
      {4, "hardship", "因病因灾支出困难"},
      {5, "none", "不分档"},
  });
}

enum class Disease { none, cervical, breast, ovarian, uterine, other };
consteval auto choices_of(Of<Disease>) {
  return std::to_array<Choice>({
      {0, "none", "无"},
      {1, "cervical", "宫颈癌"},
      {2, "breast", "乳腺癌"},
      {3, "ovarian", "卵巢癌"},
      {4, "uterine", "子宫癌"},
      {5, "other", "其他"},
  });
}

enum class ApplicationState {
  applied,
  papers_checked,
  reviewed,
  examined,
  decided,
  published,
  sent_up,
  approved,
  refused,
  paid,
  received,
  visited,
  archived,
  returned,
  withdrawn,
  stopped,
  recovered
};
consteval auto choices_of(Of<ApplicationState>) {
  return std::to_array<Choice>({
      {0, "applied", "已申请"},
      {1, "papers_checked", "社区已初审"},
      {2, "reviewed", "街道已复核"},
      {3, "examined", "区已审核"},
      {4, "decided", "集体研究通过"},
      {5, "published", "公示中"},
      {6, "sent_up", "已上报"},
      {7, "approved", "已批准"},
      {8, "refused", "不批准"},
      {9, "paid", "已发放"},
      {10, "received", "已到账"},
      {11, "visited", "已回访"},
      {12, "archived", "已归档"},
      {13, "returned", "已退回"},
      {14, "withdrawn", "已撤回"},
      {15, "stopped", "已停发"},
      {16, "recovered", "已追回"},
  });
}

// States in which an application still stands, or has been granted.
constexpr bool stands(ApplicationState s) {
  return s != ApplicationState::refused && s != ApplicationState::withdrawn &&
         s != ApplicationState::stopped && s != ApplicationState::recovered;
}

struct Application {
  Id<Programme> programme;
  std::optional<Id<Batch>> batch;
  Id<registry::Person> person;
  Date applied_on;
  ApplicationWay way = ApplicationWay::self;
  Tier tier = Tier::other;
  Disease disease = Disease::none;
  std::optional<Date> diagnosed_on;
  std::string hospital;
  std::optional<FundedLevel> school_level;
  Money amount_applied;
  std::optional<Money> amount_approved;
  std::optional<Date> papers_on;
  std::optional<Date> notice_from;
  std::optional<Date> notice_until;
  std::int64_t objections = 0;
  std::optional<Date> sent_up_on;
  std::optional<Date> approved_on;
  std::optional<Date> paid_on;
  std::string reason;
  std::string repeat_reason;
  ApplicationState state = ApplicationState::applied;
};

consteval auto describe(Of<Application>) {
  return record<Application>("application", "救助申请",
      field<&Application::programme>("programme", "项目").required().listed(),
      field<&Application::batch>("batch", "批次").listed(),
      field<&Application::person>("person", "申请人").required().listed(),
      field<&Application::applied_on>("applied_on", "申请日期").required().past().listed(),
      field<&Application::way>("way", "提出方式").required(),
      field<&Application::tier>("tier", "困难档次").required().listed().seen_by(Privacy::personal),
      field<&Application::disease>("disease", "病种").required().seen_by(Privacy::sensitive),
      field<&Application::diagnosed_on>("diagnosed_on", "确诊日期")
          .asked_while("disease", "cervical", "breast", "ovarian", "uterine", "other")
          .past()
          .seen_by(Privacy::sensitive),
      field<&Application::hospital>("hospital", "诊断医院")
          .asked_while("disease", "cervical", "breast", "ovarian", "uterine", "other")
          .longest(100)
          .seen_by(Privacy::sensitive),
      field<&Application::school_level>("school_level", "学段").listed(),
      field<&Application::amount_applied>("amount_applied", "申请金额")
          .required()
          .listed()
          .between(1, 1000000000000),
      field<&Application::amount_approved>("amount_approved", "批准金额").listed(),
      field<&Application::papers_on>("papers_on", "材料齐全日期").past(),
      field<&Application::notice_from>("notice_from", "公示起"),
      field<&Application::notice_until>("notice_until", "公示止"),
      field<&Application::objections>("objections", "公示异议数").between(0, 10000),
      field<&Application::sent_up_on>("sent_up_on", "上报日期").past().listed(),
      field<&Application::approved_on>("approved_on", "批准日期").past().listed(),
      field<&Application::paid_on>("paid_on", "发放日期").past().listed(),
      field<&Application::reason>("reason", "理由")
          .longest(1000)
          .seen_by(Privacy::personal)
          .hint("退回、不批准或停发时填写"),
      field<&Application::repeat_reason>("repeat_reason", "再次申请理由")
          .longest(1000)
          .seen_by(Privacy::personal),
      field<&Application::state>("state", "状态").listed())
      .dated("applied_on")
      .starts("applied", "sent_up", "approved", "paid")
      .indexed("programme", "person")
      .indexed("person")
      .indexed("applied_on");
}

consteval auto access(Of<Application>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{Role::community, Action::take_step, Reach::unit},
      Grant{Role::street, Action::take_step, Reach::subtree},
      Grant{district_officers, Action::take_step, Reach::subtree},
      Grant{district_officers, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Application>) {
  using enum ApplicationState;
  constexpr RoleSet first = Role::community | Role::street | Role::desk;
  constexpr RoleSet second = Role::street | Role::desk;
  return workflow(
      step<applied, papers_checked>("check_papers", "社区初审", first).stamps("papers_on"),
      step<applied, returned>("return_once", "一次退回补齐", first).needs("reason"),
      step<returned, applied>("hand_in_again", "重新提交", cadres),
      step<applied, withdrawn>("withdraw", "撤回", cadres),
      step<papers_checked, reviewed>("review", "街道复核", second).by_another(),
      step<papers_checked, refused>("refuse_at_street", "街道不同意", second).needs("reason"),
      step<reviewed, examined>("examine", "区级审核", district_officers).by_another(),
      step<examined, decided>("decide", "集体研究", district_officers),
      step<decided, published>("publish", "公示", district_officers)
          .needs("notice_from", "notice_until"),
      step<published, sent_up>("send_up", "上报", district_officers).stamps("sent_up_on"),
      step<published, approved>("approve_here", "批准", district_officers)
          .needs("amount_approved")
          .stamps("approved_on")
          .by_another(),
      step<sent_up, approved>("approve", "上级批准", district_officers)
          .needs("amount_approved")
          .stamps("approved_on")
          .by_another(),
      step<sent_up, refused>("refuse", "不批准", district_officers).needs("reason"),
      step<approved, paid>("pay", "发放", district_officers).stamps("paid_on").by_another(),
      step<paid, received>("confirm", "到账确认", cadres),
      step<received, visited>("visit", "回访", cadres),
      step<visited, archived>("archive", "归档", cadres),
      step<approved, stopped>("stop", "停发", district_officers).needs("reason"),
      step<paid, recovered>("recover", "追回", district_officers).needs("reason"));
}

// 0 when the programme sets no cap for this tier.
inline std::int64_t cap_for(const Application& a, const Check& check) {
  const auto cap = [&](std::string_view field) {
    const Value v = check.stored().value("programme", a.programme.value, field);
    const auto* fen = std::get_if<std::int64_t>(&v);
    return fen ? *fen : 0;
  };
  const std::int64_t dibao = a.tier == Tier::dibao ? cap("cap_dibao") : 0;
  return dibao > 0 ? dibao : cap("cap");
}

// Other applications of the same person in the same programme that stand, or (when the programme
// grants once only) that ever led to a payment.
inline bool asked_already(const Application& a, const Check& check) {
  std::vector<Match> same = {{"programme", Match::Op::equal, a.programme.value.text()},
      {"person", Match::Op::equal, a.person.value.text()},
      {"id", Match::Op::unequal, check.self().text()}};
  constexpr std::string_view over[] = {"refused", "withdrawn", "stopped", "recovered"};
  for (std::string_view state : over)
    same.push_back({"state", Match::Op::unequal, std::string{state}});
  const Value once = check.stored().value("programme", a.programme.value, "once");
  const auto* flag = std::get_if<std::int64_t>(&once);
  if (flag == nullptr || *flag == 0)
    for (std::string_view state : {"paid", "received", "visited", "archived"})
      same.push_back({"state", Match::Op::unequal, std::string{state}});
  return check.stored().count("application", same) > 0;
}

inline void rules(const Application& a, Check& check) {
  const std::int64_t cap = cap_for(a, check);
  check.require(cap == 0 || a.amount_applied.fen <= cap, "amount_applied",
      "申请金额超过项目上限 " + to_text(Money{cap}) + " 元", "请按项目规定的金额填写");
  check.require(!a.amount_approved || cap == 0 || a.amount_approved->fen <= cap, "amount_approved",
      "批准金额超过项目上限 " + to_text(Money{cap}) + " 元");
  const bool granted = a.state == ApplicationState::approved || a.state == ApplicationState::paid;
  check.require(!granted || a.amount_approved, "amount_approved", "已批准的须有批准金额");
  check.require(a.state != ApplicationState::paid || a.paid_on, "paid_on", "已发放的须有发放日期");
  check.require(!a.notice_from || !a.notice_until || *a.notice_from <= *a.notice_until,
      "notice_until", "公示结束早于开始");
  check.require(!stands(a.state) || !a.repeat_reason.empty() || !asked_already(a, check), "person",
      "此人在本项目已有申请", "请先查看原申请；确需再次申请的，填写再次申请理由");
}

}  // namespace jinguo::aid
