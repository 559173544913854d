// SPDX-License-Identifier: Apache-2.0
#include "demo/demo.h"

#include "demo/town.h"
#include "engine/consequences.h"
#include "store/schema.h"

namespace jinguo {
namespace {

std::optional<Problem> refuse_founded(const Engine& house, std::int64_t district) {
  const auto reader = house.store().read();
  const Value params[] = {district};
  const auto found =
      reader->connection().integer("SELECT count(*) FROM \"unit\" WHERE \"district\" = ?", params);
  if (found == 0) return {};
  Problem p;
  p.code = Problem::Code::conflict;
  p.text = "这里已经有单位区划，演示数据只能装入空的数据夹";
  p.remedy = "没有改动任何内容；请另选一个空的数据夹（--data）";
  return p;
}

constexpr void (*parts[])(demo::Town&) = {demo::settle, demo::plan_bodies, demo::plan_sites,
    demo::plan_visits, demo::plan_rights, demo::plan_aid, demo::plan_spring_bud, demo::plan_loans,
    demo::plan_giving, demo::plan_services, demo::plan_activities, demo::plan_honours,
    demo::plan_volunteers, demo::plan_resources, demo::plan_recent};

// Of the year's records those whose terms end with them; of what is in hand now all.
class YearsTerms final : public Consequences {
 public:
  YearsTerms(const Consequences& all, Date year_ends) : all_(all), year_ends_(year_ends) {}

  std::optional<Problem> follow(Writing& writing, const Happened& happened) const override {
    const std::string_view name = happened.type.name;
    const bool ends = name == "intake" || name == "dispute" || name == "joint_task";
    if (!ends && writing.engine().today() <= year_ends_) return {};
    return all_.follow(writing, happened);
  }
  std::optional<Problem> withdrawn(
      Writing& writing, const RecordType& type, const Uuid& id) const override {
    return all_.withdrawn(writing, type, id);
  }
  bool bars(const Engine& engine, Connection& connection, const Actor& actor,
      const Happened& now) const override {
    return all_.bars(engine, connection, actor, now);
  }

 private:
  const Consequences& all_;
  Date year_ends_;
};

std::optional<Problem> live(demo::Town& town, const Engine& engine, SetClock& clock,
    const DemoProgress& progress, const DemoBeside& beside) {
  const std::int64_t all = std::int64_t(town.diary.size());
  // The first day stands alone, so that the days of rest are known before any work.
  const Instant first_work = town.founding() + std::chrono::hours{1};
  if (auto p = town.diary.live(engine, clock, town.installer, first_work, all, progress)) return p;
  if (beside.enter_holidays) {
    Actor program = town.installer;
    program.unit = town.district.unit;
    if (auto p = beside.enter_holidays(engine, program)) return p;
  }
  if (auto p = town.diary.live(engine, clock, town.installer, Instant::max(), all, progress))
    return p;
  if (!beside.attend || !town.options.today) return {};
  const Instant now = town.morning(*town.options.today);
  clock.set(now);
  return beside.attend(engine, now);
}

DemoSummary summed(demo::Town& town, const Catalogue& catalogue) {
  DemoSummary summary = std::move(town.summary);
  for (const RecordType* type : catalogue.records()) {
    const auto it = town.made.find(type->name);
    if (it == town.made.end()) continue;
    summary.made.emplace_back(type->name, it->second);
    summary.records += it->second;
  }
  return summary;
}

}  // namespace

Result<DemoSummary> make_demo(const Engine& house, std::int64_t district, std::string_view areas,
    const DemoOptions& options, const DemoProgress& progress, const DemoBeside& beside) {
  const auto read = demo::read_areas(areas);
  if (!read.ok()) return read.problem();
  if (auto problem = refuse_founded(house, district)) return *problem;

  demo::Town town{options, district, house.offset()};
  demo::found(town, read.value());
  for (const auto plan : parts) plan(town);

  SetClock clock{Instant{}};
  const auto random = seeded_random(options.seed);
  std::optional<YearsTerms> terms;
  if (house.consequences() && town.options.today) terms.emplace(*house.consequences(), town.end());
  const Engine engine{{house.store(), house.catalogue(), clock, *random, house.offset(),
      house.has_keys() ? &house.sealing() : nullptr, terms ? &*terms : nullptr}};
  if (auto problem = live(town, engine, clock, progress, beside)) return *problem;
  return summed(town, house.catalogue());
}

}  // namespace jinguo
