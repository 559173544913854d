// SPDX-License-Identifier: Apache-2.0
#include "report/frozen_text.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <charconv>

#include "engine/body.h"

namespace jinguo {
namespace {

namespace json = boost::json;

void add_text(std::string& out, std::string_view name, std::string_view value) {
  out += fmt::format("\"{}\":", name);
  append_json_text(out, value);
  out += ',';
}

std::string line_text(const FrozenFigure::Line& line) {
  return fmt::format("{} {} {} {}", line.record, line.id.text(), line.version, line.counted);
}

bool read_line(std::string_view text, FrozenFigure::Line& line) {
  const auto word = [&text] {
    const auto end = text.find(' ');
    const std::string_view w = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return w;
  };
  line.record = word();
  const auto id = Uuid::parse(word());
  const std::string_view version = word();
  const auto read = std::from_chars(version.data(), version.data() + version.size(), line.version);
  line.counted = text;
  if (!id || read.ec != std::errc{} || line.record.empty()) return false;
  line.id = *id;
  return true;
}

bool read_figure(const json::object& o, FrozenFigure& f) {
  const auto text = [&o](const char* name, std::string& out) {
    const json::value* v = o.if_contains(name);
    if (!v || !v->is_string()) return false;
    out = std::string{v->as_string()};
    return true;
  };
  const json::value *value = o.if_contains("value"), *gap = o.if_contains("gap"),
                    *records = o.if_contains("records");
  const bool whole = text("figure", f.figure) && text("label", f.label) && text("unit", f.unit) &&
                     text("period", f.period) && text("printed", f.printed) && value &&
                     value->is_array() && value->as_array().size() == 2 && gap && gap->is_bool() &&
                     records && records->is_array();
  if (!whole) return false;
  f.gap = gap->as_bool();
  const json::array& quotient = value->as_array();
  if (!quotient[0].is_int64() || !quotient[1].is_int64()) return false;
  f.value = {quotient[0].as_int64(), quotient[1].as_int64()};
  f.lines.resize(records->as_array().size());
  for (std::size_t i = 0; i < f.lines.size(); ++i) {
    const json::value& line = records->as_array()[i];
    if (!line.is_string() || !read_line(line.as_string(), f.lines[i])) return false;
  }
  return true;
}

}  // namespace

std::string frozen_text(const std::vector<FrozenFigure>& figures) {
  std::string out = "{\"figures\":[";
  for (const FrozenFigure& f : figures) {
    out += out.back() == '}' ? ",{" : "{";
    add_text(out, "figure", f.figure);
    add_text(out, "label", f.label);
    add_text(out, "unit", f.unit);
    add_text(out, "period", f.period);
    add_text(out, "printed", f.printed);
    out += fmt::format("\"gap\":{},\"value\":[{},{}],\"records\":[", f.gap, f.value.numerator,
        f.value.denominator);
    for (const FrozenFigure::Line& line : f.lines) {
      if (out.back() != '[') out += ',';
      append_json_text(out, line_text(line));
    }
    out += "]}";
  }
  return out + "]}";
}

Result<std::vector<FrozenFigure>> read_frozen_text(std::string_view text) {
  Problem broken;
  broken.code = Problem::Code::conflict;
  broken.text = "冻结报告的依据清单读不出来，可能已被改动";
  broken.remedy = "请运行 verify 核对，并从备份中找回";
  boost::system::error_code error;
  const json::value whole = json::parse(text, error);
  if (error || !whole.is_object()) return broken;
  const json::value* figures = whole.as_object().if_contains("figures");
  if (!figures || !figures->is_array()) return broken;
  std::vector<FrozenFigure> out(figures->as_array().size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const json::value& f = figures->as_array()[i];
    if (!f.is_object() || !read_figure(f.as_object(), out[i])) return broken;
  }
  return out;
}

}  // namespace jinguo
