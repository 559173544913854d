// SPDX-License-Identifier: Apache-2.0
#include "http/routes_cases.h"

#include <fmt/format.h>

#include <charconv>

#include "engine/alike.h"
#include "engine/asked.h"
#include "engine/codes.h"
#include "engine/known.h"
#include "engine/looks.h"
#include "http/arguments.h"
#include "io/json.h"
#include "io/json_members.h"

namespace jinguo::http {
namespace {

constexpr int asked_back = 90;  // days, when nothing else is said

void append_member(std::string& out, std::string_view name, std::string_view text) {
  out += out.back() == '{' ? "\"" : ",\"";
  out += name;
  out += "\":";
  append_json(out, text);
}

Problem no_case() {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = "没有找到这条个案";
  p.remedy = "请核对编号；如确有此记录，可能不在您的查看范围内";
  return p;
}

// An object whose members are texts, some of which may be left out.
class Texts {
 public:
  static Result<Texts> read(const Request& request) {
    if (auto wrong = json_expected(request)) return *wrong;
    auto parsed = parse_json(request.body);
    if (!parsed.ok()) return parsed.problem();
    Texts texts;
    texts.object_ = std::move(parsed).value();
    return texts;
  }
  std::string of(std::string_view name) const {
    const Json* found = object_.find(name);
    return found && found->kind == Json::Kind::string ? found->text : std::string{};
  }

  // `without` when it is not there, -1 when it is no whole number.
  int number(std::string_view name, int without) const {
    const Json* found = object_.find(name);
    if (!found) return without;
    int n = 0;
    const char* end = found->text.data() + found->text.size();
    const auto [rest, bad] = std::from_chars(found->text.data(), end, n);
    return found->kind == Json::Kind::number && bad == std::errc{} && rest == end ? n : -1;
  }

