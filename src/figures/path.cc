// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>

#include "figures/definition.h"
#include "model/sealed.h"

namespace jinguo {
namespace {

constexpr std::string_view age_from = "born_on";

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
      corner = above;
    }
  }
  return row[b.size()];
}

bool has_age(const RecordType& type) {
  const FieldInfo* born = type.field(age_from);
  return born && born->kind == Kind::date && !is_sealed(*born) && !type.field("age");
}

std::vector<std::string> words_of(const RecordType& type) {
  std::vector<std::string> names;
  for (const FieldInfo& f : type.fields) names.emplace_back(f.name);
  names.emplace_back("unit");
  if (has_age(type)) names.emplace_back("age");
  return names;
}

Problem no_such_field(const RecordType& type, std::string_view word, std::string_view path) {
  Problem p;
  p.text = fmt::format("“{}”（{}）没有字段 {}", type.name, type.label, word);
  if (path != word) p.text += fmt::format("（写的是 {}）", path);
  p.remedy = fmt::format("可用的有 {}", nearest(word, words_of(type)));
  return p;
}

// A store that cannot read a value cannot count by it either.
Problem rests_sealed(const FieldInfo& field, std::string_view path) {
  Problem p;
  p.code = Problem::Code::forbidden;
  p.text = fmt::format("{}（{}）加密存放，不能用来筛选、分组或计算", path, field.label);
  p.remedy = "请改用不涉密的字段，例如类别、状态或日期";
  return p;
}

Problem no_way_on(const RecordType& type, std::string_view word, std::string_view path) {
  Problem p;
  p.text = fmt::format("路径 {} 走到“{}”的 {} 就到头了，后面不能再接字段", path, type.name, word);
  p.remedy = "点号只能接在引用其他记录的字段后面，例如 household.residence";
  return p;
}

Result<Path> level_path(const Catalogue& catalogue, Path path, std::string_view level) {
  const FieldInfo* levels =
      catalogue.find("unit") ? catalogue.find("unit")->field("level") : nullptr;
  std::vector<std::string> names;
  for (const Choice& c : levels ? levels->choices : std::span<const Choice>{}) {
    names.emplace_back(c.name);
    if (c.name != level) continue;
    path.leaf = Path::Leaf::ancestor;
    path.level = c.name;
    path.level_label = c.label;
    return path;
  }
  Problem p;
  p.text = fmt::format("没有“{}”这一单位层级", level);
  p.remedy = fmt::format("可用的有 {}", nearest(level, std::move(names)));
  return p;
}

// paid_on:year
Result<Path> date_part(Path path, std::string_view field, std::string_view part) {
  const RecordType& type = *path.holder;
  path.field = type.field(field);
  if (!path.field) return no_such_field(type, field, path.text);
  if (is_sealed(*path.field)) return rests_sealed(*path.field, path.text);
  struct Part {
    std::string_view name, label;
  };
  for (const Part& p : {Part{"year", "年份"}, Part{"quarter", "季度"}, Part{"month", "月份"}}) {
    if (p.name != part || path.field->kind != Kind::date) continue;
    path.leaf = Path::Leaf::part;
    path.level = p.name;
    path.level_label = p.label;
    return path;
  }
  Problem p;
  p.text = fmt::format("看不懂 {}:{}", field, part);
  p.remedy = "日期可取 :year、:quarter、:month，单位可取层级，如 unit:street";
  return p;
}

// The last word of a path.
Result<Path> end_at(const Catalogue& catalogue, Path path, std::string_view word) {
  const RecordType& type = *path.holder;
  if (word.starts_with("unit:")) return level_path(catalogue, std::move(path), word.substr(5));
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos)
    return date_part(std::move(path), word.substr(0, colon), word.substr(colon + 1));
  path.field = type.field(word);
  if (path.field && is_sealed(*path.field)) return rests_sealed(*path.field, path.text);
  if (path.field) return path;
  if (word == "unit") return path.leaf = Path::Leaf::unit, path;
  if (word == "age" && has_age(type)) {
    path.leaf = Path::Leaf::age;
    path.field = type.field(age_from);
    return path;
  }
  return no_such_field(type, word, path.text);
}

Result<Path> step_into(const Catalogue& catalogue, Path path, std::string_view word) {
  const RecordType& type = *path.holder;
  const FieldInfo* f = type.field(word);
  if (!f && word != "unit") return no_such_field(type, word, path.text);
  if (f && f->kind != Kind::ref) return no_way_on(type, word, path.text);
  if (f && is_sealed(*f)) return rests_sealed(*f, path.text);
  const RecordType* target = catalogue.find(f ? f->target : "unit");
  if (!target) return no_way_on(type, word, path.text);
  path.hops.push_back({f ? f->name : "unit", target, f ? f->label : "所属单位"});
  path.holder = target;
  return path;
}

}  // namespace

std::string nearest(std::string_view wanted, std::vector<std::string> names, std::size_t most) {
  std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
    return distance(wanted, a) < distance(wanted, b);
  });
  if (names.size() <= most) return fmt::format("{}", fmt::join(names, "、"));
  names.resize(most);
  return fmt::format("{} 等", fmt::join(names, "、"));
}

Result<Path> read_path(const Catalogue& catalogue, const RecordType& type, std::string_view text) {
  Path path;
  path.text = text;
  path.holder = &type;
  for (;;) {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos) return end_at(catalogue, std::move(path), text);
    auto further = step_into(catalogue, std::move(path), text.substr(0, dot));
    if (!further.ok()) return further;
    path = std::move(further.value());
    text.remove_prefix(dot + 1);
  }
}

Kind Path::kind() const {
  switch (leaf) {
    case Leaf::field: return field->kind;
    case Leaf::age: return Kind::integer;
    case Leaf::part: return Kind::text;
    case Leaf::unit:
    case Leaf::ancestor:
    case Leaf::itself: return Kind::ref;
  }
  std::abort();  // a new Leaf stops the build above, not here
}

std::string_view Path::target() const {
  switch (leaf) {
    case Leaf::field: return field->kind == Kind::ref ? field->target : std::string_view{};
    case Leaf::unit:
    case Leaf::ancestor: return "unit";
    case Leaf::itself: return holder->name;
    case Leaf::age:
    case Leaf::part: return {};
  }
  std::abort();
}

Privacy Path::privacy() const { return field ? field->privacy : Privacy::open; }

std::string Path::label() const {
  std::string out;
  for (const Hop& h : hops) out += fmt::format("{}的", h.label);
  switch (leaf) {
    case Leaf::field: out += field->label; break;
    case Leaf::unit: out += "所属单位"; break;
    case Leaf::ancestor: out += fmt::format("所属{}", level_label); break;
    case Leaf::age: out += "年龄"; break;
    case Leaf::part: out += fmt::format("{}的{}", field->label, level_label); break;
    case Leaf::itself: out += holder->label; break;
  }
  return out;
}

std::string label_of_choice(const FieldInfo& field, std::string_view name) {
  for (const Choice& c : field.choices)
    if (c.name == name) return std::string{c.label};
  return std::string{name};
}

}  // namespace jinguo
