// SPDX-License-Identifier: Apache-2.0
#include "casework_district.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <map>

#include "engine/words.h"
#include "modules/cases/case.h"
#include "modules/cases/intake.h"
#include "modules/cases/people.h"
#include "modules/deadlines/deadline.h"
#include "modules/modules.h"
#include "modules/org/account.h"
#include "modules/org/unit.h"
#include "modules/registry/person.h"
#include "store/schema.h"

namespace jinguo {
namespace {

constexpr int streets = 10, communities = 10;  // of each street
constexpr int papers = 50;                     // persons with the number of a paper

[[noreturn]] void stop(std::string_view what) {
  fmt::print(stderr, "casework: {}\n", what);
  std::exit(70);
}

template <class T>
T wanted(Result<T> result) {
  if (!result.ok()) stop(result.problem().field + " " + result.problem().text);
  return std::move(result).value();
}

struct Place {
  Uuid unit;
  Actor worker;
};

// One of each record, to be copied.
struct Originals {
  Uuid person, intake, case_, deadline;
};

class Founding {
 public:
  explicit Founding(const Engine& engine) : engine_(engine) {
    root_ = unit("示范区", org::Level::district, {});
    chair_ = account("chair", Role::chair, root_);
    chair_.root = true;
    account("desk", Role::desk, root_);
    for (int s = 0; s < streets; ++s) {
      const Uuid street = unit(fmt::format("街道{}", s), org::Level::street, root_);
      const Actor officer = account(fmt::format("street{}", s), Role::street, street);
      if (s == 0) member = account("member", Role::counsellor, street);
      for (int c = 0; c < communities; ++c) {
        const Uuid at = unit(fmt::format("社区{}-{}", s, c), org::Level::community, street);
        const std::string login = fmt::format("community{}", s * communities + c);
        places.push_back({at, account(login, Role::community, at)});
      }
    }
    account("partner", Role::member_body, root_);
  }

  Originals originals() {
    const Actor& worker = places[0].worker;
    Originals o;
    for (int i = 0; i < papers; ++i) {
      registry::Person p;
      p.name = "赵小红";
      p.id_kind = registry::IdKind::passport;
      p.id_number = paper_number(i);
      p.phone = fmt::format("139{:08}", i);
      o.person = enter(worker, p);
    }
    cases::Intake i;
    i.number = "XF-0";
    i.received_on = engine_.today();
    i.person = Id<registry::Person>{o.person};
    i.facts = std::string(300, 'x');
    o.intake = enter(worker, i);
    cases::Case c;
    c.number = "AJ-0";
    c.opened_on = engine_.today();
    c.recusal_checked = true;
    c.report_check = cases::ReportCheck::not_owed;
    c.person = Id<registry::Person>{o.person};
    c.facts = std::string(300, 'x');
    o.case_ = enter(worker, c);
    deadlines::Deadline d;
    d.code = "XF-NOTICE";
    d.label = "书面告知是否受理";
    d.record = "case";
    d.subject = o.case_.text();
    d.due_on = engine_.today();
    d.due = engine_.clock().now();
    d.begun = d.due - std::chrono::days{16};
    d.wake = Instant{std::chrono::sys_days{std::chrono::year{2199} / 1 / 1}};
    o.deadline = enter(installer(), d, places[0].unit);
    return o;
  }

  const Uuid& root() const { return root_; }
  std::vector<Place> places;
  Actor member;

 private:
  Actor installer() const { return {{}, root_, Role::installer, 1, "安装", true}; }
  template <class T>
  Uuid enter(const Actor& by, const T& record, std::optional<Uuid> owner = {}) {
    return wanted(engine_.write(by, {}, [&](Writing& w) -> Result<Written> {
      auto id = w.create(record, owner);
      if (!id.ok()) return id.problem();
      return Written{id.value().value, 1, {}, false};
    })).id;
  }
  Uuid unit(std::string name, org::Level level, std::optional<Uuid> parent) {
    org::Unit u;
    u.name = std::move(name);
    u.level = level;
    if (parent) u.parent = Id<org::Unit>{*parent};
    return enter(installer(), u);
  }
  Actor account(std::string login, Role role, const Uuid& at) {
    const Uuid id = enter(installer(), org::Account{login, login, role, true, {}}, at);
    return {id, at, role, 1, login, false};
  }

