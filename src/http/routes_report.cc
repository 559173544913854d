// SPDX-License-Identifier: Apache-2.0
#include "http/routes_report.h"

#include <fmt/format.h>

#include "http/arguments.h"
#include "http/list_query.h"
#include "http/made_reply.h"

namespace jinguo::http {
namespace {

Problem no_such_area() {
  Problem p;
  p.field = "area";
  p.text = "没有这个单位";
  p.remedy = "area 须是单位的编号；不填为本区县";
  return p;
}

Result<ReportWish> report_wish(Exchange& x) {
  const auto year = year_argument(x);
  if (!year.ok()) return year.problem();
  auto query = Query::parse(x.request.query);
  if (!query.ok()) return query.problem();
  ReportWish wish{year.value()};
  const std::string_view area = query.value().take_or("area", "");
  const auto later = read_number(query.value(), "settled_later", 0, 1, 0);
  if (!later.ok()) return later.problem();
  wish.settled_later = later.value() == 1;
  const auto published = read_number(query.value(), "public", 0, 1, 0);
  if (!published.ok()) return published.problem();
  wish.for_public = published.value() == 1;
  if (auto unknown = query.value().rest()) return *unknown;
  if (area.empty()) return wish;
  wish.area = Uuid::parse(area);
  if (!wish.area) return no_such_area();
  return wish;
}

bool is_report_format(std::string_view format) {
  return format == "html" || format == "docx" || format == "pdf" || format == "xlsx";
}

// "a,b" as its names; nothing of an empty text.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    text.remove_prefix(comma == text.npos ? text.size() : comma + 1);
  }
  return parts;
}

}  // namespace

Awaited<Reply> report_file(Exchange& x) {
  const auto& call = x.shared.parts.documents.report;
  const auto wish = report_wish(x);
  if (!wish.ok()) co_return problem_reply(wish.problem());
  if (!call || !is_report_format(x.args[1])) co_return problem_reply(no_such_thing());
  auto made = co_await on_pool(x.shared, [&] { return call(x.actor(), wish.value(), x.args[1]); });
  co_return made_reply(std::move(made));
}

Awaited<Reply> report_places(Exchange& x) {
  const auto& call = x.shared.parts.documents.report_places;
  const auto wish = report_wish(x);
  if (!wish.ok()) co_return problem_reply(wish.problem());
  if (!call) co_return problem_reply(no_such_thing());
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor(), wish.value()); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> freeze_report(Exchange& x) {
  const auto& call = x.shared.parts.documents.freeze_report;
  const auto wish = report_wish(x);
  if (!wish.ok()) co_return problem_reply(wish.problem());
  if (!call) co_return problem_reply(no_such_thing());
  const auto once = once_of(x.request);
  if (!once.ok()) co_return problem_reply(once.problem());
  auto told =
      co_await on_pool(x.shared, [&] { return call(x.actor(), wish.value(), once.value()); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> list_frozen(Exchange& x) {
  const auto& call = x.shared.parts.documents.frozen_reports;
  if (!call) co_return problem_reply(no_such_thing());
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor()); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> show_since_freeze(Exchange& x) {
  const auto& call = x.shared.parts.documents.since_freeze;
  const auto id = Uuid::parse(x.args[0]);
  if (!call || !id) co_return problem_reply(no_such_thing());
  auto told = co_await on_pool(x.shared, [&] { return call(x.actor(), *id); });
  co_return text_reply(std::move(told));
}

Awaited<Reply> export_list(Exchange& x) {
  const auto& call = x.shared.parts.documents.export_list;
  const RecordType* type = record_argument(x);
  if (!type) co_return problem_reply(no_such_record_type());
  if (!call) co_return problem_reply(no_such_thing());
  auto query = Query::parse(x.request.query);
  if (!query.ok()) co_return problem_reply(query.problem());
  const auto columns = parts_of(query.value().take_or("columns", ""));
  const auto list = read_list_query(*type, query.value());
  if (!list.ok()) co_return problem_reply(list.problem());
  auto made =
      co_await on_pool(x.shared, [&] { return call(x.actor(), *type, list.value(), columns); });
  co_return made_reply(std::move(made));
}

}  // namespace jinguo::http
