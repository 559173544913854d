// SPDX-License-Identifier: Apache-2.0
// A person whom the work concerns.  Codes follow GB/T 2261.1 (sex), 2261.2 (marriage), 2261.4
// (work), 4658 (education, first digit); the wire names are words, the codes stand beside them in
// docs/format.md.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/registry/names.h"

namespace jinguo::registry {

enum class Sex { unknown = 0, male = 1, female = 2, unstated = 9 };
consteval auto choices_of(Of<Sex>) {
  return std::to_array<Choice>({
      {2, "female", "女"},
      {1, "male", "男"},
      {0, "unknown", "未知"},
      {9, "unstated", "未说明"},
  });
}

// GB 11643 for residents; foreigners and compatriots carry other papers.
enum class IdKind { resident, passport, permanent_residence, hmt_permit };
consteval auto choices_of(Of<IdKind>) {
  return std::to_array<Choice>({
      {0, "resident", "居民身份证"},
      {1, "passport", "护照"},
      {2, "permanent_residence", "外国人永久居留身份证"},
      {3, "hmt_permit", "港澳台居民居住证"},
  });
}

enum class Marriage { single = 10, married = 20, widowed = 30, divorced = 40, unstated = 90 };
consteval auto choices_of(Of<Marriage>) {
  return std::to_array<Choice>({
      {10, "single", "未婚"},
      {20, "married", "已婚"},
      {30, "widowed", "丧偶"},
      {40, "divorced", "离婚"},
      {90, "unstated", "未说明"},
  });
}

enum class Education {
  graduate = 10,
  bachelor = 20,
  college = 30,
  vocational = 40,
  senior = 60,
  junior = 70,
  primary = 80,
  other = 90
};
consteval auto choices_of(Of<Education>) {
  return std::to_array<Choice>({
      {10, "graduate", "研究生"},
      {20, "bachelor", "大学本科"},
      {30, "college", "大学专科"},
      {40, "vocational", "中等职业"},
      {60, "senior", "高中"},
      {70, "junior", "初中"},
      {80, "primary", "小学"},
      {90, "other", "其他"},
  });
}

// At which school she is now; what study aid is counted by.
enum class SchoolLevel { none, preschool, primary, junior, senior, vocational, university };
consteval auto choices_of(Of<SchoolLevel>) {
  return std::to_array<Choice>({
      {0, "none", "不在学"},
      {1, "preschool", "学前"},
      {2, "primary", "小学"},
      {3, "junior", "初中"},
      {4, "senior", "高中"},
      {5, "vocational", "中职"},
      {6, "university", "大学"},
  });
}

enum class Party { masses, member, league, democratic, unstated };
consteval auto choices_of(Of<Party>) {
  return std::to_array<Choice>({
      {0, "masses", "群众"},
      {1, "member", "中共党员"},
      {2, "league", "共青团员"},
      {3, "democratic", "民主党派"},
      {4, "unstated", "未说明"},
  });
}

struct Person {
  std::string name;
  Sex sex = Sex::female;
  std::optional<Date> born_on;
  IdKind id_kind = IdKind::resident;
  std::string id_number;
  std::string phone;
  std::string nationality;
  std::optional<Marriage> marriage;
  std::optional<Education> education;
  std::optional<SchoolLevel> school_level;
  std::optional<Party> party;
  bool local_hukou = true;
};

consteval auto describe(Of<Person>) {
  return record<Person>("person", "人员",
      field<&Person::name>("name", "姓名")
          .required()
          .longest(60)
          .listed()
          .searched()
          .seen_by(Privacy::personal),
      field<&Person::sex>("sex", "性别").required().listed(),
      field<&Person::born_on>("born_on", "出生日期").past().listed().seen_by(Privacy::personal),
      field<&Person::id_kind>("id_kind", "证件类型").required(),
      field<&Person::id_number>("id_number", "证件号码")
          .longest(40)
          .formed(Format::id_number)
          .ending_with("name", "born_on")
          .seen_by(Privacy::sensitive),
      field<&Person::phone>("phone", "联系电话").formed(Format::phone).seen_by(Privacy::personal),
      field<&Person::nationality>("nationality", "国籍").longest(40).hint("中国公民可空"),
      field<&Person::marriage>("marriage", "婚姻状况").seen_by(Privacy::sensitive),
      field<&Person::education>("education", "学历").seen_by(Privacy::personal),
      field<&Person::school_level>("school_level", "就读学段").listed(),
      field<&Person::party>("party", "政治面貌").seen_by(Privacy::personal),
      field<&Person::local_hukou>("local_hukou", "本地户籍"))
      .titled("name")
      .unique("id_kind", "id_number")
      .indexed("name")
      .indexed("phone");
}

consteval auto access(Of<Person>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::sensitive},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{district_officers, Action::export_list, Reach::subtree});
}

}  // namespace jinguo::registry
