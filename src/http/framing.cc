// SPDX-License-Identifier: Apache-2.0
#include "http/framing.h"

#include <algorithm>

namespace jinguo::http {
namespace {

constexpr int most_fields = 100;

// RFC 9110 5.6.2.
bool is_token_character(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const bool digit = c >= '0' && c <= '9';
  return letter || digit || std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos;
}

bool is_token(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), is_token_character);
}

bool is_visible(char c) { return c > 0x20 && c < 0x7F; }
bool is_value_character(char c) { return (c >= 0x20 && c < 0x7F) || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_name(std::string_view given, std::string_view lower_case) {
  return std::equal(given.begin(), given.end(), lower_case.begin(), lower_case.end(),
      [](char a, char b) { return lower(a) == b; });
}

std::string_view without_blanks(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

struct Seen {
  bool version_1_1 = false;
  bool without_body = false;  // the method takes none
  int hosts = 0, lengths = 0, encodings = 0, fields = 0;
  bool body = false;
};

std::string_view fault_of_target(std::string_view target) {
  if (target.empty() || target.front() != '/') return "the target is not an origin-form path";
  if (!std::all_of(target.begin(), target.end(), is_visible)) return "bad byte in the target";
  if (target.find('#') != target.npos) return "fragment in the target";
  return {};
}

std::string_view fault_of_first_line(std::string_view line, Seen& seen) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == line.npos || first == last) return "bad request line";
  const std::string_view method = line.substr(0, first);
  if (!is_token(method)) return "bad method";
  const std::string_view version = line.substr(last + 1);
  if (version != "HTTP/1.1" && version != "HTTP/1.0") return "bad version";
  seen.version_1_1 = version == "HTTP/1.1";
  seen.without_body = method == "GET" || method == "HEAD" || method == "DELETE";
  return fault_of_target(line.substr(first + 1, last - first - 1));
}

std::string_view fault_of_host(std::string_view value) {
  const auto fits = [](char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
           std::string_view{".-_:[]"}.find(c) != std::string_view::npos;
  };
  if (value.empty() || !std::all_of(value.begin(), value.end(), fits)) return "bad Host";
  return {};
}

std::string_view fault_of_field(std::string_view line, Seen& seen) {
  if (++seen.fields > most_fields) return "too many header fields";
  if (line.front() == ' ' || line.front() == '\t') return "folded header line";
  const auto colon = line.find(':');
  if (colon == line.npos) return "header line without colon";
  const std::string_view name = line.substr(0, colon);
  if (!is_token(name)) return "bad header name";
  const std::string_view value = without_blanks(line.substr(colon + 1));
  if (!std::all_of(value.begin(), value.end(), is_value_character)) return "bad header value";
  if (same_name(name, "host")) {
    ++seen.hosts;
    return fault_of_host(value);
  }
  if (same_name(name, "content-length")) {
    ++seen.lengths;
    const bool number = std::all_of(value.begin(), value.end(), is_digit);
    if (value.empty() || value.size() > 18 || !number) return "bad Content-Length";
    seen.body = seen.body || value.find_first_not_of('0') != value.npos;
  }
  if (same_name(name, "transfer-encoding")) {
    ++seen.encodings;
    seen.body = true;
    if (!same_name(value, "chunked")) return "bad Transfer-Encoding";
  }
  return {};
}

std::string_view fault_of_whole(const Seen& seen) {
  if (seen.hosts > 1) return "more than one Host";
  if (seen.hosts == 0 && seen.version_1_1) return "no Host";
  if (seen.lengths > 1) return "more than one Content-Length";
  if (seen.encodings > 1) return "more than one Transfer-Encoding";
  if (seen.encodings > 0 && !seen.version_1_1) return "Transfer-Encoding before HTTP/1.1";
  if (seen.encodings > 0 && seen.lengths > 0) return "Content-Length with Transfer-Encoding";
  if (seen.body && seen.without_body) return "a body where the method takes none";
  return {};
}

}  // namespace

std::string_view fault_of_head(std::string_view head) {
  Seen seen;
  bool first = true;
  while (!head.empty()) {
    const auto end = head.find('\n');
    if (end == head.npos || end == 0 || head[end - 1] != '\r') return "bare LF";
    const std::string_view line = head.substr(0, end - 1);
    head.remove_prefix(end + 1);
    if (line.find('\r') != line.npos) return "bare CR";
    if (line.empty()) return head.empty() && !first ? fault_of_whole(seen) : "empty line";
    const auto fault = first ? fault_of_first_line(line, seen) : fault_of_field(line, seen);
    if (!fault.empty()) return fault;
    first = false;
  }
  return "no end of the head";
}

std::size_t head_size(std::string_view bytes, std::size_t from) {
  // A head that ends in bare LFs is found as well, so that it is refused at once.
  for (auto at = bytes.find('\n', from); at != bytes.npos; at = bytes.find('\n', at + 1)) {
    const std::string_view rest = bytes.substr(at + 1);
    if (rest.starts_with("\r\n")) return at + 3;
    if (rest.starts_with("\n")) return at + 2;
  }
  return 0;
}

}  // namespace jinguo::http
