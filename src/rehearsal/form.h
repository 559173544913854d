// SPDX-License-Identifier: Apache-2.0
// Reads what fills the fields of an entry: set, vary, split and distinct.
#pragma once
#include <string>

#include "rehearsal/given.h"

namespace jinguo::rehearsal {

class FormReader {
 public:
  explicit FormReader(const GivenReader& in) : in_(in), source_(in.source_) {}
  Form read(const RecordType& type, const YAML::Node& entry, std::int64_t times);
  Days days(const YAML::Node& node, std::string_view what) const;

 private:
  // The form that owns the last field of a dotted path, and that field.
  struct Target {
    Form* form;
    const FieldInfo* field;
  };
  Target reach(Form& form, const YAML::Node& key);
  Form& behind(Form& form, const FieldInfo& field, const YAML::Node& key);
  const FieldInfo& field_of(
      const RecordType& type, std::string_view name, const YAML::Node& key) const;
  void add(Form& root, const YAML::Node& key, Setting setting);
  void read_set(Form& root, const YAML::Node& map);
  void read_vary(Form& root, const YAML::Node& map);
  void read_split(Form& root, const YAML::Node& map);
  void read_distinct(Form& root, const YAML::Node& map);
  Setting listed(const FieldInfo& field, const YAML::Node& node) const;
  Item item(const FieldInfo& field, const YAML::Node& node) const;
  Item constant(const FieldInfo& field, const YAML::Node& node) const;
  Item reference(const FieldInfo& field, const YAML::Node& node) const;
  void check(const Form& form, std::int64_t times) const;

  const GivenReader& in_;
  const Source& source_;
};

}  // namespace jinguo::rehearsal
