// SPDX-License-Identifier: Apache-2.0
#include "http/routes_import.h"

#include <fmt/format.h>

#include <charconv>

#include "http/arguments.h"
#include "http/list_query.h"
#include "http/made_reply.h"
#include "io/import_undo.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

// existing=create|skip|update  looked_at=MS since 1970, as a check answered it  go_on=ID
std::optional<Problem> read_wish(Query& query, Upload& upload) {
  const auto existing = query.take_or("existing", "create");
  for (std::string_view known : {"create", "skip", "update"})
    if (existing == known) upload.existing = known;
  if (existing != upload.existing)
    return refused(Problem::Code::invalid, "existing 须为 create、skip 或 update",
        "请选择已存在的记录怎样处理", "existing");
  const auto looked = query.take_or("looked_at", "");
  std::int64_t ms = 0;
  const auto [end, bad] = std::from_chars(looked.data(), looked.data() + looked.size(), ms);
  if (!looked.empty() && (bad != std::errc{} || end != looked.data() + looked.size()))
    return refused(Problem::Code::invalid, "looked_at 须为检查时得到的数",
        "请先检查文件，再用检查得到的值", "looked_at");
  if (!looked.empty()) upload.looked_at = Instant{std::chrono::milliseconds{ms}};
  auto go_on = read_id(query, "go_on");
  if (!go_on.ok()) return go_on.problem();
  upload.go_on = go_on.value();
  return {};
}

// ,"undo":{"ID":{"until":"…","seconds":3600}}: the imports of a page that can still be undone,
// until when and how long that is by this clock.
std::string undoable(const RecordType& type, const Page& page, Instant now) {
  const auto nth = static_cast<std::size_t>(type.field("state") - type.fields.data());
  std::string out = ",\"undo\":{";
  for (const Shown& batch : page.rows) {
    const Instant until = batch.created_at + import_undo_time;
    const auto* state = std::get_if<std::string>(&batch.row[nth]);
    if (until < now || !state || (*state != "kept" && *state != "halted")) continue;
    if (out.back() != '{') out += ',';
    out += fmt::format(R"("{}":{{"until":"{}","seconds":{}}})", batch.id.text(), to_text(until),
        std::chrono::floor<std::chrono::seconds>(until - now).count());
  }
  return out + '}';
}

}  // namespace

Awaited<Reply> import_template(Exchange& x) {
  const auto& call = x.shared.parts.documents.import_template;
  const RecordType* type = record_argument(x);
  if (!type) co_return problem_reply(no_such_record_type());
  if (!call) co_return problem_reply(no_such_thing());
  auto made = co_await on_pool(x.shared, [&] { return call(x.actor(), *type); });
  co_return made_reply(std::move(made));
}

Awaited<Reply> import_workbook(Exchange& x) {
  const auto& call = x.shared.parts.documents.import;
  const RecordType* type = record_argument(x);
  if (!type) co_return problem_reply(no_such_record_type());
  if (!call) co_return problem_reply(no_such_thing());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  Upload upload;
  upload.bytes = x.request.body;
  upload.csv = x.request.content_type.starts_with("text/csv");
  upload.check_only = query.value().take_or("check", "0") == "1";
  upload.name = query.value().take_or("name", "");
  upload.error_book = query.value().take_or("errors", "0") == "1";
  if (auto wrong = read_wish(query.value(), upload)) co_return problem_reply(*wrong);
  if (auto unknown = query.value().rest()) co_return problem_reply(*unknown);
  const Result<Once> once = upload.check_only ? Once{} : once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  auto answer =
      co_await on_pool(x.shared, [&] { return call(x.actor(), *type, upload, once.value()); });
  if (!answer.ok()) co_return problem_reply(answer.problem());
  UploadAnswer found = std::move(answer).value();
  if (!found.error_book.bytes.empty()) co_return made_reply(std::move(found.error_book));
  co_return json_reply(std::move(found.json));
}

Awaited<Reply> list_imports(Exchange& x) {
  const RecordType& type = *x.engine().catalogue().find("import_batch");
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const auto list = read_list_query(type, query.value());
  if (!list.ok()) co_return problem_reply(list.problem());
  const auto page =
      co_await read(x, [&] { return x.engine().list(x.actor(), type, list.value()); });
  if (!page.ok()) co_return problem_reply(page.problem());
  std::string out;
  append_page(out, type, page.value(), list.value());
  out.insert(out.size() - 1, undoable(type, page.value(), x.engine().clock().now()));
  co_return json_reply(std::move(out));
}

Awaited<Reply> import_now(Exchange& x) {
  const auto& call = x.shared.parts.documents.import_now;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor(), *id); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> undo_import(Exchange& x) {
  const auto& call = x.shared.parts.documents.undo_import;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  const auto texts = read_texts(x.request.body, {"reason"});
  if (!texts.ok()) co_return problem_reply(texts.problem());
  const auto once = once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  auto told = co_await on_pool(
      x.shared, [&] { return call(x.actor(), *id, texts.value().front(), once.value()); });
  co_return text_reply(std::move(told));
}

}  // namespace jinguo::http
