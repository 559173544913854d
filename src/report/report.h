// SPDX-License-Identifier: Apache-2.0
// The year's report: a template filled from the records, its figures traceable to them.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/engine.h"
#include "figures/figures.h"
#include "io/document.h"
#include "report/template.h"

namespace jinguo {

struct ReportAsk {
  int year = 0;
  std::optional<Uuid> area;  // a unit and all below it; the whole district when absent
  std::string area_name;     // 示范区, for {{area}}
  std::string organ;         // "" is area_name + 妇女联合会, for {{organ}}
  Date today;                // for {{today}} and periods that run until today
  Instant now{};             // document property
};

// One figure where it stands in the report.
struct ReportPlace {
  int number = 0;          // from 1, in the order of the text
  int line = 0;            // of the template
  Question question;       // asks for it again
  std::string period;      // the same as text that Period::parse reads
  std::string printed;     // as it stands in the text
  std::string print_rule;  // how it was printed, in words
  bool gap = false;        // nothing to count from: `printed` is the gap's wording
  FigureAnswer answer;     // with last year's value beside it
};

struct Report {
  std::string file;  // the template
  ReportAsk ask;
  Document document;
  std::vector<ReportPlace> places;
  bool is_public = false;
};

// Fills the template for what `actor` may see.  A figure without records becomes a stated gap and
// is listed with its reason in an annex of the document; it is never filled.  Equal questions are
// asked once.  Refused only when a question is (a figure out of her reach, a broken store).
Result<Report> build_report(
    const ReportTemplate& form, const Counting& counting, const Actor& actor, const ReportAsk& ask);

// The same for publication.  Numbers of persons, households and cases from 1 to 4 become ＜5; what
// would tell them (the smallest other of their column, their total, a sum or a share over so few, a
// comparison) is not told; nothing leads to records any more, and the annex lists no record.
Report public_version(Report report);

// Files of it.  DOCX and PDF by GB/T 9704; HTML as a whole page with the rule of every figure at
// its end, without script or style.
std::string report_docx(const Report& report);
std::string report_pdf(const Report& report);
std::string report_html(const Report& report, HtmlForm form = HtmlForm::page);
// For the web page: {year, area, may_freeze, title, html, gaps, places: [{number, figure, label,
// unit, period, printed, value, gap, gap_reason, rule, print_rule, evidence_count, last_year,
// change …}]}.
std::string report_json(const Report& report, const Actor& reader);

// The annex: a list of all figures, then for each the records behind it, at most `most` of them
// with the total said.  Streamed into `path`: memory does not grow with the records.
std::optional<Problem> write_annex(const Report& report, const Counting& counting,
    const Catalogue& catalogue, const Actor& actor, const std::string& path,
    std::int64_t most = 100'000);

// Signing off.  What is kept: every figure with its value, its print and the complete list of the
// records behind it (type, id, version, what each gave), under one hash.
struct Frozen {
  Uuid id;
  std::string report;  // the template's file
  int year = 0;
  std::optional<Uuid> area;
  Instant at{};
  Uuid by;
  std::string hash;  // 64 hex digits, SM3
};
// The chair and district officers sign off reports and read what was signed.
bool may_freeze(const Actor& actor);
// Builds the report anew, checks that no record moved while its evidence was listed, and stores
// it with a journal line in one transaction.  For the chair and district officers only.  Refused
// (conflict, field settled_later) while comments on this report are open, unless it is said that
// they are settled later.
enum class OpenComments : bool { refuse, settled_later };
Result<Frozen> freeze_report(const Engine& engine, const Counting& counting, const Actor& actor,
    const ReportTemplate& form, const ReportAsk& ask, const Once& once = {},
    OpenComments open = OpenComments::refuse);
// Newest first; without the evidence.
Result<std::vector<Frozen>> frozen_reports(const Engine& engine, const Actor& actor);

// What became of a frozen report's figures.
struct SinceFreeze {
  struct Moved {
    std::string record;  // type name
    Uuid id;
    std::int64_t version_then = 0, version_now = 0;  // 0 where it was not counted
    std::string title;                               // "" for one that is no longer counted
  };
  struct Change {
    std::string figure, label, period, unit;
    std::string printed_then, printed_now;
    bool value_changed = false;
    bool undefined = false;  // the figure is no longer in the book, or cannot be asked
    std::vector<Moved> added, dropped, changed;
  };
  Frozen frozen;
  std::vector<Change> changes;  // figures of which nothing moved are left out
  int figures = 0;              // looked at
};
Result<SinceFreeze> since_freeze(const Engine& engine, const Counting& counting,
    const FigureBook& book, const Actor& actor, const Uuid& frozen);
std::string since_freeze_json(const SinceFreeze& since);

// Recomputes the hash of every frozen report of the district; one line for each that does not fit.
std::vector<std::string> verify_frozen(Store& store, std::int64_t district);

}  // namespace jinguo