  const Engine& engine_;
  Uuid root_;
  Actor chair_;
};

// SQL beside the engine, on a store nobody has open.
class Raw {
 public:
  explicit Raw(const std::string& file) {
    if (sqlite3_open(file.c_str(), &db_) != SQLITE_OK) stop("cannot open " + file);
    run("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000;"
        "PRAGMA temp_store=MEMORY; BEGIN");
  }
  ~Raw() {
    run("COMMIT; PRAGMA journal_mode=WAL");
    sqlite3_close(db_);
  }
  void run(const std::string& sql) {
    char* said = nullptr;
    if (sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, &said) != SQLITE_OK)
      stop(fmt::format("{}\n{}", said ? said : "", sql));
  }
  std::vector<std::string> texts(const std::string& sql) {
    std::vector<std::string> all;
    const auto take = [](void* to, int, char** row, char**) {
      static_cast<std::vector<std::string>*>(to)->emplace_back(row[0] ? row[0] : "");
      return 0;
    };
    if (sqlite3_exec(db_, sql.c_str(), take, &all, nullptr) != SQLITE_OK) stop(sql);
    return all;
  }

 private:
  sqlite3* db_ = nullptr;
};

using Columns = std::map<std::string, std::string>;  // column → SQL over n.i, p (place), m (name)

class Filling {
 public:
  Filling(Raw& raw, const Founding& f, const Originals& o, const RecordType& person)
      : raw_(raw), o_(o), f_(f) {
    raw_.run(
        // An index that is dropped takes along what the planner is told of it.
        "CREATE TEMP TABLE told AS SELECT * FROM sqlite_stat1;"
        "CREATE TEMP TABLE place (n INTEGER PRIMARY KEY, unit TEXT, worker TEXT);"
        "CREATE TEMP TABLE pool (n INTEGER PRIMARY KEY, name TEXT, search TEXT);"
        "CREATE TEMP TABLE pool_word (name TEXT, word TEXT, PRIMARY KEY (name, word)) WITHOUT "
        "ROWID;"
        "CREATE TEMP TABLE place_in_text (k INTEGER PRIMARY KEY);"
        "INSERT INTO place_in_text VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)");
    for (std::size_t i = 0; i < f.places.size(); ++i)
      raw_.run(fmt::format("INSERT INTO place VALUES ({}, '{}', '{}')", i, f.places[i].unit.text(),
          f.places[i].worker.account.text()));
    fill_pool(person);
  }

