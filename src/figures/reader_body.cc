// SPDX-License-Identifier: Apache-2.0
// What all figures have: name, unit, print rule, rule in words.
#include <fmt/format.h>

#include "figures/reader.h"

namespace jinguo {
namespace {

using Form = Figure::Form;

struct Word {
  std::string_view name;
  Form form;
};
constexpr Word derived[] = {{"share", Form::share}, {"per_head", Form::per_head},
    {"change", Form::change}, {"total", Form::total}, {"completion", Form::completion}};

const std::vector<std::string> body_keys = {"label", "unit", "note", "show", "of", "on", "where",
    "count", "stock", "cumulative", "since", "at_least", "newest_of", "then", "decimals",
    "divided_by", "share", "per_head", "change", "total", "completion", "cap"};

struct MoneyUnit {
  std::string_view name;
  std::int64_t fen;
};
constexpr MoneyUnit money_units[] = {
    {"元", 100}, {"千元", 100'000}, {"万元", 1'000'000}, {"亿元", 10'000'000'000}};

std::int64_t fen_in(std::string_view unit) {
  unit = unit.substr(0, unit.find('/'));
  for (const MoneyUnit& m : money_units)
    if (m.name == unit) return m.fen;
  return 0;
}

class Finishing {
 public:
  explicit Finishing(Body& body)
      : body_(body), place_(body.with.place), figure_(body.figure), keys_(body.keys) {}

  // Undefined when the figure is counted from records.
  YAML::Node find_derived() {
    YAML::Node found{YAML::NodeType::Undefined};
    for (const Word& w : derived) {
      if (!keys_.has(w.name)) continue;
      if (found.IsDefined() || keys_.has("of"))
        place_.refuse(keys_[w.name], fmt::format("{} 不能与 of 或另一种算法同写", w.name),
            "一个指标只有一种算法；另一种请另立指标");
      figure_.form = w.form;
      found.reset(keys_[w.name]);
    }
    return found;
  }

  void finish() {
    names();
    scale();
    show();
    figure_.rule = rule_in_words(figure_);
  }

 private:
  std::string text(std::string_view key) const {
    return keys_.has(key) ? scalar(place_, keys_[key], key) : std::string{};
  }

  void names() {
    figure_.label = text("label");
    figure_.unit = text("unit");
    figure_.note = text("note");
    if (body_.with.complete && figure_.label.empty())
      place_.refuse(body_.node, "没有写名称", "写 label: 给人看的名称");
    if (body_.with.complete && figure_.unit.empty())
      place_.refuse(body_.node, "没有写单位", "写 unit: 户、人、件、万元、\"%\" 等");
    if (figure_.label.empty()) figure_.label = figure_.name;
    if (figure_.unit.empty()) figure_.unit = usual_unit();
  }

  std::string usual_unit() const {
    switch (figure_.form) {
      case Form::share:
      case Form::completion: return "%";
      case Form::change: return figure_.percent ? std::string{"%"} : figure_.operands[0]->unit;
      case Form::total: return figure_.operands[0]->unit;
      case Form::per_head: return figure_.operands[0]->money ? "元" : "";
      case Form::records:
      case Form::distinct:
      case Form::names:
      case Form::sum:
      case Form::mean:
      case Form::least:
      case Form::most:
      case Form::latest:
      case Form::hours: return figure_.money ? "元" : "";
    }
    std::abort();  // a new Form stops the build above, not here
  }

  bool in_percent() const {
    return figure_.form == Form::share || figure_.form == Form::completion ||
           (figure_.form == Form::change && figure_.percent);
  }

  void scale() {
    if (figure_.form == Form::per_head || figure_.form == Form::total ||
        (figure_.form == Form::change && !figure_.percent))
      figure_.money = figure_.operands[0]->money;
    const std::int64_t fen = fen_in(figure_.unit);
    if (in_percent()) return percent(fen);
    if (figure_.money && fen == 0)
      place_.refuse(keys_["unit"], fmt::format("金额的单位写的是{}", figure_.unit),
          "金额的单位是元、千元、万元或亿元（平均数可写 元/人）");
    if (!figure_.money && fen != 0)
      place_.refuse(keys_["unit"], fmt::format("单位写的是{}，统计的却不是金额", figure_.unit),
          "金额用 sum、mean 等统计金额字段");
    if (figure_.money) figure_.over = fen;
    if (keys_.has("decimals")) figure_.over = 10'000;  // counted_column brings all to four
    if (keys_.has("divided_by")) divided_by();
  }

  // Minutes told in hours, pieces in dozens.
  void divided_by() {
    const std::int64_t by = number(place_, keys_["divided_by"], "divided_by");
    if (figure_.money || by < 2 || by > 1'000'000)
      place_.refuse(keys_["divided_by"], "divided_by 是2至1000000的整数，用于不是金额的数",
          "金额换单位请写 unit: 万元");
    figure_.over *= by;
  }

  void percent(std::int64_t fen) {
    if (fen != 0)
      place_.refuse(keys_["unit"], "比率的单位写的是" + figure_.unit, "写 \"%\" 或 \"‰\"");
    if (figure_.unit == "%") figure_.times = 100;
    if (figure_.unit == "‰") figure_.times = 1000;
  }

  void show() {
    const bool whole = figure_.over == 1 && figure_.times == 1 && figure_.form != Form::mean &&
                       figure_.form != Form::per_head && figure_.form != Form::share &&
                       figure_.form != Form::completion;
    figure_.show.digits = whole ? 0 : 2;
    figure_.show.trim = !whole;
    const YAML::Node node = keys_["show"];
    if (!node.IsDefined()) return;
    if (node.IsMap() && node["digits"].IsDefined()) figure_.show.trim = false;
    std::string words;
    if (node.IsScalar())
      words = node.Scalar();
    else
      words = words_of_show(
          NamedKeys{place_, node, {"digits", "round", "scale", "more", "nearly", "trim", "clock"}});
    auto rule = read_print_rule(words, figure_.show);
    if (!rule.ok()) place_.refuse(node, rule.problem());
    figure_.show = rule.value();
  }

  std::string words_of_show(const NamedKeys& keys) const {
    std::string words;
    if (keys.has("digits")) words += "digits " + scalar(place_, keys["digits"], "digits") + " ";
    for (const char* key : {"round", "scale", "more"})
      if (keys.has(key)) words += scalar(place_, keys[key], key) + " ";
    if (keys.has("nearly") && flag(place_, keys["nearly"], "nearly")) words += "近 ";
    if (keys.has("trim") && flag(place_, keys["trim"], "trim")) words += "trim ";
    if (keys.has("clock")) words += "clock" + scalar(place_, keys["clock"], "clock") + " ";
    return words;
  }

  const Body& body_;
  const Place& place_;
  Figure& figure_;
  const NamedKeys& keys_;
};

}  // namespace

std::shared_ptr<const Figure> BodyReader::read(std::string name, const YAML::Node& node) const {
  auto figure = std::make_shared<Figure>();
  figure->name = std::move(name);
  figure->place = place.at(node);
  Body body{*this, *figure, node, NamedKeys{place, node, body_keys}};
  Finishing finishing{body};
  const YAML::Node how = finishing.find_derived();
  if (how.IsDefined())
    read_from_figures(body, how);
  else
    read_from_records(body);
  finishing.finish();
  return figure;
}

}  // namespace jinguo
