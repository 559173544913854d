// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "base/text.h"
#include "io/import.h"
#include "io/import_columns.h"

namespace jinguo {
namespace {

constexpr int template_rows = 2000;  // how far down the drop-downs reach

CellForm form_of(const ImportColumn& c) {
  if (!c.field) return CellForm::text;
  switch (c.field->kind) {
    case Kind::integer: return CellForm::integer;
    case Kind::money: return CellForm::yuan;
    case Kind::date: return CellForm::day;
    case Kind::instant: return CellForm::moment;
    case Kind::text:
    case Kind::flag:
    case Kind::choice:
    case Kind::ref: return CellForm::text;
  }
  std::abort();  // a new kind stops the build above, not here
}

std::vector<std::string> choices_of(const ImportColumn& c) {
  if (!c.field) return {};
  if (c.field->kind == Kind::flag) return {"是", "否"};
  std::vector<std::string> out;
  for (const Choice& choice : c.field->choices) {
    if (choice.retired) continue;
    bool offered = c.field->name != "state" || c.type->starts.size() == 0;
    for (std::string_view start : c.type->starts) offered = offered || start == choice.name;
    if (offered) out.emplace_back(choice.label);
  }
  return out;
}

std::string target_names(const Catalogue& catalogue, std::string_view target) {
  std::string out;
  for (const FieldInfo* f : naming_fields(*catalogue.find(target)))
    out += fmt::format("{}{}", out.empty() ? "" : "或", f->label);
  return out;
}

std::string how_to_fill(const Catalogue& catalogue, const ImportColumn& c) {
  if (!c.field) return "填单位名称或区划代码；不填就是您自己的单位";
  const FieldInfo& f = *c.field;
  switch (f.kind) {
    case Kind::integer: return "整数";
    case Kind::money: return "金额，单位元，最多两位小数";
    case Kind::date: return f.past ? "日期，如 2021-03-08；不能晚于今天" : "日期，如 2021-03-08";
    case Kind::instant: return "日期和时间，如 2021-03-08 14:30";
    case Kind::flag: return "是 或 否";
    case Kind::choice: return "从下拉列表中选择";
    case Kind::ref:
      return fmt::format("填{}；在您的范围内须只有一个", target_names(catalogue, f.target));
    case Kind::text: break;
  }
  if (!f.help.empty()) return std::string{f.help};
  if (f.format == Format::phone) return "电话号码，只填数字，可带区号和横线";
  if (f.format == Format::id_number) return "按文本填写，居民身份证18位，校验位不符不能导入";
  return fmt::format("文字，最多{}字", f.longest);
}

OutCell example_of(const ImportColumn& c) {
  if (!c.field) return {};
  const FieldInfo& f = *c.field;
  switch (f.kind) {
    case Kind::integer: return 1.0;
    case Kind::money: return 100.0;
    case Kind::date:
      return Date{std::chrono::year{2021}, std::chrono::month{3}, std::chrono::day{8}};
    case Kind::instant: return Instant{std::chrono::sys_days{std::chrono::year{2021} / 3 / 8}};
    case Kind::flag: return std::string{"是"};
    case Kind::choice: {
      const auto choices = choices_of(c);
      return choices.empty() ? OutCell{} : OutCell{choices.front()};
    }
    case Kind::ref: return std::string{example_mark} + "-001";
    case Kind::text: break;
  }
  if (f.format == Format::phone) return std::string{"000-0000000"};
  if (f.format == Format::id_number) return {};
  return std::string{example_mark} + std::string{f.label};
}

int width_of(const ImportColumn& c) {
  if (c.field && c.field->kind == Kind::text && c.field->longest > 100) return 30;
  return std::max(14, static_cast<int>(c.heading.size()));
}

}  // namespace

Result<std::string> import_template(const Catalogue& catalogue, const RecordType& type) {
  const auto columns = import_columns(catalogue, type);
  return workbook_bytes([&](WorkbookWriter& out) {
    std::vector<SheetColumn> heads;
    std::vector<OutCell> example;
    for (const ImportColumn& c : columns) {
      heads.push_back(
          {c.heading, width_of(c), form_of(c), c.key, choices_of(c), how_to_fill(catalogue, c)});
      example.push_back(example_of(c));
    }
    heads.push_back({std::string{remark_heading}, 30});
    example.emplace_back(std::string{example_mark} + "（导入时跳过这一行，可以删去）");
    out.sheet(type.label, heads, {.keys = true, .drop_down_rows = template_rows});
    out.row(example);
    out.sheet("说明", {{"列", 22}, {"必填", 8}, {"怎样填", 60}, {"可选项", 60}},
        {.notes = {fmt::format("{}导入模板", type.label),
             "一行一条；先检查，全部无误后才写入，有一行不对就什么也不写入",
             "不要改列名；可以删去不用的非必填列；证件号码、电话按文本填写",
             "“同填”的列要么都填，要么都不填"}});
    for (const ImportColumn& c : columns) {
      std::string choices;
      for (const std::string& label : choices_of(c))
        choices += (choices.empty() ? "" : "、") + label;
      const bool required = c.type == &type && c.field && c.field->required;
      const bool brought = c.type != &type && c.field && c.field->required;
      out.row({c.heading,
          std::string{required  ? "必填"
                      : brought ? "同填"
                                : ""},
          how_to_fill(catalogue, c), choices});
    }
  });
}

Result<std::string> error_workbook(const TextSheet& sheet, const ImportOutcome& outcome) {
  std::map<int, std::string> reasons;
  for (const RowError& e : outcome.errors) {
    std::string& all = reasons[e.row];
    all += fmt::format(
        "{}{}{}{}", all.empty() ? "" : "\n", e.column, e.column.empty() ? "" : "：", e.reason);
  }
  std::size_t wide = 0;
  for (const TextSheet::Row& row : sheet.rows) wide = std::max(wide, row.cells.size());
  return workbook_bytes([&](WorkbookWriter& out) {
    // The headings stand where they stood: the file is mended and sent in again as it is.
    std::vector<SheetColumn> columns;
    const auto cell = [](const TextSheet::Row& row, std::size_t i) {
      return i < row.cells.size() ? row.cells[i] : std::string{};
    };
    for (std::size_t i = 0; i < wide; ++i) {
      const std::string heading = sheet.rows.empty() ? "" : cell(sheet.rows.front(), i);
      columns.push_back(
          {trimmed(heading) == reason_heading ? std::string{remark_heading} : heading, 18});
    }
    columns.push_back({std::string{reason_heading}, 60});
    out.sheet("有误的行", columns);
    for (std::size_t r = 1; r < sheet.rows.size(); ++r) {
      const TextSheet::Row& row = sheet.rows[r];
      std::vector<OutCell> cells;
      for (std::size_t i = 0; i < wide; ++i) cells.emplace_back(cell(row, i));
      const auto why = reasons.find(row.number);
      cells.emplace_back(why == reasons.end() ? std::string{}
                                              : fmt::format("第{}行　{}", row.number, why->second));
      out.row(cells);
    }
  });
}

}  // namespace jinguo
