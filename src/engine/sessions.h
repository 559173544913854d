// SPDX-License-Identifier: Apache-2.0
// Who is asking: signing in, the sessions of browsers and the tokens of programs.
//
// A token is 256 random bits; the store holds its hash only.  A browser's session ends after some
// minutes without a request of hers (half an hour; a linked body's sooner; a district may set both)
// and twelve hours after signing in; a program's token on its day.  What a page asks by itself, to
// keep its counts, is no request of hers: a desk left in sight ends as one left in the dark.
// An account that is disabled, has run out or has changed its role is so for every open session
// within a second.
#pragma once
#include <array>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>

#include "engine/engine.h"
#include "engine/sign_in_delay.h"

namespace jinguo {

// How long a desk may stand alone: until the session ends without a request of hers, and until the
// page is to lock itself without a key or the pointer (told to the page, which alone can know).
struct SessionLimits {
  std::chrono::minutes idle{30}, lock{30};
};

struct SignedIn {
  Actor actor;
  std::string token_hash;
  std::string csrf;      // "" for a program's token
  bool program = false;  // bearer token of a program, not a browser's session
  Instant ends_at{};
};

struct Credentials {
  std::string login, password;
  std::string address;  // where the attempt comes from: delays are counted by it
};

// A freshly opened session.  `token` is nowhere else.
struct OpenedSession {
  std::string token;
  std::shared_ptr<const SignedIn> who;
};

// Thread-safe.  Owns one thread, on which alone passwords are hashed: a storm of sign-ins queues
// (bounded) and costs one core and 19 MiB at most.
class Sessions {
 public:
  struct Options {
    std::int64_t district = 0;
    SignInDelay::Options delay{};
    std::size_t longest_queue = 64;
    SessionLimits people{};
    SessionLimits bodies{std::chrono::minutes{15}, std::chrono::minutes{15}};  // member_body
    std::chrono::hours longest{12};
    std::chrono::milliseconds fresh{900};  // how old a remembered answer may be
  };
  Sessions(const Engine& engine, Options options);
  ~Sessions();
  Sessions(const Sessions&) = delete;
  Sessions& operator=(const Sessions&) = delete;

  using Answer = std::function<void(Result<OpenedSession>)>;
  // Answers from the thread of this object (or the caller's, when refused at once).  Unknown
  // login, wrong password and disabled account are answered alike and take the same time.
  void sign_in(Credentials credentials, Answer answer);
  Result<OpenedSession> sign_in(Credentials credentials);

  // Whether this is the password of an account that is signed in, asked again before something
  // that a desk left open must not do (opening an emergency access).  Queued, delayed and counted
  // like a sign-in to that account from that address; opens no session and ends none.  A wrong one
  // is `invalid` on the field `password`, so that no page takes it for the end of the session.
  using Confirmed = std::function<void(std::optional<Problem>)>;
  void confirm(const Uuid& account, std::string password, std::string address, Confirmed answer);

  // Answers whoever is still waiting to sign in as unavailable, and refuses from now on.
  void close();

  // The remembered holder of a token while the memory is fresh; null does not mean there is none.
  std::shared_ptr<const SignedIn> remembered(std::string_view token) const;
  // The holder of a token, asked of the store.  unauthenticated when there is none (any more).  A
  // poll, which a page makes by itself, does not renew the idle time, and what it is answered is
  // not remembered, so that the request after it is noted.
  enum class Asking : bool { herself, poll };
  Result<std::shared_ptr<const SignedIn>> holder(
      std::string_view token, Asking asking = Asking::herself);

  const SessionLimits& limits(Role role) const {
    return role == Role::member_body ? options_.bodies : options_.people;
  }

  // Ends a session or withdraws a token at once (on other nodes within a second).  Waits for the
  // store.  Ending what has ended already is no problem.
  std::optional<Problem> end(const std::string& token_hash);

  // A token for a program that acts as `account`, valid for `days`.
  Result<std::string> issue_token(const Uuid& account, std::string_view label, int days);
  struct IssuedToken {
    std::string id;  // the first 16 digits of the token's hash
    std::string label;
    Instant created_at{}, seen_at{}, ends_at{};
  };
  std::vector<IssuedToken> tokens_of(const Uuid& account) const;
  // Withdraws a token of this account by its id; not_found when there is none.
  std::optional<Problem> revoke(const Uuid& account, std::string_view id);

 private:
  using Time = std::chrono::steady_clock::time_point;
  struct Attempt {
    Credentials credentials;
    Answer answer;
    bool opens = true;  // false: only whether the password fits; the session answered is empty
  };
  struct Memory {
    std::shared_ptr<const SignedIn> who;
    Instant read_at{};
  };
  struct Shard {
    mutable std::mutex mutex;
    std::unordered_map<std::string, Memory> known;
  };
  struct Account;  // what the sign-in reads of it

  void work();
  void queue(Attempt attempt);
  Result<OpenedSession> attempt(const Credentials& credentials, bool opens);
  std::string login_of(const Uuid& account) const;  // "" when there is no such account
  Account account_of(std::string_view login) const;
  Result<OpenedSession> open(const Account& account);
  std::optional<Problem> store_session(
      const SignedIn& who, std::string_view kind, std::string_view label);
  void touch(const std::string& token_hash, Instant now);
  Shard& shard(const std::string& token_hash) const;
  void remember(std::shared_ptr<const SignedIn> who, Instant now);
  void forget(const std::string& token_hash);

  const Engine& engine_;
  Options options_;
  SignInDelay delay_;
  mutable std::array<Shard, 16> shards_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::multimap<Time, Attempt> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace jinguo
