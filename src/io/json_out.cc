// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

#include "io/json.h"

namespace jinguo {
namespace {

void append_number(std::string& out, std::int64_t n) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), n).ptr;
  out.append(digits.data(), end);
}

void append_id(std::string& out, const Uuid& id) {
  out += '"';
  out += id.text();
  out += '"';
}

void append_instant(std::string& out, Instant moment) {
  out += '"';
  out += to_text(moment);
  out += '"';
}

// ,"name":  – the first member of an object is written by hand, without the comma.
void append_name(std::string& out, std::string_view name) {
  out += ",\"";
  out += name;
  out += "\":";
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  append_name(out, name);
  append_json(out, text);
}

// Appends what `each` appends for every item, separated by commas, between brackets.
template <class Items, class Each>
void append_list(std::string& out, const Items& items, Each each) {
  out += '[';
  const std::size_t begin = out.size();
  for (const auto& item : items) {
    if (out.size() != begin) out += ',';
    each(item);
  }
  out += ']';
}

void append_hidden(std::string& out, const RecordType& type, const Shown& shown) {
  out += "},\"hidden\":[";
  bool first = true;
  for (std::size_t i = 0; i < shown.hidden.size(); ++i) {
    if (!shown.hidden[i]) continue;
    out += first ? "\"" : ",\"";
    out += type.fields[i].name;
    out += '"';
    first = false;
  }
  out += ']';
}

void append_part(std::string& out, const FigurePart& part) {
  out += "{\"key\":";
  append_json(out, part.key);
  append_member(out, "label", part.label);
  append_name(out, "value");
  if (part.printed == "—")
    out += "null";
  else
    append_exact(out, part.value);
  append_member(out, "printed", part.printed);
  append_name(out, "evidence_count");
  append_number(out, part.evidence_count);
  out += '}';
}

void append_optional(std::string& out, std::string_view name, const std::optional<Exact>& value) {
  if (!value) return;
  append_name(out, name);
  append_exact(out, *value);
}

void append_line(std::string& out, const EvidencePage::Line& line) {
  out += "{\"record\":";
  append_json(out, line.record);
  append_name(out, "id");
  append_id(out, line.id);
  append_member(out, "title", line.title);
  append_member(out, "date", line.date);
  append_member(out, "unit_name", line.unit_name);
  append_member(out, "state", line.state);
  append_member(out, "counted", line.counted);
  out += '}';
}

void append_finding(std::string& out, const Problem& p) {
  out += "{\"field\":";
  append_json(out, p.field);
  append_member(out, "detail", p.text);
  append_member(out, "remedy", p.remedy);
  out += '}';
}

std::string_view title_of(Problem::Code code) {
  switch (code) {
    case Problem::Code::invalid: return "内容有误";
    case Problem::Code::unauthenticated: return "没有登录";
    case Problem::Code::forbidden: return "没有权限";
    case Problem::Code::not_found: return "没有找到";
    case Problem::Code::conflict: return "与现状冲突";
    case Problem::Code::stale: return "他人已先修改";
    case Problem::Code::too_large: return "内容太大";
    case Problem::Code::too_many: return "请求太多";
    case Problem::Code::unavailable: return "暂时不能办理";
    case Problem::Code::unknown: return "结果不明";
  }
  std::abort();  // a new Code stops the build above, not here
}

}  // namespace

void append_value(std::string& out, const FieldInfo& field, const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  const auto* text = std::get_if<std::string>(&value);
  if (text) return append_json(out, *text);
  if (!number) {
    out += "null";
  } else if (field.kind == Kind::money) {
    append_json(out, to_text(Money{*number}));
  } else if (field.kind == Kind::flag) {
    out += *number != 0 ? "true" : "false";
  } else if (field.kind == Kind::instant) {
    append_instant(out, Instant{std::chrono::milliseconds{*number}});
  } else {
    append_number(out, *number);
  }
}

