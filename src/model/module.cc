// SPDX-License-Identifier: Apache-2.0
#include "model/module.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/sealed.h"

namespace jinguo {
namespace {

Problem bad(const Module& m, const RecordType& t, std::string_view text) {
  Problem p;
  p.text = fmt::format("module {}, record {}: {}", m.name, t.name, text);
  return p;
}

bool grants(const RecordType& t, Action action) {
  return std::any_of(t.grants.begin(), t.grants.end(),
      [&](const Grant& g) { return g.action == action && !g.roles.empty(); });
}

std::string_view fault_of_steps(const RecordType& t) {
  const FieldInfo* state = t.field("state");
  if (t.steps.empty()) return {};
  if (!state || state->kind != Kind::choice) return "steps but no `state` choice";
  if (t.starts.size() == 0) return "steps but no state to start in";
  for (const Step& s : t.steps) {
    if (s.by.empty()) return "a step nobody may take";
    for (std::string_view f : s.filled)
      if (!t.field(f)) return "a step needs a field the record lacks";
    for (std::string_view f : s.also)
      if (!t.field(f)) return "a step brings a field the record lacks";
    if (!s.dated.empty() && !t.field(s.dated)) return "a step dates a field the record lacks";
  }
  return {};
}

// Closed records are told from open ones by their case: reach by team means nothing without one.
std::string_view fault_of_reach(const RecordType& t) {
  for (const Grant& g : t.grants) {
    if (g.reach == Reach::own && t.guarded()) return "need to know and a grant by who entered it";
    if ((g.reach == Reach::team || g.supervises) && !t.guarded())
      return "a grant by team on a record that belongs to no case";
    if (g.reach == Reach::addressed && t.addressed.size() != 2)
      return "a grant by address on a record that is sent to nobody";
  }
  return {};
}

// What a form waits for must be something it can say, before the field that waits.
std::string_view fault_of_asking(const RecordType& t) {
  for (const FieldInfo& f : t.fields) {
    if (f.asked_by.empty()) continue;
    if (f.required) return "a required field that is not always asked";
    const FieldInfo* by = t.field(f.asked_by);
    if (!by || by >= &f) return "a field waits for one the record lacks or asks later";
    if (by->kind != Kind::choice && by->kind != Kind::flag)
      return "a field waits for one that is neither a choice nor a flag";
    const auto is_said = [by](std::string_view said) {
      if (said.empty() || by->kind == Kind::flag) return said.empty() || said == "true";
      return std::any_of(by->choices.begin(), by->choices.end(),
          [said](const Choice& c) { return c.name == said; });
    };
    if (!std::all_of(f.asked_for.begin(), f.asked_for.end(), is_said))
      return "a field waits for an answer that cannot be given";
  }
  return {};
}

// What goes with which answer must be answers there are, of a choice asked before.
std::string_view fault_of_following(const RecordType& t) {
  for (const FieldInfo& f : t.fields) {
    if (f.follows.empty()) continue;
    const FieldInfo* by = t.field(f.follows);
    if (!by || by >= &f || by->kind != Kind::choice)
      return "a choice follows what is no choice of the record, or is asked later";
    for (const Choice& c : f.choices)
      for (std::string_view of : c.of)
        if (std::none_of(by->choices.begin(), by->choices.end(),
                [of](const Choice& other) { return other.name == of; }))
          return "a choice goes with an answer that cannot be given";
  }
  return {};
}

// References must point to records declared earlier, so that tables can be made in order.
std::string_view fault_of_fields(const RecordType& t, const std::set<std::string_view>& earlier) {
  // Columns every table has (store/schema.cc).
  std::set<std::string_view> names{"district", "id", "unit", "version", "chain", "created_by",
      "created_at", "changed_at", "search", "closed"};
  for (const FieldInfo& f : t.fields) {
    if (!names.insert(f.name).second) return "a field's name is taken";
    if (f.kind == Kind::ref && f.target != t.name && !f.later && !earlier.contains(f.target))
      return "a reference points to a record that is not declared before it";
  }
  return {};
}

}  // namespace

Result<Catalogue> Catalogue::make(std::vector<Module> modules) {
  Catalogue made;
  made.modules_ = std::move(modules);
  std::set<std::string_view> earlier;
  for (const Module& m : made.modules_) {
    for (const RecordType& t : m.records) {
      if (earlier.contains(t.name)) return bad(m, t, "the name is taken");
      if (!grants(t, Action::read)) return bad(m, t, "nobody may read it");
      if (!grants(t, Action::create)) return bad(m, t, "nobody may create it");
      if (const auto fault = fault_of_steps(t); !fault.empty()) return bad(m, t, fault);
      if (const auto fault = fault_of_reach(t); !fault.empty()) return bad(m, t, fault);
      if (const auto fault = fault_of_fields(t, earlier); !fault.empty()) return bad(m, t, fault);
      if (const auto fault = fault_of_asking(t); !fault.empty()) return bad(m, t, fault);
      if (const auto fault = fault_of_following(t); !fault.empty()) return bad(m, t, fault);
      if (const auto fault = fault_of_sealing(t); !fault.empty()) return bad(m, t, fault);
      earlier.insert(t.name);
      made.by_name_.emplace(t.name, &t);
      made.records_.push_back(&t);
    }
  }
  for (const RecordType* t : made.records_)
    for (const FieldInfo& f : t->fields)
      if (f.kind == Kind::ref && !earlier.contains(f.target))
        return bad(made.module_of(*t), *t, "a reference points to a record nobody declares");
  return made;
}

const RecordType* Catalogue::find(std::string_view name) const {
  const auto it = by_name_.find(name);
  return it == by_name_.end() ? nullptr : it->second;
}

const Module& Catalogue::module_of(const RecordType& type) const {
  for (const Module& m : modules_)
    for (const RecordType& t : m.records)
      if (&t == &type) return m;
  std::abort();  // a type that is not in this catalogue was never handed out by it
}

}  // namespace jinguo
