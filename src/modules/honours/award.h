// SPDX-License-Identifier: Apache-2.0
// A title given to a person, a family, a body, a place or a work, at a level, on a day.  Proposed
// and named are two states and are counted apart; a title may be revoked.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/honours/names.h"
#include "modules/org/names.h"
#include "modules/registry/names.h"

namespace jinguo::honours {

enum class AwardKind {
  beautiful_family,
  five_good_family,
  safe_family,
  green_family,
  reading_family,
  other_family,
  yard,
  choice_yard,
  yard_village,
  safe_village,
  banner_person,
  banner_pacesetter,
  banner_group,
  civil_post,
  model_woman,
  model_base,
  advanced_person,
  advanced_group,
  project,
  work,
  new_business_model,
  other
};
consteval auto choices_of(Of<AwardKind>) {
  return std::to_array<Choice>({
      {0, "beautiful_family", "最美家庭"},
      {1, "five_good_family", "五好家庭"},
      {2, "safe_family", "平安家庭"},
      {3, "green_family", "绿色家庭"},
      {4, "reading_family", "书香家庭"},
      {5, "other_family", "其他家庭荣誉"},
      {6, "yard", "美丽庭院"},
      {7, "choice_yard", "精品庭院"},
      {8, "yard_village", "美丽庭院示范村"},
      {9, "safe_village", "平安家庭示范村"},
      {10, "banner_person", "三八红旗手"},
      {11, "banner_pacesetter", "三八红旗手标兵"},
      {12, "banner_group", "三八红旗集体"},
      {13, "civil_post", "巾帼文明岗"},
      {14, "model_woman", "巾帼建功标兵"},
      {15, "model_base", "巾帼示范基地"},
      {16, "advanced_person", "先进个人"},
      {17, "advanced_group", "先进集体"},
      {18, "project", "创业项目"},
      {19, "work", "作品"},
      {20, "new_business_model", "新业态女性典型"},
      {21, "other", "其他"},
  });
}

enum class Receiver { person, family, body, place, work };
consteval auto choices_of(Of<Receiver>) {
  return std::to_array<Choice>({
      {0, "person", "个人"},
      {1, "family", "家庭"},
      {2, "body", "集体"},
      {3, "place", "村居"},
      {4, "work", "作品或项目"},
  });
}

enum class AwardLevel { national, province, city, district, street, community };
consteval auto choices_of(Of<AwardLevel>) {
  return std::to_array<Choice>({
      {0, "national", "国家级"},
      {1, "province", "省级"},
      {2, "city", "市级"},
      {3, "district", "区县级"},
      {4, "street", "街道乡镇级"},
      {5, "community", "社区村级"},
  });
}

enum class AwardState { named, proposed, published, revoked, dropped };
consteval auto choices_of(Of<AwardState>) {
  return std::to_array<Choice>({
      {0, "named", "已命名"},
      {1, "proposed", "已推荐"},
      {2, "published", "公示中"},
      {3, "revoked", "已撤销"},
      {4, "dropped", "未获命名"},
  });
}

struct Award {
  AwardKind kind = AwardKind::beautiful_family;
  std::string title;
  Receiver receiver = Receiver::person;
  std::string receiver_name;
  std::optional<Id<registry::Person>> person;
  std::optional<Id<registry::Household>> household;
  std::optional<Id<org::Body>> body;
  AwardLevel level = AwardLevel::national;
  std::optional<std::int64_t> year;
  std::optional<Date> proposed_on;
  std::optional<Date> named_on;
  std::optional<Date> revoked_on;
  std::string named_by;
  std::string prize;
  std::string reason;
  AwardState state = AwardState::named;
};

consteval auto describe(Of<Award>) {
  return record<Award>("award", "荣誉", field<&Award::kind>("kind", "荣誉").required().listed(),
      field<&Award::title>("title", "荣誉名称")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Award::receiver>("receiver", "对象").required().listed(),
      field<&Award::receiver_name>("receiver_name", "获得者")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Award::person>("person", "人员档案").asked_while("receiver", "person"),
      field<&Award::household>("household", "家庭档案").asked_while("receiver", "family"),
      field<&Award::body>("body", "组织").asked_while("receiver", "body"),
      field<&Award::level>("level", "级别").required().listed(),
      field<&Award::year>("year", "年度").listed().between(1950, 2199),
      field<&Award::proposed_on>("proposed_on", "推荐日期").past(),
      field<&Award::named_on>("named_on", "命名日期").past().listed(),
      field<&Award::revoked_on>("revoked_on", "撤销日期").past(),
      field<&Award::named_by>("named_by", "命名机关").longest(100),
      field<&Award::prize>("prize", "奖次").longest(40).listed(),
      field<&Award::reason>("reason", "撤销理由").longest(500),
      field<&Award::state>("state", "状态").listed())
      .titled("receiver_name")
      .dated("named_on")
      .starts("named", "proposed")
      .indexed("named_on")
      .indexed("kind", "named_on");
}

consteval auto access(Of<Award>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

consteval auto steps(Of<Award>) {
  using enum AwardState;
  return workflow(step<proposed, published>("publish", "公示", cadres),
      step<proposed, dropped>("drop", "未获命名", cadres),
      step<published, named>("name", "命名", cadres).stamps("named_on"),
      step<published, dropped>("drop_after_notice", "未获命名", cadres),
      step<named, revoked>("revoke", "撤销", district_officers)
          .needs("reason")
          .stamps("revoked_on"));
}

inline void rules(const Award& a, Check& check) {
  check.require(a.state != AwardState::named || a.named_on, "named_on", "已命名的须有命名日期");
  check.require(
      a.state != AwardState::proposed || a.proposed_on, "proposed_on", "已推荐的须有推荐日期");
  check.require(!a.named_on || !a.revoked_on || *a.named_on <= *a.revoked_on, "revoked_on",
      "撤销日期早于命名日期");
}

}  // namespace jinguo::honours
