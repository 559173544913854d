// SPDX-License-Identifier: Apache-2.0
// The list behind a value is the value's own: as long, complete, in one order.
#include <set>

#include "figures/test_year.h"

namespace jinguo {
namespace {

// One of each form, and the combinations that have their own way to the records.
constexpr std::string_view every_form = R"(
visits: { label: 走访, unit: 次, of: visit, where: { state: done }, count: records }
homes_visited: { label: 走访家庭, unit: 户, of: visit, where: { state: done }, count: distinct household }
people: { label: 人员, unit: 人, of: [intake, grant], count: distinct person }
repeated: { label: 多次, unit: 人, of: grant, count: distinct person, at_least: 2 }
named: { label: 之家, unit: 个, of: site, stock: { from: opened_on, until: closed_on }, count: names name }
money: { label: 助学金, unit: 元, of: grant, where: { programme: spring_bud }, count: sum amount }
students: { label: 学生, unit: 名, of: grant, where: { programme: spring_bud }, count: distinct person }
mean_age: { label: 平均年龄, unit: 岁, of: intake, count: mean person.age }
start_hour: { label: 学堂, unit: 点, of: course, count: min start_hour }
hotline: { label: 热线, unit: 小时, of: duty_roster, stock: always, count: hours from_hour to_hour weekday }
followers: { label: 粉丝, unit: 人, of: snapshot, where: { what: followers }, count: latest value }
letters: { label: 信访, unit: 件, of: intake, count: records }
closed: { label: 办结, unit: 件, of: intake, where: { state: closed }, count: records }
closed_rate: { label: 办结率, unit: "%", share: { part: closed, whole: letters } }
per_student: { label: 人均, unit: 元/人, per_head: { amount: money, heads: students } }
fewer_letters: { label: 信访变化, unit: "%", change: { of: letters } }
both: { label: 合计, unit: 件, total: [letters, closed] }
done: { label: 完成率, unit: "%", completion: visits }
all_letters: { label: 累计信访, unit: 件, of: intake, cumulative: true, count: records }
)";

class EvidenceTest : public YearTest {
 protected:
  Question question(const Figure& figure, std::string_view period, const std::string& area = {},
      std::string by = {}) {
    Question q;
    q.figure = &figure;
    q.period = Period::parse(period, *parse_date("2022-03-01")).value();
    if (!area.empty()) q.area = world->id(area);
    q.by = std::move(by);
    return q;
  }
  Counting counting() { return {world->store(), test_catalogue(), *book}; }
  std::vector<EvidencePage::Line> lines(const Question& q, int size = 1000) {
    std::vector<EvidencePage::Line> all;
    for (int page = 1;; ++page) {
      const auto got = counting().evidence(world->chair(), q, page, size).value();
      all.insert(all.end(), got.lines.begin(), got.lines.end());
      if (got.lines.empty()) {
        EXPECT_EQ(got.total, static_cast<std::int64_t>(all.size()));
        return all;
      }
    }
  }

