// SPDX-License-Identifier: Apache-2.0
#include "engine/check.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/id_number.h"
#include "base/text.h"
#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {
namespace {

bool phone_like(std::string_view text) {
  int digits = 0;
  for (char c : text) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c != '+' && c != '-' && c != ' ')
      return false;
  }
  return digits >= 3 && digits <= 20;
}

std::string names_of(std::span<const Choice> choices) {
  std::string out;
  for (const Choice& c : choices)
    out += fmt::format("{}{}（{}）", out.empty() ? "" : "、", c.name, c.label);
  return out;
}

void check_text(const FieldInfo& f, std::string_view text, bool id_expected, Check& check) {
  // Words are made only for what is not in order: every write comes through here.
  if (!is_clean_text(text))
    check.require(
        false, f.name, fmt::format("{}含有无法识别的字符", f.label), "请重新输入该项文字");
  if (const int has = length(text); has > f.longest)
    check.require(false, f.name, fmt::format("{}过长：最多{}字，现有{}字", f.label, f.longest, has),
        "请删减后再保存");
  switch (f.format) {
    case Format::any: return;
    case Format::phone:
      return check.require(phone_like(text), f.name, fmt::format("{}不是电话号码", f.label),
          "只填数字，可带区号和分机横线");
    case Format::id_number:
      return check.require(!id_expected || valid_id_number(text), f.name,
          fmt::format("{}的校验位不符", f.label),
          "请对照证件逐位核对；不是居民身份证的，请先改证件类型");
  }
}

void check_number(const FieldInfo& f, std::int64_t n, Check& check) {
  const bool money = f.kind == Kind::money;
  const auto say = [&](std::int64_t v) {
    return money ? to_text(Money{v}) + "元" : std::to_string(v);
  };
  check.require(n >= f.least && n <= f.most, f.name,
      fmt::format("{}须在{}与{}之间", f.label, say(f.least), say(f.most)), "请核对数字");
}

void check_string(
    const FieldInfo& f, const std::string& s, bool id_expected, Date today, Check& check) {
  switch (f.kind) {
    case Kind::text: return check_text(f, s, id_expected, check);
    case Kind::date: {
      const auto day = parse_date(s);
      check.require(day.has_value(), f.name, fmt::format("{}不是有效日期", f.label),
          "请按 2021-03-08 的写法填写");
      return check.require(!day || !f.past || *day <= today, f.name,
          fmt::format("{}不能晚于今天", f.label), "请核对日期");
    }
    case Kind::choice:
      if (std::any_of(
              f.choices.begin(), f.choices.end(), [&](const Choice& c) { return c.name == s; }))
        return;
      return check.require(false, f.name,
          fmt::format("{}没有“{}”这一选项", f.label, shortened(s, 20)),
          "可选：" + names_of(f.choices));
    case Kind::ref:
      return check.require(Uuid::parse(s).has_value(), f.name,
          fmt::format("{}不是有效编号", f.label), "请从列表中选择");
    case Kind::integer:
    case Kind::money:
    case Kind::instant:
    case Kind::flag:
      return check.require(false, f.name, fmt::format("{}应为数字", f.label), "请核对");
  }
}

void check_integer(const FieldInfo& f, std::int64_t n, Check& check) {
  switch (f.kind) {
    case Kind::integer:
    case Kind::money: return check_number(f, n, check);
    case Kind::flag:
      return check.require(n == 0 || n == 1, f.name, fmt::format("{}只能是“是”或“否”", f.label));
    case Kind::instant: return;
    case Kind::text:
    case Kind::date:
    case Kind::choice:
    case Kind::ref:
      return check.require(false, f.name, fmt::format("{}应为文字", f.label), "请核对");
  }
}

// Other papers than the resident card have no check digit.
bool resident_card(const RecordType& type, const Row& row) {
  const int at = type.at("id_kind");
  if (at < 0) return true;
  const auto* kind = std::get_if<std::string>(&row[std::size_t(at)]);
  return !kind || *kind == "resident";
}

}  // namespace

std::vector<Problem> check_fields(
    const RecordType& type, const Row& row, const Uuid& self, Date today, const Lookup& stored) {
  Check check{today, self, &stored};
  const bool id_expected = resident_card(type, row);
  for (std::size_t i = 0; i < type.fields.size(); ++i) {
    const FieldInfo& f = type.fields[i];
    const Value& v = row[i];
    if (is_null(v)) {
      check.require(!f.required, f.name, fmt::format("请填写{}", f.label), "此项必填");
    } else if (const auto* s = std::get_if<std::string>(&v)) {
      check_string(f, *s, id_expected, today, check);
    } else {
      check_integer(f, std::get<std::int64_t>(v), check);
    }
  }
  return std::move(check).take();
}

std::vector<Problem> check_rules(
    const RecordType& type, const Row& row, const Uuid& self, Date today, const Lookup& stored) {
  Check check{today, self, &stored};
  if (type.rules) type.rules(row, check);
  return std::move(check).take();
}

std::int64_t StoredLookup::count(std::string_view record, std::span<const Match> all) const {
  std::string sql = fmt::format("SELECT count(*) FROM {} WHERE \"district\" = ?", quoted(record));
  std::vector<Value> params{district_};
  const RecordType* type = catalogue_.find(record);
  for (const Match& m : all) {
    const FieldInfo* f = type ? type->field(m.field) : nullptr;
    if (f && is_sealed(*f)) {
      // Ciphertexts of one value differ: only equality can be asked, and only of a digest.
      if (!sealing_ || m.op != Match::Op::equal)
        throw std::logic_error("a rule compares a sealed field");
      const Condition same = sealing_->matches(district_, *type, *f, m.value, quoted(record));
      sql += " AND " + same.sql;
      params.insert(params.end(), same.params.begin(), same.params.end());
      continue;
    }
    const std::string_view op = m.op == Match::Op::equal     ? "="
                                : m.op == Match::Op::unequal ? "<>"
                                : m.op == Match::Op::from    ? ">="
                                                             : "<=";
    sql += fmt::format(" AND {} {} ?", quoted(m.field), op);
    params.push_back(m.value);
  }
  return connection_.integer(sql, params);
}

Value StoredLookup::value(std::string_view record, const Uuid& id, std::string_view field) const {
  const RecordType* type = catalogue_.find(record);
  const FieldInfo* f = type ? type->field(field) : nullptr;
  assert(f && "rules ask for fields that are declared");
  Value found;
  const std::string sql = fmt::format(
      "SELECT {} FROM {} WHERE \"district\" = ? AND \"id\" = ?", quoted(field), quoted(record));
  const std::vector<Value> params{district_, id.text()};
  connection_.each(sql, params, [&](const RowView& r) { found = read_stored(r, 0, *f); });
  if (!is_sealed(*f) || is_null(found)) return found;
  if (!sealing_) throw std::logic_error("a rule asks for a sealed field without keys");
  return sealing_->open({district_, *type, id}, *f, found);
}

}  // namespace jinguo
