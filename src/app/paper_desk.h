// SPDX-License-Identifier: Apache-2.0
// The server's doors to the papers of a case.
#pragma once
#include "app/house.h"
#include "http/server.h"

namespace jinguo {

// `house` must outlive them.
http::PaperCalls paper_desk_calls(const House& house);

}  // namespace jinguo
