// SPDX-License-Identifier: Apache-2.0
// What a write to a case, or to what is kept with it, brings about elsewhere: who reaches the case
// from now on, what its intake is told, how its level rises.  Runs inside the writing transaction,
// in the name of the person who writes; a Problem undoes it all.
#pragma once
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

// Why the person who answers for a case may not take a step of it that is another's: she is as
// little another as the one who entered it.  Nor does anybody answer an unsafe visit that was not
// made.  Asked like step_refused (engine/may.h).
std::optional<Problem> refused_to_manager(
    const RecordType& type, const Step& step, const Actor& actor, const Row& row);

class Casework {
 public:
  explicit Casework(Writing& writing) : writing_(writing) {}

  // Refuses what only the engine can judge, and fills in what only it knows (the end of an
  // emergency access).  `row` has the writer's values, not yet checked.  `told`: it tells what has
  // happened (Draft::by_program) and is not asked what its beginning owed.
  std::optional<Problem> before_create(const RecordType& type, const Uuid& id, Row& row, bool told);
  // After the row is stored.  `before` is null for a new one; `step` is "" unless one was taken.
  std::optional<Problem> after(const RecordType& type, const Uuid& id, const Row* before,
      const Row& row, std::string_view step);

 private:
  // What a record of one type brings about; see the table in casework.cc.
  struct Event {
    const RecordType& type;
    const Uuid& id;
    const Row* before;
    const Row& row;
    std::string_view step;

    const Value& at(std::string_view field) const;
    std::string text(std::string_view field) const;  // "" when empty
    std::optional<Uuid> ref(std::string_view field) const;
    bool changed(std::string_view field) const;
  };
  using Change = std::pair<std::string_view, Value>;

  std::optional<Problem> case_written(const Event& e);
  std::optional<Problem> intake_told(const Event& e);
  std::optional<Problem> intake_follows(const Event& e, const Uuid& intake);
  void protect_as_before(Row& row, const RecordType& type);
  std::optional<Problem> involves_minors(const Uuid& of);
  std::optional<Problem> term_extended(const Event& e);
  std::optional<Problem> refuse_intake(const Event& e);
  // What a desk holds is neither told to the line in passing, nor made a case by whoever only sees
  // that it is there.
  std::optional<Problem> refuse_disclosing(const Event& e);
  std::optional<Problem> refuse_taking(const Uuid& intake);
  std::optional<Problem> refuse_accused(const Uuid& intake);
  // What is closed to all but its team is not opened in passing: neither the case itself, nor by
  // taking a record out of it.
  std::optional<Problem> refuse_opening(const Event& e);
  std::optional<Problem> refuse_moving(const Event& e);
  std::optional<Problem> refuse_own_signature(const Event& e);
  // Signed for another end than the one at hand: it counts no longer.
  std::optional<Problem> lapse_checklists(const Uuid& of, std::span<const std::string_view> states);
  std::optional<Problem> tied_with_it(std::string_view matter, const Uuid& its, const Uuid& of);
  // What is attached to a record of a matter goes with it when the matter becomes a case: as closed
  // to others as the case, and sealed anew with the case's key.
  std::optional<Problem> attachments_tied(std::string_view record, const Uuid& id, const Uuid& of);
  std::optional<Problem> attachment_written(const Event& e);
  std::optional<Problem> member_written(const Event& e);
  std::optional<Problem> party_written(const Event& e);
  std::optional<Problem> minor_found(const Event& e);
  std::optional<Problem> emergency_opened(const Event& e);
  std::optional<Problem> tell_of_emergency(const Uuid& of, Instant until);
  // Each by herself, in her list of notices; not the one who acts, and no kin of a party.
  std::optional<Problem> tell(const std::set<Uuid>& whom, const Uuid& of, const std::string& text);
  // One desk ("u:" and a unit, "a:" and an account) about one record; `unit` owns the notice.
  std::optional<Problem> tell_desk(const std::string& desk, std::optional<Uuid> unit,
      std::string_view record, const Uuid& id, const std::string& text);
  std::set<Uuid> team_of(const Uuid& of);
  std::set<Uuid> team_and_leaders(const Uuid& of);
  std::vector<Uuid> leaders_above(const Uuid& unit, const Uuid& of);
  std::optional<Problem> risk_assessed(const Event& e);
  std::optional<Problem> level_reassessed(const Event& e);
  std::optional<Problem> task_sent(const Event& e);
  std::optional<Problem> consent_written(const Event& e);
  std::optional<Problem> visited_after_closing(const Event& e);
  std::optional<Problem> instrument_written(const Event& e);
  std::optional<Problem> form_ticked(const Event& e);
  std::optional<Problem> dispute_written(const Event& e);
  void said_of_case(Row& row, const RecordType& type);
  std::optional<Problem> message_said(const Event& e);
  std::optional<Problem> task_answered(const Event& e);
  // The visit after the end waits for somebody above to open the case again, or to say why not.
  std::optional<Problem> asked_to_reopen(const Uuid& of, const std::string& visited_on);
  std::optional<Problem> found_unsafe(
      const Uuid& of, bool unsafe, bool broken, const std::string& on);
  std::optional<Problem> reported_of(const Uuid& of);

  std::optional<Problem> refuse_emergency(Row& row, const RecordType& type);
  std::optional<Problem> refuse_member(const Event& e);
  std::optional<Problem> raise(
      const Uuid& of, std::string_view colour, bool linked, const std::string& rule);

  bool is_kin(const Uuid& account, const Uuid& of);
  bool is_member(const Uuid& account, const Uuid& of);
  bool is_closed_case(const Uuid& of);
  std::string text_of_case(const Uuid& of, std::string_view column);  // "" when empty
  std::optional<Uuid> uuid_of_case(const Uuid& of, std::string_view column);
  std::string name_of(const Uuid& account);
  bool is_account(const Uuid& account);
  void reach(std::string_view way, const Uuid& account, const Uuid& of, const Uuid& source,
      Instant from, Instant until);
  void unreach(const Uuid& source);
  Instant start_of(const std::string& day, int later) const;
  const RecordType& type_of(std::string_view name) const;

  Writing& writing_;
};

}  // namespace jinguo
