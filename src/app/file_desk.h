// SPDX-License-Identifier: Apache-2.0
// The doors of the server to the attachments of records.
#pragma once
#include "app/house.h"
#include "http/server.h"

namespace jinguo {

// The house must outlive the calls; `most` is the size of one file, in bytes.
http::FileCalls file_desk_calls(const House& house, std::size_t most);

}  // namespace jinguo
