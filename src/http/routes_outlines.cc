// SPDX-License-Identifier: Apache-2.0
#include "http/routes_outlines.h"

#include "io/json_outlines.h"
#include "io/json_value.h"

namespace jinguo::http {
namespace {

std::string told(const std::optional<std::string>& file) {
  if (!file) return R"({"items":[]})";
  const auto read = outlines_json(*file);
  if (read.ok()) return R"({"items":)" + read.value() + "}";
  std::string out = R"({"items":[],"trouble":)";
  append_json(out, read.problem().text + "。" + read.problem().remedy + "。");
  return out + "}";
}

}  // namespace

Awaited<Reply> show_outlines(Exchange& x) {
  if (x.who->actor.role == Role::member_body)
    co_return problem_reply(
        refused(Problem::Code::forbidden, "联动单位没有工作看板", "如工作需要，请联系区妇联"));
  const auto& file = x.shared.parts.outlines;
  const auto make = [&] { return told(file ? file() : std::nullopt); };
  std::string json = co_await on_pool(x.shared, make);
  co_return json_reply(std::move(json));
}

}  // namespace jinguo::http
