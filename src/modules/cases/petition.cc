// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/petition.h"

#include "modules/cases/intake.h"

namespace jinguo::cases {

// 某某街道办事处 and 某某街道办事处综合科 are the same to whoever is accused: one name within the
// other.
bool is_accused(std::string_view accused, std::string_view body) {
  if (accused.empty() || body.empty()) return false;
  return accused.find(body) != std::string_view::npos ||
         body.find(accused) != std::string_view::npos;
}

namespace {

constexpr std::string_view nothing = "没有保存任何内容；";

void rules_of_repeat(const Intake& i, bool taken, Check& check) {
  if (!taken || !i.repeat_of) return;
  check.require(i.repeat_finding == RepeatFinding::new_facts, "repeat_finding",
      "重复件须先核对原件，有新的事实或理由的才另行受理",
      std::string{nothing} +
          "原件正在办理或已经复核终结的，请办理“不属受理并告知”（信访工作条例第十九、三十六条）");
}

void rules_of_joint(const Intake& i, bool taken, Check& check) {
  if (i.remit != Remit::joint) return;
  check.require(!i.joint_with.empty(), "joint_with", "须写明与哪些单位共同受理", "请填写单位名称");
  check.require(!taken || i.remit_settled != RemitSettled::unstated, "remit_settled",
      "共同受理须写明怎样确定的",
      std::string{nothing} +
          "请与有关机关协商；有争议的报共同上级或联席会议机制（信访工作条例第二十四条）");
}

// 信访工作条例 art. 30: what accuses somebody never comes into that somebody's hands.
void rules_of_accusation(const Intake& i, Check& check) {
  const bool accuses = i.petition_kind == PetitionKind::accusation;
  const bool sent = i.state == IntakeState::transferred;
  if (!accuses || !sent) return;
  check.require(!i.accused.empty(), "accused", "转送检举控告前须写明被检举控告的人或单位",
      std::string{nothing} + "写明以后系统才能核对材料没有转给对方（信访工作条例第三十条）");
  check.require(!is_accused(i.accused, i.passed_to), "passed_to",
      "不能把检举控告转给被检举控告的人或单位",
      std::string{nothing} + "请转送有权处理的上级机关或纪检监察机关（信访工作条例第三十条）");
}

}  // namespace

void rules_of_petition(const Intake& i, Check& check) {
  const bool taken = i.state == IntakeState::accepted || i.state == IntakeState::handling;
  const bool newly = taken && stored_text(check, "intake", "state") == "registered";
  rules_of_repeat(i, newly, check);
  rules_of_joint(i, newly, check);
  rules_of_accusation(i, check);
  check.require(i.hardship != Hardship::helped || !i.hardship_aid.empty(), "hardship_aid",
      "已协助申请的，须写明向哪里申请什么救助", "请补填（信访工作条例第三十七条）");
}

}  // namespace jinguo::cases