void append_shown(std::string& out, const RecordType& type, const Shown& shown, const May* may) {
  out += "{\"id\":";
  append_id(out, shown.id);
  append_name(out, "unit");
  append_id(out, shown.unit);
  append_name(out, "version");
  append_number(out, shown.version);
  append_name(out, "created_by");
  append_id(out, shown.created_by);
  append_name(out, "created_at");
  append_instant(out, shown.created_at);
  append_name(out, "changed_at");
  append_instant(out, shown.changed_at);
  append_name(out, "fields");
  out += '{';
  bool first = true;
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    if (i < shown.hidden.size() && shown.hidden[i]) continue;
    out += first ? "\"" : ",\"";
    out += type.fields[i].name;
    out += "\":";
    append_value(out, type.fields[i], shown.row[i]);
    first = false;
  }
  append_hidden(out, type, shown);
  if (may) {
    append_name(out, "may");
    out += may->change ? "{\"change\":true" : "{\"change\":false";
    append_name(out, "attach");
    out += may->attach ? "true" : "false";
    append_name(out, "steps");
    append_list(out, may->steps, [&](std::string_view step) { append_json(out, step); });
    append_name(out, "adds");
    append_list(out, may->adds, [&](std::string_view kind) { append_json(out, kind); });
    append_name(out, "reveals");
    append_list(out, may->reveals, [&](std::string_view field) { append_json(out, field); });
    out += '}';
  }
  out += '}';
}

void append_page(std::string& out, const RecordType& type, const Page& page, const ListQuery& query,
    std::span<const May> may) {
  out += "{\"total\":";
  append_number(out, page.total);
  if (page.more) out += ",\"more\":true";
  append_name(out, "page");
  append_number(out, query.page);
  append_name(out, "size");
  append_number(out, query.size);
  append_name(out, "items");
  std::size_t nth = 0;
  append_list(out, page.rows,
      [&](const Shown& s) { append_shown(out, type, s, may.empty() ? nullptr : &may[nth++]); });
  out += '}';
}

void append_written(std::string& out, const Written& written) {
  out += "{\"id\":";
  append_id(out, written.id);
  append_name(out, "version");
  append_number(out, written.version);
  append_member(out, "state", written.state);
  append_name(out, "repeated");
  out += written.repeated ? "true}" : "false}";
}

void append_history(std::string& out, const std::vector<JournalLine>& lines) {
  out += "{\"items\":";
  append_list(out, lines, [&](const JournalLine& line) {
    out += "{\"seq\":";
    append_number(out, line.seq);
    append_name(out, "version");
    append_number(out, line.version);
    append_name(out, "at");
    append_instant(out, line.at);
    append_name(out, "account");
    append_id(out, line.account);
    append_member(out, "action", line.action);
    append_name(out, "body");
    out += line.body.empty() ? "null" : line.body;  // JSON already
    append_member(out, "hash", line.hash);
    out += '}';
  });
  out += '}';
}

void append_exact(std::string& out, const Exact& value) {
  constexpr int most_decimals = 12;
  __extension__ using Wide = __int128;
  if (value.numerator < 0) out += '-';
  Wide rest = value.numerator < 0 ? -static_cast<Wide>(value.numerator) : value.numerator;
  Wide scaled = rest;
  int decimals = 0;
  while (scaled % value.denominator != 0 && decimals < most_decimals) {
    scaled *= 10;
    ++decimals;
  }
  // Half up, away from zero; does nothing when the quotient came out exactly.
  scaled = (scaled * 2 + value.denominator) / (static_cast<Wide>(value.denominator) * 2);
  std::string digits;
  for (; scaled > 0; scaled /= 10) digits += static_cast<char>('0' + static_cast<int>(scaled % 10));
  while (static_cast<int>(digits.size()) <= decimals) digits += '0';
  std::reverse(digits.begin(), digits.end());
  const auto whole = digits.size() - static_cast<std::size_t>(decimals);
  out.append(digits, 0, whole);
  if (decimals == 0) return;
  out += '.';
  out.append(digits, whole);
}

