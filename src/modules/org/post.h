// SPDX-License-Identifier: Apache-2.0
// Who holds what in a body, from a day, until a day.  What committee statistics ask of the holder
// stands here as it was known when she took the post, so that a roster can be counted without a
// file on every member.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"
#include "modules/registry/names.h"

namespace jinguo::org {

enum class PostTitle {
  member,
  chair,
  vice_chair,
  standing_member,
  delegate,
  council_head,
  council_member,
  office_head,
  secretary,
  cadre,
  mediator,
  expert,
  hotline_operator,
  other
};
consteval auto choices_of(Of<PostTitle>) {
  return std::to_array<Choice>({
      {0, "member", "执委"},
      {1, "chair", "主席"},
      {2, "vice_chair", "副主席"},
      {3, "standing_member", "常委"},
      {4, "delegate", "代表"},
      {5, "council_head", "议事会会长"},
      {6, "council_member", "议事会成员"},
      {7, "office_head", "办公室主任"},
      {8, "secretary", "书记"},
      {9, "cadre", "专职干部"},
      {10, "mediator", "调解员"},
      {11, "expert", "专家"},
      {12, "hotline_operator", "热线接线员"},
      {13, "other", "其他"},
  });
}

enum class PostTerms { none, full_time, seconded, part_time };
consteval auto choices_of(Of<PostTerms>) {
  return std::to_array<Choice>({
      {0, "none", "不分"},
      {1, "full_time", "专职"},
      {2, "seconded", "挂职"},
      {3, "part_time", "兼职"},
  });
}

enum class HolderSex { female = 2, male = 1, unstated = 9 };
consteval auto choices_of(Of<HolderSex>) {
  return std::to_array<Choice>({
      {2, "female", "女"},
      {1, "male", "男"},
      {9, "unstated", "未说明"},
  });
}

// GB/T 4658, with the degrees of postgraduates apart: committees report them.
enum class HolderEducation {
  doctor = 11,
  master = 14,
  bachelor = 20,
  college = 30,
  vocational = 40,
  senior = 60,
  junior = 70
};
consteval auto choices_of(Of<HolderEducation>) {
  return std::to_array<Choice>({
      {11, "doctor", "博士"},
      {14, "master", "硕士"},
      {20, "bachelor", "大学本科"},
      {30, "college", "大学专科"},
      {40, "vocational", "中等职业"},
      {60, "senior", "高中"},
      {70, "junior", "初中及以下"},
  });
}

enum class HolderParty { member, masses, league, democratic, unstated };
consteval auto choices_of(Of<HolderParty>) {
  return std::to_array<Choice>({
      {0, "member", "中共党员"},
      {1, "masses", "群众"},
      {2, "league", "共青团员"},
      {3, "democratic", "民主党派"},
      {4, "unstated", "未说明"},
  });
}

enum class Sector {
  organ,
  village_secretary,
  village_chair,
  village_accountant,
  education,
  health,
  law,
  science,
  culture,
  finance,
  enterprise,
  self_employed,
  farming,
  social_organisation,
  new_business,
  worker,
  retired,
  other
};
consteval auto choices_of(Of<Sector>) {
  return std::to_array<Choice>({
      {0, "organ", "机关站所"},
      {1, "village_secretary", "村（社区）书记"},
      {2, "village_chair", "村（社区）妇联主席"},
      {3, "village_accountant", "村会计"},
      {4, "education", "教育"},
      {5, "health", "卫生健康"},
      {6, "law", "法律"},
      {7, "science", "科技"},
      {8, "culture", "文化艺术"},
      {9, "finance", "金融"},
      {10, "enterprise", "企业经营"},
      {11, "self_employed", "个体工商户"},
      {12, "farming", "种养农业"},
      {13, "social_organisation", "社会组织"},
      {14, "new_business", "新业态"},
      {15, "worker", "职工"},
      {16, "retired", "退休"},
      {17, "other", "其他"},
  });
}

struct Post {
  Id<Body> body;
  std::string holder_name;
  std::optional<Id<registry::Person>> person;
  PostTitle title = PostTitle::member;
  PostTerms terms = PostTerms::none;
  HolderSex sex = HolderSex::female;
  std::optional<Date> born_on;
  std::optional<std::int64_t> age;
  std::optional<HolderEducation> education;
  std::optional<HolderParty> party;
  std::string ethnic;
  std::optional<Sector> sector;
  bool non_public = false;
  bool newly = false;
  bool co_opted = false;
  Date from;
  std::optional<Date> until;
};

consteval auto describe(Of<Post>) {
  return record<Post>("post", "任职", field<&Post::body>("body", "组织机构").required().listed(),
      field<&Post::holder_name>("holder_name", "姓名")
          .longest(60)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::personal),
      field<&Post::person>("person", "人员档案"),
      field<&Post::title>("title", "职务").required().listed(),
      field<&Post::terms>("terms", "任职方式").hint("副主席分专职、挂职、兼职"),
      field<&Post::sex>("sex", "性别").required(),
      field<&Post::born_on>("born_on", "出生日期").past().seen_by(Privacy::personal),
      field<&Post::age>("age", "任职时年龄").between(14, 100).hint("只知年龄不知生日时填写"),
      field<&Post::education>("education", "学历").seen_by(Privacy::personal),
      field<&Post::party>("party", "政治面貌").seen_by(Privacy::personal),
      field<&Post::ethnic>("ethnic", "民族").longest(20).seen_by(Privacy::personal),
      field<&Post::sector>("sector", "行业来源").listed(),
      field<&Post::non_public>("non_public", "非公经济组织"), field<&Post::newly>("newly", "新任"),
      field<&Post::co_opted>("co_opted", "届中增补"),
      field<&Post::from>("from", "任职日期").required().listed(),
      field<&Post::until>("until", "免职日期"))
      .titled("holder_name")
      .dated("from")
      .indexed("body");
}

consteval auto access(Of<Post>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

inline void rules(const Post& p, Check& check) {
  check.require(!p.until || p.from <= *p.until, "until", "免职日期早于任职日期");
}

}  // namespace jinguo::org
