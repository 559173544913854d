// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "engine/digest.h"
#include "engine/journal.h"
#include "report/load_frozen.h"

namespace jinguo {
namespace {

constexpr std::int64_t every_record = 100'000'000;

std::optional<Problem> not_an_officer(const Actor& actor) {
  if (may_freeze(actor)) return {};
  return refused(
      Problem::Code::forbidden, "您的岗位不能签发或查看冻结的报告", "请由妇联主席或区妇联干部办理");
}

struct Stored {
  Frozen frozen;
  std::string evidence;
};

void add_part(Digest& d, std::string_view part) {
  d.add(fmt::format("{}:", part.size()));
  d.add(part);
}

// Over everything that is kept, each part preceded by its length.
std::string hash_of(std::int64_t district, const Frozen& f, std::string_view evidence) {
  Digest d;
  add_part(d, std::to_string(district));
  add_part(d, f.id.text());
  add_part(d, f.report);
  add_part(d, std::to_string(f.year));
  add_part(d, f.area.value_or(Uuid{}).text());
  add_part(d, std::to_string(f.at.time_since_epoch().count()));
  add_part(d, f.by.text());
  add_part(d, evidence);
  return d.take_hex();
}

constexpr std::string_view columns =
    "\"id\", \"report\", \"year\", \"area\", \"frozen_at\", \"frozen_by\", \"hash\"";

Frozen frozen_at(const RowView& r) {
  Frozen f;
  f.id = Uuid::parse(r.text(0)).value_or(Uuid{});
  f.report = r.text(1);
  f.year = static_cast<int>(r.integer(2));
  const auto area = Uuid::parse(r.text(3));
  if (area && !area->empty()) f.area = *area;
  f.at = Instant{std::chrono::milliseconds{r.integer(4)}};
  f.by = Uuid::parse(r.text(5)).value_or(Uuid{});
  f.hash = r.text(6);
  return f;
}

Result<Stored> load(Connection& c, std::int64_t district, const Uuid& id) {
  std::optional<Stored> found;
  const Value params[] = {district, id.text()};
  c.each(fmt::format("SELECT {}, \"evidence\" FROM \"frozen_report\" WHERE \"district\" = ? AND "
                     "\"id\" = ?",
             columns),
      params, [&](const RowView& r) {
        found = Stored{frozen_at(r), std::string{r.text(7)}};
      });
  if (found) return std::move(*found);
  return refused(Problem::Code::not_found, "没有这份冻结的报告", "请从冻结报告列表中选择");
}

bool same_answer(const FigureAnswer& a, const FigureAnswer& b) {
  return a.gap == b.gap && a.evidence_count == b.evidence_count &&
         a.value.numerator == b.value.numerator && a.value.denominator == b.value.denominator;
}

// The figure with the records behind it; nothing when a record moved while they were listed, so
// that value and list would not belong together.
Result<std::optional<FrozenFigure>> with_evidence(
    const Counting& counting, const Actor& actor, const ReportPlace& p) {
  FrozenFigure f;
  f.figure = p.answer.name;
  f.label = p.answer.label;
  f.unit = p.answer.unit;
  f.period = p.period;
  f.printed = p.printed;
  f.gap = p.gap;
  f.value = p.answer.gap ? Exact{} : p.answer.value;
  const auto keep = [&f](const EvidencePage::Line& line) {
    f.lines.push_back({line.record, line.id, line.version, line.counted});
  };
  if (auto problem = counting.every_line(actor, p.question, every_record, keep)) return *problem;
  const auto again = counting.ask(actor, p.question);
  if (!again.ok()) return again.problem();
  if (!same_answer(again.value(), p.answer)) return std::optional<FrozenFigure>{};
  return std::optional<FrozenFigure>{std::move(f)};
}

// All figures of a report, each question once; nothing when a record moved meanwhile.
Result<std::optional<std::vector<FrozenFigure>>> evidence_of(
    const Report& report, const Counting& counting, const Actor& actor) {
  std::vector<FrozenFigure> out;
  for (const ReportPlace& p : report.places) {
    const bool known = std::any_of(out.begin(), out.end(),
        [&](const FrozenFigure& f) { return f.figure == p.answer.name && f.period == p.period; });
    if (known) continue;
    auto figure = with_evidence(counting, actor, p);
    if (!figure.ok()) return figure.problem();
    if (!figure.value()) return std::optional<std::vector<FrozenFigure>>{};
    out.push_back(std::move(*figure.value()));
  }
  return std::optional{std::move(out)};
}

Result<std::string> settled_evidence(const Counting& counting, const Actor& actor,
    const ReportTemplate& form, const ReportAsk& ask) {
  constexpr int tries = 3;
  for (int i = 0; i < tries; ++i) {
    const auto report = build_report(form, counting, actor, ask);
    if (!report.ok()) return report.problem();
    const auto figures = evidence_of(report.value(), counting, actor);
    if (!figures.ok()) return figures.problem();
    if (figures.value()) return frozen_text(*figures.value());
  }
  return refused(Problem::Code::conflict, "有人正在登记期内的记录，报告没有冻结",
      "请稍后再签发；什么也没有保存");
}

// Of this report alone: those on a street's are settled before the street's is signed off.
std::int64_t open_comments(Writing& w, const ReportAsk& ask) {
  std::vector<Value> params{w.actor().district, std::int64_t{ask.year}};
  if (ask.area) params.emplace_back(ask.area->text());
  return w.connection().integer(
      fmt::format("SELECT count(*) FROM \"report_comment\" WHERE \"district\" = ? AND \"year\" = ? "
                  "AND \"state\" = 'open' AND \"area\" {}",
          ask.area ? "= ?" : "IS NULL"),
      params);
}

Problem not_settled(std::int64_t open) {
  return refused(Problem::Code::conflict, fmt::format("还有{}条批注没有处理，报告没有定稿", open),
      "请先处理批注；确需先定稿的，选择“批注以后处理”再定稿一次", "settled_later");
}

void insert(Writing& w, const Frozen& f, const std::string& evidence) {
  const std::int64_t district = w.actor().district;
  const std::int64_t at = f.at.time_since_epoch().count();
  const Value params[] = {district, f.id.text(), f.report, std::int64_t{f.year},
      f.area.value_or(Uuid{}).text(), at, f.by.text(), evidence, f.hash};
  w.connection().run(
      "INSERT INTO \"frozen_report\" (\"district\", \"id\", \"report\", \"year\", \"area\", "
      "\"frozen_at\", \"frozen_by\", \"evidence\", \"hash\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      params);
  const std::string body = fmt::format("{{\"hash\":[null,\"{}\"]}}", f.hash);
  append(w.connection(), "", {district, "frozen_report", f.id, 1, f.at, f.by, "freeze", body});
}

}  // namespace

bool may_freeze(const Actor& actor) { return district_officers.has(actor.role); }

Result<Frozen> freeze_report(const Engine& engine, const Counting& counting, const Actor& actor,
    const ReportTemplate& form, const ReportAsk& ask, const Once& once, OpenComments leave) {
  if (auto problem = not_an_officer(actor)) return *problem;
  const auto evidence = settled_evidence(counting, actor, form, ask);
  if (!evidence.ok()) return evidence.problem();
  Frozen f;
  f.id = new_id(engine.clock(), engine.random());
  f.report = form.file();
  f.year = ask.year;
  f.area = ask.area;
  f.at = engine.clock().now();
  f.by = actor.account;
  f.hash = hash_of(actor.district, f, evidence.value());
  const auto written = engine.write(actor, once, [&](Writing& w) -> Result<Written> {
    const bool asked = leave == OpenComments::refuse;
    if (const auto open = asked ? open_comments(w, ask) : 0; open > 0) return not_settled(open);
    insert(w, f, evidence.value());
    return Written{f.id, 1, "", false};
  });
  if (!written.ok()) return written.problem();
  if (!written.value().repeated) return f;
  const auto reader = engine.store().read();
  const auto first = load(reader->connection(), actor.district, written.value().id);
  if (!first.ok()) return first.problem();
  return first.value().frozen;
}

Result<std::vector<Frozen>> frozen_reports(const Engine& engine, const Actor& actor) {
  if (auto problem = not_an_officer(actor)) return *problem;
  std::vector<Frozen> out;
  const auto reader = engine.store().read();
  const Value params[] = {actor.district};
  reader->connection().each(
      fmt::format("SELECT {} FROM \"frozen_report\" WHERE \"district\" = ? ORDER BY "
                  "\"frozen_at\" DESC, \"id\" DESC",
          columns),
      params, [&](const RowView& r) { out.push_back(frozen_at(r)); });
  return out;
}

Result<FrozenReport> load_frozen(const Engine& engine, const Actor& actor, const Uuid& id) {
  if (auto problem = not_an_officer(actor)) return *problem;
  const auto reader = engine.store().read();
  auto stored = load(reader->connection(), actor.district, id);
  if (!stored.ok()) return stored.problem();
  auto figures = read_frozen_text(stored.value().evidence);
  if (!figures.ok()) return figures.problem();
  return FrozenReport{std::move(stored.value().frozen), std::move(figures).value()};
}

std::vector<std::string> verify_frozen(Store& store, std::int64_t district) {
  std::vector<std::string> faults;
  const auto reader = store.read();
  const Value params[] = {district};
  reader->connection().each(
      fmt::format("SELECT {}, \"evidence\" FROM \"frozen_report\" WHERE \"district\" = ? ORDER BY "
                  "\"frozen_at\"",
          columns),
      params, [&](const RowView& r) {
        const Frozen f = frozen_at(r);
        if (hash_of(district, f, r.text(7)) == f.hash) return;
        faults.push_back(fmt::format(
            "冻结报告 {}（{}，{}年）与签发时的摘要不符", f.id.text(), f.report, f.year));
      });
  return faults;
}

}  // namespace jinguo
