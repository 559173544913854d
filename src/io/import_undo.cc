// SPDX-License-Identifier: Apache-2.0
#include "io/import_undo.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <sstream>

#include "base/text.h"
#include "engine/body.h"
#include "io/import_restore.h"
#include "io/import_rows.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr std::size_t most_named = 200;

Problem no_such_batch() {
  return refused(Problem::Code::not_found, "没有找到这次导入",
      "请核对编号；如确有此次导入，可能不在您的查看范围内");
}

struct Item {
  std::int64_t position, line;
  const RecordType* type;
  std::string id;
  std::int64_t version;  // 0: made by the import
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

enum class Undo { whole, pieces };

class Undoing {
 public:
  Undoing(Writing& writing, const Uuid& batch, std::string reason, ImportUndone& out)
      : w_(writing),
        c_(writing.connection()),
        batch_(batch),
        reason_(std::move(reason)),
        out_(out) {}

  Result<Written> whole() {
    if (auto p = refuse(Undo::whole)) return *p;
    if (auto p = piece(std::numeric_limits<std::int32_t>::max())) return *p;
    if (out_.removed + out_.restored == 0) return all_stay();
    return finish();
  }
  Result<Written> begin() {
    if (auto p = refuse(Undo::pieces)) return *p;
    if (state_ == "undoing") return Written{batch_, 0, kept_reason_, false};
    Draft brought;
    brought.items.push_back({batch_type().field("undone_reason"), reason_});
    auto begun = program_for(w_).take_step(batch_type(), batch_, "begin_undo", brought);
    if (!begun.ok()) return begun;
    return Written{batch_, 0, reason_, false};
  }
  Result<Written> next(bool& more, std::size_t most) {
    more = false;
    if (!find() || state_ != "undoing")
      return refused(Problem::Code::conflict, "这次导入不在撤回中", "没有改动任何内容", "state");
    reason_ = kept_reason_;
    if (auto p = piece(most)) return *p;
    more = items_.size() == most;
    return more ? Result<Written>{Written{batch_, 0, {}, false}} : finish();
  }

 private:
  // The batch as it stands, locked; false: out of reach, or there is none.
  bool find() {
    const auto scope = scope_of(batch_type(), w_.actor(), Action::read, "t");
    if (!scope) return false;
    auto params = scope->params;
    params.emplace_back(batch_.text());
    const std::string_view lock = c_.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
    bool found = false;
    c_.each(fmt::format("SELECT t.\"created_by\", t.\"unit\", t.\"created_at\", t.\"state\", "
                        "t.\"undone_reason\" FROM \"import_batch\" t WHERE {} AND t.\"id\" = ?{}",
                scope->sql, lock),
        params, [&](const RowView& r) {
          found = true;
          const Actor& actor = w_.actor();
          hers_ = r.text(0) == actor.account.text();
          superior_ = actor.role == Role::chair || r.text(1) != actor.unit.text();
          at_ = Instant{std::chrono::milliseconds{r.integer(2)}};
          state_ = r.text(3);
          kept_reason_ = r.text(4);
        });
    return found;
  }
  // Who may, and when.  A batch out of reach and one that never was are refused alike.
  std::optional<Problem> refuse(Undo how) {
    if (!find()) return no_such_batch();
    if (!hers_ && !superior_)
      return refused(Problem::Code::forbidden, "只有导入人和上级可以撤回这次导入",
          "没有改动任何内容；请联系导入人或上级");
    const auto not_now = [](const char* why, const char* what) {
      return refused(Problem::Code::conflict, why, what, "state");
    };
    if (state_ == "undone") return not_now("这次导入已经撤回", "没有改动任何内容");
    if (state_ == "running")
      return not_now("这次导入还在存入", "没有改动任何内容；请等它存完或停下后再撤回");
    if (state_ == "undoing" && how == Undo::pieces) return {};
    if (state_ == "undoing") return not_now("这次导入正在撤回", "没有改动任何内容");
    if (w_.engine().clock().now() - at_ > import_undo_time)
      return refused(Problem::Code::conflict, "导入已超过24小时，不能成批撤回",
          "没有改动任何内容；请逐条更正");
    return {};
  }

