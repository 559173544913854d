// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/risk_rules.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <optional>

#include "embedded/risk_data.h"
#include "modules/cases/risk.h"

namespace jinguo::cases {
namespace {

constexpr std::int64_t heaviest = 20;

struct Answer {
  std::string_view field;
  bool RiskAssessment::*member;
};
constexpr Answer answers[] = {{"violence_now", &RiskAssessment::violence_now},
    {"weapon", &RiskAssessment::weapon}, {"injury", &RiskAssessment::injury},
    {"death_threat", &RiskAssessment::death_threat}, {"strangling", &RiskAssessment::strangling},
    {"repeated", &RiskAssessment::repeated}, {"child_harmed", &RiskAssessment::child_harmed},
    {"special_protection", &RiskAssessment::special_protection},
    {"stalking", &RiskAssessment::stalking}, {"drinking", &RiskAssessment::drinking},
    {"order_in_force", &RiskAssessment::order_in_force}, {"suicidal", &RiskAssessment::suicidal},
    {"asks_protection", &RiskAssessment::asks_protection}};

std::string_view label_of(std::string_view field) {
  static constexpr RecordType type = type_of<RiskAssessment>();
  return type.fields[std::size_t(type.at(field))].label;
}

class RiskReader {
 public:
  RiskReader(const std::string& name, const std::string& text) : name_(name), text_(text) {}

  Result<RiskRules> read() {
    try {
      const YAML::Node root = YAML::Load(text_);
      read_all(root);
      return std::move(rules_);
    } catch (const YAML::ParserException& e) {
      return problem(
          e.mark.line, fmt::format("不是合规的 YAML：{}", e.msg), "检查缩进、冒号后的空格和引号");
    } catch (Refused& refused) {
      return std::move(refused.problem);
    }
  }

 private:
  struct Refused {
    Problem problem;
  };
  Problem problem(int line, std::string said, std::string remedy) const {
    Problem p;
    p.field = fmt::format("{}:{}", name_, line + 1);
    p.text = std::move(said);
    p.remedy = std::move(remedy);
    return p;
  }
  [[noreturn]] void refuse(const YAML::Node& at, std::string said, std::string remedy) const {
    throw Refused{problem(at.IsDefined() ? at.Mark().line : 0, std::move(said), std::move(remedy))};
  }

  void read_all(const YAML::Node& root) {
    if (!root.IsMap())
      refuse(root, "评分规则应当有 edition、answers、colours", "可照 data/risk.yaml");
    for (const auto& item : root) {
      const std::string key = text(item.first);
      if (key == "answers")
        for (const auto& answer : map(item.second)) add_answer(answer.first, answer.second);
      else if (key == "colours")
        read_colours(map(item.second));
      else if (key == "edition")
        rules_.edition = text(item.second);
      else if (key != "source")
        refuse(item.first, fmt::format("不认识的键 {}", key),
            "可用的有 edition、source、answers、colours");
    }
    if (rules_.edition.empty() || rules_.edition.size() > 40)
      refuse(root, "评分规则没有版本，或版本超过四十个字符", "写明 edition，改动规则时换一个");
    if (rules_.questions.empty()) refuse(root, "没有计分的问题", "写明 answers");
    if (rules_.thresholds.empty()) refuse(root, "没有颜色的分数线", "写明 colours");
  }

  std::string text(const YAML::Node& node) const {
    if (!node.IsScalar()) refuse(node, "这里应当是一个值", "可照 data/risk.yaml");
    return node.Scalar();
  }
  YAML::Node map(const YAML::Node& node) const {
    if (!node.IsMap()) refuse(node, "这里应当是“名称: 值”", "可照 data/risk.yaml");
    return node;
  }
  std::int64_t number(const YAML::Node& node, std::int64_t least, std::int64_t most) const {
    std::int64_t n = 0;
    if (!YAML::convert<std::int64_t>::decode(node, n) || n < least || n > most)
      refuse(node, fmt::format("应当是 {} 到 {} 的整数", least, most), "请改正这个数");
    return n;
  }

  void add_answer(const YAML::Node& name, const YAML::Node& node) {
    const std::string field = text(name);
    const Answer* known = nullptr;
    for (const Answer& a : answers)
      if (a.field == field) known = &a;
    if (!known)
      refuse(name, fmt::format("风险评估没有 {} 这个问题", field), "问题的名称见 data/risk.yaml");
    RiskRules::Question question{known->member, label_of(field), 0, false};
    for (const RiskRules::Question& q : rules_.questions)
      if (q.answer == question.answer) refuse(name, fmt::format("{} 写了两次", field), "只留一行");
    for (const auto& item : map(node)) {
      const std::string key = text(item.first);
      if (key == "weight")
        question.weight = number(item.second, 0, heaviest);
      else if (key == "third_level" &&
               YAML::convert<bool>::decode(item.second, question.third_level))
        continue;
      else
        refuse(item.first, fmt::format("{} 不能这样写", key), "写 weight: 数，third_level: true");
    }
    rules_.questions.push_back(question);
  }

  void read_colours(const YAML::Node& node) {
    constexpr Colour falling[] = {Colour::red, Colour::orange, Colour::yellow, Colour::blue};
    std::int64_t above = heaviest * std::int64_t(std::size(answers)) + 1;
    for (const Colour colour : falling) {
      const std::string name{choices_of(Of<Colour>{})[std::size_t(colour)].name};
      if (!node[name]) refuse(node, fmt::format("没有 {} 的分数线", name), "四种颜色都要写");
      const std::int64_t least = number(node[name], 1, above - 1);
      rules_.thresholds.push_back({least, colour});
      above = least;
    }
    if (node.size() != std::size(falling))
      refuse(node, "有不认识的颜色", "只有 red、orange、yellow、blue");
  }

  const std::string& name_;
  const std::string& text_;
  RiskRules rules_;
};

RiskRules shipped() {
  const EmbeddedFile* file = find_file(risk_data_files(), "risk.yaml");
  auto read = read_risk_rules("data/risk.yaml", std::string{file->bytes});
  if (read.ok()) return std::move(read).value();
  std::fprintf(stderr, "jinguo: %s\n", read.problem().text.c_str());
  std::exit(70);
}

RiskRules& in_force() {
  static RiskRules rules = shipped();
  return rules;
}

}  // namespace

Result<RiskRules> read_risk_rules(const std::string& name, const std::string& text) {
  return RiskReader{name, text}.read();
}

const RiskRules& risk_rules() { return in_force(); }

void put_in_force(RiskRules rules) { in_force() = std::move(rules); }

void derive(RiskAssessment& r) {
  const RiskRules& rules = risk_rules();
  r.score = 0;
  r.linked = false;
  r.explained.clear();
  r.edition = rules.edition;
  for (const RiskRules::Question& q : rules.questions) {
    if (!(r.*q.answer)) continue;
    r.score += q.weight;
    r.linked = r.linked || q.third_level;
    if (!r.explained.empty()) r.explained += "、";
    r.explained += q.says;
  }
  r.colour = Colour::none;
  for (const RiskRules::Threshold& t : rules.thresholds)
    if (r.score >= t.least && r.colour == Colour::none) r.colour = t.colour;
}

}  // namespace jinguo::cases