  void rows(const Amounts& a) {
    constexpr auto person = "printf('01900000-0001-7000-8000-%012x', n.i)";
    constexpr auto case_id = "printf('01900000-0002-7000-8000-%012x', n.i)";
    constexpr auto intake = "printf('01900000-0003-7000-8000-%012x', n.i)";
    const std::string party =
        fmt::format("printf('01900000-0001-7000-8000-%012x', 1 + n.i * 3 % {})", a.persons);
    // Periods prime to each other and to the number of places (names: 19,997), so that nothing goes
    // with anything.
    const std::string day = "date('now', '-' || (n.i * 7 % 3607) || ' days')";
    const std::string closed = "(n.i % 7 < 2)";
    copy("person", o_.person, a.persons,
        {{"id", person}, {"name", "m.name"}, {"search", "m.search"},
            {"phone", "printf('138%08d', n.i)"}, {"id_number", "NULL"},
            {"id_number_match", "NULL"}});
    copy("case", o_.case_, a.cases,
        {{"id", case_id}, {"number", "printf('AJ-%d', n.i)"}, {"closed", closed},
            {"search", joined_words("aj")}, {"person", party},
            {"kind",
                "CASE WHEN n.i % 7 < 2 THEN 'domestic_violence' WHEN n.i % 53 = 3 THEN "
                "'agency' ELSE 'rights' END"},
            {"level",
                "CASE WHEN n.i % 7 < 2 THEN 'linked' WHEN n.i % 3 = 0 THEN "
                "'first_resolution' ELSE 'prevention' END"},
            {"colour",
                "CASE n.i % 101 WHEN 0 THEN 'red' WHEN 1 THEN 'orange' WHEN 2 THEN 'yellow' "
                "ELSE 'blue' END"},
            {"opened_on", day}, {"manager", "p.worker"},
            {"state",
                "CASE WHEN n.i * 7 % 3607 < 60 THEN 'handling' WHEN n.i % 11 = 9 THEN "
                "'closed' ELSE 'archived' END"}});
    copy("intake", o_.intake, a.cases,
        {{"id", intake}, {"number", "printf('XF-%d', n.i)"}, {"closed", closed},
            {"received_on", day}, {"person", party},
            {"search", "m.search || " + joined_words("xf")}, {"asker_name", "m.name"},
            {"phone", "printf('138%08d', n.i * 3)"}, {"receipt", "NULL"}, {"case", case_id},
            {"state", "CASE WHEN n.i * 7 % 3607 < 60 THEN 'handling' ELSE 'closed' END"}});
    enter_words("person", "", "01900000-0001");
    enter_words("case", "aj", "01900000-0002");
    enter_words("intake", "xf", "01900000-0003");
    terms(a.cases);
    reach(a.cases);
    journal(a);
    raw_.run("DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 SELECT * FROM told");
  }

 private:
  void fill_pool(const RecordType& person) {
    constexpr std::string_view surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严"
        "华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦";
    constexpr std::string_view given = "小红丽娜秀英芳敏静梅兰玉珍霞燕婷雪琴云";
    const auto at = [](std::string_view text, std::size_t i) {
      return std::string{text.substr(i % (text.size() / 3) * 3, 3)};
    };
    for (std::size_t i = 0; i < 20'000; ++i) {
      const std::string name = at(surnames, i) + at(given, i / 50) + at(given, i / 1000);
      Row row(person.fields.size());
      row[std::size_t(person.at("name"))] = name;
      const auto words = words_of(person, row);
      raw_.run(
          fmt::format("INSERT INTO pool VALUES ({}, '{}', '{}')", i, name, search_text(words)));
      for (const std::string& word : words)
        raw_.run(fmt::format("INSERT OR IGNORE INTO pool_word VALUES ('{}', '{}')", name, word));
    }
  }

  // The words of the number PREFIX-n, joined.
  static std::string joined_words(std::string_view prefix) {
    return fmt::format(
        "(SELECT group_concat(char(31) || substr(printf('{0}-%d', n.i), k), '') FROM place_in_text "
        "WHERE k <= length(printf('{0}-%d', n.i))) || char(31) || printf('{0}%d', n.i)",
        prefix);
  }

