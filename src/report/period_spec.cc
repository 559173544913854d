// SPDX-License-Identifier: Apache-2.0
#include "report/period_spec.h"

#include <fmt/format.h>

namespace jinguo {
namespace {

bool is_part_of_year(std::string_view spec) {
  if (spec.size() != 2) return false;
  const char kind = spec[0], n = spec[1];
  if (kind == 'H') return n == '1' || n == '2';
  if (kind == 'Q') return n >= '1' && n <= '4';
  return (kind == '0' && n >= '1' && n <= '9') || (kind == '1' && n >= '0' && n <= '2');
}

}  // namespace

Result<Period> resolve_period(std::string_view spec, int year, Date today) {
  if (spec == "year") return Period::year(year);
  if (spec == "last_year") return Period::year(year - 1);
  if (spec == "since") return Period::parse(fmt::format("since:{:04}-01-01", year), today);
  if (is_part_of_year(spec)) return Period::parse(fmt::format("{:04}-{}", year, spec), today);
  return Period::parse(spec, today);
}

std::string key_of(const Period& period) {
  switch (period.form) {
    case Period::Form::days:
      return fmt::format("{}..{}", to_text(period.from), to_text(period.until));
    case Period::Form::since:
      return fmt::format("since:{}..{}", to_text(period.from), to_text(period.until));
    case Period::Form::up_to: return fmt::format("..{}", to_text(period.until));
  }
  std::abort();  // a new form stops the build above, not here
}

}  // namespace jinguo
