// SPDX-License-Identifier: Apache-2.0
// Whether an answer has the shape that the API's description gives it, member by member.  For
// tests.
#pragma once
#include <fmt/format.h>

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "http/api_description.h"

namespace jinguo::http {

// Knows what the description uses of JSON Schema: $ref, type, enum, required, properties, items and
// additionalProperties.  A member the description does not know is a fault as well.
class Shapes {
 public:
  explicit Shapes(const Catalogue& catalogue)
      : schemas_(boost::json::parse(api_description(catalogue))
                     .at("components")
                     .at("schemas")
                     .as_object()) {}

  // "" when it fits, else where it does not.
  std::string fault(std::string_view schema, std::string_view body) const {
    boost::system::error_code bad;
    const auto value = boost::json::parse(body, bad);
    if (bad) return "no JSON";
    return fault_of(schemas_.at(schema).as_object(), value, std::string{schema});
  }

 private:
  using Object = boost::json::object;
  static bool is(std::string_view type, const boost::json::value& v) {
    if (type == "string") return v.is_string();
    if (type == "integer") return v.is_int64() || v.is_uint64();
    if (type == "number") return v.is_number();
    if (type == "boolean") return v.is_bool();
    if (type == "array") return v.is_array();
    if (type == "object") return v.is_object();
    return type == "null" && v.is_null();
  }
  static bool typed(const boost::json::value& type, const boost::json::value& v) {
    if (type.is_string()) return is(type.as_string(), v);
    for (const auto& one : type.as_array())
      if (is(one.as_string(), v)) return true;
    return false;
  }
  std::string fault_of(
      const Object& schema, const boost::json::value& v, const std::string& where) const {
    if (const auto* ref = schema.if_contains("$ref")) {
      std::string_view name = ref->as_string();
      name.remove_prefix(name.rfind('/') + 1);
      return fault_of(schemas_.at(name).as_object(), v, where);
    }
    if (const auto* type = schema.if_contains("type"); type && !typed(*type, v))
      return where + " is of another type";
    if (const auto* names = schema.if_contains("enum")) {
      bool known = false;
      for (const auto& one : names->as_array()) known |= one == v;
      if (!known) return where + " is none of its choices";
    }
    if (v.is_array())
      for (const auto& item : v.as_array())
        if (auto f = fault_of(schema.at("items").as_object(), item, where + "[]"); !f.empty())
          return f;
    return v.is_object() ? fault_of_members(schema, v.as_object(), where) : std::string{};
  }
  std::string fault_of_members(
      const Object& schema, const Object& v, const std::string& where) const {
    if (const auto* required = schema.if_contains("required"))
      for (const auto& name : required->as_array())
        if (!v.contains(name.as_string()))
          return fmt::format("{}.{} is missing", where, name.as_string().c_str());
    const auto* properties = schema.if_contains("properties");
    for (const auto& [name, value] : v) {
      const std::string at = fmt::format("{}.{}", where, std::string_view{name});
      const auto* known = properties ? properties->as_object().if_contains(name) : nullptr;
      const auto* others = schema.if_contains("additionalProperties");
      if (!known && others && others->is_object()) known = others;
      if (!known) return at + " is not described";
      if (auto f = fault_of(known->as_object(), value, at); !f.empty()) return f;
    }
    return {};
  }

  boost::json::object schemas_;
};

}  // namespace jinguo::http
