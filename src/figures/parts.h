// SPDX-License-Identifier: Apache-2.0
// The parts of a broken-down figure, named and in a reader's order.  Private to this layer.
#pragma once
#include <string>
#include <vector>

#include "figures/tally.h"

namespace jinguo {

inline constexpr std::size_t most_parts = 1000;

struct NamedPart {
  std::string key, label;
  const Counted* counted;
};

// Refuses a path no record of the figure has, and one whose values the actor may not see.
std::optional<Problem> refused_by(const Figure& figure, const By& by, const Asked& asked);
// The breakdowns worth offering: by street, community and month, and by each choice of the record
// counted that the actor may see.  Others can be asked all the same.
std::vector<FigureGrouping> groupings_of(const Figure& figure, const Asked& asked);
// The rest (未分类) comes last.  Choices stand in declared order, units by code, days by time.
std::vector<NamedPart> named_parts(const Figure& figure, const Tally& tally, const By& by,
    const Asked& asked, Connection& connection);
// Title of records of a type as the actor may see them: SQL over `alias` with its parameters; NULL
// where she may not.
Condition title_sql(const RecordType& type, const Actor& actor, std::string_view alias);
// What a path leads to, as the actor may see it: a title for a reference, else the value as text.
Condition name_sql(const Path& path, SourceSql& sql, const Asked& asked);
// The value as people read it: a choice by its label.
std::string shown(const Path& path, std::string_view value);
// All the sources a figure rests on.
void each_source(const Figure& figure, const std::function<void(const Source&)>& visit);

}  // namespace jinguo
