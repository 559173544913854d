// SPDX-License-Identifier: Apache-2.0
// A meeting of the team about one case: who came, what was said, what was decided.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/cases/team.h"

namespace jinguo::cases {

struct Conference;
consteval std::string_view record_name(Of<Conference>) { return "conference"; }

struct Conference {
  Id<Case> case_;
  Date held_on;
  std::string place;
  std::string chaired_by;
  std::string attendance;
  std::int64_t bodies = 1;
  std::string minutes;
  std::string decisions;
};

consteval auto describe(Of<Conference>) {
  return record<Conference>("conference", "个案会商",
      field<&Conference::case_>("case", "个案").required(),
      field<&Conference::held_on>("held_on", "会商日期").required().past().listed(),
      field<&Conference::place>("place", "地点").longest(100),
      field<&Conference::chaired_by>("chaired_by", "召集人").required().longest(60).listed(),
      field<&Conference::attendance>("attendance", "到会人员")
          .longest(500)
          .seen_by(Privacy::personal),
      field<&Conference::bodies>("bodies", "到会单位数").between(1, 100).listed(),
      field<&Conference::minutes>("minutes", "会商记录").longest(4000).seen_by(Privacy::sensitive),
      field<&Conference::decisions>("decisions", "会商决定")
          .longest(2000)
          .seen_by(Privacy::sensitive))
      .dated("held_on")
      .kept_with("case");
}

consteval auto access(Of<Conference>) { return team_grants(); }

}  // namespace jinguo::cases
