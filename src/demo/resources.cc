// SPDX-License-Identifier: Apache-2.0
// Targets, stocks read off elsewhere, bases, insurance, money and what was published.
#include <fmt/format.h>

#include "demo/town.h"
#include "modules/plans/base.h"
#include "modules/plans/budget_line.h"
#include "modules/plans/claim.h"
#include "modules/plans/placement.h"
#include "modules/plans/policy.h"
#include "modules/plans/post_log.h"
#include "modules/plans/snapshot.h"
#include "modules/plans/target.h"
#include "modules/reports/report_comment.h"

namespace jinguo::demo {
namespace {

using namespace plans;
using reports::ReportComment;

constexpr Months months = {6, 5, 13, 8, 10, 9, 7, 7, 8, 8, 10, 9};

void plan_target(Town& town, int year, const char* figure, const char* title, int wanted) {
  Target t;
  t.figure = figure;
  t.title = title;
  t.year = year;
  t.set_on = town.day(year, 1, 20);
  t.wanted = town.times(wanted, year, 1000);
  t.plan = fmt::format("{}年工作计划", year);
  town.enter(town.at(town.working(*t.set_on, 0)), town.desks.office, t);
}

// In money; its figure counts 万元.
void plan_money_target(Town& town, int year, const char* figure, const char* title, int wanted) {
  Target t;
  t.figure = figure;
  t.title = title;
  t.year = year;
  t.set_on = town.day(year, 1, 20);
  t.amount = yuan(town.times(wanted, year, 1000));
  t.plan = fmt::format("{}年工作计划", year);
  town.enter(town.at(town.working(*t.set_on, 0)), town.desks.office, t);
}

// What was said of the year's report while it was written: one thing done, one still to do.
void plan_comments(Town& town) {
  const Date day = town.working(town.day(town.options.year, 12, 20), 0);
  ReportComment c;
  c.year = town.options.year;
  c.place = "一、“三实”：做实思想引领、岗位职责、关爱帮扶";
  c.text = "走访户数请与各街道的走访记录再核对一遍";
  const Instant at = town.at(day);
  const auto checked = town.enter(at, town.desks.office, c);
  town.step(at + std::chrono::hours{2}, town.desks.office, checked, "settle",
      {{"answer", std::string{"已核对，数字不变"}}});
  c.text = "这一段请补一句明年的安排";
  town.enter(at + std::chrono::minutes{10}, town.desks.chair, c);
}

void plan_followers(Town& town, int year) {
  for (int month = 1; month <= 12; ++month) {
    Snapshot s;
    s.what = "wechat_followers";
    s.label = "微信公众号关注人数";
    s.taken_on = town.day(year, month, 28);
    s.value = 9000 + 260 * (month + (year == town.options.year ? 12 : 0)) + town.dice.below(90);
    s.unit_of_measure = "人";
    town.enter(town.at(s.taken_on), town.desks.publicity, s);
  }
}

void plan_work(Town& town, int year) {
  constexpr Share<PlacementKind> kinds[] = {{30, PlacementKind::after_training},
      {30, PlacementKind::domestic_service}, {20, PlacementKind::coaching},
      {20, PlacementKind::startup}};
  Base b;
  b.name = fmt::format("{}年巾帼创业示范基地", year);
  b.level = WorkBaseLevel::district;
  b.opened_on = town.working(town.day(year, 3, 18), 0);
  const Date opened = b.opened_on;
  const auto base = town.enter(town.at(opened), town.desks.development, b);
  for (int i = town.times(80, year, 600); i > 0; --i) {
    const Woman& woman = town.draw_woman();
    Placement p;
    p.kind = town.dice.pick(kinds);
    p.placed_on = town.draw_day(year, months);
    p.person = woman.id;
    if (p.kind == PlacementKind::startup && p.placed_on > opened) p.base = base;
    town.enter(town.at(p.placed_on), town.desks.development,
        town.communities[std::size_t(woman.community)].unit, p);
  }
}

void plan_insurance(Town& town, int year) {
  for (const Place& street : town.streets) {
    Policy p;
    p.name = "女性安康保险";
    p.payer = town.dice.chance(700) ? Payer::self : Payer::charity;
    p.insured_on = town.draw_day(year, months);
    p.policies = town.dice.between(20, 160);
    p.people = p.policies;
    p.premium = yuan(p.policies * 100);
    const Date insured = p.insured_on;
    const auto policy = town.enter(town.at(insured), street.cadre, p);
    if (!town.dice.chance(300)) continue;
    Claim c;
    c.policy = policy;
    c.amount = yuan(town.dice.between(1, 10) * 10'000);
    c.paid_on = town.working(insured, 90);
    if (c.paid_on <= town.end()) town.enter(town.at(c.paid_on), street.cadre, c);
  }
}

void plan_posts(Town& town, int year) {
  constexpr Share<Medium> media[] = {{60, Medium::wechat}, {14, Medium::douyin},
      {12, Medium::website}, {8, Medium::newspaper}, {6, Medium::television}};
  constexpr Share<ItemTheme> themes[] = {{36, ItemTheme::general}, {18, ItemTheme::rights},
      {24, ItemTheme::family}, {12, ItemTheme::epidemic}, {10, ItemTheme::startup}};
  for (int i = town.times(360, year, 700); i > 0; --i) {
    PostLog p;
    p.title = "巾帼动态";
    p.channel = town.dice.pick(media);
    if (p.channel == Medium::newspaper || p.channel == Medium::television)
      p.level = MediumLevel::city;
    p.kind = p.channel == Medium::douyin ? ItemKind::video : ItemKind::article;
    p.theme = town.dice.pick(themes);
    p.posted_on = town.draw_day(year, months);
    p.readings = town.dice.between(80, 2600);
    town.enter(town.at(p.posted_on), town.desks.publicity, p);
  }
}

void plan_budget(Town& town, int year) {
  const struct {
    const char* project;
    int yuan;
  } lines[] = {{"妇女维权和反家暴", 320'000}, {"最美家庭和平安家庭", 260'000},
      {"妇女之家阵地建设", 480'000}, {"两节慰问", 620'000}, {"宣传和培训", 210'000}};
  for (const auto& line : lines) {
    BudgetLine b;
    b.project = line.project;
    b.year = year;
    b.on = town.working(town.day(year, 12, 8), 0);
    b.planned = yuan(line.yuan);
    b.spent = yuan(line.yuan * town.dice.between(86, 100) / 100);
    b.source = "区财政";
    town.enter(town.at(b.on), town.desks.office, b);
  }
}

}  // namespace

void plan_resources(Town& town) {
  for (const int year : town.years()) {
    plan_target(town, year, "households_visited", "入户走访家庭", 16'000);
    plan_target(town, year, "rights_activities", "维权活动", 240);
    plan_target(town, year, "family_quarrels_settled", "化解婚姻家庭矛盾纠纷", 200);
    plan_followers(town, year);
    plan_work(town, year);
    plan_insurance(town, year);
    plan_posts(town, year);
    plan_budget(town, year);
    plan_money_target(town, year, "aid_money", "慰问帮扶金", 650'000);
    plan_target(town, year, "families_named", "命名家庭", 350);
    plan_target(town, year, "volunteers_serving", "巾帼志愿服务", 900);
  }
  plan_comments(town);
}

}  // namespace jinguo::demo
