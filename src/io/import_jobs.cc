// SPDX-License-Identifier: Apache-2.0
#include "io/import_jobs.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "io/import_pieces.h"

namespace jinguo {
namespace {

using namespace std::chrono_literals;
constexpr auto abandoned_after = 2min;
constexpr int most_tries = 5;

Problem no_batch() {
  return refused(Problem::Code::not_found, "没有找到这次导入",
      "请核对编号；如确有此次导入，可能不在您的查看范围内");
}

// What may pass: the store was busy, or a commit's answer was lost.
bool may_pass(const Problem& p) {
  return p.code == Problem::Code::unavailable || p.code == Problem::Code::unknown;
}

}  // namespace

ImportJobs::ImportJobs(const Engine& engine, std::int64_t district, Pieces pieces)
    : engine_(engine), district_(district), pieces_(pieces) {
  // One process alone holds an SQLite store.
  settle(engine.store().dialect() == Dialect::sqlite ? 0ms : abandoned_after);
  looking_ = std::jthread{[this] { look(); }};
}

ImportJobs::~ImportJobs() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  changed_.notify_all();
  looking_.join();
  threads_.clear();  // joins
}

bool ImportJobs::ending() {
  const std::lock_guard lock{mutex_};
  return ending_;
}

void ImportJobs::wait() {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [this] { return running_.empty(); });
}

bool ImportJobs::wait_for(std::chrono::milliseconds most) {
  std::unique_lock lock{mutex_};
  return changed_.wait_for(lock, most, [this] { return running_.empty(); });
}

void ImportJobs::look() {
  std::unique_lock lock{mutex_};
  while (!changed_.wait_for(lock, 30s, [this] { return ending_; })) {
    lock.unlock();
    settle(abandoned_after);
    lock.lock();
  }
}

void ImportJobs::settle(std::chrono::milliseconds untouched) {
  std::vector<std::pair<Uuid, Actor>> left;
  try {
    const auto reader = engine_.store().read();
    const Value which[] = {
        district_, (engine_.clock().now() - untouched).time_since_epoch().count()};
    reader->connection().each(
        "SELECT \"id\", \"created_by\", \"unit\" FROM \"import_batch\" WHERE \"district\" = ? AND "
        "\"state\" IN ('running', 'undoing') AND \"changed_at\" <= ?",
        which, [&](const RowView& r) {
          Actor actor{Uuid::parse(r.text(1)).value_or(Uuid{}),
              Uuid::parse(r.text(2)).value_or(Uuid{}), Role::installer, district_, "系统", true};
          left.emplace_back(Uuid::parse(r.text(0)).value_or(Uuid{}), actor);
        });
  } catch (const StoreError&) {
    return;  // looked at again
  }
  for (const auto& [batch, actor] : left) {
    {
      const std::lock_guard lock{mutex_};
      if (running_.contains(batch)) continue;
    }
    halt(actor, batch, refused(Problem::Code::unavailable, "服务中断", ""));
  }
}

std::optional<Problem> ImportJobs::too_many() {
  const std::lock_guard lock{mutex_};
  if (!ending_ && running_.size() < most_at_once) return {};
  return refused(Problem::Code::unavailable, "同时进行的大批导入或撤回已经很多",
      "没有存入任何内容；请过几分钟再试");
}

void ImportJobs::start(const Uuid& batch, std::function<void()> work) {
  const std::lock_guard lock{mutex_};
  for (const auto id : finished_)
    threads_.remove_if([&](const std::jthread& t) { return t.get_id() == id; });
  finished_.clear();
  if (!running_.insert(batch).second) return;  // under way already
  threads_.emplace_back([this, batch, work = std::move(work)] {
    work();
    const std::lock_guard done{mutex_};
    running_.erase(batch);
    finished_.push_back(std::this_thread::get_id());
    changed_.notify_all();
  });
}

