// SPDX-License-Identifier: Apache-2.0
// migrate, backup, restore, verify: the commands that look after the data itself.
#include <fmt/format.h>

#include <boost/json.hpp>
#include <cstdio>

#include "app/backup.h"
#include "app/command.h"
#include "app/house.h"
#include "app/progress.h"
#include "engine/content.h"
#include "report/report.h"

namespace jinguo {
namespace {

void say(const std::string& line) { std::fprintf(stdout, "%s\n", line.c_str()); }

Exit say_summary(const BackupSummary& s, std::string_view what, const CommonOptions& common) {
  if (common.json())
    say(fmt::format("{{\"files\":{},\"bytes\":{}}}", s.files, s.bytes));
  else
    say(fmt::format("{}：{}个文件，{}字节，摘要全部相符", what, s.files, s.bytes));
  return Exit::ok;
}

Exit migrate_data(const CommonOptions& common) {
  const auto house = House::open_any(common, House::Access::write);
  if (!house.ok()) return tell(house.problem(), common);
  const auto reader = house.value()->store().read();
  const auto version =
      reader->connection().integer("SELECT max(\"number\") FROM \"schema_version\"", {});
  if (common.json())
    say(fmt::format("{{\"schema\":{}}}", version));
  else
    say(fmt::format("数据库已是本版本的结构（第{}号）", version));
  return Exit::ok;
}

boost::json::object json_of(const Verdict& v, const std::vector<std::string>& reports) {
  boost::json::array faults;
  for (const std::string& f : v.faults) faults.emplace_back(f);
  for (const std::string& f : reports) faults.emplace_back(f);
  return {{"records", v.records}, {"lines", v.lines}, {"checkpoints", v.checkpoints},
      {"unsigned_lines", v.unsigned_lines}, {"sound", faults.empty()},
      {"faults", std::move(faults)}};
}

Exit verify_data(const CommonOptions& common) {
  const auto opened = House::open(common, House::Access::read);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  const auto key = house.checkpoint_key();
  // Only lines from before sealing need the keys; without them they are told as not verified.
  std::unique_ptr<KeyFolder> keys;
  std::optional<Sealing> sealing;
  if (KeyFolder::exists(key_folder_of(common))) {
    keys = KeyFolder::open(key_folder_of(common));
    sealing.emplace(*keys);
  }
  Verdict verdict;
  {
    Progress bar{"复核留痕"};
    verdict = verify_journal(
        house.store(), catalogue(), *key,
        [&](std::int64_t done, std::int64_t all) { bar.at(done, all); },
        sealing ? &*sealing : nullptr);
  }
  auto reports = verify_frozen(house.store(), house.district().number);
  for (std::string& fault : verify_contents(house.store())) reports.push_back(std::move(fault));
  const bool sound = verdict.sound() && reports.empty();
  if (common.json()) {
    say(boost::json::serialize(json_of(verdict, reports)));
  } else {
    say(fmt::format("记录{}条，留痕{}行，签名点{}个（其后尚有{}行待签）", verdict.records,
        verdict.lines, verdict.checkpoints, verdict.unsigned_lines));
    for (const std::string& f : verdict.faults) say("  " + f);
    for (const std::string& f : reports) say("  " + f);
    say(sound ? "全部相符" : "有不符之处，见上；请停止改动并联系系统管理员");
  }
  return sound ? Exit::ok : Exit::differs;
}

}  // namespace

std::function<Exit()> declare_migrate(CLI::App&, const CommonOptions& common) {
  return [&common] { return migrate_data(common); };
}

std::function<Exit()> declare_backup(CLI::App& app, const CommonOptions& common) {
  auto to = std::make_shared<std::string>();
  app.add_option("FOLDER", *to, "备份写到这个新目录")->required();
  return [to, &common] {
    const auto house = House::open(common, House::Access::read);
    if (!house.ok()) return tell(house.problem(), common);
    const auto made = write_backup(*house.value(), *to);
    if (!made.ok()) return tell(made.problem(), common);
    const Exit done = say_summary(made.value(), "已备份到 " + *to, common);
    if (!common.json())
      say(fmt::format("密钥不在备份内：没有密钥，涉密内容读不出。请另行妥善保存密钥目录 {}",
          key_folder_of(common)));
    return done;
  };
}

std::function<Exit()> declare_restore(CLI::App& app, const CommonOptions& common) {
  auto from = std::make_shared<std::string>();
  app.add_option("FOLDER", *from, "备份所在目录")->required();
  return [from, &common] {
    const auto made = restore_backup(*from, common.data);
    if (!made.ok()) return tell(made.problem(), common);
    const Exit done = say_summary(made.value(), "已恢复到 " + common.data, common);
    if (!common.json()) say("备份不含密钥：启动时请用 --keys 指明原密钥目录");
    return done;
  };
}

std::function<Exit()> declare_verify(CLI::App&, const CommonOptions& common) {
  return [&common] { return verify_data(common); };
}

}  // namespace jinguo
