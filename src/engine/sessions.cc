// SPDX-License-Identifier: Apache-2.0
#include "engine/sessions.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <future>

#include "engine/passwords.h"

namespace jinguo {
namespace {

constexpr std::chrono::minutes noted_each{1};  // how exactly the last request is kept in the store
constexpr std::size_t longest_login = 200;
constexpr std::size_t most_in_shard = 4096;

std::string secret() {
  std::array<unsigned char, 32> bits{};
  // Never from a seed: whoever knew it could sign in as anybody.
  system_random().fill(bits);
  std::array<char, 64> text{};
  sodium_bin2base64(
      text.data(), text.size(), bits.data(), bits.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return text.data();
}

// A plain hash is enough: the token has no fewer bits than its hash.
std::string hash_of_token(std::string_view token) {
  std::array<unsigned char, 32> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()),
      token.size(), nullptr, 0);
  std::string hex(64, '\0');
  static constexpr char digits[] = "0123456789abcdef";
  for (std::size_t i = 0; i < hash.size(); ++i) {
    hex[2 * i] = digits[hash[i] >> 4];
    hex[2 * i + 1] = digits[hash[i] & 15];
  }
  return hex;
}

Problem problem(Problem::Code code, std::string text, std::string remedy) {
  Problem p;
  p.code = code;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

Problem nobody() {
  return problem(Problem::Code::unauthenticated, "没有登录，或者登录已经结束", "请重新登录");
}
Problem wrong() {
  return problem(Problem::Code::unauthenticated, "登录名或密码不对，或者账号已停用",
      "请核对后再试；忘记密码请找本单位系统管理员重设");
}
Problem wrong_again() {
  return refused(Problem::Code::invalid, "密码不对，没有办理",
      "请重新输入您登录用的密码；连续输错会越等越久", "password");
}
Problem too_many() {
  return problem(
      Problem::Code::too_many, "登录的人太多或者试错太多次，这次没有核对密码", "请过半分钟再试");
}
Problem closing() {
  return problem(Problem::Code::unavailable, "服务正在停止，没有登录", "请稍后再试");
}

std::optional<Role> role_named(std::string_view name) {
  for (const Choice& c : Codec<Role>::choices)
    if (c.name == name) return static_cast<Role>(c.value);
  return {};
}

std::int64_t count(Instant i) { return i.time_since_epoch().count(); }
Instant instant(std::int64_t ms) { return Instant{std::chrono::milliseconds{ms}}; }

// Nothing when the role is unknown to this program, or not one that an account may have.
std::optional<Actor> actor_in(const RowView& row, std::int64_t district) {
  const auto role = role_named(row.text(3));
  const auto account = Uuid::parse(row.text(0)), unit = Uuid::parse(row.text(1));
  if (!role || *role == Role::installer || !account || !unit) return {};
  const bool root = row.is_null(4);
  return Actor{*account, *unit, *role, district, std::string{row.text(2)}, root};
}

// Enabled, and not past its last day.
bool in_force(const RowView& row, Date today) {
  const std::string_view ends_on = row.text(6);
  return row.integer(5) != 0 && (ends_on.empty() || ends_on >= to_text(today));
}

// Both questions begin with the columns that actor_in reads.
constexpr std::string_view account_sql =
    R"(SELECT a."id", a."unit", a."name", a."role", u."parent", a."active", a."ends_on", c."hash"
FROM "account" a JOIN "unit" u ON u."district" = a."district" AND u."id" = a."unit"
LEFT JOIN "credential" c ON c."district" = a."district" AND c."account" = a."id"
WHERE a."district" = ? AND a."login" = ?)";

constexpr std::string_view holder_sql =
    R"(SELECT a."id", a."unit", a."name", a."role", u."parent", a."active", a."ends_on",
  s."kind", s."csrf", s."seen_at", s."ends_at"
FROM "session" s JOIN "account" a ON a."district" = s."district" AND a."id" = s."account"
JOIN "unit" u ON u."district" = a."district" AND u."id" = a."unit"
WHERE s."district" = ? AND s."token_hash" = ?)";

}  // namespace

struct Sessions::Account {
  Actor actor;
  std::string hash;  // "" when there is no such account, or nothing to compare with
  bool in_force = false;
};

Sessions::Sessions(const Engine& engine, Options options)
    : engine_(engine), options_(options), delay_(options.delay) {
  thread_ = std::thread{[this] { work(); }};
}

Sessions::~Sessions() {
  close();
  thread_.join();
}

void Sessions::close() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
}

void Sessions::sign_in(Credentials credentials, Answer answer) {
  queue({std::move(credentials), std::move(answer)});
}

void Sessions::confirm(
    const Uuid& account, std::string password, std::string address, Confirmed answer) {
  std::string login;
  try {
    login = login_of(account);
  } catch (const StoreError& error) {
    return answer(problem_of(error));
  }
  const auto told = [answer = std::move(answer)](const Result<OpenedSession>& fits) {
    answer(fits.ok() ? std::nullopt : std::optional{fits.problem()});
  };
  queue({{std::move(login), std::move(password), std::move(address)}, told, false});
}

