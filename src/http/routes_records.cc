// SPDX-License-Identifier: Apache-2.0
#include "http/routes_records.h"

#include "engine/may.h"
#include "http/arguments.h"
#include "http/list_query.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

Reply written_reply(const Result<Written>& written, unsigned status) {
  if (!written.ok()) return problem_reply(written.problem());
  std::string out;
  append_written(out, written.value());
  return json_reply(std::move(out), status);
}

Reply shown_reply(const RecordType& type, const Result<Shown>& shown, const May* may = nullptr) {
  if (!shown.ok()) return problem_reply(shown.problem());
  std::string out;
  out.reserve(1024);
  append_shown(out, type, shown.value(), may);
  return json_reply(std::move(out));
}

}  // namespace

Awaited<Reply> list_records(Exchange& x) {
  const RecordType* type = record_argument(x);
  if (!type) co_return problem_reply(no_such_record_type());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const auto wanted = read_number(query.value(), "may", 0, 1, 0);
  if (!wanted.ok()) co_return problem_reply(wanted.problem());
  auto list = read_list_query(*type, query.value());
  if (!list.ok()) co_return problem_reply(list.problem());
  std::vector<May> may;
  const auto page = co_await read(x, [&]() -> Result<Page> {
    auto found = x.engine().list(x.actor(), *type, list.value());
    if (!found.ok() || wanted.value() == 0) return found;
    auto told = may_of(x.engine(), x.actor(), *type, found.value().rows);
    if (!told.ok()) return told.problem();
    may = std::move(told).value();
    return found;
  });
  if (!page.ok()) co_return problem_reply(page.problem());
  std::string out;
  out.reserve(64 + 768 * page.value().rows.size());
  append_page(out, *type, page.value(), list.value(), may);
  co_return json_reply(std::move(out));
}

Awaited<Reply> get_record(Exchange& x) {
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  const RecordType& type = *one.value().type;
  May may;
  const auto shown =
      co_await read(x, [&] { return x.engine().get(x.actor(), type, one.value().id, &may); });
  co_return shown_reply(type, shown, &may);
}

Awaited<Reply> create_record(Exchange& x) {
  const RecordType* type = record_argument(x);
  if (!type) co_return problem_reply(no_such_record_type());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto draft = read_draft(*type, x.request.body);
  if (!draft.ok()) co_return problem_reply(draft.problem());
  Engine::Job job = [type, draft = std::move(draft).value()](
                        Writing& writing) { return writing.create(*type, draft); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written, 201);
}

Awaited<Reply> change_record(Exchange& x) {
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto changes = read_changes(*one.value().type, x.request.body);
  if (!changes.ok()) co_return problem_reply(changes.problem());
  Engine::Job job = [one = one.value(), changes = std::move(changes).value()](
                        Writing& writing) { return writing.change(*one.type, one.id, changes); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written, 200);
}

Awaited<Reply> take_step(Exchange& x) {
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  if (!x.request.body.empty())
    if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto brought = read_step(*one.value().type, x.request.body);
  if (!brought.ok()) co_return problem_reply(brought.problem());
  Engine::Job job = [one = one.value(), step = std::string{x.args[2]},
                        brought = std::move(brought).value()](Writing& writing) {
    return writing.take_step(*one.type, one.id, step, brought);
  };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written, 200);
}

Awaited<Reply> show_history(Exchange& x) {
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  const auto lines = co_await read(
      x, [&] { return x.engine().history(x.actor(), *one.value().type, one.value().id); });
  if (!lines.ok()) co_return problem_reply(lines.problem());
  std::string out;
  append_history(out, lines.value());
  co_return json_reply(std::move(out));
}

Awaited<Reply> reveal_fields(Exchange& x) {
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto asked = read_reveal(*one.value().type, x.request.body);
  if (!asked.ok()) co_return problem_reply(asked.problem());
  // It waits for its journal line to be durable.
  const auto shown = co_await on_pool(x.shared, [&] {
    const auto& [type, id] = one.value();
    return x.engine().reveal(x.actor(), *type, id, asked.value().fields, asked.value().reason);
  });
  co_return shown_reply(*one.value().type, shown);
}

}  // namespace jinguo::http
