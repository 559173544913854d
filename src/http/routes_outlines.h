// SPDX-License-Identifier: Apache-2.0
// The outlines of the district's streets, for the map of the dashboard.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

// {"items": [{"code", "name", "rings"}, …]}; none: the district has given no file.  One that cannot
// be read answers no items and says in "trouble" what is wrong with it.  Read anew each time, so
// that a corrected file shows at the next look.  Linked bodies have no dashboard and are refused.
Awaited<Reply> show_outlines(Exchange& x);

}  // namespace jinguo::http
