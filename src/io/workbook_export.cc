// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <set>

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

class Export {
 public:
  Export(const Engine& engine, const Actor& actor, const RecordType& type, const std::string& path)
      : type_(type),
        reader_(engine.store().read()),
        titles_(reader_->connection(), engine.catalogue(), actor),
        out_(path, engine.offset()) {
    std::vector<SheetColumn> columns;
    for (const FieldInfo& f : type.fields)
      columns.push_back(
          {std::string{f.label}, f.longest > 100 && f.kind == Kind::text ? 30 : 16, form_of(f)});
    columns.push_back({"所属单位", 20});
    columns.push_back({"登记时间", 18, CellForm::moment});
    columns.push_back({"编号", 38});
    out_.sheet(type.label, std::move(columns));
  }

  void take(const Shown& shown) {
    for (std::size_t i = 0; i < type_.fields.size(); ++i)
      if (type_.fields[i].kind == Kind::ref) titles_.want(type_.fields[i].target, shown.row[i]);
    titles_.want("unit", shown.unit.text());
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
      for (std::size_t i = 0; i < type_.fields.size(); ++i)
        cells.push_back(
            s.hidden[i] ? OutCell{std::string{"***"}} : cell(type_.fields[i], s.row[i]));
      cells.emplace_back(titles_.title("unit", s.unit.text()));
      cells.emplace_back(s.created_at);
      cells.emplace_back(s.id.text());
      out_.row(cells);
    }
    waiting_.clear();
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
  std::unique_ptr<Reader> reader_;
  Titles titles_;
  WorkbookWriter out_;
  std::vector<Shown> waiting_;
};

}  // namespace

Result<std::int64_t> export_list(const Engine& engine, const Actor& actor, const RecordType& type,
    const ListQuery& query, const std::string& path, std::int64_t most) {
  Export out{engine, actor, type, path};
  const auto given =
      engine.each_exported(actor, type, query, most, [&](const Shown& s) { out.take(s); });
  if (!given.ok()) return given.problem();
  if (auto problem = out.finish()) return *problem;
  return given.value();
}

}  // namespace jinguo
