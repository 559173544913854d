// SPDX-License-Identifier: Apache-2.0
#include "io/import_undo.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "engine/body.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::size_t most_named = 200;

Problem no_such_batch() {
  return refused(Problem::Code::not_found, "没有找到这次导入",
      "请核对编号；如确有此次导入，可能不在您的查看范围内");
}

struct Item {
  std::int64_t line;
  const RecordType* type;
  std::string id;
};

// SQLite looks for those who refer to a row at each row that goes, and walks a whole table where no
// index leads to them: 45 ms a row beside 100,000 intakes, while nobody else can write.  Indexes of
// this transaction alone cost one walk a table instead.  PostgreSQL's writers do not wait for each
// other, and an index there would lock the table.
class ReferenceIndexes {
 public:
  ReferenceIndexes(Connection& c, const Catalogue& catalogue,
      const std::set<const RecordType*>& targets, std::size_t rows)
      : c_(c) {
    if (c.dialect() != Dialect::sqlite || rows < worth_it) return;
    for (const RecordType* from : catalogue.records())
      for (const FieldInfo& f : from->fields)
        if (f.kind == Kind::ref && !f.later && f.privacy < Privacy::sensitive &&
            targets.contains(catalogue.find(f.target)) && !led_to(*from, f))
          make(*from, f);
  }
  void drop() const {
    for (const std::string& name : made_) c_.script(fmt::format("DROP INDEX {}", quoted(name)));
  }

 private:
  static constexpr std::size_t worth_it = 20;

  bool led_to(const RecordType& from, const FieldInfo& f) const {
    const Value which[] = {std::string{from.name}, std::string{f.name}};
    return c_.integer(
               "SELECT count(*) FROM pragma_index_list(?) l JOIN pragma_index_info(l.name) a ON "
               "a.seqno = 0 AND a.name = 'district' JOIN pragma_index_info(l.name) b ON "
               "b.seqno = 1 AND b.name = ?",
               which) > 0;
  }
  void make(const RecordType& from, const FieldInfo& f) {
    std::string name = fmt::format("undo_{}_{}", from.name, f.name);
    c_.script(fmt::format("CREATE INDEX {} ON {} (\"district\", {})", quoted(name),
        quoted(from.name), quoted(f.name)));
    made_.push_back(std::move(name));
  }

  Connection& c_;
  std::vector<std::string> made_;
};

class Undoing {
 public:
  Undoing(Writing& writing, const Uuid& batch, const std::string& reason, ImportUndone& out)
      : w_(writing), c_(writing.connection()), batch_(batch), reason_(reason), out_(out) {}

  Result<Written> run() {
    if (auto p = refuse()) return *p;
    load();
    find_changed();
    find_references();
    const ReferenceIndexes indexes{c_, w_.engine().catalogue(), types_, items_.size()};
    for (auto item = items_.rbegin(); item != items_.rend(); ++item)
      if (auto p = one(*item)) return *p;
    if (out_.removed == 0) return all_stay();
    indexes.drop();
    std::reverse(out_.items.begin(), out_.items.end());
    return finish();
  }

 private:
  // Who may, and when.  A batch out of reach and one that never was are refused alike.
  std::optional<Problem> refuse() {
    const Actor& actor = w_.actor();
    const auto scope = scope_of(batch_type(), actor, Action::read, "t");
    if (!scope) return no_such_batch();
    auto params = scope->params;
    params.emplace_back(batch_.text());
    const std::string_view lock = c_.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
    bool found = false, hers = false, done = false;
    std::string unit;
    Instant at{};
    c_.each(fmt::format("SELECT t.\"created_by\", t.\"unit\", t.\"created_at\", t.\"state\" FROM "
                        "\"import_batch\" t WHERE {} AND t.\"id\" = ?{}",
                scope->sql, lock),
        params, [&](const RowView& r) {
          found = true;
          hers = r.text(0) == actor.account.text();
          unit = r.text(1);
          at = Instant{std::chrono::milliseconds{r.integer(2)}};
          done = r.text(3) != "kept";
        });
    if (!found) return no_such_batch();
    const bool superior = actor.role == Role::chair || unit != actor.unit.text();
    if (!hers && !superior)
      return refused(Problem::Code::forbidden, "只有导入人和上级可以撤回这次导入",
          "没有改动任何内容；请联系导入人或上级");
    if (done)
      return refused(Problem::Code::conflict, "这次导入已经撤回", "没有改动任何内容", "state");
    if (w_.engine().clock().now() - at > import_undo_time)
      return refused(Problem::Code::conflict, "导入已超过24小时，不能成批撤回",
          "没有改动任何内容；请逐条更正");
    return {};
  }

  void load() {
    const Value which[] = {w_.actor().district, batch_.text()};
    c_.each(
        "SELECT \"line\", \"record\", \"record_id\" FROM \"import_item\" WHERE \"district\" = ? "
        "AND "
        "\"batch\" = ? ORDER BY \"position\"",
        which, [&](const RowView& r) {
          const RecordType* type = w_.engine().catalogue().find(r.text(1));
          items_.push_back({r.integer(0), type, std::string{r.text(2)}});
          types_.insert(type);
        });
  }

  static constexpr std::string_view of_batch =
      "(SELECT i.\"record_id\" FROM \"import_item\" i WHERE i.\"district\" = ? AND i.\"batch\" = "
      "?)";

