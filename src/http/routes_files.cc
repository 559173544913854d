// SPDX-License-Identifier: Apache-2.0
#include "http/routes_files.h"

#include "http/arguments.h"
#include "http/made_reply.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

// Whatever a browser makes of it, it may load and run nothing.
constexpr std::string_view sandbox =
    "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

Problem no_name() {
  Problem p;
  p.field = "name";
  p.text = "没有写文件名，没有保存";
  p.remedy = "请在地址中写 name=文件名.扩展名";
  return p;
}

// {"reason"}, or nothing where none is asked for.
Result<std::string> reason_in(const Request& request) {
  if (request.body.empty()) return std::string{};
  if (auto wrong = json_expected(request)) return *wrong;
  const auto texts = read_texts(request.body, {"reason"});
  if (!texts.ok()) return texts.problem();
  return texts.value().front();
}

}  // namespace

Awaited<Reply> attach_file(Exchange& x) {
  const auto& call = x.shared.parts.files.attach;
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  if (!call) co_return problem_reply(no_such_thing());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const std::string name{query.value().take_or("name", "")};
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  if (name.empty()) co_return problem_reply(no_name());
  const auto once = once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  const auto done = co_await on_pool(x.shared, [&] {
    const auto& [type, id] = one.value();
    return call(x.actor(), *type, id, name, x.request.body, once.value());
  });
  if (!done.ok()) co_return problem_reply(done.problem());
  std::string out;
  append_written(out, done.value());
  co_return json_reply(std::move(out), 201);
}

Awaited<Reply> list_attachments(Exchange& x) {
  const auto& call = x.shared.parts.files.list;
  const auto one = one_argument(x);
  if (!one.ok()) co_return problem_reply(one.problem());
  if (!call) co_return problem_reply(no_such_thing());
  const auto page = co_await on_pool(
      x.shared, [&] { return call(x.actor(), *one.value().type, one.value().id); });
  if (!page.ok()) co_return problem_reply(page.problem());
  ListQuery whole;
  whole.size = 100;
  std::string out;
  append_page(out, *x.engine().catalogue().find("attachment"), page.value(), whole);
  co_return json_reply(std::move(out));
}

Awaited<Reply> open_attachment(Exchange& x) {
  const auto& call = x.shared.parts.files.open;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  const auto reason = reason_in(x.request);
  if (!reason.ok()) co_return problem_reply(reason.problem());
  auto opened = co_await on_pool(x.shared, [&] { return call(x.actor(), *id, reason.value()); });
  if (!opened.ok()) co_return problem_reply(opened.problem());
  OpenedAttachment file = std::move(opened).value();
  Reply reply = file_reply(std::move(file.bytes), file.content_type, file.name);
  reply.policy = sandbox;
  co_return reply;
}

Awaited<Reply> remove_attachment(Exchange& x) {
  const auto& call = x.shared.parts.files.remove;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  const auto reason = reason_in(x.request);
  if (!reason.ok()) co_return problem_reply(reason.problem());
  const auto once = once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  const auto done = co_await on_pool(
      x.shared, [&] { return call(x.actor(), *id, reason.value(), once.value()); });
  if (!done.ok()) co_return problem_reply(done.problem());
  std::string out;
  append_written(out, done.value());
  co_return json_reply(std::move(out));
}

}  // namespace jinguo::http
