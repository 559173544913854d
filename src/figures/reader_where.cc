// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "figures/reader.h"

namespace jinguo {
namespace {

struct ConditionReader {
  const Place& place;
  const Catalogue& catalogue;
  const RecordType& type;
  const std::vector<const RecordType*>& types;

  Where where(const YAML::Node& node) const;
  void take(
      Where& into, const std::string& key, const YAML::Node& at, const YAML::Node& node) const;
  void either(Where& into, const YAML::Node& node) const;
  void tests(Where& into, const Path& path, const YAML::Node& node) const;
  void test(Where& into, const Path& path, const std::string& key, const YAML::Node& node) const;
  void bounds(Where& into, const Path& path, const NamedKeys& keys) const;
  void against(Where& into, const Path& path, const NamedKeys& keys) const;
  Value value(const Path& path, const YAML::Node& node) const;
  Value choice(const Path& path, const YAML::Node& node) const;
  Test one_of(Path path, const YAML::Node& node, Test::Op op) const;
};

const std::vector<std::string> test_keys = {"from", "until", "least", "most", "not", "empty",
    "present", "within", "before", "after", "days_since", "minus"};

bool is_number(Kind kind) { return kind == Kind::integer || kind == Kind::money; }

std::string kind_in_words(Kind kind) {
  switch (kind) {
    case Kind::text: return "文字";
    case Kind::integer: return "整数";
    case Kind::money: return "金额（元，至多两位小数）";
    case Kind::date: return "日期（2021-12-31）";
    case Kind::instant: return "时刻";
    case Kind::flag: return "true 或 false";
    case Kind::choice: return "选项";
    case Kind::ref: return "记录编号";
  }
  std::abort();  // a new Kind stops the build above, not here
}

Value ConditionReader::choice(const Path& path, const YAML::Node& node) const {
  const std::string text = scalar(place, node, path.text);
  std::vector<std::string> names;
  for (const Choice& c : path.field->choices) {
    if (c.name == text) return text;
    names.emplace_back(c.name);
  }
  place.refuse(node, fmt::format("{}（{}）没有选项 {}", path.text, path.label(), text),
      "可用的有 " + nearest(text, std::move(names), 20));
}

Value ConditionReader::value(const Path& path, const YAML::Node& node) const {
  const Kind kind = path.kind();
  const std::string text = scalar(place, node, path.text);
  if (kind == Kind::choice) return choice(path, node);
  if (kind == Kind::text) return text;
  if (kind == Kind::integer) return number(place, node, path.text);
  if (kind == Kind::flag) return std::int64_t{flag(place, node, path.text)};
  if (kind == Kind::money)
    if (const auto money = parse_yuan(text)) return money->fen;
  if (kind == Kind::date)
    if (const auto day = parse_date(text)) return to_text(*day);
  if (kind == Kind::ref)
    if (const auto id = Uuid::parse(text)) return id->text();
  place.refuse(node, fmt::format("{}（{}）不能与“{}”相比", path.text, path.label(), text),
      kind == Kind::instant ? "时刻只能用 empty 或 present 判断"
                            : fmt::format("应当写{}", kind_in_words(kind)));
}

bool has_unique_code(const RecordType& type) {
  return std::any_of(type.unique.begin(), type.unique.end(),
      [](const FieldNames& u) { return u.size() == 1 && u.names[0] == "code"; });
}

// A reference compared with words means the code of the record referred to where codes are unique,
// else its title: programme: spring_bud.
Path named(const ConditionReader& reader, Path path, const YAML::Node& node) {
  const YAML::Node first = list(node).front();
  if (path.kind() != Kind::ref || !first.IsScalar() || Uuid::parse(first.Scalar())) return path;
  const RecordType* target = reader.catalogue.find(path.target());
  if (!target) return path;
  const std::string_view name = has_unique_code(*target) ? "code" : target->titled;
  if (name.empty()) return path;
  return path_at(
      reader.place, reader.catalogue, reader.type, node, path.text + "." + std::string{name});
}

Test ConditionReader::one_of(Path path, const YAML::Node& node, Test::Op op) const {
  Test t;
  t.op = op;
  const std::vector<YAML::Node> nodes = list(node);
  if (nodes.empty()) place.refuse(node, path.text + " 的取值是空的", "至少写一个值");
  t.path = named(*this, std::move(path), node);
  for (const YAML::Node& n : nodes) t.values.push_back(value(t.path, n));
  return t;
}

void ConditionReader::bounds(Where& into, const Path& path, const NamedKeys& keys) const {
  const bool dates = path.kind() == Kind::date;
  for (const char* key : {"from", "until", "least", "most"}) {
    const YAML::Node node = keys[key];
    if (!node.IsDefined()) continue;
    const bool for_dates = key[0] == 'f' || key[0] == 'u';
    if (dates != for_dates || (!dates && !is_number(path.kind())))
      place.refuse(node, fmt::format("{}（{}）不能用 {} 判断", path.text, path.label(), key),
          "日期用 from、until，数和金额用 least、most");
  }
  Test t;
  t.path = path;
  t.op = Test::Op::range;
  const YAML::Node least = keys[dates ? "from" : "least"], most = keys[dates ? "until" : "most"];
  if (least.IsDefined()) t.least = value(path, least);
  if (most.IsDefined()) t.most = value(path, most);
  if (least.IsDefined() && most.IsDefined() && t.most < t.least)
    place.refuse(most, path.text + " 的上限小于下限");
  if (least.IsDefined() || most.IsDefined()) into.all.push_back(std::move(t));
}

// closed_on: { days_since: received_on, most: 60 }
void ConditionReader::against(Where& into, const Path& path, const NamedKeys& keys) const {
  const bool dates = keys.has("days_since");
  const YAML::Node node = keys[dates ? "days_since" : "minus"];
  Test t;
  t.path = path;
  t.op = Test::Op::against;
  t.other = path_at(place, catalogue, type, node, scalar(place, node, "days_since"));
  if (t.other->kind() != path.kind() || dates != (path.kind() == Kind::date) ||
      (!dates && !is_number(path.kind())))
    place.refuse(node, fmt::format("{} 与 {} 不能相减", path.text, t.other->text),
        "days_since 用于两个日期，minus 用于两个数或两个金额");
  if (keys.has("least")) t.least = number(place, keys["least"], "least");
  if (keys.has("most")) t.most = number(place, keys["most"], "most");
  if (is_null(t.least) && is_null(t.most))
    place.refuse(node, path.text + " 没有写相差多少", "加上 least 或 most");
  into.all.push_back(std::move(t));
}

void ConditionReader::test(
    Where& into, const Path& path, const std::string& key, const YAML::Node& node) const {
  if (key == "not") return into.all.push_back(one_of(path, node, Test::Op::none_of));
  Test t;
  t.path = path;
  if (key == "empty" || key == "present") {
    const bool yes = flag(place, node, key);
    t.op = yes == (key == "empty") ? Test::Op::empty : Test::Op::present;
    return into.all.push_back(std::move(t));
  }
  if (path.kind() != Kind::date || scalar(place, node, key) != "period")
    place.refuse(node, fmt::format("{} 只能写 {}: period，且用于日期字段", key, key));
  t.op = key == "within" ? Test::Op::within : key == "before" ? Test::Op::before : Test::Op::after;
  into.all.push_back(std::move(t));
}

void ConditionReader::tests(Where& into, const Path& path, const YAML::Node& node) const {
  if (!node.IsMap()) return into.all.push_back(one_of(path, node, Test::Op::one_of));
  const NamedKeys keys{place, node, test_keys};
  if (keys.has("days_since") || keys.has("minus")) return against(into, path, keys);
  bounds(into, path, keys);
  for (const char* key : {"not", "empty", "present", "within", "before", "after"})
    if (keys.has(key)) test(into, path, key, keys[key]);
}

void ConditionReader::either(Where& into, const YAML::Node& node) const {
  if (!node.IsSequence() || node.size() < 2)
    place.refuse(node, "either 后面应当是两组或更多条件", "写成 either: [ {…}, {…} ]");
  std::vector<Where> group;
  for (const auto& one : node) group.push_back(where(one));
  into.either.push_back(std::move(group));
}

void ConditionReader::take(
    Where& into, const std::string& key, const YAML::Node& at, const YAML::Node& node) const {
  if (key == "either") return either(into, node);
  for (const RecordType* t : types) {
    if (t->name != key || type.field(key)) continue;
    if (t != &type) return;  // for another of the figure's record types
    Where own = where(node);
    std::move(own.all.begin(), own.all.end(), std::back_inserter(into.all));
    std::move(own.either.begin(), own.either.end(), std::back_inserter(into.either));
    return;
  }
  tests(into, path_at(place, catalogue, type, at, key), node);
}

Where ConditionReader::where(const YAML::Node& node) const {
  if (!node.IsMap()) place.refuse(node, "条件应当写成“字段: 值”", "例如 where: { state: done }");
  Where out;
  std::vector<std::string> seen;
  for (const auto& item : node) {
    const std::string key = scalar(place, item.first, "条件的字段");
    if (std::find(seen.begin(), seen.end(), key) != seen.end())
      place.refuse(
          item.first, fmt::format("条件 {} 写了两次", key), "同一字段的多个取值写成列表：[a, b]");
    seen.push_back(key);
    take(out, key, item.first, item.second);
  }
  return out;
}

}  // namespace

Path path_at(const Place& place, const Catalogue& catalogue, const RecordType& type,
    const YAML::Node& node, std::string_view text) {
  auto path = read_path(catalogue, type, text);
  if (!path.ok()) place.refuse(node, path.problem());
  return path.value();
}

Where read_where(const Place& place, const Catalogue& catalogue, const RecordType& type,
    const std::vector<const RecordType*>& types, const YAML::Node& node) {
  return ConditionReader{place, catalogue, type, types}.where(node);
}

}  // namespace jinguo
