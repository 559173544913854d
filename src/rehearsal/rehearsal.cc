// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/rehearsal.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <filesystem>

#include "rehearsal/asking.h"

namespace jinguo {
namespace {

namespace fs = std::filesystem;
using namespace rehearsal;

// A folder of its own, in memory where the machine offers that; gone with its content at the end.
class ThrowAwayFolder {
 public:
  ThrowAwayFolder() {
    std::error_code none;
    const fs::path memory = "/dev/shm";
    const bool usable = fs::is_directory(memory, none) && access(memory.c_str(), W_OK) == 0;
    std::string wanted =
        ((usable ? memory : fs::temp_directory_path()) / "jinguo-rehearsal-XXXXXX").string();
    if (const char* made = mkdtemp(wanted.data())) path_ = made;
  }
  ThrowAwayFolder(const ThrowAwayFolder&) = delete;
  ThrowAwayFolder& operator=(const ThrowAwayFolder&) = delete;
  ~ThrowAwayFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

Date written_on(const Script& script, Date latest) {
  if (script.today) return *script.today;
  return std::max(
      latest, Date{std::chrono::year{script.year}, std::chrono::December, std::chrono::day{31}});
}

// Without its records nothing can be asked: every question says why.
std::vector<RehearsalRow> all_refused(const Script& script, const Problem& why) {
  std::vector<RehearsalRow> rows;
  for (const Ask& ask : script.asks) {
    RehearsalRow row;
    row.id = ask.id;
    row.expected = expected_of(ask);
    row.note =
        fmt::format("{}：{}{}{}", why.field, why.text, why.remedy.empty() ? "" : "；", why.remedy);
    rows.push_back(std::move(row));
  }
  return rows;
}

RehearsalResult run(const Script& script, Store& store, const Catalogue& catalogue,
    const FigureBook& book, std::int64_t district) {
  SetClock clock{Instant{}};
  const auto random = seeded_random(1);
  const auto keys = memory_keys();  // they end with the store
  const Sealing sealing{*keys};
  const Engine engine{{store, catalogue, clock, *random, std::chrono::hours{8}, &sealing}};
  Maker maker{engine, clock, script, district};
  RehearsalResult result;
  result.report = script.report;
  result.file = script.file;
  try {
    maker.found();
    for (const Given& given : script.given) maker.make(given);
  } catch (const Refused& refused) {
    result.rows = all_refused(script, refused.problem);
    return result;
  }
  result.records = maker.made();
  const Counting counting{store, catalogue, book};
  const Asking asking{counting, book, script, maker, written_on(script, maker.latest())};
  for (const Ask& ask : script.asks) result.rows.push_back(asking.row(ask));
  return result;
}

}  // namespace

bool RehearsalResult::met() const {
  return std::all_of(rows.begin(), rows.end(),
      [](const RehearsalRow& r) { return r.verdict == RehearsalRow::Verdict::met; });
}

std::string_view text_of(RehearsalRow::Verdict verdict) {
  switch (verdict) {
    case RehearsalRow::Verdict::met: return "met";
    case RehearsalRow::Verdict::differs: return "differs";
    case RehearsalRow::Verdict::refused: return "refused";
  }
  return "refused";
}

Result<RehearsalResult> rehearse(const std::string& file, const std::string& yaml,
    const Catalogue& catalogue, const FigureBook& book, const RehearsalOptions& options) {
  const auto begun = std::chrono::steady_clock::now();
  try {
    const Script script = read_script(file, yaml, catalogue);
    const ThrowAwayFolder folder;
    const auto store = open_store({folder.path(), options.store});
    RehearsalResult result = run(script, *store, catalogue, book, options.district);
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return result;
  } catch (const Refused& refused) {
    return refused.problem;
  } catch (const StoreError& error) {
    return problem_of(error);
  }
}

std::string as_text(const RehearsalResult& result) {
  std::string out = fmt::format("{}  {}\n", result.report, result.file);
  std::int64_t counts[3] = {};
  for (const RehearsalRow& r : result.rows) {
    ++counts[static_cast<std::size_t>(r.verdict)];
    out += fmt::format("  {:<8} {:<10} 应为 {}  得到 {}{}  依据 {} 条{}{}\n", text_of(r.verdict),
        r.id, r.expected, r.got.empty() ? "—" : r.got,
        r.exact.empty() ? "" : fmt::format("（{}）", r.exact), r.evidence_count,
        r.note.empty() ? "" : "  ", r.note);
  }
  out += fmt::format("  {} 项相符，{} 项不符，{} 项不能算；{} 条记录，{:.1f} 秒\n", counts[0],
      counts[1], counts[2], result.records, result.seconds);
  return out;
}

namespace {

boost::json::value number_or_text(const std::string& text) {
  if (text.empty()) return nullptr;
  const auto exact = parse_exact(text);
  if (!exact) return boost::json::value{text};
  if (exact->denominator == 1) return exact->numerator;
  return static_cast<double>(exact->numerator) / static_cast<double>(exact->denominator);
}

}  // namespace

std::string as_json(const std::vector<RehearsalResult>& results) {
  boost::json::array list;
  for (const RehearsalResult& result : results)
    for (const RehearsalRow& r : result.rows) {
      boost::json::object one;
      one["id"] = r.id;
      one["expected"] = number_or_text(r.expected);
      one["got"] = number_or_text(r.got);
      if (!r.exact.empty()) one["exact"] = r.exact;
      one["evidence_count"] = r.evidence_count;
      one["verdict"] = text_of(r.verdict);
      one["note"] = r.note;
      list.push_back(std::move(one));
    }
  return boost::json::serialize(list);
}

}  // namespace jinguo
