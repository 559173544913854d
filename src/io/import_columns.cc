// SPDX-License-Identifier: Apache-2.0
#include "io/import_columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "io/bad_file.h"

namespace jinguo {
namespace {

// Wire names: the row's record, the one it brings, and the reference that joins them.
struct Pair {
  std::string_view record, brings, by;
};
constexpr Pair pairs[] = {{"person", "membership", "person"}};

bool stands_alone(const FieldNames& set, std::string_view name) {
  return set.size() == 1 && *set.begin() == name;
}

// The states a new record may be in are offered; a state that only steps lead to is not a column,
// and neither is what the program fills in.
bool is_column(const RecordType& type, const FieldInfo& f) {
  if (f.by_program) return false;
  return f.name != "state" || type.steps.empty() || type.starts.size() > 1;
}

bool is_named(const std::vector<std::string>& names, std::string_view heading) {
  return std::find(names.begin(), names.end(), heading) != names.end();
}

}  // namespace

Companion companion_of(const Catalogue& catalogue, const RecordType& type) {
  for (const Pair& p : pairs) {
    if (p.record != type.name) continue;
    const RecordType* brings = catalogue.find(p.brings);
    return {brings, brings ? brings->field(p.by) : nullptr};
  }
  return {};
}

std::vector<const FieldInfo*> naming_fields(const RecordType& type) {
  std::vector<const FieldInfo*> out;
  const auto add = [&](const FieldInfo& f) {
    if (f.kind == Kind::text && std::find(out.begin(), out.end(), &f) == out.end())
      out.push_back(&f);
  };
  for (const FieldInfo& f : type.fields) {
    if (f.name == type.titled) continue;
    for (const FieldNames& set : type.unique)
      if (stands_alone(set, f.name)) add(f);
    for (const FieldNames& set : type.indexed)
      if (stands_alone(set, f.name)) add(f);
  }
  if (const FieldInfo* title = type.field(type.titled)) add(*title);
  return out;
}

std::vector<ImportColumn> import_columns(const Catalogue& catalogue, const RecordType& type) {
  std::vector<ImportColumn> out;
  const auto taken = [&out](std::string_view heading) {
    return std::any_of(out.begin(), out.end(), [&](const auto& c) { return c.heading == heading; });
  };
  for (const FieldInfo& f : type.fields)
    if (is_column(type, f)) out.push_back({&type, &f, std::string{f.label}, std::string{f.name}});
  const Companion with = companion_of(catalogue, type);
  if (with.type) {
    for (const FieldInfo& f : with.type->fields) {
      if (&f == with.points || !is_column(*with.type, f)) continue;
      std::string heading{f.label};
      if (taken(heading)) heading = fmt::format("{}{}", with.type->label, f.label);
      out.push_back({with.type, &f, heading, fmt::format("{}.{}", with.type->name, f.name)});
    }
  }
  if (type.owner == Owner::writer && !taken("所属单位"))
    out.push_back({&type, nullptr, "所属单位", "unit"});
  return out;
}

std::vector<std::string> names_of(const Catalogue& catalogue, const ImportColumn& column) {
  std::vector<std::string> out{column.heading, column.key};
  if (!column.field || column.field->kind != Kind::ref) return out;
  for (const FieldInfo* f : naming_fields(*catalogue.find(column.field->target)))
    out.emplace_back(f->label);
  return out;
}

namespace {

// Which column a heading means: by its own name first, so that a person's 姓名 is never taken for
// the 姓名 of someone she refers to.
const ImportColumn* column_named(const Catalogue& catalogue,
    const std::vector<ImportColumn>& columns, std::string_view heading) {
  for (const ImportColumn& c : columns)
    if (c.heading == heading || c.key == heading) return &c;
  const ImportColumn* found = nullptr;
  for (const ImportColumn& c : columns) {
    if (!is_named(names_of(catalogue, c), heading)) continue;
    if (found) return nullptr;  // two references could be meant
    found = &c;
  }
  return found;
}

bool is_passed_over(std::string_view heading) {
  return heading.empty() || heading == remark_heading || heading == reason_heading;
}

std::size_t headings_row(
    const Catalogue& catalogue, const std::vector<ImportColumn>& columns, const TextSheet& sheet) {
  std::size_t best = 0, most = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(10, sheet.rows.size()); ++i) {
    std::size_t known = 0;
    for (const std::string& cell : sheet.rows[i].cells)
      known += column_named(catalogue, columns, trimmed(cell)) != nullptr;
    if (known > most) best = i, most = known;
  }
  return most == 0 ? sheet.rows.size() : best;
}

bool is_keys_row(const std::vector<ImportColumn>& columns, const TextSheet::Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [&](const std::string& cell) {
    return cell.empty() || std::any_of(columns.begin(), columns.end(),
                               [&](const ImportColumn& c) { return c.key == trimmed(cell); });
  });
}

