// SPDX-License-Identifier: Apache-2.0
// One source of a figure as SQL over the alias t: which records, and what is read from each.
// Private to this layer.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "engine/query.h"
#include "figures/definition.h"

namespace jinguo {

// Everything that decides which records are counted, beside the figure.
struct Asked {
  const Catalogue& catalogue;
  const Actor& actor;
  Dialect dialect = Dialect::sqlite;
  Period period;
  std::optional<Uuid> area;  // none when it is the whole district
  // The answer is put together by owning unit: the index that begins with it then holds all that
  // is asked, so it is worth going through it unit by unit even for the whole district.
  bool by_unit = false;
};

// By what a figure is broken down, before it is known of which record type.
struct By {
  enum class Kind : std::uint8_t { nothing, month, quarter, year, path } kind = Kind::nothing;
  std::string path;
  // Of a path to a unit: the level units are put together by.  The query groups by the units
  // themselves; who lies under whom is looked up once and not once a record.
  std::string level;
  std::vector<std::int64_t> bands;  // of a number: the first of each band but the lowest
};
Result<By> read_by(std::string_view text);

Condition joined(const Condition& a, std::string_view between, const Condition& b);

class SourceSql {
 public:
  // `exact` leaves out the conditions that look at other records of the same source (at_least,
  // latest), for use inside them.
  SourceSql(const Figure& figure, const Source& source, const Asked& asked, bool exact = true);

  // False when no grant of the actor's lets her read such records at all.
  bool readable() const { return readable_; }
  // Joins what is needed and returns the SQL of the value.
  std::string column(const Path& path);
  std::string period_date();  // the date the record is counted by; "" when it has none
  // Text; NULL for the rest.  "NULL" when the source does not know the path.
  std::string group_key(const By& by);
  // Keeps of the records those of one part, as its key is told by an answer; "" is the rest.
  void only(const By& by, const std::string& part);
  // Alias of the record that holds the value a path ends in.
  std::string alias_of(const Path& path);
  // Alias of the record a reference path points at.
  std::string record_alias(const Path& path);
  // Of the unit that owns the record.
  std::string unit_name();

  // The whole query with this select list; parameters in order.
  Condition select(const Condition& columns) const;
  // The same columns for just the records whose ids `chosen` answers in its column "id".
  Condition select_chosen(const Condition& columns, const Condition& chosen) const;

 private:
  void date_tests();
  void add(std::string sql, std::vector<Value> params = {});
  Condition sql_of(const Where& where);
  Condition sql_of(const Test& test);
  Condition sql_of_against(const Test& test);
  Condition bounds(const std::string& column, const Value& least, const Value& most);
  Condition period_test(const Test& test);
  void keys_often_enough();
  void newest_of_each(const std::string& key);
  std::string joined_alias(
      std::string_view from_alias, std::string_view column, std::string_view table);
  std::string level_alias(std::string_view of_alias, std::string_view level);
  std::string age(const std::string& born);
  std::string quoted_column(std::string_view alias, std::string_view name) const;

  const Figure& figure_;
  const Source& source_;
  const Asked& asked_;
  bool readable_ = true;
  std::string joins_;
  std::map<std::string, std::string> aliases_;  // by what is joined, so that none is joined twice
  Condition where_;
};

}  // namespace jinguo
