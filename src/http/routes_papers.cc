// SPDX-License-Identifier: Apache-2.0
#include "http/routes_papers.h"

#include <fmt/format.h>

#include "http/arguments.h"
#include "http/list_query.h"
#include "http/made_reply.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

Problem misread(std::string field, std::string text) {
  Problem p;
  p.field = std::move(field);
  p.text = std::move(text);
  p.remedy =
      R"(请写成 {"kind": 文书种类, "about": 记录编号, "asked": {要填的内容: 文字}, "ground": 共享依据})";
  return p;
}

std::optional<Problem> read_answers(const Json& asked, PaperWanted& out) {
  if (asked.kind != Json::Kind::object) return misread("asked", "要填的内容不是一组文字");
  for (const auto& [label, answer] : asked.members) {
    if (answer.kind != Json::Kind::string) return misread("asked", "“" + label + "”不是文字");
    out.asked.emplace(label, answer.text);
  }
  return {};
}

// {"kind", "about", "asked"?, "ground"?, "ground_kind"?, "ground_said"?}
Result<PaperWanted> read_wanted(const Request& request) {
  if (auto wrong = json_expected(request)) return *wrong;
  const auto body = parse_json(request.body);
  if (!body.ok()) return body.problem();
  PaperWanted out;
  for (const auto& [name, value] : body.value().members) {
    const bool text = value.kind == Json::Kind::string;
    if (name == "asked") {
      if (auto wrong = read_answers(value, out)) return *wrong;
    } else if (name == "kind" && text) {
      out.kind = value.text;
    } else if (name == "ground_kind" && text) {
      out.ground_kind = value.text;
    } else if (name == "ground_said" && text) {
      out.ground_said = value.text;
    } else if (const auto id = Uuid::parse(value.text); name == "about" && text && id) {
      out.about = *id;
    } else if (name == "ground" && text && id) {
      out.ground = *id;
    } else {
      return misread(name, "看不懂“" + name + "”");
    }
  }
  if (out.kind.empty()) return misread("kind", "没有写文书种类");
  if (out.about.empty()) return misread("about", "没有写关于哪条记录");
  return out;
}

}  // namespace

Awaited<Reply> list_paper_kinds(Exchange& x) {
  const auto& call = x.shared.parts.papers.kinds;
  if (!call) co_return problem_reply(no_such_thing());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const std::string_view about = query.value().take_or("about", "");
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor(), about); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> check_paper_template(Exchange& x) {
  const auto& call = x.shared.parts.papers.check;
  if (!call) co_return problem_reply(no_such_thing());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  const auto texts = read_texts(x.request.body, {"text"});
  if (!texts.ok()) co_return problem_reply(texts.problem());
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor(), texts.value().front()); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> preview_paper(Exchange& x) {
  const auto& call = x.shared.parts.papers.preview;
  if (!call) co_return problem_reply(no_such_thing());
  const auto wanted = read_wanted(x.request);
  if (!wanted.ok()) co_return problem_reply(wanted.problem());
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor(), wanted.value()); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> issue_paper(Exchange& x) {
  const auto& call = x.shared.parts.papers.issue;
  if (!call) co_return problem_reply(no_such_thing());
  const auto wanted = read_wanted(x.request);
  if (!wanted.ok()) co_return problem_reply(wanted.problem());
  const auto once = once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  auto done =
      co_await on_pool(x.shared, [&] { return call(x.actor(), wanted.value(), once.value()); });
  if (!done.ok()) co_return problem_reply(done.problem());
  std::string out;
  append_written(out, done.value());
  co_return json_reply(std::move(out), 201);
}

Awaited<Reply> paper_file(Exchange& x) {
  const auto& call = x.shared.parts.papers.file;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  const auto texts = read_texts(x.request.body, {"format", "reason"});
  if (!texts.ok()) co_return problem_reply(texts.problem());
  auto made = co_await on_pool(
      x.shared, [&] { return call(x.actor(), *id, texts.value()[0], texts.value()[1]); });
  co_return made_reply(std::move(made));
}

Awaited<Reply> case_file(Exchange& x) {
  const auto& call = x.shared.parts.papers.case_file;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  const auto texts = read_texts(x.request.body, {"reason", "variant", "receiver", "ground"}, 2);
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const std::string& variant = texts.value()[1];
  if (variant != "full" && variant != "redacted") {
    Problem p;
    p.field = "variant";
    p.text = "没有这种卷宗";
    p.remedy = "可用 full（全本）、redacted（删节本）";
    co_return problem_reply(p);
  }
  CaseFileWanted wanted{*id, texts.value()[0], texts.value()[2], {}, variant == "redacted"};
  if (const std::string& ground = texts.value()[3]; !ground.empty()) {
    wanted.ground = Uuid::parse(ground);
    if (!wanted.ground) co_return problem_reply(misread("ground", "看不懂“ground”"));
  }
  auto made = co_await on_pool(x.shared, [&] { return call(x.actor(), wanted); });
  co_return made_reply(std::move(made));
}

}  // namespace jinguo::http
