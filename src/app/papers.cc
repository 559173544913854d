// SPDX-License-Identifier: Apache-2.0
#include "app/papers.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "embedded/report_templates.h"
#include "engine/digest.h"
#include "io/import_jobs.h"
#include "io/import_known.h"
#include "io/json.h"
#include "io/upload.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::string_view annual = "annual.md";

std::string title_of(const ReportAsk& ask) {
  return fmt::format("{}妇联{}年工作报告", ask.area_name, ask.year);
}

std::optional<Problem> put(const fs::path& path, const std::string& bytes) {
  const fs::path half = path.string() + ".half";
  std::ofstream out{half, std::ios::binary};
  out << bytes;
  out.close();
  std::error_code bad;
  if (out) fs::rename(half, path, bad);
  if (out && !bad) return {};
  Problem p;
  p.code = Problem::Code::unavailable;
  p.text = fmt::format("写不了 {}", path.string());
  p.remedy = "请检查磁盘空间和权限；数据没有改动";
  return p;
}

Problem no_such_format(std::string_view format) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("报告没有 {} 格式", format);
  p.remedy = "可用 html、docx、pdf、xlsx";
  return p;
}

Result<std::string> annex_bytes(
    const Report& report, const Counting& counting, const Actor& actor) {
  const std::string path = detail::scratch_file();
  if (auto p = write_annex(report, counting, catalogue(), actor, path)) return *p;
  return detail::take_file(path);
}

// Everything the calls share; lives as long as any of them.
struct Desk {
  const House& house;
  std::shared_ptr<const FigureBook> book;
  Counting counting{house.store(), catalogue(), *book};
  std::unique_ptr<ImportJobs> jobs =
      std::make_unique<ImportJobs>(house.engine(), house.district().number);

  // What the report of this wish is asked with; a unit out of her reach is not found.
  Result<ReportAsk> ask(const Actor& actor, const http::ReportWish& wish) const {
    ReportAsk ask = report_ask(house, wish.year);
    if (!wish.area) return ask;
    const RecordType& unit = *catalogue().find("unit");
    const auto shown = house.engine().get(actor, unit, *wish.area);
    if (!shown.ok()) return shown.problem();
    ask.area = wish.area;
    ask.area_name = std::get<std::string>(shown.value().row[std::size_t(unit.at(unit.titled))]);
    return ask;
  }

  Result<Report> report(const Actor& actor, const http::ReportWish& wish) const {
    auto form = open_template(house.data(), book);
    if (!form.ok()) return form.problem();
    const auto asked = ask(actor, wish);
    if (!asked.ok()) return asked.problem();
    return build_report(form.value(), counting, actor, asked.value());
  }
};

Result<http::MadeFile> report_file(
    const Desk& desk, const Actor& actor, const http::ReportWish& wish, std::string_view format) {
  auto report = desk.report(actor, wish);
  if (!report.ok()) return report.problem();
  if (wish.for_public) report = public_version(std::move(report).value());
  const Report& r = report.value();
  http::MadeFile file;
  file.name = fmt::format("{}{}.{}", title_of(r.ask), wish.for_public ? "-公开版" : "", format);
  if (format == "html")
    file.bytes = report_html(r);
  else if (format == "docx")
    file.bytes = report_docx(r);
  else if (format == "pdf")
    file.bytes = report_pdf(r);
  else if (format == "xlsx") {
    auto bytes = annex_bytes(r, desk.counting, actor);
    if (!bytes.ok()) return bytes.problem();
    file.bytes = std::move(bytes).value();
  } else {
    return no_such_format(format);
  }
  return file;
}

Result<http::UploadAnswer> take_upload(const Desk& desk, const Actor& actor, const RecordType& type,
    const http::Upload& upload, const Once& once) {
  auto sheet = read_workbook(std::string{upload.bytes});
  if (!sheet.ok()) return sheet.problem();
  const Engine& engine = desk.house.engine();
  const ImportSource source{safe_file_name(upload.name), digest_hex(upload.bytes)};
  const ImportWish wish{
      read_existing(upload.existing).value_or(ImportExisting::create), upload.looked_at};
  if (!upload.check_only) {
    auto begun =
        upload.go_on
            ? desk.jobs->go_on(actor, type, std::move(sheet).value(), once, source, *upload.go_on)
            : desk.jobs->store(actor, type, std::move(sheet).value(), once, source, wish);
    if (!begun.ok()) return begun.problem();
    return http::UploadAnswer{json_of(begun.value()), {}};
  }
  const Instant looked_at = engine.clock().now();
  auto outcome = import_rows(engine, actor, type, sheet.value(), ImportMode::check, {}, {}, wish);
  if (!outcome.ok()) return outcome.problem();
  http::UploadAnswer answer{json_of(outcome.value(), told_keys(type), looked_at), {}};
  if (!upload.error_book || outcome.value().errors.empty()) return answer;
  auto book = error_workbook(sheet.value(), outcome.value());
  if (!book.ok()) return book.problem();
  answer.error_book = {std::move(book).value(), fmt::format("{}-待更正.xlsx", type.label)};
  return answer;
}

