// SPDX-License-Identifier: Apache-2.0
// A module is the record types it owns; a catalogue is all of them, checked against each other.
#pragma once
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/record.h"

namespace jinguo {

struct Module {
  std::string_view name;
  std::string_view label;
  std::span<const RecordType> records;
};

// Every record type of the program.  Immutable once made; share it between threads freely.
class Catalogue {
 public:
  // Refuses (naming module and record) what the compiler cannot see: two records of one name, a
  // reference to a record nobody declares, a record nobody may read or create, steps without a
  // `state`, an unknown field in a step.  The program must not start with any of these.
  static Result<Catalogue> make(std::vector<Module> modules);

  std::span<const Module> modules() const { return modules_; }
  // In declaration order: a record comes after the ones it refers to, its own kind excepted.
  std::span<const RecordType* const> records() const { return records_; }
  const RecordType* find(std::string_view name) const;
  const Module& module_of(const RecordType& type) const;

 private:
  std::vector<Module> modules_;
  std::vector<const RecordType*> records_;
  std::unordered_map<std::string_view, const RecordType*> by_name_;
};

}  // namespace jinguo
