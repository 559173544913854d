// SPDX-License-Identifier: Apache-2.0
// Keeps a second process from writing to a data folder.
#pragma once
#include <string>

namespace jinguo {

// Held from construction to destruction, and by nobody once the process is dead however it died.
// The file stays behind: removing it would let two processes lock two files of one name.
class DataLock {
 public:
  // Throws StoreError busy, naming the process that holds the folder; io when the lock file cannot
  // be made.
  explicit DataLock(const std::string& folder);
  ~DataLock();
  DataLock(const DataLock&) = delete;
  DataLock& operator=(const DataLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace jinguo
