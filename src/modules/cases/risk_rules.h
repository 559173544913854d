// SPDX-License-Identifier: Apache-2.0
// How the answers of a risk assessment are scored, as a district sets it (data/risk.yaml).
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/record.h"
#include "modules/cases/case.h"

namespace jinguo::cases {

struct RiskAssessment;

struct RiskRules {
  struct Question {
    bool RiskAssessment::*answer;
    std::string_view says;  // the field's label
    std::int64_t weight;    // 0–20
    bool third_level;       // a yes is by itself enough for the third level
  };
  // A question of the district's own: a key that is never used again for another, its words.
  struct Own {
    Offer says;
    std::int64_t weight;  // 0–20
    bool third_level;
  };
  struct Threshold {
    std::int64_t least;  // 1–860: no more than all weights together can be
    Colour colour;
  };
  std::string edition;  // kept with each assessment, so that an old score stays explained
  std::vector<Question> questions;
  std::vector<Own> own;               // at most 30
  std::vector<Offer> offered{};       // what `own` says, in its order
  std::vector<Threshold> thresholds;  // red first, falling
};

// The keys in an answer of `own_answers`, in order, each once.
std::vector<std::string> own_keys(std::string_view answers);

// Refuses the whole file, naming it and the line (Problem::field), at the first thing it does not
// know: a key, an answer that is no flag of a risk assessment, colours that do not fall.
Result<RiskRules> read_risk_rules(const std::string& name, const std::string& text);

// What assessments are scored by: the rules shipped with the program until others are put in
// force.  put_in_force() is called at most once, before anything is written or read.
const RiskRules& risk_rules();
// The district's own questions of the rules in force, for forms.
std::span<const Offer> own_questions();
void put_in_force(RiskRules rules);

}  // namespace jinguo::cases
