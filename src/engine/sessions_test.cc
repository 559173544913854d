// SPDX-License-Identifier: Apache-2.0
#include "engine/sessions.h"

#include <gtest/gtest.h>

#include <future>

#include "engine/test_district.h"

namespace jinguo {
namespace {

using namespace std::chrono_literals;
constexpr auto unauthenticated = Problem::Code::unauthenticated;

// Delays of a few milliseconds, so that a test need not wait as a thief would have to.
Sessions::Options quick() {
  Sessions::Options options;
  options.district = TestDistrict::number;
  options.delay.first = 5ms;
  options.delay.most = 20ms;
  options.delay.longest_queue = 200ms;
  return options;
}

class SessionsTest : public testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    if (GetParam() == Dialect::postgres && postgres_is_waived())
      GTEST_SKIP() << "JINGUO_TEST_NO_POSTGRES is set";
    district = std::make_unique<TestDistrict>(GetParam());
    wang = district->account("wang.fang", Role::community, district->east);
    sessions = std::make_unique<Sessions>(district->engine, quick());
  }
  Result<OpenedSession> sign_in(
      std::string login = "wang.fang", std::string password = TestDistrict::password) {
    return sessions->sign_in({std::move(login), std::move(password), "192.0.2.1"});
  }
  // Asks the store, whatever is remembered.
  bool holds(const std::string& token) { return sessions->holder(token).ok(); }
  // A request now; its time is noted behind the answer's back.
  bool used(const std::string& token) {
    if (!holds(token)) return false;
    const Value now[] = {district->clock.now().time_since_epoch().count()};
    for (int i = 0; i < 2000; ++i) {
      const auto reader = district->store->read();
      if (reader->connection().integer(
              R"(SELECT count(*) FROM "session" WHERE "seen_at" = ?)", now) > 0)
        return true;
      std::this_thread::sleep_for(1ms);
    }
    return false;
  }
  void later(std::chrono::milliseconds by) { district->clock.set(district->clock.now() + by); }
  std::int64_t rows_with(std::string_view text) {
    const Value params[] = {std::string{text}};
    return district->store->read()->connection().integer(
        R"(SELECT count(*) FROM "session" WHERE "token_hash" = ?)", params);
  }

  std::unique_ptr<TestDistrict> district;
  std::unique_ptr<Sessions> sessions;
  Uuid wang;
};

TEST_P(SessionsTest, OpensASessionForTheRightPassword) {
  const auto opened = sign_in();
  ASSERT_TRUE(opened.ok()) << opened.problem().text;
  const SignedIn& who = *opened.value().who;
  EXPECT_EQ(wang, who.actor.account);
  EXPECT_EQ(district->east, who.actor.unit);
  EXPECT_EQ(Role::community, who.actor.role);
  EXPECT_FALSE(who.actor.root);
  EXPECT_EQ(43u, opened.value().token.size());
  EXPECT_TRUE(holds(opened.value().token));
  EXPECT_EQ(0, rows_with(opened.value().token)) << "the token itself is stored";
  EXPECT_EQ(1, rows_with(who.token_hash));
}

TEST_P(SessionsTest, KnowsTheDistrictsOwnOfficers) {
  district->account("chair", Role::chair, district->root);
  EXPECT_TRUE(sign_in("chair").value().who->actor.root);
}

TEST_P(SessionsTest, AnswersAllFailuresAlike) {
  const auto off = district->account("off", Role::community, district->east);
  district->force("account", "active", off, std::int64_t{0});
  const auto ended = district->account("ended", Role::community, district->east);
  district->force("account", "ends_on", ended, std::string{"2021-05-31"});
  const auto wrong = sign_in("wang.fang", "not her password");
  ASSERT_FALSE(wrong.ok());
  EXPECT_EQ(unauthenticated, wrong.problem().code);
  for (const char* login : {"nobody", "off", "ended", ""})
    EXPECT_EQ(wrong.problem().text, sign_in(login).problem().text) << login;
}

TEST_P(SessionsTest, TakesAsLongForAnUnknownLogin) {
  const auto time = [&](const char* login) {
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_FALSE(password_fits("whatever it is", *login ? hash_password(login) : ""));
    return std::chrono::steady_clock::now() - begun;
  };
  time("");  // makes the hash of nobody
  // Known: one hash to make here and one to compare; unknown: only the comparison.
  EXPECT_GT(10 * time(""), time("x"));
}

