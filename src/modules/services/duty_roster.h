// SPDX-License-Identifier: Apache-2.0
// One shift of a service on a day of the week.  The hours a hotline answers are the sum of its
// shifts: a standard of service, not work done.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/homes/names.h"
#include "modules/services/names.h"

namespace jinguo::services {

enum class DutyService { hotline, counselling, legal_aid, reception, other };
consteval auto choices_of(Of<DutyService>) {
  return std::to_array<Choice>({
      {0, "hotline", "妇女维权热线"},
      {1, "counselling", "心理咨询热线"},
      {2, "legal_aid", "法律咨询"},
      {3, "reception", "接待日"},
      {4, "other", "其他"},
  });
}

struct DutyRoster {
  DutyService service = DutyService::hotline;
  std::string line;
  std::optional<Id<homes::Site>> site;
  std::int64_t weekday = 1;
  std::int64_t from_hour = 0;
  std::int64_t to_hour = 24;
  std::int64_t hours = 24;
  std::string duty_name;
  Date from;
  std::optional<Date> until;
};

consteval auto describe(Of<DutyRoster>) {
  return record<DutyRoster>("duty_roster", "值班表",
      field<&DutyRoster::service>("service", "服务").required().listed(),
      field<&DutyRoster::line>("line", "线路").longest(40).required().listed().hint("如12338"),
      field<&DutyRoster::site>("site", "阵地").listed(),
      field<&DutyRoster::weekday>("weekday", "星期").required().listed().between(1, 7),
      field<&DutyRoster::from_hour>("from_hour", "起（时）").required().listed().between(0, 23),
      field<&DutyRoster::to_hour>("to_hour", "止（时）").required().listed().between(1, 24),
      field<&DutyRoster::hours>("hours", "时数").required().listed().between(1, 24),
      field<&DutyRoster::duty_name>("duty_name", "值班人").longest(60).seen_by(Privacy::personal),
      field<&DutyRoster::from>("from", "启用日期").required().listed(),
      field<&DutyRoster::until>("until", "停用日期").listed())
      .dated("from");
}

consteval auto access(Of<DutyRoster>) {
  return grants(Grant{cadres | Role::social_worker | Role::volunteer | Role::provider, Action::read,
                    Reach::district},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

inline void rules(const DutyRoster& d, Check& check) {
  check.require(d.hours == d.to_hour - d.from_hour, "hours", "时数应等于止时减起时",
      "跨零点的班次请分两行登记");
  check.require(!d.until || d.from <= *d.until, "until", "停用日期早于启用日期");
}

}  // namespace jinguo::services
