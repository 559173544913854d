// SPDX-License-Identifier: Apache-2.0
// What a declaration demands of a row before it may be stored.
#pragma once
#include <vector>

#include "engine/sealing.h"
#include "model/module.h"
#include "store/store.h"

namespace jinguo {

// Everything fields and rules object to, in field order; empty when the row may be stored.
// References are not looked up here (see Writing).  Also guards against values of the wrong
// shape, so that a caller's mistake cannot reach the table.
std::vector<Problem> check_fields(
    const RecordType& type, const Row& row, const Uuid& self, Date today, const Lookup& stored);
// The rules see only rows whose fields are sound.
std::vector<Problem> check_rules(
    const RecordType& type, const Row& row, const Uuid& self, Date today, const Lookup& stored);

// Answers rules from the tables, inside the transaction of `connection`.
class StoredLookup : public Lookup {
 public:
  // `sealing` may be null: rules then must not ask for sealed fields.
  StoredLookup(Connection& connection, const Catalogue& catalogue, std::int64_t district,
      const Sealing* sealing)
      : connection_(connection), catalogue_(catalogue), district_(district), sealing_(sealing) {}
  std::int64_t count(std::string_view record, std::span<const Match> all) const override;
  Value value(std::string_view record, const Uuid& id, std::string_view field) const override;

 private:
  Connection& connection_;
  const Catalogue& catalogue_;
  std::int64_t district_;
  const Sealing* sealing_;
};

}  // namespace jinguo