  std::shared_ptr<const FigureBook> book = book_of(std::string{every_form});
};

std::string text_of(const EvidencePage::Line& l) {
  return fmt::format(
      "{} {} {} {} {} {}", l.record, l.date, l.unit_name, l.title, l.state, l.counted);
}

TEST_P(EvidenceTest, IsAsLongAsTheCountSays) {
  for (const Figure* f : book->all())
    for (const char* period : {"2021", "2020", "2021-H1", "..2021-12-31", "on:2021-12-30"})
      for (const char* area : {"", "东街道", "西一社区", "示范区"}) {
        const Question q = question(*f, period, area);
        const auto answer = counting().ask(world->chair(), q);
        ASSERT_TRUE(answer.ok()) << name_of(*f) << " " << answer.problem().text;
        EXPECT_EQ(answer.value().evidence_count, static_cast<std::int64_t>(lines(q).size()))
            << name_of(*f) << " " << period << " " << area;
      }
}

TEST_P(EvidenceTest, IsTheSameListInPagesOfAnySize) {
  for (const Figure* f : book->all()) {
    const Question q = question(*f, "2021");
    std::vector<std::string> whole, small;
    for (const auto& l : lines(q)) whole.push_back(text_of(l) + l.id.text());
    for (const auto& l : lines(q, 2)) small.push_back(text_of(l) + l.id.text());
    EXPECT_EQ(whole, small) << name_of(*f);
    std::vector<std::string> streamed;
    const auto problem = counting().every_line(world->chair(), q, 100'000,
        [&](const auto& l) { streamed.push_back(text_of(l) + l.id.text()); });
    EXPECT_FALSE(problem);
    EXPECT_EQ(whole, streamed) << name_of(*f);
  }
}

TEST_P(EvidenceTest, PartsAndRestMakeTheWhole) {
  for (const char* name : {"visits", "money", "letters", "closed", "all_letters", "followers"})
    for (const char* by :
        {"unit:street", "unit:community", "unit", "month", "quarter", "year", "state"})
      for (const char* area : {"", "东街道", "东一社区"}) {
        const Figure& f = *book->find(name);
        const auto answer = counting().ask(world->chair(), question(f, "..2021-12-31", area, by));
        if (!answer.ok()) continue;  // a snapshot has no state
        std::int64_t sum = 0, records = 0;
        for (const FigurePart& p : answer.value().parts) {
          sum += p.value.numerator;
          records += p.evidence_count;
        }
        if (answer.value().gap) continue;
        EXPECT_EQ(answer.value().value.numerator, sum) << name << " by " << by << " in " << area;
        EXPECT_EQ(answer.value().evidence_count, records) << name << " by " << by << " in " << area;
      }
}

TEST_P(EvidenceTest, OfAPartIsAsLongAsItsCountSays) {
  int asked = 0, rests = 0, kept = 0;
  for (const Figure* f : book->all())
    for (const char* by : {"unit:street", "unit:community", "unit", "month", "quarter", "year",
             "state", "channel", "person", "household", "person.age:18,35,60", "programme"})
      for (const char* period : {"2021", "..2021-12-31"})
        for (const char* area : {"", "东街道"}) {
          Question q = question(*f, period, area, by);
          const auto answer = counting().ask(world->chair(), q);
          if (!answer.ok()) continue;  // nothing of the kind stands in these records
          std::set<std::string> whole, found;
          for (const auto& l : lines(q)) whole.insert(text_of(l) + l.id.text());
          for (const FigurePart& p : answer.value().parts) {
            q.part = p.key;
            const auto part = lines(q);
            EXPECT_EQ(p.evidence_count, static_cast<std::int64_t>(part.size()))
                << name_of(*f) << " by " << by << " " << period << " " << area << " " << p.key;
            // The targets of a part are its own; all else is of the whole.
            for (const auto& l : part)
              if (l.record != "target") {
                EXPECT_TRUE(whole.contains(text_of(l) + l.id.text())) << text_of(l);
                found.insert(text_of(l) + l.id.text());
              }
            ++asked;
            rests += p.key.empty() && !part.empty();
            kept += !part.empty();
          }
          std::erase_if(whole, [](const std::string& l) { return l.starts_with("target "); });
          EXPECT_TRUE(answer.value().parts.empty() || found == whole)
              << name_of(*f) << " by " << by << " " << period << " " << area;
        }
  EXPECT_GT(asked, 500);
  EXPECT_GT(kept, 200);
  EXPECT_GT(rests, 5);
}

TEST_P(EvidenceTest, OfAPartWantsToKnowOfWhat) {
  Question q = question(*book->find("letters"), "2021");
  q.part = "visit";
  const auto refused = counting().evidence(world->chair(), q, 1, 20);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ("part", refused.problem().field);
  q.by = "channel";
  q.part = "no_such";
  EXPECT_EQ(0, counting().evidence(world->chair(), q, 1, 20).value().total);
}

TEST_P(EvidenceTest, ReadsLikeALedger) {
  const auto said = [&](const char* name, const char* period) {
    std::string all;
    for (const auto& l : lines(question(*book->find(name), period))) all += text_of(l) + "\n";
    return all;
  };
  EXPECT_EQ(
      "visit 2021-01-01 西一社区 陈四妹 已走访 陈四妹\n"
      "visit 2021-03-08 东一社区 曾小红 已走访 曾小红\n",
      said("homes_visited", "2021-Q1"));
  EXPECT_EQ("grant 2021-03-01 东一社区 春蕾计划 已发放 800元\n", said("money", "2021-Q1"));
  EXPECT_EQ(
      "intake 2021-02-01 东一社区 信访〔2021〕000002号 已办结 分子\n"
      "intake 2021-02-01 东一社区 信访〔2021〕000002号 已办结 分母\n",
      said("closed_rate", "2021-Q1"));
  EXPECT_EQ("target  东街道 目标  目标：4\ntarget  西一社区 目标  目标：2\n", [&] {
    std::set<std::string> targets;
    for (const auto& l : lines(question(*book->find("done"), "2021")))
      if (l.record == "target") targets.insert(text_of(l) + "\n");
    std::string all;
    for (const auto& t : targets) all += t;
    return all;
  }());
}

TEST_P(EvidenceTest, HashIsOfTheCompleteListInOrder) {
  const auto hash = [&](const char* name, const char* period) {
    return counting().evidence_hash(world->chair(), question(*book->find(name), period)).value();
  };
  EXPECT_EQ(64u, hash("visits", "2021").size());
  EXPECT_EQ(hash("visits", "2021"), hash("visits", "2021"));
  EXPECT_EQ(hash("visits", "2021"), hash("homes_visited", "2021"));
  EXPECT_NE(hash("visits", "2021"), hash("visits", "2021-01-01..2021-12-30"));
  EXPECT_NE(hash("closed", "2021"), hash("closed_rate", "2021"));
  EXPECT_EQ(
      "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b", hash("visits", "2019"));
}

TEST_P(EvidenceTest, ShowsTheReaderNoMoreThanSheMaySee) {
  const Question q = question(*book->find("visits"), "2021");
  const auto page = [&](const Actor& who) { return counting().evidence(who, q, 1, 100).value(); };
  EXPECT_EQ(7, page(world->chair()).total);
  EXPECT_EQ(3, page(world->actor(Role::community, "东一社区")).total);
  // A social worker of the same community does not see people of another one by name.
  const auto seen = page(world->actor(Role::social_worker, "东一社区"));
  EXPECT_EQ(3, seen.total);
  EXPECT_EQ(Problem::Code::forbidden,
      counting().evidence(world->actor(Role::lender, "示范区"), q, 1, 10).problem().code);
  EXPECT_FALSE(counting().evidence(world->chair(), q, 0, 10).ok());
  EXPECT_FALSE(counting().evidence(world->chair(), q, 1, 1001).ok());
}

INSTANTIATE_TEST_SUITE_P(Both, EvidenceTest, both_stores, store_name);

}  // namespace
}  // namespace jinguo