TEST_P(SessionsTest, EndsWhenIdleOrOld) {
  const std::string token = sign_in().value().token;
  later(29min);
  EXPECT_TRUE(used(token));
  later(29min);
  EXPECT_TRUE(used(token)) << "the request half an hour ago was not noted";
  later(31min);
  EXPECT_FALSE(holds(token));
  const std::string busy = sign_in().value().token;
  for (int i = 0; i < 28; ++i) later(25min), used(busy);
  EXPECT_TRUE(used(busy));
  later(25min);
  EXPECT_FALSE(holds(busy)) << "twelve hours have passed";
}

TEST_P(SessionsTest, WhatAPageAsksByItselfKeepsNoSessionOpen) {
  constexpr auto poll = Sessions::Asking::poll;
  const std::string token = sign_in().value().token;
  for (int minute = 0; minute < 29; ++minute) {
    later(1min);
    ASSERT_TRUE(sessions->holder(token, poll).ok()) << minute;
    EXPECT_EQ(nullptr, sessions->remembered(token)) << "and the next request would not be noted";
  }
  later(1min);
  EXPECT_FALSE(sessions->holder(token, poll).ok()) << "half an hour without a request of hers";
}

TEST_P(SessionsTest, ALinkedBodysDeskEndsSooner) {
  district->account("jing.wu", Role::member_body, district->west);
  const std::string body = sign_in("jing.wu").value().token;
  const std::string cadre = sign_in().value().token;
  later(14min);
  EXPECT_TRUE(sessions->holder(body, Sessions::Asking::poll).ok());
  later(1min);
  EXPECT_FALSE(holds(body));
  EXPECT_TRUE(holds(cadre));
  EXPECT_EQ(15min, sessions->limits(Role::member_body).lock);
  EXPECT_EQ(30min, sessions->limits(Role::chair).idle);
}

TEST_P(SessionsTest, SeesAChangedAccountWithinASecond) {
  const std::string token = sign_in().value().token;
  ASSERT_NE(nullptr, sessions->remembered(token));
  district->force("account", "role", wang, std::string{"street"});
  later(1s);
  EXPECT_EQ(nullptr, sessions->remembered(token)) << "a second old and still trusted";
  EXPECT_EQ(Role::street, sessions->holder(token).value()->actor.role);
  district->force("account", "active", wang, std::int64_t{0});
  later(1s);
  EXPECT_EQ(nullptr, sessions->remembered(token));
  EXPECT_FALSE(holds(token));
}

TEST_P(SessionsTest, EndsASessionAtOnce) {
  const auto opened = sign_in();
  const std::string token = opened.value().token;
  EXPECT_FALSE(sessions->end(opened.value().who->token_hash));
  EXPECT_EQ(nullptr, sessions->remembered(token));
  EXPECT_FALSE(holds(token));
}

TEST_P(SessionsTest, IssuesAndWithdrawsTokens) {
  const std::string token = sessions->issue_token(wang, "报表程序", 30).value();
  const auto who = sessions->holder(token).value();
  EXPECT_TRUE(who->program);
  EXPECT_EQ("", who->csrf);
  later(24h * 29);
  EXPECT_TRUE(holds(token)) << "a program's token knows no idle end";
  const auto all = sessions->tokens_of(wang);
  ASSERT_EQ(1u, all.size());
  EXPECT_EQ("报表程序", all[0].label);
  EXPECT_TRUE(sessions->revoke(district->root, all[0].id)) << "somebody else's token";
  EXPECT_FALSE(sessions->revoke(wang, all[0].id));
  EXPECT_FALSE(holds(token));
}

TEST_P(SessionsTest, ANewPasswordEndsOpenSessions) {
  const std::string token = sign_in().value().token;
  const auto set =
      district->engine.write(district->installer(), {}, [&](Writing& w) -> Result<Written> {
        if (auto refused = set_password(w, wang, "another long one")) return *refused;
        return TestDistrict::written(wang);
      });
  ASSERT_TRUE(set.ok());
  EXPECT_FALSE(holds(token));
  EXPECT_FALSE(sign_in().ok());
  EXPECT_TRUE(sign_in("wang.fang", "another long one").ok());
}

TEST_P(SessionsTest, BoundsTheQueueAndEmptiesItAtTheEnd) {
  std::atomic<int> answered{0}, refused{0};
  for (int i = 0; i < 200; ++i)
    sessions->sign_in({fmt::format("guess{}", i), "some password", fmt::format("10.0.0.{}", i)},
        [&](Result<OpenedSession> r) {
          ++answered;
          if (r.problem().code == Problem::Code::too_many) ++refused;
        });
  EXPECT_GE(refused, 100);
  sessions.reset();
  EXPECT_EQ(200, answered);
}

