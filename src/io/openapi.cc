// SPDX-License-Identifier: Apache-2.0
#include "io/openapi.h"

#include <algorithm>
#include <map>

#include "io/json_members.h"
#include "io/openapi_fixed.h"
#include "io/openapi_schemas.h"

namespace jinguo {
namespace {

constexpr std::string_view uuid_schema = R"({"type":"string","format":"uuid"})";

std::string lower(std::string_view s) {
  std::string out{s};
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

std::string replaced(std::string_view pattern, std::string_view what, std::string_view by) {
  std::string out{pattern};
  if (const auto at = out.find(what); at != out.npos) out.replace(at, what.size(), by);
  return out;
}

// One operation under a path whose {record} and {step} are written out.
struct Operation {
  const ApiRoute* route;
  const RecordType* type = nullptr;
  const Step* step = nullptr;
};
// In the order in which paths are first met.
struct Path {
  std::string text;
  std::vector<Operation> operations;
};

void add(std::vector<Path>& paths, std::string text, Operation operation) {
  const auto known =
      std::find_if(paths.begin(), paths.end(), [&](const Path& p) { return p.text == text; });
  if (known != paths.end())
    known->operations.push_back(operation);
  else
    paths.push_back({std::move(text), {operation}});
}

void add_record_paths(std::vector<Path>& paths, const ApiRoute& route, const RecordType& type) {
  std::string text = replaced(route.pattern, "{record}", type.name);
  if (text.find("{step}") == text.npos) return add(paths, std::move(text), {&route, &type});
  // A step of one name may start from several states; it is one operation.
  for (const Step& s : type.steps) {
    const auto same = [&](const Step& other) { return other.name == s.name; };
    if (&s == &*std::find_if(type.steps.begin(), type.steps.end(), same))
      add(paths, replaced(text, "{step}", s.name), {&route, &type, &s});
  }
}

std::vector<Path> paths_of(const Catalogue& catalogue, std::span<const ApiRoute> routes) {
  std::vector<Path> paths;
  for (const RecordType* type : catalogue.records())
    for (const ApiRoute& r : routes)
      if (r.pattern.find("{record}") != r.pattern.npos) add_record_paths(paths, r, *type);
  for (const ApiRoute& r : routes)
    if (r.pattern.find("{record}") == r.pattern.npos) add(paths, std::string{r.pattern}, {&r});
  return paths;
}

void append_parameter(std::string& out, std::string_view name, std::string_view in, bool required,
    std::string_view schema, std::string_view description = {}) {
  Members m{out};
  m.text("name", name);
  m.text("in", in);
  if (required) m.flag("required", true);
  m.text_if("description", description);
  m.json("schema", schema);
  m.end();
}

// The braces left in a path.
std::vector<std::string_view> names_in(std::string_view path) {
  std::vector<std::string_view> names;
  for (auto open = path.find('{'); open != path.npos; open = path.find('{', open + 1))
    names.push_back(path.substr(open + 1, path.find('}', open) - open - 1));
  return names;
}

void comma(std::string& out) {
  if (out.back() != '[') out += ',';
}

void append_filters(std::string& out, const RecordType& type) {
  for (const FieldInfo& f : type.fields) {
    comma(out);
    const std::string name = fmt::format("f.{}", f.name);
    append_parameter(out, name, "query", false, query_schema(f), f.label);
  }
  constexpr std::pair<std::string_view, std::string_view> fixed[] = {{"unit", "只看这个单位的"},
      {"under", "看这个单位及其下级的"}, {"q", "汉字、全拼或首字母"},
      {"sort", "字段名，前加 - 为倒序"}};
  for (const auto& [name, says] : fixed) {
    comma(out);
    append_parameter(out, name, "query", false, R"({"type":"string"})", says);
  }
  comma(out);
  append_parameter(out, "page", "query", false, R"({"type":"integer","minimum":1})");
  comma(out);
  append_parameter(out, "size", "query", false, R"({"type":"integer","minimum":1,"maximum":100})");
}

void append_asks_may(std::string& out) {
  comma(out);
  append_parameter(out, "may", "query", false, R"({"type":"integer","minimum":0,"maximum":1})",
      "1 为每条记录附上本人现在可以做的");
}

void append_figure_parameters(std::string& out) {
  constexpr std::pair<std::string_view, std::string_view> fixed[] = {
      {"period", "2021、2021-H1、2021-Q3、2021-07、since:2020-01-01、on:2021-12-31 …"},
      {"area", "单位编号，含其下级"}, {"by", "分组"}, {"compare", "1 为与上年同期比"},
      {"since", "自此日起累计"}};
  for (const auto& [name, says] : fixed) {
    comma(out);
    append_parameter(out, name, "query", false, R"({"type":"string"})", says);
  }
}

void append_parameters(std::string& out, const Path& path, const Operation& op) {
  const std::string_view pattern = op.route->pattern;
  out += '[';
  for (std::string_view name : names_in(path.text)) {
    comma(out);
    append_parameter(out, name, "path", true,
        name == "id" && op.type ? uuid_schema : std::string_view{R"({"type":"string"})"});
  }
  const bool list = pattern == "/api/records/{record}" || pattern == "/api/records/{record}.xlsx";
  if (list && op.route->method == "GET") append_filters(out, *op.type);
  if (pattern == "/api/records/{record}" && op.route->method == "GET") append_asks_may(out);
  if (pattern == "/api/records/{record}.xlsx") {
    comma(out);
    append_parameter(out, "columns", "query", false, R"({"type":"string"})",
        "要哪些列，按顺序用逗号分开：字段名，或 unit、created_at、changed_at、id；不填为全部");
  }
  if (pattern.starts_with("/api/figures")) append_figure_parameters(out);
  if (pattern == "/api/figures/{name}/evidence") {
    comma(out);
    append_parameter(out, "part", "query", false, R"({"type":"string"})",
        "只看 by 的这一组：parts 里的 key；空为未分类");
  }
  if (pattern.starts_with("/api/report/")) {
    comma(out);
    append_parameter(out, "area", "query", false, uuid_schema, "单位编号，含其下级；不填为本区县");
  }
  if (const FixedShape* fixed = fixed_shape(op.route->method, pattern))
    for (const FixedQuery& q : fixed->queries) {
      comma(out);
      append_parameter(out, q.name, "query", false, q.schema, q.says);
    }
  if (pattern == "/api/work" || pattern == "/api/notices") {
    comma(out);
    out += R"({"$ref":"#/components/parameters/poll"})";
  }
  if (op.route->once || pattern == "/api/portal/intake") {
    comma(out);
    out += R"({"$ref":"#/components/parameters/once"})";
  }
  out += ']';
}

std::string named_schema(std::string_view name) {
  return fmt::format(R"({{"$ref":"#/components/schemas/{}"}})", name);
}

std::string body_schema(const Operation& op) {
  const std::string_view pattern = op.route->pattern, method = op.route->method;
  if (method == "PATCH") return schema_ref(*op.type, ".changes");
  if (op.step) return schema_ref(*op.type, ".fields");
  if (pattern.ends_with("/reveal")) return R"({"$ref":"#/components/schemas/reveal"})";
  if (pattern == "/api/records/{record}") return schema_ref(*op.type, ".new");
  const FixedShape* fixed = fixed_shape(method, pattern);
  return fixed && !fixed->body.empty() ? named_schema(fixed->body) : std::string{};
}

void append_body(Members& m, const Operation& op) {
  const std::string schema = body_schema(op);
  if (op.route->method == "GET" || op.route->method == "DELETE" || schema.empty()) return;
  Members body{m.begin("requestBody")};
  if (!op.step) body.flag("required", true);
  body.json("content", fmt::format(R"({{"application/json":{{"schema":{}}}}})", schema));
  body.end();
}

std::string answer_schema(const Operation& op) {
  const std::string_view pattern = op.route->pattern;
  if (const FixedShape* fixed = fixed_shape(op.route->method, pattern))
    return fixed->answer.empty() ? "{}" : named_schema(fixed->answer);
  if (pattern.ends_with("/history")) return R"({"$ref":"#/components/schemas/history"})";
  if (!op.type || pattern.find(".xlsx") != pattern.npos || pattern.starts_with("/api/import"))
    return "{}";
  if (op.route->once) return R"({"$ref":"#/components/schemas/written"})";
  return schema_ref(*op.type, pattern.ends_with("{record}") ? ".page" : "");
}

void append_answers(Members& m, const Operation& op) {
  const FixedShape* fixed = fixed_shape(op.route->method, op.route->pattern);
  const bool made =
      fixed ? fixed->created
            : op.route->method == "POST" && op.route->pattern == "/api/records/{record}";
  Members answers{m.begin("responses")};
  answers.json(made ? "201" : "200",
      fmt::format(R"({{"description":"成功","content":{{"application/json":{{"schema":{}}}}}}})",
          answer_schema(op)));
  answers.json("default", R"({"$ref":"#/components/responses/problem"})");
  answers.end();
}

std::string operation_id(const Path& path, const Operation& op) {
  std::string id = lower(op.route->method);
  for (const char c : path.text) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (word)
      id += c;
    else if (id.back() != '_')
      id += '_';
  }
  while (id.back() == '_') id.pop_back();
  return id;
}

void append_operation(std::string& out, const Path& path, const Operation& op) {
  Members m{out};
  m.text("operationId", operation_id(path, op));
  std::string says{op.route->says};
  if (op.type) says = fmt::format("{}：{}", op.type->label, says);
  if (op.step) says += fmt::format("（{}）", op.step->label);
  m.text("summary", says);
  if (op.type) m.json("tags", fmt::format("[\"{}\"]", op.type->name));
  append_parameters(m.begin("parameters"), path, op);
  append_body(m, op);
  append_answers(m, op);
  if (!op.route->signed_in) m.json("security", "[]");
  m.end();
}

void append_paths(std::string& out, const std::vector<Path>& paths) {
  out += '{';
  for (const Path& path : paths) {
    if (out.back() != '{') out += ',';
    out += '\n';
    append_json(out, path.text);
    out += ':';
    Members m{out};
    for (const Operation& op : path.operations)
      append_operation(m.begin(lower(op.route->method)), path, op);
    m.end();
  }
  out += "\n}";
}

}  // namespace

std::string openapi_json(const Catalogue& catalogue, std::span<const ApiRoute> routes) {
  std::string out =
      "{\"openapi\":\"3.1.0\",\n"
      "\"info\":{\"title\":\"巾帼工作平台接口\",\"version\":\"1\"},\n"
      "\"security\":[{\"session\":[],\"csrf\":[]},{\"token\":[]}],\n\"paths\":";
  append_paths(out, paths_of(catalogue, routes));
  out += ",\n\"components\":";
  append_components(out, catalogue);
  out += "}\n";
  return out;
}

}  // namespace jinguo
