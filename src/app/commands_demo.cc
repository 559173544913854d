// SPDX-License-Identifier: Apache-2.0
// demo, rehearse: a made-up year to look at, and real reports to be proved by.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/command.h"
#include "app/house.h"
#include "app/passphrase.h"
#include "app/progress.h"
#include "demo/demo.h"
#include "embedded/demo_areas.h"
#include "engine/journal.h"
#include "engine/passwords.h"
#include "rehearsal/rehearsal.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;

Problem cannot(std::string text, std::string remedy) {
  Problem p;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

Result<std::string> contents(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) return cannot(fmt::format("打不开 {}", file), "请核对文件名");
  std::ostringstream all;
  all << in.rdbuf();
  return std::move(all).str();
}

// Every demonstration account gets the same password, made for this folder; nobody has one by
// default.
Result<Written> set_passwords(const House& house, const Actor& program, const DemoSummary& demo,
    const std::string& password) {
  const std::string hash = hash_password(password);
  return house.engine().write(program, {}, [&](Writing& w) -> Result<Written> {
    for (const DemoAccount& a : demo.accounts)
      if (auto p = set_password_hash(w, a.id, hash)) return *p;
    return Written{demo.district_unit, 1, {}, false};
  });
}

std::string_view label_of(Role role) {
  for (const Choice& c : Codec<Role>::choices)
    if (c.value == static_cast<int>(role)) return c.label;
  std::abort();
}

bool write_sign_in(const std::string& file, const DemoSummary& demo, const std::string& password) {
  std::ofstream out{file};
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  out << "密码（示范区各账号相同，仅供演示）：" << password << "\n";
  for (const DemoAccount& a : demo.accounts)
    out << fmt::format("{}  {}  {}  {}\n", a.login, a.name, label_of(a.role), a.unit);
  return static_cast<bool>(out.flush());
}

void say_made(const DemoSummary& demo, const CommonOptions& common) {
  if (common.json()) {
    std::string out;
    for (const auto& [name, count] : demo.made)
      out += fmt::format("{}\"{}\":{}", out.empty() ? "" : ",", name, count);
    std::printf(
        "{\"records\":%lld,\"made\":{%s}}\n", static_cast<long long>(demo.records), out.c_str());
    return;
  }
  std::printf("示范区已建立：%lld条记录\n", static_cast<long long>(demo.records));
  for (const auto& [name, count] : demo.made)
    if (const RecordType* t = catalogue().find(name); t && count > 0)
      std::printf("  %s %lld\n", std::string{t->label}.c_str(), static_cast<long long>(count));
}

std::optional<Problem> enter_shipped_holidays(const Engine& engine, const Actor& officer) {
  const auto days = enter_holidays(engine, officer, shipped_holidays());
  if (!days.ok()) return days.problem();
  return {};
}

struct DemoCommand {
  DemoOptions options;
  std::string areas;
  std::int64_t number = 1;
  bool alive = true;
};

Exit make(const DemoCommand& asked, const CommonOptions& common) {
  const auto opened = House::open_any(common, House::Access::write);
  if (!opened.ok()) return tell(opened.problem(), common);
  const House& house = *opened.value();
  std::string areas{demo_areas_files().front().bytes};
  if (!asked.areas.empty()) {
    auto read = contents(asked.areas);
    if (!read.ok()) return tell(read.problem(), common);
    areas = std::move(read).value();
  }
  DemoOptions options = asked.options;
  if (asked.alive) options.today = house.engine().today();
  Progress bar{"建立示范区"};
  const auto made = make_demo(house.engine(), asked.number, areas, options,
      [&](std::int64_t done, std::int64_t all) { bar.at(done, all); },
      {.enter_holidays = enter_shipped_holidays,
          .attend = [&](const Engine& engine, Instant now) -> std::optional<Problem> {
            const auto looked = house.clocks().attend(engine, asked.number, now);
            if (!looked.ok()) return looked.problem();
            return {};
          }});
  if (!made.ok()) return tell(made.problem(), common);
  Actor program = house.program();
  program.district = asked.number;
  program.unit = made.value().district_unit;
  const std::string password = new_passphrase();
  if (const auto set = set_passwords(house, program, made.value(), password); !set.ok())
    return tell(set.problem(), common);
  fs::create_directories(common.data);
  const std::string file = common.data + "/sign-in.txt";
  if (!write_sign_in(file, made.value(), password))
    return tell(cannot(fmt::format("写不了 {}", file), "请检查磁盘空间"), common);
  if (const auto refused = write_checkpoints(
          house.store(), asked.number, house.engine().clock().now(), *house.checkpoint_key()))
    return tell(*refused, common);
  say_made(made.value(), common);
  if (!common.json()) std::printf("账号和密码见 %s\n", file.c_str());
  return Exit::ok;
}

