// SPDX-License-Identifier: Apache-2.0
#include "io/json_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <numeric>
#include <optional>

#include "base/text.h"

namespace jinguo {
namespace {

namespace json = boost::json;
constexpr std::size_t deepest = 16;

Problem malformed(std::string text, std::string field = {}) {
  Problem p;
  p.field = std::move(field);
  p.text = std::move(text);
  p.remedy = "请检查后重新提交；没有写入任何内容";
  return p;
}

// Called by Boost.JSON for each piece of the text, in order.
struct Builder {
  static constexpr std::size_t max_object_size = 500;  // names are compared pairwise
  static constexpr std::size_t max_array_size = 100'000;
  static constexpr std::size_t max_key_size = 1'000;
  static constexpr std::size_t max_string_size = 10'000'000;

  Json root;
  std::vector<Json*> open;
  std::string key, piece;
  std::string twice;  // the name that was given twice

  Json& add(Json::Kind kind) {
    if (open.empty()) {
      root.kind = kind;
      return root;
    }
    Json& into = *open.back();
    Json* made = into.kind == Json::Kind::object
                     ? &into.members.emplace_back(std::move(key), Json{}).second
                     : &into.items.emplace_back();
    made->kind = kind;
    key.clear();
    return *made;
  }
  bool leave() {
    open.pop_back();
    return true;
  }
  // The elements of an open container do not move while it is the last one open.
  bool enter(Json::Kind kind) {
    open.push_back(&add(kind));
    return true;
  }
  bool number(json::string_view s) {
    Json& made = add(Json::Kind::number);
    made.text = std::move(piece);
    made.text.append(s.data(), s.size());
    piece.clear();
    return true;
  }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return enter(Json::Kind::object); }
  bool on_object_end(std::size_t, json::error_code&) { return leave(); }
  bool on_array_begin(json::error_code&) { return enter(Json::Kind::array); }
  bool on_array_end(std::size_t, json::error_code&) { return leave(); }
  bool on_key_part(json::string_view s, std::size_t, json::error_code&) {
    piece.append(s.data(), s.size());
    return true;
  }
  bool on_key(json::string_view s, std::size_t, json::error_code& ec) {
    key = std::move(piece);
    key.append(s.data(), s.size());
    piece.clear();
    if (!open.back()->find(key)) return true;
    twice = key;
    ec = json::error::syntax;
    return false;
  }
  bool on_string_part(json::string_view s, std::size_t, json::error_code&) {
    piece.append(s.data(), s.size());
    return true;
  }
  bool on_string(json::string_view s, std::size_t, json::error_code&) {
    Json& made = add(Json::Kind::string);
    made.text = std::move(piece);
    made.text.append(s.data(), s.size());
    piece.clear();
    return true;
  }
  bool on_number_part(json::string_view s, json::error_code&) {
    piece.append(s.data(), s.size());
    return true;
  }
  bool on_int64(std::int64_t, json::string_view s, json::error_code&) { return number(s); }
  bool on_uint64(std::uint64_t, json::string_view s, json::error_code&) { return number(s); }
  bool on_double(double, json::string_view s, json::error_code&) { return number(s); }
  bool on_bool(bool b, json::error_code&) {
    add(Json::Kind::boolean).text = b ? "true" : "false";
    return true;
  }
  bool on_null(json::error_code&) {
    add(Json::Kind::null);
    return true;
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }
};

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = corner + (a[i] != b[j]);
      corner = row[j + 1];
      row[j + 1] = std::min({replaced, corner + 1, row[j] + 1});
    }
  }
  return row.back();
}

}  // namespace

const Json* Json::find(std::string_view name) const {
  for (const auto& [key, value] : members)
    if (key == name) return &value;
  return nullptr;
}

Result<Json> parse_json(std::string_view text) {
  json::parse_options options;
  options.max_depth = deepest;
  json::basic_parser<Builder> parser{options};
  json::error_code ec;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), ec);
  Builder& built = parser.handler();
  if (!built.twice.empty())
    return malformed(
        fmt::format("“{}”出现了两次", shortened(built.twice, 60)), shortened(built.twice, 60));
  if (ec && !is_clean_text(text))
    return malformed(fmt::format("提交的内容在第 {} 字节处不是 UTF-8 文字", read + 1));
  if (ec == json::error::too_deep) return malformed("提交的 JSON 嵌套太深");
  if (ec == json::error::incomplete) return malformed("提交的 JSON 不完整");
  if (ec || read != text.size())
    return malformed(fmt::format("提交的内容在第 {} 字节处不是有效的 JSON", read + 1));
  return std::move(built.root);
}

void append_json(std::string& out, std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += hex[static_cast<unsigned char>(c) >> 4];
        out += hex[c & 15];
    }
  }
  out.append(text, plain, text.size() - plain);
  out += '"';
}

std::string_view nearest(std::string_view name, const std::vector<std::string_view>& known) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, name.size() / 3) + 1;
  if (name.size() > 60) return best;
  for (std::string_view k : known) {
    const std::size_t d = distance(name, k);
    if (d < least) least = d, best = k;
  }
  return best;
}

}  // namespace jinguo