Result<http::MadeFile> list_file(const Desk& desk, const Actor& actor, const RecordType& type,
    const ListQuery& query, std::span<const std::string> columns) {
  const std::string path = detail::scratch_file();
  const auto rows = export_list(desk.house.engine(), actor, type, query, path, columns);
  if (!rows.ok()) return rows.problem();
  auto bytes = detail::take_file(path);
  if (!bytes.ok()) return bytes.problem();
  return http::MadeFile{std::move(bytes).value(), fmt::format("{}.xlsx", type.label)};
}

json::object json_of(const Frozen& f) {
  return json::object{{"id", f.id.text()}, {"year", f.year},
      {"area", f.area ? json::value(f.area->text()) : json::value(nullptr)}, {"at", to_text(f.at)},
      {"by", f.by.text()}, {"hash", f.hash}};
}

Result<std::string> freeze_now(
    const Desk& desk, const Actor& actor, const http::ReportWish& wish, const Once& once) {
  auto form = open_template(desk.house.data(), desk.book);
  if (!form.ok()) return form.problem();
  const auto asked = desk.ask(actor, wish);
  if (!asked.ok()) return asked.problem();
  const auto frozen = freeze_report(desk.house.engine(), desk.counting, actor, form.value(),
      asked.value(), once, wish.settled_later ? OpenComments::settled_later : OpenComments::refuse);
  if (!frozen.ok()) return frozen.problem();
  return json::serialize(json_of(frozen.value()));
}

Result<std::string> list_frozen(const Desk& desk, const Actor& actor) {
  const auto all = frozen_reports(desk.house.engine(), actor);
  if (!all.ok()) return all.problem();
  json::array items;
  for (const Frozen& f : all.value()) items.push_back(json_of(f));
  return json::serialize(json::object{{"items", std::move(items)}});
}

Result<std::string> changes_since(const Desk& desk, const Actor& actor, const Uuid& frozen) {
  const auto since = since_freeze(desk.house.engine(), desk.counting, *desk.book, actor, frozen);
  if (!since.ok()) return since.problem();
  return since_freeze_json(since.value());
}

}  // namespace

Result<ReportTemplate> open_template(
    const std::string& data, std::shared_ptr<const FigureBook> book) {
  const fs::path own = fs::path{data} / "reports" / annual;
  std::string text{find_file(report_templates_files(), annual)->bytes};
  if (fs::exists(own)) {
    std::ifstream in{own, std::ios::binary};
    std::ostringstream all;
    all << in.rdbuf();
    text = std::move(all).str();
  }
  return ReportTemplate::read("reports/" + std::string{annual}, text, std::move(book));
}

ReportAsk report_ask(const House& house, int year) {
  ReportAsk ask;
  ask.year = year;
  ask.area_name = house.district().name;
  ask.today = house.engine().today();
  ask.now = house.engine().clock().now();
  return ask;
}

Result<std::vector<WrittenFile>> write_report(
    const House& house, const Report& report, const Counting& counting, const std::string& folder) {
  std::error_code bad;
  fs::create_directories(folder, bad);
  const fs::path stem = fs::path{folder} / title_of(report.ask);
  const std::pair<const char*, std::function<std::string(const Report&)>> papers[] = {
      {".docx", report_docx},
      {".pdf", report_pdf},
      {".html", [](const Report& r) { return report_html(r); }},
  };
  std::vector<WrittenFile> written;
  for (const auto& [ending, make] : papers) {
    const std::string bytes = make(report);
    const std::string path = stem.string() + ending;
    if (auto p = put(path, bytes)) return *p;
    written.push_back({path, static_cast<std::int64_t>(bytes.size())});
  }
  const std::string annex = stem.string() + "-附表.xlsx";
  if (auto p = write_annex(report, counting, catalogue(), house.chair(), annex)) return *p;
  written.push_back({annex, static_cast<std::int64_t>(fs::file_size(annex))});
  return written;
}

namespace {

json::object members_of(const ImportOutcome& outcome) {
  json::array errors;
  for (const RowError& e : outcome.errors)
    errors.push_back(json::object{{"row", e.row}, {"column", e.column}, {"reason", e.reason}});
  json::array left;
  for (const LeftColumn& column : outcome.left)
    left.push_back(json::object{{"column", column.heading},
        {"rows", column.rows ? json::value(*column.rows) : json::value(nullptr)}});
  const bool kept = outcome.stored || !outcome.batch.empty();
  return json::object{{"rows", outcome.rows}, {"records", outcome.counts.records},
      {"updated", outcome.counts.updated}, {"skipped", outcome.counts.skipped},
      {"stored", outcome.stored}, {"running", outcome.running}, {"repeated", outcome.repeated},
      {"batch", kept ? json::value(outcome.batch.text()) : json::value(nullptr)},
      {"left", std::move(left)}, {"errors", std::move(errors)}};
}

json::array items_of(const std::vector<StayedRecord>& stayed) {
  json::array items;
  for (const StayedRecord& s : stayed)
    items.push_back(json::object{
        {"row", s.line}, {"record", s.record}, {"id", s.id.text()}, {"reason", s.reason}});
  return items;
}

}  // namespace

