// SPDX-License-Identifier: Apache-2.0
// Attachments of records: doors to the layer that keeps them, on the pool.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> attach_file(Exchange& x);
Awaited<Reply> list_attachments(Exchange& x);
Awaited<Reply> open_attachment(Exchange& x);
Awaited<Reply> remove_attachment(Exchange& x);

}  // namespace jinguo::http
