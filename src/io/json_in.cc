// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "io/json.h"

namespace jinguo {
namespace {

using Findings = std::vector<Problem>;

Problem finding(std::string_view field, std::string text, std::string remedy) {
  Problem p;
  p.field = field;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

// The first finding, carrying the others.
Problem all_of(Findings&& found) {
  Problem first = std::move(found.front());
  for (std::size_t i = 1; i < found.size(); ++i) first.more.push_back(std::move(found[i]));
  return first;
}

std::string_view shape_of(Kind kind) {
  switch (kind) {
    case Kind::text: return "文字，写在引号里";
    case Kind::integer: return "整数，不加引号";
    case Kind::money: return "金额（元），至多两位小数，如 \"1234.50\"";
    case Kind::date: return "日期，如 \"2021-03-15\"";
    case Kind::instant: return "时刻，如 \"2021-03-15T08:30:00Z\"";
    case Kind::flag: return "true 或 false";
    case Kind::choice: return "一个选项的名称";
    case Kind::ref: return "一条记录的编号（uuid）";
  }
  std::abort();  // a new Kind stops the build above, not here
}

Problem wrong_shape(const FieldInfo& f) {
  return finding(
      f.name, fmt::format("“{}”的写法不对", f.label), fmt::format("这里要写{}", shape_of(f.kind)));
}

Problem wrong_choice(const FieldInfo& f, std::string_view given) {
  std::string names;
  for (const Choice& c : f.choices)
    names += fmt::format("{}{}（{}）", names.empty() ? "" : "、", c.name, c.label);
  return finding(f.name, fmt::format("“{}”没有“{}”这个选项", f.label, shortened(given, 40)),
      fmt::format("可以写：{}", names));
}

std::optional<std::int64_t> integer_in(std::string_view text) {
  std::int64_t n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return n;
}

std::optional<std::int64_t> two_digits(std::string_view s, std::int64_t below) {
  if (s[0] < '0' || s[0] > '9' || s[1] < '0' || s[1] > '9') return {};
  const std::int64_t n = (s[0] - '0') * 10 + (s[1] - '0');
  if (n >= below) return {};
  return n;
}

// YYYY-MM-DDThh:mm:ssZ, or with three decimals before the Z.
std::optional<std::int64_t> instant_in(std::string_view s) {
  if ((s.size() != 20 && s.size() != 24) || !s.ends_with('Z')) return {};
  if (s[10] != 'T' || s[13] != ':' || s[16] != ':') return {};
  const auto day = parse_date(s.substr(0, 10));
  const auto h = two_digits(s.substr(11), 24), m = two_digits(s.substr(14), 60),
             sec = two_digits(s.substr(17), 60);
  if (!day || !h || !m || !sec) return {};
  std::int64_t ms = 0;
  if (s.size() == 24) {
    const auto tenths = two_digits(s.substr(20), 100);
    if (s[19] != '.' || !tenths || s[22] < '0' || s[22] > '9') return {};
    ms = *tenths * 10 + (s[22] - '0');
  }
  const std::int64_t days = std::chrono::sys_days{*day}.time_since_epoch().count();
  return (((days * 24 + *h) * 60 + *m) * 60 + *sec) * 1000 + ms;
}

Result<Value> text_value(const FieldInfo& f, std::string_view s) {
  if (!is_clean_text(s))
    return finding(
        f.name, fmt::format("“{}”含有不能使用的控制字符", f.label), "请删去看不见的字符后重新提交");
  if (s.empty()) return Value{};
  return Value{std::string{s}};
}

Result<Value> choice_value(const FieldInfo& f, std::string_view s) {
  for (const Choice& c : f.choices)
    if (c.name == s) return Value{std::string{s}};
  return wrong_choice(f, s);
}

Result<Value> date_value(const FieldInfo& f, std::string_view s) {
  if (const auto day = parse_date(s)) return Value{to_text(*day)};
  return finding(f.name, fmt::format("“{}”的日期“{}”不存在或写法不对", f.label, shortened(s, 20)),
      "请写成 YYYY-MM-DD，如 2021-03-15");
}

Result<Value> ref_value(const FieldInfo& f, std::string_view s) {
  if (const auto id = Uuid::parse(s)) return Value{id->text()};
  return wrong_shape(f);
}

// The kinds that are written between quotes, and (for addresses) those that are not.
Result<Value> value_of_characters(const FieldInfo& f, std::string_view s) {
  std::optional<std::int64_t> number;
  switch (f.kind) {
    case Kind::text: return text_value(f, s);
    case Kind::choice: return choice_value(f, s);
    case Kind::date: return date_value(f, s);
    case Kind::ref: return ref_value(f, s);
    case Kind::instant: number = instant_in(s); break;
    case Kind::integer: number = integer_in(s); break;
    case Kind::money:
      if (const auto money = parse_yuan(s)) number = money->fen;
      break;
    case Kind::flag:
      if (s == "true" || s == "false") number = s == "true";
      break;
  }
  if (!number) return wrong_shape(f);
  return Value{*number};
}

Result<Value> value_of_json(const FieldInfo& f, const Json& given) {
  if (given.kind == Json::Kind::null) return Value{};
  const bool number = given.kind == Json::Kind::number;
  const bool string = given.kind == Json::Kind::string;
  const bool flag = given.kind == Json::Kind::boolean;
  bool fits = string;
  if (f.kind == Kind::integer) fits = number;
  if (f.kind == Kind::money) fits = number || string;
  if (f.kind == Kind::flag) fits = flag;
  if (!fits) return wrong_shape(f);
  return value_of_characters(f, given.text);
}

Problem unknown_field(const RecordType& type, std::string_view name) {
  std::vector<std::string_view> known;
  for (const FieldInfo& f : type.fields) known.push_back(f.name);
  const std::string_view near = nearest(name, known);
  std::string remedy = near.empty()
                           ? fmt::format("字段名见 /api/schema 中的“{}”", type.name)
                           : fmt::format("是不是要写“{}”（{}）？", near, type.field(near)->label);
  const std::string shown = is_clean_text(name) ? shortened(name, 60) : "?";
  return finding(shown, fmt::format("{}没有“{}”这个字段", type.label, shown), std::move(remedy));
}

Problem not_an_object() {
  return finding("", "提交的内容不是一个 JSON 对象", "请提交 { … } 形式的内容");
}

Result<Json> object_in(std::string_view body) {
  auto read = parse_json(body);
  if (read.ok() && read.value().kind != Json::Kind::object) return not_an_object();
  return read;
}

void read_id(std::string_view name, const Json& given, std::optional<Uuid>& id, Findings& found) {
  if (given.kind == Json::Kind::null) return;
  id = given.kind == Json::Kind::string ? Uuid::parse(given.text) : std::nullopt;
  if (!id)
    found.push_back(
        finding(name, fmt::format("“{}”不是有效的编号", name), "请写一个 uuid，或者不写"));
}

void read_item(const RecordType& type, const std::string& name, const Json& given, Draft& draft,
    Findings& found) {
  const FieldInfo* field = type.field(name);
  if (!field) return found.push_back(unknown_field(type, name));
  auto value = value_of_json(*field, given);
  if (!value.ok()) return found.push_back(value.problem());
  draft.items.push_back({field, std::move(value).value()});
}

Result<Draft> read_items(const RecordType& type, const Json& object, bool with_ids) {
  Draft draft;
  Findings found;
  for (const auto& [name, given] : object.members) {
    if (with_ids && name == "id")
      read_id(name, given, draft.id, found);
    else if (with_ids && name == "unit")
      read_id(name, given, draft.unit, found);
    else
      read_item(type, name, given, draft, found);
  }
  if (!found.empty()) return all_of(std::move(found));
  return draft;
}

void read_change(const RecordType& type, const std::string& name, const Json& given,
    std::vector<FieldChange>& changes, Findings& found) {
  const FieldInfo* field = type.field(name);
  if (!field) return found.push_back(unknown_field(type, name));
  const Json *old_value = given.find("old"), *new_value = given.find("new");
  if (!old_value || !new_value || given.members.size() != 2)
    return found.push_back(finding(name, fmt::format("“{}”的修改写得不完整", field->label),
        R"(请写成 {"old": 修改前看到的值, "new": 新值})"));
  auto seen = value_of_json(*field, *old_value);
  auto wanted = value_of_json(*field, *new_value);
  if (!seen.ok()) return found.push_back(seen.problem());
  if (!wanted.ok()) return found.push_back(wanted.problem());
  changes.push_back({field, std::move(seen).value(), std::move(wanted).value()});
}

void read_field_name(
    const RecordType& type, const Json& given, RevealRequest& asked, Findings& found) {
  const FieldInfo* field = type.field(given.text);
  if (given.kind == Json::Kind::string && field)
    asked.fields.push_back(field);
  else
    found.push_back(unknown_field(type, given.text));
}

Problem unknown_member(std::string_view name, const std::vector<std::string_view>& known) {
  std::string names;
  for (std::string_view k : known) names += fmt::format("{}{}", names.empty() ? "" : "、", k);
  const std::string shown = is_clean_text(name) ? shortened(name, 60) : "?";
  return finding(shown, fmt::format("不认识“{}”", shown), fmt::format("这里只能写：{}", names));
}

}  // namespace

Result<Draft> read_draft(const RecordType& type, std::string_view body) {
  auto object = object_in(body);
  if (!object.ok()) return object.problem();
  return read_items(type, object.value(), true);
}

Result<Draft> read_step(const RecordType& type, std::string_view body) {
  if (body.empty()) return Draft{};
  auto object = object_in(body);
  if (!object.ok()) return object.problem();
  return read_items(type, object.value(), false);
}

Result<std::vector<FieldChange>> read_changes(const RecordType& type, std::string_view body) {
  auto object = object_in(body);
  if (!object.ok()) return object.problem();
  Findings found;
  for (const auto& [name, given] : object.value().members)
    if (name != "changes") found.push_back(unknown_member(name, {"changes"}));
  std::vector<FieldChange> changes;
  const Json* asked = object.value().find("changes");
  if (!asked || asked->kind != Json::Kind::object || asked->members.empty())
    found.push_back(finding("changes", "没有写要修改什么",
        R"(请写成 {"changes": {"字段": {"old": 旧值, "new": 新值}}})"));
  else
    for (const auto& [name, given] : asked->members) read_change(type, name, given, changes, found);
  if (!found.empty()) return all_of(std::move(found));
  return changes;
}

Result<RevealRequest> read_reveal(const RecordType& type, std::string_view body) {
  auto object = object_in(body);
  if (!object.ok()) return object.problem();
  RevealRequest asked;
  Findings found;
  for (const auto& [name, given] : object.value().members)
    if (name != "fields" && name != "reason")
      found.push_back(unknown_member(name, {"fields", "reason"}));
  const Json* fields = object.value().find("fields");
  if (!fields || fields->kind != Json::Kind::array || fields->items.empty())
    found.push_back(finding("fields", "没有写要查看哪些字段", "请写成 [\"字段\", …]"));
  else
    for (const Json& name : fields->items) read_field_name(type, name, asked, found);
  const Json* reason = object.value().find("reason");
  if (reason && reason->kind == Json::Kind::string && is_clean_text(reason->text))
    asked.reason = trimmed(reason->text);
  if (asked.reason.empty() || length(asked.reason) > 200)
    found.push_back(
        finding("reason", "没有写查看的理由，或者理由太长", "请用一两句话写明为什么要看"));
  if (!found.empty()) return all_of(std::move(found));
  return asked;
}

Result<std::vector<std::string>> read_texts(
    std::string_view body, const std::vector<std::string_view>& names, std::size_t optional) {
  auto object = object_in(body);
  if (!object.ok()) return object.problem();
  Findings found;
  for (const auto& [name, given] : object.value().members)
    if (std::find(names.begin(), names.end(), name) == names.end())
      found.push_back(unknown_member(name, names));
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view name = names[i];
    const Json* given = object.value().find(name);
    const bool fits = given && given->kind == Json::Kind::string && !given->text.empty() &&
                      is_clean_text(given->text);
    if (!given && i >= names.size() - optional)
      texts.emplace_back();
    else if (fits)
      texts.push_back(given->text);
    else
      found.push_back(finding(name, fmt::format("没有写“{}”，或者写法不对", name), "请写成文字"));
  }
  if (!found.empty()) return all_of(std::move(found));
  return texts;
}

Result<Value> value_of_text(const FieldInfo& field, std::string_view text) {
  return value_of_characters(field, text);
}

}  // namespace jinguo
