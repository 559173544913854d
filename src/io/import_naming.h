// SPDX-License-Identifier: Apache-2.0
// Inside the importer: what a text in a reference column means.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

// Finds it within the actor's reach and among the fields she may see.  Inside the transaction, so
// that rows above count.
class Naming {
 public:
  Naming(Connection& c, const Catalogue& catalogue, const Actor& actor)
      : c_(c), catalogue_(catalogue), actor_(actor) {}

  // The id of the one `target` that `text` names (or is); refused, in Chinese, when there is none
  // (not_found) or more than one.
  Result<Value> find(std::string_view target, std::string_view label, const std::string& text);

 private:
  std::vector<std::string> named(
      const RecordType& type, const FieldInfo& field, const std::string& text);

  Connection& c_;
  const Catalogue& catalogue_;
  const Actor& actor_;
  std::map<std::pair<std::string, std::string>, std::string> found_;
};

}  // namespace jinguo
