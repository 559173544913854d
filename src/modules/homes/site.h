// SPDX-License-Identifier: Apache-2.0
// A place where women meet and are served.  Counted as a stock: opened on a day, until a day.  A
// claim to be the first of its kind in the city stands beside its evidence.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/homes/names.h"

namespace jinguo::homes {

enum class SiteKind {
  community_home,
  building_home,
  compound_home,
  mixed_home,
  park_home,
  international_home,
  organ_home,
  micro_home,
  children_home,
  nursing_room,
  rights_station,
  mediation_room,
  family_school,
  hotline,
  startup_base,
  other
};
consteval auto choices_of(Of<SiteKind>) {
  return std::to_array<Choice>({
      {0, "community_home", "社区妇女之家"},
      {1, "building_home", "楼宇妇女之家"},
      {2, "compound_home", "小区妇女之家"},
      {3, "mixed_home", "商住一体小区妇女之家"},
      {4, "park_home", "园区妇女之家"},
      {5, "international_home", "国际社区妇女之家"},
      {6, "organ_home", "机关企事业单位妇女之家"},
      {7, "micro_home", "妇女微家"},
      {8, "children_home", "儿童之家"},
      {9, "nursing_room", "母婴室"},
      {10, "rights_station", "维权服务站点"},
      {11, "mediation_room", "婚调工作室"},
      {12, "family_school", "家长学校"},
      {13, "hotline", "热线"},
      {14, "startup_base", "创业服务站"},
      {15, "other", "其他"},
  });
}

enum class NewField { none, new_field, new_business, new_strata, new_group };
consteval auto choices_of(Of<NewField>) {
  return std::to_array<Choice>({
      {0, "none", "非四新"},
      {1, "new_field", "新领域"},
      {2, "new_business", "新业态"},
      {3, "new_strata", "新阶层"},
      {4, "new_group", "新群体"},
  });
}

enum class SiteLevel { none, national, province, city, district };
consteval auto choices_of(Of<SiteLevel>) {
  return std::to_array<Choice>({
      {0, "none", "未命名"},
      {1, "national", "国家级"},
      {2, "province", "省级"},
      {3, "city", "市级"},
      {4, "district", "区县级"},
  });
}

enum class SiteState { open, preparing, closed };
consteval auto choices_of(Of<SiteState>) {
  return std::to_array<Choice>({
      {0, "open", "已启用"},
      {1, "preparing", "筹建中"},
      {2, "closed", "已停用"},
  });
}

struct Site {
  std::string name;
  SiteKind kind = SiteKind::community_home;
  NewField field = NewField::none;
  SiteLevel level = SiteLevel::none;
  std::string address;
  std::string host;
  std::string keeper;
  std::string phone;
  std::string hours;
  std::optional<Date> opened_on;
  std::optional<Date> closed_on;
  bool first_in_city = false;
  std::string first_evidence;
  SiteState state = SiteState::open;
};

consteval auto describe(Of<Site>) {
  return record<Site>("site", "阵地",
      field<&Site::name>("name", "名称")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Site::kind>("kind", "类型").required().listed(),
      field<&Site::field>("field", "四新领域").required().listed(),
      field<&Site::level>("level", "命名层级").required().listed(),
      field<&Site::address>("address", "地址").longest(200).listed().seen_by(Privacy::open),
      field<&Site::host>("host", "依托单位").longest(100),
      field<&Site::keeper>("keeper", "负责人").longest(60).seen_by(Privacy::personal),
      field<&Site::phone>("phone", "联系电话").formed(Format::phone).seen_by(Privacy::personal),
      field<&Site::hours>("hours", "开放时间").longest(100).seen_by(Privacy::open),
      field<&Site::opened_on>("opened_on", "启用日期").past().listed(),
      field<&Site::closed_on>("closed_on", "停用日期").listed(),
      field<&Site::first_in_city>("first_in_city", "全市首个").listed(),
      field<&Site::first_evidence>("first_evidence", "首个的依据").longest(500),
      field<&Site::state>("state", "状态").listed())
      .titled("name")
      .dated("opened_on")
      .starts("open", "preparing")
      .indexed("opened_on");
}

consteval auto access(Of<Site>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree});
}

consteval auto steps(Of<Site>) {
  using enum SiteState;
  return workflow(step<preparing, open>("open", "启用", cadres).stamps("opened_on"),
      step<open, closed>("close", "停用", cadres).stamps("closed_on"));
}

inline void rules(const Site& s, Check& check) {
  check.require(!s.opened_on || !s.closed_on || *s.opened_on <= *s.closed_on, "closed_on",
      "停用日期早于启用日期");
  check.require(
      s.state == SiteState::preparing || s.opened_on, "opened_on", "已启用的阵地须有启用日期");
  check.require(!s.first_in_city || !s.first_evidence.empty(), "first_evidence",
      "“全市首个”须写明依据", "填写认定文件、报道或上级批复");
}

}  // namespace jinguo::homes
