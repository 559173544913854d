// SPDX-License-Identifier: Apache-2.0
#include "model/sealed.h"

#include <span>

namespace jinguo {
namespace {

bool names(const FieldNames& set, std::string_view field) {
  return std::find(set.begin(), set.end(), field) != set.end();
}
template <std::size_t N>
bool any_names(const std::array<FieldNames, N>& sets, std::string_view field) {
  return std::any_of(
      sets.begin(), sets.end(), [&](const FieldNames& set) { return names(set, field); });
}

std::string_view fault_of(const RecordType& t, const FieldInfo& f) {
  if (f.searched) return "is searched: its words would lie in the open";
  if (f.listed) return "is listed: it is shown on request only";
  if (f.name == "state") return "is the state, which steps and figures compare";
  if (f.name == t.dated || f.name == t.titled || f.name == t.tree)
    return "orders, names or joins records";
  if (names(t.counted, f.name) || any_names(t.indexed, f.name))
    return "is indexed: declare .matched() to find it by its exact value";
  if (t.field(match_column(f.name))) return "needs the column of another field for its digest";
  return {};
}

bool ends_with_known(const RecordType& t, const FieldInfo& f) {
  return std::all_of(f.ended_with.begin(), f.ended_with.end(), [&](std::string_view name) {
    const FieldInfo* with = t.field(name);
    return name.empty() || (with && (with->kind == Kind::text || with->kind == Kind::date));
  });
}

}  // namespace

std::vector<MatchColumn> match_columns(const RecordType& type) {
  std::vector<MatchColumn> all;
  for (std::size_t i = 0; i < type.fields.size(); ++i)
    if (is_matched(type, type.fields[i])) all.push_back({match_column(type.fields[i].name), i});
  for (std::size_t i = 0; i < type.fields.size(); ++i)
    for (std::string_view with : type.fields[i].ended_with)
      if (!with.empty())
        all.push_back({match_column(std::string{type.fields[i].name} + "_end_" + std::string{with}),
            i, std::size_t(type.at(with))});
  return all;
}

std::string fault_of_sealing(const RecordType& type) {
  for (const FieldInfo& f : type.fields) {
    const std::string_view fault = is_sealed(f) ? fault_of(type, f) : std::string_view{};
    if (!fault.empty()) return "the sealed field " + std::string{f.name} + " " + std::string{fault};
    if (f.privacy == Privacy::sealed && !f.counted_in_clear.empty())
      return "the sealed field " + std::string{f.name} + " cannot be counted in clear";
    if (!f.ended_with[0].empty() &&
        (!is_matched(type, f) || f.kind != Kind::text || !ends_with_known(type, f)))
      return "the end of the field " + std::string{f.name} + " cannot be matched so";
    if (f.matched && !is_sealed(f))
      return "the field " + std::string{f.name} + " is matched but not sealed";
  }
  return {};
}

}  // namespace jinguo
