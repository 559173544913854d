// SPDX-License-Identifier: Apache-2.0
#include "modules/cases/risk_rules.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "base/text.h"
#include "embedded/risk_data.h"
#include "modules/cases/risk.h"

namespace jinguo::cases {
namespace {

constexpr std::int64_t heaviest = 20;
constexpr std::size_t most_own = 30;
constexpr std::size_t longest_key = 40;
constexpr int longest_label = 60;

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
    YAML::Node colours;
    for (const auto& item : root) {
      const std::string key = text(item.first);
      if (key == "answers")
        for (const auto& answer : map(item.second)) add_answer(answer.first, answer.second);
      else if (key == "own")
        for (const auto& question : map(item.second)) add_own(question.first, question.second);
      else if (key == "colours")
        colours.reset(map(item.second));
      else if (key == "edition")
        rules_.edition = text(item.second);
      else if (key != "source")
        refuse(item.first, fmt::format("不认识的键 {}", key),
            "可用的有 edition、source、answers、own、colours");
    }
    if (colours.IsMap()) read_colours(colours);  // they are told against all questions
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

  static bool is_key(const std::string& key) {
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return !key.empty() && key.size() <= longest_key && small(key.front()) &&
           std::all_of(key.begin(), key.end(),
               [&](char c) { return small(c) || c == '_' || (c >= '0' && c <= '9'); });
  }

  std::string words(const YAML::Node& node) const {
    std::string out = text(node);
    if (trimmed(out).empty() || length(out) > longest_label || !is_clean_text(out))
      refuse(node, fmt::format("问题的写法应为 1 到 {} 个字", longest_label), "请改正这个问题");
    return out;
  }

  void add_own(const YAML::Node& name, const YAML::Node& node) {
    RiskRules::Own own{{text(name), {}, {}}, -1, false};
    const std::string& key = own.says.name;
    if (!is_key(key))
      refuse(name, fmt::format("自定问题的代号不能是“{}”", shortened(key, 40)),
          "用小写字母、数字和下划线，字母开头，最多四十个");
    for (const Answer& a : answers)
      if (a.field == key)
        refuse(name, fmt::format("{} 是自带的问题", key), "自带的写在 answers 下，自定的另取代号");
    for (const RiskRules::Own& other : rules_.own)
      if (other.says.name == key) refuse(name, fmt::format("{} 写了两次", key), "只留一行");
    if (rules_.own.size() == most_own)
      refuse(name, fmt::format("自定问题最多 {} 个", most_own), "请删去不用的");
    for (const auto& item : map(node)) {
      const std::string what = text(item.first);
      if (what == "label")
        own.says.label = words(item.second);
      else if (what == "label_en")
        own.says.label_en = words(item.second);
      else if (what == "weight")
        own.weight = number(item.second, 0, heaviest);
      else if (what != "third_level" || !YAML::convert<bool>::decode(item.second, own.third_level))
        refuse(item.first, fmt::format("{} 不能这样写", what),
            "写 label: 问题，label_en: Question，weight: 数，third_level: true");
    }
    if (own.says.label.empty() || own.says.label_en.empty() || own.weight < 0)
      refuse(name, fmt::format("{} 没有写全", key), "label、label_en、weight 都要写");
    rules_.offered.push_back(own.says);
    rules_.own.push_back(std::move(own));
  }

  void read_colours(const YAML::Node& node) {
    constexpr Colour falling[] = {Colour::red, Colour::orange, Colour::yellow, Colour::blue};
    std::int64_t above = heaviest * std::int64_t(std::size(answers) + rules_.own.size()) + 1;
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

std::span<const Offer> own_questions() { return in_force().offered; }

std::vector<std::string> own_keys(std::string_view answers) {
  std::vector<std::string> keys;
  while (!answers.empty()) {
    const std::size_t comma = answers.find(',');
    const std::string key{trimmed(answers.substr(0, comma))};
    answers.remove_prefix(comma == answers.npos ? answers.size() : comma + 1);
    if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
  return keys;
}

void put_in_force(RiskRules rules) { in_force() = std::move(rules); }

namespace {

const RiskRules::Own* own_named(const RiskRules& rules, std::string_view key) {
  for (const RiskRules::Own& own : rules.own)
    if (own.says.name == key) return &own;
  return nullptr;
}

// What was asked is told in words beside the answer, as protected as it is: the reason that all may
// read says no more than how many of them hold.
void add_own(RiskAssessment& r, const RiskRules& rules) {
  std::string keys;
  std::size_t known = 0;
  for (const std::string& key : own_keys(r.own_answers)) {
    keys += (keys.empty() ? "" : ",") + key;
    const RiskRules::Own* own = own_named(rules, key);
    if (!own) continue;
    ++known;
    r.score += own->weight;
    r.linked = r.linked || own->third_level;
    r.own_explained += fmt::format("{}{}（{}分{}）", r.own_explained.empty() ? "" : "、",
        own->says.label, own->weight, own->third_level ? "，触发三级联动" : "");
  }
  r.own_answers = keys;
  if (known > 0)
    r.explained += fmt::format("{}区里自定的问题{}项", r.explained.empty() ? "" : "、", known);
}

}  // namespace

void derive(RiskAssessment& r) {
  const RiskRules& rules = risk_rules();
  r.score = 0;
  r.linked = false;
  r.explained.clear();
  r.own_explained.clear();
  r.edition = rules.edition;
  for (const RiskRules::Question& q : rules.questions) {
    if (!(r.*q.answer)) continue;
    r.score += q.weight;
    r.linked = r.linked || q.third_level;
    if (!r.explained.empty()) r.explained += "、";
    r.explained += q.says;
  }
  add_own(r, rules);
  r.colour = Colour::none;
  for (const RiskRules::Threshold& t : rules.thresholds)
    if (r.score >= t.least && r.colour == Colour::none) r.colour = t.colour;
}

void rules(const RiskAssessment& r, Check& check) {
  const RiskRules& rules = risk_rules();
  for (const std::string& key : own_keys(r.own_answers)) {
    if (own_named(rules, key)) continue;
    std::string known;
    for (const Offer& o : rules.offered)
      known += fmt::format("{}{}（{}）", known.empty() ? "" : "、", o.name, o.label);
    return check.require(false, "own_answers",
        fmt::format("没有“{}”这个自定问题", shortened(key, 40)),
        known.empty() ? std::string{"本区没有自定的风险问题，请去掉这一项"} : "可选：" + known);
  }
}

}  // namespace jinguo::cases
