// SPDX-License-Identifier: Apache-2.0
// import: a workbook checked, stored by the same jobs as the page's, gone on with and undone.
#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/command.h"
#include "app/house.h"
#include "app/papers.h"
#include "app/progress.h"
#include "engine/digest.h"
#include "io/import_jobs.h"
#include "io/import_known.h"
#include "io/upload.h"

namespace jinguo {
namespace {

constexpr std::size_t most_told = 50;  // errors; all are in the workbook of errors
constexpr std::string_view nothing_stored = "没有存入任何内容";

struct ImportCommand {
  std::string record, file, errors, existing = "skip", go_on, undo, reason;
  bool check = false, blank = false;
};

void say(const std::string& line) { std::printf("%s\n", line.c_str()); }

Exit misused(Problem problem, const CommonOptions& common) {
  (void)tell(problem, common);
  return Exit::usage;
}
Exit misused(std::string text, std::string remedy, const CommonOptions& common) {
  return misused(refused(Problem::Code::invalid, std::move(text), std::move(remedy)), common);
}

Exit write_bytes(const std::string& bytes, const std::string& path, const CommonOptions& common) {
  std::ofstream file{path, std::ios::binary};
  file << bytes;
  if (file.flush()) return Exit::ok;
  return tell(refused(Problem::Code::unavailable, fmt::format("写不了 {}", path),
                  fmt::format("{}；请检查目录、磁盘空间和权限", nothing_stored)),
      common);
}

// What people enter is entered in the chair's name; what only the program may found (units) in its.
Actor importer(const House& house, const RecordType& type) {
  const Actor chair = house.chair();
  return scope_of(type, chair, Action::create, "t") ? chair : house.program();
}

// The record of an import as it stands.
class Batch {
 public:
  Batch(const House& house, const Uuid& id) : type_(*catalogue().find("import_batch")) {
    const auto shown = house.engine().get(house.chair(), type_, id);
    if (shown.ok()) row_ = shown.value().row;
  }
  std::int64_t number(std::string_view field) const { return said<std::int64_t>(field); }
  std::string text(std::string_view field) const { return said<std::string>(field); }

 private:
  template <class T>
  T said(std::string_view field) const {
    if (row_.empty()) return {};
    const auto* value = std::get_if<T>(&row_[std::size_t(type_.at(field))]);
    return value ? *value : T{};
  }
  const RecordType& type_;
  Row row_;
};

std::string label_of(ImportExisting existing) {
  const FieldInfo& field = *catalogue().find("import_batch")->field("existing");
  for (const Choice& c : field.choices)
    if (read_existing(c.name) == existing) return std::string{c.label};
  std::abort();
}

void tell_known(const ImportOutcome& o, const std::vector<std::string>& keys) {
  if (keys.empty()) return;
  say(fmt::format("新的{}行，已存在且内容不同的{}行，已存在且相同的{}行（按{}核对）",
      o.counts.fresh, o.counts.changed, o.counts.same, fmt::join(keys, "，或")));
  for (const KnownRow& row : o.known)
    if (!row.changed.empty() || row.several)
      say(fmt::format("  第{}行 {}：{}", row.row, row.title,
          row.several ? "不止一条" : fmt::format("{}", fmt::join(row.changed, "、"))));
  if (o.counts.changed + o.counts.same > std::int64_t(o.known.size()))
    say(fmt::format("  只列前{}行", o.known.size()));
}

void tell_left(const ImportOutcome& o) {
  for (const LeftColumn& column : o.left)
    say(column.rows
            ? fmt::format("“{}”有{}行与现在不同，不由导入改动", column.heading, *column.rows)
            : fmt::format("“{}”不由导入改动：已存在的不比较，也不更新", column.heading));
}

void tell_errors(const ImportOutcome& o) {
  for (std::size_t i = 0; i < std::min(o.errors.size(), most_told); ++i) {
    const RowError& e = o.errors[i];
    say(fmt::format("第{}行 {}：{}", e.row, e.column.empty() ? "整行" : e.column, e.reason));
  }
  if (o.errors.size() > most_told) say(fmt::format("另有{}处", o.errors.size() - most_told));
}

// One run of the command, with the house open.
class Importing {
 public:
  Importing(const ImportCommand& asked, const CommonOptions& common, const House& house,
      const RecordType& type)
      : asked_(asked),
        common_(common),
        house_(house),
        type_(type),
        actor_(importer(house, type)),
        jobs_(house.engine(), house.district().number) {}

  Exit run() {
    std::ifstream in{asked_.file, std::ios::binary};
    if (!in) return misused(fmt::format("打不开 {}", asked_.file), "请核对文件名", common_);
    std::ostringstream all;
    all << in.rdbuf();
    const std::string bytes = std::move(all).str();
    auto read = read_workbook(bytes);
    if (!read.ok()) return tell(read.problem(), common_);
    sheet_ = std::move(read).value();
    source_ = {safe_file_name(asked_.file), digest_hex(bytes)};
    if (!asked_.go_on.empty()) return go_on();
    return check_and_store();
  }

