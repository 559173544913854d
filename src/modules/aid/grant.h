// SPDX-License-Identifier: Apache-2.0
// One payment line: money (or goods of a value) given to a person or a household under a programme.
// A failed line is entered anew, never overwritten.  (The struct is not called Grant: access has
// that name.)
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/funded_level.h"
#include "modules/aid/names.h"
#include "modules/registry/names.h"

namespace jinguo::aid {

enum class Group {
  dibao,
  tekun,
  low_income_edge,
  hardship,
  registered_poor,
  disabled,
  ill,
  single_mother,
  left_behind_woman,
  left_behind_child,
  orphan,
  child_in_need,
  lost_only_child,
  elderly,
  model,
  other
};
consteval auto choices_of(Of<Group>) {
  return std::to_array<Choice>({
      {0, "dibao", "低保"},
      {1, "tekun", "特困"},
      {2, "low_income_edge", "低保边缘"},
      {3, "hardship", "支出困难"},
      {4, "registered_poor", "建档立卡或监测对象"},
      {5, "disabled", "残疾"},
      {6, "ill", "重病"},
      {7, "single_mother", "单亲困难母亲"},
      {8, "left_behind_woman", "留守妇女"},
      {9, "left_behind_child", "留守儿童"},
      {10, "orphan", "孤儿或事实无人抚养儿童"},
      {11, "child_in_need", "困境儿童"},
      {12, "lost_only_child", "失独"},
      {13, "elderly", "老年妇女"},
      {14, "model", "先进模范"},
      {15, "other", "其他"},
  });
}

enum class PaidBy { bank, gathering, at_home, cash };
consteval auto choices_of(Of<PaidBy>) {
  return std::to_array<Choice>({
      {0, "bank", "银行转账"},
      {1, "gathering", "集中发放"},
      {2, "at_home", "上门发放"},
      {3, "cash", "现金"},
  });
}

enum class Source {
  district,
  city,
  province,
  central,
  lottery,
  civil_affairs,
  federation,
  foundation,
  enterprise,
  individual,
  charity,
  insurance,
  other
};
consteval auto choices_of(Of<Source>) {
  return std::to_array<Choice>({
      {0, "district", "区级财政"},
      {1, "city", "市级财政"},
      {2, "province", "省级财政"},
      {3, "central", "中央财政"},
      {4, "lottery", "彩票公益金"},
      {5, "civil_affairs", "民政救助"},
      {6, "federation", "妇联经费"},
      {7, "foundation", "基金会"},
      {8, "enterprise", "企业捐助"},
      {9, "individual", "个人捐助"},
      {10, "charity", "社会募捐"},
      {11, "insurance", "保险"},
      {12, "other", "其他"},
  });
}

enum class GrantKind { new_, continued };
consteval auto choices_of(Of<GrantKind>) {
  return std::to_array<Choice>({
      {0, "new", "新增"},
      {1, "continued", "续资助"},
  });
}

enum class GrantDisease { cervical, breast, ovarian, uterine, other };
consteval auto choices_of(Of<GrantDisease>) {
  return std::to_array<Choice>({
      {0, "cervical", "宫颈癌"},
      {1, "breast", "乳腺癌"},
      {2, "ovarian", "卵巢癌"},
      {3, "uterine", "子宫癌"},
      {4, "other", "其他"},
  });
}

enum class GrantState { planned, approved, paid, received, failed, stopped, recovered };
consteval auto choices_of(Of<GrantState>) {
  return std::to_array<Choice>({
      {0, "planned", "计划"},
      {1, "approved", "已批准"},
      {2, "paid", "已发放"},
      {3, "received", "已到账"},
      {4, "failed", "未付成"},
      {5, "stopped", "已停发"},
      {6, "recovered", "已追回"},
  });
}

struct GrantLine {
  Id<Programme> programme;
  std::optional<Id<Batch>> batch;
  std::optional<Id<Application>> application;
  std::optional<Id<registry::Person>> person;
  std::optional<Id<registry::Household>> household;
  std::optional<Group> group;
  Money amount;
  std::optional<Money> goods_value;
  std::optional<Date> approved_on;
  std::optional<Date> paid_on;
  std::optional<PaidBy> paid_by;
  Source source = Source::district;
  std::string funder;
  std::optional<FundedLevel> school_level;
  std::optional<GrantKind> new_or_continued;
  std::optional<GrantDisease> disease;
  std::string account;
  std::string note;
  GrantState state = GrantState::planned;
};

consteval auto describe(Of<GrantLine>) {
  return record<GrantLine>("grant", "发放",
      field<&GrantLine::programme>("programme", "项目").required().listed(),
      field<&GrantLine::batch>("batch", "批次").listed(),
      field<&GrantLine::application>("application", "申请"),
      field<&GrantLine::person>("person", "受助人").listed(),
      field<&GrantLine::household>("household", "受助家庭")
          .listed()
          .hint("受助人和受助家庭至少填一项"),
      field<&GrantLine::group>("group", "对象类别").listed().seen_by(Privacy::personal),
      field<&GrantLine::amount>("amount", "金额").required().listed(),
      field<&GrantLine::goods_value>("goods_value", "物资折价").listed(),
      field<&GrantLine::approved_on>("approved_on", "批准日期").past(),
      field<&GrantLine::paid_on>("paid_on", "发放日期").past().listed(),
      field<&GrantLine::paid_by>("paid_by", "发放方式"),
      field<&GrantLine::source>("source", "资金来源").required().listed(),
      field<&GrantLine::funder>("funder", "资助方").longest(100).listed(),
      field<&GrantLine::school_level>("school_level", "学段")
          .listed()
          .hint("助学类按发放时学段填写"),
      field<&GrantLine::new_or_continued>("new_or_continued", "新增或续资助").listed(),
      field<&GrantLine::disease>("disease", "病种").seen_by(Privacy::sensitive),
      field<&GrantLine::account>("account", "收款账号")
          .asked_while("paid_by", "bank")
          .longest(40)
          .seen_by(Privacy::sensitive),
      field<&GrantLine::note>("note", "备注").longest(500),
      field<&GrantLine::state>("state", "状态").listed())
      .dated("paid_on")
      .starts("planned", "approved", "paid")
      .indexed("programme", "paid_on")
      .indexed("person")
      .indexed("paid_on");
}

consteval auto access(Of<GrantLine>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{district_officers | Role::street, Action::create, Reach::subtree},
      Grant{district_officers | Role::street, Action::change, Reach::subtree},
      Grant{district_officers | Role::street, Action::take_step, Reach::subtree},
      Grant{district_officers, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<GrantLine>) {
  using enum GrantState;
  constexpr RoleSet payers = district_officers | Role::street;
  return workflow(step<planned, approved>("approve", "批准", district_officers)
                      .stamps("approved_on")
                      .by_another(),
      step<planned, stopped>("drop", "取消", payers).needs("note"),
      step<approved, paid>("pay", "发放", payers).needs("paid_by").stamps("paid_on"),
      step<approved, stopped>("stop", "停发", payers).needs("note"),
      step<paid, received>("confirm", "到账确认", payers),
      step<paid, failed>("fail", "退票未付成", payers).needs("note"),
      step<received, recovered>("recover", "追回", district_officers).needs("note"));
}

inline void rules(const GrantLine& g, Check& check) {
  check.require(g.person || g.household, "person", "受助人和受助家庭至少填一项");
  const bool paid = g.state == GrantState::paid || g.state == GrantState::received;
  check.require(!paid || g.paid_on, "paid_on", "已发放的须有发放日期");
  if (!paid || g.school_level) return;
  const Value kind = check.stored().value("programme", g.programme.value, "kind");
  check.require(kind != Value{std::string{"spring_bud"}}, "school_level", "春蕾助学须填写学段",
      "请选择发放时的学段，报告按学段分开统计");
}

}  // namespace jinguo::aid
