// SPDX-License-Identifier: Apache-2.0
// A wish of whoever answers for a matter that its running term be extended, and what her superior
// answered (信访工作条例 2022 art. 34: a complicated matter is extended once, when somebody who
// leads has approved it).  The term runs on until then.
//
// Entered by `ask_extension` (clocks/extensions.h), which fills in what the term says.  Why more
// time is needed stands twice: as a ground anybody of the line may see, and in words that are told
// only to who may read the matter.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/deadlines/names.h"
#include "modules/org/names.h"

namespace jinguo::deadlines {

enum class ExtensionGround { complicated, body_awaited, person_away, evidence, agreed, other };
consteval auto choices_of(Of<ExtensionGround>) {
  return std::to_array<Choice>({
      {0, "complicated", "情况复杂"},
      {1, "body_awaited", "等待其他单位办理或回复"},
      {2, "person_away", "当事人暂不能到场"},
      {3, "evidence", "需要补充材料"},
      {4, "agreed", "双方同意延长"},
      {5, "other", "其他"},
  });
}

enum class RequestState { asked, granted, refused, withdrawn, lapsed };
consteval auto choices_of(Of<RequestState>) {
  return std::to_array<Choice>({
      {0, "asked", "待批准"}, {1, "granted", "已批准"}, {2, "refused", "未批准"},
      {3, "withdrawn", "已撤回"},
      {4, "lapsed", "期限已结束"},  // the term ended before anybody answered
  });
}

struct ExtensionRequest {
  Id<Deadline> deadline;
  std::string label;    // of the term
  std::string record;   // of the term's subject: its type
  std::string subject;  // and its id
  std::optional<Id<cases::Case>> case_;
  std::int64_t days = 0;
  ExtensionGround ground = ExtensionGround::complicated;
  std::string reason;
  Date due_on;  // the last day as it was when asked
  std::optional<std::int64_t> granted_days;
  std::string answer;
  std::optional<Date> answered_on;
  std::optional<Id<org::Account>> answered_by;
  std::optional<Id<Deadline>> open_for;  // the term, until there is an answer: one at a time
  RequestState state = RequestState::asked;
};

consteval auto describe(Of<ExtensionRequest>) {
  using R = ExtensionRequest;
  return record<R>("extension_request", "延期申请",
      field<&R::deadline>("deadline", "时限").required(),
      field<&R::label>("label", "时限名称").required().longest(100).listed(),
      field<&R::record>("record", "对象类型").required().longest(40),
      field<&R::subject>("subject", "对象编号").required().longest(36),
      field<&R::case_>("case", "个案"),
      field<&R::days>("days", "申请延长天数").required().between(1, 3660).listed(),
      field<&R::ground>("ground", "申请事由").required().listed(),
      field<&R::reason>("reason", "申请理由").required().longest(500).seen_by(Privacy::sensitive),
      field<&R::due_on>("due_on", "申请时的最后一日").required().listed(),
      field<&R::granted_days>("granted_days", "批准天数")
          .between(1, 3660)
          .listed()
          .hint("可少于申请的天数"),
      field<&R::answer>("answer", "答复意见").longest(500).seen_by(Privacy::sensitive),
      field<&R::answered_on>("answered_on", "答复日期").past().listed(),
      field<&R::answered_by>("answered_by", "答复人"),
      field<&R::open_for>("open_for", "待答复时限"), field<&R::state>("state", "状态").listed())
      .titled("label")
      .starts("asked")
      .unique("open_for")
      .indexed("deadline")
      .indexed("subject")
      .kept_with("case")
      .held_with("record", "subject")
      .kept_by_program();
}

// As those who work on a case (modules/cases/team.h).
inline constexpr RoleSet caseworkers = cadres | Role::social_worker | Role::counsellor;
inline constexpr RoleSet heads = Role::chair | Role::desk | Role::street;
inline constexpr RoleSet close_by = Role::community | Role::social_worker;

// As close as the case; of what belongs to none a social worker learns that it was asked, as she
// does of the letter itself.
consteval auto access(Of<ExtensionRequest>) {
  constexpr bool supervises = true;
  return grants(
      Grant{Role::installer, Action::read, Reach::district, Privacy::internal, supervises},
      Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{Role::community, Action::read, Reach::unit, Privacy::sensitive},
      Grant{Role::social_worker, Action::read, Reach::unit, Privacy::personal},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{Role::installer, Action::create, Reach::district, Privacy::internal, supervises},
      Grant{heads | close_by, Action::create, Reach::unit},
      Grant{caseworkers, Action::create, Reach::team},
      Grant{Role::installer, Action::change, Reach::district, Privacy::internal, supervises},
      Grant{Role::installer, Action::take_step, Reach::district, Privacy::internal, supervises},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::take_step, Reach::unit},
      Grant{caseworkers, Action::take_step, Reach::team});
}

consteval auto steps(Of<ExtensionRequest>) {
  using S = RequestState;
  constexpr RoleSet program = Role::installer;
  return workflow(step<S::asked, S::granted>("grant", "批准延期", heads)
                      .needs("granted_days")
                      .brings("answer")
                      .stamps("answered_on")
                      .by_another(),
      step<S::asked, S::refused>("refuse", "不同意延期", heads)
          .needs("answer")
          .stamps("answered_on")
          .by_another(),
      step<S::asked, S::withdrawn>("withdraw", "撤回申请", caseworkers),
      step<S::asked, S::lapsed>("lapse", "期限已结束", program));
}

}  // namespace jinguo::deadlines
