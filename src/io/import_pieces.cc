// SPDX-License-Identifier: Apache-2.0
#include "io/import_pieces.h"

#include <fmt/format.h>

#include <algorithm>

namespace jinguo {
namespace {

// Adds to a number of the batch.
void move(std::vector<FieldChange>& to, const RecordType& type, std::string_view field,
    std::int64_t from, std::int64_t by, bool had) {
  FieldChange& change = to.emplace_back(FieldChange{type.field(field), {}, {}});
  if (had) change.seen = from;
  change.wanted = from + by;
}

// Pieces go on in her name as long as she could have asked for them.
std::optional<Problem> still_hers(Writing& w) {
  const Actor& actor = w.actor();
  constexpr std::string_view sql =
      "SELECT \"active\", \"unit\" FROM \"account\" WHERE \"district\" = ? AND \"id\" = ?";
  bool changed = false;
  const Value which[] = {actor.district, actor.account.text()};
  w.connection().each(sql, which,
      [&](const RowView& r) { changed = r.integer(0) == 0 || r.text(1) != actor.unit.text(); });
  if (!changed) return {};
  return refused(Problem::Code::forbidden, "导入人的账号已停用或调整", "请由现任人员接着处理");
}

// Rows [from, until) are sound, or `out` says what is not.  Leaves nothing behind.
void check_rows(Writing& w, const ReadySheet& sheet, std::int64_t from, std::int64_t until,
    ImportOutcome& out) {
  w.connection().script("SAVEPOINT import_check");
  write_rows(
      w.engine(), w, sheet, std::size_t(from), std::size_t(until), false, Earlier::given_up, out);
  w.connection().script("ROLLBACK TO SAVEPOINT import_check; RELEASE SAVEPOINT import_check");
}

Result<Written> finish(Writing& w, const Uuid& batch, const ReadySheet& sheet) {
  const BatchNow now = batch_now(w.connection(), w.actor().district, batch);
  if (auto p = tell_importer(w, batch,
          fmt::format("{}导入完成：新建{}条，更新{}条，跳过{}行", sheet.type.label, now.records,
              now.updated, now.skipped)))
    return *p;
  return program_for(w).take_step(import_batch_type(w.engine()), batch, "finish");
}

}  // namespace

const RecordType& import_batch_type(const Engine& engine) {
  return *engine.catalogue().find("import_batch");
}

BatchNow batch_now(Connection& c, std::int64_t district, const Uuid& batch) {
  BatchNow now;
  const Value which[] = {district, batch.text()};
  const std::string_view lock = c.dialect() == Dialect::postgres ? " FOR UPDATE" : "";
  c.each(fmt::format("SELECT \"created_by\", \"state\", \"record\", \"file_sm3\", \"existing\", "
                     "\"undone_reason\", \"records\", \"updated\", \"skipped\", \"checked\", "
                     "\"reached\" FROM \"import_batch\" WHERE \"district\" = ? AND \"id\" = ?{}",
             lock),
      which, [&](const RowView& r) {
        now = {Uuid::parse(r.text(0)).value_or(Uuid{}), std::string{r.text(1)},
            std::string{r.text(2)}, std::string{r.text(3)}, std::string{r.text(4)},
            std::string{r.text(5)}, r.integer(6), r.integer(7), r.integer(8), r.integer(9),
            r.integer(10), true};
      });
  return now;
}

Result<Written> store_piece(Writing& w, const Uuid& batch, const ReadySheet& sheet,
    ImportOutcome& out, bool& over, std::size_t most) {
  const BatchNow now = batch_now(w.connection(), w.actor().district, batch);
  over = now.state != "running";
  if (over) return Written{batch, 0, {}, false};
  if (auto p = still_hers(w)) return *p;
  const auto all = static_cast<std::int64_t>(sheet.headed.rows.size());
  const bool checking = now.checked < all;
  if (checking) most = checked_together(sheet, most);
  const std::int64_t from = checking ? now.checked : now.reached;
  const std::int64_t until = std::min<std::int64_t>(all, from + static_cast<std::int64_t>(most));
  const RecordType& kind = import_batch_type(w.engine());
  std::vector<FieldChange> moved;
  if (checking) {
    check_rows(w, sheet, from, until, out);
    move(moved, kind, "checked", now.checked, until - from, now.checked > 0);
  } else {
    keep_items(w, batch,
        write_rows(w.engine(), w, sheet, std::size_t(from), std::size_t(until), false,
            Earlier::stored, out));
    move(moved, kind, "records", now.records, out.counts.records, true);
    move(moved, kind, "updated", now.updated, out.counts.updated, true);
    move(moved, kind, "skipped", now.skipped, out.counts.skipped, true);
    move(moved, kind, "reached", now.reached, until - from, now.reached > 0);
  }
  if (!out.errors.empty()) return Problem{};
  if (auto done = program_for(w).change(kind, batch, moved); !done.ok()) return done;
  over = !checking && until == all;
  return over ? finish(w, batch, sheet) : Result<Written>{Written{batch, 0, {}, false}};
}

std::optional<Problem> tell_importer(Writing& w, const Uuid& batch, const std::string& text) {
  const RecordType* type = w.engine().catalogue().find("notice");
  if (!type || w.actor().account.empty()) return {};
  const std::string desk = "a:" + w.actor().account.text();
  const std::int64_t now = w.engine().clock().now().time_since_epoch().count();
  Draft draft;
  draft.unit = w.actor().unit;
  const std::pair<std::string_view, Value> says[] = {{"kind", std::string{"told"}}, {"text", text},
      {"desk", desk}, {"unread", desk}, {"record", std::string{"import_batch"}},
      {"subject", batch.text()}, {"at", now}};
  for (const auto& [field, value] : says) draft.items.push_back({type->field(field), value});
  const auto made = w.as_program().create(*type, draft);
  if (!made.ok()) return made.problem();
  return {};
}

}  // namespace jinguo
