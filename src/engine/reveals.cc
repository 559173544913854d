// SPDX-License-Identifier: Apache-2.0
#include "engine/reveals.h"

#include <fmt/format.h>

#include "engine/leaders.h"

namespace jinguo {
namespace {

bool told_before(Connection& c, const Actor& actor, const std::string& desk, std::int64_t since) {
  const Value params[] = {actor.district, desk, since, actor.account.text()};
  return c.integer(
             "SELECT count(*) FROM \"notice\" WHERE \"district\" = ? AND \"desk\" = ? AND \"at\" "
             ">= ? AND \"record\" = 'account' AND \"subject\" = ?",
             params) > 0;
}

}  // namespace

std::optional<Problem> count_reveal(Writing& writing) {
  const RecordType* notice = writing.engine().catalogue().find("notice");
  if (!notice) return {};  // a catalogue without notices
  const Actor& actor = writing.actor();
  Connection& c = writing.connection();
  const Instant now = writing.engine().clock().now();
  const std::int64_t since = (now - reveals_within).time_since_epoch().count();
  const Value hers[] = {actor.district, actor.account.text(), since};
  const auto shown = c.integer(
      "SELECT count(*) FROM \"journal\" WHERE \"district\" = ? AND \"account\" = ? AND \"at\" >= ? "
      "AND \"action\" = 'reveal' AND \"body\" NOT LIKE '%\"for_paper\"%'",
      hers);
  if (shown <= quiet_reveals) return {};
  for (const Uuid& leader : leaders_from(writing, actor.unit, [](const Uuid&) { return false; })) {
    const std::string desk = "a:" + leader.text();
    if (told_before(c, actor, desk, since)) continue;
    Draft draft;
    draft.unit = actor.unit;
    const std::pair<std::string_view, Value> says[] = {{"kind", std::string{"told"}},
        {"text",
            fmt::format("{}一小时内按“显示”查看受保护的内容已超过{}次，请了解是否为工作需要",
                actor.name.empty() ? std::string{"本单位一位同事"} : actor.name, quiet_reveals)},
        {"desk", desk}, {"unread", desk}, {"record", std::string{"account"}},
        {"subject", actor.account.text()}, {"at", now.time_since_epoch().count()}};
    for (const auto& [field, value] : says) draft.items.push_back({notice->field(field), value});
    if (auto made = writing.as_program().create(*notice, draft); !made.ok()) return made.problem();
  }
  return {};
}

}  // namespace jinguo
