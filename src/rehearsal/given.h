// SPDX-License-Identifier: Apache-2.0
// What a rehearsal file says of the records to be made: checked against the declarations, not yet
// made.  docs/rehearsals.md is the reader's account of the same.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/module.h"
#include "rehearsal/days.h"
#include "rehearsal/yaml.h"

namespace jinguo::rehearsal {

struct UnitPlan {
  std::string name;
  std::string level;  // wire name of the unit's level
  int parent = -1;    // position in the list; -1 for the first, the whole district
};

// One value that a setting can give.
struct Item {
  enum class Kind : std::uint8_t {
    constant,
    numbered,  // text with {n}: the number of the record, from 1
    spread,    // a day of `days`
    group,     // a record made earlier under a name
    unit,      // a unit of the district
  } kind = Kind::constant;
  Value value;
  std::string text;
  Days days{};
  std::int64_t first = 0, size = 0;  // group: the slice; unit: `first` is its position
  std::int64_t count = 0;            // how many records take it, when the setting says so
};

// How one field is filled over the records of an entry.
struct Setting {
  enum class How : std::uint8_t { cycle, counted, split } how = How::cycle;
  const FieldInfo* field = nullptr;
  int line = 0;
  std::vector<Item> items;
  std::int64_t total = 0;  // split: integer, or fen
};

// A kind of record to make, and the stand-ins behind its references.
struct Form {
  struct Behind;
  const RecordType* type = nullptr;
  std::vector<Setting> settings;
  std::vector<Behind> behind;
  int line = 0;               // of `distinct`
  std::int64_t distinct = 0;  // as a stand-in: how many different ones; 0 is one for each
};
struct Form::Behind {
  const FieldInfo* field = nullptr;
  std::unique_ptr<Form> form;
};

// Where the records belong: in turn, or as many as said.
struct Place {
  int unit = 0;
  std::int64_t count = 0;
};

struct Given {
  int line = 0;
  Form form;
  std::string as;
  std::int64_t times = 1;
  Days on{};
  std::optional<Date> entered;
  std::vector<Place> at;  // counts are all 0 or sum to `times`
};

// Names already taken by earlier entries.
struct Named {
  const RecordType* type;
  std::int64_t size;
};

// Reads `given` entries one after the other; a name can be used by later entries only.
class GivenReader {
 public:
  GivenReader(const Source& source, const Catalogue& catalogue, const std::vector<UnitPlan>& units,
      int year)
      : source_(source), catalogue_(catalogue), units_(units), year_(year) {}
  Given read(const YAML::Node& entry);

 private:
  friend class FormReader;
  std::vector<Place> places(const YAML::Node& node, std::int64_t times) const;
  int unit_named(const YAML::Node& node) const;
  std::int64_t counted(const YAML::Node& vary) const;
  std::vector<Place> places_named(const YAML::Node& node) const;
  const RecordType& type_named(const YAML::Node& node) const;

  const Source& source_;
  const Catalogue& catalogue_;
  const std::vector<UnitPlan>& units_;
  int year_;
  std::map<std::string, Named, std::less<>> named_;
};

}  // namespace jinguo::rehearsal
