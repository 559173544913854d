// SPDX-License-Identifier: Apache-2.0
// Asks what a rehearsal file asks and compares the answers with what it expects.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "rehearsal/maker.h"
#include "rehearsal/rehearsal.h"

namespace jinguo::rehearsal {

class Asking {
 public:
  // `today` is the day on which the report is written.
  Asking(const Counting& counting, const FigureBook& book, const Script& script, const Maker& maker,
      Date today)
      : counting_(counting), book_(book), script_(script), maker_(maker), today_(today) {}
  RehearsalRow row(const Ask& ask) const;

 private:
  Result<const Figure*> figure_of(const Ask& ask, std::shared_ptr<const Figure>& own) const;
  std::string differences(const Ask& ask, const FigureAnswer& answer, RehearsalRow& row) const;
  std::optional<Problem> judge(const Ask& ask, RehearsalRow& row) const;

  const Counting& counting_;
  const FigureBook& book_;
  const Script& script_;
  const Maker& maker_;
  Date today_;
};

// What the question expects, as written.
std::string expected_of(const Ask& ask);
// A decimal number such as -18.2 as an exact quotient; nothing when it is not one.
std::optional<Exact> parse_exact(std::string_view text);
bool equal(const Exact& a, const Exact& b);
// In full when its decimals end, else to four decimals with …
std::string in_full(const Exact& value);

}  // namespace jinguo::rehearsal