void Sessions::queue(Attempt attempt) {
  const Credentials& given = attempt.credentials;
  if (given.login.size() > longest_login || given.password.size() > 4 * longest_login)
    return attempt.answer(attempt.opens ? wrong() : wrong_again());
  const auto now = std::chrono::steady_clock::now();
  const auto due = delay_.reserve(given.login, given.address, now);
  std::unique_lock lock{mutex_};
  if (!due || queue_.size() >= options_.longest_queue || stopping_) {
    const bool stopping = stopping_;
    lock.unlock();
    return attempt.answer(stopping ? closing() : too_many());
  }
  queue_.emplace(*due, std::move(attempt));
  lock.unlock();
  changed_.notify_all();
}

Result<OpenedSession> Sessions::sign_in(Credentials credentials) {
  std::promise<Result<OpenedSession>> answered;
  sign_in(std::move(credentials),
      [&](Result<OpenedSession> answer) { answered.set_value(std::move(answer)); });
  return answered.get_future().get();
}

void Sessions::work() {
  std::unique_lock lock{mutex_};
  while (!stopping_) {
    if (queue_.empty()) {
      changed_.wait(lock);
      continue;
    }
    const auto first = queue_.begin();
    if (first->first > std::chrono::steady_clock::now()) {
      changed_.wait_until(lock, Time{first->first});
      continue;
    }
    Attempt next = std::move(first->second);
    queue_.erase(first);
    lock.unlock();
    next.answer(attempt(next.credentials, next.opens));
    lock.lock();
  }
  for (auto& [due, waiting] : queue_) waiting.answer(closing());
}

Result<OpenedSession> Sessions::attempt(const Credentials& credentials, bool opens) {
  try {
    const Account account = account_of(credentials.login);
    const bool fits = password_fits(credentials.password, account.hash);
    if (!fits || !account.in_force) {
      delay_.failed(credentials.login, credentials.address, std::chrono::steady_clock::now());
      return opens ? wrong() : wrong_again();
    }
    auto opened = opens ? open(account) : Result<OpenedSession>{OpenedSession{}};
    if (opened.ok()) delay_.succeeded(credentials.login, credentials.address);
    return opened;
  } catch (const StoreError& error) {
    return problem_of(error);
  }
}

std::string Sessions::login_of(const Uuid& account) const {
  std::string login;
  const Value params[] = {options_.district, account.text()};
  engine_.store().read()->connection().each(
      R"(SELECT "login" FROM "account" WHERE "district" = ? AND "id" = ?)", params,
      [&](const RowView& row) { login = row.text(0); });
  return login;
}

Sessions::Account Sessions::account_of(std::string_view login) const {
  Account found;
  const Value params[] = {options_.district, std::string{login}};
  const auto reader = engine_.store().read();
  reader->connection().each(account_sql, params, [&](const RowView& row) {
    const auto actor = actor_in(row, options_.district);
    if (!actor) return;
    found.actor = *actor;
    found.in_force = in_force(row, engine_.today());
    found.hash = row.text(7);
  });
  return found;
}

Result<OpenedSession> Sessions::open(const Account& account) {
  const Instant now = engine_.clock().now();
  OpenedSession opened;
  opened.token = secret();
  auto who = std::make_shared<SignedIn>();
  who->actor = account.actor;
  who->token_hash = hash_of_token(opened.token);
  who->csrf = secret();
  who->ends_at = now + options_.longest;
  if (auto refused = store_session(*who, "web", "")) return *refused;
  opened.who = who;
  remember(std::move(who), now);
  return opened;
}

std::optional<Problem> Sessions::store_session(
    const SignedIn& who, std::string_view kind, std::string_view label) {
  const std::int64_t now = count(engine_.clock().now());
  return engine_.store().write([&](Connection& connection) -> std::optional<Problem> {
    const Value ended[] = {options_.district, now};
    connection.run(R"(DELETE FROM "session" WHERE "district" = ? AND "ends_at" < ?)", ended);
    const Value params[] = {options_.district, who.token_hash, who.actor.account.text(),
        std::string{kind}, who.csrf, std::string{label}, now, now, count(who.ends_at)};
    connection.run(R"(INSERT INTO "session" ("district", "token_hash", "account", "kind", "csrf",
"label", "created_at", "seen_at", "ends_at") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
        params);
    return {};
  });
}

std::shared_ptr<const SignedIn> Sessions::remembered(std::string_view token) const {
  const std::string hash = hash_of_token(token);
  const Instant now = engine_.clock().now();
  const Shard& s = shard(hash);
  const std::lock_guard lock{s.mutex};
  const auto found = s.known.find(hash);
  if (found == s.known.end()) return {};
  const Memory& m = found->second;
  // A clock that was set back must not keep a memory alive.
  const bool fresh = now >= m.read_at && now - m.read_at < options_.fresh;
  return fresh && now < m.who->ends_at ? m.who : nullptr;
}

