// SPDX-License-Identifier: Apache-2.0
// A small district, made whole: what the year must add up to, and that a seed repeats it.
#include "demo/demo.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "base/id_number.h"
#include "clocks/test_terms.h"
#include "demo/areas.h"
#include "engine/journal.h"
#include "modules/modules.h"
#include "store/test_store.h"

namespace jinguo {
namespace {

constexpr std::string_view areas = R"(# two streets
code,name,level,parent
990001,示范区,district,
990001001,东街道,street,990001
990001002,西街道,street,990001
990001001001,东一社区居委会,community,990001001
990001001002,东二社区居委会,community,990001001
990001002001,西一社区居委会,community,990001002
)";

struct House {
  explicit House(Dialect dialect = Dialect::sqlite)
      : store(dialect), catalogue(Catalogue::make(all_modules()).value()) {
    engine = std::make_unique<Engine>(Engine::Parts{
        *store, catalogue, system_clock(), system_random(), std::chrono::hours{8}, &sealing});
  }
  std::int64_t number(const std::string& sql) {
    return store->read()->connection().integer(sql, {});
  }
  // Every journal line in order and all that was written in it.  What is sealed is opened: no
  // ciphertext is ever made twice.
  std::string digest() {
    std::string chain;
    const auto reader = store->read();
    reader->connection().each(
        "SELECT \"record\", \"record_id\", \"version\", \"at\", \"account\", \"action\", \"body\" "
        "FROM \"journal\" ORDER BY \"seq\"",
        {}, [&](const RowView& r) {
          const Uuid id = Uuid::parse(r.text(1)).value_or(Uuid{});
          const std::string body = opened(*catalogue.find(r.text(0)), id, r.text(6));
          chain = chain_hash(chain,
              {1, r.text(0), id, r.integer(2), Instant{std::chrono::milliseconds{r.integer(3)}},
                  Uuid::parse(r.text(4)).value_or(Uuid{}), r.text(5), body});
        });
    return chain;
  }
  std::string opened(const RecordType& type, const Uuid& id, std::string_view body) const {
    boost::json::value parsed = boost::json::parse(body);
    for (auto& [name, change] : parsed.as_object()) {
      const FieldInfo* f = type.field(name);
      if (!f || !is_sealed(*f)) continue;
      for (auto& side : change.as_array())
        if (side.is_string())
          side =
              std::get<std::string>(sealing.open({1, type, id}, *f, std::string{side.as_string()}));
    }
    return boost::json::serialize(parsed);
  }

  TestStore store;
  Catalogue catalogue;
  std::unique_ptr<Keys> keys = memory_keys();
  Sealing sealing{*keys};
  std::unique_ptr<Engine> engine;
};

DemoOptions small(std::uint64_t seed = 7) {
  DemoOptions options;
  options.scale = 0.05;
  options.seed = seed;
  return options;
}

class DemoYear : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    house = new House;
    auto made = make_demo(*house->engine, 1, areas, small());
    ASSERT_TRUE(made.ok()) << made.problem().text;
    summary = new DemoSummary{made.value()};
  }
  static void TearDownTestSuite() {
    delete summary;
    delete house;
  }
  static House* house;
  static DemoSummary* summary;
};
House* DemoYear::house = nullptr;
DemoSummary* DemoYear::summary = nullptr;

TEST_F(DemoYear, StoresWhatItSaysItMade) {
  std::int64_t records = 0;
  for (const auto& [record, n] : summary->made) {
    EXPECT_EQ(n, house->number("SELECT count(*) FROM \"" + record + "\"")) << record;
    records += n;
  }
  EXPECT_EQ(records, summary->records);
  // What follows from a write elsewhere has its own line and was not made by the demo.
  EXPECT_EQ(records + summary->steps,
      house->number("SELECT count(*) FROM \"journal\" WHERE \"action\" <> 'follow' AND "
                    "\"record\" NOT IN ('sharing', 'notice')"));
  // Terms and notices follow from writes while the program serves; papers and views are the
  // district's own; files and imports enter by doors of their own (src/files, src/io), not by
  // drafts.
  const std::set<std::string_view> not_made{"holiday", "deadline", "extension_request", "notice",
      "paper_template", "paper", "saved_view", "attachment", "import_batch"};
  for (const RecordType* type : house->catalogue.records()) {
    if (not_made.contains(type->name)) continue;
    EXPECT_GT(house->number("SELECT count(*) FROM \"" + std::string{type->name} + "\""), 0)
        << type->name << " is not shown by the demo";
  }
}

