// SPDX-License-Identifier: Apache-2.0
// The zip file of named parts that a .docx or .xlsx is.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/types.h"

namespace jinguo {

struct Part {
  std::string name;  // word/document.xml
  std::string bytes;
};
// The same parts and moment give the same bytes.
std::string pack(std::span<const Part> parts, Instant at);

// What a file from outside may unpack to.  Both the sizes it declares and the bytes that come out
// are held against these, so that a small file cannot fill the memory.
struct UnpackLimits {
  std::int64_t entries = 1000;
  std::int64_t total = 64 << 20;  // bytes, over all parts together
  std::int64_t ratio = 300;       // a part over 1 MB to its packed size
};

// A package opened for reading.  One thread at a time.
class Package {
 public:
  // Refuses what is no zip file, is damaged, encrypted, or over the limits, saying which.
  static Result<Package> open(std::string bytes, const UnpackLimits& limits = {});
  bool has(std::string_view name) const;
  std::vector<std::string> names() const;
  // The whole part; refused when missing, damaged or over the limits.
  Result<std::string> read(std::string_view name);

 private:
  struct Open;
  explicit Package(std::shared_ptr<Open> open) : open_(std::move(open)) {}
  std::shared_ptr<Open> open_;
};

}  // namespace jinguo