void append_answer(std::string& out, const FigureAnswer& a) {
  out += "{\"name\":";
  append_json(out, a.name);
  append_member(out, "label", a.label);
  append_name(out, "value");
  if (a.gap)
    out += "null";
  else
    append_exact(out, a.value);
  append_member(out, "unit", a.unit);
  append_member(out, "printed", a.printed);
  append_member(out, "rule", a.rule);
  append_member(out, "period", a.period);
  append_member(out, "area", a.area);
  append_name(out, "evidence_count");
  append_number(out, a.evidence_count);
  append_name(out, "partial");
  out += a.partial ? "true" : "false";
  append_name(out, "gap");
  out += a.gap ? "true" : "false";
  if (a.gap) append_member(out, "gap_reason", a.gap_reason);
  if (!a.names.empty()) {
    append_name(out, "names");
    append_list(out, a.names, [&](const std::string& n) { append_json(out, n); });
  }
  if (!a.parts.empty()) {
    append_name(out, "parts");
    append_list(out, a.parts, [&](const FigurePart& p) { append_part(out, p); });
  }
  if (!a.parts_note.empty()) append_member(out, "parts_note", a.parts_note);
  if (!a.groups.empty()) {
    append_name(out, "groups");
    append_list(out, a.groups, [&](const FigureGrouping& g) {
      out += "{\"by\":";
      append_json(out, g.by);
      append_member(out, "label", g.label);
      out += '}';
    });
  }
  append_optional(out, "last_year", a.last_year);
  append_optional(out, "change", a.change);
  append_optional(out, "change_percent", a.change_percent);
  if (!a.change_printed.empty()) append_member(out, "change_printed", a.change_printed);
  append_optional(out, "running", a.running);
  append_optional(out, "target", a.target);
  append_optional(out, "completion_percent", a.completion_percent);
  if (!a.completion_printed.empty()) append_member(out, "completion_printed", a.completion_printed);
  out += '}';
}

void append_evidence(std::string& out, const EvidencePage& evidence, int page, int size) {
  out += "{\"total\":";
  append_number(out, evidence.total);
  append_name(out, "page");
  append_number(out, page);
  append_name(out, "size");
  append_number(out, size);
  append_name(out, "items");
  append_list(out, evidence.lines, [&](const EvidencePage::Line& l) { append_line(out, l); });
  out += '}';
}

std::string_view name_of(Problem::Code code) {
  switch (code) {
    case Problem::Code::invalid: return "invalid";
    case Problem::Code::unauthenticated: return "unauthenticated";
    case Problem::Code::forbidden: return "forbidden";
    case Problem::Code::not_found: return "not_found";
    case Problem::Code::conflict: return "conflict";
    case Problem::Code::stale: return "stale";
    case Problem::Code::too_large: return "too_large";
    case Problem::Code::too_many: return "too_many";
    case Problem::Code::unavailable: return "unavailable";
    case Problem::Code::unknown: return "unknown";
  }
  std::abort();  // a new Code stops the build above, not here
}

void append_problem(std::string& out, const Problem& p, unsigned status) {
  out += "{\"type\":\"urn:jinguo:problem:";
  out += name_of(p.code);
  out += '"';
  append_member(out, "title", title_of(p.code));
  append_name(out, "status");
  append_number(out, status);
  append_member(out, "detail", p.text);
  append_member(out, "remedy", p.remedy);
  if (!p.field.empty()) append_member(out, "field", p.field);
  if (!p.field.empty() || !p.more.empty()) {
    std::vector<const Problem*> all{&p};
    for (const Problem& m : p.more) all.push_back(&m);
    append_name(out, "errors");
    append_list(out, all, [&](const Problem* f) { append_finding(out, *f); });
  }
  if (!p.stale.empty()) {
    append_name(out, "stale");
    append_list(out, p.stale, [&](const Problem::Stale& s) {
      out += "{\"field\":";
      append_json(out, s.field);
      append_member(out, "yours", s.yours);
      append_member(out, "stored", s.stored);
      out += '}';
    });
  }
  out += '}';
}

}  // namespace jinguo
