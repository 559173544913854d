// SPDX-License-Identifier: Apache-2.0
#include "http/api_description.h"

#include <vector>

#include "http/routes.h"
#include "io/openapi.h"

namespace jinguo::http {

std::string api_description(const Catalogue& catalogue) {
  std::vector<ApiRoute> described;
  for (const Route& r : all_routes())
    if (r.pattern.starts_with("/api/"))
      described.push_back({r.method, r.pattern, r.says, r.who == Who::signed_in, r.once});
  return openapi_json(catalogue, described);
}

}  // namespace jinguo::http
