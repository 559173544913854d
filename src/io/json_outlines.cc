// SPDX-License-Identifier: Apache-2.0
#include "io/json_outlines.h"

#include <fmt/format.h>

#include <boost/json/parse.hpp>
#include <cmath>
#include <iterator>

#include "io/json_value.h"

namespace jinguo {
namespace {

namespace json = boost::json;

Problem broken(std::string text) {
  return refused(Problem::Code::invalid, std::move(text),
      "请系统管理员更正数据目录里的 outlines.geojson，刷新本页即可；更正前用条形");
}

const json::value* member(const json::value& of, std::string_view name) {
  const json::object* object = of.if_object();
  return object ? object->if_contains(name) : nullptr;
}
std::string_view text_of(const json::value* value) {
  const json::string* text = value ? value->if_string() : nullptr;
  return text ? std::string_view{text->data(), text->size()} : std::string_view{};
}

// Codes are often kept as numbers.
std::string property(const json::value* properties, std::string_view name) {
  const json::value* found = properties ? member(*properties, name) : nullptr;
  if (found && found->is_int64()) return fmt::format("{}", found->get_int64());
  return std::string{text_of(found)};
}

// Writes the rings of one feature; false where they are none.
class Rings {
 public:
  explicit Rings(std::string& out) : out_(out) {}
  bool write(const json::value* geometry) {
    const json::value* all = geometry ? member(*geometry, "coordinates") : nullptr;
    if (!all) return false;
    const std::string_view type = text_of(member(*geometry, "type"));
    out_ += '[';
    if (type == "Polygon" ? !polygon(*all) : type != "MultiPolygon" || !each(*all, &Rings::polygon))
      return false;
    out_ += ']';
    return written_ > 0;
  }
  std::size_t points() const { return points_; }

 private:
  bool each(const json::value& of, bool (Rings::*does)(const json::value&)) {
    const json::array* items = of.if_array();
    if (!items) return false;
    for (const json::value& item : *items)
      if (!(this->*does)(item)) return false;
    return true;
  }
  bool polygon(const json::value& rings) { return each(rings, &Rings::ring); }
  bool ring(const json::value& points) {
    const json::array* all = points.if_array();
    if (!all || all->size() < 4) return false;
    out_ += written_++ ? ",[" : "[";
    if (!each(points, &Rings::point)) return false;
    out_.back() = ']';
    return true;
  }
  bool point(const json::value& at) {
    const json::array* numbers = at.if_array();
    if (!numbers || numbers->size() < 2) return false;
    if (!(*numbers)[0].is_number() || !(*numbers)[1].is_number()) return false;
    const auto x = (*numbers)[0].to_number<double>(), y = (*numbers)[1].to_number<double>();
    if (!std::isfinite(x) || !std::isfinite(y)) return false;
    fmt::format_to(std::back_inserter(out_), "[{:.6f},{:.6f}],", x, y);
    ++points_;
    return true;
  }

  std::string& out_;
  std::size_t written_ = 0, points_ = 0;
};

}  // namespace

Result<std::string> outlines_json(std::string_view geojson) {
  if (geojson.size() > most_outline_bytes)
    return broken(fmt::format("街道轮廓文件超过 {} MB，没有读", most_outline_bytes >> 20));
  if (geojson.starts_with("\xEF\xBB\xBF")) geojson.remove_prefix(3);
  boost::system::error_code bad;
  const json::value root = json::parse(geojson, bad);
  if (bad) return broken("街道轮廓文件不是完整的 JSON，没有读懂");
  const json::value* features = member(root, "features");
  if (text_of(member(root, "type")) != "FeatureCollection" || !features || !features->is_array())
    return broken("街道轮廓文件不是 GeoJSON 的 FeatureCollection，没有读懂");
  std::string out = "[";
  std::size_t nth = 0, points = 0;
  for (const json::value& feature : features->get_array()) {
    const json::value* properties = member(feature, "properties");
    const std::string code = property(properties, "code"), name = property(properties, "name");
    if (++nth > 1) out += ',';
    if (code.empty() && name.empty())
      return broken(fmt::format("街道轮廓文件第 {} 个图形没有写 code 或 name", nth));
    out += "{\"code\":";
    append_json(out, code);
    out += ",\"name\":";
    append_json(out, name);
    out += ",\"rings\":";
    Rings rings{out};
    if (!rings.write(member(feature, "geometry")))
      return broken(fmt::format("街道轮廓文件第 {} 个图形（{}）不是完整的 Polygon 或 MultiPolygon",
          nth, name.empty() ? code : name));
    out += '}';
    points += rings.points();
    if (points > most_outline_points)
      return broken(fmt::format("街道轮廓文件超过 {} 个点，请先简化", most_outline_points));
  }
  if (nth == 0) return broken("街道轮廓文件里没有图形");
  return out + "]";
}

}  // namespace jinguo
