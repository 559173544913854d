// SPDX-License-Identifier: Apache-2.0
// The year's report and workbooks in and out: doors to layers above, all on the pool.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> report_file(Exchange& x);
Awaited<Reply> report_places(Exchange& x);
Awaited<Reply> freeze_report(Exchange& x);
Awaited<Reply> list_frozen(Exchange& x);
Awaited<Reply> show_since_freeze(Exchange& x);
Awaited<Reply> export_list(Exchange& x);

}  // namespace jinguo::http
