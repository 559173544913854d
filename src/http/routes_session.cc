// SPDX-License-Identifier: Apache-2.0
#include "http/routes_session.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "http/access.h"
#include "http/arguments.h"
#include "io/json.h"
#include "io/schema_json.h"

namespace jinguo::http {
namespace {

constexpr int token_days = 365;
constexpr int longest_label = 60;

void append_member(std::string& out, std::string_view name, std::string_view text) {
  out += fmt::format(",\"{}\":", name);
  append_json(out, text);
}

// Whether there is a figure she may see.
bool sees_figures(const Shared& shared, const Actor& actor) {
  const FigureBook* book = shared.parts.figures;
  if (!book || !shared.parts.counting) return false;
  const auto all = book->all();
  return std::any_of(
      all.begin(), all.end(), [&](const Figure* f) { return !not_hers(*f, actor).has_value(); });
}

// Who is signed in, as the web needs it; never the token.
std::string session_json(const Exchange& x, const SignedIn& who) {
  std::string out = fmt::format(
      "{{\"account\":\"{}\",\"unit\":\"{}\"", who.actor.account.text(), who.actor.unit.text());
  append_member(out, "name", who.actor.name);
  append_member(out, "role", name_of(who.actor.role));
  append_member(out, "role_label", label_of(who.actor.role));
  append_member(out, "csrf", who.csrf);
  append_member(out, "ends_at", to_text(who.ends_at));
  const SessionLimits& limits = x.shared.parts.sessions.limits(who.actor.role);
  out += fmt::format(",\"idle_minutes\":{},\"lock_minutes\":{},\"figures\":{},\"district\":",
      limits.idle.count(), limits.lock.count(), sees_figures(x.shared, who.actor));
  append_district(out, x.shared.parts.district);
  out += '}';
  return out;
}

Problem only_people() {
  Problem p;
  p.code = Problem::Code::forbidden;
  p.text = "令牌只能由本人登录后签发、查看和撤销";
  p.remedy = "请在网页上登录后再办";
  return p;
}

}  // namespace

Awaited<Reply> sign_in(Exchange& x) {
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto texts = read_texts(x.request.body, {"login", "password"});
  if (!texts.ok()) co_return problem_reply(texts.problem());
  Credentials given{texts.value()[0], texts.value()[1], x.request.address};
  auto start = [&x, given = std::move(given)](Sessions::Answer answer) mutable {
    x.shared.parts.sessions.sign_in(std::move(given), std::move(answer));
  };
  auto opened = co_await answer_of<Result<OpenedSession>>(x.shared, std::move(start));
  if (!opened.ok()) co_return problem_reply(opened.problem());
  Reply reply = json_reply(session_json(x, *opened.value().who), 201);
  reply.fields = cookie_set(opened.value().token);
  co_return reply;
}

Awaited<Reply> show_session(Exchange& x) { co_return json_reply(session_json(x, *x.who)); }

Awaited<Reply> sign_out(Exchange& x) {
  auto refused =
      co_await on_pool(x.shared, [&] { return x.shared.parts.sessions.end(x.who->token_hash); });
  if (refused) co_return problem_reply(*refused);
  Reply reply = json_reply("{}");
  reply.fields = cookie_cleared();
  co_return reply;
}

Awaited<Reply> issue_token(Exchange& x) {
  if (x.who->program) co_return problem_reply(only_people());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto texts = read_texts(x.request.body, {"label"});
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const std::string& label = texts.value().front();
  if (length(label) > longest_label) {
    Problem p;
    p.field = "label";
    p.text = "令牌的用途写得太长";
    p.remedy = "请缩短到 60 个字以内";
    co_return problem_reply(p);
  }
  auto issued = co_await on_pool(x.shared,
      [&] { return x.shared.parts.sessions.issue_token(x.actor().account, label, token_days); });
  if (!issued.ok()) co_return problem_reply(issued.problem());
  co_return json_reply(
      fmt::format("{{\"token\":\"{}\",\"days\":{}}}", issued.value(), token_days), 201);
}

Awaited<Reply> list_tokens(Exchange& x) {
  if (x.who->program) co_return problem_reply(only_people());
  const auto all =
      co_await read(x, [&] { return x.shared.parts.sessions.tokens_of(x.actor().account); });
  std::string out = "{\"items\":[";
  for (const auto& token : all) {
    if (&token != &all.front()) out += ',';
    out += fmt::format("{{\"id\":\"{}\"", token.id);
    append_member(out, "label", token.label);
    append_member(out, "created_at", to_text(token.created_at));
    append_member(out, "seen_at", to_text(token.seen_at));
    append_member(out, "ends_at", to_text(token.ends_at));
    out += '}';
  }
  co_return json_reply(out + "]}");
}

Awaited<Reply> revoke_token(Exchange& x) {
  if (x.who->program) co_return problem_reply(only_people());
  auto refused = co_await on_pool(
      x.shared, [&] { return x.shared.parts.sessions.revoke(x.actor().account, x.args[0]); });
  if (refused) co_return problem_reply(*refused);
  co_return json_reply("{}");
}

}  // namespace jinguo::http
