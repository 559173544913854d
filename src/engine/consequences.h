// SPDX-License-Identifier: Apache-2.0
// What follows from a write, inside its transaction: terms that begin and end, for instance.  The
// engine knows that something may follow, not what.
#pragma once
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

class Connection;
class Engine;
class Writing;

// One stored write.  Rows are parallel to the type's fields and hold all of them, whatever the
// writer herself may see; nothing of them may be told to her.
struct Happened {
  const RecordType& type;
  Uuid id, unit, created_by;
  const Row* before;      // null: the record was created
  const Row& after;       // as stored now
  std::string_view step;  // "" unless a step was taken
};

class Consequences {
 public:
  virtual ~Consequences() = default;
  // Called after each write of any record, its own included, in the writer's transaction and as
  // its last act.  A Problem undoes the write and is what the writer is told.  Thread-safe.
  virtual std::optional<Problem> follow(Writing& writing, const Happened& happened) const = 0;
  // Called after a record was taken back (Writing::withdraw), likewise in its transaction.  What
  // began with the record ends here.
  virtual std::optional<Problem> withdrawn(Writing&, const RecordType&, const Uuid&) const {
    return {};
  }
  // Whether `follow` would refuse this person this step whatever she brings, asked before she
  // tries.  `now.after` is the record as she sees it, `now.step` the step; reads only. Thread-safe.
  virtual bool bars(const Engine&, Connection&, const Actor&, const Happened&) const {
    return false;
  }
};

// Several, one after the other; the first refusal counts.  They must outlive it.
class AllConsequences final : public Consequences {
 public:
  explicit AllConsequences(std::vector<const Consequences*> all) : all_(std::move(all)) {}
  std::optional<Problem> follow(Writing& writing, const Happened& happened) const override {
    for (const Consequences* one : all_)
      if (auto p = one->follow(writing, happened)) return p;
    return {};
  }
  std::optional<Problem> withdrawn(
      Writing& writing, const RecordType& type, const Uuid& id) const override {
    for (const Consequences* one : all_)
      if (auto p = one->withdrawn(writing, type, id)) return p;
    return {};
  }
  bool bars(const Engine& engine, Connection& connection, const Actor& actor,
      const Happened& now) const override {
    for (const Consequences* one : all_)
      if (one->bars(engine, connection, actor, now)) return true;
    return false;
  }

 private:
  std::vector<const Consequences*> all_;
};

}  // namespace jinguo
