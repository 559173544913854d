// SPDX-License-Identifier: Apache-2.0
#include "http/routes_meta.h"

#include "http/api_description.h"
#include "http/arguments.h"
#include "io/json.h"
#include "io/schema_json.h"

namespace jinguo::http {

Awaited<Reply> show_schema(Exchange& x) {
  co_return json_reply(
      schema_json(x.engine().catalogue(), x.actor().role, x.shared.parts.files.most));
}

// The same for everybody and as long as the program runs.
Awaited<Reply> show_openapi(Exchange& x) {
  static const std::string made = api_description(x.engine().catalogue());
  Reply reply;
  reply.fixed = made;
  co_return reply;
}

Awaited<Reply> show_health(Exchange& x) {
  const std::string ailment = x.engine().store().ailment();
  std::string out = ailment.empty() ? "{\"ready\":true,\"store\":" : "{\"ready\":false,\"store\":";
  append_json(out, ailment);
  out += '}';
  co_return json_reply(std::move(out), ailment.empty() ? 200 : 503);
}

Awaited<Reply> show_metrics(Exchange& x) {
  Reply reply;
  reply.type = "text/plain; version=0.0.4; charset=utf-8";
  reply.body = x.shared.metrics.text();
  co_return reply;
}

Awaited<Reply> show_asset(Exchange& x) {
  const auto& find = x.shared.parts.assets;
  const bool api = x.request.path.starts_with("/api/");
  // The templates of the residents' pages are no pages: their way out leads nowhere.
  const bool bare = x.request.path.starts_with("/portal.");
  auto asset = find && !api && !bare ? find(x.request.path) : std::optional<Asset>{};
  if (!asset) {
    Problem p;
    p.code = Problem::Code::not_found;
    p.text = "没有这个地址";
    p.remedy = api ? "请对照 /api/openapi.json" : "请回到首页";
    co_return problem_reply(p);
  }
  Reply reply;
  reply.type = asset->type;
  reply.fixed = asset->bytes;
  reply.keeps = std::move(asset->keeps);
  reply.lasting = asset->lasting;
  co_return reply;
}

}  // namespace jinguo::http