  // The last of those not yet undone, at most so many.
  std::optional<Problem> piece(std::size_t most) {
    load(most);
    find_changed();
    find_references();
    const ReferenceIndexes indexes{c_, w_.engine().catalogue(), types_, items_.size()};
    for (const Item& item : items_)
      if (auto p = one(item)) return p;
    indexes.drop();
    std::reverse(out_.items.begin(), out_.items.end());
    return {};
  }
  void load(std::size_t most) {
    const Value which[] = {w_.actor().district, batch_.text(), static_cast<std::int64_t>(most)};
    c_.each(
        "SELECT \"position\", \"line\", \"record\", \"record_id\", \"version\" FROM "
        "\"import_item\" WHERE \"district\" = ? AND \"batch\" = ? AND \"stayed\" IS NULL "
        "ORDER BY \"position\" DESC LIMIT ?",
        which, [&](const RowView& r) {
          const RecordType* type = w_.engine().catalogue().find(r.text(2));
          items_.push_back(
              {r.integer(0), r.integer(1), type, std::string{r.text(3)}, r.integer(4)});
          if (r.integer(4) == 0) types_.insert(type);
        });
  }

  static constexpr std::string_view of_batch =
      "(SELECT i.\"record_id\" FROM \"import_item\" i WHERE i.\"district\" = ? AND i.\"batch\" = "
      "? AND i.\"position\" >= ? AND i.\"version\" = 0)";
  std::int64_t lowest() const { return items_.empty() ? 0 : items_.back().position; }

  void find_changed() {
    const Value which[] = {w_.actor().district, w_.actor().district, batch_.text(), lowest()};
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
        if (item.version == 0 && item.type == type && !standing.contains(item.id))
          gone_.insert(item.id);
    }
  }

  // Who refers to records of the batch: one pass over each kind that can, not one a record.
  void find_references() {
    const Value which[] = {w_.actor().district, w_.actor().district, batch_.text(), lowest()};
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
        "\"import_item\" i WHERE i.\"district\" = ? AND i.\"batch\" = ? AND i.\"position\" >= ? "
        "AND "
        "i.\"version\" = 0)",
        which, [&](const RowView& r) {
          referred_[std::string{r.text(1)}].push_back(
              {w_.engine().catalogue().find("attachment"), std::string{r.text(0)}});
        });
  }
  static bool is_sealed_ref(const FieldInfo& f) { return f.privacy >= Privacy::sensitive; }

  std::optional<Problem> one(const Item& item) {
    if (item.version > 0) return restore(item);
    if (gone_.contains(item.id)) return done(item);
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
    return done(item);
  }
  std::optional<Problem> restore(const Item& item) {
    c_.script("SAVEPOINT undo_change");
    const auto back = restore_change(w_, *item.type, *Uuid::parse(item.id), item.version);
    c_.script(back ? "ROLLBACK TO SAVEPOINT undo_change" : "RELEASE SAVEPOINT undo_change");
    if (back)
      return stays(item, back->code == Problem::Code::stale ? "导入更新之后又被改过，旧值没有放回"
                                                            : "旧值没有放回：" + back->text);
    ++out_.restored;
    return done(item);
  }
  std::optional<Problem> stays(const Item& item, std::string reason) {
    ++out_.stayed;
    mark(item, reason);
    if (out_.items.size() < most_named)
      out_.items.push_back({item.line, std::string{item.type->name},
          Uuid::parse(item.id).value_or(Uuid{}), std::move(reason)});
    return {};
  }
  std::optional<Problem> done(const Item& item) {
    mark(item, {});
    return {};
  }
  // "": nothing of it stayed.
  void mark(const Item& item, const std::string& stayed) {
    const Value which[] = {stayed, w_.actor().district, batch_.text(), item.position};
    c_.run(
        "UPDATE \"import_item\" SET \"stayed\" = ? WHERE \"district\" = ? AND \"batch\" = ? AND "
        "\"position\" = ?",
        which);
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
    const Value which[] = {w_.actor().district, batch_.text()};
    std::int64_t undone = 0, stayed = 0;
    c_.each(
        "SELECT count(CASE WHEN \"stayed\" = '' THEN 1 END), count(CASE WHEN \"stayed\" <> '' THEN "
        "1 END) FROM \"import_item\" WHERE \"district\" = ? AND \"batch\" = ?",
        which, [&](const RowView& r) { undone = r.integer(0), stayed = r.integer(1); });
    Draft brought;
    const auto set = [&](std::string_view field, Value value) {
      brought.items.push_back({batch_type().field(field), std::move(value)});
    };
    set("undone_reason", reason_);
    set("removed", undone);
    set("stayed", stayed);
    auto done = program_for(w_).take_step(batch_type(), batch_, "undo", brought);
    if (!done.ok()) return done;
    // What a repeated question is answered: how many went, how many stayed, how many are as before.
    return Written{batch_, out_.removed, fmt::format("{} {}", out_.stayed, out_.restored), false};
  }

  const RecordType& batch_type() const { return *w_.engine().catalogue().find("import_batch"); }

  struct Referrer {
    const RecordType* type;
    std::string id;
  };
  Writing& w_;
  Connection& c_;
  const Uuid& batch_;
  std::string reason_;
  ImportUndone& out_;
  bool hers_ = false, superior_ = false;
  Instant at_{};
  std::string state_, kept_reason_;
  std::vector<Item> items_;
  std::set<const RecordType*> types_;
  std::set<std::string> changed_, gone_, removed_;
  std::map<std::string, std::vector<Referrer>> referred_;
};

