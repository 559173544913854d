// SPDX-License-Identifier: Apache-2.0
#include "io/import_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "base/text.h"
#include "io/import_cells.h"
#include "io/import_naming.h"
#include "store/schema.h"

namespace jinguo {
namespace {

std::string with_remedy(const Problem& p) {
  return p.remedy.empty() ? p.text : p.text + "；" + p.remedy;
}

void count_left(ImportOutcome& out, const LeftColumn& more) {
  for (LeftColumn& column : out.left) {
    if (column.heading != more.heading || column.rows.has_value() != more.rows.has_value())
      continue;
    if (more.rows) *column.rows += *more.rows;
    return;
  }
  out.left.push_back(more);
}

// Writes the rows one by one; a row that fails is undone and leaves its reasons.
class Rows {
 public:
  Rows(const Engine& engine, Writing& writing, const ReadySheet& sheet, bool look,
      ImportOutcome& out)
      : engine_(engine),
        w_(writing),
        sheet_(sheet),
        type_(sheet.type),
        look_(look || sheet.wish.existing != ImportExisting::create),
        out_(out),
        naming_(writing.connection(), engine.catalogue(), writing.actor()),
        known_(writing, sheet.type) {}

  std::vector<Imported> write(std::size_t from, std::size_t until) {
    begun_ = from;
    for (std::size_t n = from; n < until; ++n) attempt(n);
    return std::move(made_);
  }
  // The rows that those of [from, until) name, and nothing told of them.
  void write_before(std::size_t from, std::size_t until) {
    const ImportOutcome told = out_;
    for (const std::size_t n : sheet_.own.before(from, until)) attempt(n);
    out_ = told;
    made_.clear();
  }

 private:
  void attempt(std::size_t n) {
    ++out_.rows;
    w_.connection().script("SAVEPOINT import_row");
    const std::size_t before = out_.errors.size(), had = made_.size(), told = out_.known.size();
    const ImportCounts counts = out_.counts;
    at_ = n;
    left_.clear();
    one(n, *sheet_.headed.rows[n]);
    if (out_.errors.size() == before) {
      for (const LeftColumn& column : left_) count_left(out_, column);
      return w_.connection().script("RELEASE SAVEPOINT import_row");
    }
    w_.connection().script("ROLLBACK TO SAVEPOINT import_row");
    failed_.insert(n);
    made_.resize(had);
    out_.known.resize(told);
    out_.counts = counts;
  }

  // A choice that is offered no more, or never was: it may stay where it is stored already.
  struct Held {
    const ImportColumn* column;
    Value value;
    Problem problem;
  };
  struct Drafts {
    Draft own, brought;
    std::vector<Held> held;
  };

  void fault(int row, const std::string& heading, const Problem& p) {
    out_.errors.push_back({row, heading, with_remedy(p)});
  }
  void fault(int row, std::string text, std::string remedy) {
    fault(row, {}, refused(Problem::Code::invalid, std::move(text), std::move(remedy)));
  }

  void one(std::size_t index, const TextSheet::Row& row) {
    const std::size_t before = out_.errors.size();
    Drafts d;
    for (std::size_t i = 0; i < std::min(row.cells.size(), sheet_.headed.columns.size()); ++i)
      if (const ImportColumn* c = sheet_.headed.columns[i]) cell(row, *c, row.cells[i], d);
    const bool sound = out_.errors.size() == before;
    if (!sound && d.held.empty()) return;
    const auto known = look_ ? known_.find(d.own) : std::nullopt;
    for (const Held& held : d.held)
      if (!is_stored(known, held)) fault(row.number, held.column->heading, held.problem);
    if (out_.errors.size() > before) return;
    if (const auto repeat = sheet_.repeated.of(index))
      if (again(row, *repeat)) return;
    if (known && there(row, *known, d)) return;
    if (!known) ++out_.counts.fresh;
    make(row, d);
  }

  bool is_stored(const std::optional<KnownRecord>& known, const Held& held) const {
    const FieldInfo* field = held.column->field;
    if (sheet_.wish.existing == ImportExisting::create || !known || known->several ||
        held.column->type != &type_ || field->privacy >= Privacy::sensitive)
      return false;
    const auto at = static_cast<std::size_t>(field - type_.fields.data());
    return !known->shown.hidden[at] && known->shown.row[at] == held.value;
  }

