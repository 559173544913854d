// SPDX-License-Identifier: Apache-2.0
#include "modules/aid/application.h"

#include <gtest/gtest.h>

#include <map>

namespace jinguo::aid {
namespace {

// One programme, and the states of the applications already stored for the same person.
struct Stored : Lookup {
  std::map<std::string, Value, std::less<>> programme;
  std::vector<std::string> states;

  std::int64_t count(std::string_view, std::span<const Match> all) const override {
    std::int64_t n = 0;
    for (const std::string& state : states) {
      bool counted = true;
      for (const Match& m : all)
        if (m.field == "state" && m.op == Match::Op::unequal) counted &= m.value != Value{state};
      n += counted;
    }
    return n;
  }
  Value value(std::string_view, const Uuid&, std::string_view field) const override {
    const auto it = programme.find(field);
    return it == programme.end() ? Value{} : it->second;
  }
};

std::string objections(const Application& a, const Stored& stored) {
  Check check{Date{std::chrono::year{2021} / 6 / 30}, {}, &stored};
  rules(a, check);
  std::string fields;
  for (const Problem& p : std::move(check).take()) fields += p.field + " ";
  return fields;
}

Application asking(std::int64_t yuan, Tier tier = Tier::other) {
  Application a;
  a.amount_applied.fen = yuan * 100;
  a.tier = tier;
  return a;
}

TEST(Application, CapIsThatOfTheProgrammeAndTheTier) {
  Stored stored;
  EXPECT_EQ("", objections(asking(50'000), stored));
  stored.programme = {{"cap", std::int64_t{1'000'000}}, {"cap_dibao", std::int64_t{2'000'000}}};
  EXPECT_EQ("", objections(asking(10'000), stored));
  EXPECT_EQ("amount_applied ", objections(asking(10'001), stored));
  EXPECT_EQ("", objections(asking(20'000, Tier::dibao), stored));
  EXPECT_EQ("amount_applied ", objections(asking(20'001, Tier::dibao), stored));
}

TEST(Application, OneLiveApplicationAPersonAndProgramme) {
  Stored stored;
  stored.states = {"refused", "withdrawn", "archived"};
  EXPECT_EQ("", objections(asking(100), stored));
  stored.states.push_back("sent_up");
  EXPECT_EQ("person ", objections(asking(100), stored));
}

TEST(Application, OnceInALifeAlsoCountsWhatWasPaid) {
  Stored stored;
  stored.programme = {{"once", std::int64_t{1}}};
  stored.states = {"refused"};
  EXPECT_EQ("", objections(asking(100), stored));
  stored.states = {"archived"};
  EXPECT_EQ("person ", objections(asking(100), stored));
  Application again = asking(100);
  again.repeat_reason = "复发";
  EXPECT_EQ("", objections(again, stored));
}

}  // namespace
}  // namespace jinguo::aid
