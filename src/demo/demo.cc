// SPDX-License-Identifier: Apache-2.0
#include "demo/demo.h"

#include "demo/town.h"
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
    demo::plan_volunteers, demo::plan_resources};

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
    const DemoOptions& options, const DemoProgress& progress) {
  const auto read = demo::read_areas(areas);
  if (!read.ok()) return read.problem();
  if (auto problem = refuse_founded(house, district)) return *problem;

  demo::Town town{options, district, house.offset()};
  demo::found(town, read.value());
  for (const auto plan : parts) plan(town);

  SetClock clock{Instant{}};
  const auto random = seeded_random(options.seed);
  const Engine engine{{house.store(), house.catalogue(), clock, *random, house.offset(),
      house.has_keys() ? &house.sealing() : nullptr}};
  if (auto problem = town.diary.live(engine, clock, town.installer, progress)) return *problem;
  return summed(town, house.catalogue());
}

}  // namespace jinguo
