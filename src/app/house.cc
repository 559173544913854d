// SPDX-License-Identifier: Apache-2.0
#include "app/house.h"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/binding.h"
#include "embedded/clock_data.h"
#include "embedded/district_data.h"
#include "embedded/figures.h"
#include "embedded/paper_forms.h"
#include "engine/numbering.h"
#include "modules/cases/code_list.h"
#include "modules/cases/risk_rules.h"
#include "modules/modules.h"

namespace jinguo {
namespace {

Problem no_district(const std::string& data) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("{} 里还没有区县", data);
  p.remedy = "先用 jinguo demo 建一个示范区，或用 jinguo user found 建立本单位";
  return p;
}

// A folder serves one district; a server with many is told which by JINGUO_DISTRICT.
District district_of(Connection& c) {
  District d;
  const char* told = std::getenv("JINGUO_DISTRICT");
  const std::int64_t wanted = told ? std::atoll(told) : 0;
  c.each(
      "SELECT \"district\", \"id\", \"name\" FROM \"unit\" WHERE \"parent\" IS NULL "
      "ORDER BY \"district\", \"created_at\"",
      {}, [&](const RowView& r) {
        if (d.number != 0 || (wanted != 0 && r.integer(0) != wanted)) return;
        d = {r.integer(0), Uuid::parse(r.text(1)).value_or(Uuid{}), std::string{r.text(2)}};
      });
  return d;
}

std::string contents(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream all;
  all << in.rdbuf();
  return std::move(all).str();
}

}  // namespace

const Catalogue& catalogue() {
  static const Catalogue all = [] {
    auto made = Catalogue::make(all_modules());
    if (made.ok()) return std::move(made).value();
    std::fprintf(stderr, "jinguo: %s\n", made.problem().text.c_str());
    std::exit(70);
  }();
  return all;
}

Result<std::shared_ptr<const FigureBook>> open_book(const std::string& data) {
  std::map<std::string, std::string> files;
  for (const EmbeddedFile& f : figures_files())
    files["figures/" + std::filesystem::path{f.path}.filename().string()] = std::string{f.bytes};
  const std::filesystem::path own = std::filesystem::path{data} / "figures";
  if (std::filesystem::is_directory(own))
    for (const auto& entry : std::filesystem::directory_iterator{own})
      if (entry.path().extension() == ".yaml")
        files["figures/" + entry.path().filename().string()] = contents(entry.path());
  std::vector<FigureFile> read;
  for (auto& [name, text] : files) read.push_back({name, std::move(text)});
  return FigureBook::read(read, catalogue());
}

std::optional<std::string> own_file(const std::string& data, const char* name) {
  const std::filesystem::path own = std::filesystem::path{data} / name;
  std::error_code none;
  if (!std::filesystem::is_regular_file(own, none)) return {};
  return contents(own);
}

Result<std::shared_ptr<const TermBook>> open_terms(const std::string& data) {
  constexpr const char* name = "clocks.yaml";
  if (auto own = own_file(data, name)) {
    const std::string at = (std::filesystem::path{data} / name).string();
    return TermBook::read({at, *std::move(own)}, catalogue());
  }
  const EmbeddedFile* shipped = find_file(clock_data_files(), name);
  return TermBook::read({"data/clocks.yaml", std::string{shipped->bytes}}, catalogue());
}

std::optional<Problem> put_codes_in_force(const std::string& data) {
  for (const char* file : {"matters.yaml", "tasks.yaml"}) {
    const std::filesystem::path own = std::filesystem::path{data} / file;
    if (!std::filesystem::exists(own)) continue;
    if (auto wrong = cases::put_codes_in_force(file, own.string(), contents(own))) return wrong;
  }
  return {};
}

std::optional<Problem> put_risk_rules_in_force(const std::string& data) {
  const std::filesystem::path own = std::filesystem::path{data} / "risk.yaml";
  if (!std::filesystem::exists(own)) return {};
  auto read = cases::read_risk_rules(own.string(), contents(own));
  if (!read.ok()) return read.problem();
  cases::put_in_force(std::move(read).value());
  return {};
}

Result<DistrictSettings> open_settings(const std::string& data) {
  constexpr const char* name = "district.yaml";
  const std::string shipped{find_file(district_data_files(), name)->bytes};
  auto read = read_district_settings("data/district.yaml", shipped, {});
  const auto own = own_file(data, name);
  if (!read.ok() || !own) return read;
  const std::string at = (std::filesystem::path{data} / name).string();
  return read_district_settings(at, *own, std::move(read).value());
}

std::string_view shipped_holidays() { return find_file(clock_data_files(), "holidays.csv")->bytes; }

Problem unknown_figure(const std::string& name, const FigureBook& book) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.field = "NAME";
  p.text = fmt::format("没有名为“{}”的指标", name);
  std::string near;
  for (const Figure* f : book.all())
    if (name_of(*f).substr(0, 4) == std::string_view{name}.substr(0, 4))
      near += fmt::format("{}{}", near.empty() ? "" : "、", name_of(*f));
  p.remedy = near.empty() ? "可用 jinguo figures --year 2021 查看全部指标" : "相近的有：" + near;
  return p;
}

