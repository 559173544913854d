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

constexpr std::string_view with_own =
    "edition: 区-2\nanswers:\n  weapon: { weight: 4, third_level: true }\nown:\n"
    "  bride_price: { label: 彩礼纠纷, label_en: Bride price, weight: 2 }\n"
    "  pet_harm: { label: 伤害宠物, label_en: Pet harmed, weight: 3, third_level: true }\n"
    "colours: { red: 9, orange: 5, yellow: 3, blue: 1 }\n";

std::string objection_to(const RiskAssessment& r) {
  struct Nothing : Lookup {
    std::int64_t count(std::string_view, std::span<const Match>) const override { return 0; }
    Value value(std::string_view, const Uuid&, std::string_view) const override { return {}; }
  } nothing;
  Check check{Date{std::chrono::year{2026} / 6 / 30}, {}, &nothing};
  rules(r, check);
  std::string said;
  for (const Problem& p : std::move(check).take()) said += p.field + " " + p.text + p.remedy;
  return said;
}

TEST_F(RiskRulesTest, ADistrictAsksQuestionsOfItsOwn) {
  auto own = read_risk_rules("risk.yaml", std::string{with_own});
  ASSERT_TRUE(own.ok()) << own.problem().text;
  put_in_force(std::move(own).value());
  ASSERT_EQ(2u, own_questions().size());
  EXPECT_EQ("Pet harmed", own_questions()[1].label_en);
  RiskAssessment r;
  r.weapon = true;
  r.own_answers = "pet_harm, bride_price,pet_harm";
  derive(r);
  EXPECT_EQ("", objection_to(r));
  EXPECT_EQ("pet_harm,bride_price", r.own_answers);
  EXPECT_EQ(9, r.score);
  EXPECT_EQ(Colour::red, r.colour);
  // What all of the line may read says how many, the protected field which.
  EXPECT_EQ("持有凶器、区里自定的问题2项", r.explained);
  EXPECT_EQ("伤害宠物（3分，触发三级联动）、彩礼纠纷（2分）", r.own_explained);
  r = {};
  r.own_answers = "bride_price";
  derive(r);
  EXPECT_FALSE(r.linked);
  EXPECT_EQ(2, r.score);
  r.own_answers = "bride_prize";
  derive(r);
  EXPECT_EQ(0, r.score);
  EXPECT_EQ(
      "own_answers "
      "没有“bride_prize”这个自定问题可选：bride_price（彩礼纠纷）、pet_harm（伤害宠物）",
      objection_to(r));
}

TEST_F(RiskRulesTest, AnAnswerKeepsItsWordsWhenTheQuestionIsGone) {
  auto own = read_risk_rules("risk.yaml", std::string{with_own});
  put_in_force(std::move(own).value());
  RiskAssessment r;
  r.own_answers = "bride_price";
  derive(r);
  put_in_force(shipped_);
  // An assessment is never changed: what it says was said that day.
  EXPECT_EQ("彩礼纠纷（2分）", r.own_explained);
  EXPECT_EQ("区-2", r.edition);
  EXPECT_NE("", objection_to(r));
}

TEST(RiskRules, RefuseAnOwnQuestionThatCannotBeAsked) {
  const std::pair<std::string_view, std::string_view> all[] = {{"bride_price:", "weapon:"},
      {"bride_price:", "Bride:"}, {"bride_price:", "pet_harm:"}, {"label: 彩礼纠纷, ", ""},
      {", label_en: Bride price", ""}, {", weight: 2", ""}, {"weight: 2", "weight: 21"},
      {"weight: 2", "weigh: 2"}, {"彩礼纠纷", "''"}};
  for (const auto& [from, to] : all) {
    std::string text{with_own};
    text.replace(text.find(from), from.size(), to);
    const auto read = read_risk_rules("risk.yaml", text);
    ASSERT_FALSE(read.ok()) << to;
    EXPECT_TRUE(read.problem().field == "risk.yaml:5" || read.problem().field == "risk.yaml:6")
        << read.problem().field;
  }
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
