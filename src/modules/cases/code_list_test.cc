// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/code_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "embedded/code_data.h"
#include "model/module.h"
#include "modules/cases/intake.h"
#include "modules/cases/joint_task.h"
#include "modules/modules.h"

namespace jinguo::cases {
namespace {

std::string shipped(const char* file) {
  return std::string{find_file(code_data_files(), file)->bytes};
}
std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(text.npos, at) << from;
  return at == text.npos ? text : text.replace(at, from.size(), to);
}

// Puts the shipped codes back when a test has put others in force.
class CodesTest : public testing::Test {
 protected:
  ~CodesTest() override {
    for (const char* file : {"matters.yaml", "tasks.yaml"}) put(file, shipped(file));
  }
  static std::string put(const char* file, const std::string& text) {
    const auto wrong = put_codes_in_force(file, file, text);
    return wrong ? wrong->field + " " + wrong->text : "";
  }
  static std::string own(const char* file, const std::string& lines) {
    return put(file, shipped(file) + "own:\n" + lines);
  }
  static std::string label(std::span<const Choice> codes, std::string_view name) {
    for (const Choice& c : codes)
      if (c.name == name) return std::string{c.label} + "|" + std::string{c.label_en};
    return "";
  }
};

// Names on disk are promises: these were the program's own before they were data.
TEST_F(CodesTest, EveryCodeOfTheFirstDayIsThere) {
  constexpr std::string_view matters[] = {"unstated", "domestic_violence", "divorce", "affair",
      "custody_support", "matrimonial_property", "elder_support", "interference", "family_quarrel",
      "marriage_other", "sexual_harm", "harassment", "trafficking", "injury", "reputation",
      "rural_land", "inheritance", "house", "debt", "labour_rights", "social_security", "insurance",
      "sex_discrimination"};
  constexpr std::string_view tasks[] = {"call_out", "warning_letter", "statement",
      "protection_order", "order_service", "relief_by_court", "support_suit", "legal_oversight",
      "legal_aid", "mediation", "shelter", "relief", "injury_report", "counselling",
      "mandatory_report", "school_transfer", "campus_care", "casework", "accompanying", "company",
      "child_care", "other"};
  const auto named = [](std::span<const Choice> codes, std::span<const std::string_view> names) {
    return std::ranges::equal(codes, names, {}, &Choice::name);
  };
  EXPECT_TRUE(named(Matter::codes(), matters));
  EXPECT_TRUE(named(TaskKind::codes(), tasks));
  EXPECT_EQ("B1 家庭暴力|B1 Domestic violence", label(Matter::codes(), "domestic_violence"));
  EXPECT_EQ("未细分|Not specified", label(Matter::codes(), "unstated"));
}

TEST_F(CodesTest, TheConstantsOfTheProgramAreOnTheList) {
  for (const Matter m :
      {Matter::unstated, Matter::domestic_violence, Matter::divorce, Matter::affair,
          Matter::custody_support, Matter::matrimonial_property, Matter::elder_support,
          Matter::interference, Matter::family_quarrel, Matter::marriage_other, Matter::sexual_harm,
          Matter::harassment, Matter::trafficking, Matter::injury, Matter::reputation,
          Matter::rural_land, Matter::inheritance, Matter::house, Matter::debt,
          Matter::labour_rights, Matter::social_security, Matter::sex_discrimination})
    EXPECT_NE("", label(Matter::codes(), m.name)) << m.name;
  for (const TaskKind k : {TaskKind::call_out, TaskKind::warning_letter, TaskKind::other})
    EXPECT_NE("", label(TaskKind::codes(), k.name)) << k.name;
}

TEST_F(CodesTest, ADistrictsOwnCodeIsOneOfThem) {
  ASSERT_EQ("", own("matters.yaml",
                    "  school_bullying: { class: minors, code: G1, label: 校园欺凌, label_en: "
                    "School bullying }\n"));
  EXPECT_EQ("G1 校园欺凌|G1 School bullying", label(Matter::codes(), "school_bullying"));
  Matter told;
  ASSERT_TRUE(Codec<Matter>::in(told, std::string{"school_bullying"}));
  EXPECT_TRUE(belongs(told, Category::minors));
  EXPECT_FALSE(belongs(told, Category::labour));
  EXPECT_FALSE(belongs(told, {}));
  EXPECT_EQ(Value{std::string{"school_bullying"}}, Codec<Matter>::out(told));
  EXPECT_FALSE(Codec<Matter>::in(told, std::string{"nothing"}));
  ASSERT_EQ("", own("tasks.yaml",
                    "  lock_change: { bodies: [volunteers, police], label: 更换门锁, label_en: "
                    "Change of locks }\n"));
  const TaskKind locks{"lock_change"};
  EXPECT_TRUE(is_office_of(Partner::police, locks));
  EXPECT_TRUE(is_office_of(Partner::other, locks));
  EXPECT_FALSE(is_office_of(Partner::court, locks));
  EXPECT_TRUE(is_office_of(Partner::court, TaskKind::other));
  EXPECT_TRUE(Catalogue::make(all_modules()).ok());
}

TEST_F(CodesTest, ACodeMayBeRetiredAndWordedAnew) {
  ASSERT_EQ("", put("matters.yaml", with(shipped("matters.yaml"), "label: 债务, label_en: Debt",
                                        "label: 民间债务, label_en: Private debt, retired: true")));
  for (const Choice& c : Matter::codes())
    if (c.name == "debt") {
      EXPECT_EQ("D4 民间债务", c.label);
      EXPECT_TRUE(c.retired);
    }
}

TEST_F(CodesTest, WhatIsWrongIsRefusedByLine) {
  const std::string all = shipped("matters.yaml");
  const auto line_of = [&](std::string_view text) {
    return std::to_string(1 + std::count(all.begin(), all.begin() + long(all.find(text)), '\n'));
  };
  const std::string debt = "  debt: { class: property, code: D4, label: 债务, label_en: Debt }\n";
  const std::string at = "matters.yaml:" + line_of(debt) + " ";
  const auto changed = [&](const std::string& to) {
    return put("matters.yaml", with(all, debt, to));
  };
  EXPECT_EQ("matters.yaml:12 缺少自带的代码 debt（D4 债务）", changed(""))
      << "stored matters and rules name it";
  EXPECT_EQ(at + "debt 的归属不能改动",
      changed("  debt: { class: labour, code: E9, label: 债务, label_en: Debt }\n"));
  EXPECT_EQ(at + "debt 的编号 D3 已给了 house",
      changed("  debt: { class: property, code: D3, label: 债务, label_en: Debt }\n"));
  EXPECT_EQ(at + "debt 的编号不能是“B4”",
      changed("  debt: { class: property, code: B4, label: 债务, label_en: Debt }\n"));
  EXPECT_EQ(at + "debt 没有写全", changed("  debt: { class: property, code: D4, label: 债务 }\n"));
  EXPECT_EQ(at + "没有“money”",
      changed("  debt: { class: money, code: D4, label: 债务, label_en: Debt }\n"));
  EXPECT_EQ(at + "weight 不能这样写",
      changed("  debt: { class: property, code: D4, label: 债务, label_en: Debt, weight: 1 }\n"));
  EXPECT_EQ(at + "owed 不是自带的代码",
      changed("  owed: { class: property, code: D4, label: 债务, label_en: Debt }\n"));
  EXPECT_EQ("matters.yaml:" + std::to_string(2 + std::count(all.begin(), all.end(), '\n')) +
                " debt 写了两次",
      own("matters.yaml", debt));
  EXPECT_EQ("", label(Matter::codes(), "owed")) << "a refusal leaves the list as it was";
  EXPECT_NE("", put("matters.yaml", "codes: [\n"));
  EXPECT_NE("", put("matters.yaml", with(all, "edition: 2026-1\n", "")));
}

}  // namespace
}  // namespace jinguo::cases
