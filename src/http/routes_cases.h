// SPDX-License-Identifier: Apache-2.0
// What casework asks beyond records: who is known already, who has looked, emergency access, and
// the codes that stand for an account.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> show_known(Exchange& x);
Awaited<Reply> show_looks(Exchange& x);
Awaited<Reply> show_alike(Exchange& x);
Awaited<Reply> show_askings(Exchange& x);
Awaited<Reply> open_emergency(Exchange& x);
Awaited<Reply> print_task_slip(Exchange& x);
Awaited<Reply> answer_slip(Exchange& x);
Awaited<Reply> print_intake_receipt(Exchange& x);
Awaited<Reply> ask_receipt(Exchange& x);
Awaited<Reply> say_receipt(Exchange& x);

}  // namespace jinguo::http
