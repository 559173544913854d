// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "engine/engine.h"
#include "io/import.h"
#include "store/schema.h"

namespace jinguo {
namespace {

CellForm form_of(const FieldInfo& f) {
  switch (f.kind) {
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

// What records are called, as the actor may see it; asked for in bundles.
class Titles {
 public:
  Titles(Connection& c, const Catalogue& catalogue, const Actor& actor)
      : c_(c), catalogue_(catalogue), actor_(actor) {}

  void want(std::string_view target, const Value& id) {
    const auto* text = std::get_if<std::string>(&id);
    if (text && !known_[target].contains(*text)) wanted_[target].insert(*text);
  }
  void fetch() {
    for (auto& [target, ids] : wanted_) {
      if (!ids.empty()) fetch(*catalogue_.find(target), ids);
      for (const std::string& id : ids) known_[target].try_emplace(id);
      ids.clear();
    }
  }
  const std::string& title(std::string_view target, const std::string& id) {
    return known_[target][id];
  }

 private:
  void fetch(const RecordType& type, const std::set<std::string>& ids) {
    const FieldInfo* title = type.field(type.titled);
    auto where = scope_of(type, actor_, Action::read, "t");
    if (!title || !where) return;
    const Condition clear = clearance_of(type, actor_, title->privacy, "t");
    if (clear.sql == "0" || title->privacy >= Privacy::sensitive) return;
    if (clear.sql != "1") {
      where->sql += " AND " + clear.sql;
      where->params.insert(where->params.end(), clear.params.begin(), clear.params.end());
    }
    std::string marks;
    for (const std::string& id : ids) {
      marks += marks.empty() ? "?" : ", ?";
      where->params.emplace_back(id);
    }
    c_.each(fmt::format("SELECT t.\"id\", t.{} FROM {} t WHERE {} AND t.\"id\" IN ({})",
                quoted(title->name), quoted(type.name), where->sql, marks),
        where->params,
        [&](const RowView& r) { known_[type.name][std::string{r.text(0)}] = r.text(1); });
  }

  Connection& c_;
  const Catalogue& catalogue_;
  const Actor& actor_;
  std::map<std::string_view, std::map<std::string, std::string>> known_;
  std::map<std::string_view, std::set<std::string>> wanted_;
};

// A column of the sheet: a field of the record, or what every record has.
struct ExportColumn {
  enum class Of : std::uint8_t { field, unit, created_at, id, changed_at } of = Of::field;
  std::size_t field = 0;  // position in the type's fields
};

// Of what every record has, by the names lists know them by.
constexpr std::pair<std::string_view, ExportColumn> of_every_record[] = {
    {"unit", {ExportColumn::Of::unit}}, {"created_at", {ExportColumn::Of::created_at}},
    {"id", {ExportColumn::Of::id}}, {"changed_at", {ExportColumn::Of::changed_at}}};
constexpr std::size_t usual = 3;  // of those, where no column is named

Problem no_such_column(const RecordType& type, const std::string& name) {
  return refused(Problem::Code::invalid,
      fmt::format("{}没有“{}”这一列，没有导出", type.label, shortened(name, 60)),
      "请重新选择要导出的列，再导出", "columns");
}

std::optional<ExportColumn> column_named(const RecordType& type, std::string_view name) {
  if (const int at = type.at(name); at >= 0)
    return ExportColumn{ExportColumn::Of::field, std::size_t(at)};
  for (const auto& [other, column] : of_every_record)
    if (other == name) return column;
  return {};
}

Result<std::vector<ExportColumn>> columns_of(
    const RecordType& type, std::span<const std::string> names) {
  std::vector<ExportColumn> columns;
  if (names.empty()) {
    for (std::size_t i = 0; i < type.fields.size(); ++i)
      columns.push_back({ExportColumn::Of::field, i});
    for (std::size_t i = 0; i < usual; ++i) columns.push_back(of_every_record[i].second);
    return columns;
  }
  std::set<std::string_view> taken;
  for (const std::string& name : names) {
    const auto column = column_named(type, name);
    if (!column) return no_such_column(type, name);
    if (!taken.insert(name).second)
      return refused(Problem::Code::invalid, fmt::format("“{}”这一列写了两次，没有导出", name),
          "每一列只写一次", "columns");
    columns.push_back(*column);
  }
  return columns;
}

class Export {
 public:
  Export(const Engine& engine, const Actor& actor, const RecordType& type,
      std::vector<ExportColumn> columns, const std::string& path)
      : type_(type),
        columns_(std::move(columns)),
        reader_(engine.store().read()),
        titles_(reader_->connection(), engine.catalogue(), actor),
        out_(path, engine.offset()) {
    std::vector<SheetColumn> heads;
    for (const ExportColumn& column : columns_) heads.push_back(head(column));
    out_.sheet(type.label, std::move(heads));
  }

  void take(const Shown& shown) {
    for (const ExportColumn& column : columns_) {
      const FieldInfo& f = type_.fields[column.field];
      if (column.of == ExportColumn::Of::unit)
        titles_.want("unit", shown.unit.text());
      else if (column.of == ExportColumn::Of::field && f.kind == Kind::ref)
        titles_.want(f.target, shown.row[column.field]);
    }
    waiting_.push_back(shown);
    if (waiting_.size() >= 400) flush();
  }
  std::optional<Problem> finish() {
    flush();
    return out_.finish();
  }

 private:
  void flush() {
    titles_.fetch();
    for (const Shown& s : waiting_) {
      std::vector<OutCell> cells;
      for (const ExportColumn& column : columns_) cells.push_back(cell(column, s));
      out_.row(cells);
    }
    waiting_.clear();
  }
  SheetColumn head(const ExportColumn& column) const {
    switch (column.of) {
      case ExportColumn::Of::unit: return {"所属单位", 20};
      case ExportColumn::Of::created_at: return {"登记时间", 18, CellForm::moment};
      case ExportColumn::Of::id: return {"编号", 38};
      case ExportColumn::Of::changed_at: return {"修改时间", 18, CellForm::moment};
      case ExportColumn::Of::field: break;
    }
    const FieldInfo& f = type_.fields[column.field];
    return {std::string{f.label}, f.longest > 100 && f.kind == Kind::text ? 30 : 16, form_of(f)};
  }
  OutCell cell(const ExportColumn& column, const Shown& s) {
    switch (column.of) {
      case ExportColumn::Of::unit: return titles_.title("unit", s.unit.text());
      case ExportColumn::Of::created_at: return s.created_at;
      case ExportColumn::Of::id: return s.id.text();
      case ExportColumn::Of::changed_at: return s.changed_at;
      case ExportColumn::Of::field: break;
    }
    if (s.hidden[column.field]) return std::string{"***"};
    return cell(type_.fields[column.field], s.row[column.field]);
  }
  OutCell cell(const FieldInfo& f, const Value& v) {
    if (const auto* n = std::get_if<std::int64_t>(&v)) {
      if (f.kind == Kind::flag) return std::string{*n != 0 ? "是" : "否"};
      if (f.kind == Kind::money) return static_cast<double>(*n) / 100;
      if (f.kind == Kind::instant) return Instant{std::chrono::milliseconds{*n}};
      return static_cast<double>(*n);
    }
    const auto* s = std::get_if<std::string>(&v);
    if (!s) return {};
    if (f.kind == Kind::ref) return titles_.title(f.target, *s);
    if (f.kind == Kind::date) return date(*s);
    for (const Choice& c : f.choices)
      if (c.name == *s) return std::string{c.label};
    return *s;
  }
  // A spreadsheet knows no day before 1900.
  static OutCell date(const std::string& text) {
    const auto day = parse_date(text);
    if (!day || day->year() < std::chrono::year{1900}) return text;
    return *day;
  }

  const RecordType& type_;
  std::vector<ExportColumn> columns_;
  std::unique_ptr<Reader> reader_;
  Titles titles_;
  WorkbookWriter out_;
  std::vector<Shown> waiting_;
};

}  // namespace

Result<std::int64_t> export_list(const Engine& engine, const Actor& actor, const RecordType& type,
    const ListQuery& query, const std::string& path, std::span<const std::string> columns,
    std::int64_t most) {
  auto chosen = columns_of(type, columns);
  if (!chosen.ok()) return chosen.problem();
  Export out{engine, actor, type, std::move(chosen).value(), path};
  const auto given =
      engine.each_exported(actor, type, query, most, [&](const Shown& s) { out.take(s); });
  if (!given.ok()) return given.problem();
  if (auto problem = out.finish()) return *problem;
  return given.value();
}

}  // namespace jinguo
