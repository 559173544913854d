// SPDX-License-Identifier: Apache-2.0
// The same figures through our own library, in one process, beside `floors sql`.
//   ours figures FOLDER          milliseconds for F1–F20 of 2021, value and evidence count of each
//   ours evidence FOLDER FIGURE  milliseconds for the first page of its evidence
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "figures/figures.h"
#include "modules/modules.h"

namespace jinguo {
namespace {

constexpr const char* asked[] = {"households_visited", "letters_and_visits", "assistance_cases",
    "cases_closed", "family_quarrels_settled", "rights_activities", "festival_women",
    "festival_money", "cancer_applicants", "cancer_applied_money", "spring_bud_new_places",
    "spring_bud_students", "spring_bud_university", "spring_bud_schools", "loan_batches",
    "loan_applicants", "loan_lent", "counterpart_goods", "hotline_hours", "after_school_starts"};

double milliseconds_of(const auto& work) {
  const auto begun = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
      .count();
}

[[noreturn]] void stop(const Problem& p) {
  std::fprintf(stderr, "ours: %s %s\n", p.field.c_str(), p.text.c_str());
  std::exit(70);
}

struct Bench {
  explicit Bench(const std::string& folder) : store(open_store({folder, "", true, 8})) {
    std::ifstream in{std::filesystem::path{BENCH_SOURCE} / "../figures/seed.yaml"};
    std::ostringstream text;
    text << in.rdbuf();
    const FigureFile file[] = {{"figures/seed.yaml", text.str()}};
    auto read = FigureBook::read(file, catalogue);
    if (!read.ok()) stop(read.problem());
    book = read.value();
    const auto reader = store->read();
    reader->connection().each("SELECT \"district\", \"id\" FROM \"unit\" WHERE \"parent\" IS NULL",
        {}, [&](const RowView& r) {
          chair.district = r.integer(0);
          chair.unit = *Uuid::parse(r.text(1));
        });
    chair.role = Role::chair;
    chair.root = true;
  }
  Question about(const char* figure) const {
    Question q;
    q.figure = book->find(figure);
    q.period = Period::year(2021);
    return q;
  }
  Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  std::unique_ptr<Store> store;
  std::shared_ptr<const FigureBook> book;
  Actor chair{};
};

void figures(const Bench& b) {
  const Counting counting{*b.store, b.catalogue, *b.book};
  const auto all = [&] {
    for (const char* name : asked)
      if (const auto answer = counting.ask(b.chair, b.about(name)); !answer.ok())
        stop(answer.problem());
  };
  all();  // warms the page cache, as `floors sql` does
  std::printf("%.2f\n", milliseconds_of(all));
}

void evidence(const Bench& b, const char* figure) {
  const Counting counting{*b.store, b.catalogue, *b.book};
  const auto page = [&] {
    if (const auto lines = counting.evidence(b.chair, b.about(figure), 1, 50); !lines.ok())
      stop(lines.problem());
  };
  page();
  std::printf("%.2f\n", milliseconds_of(page));
}

}  // namespace
}  // namespace jinguo

int main(int argc, char** argv) {
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "figures" && argc == 3) return jinguo::figures(jinguo::Bench{argv[2]}), 0;
  if (verb == "evidence" && argc == 4) return jinguo::evidence(jinguo::Bench{argv[2]}, argv[3]), 0;
  std::fprintf(stderr, "usage: ours figures FOLDER | evidence FOLDER FIGURE\n");
  return 2;
}