House::House(std::unique_ptr<Store> store, std::unique_ptr<KeyFolder> keys, std::string data,
    std::shared_ptr<const TermBook> terms, DistrictSettings settings)
    : store_(std::move(store)),
      keys_(std::move(keys)),
      clocks_(std::move(terms)),
      templates_(catalogue(), paper_forms_files()),
      data_(std::move(data)),
      settings_(std::move(settings)) {
  if (keys_) sealing_ = std::make_unique<Sealing>(*keys_);
  Engine::Parts parts{*store_, catalogue(), system_clock(), system_random()};
  parts.sealing = sealing_.get();
  parts.consequences = &consequences_;
  engine_ = std::make_unique<Engine>(parts);
  const auto reader = store_->read();
  district_ = district_of(reader->connection());
}

Result<std::unique_ptr<House>> House::open_any(const CommonOptions& common, Access access) {
  StoreOptions options;
  options.data = common.data;
  options.url = common.store;
  options.read_only = access == Access::read;
  if (auto refused = put_codes_in_force(common.data)) return *std::move(refused);
  auto terms = open_terms(common.data);
  if (!terms.ok()) return terms.problem();
  if (auto refused = put_risk_rules_in_force(common.data)) return *std::move(refused);
  auto settings = open_settings(common.data);
  if (!settings.ok()) return settings.problem();
  if (auto refused = put_numbers_in_force(settings.value().numbers)) return *std::move(refused);
  try {
    auto store = open_store(options);
    if (access == Access::read)
      return std::make_unique<House>(std::move(store), nullptr, common.data,
          std::move(terms).value(), std::move(settings).value());
    auto keys = bound_keys(*store, common.data, key_folder_of(common));
    if (!keys.ok()) return keys.problem();
    {
      const Sealing sealing{*keys.value()};
      const auto sealed = seal_existing(*store, catalogue(), sealing);
      if (!sealed.ok()) return sealed.problem();
      // Closing empties the log, which still holds what is sealed now.
      if (sealed.value() > 0) {
        store.reset();
        store = open_store(options);
      }
    }
    auto house = std::make_unique<House>(std::move(store), std::move(keys).value(), common.data,
        std::move(terms).value(), std::move(settings).value());
    house->finish_destructions();
    if (const auto late = house->journal_key_notes()) return *late;
    return house;
  } catch (const KeyError& e) {
    return e.problem;
  } catch (const StoreError& e) {
    // At the machine itself the reason may be told in full: which folder, held by which process.
    Problem p = problem_of(e);
    p.text = e.what();
    return p;
  }
}

Result<std::unique_ptr<House>> House::open(const CommonOptions& common, Access access) {
  auto house = open_any(common, access);
  if (house.ok() && house.value()->district().number == 0) return no_district(common.data);
  return house;
}

std::unique_ptr<CheckpointKey> House::checkpoint_key() const {
  std::filesystem::create_directories(data_);
  return CheckpointKey::open(data_ + "/checkpoint.key");
}

void House::finish_destructions() const {
  const auto ids = Sealing::given_up(store_->read()->connection(), district_.number);
  if (!ids.empty()) keys_->destroy(ids);
}

std::optional<Problem> House::journal_key_notes() const {
  if (!keys_ || district_.number == 0) return {};
  for (const KeyNote& note : keys_->notes()) {
    // The number makes it one line, though forgetting the note may fail.
    const Once once{fmt::format("keys-{}-{}", keys_->id().text(), note.number), note.text};
    const auto told = engine_->write(program(), once, [&](Writing& w) {
      return w.remark(*catalogue().find("unit"), district_.unit, "keys:rotate", note.text);
    });
    if (!told.ok()) return told.problem();
    keys_->forget(note.number);
  }
  return {};
}

Actor House::chair() const {
  return {{}, district_.unit, Role::chair, district_.number, "本机命令", true};
}

Actor House::program() const {
  return {{}, district_.unit, Role::installer, district_.number, "本机命令", true};
}

std::string key_folder_of(const CommonOptions& common) {
  if (!common.keys.empty()) return common.keys;
  if (const char* told = std::getenv("JINGUO_KEYS"); told && *told) return told;
  std::string data = common.data;
  while (data.size() > 1 && data.ends_with('/')) data.pop_back();
  return data + ".keys";
}

Result<Uuid> find_unit(const House& house, const std::string& code_or_name) {
  std::optional<Uuid> found;
  const Value params[] = {house.district().number, code_or_name, code_or_name};
  const auto reader = house.store().read();
  reader->connection().each(
      "SELECT \"id\" FROM \"unit\" WHERE \"district\" = ? AND (\"code\" = ? OR \"name\" = ?)",
      params, [&](const RowView& r) { found = Uuid::parse(r.text(0)); });
  if (found) return *found;
  Problem p;
  p.code = Problem::Code::not_found;
  p.field = "area";
  p.text = fmt::format("没有代码或名称为“{}”的单位", code_or_name);
  p.remedy = "可用 jinguo export unit 查看全部单位";
  return p;
}

}  // namespace jinguo
