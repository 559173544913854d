// SPDX-License-Identifier: Apache-2.0
#include "engine/numbering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <thread>

#include "engine/test_district.h"
#include "modules/cases/case.h"
#include "modules/cases/intake.h"

namespace jinguo {
namespace {

using namespace std::chrono_literals;

TEST(NumberPatternTest, SpellsAndReadsItself) {
  const auto pattern = read_number_pattern("信访〔{{year}}〕{{number:6}}号");
  ASSERT_TRUE(pattern.ok()) << pattern.problem().text;
  EXPECT_EQ("信访〔2026〕000123号", pattern.value().spelled(2026, 123));
  EXPECT_EQ("信访〔2026〕1234567号", pattern.value().spelled(2026, 1234567));
  const auto read = pattern.value().read("信访〔2026〕000123号");
  ASSERT_TRUE(read);
  EXPECT_EQ(2026, read->year);
  EXPECT_EQ(123, read->running);
  EXPECT_TRUE(pattern.value().read("信访〔2026〕7号")) << "typed without the zeros";
  for (const char* other : {"", "信访〔2026〕号", "信访〔26〕1号", "信访〔2026〕1",
           "信访〔2026〕1号二", "信访〔2026〕-1号", "信访〔2026〕1234567890号", "个案〔2026〕1号"})
    EXPECT_FALSE(pattern.value().read(other)) << other;
  EXPECT_EQ("20267", read_number_pattern("{{year}}{{number}}").value().spelled(2026, 7));
}

TEST(NumberPatternTest, RefusesWhatCannotBeCounted) {
  for (const char* bad : {"", "信访", "信访{{year}}", "{{number}}", "{{number}}〔{{year}}〕",
           "{{year}}{{number:0}}", "{{year}}{{number:10}}", "{{year}}{{number:x}}",
           "{{year}}{{number:6", "{{year}}{{number}}{{number}}", "{{year}}{{year}}{{number}}",
           "一二三四五六七八九十一二三四五六七八九十一二三四五六七{{year}}{{number}}"})
    EXPECT_FALSE(read_number_pattern(bad).ok()) << bad;
}

class NumberingTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    district = std::make_unique<TestDistrict>(GetParam());
    chair = {district->account("li.na", Role::chair, district->root), district->root, Role::chair,
        TestDistrict::number, "李娜", true};
  }
  cases::Intake intake(std::string number, Date day) {
    cases::Intake i;
    i.number = std::move(number);
    i.received_on = day;
    return i;
  }
  template <class T>
  Result<Written> enter(const T& i) {
    return district->engine.write(chair, {}, [&](Writing& w) -> Result<Written> {
      const auto made = w.create(i, district->east);
      if (!made.ok()) return made.problem();
      return TestDistrict::written(made.value().value);
    });
  }
  std::string number_of(std::string_view record, const Uuid& id) {
    const RecordType& type = *district->catalogue.find(record);
    const auto shown = district->engine.get(chair, type, id);
    EXPECT_TRUE(shown.ok());
    const auto* s = std::get_if<std::string>(&shown.value().row[std::size_t(type.at("number"))]);
    return s ? *s : std::string{};
  }
  std::string entered(std::string number, Date day = parse_date("2021-05-03").value()) {
    const auto made = enter(intake(std::move(number), day));
    EXPECT_TRUE(made.ok()) << made.problem().text;
    return made.ok() ? number_of("intake", made.value().id) : std::string{};
  }

  std::unique_ptr<TestDistrict> district;
  Actor chair;
};

TEST_P(NumberingTest, CountsByKindAndYearOfTheDay) {
  EXPECT_EQ("信访〔2021〕000001号", entered(""));
  EXPECT_EQ("信访〔2021〕000002号", entered(""));
  EXPECT_EQ("信访〔2020〕000001号", entered("", parse_date("2020-12-31").value()));
  EXPECT_EQ("信访〔2021〕000003号", entered(""));
  cases::Case c;
  c.opened_on = parse_date("2021-05-03").value();
  c.recusal_checked = true;
  c.report_check = cases::ReportCheck::not_owed;
  const auto made = enter(c);
  ASSERT_TRUE(made.ok()) << made.problem().text;
  EXPECT_EQ("个案〔2021〕000001号", number_of("case", made.value().id));
}

TEST_P(NumberingTest, KeepsWhatWasTypedAndGoesOnBehindIt) {
  EXPECT_EQ("甲字第9号", entered("甲字第9号"));
  EXPECT_EQ("信访〔2021〕000001号", entered(""));
  EXPECT_EQ("信访〔2021〕41号", entered("信访〔2021〕41号"));
  EXPECT_EQ("信访〔2021〕000042号", entered(""));
  EXPECT_EQ("信访〔2021〕000007号", entered("信访〔2021〕000007号"))
      << "a smaller one moves nothing";
  const auto made = enter(intake("", parse_date("2021-05-03").value()));
  EXPECT_EQ("信访〔2021〕000043号", number_of("intake", made.value().id));
  const RecordType& type = *district->catalogue.find("intake");
  const FieldChange change{type.field("number"), std::string{"信访〔2021〕000043号"},
      std::string{"信访〔2021〕000060号"}};
  ASSERT_TRUE(district->engine
                  .write(chair, {},
                      [&](Writing& w) {
                        return w.change(type, made.value().id, {&change, 1});
                      })
                  .ok());
  EXPECT_EQ("信访〔2021〕000061号", entered(""));
}

TEST_P(NumberingTest, GivesNoNumberForWhatIsRefusedAndNoneTwice) {
  cases::Intake wrong = intake("", parse_date("2021-05-03").value());
  wrong.people = 0;
  EXPECT_FALSE(enter(wrong).ok());
  const auto made = enter(intake("", parse_date("2021-05-03").value()));
  EXPECT_EQ("信访〔2021〕000001号", number_of("intake", made.value().id));
  const RecordType& type = *district->catalogue.find("intake");
  ASSERT_TRUE(
      district->engine
          .write(chair, {}, [&](Writing& w) { return w.withdraw(type, made.value().id, "{}"); })
          .ok());
  EXPECT_EQ("信访〔2021〕000002号", entered(""))
      << "the number of what was taken back is not reused";
}

TEST_P(NumberingTest, SixteenWritersAtOnce) {
  constexpr int writers = 16, each = 12;
  std::vector<std::thread> threads;
  std::array<std::vector<Uuid>, writers> made;
  std::atomic<int> refused{0};
  for (int t = 0; t < writers; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < each; ++i) {
        const auto one = enter(intake("", parse_date("2021-05-03").value()));
        if (one.ok())
          made[std::size_t(t)].push_back(one.value().id);
        else
          ++refused;
      }
    });
  for (std::thread& t : threads) t.join();
  EXPECT_EQ(0, refused);
  std::set<std::string> numbers;
  for (const auto& ids : made)
    for (const Uuid& id : ids) numbers.insert(number_of("intake", id));
  ASSERT_EQ(std::size_t(writers * each), numbers.size());
  EXPECT_EQ("信访〔2021〕000001号", *numbers.begin());
  EXPECT_EQ("信访〔2021〕000192号", *numbers.rbegin()) << "and none was left out";
}

INSTANTIATE_TEST_SUITE_P(Both, NumberingTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
