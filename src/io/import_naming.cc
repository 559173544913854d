// SPDX-License-Identifier: Apache-2.0
#include "io/import_naming.h"

#include <fmt/format.h>

#include "base/text.h"
#include "io/import_columns.h"
#include "store/schema.h"

namespace jinguo {
namespace {

std::string names_for(const RecordType& type) {
  std::string out;
  for (const FieldInfo* f : naming_fields(type))
    out += fmt::format("{}{}", out.empty() ? "" : "或", f->label);
  return out;
}

Problem ambiguous(const RecordType& type, std::string_view label, const std::string& text,
    const FieldInfo& field) {
  const auto names = naming_fields(type);
  Problem p;
  p.text = fmt::format("{}“{}”不止一个", field.label, shortened(text, 20));
  p.remedy = names.front() == &field ? fmt::format("请到{}列表中核对后填编号", type.label)
                                     : fmt::format("请在“{}”列改填{}", label, names.front()->label);
  return p;
}

}  // namespace

Result<Value> Naming::find(
    std::string_view target, std::string_view label, const std::string& text) {
  if (Uuid::parse(text)) return Value{text};
  const auto key = std::pair{std::string{target}, text};
  if (const auto known = found_.find(key); known != found_.end()) return Value{known->second};
  const RecordType& type = *catalogue_.find(target);
  for (const FieldInfo* field : naming_fields(type)) {
    const auto ids = named(type, *field, text);
    if (ids.size() == 1) return Value{found_[key] = ids.front()};
    if (ids.size() > 1) return ambiguous(type, label, text, *field);
  }
  Problem p;
  p.code = Problem::Code::not_found;
  p.text = fmt::format("您的范围内没有{}“{}”", type.label, shortened(text, 20));
  p.remedy = fmt::format("请先登记，或核对{}", names_for(type));
  return p;
}

std::vector<std::string> Naming::named(
    const RecordType& type, const FieldInfo& field, const std::string& text) {
  std::vector<std::string> ids;
  auto where = scope_of(type, actor_, Action::read, "t");
  const Condition clear = clearance_of(type, actor_, field.privacy, "t");
  if (!where || clear.sql == "0" || field.privacy >= Privacy::sensitive) return ids;
  if (clear.sql != "1") {
    where->sql += " AND " + clear.sql;
    where->params.insert(where->params.end(), clear.params.begin(), clear.params.end());
  }
  where->params.emplace_back(text);
  c_.each(fmt::format("SELECT t.\"id\" FROM {} t WHERE {} AND t.{} = ? LIMIT 2", quoted(type.name),
              where->sql, quoted(field.name)),
      where->params, [&](const RowView& r) { ids.emplace_back(r.text(0)); });
  return ids;
}

}  // namespace jinguo
