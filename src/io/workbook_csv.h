// SPDX-License-Identifier: Apache-2.0
// Comma-separated text as spreadsheets and registers write it.
#pragma once
#include <string>
#include <string_view>

#include "io/workbook.h"

namespace jinguo {

// The text as UTF-8: by its byte order mark, else UTF-8 if it is, else GB18030.  Refused when it is
// neither.
Result<std::string> to_utf8(std::string_view bytes);
// RFC 4180, with ';' or tab where the first line has more of them than commas.  A quote that is
// never closed is refused with its line.
Result<TextSheet> read_csv(std::string_view bytes, const ReadLimits& limits);

}  // namespace jinguo