 private:
  Exit check_and_store() {
    wish_.existing = read_existing(asked_.existing).value_or(ImportExisting::skip);
    wish_.looked_at = house_.engine().clock().now();
    auto seen =
        import_rows(house_.engine(), actor_, type_, sheet_, ImportMode::check, {}, {}, wish_);
    if (!seen.ok()) return tell(seen.problem(), common_);
    found_ = std::move(seen).value();
    const ImportCounts& counts = found_.counts;
    const bool anything = counts.records + counts.updated > 0;
    if (!common_.json()) {
      say(fmt::format("共{}行，有误的{}处", found_.rows, found_.errors.size()));
      tell_known(found_, told_keys(type_));
      if (counts.changed + counts.same > 0)
        say(fmt::format(
            "已存在的：{}（--existing {}）", label_of(wish_.existing), asked_.existing));
      tell_left(found_);
    }
    if (!found_.errors.empty()) return faulty();
    if (asked_.check || !anything) {
      print(fmt::format("{}：可新建{}条，更新{}条，跳过{}行；{}",
          anything ? "检查通过" : "没有要新建或更新的内容", counts.records, counts.updated,
          counts.skipped, nothing_stored));
      return Exit::ok;
    }
    return settle(jobs_.store(actor_, type_, sheet_, {}, source_, wish_));
  }

  Exit go_on() {
    const auto batch = Uuid::parse(asked_.go_on);
    if (!batch) return misused("--go-on 须为批次编号", "停下时打印的编号", common_);
    return settle(jobs_.go_on(actor_, type_, sheet_, {}, source_, *batch));
  }

  // Waits until it is stored or halted, and says which.
  Exit settle(const Result<ImportOutcome>& begun) {
    if (!begun.ok()) return tell(begun.problem(), common_);
    ImportOutcome done = begun.value();
    if (done.running) wait(done);
    if (!done.errors.empty()) {  // of a sheet that was sound a moment ago
      found_.errors = std::move(done.errors);
      return faulty();
    }
    found_.rows = done.rows;
    found_.stored = done.stored;
    found_.batch = done.batch;
    found_.counts.records = done.counts.records;
    found_.counts.updated = done.counts.updated;
    found_.counts.skipped = done.counts.skipped;
    if (!done.stored) return halted();
    print(fmt::format("已存入：新建{}条，更新{}条，跳过{}行", done.counts.records,
        done.counts.updated, done.counts.skipped));
    tell_undo(done.batch);
    return Exit::ok;
  }
  void wait(ImportOutcome& done) {
    Progress bar{"检查并存入"};
    while (!jobs_.wait_for(std::chrono::milliseconds{500})) {
      const Batch now{house_, done.batch};
      bar.at(now.number("checked") + now.number("reached"), 2 * now.number("rows"));
    }
    const Batch now{house_, done.batch};
    done.stored = now.text("state") == "kept";
    done.counts.records = now.number("records");
    done.counts.updated = now.number("updated");
    done.counts.skipped = now.number("skipped");
  }

  Exit halted() const {
    const Batch now{house_, found_.batch};
    print(fmt::format("停在半路：共{}行，已存入{}行，其余没有存。原因：{}", now.number("rows"),
        now.number("reached"), now.text("halted_reason")));
    if (common_.json()) return Exit::differs;
    if (const auto row = now.number("halted_row"); row > 0) say(fmt::format("停在表格第{}行", row));
    say(fmt::format("用同一个文件接着存：jinguo import {} {} --go-on {}", type_.name, asked_.file,
        found_.batch.text()));
    tell_undo(found_.batch);
    return Exit::differs;
  }
  void tell_undo(const Uuid& batch) const {
    if (common_.json()) return;
    say(fmt::format("批次编号 {}", batch.text()));
    say(fmt::format("{}小时内可以撤回：jinguo import --undo {} --reason 理由",
        import_undo_time.count(), batch.text()));
  }

  Exit faulty() const {
    if (common_.json())
      print({});
    else
      tell_errors(found_);
    if (!asked_.errors.empty()) {
      const auto book = error_workbook(sheet_, found_);
      if (!book.ok()) return tell(book.problem(), common_);
      if (const Exit e = write_bytes(book.value(), asked_.errors, common_); e != Exit::ok) return e;
    }
    if (!common_.json())
      say(fmt::format("有误，{}；{}", nothing_stored,
          asked_.errors.empty() ? std::string{"加 --errors 文件.xlsx 可写出错误表"}
                                : fmt::format("错误表：{}", asked_.errors)));
    return Exit::differs;
  }
  void print(const std::string& line) const {
    say(common_.json() ? json_of(found_, told_keys(type_), wish_.looked_at.value_or(Instant{}))
                       : line);
  }

