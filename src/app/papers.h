// SPDX-License-Identifier: Apache-2.0
// The papers of the program – report, annex, lists, import – for commands and for the server.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "app/house.h"
#include "http/server.h"
#include "io/import.h"
#include "io/import_undo.h"
#include "report/report.h"

namespace jinguo {

// The yearly report's template: the shipped one, or reports/annual.md of the data folder.
Result<ReportTemplate> open_template(
    const std::string& data, std::shared_ptr<const FigureBook> book);

ReportAsk report_ask(const House& house, int year);

struct WrittenFile {
  std::string path;
  std::int64_t bytes = 0;
};
// Writes DOCX, PDF, HTML and the XLSX annex into `folder`, made when missing.  A file appears
// whole or not at all.
Result<std::vector<WrittenFile>> write_report(
    const House& house, const Report& report, const Counting& counting, const std::string& folder);

// What was found or done, as the web and `--format json` read it.
std::string json_of(const ImportOutcome& outcome);
// Of a check: also what is there already, by which keys, and when that was looked up.
std::string json_of(
    const ImportOutcome& outcome, const std::vector<std::string>& keys, Instant looked_at);
std::string json_of(const ImportUndone& undone);

// The doors of the server to all of it.  `house` must outlive them.
http::DocumentCalls paper_calls(const House& house, std::shared_ptr<const FigureBook> book);

}  // namespace jinguo
