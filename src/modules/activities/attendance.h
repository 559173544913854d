// SPDX-License-Identifier: Apache-2.0
// Who came, or how many of whom.
#pragma once
#include <optional>

#include "model/record.h"
#include "modules/activities/names.h"
#include "modules/registry/names.h"

namespace jinguo::activities {

enum class Part { audience, trainee, speaker, volunteer, family, staff };
consteval auto choices_of(Of<Part>) {
  return std::to_array<Choice>({
      {0, "audience", "听众参与者"},
      {1, "trainee", "学员"},
      {2, "speaker", "主讲"},
      {3, "volunteer", "志愿者"},
      {4, "family", "家庭"},
      {5, "staff", "工作人员"},
  });
}

enum class AttendeeGroup {
  women,
  children,
  parents,
  cadres,
  rural_women,
  poor_women,
  executives,
  students,
  residents,
  foreigners,
  other
};
consteval auto choices_of(Of<AttendeeGroup>) {
  return std::to_array<Choice>({
      {0, "women", "妇女"},
      {1, "children", "儿童"},
      {2, "parents", "家长"},
      {3, "cadres", "妇联干部"},
      {4, "rural_women", "农村妇女"},
      {5, "poor_women", "困难妇女"},
      {6, "executives", "执委"},
      {7, "students", "学生"},
      {8, "residents", "居民"},
      {9, "foreigners", "境外人士"},
      {10, "other", "其他"},
  });
}

struct Attendance {
  Id<Activity> activity;
  std::optional<Id<registry::Person>> person;
  std::int64_t people = 1;
  Part part = Part::audience;
  std::optional<AttendeeGroup> group;
  bool passed = false;
};

consteval auto describe(Of<Attendance>) {
  return record<Attendance>("attendance", "参加人员",
      field<&Attendance::activity>("activity", "活动").required().listed(),
      field<&Attendance::person>("person", "人员").listed(),
      field<&Attendance::people>("people", "人数").listed().between(1, 1000000),
      field<&Attendance::part>("part", "身份").required().listed(),
      field<&Attendance::group>("group", "人群").listed(),
      field<&Attendance::passed>("passed", "结业或获证"))
      .indexed("activity")
      .indexed("person");
}

consteval auto access(Of<Attendance>) {
  return grants(Grant{cadres, Action::read, Reach::subtree, Privacy::personal},
      Grant{cadres, Action::create, Reach::subtree}, Grant{cadres, Action::change, Reach::subtree});
}

}  // namespace jinguo::activities
