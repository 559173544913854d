// SPDX-License-Identifier: Apache-2.0
// A programme under which money or goods are given.  Its caps are those of the document it runs by
// (`basis`), so they are data of the district and not of this program.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"

namespace jinguo::aid {

enum class ProgrammeKind {
  festival,
  cancer,
  spring_bud,
  study_aid,
  hardship,
  child_care,
  mother_parcel,
  health,
  startup,
  relief,
  other
};
consteval auto choices_of(Of<ProgrammeKind>) {
  return std::to_array<Choice>({
      {0, "festival", "两节慰问"},
      {1, "cancer", "妇女癌症救助"},
      {2, "spring_bud", "春蕾助学"},
      {3, "study_aid", "其他助学"},
      {4, "hardship", "困难帮扶"},
      {5, "child_care", "儿童关爱"},
      {6, "mother_parcel", "母亲邮包"},
      {7, "health", "妇女健康"},
      {8, "startup", "创业扶持"},
      {9, "relief", "应急救灾"},
      {10, "other", "其他"},
  });
}

struct Programme {
  std::string code;
  std::string name;
  ProgrammeKind kind = ProgrammeKind::festival;
  std::string basis;
  std::string funder;
  std::optional<Money> cap;
  std::optional<Money> cap_dibao;
  bool once = false;
  std::optional<Date> from;
  std::optional<Date> until;
};

consteval auto describe(Of<Programme>) {
  return record<Programme>("programme", "项目",
      field<&Programme::code>("code", "代码")
          .longest(40)
          .required()
          .listed()
          .searched()
          .hint("小写字母与下划线，如spring_bud"),
      field<&Programme::name>("name", "名称").longest(100).required().listed().searched(),
      field<&Programme::kind>("kind", "类别").required().listed(),
      field<&Programme::basis>("basis", "依据文件").longest(200),
      field<&Programme::funder>("funder", "资金方").longest(100).listed(),
      field<&Programme::cap>("cap", "每人上限").hint("无上限可空"),
      field<&Programme::cap_dibao>("cap_dibao", "低保对象每人上限").hint("与一般对象不同时填写"),
      field<&Programme::once>("once", "一生一次").hint("同一人不得重复申请"),
      field<&Programme::from>("from", "起始日期").listed(),
      field<&Programme::until>("until", "终止日期").listed())
      .titled("name")
      .unique("code");
}

consteval auto access(Of<Programme>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::internal},
      Grant{district_officers, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district});
}

inline void rules(const Programme& p, Check& check) {
  check.require(!p.from || !p.until || *p.from <= *p.until, "until", "终止日期早于起始日期");
}

}  // namespace jinguo::aid
