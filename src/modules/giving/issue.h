// SPDX-License-Identifier: Apache-2.0
// Money or goods given out: to a partner place, a village, a household or a person.  Each line
// keeps its receiver, quantity and value; where only the number of receivers is known, `people` and
// `households` hold it.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"
#include "modules/giving/names.h"
#include "modules/registry/names.h"

namespace jinguo::giving {

enum class Occasion {
  counterpart,
  festival,
  children_day,
  hardship,
  disaster,
  study,
  health,
  pairing,
  visit,
  other
};
consteval auto choices_of(Of<Occasion>) {
  return std::to_array<Choice>({
      {0, "counterpart", "东西部协作与对口支援"},
      {1, "festival", "节日慰问"},
      {2, "children_day", "六一慰问"},
      {3, "hardship", "困难帮扶"},
      {4, "disaster", "抗灾抗疫"},
      {5, "study", "助学"},
      {6, "health", "健康关爱"},
      {7, "pairing", "结对帮扶"},
      {8, "visit", "走访"},
      {9, "other", "其他"},
  });
}

enum class ReceiverGroup {
  women,
  children,
  low_income,
  ill,
  disabled,
  left_behind,
  elderly,
  village,
  school,
  worker,
  other
};
consteval auto choices_of(Of<ReceiverGroup>) {
  return std::to_array<Choice>({
      {0, "women", "妇女"},
      {1, "children", "儿童"},
      {2, "low_income", "低收入家庭"},
      {3, "ill", "重病妇女"},
      {4, "disabled", "残疾"},
      {5, "left_behind", "留守妇女儿童"},
      {6, "elderly", "老人"},
      {7, "village", "村居"},
      {8, "school", "学校"},
      {9, "worker", "一线工作者"},
      {10, "other", "其他"},
  });
}

enum class IssueKind { goods, cash };
consteval auto choices_of(Of<IssueKind>) {
  return std::to_array<Choice>({
      {0, "goods", "物"},
      {1, "cash", "款"},
  });
}

enum class IssueSource {
  federation,
  district,
  donation,
  enterprise,
  association,
  foundation,
  individual,
  upper,
  other
};
consteval auto choices_of(Of<IssueSource>) {
  return std::to_array<Choice>({
      {0, "federation", "妇联经费"},
      {1, "district", "财政资金"},
      {2, "donation", "社会捐赠"},
      {3, "enterprise", "企业"},
      {4, "association", "女性社团"},
      {5, "foundation", "基金会"},
      {6, "individual", "个人"},
      {7, "upper", "上级下拨"},
      {8, "other", "其他"},
  });
}

enum class IssueState { issued, planned, received, cancelled };
consteval auto choices_of(Of<IssueState>) {
  return std::to_array<Choice>({
      {0, "issued", "已发出"},
      {1, "planned", "计划"},
      {2, "received", "已签收"},
      {3, "cancelled", "已取消"},
  });
}

struct Issue {
  std::optional<Id<Partner>> partner;
  std::optional<Id<registry::Person>> person;
  std::optional<Id<registry::Household>> household;
  std::string receiver_name;
  Date issued_on;
  Occasion occasion = Occasion::counterpart;
  std::optional<Id<aid::Programme>> programme;
  std::optional<ReceiverGroup> group;
  IssueKind kind = IssueKind::goods;
  std::string item;
  std::int64_t quantity = 0;
  std::string unit_of_measure;
  std::optional<Money> value;
  std::int64_t people = 0;
  std::int64_t households = 0;
  std::int64_t places = 0;
  IssueSource source = IssueSource::federation;
  std::string funder;
  std::string receipt;
  IssueState state = IssueState::issued;
};

consteval auto describe(Of<Issue>) {
  return record<Issue>("issue", "款物发出",
      field<&Issue::partner>("partner", "受赠合作方").listed(),
      field<&Issue::person>("person", "受赠人"), field<&Issue::household>("household", "受赠家庭"),
      field<&Issue::receiver_name>("receiver_name", "接收方")
          .longest(100)
          .listed()
          .searched()
          .seen_by(Privacy::personal),
      field<&Issue::issued_on>("issued_on", "日期").required().listed(),
      field<&Issue::occasion>("occasion", "事由").required().listed(),
      field<&Issue::programme>("programme", "所属项目").listed(),
      field<&Issue::group>("group", "对象类别").listed(),
      field<&Issue::kind>("kind", "款物").required().listed(),
      field<&Issue::item>("item", "物品")
          .asked_while("kind", "goods")
          .longest(100)
          .listed()
          .searched()
          .hint("捐款可空"),
      field<&Issue::quantity>("quantity", "数量").asked_while("kind", "goods").listed(),
      field<&Issue::unit_of_measure>("unit_of_measure", "计量单位")
          .asked_while("kind", "goods")
          .longest(20)
          .listed(),
      field<&Issue::value>("value", "金额或折价").listed().hint("没有折价的物资可空"),
      field<&Issue::people>("people", "受益人数").listed(),
      field<&Issue::households>("households", "受益户数").listed(),
      field<&Issue::places>("places", "受益村居或单位数").listed(),
      field<&Issue::source>("source", "来源").required().listed(),
      field<&Issue::funder>("funder", "出资方").longest(100).listed(),
      field<&Issue::receipt>("receipt", "签收凭据").longest(60),
      field<&Issue::state>("state", "状态").listed())
      .dated("issued_on")
      .starts("issued", "planned", "received")
      .indexed("issued_on")
      .indexed("partner");
}

consteval auto access(Of<Issue>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Issue>) {
  using enum IssueState;
  return workflow(step<planned, issued>("issue", "发出", cadres).stamps("issued_on"),
      step<planned, cancelled>("cancel", "取消", cadres),
      step<issued, received>("receive", "签收", cadres).needs("receipt"));
}

inline void rules(const Issue& i, Check& check) {
  check.require(i.state == IssueState::planned || i.state == IssueState::cancelled ||
                    i.issued_on <= check.today(),
      "issued_on", "日期不能晚于今天", "还没有发出的，请按“计划”登记");
}

}  // namespace jinguo::giving
