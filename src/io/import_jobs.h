// SPDX-License-Identifier: Apache-2.0
// Large imports, stored and undone in the background: whoever asked may leave.
//
// A sheet of at most import_piece rows is stored at once.  A larger one is first checked whole,
// then stored piece by piece, each piece one transaction that also writes into the batch how far it
// has come; so other writers wait for one piece at most, and after a kill the batch says what is
// stored, to the row.  It says `halted` then, or when a row was refused because something changed
// since the check; what is stored stays until it is undone.  Her account is told when it is over.
#pragma once
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <set>
#include <thread>

#include "io/import.h"
#include "io/import_undo.h"

namespace jinguo {

// Thread-safe.  `engine` outlives it.  Its end waits for the pieces in hand and halts the rest.
class ImportJobs {
 public:
  // Marks what an earlier run of the program left behind as halted, and goes on looking: with a
  // store that other nodes share, at what nobody has moved for two minutes.
  struct Pieces {
    std::size_t rows = import_piece, undone = undo_piece;
  };
  ImportJobs(const Engine& engine, std::int64_t district, Pieces pieces);
  ImportJobs(const Engine& engine, std::int64_t district)
      : ImportJobs(engine, district, Pieces{}) {}
  ~ImportJobs();
  ImportJobs(const ImportJobs&) = delete;
  ImportJobs& operator=(const ImportJobs&) = delete;

  // As import_rows stores; of a large sheet it answers `running` and its batch.  Unavailable when
  // most_at_once are under way.
  Result<ImportOutcome> store(const Actor& actor, const RecordType& type, TextSheet sheet,
      const Once& once, const ImportSource& source, const ImportWish& wish);
  // Goes on with a halted import of hers, from the row after the last stored one.  Refused: one out
  // of reach, not halted, begun to be undone, or of another file (`source.sm3`).
  Result<ImportOutcome> go_on(const Actor& actor, const RecordType& type, TextSheet sheet,
      const Once& once, const ImportSource& source, const Uuid& batch);
  // As undo_import; of more than undo_piece records it answers `running`.
  Result<ImportUndone> undo(
      const Actor& actor, const Uuid& batch, const std::string& reason, const Once& once);

  // Returns when nothing is under way.
  void wait();
  // The same, but after `most` at the latest.  False: something still is.
  bool wait_for(std::chrono::milliseconds most);

  static constexpr std::size_t most_at_once = 4;

 private:
  void start(const Uuid& batch, std::function<void()> work);
  std::optional<Problem> too_many();
  Result<ImportOutcome> standing(const Actor& actor, const Uuid& batch, bool repeated) const;
  void store_pieces(const Actor& actor, const Uuid& batch, const RecordType& type,
      const TextSheet& sheet, const ImportWish& wish);
  void undo_pieces(const Actor& actor, const Uuid& batch);
  void halt(const Actor& actor, const Uuid& batch, const Problem& why, int row = 0);
  void settle(std::chrono::milliseconds untouched);
  void look();
  bool ending();

  const Engine& engine_;
  std::int64_t district_;
  Pieces pieces_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool ending_ = false;
  std::set<Uuid> running_;
  std::list<std::jthread> threads_;
  std::list<std::jthread::id> finished_;
  std::jthread looking_;
};

}  // namespace jinguo
