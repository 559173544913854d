// SPDX-License-Identifier: Apache-2.0
#include "io/import_restore.h"

#include <boost/json.hpp>

#include "model/sealed.h"

namespace jinguo {
namespace {

namespace json = boost::json;

Value value_of(const json::value& v) {
  if (const auto* n = v.if_int64()) return *n;
  if (const auto* s = v.if_string()) return std::string{*s};
  return {};
}

}  // namespace

std::optional<Problem> restore_change(
    Writing& writing, const RecordType& type, const Uuid& id, std::int64_t version) {
  const Value which[] = {writing.actor().district, std::string{type.name}, id.text(), version};
  std::string body;
  writing.connection().each(
      "SELECT \"body\" FROM \"journal\" WHERE \"district\" = ? AND \"record\" = ? AND "
      "\"record_id\" = ? AND \"version\" = ? AND \"action\" = 'change'",
      which, [&](const RowView& r) { body = r.text(0); });
  boost::system::error_code bad;
  const json::value said = json::parse(body, bad);
  if (bad || !said.is_object())
    return refused(Problem::Code::conflict, "找不到更新之前的值", "请逐条更正");
  std::vector<FieldChange> changes;
  for (const auto& [name, pair] : said.get_object()) {
    const FieldInfo* field = type.field(name);
    const json::array* both = pair.if_array();
    // What the program fills in follows from the rest.
    if (field && !field->by_program && !is_sealed(*field) && both && both->size() == 2)
      changes.push_back({field, value_of((*both)[1]), value_of((*both)[0])});
  }
  const auto back = writing.change(type, id, changes);
  if (!back.ok()) return back.problem();
  return {};
}

}  // namespace jinguo
