// SPDX-License-Identifier: Apache-2.0
// Where records live: one interface, two drivers (SQLite in the data folder, PostgreSQL for a
// city or a province).  Both pass the same suite (store_test.cc).
//
// Every table's primary key begins with `district`, so that a large installation can be spread
// over machines by it.  SQL is written once for both; what differs is in the drivers and in the
// few functions of Dialect.
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/record.h"

namespace jinguo {

// Thrown by drivers when the database, not the request, is at fault.  It ends the transaction it
// is thrown in; nothing of that transaction is stored, except for `unknown`.
struct StoreError : std::runtime_error {
  enum class Kind {
    unique,   // a unique set is taken; `what` holds the constraint or the columns
    missing,  // a reference points to nothing
    busy,     // another process holds the data folder, or a lock did not come in time
    full,     // no space left; reading goes on, writing goes on when space returns
    io,       // the disk failed; the store refuses all further writes until restarted
    lost,     // the connection to the server broke before commit
    unknown,  // the commit was sent and its answer lost: stored or not, nobody knows
    newer,    // written by a newer version of this program
    older,    // read_only only: written by an older one, and not ours to migrate
    corrupt,  // not a database, or a damaged one
    bug,      // our own SQL is wrong
  };
  StoreError(Kind k, const std::string& text) : std::runtime_error(text), kind(k) {}
  Kind kind;
};
// What the person asking is told of it.
Problem problem_of(const StoreError& error);

enum class Dialect { sqlite, postgres };

// One row of an answer.  Views are valid until the callback returns.
struct RowView {
  virtual ~RowView() = default;
  virtual int columns() const = 0;
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;   // 0 when null
  virtual double real(int column) const = 0;            // 0 when null
  virtual std::string_view text(int column) const = 0;  // "" when null
};

// One database session.  Belongs to one thread at a time.  Statements are prepared once a session
// and kept.  Parameters are `?` in order, in both drivers; their number must be right.  PostgreSQL
// takes a parameter's type from where it stands: write CAST(? AS BIGINT) where nothing tells it.
// Text holds no NUL (is_clean_text sees to that).
class Connection {
 public:
  virtual ~Connection() = default;
  virtual Dialect dialect() const = 0;
  // Calls `row` for each row of the answer; returns how many there were.  PostgreSQL keeps the
  // whole answer in memory meanwhile: page through what has no bound.
  virtual std::int64_t each(std::string_view sql, std::span<const Value> params,
      const std::function<void(const RowView&)>& row) = 0;
  // For statements without an answer; returns the number of rows changed.
  virtual std::int64_t run(std::string_view sql, std::span<const Value> params) = 0;
  // Several statements separated by `;`, without parameters.  For migrations.
  virtual void script(std::string_view sql) = 0;
  // Waits until no other transaction holds journal lines that are numbered but not committed, and
  // lets none begin before this one ends: what is then read of the journal has no gaps that close
  // later.  Must be the first call of a Work.  Nothing to do in SQLite, which has one writer.
  virtual void hold_checkpoint_lock() = 0;

  // Conveniences over each().
  std::optional<Value> value(std::string_view sql, std::span<const Value> params, Kind kind);
  std::int64_t integer(std::string_view sql, std::span<const Value> params);  // 0 when no row
};

// A read-only session on loan; goes back when destroyed.  All its queries see one state of the
// database (a list and its total agree): keep it for one answer only.
class Reader {
 public:
  virtual ~Reader() = default;
  virtual Connection& connection() = 0;
};

class Store {
 public:
  // Work runs inside a transaction on a writing session.  A Problem undoes what this work did
  // (and nothing of its neighbours, should they share the commit).  It may run again after a lost
  // race; it must not touch anything but `connection` and what it captured for its answer.
  using Work = std::function<std::optional<Problem>(Connection& connection)>;
  // Called once, from a thread of the store, after the commit is durable or the work refused.
  // Must be quick, as the next commit waits for it (SQLite), and must not throw.
  using Finished = std::function<void(std::optional<Problem>)>;

  virtual ~Store() = default;
  virtual Dialect dialect() const = 0;
  // Queues; returns at once.  Works queued by one thread are done in that order (SQLite).
  virtual void write(Work work, Finished finished) = 0;
  // The same, waiting for the answer.  Not from inside a Work.
  std::optional<Problem> write(Work work);
  // Waits for a free session.  Throws StoreError: busy when none comes free, lost, io.  The
  // Reader must go before the Store does.
  virtual std::unique_ptr<Reader> read() = 0;
  // A consistent copy while writing goes on.  SQLite: one file at `path`.  PostgreSQL: refused,
  // with the pg_dump command to use.
  virtual std::optional<Problem> copy_to(const std::string& path) = 0;
  // Empty while writes are accepted, else why not.
  virtual std::string ailment() const = 0;
};

struct StoreOptions {
  std::string data;        // the data folder; also the SQLite file's place
  std::string url;         // "" or "sqlite:" = SQLite in `data`; postgresql://… = server
  bool read_only = false;  // no lock taken, no write possible: report commands beside a server
  int readers = 8;         // most read sessions at once
  int writers = 8;         // PostgreSQL: most transactions that write at once
};
// Opens (making folder and schema as needed), takes the writer lock, applies migrations.
// Throws StoreError: busy, newer, older, corrupt, lost, io.
std::unique_ptr<Store> open_store(const StoreOptions& options);

}  // namespace jinguo
