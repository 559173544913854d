// SPDX-License-Identifier: Apache-2.0
#include "http/request.h"

#include <fmt/format.h>

#include "base/text.h"

namespace jinguo::http {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Problem bad_parameter(std::string name, std::string text, std::string remedy) {
  Problem p;
  p.field = std::move(name);
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

}  // namespace

std::optional<std::string> decoded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      if (i + 2 >= text.size()) return {};
      const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return {};
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  if (!is_clean_text(out)) return {};
  return out;
}

Result<Query> Query::parse(std::string_view query) {
  Query q;
  while (!query.empty()) {
    const auto end = query.find('&');
    const std::string_view part = query.substr(0, end);
    query.remove_prefix(end == query.npos ? query.size() : end + 1);
    if (part.empty()) continue;
    const auto equals = part.find('=');
    auto name = decoded(part.substr(0, equals));
    auto value = decoded(equals == part.npos ? "" : part.substr(equals + 1));
    if (!name || !value)
      return bad_parameter(
          name.value_or(""), "地址中的参数不是有效的 UTF-8 文字", "请按 UTF-8 编码后用 %XX 书写");
    for (const Item& known : q.items_)
      if (known.name == *name)
        return bad_parameter(*name, fmt::format("参数“{}”出现了两次", *name), "每个参数只写一次");
    q.items_.push_back({std::move(*name), std::move(*value)});
  }
  return q;
}

std::optional<std::string_view> Query::take(std::string_view name) {
  for (Item& i : items_) {
    if (i.name != name) continue;
    i.taken = true;
    return i.value;
  }
  return {};
}

std::string_view Query::take_or(std::string_view name, std::string_view otherwise) {
  return take(name).value_or(otherwise);
}

std::vector<std::pair<std::string_view, std::string_view>> Query::take_all(
    std::string_view prefix) {
  std::vector<std::pair<std::string_view, std::string_view>> found;
  for (Item& i : items_) {
    if (!i.name.starts_with(prefix)) continue;
    i.taken = true;
    found.emplace_back(i.name, i.value);
  }
  return found;
}

std::optional<Problem> Query::rest() const {
  for (const Item& i : items_)
    if (!i.taken)
      return bad_parameter(i.name, fmt::format("不认识的参数“{}”", shortened(i.name, 40)),
          "请对照接口说明 /api/openapi.json 中的参数名");
  return {};
}

std::string_view cookie_named(std::string_view header, std::string_view name) {
  std::string_view found;
  while (!header.empty()) {
    const auto end = header.find(';');
    std::string_view pair = header.substr(0, end);
    header.remove_prefix(end == header.npos ? header.size() : end + 1);
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (!pair.starts_with(name) || pair.size() <= name.size() || pair[name.size()] != '=') continue;
    if (!found.empty()) return {};
    found = pair.substr(name.size() + 1);
  }
  return found;
}

}  // namespace jinguo::http
