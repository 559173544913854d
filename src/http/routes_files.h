// SPDX-License-Identifier: Apache-2.0
// Attachments of records, and the undoing of imports: doors to the layers that do it, on the pool.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> attach_file(Exchange& x);
Awaited<Reply> list_attachments(Exchange& x);
Awaited<Reply> open_attachment(Exchange& x);

}  // namespace jinguo::http
