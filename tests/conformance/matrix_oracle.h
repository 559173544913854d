// SPDX-License-Identifier: Apache-2.0
// Who may do what, worked out record by record from the declared grants and plain facts, without a
// line of the code that makes SQL of them.  ADR 0007 says the same in words.
#pragma once
#include <map>
#include <set>
#include <string>

#include "matrix_world.h"

namespace jinguo::http {

class Oracle {
 public:
  explicit Oracle(World& world);

  // `emergency`: what an emergency access opens counts (single records, lists of the case).
  bool reads(const Person& who, const One& one, bool emergency = false) const {
    return reaches(who, Action::read, one, emergency);
  }
  // Reading comes first: a record that is not there cannot be changed.
  bool acts(const Person& who, Action action, const One& one) const {
    return reads(who, one) && reaches(who, action, one, false);
  }
  // Whether her fields of this class are hers to see (for sensitive ones: to ask for).
  bool clear(const Person& who, Privacy wanted, const One& one, bool emergency = false) const;
  // Whether she may add a record of `added` to one that it is kept with.  An emergency is opened on
  // what she does not reach.
  bool adds(const Person& who, const RecordType& added, const One& to) const {
    if (added.name == "emergency_access") return granted(who, Action::create, added);
    return reaches_by(added.grants, who, Action::create, to, false);
  }
  bool granted(const Person& who, Action action, const RecordType& type) const;
  bool may_create(const Person& who, const RecordType& type, const Uuid& unit) const;
  bool on_team(const Person& who, const Uuid& of_case) const { return holds(team_, who, of_case); }
  bool kin(const Person& who, const Uuid& of_case) const { return holds(kin_, who, of_case); }
  bool opened(const Person& who, const Uuid& of_case) const {
    return holds(emergency_, who, of_case) && !on_team(who, of_case);
  }
  // Whether a canary may stand in what this person is told; S never, of the others by the records
  // that hold it.
  bool may_hear(const Person& who, const std::string& canary, bool emergency) const;

 private:
  using Cases = std::map<std::string, std::set<std::string>>;
  static bool holds(const Cases& all, const Person& who, const Uuid& of_case) {
    const auto found = all.find(who.actor.account.text());
    return found != all.end() && found->second.contains(of_case.text());
  }
  bool reaches(const Person& who, Action action, const One& one, bool emergency) const {
    return reaches_by(one.type->grants, who, action, one, emergency);
  }
  bool reaches_by(std::span<const Grant> grants, const Person& who, Action action, const One& one,
      bool emergency) const;
  // What a desk holds is the cadres' of the unit, and hers who entered it.
  static bool at_her_desk(const Person& who, const One& one) {
    const Actor& a = who.actor;
    return one.held && ((cadres.has(a.role) && one.unit == a.unit) || one.created_by == a.account);
  }
  bool covers(const Person& who, const Grant& g, const One& one, bool emergency) const;
  // A file kept with no case shows itself by the record it is kept with alone (src/files).
  bool closed(const One& one) const {
    if (one.type->name == "attachment" && !one.of_case) return true;
    return one.held || (one.of_case && closed_.contains(one.of_case->text()));
  }

  World& world_;
  Cases team_, kin_, emergency_;
  std::set<std::string> closed_;
  std::string today_;
};

}  // namespace jinguo::http
