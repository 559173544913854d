// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "figures/reader.h"

namespace jinguo {
namespace {

// A definition before its operands are known.
struct Raw {
  std::string name;
  const Place* place;
  YAML::Node key, body;
};

// Stays readable and safe as a key in JSON, a template and a file name.
bool is_name(std::string_view name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !name.empty() && name.size() <= 60 && name.front() >= 'a' && name.front() <= 'z' &&
         std::all_of(name.begin(), name.end(), plain);
}

YAML::Node parsed(const Place& place, const std::string& text) {
  try {
    return YAML::Load(text);
  } catch (const YAML::ParserException& e) {
    const YAML::Node nowhere{YAML::NodeType::Undefined};
    Problem p;
    p.text = fmt::format("第 {} 行不是合规的 YAML：{}", e.mark.line + 1, e.msg);
    p.remedy = "检查缩进、冒号后的空格和引号";
    place.refuse(nowhere, std::move(p));
  }
}

class Book final : public FigureBook {
 public:
  explicit Book(const Catalogue& catalogue) : catalogue_(catalogue) {}

  const Figure* find(std::string_view name) const override {
    const auto it = by_name_.find(std::string{name});
    return it == by_name_.end() ? nullptr : it->second.get();
  }
  std::vector<const Figure*> all() const override {
    std::vector<const Figure*> out;
    for (const auto& f : ordered_) out.push_back(f.get());
    return out;
  }
  Result<std::shared_ptr<const Figure>> define(
      std::string_view name, std::string_view yaml_body, std::string_view where) const override {
    const Place place{where};
    try {
      const YAML::Node body = parsed(place, std::string{yaml_body});
      const BodyReader reader{place, catalogue_,
          [&](std::string_view wanted, const YAML::Node& at) { return known(place, wanted, at); },
          false};
      return reader.read(std::string{name}, body);
    } catch (const Refused& refused) {
      return refused.problem;
    }
  }

  void add(std::shared_ptr<const Figure> figure) {
    by_name_.emplace(figure->name, figure);
    ordered_.push_back(std::move(figure));
  }
  const Catalogue& catalogue() const { return catalogue_; }

 private:
  std::shared_ptr<const Figure> known(
      const Place& place, std::string_view wanted, const YAML::Node& at) const {
    const auto it = by_name_.find(std::string{wanted});
    if (it != by_name_.end()) return it->second;
    std::vector<std::string> names;
    for (const auto& [name, figure] : by_name_) names.push_back(name);
    place.refuse(at, fmt::format("没有名为 {} 的指标", wanted),
        names.empty() ? "" : "相近的有 " + nearest(wanted, std::move(names)));
  }

  const Catalogue& catalogue_;
  std::map<std::string, std::shared_ptr<const Figure>> by_name_;
  std::vector<std::shared_ptr<const Figure>> ordered_;
};

// Reads definitions in whatever order they need each other.
class Compiler {
 public:
  explicit Compiler(const Catalogue& catalogue) : catalogue_(catalogue) {}

  // Collects the definitions of one file; refuses what shows without looking further.
  void take(const Place& place, const std::string& text) {
    const YAML::Node root = parsed(place, text);
    if (root.IsNull()) return;
    if (!root.IsMap()) place.refuse(root, "指标文件应当是“名称: 定义”的列表");
    for (const auto& item : root) {
      const std::string name = scalar(place, item.first, "指标名称");
      if (!is_name(name))
        place.refuse(item.first, fmt::format("指标名称 {} 不合规", name),
            "用小写字母开头，只含小写字母、数字和下划线，不超过60个");
      const auto earlier = raw_.find(name);
      if (earlier != raw_.end())
        place.refuse(item.first,
            fmt::format(
                "指标 {} 已在 {} 定义", name, earlier->second.place->at(earlier->second.key)),
            "换一个名称，或去掉其中一处");
      raw_.emplace(name, Raw{name, &place, item.first, item.second});
      order_.push_back(name);
    }
  }

  const std::vector<std::string>& order() const { return order_; }
  const Place* place_of(const std::string& name) const { return raw_.at(name).place; }

  std::shared_ptr<const Figure> make(const std::string& name) {
    if (const auto it = made_.find(name); it != made_.end()) return it->second;
    const Raw& raw = raw_.at(name);
    if (std::find(making_.begin(), making_.end(), name) != making_.end())
      raw.place->refuse(raw.key,
          fmt::format("指标 {} 绕回到自己：{} → {}", name, fmt::join(making_, " → "), name),
          "指标不能由自己算出");
    making_.push_back(name);
    const BodyReader reader{*raw.place, catalogue_,
        [&](std::string_view wanted, const YAML::Node& at) { return operand(raw, wanted, at); }};
    auto figure = reader.read(name, raw.body);
    making_.pop_back();
    made_.emplace(name, figure);
    return figure;
  }
  // After a refusal the next definition starts afresh.
  void start_over() { making_.clear(); }

 private:
  std::shared_ptr<const Figure> operand(
      const Raw& raw, std::string_view wanted, const YAML::Node& at) {
    const std::string name{wanted};
    if (raw_.contains(name)) return make(name);
    std::vector<std::string> names;
    for (const auto& [known, other] : raw_)
      if (known != raw.name) names.push_back(known);
    raw.place->refuse(at, fmt::format("没有名为 {} 的指标", wanted),
        names.empty() ? "" : "相近的有 " + nearest(wanted, std::move(names)));
  }

  const Catalogue& catalogue_;
  std::map<std::string, Raw> raw_;
  std::vector<std::string> order_, making_;
  std::map<std::string, std::shared_ptr<const Figure>> made_;
};

// The first refusal is the problem; those of other files hang below it.
class Refusals {
 public:
  void add(const Problem& p) {
    if (!first_)
      first_ = p;
    else if (std::none_of(first_->more.begin(), first_->more.end(),
                 [&](const Problem& o) { return o.field == p.field; }) &&
             first_->field != p.field)
      first_->more.push_back(p);
  }
  const std::optional<Problem>& first() const { return first_; }

 private:
  std::optional<Problem> first_;
};

}  // namespace

Result<std::shared_ptr<const FigureBook>> FigureBook::read(
    std::span<const FigureFile> files, const Catalogue& catalogue) {
  auto book = std::make_shared<Book>(catalogue);
  Compiler compiler{catalogue};
  Refusals refusals;
  std::vector<std::unique_ptr<Place>> places;
  for (const FigureFile& f : files) {
    places.push_back(std::make_unique<Place>(f.name));
    try {
      compiler.take(*places.back(), f.text);
    } catch (const Refused& refused) {
      refusals.add(refused.problem);
    }
  }
  if (refusals.first()) return *refusals.first();
  const Place* refused_file = nullptr;
  for (const std::string& name : compiler.order()) {
    if (compiler.place_of(name) == refused_file) continue;
    try {
      book->add(compiler.make(name));
    } catch (const Refused& refused) {
      refused_file = compiler.place_of(name);
      refusals.add(refused.problem);
      compiler.start_over();
    }
  }
  if (refusals.first()) return *refusals.first();
  return std::shared_ptr<const FigureBook>{std::move(book)};
}

std::string_view name_of(const Figure& figure) { return figure.name; }
std::string_view label_of(const Figure& figure) { return figure.label; }
std::string_view unit_of(const Figure& figure) { return figure.unit; }
std::string rule_of(const Figure& figure) { return figure.rule; }
PrintRule print_rule_of(const Figure& figure) { return figure.show; }

}  // namespace jinguo
