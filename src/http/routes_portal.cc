// SPDX-License-Identifier: Apache-2.0
#include "http/routes_portal.h"

#include <fmt/format.h>

#include "engine/portal_activities.h"
#include "engine/portal_intake.h"
#include "http/arguments.h"
#include "http/portal_page.h"
#include "http/routes_meta.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

Problem too_often() {
  Problem p;
  p.code = Problem::Code::too_many;
  p.text = "这会儿送来的太多，这一次没有收下";
  p.remedy = "您写的还在页面上，请过一会儿再送；有危险请拨打 110，也可以拨打 12338";
  return p;
}

Problem misread(std::string_view name) {
  Problem p;
  p.field = name;
  p.text = fmt::format("看不懂“{}”", name);
  p.remedy = "没有送出；请回到页面再试，或拨打 12338";
  return p;
}

std::optional<Problem> read_times(const Json& value, PortalIntake& out) {
  if (value.kind != Json::Kind::array) return misread("safe_times");
  for (const Json& one : value.items) {
    if (one.kind != Json::Kind::string) return misread("safe_times");
    out.safe_times.push_back(one.text);
  }
  return {};
}

Result<PortalIntake> read_intake(const Request& request) {
  if (auto wrong = json_expected(request)) return *wrong;
  const auto body = parse_json(request.body);
  if (!body.ok()) return body.problem();
  PortalIntake out;
  const std::pair<std::string_view, std::string*> texts[] = {{"danger", &out.danger},
      {"whom", &out.whom}, {"matter", &out.matter}, {"facts", &out.facts}, {"area", &out.area},
      {"asker_name", &out.asker_name}, {"phone", &out.phone}, {"code_word", &out.code_word},
      {"language", &out.language}};
  const std::pair<std::string_view, bool*> flags[] = {
      {"may_call", &out.may_call}, {"may_message", &out.may_message}};
  for (const auto& [name, value] : body.value().members) {
    bool known = false;
    for (const auto& [text, into] : texts)
      if (text == name && value.kind == Json::Kind::string) *into = value.text, known = true;
    for (const auto& [flag, into] : flags)
      if (flag == name && value.kind == Json::Kind::boolean)
        *into = value.text == "true", known = true;
    if (name == "safe_times") {
      if (auto wrong = read_times(value, out)) return *wrong;
    } else if (!known) {
      return misread(name);
    }
  }
  return out;
}

// Of another's matter nothing may stay in a browser.
Reply unkept(std::string body, unsigned status) {
  Reply reply = json_reply(std::move(body), status);
  reply.fields = "Cache-Control: no-store\r\n";
  return reply;
}

void append_member(std::string& out, std::string_view name, const std::string& value) {
  if (value.empty()) return;
  out += fmt::format(",\"{}\":", name);
  append_json(out, value);
}

}  // namespace

Awaited<Reply> portal_facts(Exchange& x) {
  std::string out = "{\"district\":";
  append_district(out, x.shared.parts.district);
  co_return json_reply(out + "}");
}

Awaited<Reply> portal_intake(Exchange& x) {
  const auto& desk = x.shared.parts.portal;
  if (!desk) co_return problem_reply(no_such_thing());
  const auto said = read_intake(x.request);
  if (!said.ok()) co_return problem_reply(said.problem());
  const auto once = once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  const auto now = std::chrono::steady_clock::now();
  if (!x.shared.intakes.take(x.request.address, now)) co_return problem_reply(too_often());
  const auto printed = co_await on_pool(
      x.shared, [&] { return take_in(x.engine(), *desk, said.value(), once.value()); });
  if (!printed.ok()) co_return problem_reply(printed.problem());
  std::string out = "{\"receipt\":";
  append_json(out, printed.value().number);
  if (!printed.value().code.empty()) {
    out += ",\"code\":";
    append_json(out, printed.value().code);
  }
  co_return unkept(out + "}", 201);
}

Awaited<Reply> portal_progress(Exchange& x) {
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const std::string receipt{query.value().take_or("receipt", "")};
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  const auto now = std::chrono::steady_clock::now();
  if (!x.shared.askings.take(x.request.address, now)) co_return problem_reply(too_often());
  const auto view =
      co_await on_pool(x.shared, [&] { return ask_by_receipt(x.engine(), receipt, {}); });
  if (!view.ok()) co_return problem_reply(view.problem());
  std::string out = "{\"status\":";
  append_json(out, view.value().status);
  append_member(out, "state", view.value().state);
  co_return unkept(out + "}", 200);
}

Awaited<Reply> portal_activities(Exchange& x) {
  const auto& desk = x.shared.parts.portal;
  if (!desk) co_return problem_reply(no_such_thing());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  const auto now = std::chrono::steady_clock::now();
  if (!x.shared.askings.take(x.request.address, now)) co_return problem_reply(too_often());
  const auto coming = co_await on_pool(x.shared, [&] { return announced(x.engine(), *desk); });
  if (!coming.ok()) co_return problem_reply(coming.problem());
  std::string out = "{\"items\":[";
  for (const Announced& one : coming.value()) {
    if (out.back() != '[') out += ',';
    out += "{\"title\":";
    append_json(out, one.title);
    append_member(out, "held_on", one.held_on);
    append_member(out, "until", one.until);
    append_member(out, "place", one.place);
    append_member(out, "organiser", one.organiser);
    out += '}';
  }
  co_return unkept(out + "]}", 200);
}

Awaited<Reply> portal_page(Exchange& x) {
  const auto& parts = x.shared.parts;
  const std::string_view asked = x.args[0];
  const bool known = asked == "activities" || asked == "safety";
  const std::string_view place = known ? asked : "home";
  auto query = Query::parse(x.request.query);
  const bool english = query.ok() && query.value().take_or("lang", "") == "en";
  const auto page =
      parts.assets ? parts.assets(english ? "/portal.en.html" : "/portal.zh.html") : std::nullopt;
  if (!page || asked.find('.') != asked.npos) co_return co_await show_asset(x);
  PortalPage made{place, parts.district, parts.exit, {}};
  const auto now = std::chrono::steady_clock::now();
  if (place == "activities" && parts.portal && x.shared.askings.take(x.request.address, now)) {
    auto coming = co_await on_pool(x.shared, [&] { return announced(x.engine(), *parts.portal); });
    if (coming.ok()) made.activities = std::move(coming).value();
  }
  Reply reply;
  reply.type = "text/html; charset=utf-8";
  reply.body = portal_html(page->bytes, made);
  co_return reply;
}

}  // namespace jinguo::http
