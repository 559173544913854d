// SPDX-License-Identifier: Apache-2.0
// Places a programme has to give in a year.  A quota counts places, not people: new ones are seldom
// filled on the day they come.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/funded_level.h"
#include "modules/aid/names.h"

namespace jinguo::aid {

enum class QuotaKind { new_, continued };
consteval auto choices_of(Of<QuotaKind>) {
  return std::to_array<Choice>({
      {0, "new", "新增"},
      {1, "continued", "续资助"},
  });
}

struct Quota {
  Id<Programme> programme;
  Date opened_on;
  std::int64_t year = 0;
  std::optional<FundedLevel> school_level;
  std::int64_t places = 0;
  QuotaKind new_or_continued = QuotaKind::new_;
  std::string funder;
};

consteval auto describe(Of<Quota>) {
  return record<Quota>("quota", "名额",
      field<&Quota::programme>("programme", "项目").required().listed(),
      field<&Quota::opened_on>("opened_on", "下达日期").required().past().listed(),
      field<&Quota::year>("year", "年度").required().listed().between(1950, 2199),
      field<&Quota::school_level>("school_level", "学段").listed(),
      field<&Quota::places>("places", "名额数").required().listed().between(1, 1000000),
      field<&Quota::new_or_continued>("new_or_continued", "新增或续资助").required().listed(),
      field<&Quota::funder>("funder", "资助方").longest(100).listed())
      .dated("opened_on")
      .indexed("programme");
}

consteval auto access(Of<Quota>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::internal},
      Grant{district_officers, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district});
}

}  // namespace jinguo::aid