  // The words of the rows copied: of their names, and of their numbers.
  void enter_words(const std::string& table, const std::string& prefix, const std::string& ids) {
    const auto begun = std::chrono::steady_clock::now();
    const std::string rows =
        fmt::format("\"{}\" t WHERE t.\"district\" = 1 AND t.\"id\" >= '{}' AND t.\"id\" < '{}~'",
            table, ids, ids);
    std::string words;
    if (table != "case")
      words = fmt::format(
          "SELECT t.\"unit\" AS unit, w.word AS word, t.\"id\" AS id FROM \"{0}\" t CROSS JOIN "
          "pool_word w WHERE t.\"district\" = 1 AND t.\"id\" >= '{1}' AND t.\"id\" < '{1}~' AND "
          "w.name = t.{2}",
          table, ids, table == "person" ? "\"name\"" : "\"asker_name\"");
    if (!prefix.empty()) {
      if (!words.empty()) words += " UNION ALL ";
      words += fmt::format(
          "SELECT t.\"unit\" AS unit, substr(lower(t.\"number\"), k) AS word, t.\"id\" AS id FROM "
          "place_in_text, {0} AND k <= length(t.\"number\") UNION ALL SELECT "
          "t.\"unit\", replace(lower(t.\"number\"), '-', ''), t.\"id\" FROM {0}",
          rows);
    }
    raw_.run(
        fmt::format("INSERT OR IGNORE INTO \"{}_word\" SELECT 1, unit, word, id FROM ({}) "
                    "ORDER BY unit, word, id",
            table, words));
    fmt::print("          words of {:<9} {:6.1f} s\n", table,
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    std::fflush(stdout);
  }

  // `count` copies of one row, the named columns made anew.  The indexes are made afterwards.
  void copy(const std::string& table, const Uuid& original, std::int64_t count, Columns made) {
    const auto begun = std::chrono::steady_clock::now();
    made.emplace("unit", "p.unit");
    made.emplace("created_by", "p.worker");
    const auto indexes = raw_.texts(fmt::format(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = "
        "'{}'",
        table));
    for (const std::string& name : raw_.texts(fmt::format(
             "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND "
             "tbl_name = '{}'",
             table)))
      raw_.run(fmt::format("DROP INDEX \"{}\"", name));
    std::string names, values;
    for (const std::string& c :
        raw_.texts(fmt::format("SELECT name FROM pragma_table_info('{}')", table))) {
      const auto other = made.find(c);
      names += (names.empty() ? "" : ", ") + quoted(c);
      values +=
          (values.empty() ? "" : ", ") + (other == made.end() ? "o." + quoted(c) : other->second);
    }
    raw_.run(fmt::format(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {0}) "
        "INSERT INTO \"{1}\" ({2}) SELECT {3} FROM n CROSS JOIN \"{1}\" o CROSS JOIN place p "
        "CROSS JOIN pool m WHERE o.\"district\" = 1 AND o.\"id\" = '{4}' AND p.n = n.i * 37 % 100 "
        "AND m.n = n.i * 7919 % 19997",
        count, table, names, values, original.text()));
    for (const std::string& sql : indexes) raw_.run(sql);
    fmt::print("{:>9} {:<9} {:6.1f} s\n", count, table,
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    std::fflush(stdout);
  }

  // All open: one in thirty missed and risen, the others spread over sixty days.
  void terms(std::int64_t count) {
    const std::string days =
        "(CASE WHEN n.i % 29 = 0 THEN -1 - n.i / 29 % 20 ELSE 2 + n.i % 61 "
        "END)";
    const std::string due =
        "(CAST(strftime('%s', 'now', 'start of day') AS INTEGER) + " + days + " * 86400) * 1000";
    const std::string root = f_.root().text();
    copy("deadline", o_.deadline, count,
        {{"id", "printf('01900000-0004-7000-8000-%012x', n.i)"},
            {"subject", "printf('01900000-0002-7000-8000-%012x', n.i)"},
            {"case", "printf('01900000-0002-7000-8000-%012x', n.i)"}, {"due", due},
            {"due_on", "date('now', " + days + " || ' days')"}, {"begun", due + " - 1382400000"},
            {"state", "CASE WHEN n.i % 29 = 0 THEN 'overdue' ELSE 'running' END"},
            {"desk", "CASE WHEN n.i % 51 = 7 THEN NULL ELSE 'u:' || p.unit END"},
            {"asker", "CASE WHEN n.i % 51 = 7 THEN 'u:' || p.unit END"},
            {"fresh", "CASE WHEN n.i % 19 = 0 THEN 'u:' || p.unit END"},
            {"risen", fmt::format("CASE WHEN n.i % 87 = 0 THEN 'c:{0}' WHEN n.i % 29 = 0 THEN "
                                  "'u:{0}' END",
                          root)},
            {"risen_to",
                "CASE WHEN n.i % 87 = 0 THEN 'chair' WHEN n.i % 29 = 0 THEN 'district' "
                "ELSE 'none' END"}});
  }

  // The manager of each case on its team, the counsellor on every 300th, kin in every 10,000th.
  void reach(std::int64_t cases) {
    constexpr auto row =
        "INSERT INTO \"case_reach\" SELECT 1, {}, '{}', c.\"id\", c.\"id\", 0, "
        "9223372036854775807 FROM \"case\" c WHERE c.\"id\" > '01900000-0002' AND "
        "c.\"id\" < '01900000-0003' {}";
    const std::string nth = "AND CAST(substr(c.\"number\", 4) AS INTEGER) % {} = 0";
    const std::string member = fmt::format("'{}'", f_.member.account.text());
    raw_.run(fmt::format(row, "c.\"manager\"", "member", ""));
    raw_.run(fmt::format(row, member, "member", fmt::format(fmt::runtime(nth), 300)));
    raw_.run(fmt::format(row, "c.\"manager\"", "kin", fmt::format(fmt::runtime(nth), 10'000)));
    fmt::print("{:>9} of the teams\n", cases);
  }

  void journal(const Amounts& a) {
    raw_.run("DROP INDEX \"journal_by_record\"");
    raw_.run(fmt::format(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO "
        "\"journal\" (\"district\", \"record\", \"record_id\", \"version\", \"at\", \"account\", "
        "\"action\", \"body\", \"previous\", \"hash\") SELECT 1, CASE WHEN n.i > {} THEN 'case' "
        "ELSE 'person' END, CASE WHEN n.i > {} THEN printf('01900000-0002-7000-8000-%012x', n.i % "
        "{}) ELSE printf('01900000-0001-7000-8000-%012x', n.i) END, 1, 1700000000000 + n.i * 1000, "
        "p.worker, 'create', '{{\"name\":[null,\"{}\"]}}', '{}', '{}' FROM n CROSS JOIN place p "
        "WHERE p.n = n.i * 37 % 100",
        a.journal, a.persons, a.persons, a.cases, std::string(160, 'x'), std::string(64, '0'),
        std::string(64, '1')));
    raw_.run(
        "CREATE INDEX \"journal_by_record\" ON \"journal\" (\"district\", \"record_id\", "
        "\"seq\")");
    fmt::print("{:>9} journal\n", a.journal);
  }

  Raw& raw_;
  Originals o_;
  const Founding& f_;
};

}  // namespace

std::string paper_number(int i) { return fmt::format("E{:08}", i); }

void make_district(const std::string& folder, const Amounts& amounts) {
  const auto keys = KeyFolder::make(folder + "/keys");
  const Sealing sealing{*keys};
  const Catalogue catalogue = std::move(Catalogue::make(all_modules())).value();
  auto store = open_store({folder + "/data", ""});
  const Engine engine{
      {*store, catalogue, system_clock(), system_random(), std::chrono::minutes{8 * 60}, &sealing}};
  Founding founding{engine};
  const Originals originals = founding.originals();
  store.reset();
  Raw raw{folder + "/data/jinguo.db"};
  Filling{raw, founding, originals, *catalogue.find("person")}.rows(amounts);
}

FilledDistrict::FilledDistrict(const std::string& folder, const std::string& url)
    : store(open_store({folder + "/data", url})),
      keys(KeyFolder::open(folder + "/keys")),
      sealing(*keys),
      catalogue(std::move(Catalogue::make(all_modules())).value()),
      engine({*store, catalogue, system_clock(), system_random(), std::chrono::minutes{8 * 60},
          &sealing}) {}

Actor FilledDistrict::account(const std::string& login) const {
  const auto reader = store->read();
  Actor found;
  const Value params[] = {login};
  reader->connection().each(
      "SELECT a.\"id\", a.\"unit\", a.\"role\", u.\"parent\" FROM \"account\" a JOIN \"unit\" u ON "
      "u.\"district\" = a.\"district\" AND u.\"id\" = a.\"unit\" WHERE a.\"district\" = 1 AND "
      "a.\"login\" = ?",
      params, [&](const RowView& r) {
        found = {*Uuid::parse(r.text(0)), *Uuid::parse(r.text(1)), {}, 1, login, r.is_null(3)};
        for (const Choice& c : Codec<Role>::choices)
          if (c.name == r.text(2)) found.role = static_cast<Role>(c.value);
      });
  if (found.account.empty()) stop("no account " + login);
  return found;
}

}  // namespace jinguo
