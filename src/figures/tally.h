// SPDX-License-Identifier: Apache-2.0
// Counting: runs a figure's query, or puts together those of the figures it is made of.
// Private to this layer.
#pragma once
#include <map>
#include <string>

#include "figures/source_sql.h"

namespace jinguo {

// A value before it is put into the figure's unit: fen for money, else plain.
struct Counted {
  Exact raw;
  std::int64_t records = 0;  // how many lines of evidence
  std::string gap;           // why there is no value; "" when there is one
};

struct Tally {
  Counted whole;
  std::map<std::string, Counted> parts;  // when asked by something; "" is the unclassified rest
};

class Tallying {
 public:
  Tallying(Connection& connection, const Asked& asked, const By& by)
      : connection_(connection), asked_(asked), by_(by) {}
  // Forbidden when the actor may not read one of the record types at all.
  Result<Tally> of(const Figure& figure);
  // The same for other days.
  Result<Tally> of(const Figure& figure, const Period& period);
  // What is wanted of the figure in the year of the period's end; nothing when nobody said.
  std::optional<Counted> target(const Figure& figure, const std::optional<Uuid>& area);

 private:
  Result<Tally> counted(const Figure& figure);
  Result<Tally> derived(const Figure& figure);
  Result<Tally> completion(const Figure& figure);
  Condition lines(const Figure& figure, const By& by) const;
  Condition query(const Figure& figure, const By& by) const;
  std::map<std::string, Counted> rows(const Figure& figure, const By& by);
  std::map<std::string, Counted> hours(const Figure& figure, const By& by);
  std::map<std::string, Counted> put_together(const Figure& figure, const By& by);
  std::map<std::string, Counted> distinct_by_level(const Figure& figure, const By& by);
  std::map<std::string, std::string> units_of_level(const std::string& level);
  Counted whole_of(const Figure& figure, const std::map<std::string, Counted>& parts);
  void add_empty_units(const Figure& figure, std::map<std::string, Counted>& parts);
  std::string gap_of(const Figure& figure);
  bool any(const Condition& query);
  Counted combined(const Figure& figure, const Counted& a, const Counted& b) const;

  Connection& connection_;
  Asked asked_;
  By by_;
};

// What a change measures the period against.
Period compared_with(const Figure& change, const Period& period);
// In the figure's unit.
Exact in_unit(const Figure& figure, const Exact& raw);
// A figure as the SQL sees it: value text of what is counted, scaled where decimals stand beside.
std::string counted_column(const Source& source, SourceSql& sql);
// FROM and WHERE, over the alias t, of the target records that say what is wanted of the figure in
// the year of the period's end; nothing when no such records exist or may be read.
std::optional<Condition> target_records(
    const Figure& figure, const Asked& asked, const std::optional<Uuid>& area);
// Forbidden when the actor may not read one of the record types.
std::optional<Problem> unreadable(const Figure& figure, const Actor& actor);

}  // namespace jinguo
