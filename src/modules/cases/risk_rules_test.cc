// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/risk_rules.h"

#include <gtest/gtest.h>

#include "modules/cases/risk.h"

namespace jinguo::cases {
namespace {

constexpr std::string_view sound =
    "edition: 区-1\nanswers:\n  weapon: { weight: 7, third_level: true }\n  drinking: { weight: 3 "
    "}\n"
    "colours: { red: 9, orange: 7, yellow: 3, blue: 1 }\n";

// Puts the shipped rules back when a test has put others in force.
class RiskRulesTest : public testing::Test {
 protected:
  ~RiskRulesTest() override { put_in_force(shipped_); }
  const RiskRules shipped_ = risk_rules();
};

TEST_F(RiskRulesTest, ShippedOnesScoreEveryQuestion) {
  EXPECT_EQ(shipped_.questions.size(), 13u);
  RiskAssessment r;
  r.weapon = r.child_harmed = r.drinking = true;
  derive(r);
  EXPECT_EQ(r.score, 7);
  EXPECT_EQ(r.colour, Colour::orange);
  EXPECT_TRUE(r.linked);
  EXPECT_EQ(r.explained, "持有凶器、未成年人受害或在场、酗酒或吸毒");
  EXPECT_EQ(r.edition, "2026-1");
}

TEST_F(RiskRulesTest, EveryFlagOfAnAssessmentIsAsked) {
  static constexpr RecordType type = type_of<RiskAssessment>();
  for (const FieldInfo& f : type.fields) {
    if (f.kind != Kind::flag || f.name == "linked") continue;
    bool asked = false;
    for (const RiskRules::Question& q : shipped_.questions) asked = asked || q.says == f.label;
    EXPECT_TRUE(asked) << f.name;
  }
}

TEST_F(RiskRulesTest, ADistrictsOwnCountFromTheNextAssessmentOn) {
  auto own = read_risk_rules("risk.yaml", std::string{sound});
  ASSERT_TRUE(own.ok()) << own.problem().text;
  put_in_force(std::move(own).value());
  RiskAssessment r;
  r.weapon = r.child_harmed = true;
  derive(r);
  EXPECT_EQ(r.score, 7);
  EXPECT_EQ(r.colour, Colour::orange);
  EXPECT_EQ(r.explained, "持有凶器");
  EXPECT_EQ(r.edition, "区-1");
  r = {};
  r.drinking = true;
  derive(r);
  EXPECT_EQ(r.colour, Colour::yellow);
  EXPECT_FALSE(r.linked);
}

struct Bad {
  std::string_view from, to, said;
  int line;
};

TEST(RiskRules, RefuseABadFileWholeWithItsLine) {
  const Bad all[] = {{"weapon", "weapons", "没有 weapons 这个问题", 3},
      {"weight: 7", "weight: 70", "0 到 20", 3}, {"weight: 7", "weight: 高", "0 到 20", 3},
      {"third_level: true", "third_level: 也许", "third_level 不能这样写", 3},
      {"drinking", "weapon", "写了两次", 4}, {"orange: 7", "orange: 9", "1 到 8", 5},
      {", blue: 1", "", "没有 blue 的分数线", 5}, {"blue: 1", "blue: 0", "1 到 2", 5},
      {"blue: 1", "blue: 1, green: 1", "不认识的颜色", 5},
      {"edition: 区-1", "source: 无", "版本", 1}, {"edition", "editions", "不认识的键 editions", 1},
      {"answers:", "answers: [", "YAML", 4}};
  for (const Bad& bad : all) {
    std::string text{sound};
    text.replace(text.find(bad.from), bad.from.size(), bad.to);
    const auto read = read_risk_rules("risk.yaml", text);
    ASSERT_FALSE(read.ok()) << bad.to;
    EXPECT_NE(read.problem().text.find(bad.said), std::string::npos) << read.problem().text;
    EXPECT_EQ(read.problem().field, "risk.yaml:" + std::to_string(bad.line)) << bad.to;
    EXPECT_FALSE(read.problem().remedy.empty());
  }
  EXPECT_FALSE(read_risk_rules("risk.yaml", "").ok());
}

}  // namespace
}  // namespace jinguo::cases
