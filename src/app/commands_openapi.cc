// SPDX-License-Identifier: Apache-2.0
// openapi: the description of the API, as programs read it.
#include <cstdio>

#include "app/command.h"
#include "app/house.h"
#include "http/api_description.h"

namespace jinguo {

std::function<Exit()> declare_openapi(CLI::App&, const CommonOptions&) {
  return [] {
    std::fputs(http::api_description(catalogue()).c_str(), stdout);
    return Exit::ok;
  };
}

}  // namespace jinguo
