// SPDX-License-Identifier: Apache-2.0
#include "engine/words.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/text.h"
#include "engine/test_district.h"
#include "modules/registry/person.h"

namespace jinguo {
namespace {

using Found = std::set<std::string>;

class WordsTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    d = std::make_unique<TestDistrict>(GetParam());
  }
  const RecordType& person() const { return *d->catalogue.find("person"); }
  std::vector<std::string> words(const std::string& name) const {
    Row row(person().fields.size());
    row[std::size_t(person().at("name"))] = name;
    return words_of(person(), row);
  }
  Actor actor(Role role, const Uuid& unit) const {
    return {d->root, unit, role, TestDistrict::number, "测试", unit == d->root};
  }
  Uuid enter(const std::string& name, const Uuid& unit) const {
    registry::Person p;
    p.name = name;
    const auto made =
        d->engine.write(actor(Role::community, unit), {}, [&](Writing& w) -> Result<Written> {
          auto id = w.create(p);
          if (!id.ok()) return id.problem();
          return TestDistrict::written(id.value().value);
        });
    EXPECT_TRUE(made.ok()) << made.problem().text;
    return made.value().id;
  }
  void rename(const Uuid& id, const std::string& from, const std::string& to) const {
    const FieldChange changes[] = {{person().field("name"), Value{from}, Value{to}}};
    const auto done = d->engine.write(actor(Role::chair, d->root), {},
        [&](Writing& w) { return w.change(person(), id, changes); });
    EXPECT_TRUE(done.ok()) << done.problem().text;
  }
  Found listed(const Actor& who, const std::string& sought, const FieldInfo* sort = nullptr) const {
    ListQuery q;
    q.words = sought;
    q.size = 100;
    q.sort = sort;
    const auto page = d->engine.list(who, person(), q);
    EXPECT_TRUE(page.ok());
    Found found;
    for (const Shown& s : page.value().rows) found.insert(s.id.text());
    EXPECT_EQ(std::int64_t(found.size()), page.value().total) << sought;
    return found;
  }
  Found asked(const Condition& c) const {
    Found found;
    d->store->read()->connection().each(
        c.sql, c.params, [&](const RowView& r) { found.insert(std::string{r.text(0)}); });
    return found;
  }

  std::unique_ptr<TestDistrict> d;
};

INSTANTIATE_TEST_SUITE_P(Both, WordsTest, testing::Values(Dialect::sqlite, Dialect::postgres),
    [](const auto& of) { return of.param == Dialect::sqlite ? "sqlite" : "postgres"; });

TEST_P(WordsTest, AreWhatStandsFromEachPlaceOn) {
  // 红 is found by "h" through "hong": the shorter word is left out.
  EXPECT_EQ((std::vector<std::string>{
                "hong", "xh", "xiaohong", "zengxiaohong", "zxh", "小红", "曾小红", "红"}),
      words("曾小红"));
  EXPECT_EQ((std::vector<std::string>{"-7", "7", "a7", "aj-7", "aj7", "j-7"}), words("AJ-7"));
  // Of a long text the initials are told from its beginning alone, and no word is longer than 24.
  const auto of_long = words("新时代妇女儿童权益维护工作推进会议");
  for (const std::string& word : of_long) EXPECT_LE(length(word), longest_word) << word;
  EXPECT_TRUE(std::ranges::count(of_long, "xsdfnetqywhgztjhy") == 1);
  EXPECT_TRUE(std::ranges::count(of_long, "sdfnetqywhgztjhy") == 0);
}

// Whichever way a list takes, by the table of words or through the rows, it finds the same.
TEST_P(WordsTest, FindTheSameEitherWay) {
  std::mt19937 dice{20261126};
  const auto roll = [&](std::size_t below) { return std::size_t(dice() % below); };
  const std::string parts[] = {"曾", "王", "小", "红", "一", "B", "b-2", "%", "_", "赵"};
  const auto name = [&] {
    std::string out;
    for (std::size_t i = 0, n = 1 + roll(4); i < n; ++i) out += parts[roll(std::size(parts))];
    return out;
  };
  struct Known {
    Uuid id, unit;
    std::string name;
  };
  std::vector<Known> all;
  for (int i = 0; i < 60; ++i) {
    const Uuid& unit = i % 3 == 0 ? d->west : d->east;
    const std::string its = name();
    all.push_back({enter(its, unit), unit, its});
  }
  for (int i = 0; i < 20; ++i) {
    Known& one = all[roll(all.size())];
    const std::string next = name();
    if (next == one.name) continue;
    rename(one.id, one.name, next);
    one.name = next;
  }
  for (int i = 0; i < 150; ++i) {
    const auto known = words(i % 5 == 0 ? name() : all[roll(all.size())].name);
    const std::string& word = known[roll(known.size())];
    std::size_t end = 1 + roll(word.size());
    while (end < word.size() && (word[end] & 0xC0) == 0x80) ++end;
    const std::string sought = word.substr(0, end);
    const auto holds = [&](const Known& k) {
      for (const std::string& w : words(k.name))
        if (w.starts_with(sought)) return true;
      return false;
    };
    Found wanted, of_east;
    for (const Known& k : all) {
      if (!holds(k)) continue;
      wanted.insert(k.id.text());
      if (k.unit == d->east) of_east.insert(k.id.text());
    }
    EXPECT_EQ(wanted, listed(actor(Role::chair, d->root), sought)) << sought;
    EXPECT_EQ(wanted, listed(actor(Role::street, d->street), sought, person().field("sex")))
        << sought;
    EXPECT_EQ(of_east, listed(actor(Role::social_worker, d->east), sought)) << sought;
    const Sought both{person(), TestDistrict::number, sought};
    EXPECT_EQ(wanted, asked(both.ids({}, d->street))) << sought;
    Condition rows = both.among_rows();
    rows.sql = "SELECT t.\"id\" FROM \"person\" t WHERE " + rows.sql;
    EXPECT_EQ(wanted, asked(rows)) << sought;
  }
}

// Words that very many have are shown at once, with no more of their number than is quickly told.
TEST_P(WordsTest, StopsCountingWhatNearlyEverybodyHas) {
  const Uuid here = enter("曲秋", d->east);
  EXPECT_FALSE(d->store->write([&](Connection& c) -> std::optional<Problem> {
    Uuid id = here;
    for (std::int64_t i = 0; i < most_counted; ++i) {
      for (std::size_t at = 0; at < 4; ++at) id.bytes[15 - at] = std::uint8_t(i >> (8 * at));
      const Value params[] = {TestDistrict::number, d->east.text(), "q", id.text()};
      c.run(
          "INSERT INTO \"person_word\" (\"district\", \"unit\", \"word\", \"id\") VALUES "
          "(?, ?, ?, ?)",
          params);
    }
    return {};
  }));
  const auto listed = [&](const std::string& words) {
    ListQuery q;
    q.words = words;
    return d->engine.list(actor(Role::chair, d->root), person(), q).value();
  };
  const Page common = listed("q");
  EXPECT_TRUE(common.more);
  EXPECT_EQ(1'000, common.total);
  ASSERT_EQ(1u, common.rows.size());
  EXPECT_EQ(here, common.rows[0].id);
  const Page rare = listed("曲");
  EXPECT_FALSE(rare.more);
  EXPECT_EQ(1, rare.total);
}

}  // namespace
}  // namespace jinguo
