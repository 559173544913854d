// SPDX-License-Identifier: Apache-2.0
// One root in a file of its own: 32 bytes, readable by its owner only.
#pragma once
#include <string>

#include "seal/secret.h"

namespace jinguo {

// On the disk under its name, or KeyError and no such name.
void write_key_file(const std::string& path, const Secret& key);
// Throws KeyError when it is not there or not 32 bytes.
Secret read_key_file(const std::string& path);
// Overwrites before it unlinks.  A file that is gone is no failure.
void erase_key_file(const std::string& path);
// The folder itself, and the names in it.
void sync_folder(const std::string& folder);

}  // namespace jinguo
