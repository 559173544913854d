// SPDX-License-Identifier: Apache-2.0
// When something happens to a deadline.  Private to this layer.
#pragma once
#include <string>
#include <vector>

#include "clocks/term_rule.h"
#include "engine/engine.h"
#include "modules/deadlines/deadline.h"

namespace jinguo {

struct TermEvent {
  enum class What : std::uint8_t { remind, miss, climb, lapse } what;
  Instant at;
};
// In order of time; those before the deadline began are left out.  An overdue one only climbs.
std::vector<TermEvent> events_of(
    const TermRule& rule, const deadlines::Deadline& deadline, std::chrono::minutes offset);
// The first event after `moment`, if any.
std::optional<Instant> next_event(
    const std::vector<TermEvent>& events, std::optional<Instant> after);

// The calendar of the years a term may touch, as it stands in the writing transaction.
Holidays holidays_around(Connection& connection, std::int64_t district, Date begun, Term term);

std::string desk_of_account(const Uuid& account);
std::string desk_of_unit(const Uuid& unit);
std::string desk_of_chair(const Uuid& unit);

bool is_open(deadlines::DeadlineState state);

struct StoredDeadline {
  Uuid id, unit;
  deadlines::Deadline row;
};
// Deadlines for which `where` (over alias t) holds, locked until the transaction ends.  What
// another transaction has locked is passed over, or waited for.
enum class Locked : std::uint8_t { pass_over, wait };
std::vector<StoredDeadline> stored_deadlines(Writing& writing, std::string_view where,
    std::span<const Value> params, Locked by_others = Locked::pass_over);

// A change of some fields by the program; fields not named stay.
class ProgramChange {
 public:
  ProgramChange(Writing& writing, const StoredDeadline& of) : writing_(writing), of_(of) {}
  void set(std::string_view field, Value value);
  // As a step that brings them, or (step "") as a plain change.
  std::optional<Problem> store(std::string_view step);

 private:
  Writing& writing_;
  const StoredDeadline& of_;
  std::vector<std::pair<std::string_view, Value>> values_;
};

// A running one counted anew from what its record now says; told in its note.
std::optional<Problem> recount(Writing& writing, const TermBook& book, const TermRule& rule,
    const Happened& on, Instant begun, std::optional<Date> begun_on, const StoredDeadline& running);
// It lies with whoever has the record now.
std::optional<Problem> hand_over(
    Writing& writing, const TermRule& rule, const Happened& on, const StoredDeadline& running);

// Begins one; nothing when its end lies too far back to be worked to.
std::optional<Problem> begin_deadline(Writing& writing, const TermBook& book, const TermRule& rule,
    const Happened& on, Instant begun, std::optional<Date> begun_on, std::int64_t round);

// --- extensions (extensions.cc) ---

// Whether a person has the term, or entered what it runs on.
bool is_hers(const Engine& engine, Connection& connection, const Actor& actor,
    const deadlines::Deadline& deadline);
// The end after so many days more; refused, naming `field`, when the rule allows fewer.
Result<Due> extended_end(Writing& writing, const TermRule& rule,
    const deadlines::Deadline& deadline, std::int64_t days, std::string_view field);
// Why the person writing may not extend this term, as it stood before she did.
std::optional<Problem> refuse_extending(
    Writing& writing, const TermRule* rule, const Uuid& id, const deadlines::Deadline& before);
// The same, asked before she tries; of the term itself and of a request for it.
bool extending_is_barred(const Engine& engine, Connection& connection, const Actor& actor,
    const TermBook& book, const Uuid& id, const deadlines::Deadline& deadline);
bool granting_is_barred(const Engine& engine, Connection& connection, const Actor& actor,
    const TermBook& book, const Row& request);
// What becomes of a request when its term is extended, and when it ends.
std::optional<Problem> grant_open_request(
    Writing& writing, const Uuid& deadline, std::int64_t days);
std::optional<Problem> lapse_open_request(Writing& writing, const Uuid& deadline);
// What a step of a request brings about: the term is extended, who asked is told.
std::optional<Problem> follow_request(Writing& writing, const Happened& happened);

}  // namespace jinguo
