// SPDX-License-Identifier: Apache-2.0
// Inside the importer: whether a row of a sheet is a record that is there already.
//
// It is one when the fields of a key agree: the unique sets of its type, and what the importer
// knows to tell a household or a person apart.  Only records the importer may read are compared,
// and only by fields she may see; a protected field by its keyed digest, never by its column.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/engine.h"
#include "io/import_columns.h"

namespace jinguo {

// The sets of fields by which a record of `type` is known again, the surest first; none: rows of
// this kind are never compared.
std::vector<FieldNames> known_by(const RecordType& type);
// The same for people: 证件类型和证件号码.
std::vector<std::string> told_keys(const RecordType& type);

struct KnownRecord {
  Shown shown;           // as the importer may see it
  bool several = false;  // more than one: `shown` is one of them
};
// A later key does not find a record that an earlier one tells apart: of two women of one name and
// telephone, who has another number on her paper is another.
class KnownRecords {
 public:
  KnownRecords(Writing& writing, const RecordType& type);
  std::optional<KnownRecord> find(const Draft& row) const;

 private:
  std::vector<std::string> ids_of(std::size_t key, const Draft& row) const;

  Writing& w_;
  const RecordType& type_;
  std::vector<FieldNames> keys_;
};

// Rows of one sheet that are the same by one of the keys, found without the store.
class RepeatedRows {
 public:
  struct Repeat {
    std::size_t first;  // index among the sheet's rows
    bool unique;        // by a set that no two records share
  };
  RepeatedRows() = default;  // of a sheet of which nothing is known
  RepeatedRows(const RecordType& type, const Headed& headed, std::chrono::minutes offset);
  // The earlier row that the row of this index repeats.
  std::optional<Repeat> of(std::size_t index) const;

 private:
  std::unordered_map<std::size_t, Repeat> repeats_;
};

}  // namespace jinguo
