// SPDX-License-Identifier: Apache-2.0
#include "io/openapi_schemas.h"

#include "io/json_members.h"
#include "io/openapi_fixed.h"

namespace jinguo {
namespace {

// Schemas that do not depend on the declarations, a line each.
constexpr std::string_view fixed_schemas = R"json(
"problem":{"type":"object","description":"RFC 9457","required":["type","title","status","detail"],"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},"detail":{"type":"string"},"remedy":{"type":"string"},"field":{"type":"string"},"errors":{"type":"array","items":{"type":"object","properties":{"field":{"type":"string"},"detail":{"type":"string"},"remedy":{"type":"string"}}}},"stale":{"type":"array","items":{"type":"object","properties":{"field":{"type":"string"},"yours":{"type":"string"},"stored":{"type":"string"}}}}}},
"written":{"type":"object","required":["id","version","state","repeated"],"properties":{"id":{"type":"string","format":"uuid"},"version":{"type":"integer"},"state":{"type":"string"},"repeated":{"type":"boolean"}}},
"history":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"type":"object","properties":{"seq":{"type":"integer"},"version":{"type":"integer"},"at":{"type":"string","format":"date-time"},"account":{"type":"string","format":"uuid"},"action":{"type":"string"},"body":{"type":["object","null"]},"hash":{"type":"string"}}}}}},
"reveal":{"type":"object","additionalProperties":false,"required":["fields","reason"],"properties":{"fields":{"type":"array","minItems":1,"items":{"type":"string"}},"reason":{"type":"string","minLength":1,"maxLength":200}}},
"credentials":{"type":"object","additionalProperties":false,"required":["login","password"],"properties":{"login":{"type":"string"},"password":{"type":"string","format":"password"}}},
"token_label":{"type":"object","additionalProperties":false,"required":["label"],"properties":{"label":{"type":"string","minLength":1,"maxLength":60}}},
"figure":{"type":"object","required":["name","label","value","unit","printed","rule","period","area","evidence_count","gap"],"properties":{"name":{"type":"string"},"label":{"type":"string"},"value":{"type":["number","null"]},"unit":{"type":"string"},"printed":{"type":"string"},"rule":{"type":"string"},"period":{"type":"string"},"area":{"type":"string"},"evidence_count":{"type":"integer"},"partial":{"type":"boolean"},"gap":{"type":"boolean"},"gap_reason":{"type":"string"},"names":{"type":"array","items":{"type":"string"}},"parts":{"type":"array","items":{"type":"object","properties":{"key":{"type":"string"},"label":{"type":"string"},"value":{"type":"number"},"printed":{"type":"string"},"evidence_count":{"type":"integer"}}}},"parts_note":{"type":"string"},"groups":{"type":"array","items":{"type":"object","required":["by","label"],"properties":{"by":{"type":"string"},"label":{"type":"string"}}}},"last_year":{"type":"number"},"change":{"type":"number"},"change_percent":{"type":"number"},"change_printed":{"type":"string"},"running":{"type":"number"},"target":{"type":"number"},"completion_percent":{"type":"number"},"completion_printed":{"type":"string"}}},
"evidence":{"type":"object","required":["total","page","size","items"],"properties":{"total":{"type":"integer"},"page":{"type":"integer"},"size":{"type":"integer"},"items":{"type":"array","items":{"type":"object","properties":{"record":{"type":"string"},"id":{"type":"string","format":"uuid"},"title":{"type":"string"},"date":{"type":"string"},"unit_name":{"type":"string"},"state":{"type":"string"},"counted":{"type":"string"}}}}}},
"report":{"type":"object","required":["report","year","area","area_name","title","gaps","may_freeze","html","places"],"properties":{"report":{"type":"string"},"year":{"type":"integer"},"area":{"type":["string","null"],"format":"uuid"},"area_name":{"type":"string"},"title":{"type":"string"},"gaps":{"type":"integer"},"may_freeze":{"type":"boolean"},"html":{"type":"string"},"places":{"type":"array","items":{"$ref":"#/components/schemas/report_place"}}}},
"report_place":{"type":"object","required":["figure","label","unit","period","period_text","area","printed","gap_reason","rule","print_rule","change_printed","number","gap","value","evidence_count","partial","last_year","change","change_percent"],"properties":{"figure":{"type":"string"},"label":{"type":"string"},"unit":{"type":"string"},"period":{"type":"string"},"period_text":{"type":"string"},"area":{"type":"string"},"printed":{"type":"string"},"gap_reason":{"type":"string"},"rule":{"type":"string"},"print_rule":{"type":"string"},"change_printed":{"type":"string"},"number":{"type":"integer"},"gap":{"type":"boolean"},"value":{"type":["number","null"]},"evidence_count":{"type":"integer"},"partial":{"type":"boolean"},"last_year":{"type":["number","null"]},"change":{"type":["number","null"]},"change_percent":{"type":["number","null"]}}},
"frozen":{"type":"object","required":["id","year","area","at","by","hash"],"properties":{"id":{"type":"string","format":"uuid"},"year":{"type":"integer"},"area":{"type":["string","null"],"format":"uuid"},"at":{"type":"string","format":"date-time"},"by":{"type":"string","format":"uuid"},"hash":{"type":"string"}}},
"frozen_list":{"type":"object","required":["items"],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/frozen"}}}},
"since_freeze":{"type":"object","required":["id","report","year","frozen_at","hash","figures","changes"],"properties":{"id":{"type":"string","format":"uuid"},"report":{"type":"string"},"year":{"type":"integer"},"frozen_at":{"type":"string","format":"date-time"},"hash":{"type":"string"},"figures":{"type":"integer"},"changes":{"type":"array","items":{"type":"object","required":["figure","label","period","unit","printed_then","printed_now","value_changed","undefined","added","dropped","changed"],"properties":{"figure":{"type":"string"},"label":{"type":"string"},"period":{"type":"string"},"unit":{"type":"string"},"printed_then":{"type":"string"},"printed_now":{"type":"string"},"value_changed":{"type":"boolean"},"undefined":{"type":"boolean"},"added":{"type":"array","items":{"type":"object","required":["record","id","title","version_then","version_now"],"properties":{"record":{"type":"string"},"id":{"type":"string","format":"uuid"},"title":{"type":"string"},"version_then":{"type":"integer"},"version_now":{"type":"integer"}}}},"dropped":{"type":"array","items":{"type":"object","required":["record","id","title","version_then","version_now"],"properties":{"record":{"type":"string"},"id":{"type":"string","format":"uuid"},"title":{"type":"string"},"version_then":{"type":"integer"},"version_now":{"type":"integer"}}}},"changed":{"type":"array","items":{"type":"object","required":["record","id","title","version_then","version_now"],"properties":{"record":{"type":"string"},"id":{"type":"string","format":"uuid"},"title":{"type":"string"},"version_then":{"type":"integer"},"version_now":{"type":"integer"}}}}}}}}},
"session":{"type":"object","required":["account","unit","name","role","role_label","csrf","ends_at","idle_minutes","lock_minutes","figures","district"],"properties":{"account":{"type":"string","format":"uuid"},"unit":{"type":"string","format":"uuid"},"name":{"type":"string"},"role":{"type":"string"},"role_label":{"type":"string"},"csrf":{"type":"string"},"ends_at":{"type":"string","format":"date-time"},"idle_minutes":{"type":"integer","description":"多少分钟没有本人的请求就结束登录"},"lock_minutes":{"type":"integer","description":"多少分钟没有按键和鼠标就锁屏"},"figures":{"type":"boolean","description":"有没有本人可以看的数字"},"district":{"$ref":"#/components/schemas/district_name"}}})json";

