// SPDX-License-Identifier: Apache-2.0
// One running or finished term on one record.  The program makes, meets, stops and raises it in the
// transaction of the write that causes it (src/clocks); a person can only extend it.
//
// Where it lies is told by desks, a text of their own so that each work list is one range of one
// index:   a:ACCOUNT  one person   ·   u:UNIT  the people of a unit   ·   c:UNIT  the unit's chair
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/cases/names.h"
#include "modules/deadlines/names.h"
#include "modules/org/names.h"

namespace jinguo::deadlines {

enum class DeadlineState { running, extended, overdue, met, late_met, stopped, lapsed };
consteval auto choices_of(Of<DeadlineState>) {
  return std::to_array<Choice>({
      {0, "running", "进行中"},
      {1, "extended", "已延期"},
      {2, "overdue", "已逾期"},
      {3, "met", "按期完成"},
      {4, "late_met", "逾期完成"},
      {5, "stopped", "不再计时"},
      {6, "lapsed", "期满"},
  });
}

// To whom a missed term has risen.
enum class RisenTo { none, street, district, chair };
consteval auto choices_of(Of<RisenTo>) {
  return std::to_array<Choice>({
      {0, "none", "未上报"},
      {1, "street", "街道"},
      {2, "district", "区妇联"},
      {3, "chair", "区妇联主席"},
  });
}

struct Deadline {
  std::string code;
  std::string label;
  std::string record;   // of the subject: its type
  std::string subject;  // and its id
  std::optional<Id<cases::Case>> case_;
  std::int64_t round = 1;  // 1, 2 … where the same term comes again
  std::optional<Id<org::Account>> owner;
  Instant begun{};
  Instant due{};  // the first moment that is too late
  Date due_on;    // the last day
  DeadlineState state = DeadlineState::running;
  RisenTo risen_to = RisenTo::none;
  std::string waits_for;  // the body outside that has to act
  std::optional<Date> extended_from;
  std::optional<std::int64_t> extended_days;
  std::string extend_reason;
  std::optional<Id<org::Account>> extended_by;
  std::optional<Instant> finished;
  std::optional<Instant> seen;
  std::optional<Id<org::Account>> seen_by;
  std::string note;
  std::string desk;     // that has to act; empty when finished, or when a body outside has to
  std::string asker;    // that waits for somebody else; empty when finished
  std::string fresh;    // the desk it was given to, until it is acknowledged
  std::string risen;    // the desk above it lies with as well, once missed
  std::string matched;  // what a meeting record points at
  std::optional<Instant> wake;  // when the program has to look at it again
};

consteval auto describe(Of<Deadline>) {
  return record<Deadline>("deadline", "办理时限",
      field<&Deadline::code>("code", "时限代码").required().longest(40).listed(),
      field<&Deadline::label>("label", "时限").required().longest(100).listed(),
      field<&Deadline::record>("record", "对象类型").required().longest(40),
      field<&Deadline::subject>("subject", "对象编号").required().longest(36),
      field<&Deadline::case_>("case", "个案"),
      field<&Deadline::round>("round", "第几次").between(1, 100000),
      field<&Deadline::owner>("owner", "承办人"),
      field<&Deadline::begun>("begun", "起算时刻").required(),
      field<&Deadline::due>("due", "届满时刻").required(),
      field<&Deadline::due_on>("due_on", "最后一日").required().listed(),
      field<&Deadline::state>("state", "状态").listed(),
      field<&Deadline::risen_to>("risen_to", "已上报至").listed(),
      field<&Deadline::waits_for>("waits_for", "等待单位").longest(60).listed(),
      field<&Deadline::extended_from>("extended_from", "原最后一日"),
      field<&Deadline::extended_days>("extended_days", "延长天数").between(1, 3660),
      field<&Deadline::extend_reason>("extend_reason", "延期理由")
          .longest(200)
          .seen_by(Privacy::personal),
      field<&Deadline::extended_by>("extended_by", "批准人"),
      field<&Deadline::finished>("finished", "结束时刻"),
      field<&Deadline::seen>("seen", "签收时刻"), field<&Deadline::seen_by>("seen_by", "签收人"),
      field<&Deadline::note>("note", "计时说明").longest(200),
      field<&Deadline::desk>("desk", "所在岗位").longest(40),
      field<&Deadline::asker>("asker", "等待岗位").longest(40),
      field<&Deadline::fresh>("fresh", "待签收岗位").longest(40),
      field<&Deadline::risen>("risen", "上报岗位").longest(40),
      field<&Deadline::matched>("matched", "对应编号").longest(36),
      field<&Deadline::wake>("wake", "下次查看时刻"))
      .titled("label")
      .kept_with("case")
      .held_with("record", "subject")
      .starts("running")
      .unique("subject", "code", "round")
      .indexed("wake", "unit")
      .indexed("desk", "due")
      .indexed("asker", "due")
      .indexed("fresh", "begun")
      .indexed("risen", "due", "desk")
      .indexed("state", "due")
      .indexed("state", "unit", "due")
      .indexed("matched")
      .kept_by_program();
}

// As close as the case it runs on.  What lies before whom is told by desks (clocks/work.h).
consteval auto access(Of<Deadline>) {
  constexpr RoleSet heads = district_officers | Role::street;
  constexpr RoleSet close_by = Role::community | Role::social_worker | Role::counsellor;
  constexpr bool supervises = true;
  return grants(
      Grant{Role::installer, Action::read, Reach::district, Privacy::personal, supervises},
      Grant{heads, Action::read, Reach::subtree, Privacy::personal, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::personal},
      Grant{heads | close_by, Action::read, Reach::team, Privacy::personal},
      Grant{Role::installer, Action::create, Reach::district, Privacy::internal, supervises},
      Grant{Role::installer, Action::change, Reach::district, Privacy::internal, supervises},
      Grant{Role::installer, Action::take_step, Reach::district, Privacy::internal, supervises},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises});
}

consteval auto steps(Of<Deadline>) {
  using S = DeadlineState;
  constexpr RoleSet heads = Role::chair | Role::desk | Role::street, program = Role::installer;
  return workflow(step<S::running, S::extended>("extend", "延期", heads)
                      .needs("extend_reason", "extended_days"),
      step<S::running, S::met>("meet", "按期完成", program).needs("finished"),
      step<S::extended, S::met>("meet", "按期完成", program).needs("finished"),
      step<S::running, S::overdue>("miss", "逾期", program),
      step<S::extended, S::overdue>("miss", "逾期", program),
      step<S::overdue, S::late_met>("meet_late", "逾期完成", program).needs("finished"),
      step<S::overdue, S::met>("correct", "更正为按期完成", program).needs("finished"),
      step<S::running, S::stopped>("stop", "停止计时", program).needs("finished"),
      step<S::extended, S::stopped>("stop", "停止计时", program).needs("finished"),
      step<S::overdue, S::stopped>("stop", "停止计时", program).needs("finished"),
      step<S::running, S::lapsed>("lapse", "期满", program).needs("finished"),
      step<S::extended, S::lapsed>("lapse", "期满", program).needs("finished"));
}

}  // namespace jinguo::deadlines
