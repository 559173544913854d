// SPDX-License-Identifier: Apache-2.0
// What the lists of casework cost at scale: pages, look-ups, work lists, "is she known".
//   casework make FOLDER [PERSONS CASES JOURNAL]   fills FOLDER (an empty one), see
//                                                  casework_district.h
//   casework measure FOLDER [SECONDS [WORD]]       each list (or those whose name has WORD) by 16
//                                                  clients at once, through the engine; beside it
//                                                  the SQL it ran, alone, through SQLite's own
//                                                  calls.  As in the server, the answers are given
//                                                  first come first served by a thread a core, "is
//                                                  she known" by four
//   casework copy FOLDER URL                       the same records to an empty PostgreSQL
//   casework postgres FOLDER URL [SECONDS [WORD]]  measures there (no SQL beside it)
//   casework plan FOLDER [WORD]                    the SQL of each and how SQLite goes about it
#include <fmt/format.h>
#include <sqlite3.h>
#include <time.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>

#include "casework_district.h"
#include "clocks/work.h"
#include "engine/known.h"

namespace jinguo {
namespace {

constexpr int clients = 16;
constexpr int pool_threads = 4;  // of the server, for what waits for the disk
using Clock = std::chrono::steady_clock;

// The statements run on any session while it is recording, values put in.
class Tape {
 public:
  static void listen() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(&Tape::attach)); }
  static std::vector<std::string> record(const std::function<void()>& work) {
    on = true;
    work();
    on = false;
    const std::lock_guard held{mutex};
    return std::exchange(heard, {});
  }

 private:
  static int attach(sqlite3* db, const char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, &Tape::hear, nullptr);
  }
  static int hear(unsigned, void*, void* statement, void*) {
    if (!on) return 0;
    auto* s = static_cast<sqlite3_stmt*>(statement);
    const std::string_view text = sqlite3_sql(s);
    for (const std::string_view bracket : {"BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"})
      if (text.starts_with(bracket)) return 0;
    char* sql = sqlite3_expanded_sql(s);
    const std::lock_guard held{mutex};
    heard.emplace_back(sql);
    sqlite3_free(sql);
    return 0;
  }
  static inline std::atomic<bool> on = false;
  static inline std::mutex mutex;
  static inline std::vector<std::string> heard;
};

struct Ask {
  std::string name;
  std::function<void(int client)> once;
  int threads = int(std::max(1u, std::thread::hardware_concurrency()));
};

struct Times {
  double median = 0, p95 = 0;
  double work = 0;  // milliseconds of processor for one answer: what a busy machine cannot blur
};

