// SPDX-License-Identifier: Apache-2.0
// What one body of the N is asked to do in a joint case, and what it is told for it: its packet,
// and nothing else of the case.  A body with accounts answers itself, another by a printed slip.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/record.h"
#include "modules/cases/consent.h"
#include "modules/cases/fixed.h"
#include "modules/cases/names.h"
#include "modules/cases/petition.h"
#include "modules/cases/team.h"
#include "modules/org/names.h"

namespace jinguo::cases {

enum class Partner {
  police,
  court,
  procuratorate,
  justice,
  civil_affairs,
  health,
  school,
  social_work,
  volunteers,
  other
};
consteval auto choices_of(Of<Partner>) {
  return std::to_array<Choice>({
      {0, "police", "公安"},
      {1, "court", "法院"},
      {2, "procuratorate", "检察"},
      {3, "justice", "司法行政"},
      {4, "civil_affairs", "民政"},
      {5, "health", "卫生健康"},
      {6, "school", "教育与学校"},
      {7, "social_work", "社会工作"},
      {8, "volunteers", "巾帼志愿"},
      {9, "other", "其他"},
  });
}

// What a body is asked to do, within its own office: data/tasks.yaml says which tasks there are
// (code_list.h).  Named here are those that rules and the demonstration name.
struct TaskKind {
  std::string_view name;

  static std::span<const Choice> codes();
  friend constexpr bool operator==(const TaskKind&, const TaskKind&) = default;

