// SPDX-License-Identifier: Apache-2.0
#include "engine/leaders.h"

namespace jinguo {

std::vector<Uuid> leaders_from(
    Writing& writing, const Uuid& unit, const std::function<bool(const Uuid&)>& passed_over) {
  const Actor& actor = writing.actor();
  Connection& c = writing.connection();
  for (std::optional<Uuid> at = unit; at;) {
    std::vector<Uuid> found;
    bool chairs = false;
    const Value here[] = {actor.district, at->text(), to_text(actor.today)};
    c.each(
        "SELECT \"id\", \"role\" FROM \"account\" WHERE \"district\" = ? AND \"unit\" = ? AND "
        "\"active\" = 1 AND (\"ends_on\" IS NULL OR \"ends_on\" >= ?) AND \"role\" IN ('chair', "
        "'street') ORDER BY \"role\"",
        here, [&](const RowView& r) {
          const bool chair = r.text(1) == "chair";
          if (!chair && chairs) return;
          chairs = chairs || chair;
          found.push_back(Uuid::parse(r.text(0)).value_or(Uuid{}));
        });
    std::erase_if(found, [&](const Uuid& a) { return a == actor.account || passed_over(a); });
    if (!found.empty()) return found;
    const Value up[] = {actor.district, at->text()};
    at.reset();
    c.each("SELECT \"parent\" FROM \"unit\" WHERE \"district\" = ? AND \"id\" = ?", up,
        [&](const RowView& r) {
          if (!r.is_null(0)) at = Uuid::parse(r.text(0));
        });
  }
  return {};
}

}  // namespace jinguo
