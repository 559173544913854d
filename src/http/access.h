// SPDX-License-Identifier: Apache-2.0
// Who is asking: the browser's session cookie with its CSRF token, or a program's bearer token.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "http/exchange.h"

namespace jinguo::http {

// __Host- makes browsers refuse it without Secure and Path=/, or with a Domain.
inline constexpr std::string_view session_cookie = "__Host-jinguo";

// Sets `exchange.who`, or answers the refusal.
Awaited<std::optional<Reply>> identify(Exchange& exchange);

// Header lines that hand the browser its session, and take it away.
std::string cookie_set(std::string_view token);
std::string cookie_cleared();

}  // namespace jinguo::http