  // An earlier row of this sheet says the same.  True: this row is done with.
  bool again(const TextSheet::Row& row, const RepeatedRows::Repeat& repeat) {
    const int first = sheet_.headed.rows[repeat.first]->number;
    switch (sheet_.wish.existing) {
      case ImportExisting::skip: ++out_.counts.skipped, ++out_.counts.same; return true;
      case ImportExisting::update:
        fault(row.number, fmt::format("与第{}行是同一条{}", first, type_.label),
            "请合并成一行后重新上传");
        return true;
      case ImportExisting::create: break;
    }
    // Within a piece the store says so itself.
    if (!repeat.unique || repeat.first >= begun_) return false;
    fault(row.number, fmt::format("与第{}行是同一条{}", first, type_.label), "请删去多余的一行");
    return true;
  }

  // The row is a record already.  True: this row is done with.
  bool there(const TextSheet::Row& row, const KnownRecord& known, const Drafts& d) {
    const auto changes =
        known.several ? std::vector<FieldChange>{} : differences(known.shown, d.own);
    ++(changes.empty() ? out_.counts.same : out_.counts.changed);
    tell(row, known, changes);
    switch (sheet_.wish.existing) {
      case ImportExisting::create: return false;
      case ImportExisting::skip: ++out_.counts.skipped; return true;
      case ImportExisting::update: break;
    }
    if (known.several)
      fault(row.number, fmt::format("有不止一条相同的{}，不知道更新哪一条", type_.label),
          fmt::format("请在表里补上{}，或到列表中逐条修改", told_keys(type_).front()));
    else if (sheet_.wish.looked_at && known.shown.changed_at > *sheet_.wish.looked_at)
      fault(row.number, fmt::format("检查之后，这条{}被改过", type_.label),
          "请重新选择文件检查一遍再存");
    else
      update(row, known.shown, changes, d);
    return true;
  }
  // What the row says and an update does not write.
  void leave(const Shown& now, const Drafts& d) {
    for (const Draft::Item& item : d.own.items) {
      const auto at = static_cast<std::size_t>(item.field - type_.fields.data());
      if (!is_left(*item.field, now)) continue;
      if (item.field->privacy >= Privacy::sensitive || now.hidden[at])
        left_.push_back({heading_of(type_, item.field->name), {}});
      else if (now.row[at] != item.value)
        left_.push_back({heading_of(type_, item.field->name), 1});
    }
    if (d.own.unit && *d.own.unit != now.unit)
      for (const ImportColumn& c : sheet_.columns)
        if (!c.field) left_.push_back({c.heading, 1});
  }
  bool is_left(const FieldInfo& field, const Shown& now) const {
    const auto at = static_cast<std::size_t>(&field - type_.fields.data());
    return field.privacy >= Privacy::sensitive || now.hidden[at] ||
           (field.name == "state" && !type_.steps.empty());
  }
  // Protected fields cannot be compared by who may not read them, and are not written over unread.
  std::vector<FieldChange> differences(const Shown& now, const Draft& row) const {
    std::vector<FieldChange> out;
    for (const Draft::Item& item : row.items) {
      const auto at = static_cast<std::size_t>(item.field - type_.fields.data());
      if (!is_left(*item.field, now) && now.row[at] != item.value)
        out.push_back({item.field, now.row[at], item.value});
    }
    return out;
  }
  void tell(const TextSheet::Row& row, const KnownRecord& known,
      const std::vector<FieldChange>& changes) {
    if (out_.known.size() >= most_known) return;
    KnownRow told{row.number, known.shown.id, {}, {}, known.several};
    const int title = type_.at(type_.titled);
    if (title >= 0)
      if (const auto* text = std::get_if<std::string>(&known.shown.row[std::size_t(title)]))
        told.title = *text;
    for (const FieldChange& c : changes) told.changed.emplace_back(c.field->label);
    out_.known.push_back(std::move(told));
  }
  void update(const TextSheet::Row& row, const Shown& now, const std::vector<FieldChange>& changes,
      const Drafts& d) {
    if (!changes.empty()) {
      const auto done = w_.change(type_, now.id, changes);
      if (!done.ok()) return problems(row.number, type_, done.problem());
      ++out_.counts.updated;
      made_.push_back({row.number, &type_, now.id, done.value().version});
    }
    leave(now, d);
    if (d.brought.items.empty()) return;
    if (!is_joined(now.id, d.brought)) return join(row, now.id, now.unit, d);
    for (const Draft::Item& item : d.brought.items)
      if (item.field->kind != Kind::ref)
        left_.push_back({heading_of(*sheet_.companion.type, item.field->name), {}});
  }
  // Whether what the row brings along is there: it points at the same two.
  bool is_joined(const Uuid& id, const Draft& brought) const {
    const Companion& with = sheet_.companion;
    for (const Draft::Item& item : brought.items) {
      if (item.field->kind != Kind::ref) continue;
      const Value which[] = {w_.actor().district, id.text(), item.value};
      if (w_.connection().integer(
              fmt::format("SELECT count(*) FROM {} WHERE \"district\" = ? AND {} = ? AND {} = ?",
                  quoted(with.type->name), quoted(with.points->name), quoted(item.field->name)),
              which) > 0)
        return true;
    }
    return false;
  }

