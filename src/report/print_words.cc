// SPDX-License-Identifier: Apache-2.0
#include "report/print_words.h"

#include <fmt/format.h>

namespace jinguo {

std::string words_for(const PrintRule& rule) {
  std::string out = rule.in_wan ? "以万为单位" : "";
  if (rule.digits == 0)
    out += "取整数";
  else if (rule.digits > 0)
    out += fmt::format("{}{}位小数", rule.trim ? "至多" : "保留", rule.digits);
  else
    out += fmt::format("舍入到10的{}次方", -rule.digits);
  switch (rule.rounding) {
    case PrintRule::Rounding::half_up: out += "，四舍五入"; break;
    case PrintRule::Rounding::cut: out += "，其余舍去"; break;
    case PrintRule::Rounding::up: out += "，向上进位"; break;
  }
  if (rule.more_than) out += fmt::format("，有舍去时加“{}”", rule.more_word);
  if (rule.clock12) out += "，按12小时制";
  if (rule.nearly) out += "，有进位时加“近”";
  return out;
}

std::string chinese_date(Date day) {
  return fmt::format("{}年{}月{}日", static_cast<int>(day.year()),
      static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

double decimal_of(const Exact& value) {
  return static_cast<double>(value.numerator) / static_cast<double>(value.denominator);
}

}  // namespace jinguo
