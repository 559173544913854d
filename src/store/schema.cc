// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

#include "model/sealed.h"

namespace jinguo {
namespace {

// PostgreSQL sorts text by the language of the database unless told otherwise; dates, ids and
// codes must order the same in both stores.
struct Types {
  std::string_view id, text, integer, choice, date;
};
constexpr Types sqlite_types{"TEXT", "TEXT", "INTEGER", "TEXT", "TEXT"};
constexpr Types postgres_types{
    "UUID", "TEXT", "BIGINT", "TEXT COLLATE \"C\"", "TEXT COLLATE \"C\""};

const Types& types_of(Dialect d) { return d == Dialect::sqlite ? sqlite_types : postgres_types; }

std::string_view column_type(Kind kind, const Types& t) {
  switch (kind) {
    case Kind::text: return t.text;
    case Kind::choice: return t.choice;
    case Kind::date: return t.date;
    case Kind::ref: return t.id;
    case Kind::integer:
    case Kind::money:
    case Kind::instant:
    case Kind::flag: return t.integer;
  }
  std::abort();  // a new Kind stops the build above, not here
}

// Ciphertext is text, whatever it hides.
std::string_view column_type(const FieldInfo& f, const Types& t) {
  const bool number = column_type(f.kind, t) == t.integer || f.kind == Kind::ref;
  return is_sealed(f) && number ? t.text : column_type(f.kind, t);
}

std::string list_of(const FieldNames& names) {
  std::string out;
  for (std::string_view n : names) out += ", " + quoted(n);
  return out;
}

// A sealed field is compared by its digest.
FieldNames compared(const RecordType& type, const FieldNames& set, std::vector<std::string>& kept) {
  FieldNames out = set;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const FieldInfo* f = type.field(set.names[i]);
    if (f && is_matched(type, *f)) out.names[i] = kept.emplace_back(match_column(f->name));
  }
  return out;
}

std::string joined(const FieldNames& names) {
  std::string out;
  for (std::string_view n : names) out += "_" + std::string{n};
  return out;
}

// What need to know asks of every row, so that a list is answered by its index alone.  Where a
// record always has a case, it is asked for by it.
std::string tail_of(const RecordType& type) {
  if (!type.guarded()) return {};
  const FieldInfo* f = type.field(type.kept_with);
  const bool by_itself = f && !f->required;
  return by_itself ? ", \"closed\", " + quoted(f->name) : ", \"closed\"";
}

struct Index {
  std::string name;
  bool unique;
  std::string columns;  // after the district, each with ", " before it
};

std::vector<Index> indexes_of(const RecordType& type, Dialect dialect) {
  std::vector<Index> all;
  // So that SQLite answers from the index alone; see docs/adr/0016.
  const auto index = [&](std::string_view suffix, std::string columns, bool unique = false) {
    if (dialect == Dialect::sqlite && !unique && columns.find("\"id\"") == columns.npos)
      columns += ", \"id\"";
    all.push_back({fmt::format("{}{}", type.name, suffix), unique, std::move(columns)});
  };
  std::string dated;
  if (!type.dated.empty()) {
    dated = ", " + quoted(type.dated);
    if (!type.steps.empty()) dated += ", \"state\"";
    dated += list_of(type.counted);
  }
  // After the date, so that a unit's open records come in order from the index alone.
  const std::string closing = tail_of(type);
  dated += closing;
  index("_by_unit", ", \"unit\"" + dated);
  // The cases of a team are told by their ids; what a list asks of them stands here, where a whole
  // row lies twice as deep.
  if (type.closed && type.kept_with.empty() && !dated.empty()) {
    std::string narrow = ", \"id\", \"unit\"" + dated + closing;
    for (const FieldNames& i : type.indexed)
      if (i.size() == 1 && type.field(i.names[0])->kind == Kind::choice &&
          narrow.find(quoted(i.names[0])) == narrow.npos)
        narrow += list_of(i);
    index("_by_id", narrow);
  }
  // With the unit, so that a part of the district can be walked by date, too.
  if (!dated.empty()) index("_by_date", dated + (type.guarded() ? ", \"unit\"" : ""));
  for (const FieldNames& u : type.unique) {
    if (u.size() == 0) continue;
    std::vector<std::string> kept;
    kept.reserve(FieldNames::most);
    const FieldNames columns = compared(type, u, kept);
    index("_unique" + joined(columns), list_of(columns), true);
  }
  for (const MatchColumn& m : match_columns(type)) index("_by_" + m.name, ", " + quoted(m.name));
  // What is kept with a case is found by it: for its team, and for the case's own page.
  if (!type.kept_with.empty()) {
    std::string columns = ", " + quoted(type.kept_with);
    if (!type.dated.empty()) columns += ", " + quoted(type.dated) + ", \"closed\", \"unit\"";
    if (!type.dated.empty() && !type.steps.empty()) columns += ", \"state\"";
    index("_kept_with_" + std::string{type.kept_with}, columns);
  }
  if (type.addressed.size() > 0) index("_addressed", list_of(type.addressed));
  for (const FieldNames& i : type.indexed) {
    if (i.size() == 0) continue;
    const FieldInfo* only = i.size() == 1 ? type.field(i.names[0]) : nullptr;
    // Whose it is leads to many; who may see which of them is told by the index.
    if (type.guarded() && !type.dated.empty() && only && only->kind == Kind::ref) {
      index("_by" + joined(i), list_of(i) + ", \"unit\", " + quoted(type.dated) + closing);
      continue;
    }
    if (!type.guarded() || type.dated.empty() || !only || only->kind != Kind::choice) {
      index("_by" + joined(i), list_of(i));
      continue;
    }
    // A list asks for one choice of it, newest first, of the district or of a unit.
    const std::string columns = list_of(i) + ", " + quoted(type.dated) + closing;
    index("_by" + joined(i), columns);
    index("_by_unit" + joined(i), ", \"unit\"" + columns);
  }
  return all;
}

}  // namespace

