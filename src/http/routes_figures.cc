// SPDX-License-Identifier: Apache-2.0
#include "http/routes_figures.h"

#include <fmt/format.h>

#include "base/text.h"
#include "http/arguments.h"
#include "http/list_query.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

constexpr std::size_t longest_by = 200;

Problem finding(std::string_view field, std::string text, std::string remedy) {
  Problem p;
  p.field = field;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

// period=2021 area=UNIT by=… compare=1 since=DAY; all but the period may be absent, and that is
// this year then.
Result<Question> read_question(const Engine& engine, Query& query) {
  Question question;
  const Date today = engine.today();
  const std::string this_year = fmt::format("{}", static_cast<int>(today.year()));
  auto period = Period::parse(query.take_or("period", this_year), today);
  if (!period.ok()) {
    Problem p = period.problem();
    p.field = "period";
    return p;
  }
  question.period = period.value();
  auto area = read_id(query, "area");
  if (!area.ok()) return area.problem();
  question.area = area.value();
  question.by = query.take_or("by", "");
  if (question.by.size() > longest_by)
    return finding("by", "分组的写法太长", "请对照 docs/figures.md 书写");
  const std::string_view compare = query.take_or("compare", "0");
  if (compare != "0" && compare != "1")
    return finding("compare", "“compare”只能是 0 或 1", "请改成 0 或 1");
  question.compare_last_year = compare == "1";
  if (const auto since = query.take("since")) {
    question.running_since = parse_date(*since);
    if (!question.running_since)
      return finding("since", "“since”不是有效的日期", "请写成 YYYY-MM-DD");
  }
  return question;
}

Problem no_such_figure(const FigureBook& book, std::string_view name) {
  std::vector<std::string_view> known;
  for (const Figure* f : book.all()) known.push_back(name_of(*f));
  const std::string_view near = nearest(name, known);
  Problem p = finding("", fmt::format("没有“{}”这个数字", shortened(name, 60)),
      near.empty() ? "全部数字见 /api/figures" : fmt::format("是不是要写“{}”？", near));
  p.code = Problem::Code::not_found;
  return p;
}

// The named figure and the question asked of it.
Result<Question> named_question(Exchange& x, Query& query) {
  const FigureBook* book = x.shared.parts.figures;
  if (!book || !x.shared.parts.counting) return no_such_thing();
  const Figure* figure = book->find(x.args[0]);
  if (!figure) return no_such_figure(*book, x.args[0]);
  auto question = read_question(x.engine(), query);
  if (question.ok()) question.value().figure = figure;
  return question;
}

void append_not_hers(std::string& out, const Figure& figure, const Problem& why) {
  out += "{\"name\":";
  append_json(out, name_of(figure));
  out += ",\"label\":";
  append_json(out, label_of(figure));
  out += ",\"reason\":";
  append_json(out, why.text);
  out += '}';
}

// All figures of the book for one question; a figure that cannot be asked so is left out only
// when the question names a grouping it does not have.  Those that count what she may not read at
// all are named apart, with the reason; who may read none is refused.
Result<std::string> all_answers(Exchange& x, Question question) {
  std::string out = "{\"items\":[", others;
  std::optional<Problem> first;
  bool hers = false;
  for (const Figure* figure : x.shared.parts.figures->all()) {
    question.figure = figure;
    if (auto why = not_hers(*figure, x.actor())) {
      if (!others.empty()) others += ',';
      append_not_hers(others, *figure, *why);
      if (!first) first = std::move(why);
      continue;
    }
    hers = true;
    const auto answer = x.shared.parts.counting->ask(x.actor(), question);
    if (!answer.ok() && question.by.empty()) return answer.problem();
    if (!answer.ok()) continue;
    if (out.back() != '[') out += ',';
    append_answer(out, answer.value());
  }
  if (!hers && first) return *first;
  return out + "],\"not_hers\":[" + others + "]}";
}

}  // namespace

Awaited<Reply> list_figures(Exchange& x) {
  if (!x.shared.parts.figures || !x.shared.parts.counting) co_return problem_reply(no_such_thing());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  auto question = read_question(x.engine(), query.value());
  if (!question.ok()) co_return problem_reply(question.problem());
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  auto answers = co_await on_pool(x.shared, [&] { return all_answers(x, question.value()); });
  if (!answers.ok()) co_return problem_reply(answers.problem());
  co_return json_reply(std::move(answers).value());
}

Awaited<Reply> ask_figure(Exchange& x) {
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  auto question = named_question(x, query.value());
  if (!question.ok()) co_return problem_reply(question.problem());
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  const auto answer = co_await on_pool(
      x.shared, [&] { return x.shared.parts.counting->ask(x.actor(), question.value()); });
  if (!answer.ok()) co_return problem_reply(answer.problem());
  std::string out;
  append_answer(out, answer.value());
  co_return json_reply(std::move(out));
}

Awaited<Reply> show_evidence(Exchange& x) {
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  auto question = named_question(x, query.value());
  if (!question.ok()) co_return problem_reply(question.problem());
  // An empty one asks for the rest.
  if (const auto part = query.value().take("part")) question.value().part = std::string{*part};
  const auto page = read_number(query.value(), "page", 1, 1'000'000, 1);
  if (!page.ok()) co_return problem_reply(page.problem());
  const auto size = read_number(query.value(), "size", 1, 100, 20);
  if (!size.ok()) co_return problem_reply(size.problem());
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  const auto lines = co_await on_pool(x.shared, [&] {
    return x.shared.parts.counting->evidence(
        x.actor(), question.value(), page.value(), size.value());
  });
  if (!lines.ok()) co_return problem_reply(lines.problem());
  std::string out;
  append_evidence(out, lines.value(), page.value(), size.value());
  co_return json_reply(std::move(out));
}

}  // namespace jinguo::http
