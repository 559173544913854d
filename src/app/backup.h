// SPDX-License-Identifier: Apache-2.0
// A backup is a folder: a consistent copy of the database, the checkpoint key, the district's own
// definitions, and a manifest with the digest of each.  docs/format.md describes it.
#pragma once
#include <functional>
#include <string>

#include "app/house.h"

namespace jinguo {

struct BackupSummary {
  std::int64_t files = 0, bytes = 0;
};
// Writes into a new folder `to`; refuses one that exists.  The server may go on writing.  What a
// failure leaves has no manifest and is refused by restore.
Result<BackupSummary> write_backup(const House& house, const std::string& to);
// Copies a backup into `data`, which must not hold a database yet, after every digest has been
// compared.  A failure leaves `data` without a database file.
Result<BackupSummary> restore_backup(const std::string& from, const std::string& data);

}  // namespace jinguo