  const ImportCommand& asked_;
  const CommonOptions& common_;
  const House& house_;
  const RecordType& type_;
  Actor actor_;
  TextSheet sheet_;
  ImportSource source_;
  ImportWish wish_;
  ImportOutcome found_;  // what is told: of the check, then of the storing
  ImportJobs jobs_;      // last: its end waits for the pieces in hand
};

Exit undo(const ImportCommand& asked, const CommonOptions& common) {
  const auto batch = Uuid::parse(asked.undo);
  if (!batch) return misused("--undo 须为批次编号", "导入时打印的编号", common);
  if (asked.reason.empty()) return misused("撤回须写明 --reason 理由", "理由会留痕", common);
  const auto house = House::open(common, House::Access::write);
  if (!house.ok()) return tell(house.problem(), common);
  ImportJobs jobs{house.value()->engine(), house.value()->district().number};
  const auto begun = jobs.undo(house.value()->chair(), *batch, asked.reason, {});
  if (!begun.ok()) return tell(begun.problem(), common);
  ImportUndone done = begun.value();
  if (done.running) {
    jobs.wait();
    const Batch now{*house.value(), *batch};
    if (now.text("state") != "undone")
      return tell(refused(Problem::Code::unavailable,
                      fmt::format("撤回中途停下：{}", now.text("halted_reason")),
                      "已撤回的不会恢复；请再撤回一次，接着办完"),
          common);
    const auto reader = house.value()->store().read();
    done = undone_of(reader->connection(), house.value()->district().number, *batch);
  }
  if (common.json()) {
    say(json_of(done));
    return Exit::ok;
  }
  say(fmt::format("已撤回{}条，放回旧值{}条，保留{}条", done.removed, done.restored, done.stayed));
  for (const StayedRecord& s : done.items) say(fmt::format("  第{}行保留：{}", s.line, s.reason));
  return Exit::ok;
}

Exit import_records(const ImportCommand& asked, const CommonOptions& common) {
  if (!asked.undo.empty()) return undo(asked, common);
  if (asked.record.empty() || asked.file.empty())
    return misused("要写明记录名和文件", "例：jinguo import household 家庭.xlsx --check", common);
  const RecordType* type = catalogue().find(asked.record);
  if (!type) return misused(no_such_record(asked.record), common);
  if (asked.blank) {
    if (const auto wrong = put_codes_in_force(common.data)) return tell(*wrong, common);
    const auto bytes = import_template(catalogue(), *type);
    return bytes.ok() ? write_bytes(bytes.value(), asked.file, common)
                      : tell(bytes.problem(), common);
  }
  const auto house = House::open(common, House::Access::write);
  if (!house.ok()) return tell(house.problem(), common);
  return Importing{asked, common, *house.value(), *type}.run();
}

}  // namespace

std::function<Exit()> declare_import(CLI::App& app, const CommonOptions& common) {
  auto asked = std::make_shared<ImportCommand>();
  auto* record = app.add_option("RECORD", asked->record, "记录名，如 household、person、visit");
  auto* file = app.add_option("FILE", asked->file, ".xlsx 或 .csv");
  auto* check = app.add_flag(
      "--check", asked->check, "只检查，不存入：新的、已存在且内容不同的、相同的各几行，哪些有误");
  auto* existing = app.add_option("--existing", asked->existing,
      "已存在的怎样处理：skip 跳过，update 更新已存在的，create 仍要新建");
  existing->check(CLI::IsMember({"skip", "update", "create"}))->capture_default_str();
  auto* errors = app.add_option("--errors", asked->errors, "有误时把错误表（.xlsx）写到这里");
  auto* go_on = app.add_option("--go-on", asked->go_on, "用同一个文件接着存停在半路的批次");
  auto* blank = app.add_flag("--template", asked->blank, "把空白模板写到 FILE");
  auto* undone = app.add_option("--undo", asked->undo, "撤回这个批次（导入后24小时内）");
  auto* reason = app.add_option("--reason", asked->reason, "撤回的理由，2至200字，会留痕");
  reason->needs(undone);
  for (auto* other : {check, existing, errors, blank, undone}) go_on->excludes(other);
  for (CLI::Option* other : {record, file, check, existing, errors, blank}) undone->excludes(other);
  for (auto* other : {check, existing, errors}) blank->excludes(other);
  app.footer(
      "先检查全部行，有一行有误就一条也不存（退出码1）；超过200行的分批存入，每批都能撤回。\n"
      "退出码：0 存入或检查通过；1 表格有误或停在半路；2 命令写错；3 被拒绝；4 暂时不能，可再试");
  return [asked, &common] { return import_records(*asked, common); };
}

}  // namespace jinguo
