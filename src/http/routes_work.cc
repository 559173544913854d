// SPDX-License-Identifier: Apache-2.0
#include "http/routes_work.h"

#include <fmt/format.h>

#include "clocks/extensions.h"
#include "clocks/work.h"
#include "http/arguments.h"
#include "http/list_query.h"
#include "io/json.h"

namespace jinguo::http {
namespace {

void append_member(std::string& out, std::string_view name, std::string_view text) {
  out += fmt::format(",\"{}\":", name);
  append_json(out, text);
}

void append_asked(std::string& out, const std::optional<AskedExtension>& asked) {
  if (!asked) {
    out += "null";
    return;
  }
  out += fmt::format("{{\"id\":\"{}\",\"days\":{}", asked->id.text(), asked->days);
  append_member(out, "ground", asked->ground);
  append_member(out, "ground_label", asked->ground_label);
  append_member(out, "asked_on", to_text(asked->asked_on));
  out += '}';
}

// The name and kind of a subject that is closed to her are not told.
void append_item(std::string& out, const WorkItem& i) {
  out += fmt::format("{{\"id\":\"{}\"", i.id.text());
  append_member(out, "code", i.code);
  append_member(out, "label", i.label);
  append_member(out, "record", i.record);
  append_member(out, "record_label", i.record_label);
  out += fmt::format(",\"readable\":{}", i.readable);
  if (i.readable) {
    append_member(out, "subject", i.subject.text());
    append_member(out, "title", i.title);
  } else {
    out += ",\"subject\":null,\"title\":null";
  }
  append_member(out, "unit", i.unit.text());
  append_member(out, "unit_name", i.unit_name);
  append_member(out, "begun", to_text(i.begun));
  append_member(out, "due", to_text(i.due));
  append_member(out, "due_on", to_text(i.due_on));
  append_member(out, "state", i.state);
  append_member(out, "state_label", i.state_label);
  append_member(out, "risen_to", i.risen_to);
  append_member(out, "waits_for", i.waits_for);
  append_member(out, "note", i.note);
  out += fmt::format(",\"seen\":{},\"may_ask\":{},\"asked\":", i.seen, i.may_ask);
  append_asked(out, i.asked);
  out += '}';
}

void append_item(std::string& out, const NoticeItem& n) {
  const auto append_id = [&](std::string_view name, const std::optional<Uuid>& id) {
    if (id)
      append_member(out, name, id->text());
    else
      out += fmt::format(",\"{}\":null", name);
  };
  out += fmt::format("{{\"id\":\"{}\"", n.id.text());
  append_member(out, "kind", n.kind);
  append_member(out, "kind_label", n.kind_label);
  append_member(out, "text", n.text);
  append_member(out, "record", n.record);
  append_id("subject", n.subject);
  append_member(out, "title", n.title);
  append_id("deadline", n.deadline);
  append_member(out, "at", to_text(n.at));
  out += fmt::format(",\"read\":{}}}", n.read);
}

template <class Items>
std::string items_json(const Items& items) {
  std::string out = "\"items\":[";
  for (const auto& item : items) {
    if (out.back() != '[') out += ',';
    append_item(out, item);
  }
  return out + "]";
}

Problem no_such_list() {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = "没有这个工作清单";
  p.remedy = "可用 today、soon、overdue、waiting、new、team、extendable";
  return p;
}

struct Paging {
  int page = 1, size = 20;
};
Result<Paging> read_paging(Query& query) {
  const auto page = read_number(query, "page", 1, 1'000'000, 1);
  if (!page.ok()) return page.problem();
  const auto size = read_number(query, "size", 1, 100, 20);
  if (!size.ok()) return size.problem();
  if (auto unknown = query.rest()) return *unknown;
  return Paging{page.value(), size.value()};
}

Result<Uuid> id_argument(const Exchange& x, std::string_view what) {
  if (const auto id = Uuid::parse(x.args[0])) return *id;
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("没有找到这条{}", what);
  p.remedy = "请核对编号；如确有此记录，可能不在您的查看范围内";
  return p;
}

Reply written_reply(const Result<Written>& written, int status = 200) {
  if (!written.ok()) return problem_reply(written.problem());
  std::string out;
  append_written(out, written.value());
  return json_reply(std::move(out), status);
}

}  // namespace

Awaited<Reply> count_work(Exchange& x) {
  const auto counts = co_await read(x, [&] { return work_counts(x.engine(), x.actor()); });
  if (!counts.ok()) co_return problem_reply(counts.problem());
  const auto& n = counts.value().lists;
  co_return json_reply(
      fmt::format("{{\"today\":{},\"soon\":{},\"overdue\":{},\"waiting\":{},"
                  "\"new\":{},\"team\":{},\"unread\":{}}}",
          n[0], n[1], n[2], n[3], n[4], n[5], counts.value().unread));
}

Awaited<Reply> list_work(Exchange& x) {
  const auto list = work_list_named(x.args[0]);
  if (!list) co_return problem_reply(no_such_list());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const auto paging = read_paging(query.value());
  if (!paging.ok()) co_return problem_reply(paging.problem());
  const auto [page, size] = paging.value();
  const auto found = co_await read(x, [&] {
    return work_list(x.engine(), x.actor(), *list, paging.value().page, paging.value().size,
        x.shared.parts.terms);
  });
  if (!found.ok()) co_return problem_reply(found.problem());
  co_return json_reply(fmt::format("{{\"total\":{},\"page\":{},\"size\":{},{}}}",
      found.value().total, page, size, items_json(found.value().items)));
}

Awaited<Reply> acknowledge_work(Exchange& x) {
  const auto id = id_argument(x, "办理时限");
  if (!id.ok()) co_return problem_reply(id.problem());
  Engine::Job job = [id = id.value()](Writing& w) { return acknowledge(w, id); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written);
}

Awaited<Reply> extend_work(Exchange& x) {
  const auto id = id_argument(x, "办理时限");
  if (!id.ok()) co_return problem_reply(id.problem());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto brought = read_step(*x.engine().catalogue().find("deadline"), x.request.body);
  if (!brought.ok()) co_return problem_reply(brought.problem());
  Engine::Job job = [id = id.value(), brought = std::move(brought).value()](
                        Writing& w) { return extend_deadline(w, id, brought); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written);
}

Awaited<Reply> ask_extension_of(Exchange& x) {
  const auto id = id_argument(x, "办理时限");
  if (!id.ok()) co_return problem_reply(id.problem());
  if (auto wrong = json_expected(x.request)) co_return problem_reply(*wrong);
  auto brought = read_step(*x.engine().catalogue().find("extension_request"), x.request.body);
  if (!brought.ok()) co_return problem_reply(brought.problem());
  const TermBook* rules = x.shared.parts.terms;
  Engine::Job job = [id = id.value(), brought = std::move(brought).value(), rules](
                        Writing& w) { return ask_extension(w, rules, id, brought); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written, 201);
}

Awaited<Reply> list_notices(Exchange& x) {
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const auto unread = read_number(query.value(), "unread", 0, 1, 0);
  if (!unread.ok()) co_return problem_reply(unread.problem());
  const auto paging = read_paging(query.value());
  if (!paging.ok()) co_return problem_reply(paging.problem());
  const auto found = co_await read(x, [&] {
    return notices(
        x.engine(), x.actor(), unread.value() == 1, paging.value().page, paging.value().size);
  });
  if (!found.ok()) co_return problem_reply(found.problem());
  co_return json_reply(fmt::format("{{\"total\":{},\"unread\":{},\"page\":{},\"size\":{},{}}}",
      found.value().total, found.value().unread, paging.value().page, paging.value().size,
      items_json(found.value().items)));
}

Awaited<Reply> read_notice(Exchange& x) {
  const auto id = id_argument(x, "通知");
  if (!id.ok()) co_return problem_reply(id.problem());
  Engine::Job job = [id = id.value()](Writing& w) { return mark_read(w, id); };
  const auto written = co_await write(x, std::move(job));
  co_return written_reply(written);
}

}  // namespace jinguo::http