INSTANTIATE_TEST_SUITE_P(Both, SessionsTest, both_stores, store_name);

using Time = SignInDelay::Time;

TEST(SignInDelayTest, GrowsToABoundAndForgets) {
  SignInDelay delay{{}};
  Time now{};
  const auto wait = [&] {
    const auto due = delay.reserve("wang", "192.0.2.1", now);
    return due ? (*due - now) / 1ms : -1;
  };
  EXPECT_EQ(0, wait());
  for (int i = 0; i < 3; ++i) delay.failed("wang", "192.0.2.1", now);
  EXPECT_EQ(500, wait());
  for (int i = 0; i < 20; ++i) delay.failed("wang", "192.0.2.1", now += 10s);
  EXPECT_EQ(8'000, wait());
  now += 16min;
  EXPECT_EQ(0, wait());
}

TEST(SignInDelayTest, SlowsParallelGuessesToo) {
  SignInDelay delay{{}};
  for (int i = 0; i < 10; ++i) delay.failed("wang", "192.0.2.1", Time{});
  int allowed = 0;
  for (int i = 0; i < 1000; ++i) allowed += delay.reserve("wang", "192.0.2.1", Time{}).has_value();
  EXPECT_LE(allowed, 5) << "in thirty seconds, at eight seconds each";
}

TEST(SignInDelayTest, LetsTheOwnerInWhileStrangersGuess) {
  SignInDelay delay{{}};
  delay.succeeded("wang", "192.0.2.9");
  for (int i = 0; i < 50; ++i) delay.failed("wang", "203.0.113." + std::to_string(i), Time{});
  EXPECT_EQ(Time{}, delay.reserve("wang", "192.0.2.9", Time{}).value());
  EXPECT_NE(Time{}, delay.reserve("wang", "192.0.2.10", Time{}).value());
}

TEST(SignInDelayTest, StaysBoundedUnderAFlood) {
  SignInDelay delay{{}};
  for (int i = 0; i < 30'000; ++i)
    ASSERT_TRUE(delay.reserve(std::to_string(i), std::to_string(i), Time{} + i * 1ms));
}

TEST(Passwords, FollowThePolicy) {
  EXPECT_TRUE(fault_of_password("too short", "wang"));
  EXPECT_FALSE(fault_of_password("long enough", "wang"));
  EXPECT_FALSE(fault_of_password("十个汉字的密码也是可以", "wang"));
  EXPECT_TRUE(fault_of_password(std::string(129, 'x'), "wang"));
  EXPECT_TRUE(fault_of_password("wang.fang.1", "wang.fang.1"));
  EXPECT_TRUE(fault_of_password("bad \xff bytes here", "wang"));
}

TEST(Passwords, AreArgon2idAtTheOwaspMinimum) {
  const std::string hash = hash_password("correct horse battery");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << hash;
  EXPECT_TRUE(password_fits("correct horse battery", hash));
  EXPECT_FALSE(password_fits("correct horse battery ", hash));
  EXPECT_FALSE(password_fits("nobody signs in with this", "")) << "the dummy opens a door";
}

// Before an emergency access: no second session, and a wrong word counts as at the door.
TEST_P(SessionsTest, AsksThePasswordAgain) {
  const auto again = [&](const std::string& password) {
    std::promise<std::optional<Problem>> answered;
    sessions->confirm(wang, password, "192.0.2.9",
        [&](std::optional<Problem> wrong) { answered.set_value(std::move(wrong)); });
    return answered.get_future().get();
  };
  const auto opened = sign_in();
  ASSERT_TRUE(opened.ok());
  const auto sessions_open = [&] {
    return district->store->read()->connection().integer("SELECT count(*) FROM \"session\"", {});
  };
  EXPECT_FALSE(again(TestDistrict::password));
  EXPECT_EQ(1, sessions_open());
  const auto wrong = again("not the password");
  ASSERT_TRUE(wrong);
  EXPECT_EQ("password", wrong->field);
  EXPECT_EQ(Problem::Code::invalid, wrong->code);
  EXPECT_TRUE(holds(opened.value().token)) << "the session stays";
  // Guessed here as little as at the door: it waits longer and longer, then is not looked at.
  const auto began = std::chrono::steady_clock::now();
  for (int i = 0; i < 8; ++i) EXPECT_TRUE(again("guess " + std::to_string(i)));
  EXPECT_GE(std::chrono::steady_clock::now() - began, 60ms);
  district->force("account", "active", wang, std::int64_t{0});
  EXPECT_TRUE(again(TestDistrict::password)) << "no longer an account";
}

}  // namespace
}  // namespace jinguo
