// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "base/text.h"
#include "io/import.h"
#include "io/import_cells.h"
#include "io/import_columns.h"
#include "store/schema.h"

namespace jinguo {
namespace {

std::string with_remedy(const Problem& p) {
  return p.remedy.empty() ? p.text : p.text + "；" + p.remedy;
}

// Finds what a text in a reference column means, within the actor's reach and among the fields she
// may see.  Inside the transaction, so that rows above count.
class Naming {
 public:
  Naming(Connection& c, const Catalogue& catalogue, const Actor& actor)
      : c_(c), catalogue_(catalogue), actor_(actor) {}

  Result<Value> find(std::string_view target, std::string_view label, const std::string& text) {
    if (Uuid::parse(text)) return Value{text};
    const auto key = std::pair{std::string{target}, text};
    if (const auto known = found_.find(key); known != found_.end()) return Value{known->second};
    const RecordType& type = *catalogue_.find(target);
    for (const FieldInfo* field : naming_fields(type)) {
      const auto ids = named(type, *field, text);
      if (ids.size() == 1) return Value{found_[key] = ids.front()};
      if (ids.size() > 1) return ambiguous(type, label, text, *field);
    }
    Problem p;
    p.text = fmt::format("您的范围内没有{}“{}”", type.label, shortened(text, 20));
    p.remedy = fmt::format("请先登记，或核对{}", names_for(type));
    return p;
  }

 private:
  std::vector<std::string> named(
      const RecordType& type, const FieldInfo& field, const std::string& text) {
    std::vector<std::string> ids;
    auto where = scope_of(type, actor_, Action::read, "t");
    const Condition clear = clearance_of(type, actor_, field.privacy, "t");
    if (!where || clear.sql == "0" || field.privacy >= Privacy::sensitive) return ids;
    if (clear.sql != "1") {
      where->sql += " AND " + clear.sql;
      where->params.insert(where->params.end(), clear.params.begin(), clear.params.end());
    }
    where->params.emplace_back(text);
    c_.each(fmt::format("SELECT t.\"id\" FROM {} t WHERE {} AND t.{} = ? LIMIT 2",
                quoted(type.name), where->sql, quoted(field.name)),
        where->params, [&](const RowView& r) { ids.emplace_back(r.text(0)); });
    return ids;
  }
  static std::string names_for(const RecordType& type) {
    std::string out;
    for (const FieldInfo* f : naming_fields(type))
      out += fmt::format("{}{}", out.empty() ? "" : "或", f->label);
    return out;
  }
  static Problem ambiguous(const RecordType& type, std::string_view label, const std::string& text,
      const FieldInfo& field) {
    const auto names = naming_fields(type);
    Problem p;
    p.text = fmt::format("{}“{}”不止一个", field.label, shortened(text, 20));
    p.remedy = names.front() == &field
                   ? fmt::format("请到{}列表中核对后填编号", type.label)
                   : fmt::format("请在“{}”列改填{}", label, names.front()->label);
    return p;
  }

  Connection& c_;
  const Catalogue& catalogue_;
  const Actor& actor_;
  std::map<std::pair<std::string, std::string>, std::string> found_;
};

// Writes the rows one by one; a row that fails is undone and leaves its reasons.
class Rows {
 public:
  Rows(const Engine& engine, Writing& writing, const RecordType& type, const Headed& headed,
      const std::vector<ImportColumn>& columns, ImportOutcome& out)
      : engine_(engine),
        w_(writing),
        type_(type),
        headed_(headed),
        columns_(columns),
        out_(out),
        companion_(companion_of(engine.catalogue(), type)),
        naming_(writing.connection(), engine.catalogue(), writing.actor()) {}

  void write() {
    for (const TextSheet::Row* row : headed_.rows) {
      ++out_.rows;
      w_.connection().script("SAVEPOINT import_row");
      const std::size_t before = out_.errors.size();
      one(*row);
      const bool failed = out_.errors.size() > before;
      w_.connection().script(
          failed ? "ROLLBACK TO SAVEPOINT import_row" : "RELEASE SAVEPOINT import_row");
    }
  }
  // The record of this import and, in their order, of all it made.
  Result<Written> keep_batch(const ImportSource& source) {
    const RecordType& batch = *engine_.catalogue().find("import_batch");
    Draft draft;
    const auto set = [&](std::string_view field, Value value) {
      draft.items.push_back({batch.field(field), std::move(value)});
    };
    set("record", std::string{type_.name});
    set("label", std::string{type_.label});
    set("file_name", source.file_name.empty() ? std::string{"未命名"} : source.file_name);
    if (!source.sm3.empty()) set("file_sm3", source.sm3);
    set("rows", out_.rows);
    set("records", out_.records);
    Actor program = w_.actor();
    program.role = Role::installer;
    program.root = true;
    auto made = w_.as(program).create(batch, draft);
    if (!made.ok()) return made;
    std::int64_t position = 0;
    for (const Made& m : made_) {
      const Value item[] = {w_.actor().district, made.value().id.text(), ++position, m.line,
          std::string{m.type->name}, m.id.text()};
      w_.connection().run(
          "INSERT INTO \"import_item\" (\"district\", \"batch\", \"position\", \"line\", "
          "\"record\", \"record_id\") VALUES (?, ?, ?, ?, ?, ?)",
          item);
    }
    return made;
  }