  void find_changed() {
    const Value which[] = {w_.actor().district, w_.actor().district, batch_.text()};
    for (const RecordType* type : types_) {
      std::set<std::string> standing;
      c_.each(fmt::format("SELECT t.\"id\", t.\"version\" FROM {} t WHERE t.\"district\" = ? AND "
                          "t.\"id\" IN {}",
                  quoted(type->name), of_batch),
          which, [&](const RowView& r) {
            standing.emplace(r.text(0));
            if (r.integer(1) > 1) changed_.emplace(r.text(0));
          });
      for (const Item& item : items_)
        if (item.type == type && !standing.contains(item.id)) gone_.insert(item.id);
    }
  }

  // Who refers to records of the batch: one pass over each kind that can, not one a record.
  void find_references() {
    const Value which[] = {w_.actor().district, w_.actor().district, batch_.text()};
    for (const RecordType* from : w_.engine().catalogue().records())
      for (const FieldInfo& f : from->fields) {
        const bool names = f.kind == Kind::ref && !is_sealed_ref(f) &&
                           std::any_of(types_.begin(), types_.end(),
                               [&](const RecordType* t) { return t->name == f.target; });
        if (!names) continue;
        c_.each(fmt::format("SELECT t.\"id\", t.{0} FROM {1} t WHERE t.\"district\" = ? AND "
                            "t.{0} IN {2}",
                    quoted(f.name), quoted(from->name), of_batch),
            which, [&](const RowView& r) {
              if (r.text(0) == r.text(1)) return;
              referred_[std::string{r.text(1)}].push_back({from, std::string{r.text(0)}});
            });
      }
    // Attachments name what they are kept with by words.  In PostgreSQL ids are no text.
    c_.each(
        "SELECT t.\"id\", t.\"record_id\" FROM \"attachment\" t WHERE t.\"district\" = ? AND "
        "t.\"state\" = 'kept' AND t.\"record_id\" IN (SELECT CAST(i.\"record_id\" AS TEXT) FROM "
        "\"import_item\" i WHERE i.\"district\" = ? AND i.\"batch\" = ?)",
        which, [&](const RowView& r) {
          referred_[std::string{r.text(1)}].push_back(
              {w_.engine().catalogue().find("attachment"), std::string{r.text(0)}});
        });
  }
  static bool is_sealed_ref(const FieldInfo& f) { return f.privacy >= Privacy::sensitive; }

  std::optional<Problem> one(const Item& item) {
    if (gone_.contains(item.id)) return {};
    if (changed_.contains(item.id)) return stays(item, "导入后已被修改");
    if (const auto found = referred_.find(item.id); found != referred_.end())
      for (const Referrer& r : found->second)
        if (!removed_.contains(r.id))
          return stays(item, fmt::format("已有{}用到它", r.type->label));
    JournalBody body;
    body.say("import_batch", {}, batch_.text());
    body.say("reason", {}, reason_);
    const auto taken = w_.withdraw(*item.type, *Uuid::parse(item.id), std::move(body).take());
    if (!taken.ok() && taken.problem().code == Problem::Code::conflict)
      return stays(item, taken.problem().text);
    if (!taken.ok()) return taken.problem();
    removed_.insert(item.id);
    ++out_.removed;
    return {};
  }
  std::optional<Problem> stays(const Item& item, std::string reason) {
    ++out_.stayed;
    if (out_.items.size() < most_named)
      out_.items.push_back({item.line, std::string{item.type->name},
          Uuid::parse(item.id).value_or(Uuid{}), std::move(reason)});
    return {};
  }

  Problem all_stay() const {
    Problem p = refused(
        Problem::Code::conflict, "这次导入的记录都不能撤回", "没有改动任何内容；请逐条更正");
    for (const StayedRecord& s : out_.items) {
      if (p.more.size() == 20) break;
      p.more.push_back(refused(
          Problem::Code::conflict, fmt::format("第{}行：{}", s.line, s.reason), "请逐条更正"));
    }
    return p;
  }

  Result<Written> finish() {
    Draft brought;
    const auto set = [&](std::string_view field, Value value) {
      brought.items.push_back({batch_type().field(field), std::move(value)});
    };
    set("undone_reason", reason_);
    set("removed", out_.removed);
    set("stayed", out_.stayed);
    Actor program = w_.actor();
    program.role = Role::installer;
    program.root = true;
    auto done = w_.as(program).take_step(batch_type(), batch_, "undo", brought);
    if (!done.ok()) return done;
    // What a repeated question is answered: how many went and how many stayed.
    return Written{batch_, out_.removed, std::to_string(out_.stayed), false};
  }

  const RecordType& batch_type() const { return *w_.engine().catalogue().find("import_batch"); }

  struct Referrer {
    const RecordType* type;
    std::string id;
  };
  Writing& w_;
  Connection& c_;
  const Uuid& batch_;
  const std::string& reason_;
  ImportUndone& out_;
  std::vector<Item> items_;
  std::set<const RecordType*> types_;
  std::set<std::string> changed_, gone_, removed_;
  std::map<std::string, std::vector<Referrer>> referred_;
};

}  // namespace

Result<ImportUndone> undo_import(const Engine& engine, const Actor& actor, const Uuid& batch,
    const std::string& reason, const Once& once) {
  if (length(trimmed(reason)) < 2 || length(reason) > 200 || !is_clean_text(reason))
    return refused(Problem::Code::invalid, "撤回须说明理由（2至200字）",
        "没有改动任何内容；理由会连同您的姓名和时间一并留痕", "reason");
  ImportUndone out;
  const auto done = engine.write(actor, once, [&](Writing& w) {
    out = {};  // the job may run again after a lost race
    return Undoing{w, batch, reason, out}.run();
  });
  if (!done.ok()) return done.problem();
  if (done.value().repeated) {
    out.repeated = true;
    out.removed = done.value().version;
    out.stayed = std::atoll(done.value().state.c_str());
  }
  return out;
}

}  // namespace jinguo
