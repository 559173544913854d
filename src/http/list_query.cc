// SPDX-License-Identifier: Apache-2.0
#include "http/list_query.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

constexpr int longest_words = 100;

Problem finding(std::string_view field, std::string text, std::string remedy) {
  Problem p;
  p.field = field;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

Problem unknown_field(const RecordType& type, std::string_view parameter, std::string_view name) {
  std::vector<std::string_view> known;
  for (const FieldInfo& f : type.fields) known.push_back(f.name);
  const std::string_view near = nearest(name, known);
  return finding(parameter, fmt::format("{}没有“{}”这个字段", type.label, shortened(name, 60)),
      near.empty() ? fmt::format("字段名见 /api/schema 中的“{}”", type.name)
                   : fmt::format("是不是要写“{}”？", near));
}

struct Ending {
  std::string_view text;
  Filter::Op op;
};
constexpr Ending endings[] = {{".in", Filter::Op::one_of}, {".from", Filter::Op::from},
    {".until", Filter::Op::until}, {".empty", Filter::Op::empty}};

Result<Filter> read_filter(
    const RecordType& type, std::string_view parameter, std::string_view value) {
  Filter filter;
  std::string_view name = parameter.substr(2);
  for (const Ending& e : endings) {
    if (!name.ends_with(e.text)) continue;
    filter.op = e.op;
    name.remove_suffix(e.text.size());
    break;
  }
  filter.field = type.field(name);
  if (!filter.field) return unknown_field(type, parameter, name);
  if (filter.op == Filter::Op::empty) {
    if (value != "1" && value != "0")
      return finding(parameter, "“.empty”只能是 1（空）或 0（非空）", "请改成 1 或 0");
    if (value == "0") filter.op = Filter::Op::present;
    return filter;
  }
  while (true) {
    const auto comma = filter.op == Filter::Op::one_of ? value.find(',') : value.npos;
    auto one = value_of_text(*filter.field, value.substr(0, comma));
    if (!one.ok()) {
      Problem p = one.problem();
      p.field = parameter;
      return p;
    }
    filter.values.push_back(std::move(one).value());
    if (comma == value.npos) return filter;
    value.remove_prefix(comma + 1);
  }
}

// Puts the problem among the findings, or the value where it belongs.
template <class T, class Into>
void settle(Result<T> read, Into into, std::vector<Problem>& found) {
  if (read.ok())
    into(std::move(read).value());
  else
    found.push_back(read.problem());
}

Result<const FieldInfo*> read_sort(const RecordType& type, std::string_view sort) {
  if (sort.starts_with('-')) sort.remove_prefix(1);
  const FieldInfo* field = type.field(sort);
  if (!field) return unknown_field(type, "sort", sort);
  return field;
}

}  // namespace

Result<int> read_number(Query& query, std::string_view name, int least, int most, int otherwise) {
  const auto text = query.take(name);
  if (!text) return otherwise;
  int n = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), n);
  if (error != std::errc{} || end != text->data() + text->size() || n < least || n > most)
    return finding(
        name, fmt::format("“{}”要写成 {} 到 {} 的整数", name, least, most), "请改正后再查询");
  return n;
}

Result<std::optional<Uuid>> read_id(Query& query, std::string_view name) {
  const auto text = query.take(name);
  if (!text) return std::optional<Uuid>{};
  if (auto id = Uuid::parse(*text)) return id;
  return finding(name, fmt::format("“{}”不是有效的编号", name), "请写一个 uuid");
}

Result<ListQuery> read_list_query(const RecordType& type, Query& query) {
  ListQuery list;
  std::vector<Problem> found;
  for (const auto& [parameter, value] : query.take_all("f."))
    settle(
        read_filter(type, parameter, value),
        [&](Filter&& f) { list.filters.push_back(std::move(f)); }, found);
  settle(
      read_id(query, "unit"), [&](std::optional<Uuid> id) { list.unit = id; }, found);
  settle(
      read_id(query, "under"), [&](std::optional<Uuid> id) { list.under = id; }, found);
  settle(
      read_number(query, "page", 1, 1'000'000, 1), [&](int n) { list.page = n; }, found);
  settle(
      read_number(query, "size", 1, 100, 20), [&](int n) { list.size = n; }, found);
  list.words = trimmed(query.take_or("q", ""));
  if (length(list.words) > longest_words)
    found.push_back(finding("q", "要查找的文字太长", "请缩短到 100 个字以内"));
  if (const auto sort = query.take("sort")) {
    settle(
        read_sort(type, *sort), [&](const FieldInfo* f) { list.sort = f; }, found);
    list.descending = sort->starts_with('-');
  }
  if (auto unknown = query.rest()) found.push_back(std::move(*unknown));
  if (found.empty()) return list;
  Problem first = std::move(found.front());
  first.more.assign(
      std::make_move_iterator(found.begin() + 1), std::make_move_iterator(found.end()));
  return first;
}

}  // namespace jinguo::http
