// SPDX-License-Identifier: Apache-2.0
// Inside the importer: rows of a sheet that name other rows of it (a unit's 上级, a repeated
// filing's 原件), whatever order they stand in.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "io/import_columns.h"

namespace jinguo {

class OwnReferences {
 public:
  OwnReferences() = default;  // of a sheet in which none names another
  // Puts the rows of `headed` in the order they can be written in: a row after those it names by a
  // field that names records of `type` (naming_fields), otherwise as they stand.  Known from the
  // sheet alone, so that every piece of it, and whoever goes on with it, finds the same order.
  OwnReferences(const RecordType& type, Headed& headed);

  // Of the rows [from, until): the rows before `from` they lean on, directly or not, in order.
  std::vector<std::size_t> before(std::size_t from, std::size_t until) const;
  // The rows that this one names.
  const std::vector<std::size_t>& named_by(std::size_t row) const;
  // The rows it goes round in a circle with, itself among them; empty: none.
  const std::vector<std::size_t>& circle_of(std::size_t row) const;
  // How many rows lean on each other at most, one after another.
  std::size_t deepest() const { return deepest_; }

 private:
  void find(const RecordType& type, const Headed& headed);
  std::vector<std::size_t> sorted();
  void note_circle(const std::vector<std::size_t>& rows);

  std::vector<std::vector<std::size_t>> named_;  // empty when no row names another
  std::vector<std::size_t> circle_;              // 1 + which of circles_; 0: none
  std::vector<std::vector<std::size_t>> circles_;
  std::size_t deepest_ = 0;
};

}  // namespace jinguo