TEST_F(DemoYear, ScaleIsKept) {
  EXPECT_EQ(1500, house->number("SELECT count(*) FROM \"visit\" WHERE \"visited_on\" >= '2021'"));
  EXPECT_EQ(450, house->number("SELECT count(*) FROM \"visit\" WHERE \"visited_on\" < '2021'"));
  EXPECT_EQ(30, house->number("SELECT count(*) FROM \"intake\" WHERE \"received_on\" >= '2021'"));
  EXPECT_EQ(3, house->number("SELECT count(DISTINCT \"number\") FROM \"loan_batch\" WHERE "
                             "\"opened_on\" >= '2021'"));
}

TEST_F(DemoYear, HotlineIsAnsweredRoundTheClockAndSchoolBeginsAtHalfPastFour) {
  EXPECT_EQ(7 * 24, house->number("SELECT sum(\"hours\") FROM \"duty_roster\" WHERE "
                                  "\"from\" >= '2021'"));
  EXPECT_EQ(16 * 60 + 30, house->number("SELECT min(\"start_hour\" * 60 + \"start_minute\") FROM "
                                        "\"course\" WHERE \"kind\" = 'after_school'"));
}

TEST_F(DemoYear, FirstHomesOfTheCityAreTheFirstHere) {
  EXPECT_EQ(2, house->number("SELECT count(*) FROM \"site\" WHERE \"first_in_city\" = 1"));
  EXPECT_EQ(1, house->number("SELECT \"first_in_city\" FROM \"site\" WHERE \"kind\" = "
                             "'building_home' ORDER BY \"opened_on\" LIMIT 1"));
}

TEST_F(DemoYear, NothingHappensAfterTheYear) {
  EXPECT_EQ(0, house->number("SELECT count(*) FROM \"journal\" WHERE \"at\" >= 1640966400000"));
}

TEST_F(DemoYear, IdentityNumbersAreSoundAndBelongToNobody) {
  const auto reader = house->store->read();
  reader->connection().each(
      "SELECT \"id_number\", \"born_on\", \"id\" FROM \"person\" WHERE "
      "\"id_number\" IS NOT NULL",
      {}, [](const RowView& r) {
        const RecordType& person = *house->catalogue.find("person");
        const Value opened = house->sealing.open({1, person, *Uuid::parse(r.text(2))},
            *person.field("id_number"), std::string{r.text(0)});
        const auto& number = std::get<std::string>(opened);
        EXPECT_TRUE(number.starts_with("000000")) << number;
        EXPECT_EQ(birthday_in(number), parse_date(r.text(1)));
      });
}

TEST_F(DemoYear, AccountsCoverTheThreeTiers) {
  std::string logins;
  for (const DemoAccount& a : summary->accounts)
    if (a.role == Role::chair || a.role == Role::street || a.role == Role::community)
      logins += a.login + " ";
  EXPECT_EQ("chair street01 street02 community001 community002 community003 ", logins);
}

TEST_F(DemoYear, ASecondDemoInTheSamePlaceIsRefused) {
  const auto again = make_demo(*house->engine, 1, areas, small());
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(Problem::Code::conflict, again.problem().code);
}

TEST_F(DemoYear, ASeedRepeatsTheYearAndAnotherDoesNot) {
  House twin, other;
  ASSERT_TRUE(make_demo(*twin.engine, 1, areas, small()).ok());
  ASSERT_TRUE(make_demo(*other.engine, 1, areas, small(8)).ok());
  EXPECT_EQ(house->digest(), twin.digest());
  EXPECT_NE(house->digest(), other.digest());
}

