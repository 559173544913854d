// SPDX-License-Identifier: Apache-2.0
// Papers of a case or a matter: doors to the layer that makes them, all on the pool.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> list_paper_kinds(Exchange& x);
Awaited<Reply> check_paper_template(Exchange& x);
Awaited<Reply> preview_paper(Exchange& x);
Awaited<Reply> issue_paper(Exchange& x);
Awaited<Reply> paper_file(Exchange& x);
Awaited<Reply> case_file(Exchange& x);

}  // namespace jinguo::http
