// SPDX-License-Identifier: Apache-2.0
// A list as somebody wants to see it again: filters, order and columns, for herself or for a unit.
// What it may ask is checked where addresses are read (http/saved_views.h).
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"
#include "modules/views/names.h"

namespace jinguo::views {

enum class ViewState { in_use, revoked };
consteval auto choices_of(Of<ViewState>) {
  return std::to_array<Choice>({
      {0, "in_use", "使用中"},
      {1, "revoked", "已删除"},
  });
}

struct SavedView {
  std::string record;
  std::string name;
  std::string query;
  std::string columns;
  std::optional<Id<org::Unit>> shared_with;
  std::optional<Date> shared_until;
  ViewState state = ViewState::in_use;
  bool usual = false;  // the list is opened so, for its owner alone
};

consteval auto describe(Of<SavedView>) {
  return record<SavedView>("saved_view", "保存的视图",
      field<&SavedView::record>("record", "记录类型").required().longest(40).listed(),
      field<&SavedView::name>("name", "名称").required().longest(40).listed(),
      field<&SavedView::query>("query", "查询条件")
          .longest(2000)
          .hint("与列表地址问号后的写法相同，不带 page"),
      field<&SavedView::columns>("columns", "显示的列").longest(1000).hint("字段名，用逗号隔开"),
      field<&SavedView::shared_with>("shared_with", "共享给单位").listed().hint("不填只自己可见"),
      field<&SavedView::shared_until>("shared_until", "共享至").hint("不填为一直共享"),
      field<&SavedView::state>("state", "状态").listed(),
      field<&SavedView::usual>("usual", "打开列表时先用").hint("只对自己；同一种记录请只留一个"))
      .titled("name")
      .starts("in_use")
      .indexed("record")
      .addressed("shared_with", "shared_until");
}

consteval auto access(Of<SavedView>) {
  constexpr RoleSet staff = cadres | Role::social_worker | Role::counsellor | Role::volunteer |
                            Role::member_body | Role::provider | Role::lender | Role::system_admin |
                            Role::security_admin | Role::audit_admin;
  return grants(Grant{Role::installer, Action::read, Reach::district},
      Grant{Role::installer, Action::create, Reach::district},
      Grant{staff, Action::read, Reach::own}, Grant{staff, Action::read, Reach::addressed},
      Grant{staff, Action::create, Reach::unit}, Grant{staff, Action::change, Reach::own},
      Grant{staff, Action::take_step, Reach::own});
}

consteval auto steps(Of<SavedView>) {
  constexpr RoleSet staff = cadres | Role::social_worker | Role::counsellor | Role::volunteer |
                            Role::member_body | Role::provider | Role::lender | Role::system_admin |
                            Role::security_admin | Role::audit_admin;
  return workflow(step<ViewState::in_use, ViewState::revoked>("revoke", "删除", staff));
}

// A view is shared until a day; without one, until it is deleted.
inline void derive(SavedView& v) {
  constexpr Date never{std::chrono::year{2199} / std::chrono::December / 31};
  if (!v.shared_with)
    v.shared_until.reset();
  else if (!v.shared_until)
    v.shared_until = never;
}

}  // namespace jinguo::views
