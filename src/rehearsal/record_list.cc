// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "rehearsal/rehearsal.h"

namespace jinguo {
namespace {

std::string kind_of(const FieldInfo& f) {
  switch (f.kind) {
    case Kind::text: return "text";
    case Kind::integer: return "integer";
    case Kind::money: return "yuan";
    case Kind::date: return "day";
    case Kind::instant: return "moment";
    case Kind::flag: return "true/false";
    case Kind::ref: return fmt::format("→ {}", f.target);
    case Kind::choice: break;
  }
  std::string all;
  for (const Choice& c : f.choices)
    all += fmt::format("{}{} {}", all.empty() ? "" : ", ", c.name, c.label);
  return all;
}

std::string listed(const FieldNames& names) {
  std::string all;
  for (std::string_view name : names) all += fmt::format("{}{}", all.empty() ? "" : ", ", name);
  return all;
}

std::string step_text(const Step& s) {
  std::string all = fmt::format("{} → {}", s.from, s.to);
  if (s.filled.size() > 0) all += fmt::format(" needs {}", listed(s.filled));
  if (!s.dated.empty()) all += fmt::format(" dates {}", s.dated);
  return all;
}

std::string head_of(const RecordType& type) {
  std::string all = fmt::format("#### {} {}\n", type.name, type.label);
  if (!type.dated.empty()) all += fmt::format("`on` sets {}. ", type.dated);
  if (type.starts.size() > 0) all += fmt::format("Entered as {}. ", listed(type.starts));
  for (std::size_t i = 0; i < type.steps.size(); ++i)
    all += fmt::format("{}{}", i == 0 ? "Steps: " : "; ", step_text(type.steps[i]));
  if (!type.steps.empty()) all += '.';
  while (all.ends_with(' ')) all.pop_back();
  if (!all.ends_with('\n')) all += '\n';
  return all;
}

}  // namespace

std::string as_record_list(const Catalogue& catalogue) {
  std::string all;
  for (const RecordType* type : catalogue.records()) {
    all += head_of(*type);
    for (const FieldInfo& f : type->fields)
      all += fmt::format("- {}{} {}: {}\n", f.name, f.required ? "*" : "", f.label, kind_of(f));
    all += '\n';
  }
  return all;
}

}  // namespace jinguo
