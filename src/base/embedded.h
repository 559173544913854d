// SPDX-License-Identifier: Apache-2.0
// Files that travel inside the program.  tools/embed.cmake makes `NAME_files()` for each set.
#pragma once
#include <span>
#include <string_view>

namespace jinguo {

// Both views last as long as the program.
struct EmbeddedFile {
  std::string_view path;   // relative to the folder the set was made from, with '/'
  std::string_view bytes;  // as they were; nothing is appended
};

// The file of that path, or nullptr.  Sets are small: a walk is quick enough at start-up, and who
// looks up often keeps a map.
inline const EmbeddedFile* find_file(std::span<const EmbeddedFile> files, std::string_view path) {
  for (const EmbeddedFile& file : files)
    if (file.path == path) return &file;
  return nullptr;
}

}  // namespace jinguo
