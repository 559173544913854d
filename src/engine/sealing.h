// SPDX-License-Identifier: Apache-2.0
// Sealed fields between the plain rows that checks and rules see and the rows that are stored.
//
// A stored value of a sealed field is "s1." and Base64 of what seal/cipher.h describes; its context
// is district, record type, record id and field, so that a value put elsewhere does not open.  The
// same text stands in the record and in its journal line: `verify` compares them without a key.
// Null stays null: whether something was written down is not hidden, nor is its rough length.
//
// Personal Information Protection Law art. 51 (3): encryption and de-identification.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/query.h"
#include "model/sealed.h"
#include "seal/keys.h"

namespace jinguo {

// Where a value stands.
struct SealedPlace {
  std::int64_t district;
  const RecordType& type;
  const Uuid& id;
};

// Thread-safe.  All calls throw KeyError, its problem written for people and naming the field: no
// key, a destroyed key, a value that was altered or moved.  Inside a Writing that refuses the write
// (Engine::write catches it).  Nothing is ever shown as empty because it could not be opened.
class Sealing {
 public:
  // `keys` outlives it.
  explicit Sealing(Keys& keys) : keys_(keys) {}
  Keys& keys() const { return keys_; }

  // The row to store.  With `before` (plain and stored), values that did not change keep their
  // ciphertext, unless the record has moved to another case.  May assign a key to the case or the
  // unit, in the transaction of `c`.
  struct Before {
    const Row& plain;
    const Row& stored;
  };
  Row seal(Connection& c, const SealedPlace& place, const Uuid& unit, const Row& plain,
      const Before* before = nullptr) const;
  Row open(const SealedPlace& place, const Row& stored) const;
  Value open(const SealedPlace& place, const FieldInfo& field, const Value& stored) const;

  // The digests of a row, in the order of match_columns; null where a field of theirs is.
  std::vector<Value> digests(std::int64_t district, const RecordType& type, const Row& plain) const;
  // The one exact look-up of a sealed field: of `type`, over table alias `alias`.  Add the scope
  // and the clearance of whoever asks.  The field must be matched (model/sealed.h).
  Condition matches(std::int64_t district, const RecordType& type, const FieldInfo& field,
      const Value& value, std::string_view alias) const;

  // The same by the end of a number together with another field (FieldInfo::ended_with): `number`
  // is the end or ends with it, `with` a text or a date of the year.  Both must be there.
  struct EndAndWith {
    Value number, with;
  };
  Condition matches_end(std::int64_t district, const RecordType& type, const FieldInfo& field,
      const FieldInfo& with, const EndAndWith& said, std::string_view alias) const;

  // What was asked for in a look-up, for its journal line: the same for the same key and text, and
  // nothing without the keys.
  std::string keyed_asking(
      std::int64_t district, std::string_view key, std::string_view text) const;

  // A digest of a request that tells nothing of what was in it.
  std::string keyed_request(std::int64_t district, std::string_view request) const;

  // Whole files (an attachment's bytes), by the same key as the fields of class sensitive of their
  // record; the context is district and attachment.  `content_key` may assign a key; sealing and
  // opening need no transaction, so that a large file holds up no other writer.
  Uuid content_key(Connection& c, std::int64_t district, const Uuid& owner) const;
  std::string seal_content(
      const Uuid& key, std::int64_t district, const Uuid& attachment, std::string_view bytes) const;
  std::string open_content(
      std::int64_t district, const Uuid& attachment, std::string_view sealed) const;

  // Whole bodies of journal lines that were written before sealing, under the hash they had.
  std::string seal_line(Connection& c, const SealedPlace& place, const Uuid& owner,
      std::int64_t seq, std::string_view body) const;
  static bool is_sealed_line(std::string_view body);
  std::string open_line(const SealedPlace& place, std::int64_t seq, std::string_view body) const;

  // Marks the keys of a case as destroyed and answers their ids, for Keys::destroy after the
  // commit.
  static std::vector<Uuid> give_up(
      Connection& c, std::int64_t district, const Uuid& owner, Instant now);
  // Keys marked so, whether or not the keyring still has them.
  static std::vector<Uuid> given_up(Connection& c, std::int64_t district);

 private:
  Value end_digest(std::int64_t district, const RecordType& type, const FieldInfo& f,
      const FieldInfo& with, const EndAndWith& said) const;
  Uuid key_for(Connection& c, std::int64_t district, const Uuid& owner, Privacy privacy) const;
  std::string seal_text(
      const Uuid& key, std::string_view context, std::string_view plain, const FieldInfo* f) const;
  std::string open_text(std::string_view context, std::string_view sealed, std::string_view label,
      std::string_view field) const;

  Keys& keys_;
};

// Whose keys seal a record: its case when it belongs to one, else its unit.
Uuid key_owner_of(const RecordType& type, const Uuid& id, const Uuid& unit, const Row& row);

// Seals what was written before these fields were sealed: rows, journal bodies, digests of
// requests.  In batches, each a transaction that also keeps the place; ends what was cut off.
// Answers how many rows and lines it sealed; 0 when all was sealed before.  Nobody else may write
// meanwhile.  Throws StoreError and KeyError.
Result<std::int64_t> seal_existing(Store& store, const Catalogue& catalogue, const Sealing& sealing,
    const std::function<void(std::int64_t)>& progress = {});

}  // namespace jinguo
