// SPDX-License-Identifier: Apache-2.0
#include "engine/body.h"

#include <fmt/format.h>

#include <boost/json.hpp>

namespace jinguo {
namespace {

void append_value(std::string& out, const Value& v) {
  if (const auto* s = std::get_if<std::string>(&v)) return append_json_text(out, *s);
  if (const auto* i = std::get_if<std::int64_t>(&v)) {
    out += fmt::format_int{*i}.c_str();
    return;
  }
  out += "null";
}

}  // namespace

void append_json_text(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default: (out += "\\u00") += {hex[c >> 4], hex[c & 15]};
    }
  }
  out.append(text, plain);
  out += '"';
}

void JournalBody::say(std::string_view name, const Value& before, const Value& after) {
  if (text_.size() > 1) text_ += ',';
  append_json_text(text_, name);
  text_ += ":[";
  append_value(text_, before);
  text_ += ',';
  append_value(text_, after);
  text_ += ']';
}

void JournalBody::say_changes(const RecordType& type, const Row& before, const Row& after) {
  for (std::size_t i = 0; i < type.fields.size(); ++i)
    if (before[i] != after[i]) say(type.fields[i].name, before[i], after[i]);
}

std::string JournalBody::take() && { return std::move(text_ += '}'); }

std::string masked_body(
    const RecordType& type, std::string_view body, Privacy most, bool narrative) {
  boost::system::error_code error;
  boost::json::value parsed = boost::json::parse(body, error);
  if (error || !parsed.is_object()) return "{}";
  for (auto& [name, change] : parsed.as_object()) {
    const FieldInfo* f = type.field(name);
    const bool covered = f ? f->privacy > most : name == "reason" && !narrative;
    if (!covered || !change.is_array()) continue;
    for (auto& side : change.as_array())
      if (!side.is_null()) side = "***";
  }
  return boost::json::serialize(parsed);
}

}  // namespace jinguo
