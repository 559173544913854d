// SPDX-License-Identifier: Apache-2.0
// Signing in and out, and tokens for programs.
#pragma once
#include "http/exchange.h"

namespace jinguo::http {

Awaited<Reply> sign_in(Exchange& x);
Awaited<Reply> show_session(Exchange& x);
Awaited<Reply> sign_out(Exchange& x);
Awaited<Reply> issue_token(Exchange& x);
Awaited<Reply> list_tokens(Exchange& x);
Awaited<Reply> revoke_token(Exchange& x);

}  // namespace jinguo::http