std::optional<Problem> check_reason(const std::string& reason) {
  if (length(trimmed(reason)) >= 2 && length(reason) <= 200 && is_clean_text(reason)) return {};
  return refused(Problem::Code::invalid, "撤回须说明理由（2至200字）",
      "没有改动任何内容；理由会连同您的姓名和时间一并留痕", "reason");
}

}  // namespace

Result<ImportUndone> undo_import(const Engine& engine, const Actor& actor, const Uuid& batch,
    const std::string& reason, const Once& once) {
  if (auto p = check_reason(reason)) return *p;
  ImportUndone out;
  const auto done = engine.write(actor, once, [&](Writing& w) {
    out = {};  // the job may run again after a lost race
    return Undoing{w, batch, reason, out}.whole();
  });
  if (!done.ok()) return done.problem();
  if (done.value().repeated) {
    out.repeated = true;
    out.removed = done.value().version;
    std::istringstream counts{done.value().state};
    counts >> out.stayed >> out.restored;
  }
  return out;
}

Result<Written> begin_undo(Writing& writing, const Uuid& batch, const std::string& reason) {
  if (auto p = check_reason(reason)) return *p;
  ImportUndone none;
  return Undoing{writing, batch, reason, none}.begin();
}

Result<Written> undo_next(
    Writing& writing, const Uuid& batch, ImportUndone& out, bool& more, std::size_t most) {
  return Undoing{writing, batch, {}, out}.next(more, most);
}

ImportUndone undone_of(Connection& c, std::int64_t district, const Uuid& batch) {
  ImportUndone out;
  const Value which[] = {district, batch.text()};
  c.each(
      "SELECT count(CASE WHEN \"stayed\" = '' AND \"version\" = 0 THEN 1 END), count(CASE WHEN "
      "\"stayed\" = '' AND \"version\" > 0 THEN 1 END), count(CASE WHEN \"stayed\" <> '' THEN 1 "
      "END) FROM \"import_item\" WHERE \"district\" = ? AND \"batch\" = ?",
      which, [&](const RowView& r) {
        out.removed = r.integer(0);
        out.restored = r.integer(1);
        out.stayed = r.integer(2);
      });
  out.items = stayed_of(c, district, batch);
  return out;
}

std::vector<StayedRecord> stayed_of(Connection& c, std::int64_t district, const Uuid& batch) {
  std::vector<StayedRecord> out;
  const Value which[] = {district, batch.text(), static_cast<std::int64_t>(most_named)};
  c.each(
      "SELECT \"line\", \"record\", \"record_id\", \"stayed\" FROM \"import_item\" WHERE "
      "\"district\" = ? AND \"batch\" = ? AND \"stayed\" <> '' ORDER BY \"position\" LIMIT ?",
      which, [&](const RowView& r) {
        out.push_back({r.integer(0), std::string{r.text(1)},
            Uuid::parse(r.text(2)).value_or(Uuid{}), std::string{r.text(3)}});
      });
  return out;
}

}  // namespace jinguo
