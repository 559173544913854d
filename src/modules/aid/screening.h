// SPDX-License-Identifier: Apache-2.0
// Women due for a health check and checked in a place and a year, by disease; or people looked
// through to find who qualifies for a programme.  Counts only: the persons are the hospital's.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"

namespace jinguo::aid {

enum class ScreeningKind { health_check, eligibility, registration };
consteval auto choices_of(Of<ScreeningKind>) {
  return std::to_array<Choice>({
      {0, "health_check", "两癌等健康检查"},
      {1, "eligibility", "救助对象筛选"},
      {2, "registration", "患病登记"},
  });
}

enum class ScreeningDisease { none, cervical, breast, ovarian, uterine, gynaecological, other };
consteval auto choices_of(Of<ScreeningDisease>) {
  return std::to_array<Choice>({
      {0, "none", "不分病种"},
      {1, "cervical", "宫颈癌"},
      {2, "breast", "乳腺癌"},
      {3, "ovarian", "卵巢癌"},
      {4, "uterine", "子宫癌"},
      {5, "gynaecological", "妇科病"},
      {6, "other", "其他"},
  });
}

struct Screening {
  ScreeningKind kind = ScreeningKind::health_check;
  Date screened_on;
  std::int64_t year = 0;
  std::optional<Id<Programme>> programme;
  ScreeningDisease disease = ScreeningDisease::none;
  std::string place;
  std::int64_t due = 0;
  std::int64_t done = 0;
  std::int64_t found = 0;
  std::string sources;
};

consteval auto describe(Of<Screening>) {
  return record<Screening>("screening", "筛查筛选",
      field<&Screening::kind>("kind", "类型").required().listed(),
      field<&Screening::screened_on>("screened_on", "日期").required().past().listed(),
      field<&Screening::year>("year", "年度").required().listed().between(1950, 2199),
      field<&Screening::programme>("programme", "项目"),
      field<&Screening::disease>("disease", "病种").required().listed(),
      field<&Screening::place>("place", "地点").longest(100).listed(),
      field<&Screening::due>("due", "应查人数").listed(),
      field<&Screening::done>("done", "已查人数").listed(),
      field<&Screening::found>("found", "查出人数").listed(),
      field<&Screening::sources>("sources", "比对来源").longest(200))
      .dated("screened_on");
}

consteval auto access(Of<Screening>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::internal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::export_list, Reach::subtree});
}

}  // namespace jinguo::aid
