// SPDX-License-Identifier: Apache-2.0
#include "base/id_number.h"

#include <fmt/format.h>

#include <array>

namespace jinguo {

char id_check_character(std::string_view first17) {
  static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  if (first17.size() != weights.size()) return '?';
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (first17[i] < '0' || first17[i] > '9') return '?';
    sum += weights[i] * (first17[i] - '0');
  }
  return "10X98765432"[sum % 11];
}

std::optional<Date> birthday_in(std::string_view number) {
  if (number.size() != 18) return {};
  const char last = number[17] == 'x' ? 'X' : number[17];
  if (id_check_character(number.substr(0, 17)) != last) return {};
  return parse_date(
      fmt::format("{}-{}-{}", number.substr(6, 4), number.substr(10, 2), number.substr(12, 2)));
}

bool valid_id_number(std::string_view number) { return birthday_in(number).has_value(); }

}  // namespace jinguo
