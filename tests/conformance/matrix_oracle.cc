// SPDX-License-Identifier: Apache-2.0
#include "matrix_oracle.h"

namespace jinguo::http {

Oracle::Oracle(World& world) : world_(world), today_(to_text(world.engine().today())) {
  const auto reader = world.house().store().read();
  Connection& c = reader->connection();
  const Value district[] = {world.house().district().number};
  const auto text = [](const RowView& r, int i) {
    return r.is_null(i) ? std::string{} : std::string{r.text(i)};
  };
  std::set<std::string> accounts;
  for (const Person& p : world.people()) accounts.insert(p.actor.account.text());
  c.each(
      "SELECT \"id\", \"kind\", \"restricted\", \"manager\", \"created_by\" FROM \"case\" WHERE "
      "\"district\" = ?",
      district, [&](const RowView& r) {
        const std::string kind = text(r, 1);
        if (kind == "domestic_violence" || kind == "minor_protection" || kind == "sexual_harm" ||
            r.integer(2) == 1)
          closed_.insert(text(r, 0));
        const std::string manager = text(r, 3).empty() ? text(r, 4) : text(r, 3);
        team_[manager].insert(text(r, 0));
      });
  c.each(
      "SELECT \"account\", \"case\", \"since\", \"until\", \"state\" FROM \"case_member\" WHERE "
      "\"district\" = ?",
      district, [&](const RowView& r) {
        const bool now =
            text(r, 2) <= today_ && (r.is_null(3) || text(r, 3) >= today_) && text(r, 4) != "ended";
        if (now) team_[text(r, 0)].insert(text(r, 1));
      });
  c.each(
      "SELECT \"staff\", \"case\" FROM \"party\" WHERE \"district\" = ? AND \"staff\" IS NOT NULL",
      district, [&](const RowView& r) { kin_[text(r, 0)].insert(text(r, 1)); });
  const std::int64_t now = world.engine().clock().now().time_since_epoch().count();
  c.each(
      "SELECT \"created_by\", \"case\", \"ends_at\", \"created_at\" FROM \"emergency_access\" "
      "WHERE \"district\" = ?",
      district, [&](const RowView& r) {
        if (r.integer(3) <= now && r.integer(2) >= now) emergency_[text(r, 0)].insert(text(r, 1));
      });
}

bool Oracle::covers(const Person& who, const Grant& g, const One& one, bool emergency) const {
  const Actor& a = who.actor;
  switch (g.reach) {
    case Reach::team:
      return one.of_case && !kin(who, *one.of_case) &&
             (on_team(who, *one.of_case) || (emergency && opened(who, *one.of_case)));
    case Reach::addressed:
      return one.sent_to && *one.sent_to == a.unit && one.open_until >= today_ &&
             one.state != "revoked";
    case Reach::own: return one.created_by == a.account;
    case Reach::unit: break;
    case Reach::subtree: break;
    case Reach::district: break;
  }
  if (one.of_case && kin(who, *one.of_case)) return false;
  if (g.reach == Reach::unit) return one.unit == a.unit;
  return g.reach == Reach::district || world_.within(one.unit, a.unit);
}

bool Oracle::reaches_by(std::span<const Grant> grants, const Person& who, Action action,
    const One& one, bool emergency) const {
  for (const Grant& g : grants) {
    if (g.action != action || !g.roles.has(who.actor.role)) continue;
    const bool by_line = g.reach != Reach::team && g.reach != Reach::addressed;
    if (by_line && one.type->guarded() && closed(one) && !g.supervises && !at_her_desk(who, one))
      continue;
    if (covers(who, g, one, emergency)) return true;
  }
  return false;
}

bool Oracle::clear(const Person& who, Privacy wanted, const One& one, bool emergency) const {
  if (wanted == Privacy::open) return reads(who, one, emergency);
  for (const Grant& g : one.type->grants) {
    if (g.action != Action::read || !g.roles.has(who.actor.role) || g.sees < wanted) continue;
    const bool by_line = g.reach != Reach::team && g.reach != Reach::addressed;
    const bool supervised = g.supervises && wanted <= Privacy::internal;
    if (by_line && one.type->guarded() && closed(one) && !supervised && !at_her_desk(who, one))
      continue;
    // An emergency opens nothing sealed.
    if (covers(who, g, one, emergency && wanted < Privacy::sealed)) return true;
  }
  return false;
}

bool Oracle::granted(const Person& who, Action action, const RecordType& type) const {
  for (const Grant& g : type.grants)
    if (g.action == action && g.roles.has(who.actor.role)) return true;
  return false;
}

bool Oracle::may_create(const Person& who, const RecordType& type, const Uuid& unit) const {
  for (const Grant& g : type.grants) {
    if (g.action != Action::create || !g.roles.has(who.actor.role)) continue;
    if (g.reach == Reach::team || g.reach == Reach::addressed) continue;
    if (g.reach == Reach::district || unit == who.actor.unit) return true;
    if (g.reach == Reach::subtree && world_.within(unit, who.actor.unit)) return true;
  }
  return false;
}

// "ZQP12YaQ": see canary().
bool Oracle::may_hear(const Person& who, const std::string& text, bool emergency) const {
  const char place = text[text.size() - 2];
  const RecordType& type = *catalogue().records()[std::size_t(std::stoi(text.substr(3)))];
  if (text[2] == 'S') return false;
  const Privacy wanted = text[2] == 'P' ? Privacy::personal : Privacy::internal;
  for (const One& one : world_.of_type(type))
    if (one.place == place && clear(who, wanted, one, emergency)) return true;
  return false;
}

}  // namespace jinguo::http
