// SPDX-License-Identifier: Apache-2.0
// Numbered migrations, forward only, each in a transaction of its own.  They are files
// migrations/<dialect>/NNNN.sql, embedded in the program; once released a file never changes.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/store.h"

namespace jinguo {

struct Migration {
  std::int64_t number;  // 1, 2, 3 … without gaps
  std::string_view sql;
};
std::vector<Migration> migrations_of(Dialect dialect);

// Another program's file must not be filled with our tables.  Throws StoreError corrupt when a
// SQLite file holds tables, but not ours.
void refuse_foreign(Connection& connection);

// Applies what the database lacks.  Throws StoreError newer when it holds more than `all`, or a
// migration of the same number with another text (another version of this program made it).
// Several processes may do this to one PostgreSQL database at once.
void migrate(Connection& connection, std::span<const Migration> all);
// For sessions that may not write: throws newer as above, older when something is lacking.
void require_current(Connection& connection, std::span<const Migration> all);

}  // namespace jinguo