  void make(const TextSheet::Row& row, const Drafts& d) {
    const auto made = w_.create(type_, d.own);
    if (!made.ok()) return problems(row.number, type_, made.problem());
    ++out_.counts.records;
    made_.push_back({row.number, &type_, made.value().id});
    if (!d.brought.items.empty()) join(row, made.value().id, d.own.unit, d);
  }
  void join(const TextSheet::Row& row, const Uuid& id, std::optional<Uuid> unit, const Drafts& d) {
    Draft brought = d.brought;
    brought.unit = unit;
    brought.items.push_back({sheet_.companion.points, id.text()});
    const auto along = w_.create(*sheet_.companion.type, brought);
    if (!along.ok()) return problems(row.number, *sheet_.companion.type, along.problem());
    ++out_.counts.records;
    made_.push_back({row.number, sheet_.companion.type, along.value().id});
  }

  void cell(const TextSheet::Row& row, const ImportColumn& c, const std::string& text, Drafts& d) {
    if (!c.field) return unit(row, c, text, d.own);
    auto value = read_cell(*c.field, text, engine_.offset());
    if (value.ok() && c.field->kind == Kind::ref && !is_null(value.value()))
      value = named(c, std::get<std::string>(value.value()));
    if (c.field->kind == Kind::choice) {
      auto problem = value.ok() ? offered_no_more(*c.field, value.value()) : value.problem();
      if (problem) {
        Value said = value.ok() ? std::move(value).value() : Value{std::string{trimmed(text)}};
        return d.held.push_back({&c, std::move(said), *std::move(problem)});
      }
    }
    if (!value.ok()) return fault(row.number, c.heading, value.problem());
    if (is_null(value.value())) return;
    (c.type == &type_ ? d.own : d.brought).items.push_back({c.field, std::move(value).value()});
  }
  // What is not there may be another row of this sheet, which is not there for a reason.
  Result<Value> named(const ImportColumn& c, const std::string& text) {
    auto found = naming_.find(c.field->target, c.heading, text);
    if (found.ok() || c.type != &type_ || c.field->target != type_.name ||
        found.problem().code != Problem::Code::not_found)
      return found;
    if (const auto& circle = sheet_.own.circle_of(at_); !circle.empty())
      return refused(
          Problem::Code::invalid, round(circle), fmt::format("请改正其中一行的{}", c.heading));
    for (const std::size_t other : sheet_.own.named_by(at_))
      if (failed_.contains(other)) {
        const int number = sheet_.headed.rows[other]->number;
        return refused(Problem::Code::invalid, fmt::format("第{}行有误，没有存入", number),
            fmt::format("请先改正第{}行", number));
      }
    return found;
  }
  std::string round(const std::vector<std::size_t>& circle) const {
    constexpr std::size_t most = 5;
    if (circle.size() == 1) return "不能是这一行自己";
    std::vector<int> numbers;
    for (const std::size_t row : circle) numbers.push_back(sheet_.headed.rows[row]->number);
    std::sort(numbers.begin(), numbers.end());
    const bool more = numbers.size() > most;
    numbers.resize(std::min(numbers.size(), most));
    return fmt::format("第{}行{}绕成了一圈", fmt::join(numbers, "、"), more ? "等" : "");
  }
  void unit(const TextSheet::Row& row, const ImportColumn& c, const std::string& text, Draft& d) {
    const std::string name{trimmed(text)};
    if (name.empty()) return;
    const auto id = naming_.find("unit", c.heading, name);
    if (!id.ok()) return fault(row.number, c.heading, id.problem());
    d.unit = Uuid::parse(std::get<std::string>(id.value()));
  }

