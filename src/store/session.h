// SPDX-License-Identifier: Apache-2.0
// A database session as the drivers and the pool of readers see it.
#pragma once
#include "store/store.h"

namespace jinguo {

class Session : public Connection {
 public:
  // Starts the transaction of one answer.
  virtual void begin_reading() = 0;
  // Ends it; whatever goes wrong makes the session unusable.
  virtual void end_reading() noexcept = 0;
  // False when it broke: it must be closed, not kept.
  virtual bool usable() const = 0;
};

// Lets SQL text be looked up in a cache without copying it.
struct SqlHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>{}(sql); }
};

// Statements a session keeps prepared; beyond it all are dropped and prepared anew, as list
// filters can make any number of different texts.
inline constexpr std::size_t most_statements = 512;

}  // namespace jinguo
