// SPDX-License-Identifier: Apache-2.0
// The one path by which any record is written, and the one by which it is read.
//
// HTTP, import, demo, rehearsals and tests all come through here:
//   write: grant → scope → check → step → store → journal, in one transaction
//   read : grant, reach and privacy class inside the SQL
// Nothing else in the program writes a record's table.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/sources.h"
#include "engine/consequences.h"
#include "engine/may.h"
#include "engine/query.h"
#include "engine/sealing.h"
#include "model/module.h"
#include "store/store.h"

namespace jinguo {

// The values a writer brings, by field.  Order does not matter; a field named twice is the
// caller's mistake (io/json refuses it).
struct Draft {
  struct Item {
    const FieldInfo* field;
    Value value;
  };
  std::optional<Uuid> id;    // brought by the client; made here when absent
  std::optional<Uuid> unit;  // the owning unit; the writer's own when absent
  std::vector<Item> items;
  // The program's own code made this (a printed slip, a paper, what came in from the portal): it
  // may fill in fields declared set_by_program.  Never set for what a client or a file brought.
  bool by_program = false;
};
template <class T>
Draft draft_of(const T& record) {
  Draft d;
  for (const FieldInfo& f : detail::declared<T>.fields) d.items.push_back({&f, f.get(&record)});
  return d;
}

// A change to one field, with the value its writer had before her eyes.
struct FieldChange {
  const FieldInfo* field;
  Value seen;
  Value wanted;
};

// What a write answers, the first time and when repeated with the same key.
struct Written {
  Uuid id;
  std::int64_t version = 1;
  std::string state;      // "" when the record does not move
  bool repeated = false;  // answered from the idempotency table; nothing was done again
};

class Engine;

// Writes inside one transaction.  Lives as long as the Work it is handed to; one thread.
// Each call either does all it says, journal line included, or answers a Problem and has changed
// nothing that the surrounding transaction would keep: return the Problem from the Work.
class Writing {
 public:
  // Refuses what the actor may not create there, a value of hers in a field the program sets, an id
  // that is taken, references out of her reach (answered as if they did not exist), and whatever
  // the fields and rules object to; all findings at once in Problem::more.
  Result<Written> create(const RecordType& type, const Draft& draft);
  template <class T>
  Result<Id<T>> create(const T& record, std::optional<Uuid> unit = {}) {
    static constexpr RecordType type = type_of<T>();
    Draft draft = draft_of(record);
    draft.unit = unit;
    auto made = create(stored_type(type.name), draft);
    if (!made.ok()) return made.problem();
    return Id<T>{made.value().id};
  }
  // Fields whose stored value differs from `seen` are answered as stale, with both values, and
  // nothing is changed; fields not named keep what others wrote meanwhile.  Fields the program sets
  // are refused.
  Result<Written> change(
      const RecordType& type, const Uuid& id, std::span<const FieldChange> changes);
  // Takes a declared step, bringing values for the fields it needs.
  Result<Written> take_step(
      const RecordType& type, const Uuid& id, std::string_view step, const Draft& brought = {});
  template <class T>
  Result<Written> take_step(Id<T> id, std::string_view step, const Draft& brought = {}) {
    static constexpr RecordType type = type_of<T>();
    return take_step(stored_type(type.name), id.value, step, brought);
  }
  // Takes a record back that should not have been entered: its row goes, a line `undo` ends its
  // chain, and lists, figures and searches know it no more; what it said stays in the journal.  Its
  // id is never used again.  For the undoing of an import, which has asked who may: no grant is
  // asked here.  Refused: a record that was changed since (stale), and kinds that carry others by
  // more than references (unit, account, case).  Whoever refers to it must be gone before: the
  // store refuses otherwise (StoreError::missing) and the transaction is lost.
  Result<Written> withdraw(const RecordType& type, const Uuid& id, const std::string& body);
  // Adds a journal line about a record that is not changed by it (keys:shred, keys:rotate).  For
  // the program's own commands: any record of the district, no grant asked.  `action` begins with
  // "keys:"; `body` as in engine/body.h.
  Result<Written> remark(
      const RecordType& type, const Uuid& id, std::string_view action, const std::string& body);
  // The same transaction for another actor (demo data, bulk import on behalf).
  Writing as(const Actor& other) const { return Writing{engine_, connection_, other}; }
  // The same transaction for the program itself, writing what follows from a write: its references
  // need only exist, as the record they were taken from was within the writer's reach.
  Writing as_program() const;
  // The same for code that has to store beside records (idempotency, credentials).
  Connection& connection() { return connection_; }
  const Actor& actor() const { return actor_; }
  const Engine& engine() const { return engine_; }

 private:
  friend class Engine;
  friend class Casework;
  friend struct CodeWriting;  // slips and receipts; see codes.cc
  Writing(const Engine& engine, Connection& connection, const Actor& actor);
  // What follows from a write elsewhere: changes fields of a record whoever the actor is,
  // journalled in her name.  No grant, rule or reference is asked; values must be sound.
  std::optional<Problem> amend(
      const RecordType& type, const Uuid& id, std::span<const std::pair<std::string_view, Value>>);
  const RecordType& stored_type(std::string_view name) const;

