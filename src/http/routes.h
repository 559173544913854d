// SPDX-License-Identifier: Apache-2.0
// The route table of the program.
#pragma once
#include <optional>
#include <span>

#include "http/router.h"
#include "http/server.h"

namespace jinguo::http {

std::span<const Route> all_routes();

// run_server with another table (tests).
std::optional<Problem> run_routes(const ServerOptions& options, const ServerParts& parts,
    std::span<const Route> routes, StopSwitch& stop);

}  // namespace jinguo::http