std::string quoted(std::string_view identifier) { return fmt::format("\"{}\"", identifier); }

bool has_search(const RecordType& type) {
  return std::any_of(
      type.fields.begin(), type.fields.end(), [](const FieldInfo& f) { return f.searched; });
}

std::string word_table(const RecordType& type) { return quoted(std::string{type.name} + "_word"); }

std::string create_table(const RecordType& type, Dialect dialect) {
  const Types& t = types_of(dialect);
  std::string sql = fmt::format(
      "CREATE TABLE {} (\n  \"district\" {} NOT NULL,\n  \"id\" {} NOT NULL,\n"
      "  \"unit\" {} NOT NULL,\n  \"version\" {} NOT NULL,\n  \"chain\" TEXT NOT NULL,\n"
      "  \"created_by\" {} NOT NULL,\n  \"created_at\" {} NOT NULL,\n  \"changed_at\" {} NOT NULL",
      quoted(type.name), t.integer, t.id, t.id, t.integer, t.id, t.integer, t.integer);
  if (has_search(type)) sql += ",\n  \"search\" TEXT";
  // To whom it is closed, see model/record.h.  Follows from the case, so it is no field.
  if (type.guarded()) sql += fmt::format(",\n  \"closed\" {} NOT NULL", t.integer);
  for (const FieldInfo& f : type.fields) {
    sql += fmt::format(",\n  {} {}", quoted(f.name), column_type(f, t));
    if (f.required) sql += " NOT NULL";
  }
  for (const MatchColumn& m : match_columns(type))
    sql += fmt::format(",\n  {} TEXT", quoted(m.name));
  sql += ",\n  PRIMARY KEY (\"district\", \"id\")";
  for (const FieldInfo& f : type.fields)
    if (f.kind == Kind::ref && !f.later && !is_sealed(f))
      sql += fmt::format(",\n  FOREIGN KEY (\"district\", {}) REFERENCES {} (\"district\", \"id\")",
          quoted(f.name), quoted(f.target));
  // With a rowid in SQLite: without one, whole rows lie on inner pages (docs/adr/0016).
  sql += "\n);\n";
  for (const Index& i : indexes_of(type, dialect))
    sql += fmt::format("CREATE {}INDEX \"{}\" ON {} (\"district\"{});\n", i.unique ? "UNIQUE " : "",
        i.name, quoted(type.name), i.columns);
  // Each place in a searched field from which the record may be found; see engine/words.h.  A
  // prefix of a word is one range of the key, for each unit that is asked about.
  if (has_search(type))
    sql += fmt::format(
        "CREATE TABLE {0} (\n  \"district\" {1} NOT NULL,\n  \"unit\" {2} NOT NULL,\n"
        "  \"word\" {3} NOT NULL,\n  \"id\" {2} NOT NULL,\n"
        "  PRIMARY KEY (\"district\", \"unit\", \"word\", \"id\")\n){4};\n",
        word_table(type), t.integer, t.id, t.date,
        dialect == Dialect::sqlite ? " WITHOUT ROWID" : "");
  if (type.tree.empty()) return sql;
  // Every node is under itself; depth is not needed.
  sql += fmt::format(
      "CREATE TABLE \"{0}_under\" (\n  \"district\" {1} NOT NULL,\n  \"ancestor\" {2} NOT NULL,\n"
      "  \"{0}\" {2} NOT NULL,\n  PRIMARY KEY (\"district\", \"ancestor\", \"{0}\")\n){3};\n",
      type.name, t.integer, t.id, dialect == Dialect::sqlite ? " WITHOUT ROWID" : "");
  return sql;
}

