// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "store/sqlite_connection.h"

namespace jinguo {

// Writes what `from` sees to one new file at `path`, durable when this returns.  Nothing is left
// at `path` unless it is whole; a file that is already there is refused.
std::optional<Problem> copy_database(SqliteConnection& from, const std::string& path);

}  // namespace jinguo
