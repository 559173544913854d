// SPDX-License-Identifier: Apache-2.0
// Comes between SQLite and the files of chosen sessions.  For tests only.
#pragma once
#include <sqlite3.h>

#include <functional>

#include "store/sqlite_connection.h"

namespace jinguo {

// One at a time, as SQLite's methods are plain functions.  Must outlive the sessions attached to
// it, or be calm() by then.
class FileFaults {
 public:
  // Called before the file is touched; anything but SQLITE_OK is what SQLite gets instead.
  std::function<int()> on_write, on_sync;
  // Called in the middle of a checkpoint, when it knows what there is to copy: once a page, and
  // before them when the session has not looked at the log lately.
  std::function<void()> on_checkpoint;

  FileFaults() { calm(), active() = this; }
  FileFaults(const FileFaults&) = delete;
  FileFaults& operator=(const FileFaults&) = delete;
  void calm() {
    on_write = on_sync = [] { return SQLITE_OK; };
    on_checkpoint = [] {};
  }

  // The database file and its log, as this session sees them.
  void attach(sqlite3* session) {
    attach<SQLITE_FCNTL_FILE_POINTER>(session);
    attach<SQLITE_FCNTL_JOURNAL_POINTER>(session);
  }
  void attach(Connection& connection) {
    attach(static_cast<SqliteConnection&>(connection).handle());
  }

 private:
  // SQLite's own methods and ours.  The database file and the log do not share theirs.
  struct Methods {
    const sqlite3_io_methods* own = nullptr;
    sqlite3_io_methods ours{};
  };
  template <int which>
  static Methods& methods() {
    static Methods table;
    return table;
  }
  static FileFaults*& active() {
    static FileFaults* faults = nullptr;
    return faults;
  }

  template <int which>
  static void attach(sqlite3* session) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(session, "main", which, &file);
    Methods& m = methods<which>();
    if (!file || !file->pMethods || file->pMethods == &m.ours) return;
    m.own = file->pMethods;
    m.ours = *m.own;
    m.ours.xWrite = [](sqlite3_file* f, const void* data, int size, sqlite3_int64 at) {
      // Nothing but a checkpoint writes the database file while there is a log.
      if (which == SQLITE_FCNTL_FILE_POINTER) active()->on_checkpoint();
      const int code = active()->on_write();
      return code == SQLITE_OK ? methods<which>().own->xWrite(f, data, size, at) : code;
    };
    m.ours.xSync = [](sqlite3_file* f, int flags) {
      const int code = active()->on_sync();
      return code == SQLITE_OK ? methods<which>().own->xSync(f, flags) : code;
    };
    m.ours.xUnfetch = [](sqlite3_file* f, sqlite3_int64 at, void* page) {
      active()->on_checkpoint();
      return methods<which>().own->xUnfetch(f, at, page);
    };
    file->pMethods = &m.ours;
  }
};

}  // namespace jinguo