  const Engine& engine_;
  Connection& connection_;
  Actor actor_;
};

// The key a client sends with a write so that repeating it is safe: 8–100 printable characters,
// unique for the account.  `request` is a digest of what was asked: the same key with another
// request is a conflict.  An empty key means the caller will not repeat.
struct Once {
  std::string key;
  std::string request;
};

// Thread-safe: one Engine serves all threads.
class Engine {
 public:
  struct Parts {
    Store& store;
    const Catalogue& catalogue;
    const Clock& clock;
    Random& random;
    std::chrono::minutes offset{8 * 60};  // the district's zone, east of UTC
    // Without it nothing sealed can be written or opened: for commands that only read what is
    // never sealed.
    const Sealing* sealing = nullptr;
    const Consequences* consequences = nullptr;  // what follows from a write; outlives the engine
  };
  explicit Engine(Parts parts) : parts_(parts) {}

  using Job = std::function<Result<Written>(Writing&)>;
  using Answer = std::function<void(Result<Written>)>;
  // Queues the job for the next commit; `answer` is called once, from a thread of the store, when
  // it is durable or refused.  The job may run twice (lost race) and must not remember.
  void write(const Actor& actor, Once once, Job job, Answer answer) const;
  // The same, waiting.  Not from inside a job.
  Result<Written> write(const Actor& actor, Once once, const Job& job) const;

  // One page, and how many there are in all, as far as the actor may see.
  Result<Page> list(const Actor& actor, const RecordType& type, const ListQuery& query) const;
  // One record.  `may`, when given, is filled with what she may do with it, from the same state of
  // the store.
  Result<Shown> get(
      const Actor& actor, const RecordType& type, const Uuid& id, May* may = nullptr) const;
  // The same without what emergency access adds, and so without a line about it: for naming a
  // record in a list.
  Result<Shown> glance(const Actor& actor, const RecordType& type, const Uuid& id) const;
  // Every record of a query (its page and size do not count) that the actor may see and export, in
  // its order, at most `most`; answers how many were given.  From one state of the store.
  Result<std::int64_t> each_exported(const Actor& actor, const RecordType& type,
      const ListQuery& query, std::int64_t most,
      const std::function<void(const Shown&)>& record) const;
  // Journal lines of a record, newest first, for those who may read it; sensitive values inside
  // them stay masked, and why somebody looked (reveal) is told to those who may look themselves: a
  // reason is given in the words of the narrative.  The reading is itself not a change and writes
  // nothing.
  Result<std::vector<JournalLine>> history(
      const Actor& actor, const RecordType& type, const Uuid& id) const;
  // Shows masked fields of one record after storing a journal line that says who, which fields
  // and why.  Waits for that line to be durable.  By hand counts towards engine/reveals.h.
  enum class Looking : std::uint8_t { by_hand, for_paper };
  Result<Shown> reveal(const Actor& actor, const RecordType& type, const Uuid& id,
      std::span<const FieldInfo* const> fields, const std::string& reason,
      Looking looking = Looking::by_hand) const;

  // The actor as she asks now: with the moment her memberships and packets are judged by.  Who
  // makes SQL with scope_of or clearance_of outside the engine asks for this first.
  Actor present(const Actor& actor) const;
  // Stores a line about the reading of a record (its version stays) and waits until it is durable.
  // `body` is a journal body.
  Result<Written> note(const Actor& actor, const RecordType& type, const Uuid& id,
      std::string_view action, const std::string& body) const;

  const Catalogue& catalogue() const { return parts_.catalogue; }
  Store& store() const { return parts_.store; }
  const Clock& clock() const { return parts_.clock; }
  Random& random() const { return parts_.random; }
  Date today() const { return day_of(parts_.clock.now(), parts_.offset); }
  std::chrono::minutes offset() const { return parts_.offset; }
  // Throws KeyError when this engine was made without keys.
  const Sealing& sealing() const;
  bool has_keys() const { return parts_.sealing != nullptr; }
  const Consequences* consequences() const { return parts_.consequences; }

 private:
  bool reads_narrative(const Actor& actor, const RecordType& type, const Uuid& id) const;
  // For an actor of the moment whose emergency access is judged.
  Result<Shown> one(const Actor& actor, const RecordType& type, const Uuid& id, May* may) const;
  // Whether she holds emergency access to the case of a record (or to the case named) and is not on
  // its team.  If so the reading is journalled with the case before this answers; read again within
  // ten minutes, the line of the first time stands for it.
  Result<bool> opened_by_emergency(const Actor& actor, const RecordType& type,
      std::optional<Uuid> id, std::optional<Uuid> of) const;
  Parts parts_;
};

}  // namespace jinguo