Result<std::shared_ptr<const SignedIn>> Sessions::holder(std::string_view token, Asking asking) {
  const std::string hash = hash_of_token(token);
  const Instant now = engine_.clock().now();
  auto who = std::make_shared<SignedIn>();
  bool valid = false;
  Instant seen_at{};
  const Value params[] = {options_.district, hash};
  engine_.store().read()->connection().each(holder_sql, params, [&](const RowView& row) {
    const auto actor = actor_in(row, options_.district);
    who->program = row.text(7) == "token";
    who->csrf = row.text(8);
    seen_at = instant(row.integer(9));
    who->ends_at = instant(row.integer(10));
    valid = actor && in_force(row, engine_.today()) && now < who->ends_at &&
            (who->program || now - seen_at < limits(actor->role).idle);
    if (valid) who->actor = *actor;
  });
  if (!valid) {
    forget(hash);
    return nobody();
  }
  who->token_hash = hash;
  if (asking == Asking::herself) {
    if (now - seen_at >= noted_each) touch(hash, now);
    remember(who, now);
  }
  return std::shared_ptr<const SignedIn>{std::move(who)};
}

// Nobody waits for it: when it fails, the session ends early and the person signs in again.
void Sessions::touch(const std::string& token_hash, Instant now) {
  engine_.store().write(
      [district = options_.district, token_hash, now](
          Connection& connection) -> std::optional<Problem> {
        const Value params[] = {count(now), district, token_hash};
        connection.run(R"(UPDATE "session" SET "seen_at" = ? WHERE "district" = ?
AND "token_hash" = ?)",
            params);
        return {};
      },
      [](std::optional<Problem> refused) {
        if (refused) spdlog::warn("a session's last request was not noted: {}", refused->text);
      });
}

std::optional<Problem> Sessions::end(const std::string& token_hash) {
  auto refused = engine_.store().write([&](Connection& connection) -> std::optional<Problem> {
    const Value params[] = {options_.district, token_hash};
    connection.run(R"(DELETE FROM "session" WHERE "district" = ? AND "token_hash" = ?)", params);
    return {};
  });
  forget(token_hash);
  return refused;
}

Result<std::string> Sessions::issue_token(const Uuid& account, std::string_view label, int days) {
  const std::string token = secret();
  SignedIn who;
  who.actor.account = account;
  who.token_hash = hash_of_token(token);
  who.ends_at = engine_.clock().now() + std::chrono::days{days};
  if (auto refused = store_session(who, "token", label)) return *refused;
  return token;
}

std::vector<Sessions::IssuedToken> Sessions::tokens_of(const Uuid& account) const {
  std::vector<IssuedToken> all;
  const Value params[] = {options_.district, account.text()};
  engine_.store().read()->connection().each(
      R"(SELECT "token_hash", "label", "created_at", "seen_at", "ends_at" FROM "session"
WHERE "district" = ? AND "account" = ? AND "kind" = 'token' ORDER BY "created_at")",
      params, [&](const RowView& row) {
        all.push_back({std::string{row.text(0).substr(0, 16)}, std::string{row.text(1)},
            instant(row.integer(2)), instant(row.integer(3)), instant(row.integer(4))});
      });
  return all;
}

std::optional<Problem> Sessions::revoke(const Uuid& account, std::string_view id) {
  std::string hash;
  const Value params[] = {options_.district, account.text()};
  engine_.store().read()->connection().each(
      R"(SELECT "token_hash" FROM "session"
WHERE "district" = ? AND "account" = ? AND "kind" = 'token')",
      params, [&](const RowView& row) {
        if (id.size() == 16 && row.text(0).starts_with(id)) hash = row.text(0);
      });
  if (hash.empty()) return problem(Problem::Code::not_found, "没有这个令牌", "请刷新后再看");
  return end(hash);
}

Sessions::Shard& Sessions::shard(const std::string& token_hash) const {
  return shards_[static_cast<std::size_t>(token_hash.back()) % shards_.size()];
}

void Sessions::remember(std::shared_ptr<const SignedIn> who, Instant now) {
  Shard& s = shard(who->token_hash);
  const std::lock_guard lock{s.mutex};
  // What has gone stale is of no use to anybody; a flood of live sessions only costs reads.
  if (s.known.size() >= most_in_shard)
    std::erase_if(s.known, [&](const auto& k) { return now - k.second.read_at > options_.fresh; });
  if (s.known.size() >= most_in_shard) s.known.clear();
  const std::string hash = who->token_hash;
  s.known[hash] = {std::move(who), now};
}

void Sessions::forget(const std::string& token_hash) {
  Shard& s = shard(token_hash);
  const std::lock_guard lock{s.mutex};
  s.known.erase(token_hash);
}

}  // namespace jinguo
