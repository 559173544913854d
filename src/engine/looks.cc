// SPDX-License-Identifier: Apache-2.0
#include "engine/looks.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "engine/select.h"
#include "store/schema.h"

namespace jinguo {
namespace {

std::string after(const boost::json::object& body, std::string_view name) {
  const auto* pair = body.if_contains(name);
  const auto* sides = pair ? pair->if_array() : nullptr;
  if (!sides || sides->size() != 2 || !(*sides)[1].is_string()) return {};
  return std::string{(*sides)[1].as_string()};
}

// "查看了个案的案情、帮扶方案，理由：…"; without `why` not the reason, which is narrative.
std::string in_words(const Catalogue& catalogue, std::string_view record, std::string_view action,
    std::string_view text, bool why) {
  boost::system::error_code error;
  const auto parsed = boost::json::parse(text, error);
  const boost::json::object empty;
  const auto& body = !error && parsed.is_object() ? parsed.as_object() : empty;
  const RecordType* type = catalogue.find(record);
  if (action == "emergency_read") {
    const RecordType* read = catalogue.find(after(body, "record"));
    return fmt::format("以紧急查看打开了{}", read ? read->label : "本案内容");
  }
  if (action == "create") return fmt::format("开启紧急查看，理由：{}", after(body, "reason"));
  std::string fields;
  for (const auto& [name, sides] : body)
    if (const FieldInfo* f = type ? type->field(name) : nullptr; f && name != "reason")
      fields += fmt::format("{}{}", fields.empty() ? "" : "、", f->label);
  const std::string looked = fmt::format("查看了{}的{}", type ? type->label : record, fields);
  return why ? fmt::format("{}，理由：{}", looked, after(body, "reason")) : looked;
}

}  // namespace

Result<std::vector<Look>> looks_at(const Engine& engine, const Actor& asking, const Uuid& of) {
  const RecordType& type = *engine.catalogue().find("case");
  const Actor actor = engine.present(asking);
  // Those who may open its narrative are those who answer for it.
  const auto shown = engine.get(asking, type, of);
  if (!shown.ok()) return shown.problem();
  const auto at_person = std::size_t(type.at("person"));
  // The chair sees who looked and when; why only where she is of the team.
  const bool why = !shown.value().hidden[at_person];
  if (!why && actor.role != Role::chair) {
    Problem p;
    p.code = Problem::Code::forbidden;
    p.text = "查看记录只对本案成员和主席开放";
    p.remedy = "如工作需要，请联系本案负责人";
    return p;
  }
  std::string records = "j.\"record_id\" = ?";
  std::vector<Value> params{of.text()};
  for (const RecordType* t : engine.catalogue().records()) {
    if (t->kept_with.empty() || t->field(t->kept_with)->target != type.name) continue;
    records += fmt::format(
        " OR j.\"record_id\" IN (SELECT \"id\" FROM {} WHERE \"district\" = ? AND {} = ?)",
        quoted(t->name), quoted(t->kept_with));
    params.insert(params.end(), {Value{actor.district}, Value{of.text()}});
  }
  const Value district = actor.district;
  params.insert(params.begin(), district);
  std::vector<Look> looks;
  try {
    const auto reader = engine.store().read();
    reader->connection().each(
        fmt::format(
            "SELECT j.\"at\", a.\"name\", u.\"name\", j.\"record\", j.\"action\", j.\"body\" "
            "FROM \"journal\" j LEFT JOIN \"account\" a ON a.\"district\" = j.\"district\" "
            "AND a.\"id\" = j.\"account\" LEFT JOIN \"unit\" u ON u.\"district\" = "
            "a.\"district\" AND u.\"id\" = a.\"unit\" WHERE j.\"district\" = ? AND ({}) AND "
            "(j.\"action\" IN ('reveal', 'emergency_read') OR (j.\"action\" = 'create' AND "
            "j.\"record\" = 'emergency_access')) ORDER BY j.\"seq\" DESC LIMIT 500",
            records),
        params, [&](const RowView& r) {
          looks.push_back({Instant{std::chrono::milliseconds{r.integer(0)}}, std::string{r.text(1)},
              std::string{r.text(2)},
              in_words(engine.catalogue(), r.text(3), r.text(4), r.text(5), why)});
        });
  } catch (const StoreError& e) {
    return problem_of(e);
  }
  return looks;
}

}  // namespace jinguo