constexpr std::string_view rest_of_components = R"json(},
"parameters":{"once":{"name":"Idempotency-Key","in":"header","required":true,"description":"每次写入一个新的；重试时不变","schema":{"type":"string","minLength":8,"maxLength":100}},"poll":{"name":"Jinguo-Poll","in":"header","required":false,"description":"1：页面自动查询，不算本人的操作，不延长登录","schema":{"type":"string","enum":["1"]}}},
"responses":{"problem":{"description":"没有办成，以及怎么办","content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/problem"}}}}},
"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"__Host-jinguo"},"csrf":{"type":"apiKey","in":"header","name":"X-CSRF-Token"},"token":{"type":"http","scheme":"bearer"}}
})json";

void append_names_of_choices(std::string& out, const FieldInfo& f) {
  append_list(out, f.choices, [&](const Choice& c) { append_json(out, c.name); });
}

// The type of a value, null included where the field may be empty.
void append_type(Members& m, std::string_view type, bool nullable) {
  if (nullable)
    m.json("type", fmt::format("[\"{}\",\"null\"]", type));
  else
    m.text("type", type);
}

void append_field_schema(std::string& out, const FieldInfo& f, bool nullable) {
  Members m{out};
  switch (f.kind) {
    case Kind::text:
      append_type(m, "string", nullable);
      m.number("maxLength", f.longest);
      break;
    case Kind::integer:
      append_type(m, "integer", nullable);
      m.number("minimum", f.least);
      m.number("maximum", f.most);
      break;
    case Kind::money:
      append_type(m, "string", nullable);
      m.text("pattern", "^-?[0-9]{1,14}(\\.[0-9]{1,2})?$");
      break;
    case Kind::date:
      append_type(m, "string", nullable);
      m.text("format", "date");
      break;
    case Kind::instant:
      append_type(m, "string", nullable);
      m.text("format", "date-time");
      break;
    case Kind::flag: append_type(m, "boolean", nullable); break;
    case Kind::choice: {
      append_type(m, "string", nullable);
      std::string& names = m.begin("enum");
      append_names_of_choices(names, f);
      if (nullable) names.insert(names.size() - 1, ",null");
      break;
    }
    case Kind::ref:
      append_type(m, "string", nullable);
      m.text("format", "uuid");
      m.text("x-record", f.target);
      break;
  }
  m.text("title", f.label);
  m.text_if("description", f.help);
  if (f.by_program) m.flag("readOnly", true);
  m.end();
}

