// SPDX-License-Identifier: Apache-2.0
#include "http/saved_views.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "http/list_query.h"

namespace jinguo::http {
namespace {

// Columns that are no fields of the record.
constexpr auto heads = std::to_array<std::string_view>({"unit", "created_at", "changed_at"});

Problem finding(std::string field, std::string text, std::string remedy) {
  Problem p;
  p.field = std::move(field);
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

std::string_view text_at(const Happened& h, std::string_view field) {
  const auto* s = std::get_if<std::string>(&h.after[std::size_t(h.type.at(field))]);
  return s ? std::string_view{*s} : std::string_view{};
}

std::optional<Problem> fault_of_columns(const RecordType& type, std::string_view columns) {
  std::set<std::string_view> named;
  while (!columns.empty()) {
    const auto comma = columns.find(',');
    const std::string_view one = columns.substr(0, comma);
    columns.remove_prefix(comma == columns.npos ? columns.size() : comma + 1);
    const bool known = type.field(one) || std::find(heads.begin(), heads.end(), one) != heads.end();
    if (!known)
      return finding("columns",
          fmt::format("{}没有“{}”这一列", type.label, shortened(std::string{one}, 60)),
          fmt::format("没有保存；字段名见 /api/schema 中的“{}”", type.name));
    if (!named.insert(one).second)
      return finding("columns", fmt::format("列“{}”写了两次", one), "没有保存；请去掉一个");
  }
  return {};
}

}  // namespace

std::optional<Problem> fault_of_view(
    const RecordType& type, std::string_view query, std::string_view columns) {
  auto parsed = Query::parse(query);
  if (!parsed.ok())
    return finding("query", "查询条件：" + parsed.problem().text, parsed.problem().remedy);
  if (parsed.value().take("page")) return finding("query", "视图不记页码", "没有保存；请去掉 page");
  const auto list = read_list_query(type, parsed.value());
  if (!list.ok()) {
    const Problem& why = list.problem();
    return finding("query", fmt::format("查询条件 {}：{}", why.field, why.text), why.remedy);
  }
  std::vector<const FieldInfo*> asked;
  for (const Filter& f : list.value().filters) asked.push_back(f.field);
  if (list.value().sort) asked.push_back(list.value().sort);
  for (const FieldInfo* f : asked)
    if (f->privacy >= Privacy::sensitive)
      return finding(
          "query", fmt::format("不能按“{}”筛选或排序", f->label), "没有保存；请改用其他条件");
  return fault_of_columns(type, columns);
}

std::optional<Problem> SavedViewRules::follow(Writing& writing, const Happened& h) const {
  if (h.type.name == "saved_view" && h.step.empty() && text_at(h, "state") != "revoked") {
    const RecordType* type = writing.engine().catalogue().find(text_at(h, "record"));
    if (!type) return finding("record", "没有这种记录", "没有保存；名称见 /api/schema");
    if (auto fault = fault_of_view(*type, text_at(h, "query"), text_at(h, "columns"))) return fault;
  }
  return {};
}

}  // namespace jinguo::http