std::string json_of(const ImportOutcome& outcome) { return json::serialize(members_of(outcome)); }

std::string json_of(
    const ImportOutcome& outcome, const std::vector<std::string>& keys, Instant looked_at) {
  json::object out = members_of(outcome);
  json::array by, rows;
  for (const std::string& key : keys) by.emplace_back(key);
  for (const KnownRow& row : outcome.known) {
    json::array changed;
    for (const std::string& label : row.changed) changed.emplace_back(label);
    rows.push_back(json::object{{"row", row.row}, {"id", row.id.text()}, {"title", row.title},
        {"several", row.several}, {"changed", std::move(changed)}});
  }
  out["known"] = json::object{{"by", std::move(by)}, {"fresh", outcome.counts.fresh},
      {"changed", outcome.counts.changed}, {"same", outcome.counts.same},
      {"rows", std::move(rows)}};
  out["looked_at"] = looked_at.time_since_epoch().count();
  return json::serialize(out);
}

std::string json_of(const ImportUndone& undone) {
  return json::serialize(json::object{{"removed", undone.removed}, {"restored", undone.restored},
      {"stayed", undone.stayed}, {"repeated", undone.repeated}, {"running", undone.running},
      {"items", items_of(undone.items)}});
}

namespace {

// The batch as its reader sees it, and what stayed of it when it was undone.
Result<std::string> import_now(const House& house, const Actor& actor, const Uuid& batch) {
  const RecordType& type = *catalogue().find("import_batch");
  const auto shown = house.engine().get(actor, type, batch);
  if (!shown.ok()) return shown.problem();
  try {
    const auto reader = house.store().read();
    std::string out;
    append_shown(out, type, shown.value());
    out.back() = ',';
    out += "\"stayed\":" +
           json::serialize(items_of(stayed_of(reader->connection(), actor.district, batch))) + "}";
    return out;
  } catch (const StoreError& e) {
    return problem_of(e);
  }
}

}  // namespace

http::DocumentCalls paper_calls(const House& house, std::shared_ptr<const FigureBook> book) {
  auto made = std::make_shared<Desk>(Desk{house, std::move(book)});
  const std::shared_ptr<const Desk> desk = std::move(made);
  http::DocumentCalls calls;
  using Wish = http::ReportWish;
  calls.report = [desk](const Actor& actor, const Wish& wish, std::string_view format) {
    return report_file(*desk, actor, wish, format);
  };
  calls.report_places = [desk](const Actor& actor, const Wish& wish) -> Result<std::string> {
    auto report = desk->report(actor, wish);
    if (!report.ok()) return report.problem();
    return report_json(report.value(), actor);
  };
  calls.freeze_report = [desk](const Actor& actor, const Wish& wish, const Once& once) {
    return freeze_now(*desk, actor, wish, once);
  };
  calls.frozen_reports = [desk](const Actor& actor) { return list_frozen(*desk, actor); };
  calls.since_freeze = [desk](const Actor& actor, const Uuid& frozen) {
    return changes_since(*desk, actor, frozen);
  };
  calls.export_list = [desk](const Actor& actor, const RecordType& type, const ListQuery& query,
                          std::span<const std::string> columns) {
    return list_file(*desk, actor, type, query, columns);
  };
  calls.import_template = [](const Actor&, const RecordType& type) -> Result<http::MadeFile> {
    auto bytes = import_template(catalogue(), type);
    if (!bytes.ok()) return bytes.problem();
    return http::MadeFile{std::move(bytes).value(), fmt::format("{}-导入模板.xlsx", type.label)};
  };
  calls.import = [desk](const Actor& actor, const RecordType& type, const http::Upload& upload,
                     const Once& once) { return take_upload(*desk, actor, type, upload, once); };
  calls.import_now = [desk](const Actor& actor, const Uuid& batch) {
    return import_now(desk->house, actor, batch);
  };
  calls.undo_import = [desk](const Actor& actor, const Uuid& batch, const std::string& reason,
                          const Once& once) -> Result<std::string> {
    const auto undone = desk->jobs->undo(actor, batch, reason, once);
    if (!undone.ok()) return undone.problem();
    return json_of(undone.value());
  };
  return calls;
}

}  // namespace jinguo
