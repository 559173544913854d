// SPDX-License-Identifier: Apache-2.0
// An account: one person, one role, one unit.  Its password lies elsewhere (credential) and never
// in a record.  GB/T 22239-2019 8.1.4.1–2: an account a person, none shared, none left over.
#pragma once
#include <optional>
#include <string>

#include "model/record.h"
#include "modules/org/names.h"

namespace jinguo::org {

struct Account {
  std::string login;
  std::string name;
  Role role = Role::community;
  bool active = true;
  std::optional<Date> ends_on;
};

consteval auto describe(Of<Account>) {
  return record<Account>("account", "账号",
      field<&Account::login>("login", "登录名").required().longest(40).listed(),
      field<&Account::name>("name", "姓名")
          .required()
          .longest(60)
          .listed()
          .searched()
          .seen_by(Privacy::open),
      field<&Account::role>("role", "岗位角色").required().listed(),
      field<&Account::active>("active", "启用").listed().seen_by(Privacy::open),
      field<&Account::ends_on>("ends_on", "到期日").listed())
      .titled("name")
      .unique("login");
}

consteval auto access(Of<Account>) {
  return grants(Grant{Role::chair | Role::system_admin | Role::security_admin | Role::audit_admin,
                    Action::read, Reach::district},
      Grant{cadres, Action::read, Reach::unit},
      // Who puts a team together has to name its people.
      Grant{Role::desk | Role::street, Action::read, Reach::subtree},
      // All staff pick colleagues by name and unit, and see no more of them.
      Grant{cadres | Role::social_worker | Role::counsellor, Action::read, Reach::district,
          Privacy::open},
      Grant{Role::installer | Role::system_admin, Action::create, Reach::district},
      Grant{Role::security_admin, Action::change, Reach::district});
}

inline void rules(const Account& a, Check& check) {
  check.require(a.role != Role::installer, "role", "安装程序不是账号角色", "请选择实际岗位");
  bool plain = !a.login.empty();
  for (char c : a.login)
    plain = plain && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_');
  check.require(plain, "login", "登录名只能用小写字母、数字、点和下划线");
}

}  // namespace jinguo::org