// Every field is spelled out once, here; the other schemas of the record point at it.
void append_fields_schema(std::string& out, const RecordType& type) {
  Members m{out};
  m.text("type", "object");
  m.flag("additionalProperties", false);
  Members p{m.begin("properties")};
  for (const FieldInfo& f : type.fields) append_field_schema(p.begin(f.name), f, !f.required);
  p.end();
  m.end();
}

std::string field_ref(const RecordType& type, const FieldInfo& f) {
  return schema_ref(type, fmt::format(".fields/properties/{}", f.name));
}

void append_shown_schema(std::string& out, const RecordType& type) {
  Members m{out};
  m.text("type", "object");
  m.text("title", type.label);
  m.json("required",
      R"(["id","unit","version","created_by","created_at","changed_at","fields","hidden"])");
  Members p{m.begin("properties")};
  for (const std::string_view id : {"id", "unit", "created_by"})
    p.json(id, R"({"type":"string","format":"uuid"})");
  p.json("version", R"({"type":"integer"})");
  for (const std::string_view at : {"created_at", "changed_at"})
    p.json(at, R"({"type":"string","format":"date-time"})");
  p.json("fields", schema_ref(type, ".fields"));
  p.json("hidden", R"({"type":"array","items":{"type":"string"}})");
  // Of a record asked for by itself, and of a list asked with may=1.
  p.json("may", R"({"$ref":"#/components/schemas/may"})");
  p.end();
  m.end();
}

void append_required(std::string& out, const RecordType& type) {
  std::vector<std::string_view> names;
  for (const FieldInfo& f : type.fields)
    if (f.required && !f.by_program) names.push_back(f.name);
  append_list(out, names, [&](std::string_view n) { append_json(out, n); });
}

void append_new_schema(std::string& out, const RecordType& type) {
  Members m{out};
  m.text("type", "object");
  m.flag("additionalProperties", false);
  append_required(m.begin("required"), type);
  Members p{m.begin("properties")};
  p.json("id", R"({"type":["string","null"],"format":"uuid"})");
  p.json("unit", R"({"type":["string","null"],"format":"uuid"})");
  for (const FieldInfo& f : type.fields)
    if (!f.by_program) p.json(f.name, field_ref(type, f));
  p.end();
  m.end();
}

void append_change_schema(std::string& out, const RecordType& type, const FieldInfo& f) {
  Members m{out};
  m.text("type", "object");
  m.json("required", R"(["old","new"])");
  Members p{m.begin("properties")};
  p.json("old", field_ref(type, f));
  p.json("new", field_ref(type, f));
  p.end();
  m.end();
}

void append_changes_schema(std::string& out, const RecordType& type) {
  Members m{out};
  m.text("type", "object");
  m.flag("additionalProperties", false);
  m.json("required", R"(["changes"])");
  Members p{m.begin("properties")};
  Members c{p.begin("changes")};
  c.text("type", "object");
  c.flag("additionalProperties", false);
  c.number("minProperties", 1);
  Members fields{c.begin("properties")};
  for (const FieldInfo& f : type.fields)
    if (!f.by_program) append_change_schema(fields.begin(f.name), type, f);
  fields.end();
  c.end();
  p.end();
  m.end();
}

void append_page_schema(std::string& out, const RecordType& type) {
  Members m{out};
  m.text("type", "object");
  m.json("required", R"(["total","page","size","items"])");
  Members p{m.begin("properties")};
  for (const std::string_view number : {"total", "page", "size"})
    p.json(number, R"({"type":"integer"})");
  p.json("more", R"({"type":"boolean","description":"数到total为止；实际至少有这么多"})");
  p.json("items", fmt::format(R"({{"type":"array","items":{}}})", schema_ref(type, "")));
  p.end();
  m.end();
}

void append_schema(std::string& out, const RecordType& type, std::string_view suffix,
    void (*append)(std::string&, const RecordType&)) {
  out += ",\n";
  append_json(out, fmt::format("{}{}", type.name, suffix));
  out += ':';
  append(out, type);
}

}  // namespace

std::string schema_ref(const RecordType& type, std::string_view suffix) {
  return fmt::format(R"({{"$ref":"#/components/schemas/{}{}"}})", type.name, suffix);
}

std::string query_schema(const FieldInfo& f) {
  std::string out;
  if (f.kind != Kind::choice) return R"({"type":"string"})";
  Members m{out};
  m.text("type", "string");
  append_names_of_choices(m.begin("enum"), f);
  m.end();
  return out;
}

void append_components(std::string& out, const Catalogue& catalogue) {
  out += "{\"schemas\":{";
  out += fixed_schemas;
  out += ",\n";
  out += shape_schemas();
  for (const RecordType* type : catalogue.records()) {
    append_schema(out, *type, ".fields", append_fields_schema);
    append_schema(out, *type, "", append_shown_schema);
    append_schema(out, *type, ".page", append_page_schema);
    append_schema(out, *type, ".new", append_new_schema);
    append_schema(out, *type, ".changes", append_changes_schema);
  }
  out += rest_of_components;
}

}  // namespace jinguo
