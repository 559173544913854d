// SPDX-License-Identifier: Apache-2.0
#include "http/router.h"

#include <fmt/format.h>

namespace jinguo::http {
namespace {

Problem bad_route(const Route& r, std::string_view text) {
  Problem p;
  p.text = fmt::format("route {} {}: {}", r.method, r.pattern, text);
  return p;
}

std::string_view fault_of(const Route& r) {
  if (r.who == Who::unsaid) return "it does not say who may ask";
  if (!r.handler) return "it has no handler";
  if (r.says.empty()) return "it does not say what it is for";
  if (r.once && r.who != Who::signed_in) return "a repeatable write by nobody";
  return {};
}

// The next part of a path that begins with '/'; both advance past it.
std::string_view next_part(std::string_view& path) {
  path.remove_prefix(1);
  const auto end = path.find('/');
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end == path.npos ? path.size() : end);
  return part;
}

bool is_plain_value(std::string_view s) { return !s.empty() && s.find('.') == s.npos; }

}  // namespace

std::optional<Router::Row> Router::taken_apart(std::string_view pattern) {
  Row row;
  if (!pattern.starts_with('/')) return {};
  while (pattern.starts_with('/')) {
    const std::string_view part = next_part(pattern);
    const auto close = part.find('}');
    if (!part.starts_with('{')) {
      if (part.find_first_of("{}") != part.npos) return {};
      row.parts.push_back({Part::Kind::literal, part});
    } else if (part.ends_with("...}")) {
      row.parts.push_back({Part::Kind::rest});
      if (!pattern.empty()) return {};
    } else if (close == part.npos) {
      return {};
    } else if (close + 1 == part.size()) {
      row.parts.push_back({Part::Kind::value});
    } else if (part.substr(close + 1).starts_with(".{")) {
      row.parts.push_back({Part::Kind::two_values});
    } else {
      row.parts.push_back({Part::Kind::value_and_ending, part.substr(close + 1)});
    }
  }
  return row;
}

Result<Router> Router::make(std::span<const Route> routes) {
  Router made;
  made.routes_ = routes;
  for (const Route& r : routes) {
    if (const auto fault = fault_of(r); !fault.empty()) return bad_route(r, fault);
    for (const Route& other : routes)
      if (&other != &r && other.method == r.method && other.pattern == r.pattern)
        return bad_route(r, "it is there twice");
    auto row = taken_apart(r.pattern);
    if (!row) return bad_route(r, "the pattern has the wrong form");
    made.rows_.push_back(std::move(*row));
  }
  return made;
}

bool Router::fits(const Row& row, std::string_view path, Args& args) {
  std::size_t n = 0;
  for (const Part& part : row.parts) {
    if (!path.starts_with('/')) return false;
    if (part.kind == Part::Kind::rest) return args[n] = path.substr(1), true;
    const std::string_view text = next_part(path);
    const auto dot = text.find('.');
    switch (part.kind) {
      case Part::Kind::literal:
        if (text != part.text) return false;
        break;
      case Part::Kind::value:
        if (!is_plain_value(text)) return false;
        args[n++] = text;
        break;
      case Part::Kind::value_and_ending:
        if (!text.ends_with(part.text)) return false;
        args[n] = text.substr(0, text.size() - part.text.size());
        if (!is_plain_value(args[n++])) return false;
        break;
      case Part::Kind::two_values:
        if (dot == text.npos) return false;
        args[n++] = text.substr(0, dot);
        args[n] = text.substr(dot + 1);
        if (args[n - 1].empty() || !is_plain_value(args[n++])) return false;
        break;
      case Part::Kind::rest: break;  // answered above
    }
  }
  return path.empty();
}

Router::Found Router::find(std::string_view method, std::string_view path) const {
  if (method == "HEAD") method = "GET";
  Found found;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    Args args{};
    if (!fits(rows_[i], path, args)) continue;
    if (routes_[i].method != method) {
      found.other_method = true;
      continue;
    }
    found.route = &routes_[i];
    found.number = i;
    found.args = args;
    return found;
  }
  return found;
}

}  // namespace jinguo::http
