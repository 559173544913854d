// SPDX-License-Identifier: Apache-2.0
// Answers made by the layers behind the doors of ServerParts: files, and JSON they wrote.
#pragma once
#include <string>

#include "http/reply.h"
#include "http/server.h"

namespace jinguo::http {

// A download by the ending of its name; HTML comes as a page that may use its own style and
// nothing else.
Reply made_reply(Result<MadeFile> made);
Reply text_reply(Result<std::string> json);

}  // namespace jinguo::http