std::string create_system_tables(Dialect dialect) {
  const Types& t = types_of(dialect);
  const bool lite = dialect == Dialect::sqlite;
  const std::string_view tail = lite ? " WITHOUT ROWID" : "";
  // seq orders the lines of all records: in SQLite by the one writer, in PostgreSQL by a sequence
  // whose gaps close before a checkpoint reads it (checkpoints take a lock writers share).
  const std::string_view seq = lite ? "\"seq\" INTEGER PRIMARY KEY AUTOINCREMENT"
                                    : "\"seq\" BIGINT GENERATED ALWAYS AS IDENTITY";
  std::string sql = fmt::format(R"(CREATE TABLE "journal" (
  {0},
  "district" {1} NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" {2} NOT NULL,
  "version" {1} NOT NULL,
  "at" {1} NOT NULL,
  "account" {2} NOT NULL,
  "action" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "hash" TEXT NOT NULL{3}
);
CREATE INDEX "journal_by_record" ON "journal" ("district", "record_id", "seq");
CREATE INDEX "journal_reveals" ON "journal" ("district", "account", "at") WHERE "action" = 'reveal';
CREATE INDEX "journal_look_ups" ON "journal" ("district", "at") WHERE "action" = 'look_up';
)",
      seq, t.integer, t.id, lite ? "" : ",\n  PRIMARY KEY (\"district\", \"seq\")");
  sql += fmt::format(R"(CREATE TABLE "checkpoint" (
  "district" {1} NOT NULL,
  "number" {1} NOT NULL,
  "at" {1} NOT NULL,
  "last_seq" {1} NOT NULL,
  "lines" {1} NOT NULL,
  "root" TEXT NOT NULL,
  "previous" TEXT NOT NULL,
  "signature" TEXT NOT NULL,
  PRIMARY KEY ("district", "number")
){3};
CREATE TABLE "idempotency" (
  "district" {1} NOT NULL,
  "account" {2} NOT NULL,
  "key" TEXT NOT NULL,
  "request" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  "at" {1} NOT NULL,
  PRIMARY KEY ("district", "account", "key")
){3};
CREATE TABLE "credential" (
  "district" {1} NOT NULL,
  "account" {2} NOT NULL,
  "hash" TEXT NOT NULL,
  "changed_at" {1} NOT NULL,
  PRIMARY KEY ("district", "account")
){3};
CREATE TABLE "session" (
  "district" {1} NOT NULL,
  "token_hash" TEXT NOT NULL,
  "account" {2} NOT NULL,
  "kind" TEXT NOT NULL,
  "csrf" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "created_at" {1} NOT NULL,
  "seen_at" {1} NOT NULL,
  "ends_at" {1} NOT NULL,
  PRIMARY KEY ("district", "token_hash")
){3};
CREATE TABLE "frozen_report" (
  "district" {1} NOT NULL,
  "id" {2} NOT NULL,
  "report" TEXT NOT NULL,
  "year" {1} NOT NULL,
  "area" {2} NOT NULL,
  "frozen_at" {1} NOT NULL,
  "frozen_by" {2} NOT NULL,
  "evidence" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("district", "id")
){3};
CREATE TABLE "data_key" (
  "district" {1} NOT NULL,
  "owner" {2} NOT NULL,
  "class" TEXT NOT NULL,
  "key_id" {2} NOT NULL,
  "destroyed_at" {1},
  PRIMARY KEY ("district", "owner", "class")
){3};
CREATE TABLE "case_reach" (
  "district" {1} NOT NULL,
  "account" {2} NOT NULL,
  "way" TEXT NOT NULL,
  "case" {2} NOT NULL,
  "source" {2} NOT NULL,
  "starts_at" {1} NOT NULL,
  "ends_at" {1} NOT NULL,
  PRIMARY KEY ("district", "account", "way", "case", "source")
){3};
CREATE INDEX "case_reach_by_source" ON "case_reach" ("district", "source");
CREATE INDEX "case_reach_by_case" ON "case_reach" ("district", "case");
CREATE TABLE "import_item" (
  "district" {1} NOT NULL,
  "batch" {2} NOT NULL,
  "position" {1} NOT NULL,
  "line" {1} NOT NULL,
  "record" TEXT NOT NULL,
  "record_id" {2} NOT NULL,
  "version" {1} NOT NULL,
  "stayed" TEXT,
  PRIMARY KEY ("district", "batch", "position")
){3};
CREATE TABLE "content" (
  "district" {1} NOT NULL,
  "attachment" {2} NOT NULL,
  "sealed" TEXT NOT NULL,
  PRIMARY KEY ("district", "attachment")
);
CREATE TABLE "running_number" (
  "district" {1} NOT NULL,
  "record" TEXT NOT NULL,
  "year" {1} NOT NULL,
  "last" {1} NOT NULL,
  PRIMARY KEY ("district", "record", "year")
){3};
CREATE TABLE "setting" (
  "district" {1} NOT NULL,
  "name" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("district", "name")
){3};
)",
      "", t.integer, t.id, tail);
  return sql;
}

