// SPDX-License-Identifier: Apache-2.0
// What the server says about itself, and the pages of the web workspace.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> show_schema(Exchange& x);
Awaited<Reply> show_openapi(Exchange& x);
Awaited<Reply> show_health(Exchange& x);
Awaited<Reply> show_metrics(Exchange& x);
Awaited<Reply> show_asset(Exchange& x);

}  // namespace jinguo::http
