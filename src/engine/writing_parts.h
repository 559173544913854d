// SPDX-License-Identifier: Apache-2.0
// What every way of writing asks before and after its row is stored: may she, does it hold, where
// does it lead, what goes into the journal.  Of one transaction and one writer; thread-bound.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "engine/row_store.h"

namespace jinguo {

// Her post or reach does not allow it; it is not there, or out of her reach.
Problem not_granted(const RecordType& type, std::string_view what);
Problem not_found(const RecordType& type);
// The first of them, with the others as `more`.
Problem all_of(std::vector<Problem> found);

class WritingParts {
 public:
  // All three must outlive it.
  WritingParts(const Engine& engine, Connection& c, const Actor& actor)
      : engine_(engine),
        c_(c),
        actor_(actor),
        closeness_(engine, c, actor.district),
        rows_(engine, c, actor) {}

  Closeness& closeness() { return closeness_; }
  RowStore& rows() { return rows_; }

  bool reaches(const RecordType& type, Action action, const Uuid& unit);
  // Whether she may add such a record to what it is kept with.  What is out of her sight is refused
  // by its reference, as what is not there.
  bool may_add(const RecordType& type, const Above& to);
  // Its fields, rules and references; fills in what follows from them.
  std::optional<Problem> check(
      const RecordType& type, Row& row, const Row* before, const Uuid& self);
  // Its chain has ended: another record must not go on with it.
  bool was_withdrawn(const Uuid& id);
  // The row as it stands, locked until the transaction ends, within the reach of `action`.
  Result<Standing> stand(const RecordType& type, const Uuid& id, Action action);
  // Writes the line; its chain.
  std::string journal(const RecordType& type, const Uuid& id, std::int64_t version,
      std::string_view previous, std::string_view action, const std::string& body);
  // What follows from the write just stored; a refusal there undoes the write.
  std::optional<Problem> follow(Writing& writing, const Happened& happened) const;

 private:
  bool is_unit(const Uuid& unit);
  // References to nothing and references out of reach are answered alike.
  void check_references(const RecordType& type, const Row& row, const Row* before, const Uuid& self,
      std::vector<Problem>& found);
  // What a writer may refer to; the program, to whatever is there.
  std::optional<Condition> reach_of(const RecordType& target) const;
  bool exists(const RecordType& type, const Condition& scope, const std::string& id);
  bool may_create(const RecordType& type);

  const Engine& engine_;
  Connection& c_;
  const Actor& actor_;
  Closeness closeness_;
  RowStore rows_;
};

}  // namespace jinguo
