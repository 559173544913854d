// SPDX-License-Identifier: Apache-2.0
#include "http/access.h"

#include <fmt/format.h>
#include <sodium.h>

namespace jinguo::http {
namespace {

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

bool changes_something(std::string_view method) { return method != "GET" && method != "HEAD"; }

bool same_secret(std::string_view a, std::string_view b) {
  return !a.empty() && a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

// What a page asks by itself keeps no session open.
Sessions::Asking asking(const Exchange& x) {
  const bool poll = x.route && x.route->polled && x.request.poll == "1";
  return poll ? Sessions::Asking::poll : Sessions::Asking::herself;
}

Awaited<Result<std::shared_ptr<const SignedIn>>> holder_of(Exchange& x, std::string_view token) {
  Sessions& sessions = x.shared.parts.sessions;
  if (auto known = sessions.remembered(token)) co_return known;
  const Sessions::Asking how = asking(x);
  auto asked = co_await read(x, [&sessions, token, how] { return sessions.holder(token, how); });
  co_return asked;
}

}  // namespace

Awaited<std::optional<Reply>> identify(Exchange& x) {
  constexpr std::string_view bearer = "Bearer ";
  const bool program = x.request.authorization.starts_with(bearer);
  const std::string_view token = program ? x.request.authorization.substr(bearer.size())
                                         : cookie_named(x.request.cookie, session_cookie);
  if (token.empty() || token.size() > 100) co_return problem_reply(nobody());
  auto holder = co_await holder_of(x, token);
  if (!holder.ok()) co_return problem_reply(holder.problem());
  // A cookie's token sent as a bearer token would walk around the CSRF check, and the reverse.
  if (holder.value()->program != program) co_return problem_reply(nobody());
  if (!program && changes_something(x.request.method) &&
      !same_secret(x.request.csrf, holder.value()->csrf))
    co_return problem_reply(problem(Problem::Code::forbidden,
        "请求没有带上本次登录的校验码，没有写入任何内容", "请刷新页面后重试"));
  x.who = std::move(holder).value();
  co_return std::nullopt;
}

std::string cookie_set(std::string_view token) {
  return fmt::format(
      "Set-Cookie: {}={}; Path=/; Secure; HttpOnly; SameSite=Strict\r\n", session_cookie, token);
}

std::string cookie_cleared() {
  return fmt::format(
      "Set-Cookie: {}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0\r\n"
      "Clear-Site-Data: \"cache\", \"storage\"\r\n",
      session_cookie);
}

}  // namespace jinguo::http
