// SPDX-License-Identifier: Apache-2.0
// What a route answers, and its bytes on the wire.
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace jinguo::http {

struct Reply {
  unsigned status = 200;
  std::string_view type = "application/json";  // static text
  std::string body;
  // Instead of `body`, bytes that outlive the answer (`keeps` holds their owner, if any).
  std::string_view fixed{};
  std::shared_ptr<const void> keeps{};
  std::string fields{};  // further header lines, each ending in CRLF
  std::string policy{};  // instead of the usual Content-Security-Policy
  bool lasting = false;  // may be kept by the browser for a year (hashed names)
  bool close = false;    // no further request on this connection

  std::string_view bytes() const { return fixed.empty() ? std::string_view{body} : fixed; }
};

Reply json_reply(std::string body, unsigned status = 200);
// problem+json with the status its code maps to, unless another is given.
Reply problem_reply(const Problem& problem, unsigned status = 0);
// Something went wrong that is our fault; the reader learns no more than that.
Reply fault_reply();
// A download; `name` may be Chinese.
Reply file_reply(std::string bytes, std::string_view type, std::string_view name);

unsigned status_of(const Problem& problem);

// Appends status line and header fields, the empty line included.  Any thread.
void append_head(std::string& out, const Reply& reply, bool keep_alive);

}  // namespace jinguo::http