namespace {

// How many values a column takes, roughly; for the planner.
std::int64_t values_of(const RecordType& type, std::string_view column) {
  if (column == "id") return 1'000'000;
  if (column == "unit") return 100;
  if (column == "closed") return 2;
  const FieldInfo* f = type.field(column);
  if (f && !is_sealed(*f)) {
    if (f->kind == Kind::flag) return 2;
    if (f->kind == Kind::choice) return 5;
    if (f->kind == Kind::date) return 3'000;
  }
  return 300'000;
}

// A line of sqlite_stat1: rows in all, then rows to expect for one value of the district, of the
// district and the next column …
std::string statistic(std::string_view table, std::string_view index, std::int64_t rows,
    std::span<const std::int64_t> values, bool unique) {
  std::string said = fmt::format("{} {}", rows, rows);
  std::int64_t left = rows;
  for (std::size_t i = 0; i < values.size(); ++i) {
    left = unique && i + 1 == values.size() ? 1 : std::max<std::int64_t>(1, left / values[i]);
    said += fmt::format(" {}", left);
  }
  return fmt::format(
      "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{}', '{}', '{}');\n", table, index, said);
}

std::vector<std::int64_t> values_along(const RecordType& type, const std::string& columns) {
  std::vector<std::int64_t> values;
  for (std::size_t at = columns.find('"'); at != columns.npos; at = columns.find('"', at)) {
    const std::size_t end = columns.find('"', at + 1);
    values.push_back(values_of(type, std::string_view{columns}.substr(at + 1, end - at - 1)));
    at = end + 1;
  }
  return values;
}

std::string statistics_of(const RecordType& type) {
  // Units, people who sign in and bodies are few wherever they are.
  const bool few = !type.tree.empty() || type.name == "account" || type.name == "body";
  const std::int64_t rows = few ? 1'000 : 1'000'000;
  const std::int64_t ids[] = {rows};
  std::string sql =
      statistic(type.name, fmt::format("sqlite_autoindex_{}_1", type.name), rows, ids, true);
  for (const Index& i : indexes_of(type, Dialect::sqlite))
    sql += statistic(type.name, i.name, rows, values_along(type, i.columns), i.unique);
  const std::string side{type.name};
  const std::int64_t word[] = {100, 10'000, rows}, under[] = {100, 30};
  if (has_search(type)) sql += statistic(side + "_word", side + "_word", rows * 10, word, true);
  if (!type.tree.empty()) sql += statistic(side + "_under", side + "_under", 3'000, under, true);
  return sql;
}

// What SQLite's planner is told of every store, whatever is in it: without it it takes the district
// to be a selection, which it is not.  PostgreSQL gathers its own.
std::string declared_statistics(const Catalogue& catalogue) {
  std::string sql = "ANALYZE sqlite_master;\nDELETE FROM sqlite_stat1;\n";
  for (const RecordType* type : catalogue.records()) sql += statistics_of(*type);
  struct Known {
    std::string_view table, index;
    std::int64_t rows;
    std::vector<std::int64_t> values;
    bool unique;
  };
  const Known system[] = {
      {"journal", "journal_by_record", 5'000'000, {1'000'000, 5}, true},
      {"idempotency", "idempotency", 1'000'000, {300, 1'000'000}, true},
      {"session", "session", 1'000, {1'000}, true},
      {"data_key", "data_key", 300'000, {300'000, 2}, true},
      {"case_reach", "case_reach", 1'000'000, {1'000, 3, 1'000, 1}, true},
      {"case_reach", "case_reach_by_source", 1'000'000, {1'000'000}, false},
      {"case_reach", "case_reach_by_case", 1'000'000, {300'000}, false},
  };
  for (const Known& k : system) sql += statistic(k.table, k.index, k.rows, k.values, k.unique);
  return sql + "ANALYZE sqlite_master;\n";  // this session reads them, too
}

}  // namespace

std::string declared_schema(const Catalogue& catalogue, Dialect dialect) {
  std::string sql;
  for (const RecordType* type : catalogue.records()) sql += create_table(*type, dialect);
  sql += create_system_tables(dialect);
  return dialect == Dialect::sqlite ? sql + declared_statistics(catalogue) : sql;
}

}  // namespace jinguo
