// SPDX-License-Identifier: Apache-2.0
#include "io/schema_json.h"

#include <algorithm>

#include "io/json_members.h"

namespace jinguo {
namespace {

void append_names(std::string& out, const FieldNames& names) {
  append_list(out, names, [&](std::string_view n) { append_json(out, n); });
}

void append_choice(std::string& out, const Choice& choice) {
  Members m{out};
  m.text("name", choice.name);
  m.text("label", choice.label);
  m.text_if("label_en", choice.label_en);
  if (!choice.of.empty()) {
    std::string& list = m.begin("of");
    append_list(list, choice.of, [&](std::string_view name) { append_json(list, name); });
  }
  if (choice.retired) m.flag("retired", true);
  m.end();
}

// What a new record says in a choice or a flag before anybody has filled it in.
void append_initial(Members& m, const FieldInfo& f, const Value& fresh) {
  if (f.kind == Kind::choice)
    if (const auto* name = std::get_if<std::string>(&fresh)) m.text("initial", *name);
  if (f.kind == Kind::flag)
    if (const auto* set = std::get_if<std::int64_t>(&fresh)) m.flag("initial", *set != 0);
}

void append_offer(std::string& out, const Offer& offer) {
  Members m{out};
  m.text("name", offer.name);
  m.text("label", offer.label);
  m.text("label_en", offer.label_en);
  m.end();
}

void append_asking(Members& m, const FieldInfo& f) {
  if (f.asked_by.empty()) return;
  Members asked{m.begin("asked_while")};
  asked.text("field", f.asked_by);
  std::string& list = asked.begin("says");
  const auto end = std::find(f.asked_for.begin(), f.asked_for.end(), std::string_view{});
  append_list(list, std::span{f.asked_for.begin(), end},
      [&](std::string_view said) { append_json(list, said); });
  asked.end();
}

void append_field(std::string& out, const FieldInfo& f, const Value& fresh) {
  Members m{out};
  m.text("name", f.name);
  m.text("label", f.label);
  m.text("kind", name_of(f.kind));
  m.flag("required", f.required);
  m.flag("listed", f.listed);
  m.flag("searched", f.searched);
  if (f.by_program) m.flag("set_by_program", true);
  m.text("privacy", name_of(f.privacy));
  m.text_if("help", f.help);
  if (f.kind == Kind::text) m.number("longest", f.longest);
  if (f.kind == Kind::text) m.text("format", name_of(f.format));
  if (f.kind == Kind::integer || f.kind == Kind::money) {
    m.number("least", f.least);
    m.number("most", f.most);
  }
  if (f.kind == Kind::date) m.flag("past", f.past);
  m.text_if("target", f.target);
  if (f.kind == Kind::choice) {
    std::string& list = m.begin("choices");
    append_list(list, f.choices, [&](const Choice& c) { append_choice(list, c); });
  }
  m.text_if("follows", f.follows);
  if (f.offers) {
    std::string& list = m.begin("offers");
    append_list(list, f.offers(), [&](const Offer& o) { append_offer(list, o); });
  }
  append_initial(m, f, fresh);
  append_asking(m, f);
  m.end();
}

void append_step(std::string& out, const Step& s) {
  Members m{out};
  m.text("name", s.name);
  m.text("label", s.label);
  m.text("from", s.from);
  m.text("to", s.to);
  append_names(m.begin("needs"), s.filled);
  append_names(m.begin("brings"), s.also);
  m.text_if("stamps", s.dated);
  m.flag("another", s.another);
  m.end();
}

bool may(const RecordType& type, Role role, Action action) {
  return std::any_of(type.grants.begin(), type.grants.end(),
      [&](const Grant& g) { return g.action == action && g.roles.has(role); });
}

void append_may(std::string& out, const RecordType& type, Role role) {
  Members m{out};
  m.flag("read", may(type, role, Action::read));
  m.flag("create", may(type, role, Action::create));
  m.flag("change", may(type, role, Action::change));
  m.flag("export", may(type, role, Action::export_list));
  std::vector<std::string_view> steps;
  for (const Step& s : type.steps)
    if (s.by.has(role) && may(type, role, Action::take_step)) steps.push_back(s.name);
  std::string& list = m.begin("steps");
  append_list(list, steps, [&](std::string_view s) { append_json(list, s); });
  m.end();
}

void append_record(std::string& out, const RecordType& type, Role role) {
  Members m{out};
  m.text("name", type.name);
  m.text("label", type.label);
  m.text_if("titled", type.titled);
  m.text_if("dated", type.dated);
  m.text_if("tree", type.tree);
  append_names(m.begin("starts"), type.starts);
  const Row fresh = type.defaults();
  std::string& fields = m.begin("fields");
  std::size_t i = 0;
  append_list(
      fields, type.fields, [&](const FieldInfo& f) { append_field(fields, f, fresh[i++]); });
  std::string& steps = m.begin("steps");
  append_list(steps, type.steps, [&](const Step& s) { append_step(steps, s); });
  append_may(m.begin("may"), type, role);
  m.end();
}

}  // namespace

std::string schema_json(const Catalogue& catalogue, Role role, std::int64_t most_attachments) {
  std::string out = "{\"modules\":";
  append_list(out, catalogue.modules(), [&](const Module& module) {
    Members m{out};
    m.text("name", module.name);
    m.text("label", module.label);
    std::string& records = m.begin("records");
    append_list(
        records, module.records, [&](const RecordType& t) { append_record(records, t, role); });
    m.end();
  });
  out += ",\"most_attachments\":";
  out += std::to_string(most_attachments);
  out += '}';
  return out;
}

std::string_view name_of(Role role) {
  for (const Choice& c : Codec<Role>::choices)
    if (c.value == static_cast<int>(role)) return c.name;
  std::abort();  // a role without a name cannot have been read from anywhere
}

std::string_view label_of(Role role) {
  for (const Choice& c : Codec<Role>::choices)
    if (c.value == static_cast<int>(role)) return c.label;
  std::abort();  // as above
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::text: return "text";
    case Kind::integer: return "integer";
    case Kind::money: return "money";
    case Kind::date: return "date";
    case Kind::instant: return "instant";
    case Kind::flag: return "flag";
    case Kind::choice: return "choice";
    case Kind::ref: return "ref";
  }
  std::abort();  // a new Kind stops the build above, not here
}

std::string_view name_of(Privacy privacy) {
  switch (privacy) {
    case Privacy::open: return "open";
    case Privacy::internal: return "internal";
    case Privacy::personal: return "personal";
    case Privacy::sensitive: return "sensitive";
    case Privacy::sealed: return "sealed";
  }
  std::abort();  // a new class stops the build above, not here
}

std::string_view name_of(Format format) {
  switch (format) {
    case Format::any: return "any";
    case Format::id_number: return "id_number";
    case Format::phone: return "phone";
  }
  std::abort();  // a new Format stops the build above, not here
}

}  // namespace jinguo