Result<ImportOutcome> ImportJobs::standing(
    const Actor& actor, const Uuid& batch, bool repeated) const {
  ImportOutcome out;
  out.batch = batch;
  out.repeated = repeated;
  try {
    const auto reader = engine_.store().read();
    Connection& c = reader->connection();
    const Value which[] = {actor.district, batch.text()};
    c.each(
        "SELECT \"state\", \"rows\", \"records\", \"updated\", \"skipped\" FROM \"import_batch\" "
        "WHERE \"district\" = ? AND \"id\" = ?",
        which, [&](const RowView& r) {
          out.running = r.text(0) == "running";
          out.stored = r.text(0) == "kept";
          out.rows = r.integer(1);
          out.counts.records = r.integer(2);
          out.counts.updated = r.integer(3);
          out.counts.skipped = r.integer(4);
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return out;
}

Result<ImportOutcome> ImportJobs::store(const Actor& actor, const RecordType& type, TextSheet sheet,
    const Once& once, const ImportSource& source, const ImportWish& wish) {
  const auto ready = ready_sheet(engine_, type, sheet, wish);
  if (!ready.ok()) return ready.problem();
  if (ready.value()->headed.rows.size() <= pieces_.rows)
    return import_rows(engine_, actor, type, sheet, ImportMode::store, once, source, wish);
  if (auto p = too_many()) return *p;
  const auto begun = engine_.write(actor, once,
      [&](Writing& w) { return make_batch(w, *ready.value(), {}, source, "running"); });
  if (!begun.ok()) return begun.problem();
  const Uuid batch = begun.value().id;
  if (!begun.value().repeated)
    start(batch, [this, actor, batch, &type, wish, sheet = std::move(sheet)] {
      store_pieces(actor, batch, type, sheet, wish);
    });
  return standing(actor, batch, begun.value().repeated);
}

Result<ImportOutcome> ImportJobs::go_on(const Actor& actor, const RecordType& type, TextSheet sheet,
    const Once& once, const ImportSource& source, const Uuid& batch) {
  if (auto p = too_many()) return *p;
  ImportWish wish;
  const auto begun = engine_.write(actor, once, [&](Writing& w) -> Result<Written> {
    const BatchNow now = batch_now(w.connection(), actor.district, batch);
    if (!now.found || now.account != actor.account || now.record != type.name) return no_batch();
    if (now.state != "halted" || !now.undone_reason.empty())
      return refused(Problem::Code::conflict, "这次导入不能接着存",
          "没有改动任何内容；只有中途停下、没有撤回过的导入可以接着存", "state");
    if (now.sm3 != source.sm3)
      return refused(Problem::Code::invalid, "不是同一个文件，不能接着存",
          "没有改动任何内容；请选择当时导入的文件，或撤回这次导入后重新导入", "file");
    wish.existing = read_existing(now.existing).value_or(ImportExisting::create);
    Draft none;
    for (const char* field : {"halted_reason", "halted_row"})
      none.items.push_back({import_batch_type(engine_).field(field), Value{}});
    return program_for(w).take_step(import_batch_type(engine_), batch, "go_on", none);
  });
  if (!begun.ok()) return begun.problem();
  if (!begun.value().repeated)
    start(batch, [this, actor, batch, &type, wish, sheet = std::move(sheet)] {
      store_pieces(actor, batch, type, sheet, wish);
    });
  return standing(actor, batch, begun.value().repeated);
}

void ImportJobs::store_pieces(const Actor& actor, const Uuid& batch, const RecordType& type,
    const TextSheet& sheet, const ImportWish& wish) {
  const auto ready = ready_sheet(engine_, type, sheet, wish);
  if (!ready.ok()) return halt(actor, batch, ready.problem());
  bool over = false;
  for (int tries = 0; !over;) {
    if (ending()) return halt(actor, batch, refused(Problem::Code::unavailable, "服务停止", ""));
    ImportOutcome piece;
    const auto done = engine_.write(actor, {}, [&](Writing& w) {
      piece = {};  // the job may run again after a lost race
      return store_piece(w, batch, *ready.value(), piece, over, pieces_.rows);
    });
    if (done.ok()) {
      tries = 0;
      continue;
    }
    over = false;
    if (!piece.errors.empty()) {
      const RowError& first = piece.errors.front();
      return halt(actor, batch,
          refused(Problem::Code::conflict,
              first.column.empty() ? first.reason : first.column + "：" + first.reason, ""),
          first.row);
    }
    // How far it has come is read anew: a piece whose answer was lost is not stored again.
    if (!may_pass(done.problem()) || ++tries == most_tries)
      return halt(actor, batch, done.problem());
    std::this_thread::sleep_for(200ms * tries);
  }
}

void ImportJobs::halt(const Actor& actor, const Uuid& batch, const Problem& why, int row) {
  const RecordType& kind = import_batch_type(engine_);
  // If this cannot be written either, look() does so when the store is well again.
  (void)engine_.write(actor, {}, [&](Writing& w) -> Result<Written> {
    const BatchNow now = batch_now(w.connection(), actor.district, batch);
    if (now.state != "running" && now.state != "undoing") return Written{batch, 0, {}, false};
    Draft brought;
    brought.items.push_back({kind.field("halted_reason"), Value{shortened(why.text, 190)}});
    brought.items.push_back({kind.field("halted_row"), {}});
    if (row > 0) brought.items.back().value = std::int64_t{row};
    auto halted = program_for(w).take_step(kind, batch, "halt", brought);
    if (!halted.ok()) return halted;
    const std::string_view what = now.state == "running" ? "导入" : "撤回";
    if (auto p = tell_importer(
            w, batch, fmt::format("一次{}中途停下，已存入{}行，请到导入页查看", what, now.reached)))
      return *p;
    return halted;
  });
}

Result<ImportUndone> ImportJobs::undo(
    const Actor& actor, const Uuid& batch, const std::string& reason, const Once& once) {
  std::int64_t items = 0;
  try {
    const auto reader = engine_.store().read();
    const Value which[] = {actor.district, batch.text()};
    items = reader->connection().integer(
        "SELECT count(*) FROM \"import_item\" WHERE \"district\" = ? AND \"batch\" = ?", which);
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  if (items <= static_cast<std::int64_t>(pieces_.undone))
    return undo_import(engine_, actor, batch, reason, once);
  if (auto p = too_many()) return *p;
  const auto begun =
      engine_.write(actor, once, [&](Writing& w) { return begin_undo(w, batch, reason); });
  if (!begun.ok()) return begun.problem();
  start(batch, [this, actor, batch] { undo_pieces(actor, batch); });
  ImportUndone out;
  out.running = true;
  out.repeated = begun.value().repeated;
  return out;
}

void ImportJobs::undo_pieces(const Actor& actor, const Uuid& batch) {
  ImportUndone all;
  bool more = true;
  for (int tries = 0; more;) {
    if (ending()) return halt(actor, batch, refused(Problem::Code::unavailable, "服务停止", ""));
    ImportUndone piece;
    const auto done = engine_.write(actor, {}, [&](Writing& w) -> Result<Written> {
      piece = {};
      auto next = undo_next(w, batch, piece, more, pieces_.undone);
      if (!next.ok() || more) return next;
      if (auto p = tell_importer(w, batch,
              fmt::format("一次导入已撤回：撤回{}条，放回旧值{}条，保留{}条",
                  all.removed + piece.removed, all.restored + piece.restored,
                  all.stayed + piece.stayed)))
        return *p;
      return next;
    });
    if (done.ok()) {
      all.removed += piece.removed;
      all.restored += piece.restored;
      all.stayed += piece.stayed;
      tries = 0;
      continue;
    }
    more = true;
    if (!may_pass(done.problem()) || ++tries == most_tries)
      return halt(actor, batch, done.problem());
    std::this_thread::sleep_for(200ms * tries);
  }
}

}  // namespace jinguo
