// SPDX-License-Identifier: Apache-2.0
// Work lists, terms and notices of the person signed in.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> count_work(Exchange& x);
Awaited<Reply> list_work(Exchange& x);
Awaited<Reply> acknowledge_work(Exchange& x);
Awaited<Reply> extend_work(Exchange& x);
Awaited<Reply> ask_extension_of(Exchange& x);
Awaited<Reply> list_notices(Exchange& x);
Awaited<Reply> read_notice(Exchange& x);

}  // namespace jinguo::http
