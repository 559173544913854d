// SPDX-License-Identifier: Apache-2.0
// Records: lists, one record, and every way of writing one.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> list_records(Exchange& x);
Awaited<Reply> get_record(Exchange& x);
Awaited<Reply> create_record(Exchange& x);
Awaited<Reply> change_record(Exchange& x);
Awaited<Reply> take_step(Exchange& x);
Awaited<Reply> show_history(Exchange& x);
Awaited<Reply> reveal_fields(Exchange& x);

}  // namespace jinguo::http
