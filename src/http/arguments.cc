// SPDX-License-Identifier: Apache-2.0
#include "http/arguments.h"

#include <fmt/format.h>

#include <charconv>

#include "io/json.h"

namespace jinguo::http {
namespace {

Problem missing(std::string text, std::string remedy) {
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = std::move(text);
  p.remedy = std::move(remedy);
  return p;
}

}  // namespace

const RecordType* record_argument(const Exchange& x) {
  return x.engine().catalogue().find(x.args[0]);
}

Result<One> one_argument(const Exchange& x) {
  const RecordType* type = record_argument(x);
  if (!type) return no_such_record_type();
  if (const auto id = Uuid::parse(x.args[1])) return One{type, *id};
  // In the engine's own words, so that nobody learns which forms of ids exist.
  return missing(fmt::format("没有找到这条{}", type->label),
      "请核对编号；如确有此记录，可能不在您的查看范围内");
}

Result<int> year_argument(const Exchange& x) {
  const std::string_view text = x.args[0];
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (whole && year >= 1949 && year <= 2199) return year;
  return missing("没有这一年的报告", "请写四位数的年份");
}

Problem no_such_record_type() { return missing("没有这种记录", "记录的名称见 /api/schema"); }

Problem no_such_thing() { return missing("这里没有提供这项功能", "请联系系统管理员"); }

void append_district(std::string& out, const DistrictName& district) {
  out += "{\"name\":";
  append_json(out, district.name);
  out += ",\"short_name\":";
  append_json(out, district.short_name.empty() ? district.name : district.short_name);
  out += '}';
}

std::optional<Problem> json_expected(const Request& request) {
  if (request.content_type.starts_with("application/json")) return {};
  Problem p;
  p.text = "提交的内容没有标明是 JSON";
  p.remedy = "请带上 Content-Type: application/json";
  return p;
}

}  // namespace jinguo::http
