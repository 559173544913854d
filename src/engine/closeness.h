// SPDX-License-Identifier: Apache-2.0
// To whom a row is closed: a matter says it of itself, and what is kept with it is as closed as the
// matter (docs/adr/0007).  Used while a row is written, within its transaction.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace jinguo {

// What a row is kept with: its case, or a matter it belongs to while there is none.
struct Above {
  const RecordType* type;
  Uuid id;
  bool outside;  // its reference may lead out of the writer's reach
};

class Closeness {
 public:
  Closeness(const Engine& engine, Connection& c, std::int64_t district)
      : engine_(engine), c_(c), district_(district) {}

  std::optional<Above> above(const RecordType& type, const Row& row) const;
  // What is kept with a case belongs to the case's unit, whoever writes it.
  std::optional<Uuid> unit_above(const RecordType& type, const Row& row);
  // As it is stored, and as it follows from the row: 0, closed_to_team or closed_to_desk.
  std::int64_t closed_of(const Above& a);
  std::int64_t closed(const RecordType& type, const Row& row);
  // A matter that is closed, or opened, takes along all that is kept with it, and what is kept with
  // that.
  void close_kept(const RecordType& type, const Uuid& id);

 private:
  // The matter a row belongs to, whether it has a case or not.
  std::optional<Above> holder(const RecordType& type, const Row& row) const;
  void close_each(const RecordType& type, const std::string& which, std::vector<Value> params);

  const Engine& engine_;
  Connection& c_;
  std::int64_t district_;
};

}  // namespace jinguo
