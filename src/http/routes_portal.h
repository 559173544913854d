// SPDX-License-Identifier: Apache-2.0
// What residents may do without an account: send a matter in and ask how far it is.  Nothing is
// known of who asks but her address, which is counted against an allowance and not kept.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

// What the district is called, for the heads of the pages.
Awaited<Reply> portal_facts(Exchange& x);
Awaited<Reply> portal_intake(Exchange& x);
Awaited<Reply> portal_progress(Exchange& x);
// What is planned and announced from today on, soonest first: title, days, place, who holds it.
Awaited<Reply> portal_activities(Exchange& x);
// The residents' pages as they stand before any script runs, and where none does: /portal with the
// telephone numbers, /portal/activities with what is on, /portal/safety; in Chinese, or ?lang=en.
Awaited<Reply> portal_page(Exchange& x);

}  // namespace jinguo::http