double processor_seconds() {
  timespec t{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return double(t.tv_sec) + double(t.tv_nsec) / 1e9;
}

// Clients who wait for an answer, each since when; she who has waited longest comes next.
class Queue {
 public:
  Queue() {
    for (int i = 0; i < clients; ++i) waiting_.push({i, Clock::now()});
  }
  std::pair<int, Clock::time_point> next() {
    const std::lock_guard held{mutex_};
    const auto first = waiting_.front();
    waiting_.pop();
    return first;
  }
  void again(int client) {
    const std::lock_guard held{mutex_};
    waiting_.push({client, Clock::now()});
  }

 private:
  std::mutex mutex_;
  std::queue<std::pair<int, Clock::time_point>> waiting_;
};

// Each client asks again as soon as it is answered.
Times measured(double seconds, int threads, const std::function<void(int client)>& once) {
  std::vector<std::vector<double>> each(static_cast<std::size_t>(threads));
  std::vector<std::thread> running;
  Queue queue;
  const double before = processor_seconds();
  const auto end = Clock::now() + std::chrono::duration<double>{seconds};
  for (auto& mine : each)
    running.emplace_back([&] {
      while (Clock::now() < end) {
        const auto [client, since] = queue.next();
        once(client);
        mine.push_back(std::chrono::duration<double, std::milli>(Clock::now() - since).count());
        queue.again(client);
      }
    });
  for (std::thread& t : running) t.join();
  std::vector<double> all;
  for (const auto& mine : each) all.insert(all.end(), mine.begin(), mine.end());
  std::sort(all.begin(), all.end());
  return {all[all.size() / 2], all[all.size() * 95 / 100],
      (processor_seconds() - before) * 1000 / double(all.size())};
}

// SQLite's own session that writes, for all: what an answer stores before it is given.
class PlainWriter {
 public:
  explicit PlainWriter(const std::string& file) {
    sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_wal_autocheckpoint(db_, 0);
    sqlite3_exec(
        db_, "PRAGMA synchronous=FULL; PRAGMA cache_size=-32000", nullptr, nullptr, nullptr);
  }
  ~PlainWriter() { sqlite3_close(db_); }
  PlainWriter(const PlainWriter&) = delete;
  PlainWriter& operator=(const PlainWriter&) = delete;
  sqlite3* db() const { return db_; }
  std::mutex mutex;

 private:
  sqlite3* db_ = nullptr;
};

// The statements of one answer, prepared: those up to the last that writes in the session that
// writes, the others in one of its own.
class Plain {
 public:
  Plain(const std::string& file, const std::vector<std::string>& sql, PlainWriter& writer)
      : writer_(writer) {
    sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    sqlite3_exec(
        db_, "PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY", nullptr, nullptr, nullptr);
    const auto last = std::find_if(
        sql.rbegin(), sql.rend(), [](const std::string& s) { return !s.starts_with("SELECT"); });
    for (auto one = sql.begin(); one != sql.end(); ++one) {
      const bool writes = one < last.base();
      auto& to = writes ? written_ : read_;
      sqlite3_prepare_v2(writes ? writer.db() : db_, one->c_str(), -1, &to.emplace_back(), nullptr);
    }
  }
  ~Plain() {
    for (sqlite3_stmt* s : read_) sqlite3_finalize(s);
    for (sqlite3_stmt* s : written_) sqlite3_finalize(s);
    sqlite3_close(db_);
  }
  Plain(const Plain&) = delete;
  Plain& operator=(const Plain&) = delete;
  void run() {
    if (!written_.empty()) {
      const std::lock_guard held{writer_.mutex};
      run(writer_.db(), "BEGIN IMMEDIATE", written_, "COMMIT");
    }
    run(db_, "BEGIN", read_, "ROLLBACK");
  }

 private:
  void run(sqlite3* db, const char* begin, const std::vector<sqlite3_stmt*>& all, const char* end) {
    sqlite3_exec(db, begin, nullptr, nullptr, nullptr);
    for (sqlite3_stmt* s : all) {
      while (sqlite3_step(s) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count(s); ++i)
          seen_ += std::size_t(sqlite3_column_bytes(s, i));
      if (sqlite3_reset(s) != SQLITE_OK) failed(sqlite3_errmsg(db));
    }
    if (sqlite3_exec(db, end, nullptr, nullptr, nullptr) != SQLITE_OK) failed(sqlite3_errmsg(db));
  }
  [[noreturn]] static void failed(const char* said) {
    fmt::print(stderr, "casework: SQL alone: {}\n", said);
    std::exit(70);
  }

  PlainWriter& writer_;
  sqlite3* db_ = nullptr;
  std::vector<sqlite3_stmt*> read_, written_;
  std::size_t seen_ = 0;
};

[[noreturn]] void refused(const std::string& name, const Problem& p) {
  fmt::print(stderr, "casework: {}: {} {}\n", name, p.field, p.text);
  std::exit(70);
}

class Asks {
 public:
  explicit Asks(const FilledDistrict& d) : d_(d) {
    for (const char* who : {"chair", "desk", "street", "community", "member"}) {
      list(who, "case", "page 1", [](ListQuery&) {});
      list(who, "case", "page 40", [](ListQuery& q) { q.page = 40; });
      filtered(who, "case", "state", "handling");
      filtered(who, "case", "state", "archived");
      filtered(who, "case", "level", "linked");
      filtered(who, "case", "colour", "red");
      filtered(who, "case", "kind", "agency");
      if (who != std::string_view{"member"}) {
        list(who, "intake", "page 1", [](ListQuery&) {});
        filtered(who, "intake", "state", "handling");
        found(who, "characters", "赵小");
        found(who, "pinyin", "zhaoxiao");
        found(who, "initials", "zxh");
        found(who, "common", "z");
        found(who, "none such", "zzzz");
        known(who, "characters", {"赵小", "", ""});
        known(who, "full name", {"赵小红", "", ""});
        known(who, "pinyin", {"zhaoxiao", "", ""});
        known(who, "initials", {"zxh", "", ""});
        known(who, "paper", {"", paper_number(7), ""});
        known(who, "telephone", {"", "", "13800000300"});
      }
    }
    got("chair");
    got("community");
    for (const char* who : {"chair", "desk", "street", "community", "member", "partner"}) work(who);
  }
  std::vector<Ask> all;

 private:
  // Of a kind there are many, each client is another.
  std::vector<Actor> people(const std::string& who) const {
    std::vector<Actor> them;
    const int kinds = who == "street" ? 10 : who == "community" ? 100 : 1;
    for (int i = 0; i < clients; ++i)
      them.push_back(d_.account(kinds == 1 ? who : fmt::format("{}{}", who, (i * 7 + 3) % kinds)));
    return them;
  }
  void list(const std::string& who, const std::string& record, const std::string& what,
      const std::function<void(ListQuery&)>& asked) {
    const RecordType& type = *d_.catalogue.find(record);
    ListQuery q;
    asked(q);
    const std::string name = fmt::format("{} {} {}", who, record, what);
    all.push_back({name, [this, &type, q, name, who = people(who)](int i) {
                     const auto page = d_.engine.list(who[std::size_t(i)], type, q);
                     if (!page.ok()) refused(name, page.problem());
                   }});
  }
  void filtered(const std::string& who, const std::string& record, const std::string& field,
      const std::string& value) {
    list(who, record, field + " " + value, [&](ListQuery& q) {
      q.filters = {{d_.catalogue.find(record)->field(field), Filter::Op::equal, {value}}};
    });
  }
  void found(const std::string& who, const std::string& what, const std::string& words) {
    list(who, "person", what, [&](ListQuery& q) { q.words = words; });
  }
  void got(const std::string& who) {
    const RecordType& type = *d_.catalogue.find("person");
    const auto page = d_.engine.list(people(who)[0], type, {});
    if (!page.ok() || page.value().rows.empty()) return;
    all.push_back({who + " person by id",
        [this, &type, id = page.value().rows[0].id, actor = people(who)[0]](int) {
          if (auto one = d_.engine.get(actor, type, id); !one.ok()) refused("id", one.problem());
        }});
  }
  void known(const std::string& who, const std::string& what, const KnownTerms& terms) {
    const std::string name = fmt::format("{} known {}", who, what);
    all.push_back({name,
        [this, terms, name, who = people(who)](int i) {
          const auto answer = known_matters(d_.engine, who[std::size_t(i)], terms);
          if (!answer.ok()) refused(name, answer.problem());
        },
        pool_threads});
  }
  void work(const std::string& who) {
    for (const char* list : {"today", "soon", "overdue", "waiting", "new", "team"})
      all.push_back({fmt::format("{} work {}", who, list),
          [this, which = *work_list_named(list), who = people(who)](int i) {
            const auto page = work_list(d_.engine, who[std::size_t(i)], which, 1, 20);
            if (!page.ok()) refused("work", page.problem());
          }});
    all.push_back({who + " work counts", [this, who = people(who)](int i) {
                     const auto counts = work_counts(d_.engine, who[std::size_t(i)]);
                     if (!counts.ok()) refused("counts", counts.problem());
                   }});
  }

  const FilledDistrict& d_;
};

void measure(const std::string& folder, double seconds, const std::string& word) {
  const FilledDistrict d{folder};
  const std::string file = folder + "/data/jinguo.db";
  fmt::print("{:<34} {:>9} {:>9} {:>9}   {:>9} {:>9} {:>9}   {:>5}\n", "milliseconds", "median",
      "p95", "processor", "SQL: med.", "p95", "processor", "ratio");
  int missed = 0, measured_lists = 0;
  for (const Ask& ask : Asks{d}.all) {
    if (ask.name.find(word) == ask.name.npos) continue;
    std::vector<std::vector<std::string>> sql;
    for (int i = 0; i < clients; ++i) sql.push_back(Tape::record([&] { ask.once(i); }));
    const Times ours = measured(seconds, ask.threads, ask.once);
    PlainWriter writer{file};
    std::vector<std::unique_ptr<Plain>> plain;
    for (const auto& one : sql) plain.push_back(std::make_unique<Plain>(file, one, writer));
    const Times floor =
        measured(seconds, ask.threads, [&](int i) { plain[std::size_t(i)]->run(); });
    const double ratio = floor.work / ours.work;
    ++measured_lists;
    missed += ours.p95 >= 50 || ratio < 0.5;
    fmt::print("{:<34} {:9.2f} {:9.2f} {:9.2f}   {:9.2f} {:9.2f} {:9.2f}   {:5.2f}{}{}\n", ask.name,
        ours.median, ours.p95, ours.work, floor.median, floor.p95, floor.work, ratio,
        ours.p95 < 50 ? "" : "  SLOW", ratio < 0.5 ? "  RATIO" : "");
    std::fflush(stdout);
  }
  fmt::print("{} lists, {} of them not under 50 ms or under half of their SQL's speed\n",
      measured_lists, missed);
}

// Through the engine alone; what the server works stands in no processor time of this process.
void measure_postgres(
    const std::string& folder, const std::string& url, double seconds, const std::string& word) {
  const FilledDistrict d{folder, url};
  fmt::print("{:<34} {:>9} {:>9}\n", "milliseconds", "median", "p95");
  int missed = 0, measured_lists = 0;
  for (const Ask& ask : Asks{d}.all) {
    if (ask.name.find(word) == ask.name.npos) continue;
    for (int i = 0; i < clients; ++i) ask.once(i);
    const Times ours = measured(seconds, pool_threads, ask.once);
    ++measured_lists;
    missed += ours.p95 >= 50;
    fmt::print("{:<34} {:9.2f} {:9.2f}{}\n", ask.name, ours.median, ours.p95,
        ours.p95 < 50 ? "" : "  SLOW");
    std::fflush(stdout);
  }
  fmt::print("{} lists, {} of them not under 50 ms\n", measured_lists, missed);
}

void plan(const std::string& folder, const std::string& word) {
  const FilledDistrict d{folder};
  sqlite3* db = nullptr;
  sqlite3_open_v2((folder + "/data/jinguo.db").c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
  for (const Ask& ask : Asks{d}.all) {
    if (ask.name.find(word) == ask.name.npos) continue;
    fmt::print("== {}\n", ask.name);
    for (const std::string& sql : Tape::record([&] { ask.once(0); })) {
      if (!sql.starts_with("SELECT")) continue;
      const auto begun = Clock::now();
      const auto none = [](void*, int, char**, char**) { return 0; };
      sqlite3_exec(db, sql.c_str(), none, nullptr, nullptr);
      fmt::print("{}\n   {:.2f} ms\n", sql,
          std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
      const auto line = [](void*, int, char** row, char**) {
        fmt::print("   {}\n", row[3]);
        return 0;
      };
      sqlite3_exec(db, ("EXPLAIN QUERY PLAN " + sql).c_str(), line, nullptr, nullptr);
    }
  }
  sqlite3_close(db);
}

}  // namespace
}  // namespace jinguo

int main(int argc, char** argv) {
  const std::string verb = argc > 2 ? argv[1] : "";
  const auto word = [&](int i) { return std::string{argc > i ? argv[i] : ""}; };
  if (verb == "make") {
    jinguo::Amounts amounts;
    if (argc > 5) amounts = {std::atoll(argv[3]), std::atoll(argv[4]), std::atoll(argv[5])};
    return jinguo::make_district(argv[2], amounts), 0;
  }
  if (verb == "copy") return jinguo::copy_district(argv[2], word(3)), 0;
  if (verb == "postgres")
    return jinguo::measure_postgres(argv[2], word(3), argc > 4 ? std::atof(argv[4]) : 1.5, word(5)),
           0;
  jinguo::Tape::listen();
  if (verb == "measure")
    return jinguo::measure(argv[2], argc > 3 ? std::atof(argv[3]) : 1.5, word(4)), 0;
  if (verb == "plan") return jinguo::plan(argv[2], word(3)), 0;
  return fmt::print(stderr, "casework make|measure|plan|copy|postgres FOLDER …\n"), 64;
}