 private:
  struct Made {
    std::int64_t line;
    const RecordType* type;
    Uuid id;
  };
  struct Drafts {
    Draft own, brought;
  };

  void fault(int row, const std::string& heading, const Problem& p) {
    out_.errors.push_back({row, heading, with_remedy(p)});
  }

  void one(const TextSheet::Row& row) {
    const std::size_t before = out_.errors.size();
    Drafts d;
    for (std::size_t i = 0; i < std::min(row.cells.size(), headed_.columns.size()); ++i)
      if (const ImportColumn* c = headed_.columns[i]) cell(row, *c, row.cells[i], d);
    if (out_.errors.size() > before) return;
    const auto made = w_.create(type_, d.own);
    if (!made.ok()) return problems(row.number, type_, made.problem());
    ++out_.records;
    made_.push_back({row.number, &type_, made.value().id});
    if (d.brought.items.empty()) return;
    d.brought.unit = d.own.unit;
    d.brought.items.push_back({companion_.points, made.value().id.text()});
    const auto along = w_.create(*companion_.type, d.brought);
    if (!along.ok()) {
      --out_.records;
      return problems(row.number, *companion_.type, along.problem());
    }
    ++out_.records;
    made_.push_back({row.number, companion_.type, along.value().id});
  }

  void cell(const TextSheet::Row& row, const ImportColumn& c, const std::string& text, Drafts& d) {
    if (!c.field) return unit(row, c, text, d.own);
    auto value = read_cell(*c.field, text, engine_.offset());
    if (value.ok() && c.field->kind == Kind::ref && !is_null(value.value()))
      value = naming_.find(c.field->target, c.heading, std::get<std::string>(value.value()));
    if (!value.ok()) return fault(row.number, c.heading, value.problem());
    if (is_null(value.value())) return;
    (c.type == &type_ ? d.own : d.brought).items.push_back({c.field, std::move(value).value()});
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
    for (const ImportColumn& c : columns_)
      if (c.type == &type && c.field && c.field->name == field) return c.heading;
    return {};
  }

  const Engine& engine_;
  Writing& w_;
  const RecordType& type_;
  const Headed& headed_;
  const std::vector<ImportColumn>& columns_;
  ImportOutcome& out_;
  Companion companion_;
  Naming naming_;
  std::vector<Made> made_;
};

}  // namespace

Result<ImportOutcome> import_rows(const Engine& engine, const Actor& actor, const RecordType& type,
    const TextSheet& sheet, ImportMode mode, const Once& once, const ImportSource& source) {
  const auto columns = import_columns(engine.catalogue(), type);
  const auto headed = find_headings(engine.catalogue(), type, columns, sheet);
  if (!headed.ok()) return headed.problem();
  ImportOutcome out;
  bool through = false;  // every row was looked at
  const auto job = [&](Writing& w) -> Result<Written> {
    out = {};  // the job may run again after a lost race
    through = false;
    Rows rows{engine, w, type, headed.value(), columns, out};
    rows.write();
    through = true;
    if (mode == ImportMode::check || !out.errors.empty()) return Problem{};
    const auto batch = rows.keep_batch(source);
    if (!batch.ok()) return batch;
    return Written{batch.value().id, out.records, "", false};
  };
  const auto written = engine.write(actor, mode == ImportMode::check ? Once{} : once, job);
  if (written.ok()) {
    out.stored = true;
    out.repeated = written.value().repeated;
    out.rows = static_cast<std::int64_t>(headed.value().rows.size());
    out.records = written.value().version;
    out.batch = written.value().id;
    return out;
  }
  if (!through) return written.problem();
  const bool clean = out.errors.empty();
  // The rows were good and it is not a check: the commit itself was refused.
  if (clean && mode == ImportMode::store) return written.problem();
  return out;
}

}  // namespace jinguo
