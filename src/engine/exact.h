// SPDX-License-Identifier: Apache-2.0
// The one place where a protected field is compared with a whole value.
#pragma once
#include <string>
#include <string_view>

#include "engine/engine.h"

namespace jinguo {

// Rows of `type` over `alias` whose `field` is exactly `value`: by its keyed digest where the field
// rests sealed (KeyError without keys), by its column otherwise.  Says nothing about who may ask.
Condition exactly(const Engine& engine, std::int64_t district, const RecordType& type,
    std::string_view field, const std::string& value, std::string_view alias);

// The same of rows whose `field` ends so (end_of_match characters) and whose `with` is `value`: a
// text, or a date (any day of the year that is meant).  Only for what is declared so
// (FieldInfo::ended_with); KeyError without keys.
Condition exactly_ending(const Engine& engine, std::int64_t district, const RecordType& type,
    std::string_view field, const std::string& end, std::string_view with, const std::string& value,
    std::string_view alias);

}  // namespace jinguo
