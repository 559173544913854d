// SPDX-License-Identifier: Apache-2.0
#include "clocks/term_rule.h"

#include <algorithm>

namespace jinguo {

bool holds(const FieldTests& tests, const Row& row) {
  return std::all_of(tests.begin(), tests.end(), [&](const FieldTest& t) {
    const Value& v = row[t.field];
    switch (t.op) {
      case FieldTest::Op::filled: return !is_null(v);
      case FieldTest::Op::empty: return is_null(v);
      case FieldTest::Op::one_of:
        return std::find(t.values.begin(), t.values.end(), v) != t.values.end();
    }
    std::abort();
  });
}

bool any_holds(const std::vector<FieldTests>& any, const Row& row) {
  return std::any_of(any.begin(), any.end(), [&](const FieldTests& t) { return holds(t, row); });
}

const TermRule* TermBook::find(std::string_view code) const {
  for (const auto& rule : rules_)
    if (rule->code == code) return rule.get();
  return nullptr;
}

}  // namespace jinguo
