// SPDX-License-Identifier: Apache-2.0
// The year 2021 of the small district, with edges: work owned by a street and by the district,
// the last and first day of a year, a person without a record, a home closed on the last day.
#pragma once
#include <map>

#include "figures/test_world.h"

namespace jinguo {

inline void fill(World& w) {
  w.add("h1", "household", "东一社区", "head_name=曾小红 address=示范路1号 residence=local");
  w.add("h2", "household", "东一社区", "head_name=李大梅 address=示范路2号 residence=floating");
  w.add("h3", "household", "东二社区", "head_name=王三秀 address=示范路3号 residence=local");
  w.add("h4", "household", "西一社区", "head_name=陈四妹 address=示范路4号 residence=foreign");
  for (const char* visit : {"东一社区 household=h1 visited_on=2021-03-08 purpose=festival",
           "东一社区 household=h1 visited_on=2021-09-01",
           "东街道 household=h1 visited_on=2021-11-11",
           "东一社区 household=h2 visited_on=2021-05-01 risk=red",
           "东二社区 household=h3 visited_on=2021-06-30",
           "西一社区 household=h4 visited_on=2021-01-01",
           "示范区 household=h4 visited_on=2021-12-31",
           "西一社区 household=h4 visited_on=2020-12-31",
           "东二社区 household=h3 visited_on=2021-12-01 state=planned"}) {
    const std::string text = visit;
    const std::size_t blank = text.find(' ');
    w.add("", "visit", text.substr(0, blank), text.substr(blank));
  }
  w.add("p1", "person", "东一社区", "name=曾小红 sex=female born_on=1961-06-15");
  w.add(
      "p2", "person", "东一社区", "name=李小芽 sex=female born_on=2010-05-01 school_level=primary");
  w.add("p3", "person", "西一社区",
      "name=陈大学 sex=female born_on=2001-01-01 school_level=university");
  w.add("p4", "person", "东二社区", "name=王先生 sex=male born_on=1980-02-29");
  w.add("bud", "programme", "示范区", "code=spring_bud name=春蕾计划 kind=spring_bud");
  w.add("fest", "programme", "示范区", "code=festival name=两节慰问 kind=festival");
  w.add("b1", "batch", "示范区", "programme=bud name=第一批 opened_on=2021-03-01");
  w.add("b2", "batch", "示范区", "programme=bud name=第二批 opened_on=2021-09-01");
  const auto grant = [&](const std::string& unit, const std::string& values) {
    w.add("", "grant", unit, "source=foundation state=paid " + values);
  };
  grant("东一社区",
      "programme=bud batch=b1 person=p2 amount=800 paid_on=2021-03-01 school_level=primary");
  grant("东一社区",
      "programme=bud batch=b2 person=p2 amount=800 paid_on=2021-09-01 school_level=primary");
  grant("西一社区",
      "programme=bud batch=b2 person=p3 amount=2000.5 paid_on=2021-09-01 school_level=university");
  grant("东二社区", "programme=bud person=p4 amount=1000 paid_on=2021-10-01 school_level=junior");
  grant("东一社区", "programme=fest household=h1 amount=500 paid_on=2021-02-01");
  grant("东一社区", "programme=fest person=p1 amount=500 paid_on=2021-06-14");
  const auto intake = [&](const std::string& unit, const std::string& values) {
    w.add("", "intake", unit,
        "channel=letter asker_sex=female matter=unstated contacts=1 people=1 " + values);
  };
  intake("东一社区", "person=p1 category=marriage_family received_on=2021-06-15 state=registered");
  intake("东一社区",
      "category=marriage_family received_on=2021-02-01 accepted_on=2021-02-03 "
      "closed_on=2021-03-31 outcome=explained state=closed");
  intake("西一社区",
      "person=p3 category=labour received_on=2021-08-01 accepted_on=2021-08-02 "
      "closed_on=2021-12-01 outcome=supported state=closed");
  for (int i = 0; i < 4; ++i)
    intake("东二社区", "category=property received_on=2020-05-05 state=registered");
  w.add("s1", "site", "东一社区",
      "name=一号之家 kind=community_home field=none level=none "
      "opened_on=2019-03-08");
  w.add("s2", "site", "东二社区",
      "name=二号之家 kind=building_home field=new_field level=none "
      "opened_on=2021-05-01");
  w.add("s3", "site", "西一社区",
      "name=三号之家 kind=community_home field=none level=none "
      "opened_on=2018-01-01 closed_on=2021-12-31");
  for (int day = 1; day <= 7; ++day)
    for (const char* shift :
        {"from_hour=0 to_hour=12 hours=12", "from_hour=12 to_hour=24 hours=12"})
      w.add("", "duty_roster", "示范区",
          fmt::format("service=hotline line=12338 weekday={} {} from=2021-01-01", day, shift));
  w.add("", "course", "东一社区",
      "title=四点钟学堂 kind=after_school weekday=1 start_hour=16 from=2021-09-01");
  w.add("", "snapshot", "示范区", "what=followers taken_on=2021-06-30 value=15000");
  w.add("", "snapshot", "示范区", "what=followers taken_on=2021-12-20 value=18500");
  w.add("", "snapshot", "示范区", "what=women_share taken_on=2021-12-20 value=2792 decimals=2");
  const auto target = [&](const std::string& values) { w.add("", "target", "示范区", values); };
  target("figure=visits year=2021 area=东一社区 wanted=3");
  target("figure=visits year=2021 area=东街道 wanted=4");
  target("figure=visits year=2021 area=西一社区 wanted=2");
  target("figure=money year=2021 amount=5000");
}

// Made once a store: its tests only read.
class YearTest : public BothStores {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    auto& made = worlds()[GetParam()];
    if (!made) fill(*(made = std::make_unique<World>(GetParam())));
    world = made.get();
  }
  static void TearDownTestSuite() { worlds().clear(); }
  World* world = nullptr;

 private:
  static std::map<Dialect, std::unique_ptr<World>>& worlds() {
    static std::map<Dialect, std::unique_ptr<World>> all;
    return all;
  }
};

}  // namespace jinguo