  static const TaskKind call_out, warning_letter, other;
};
inline constexpr TaskKind TaskKind::call_out{"call_out"};
inline constexpr TaskKind TaskKind::warning_letter{"warning_letter"};
inline constexpr TaskKind TaskKind::other{"other"};

// Whose office it is; what is asked of another body (`Partner::other`) may be any of them.
bool is_office_of(Partner body, TaskKind kind);

enum class TaskState { sent, accepted, returned_with_reason, done, revoked };
consteval auto choices_of(Of<TaskState>) {
  return std::to_array<Choice>({
      {0, "sent", "已发出"},
      {1, "accepted", "已接受"},
      {2, "returned_with_reason", "退回并说明"},
      {3, "done", "已办复"},
      {4, "revoked", "已撤回"},
  });
}

struct JointTask {
  Id<Case> case_;
  Partner partner = Partner::police;
  std::optional<Id<org::Unit>> to_unit;
  std::string body_name;
  TaskKind task_kind = TaskKind::call_out;
  std::optional<Id<Consent>> ground;
  std::string task;
  std::string packet;
  Date sent_on;
  Date due_on;
  Date open_until;
  std::string return_reason;
  std::string reply;
  std::optional<Date> answered_on;
  bool by_slip = false;
  TaskState state = TaskState::sent;
};

consteval auto describe(Of<JointTask>) {
  return record<JointTask>("joint_task", "联动任务",
      field<&JointTask::case_>("case", "个案").required(),
      field<&JointTask::partner>("partner", "联动部门").required().listed(),
      field<&JointTask::to_unit>("to_unit", "接收单位").listed().hint("有账号的联动单位"),
      field<&JointTask::body_name>("body_name", "单位名称").required().longest(100).listed(),
      field<&JointTask::task_kind>("task_kind", "任务").required().listed().following("partner"),
      field<&JointTask::ground>("ground", "共享依据").hint("本案登记的同意或法定依据"),
      field<&JointTask::task>("task", "任务说明")
          .longest(500)
          .seen_by(Privacy::sensitive)
          .hint("只有本案办理人员和接收单位能看到"),
      field<&JointTask::packet>("packet", "材料包").longest(2000).seen_by(Privacy::sensitive),
      field<&JointTask::sent_on>("sent_on", "发出日期").required().past().listed(),
      field<&JointTask::due_on>("due_on", "办复期限").required().listed(),
      field<&JointTask::open_until>("open_until", "材料可见至").required(),
      field<&JointTask::return_reason>("return_reason", "退回或撤回理由")
          .longest(500)
          .seen_by(Privacy::personal),
      field<&JointTask::reply>("reply", "办复情况").longest(2000).seen_by(Privacy::sensitive),
      field<&JointTask::answered_on>("answered_on", "答复日期").set_by_program().past().listed(),
      field<&JointTask::by_slip>("by_slip", "凭回执单答复").set_by_program().listed(),
      field<&JointTask::state>("state", "状态").listed())
      .titled("body_name")
      .dated("sent_on")
      .starts("sent")
      .kept_with("case")
      .addressed("to_unit", "open_until");
}

consteval auto access(Of<JointTask>) {
  constexpr bool supervises = true;
  return grants(Grant{heads, Action::read, Reach::subtree, Privacy::sensitive, supervises},
      Grant{close_by, Action::read, Reach::unit, Privacy::sensitive},
      Grant{caseworkers, Action::read, Reach::team, Privacy::sensitive},
      Grant{Role::member_body, Action::read, Reach::addressed, Privacy::sensitive},
      Grant{heads, Action::create, Reach::subtree, Privacy::internal, supervises},
      Grant{close_by, Action::create, Reach::unit}, Grant{caseworkers, Action::create, Reach::team},
      Grant{caseworkers, Action::change, Reach::team}, Grant{heads, Action::change, Reach::subtree},
      Grant{heads, Action::take_step, Reach::subtree, Privacy::internal, supervises},
      Grant{caseworkers, Action::take_step, Reach::team},
      Grant{Role::member_body, Action::take_step, Reach::addressed});
}

consteval auto steps(Of<JointTask>) {
  // The body answers, with its account or by its printed slip (engine/codes.h); nobody answers in
  // its place.
  constexpr RoleSet answering = Role::member_body;
  return workflow(step<TaskState::sent, TaskState::accepted>("accept", "接受", answering),
      step<TaskState::sent, TaskState::returned_with_reason>("return", "退回", answering)
          .needs("return_reason")
          .stamps("answered_on"),
      step<TaskState::accepted, TaskState::returned_with_reason>("give_back", "退回", answering)
          .needs("return_reason")
          .stamps("answered_on"),
      step<TaskState::accepted, TaskState::done>("complete", "办复", answering)
          .needs("reply")
          .stamps("answered_on"),
      step<TaskState::sent, TaskState::revoked>("revoke", "撤回", caseworkers)
          .needs("return_reason"),
      // What a body has begun is taken back by those who lead.
      step<TaskState::accepted, TaskState::revoked>("recall", "撤回", heads)
          .needs("return_reason"));
}

// What was sent is what was shared, and what the sharing record says: another text, another body or
// a longer view is another task, under a ground that holds now (个人信息保护法 arts. 15, 23).
inline void rules_of_sent(const JointTask& t, Check& check) {
  require_as_stored(check, t,
      {"case", "to_unit", "body_name", "ground", "task", "packet", "sent_on"},
      "发出以后不能再改这一项", "没有保存任何内容；请撤回这个任务，在有效的共享依据下另发一个");
  check.require(to_text(t.open_until) <= stored_text(check, "joint_task", "open_until"),
      "open_until", "材料可见期发出以后只能缩短",
      "没有保存任何内容；需要继续共享的，请在有效的共享依据下另发一个任务");
}

// 信访工作条例 art. 30: nothing of an accusation goes to whom it accuses.
inline void rules_of_accusation(const JointTask& t, Check& check) {
  const Value of = check.stored().value("case", t.case_.value, "intake");
  const auto* name = std::get_if<std::string>(&of);
  const auto intake = name ? Uuid::parse(*name) : std::nullopt;
  if (!intake) return;
  const auto its = [&](std::string_view field) {
    const Value v = check.stored().value("intake", *intake, field);
    const auto* s = std::get_if<std::string>(&v);
    return s ? *s : std::string{};
  };
  if (its("petition_kind") != "accusation") return;
  const bool same_unit = t.to_unit && its("accused_unit") == t.to_unit->value.text();
  check.require(!same_unit && !is_accused(its("accused"), t.body_name),
      same_unit ? "to_unit" : "body_name", "不能把检举控告的材料发给被检举控告的人或单位",
      "没有保存任何内容；请改发有权处理的上级机关或纪检监察机关（信访工作条例第三十条）");
}

inline void rules(const JointTask& t, Check& check) {
  check.require(is_office_of(t.partner, t.task_kind), "task_kind", "这项任务不属于所选部门的职责",
      "请改选任务或部门；没有合适的，选“其他”并写明说明");
  check.require(t.task_kind != TaskKind::other || !t.task.empty(), "task",
      "任务选了“其他”的，须写明要做什么", "请填写任务说明");
  check.require(t.sent_on <= t.due_on, "due_on", "办复期限早于发出日期", "请核对日期");
  const bool sent = !stored_text(check, "joint_task", "state").empty();
  check.require(
      sent || t.due_on <= t.open_until, "open_until", "材料可见期须到办复期限之后", "请核对日期");
  if (sent) return rules_of_sent(t, check);
  rules_of_accusation(t, check);
  check.require(
      t.ground.has_value(), "ground", "请填写共享依据", "发给其他单位前须有同意或法定依据");
  // What was sent under a ground withdrawn since may still be answered.
  if (t.ground) require_ground(check, t.case_, *t.ground);
}

}  // namespace jinguo::cases
