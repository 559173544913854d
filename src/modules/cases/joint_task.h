// SPDX-License-Identifier: Apache-2.0
// What one body of the N is asked to do in a joint case, and what it is told for it: its packet,
// and nothing else of the case.  A body with accounts answers itself, another by a printed slip.
#pragma once
#include <optional>
#include <string>
#include <utility>

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

// What a body is asked to do, within its own office (反家庭暴力法 arts. 14–19, 23, 28; 法律援助法
// art. 32; 未成年人保护法 art. 11).  A code, as more people see that a task was sent than may read
// the matter; what a code does not say stands in `task`.
enum class TaskKind {
  call_out,
  warning_letter,
  statement,
  protection_order,
  order_service,
  relief_by_court,
  support_suit,
  legal_oversight,
  legal_aid,
  mediation,
  shelter,
  relief,
  injury_report,
  counselling,
  mandatory_report,
  school_transfer,
  campus_care,
  casework,
  accompanying,
  company,
  child_care,
  other
};
consteval auto choices_of(Of<TaskKind>) {
  return std::to_array<Choice>({
      {0, "call_out", "出警处置、核实情况"},
      {1, "warning_letter", "出具告诫书"},
      {2, "statement", "制作笔录、固定证据"},
      {3, "protection_order", "作出人身安全保护令"},
      {4, "order_service", "送达、执行保护令"},
      {5, "relief_by_court", "司法救助"},
      {6, "support_suit", "支持起诉"},
      {7, "legal_oversight", "法律监督"},
      {8, "legal_aid", "法律援助"},
      {9, "mediation", "人民调解"},
      {10, "shelter", "临时庇护"},
      {11, "relief", "临时救助"},
      {12, "injury_report", "伤情诊断、出具病历"},
      {13, "counselling", "心理疏导"},
      {14, "mandatory_report", "强制报告"},
      {15, "school_transfer", "转学、学籍保护"},
      {16, "campus_care", "在校关爱保护"},
      {17, "casework", "个案跟进"},
      {18, "accompanying", "陪同就医、出庭"},
      {19, "company", "陪伴"},
      {20, "child_care", "照护子女"},
      {21, "other", "其他（另写说明）"},
  });
}

// Whose office it is; what is asked of another body (`Partner::other`) may be any of them.
constexpr bool is_office_of(Partner body, TaskKind kind) {
  using K = TaskKind;
  if (body == Partner::other || kind == K::other) return true;
  constexpr std::pair<Partner, K> offices[] = {{Partner::police, K::call_out},
      {Partner::police, K::warning_letter}, {Partner::police, K::statement},
      {Partner::police, K::order_service}, {Partner::court, K::protection_order},
      {Partner::court, K::order_service}, {Partner::court, K::relief_by_court},
      {Partner::court, K::mediation}, {Partner::procuratorate, K::support_suit},
      {Partner::procuratorate, K::legal_oversight}, {Partner::procuratorate, K::relief_by_court},
      {Partner::justice, K::legal_aid}, {Partner::justice, K::mediation},
      {Partner::civil_affairs, K::shelter}, {Partner::civil_affairs, K::relief},
      {Partner::health, K::injury_report}, {Partner::health, K::counselling},
      {Partner::health, K::mandatory_report}, {Partner::school, K::mandatory_report},
      {Partner::school, K::school_transfer}, {Partner::school, K::campus_care},
      {Partner::school, K::counselling}, {Partner::social_work, K::casework},
      {Partner::social_work, K::accompanying}, {Partner::social_work, K::counselling},
      {Partner::volunteers, K::company}, {Partner::volunteers, K::child_care},
      {Partner::volunteers, K::accompanying}};
  for (const auto& [of, office] : offices)
    if (of == body && office == kind) return true;
  return false;
}

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
      field<&JointTask::task_kind>("task_kind", "任务").required().listed(),
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
