// SPDX-License-Identifier: Apache-2.0
// keys: looking at the keyring, a new root, the end of a case's keys, the cipher suite.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <cstdio>
#include <iostream>

#include "app/command.h"
#include "app/house.h"
#include "app/progress.h"
#include "base/text.h"
#include "engine/body.h"
#include "engine/passwords.h"
#include "store/schema.h"

namespace jinguo {
namespace {

struct KeyOptions {
  std::string wanted;  // case, suite
  std::vector<std::string> by;
  std::string reason;
};

void say(const std::string& line) { std::fprintf(stdout, "%s\n", line.c_str()); }
void say(const boost::json::object& o) { say(boost::json::serialize(o)); }

Problem cannot(std::string field, std::string text, std::string remedy) {
  return refused(Problem::Code::conflict, std::move(text), std::move(remedy), std::move(field));
}

Exit list(const KeyOptions&, const CommonOptions& common) {
  const std::string folder = key_folder_of(common);
  const auto keys = KeyFolder::open(folder);
  const auto summary = keys->summary();
  if (common.json()) {
    boost::json::object by_class;
    for (const auto& [name, count] : summary.keys) by_class[name] = count;
    say({{"folder", folder}, {"keyring", keys->id().text()}, {"root", summary.root},
        {"older", summary.older}, {"suite", name_of(keys->suite())}, {"keys", by_class}});
    return Exit::ok;
  }
  say(fmt::format("密钥目录 {}\n密钥库 {}\n根密钥第{}版\n新内容用 {} 加密", folder,
      keys->id().text(), summary.root, name_of(keys->suite())));
  for (const auto& [name, count] : summary.keys) say(fmt::format("  {} {}个", name, count));
  if (summary.older > 0)
    say(fmt::format("有{}个密钥仍由旧的根密钥保护：上次更换没有完成，请再执行 jinguo keys rotate",
        summary.older));
  return Exit::ok;
}

std::string rotation_note(const KeyFolder& keys) {
  JournalBody body;
  body.say("keyring", {}, keys.id().text());
  body.say("root", keys.summary().root, {});
  return std::move(body).take();
}

Exit rotate(const KeyOptions&, const CommonOptions& common) {
  const auto keys = KeyFolder::open(key_folder_of(common));
  KeyFolder::Rotated done;
  {
    Progress bar{"更换根密钥"};
    done = keys->rotate(
        rotation_note(*keys), [&](std::int64_t some, std::int64_t all) { bar.at(some, all); });
  }
  // Opening journals the note.  While a server holds the data, that server does it.
  bool journaled = false;
  try {
    journaled = House::open(common, House::Access::write).ok();
  } catch (const StoreError&) {
    journaled = false;  // said below
  }
  if (common.json()) {
    say({{"root", done.root}, {"wrapped", done.wrapped}, {"journaled", journaled}});
    return Exit::ok;
  }
  say(fmt::format(
      "根密钥已换为第{}版，重新保护{}个密钥；旧的根密钥已销毁", done.root, done.wrapped));
  say(journaled ? "已记入留痕" : "数据由运行中的服务占用：它会在一分钟内把这次更换记入留痕");
  say("密钥目录的旧备份仍能打开旧内容，请按规定期限销毁");
  return Exit::ok;
}

Exit choose_suite(const KeyOptions& o, const CommonOptions& common) {
  const auto keys = KeyFolder::open(key_folder_of(common));
  if (!o.wanted.empty()) keys->set_suite(*suite_named(o.wanted));
  if (common.json())
    say({{"suite", name_of(keys->suite())}});
  else
    say(fmt::format("新内容用 {} 加密；已有内容不变，照常可读", name_of(keys->suite())));
  return Exit::ok;
}

// --- shred

struct Witness {
  Uuid id;
  std::string login, name, hash;
  Role role = Role::community;
  bool in_force = false;
};

Result<Witness> find_witness(const House& house, const std::string& login) {
  std::optional<Witness> found;
  const Value params[] = {house.district().number, login};
  const auto reader = house.store().read();
  reader->connection().each(
      "SELECT a.\"id\", a.\"name\", a.\"role\", a.\"active\", a.\"ends_on\", c.\"hash\" FROM "
      "\"account\" a LEFT JOIN \"credential\" c ON c.\"district\" = a.\"district\" AND "
      "c.\"account\" = a.\"id\" WHERE a.\"district\" = ? AND a.\"login\" = ?",
      params, [&](const RowView& r) {
        Witness w{Uuid::parse(r.text(0)).value_or(Uuid{}), login, std::string{r.text(1)},
            std::string{r.text(5)}, Role::community, false};
        Codec<Role>::in(w.role, std::string{r.text(2)});
        w.in_force =
            r.integer(3) == 1 && (r.is_null(4) || r.text(4) >= to_text(house.engine().today()));
        found = std::move(w);
      });
  if (found) return *found;
  return cannot(
      "--by", fmt::format("没有登录名为“{}”的账号", login), "没有销毁任何密钥；请核对登录名");
}

// Two persons of the district who each know their own password.
std::optional<Problem> fault_of(const Witness& w, const std::string& password) {
  constexpr RoleSet may = district_officers | Role::security_admin | Role::audit_admin;
  if (!w.in_force || !may.has(w.role))
    return cannot("--by", fmt::format("账号 {} 已停用，或其岗位不能见证销毁密钥", w.login),
        "没有销毁任何密钥；请由主席、区妇联干部、安全管理员或审计管理员中的两人办理");
  if (password_fits(password, w.hash)) return {};
  return cannot("--by", fmt::format("账号 {} 的密码不对", w.login),
      "没有销毁任何密钥；请按 --by 的次序，每行一个密码");
}

Result<std::vector<Witness>> witnesses(const House& house, const KeyOptions& o) {
  if (o.by.size() != 2 || o.by[0] == o.by[1])
    return cannot("--by", "销毁密钥须由两名不同的人办理",
        "没有销毁任何密钥；请写 --by 甲的登录名 --by 乙的登录名");
  std::vector<Witness> found;
  for (const std::string& login : o.by) {
    auto witness = find_witness(house, login);
    if (!witness.ok()) return witness.problem();
    found.push_back(std::move(witness).value());
  }
  if (found[0].name == found[1].name)
    return cannot("--by", "两个账号登记的是同一个人", "没有销毁任何密钥；请由另一人见证");
  for (const Witness& w : found) {
    std::string password;
    std::getline(std::cin, password);
    if (auto fault = fault_of(w, password)) return *fault;
  }
  return found;
}

Result<Uuid> find_case(const House& house, const std::string& id_or_number) {
  if (const auto id = Uuid::parse(id_or_number)) return *id;
  std::vector<Uuid> found;
  const Value params[] = {house.district().number, id_or_number};
  const auto reader = house.store().read();
  reader->connection().each("SELECT \"id\" FROM \"case\" WHERE \"district\" = ? AND \"number\" = ?",
      params, [&](const RowView& r) { found.push_back(Uuid::parse(r.text(0)).value_or(Uuid{})); });
  if (found.size() == 1) return found.front();
  return cannot("CASE", fmt::format("案号“{}”对应{}个个案", id_or_number, found.size()),
      "没有销毁任何密钥；请改用个案的编号（UUID）");
}

// A digest of a number that can be guessed must not outlive the number.
void clear_digests(Connection& c, std::int64_t district, const Uuid& which) {
  for (const RecordType* type : catalogue().records()) {
    const KeyOwnership o = key_ownership(*type);
    if (o.owner == KeyOwner::unit) continue;
    const std::string_view column =
        o.owner == KeyOwner::itself ? "id" : type->fields[std::size_t(o.field)].name;
    for (const MatchColumn& m : match_columns(*type)) {
      const Value params[] = {district, which.text()};
      c.run(fmt::format("UPDATE {} SET {} = NULL WHERE \"district\" = ? AND {} = ?",
                quoted(type->name), quoted(std::string_view{m.name}), quoted(column)),
          params);
    }
  }
}

Exit shred(const KeyOptions& o, const CommonOptions& common) {
  const auto opened = House::open(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  if (length(trimmed(o.reason)) < 2 || length(o.reason) > 200 || !is_clean_text(o.reason))
    return tell(cannot("--reason", "销毁密钥须说明理由（2至200字）", "没有销毁任何密钥"), common);
  const auto which = find_case(house, o.wanted);
  if (!which.ok()) return tell(which.problem(), common);
  const auto both = witnesses(house, o);
  if (!both.ok()) return tell(both.problem(), common);
  std::vector<Uuid> ids;
  const auto done = house.engine().write(house.program(), {}, [&](Writing& w) -> Result<Written> {
    Connection& c = w.connection();
    const std::int64_t district = house.district().number;
    ids = Sealing::give_up(c, district, which.value(), house.engine().clock().now());
    if (ids.empty())
      return cannot("CASE", "这个个案没有涉密内容，没有密钥可销毁", "没有改动任何内容");
    clear_digests(c, district, which.value());
    JournalBody body;
    body.say("first", {}, both.value()[0].id.text());
    body.say("second", {}, both.value()[1].id.text());
    body.say("keys", {}, static_cast<std::int64_t>(ids.size()));
    body.say("reason", {}, o.reason);
    return w.remark(*catalogue().find("case"), which.value(), "keys:shred", std::move(body).take());
  });
  if (!done.ok()) return tell(done.problem(), common);
  // On record first: should this be cut off, the next start finishes it.
  house.keys().destroy(ids);
  if (common.json())
    say({{"case", which.value().text()}, {"keys", ids.size()}});
  else
    say(fmt::format(
        "已销毁个案 {} 的{}个密钥并记入留痕：其涉密内容在现有数据和所有数据备份中都不能再读出。\n"
        "密钥目录若有旧备份，请一并销毁；建议随后执行 jinguo keys rotate",
        which.value().text(), ids.size()));
  return Exit::ok;
}

}  // namespace

std::function<Exit()> declare_keys(CLI::App& app, const CommonOptions& common) {
  auto o = std::make_shared<KeyOptions>();
  auto chosen = std::make_shared<Exit (*)(const KeyOptions&, const CommonOptions&)>();
  app.require_subcommand(1);
  const auto sub = [&](const char* name, const char* help, auto* run) {
    CLI::App* s = app.add_subcommand(name, help);
    s->parse_complete_callback([chosen, run] { *chosen = run; });
    s->fallthrough();
    return s;
  };
  sub("list", "列出密钥库、根密钥版本和各类密钥的个数", list);
  sub("rotate", "更换根密钥；服务可照常运行，中断后再执行即继续", rotate);
  CLI::App* end = sub(
      "shred", "销毁一个个案的密钥（须先停止服务）；从标准输入按次序读两人的密码，每行一个", shred);
  end->add_option("CASE", o->wanted, "个案的编号或案号")->required();
  end->add_option("--by", o->by, "办理人的登录名，写两次，须是两个人")->required();
  end->add_option("--reason", o->reason, "理由，记入留痕")->required();
  CLI::App* suite = sub("suite", "查看或选择新内容所用的密码算法", choose_suite);
  suite->add_option("SUITE", o->wanted, "GM1（SM4、SM3）或 INT1（AES-256-GCM、SHA-256）")
      ->check(CLI::IsMember({"GM1", "INT1"}));
  return [o, chosen, &common] { return (*chosen)(*o, common); };
}

}  // namespace jinguo
