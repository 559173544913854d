// SPDX-License-Identifier: Apache-2.0
// A class that meets every week of a term: what, on which weekday, from which hour.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/homes/names.h"
#include "modules/learning/names.h"

namespace jinguo::learning {

enum class CourseKind { after_school, culture, training, parenting, online, language, other };
consteval auto choices_of(Of<CourseKind>) {
  return std::to_array<Choice>({
      {0, "after_school", "课后学堂"},
      {1, "culture", "文体课程"},
      {2, "training", "技能培训"},
      {3, "parenting", "家长课堂"},
      {4, "online", "网上课程"},
      {5, "language", "语言文化"},
      {6, "other", "其他"},
  });
}

struct Course {
  std::string title;
  CourseKind kind = CourseKind::after_school;
  std::optional<Id<homes::Site>> site;
  std::string term;
  std::int64_t weekday = 1;
  std::int64_t start_hour = 0;
  std::int64_t start_minute = 0;
  std::int64_t minutes = 60;
  Date from;
  std::optional<Date> until;
  std::string teacher;
  std::int64_t places = 0;
};

consteval auto describe(Of<Course>) {
  return record<Course>("course", "课程表",
      field<&Course::title>("title", "课程")
          .longest(100)
          .required()
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Course::kind>("kind", "类型").required().listed(),
      field<&Course::site>("site", "阵地").listed(),
      field<&Course::term>("term", "学期").longest(40).listed(),
      field<&Course::weekday>("weekday", "星期").required().listed().between(1, 7),
      field<&Course::start_hour>("start_hour", "开始（时）").required().listed().between(0, 23),
      field<&Course::start_minute>("start_minute", "开始（分）").listed().between(0, 59),
      field<&Course::minutes>("minutes", "时长（分钟）").listed().between(1, 600),
      field<&Course::from>("from", "开课日期").required().listed(),
      field<&Course::until>("until", "结课日期").listed(),
      field<&Course::teacher>("teacher", "教师").longest(60).seen_by(Privacy::personal),
      field<&Course::places>("places", "名额").listed())
      .titled("title")
      .dated("from");
}

consteval auto access(Of<Course>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const Course& c, Check& check) {
  check.require(!c.until || c.from <= *c.until, "until", "结课日期早于开课日期");
}

}  // namespace jinguo::learning
