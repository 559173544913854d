// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/form.h"

#include <fmt/format.h>

#include <charconv>

namespace jinguo::rehearsal {
namespace {

std::optional<std::int64_t> whole(std::string_view digits) {
  std::int64_t n = 0;
  const auto [end, bad] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  if (bad != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return n;
}

Item of(Value value) {
  Item made;
  made.value = std::move(value);
  return made;
}

// "girls[11..60]" → girls, 11, 60; without brackets the whole group.
struct Slice {
  std::string name;
  std::optional<std::int64_t> first, last;
  bool well_formed = true;
};
Slice slice_of(const std::string& text) {
  const std::size_t open = text.find('[');
  if (open == std::string::npos) return {text, {}, {}};
  Slice s{text.substr(0, open), {}, {}};
  const std::size_t dots = text.find("..", open);
  if (dots == std::string::npos || text.back() != ']') return s.well_formed = false, s;
  s.first = whole(std::string_view{text}.substr(open + 1, dots - open - 1));
  s.last = whole(std::string_view{text}.substr(dots + 2, text.size() - dots - 3));
  s.well_formed = s.first && s.last && *s.first >= 1 && *s.first <= *s.last;
  return s;
}

}  // namespace

Days FormReader::days(const YAML::Node& node, std::string_view what) const {
  const std::string text = source_.text(node, what);
  if (const auto days = parse_days(text)) return *days;
  source_.refuse(node, fmt::format("{} 的日期看不懂：{}", what, text),
      "可写 2022、2022-H1、2022-Q3、2022-07、2022-07-15，或用 .. 连成一段");
}

const FieldInfo& FormReader::field_of(
    const RecordType& type, std::string_view name, const YAML::Node& key) const {
  if (const FieldInfo* f = type.field(name)) return *f;
  std::vector<std::string> known;
  for (const FieldInfo& f : type.fields) known.push_back(fmt::format("{}（{}）", f.name, f.label));
  source_.refuse(
      key, fmt::format("{} 没有 {} 这个字段", type.name, name), "可用的字段：" + joined(known));
}

Form& FormReader::behind(Form& form, const FieldInfo& field, const YAML::Node& key) {
  if (field.kind != Kind::ref)
    source_.refuse(key, fmt::format("{} 不指向别的记录，后面不能再加点", field.name));
  for (const Setting& s : form.settings)
    if (s.field == &field)
      source_.refuse(key, fmt::format("{} 已经给了值，不能再设它后面的字段", field.name));
  for (Form::Behind& b : form.behind)
    if (b.field == &field) return *b.form;
  auto made = std::make_unique<Form>();
  made->type = in_.catalogue_.find(field.target);
  form.behind.push_back({&field, std::move(made)});
  return *form.behind.back().form;
}

FormReader::Target FormReader::reach(Form& form, const YAML::Node& key) {
  Form* at = &form;
  std::string_view path = key.Scalar();
  for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
    at = &behind(*at, field_of(*at->type, path.substr(0, dot), key), key);
    path.remove_prefix(dot + 1);
  }
  return {at, &field_of(*at->type, path, key)};
}

Item FormReader::constant(const FieldInfo& field, const YAML::Node& node) const {
  const std::string text = source_.text(node, field.name);
  const auto wrong = [&](std::string_view right) {
    source_.refuse(
        node, fmt::format("{}（{}）不能是 {}", field.name, field.label, text), std::string{right});
  };
  switch (field.kind) {
    case Kind::text: return of(text);
    case Kind::integer:
      if (const auto n = whole(text)) return of(*n);
      wrong("应是整数");
      break;
    case Kind::money:
      if (const auto money = parse_yuan(text)) return of(money->fen);
      wrong("应是以元为单位的金额，至多两位小数");
      break;
    case Kind::flag:
      if (text == "true" || text == "false") return of(std::int64_t{text == "true"});
      wrong("应是 true 或 false");
      break;
    case Kind::choice: {
      std::vector<std::string> known;
      for (const Choice& c : field.choices) {
        if (c.name == text) return of(text);
        known.push_back(fmt::format("{}（{}）", c.name, c.label));
      }
      wrong("可选：" + joined(known));
      break;
    }
    case Kind::date:
    case Kind::instant:
    case Kind::ref: break;  // item() has answered these
  }
  return {};
}

Item FormReader::reference(const FieldInfo& field, const YAML::Node& node) const {
  Item made;
  const Slice slice = slice_of(source_.text(node, field.name));
  if (!slice.well_formed)
    source_.refuse(node, fmt::format("看不懂 {}", node.Scalar()), "一段写成 名字[1..20]");
  if (field.target == "unit" && !in_.named_.contains(slice.name)) {
    made.kind = Item::Kind::unit;
    made.first = in_.unit_named(node);
    return made;
  }
  const auto named = in_.named_.find(slice.name);
  if (named == in_.named_.end())
    source_.refuse(node, fmt::format("前面没有用 as 起名 {} 的记录", slice.name),
        fmt::format("请先写一条 {{ record: {}, as: {} }}", field.target, slice.name));
  if (named->second.type->name != field.target)
    source_.refuse(node, fmt::format("{} 应指向 {}，{} 是 {}", field.name, field.target, slice.name,
                             named->second.type->name));
  made.kind = Item::Kind::group;
  made.text = slice.name;
  made.first = slice.first.value_or(1) - 1;
  made.size = slice.last.value_or(named->second.size) - made.first;
  if (made.first + made.size > named->second.size)
    source_.refuse(node, fmt::format("{} 只有 {} 条", slice.name, named->second.size));
  return made;
}

Item FormReader::item(const FieldInfo& field, const YAML::Node& node) const {
  Item made;
  if (node.IsNull()) return made;
  if (field.kind == Kind::ref) return reference(field, node);
  if (field.kind == Kind::date || field.kind == Kind::instant) {
    made.kind = Item::Kind::spread;
    made.days = days(node, field.name);
    return made;
  }
  if (field.kind != Kind::text) return constant(field, node);
  made.text = source_.text(node, field.name);
  if (made.text.find("{n}") == std::string::npos) return of(made.text);
  made.kind = Item::Kind::numbered;
  return made;
}

Setting FormReader::listed(const FieldInfo& field, const YAML::Node& node) const {
  Setting s;
  s.field = &field;
  s.line = Source::line_of(node);
  if (!node.IsSequence()) return s.items.push_back(item(field, node)), s;
  for (const YAML::Node& one : node) s.items.push_back(item(field, one));
  if (s.items.empty()) source_.refuse(node, fmt::format("{} 的列表是空的", field.name));
  return s;
}

void FormReader::add(Form& root, const YAML::Node& key, Setting setting) {
  Form& form = *reach(root, key).form;
  for (const Setting& s : form.settings)
    if (s.field == setting.field)
      source_.refuse(
          key, fmt::format("{} 给了两次值", key.Scalar()), "set、vary、split 里只能有一处");
  for (const Form::Behind& b : form.behind)
    if (b.field == setting.field)
      source_.refuse(key, fmt::format("{} 后面的字段已经设过，不能再给它本身值", key.Scalar()));
  form.settings.push_back(std::move(setting));
}

void FormReader::read_set(Form& root, const YAML::Node& map) {
  source_.expect_map(map, "set");
  for (const auto& entry : map)
    add(root, entry.first, listed(*reach(root, entry.first).field, entry.second));
}

void FormReader::read_vary(Form& root, const YAML::Node& map) {
  source_.expect_map(map, "vary");
  for (const auto& entry : map) {
    const FieldInfo& field = *reach(root, entry.first).field;
    if (!entry.second.IsMap()) {
      add(root, entry.first, listed(field, entry.second));
      continue;
    }
    Setting s;
    s.how = Setting::How::counted;
    s.field = &field;
    s.line = Source::line_of(entry.second);
    source_.expect_map(entry.second, entry.first.Scalar());
    for (const auto& one : entry.second) {
      s.items.push_back(item(field, one.first));
      s.items.back().count = source_.count(one.second, "个数", 1);
    }
    add(root, entry.first, std::move(s));
  }
}

void FormReader::read_split(Form& root, const YAML::Node& map) {
  source_.expect_map(map, "split");
  for (const auto& entry : map) {
    const FieldInfo& field = *reach(root, entry.first).field;
    if (field.kind != Kind::money && field.kind != Kind::integer)
      source_.refuse(entry.first, fmt::format("{} 不是数量或金额，不能用 split 分", field.name));
    Setting s;
    s.how = Setting::How::split;
    s.field = &field;
    s.line = Source::line_of(entry.second);
    s.total = std::get<std::int64_t>(constant(field, entry.second).value);
    if (s.total < 0) source_.refuse(entry.second, "split 的总数不能是负数");
    add(root, entry.first, std::move(s));
  }
}

void FormReader::read_distinct(Form& root, const YAML::Node& map) {
  source_.expect_map(map, "distinct");
  for (const auto& entry : map) {
    const Target target = reach(root, entry.first);
    Form& form = behind(*target.form, *target.field, entry.first);
    form.distinct = source_.count(entry.second, "distinct", 1);
    form.line = Source::line_of(entry.first);
  }
}

// Counts must come out, and there cannot be more stand-ins than records that use them.
void FormReader::check(const Form& form, std::int64_t times) const {
  for (const Setting& s : form.settings) {
    if (s.how != Setting::How::counted) continue;
    std::int64_t sum = 0;
    for (const Item& i : s.items) sum += i.count;
    if (sum != times)
      rehearsal::refuse(source_.where(s.line),
          fmt::format("{} 的个数合计 {}，应是 {}", s.field->name, sum, times));
  }
  for (const Form::Behind& b : form.behind) {
    if (b.form->distinct > times)
      rehearsal::refuse(source_.where(b.form->line),
          fmt::format("{} 要 {} 个不同的，记录只有 {} 条", b.field->name, b.form->distinct, times));
    check(*b.form, b.form->distinct > 0 ? b.form->distinct : times);
  }
}

Form FormReader::read(const RecordType& type, const YAML::Node& entry, std::int64_t times) {
  Form form;
  form.type = &type;
  if (entry["distinct"]) read_distinct(form, entry["distinct"]);
  if (entry["set"]) read_set(form, entry["set"]);
  if (entry["vary"]) read_vary(form, entry["vary"]);
  if (entry["split"]) read_split(form, entry["split"]);
  check(form, times);
  return form;
}

}  // namespace jinguo::rehearsal
