// SPDX-License-Identifier: Apache-2.0
// A need claimed by a provider: served, confirmed by those it was for, rated.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"
#include "modules/services/names.h"

namespace jinguo::services {

enum class OrderState { claimed, served, confirmed, withdrawn };
consteval auto choices_of(Of<OrderState>) {
  return std::to_array<Choice>({
      {0, "claimed", "已认领"},
      {1, "served", "已服务"},
      {2, "confirmed", "已确认"},
      {3, "withdrawn", "已退回"},
  });
}

struct Order {
  Id<Need> need;
  std::optional<Id<org::Body>> provider;
  std::string provider_name;
  Date claimed_on;
  std::optional<Date> served_on;
  std::int64_t sessions = 0;
  std::int64_t people = 0;
  std::optional<std::int64_t> rating;
  OrderState state = OrderState::claimed;
};

consteval auto describe(Of<Order>) {
  return record<Order>("order", "认领", field<&Order::need>("need", "需求").required().listed(),
      field<&Order::provider>("provider", "服务机构").listed(),
      field<&Order::provider_name>("provider_name", "服务方").longest(100).listed(),
      field<&Order::claimed_on>("claimed_on", "认领日期").required().past().listed(),
      field<&Order::served_on>("served_on", "服务日期").past().listed(),
      field<&Order::sessions>("sessions", "服务次数").listed(),
      field<&Order::people>("people", "服务人次").listed(),
      field<&Order::rating>("rating", "评分").between(1, 5).listed(),
      field<&Order::state>("state", "状态").listed())
      .dated("claimed_on")
      .starts("claimed", "confirmed");
}

consteval auto access(Of<Order>) {
  return grants(Grant{cadres, Action::read, Reach::subtree},
      Grant{Role::provider, Action::read, Reach::own},
      Grant{cadres, Action::create, Reach::subtree},
      Grant{Role::provider, Action::create, Reach::unit},
      Grant{cadres, Action::change, Reach::subtree},
      Grant{cadres, Action::take_step, Reach::subtree},
      Grant{Role::provider, Action::take_step, Reach::own});
}

consteval auto steps(Of<Order>) {
  using enum OrderState;
  constexpr RoleSet servers = cadres | Role::provider;
  return workflow(step<claimed, served>("serve", "登记服务", servers)
                      .needs("sessions")
                      .brings("people")
                      .stamps("served_on"),
      step<claimed, withdrawn>("withdraw", "退回", servers),
      step<served, confirmed>("confirm", "确认", cadres).needs("rating"));
}

inline void rules(const Order& o, Check& check) {
  check.require(!o.served_on || o.claimed_on <= *o.served_on, "served_on", "服务日期早于认领日期");
}

}  // namespace jinguo::services