 private:
  Json object_;
};

Reply printed_reply(const Result<PrintedCode>& printed) {
  if (!printed.ok()) return problem_reply(printed.problem());
  std::string out = "{";
  append_member(out, "id", printed.value().id.text());
  append_member(out, "number", printed.value().number);
  append_member(out, "code", printed.value().code);
  out += '}';
  Reply reply = json_reply(std::move(out), 201);
  reply.fields = "Cache-Control: no-store\r\n";
  return reply;
}

Reply written_reply(const Result<Written>& written, unsigned status) {
  if (!written.ok()) return problem_reply(written.problem());
  std::string out;
  append_written(out, written.value());
  return json_reply(std::move(out), status);
}

}  // namespace

Awaited<Reply> show_known(Exchange& x) {
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  KnownTerms terms;
  terms.name = query.value().take_or("name", "");
  terms.id_number = query.value().take_or("id_number", "");
  terms.phone = query.value().take_or("phone", "");
  terms.birth_year = query.value().take_or("birth_year", "");
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  // It waits for its journal line to be durable.
  const auto found =
      co_await on_pool(x.shared, [&] { return known_matters(x.engine(), x.actor(), terms); });
  if (!found.ok()) co_return problem_reply(found.problem());
  std::string out = "{\"items\":[";
  for (const KnownMatter& m : found.value().rows) {
    if (out.back() == '}') out += ',';
    out += '{';
    append_member(out, "unit", m.unit);
    append_member(out, "contact", m.contact);
    if (m.elsewhere) {
      append_member(out, "says",
          fmt::format("已由{}办理，请联系{}", m.unit, m.contact.empty() ? m.unit : m.contact));
    } else {
      append_member(out, "record", m.record);
      append_member(out, "id", m.id.text());
      append_member(out, "title", m.title);
      append_member(out, "day", m.day);
      append_member(out, "state", m.state);
    }
    out += '}';
  }
  out += ']';
  if (found.value().too_common) out += ",\"too_common\":true";
  co_return json_reply(out + "}");
}

namespace {

// The texts of an object, by name; whatever else is in it is refused.
Result<Typed> typed_in(const Request& request) {
  if (auto wrong = json_expected(request)) return *wrong;
  auto parsed = parse_json(request.body);
  if (!parsed.ok()) return parsed.problem();
  Typed typed;
  for (const auto& [name, item] : parsed.value().members) {
    if (item.kind != Json::Kind::string)
      return refused(Problem::Code::invalid, fmt::format("{}应当是文字", name), "请核对", name);
    typed[name] = item.text;
  }
  return typed;
}

}  // namespace

Awaited<Reply> show_alike(Exchange& x) {
  const auto typed = typed_in(x.request);
  if (!typed.ok()) co_return problem_reply(typed.problem());
  const auto found = co_await on_pool(
      x.shared, [&] { return alike(x.engine(), x.actor(), x.args[0], typed.value()); });
  if (!found.ok()) co_return problem_reply(found.problem());
  std::string out = "{\"items\":[";
  for (const Alike& one : found.value().rows) {
    if (out.back() == '}') out += ',';
    out += '{';
    append_member(out, "id", one.id.text());
    append_member(out, "title", one.title);
    append_member(out, "unit", one.unit);
    out += ",\"by\":";
    append_list(out, one.by, [&](std::string_view field) { append_json(out, field); });
    out += '}';
  }
  out += ']';
  if (found.value().too_common) out += ",\"too_common\":true";
  co_return json_reply(out + "}");
}

Awaited<Reply> show_askings(Exchange& x) {
  const auto texts = Texts::read(x.request);
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const Texts& said = texts.value();
  const KnownTerms whom{
      said.of("name"), said.of("id_number"), said.of("phone"), said.of("birth_year")};
  const int days = said.number("days", asked_back);
  const auto found =
      co_await on_pool(x.shared, [&] { return who_asked(x.engine(), x.actor(), whom, days); });
  if (!found.ok()) co_return problem_reply(found.problem());
  std::string out = "{\"items\":[";
  for (const Asking& one : found.value().rows) {
    if (out.back() == '}') out += ',';
    out += '{';
    append_member(out, "at", to_text(one.at));
    append_member(out, "who", one.who);
    append_member(out, "unit", one.unit);
    append_member(out, "keys", one.keys);
    out += '}';
  }
  out += ']';
  if (found.value().more) out += ",\"more\":true";
  co_return json_reply(out + "}");
}

Awaited<Reply> show_looks(Exchange& x) {
  const auto id = Uuid::parse(x.args[0]);
  if (!id) co_return problem_reply(no_case());
  const auto looks =
      co_await on_pool(x.shared, [&] { return looks_at(x.engine(), x.actor(), *id); });
  if (!looks.ok()) co_return problem_reply(looks.problem());
  std::string out = "{\"items\":[";
  for (const Look& look : looks.value()) {
    if (out.back() == '}') out += ',';
    out += '{';
    append_member(out, "at", to_text(look.at));
    append_member(out, "who", look.who);
    append_member(out, "unit", look.unit);
    append_member(out, "what", look.what);
    out += '}';
  }
  co_return json_reply(out + "]}");
}

namespace {

// Asks the password of whoever is signed in once more.
Awaited<std::optional<Problem>> password_again(Exchange& x, std::string password) {
  if (password.empty())
    co_return refused(Problem::Code::invalid, "办这一步要再输入一次登录密码",
        "没有办理；请输入您登录用的密码", "password");
  auto start = [&x, password = std::move(password)](Sessions::Confirmed answer) mutable {
    x.shared.parts.sessions.confirm(
        x.who->actor.account, std::move(password), x.request.address, std::move(answer));
  };
  auto wrong = co_await answer_of<std::optional<Problem>>(x.shared, std::move(start));
  co_return wrong;
}

}  // namespace

Awaited<Reply> open_emergency(Exchange& x) {
  const auto texts = Texts::read(x.request);
  if (!texts.ok()) co_return problem_reply(texts.problem());
  std::string password = texts.value().of("password");
  const auto wrong = co_await password_again(x, std::move(password));
  if (wrong) co_return problem_reply(*wrong);
  const RecordType& type = *x.engine().catalogue().find("emergency_access");
  Draft draft;
  draft.by_program = true;  // the record opens by this route alone
  draft.items = {{type.field("case"), texts.value().of("case")},
      {type.field("reason"), texts.value().of("reason")}};
  Engine::Job job = [&type, draft](Writing& w) { return w.create(type, draft); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written, 201);
}

Awaited<Reply> print_task_slip(Exchange& x) {
  const auto id = Uuid::parse(x.args[0]);
  if (!id) co_return problem_reply(no_case());
  const auto printed =
      co_await on_pool(x.shared, [&] { return print_slip(x.engine(), x.actor(), *id); });
  co_return printed_reply(printed);
}

Awaited<Reply> answer_slip(Exchange& x) {
  const auto texts = Texts::read(x.request);
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const SlipAnswer answer{texts.value().of("number"), texts.value().of("code"),
      texts.value().of("step"), texts.value().of("text")};
  const auto done =
      co_await on_pool(x.shared, [&] { return answer_by_slip(x.engine(), x.actor(), answer); });
  co_return written_reply(done, 200);
}

Awaited<Reply> print_intake_receipt(Exchange& x) {
  const auto id = Uuid::parse(x.args[0]);
  if (!id) co_return problem_reply(no_case());
  const auto printed =
      co_await on_pool(x.shared, [&] { return print_receipt(x.engine(), x.actor(), *id); });
  co_return printed_reply(printed);
}

namespace {

// Who said what; who it was as a code, for pages in any language.
void append_talk(std::string& out, const ReceiptView& view) {
  std::string talk;
  for (const ReceiptView::Line& line : view.said) {
    if (!talk.empty()) talk += ',';
    talk += '{';
    append_member(talk, "author", line.author);
    append_member(talk, "words", line.words);
    talk += '}';
  }
  out += fmt::format(",\"talk\":[{}]", talk);
}

}  // namespace

Awaited<Reply> ask_receipt(Exchange& x) {
  const auto texts = Texts::read(x.request);
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const auto view = co_await on_pool(x.shared, [&] {
    return ask_by_receipt(x.engine(), texts.value().of("number"), texts.value().of("code"));
  });
  if (!view.ok()) co_return problem_reply(view.problem());
  std::string out = "{";
  append_member(out, "status", view.value().status);
  append_member(out, "state", view.value().state);
  if (!texts.value().of("code").empty()) append_talk(out, view.value());
  co_return json_reply(out + "}");
}

Awaited<Reply> say_receipt(Exchange& x) {
  const auto texts = Texts::read(x.request);
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const auto done = co_await on_pool(x.shared, [&] {
    return say_by_receipt(x.engine(), texts.value().of("number"), texts.value().of("code"),
        texts.value().of("words"));
  });
  if (!done.ok()) co_return problem_reply(done.problem());
  co_return json_reply("{}", 201);
}

}  // namespace jinguo::http