std::string listed(const std::vector<ImportColumn>& columns) {
  std::string out;
  for (const ImportColumn& c : columns) out += (out.empty() ? "" : "、") + c.heading;
  return out;
}

std::optional<Problem> check_headings(const RecordType& type,
    const std::vector<ImportColumn>& columns, const TextSheet::Row& row, const Headed& headed) {
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view heading = trimmed(row.cells[i]);
    const ImportColumn* c = headed.columns[i];
    if (!c && !is_passed_over(heading))
      return bad_file(fmt::format("第 {} 行有不认识的列“{}”，没有写入任何数据", row.number,
                          shortened(heading, 20)),
          fmt::format("{}的列有：{}；请改正列名或删去这一列", type.label, listed(columns)));
    if (c &&
        std::find(headed.columns.begin(), headed.columns.begin() + static_cast<std::ptrdiff_t>(i),
            c) != headed.columns.begin() + static_cast<std::ptrdiff_t>(i))
      return bad_file(
          fmt::format("列“{}”出现了两次，没有写入任何数据", c->heading), "请只保留一列");
  }
  std::string missing;
  for (const ImportColumn& c : columns) {
    const bool wanted = c.type == &type && c.field && c.field->required;
    if (wanted &&
        std::find(headed.columns.begin(), headed.columns.end(), &c) == headed.columns.end())
      missing += (missing.empty() ? "" : "、") + c.heading;
  }
  if (missing.empty()) return {};
  return bad_file(
      fmt::format("缺少必填的列：{}，没有写入任何数据", missing), "请下载导入模板，按模板的列填写");
}

}  // namespace

Result<Headed> find_headings(const Catalogue& catalogue, const RecordType& type,
    const std::vector<ImportColumn>& columns, const TextSheet& sheet) {
  const std::size_t at = headings_row(catalogue, columns, sheet);
  if (at == sheet.rows.size())
    return bad_file(fmt::format("表格里找不到{}的列名，没有写入任何数据", type.label),
        fmt::format("第一行应是列名：{}", listed(columns)));
  Headed out;
  const TextSheet::Row& headings = sheet.rows[at];
  std::size_t remark = headings.cells.size();
  for (std::size_t i = 0; i < headings.cells.size(); ++i) {
    const std::string_view heading = trimmed(headings.cells[i]);
    if (heading == remark_heading) remark = i;
    out.columns.push_back(
        is_passed_over(heading) ? nullptr : column_named(catalogue, columns, heading));
  }
  if (auto problem = check_headings(type, columns, headings, out)) return *problem;
  for (std::size_t i = at + 1; i < sheet.rows.size(); ++i) {
    const TextSheet::Row& row = sheet.rows[i];
    const bool example = remark < row.cells.size() && row.cells[remark].starts_with(example_mark);
    if (!example && !(i == at + 1 && is_keys_row(columns, row))) out.rows.push_back(&row);
  }
  if (!out.rows.empty()) return out;
  return bad_file("表格里只有列名，没有要导入的行", "请在列名下面填写后重新上传");
}

}  // namespace jinguo