// As the program makes it: with its terms, looked at two months after the year.
struct AliveHouse : House {
  explicit AliveHouse(Dialect dialect = Dialect::sqlite) : House(dialect) {
    clocks = std::make_unique<Clocks>(shipped_terms(catalogue));
    engine = std::make_unique<Engine>(Engine::Parts{*store, catalogue, system_clock(),
        system_random(), std::chrono::hours{8}, &sealing, clocks.get()});
    DemoOptions options = small();
    options.today = parse_date("2022-09-14");
    const auto made = make_demo(*engine, 1, areas, options, {},
        {.enter_holidays = {},
            .attend = [&](const Engine& by, Instant now) -> std::optional<Problem> {
              const auto looked = clocks->attend(by, 1, now);
              if (!looked.ok()) return looked.problem();
              return {};
            }});
    EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.problem().text);
  }
  std::int64_t terms(const std::string& where) {
    return number("SELECT count(*) FROM \"deadline\" WHERE " + where);
  }
  std::unique_ptr<Clocks> clocks;
};

TEST(DemoAlive, HasTermsOfEveryKindAtItsDesks) {
  AliveHouse house;
  EXPECT_GT(house.terms("\"state\" = 'met'"), 40);
  EXPECT_GT(house.terms("\"state\" = 'late_met'"), 2);
  EXPECT_GT(house.terms("\"state\" = 'running' AND \"due_on\" = '2022-09-14'"), 0);
  EXPECT_GT(house.terms("\"state\" = 'running' AND \"due_on\" > '2022-09-14' AND \"due_on\" <= "
                        "'2022-09-21'"),
      5);
  EXPECT_GT(house.terms("\"state\" = 'overdue' AND \"risen_to\" <> 'none'"), 2);
  EXPECT_GT(house.terms("\"waits_for\" IS NOT NULL AND \"state\" = 'running'"), 2);
  EXPECT_GT(house.number("SELECT count(*) FROM \"notice\""), 5);
  // Nothing of the year before hangs on: what is late is late since a few weeks.
  EXPECT_EQ(0, house.terms("\"state\" = 'overdue' AND \"due_on\" < '2022-07-01'"));
  for (const char* state : {"drafted", "submitted", "approved", "sent"})
    EXPECT_EQ(1, house.number(std::string{"SELECT count(*) FROM \"instrument\" WHERE \"on\" > "
                                          "'2022' AND \"kind\" = 'supervision_opinion' AND "
                                          "\"state\" = '"} +
                              state + "'"))
        << state;
  const std::string file = testing::TempDir() + "demo-alive.key";
  const Verdict verdict = verify_journal(*house.store, house.catalogue, *CheckpointKey::open(file));
  EXPECT_TRUE(verdict.sound()) << (verdict.faults.empty() ? "" : verdict.faults[0]);
  std::remove(file.c_str());
}

TEST(DemoAlive, ASeedAndADayRepeatIt) {
  AliveHouse one, two;
  EXPECT_EQ(one.digest(), two.digest());
}

TEST_F(DemoYear, IsTheSameOnPostgres) {
  if (postgres_is_waived()) GTEST_SKIP() << "without PostgreSQL, as asked";
  House twin{Dialect::postgres};
  const auto made = make_demo(*twin.engine, 1, areas, small());
  ASSERT_TRUE(made.ok()) << made.problem().text;
  EXPECT_EQ(house->digest(), twin.digest());
}

TEST(DemoAreas, BadLinesAreNamed) {
  const auto field = [](std::string_view csv) {
    const auto read = demo::read_areas(csv);
    return read.ok() ? "" : read.problem().field;
  };
  EXPECT_EQ("", field(areas));
  EXPECT_EQ("areas:1", field("1,区,county,\n"));
  EXPECT_EQ("areas:2", field("1,区,district,\n2,社区,community,1\n"));
  EXPECT_EQ("areas:2", field("1,区,district,\n1,街,street,1\n"));
  EXPECT_EQ("areas:2", field("1,区,district,\n2,街,street\n"));
  EXPECT_EQ("areas:0", field("1,区,district,\n2,街,street,1\n"));
}

}  // namespace
}  // namespace jinguo