  void problems(int row, const RecordType& type, const Problem& p) {
    if (p.more.empty()) return fault(row, heading_of(type, p.field), p);
    for (const Problem& one : p.more) fault(row, heading_of(type, one.field), one);
  }
  std::string heading_of(const RecordType& type, std::string_view field) const {
    for (const ImportColumn& c : sheet_.columns)
      if (c.type == &type && c.field && c.field->name == field) return c.heading;
    return {};
  }

  const Engine& engine_;
  Writing& w_;
  const ReadySheet& sheet_;
  const RecordType& type_;
  bool look_;
  ImportOutcome& out_;
  Naming naming_;
  KnownRecords known_;
  std::vector<Imported> made_;
  std::set<std::size_t> failed_;
  std::vector<LeftColumn> left_;  // of the row at hand
  std::size_t begun_ = 0, at_ = 0;
};

// As the spreadsheet counts, whatever order they were written in.
void sort_by_row(ImportOutcome& out) {
  std::stable_sort(out.errors.begin(), out.errors.end(),
      [](const RowError& a, const RowError& b) { return a.row < b.row; });
  std::stable_sort(out.known.begin(), out.known.end(),
      [](const KnownRow& a, const KnownRow& b) { return a.row < b.row; });
}

void add(ImportOutcome& all, ImportOutcome piece) {
  all.rows += piece.rows;
  const auto sum = [&](std::int64_t ImportCounts::*one) { all.counts.*one += piece.counts.*one; };
  for (auto one : {&ImportCounts::records, &ImportCounts::updated, &ImportCounts::skipped,
           &ImportCounts::fresh, &ImportCounts::changed, &ImportCounts::same})
    sum(one);
  for (const LeftColumn& column : piece.left) count_left(all, column);
  std::move(piece.errors.begin(), piece.errors.end(), std::back_inserter(all.errors));
  for (KnownRow& row : piece.known)
    if (all.known.size() < most_known) all.known.push_back(std::move(row));
}

Result<ImportOutcome> checked(const Engine& engine, const Actor& actor, const ReadySheet& sheet) {
  ImportOutcome out;
  const std::size_t all = sheet.headed.rows.size();
  const std::size_t piece = checked_together(sheet, import_piece);
  for (std::size_t from = 0; from < all; from += piece) {
    ImportOutcome found;
    bool through = false;  // every row was looked at
    const auto written = engine.write(actor, {}, [&](Writing& w) -> Result<Written> {
      found = {};  // the job may run again after a lost race
      through = false;
      write_rows(
          engine, w, sheet, from, std::min(all, from + piece), true, Earlier::given_up, found);
      through = true;
      return Problem{};
    });
    if (!through) return written.problem();
    add(out, std::move(found));
  }
  sort_by_row(out);
  return out;
}

Result<ImportOutcome> stored(const Engine& engine, const Actor& actor, const ReadySheet& sheet,
    const Once& once, const ImportSource& source) {
  ImportOutcome out;
  bool through = false;
  const auto written = engine.write(actor, once, [&](Writing& w) -> Result<Written> {
    out = {};
    through = false;
    const auto made =
        write_rows(engine, w, sheet, 0, sheet.headed.rows.size(), false, Earlier::stored, out);
    through = true;
    if (!out.errors.empty()) return Problem{};
    const auto batch = make_batch(w, sheet, out.counts, source, "kept");
    if (!batch.ok()) return batch;
    keep_items(w, batch.value().id, made);
    // What a repeated question is answered: how many were made, updated and passed over.
    return Written{batch.value().id, out.counts.records,
        fmt::format("{} {}", out.counts.updated, out.counts.skipped), false};
  });
  if (!written.ok()) {
    if (!through || out.errors.empty()) return written.problem();
    sort_by_row(out);
    return out;
  }
  out.stored = true;
  out.repeated = written.value().repeated;
  out.rows = static_cast<std::int64_t>(sheet.headed.rows.size());
  out.batch = written.value().id;
  out.counts.records = written.value().version;
  std::istringstream counts{written.value().state};
  counts >> out.counts.updated >> out.counts.skipped;
  return out;
}

}  // namespace

std::size_t checked_together(const ReadySheet& sheet, std::size_t most) {
  constexpr std::size_t deepest = 20;
  return sheet.own.deepest() > deepest ? sheet.headed.rows.size() : most;
}

std::optional<ImportExisting> read_existing(std::string_view name) {
  if (name == "create") return ImportExisting::create;
  if (name == "skip") return ImportExisting::skip;
  if (name == "update") return ImportExisting::update;
  return {};
}

Result<std::unique_ptr<const ReadySheet>> ready_sheet(
    const Engine& engine, const RecordType& type, const TextSheet& sheet, const ImportWish& wish) {
  auto ready = std::make_unique<ReadySheet>(ReadySheet{type, {}, {}, {}, {}, {}, wish});
  ready->columns = import_columns(engine.catalogue(), type);
  auto headed = find_headings(engine.catalogue(), type, ready->columns, sheet);
  if (!headed.ok()) return headed.problem();
  ready->headed = std::move(headed).value();
  ready->own = OwnReferences{type, ready->headed};
  ready->repeated = RepeatedRows{type, ready->headed, engine.offset()};
  ready->companion = companion_of(engine.catalogue(), type);
  return std::unique_ptr<const ReadySheet>{std::move(ready)};
}

std::vector<Imported> write_rows(const Engine& engine, Writing& writing, const ReadySheet& sheet,
    std::size_t from, std::size_t until, bool look, Earlier earlier, ImportOutcome& out) {
  Rows rows{engine, writing, sheet, look, out};
  if (earlier == Earlier::given_up) rows.write_before(from, until);
  return rows.write(from, until);
}

Result<Written> make_batch(Writing& writing, const ReadySheet& sheet, const ImportCounts& counts,
    const ImportSource& source, std::string_view state) {
  const RecordType& batch = *writing.engine().catalogue().find("import_batch");
  constexpr std::string_view existing[] = {"create", "skip", "update"};
  Draft draft;
  const auto set = [&](std::string_view field, Value value) {
    draft.items.push_back({batch.field(field), std::move(value)});
  };
  set("record", std::string{sheet.type.name});
  set("label", std::string{sheet.type.label});
  set("file_name", source.file_name.empty() ? std::string{"未命名"} : source.file_name);
  if (!source.sm3.empty()) set("file_sm3", source.sm3);
  set("rows", static_cast<std::int64_t>(sheet.headed.rows.size()));
  set("records", counts.records);
  set("updated", counts.updated);
  set("skipped", counts.skipped);
  set("existing", std::string{existing[std::size_t(sheet.wish.existing)]});
  set("state", std::string{state});
  return program_for(writing).create(batch, draft);
}

Writing program_for(const Writing& writing) {
  Actor program = writing.actor();
  program.role = Role::installer;
  program.root = true;
  return writing.as(program);
}

void keep_items(Writing& writing, const Uuid& batch, const std::vector<Imported>& made) {
  const Value which[] = {writing.actor().district, batch.text()};
  std::int64_t position = writing.connection().integer(
      "SELECT max(\"position\") FROM \"import_item\" WHERE \"district\" = ? AND \"batch\" = ?",
      which);
  for (const Imported& one : made) {
    const Value item[] = {writing.actor().district, batch.text(), ++position, one.line,
        std::string{one.type->name}, one.id.text(), one.version};
    writing.connection().run(
        "INSERT INTO \"import_item\" (\"district\", \"batch\", \"position\", \"line\", "
        "\"record\", \"record_id\", \"version\") VALUES (?, ?, ?, ?, ?, ?, ?)",
        item);
  }
}

Result<ImportOutcome> import_rows(const Engine& engine, const Actor& actor, const RecordType& type,
    const TextSheet& sheet, ImportMode mode, const Once& once, const ImportSource& source,
    const ImportWish& wish) {
  const auto ready = ready_sheet(engine, type, sheet, wish);
  if (!ready.ok()) return ready.problem();
  if (mode == ImportMode::check) return checked(engine, actor, *ready.value());
  return stored(engine, actor, *ready.value(), once, source);
}

}  // namespace jinguo
