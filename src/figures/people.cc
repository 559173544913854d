// SPDX-License-Identifier: Apache-2.0
#include "figures/people.h"

#include <algorithm>

#include "figures/definition.h"

namespace jinguo {
namespace {

bool is_personal(std::string_view record) { return record == "person" || record == "household"; }

bool concerns_people(const RecordType& type) {
  if (type.guarded() || is_personal(type.name) || type.name == "intake") return true;
  return std::any_of(type.fields.begin(), type.fields.end(),
      [](const FieldInfo& f) { return f.kind == Kind::ref && is_personal(f.target); });
}

}  // namespace

bool counts_people(const Figure& figure) {
  return std::any_of(figure.sources.begin(), figure.sources.end(),
             [](const Source& s) { return s.type && concerns_people(*s.type); }) ||
         std::any_of(figure.operands.begin(), figure.operands.end(),
             [](const auto& operand) { return counts_people(*operand); });
}

bool tells_of_few(
    const Figure& figure, const Exact& value, std::int64_t evidence_count, std::int64_t few) {
  const auto is_few = [few](std::int64_t n) { return n >= 1 && n <= few; };
  if (is_few(evidence_count)) return true;
  if (figure.form == Figure::Form::share) {
    const std::int64_t part = value.numerator / 100;
    return is_few(part) || is_few(value.denominator - part);
  }
  const bool counted =
      figure.form == Figure::Form::records || figure.form == Figure::Form::distinct;
  return counted && value.denominator == 1 && is_few(value.numerator);
}

}  // namespace jinguo
