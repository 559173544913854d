// SPDX-License-Identifier: Apache-2.0
// The journal: for each record a chain of lines, each carrying the hash of the one before.  Lines
// are written in the transaction that makes the change.  Once a minute and at shutdown a
// checkpoint orders the new lines of all records and signs the root of their Merkle tree, so that
// a chain that vanishes whole shows as well.  docs/format.md gives the bytes that are hashed.
#pragma once
#include <functional>
#include <memory>
#include <string>

#include "base/types.h"
#include "store/store.h"

namespace jinguo {

class Catalogue;
class Sealing;

struct JournalEntry {
  std::int64_t district;
  std::string_view record;
  Uuid record_id;
  std::int64_t version;
  Instant at;
  Uuid account;
  std::string_view action;
  std::string_view body;
};
// SM3 over previous hash and entry, each part preceded by its length; 64 hex digits.
// The first line of a record has previous "".
std::string chain_hash(std::string_view previous, const JournalEntry& entry);
// Appends and returns the new hash, to be kept in the record's `chain` column.
std::string append(Connection& connection, std::string_view previous, const JournalEntry& entry);

// Signs checkpoints.  The key lies in a file of the data folder, readable by its owner only; it is
// made at first use.
class CheckpointKey {
 public:
  static std::unique_ptr<CheckpointKey> open(const std::string& file);
  virtual ~CheckpointKey() = default;
  virtual std::string sign(std::string_view text) const = 0;  // hex
  virtual bool verify(std::string_view text, std::string_view signature_hex) const = 0;
  virtual std::string public_key() const = 0;  // Ed25519, hex: for those who verify elsewhere
};

// The text that is signed: number|at|last_seq|lines|root|root of the checkpoint before.
std::string checkpoint_text(std::int64_t number, std::int64_t at, std::int64_t last_seq,
    std::int64_t lines, std::string_view root, std::string_view previous);

// The journal's district as SQL that is to read lines in the order of seq.  In SQLite the plus
// keeps it from gathering the whole district by the records' index and sorting it; PostgreSQL's key
// is (district, seq) and needs nothing.
std::string_view district_of_lines(const Connection& c);

// Signs all lines since the last checkpoint, at most `most_lines` in each new one, so that other
// writers never wait for a great many.  Does nothing when there are none; after a failure the
// checkpoints written before it stand.
std::optional<Problem> write_checkpoints(Store& store, std::int64_t district, Instant now,
    const CheckpointKey& key, std::int64_t most_lines = 20'000);

struct Verdict {
  std::int64_t records = 0, lines = 0, checkpoints = 0;
  std::int64_t unsigned_lines = 0;  // newer than the last checkpoint
  std::vector<std::string> faults;  // each names record, id, version and what does not fit
  bool sound() const { return faults.empty(); }
};
// Recomputes every chain and every checkpoint, and compares each record's stored row with its last
// line.  Needs no keys, except for lines that were written before their fields were sealed and are
// sealed whole since (their hash is still that of what they said).  At most 100 faults are listed.
// `progress` gets lines done and lines in all.
Verdict verify_journal(Store& store, const Catalogue& catalogue, const CheckpointKey& key,
    const std::function<void(std::int64_t, std::int64_t)>& progress = {},
    const Sealing* sealing = nullptr);

}  // namespace jinguo
