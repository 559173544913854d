// SPDX-License-Identifier: Apache-2.0
// Workbooks in: the empty one, checking and storing a filled one, what was imported, undoing it.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> import_template(Exchange& x);
Awaited<Reply> import_workbook(Exchange& x);
Awaited<Reply> list_imports(Exchange& x);
Awaited<Reply> import_now(Exchange& x);
Awaited<Reply> undo_import(Exchange& x);

}  // namespace jinguo::http
