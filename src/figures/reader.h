// SPDX-License-Identifier: Apache-2.0
// From YAML to a checked Figure.  Private to this layer.
#pragma once
#include <yaml-cpp/yaml.h>

#include <functional>
#include <memory>
#include <string>

#include "figures/definition.h"

namespace jinguo {

// A bad definition, thrown from any depth of a reader and caught where a definition begins: each
// definition is refused whole, and the functions between need not hand the refusal up.
struct Refused {
  Problem problem;
};

// Where a definition stands.  A place that already ends in a line number counts on from it.
class Place {
 public:
  explicit Place(std::string_view where);
  std::string at(const YAML::Node& node) const;  // figures/seed.yaml:12
  [[noreturn]] void refuse(const YAML::Node& node, std::string text, std::string remedy = {}) const;
  // The same with a problem found without knowing the place.
  [[noreturn]] void refuse(const YAML::Node& node, Problem problem) const;

 private:
  std::string file_;
  int first_line_ = 1;
};

// A mapping whose keys are all named: refuses unknown and repeated ones.
class NamedKeys {
 public:
  NamedKeys(const Place& place, const YAML::Node& map, std::vector<std::string> known);
  YAML::Node operator[](std::string_view key) const;  // undefined when absent
  bool has(std::string_view key) const { return (*this)[key].IsDefined(); }

 private:
  std::vector<std::pair<std::string, YAML::Node>> items_;
};

// Refuses anything but a scalar.
std::string scalar(const Place& place, const YAML::Node& node, std::string_view what);
bool flag(const Place& place, const YAML::Node& node, std::string_view what);
std::int64_t number(const Place& place, const YAML::Node& node, std::string_view what);
Date date(const Place& place, const YAML::Node& node, std::string_view what);
// One node or a list of them.
std::vector<YAML::Node> list(const YAML::Node& node);

// The conditions of one record type.  `types` are the figure's record types: a condition under one
// of their names is for that type alone.
Where read_where(const Place& place, const Catalogue& catalogue, const RecordType& type,
    const std::vector<const RecordType*>& types, const YAML::Node& node);
Path path_at(const Place& place, const Catalogue& catalogue, const RecordType& type,
    const YAML::Node& node, std::string_view text);

// Finds the figure another one is made of.
using Operand =
    std::function<std::shared_ptr<const Figure>(std::string_view name, const YAML::Node& at)>;

struct BodyReader {
  const Place& place;
  const Catalogue& catalogue;
  Operand operand;
  bool complete = true;  // label and unit must be given (files), not guessed (inline)

  std::shared_ptr<const Figure> read(std::string name, const YAML::Node& body) const;
};

// A body while it is read: what stands in it and what was made of it so far.
struct Body {
  const BodyReader& with;
  Figure& figure;
  YAML::Node node;
  NamedKeys keys;
};
// `how` is what stands under share, per_head, change, total or completion.
void read_from_figures(Body& body, const YAML::Node& how);
void read_from_records(Body& body);

}  // namespace jinguo
