// SPDX-License-Identifier: Apache-2.0
// What the records of a rehearsal script want so that one of each can be made.  For tests that walk
// every record.
#pragma once
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace jinguo {

// What a record's rules want beyond its required fields.  An empty state means any.
struct Wanted {
  std::string_view record, state, entry;
};
inline constexpr Wanted wanted[] = {
    {"account", "", "set: { role: community }"},
    {"intake", "closed", "set: { state: closed, outcome: explained }"},
    {"case", "closed", "set: { state: closed, closure: solved, entered_afterwards: true }"},
    {"case", "returned", "set: { state: returned, closure: solved, entered_afterwards: true }"},
    {"case", "archived", "set: { state: archived, closure: solved, entered_afterwards: true }"},
    {"case", "review", "set: { state: review, closure: solved, entered_afterwards: true }"},
    {"case", "rereview", "set: { state: rereview, closure: solved, entered_afterwards: true }"},
    {"dispute", "archived", "set: { state: archived, outcome: oral_agreement }"},
    {"mediation_file", "filed",
        "set: { state: filed, application: true, rights_told: true, identities: true, "
        "record_of_mediation: true, agreement: true, cover_and_index: true }"},
    {"case_member", "active", "set: { state: active, name: 成员 }"},
    {"case_member", "ended", "set: { state: ended, name: 成员 }"},
    {"step_form", "done",
        "set: { state: done, visitors: 2, found_by: hotline, persons: 当事人, signs: 未见, "
        "report_checked: true, none_of_nine: true }"},
    {"joint_task", "sent", "set: { state: sent, case: the_case, ground: the_ground }"},
    {"consent", "given", "set: { state: given, scope: 受害情况 }"},
    {"consent", "withdrawn", "set: { state: withdrawn, scope: 受害情况 }"},
    {"joint_task", "revoked", "set: { state: revoked, case: the_case, ground: the_ground }"},
    {"instrument", "drafted", "set: { state: drafted, kind: supervision_opinion }"},
    {"instrument", "submitted", "set: { state: submitted, kind: supervision_opinion }"},
    {"instrument", "approved", "set: { state: approved, kind: supervision_opinion }"},
    {"instrument", "sent", "set: { state: sent, kind: supervision_opinion }"},
    {"sharing", "", "set: { case: the_case, ground: the_ground }"},
    {"closing_checklist", "signed",
        "set: { state: signed, person_told: true, measure_in_force: true, plan_set: true, "
        "wishes_heard: true }"},
    {"closing_checklist", "waived",
        "set: { state: waived, person_told: true, measure_in_force: true, plan_set: true, "
        "wishes_heard: true }"},
    {"emergency_access", "opened", "set: { state: opened, reason: 当事人来电称正在遭受威胁 }"},
    {"emergency_access", "justified",
        "set: { state: justified, reason: 当事人来电称正在遭受威胁 }"},
    {"emergency_access", "unjustified",
        "set: { state: unjustified, reason: 当事人来电称正在遭受威胁 }"},
    {"dispute", "settled", "set: { state: settled, outcome: reconciled }"},
    {"application", "approved", "set: { state: approved, amount_approved: 1000 }"},
    {"application", "paid", "set: { state: paid, amount_approved: 1000 }"},
    {"application", "received", "set: { state: received, amount_approved: 1000 }"},
    {"application", "visited", "set: { state: visited, amount_approved: 1000 }"},
    {"application", "archived", "set: { state: archived, amount_approved: 1000 }"},
    {"application", "recovered", "set: { state: recovered, amount_approved: 1000 }"},
    {"loan", "lent", "set: { state: lent, amount_lent: 1000, lent_on: 2021-06-30 }"},
    {"loan", "repaid", "set: { state: repaid, amount_lent: 1000, lent_on: 2021-06-30 }"},
    {"award", "proposed", "set: { state: proposed, proposed_on: 2020-12-01 }"},
    {"award", "published", "set: { state: published, proposed_on: 2020-12-01 }"},
    {"award", "dropped", "set: { state: dropped, proposed_on: 2020-12-01 }"},
    {"paper", "issued", "set: { state: issued, case: the_case }"},
    {"paper", "withdrawn", "set: { state: withdrawn, case: the_case }"},
    {"target", "", "set: { wanted: 1 }"},
};

// States that a script cannot bring a record to, for they owe what others write: an end owes what
// is kept with that very case, an answer comes from the body that was asked.  They are gone through
// in casework_exits_test and in tests/scenarios/cases.
inline constexpr std::pair<std::string_view, std::string_view> not_scripted[] = {{"case", "ended"},
    {"joint_task", "accepted"}, {"joint_task", "returned_with_reason"}, {"joint_task", "done"}};
inline bool is_scripted(std::string_view record, std::string_view state) {
  for (const auto& [of, at] : not_scripted)
    if (of == record && at == state) return false;
  return true;
}

// "set: {…}" of one record in one state, or "".
inline std::string set_of(std::string_view record, std::string_view state) {
  std::string set = state.empty() ? "" : fmt::format("set: {{ state: {} }}", state);
  for (const Wanted& w : wanted)
    if (w.record == record && w.state == state) set = w.entry;
  return set;
}

inline std::string entry_of(std::string_view record, std::string_view state) {
  std::string entry = set_of(record, state);
  if (record == "grant") entry += ", distinct: { person: 1 }";
  return fmt::format("  - {{ record: {}{}{} }}\n", record, entry.empty() ? "" : ", ", entry);
}

}  // namespace jinguo
