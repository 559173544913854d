// SPDX-License-Identifier: Apache-2.0
// One round of a programme: opened, closed, paid together.  Reports give figures by batch and to
// date.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/aid/names.h"

namespace jinguo::aid {

struct Batch {
  Id<Programme> programme;
  std::string name;
  std::int64_t number = 1;
  Date opened_on;
  std::optional<Date> closed_on;
  std::optional<Date> held_on;
};

consteval auto describe(Of<Batch>) {
  return record<Batch>("batch", "批次",
      field<&Batch::programme>("programme", "项目").required().listed(),
      field<&Batch::name>("name", "名称").longest(100).required().listed().searched(),
      field<&Batch::number>("number", "批号").listed().between(1, 1000),
      field<&Batch::opened_on>("opened_on", "开始日期").required().listed(),
      field<&Batch::closed_on>("closed_on", "截止日期").listed(),
      field<&Batch::held_on>("held_on", "发放日期").listed())
      .titled("name")
      .dated("opened_on")
      .indexed("programme");
}

consteval auto access(Of<Batch>) {
  return grants(Grant{cadres, Action::read, Reach::district, Privacy::internal},
      Grant{district_officers, Action::create, Reach::district},
      Grant{district_officers, Action::change, Reach::district});
}

inline void rules(const Batch& b, Check& check) {
  check.require(!b.closed_on || b.opened_on <= *b.closed_on, "closed_on", "截止日期早于开始日期");
}

}  // namespace jinguo::aid