Exit run_rehearsals(const std::vector<std::string>& files, const CommonOptions& common) {
  const auto book = open_book(common.data);
  if (!book.ok()) return tell(book.problem(), common);
  std::vector<RehearsalResult> results;
  Progress bar{"演练"};
  RehearsalOptions options;
  options.store = common.store;
  bool met = true;
  std::size_t unreadable = 0;  // files; the others are rehearsed all the same
  for (const std::string& file : files) {
    const auto yaml = contents(file);
    auto result = yaml.ok() ? rehearse(file, yaml.value(), catalogue(), *book.value(), options)
                            : Result<RehearsalResult>{yaml.problem()};
    ++options.district;
    if (!result.ok()) {
      tell(result.problem(), common);
      ++unreadable;
      continue;
    }
    met = met && result.value().met();
    if (!common.json()) std::printf("%s", as_text(result.value()).c_str());
    results.push_back(std::move(result).value());
    bar.at(static_cast<std::int64_t>(results.size()), static_cast<std::int64_t>(files.size()));
  }
  const Exit outcome = unreadable > 0 ? Exit::refused : met ? Exit::ok : Exit::differs;
  if (common.json()) {
    std::printf("%s\n", as_json(results).c_str());
    return outcome;
  }
  std::size_t right = 0, all = 0;
  for (const RehearsalResult& r : results)
    for (const RehearsalRow& row : r.rows) {
      ++all;
      right += row.verdict == RehearsalRow::Verdict::met ? 1 : 0;
    }
  std::printf("%zu passed, %zu failed\n", right, all - right + unreadable);
  return outcome;
}

}  // namespace

std::function<Exit()> declare_demo(CLI::App& app, const CommonOptions& common) {
  auto asked = std::make_shared<DemoCommand>();
  app.add_option("--year", asked->options.year, "工作年度")->capture_default_str();
  app.add_option("--scale", asked->options.scale, "规模倍数：1约三万次走访")->capture_default_str();
  app.add_option("--visits", asked->options.visits, "走访次数，代替按规模推算");
  app.add_option("--intakes", asked->options.intakes, "信访件数，代替按规模推算");
  app.add_option("--seed", asked->options.seed, "随机种子：相同种子得到相同的区")
      ->capture_default_str();
  app.add_option("--areas", asked->areas, "区划CSV：code,name,level,parent；不填用自带的示范区划");
  app.add_flag("!--no-recent", asked->alive, "不补近几周的在办事项，也不计时限");
  app.add_option("--number", asked->number, "区县编号")->capture_default_str();
  return [asked, &common] { return make(*asked, common); };
}

std::function<Exit()> declare_rehearse(CLI::App& app, const CommonOptions& common) {
  auto files = std::make_shared<std::vector<std::string>>();
  app.add_option("FILE", *files, "演练文件（格式见 docs/rehearsals.md）")->required();
  return [files, &common] { return run_rehearsals(*files, common); };
}

}  // namespace jinguo
