// SPDX-License-Identifier: Apache-2.0
// user: founding a district, accounts, passwords, tokens for programs.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <cstdio>
#include <iostream>

#include "app/command.h"
#include "app/house.h"
#include "app/passphrase.h"
#include "engine/passwords.h"
#include "engine/sessions.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"

namespace jinguo {
namespace {

struct UserOptions {
  std::string login, name, role, unit, label;
  std::string district, code;
  std::int64_t number = 1;
  int days = 365;
  bool from_stdin = false;
};

void say(const std::string& line) { std::fprintf(stdout, "%s\n", line.c_str()); }

std::string password_of(const UserOptions& o) {
  std::string given;
  if (o.from_stdin) std::getline(std::cin, given);
  return o.from_stdin ? given : new_passphrase();
}

struct Found {
  Uuid id, unit;
};
Result<Found> find_account(const House& house, const std::string& login) {
  std::optional<Found> found;
  const Value params[] = {house.district().number, login};
  const auto reader = house.store().read();
  reader->connection().each(
      "SELECT \"id\", \"unit\" FROM \"account\" WHERE \"district\" = ? AND \"login\" = ?", params,
      [&](const RowView& r) {
        found =
            Found{Uuid::parse(r.text(0)).value_or(Uuid{}), Uuid::parse(r.text(1)).value_or(Uuid{})};
      });
  if (found) return *found;
  Problem p;
  p.code = Problem::Code::not_found;
  p.field = "LOGIN";
  p.text = fmt::format("没有登录名为“{}”的账号", login);
  p.remedy = "可用 jinguo export account 查看全部账号";
  return p;
}

Exit found_district(const UserOptions& o, const CommonOptions& common) {
  const auto opened = House::open_any(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  Actor program = house.program();
  program.district = o.number;
  org::Unit unit;
  unit.name = o.district;
  unit.level = org::Level::district;
  unit.code = o.code;
  const auto made = house.engine().write(
      program, {}, [&](Writing& w) { return w.create(*catalogue().find("unit"), draft_of(unit)); });
  if (!made.ok()) return tell(made.problem(), common);
  program.unit = made.value().id;
  const auto days = enter_holidays(house.engine(), program, shipped_holidays());
  if (!days.ok()) return tell(days.problem(), common);
  say(fmt::format("已建立{}（编号{}）", o.district, o.number));
  return Exit::ok;
}

Exit add_user(const UserOptions& o, const CommonOptions& common) {
  const auto opened = House::open(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  Uuid unit = house.district().unit;
  if (!o.unit.empty()) {
    const auto found = find_unit(house, o.unit);
    if (!found.ok()) return tell(found.problem(), common);
    unit = found.value();
  }
  org::Account account;
  account.login = o.login;
  account.name = o.name;
  Codec<Role>::in(account.role, o.role);
  const std::string password = password_of(o);
  const auto made = house.engine().write(house.program(), {}, [&](Writing& w) -> Result<Written> {
    Draft draft = draft_of(account);
    draft.unit = unit;
    auto written = w.create(*catalogue().find("account"), draft);
    if (!written.ok()) return written;
    if (auto p = set_password(w, written.value().id, password)) return *p;
    return written;
  });
  if (!made.ok()) return tell(made.problem(), common);
  say(fmt::format("已增加账号 {}（{}）", o.login, o.name));
  if (!o.from_stdin) say(fmt::format("初始密码：{}（只显示这一次）", password));
  return Exit::ok;
}

Exit change_password(const UserOptions& o, const CommonOptions& common) {
  const auto opened = House::open(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  const auto account = find_account(house, o.login);
  if (!account.ok()) return tell(account.problem(), common);
  const std::string password = password_of(o);
  const auto done = house.engine().write(house.program(), {}, [&](Writing& w) -> Result<Written> {
    if (auto p = set_password(w, account.value().id, password)) return *p;
    return Written{account.value().id, 1, {}, false};
  });
  if (!done.ok()) return tell(done.problem(), common);
  say(fmt::format("已重设 {} 的密码，原有登录已全部退出", o.login));
  if (!o.from_stdin) say(fmt::format("新密码：{}（只显示这一次）", password));
  return Exit::ok;
}

Exit disable_user(const UserOptions& o, const CommonOptions& common) {
  const auto opened = House::open(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  const auto account = find_account(house, o.login);
  if (!account.ok()) return tell(account.problem(), common);
  const RecordType& type = *catalogue().find("account");
  Actor security = house.program();
  security.role = Role::security_admin;
  const FieldChange change[] = {{type.field("active"), std::int64_t{1}, std::int64_t{0}}};
  const auto done = house.engine().write(
      security, {}, [&](Writing& w) { return w.change(type, account.value().id, change); });
  if (!done.ok()) return tell(done.problem(), common);
  say(fmt::format("已停用 {}，一秒内其所有登录失效", o.login));
  return Exit::ok;
}

Exit issue(const UserOptions& o, const CommonOptions& common) {
  const auto opened = House::open(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  const auto account = find_account(house, o.login);
  if (!account.ok()) return tell(account.problem(), common);
  Sessions::Options options;
  options.district = house.district().number;
  Sessions sessions{house.engine(), options};
  const auto token = sessions.issue_token(account.value().id, o.label, o.days);
  if (!token.ok()) return tell(token.problem(), common);
  say(token.value());
  return Exit::ok;
}

}  // namespace

std::function<Exit()> declare_user(CLI::App& app, const CommonOptions& common) {
  auto o = std::make_shared<UserOptions>();
  auto chosen = std::make_shared<Exit (*)(const UserOptions&, const CommonOptions&)>();
  app.require_subcommand(1);
  const auto sub = [&](const char* name, const char* help, auto* run) {
    CLI::App* s = app.add_subcommand(name, help);
    s->parse_complete_callback([chosen, run] { *chosen = run; });
    s->fallthrough();
    return s;
  };
  CLI::App* found = sub("found", "在空的数据目录建立本单位", found_district);
  found->add_option("NAME", o->district, "区县名称")->required();
  found->add_option("--code", o->code, "区划代码，可空");
  found->add_option("--number", o->number, "编号：同一数据库里各区县不同")->capture_default_str();
  CLI::App* add = sub("add", "增加账号，打印初始密码", add_user);
  add->add_option("LOGIN", o->login, "登录名")->required();
  add->add_option("--name", o->name, "姓名")->required();
  add->add_option("--role", o->role, "岗位角色")->required()->check([](const std::string& r) {
    for (const Choice& c : Codec<Role>::choices)
      if (c.name == r && c.value != 0) return std::string{};
    return "没有岗位角色 " + r;
  });
  add->add_option("--unit", o->unit, "所属单位的代码或名称；不填为本区县");
  CLI::App* password = sub("password", "重设密码", change_password);
  password->add_option("LOGIN", o->login, "登录名")->required();
  for (CLI::App* s : {add, password})
    s->add_flag("--password-stdin", o->from_stdin, "从标准输入读密码，不自动生成");
  CLI::App* off = sub("disable", "停用账号", disable_user);
  off->add_option("LOGIN", o->login, "登录名")->required();
  CLI::App* token = sub("token", "为程序签发令牌", issue);
  token->add_option("LOGIN", o->login, "代表哪个账号")->required();
  token->add_option("--label", o->label, "用途")->required();
  token->add_option("--days", o->days, "有效天数")->capture_default_str();
  return [o, chosen, &common] { return (*chosen)(*o, common); };
}

}  // namespace jinguo
