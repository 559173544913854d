// SPDX-License-Identifier: Apache-2.0
#include "engine/portal_activities.h"

namespace jinguo {
namespace {

constexpr int most = 100;

std::string text(const RecordType& type, const Shown& shown, std::string_view field) {
  const auto* s = std::get_if<std::string>(&shown.row[std::size_t(type.at(field))]);
  return s ? *s : std::string{};
}

}  // namespace

Result<std::vector<Announced>> announced(const Engine& engine, const PortalDesk& desk) {
  const RecordType& type = *engine.catalogue().find("activity");
  ListQuery query;
  query.under = desk.unit;
  query.filters = {{type.field("state"), Filter::Op::equal, {std::string{"planned"}}},
      {type.field("announced"), Filter::Op::equal, {std::int64_t{1}}},
      {type.field("held_on"), Filter::Op::from, {to_text(engine.today())}}};
  query.sort = type.field("held_on");
  query.descending = false;
  query.size = most;
  // Nobody is signed in: it is asked for the desk's unit.
  const Actor nobody{{}, desk.unit, Role::chair, desk.district, "居民页面", true};
  const auto page = engine.list(nobody, type, query);
  if (!page.ok()) return page.problem();
  std::vector<Announced> out;
  for (const Shown& shown : page.value().rows)
    out.push_back({text(type, shown, "title"), text(type, shown, "held_on"),
        text(type, shown, "until"), text(type, shown, "place"), text(type, shown, "organiser")});
  return out;
}

}  // namespace jinguo
