// SPDX-License-Identifier: Apache-2.0
// Figures made of other figures.
#include <fmt/format.h>

#include "figures/reader.h"

namespace jinguo {
namespace {

using Form = Figure::Form;

class FromFigures {
 public:
  explicit FromFigures(Body& body)
      : body_(body),
        place_(body.with.place),
        catalogue_(body.with.catalogue),
        figure_(body.figure),
        keys_(body.keys) {}

  void add_operand(const YAML::Node& node) {
    if (node.IsMap()) {
      const BodyReader inline_reader{place_, catalogue_, body_.with.operand, false};
      figure_.operands.push_back(
          inline_reader.read(fmt::format("{}的组成部分", figure_.name), node));
      return;
    }
    figure_.operands.push_back(body_.with.operand(scalar(place_, node, "指标名"), node));
  }

  void needed(const NamedKeys& keys, const YAML::Node& node, std::string_view key) {
    if (!keys.has(key)) place_.refuse(node, fmt::format("缺少 {}", key), "写上一个指标的名称");
    add_operand(keys[key]);
  }

  void read(const YAML::Node& node) {
    for (const char* key : {"on", "where", "count", "stock", "cumulative", "since", "at_least",
             "decimals", "newest_of", "then", "divided_by"})
      if (keys_.has(key))
        place_.refuse(keys_[key], fmt::format("由其他指标算出的指标不能再写 {}", key),
            "把它写到所用的指标里");
    switch (figure_.form) {
      case Form::share: two(node, "part", "whole"); break;
      case Form::per_head: two(node, "amount", "heads"); break;
      case Form::change: change(node); break;
      case Form::total: total(node); break;
      case Form::completion: completion(node); break;
      case Form::records:
      case Form::distinct:
      case Form::names:
      case Form::sum:
      case Form::mean:
      case Form::least:
      case Form::most:
      case Form::latest:
      case Form::hours: std::abort();  // the body reader hands over none of these
    }
    if (keys_.has("cap")) figure_.cap = number(place_, keys_["cap"], "cap");
    if (figure_.cap && figure_.form != Form::share && figure_.form != Form::completion)
      place_.refuse(keys_["cap"], "cap 只用于 share 和 completion");
  }

  void two(const YAML::Node& node, std::string_view first, std::string_view second) {
    const NamedKeys keys{place_, node, {std::string{first}, std::string{second}}};
    needed(keys, node, first);
    needed(keys, node, second);
    const Figure &a = *figure_.operands[0], &b = *figure_.operands[1];
    if (figure_.form == Form::share && a.money != b.money)
      place_.refuse(node,
          fmt::format("“{}”与“{}”一个是金额、一个不是，不能求比重", a.label, b.label),
          "金额除以人数请用 per_head: { amount, heads }");
  }

  void change(const YAML::Node& node) {
    const NamedKeys keys{place_, node, {"of", "against", "as"}};
    needed(keys, node, "of");
    if (keys.has("against")) base(keys["against"]);
    if (!keys.has("as")) return;
    const std::string word = scalar(place_, keys["as"], "as");
    if (word != "percent" && word != "absolute")
      place_.refuse(keys["as"], "as 写的是 " + word, "可写 percent（百分比）或 absolute（增减数）");
    figure_.percent = word == "percent";
  }

  void base(const YAML::Node& node) {
    const std::string word = scalar(place_, node, "against");
    if (word == "last_year") return;
    if (word == "previous") {
      figure_.against = Figure::Against::previous;
      return;
    }
    // A definition knows no today: a base that ends with it cannot be stated.
    const auto period = Period::parse(word, Date{});
    if (!period.ok())
      place_.refuse(node, "against 写的是 " + word,
          "可写 last_year（上年同期）、previous（上一期）或一个期间，如 2019、2019-H1");
    figure_.against = Figure::Against::stated;
    figure_.base = period.value();
  }

  void total(const YAML::Node& node) {
    if (!node.IsSequence() || node.size() < 2)
      place_.refuse(node, "total 应当列出两个或更多指标", "写成 total: [指标甲, 指标乙]");
    for (const auto& n : node) add_operand(n);
    const Figure& first = *figure_.operands.front();
    for (const auto& o : figure_.operands)
      if (o->unit != first.unit || o->money != first.money)
        place_.refuse(node,
            fmt::format("“{}”的单位是{}，“{}”的单位是{}，不能相加", first.label, first.unit,
                o->label, o->unit),
            "只有单位相同、互不重复的指标可以相加");
  }

  void completion(const YAML::Node& node) {
    if (!node.IsMap()) return add_operand(node);
    const NamedKeys keys{place_, node, {"of", "target"}};
    needed(keys, node, "of");
    if (keys.has("target")) add_operand(keys["target"]);
  }

  Body& body_;
  const Place& place_;
  const Catalogue& catalogue_;
  Figure& figure_;
  const NamedKeys& keys_;
};

}  // namespace

void read_from_figures(Body& body, const YAML::Node& how) { FromFigures{body}.read(how); }

}  // namespace jinguo
