// SPDX-License-Identifier: Apache-2.0
// A row on its way into its table and out of it, with all that is derived from it: search words,
// digests, to whom it is closed, its place in the tree.  Within the transaction of the write; keeps
// no journal.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/closeness.h"
#include "engine/engine.h"
#include "engine/select.h"

namespace jinguo {

// A record as it stands, with what the journal needs to go on.
struct Standing {
  Shown shown;
  std::string chain;
  Row stored;  // as `shown.row`, sealed fields as ciphertext
};

// That something is there already: which unique set a driver's complaint is about, told by the
// columns or the index it names; the number itself when the complaint is empty.
Problem taken(const RecordType& type, std::string_view complaint);

class RowStore {
 public:
  RowStore(const Engine& engine, Connection& c, const Actor& actor)
      : engine_(engine), c_(c), actor_(actor), closeness_(engine, c, actor.district) {}

  // The row as it stands among `rows`, locked until the transaction ends.
  std::optional<Standing> stand_within(
      const RecordType& type, const Uuid& id, const Condition& rows);
  // The row as it is to be stored.
  Row sealed(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row,
      const Standing* before = nullptr);
  // Throws StoreError (unique) when it is there already.
  void insert(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row,
      const Row& stored, const std::string& chain);
  // Nothing when stored, else why not: the transaction must then be given up.
  std::optional<Problem> update(const RecordType& type, const Uuid& id, const Standing& before,
      const Row& row, const Row& stored, std::int64_t version, const std::string& chain);

 private:
  // What stands before the fields in the statements.
  void add_derived(std::vector<Value>& params, const RecordType& type, const Row& row);
  void add_stored(
      std::vector<Value>& params, const RecordType& type, const Row& row, const Row& stored);
  // The same for the fields that differ, in the order of the statement.
  void add_changed(std::vector<Value>& params, const RecordType& type, const Standing& before,
      const Row& row, const Row& stored);

  const Engine& engine_;
  Connection& c_;
  const Actor& actor_;
  Closeness closeness_;
};

}  // namespace jinguo
