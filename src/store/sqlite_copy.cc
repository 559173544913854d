// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite_copy.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

namespace jinguo {
namespace {

namespace fs = std::filesystem;

// SQLite's word for what went wrong, "" when nothing did.
std::string copy_pages(sqlite3* from, const std::string& path) {
  sqlite3* to = nullptr;
  std::string fault;
  if (sqlite3_open_v2(path.c_str(), &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) !=
      SQLITE_OK) {
    fault = to ? sqlite3_errmsg(to) : "out of memory";
  } else if (sqlite3_backup* copy = sqlite3_backup_init(to, "main", from, "main")) {
    // All pages in one step: one state of the database, and no writer makes it begin again.
    const int stepped = sqlite3_backup_step(copy, -1);
    const int ended = sqlite3_backup_finish(copy);
    if (stepped != SQLITE_DONE || ended != SQLITE_OK)
      fault = sqlite3_errstr(stepped != SQLITE_DONE ? stepped : ended);
  } else {
    fault = sqlite3_errmsg(to);
  }
  sqlite3_close(to);
  return fault;
}

bool sync(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool done = ::fsync(file) == 0;
  ::close(file);
  return done;
}

std::string folder_of(const std::string& path) {
  const fs::path folder = fs::path{path}.parent_path();
  return folder.empty() ? "." : folder.string();
}

}  // namespace

std::optional<Problem> copy_database(SqliteConnection& from, const std::string& path) {
  std::error_code bad;
  if (fs::exists(path, bad))
    return refused(Problem::Code::conflict, fmt::format("{} 已存在，未作任何改动", path),
        "请换一个文件名，或先移走原来的文件");
  const std::string part = path + ".part";
  fs::remove(part, bad);
  std::string fault = copy_pages(from.handle(), part);
  // link, unlike rename, does not replace a file that has come into being meanwhile.
  if (fault.empty() && (!sync(part) || ::link(part.c_str(), path.c_str()) != 0))
    fault = std::generic_category().message(errno);
  if (fault.empty() && !sync(folder_of(path))) {
    fault = std::generic_category().message(errno);
    fs::remove(path, bad);
  }
  fs::remove(part, bad);
  if (fault.empty()) return {};
  return refused(Problem::Code::unavailable,
      fmt::format("备份到 {} 失败：{}；原数据不受影响", path, fault), "请检查该位置的空间和权限");
}

}  // namespace jinguo
